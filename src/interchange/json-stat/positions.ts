/**
 * What a JSON-stat file says of cells: a list of all of them, or an object with some by their position.
 */

import type { IssuePath } from "../../foundation/issue";
import { digitsKept } from "../../io/json/json-text";
import { plainDigits } from "../dataset/digits";
import { isFields, isLeftOut, type Reading, tell } from "./reading";

/** What is said of the cells of a cube, with where it stands. */
export interface Positioned {
  readonly path: IssuePath;
  readonly at: (position: number) => unknown;
  /** Calls back with every position of which anything is said. */
  readonly each: (visit: (position: number) => void) => void;
}

/** Nothing of any cell. */
function nothing(path: IssuePath): Positioned {
  return { path, at: () => undefined, each: () => undefined };
}

/** Reads what is said of the cells of a cube; `null` and what is left out say nothing. */
export function readPositioned(reading: Reading, path: IssuePath, value: unknown, cells: number): Positioned {
  if (Array.isArray(value)) {
    if (value.length !== cells) {
      tell(reading, path, "interchange/wrong-size", `an array of ${cells}, the product of size`, value);
      return nothing(path);
    }
    const list: readonly unknown[] = value;
    return {
      path,
      at: (position) => list[position],
      each: (visit) => {
        for (let position = 0; position < cells; position++) if (!isLeftOut(list[position])) visit(position);
      },
    };
  }
  if (!isFields(value)) {
    if (!isLeftOut(value))
      tell(reading, path, "interchange/invalid-field", "an array, or an object by position", value);
    return nothing(path);
  }
  const said = new Map<number, unknown>();
  for (const name of Object.keys(value)) {
    const position = positionIn(name, cells);
    if (position === undefined)
      tell(
        reading,
        [...path, name],
        "interchange/invalid-position",
        `at a position from 0 to ${cells - 1}`,
        name,
      );
    else if (!isLeftOut(value[name])) said.set(position, value[name]);
  }
  return {
    path,
    at: (position) => said.get(position),
    each: (visit) => {
      for (const position of said.keys()) visit(position);
    },
  };
}

function positionIn(name: string, cells: number): number | undefined {
  const position = Number(name);
  return Number.isSafeInteger(position) && position >= 0 && position < cells && String(position) === name
    ? position
    : undefined;
}

/** Digits that a double keeps, whatever they are. */
const SAFE_DIGITS = 15;

/**
 * The number of a cell as plain decimal text. A number that was parsed by others, and has more digits than a double keeps, is
 * refused: what stood in the file may have been another one.
 */
export function digitsAt(reading: Reading, cells: Positioned, position: number): string | undefined {
  const value = cells.at(position);
  if (isLeftOut(value)) return undefined;
  const text =
    typeof value === "number" ? String(value) : typeof value === "string" ? value : digitsKept(value);
  const digits = text === undefined ? undefined : plainDigits(text);
  const path = () => [...cells.path, position];
  if (digits === undefined)
    tell(
      reading,
      path(),
      "interchange/invalid-number",
      "a number, or a plain decimal number as text, or null",
      value,
    );
  else if (typeof value === "number" && !reading.isText && countDigits(digits) > SAFE_DIGITS) {
    const expected = `of at most ${SAFE_DIGITS} digits, for parsing rounds longer ones: give the text of the file instead`;
    tell(reading, path(), "interchange/inexact-number", expected, value);
  }
  return digits;
}

/** How many digits of a number say something. */
function countDigits(digits: string): number {
  return digits.length <= SAFE_DIGITS
    ? digits.length
    : digits.replace(/\D/g, "").replace(/^0+|0+$/g, "").length;
}
