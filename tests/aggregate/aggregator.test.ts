import {
  aggregate,
  count,
  distinct,
  groupBy,
  rmb,
  sumByCurrency,
  sumCounts,
  sumMoney,
  usd,
} from "cultural-ledger";
import {
  type AggregatorParts,
  AMOUNTS,
  aggregator,
  amountsIn,
  COUNTS,
  kind,
  leaf,
} from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { foreignPartial } from "../../src/aggregate/values/partial-json";
import { expectCode } from "../docs/expect-code";
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
  const log = aggregator({
    definition: "own",
    init: (): readonly string[] => [],
    step: (acc, record: string) => [...acc, record],
    merge: (left, right) => [...left, ...right],
    finish: (acc) => acc.join(" "),
    encode: (acc) => acc,
    decode: () => [],
  });
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
  expect(() => stepsOf(count()).decode({ count: 61 })).toThrowErrorMatchingInlineSnapshot(
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

const longest: AggregatorParts<string, number, number> = {
  definition: "longest title",
  init: () => 0,
  step: (most, title) => Math.max(most, title.length),
  merge: (left, right) => Math.max(left, right),
  finish: (most) => most,
  encode: (most) => most,
  decode: Number,
};
const PARTS = ["init", "step", "merge", "finish", "encode", "decode"] as const;

describe("an aggregator of one's own", () => {
  const titles = deepFreeze(["Swan Lake", "Carmen", "Giselle"]);
  const own = aggregator(longest);

  test("runs alone, in groups and beside others, and travels", () => {
    expect(aggregate(titles, own)).toBe(9);
    expect(aggregate(titles, { own, lines: count() })).toEqual({ own: 9, lines: 3 });
    const byInitial = groupBy({ initial: (title: string) => title.slice(0, 1) }, { own });
    expect(aggregate([...titles, "Coppelia"], byInitial)).toEqual([
      { initial: "C", own: 8 },
      { initial: "G", own: 7 },
      { initial: "S", own: 9 },
    ]);
    const { init, step, merge, encode, decode, finish } = stepsOf(own);
    const json = encode(titles.reduce(step, init()));
    expect(json).toBe(9);
    expect(finish(merge(step(init(), "Opera"), decode(json)))).toBe(9);
  });

  test("has the definition that it is given, and is refused without one: its partial results would be joined with any", () => {
    expect(own.definition).toBe("longest title");
    for (const definition of [undefined, "", 5])
      expect(() => aggregator({ ...longest, definition: definition as string })).toThrow(
        expect.objectContaining({ code: "aggregate/invalid-argument" }),
      );
  });

  test("may be made of the methods of a class", () => {
    class Longest {
      readonly definition = "longest title";
      init() {
        return 0;
      }
      step(most: number, title: string) {
        return Math.max(most, title.length);
      }
      merge(left: number, right: number) {
        return Math.max(left, right);
      }
      finish(most: number) {
        return most;
      }
      encode(most: number) {
        return most;
      }
      decode(json: unknown) {
        return Number(json);
      }
    }
    expect(aggregate(titles, aggregator(new Longest()))).toBe(9);
  });

  test("is frozen, and later changes of its parts change nothing", () => {
    const parts = { ...longest };
    const made = aggregator(parts);
    Object.assign(parts, { finish: () => -1 });
    expect([Object.isFrozen(made), aggregate(titles, made)]).toEqual([true, 9]);
    expect([count(), own, distinct(String)].every(Object.isFrozen)).toBe(true);
  });

  test.each(PARTS)("without %s is refused, and with something else in its place", (part) => {
    const { [part]: _, ...rest } = longest;
    for (const make of [aggregator, kind]) {
      expectCode(() => make(rest as never), "aggregate/invalid-argument");
      for (const wrong of [undefined, null, 5, "step", {}])
        expectCode(() => make({ ...longest, [part]: wrong } as never), "aggregate/invalid-argument");
    }
  });

  test("what are no parts, and what is no definition, is refused", () => {
    for (const make of [aggregator, kind]) {
      for (const parts of [undefined, null, 5, "count", [], count])
        expectCode(() => make(parts as never), "aggregate/invalid-argument");
      for (const definition of [null, 5, {}])
        expectCode(() => make({ ...longest, definition } as never), "aggregate/invalid-argument");
    }
    const { step: _, ...stepless } = longest;
    expect(() => aggregator(stepless as never)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take undefined for step: it must be a function. Call it as aggregator({ definition, init, step, merge, finish, encode, decode }).]`,
    );
  });
});

describe("a kind and a question", () => {
  interface Sale {
    readonly title: string;
    readonly value: ReturnType<typeof usd>;
    readonly copies?: number;
  }
  const sales = deepFreeze<Sale[]>([
    { title: "Linen", value: usd("21130000"), copies: 3 },
    { title: "Acrobatics", value: usd("1120000.50") },
  ]);

  test("make a measure, with the definition of the kind", () => {
    const lengths = kind(longest);
    const titles = leaf(lengths, (sale: Sale) => sale.title);
    expect(titles.definition).toBe("longest title");
    expect(aggregate(sales, titles)).toBe(10);
    expect(aggregate(sales, groupBy({ copies: (sale) => sale.copies }, { titles }))).toEqual([
      { copies: 3, titles: 5 },
      { copies: undefined, titles: 10 },
    ]);
  });

  test("are what the sums of the library are made of", () => {
    const pairs = [
      [leaf(amountsIn("USD"), (sale: Sale) => sale.value), sumMoney("USD", (sale: Sale) => sale.value)],
      [leaf(AMOUNTS, (sale: Sale) => sale.value), sumByCurrency((sale: Sale) => sale.value)],
      [leaf(COUNTS, (sale: Sale) => sale.copies), sumCounts((sale: Sale) => sale.copies)],
    ] as const;
    for (const [own, known] of pairs) {
      expect(own.definition).toBe(known.definition);
      expect(JSON.stringify(aggregate<Sale, unknown>(sales, own))).toBe(
        JSON.stringify(aggregate<Sale, unknown>(sales, known)),
      );
    }
  });

  test("a kind serves any number of questions and runs, each from nothing", () => {
    const lengths = kind(longest);
    const titleAndFirst = {
      whole: leaf(lengths, (title: string) => title),
      first: leaf(lengths, (title: string) => title.split(" ")[0] ?? ""),
    };
    const answer = { whole: 9, first: 4 };
    expect([1, 2].map(() => aggregate(["Swan Lake"], titleAndFirst))).toEqual([answer, answer]);
    expect(aggregate([], titleAndFirst)).toEqual({ whole: 0, first: 0 });
  });

  test("what is no kind, and what is no question, is refused", () => {
    for (const other of [undefined, null, 5, "sum", {}, count(), longest])
      expectCode(() => leaf(other as never, String), "aggregate/invalid-argument");
    for (const question of [undefined, null, 5, "title", {}])
      expectCode(() => leaf(COUNTS, question as never), "aggregate/invalid-argument");
  });
});

describe("totals by currency that are made when they are asked for", () => {
  const total = sumByCurrency((value: ReturnType<typeof usd> | ReturnType<typeof rmb>) => value);
  const { init, step, merge, finish, encode, decode } = stepsOf(total);
  const textOf = (answer: ReturnType<typeof finish>) => answer.entries().map(String);

  test("an answer that was given does not change when the same columns go on", () => {
    const going: readonly (readonly [string, (columns: ReturnType<typeof init>) => unknown])[] = [
      ["by one record", (columns) => step(columns, usd("1"))],
      ["by a record of another currency", (columns) => step(columns, rmb("7"))],
      ["by a block", (columns) => columns.add([usd("1"), rmb("7"), usd("2")], 0, 3, undefined)],
      ["by a partial result", (columns) => merge(columns, step(init(), usd("1")))],
      ["by themselves", (columns) => merge(columns, columns)],
      ["by JSON in another slot", (columns) => columns.decode(1, encode(step(init(), usd("1"))))],
      ["by another slot", (columns) => columns.add([usd("1")], 0, 1, Int32Array.of(3))],
    ];
    for (const [how, goOn] of going) {
      const columns = step(step(init(), usd("10")), rmb("20"));
      const [unread, read] = [finish(columns), finish(columns)];
      expect(textOf(read)).toEqual(["CNY 20", "USD 10"]);
      goOn(columns);
      expect(textOf(read), how).toEqual(["CNY 20", "USD 10"]);
      expect(textOf(unread), how).toEqual(["CNY 20", "USD 10"]);
    }
  });

  test("what goes on answers with all records, whether the answer before was looked at or not", () => {
    let columns = step(init(), usd("10"));
    const first = finish(columns);
    columns = step(columns, usd("0.5"));
    const second = finish(columns);
    columns = merge(columns, decode(encode(step(init(), rmb("3")))));
    expect(textOf(finish(columns))).toEqual(["CNY 3", "USD 10.5"]);
    expect([textOf(second), textOf(first)]).toEqual([["USD 10.5"], ["USD 10"]]);
  });

  test("answers of groups stay as they are too", () => {
    const byCents = groupBy({ whole: (value) => value.value.isInteger() }, { total });
    const steps = stepsOf(byCents);
    let columns = steps.step(steps.step(steps.init(), usd("1")), usd("0.5"));
    const before = steps.finish(columns);
    columns = steps.step(columns, usd("2"));
    expect(before.map((row) => textOf(row.total))).toEqual([["USD 0.5"], ["USD 1"]]);
    expect(steps.finish(columns).map((row) => textOf(row.total))).toEqual([["USD 0.5"], ["USD 3"]]);
  });
});
