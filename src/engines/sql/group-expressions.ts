/** What is computed of a group, of integers and of text as they stand in the table. */

import { type Call, invalidArgument } from "../../foundation/arguments";
import type { GroupItems, GroupNumber } from "../measures/measure-parts";
import type { Dialect } from "./dialect";
import type { SqlKey } from "./query";

/** How the parts of a statement call columns, and how large the numbers of these may be. */
export interface Expressions {
  readonly dialect: Dialect;
  readonly digits: number;
  readonly columnOf: (name: string) => string;
}

/**
 * A key that is no list: a column, or its first characters.
 *
 * @throws `engines/invalid-argument` for digits that are no number
 */
export function keyExpression(call: Call, key: SqlKey, { columnOf }: Expressions): string {
  const column = columnOf(key.column);
  const digits: unknown = "digits" in key ? key.digits : undefined;
  if (digits === undefined) return column;
  if (Number.isSafeInteger(digits) && Number(digits) > 0) return `SUBSTR(${column}, 1, ${digits})`;
  throw invalidArgument(call, "digits", digits, "a whole number, 1 or more");
}

/** A number of a group. */
export function numberExpression(number: GroupNumber, expressions: Expressions): string {
  const { columnOf } = expressions;
  const among = number.among === undefined ? [] : [`${columnOf(number.among)} IS NOT NULL`];
  switch (number.of) {
    case "rows":
      return among.length === 0 ? "COUNT(*)" : `COUNT(${only(among, "1")})`;
    case "sum":
      return sumExpression(number.column, expressions, among);
    case "known":
      return `COUNT(${only(among, columnOf(number.column))})`;
    case "distinct":
      return `COUNT(DISTINCT ${only(among, columnOf(number.column))})`;
    case "least":
      return `MIN(${only(among, columnOf(number.column))})`;
    case "greatest":
      return `MAX(${only(among, columnOf(number.column))})`;
  }
}

/**
 * The sum of a column, in the type of sums before anything is added. Numbers beyond the digits that were said are left out, so that
 * no sum overflows; the guards see them, and then the whole answer is refused.
 */
export function sumExpression(
  name: string,
  { dialect, digits, columnOf }: Expressions,
  among: readonly string[] = [],
): string {
  const column = columnOf(name);
  const most = "9".repeat(digits);
  const isWithin = `${column} BETWEEN -${most} AND ${most}`;
  return `SUM(${only([...among, isWithin], `CAST(${column} AS ${dialect.sum})`)})`;
}

/** The rows that items are of: those with something in a column, once for each text of a list, which is `e`. */
export function rowsOfItems(
  { where, unnest }: GroupItems,
  from: string,
  { columnOf, dialect }: Expressions,
): string {
  const isKnown = `${columnOf(where)} IS NOT NULL`;
  if (unnest === undefined) return `${from} WHERE ${isKnown}`;
  return `(${dialect.each(from, columnOf(unnest), "e")}) AS h WHERE ${isKnown} AND e IS NOT NULL`;
}

function only(conditions: readonly string[], expression: string): string {
  return conditions.length === 0
    ? expression
    : `CASE WHEN ${conditions.join(" AND ")} THEN ${expression} END`;
}
