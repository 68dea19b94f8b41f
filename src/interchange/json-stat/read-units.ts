/**
 * The units of categories, which attributes of figures say: `UNIT_MEASURE`, `UNIT_MULT` and `DECIMALS`. Where a
 * symbol is printed, before the number or behind it, is not kept.
 *
 * @source JSON-stat 2.0, full specification, unit
 */

import type { IssuePath } from "../../foundation/issue";
import { reportUnknown } from "./read-category";
import { fieldsAt, isLeftOut, type Reading, tell, textAt } from "./reading";

/** The attributes that units say: their words, power of ten and decimals, and beside a label their base and symbol. */
export const UNIT_IDS = ["UNIT_MEASURE", "UNIT_MULT", "DECIMALS", "UNIT_BASE", "UNIT_SYMBOL"] as const;

/** The unit of a category as attributes say it. */
export type ReadUnit = { readonly [Id in (typeof UNIT_IDS)[number]]?: string };

/** The units of categories. What is counted is the label, or without one the base, or the symbol. */
export function readUnits(
  reading: Reading,
  path: IssuePath,
  value: unknown,
  known: ReadonlySet<string>,
): ReadonlyMap<string, ReadUnit> {
  const fields = fieldsAt(reading, path, value);
  reportUnknown(reading, path, fields, known);
  const units = new Map<string, ReadUnit>();
  for (const [id, unit] of Object.entries(fields)) {
    if (!known.has(id)) continue;
    const place = [...path, id];
    const { label, base, symbol, multiplier, decimals } = fieldsAt(reading, place, unit);
    const words = [
      textAt(reading, [...place, "label"], label),
      textAt(reading, [...place, "base"], base),
      textAt(reading, [...place, "symbol"], symbol),
    ] as const;
    const first = words.findIndex((word) => word !== undefined);
    const said = words[first];
    const power = Number.isSafeInteger(multiplier)
      ? String(multiplier)
      : textAt(reading, [...place, "multiplier"], multiplier);
    const places = wholeAt(reading, [...place, "decimals"], decimals);
    units.set(id, {
      ...(said !== undefined && { UNIT_MEASURE: said }),
      ...(power !== undefined && { UNIT_MULT: power }),
      ...(places !== undefined && { DECIMALS: places }),
      ...(first === 0 && words[1] !== undefined && { UNIT_BASE: words[1] }),
      ...(first < 2 && words[2] !== undefined && { UNIT_SYMBOL: words[2] }),
    });
  }
  return units;
}

function wholeAt(reading: Reading, path: IssuePath, value: unknown): string | undefined {
  if (Number.isSafeInteger(value)) return String(value);
  if (!isLeftOut(value)) tell(reading, path, "interchange/invalid-field", "a whole number", value);
  return undefined;
}
