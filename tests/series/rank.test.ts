import { type RankOptions, rank, rmb, usd } from "cultural-ledger";
import type { Measured } from "cultural-ledger/aggregate";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const visits = deepFreeze([
  ["JP", 5],
  ["FR", 9],
  ["MX", undefined],
  ["GB", 5],
  ["DE", 2],
  ["IT", undefined],
] as const);

/** The ranks as text, an `=` behind those that tie. */
function written(options?: RankOptions): readonly string[] {
  return rank(visits, ([, count]) => count, options).map((place) =>
    place.kind === "ranked"
      ? `${place.rank}${place.tied ? "=" : ""} ${place.row[0]}`
      : `${place.kind} ${place.row[0]}`,
  );
}

/** The order of plain values. */
function ordered(values: readonly Measured[]): readonly number[] {
  return rank(deepFreeze(values), (value) => value).map(({ row }) => values.indexOf(row));
}

describe("rank", () => {
  const last = ["unranked MX", "unranked IT"];

  test.each<[string, RankOptions, readonly string[]]>([
    ["competition is the default: 1, 2, 2, 4", {}, ["1 FR", "2= JP", "2= GB", "4 DE"]],
    ["competition by its name", { method: "competition" }, ["1 FR", "2= JP", "2= GB", "4 DE"]],
    ["dense: 1, 2, 2, 3", { method: "dense" }, ["1 FR", "2= JP", "2= GB", "3 DE"]],
    ["ordinal: 1, 2, 3, 4, and ties still say so", { method: "ordinal" }, ["1 FR", "2= JP", "3= GB", "4 DE"]],
    ["the least first", { order: "ascending" }, ["1 DE", "2= JP", "2= GB", "4 FR"]],
    ["the least first, dense", { method: "dense", order: "ascending" }, ["1 DE", "2= JP", "2= GB", "3 FR"]],
    [
      "the least first, ordinal: ties stay in the order given",
      { method: "ordinal", order: "ascending" },
      ["1 DE", "2= JP", "3= GB", "4 FR"],
    ],
  ])("%s", (_says, options, wanted) => {
    expect(written(options)).toEqual([...wanted, ...last]);
  });

  test("the answer holds the very rows", () => {
    const [first, , , , unranked] = rank(visits, ([, count]) => count);
    expect(first).toEqual({ kind: "ranked", row: ["FR", 9], rank: 1, tied: false });
    expect(first?.row).toBe(visits[1]);
    expect(unranked).toEqual({ kind: "unranked", row: ["MX", undefined] });
  });

  test("numbers are compared as numbers, whatever holds them", () => {
    expect(ordered([9, 10])).toEqual([1, 0]);
    expect(ordered([usd("9"), usd("10")])).toEqual([1, 0]);
    expect(ordered([9_007_199_254_740_992n, 9_007_199_254_740_993n])).toEqual([1, 0]);
    expect(ordered([0.1, new Decimal("0.10000000000000000001"), 1n])).toEqual([2, 1, 0]);
    expect(ordered([-2, 1e-7, -1])).toEqual([1, 2, 0]);
    expect(ordered([1e21, 5e-324, 1e308])).toEqual([2, 0, 1]);
  });

  test("equal numbers tie, however they are written", () => {
    const values: readonly Measured[] = [1, 1n, new Decimal("1.00")];
    expect(rank(values, (value) => value).map((place) => place.kind === "ranked" && place.rank)).toEqual([
      1, 1, 1,
    ]);
    const amounts = [usd("1.5"), usd("1.50"), usd("1.500")];
    expect(rank(amounts, (amount) => amount).every((place) => place.kind === "ranked" && place.tied)).toBe(
      true,
    );
    const zeros = rank([0, -0], (zero) => zero);
    expect(zeros.every((place) => place.kind === "ranked" && place.rank === 1)).toBe(true);
  });

  test("no rows give an empty list, rows of unknown value only unranked ones", () => {
    expect(rank([], () => 1)).toEqual([]);
    expect(rank(["MX"], () => undefined)).toEqual([{ kind: "unranked", row: "MX" }]);
  });

  test("every answer is frozen, the rows are not", () => {
    const rows = [{ visits: 61 }, { visits: undefined }];
    const answer = rank(rows, (row) => row.visits);
    expect(Object.isFrozen(answer) && answer.every((place) => Object.isFrozen(place))).toBe(true);
    expect(rows.some((row) => Object.isFrozen(row))).toBe(false);
    expect(Object.isFrozen(rank([], () => 1))).toBe(true);
  });

  test("it refuses values that are none, of several currencies or of several kinds", () => {
    const of = (...values: unknown[]) => rank(values, (value) => value as Measured);
    expectCode(() => of(1, Number.NaN), "aggregate/not-a-number");
    expectCode(() => of("9", "10"), "aggregate/not-a-number");
    expectCode(() => of(1, null), "aggregate/not-a-number");
    expectCode(() => of(usd("3"), rmb("3")), "money/currency-mismatch");
    expectCode(() => of(3, usd("3")), "aggregate/mixed-values");
  });

  test("it refuses options that are none, also without rows", () => {
    for (const word of ["standard", "", null, "hasOwnProperty", 1]) {
      expectCode(() => rank([], () => 1, { method: word as never }), "aggregate/unknown-option");
      expectCode(() => rank([], () => 1, { order: word as never }), "aggregate/unknown-option");
    }
    expect(() => rank([], () => 1, { order: "desc" as never })).toThrow(
      'Cannot take "desc" for the order of rank: it must be "descending" or "ascending".',
    );
  });
});
