import { type Aggregator, aggregate, count, distinct, usd } from "cultural-ledger";
import { expect, test } from "vitest";
import { foreignPartial } from "../../src/aggregate/values/partial-json";
import { deepFreeze } from "../frozen";

const areas = distinct((record: { readonly area: string }) => record.area);

function* twoAreas(): Generator<{ readonly area: string }> {
  yield { area: "JP" };
  yield { area: "FR" };
  yield { area: "JP" };
}

test("an aggregator runs over whatever can be iterated", () => {
  expect(aggregate(deepFreeze([...twoAreas()]), areas)).toBe(2);
  expect(aggregate(new Set(twoAreas()), areas)).toBe(2);
  expect(aggregate(new Map([["first", { area: "JP" }]]).values(), areas)).toBe(1);
  expect(aggregate(twoAreas(), areas)).toBe(2);
});

test("one aggregator runs again and again, each time from nothing", () => {
  expect([1, 2, 3].map(() => aggregate(twoAreas(), areas))).toEqual([2, 2, 2]);
  expect(aggregate([], areas)).toBe(0);
});

test("a record is taken once, in the order given, and the records are only read", () => {
  const log: Aggregator<string, string[], string> = {
    init: () => [],
    step: (acc, record) => [...acc, record],
    merge: (left, right) => [...left, ...right],
    finish: (acc) => acc.join(" "),
    encode: (acc) => acc,
    decode: () => [],
  };
  expect(aggregate(deepFreeze(["linen", "acrobatics", "linen"]), log)).toBe("linen acrobatics linen");
});

test("the source of the records is closed at the first record that is refused, and not read on", () => {
  let closed = false;
  function* records(): Generator<{ readonly area: string }> {
    try {
      yield { area: "JP" };
      yield { area: Number.NaN as unknown as string };
      throw new Error("The source was read on.");
    } finally {
      closed = true;
    }
  }
  expect(() => aggregate(records(), areas)).toThrow(
    expect.objectContaining({ code: "aggregate/invalid-key" }),
  );
  expect(closed).toBe(true);
});

test("a million records are counted", () => {
  function* many(): Generator<number> {
    for (let at = 0; at < 1_000_000; at++) yield at;
  }
  expect(aggregate(many(), count())).toBe(1_000_000);
});

test("foreign JSON is refused by a message with the aggregator, the JSON and the rule", () => {
  expect(() => count().decode({ count: 61 })).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot take an object as a partial result of count: decode takes only what encode of the same aggregator gave.]`,
  );
});

test("the error for foreign JSON carries both, and runs no code of what was received", () => {
  const received = { toString: () => "never", toJSON: () => "never" };
  const error = foreignPartial("count", received);
  expect(error.code).toBe("aggregate/foreign-partial");
  expect(error.details).toEqual({ aggregator: "count", received });
  expect(error.message).not.toContain("never");
  expect(foreignPartial("count", usd("61")).message).toContain("Cannot take an object as");
});
