import {
  aggregate,
  type CurrencyAmount,
  count,
  distinct,
  filter,
  groupRecords,
  sumMoney,
  usd,
} from "cultural-ledger";
import { all, finishPartial, indexRecords, mapOutput, narrow, partialOf } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const foreign = expect.objectContaining({ name: "LedgerError", code: "aggregate/foreign-partial" });

interface Sale {
  readonly market: string;
  readonly value: CurrencyAmount<"USD">;
}
const sales = deepFreeze<Sale[]>([
  { market: "JP", value: usd("21130000") },
  { market: "FR", value: usd("1120000") },
  { market: "JP", value: usd("1093103.94") },
]);
const value = sumMoney("USD", (sale: Sale) => sale.value);
const markets = distinct((sale: Sale) => sale.market);

describe("all", () => {
  test("several measures answer under their names, in one pass over the records", () => {
    let read = 0;
    function* once(): Generator<Sale> {
      for (const sale of sales) {
        read += 1;
        yield sale;
      }
    }
    const answer = aggregate(once(), { sales: count(), markets, value });
    expect({ ...answer, value: answer.value.toString() }).toEqual({
      sales: 3,
      markets: 2,
      value: "USD 23343103.94",
    });
    expect(read).toBe(3);
    expect(Object.isFrozen(answer)).toBe(true);
  });

  test("no records give each measure's answer of nothing", () => {
    const answer = aggregate([], { sales: count(), markets, value });
    expect({ ...answer, value: answer.value.toString() }).toEqual({ sales: 0, markets: 0, value: "USD 0" });
  });

  test("no measures give an answer without any", () => {
    expect(aggregate(sales, {})).toEqual({});
  });

  test("measures may have the names that JavaScript objects have", () => {
    const answer = aggregate(sales, { ["__proto__"]: count(), constructor: markets, toString: count() });
    expect(Object.entries(answer)).toEqual([
      ["__proto__", 3],
      ["constructor", 2],
      ["toString", 3],
    ]);
    expect(Object.getPrototypeOf(answer)).toBe(Object.prototype);
  });

  test("one aggregator may be used under two names, each with its own partial result", () => {
    const lines = count();
    const few = filter((sale: Sale) => sale.market === "FR", lines);
    expect(aggregate(sales, { lines, few, again: lines })).toEqual({ lines: 3, few: 1, again: 3 });
  });

  test("measures may be nested, as objects and as aggregators", () => {
    const lines = count();
    const nested = { lines, inner: { markets, deep: { lines } } };
    const wanted = { lines: 3, inner: { markets: 2, deep: { lines: 3 } } };
    expect(aggregate(sales, nested)).toEqual(wanted);
    expect(aggregate(sales, { lines, inner: all({ markets, deep: all({ lines }) }) })).toEqual(wanted);
    expect(aggregate(indexRecords(sales), nested)).toEqual(wanted);
    expect(aggregate(new Set(sales), nested)).toEqual(wanted);
    expect(groupRecords(sales, { all: () => "all" }, { nested })).toEqual([{ all: "all", nested: wanted }]);
    expect(aggregate(sales, { nothing: {} })).toEqual({ nothing: {} });
    expect(finishPartial(partialOf(sales, nested, { shard: "1" }), nested)).toEqual(wanted);
  });

  test("what is no measure is named by its whole path, in an object that holds itself too", () => {
    const around: Record<string, unknown> = { lines: count() };
    around["self"] = around;
    expect(() => aggregate(sales, { inner: { deep: 5 } } as never)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take 5 for the measure "inner.deep": it must be an aggregator, as count() is, or an object of some. Call it as aggregate(records, measure).]`,
    );
    for (const wrong of [
      around,
      { inner: [count()] },
      { inner: count },
      { inner: new Date() },
      { [Symbol("n")]: 1 },
    ])
      expectCode(() => aggregate(sales, wrong as never), "aggregate/invalid-argument");
  });

  test("later changes of the names that it was made of change nothing", () => {
    const spec = { sales: count() };
    const measures = all(spec);
    Object.assign(spec, { markets, sales: mapOutput(count(), () => -1) });
    expect(aggregate(sales, measures)).toEqual({ sales: 3 });
  });

  test("its partial results are those of its measures with their names, in the order given", () => {
    const { init, step, encode } = stepsOf(all({ sales: count(), markets }));
    expect(encode(sales.reduce(step, init()))).toEqual([
      ["sales", 3],
      ["markets", ["FR", "JP"]],
    ]);
  });

  test.each([
    ["an object", { sales: 3, markets: ["JP"] }],
    ["an object that poses as a list", JSON.parse('{"__proto__": [["sales", 3], ["markets", []]]}')],
    ["text", "sales"],
    ["fewer measures", [["sales", 3]]],
    [
      "more measures",
      [
        ["sales", 3],
        ["markets", []],
        ["value", ["USD", "0"]],
      ],
    ],
    [
      "measures in another order",
      [
        ["markets", []],
        ["sales", 3],
      ],
    ],
    [
      "a measure of another name",
      [
        ["sales", 3],
        ["areas", []],
      ],
    ],
    ["a measure without partial result", [["sales", 3], ["markets"]]],
    ["a measure without name", [3, []]],
    [
      "a measure of three",
      [
        ["sales", 3, 3],
        ["markets", []],
      ],
    ],
    [
      "a partial result that its measure refuses",
      [
        ["sales", 3],
        ["markets", [{}]],
      ],
    ],
    [
      "a number that no measure can hold",
      [
        ["sales", 1e21],
        ["markets", []],
      ],
    ],
    ["a list with holes", new Array(2)],
  ])("it refuses %s as a partial result", (_what, json) => {
    expect(() => stepsOf(all({ sales: count(), markets })).decode(json)).toThrow(foreign);
  });
});

describe("filter", () => {
  const toJapan = filter((sale: Sale) => sale.market === "JP", value);

  test("only the records that pass are measured", () => {
    expect(aggregate(sales, toJapan).toString()).toBe("USD 22223103.94");
  });

  test("where no record passes, the answer is that of nothing", () => {
    expect(
      aggregate(
        sales,
        filter(() => false, value),
      ).toString(),
    ).toBe("USD 0");
  });

  test("a record that does not pass is never looked at by the measure", () => {
    const anything = [{ market: "XX", value: undefined as unknown as CurrencyAmount<"USD"> }, ...sales];
    expect(aggregate(anything, toJapan).toString()).toBe("USD 22223103.94");
  });

  test("filters stack, and each record is tested once by each", () => {
    const tested: string[] = [];
    const outer = filter(
      (sale) => {
        tested.push(sale.market);
        return sale.market === "JP";
      },
      filter((sale: Sale) => sale.value.value.gt(2_000_000), count()),
    );
    expect(aggregate(sales, outer)).toBe(1);
    expect(tested).toEqual(["JP", "FR", "JP"]);
  });

  test("its partial results are those of its measure", () => {
    const acc = sales.reduce(stepsOf(toJapan).step, stepsOf(toJapan).init());
    expect(stepsOf(toJapan).encode(acc)).toEqual(["USD", "22223103.94"]);
    expect(() => stepsOf(toJapan).decode(["CNY", "0"])).toThrow(foreign);
  });
});

describe("narrow", () => {
  interface Line {
    readonly market: string;
    readonly value?: CurrencyAmount<"USD">;
  }
  const isValued = (line: Line): line is Sale => line.value !== undefined;
  const lines = deepFreeze<Line[]>([...sales, { market: "XX" }]);

  test("only what is of the type is measured, and asked", () => {
    const valued = narrow(isValued, { lines: count(), value: sumMoney("USD", (line) => line.value) });
    const answer = aggregate(lines, valued);
    expect([answer.lines, answer.value.toString()]).toEqual([3, "USD 23343103.94"]);
    expect(aggregate([{ market: "XX" }], valued).value.toString()).toBe("USD 0");
  });

  test("it is a filter: in its definition, and in its partial results", () => {
    const narrowed = narrow(isValued, value);
    const filtered = filter((line: Sale) => line.value !== undefined, value);
    expect(narrowed.definition).toBe(filtered.definition);
    const json = stepsOf(narrowed).encode(lines.reduce(stepsOf(narrowed).step, stepsOf(narrowed).init()));
    expect(stepsOf(filtered).finish(stepsOf(filtered).decode(json)).toString()).toBe("USD 23343103.94");
  });
});
