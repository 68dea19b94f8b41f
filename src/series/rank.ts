/**
 * Ranks: the places of rows by a value, with a rule for rows that tie and a place apart for those whose value is unknown.
 */

import { type Measured, readMeasuredValues } from "../aggregate/values/measured";
import { checkedOptions, requireFunction, requireIterable } from "../foundation/arguments";
import { optionWord } from "../foundation/option-word";
import { compareExact, type ExactNumber } from "../number/exact-number";

/** How ties are ranked, and which end is first. */
export interface RankOptions {
  /**
   * `competition`, where left out: ties share a place and the places after it stay empty (1, 2, 2, 4). `dense`: no place
   * stays empty (1, 2, 2, 3). `ordinal`: ties are told apart by the order of the rows given (1, 2, 3, 4).
   */
  readonly method?: "competition" | "dense" | "ordinal";
  /** `descending` where left out: the greatest value is first. */
  readonly order?: "descending" | "ascending";
}

/** A row and its place, 1 for the first; or unranked, where its value is unknown. */
export type RankedRow<Row> =
  | {
      readonly kind: "ranked";
      readonly row: Row;
      /** 1 for the first. */
      readonly rank: number;
      /** Whether another row has the same value. */
      readonly tied: boolean;
    }
  | { readonly kind: "unranked"; readonly row: Row };

const CALL = { chapter: "aggregate", call: "rank(rows, valueOfRow, { method, order })" } as const;

/**
 * The rows by rank, the greatest value first unless `order` says otherwise, and after them those whose value is unknown.
 * Rows of the same value stay in the order given. No rows give an empty list.
 *
 * @throws `aggregate/not-a-number`, `aggregate/mixed-values`, `money/currency-mismatch`, `aggregate/unknown-option`,
 * `aggregate/invalid-argument`
 * @example
 * const visits = [["JP", 5], ["FR", 9], ["GB", 5], ["DE", 2], ["MX", undefined]] as const;
 * const ranked = rank(visits, ([, count]) => count);
 * ranked.map((place) => place.kind === "ranked" ? `${place.rank} ${place.row[0]}` : place.row[0]) // => ["1 FR", "2 JP", "2 GB", "4 DE", "MX"]
 */
export function rank<Row>(
  rows: Iterable<Row>,
  valueOfRow: (row: Row) => Measured | undefined,
  options: RankOptions = {},
): readonly RankedRow<Row>[] {
  const chosen = checkedOptions(CALL, options, ["method", "order"]);
  const method = optionWord("aggregate", "the method of rank", chosen.method, [
    "competition",
    "dense",
    "ordinal",
  ]);
  const order = optionWord("aggregate", "the order of rank", chosen.order, ["descending", "ascending"]);
  const list = [...requireIterable(CALL, "the rows", rows)];
  requireFunction(CALL, "valueOfRow", valueOfRow);
  const values = list.map((row) => valueOfRow(row));
  const { numbers } = readMeasuredValues(values, "rank");
  const valued = list.map((row, at) => ({ row, number: numbers[at] }));
  const known = valued.filter((each): each is Valued<Row> => each.number !== undefined);
  const sign = order === "descending" ? -1 : 1;
  // The sort is stable: rows of the same value stay in the order given.
  known.sort((left, right) => sign * compareExact(left.number, right.number));
  const unranked = valued
    .filter(({ number }) => number === undefined)
    .map(({ row }): RankedRow<Row> => Object.freeze({ kind: "unranked", row }));
  return Object.freeze([...placesOf(known, method), ...unranked]);
}

interface Valued<Row> {
  readonly row: Row;
  readonly number: ExactNumber;
}

/** The places of rows that are in order already. */
function placesOf<Row>(
  sorted: readonly Valued<Row>[],
  method: NonNullable<RankOptions["method"]>,
): readonly RankedRow<Row>[] {
  const isSame = (left: Valued<Row> | undefined, right: Valued<Row> | undefined): boolean =>
    left !== undefined && right !== undefined && compareExact(left.number, right.number) === 0;
  let place = 0;
  return sorted.map((each, at) => {
    const [sameAsBefore, sameAsNext] = [isSame(sorted[at - 1], each), isSame(each, sorted[at + 1])];
    if (method === "ordinal" || !sameAsBefore) place = method === "dense" ? place + 1 : at + 1;
    return Object.freeze({ kind: "ranked", row: each.row, rank: place, tied: sameAsBefore || sameAsNext });
  });
}
