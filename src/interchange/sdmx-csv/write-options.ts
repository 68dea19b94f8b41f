/**
 * How SDMX-CSV is written: the options, and which of them a version has.
 */

import { type Call, checkedOptions, invalidArgument } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { optionWord } from "../../foundation/option-word";
import { requireLanguage } from "../dataset/language";
import type { SdmxCsvAction, SdmxCsvKeys, SdmxCsvLabels, SdmxCsvStructure, SdmxCsvVersion } from "./layout";

/** How a dataset is written as SDMX-CSV. */
export interface ToSdmxCsvOptions {
  /** `"2.1"` where left out. */
  readonly version?: SdmxCsvVersion;
  /** `"id"` where left out; `"name"` is of 2.0 and 2.1. */
  readonly labels?: SdmxCsvLabels;
  /** `"none"` where left out; the others are of 2.0 and 2.1. */
  readonly keys?: SdmxCsvKeys;
  /** `"M"` (merge) where left out, and `"I"` (information) in 2.0, which has no merge. */
  readonly action?: SdmxCsvAction;
  /** `"dataflow"` where left out; the others are of 2.0 and 2.1. */
  readonly structure?: SdmxCsvStructure;
  /** Of names: English where left out. What has no name in it is written by its id. */
  readonly language?: string;
  /** A comma where left out. */
  readonly delimiter?: "," | ";";
  /** A point where left out. The comma goes with `;`, as offices of such countries write. */
  readonly decimal?: "." | ",";
  /** Whether ranges of days and of years are refused, as where left out, or written with how long they last. */
  readonly ranges?: "refuse" | "duration";
}

/** Options that are right, with those that were left out. */
export type WritingForm = Readonly<Required<ToSdmxCsvOptions>>;

export const WRITE_CALL: Call = { chapter: "interchange", call: "toSdmxCsv(dataset, options)" };

const NAMES: readonly (keyof ToSdmxCsvOptions)[] = [
  "version",
  "labels",
  "keys",
  "action",
  "structure",
  "language",
  "delimiter",
  "decimal",
  "ranges",
];

/**
 * Options that are right, with those that were left out.
 *
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`, `interchange/not-in-version`
 */
export function writingForm(options: ToSdmxCsvOptions | undefined): WritingForm {
  const given: ToSdmxCsvOptions = checkedOptions(WRITE_CALL, options, NAMES);
  const language = requireLanguage(WRITE_CALL, given.language);
  const word = <Word extends string>(
    name: string,
    value: Word | undefined,
    words: readonly [Word, ...Word[]],
  ): Word => optionWord("interchange", name, value, words);
  const version = word("version", given.version, ["2.1", "2.0", "1.0"]);
  const form: WritingForm = {
    version,
    language,
    labels: word("labels", given.labels, ["id", "name", "both"]),
    keys: word("keys", given.keys, ["none", "obs", "series", "both"]),
    action: word("action", given.action, version === "2.1" ? ["M", "R", "I", "A"] : ["I", "A", "R", "M"]),
    structure: word("structure", given.structure, ["dataflow", "datastructure", "dataprovision"]),
    delimiter: word("delimiter", given.delimiter, [",", ";"]),
    decimal: word("decimal", given.decimal, [".", ","]),
    ranges: word("ranges", given.ranges, ["refuse", "duration"]),
  };
  requireInVersion(form, given);
  if (form.decimal === "," && form.delimiter === ",")
    throw invalidArgument(
      WRITE_CALL,
      "decimal",
      ",",
      'the point where columns are cut at commas: say { delimiter: ";", decimal: "," }',
    );
  return form;
}

function requireInVersion(
  { version, labels, keys, structure }: WritingForm,
  { action }: ToSdmxCsvOptions,
): void {
  if (version === "2.0" && action === "M")
    throw notInVersion(
      "2.0",
      'the action "M"',
      'Say { action: "A" } or { action: "R" }, or write version 2.1',
    );
  if (version !== "1.0") return;
  const later = 'Leave it out, or write version "2.0" or "2.1"';
  if (labels === "name")
    throw notInVersion("1.0", "columns for names", 'Say { labels: "both" }, or write version 2.1');
  if (keys !== "none") throw notInVersion("1.0", "columns for keys", later);
  if (action !== undefined) throw notInVersion("1.0", "actions", later);
  if (structure !== "dataflow") throw notInVersion("1.0", `figures of a ${structure}`, later);
}

/** What a version cannot hold. */
export function notInVersion(version: SdmxCsvVersion, what: string, wayOut: string): LedgerError {
  return new LedgerError(
    "interchange/not-in-version",
    `Cannot write ${what}: version ${version} of SDMX-CSV has none. ${wayOut}.`,
    { details: { version, what } },
  );
}
