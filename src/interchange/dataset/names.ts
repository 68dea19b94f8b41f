/**
 * Names by language: which one a reader of a language is given, and which languages a dataset speaks.
 *
 * @source RFC 4647, lookup, for a tag of which only the language itself is there
 */

import { compareText } from "../../foundation/text";
import type { DataCode, Dataset, DataText, Names } from "./dataset";

const LANGUAGE = /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/;

/** Whether text is the tag of a language, as `en` or `zh-Hant`. */
export function isLanguage(tag: unknown): tag is string {
  return typeof tag === "string" && LANGUAGE.test(tag);
}

/** The name in a language: of its tag, or of the language without region and script. */
export function nameIn(names: Names | undefined, language: string): string | undefined {
  if (names === undefined) return undefined;
  if (Object.hasOwn(names, language)) return names[language];
  const [primary = ""] = language.split("-");
  return Object.hasOwn(names, primary) ? names[primary] : undefined;
}

/** What a reader is told: the name in the language, in English, in any language, or else the id. */
export function nameOf({ id, names }: Pick<DataCode, "id" | "names">, language: string): string {
  return textIn(names, language) ?? id;
}

/** Names in the language, in English, or in the first one that there is. */
export function textIn(names: Names | undefined, language: string): string | undefined {
  return nameIn(names, language) ?? nameIn(names, "en") ?? Object.values(names ?? {})[0];
}

/** Whether what an attribute says is text by language. */
export function isNames(text: DataText | readonly DataText[]): text is Names {
  return typeof text === "object" && !Array.isArray(text);
}

/** All languages that the names of a dataset are in: English first, and then by code point. */
export function languagesOf({
  names,
  notes = [],
  source,
  dimensions,
  measures,
  attributes,
  figures,
}: Dataset): readonly string[] {
  const found = new Set<string>();
  const look = (given: Names | undefined) => {
    for (const language of Object.keys(given ?? {})) found.add(language);
  };
  for (const given of [names, ...notes, source]) look(given);
  for (const { names: given } of measures) look(given);
  for (const { names: given, codes = [] } of [...dimensions, ...attributes])
    for (const each of [given, ...codes.map((code) => code.names)]) look(each);
  for (const { attributes: said = {} } of figures)
    for (const text of Object.values(said).flat()) if (isNames(text)) look(text);
  return [...found].sort(
    (one, other) => Number(other === "en") - Number(one === "en") || compareText(one, other),
  );
}
