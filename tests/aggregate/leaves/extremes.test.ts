import { aggregate, maxBy, minBy, rmb, topBy, usd } from "cultural-ledger";
import type { Orderable, RecordId } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { deepFreeze } from "../../frozen";

interface Ranked {
  readonly id: RecordId;
  readonly by?: Orderable;
}
const by = (record: Ranked) => record.by;
const id = (record: Ranked) => record.id;
const least = minBy(by, id);
const greatest = maxBy(by, id);
const top2 = topBy(2, by, id);
const untyped = (record: unknown) => [record as Ranked];
const tours: readonly Ranked[] = deepFreeze([
  { id: "a", by: 12 },
  { id: "c", by: 110 },
  { id: "b", by: 110 },
  { id: "d" },
]);

test("the least and the greatest are named, and of equal ones the least identity, in any order", () => {
  for (const list of [tours, deepFreeze([...tours].reverse())]) {
    expect(aggregate(list, least)).toEqual({ kind: "found", id: "a", by: 12, unknown: 1 });
    expect(aggregate(list, greatest)).toEqual({ kind: "found", id: "b", by: 110, unknown: 1 });
    expect(aggregate(list, top2)).toEqual({
      records: [
        { id: "b", by: 110 },
        { id: "c", by: 110 },
      ],
      unknown: 1,
    });
  }
});

test("where several share the least value, the least identity comes first too", () => {
  const equal = deepFreeze<Ranked[]>(["b", 2, true, "a"].map((name) => ({ id: name, by: "2012" })));
  expect(aggregate(equal, least)).toMatchObject({ id: true });
  expect(aggregate(equal, topBy(4, by, id)).records.map((record) => record.id)).toEqual([true, 2, "a", "b"]);
});

test.each([
  ["minBy", least],
  ["maxBy", greatest],
])("%s of nothing and of unknown values alone say why there is none", (_name, extreme) => {
  expect(aggregate([], extreme)).toEqual({ kind: "undefined", reason: "no-records", unknown: 0 });
  expect(aggregate([{ id: 1 }, { id: 2 }], extreme)).toEqual({
    kind: "undefined",
    reason: "all-unknown",
    unknown: 2,
  });
});

test("topBy of nothing and of unknown values alone is an empty list", () => {
  expect(aggregate([], top2)).toEqual({ records: [], unknown: 0 });
  expect(aggregate([{ id: 1 }], top2)).toEqual({ records: [], unknown: 1 });
});

test("a record that comes twice is listed once", () => {
  expect(aggregate([...tours, ...tours], topBy(3, by, id)).records.map((record) => record.id)).toEqual([
    "b",
    "c",
    "a",
  ]);
});

test("amounts are compared by value, not by digits, and come back as they are", () => {
  const sales = deepFreeze<Ranked[]>([
    { id: 1, by: usd("9") },
    { id: 2, by: usd("10") },
    { id: 3, by: usd("9.9999999") },
    { id: 4, by: usd("-9999999999999999999") },
  ]);
  const found = aggregate(sales, greatest);
  expect(found.kind === "found" && String(found.by)).toBe("USD 10");
  expect(aggregate(sales, topBy(4, by, id)).records.map((record) => record.id)).toEqual([2, 3, 1, 4]);
});

test("text is ordered by code point, zero has one sign, infinities have their place", () => {
  const texts = deepFreeze<Ranked[]>(
    ["\u{1F3AD}", "\uFF21", "é", "Z", "a", ""].map((text) => ({ id: text, by: text })),
  );
  expect(aggregate(texts, topBy(9, by, id)).records.map((record) => record.by)).toEqual([
    "\u{1F3AD}",
    "\uFF21",
    "é",
    "a",
    "Z",
    "",
  ]);
  expect(aggregate([{ id: 1, by: -0 }], least)).toEqual({ kind: "found", id: 1, by: 0, unknown: 0 });
  const infinite = deepFreeze<Ranked[]>([
    { id: "low", by: -Infinity },
    { id: "high", by: Infinity },
    { id: "mid", by: 1e308 },
  ]);
  expect(aggregate(infinite, least)).toMatchObject({ id: "low" });
  expect(aggregate(infinite, greatest)).toMatchObject({ id: "high" });
});

test("answers are frozen all through", () => {
  const answer = aggregate(tours, top2);
  expect([answer, answer.records, answer.records[0], aggregate(tours, least)].every(Object.isFrozen)).toBe(
    true,
  );
});

