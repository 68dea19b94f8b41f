/**
 * Cells of words: texts, choices, names, and what stands in a cell as JSON. Space around a text is not part of it, unless an
 * apostrophe in front says that the text is to be taken as it stands.
 */

import { quote } from "../../foundation/issue";
import { parseJsonText } from "../json/json-text";
import { partsOfList } from "./area-cells";
import { readText } from "./guard";
import { Refusal, Relayed } from "./refusal";
import { CHOICE_WORDS } from "./words";

/** What stands in a cell as JSON. */
export function readJson(cell: string): unknown {
  const parsed = parseJsonText(readText(cell));
  return parsed.ok ? parsed.value : new Relayed(parsed.issues[0]);
}

/** One name, or several as JSON or between separators. */
export function readNames(cell: string, separators: readonly string[] | undefined): unknown {
  if (/^\s*["[]/.test(cell)) return readJson(cell);
  if (separators === undefined) return readText(cell);
  const names = partsOfList(cell, separators);
  return names.length === 1 ? names[0] : names;
}

/** The values of a choice by the words that mean them: those of the model, those that are known, and before them the caller's. */
export function wordsOf(
  values: readonly string[],
  own: Readonly<Record<string, string>> = {},
): ReadonlyMap<string, string> {
  const known = [...CHOICE_WORDS].filter(([, value]) => values.includes(value));
  const said = Object.entries(own).map(([word, value]) => [keyOfWord(word), value] as const);
  return new Map([...known, ...values.map((value) => [value.toLowerCase(), value] as const), ...said]);
}

/** A word as it is compared: half-width, in small letters. */
export function keyOfWord(word: string): string {
  return word.normalize("NFKC").trim().toLowerCase();
}

/** The value of a choice that a word means. */
export function readChoice(
  cell: string,
  words: ReadonlyMap<string, string>,
  field: string,
): string | Refusal {
  const value = words.get(keyOfWord(cell));
  if (value !== undefined) return value;
  const values = [...new Set(words.values())];
  const call = `Say { words: { ${field}: { ${quote(cell.trim())}: ${quote(values[0])} } } } where it means that`;
  return new Refusal("model/unknown-value", `one of ${values.join(", ")}`, cell, { option: "words", call });
}

/** One choice, or several as `performance+exhibition`, or between separators. */
export function readChoices(
  cell: string,
  words: ReadonlyMap<string, string>,
  field: string,
  separators: readonly string[] | undefined,
): string | readonly string[] | Refusal {
  const parts = separators === undefined ? cell.split("+") : partsOfList(cell, separators);
  const read: string[] = [];
  for (const part of parts.filter((one) => one.trim() !== "")) {
    const value = readChoice(part, words, field);
    if (value instanceof Refusal) return value;
    read.push(value);
  }
  const isOne = read.length === 1 && !cell.includes("+");
  return isOne ? (read[0] as string) : read;
}
