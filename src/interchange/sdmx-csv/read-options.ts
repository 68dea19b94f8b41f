/**
 * How SDMX-CSV is read: what the file itself does not say.
 */

import { type Call, checkedOptions, invalidArgument, isList } from "../../foundation/arguments";
import { optionWord } from "../../foundation/option-word";
import { requireLanguage } from "../dataset/language";

/** How SDMX-CSV is read. */
export interface ReadSdmxCsvOptions {
  /** The ids of the columns that are dimensions; with it, every column that is no measure is an attribute. */
  readonly dimensions?: readonly string[];
  /** The ids of the columns that are measures; `OBS_VALUE` where left out. */
  readonly measures?: readonly string[];
  /** The ids of columns that are attributes. */
  readonly attributes?: readonly string[];
  /** The ids of the attributes that are coded, and no others; where left out, those that look so. */
  readonly coded?: readonly string[];
  /** Of the names in the file, which does not say it; English where left out. */
  readonly language?: string;
  /** A point where left out. */
  readonly decimal?: "." | ",";
}

/** Options that are right, with those that have a default. */
export type ReadingForm = ReadSdmxCsvOptions & Required<Pick<ReadSdmxCsvOptions, "language" | "decimal">>;

const READ_CALL: Call = { chapter: "interchange", call: "readSdmxCsv(text, options)" };
const LISTS = ["dimensions", "measures", "attributes", "coded"] as const;

/**
 * A text and options that are right, with those that have a default.
 *
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`
 */
export function readingForm(text: string, options: ReadSdmxCsvOptions | undefined): ReadingForm {
  if (typeof text !== "string") throw invalidArgument(READ_CALL, "text", text, "the text of the file");
  const given: ReadSdmxCsvOptions = checkedOptions(READ_CALL, options, [...LISTS, "language", "decimal"]);
  const language = requireLanguage(READ_CALL, given.language);
  const kinds = new Map<string, string>();
  for (const list of LISTS) {
    const ids: unknown = given[list] === undefined ? [] : given[list];
    if (!isList(ids) || !ids.every((id) => typeof id === "string"))
      throw invalidArgument(READ_CALL, list, ids, "an array of ids of columns");
    if (list === "coded") continue;
    for (const id of ids) {
      const other = kinds.get(id);
      if (other !== undefined)
        throw invalidArgument(READ_CALL, list, id, `a column that is not in ${other} as well`);
      kinds.set(id, list);
    }
  }
  if (given.measures?.length === 0)
    throw invalidArgument(READ_CALL, "measures", given.measures, "the id of one column or more");
  return { ...given, language, decimal: optionWord("interchange", "decimal", given.decimal, [".", ","]) };
}