describe("what has no order is refused", () => {
  test("amounts of two currencies", () => {
    const sales = [
      { id: 1, by: usd("1") },
      { id: 2, by: rmb("6.3") },
    ];
    expect(() => aggregate(sales, greatest)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use CNY 6.30 among amounts in USD in maxBy: amounts must share a currency. Convert them to one with convertAmount(amount, rate), or group by currency first.]`,
    );
    expect(() => aggregate(sales, top2)).toThrow(
      expect.objectContaining({ code: "money/currency-mismatch" }),
    );
  });

  test("amounts beside numbers, whichever comes first", () => {
    const amount: Ranked = { id: 1, by: usd("1") };
    const number: Ranked = { id: 2, by: 7 };
    expect(() => aggregate([amount, number], least)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use 7 among amounts in USD in minBy: the values must all be amounts of one currency, or none of them. Make amounts of the numbers with currencyAmount(value, currency), or take amount.value of the others.]`,
    );
    expect(() => aggregate([number, amount], least)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use USD 1.00 among values that are no amounts in minBy: the values must all be amounts of one currency, or none of them. Make amounts of the numbers with currencyAmount(value, currency), or take amount.value of the others.]`,
    );
    for (const list of [
      [amount, number],
      [number, amount],
    ])
      expect(() => aggregate(list, top2)).toThrow(
        expect.objectContaining({ code: "aggregate/mixed-values" }),
      );
  });

  test("also where they meet in merge, and where the values are not among the first", () => {
    const [dollars, yuan] = [usd("1"), rmb("2")].map((amount) =>
      stepsOf(top2).step(stepsOf(top2).init(), { id: 1, by: amount }),
    );
    expect(() => stepsOf(top2).merge(dollars!, yuan!)).toThrow(
      expect.objectContaining({ code: "money/currency-mismatch" }),
    );
    const low = [
      { id: 1, by: usd("9") },
      { id: 2, by: usd("8") },
      { id: 3, by: rmb("0.1") },
    ];
    expect(() => aggregate(low, top2)).toThrow(expect.objectContaining({ code: "money/currency-mismatch" }));
  });

  test.each([
    ["null", null],
    ["NaN", Number.NaN],
    ["a bigint", 1n],
    ["a boolean", true],
    ["an object", { currency: "USD", value: "1" }],
    ["a list", [1]],
    ["a Decimal", usd("1").value],
    ["a date", new Date(0)],
  ])("%s as a value", (_what, value) => {
    for (const aggregator of [least, greatest, top2])
      expect(() => aggregate(untyped({ id: 1, by: value }), aggregator as typeof top2)).toThrow(
        expect.objectContaining({ name: "LedgerError", code: "aggregate/invalid-key" }),
      );
  });

  test.each([
    ["undefined", undefined],
    ["null", null],
    ["NaN", Number.NaN],
    ["an object", {}],
  ])("%s as an identity", (_what, identity) => {
    expect(() => aggregate(untyped({ id: identity, by: 1 }), greatest)).toThrow(
      expect.objectContaining({ code: "aggregate/invalid-key" }),
    );
  });

  test("a limit that is no whole number of 1 or more", () => {
    expect(() => topBy(0, by, id)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take 0 for the number of records of topBy: it must be a whole number of 1 or more.]`,
    );
    for (const limit of [-1, 1.5, Number.NaN, Infinity, 2 ** 53, "2", null, undefined, 2n])
      expect(() => topBy(limit as number, by, id)).toThrow(
        expect.objectContaining({ code: "aggregate/invalid-limit" }),
      );
  });
});

test("partial results are the tally, the currency and the records in order", () => {
  const acc = [{ id: 1, by: usd("0.70") }, { id: 2 }, { id: "a", by: usd("9") }].reduce(
    stepsOf(top2).step,
    stepsOf(top2).init(),
  );
  expect(stepsOf(top2).encode(acc)).toEqual([
    1,
    "USD",
    [
      ["a", "9"],
      [1, "0.7"],
    ],
  ]);
  expect(stepsOf(top2).encode(tours.reduce(stepsOf(top2).step, stepsOf(top2).init()))).toEqual([
    1,
    null,
    [
      ["b", 110],
      ["c", 110],
    ],
  ]);
  expect([least, greatest, top2].map(({ definition }) => definition)).toEqual(["minBy", "maxBy", "topBy(2)"]);
});

test("a negative zero from JSON is zero, as identity and as value", () => {
  expect(stepsOf(greatest).finish(stepsOf(greatest).decode(JSON.parse("[0,null,[[-0,-0]]]")))).toEqual({
    kind: "found",
    id: 0,
    by: 0,
    unknown: 0,
  });
});
