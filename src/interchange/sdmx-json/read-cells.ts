/**
 * The cells of a message: what the index or the value in one says, by the component that it belongs to.
 */

import type { IssuePath } from "../../foundation/issue";
import { digitsKept } from "../../io/json/json-text";
import type { DataCode, DataText } from "../dataset/dataset";
import { MISSING } from "./message";
import { codesOf, inOrder, type PlacedComponent, readValue } from "./read-dimensions";
import {
  type Given,
  listIn,
  objectIn,
  type Reading,
  type Step,
  scalarText,
  tell,
  textIn,
} from "./read-given";
import { namesIn, textsIn } from "./read-names";

/** What an attribute says of a figure; `undefined` where it says nothing. */
export type AttributeText = DataText | readonly DataText[] | undefined;

/** How the cells of an attribute are read. */
export interface CellReader {
  readonly codes?: readonly DataCode[];
  readonly read: (cell: unknown, path: IssuePath, at: Step) => AttributeText;
  /** What it says where the message says nothing. */
  readonly fallback: AttributeText;
}

/** The reader for the cells of an attribute: indices where it lists its values, and the values themselves where not. */
export function cellReader({ given, path }: PlacedComponent, reading: Reading): CellReader {
  const listed = given["values"];
  if (!Array.isArray(listed)) {
    const read = (cell: unknown, cells: IssuePath, at: Step) => valueText(cell, cells, at, reading);
    return { read, fallback: read(given["default"], path, "default") };
  }
  const there = listed.filter((value) => value !== null);
  const isCoded = there.length > 0 && there.every((value) => textIn(objectIn(value)?.["id"]) !== undefined);
  return isCoded ? codeReader(given["default"], listed, path, reading) : textReader(given, path, reading);
}

function codeReader(
  fallback: unknown,
  listed: readonly unknown[],
  path: IssuePath,
  reading: Reading,
): CellReader {
  const values = listed.map((value, at) =>
    value === null ? undefined : readValue(value, [...path, "values", at], reading),
  );
  const known = new Set(values.map((value) => value?.id));
  const one = (cell: unknown, cells: IssuePath, at: Step): string | undefined => {
    if (cell === null || cell === MISSING) return undefined;
    if (typeof cell === "string" && known.has(cell)) return cell;
    if (typeof cell === "number" && cell in values) return values[cell]?.id;
    return tellIndex(reading, [...cells, at], values.length, cell);
  };
  const code = fallback === undefined ? undefined : scalarText(fallback, path, "default", reading);
  const codes = inOrder(values, listed).flatMap((value) => value ?? []);
  const repeated = ({ id }: DataCode) =>
    tell(reading, [...path, "values"], "interchange/duplicate-id", "values of which no two have one id", id);
  return {
    codes: codesOf(code === undefined || known.has(code) ? codes : [...codes, { id: code }], repeated),
    read: (cell, cells, at) => severalOf(cell, cells, at, one),
    fallback: code,
  };
}

function tellIndex(reading: Reading, path: IssuePath, length: number, cell: unknown): undefined {
  return tell(reading, path, "interchange/unknown-index", `the index of one of ${length} values`, cell);
}

/** Attributes without codes whose texts are listed once, and named by their index. */
function textReader({ values, default: fallback }: Given, path: IssuePath, reading: Reading): CellReader {
  const texts = listIn(values, [...path, "values"], reading).map((value, index): AttributeText => {
    const { value: one, values: several, id, name, names } = objectIn(value) ?? {};
    const place = [...path, "values", index];
    if (one !== undefined) return valueText(one, place, "value", reading);
    if (several !== undefined) return valueText(several, place, "values", reading);
    return namesIn({ name: undefined, names }, reading.language) ?? textIn(name) ?? textIn(id);
  });
  const one = (cell: unknown, cells: IssuePath, at: Step): AttributeText => {
    if (cell === null || cell === MISSING) return undefined;
    if (typeof cell === "number" && cell in texts) return texts[cell];
    if (typeof cell === "string" && texts.includes(cell)) return cell;
    return tellIndex(reading, [...cells, at], texts.length, cell);
  };
  const read = (cell: unknown, cells: IssuePath, at: Step): AttributeText => {
    if (!Array.isArray(cell)) return one(cell, cells, at);
    const several = cell.flatMap((each, index) => one(each, [...cells, at], index) ?? []);
    return several.length === 0 ? undefined : several;
  };
  return { read, fallback: valueText(fallback, path, "default", reading) };
}

/** What stands in a cell itself: text, a number, text by language, or several of them. */
function valueText(cell: unknown, cells: IssuePath, at: Step, reading: Reading): AttributeText {
  return severalOf(cell, cells, at, (each, path, step): DataText | undefined => {
    if (each === undefined || each === null || each === MISSING) return undefined;
    const isText = objectIn(each) === undefined || digitsKept(each) !== undefined;
    if (isText && !Array.isArray(each)) {
      const text = scalarText(each, path, step, reading);
      return text === undefined ? undefined : textIn(text);
    }
    const texts = textsIn(each);
    if (texts !== undefined) return texts;
    return tell(
      reading,
      [...path, step],
      "interchange/invalid-text",
      "text, text by language, or a list of such",
      each,
    );
  });
}

function severalOf<Text extends DataText>(
  cell: unknown,
  cells: IssuePath,
  at: Step,
  one: (cell: unknown, cells: IssuePath, at: Step) => Text | undefined,
): Text | readonly Text[] | undefined {
  if (!Array.isArray(cell)) return one(cell, cells, at);
  const several = cell.flatMap((each, index): readonly Text[] => {
    const text = one(each, [...cells, at], index);
    return text === undefined ? [] : [text];
  });
  return several.length === 0 ? undefined : several;
}
