import {
  aggregate,
  type CurrencyAmount,
  count,
  distinct,
  distinctBy,
  groupBy,
  sumMoney,
  usd,
} from "cultural-ledger";
import type { RecordId } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { deepFreeze } from "../frozen";
import { hostileKeys } from "./visits";

interface Sale {
  readonly id: RecordId;
  readonly value: CurrencyAmount<"USD">;
  readonly note?: string;
}
const value = sumMoney("USD", (sale: Sale) => sale.value);
const once = distinctBy((sale: Sale) => sale.id, value);
const linen: Sale = deepFreeze({ id: "linen", value: usd("21130000") });
const shows: Sale = deepFreeze({ id: "shows", value: usd("1120000") });
const conflict = expect.objectContaining({ name: "LedgerError", code: "aggregate/conflicting-records" });

describe("distinctBy", () => {
  test("a record that comes again is measured once and named", () => {
    const { answer, records, repeated } = aggregate([linen, shows, linen, linen], once);
    expect(answer.toString()).toBe("USD 22250000");
    expect([records, repeated]).toEqual([2, ["linen"]]);
  });

  test("no records give the answer of nothing", () => {
    const { answer, ...rest } = aggregate([], once);
    expect(answer.toString()).toBe("USD 0");
    expect(rest).toEqual({ records: 0, repeated: [] });
  });

  test("the answer is frozen, and what was repeated is sorted by type and code point", () => {
    const ids = deepFreeze([...hostileKeys, ...hostileKeys].filter((key) => key !== undefined));
    const answer = aggregate(
      ids,
      distinctBy((id) => id, count()),
    );
    expect(Object.isFrozen(answer) && Object.isFrozen(answer.repeated)).toBe(true);
    // All are told apart but the two zeros.
    expect([answer.answer, answer.records]).toEqual([hostileKeys.length - 2, hostileKeys.length - 2]);
    expect(answer.repeated.slice(0, 6)).toEqual([false, true, -Infinity, 0, 0.1, 1]);
    expect(answer.repeated.slice(-3)).toEqual(["é", "\uFF21", "\u{1F3AD}"]);
  });

  test("1 and its text are two records", () => {
    const sales = deepFreeze([1, "1"].map((id) => ({ ...linen, id })));
    expect(aggregate(sales, once)).toMatchObject({ records: 2, repeated: [] });
  });

  test("two records of one identity that the measure sees differently are refused", () => {
    const changed = deepFreeze({ ...linen, value: usd("21130001") });
    expect(() => aggregate([linen, changed], once)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take two different records of the identity "linen" for one: the measure sees them differently. Correct or leave out one of them, or give an identity that tells them apart.]`,
    );
    expect(() => aggregate([linen, changed], once)).toThrow(conflict);
    expect(() => aggregate([linen, changed], once)).toThrow(
      expect.objectContaining({ details: { id: "linen" } }),
    );
  });

  test("a difference that the measure does not see is none", () => {
    const noted = deepFreeze([
      linen,
      { ...linen, note: "As printed." },
      { ...linen, value: usd("21130000.00") },
    ]);
    expect(aggregate(noted, once)).toMatchObject({ records: 1, repeated: ["linen"] });
  });

  test("a shard that is merged twice counts once, and one that contradicts it is refused", () => {
    const [first, second] = [[linen, shows], [linen]].map((shard) =>
      shard.reduce(stepsOf(once).step, stepsOf(once).init()),
    );
    const { answer, repeated } = stepsOf(once).finish(
      stepsOf(once).merge(stepsOf(once).merge(stepsOf(once).init(), first!), second!),
    );
    expect([answer.toString(), repeated]).toEqual(["USD 22250000", ["linen"]]);
    const other = stepsOf(once).step(stepsOf(once).init(), deepFreeze({ ...shows, value: usd("-1") }));
    expect(() => stepsOf(once).merge(first!, other)).toThrow(conflict);
  });

  test("distinct measures and groups inside see each record once", () => {
    const tours = deepFreeze([
      { id: 1, area: "JP", city: "Osaka" },
      { id: 1, area: "JP", city: "Osaka" },
      { id: 2, area: "JP", city: "Kobe" },
    ]);
    type Tour = (typeof tours)[number];
    const byArea = groupBy(
      { area: (tour: Tour) => tour.area },
      { tours: count(), cities: distinct((tour: Tour) => tour.city) },
    );
    const { answer } = aggregate(
      tours,
      distinctBy((tour) => tour.id, byArea),
    );
    expect(answer).toEqual([{ area: "JP", tours: 2, cities: 2 }]);
  });

  test("an identity that is undefined is refused", () => {
    const nameless = [{ ...linen, id: undefined as unknown as RecordId }];
    expect(() => aggregate(nameless, once)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot tell a record whose identity is undefined from others in distinctBy: give every record an id, or filter those without one first.]`,
    );
  });

  test.each([
    ["null", null],
    ["NaN", Number.NaN],
    ["an object", { id: "linen" }],
    ["a list", ["linen"]],
    ["a bigint", 1n],
    ["a symbol", Symbol("linen")],
    ["undefined", undefined],
  ])("%s is refused as an identity", (_what, id) => {
    expect(() => aggregate([{ ...linen, id: id as RecordId }], once)).toThrow(
      expect.objectContaining({ name: "LedgerError", code: "aggregate/invalid-key" }),
    );
  });

  test("its partial results hold identity, times and the measure's own, sorted by identity", () => {
    const acc = [shows, linen, shows].reduce(stepsOf(once).step, stepsOf(once).init());
    expect(stepsOf(once).encode(acc)).toEqual([
      ["linen", 1, ["USD", "21130000"]],
      ["shows", 2, ["USD", "1120000"]],
    ]);
    expect(once.definition).toBe("distinctBy(sumMoney(USD))");
  });
});
