/**
 * What attributes say, as cells: one text, several, text by language, or several of these. A column holds one of the four
 * kinds, and its header says which.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { textOrder } from "../../foundation/text";
import type { DataAttribute, DataFigure, Dataset, DataText } from "../dataset/dataset";
import { isNames } from "../dataset/names";
import { ownField } from "../dataset/own-field";

/** How many texts a cell holds, and by what. */
export interface TextForm {
  readonly isList: boolean;
  /** In which the texts are; none where they are in no language of their own. */
  readonly languages: readonly string[];
}

type Said = DataText | readonly DataText[];

/** The forms of the attributes of a dataset, in their order. */
export function textForms({ attributes, figures }: Dataset): readonly TextForm[] {
  const seen = new Map<string, Kind>();
  const languages = new Map<string, Set<string>>();
  for (const { attributes: said } of figures)
    if (said !== undefined)
      for (const id in said) {
        const value = said[id] as Said;
        const kind = kindOf(id, value);
        const before = seen.get(id);
        if (before === undefined) seen.set(id, kind);
        else if (before !== kind) throw mixed(id, before, kind);
        if (kind === LANGUAGES || kind === LISTS_OF_LANGUAGES) addLanguages(languages, id, value);
      }
  return attributes.map(({ id }) => {
    const kind = seen.get(id) ?? ONE;
    return {
      isList: kind === LIST || kind === LISTS_OF_LANGUAGES,
      languages: [...(languages.get(id) ?? [])].sort(textOrder),
    };
  });
}

const ONE = "one text";
const LIST = "a list of texts";
const LANGUAGES = "text by language";
const LISTS_OF_LANGUAGES = "a list of texts by language";
type Kind = typeof ONE | typeof LIST | typeof LANGUAGES | typeof LISTS_OF_LANGUAGES;

function kindOf(id: string, value: Said): Kind {
  if (typeof value === "string") return ONE;
  if (isNames(value)) return LANGUAGES;
  const [first, ...others] = value as readonly DataText[];
  const isText = typeof first === "string";
  for (const other of others)
    if ((typeof other === "string") !== isText) throw mixed(id, "text", "text by language within one list");
  return isText ? LIST : LISTS_OF_LANGUAGES;
}

function addLanguages(languages: Map<string, Set<string>>, id: string, value: Said): void {
  const found = languages.get(id) ?? new Set();
  languages.set(id, found);
  for (const each of isNames(value) ? [value] : (value as readonly DataText[]))
    for (const language of Object.keys(each)) found.add(language);
}

function mixed(id: string, one: string, other: string): LedgerError {
  return new LedgerError(
    "interchange/mixed-texts",
    `Cannot write the attribute ${quote(id)}: of one figure it is ${one}, of another ${other}, and a column of SDMX-CSV holds one kind. Make all of them lists, or all of them texts by language.`,
    { details: { id, one, other } },
  );
}

const SEPARATORS = [";", "|", "^", "#", "&", "+", "*", "!", "%", "?", "="];

/**
 * The sign between the texts of a cell: one that is in none of them. `undefined` where no cell has several.
 *
 * @throws `interchange/no-separator`
 */
export function separatorFor(
  { attributes, figures }: Pick<Dataset, "attributes" | "figures">,
  forms: readonly TextForm[],
  delimiter: string,
): string | undefined {
  const several = attributes.filter((_, at) => forms[at]?.isList || forms[at]?.languages.length);
  if (several.length === 0) return undefined;
  let free = SEPARATORS.filter((sign) => sign !== delimiter);
  for (const text of textsOf(several, figures)) {
    free = free.filter((sign) => !text.includes(sign));
    if (free.length === 0) throw noSeparator(several, text);
  }
  return free[0];
}

/** Every text of these attributes, and the names of their codes. */
function* textsOf(attributes: readonly DataAttribute[], figures: readonly DataFigure[]): Iterable<string> {
  for (const { codes = [] } of attributes) for (const { names = {} } of codes) yield* Object.values(names);
  for (const { attributes: said = {} } of figures)
    for (const { id } of attributes) {
      const value = ownField(said, id);
      if (value === undefined) continue;
      for (const each of Array.isArray(value) ? value : [value])
        if (typeof each === "string") yield each;
        else yield* Object.values(each as object);
    }
}

function noSeparator(several: readonly DataAttribute[], text: string): LedgerError {
  const ids = several.map(({ id }) => id);
  return new LedgerError(
    "interchange/no-separator",
    `Cannot write several texts in a cell of ${ids.map(quote).join(", ")}: each of the signs ${SEPARATORS.join(" ")} stands in one of the texts, the last of them in ${quote(text)}. Take one of the signs out of the texts.`,
    { details: { ids, separators: SEPARATORS } },
  );
}

/** The brackets behind the id of a column. */
export function bracketsOf({ isList, languages }: TextForm, separator: string): string {
  if (languages.length > 0) return `[${languages.join(separator)}]`;
  return isList ? "[]" : "";
}

/** What an attribute says, as one cell. */
export function cellOfText(value: Said, separator: string, spell: (text: string) => string): string {
  if (typeof value === "string") return spell(value);
  if (isNames(value)) return setOf(value, separator);
  const texts = value as readonly DataText[];
  return texts
    .map((each) => (typeof each === "string" ? asItem(spell(each)) : inQuotes(setOf(each, separator))))
    .join(separator);
}

function setOf(names: Readonly<Record<string, string>>, separator: string): string {
  return Object.entries(names)
    .map(([language, text]) => `${language}:${text}`)
    .join(separator);
}

/** A quote that opens an item would be taken for one that holds it together. */
function asItem(text: string): string {
  return text.startsWith('"') ? inQuotes(text) : text;
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
