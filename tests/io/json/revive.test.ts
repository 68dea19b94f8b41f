import {
  addAmounts,
  aggregate,
  convertAmount,
  count,
  countAreas,
  describeInterval,
  explainFinding,
  type Finding,
  ISO_3166,
  moreThan,
  projectCount,
  rmb,
  totalByCurrency,
  totalCount,
  usd,
} from "cultural-ledger";
import { finishPartial, partialOf } from "cultural-ledger/aggregate";
import { addIntervals, isExact } from "cultural-ledger/figures";
import { revive, toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { WORLD_BANK } from "../../rates/of-2012";
import { answers, audit, ledger, report } from "./answers";
import { expectToTravel, travelled } from "./travelled";

test.each(answers)("an answer of %s comes back as it was", (_name, answer) => {
  expectToTravel(answer);
});

describe("what has come back works", () => {
  test("amounts add and compare, totals are asked", () => {
    expect(addAmounts(travelled(usd("1.50")), usd("2"))).toEqual(usd("3.5"));
    const total = travelled(totalByCurrency([usd("21130000"), rmb("6900000")]));
    expect(total.get("USD")).toEqual(usd("21130000"));
    expect(String(total.add(totalByCurrency([usd("1")])))).toBe("CNY 6900000, USD 21130001");
  });

  test("intervals are described, added and asked whether they are exact", () => {
    const interval = travelled(totalCount([1000, moreThan(20)]));
    expect([`${interval}`, describeInterval(interval), isExact(interval)]).toEqual([
      "more than 1,020",
      "more than 1,020",
      false,
    ]);
    expect(describeInterval(addIntervals([interval, travelled(totalCount([5]))]))).toBe("more than 1,025");
  });

  test("counts go on into records, and areas into words", () => {
    const [stated] = travelled([moreThan(1, { scale: "hundred" })]);
    const count = countAreas({ named: [], open: true, stated: stated! }, ISO_3166);
    expect(`${travelled(count)}`).toBe("more than 100 countries and regions");
  });

  test("rates convert", () => {
    const { rate } = travelled(convertAmount(rmb("6900000"), WORLD_BANK));
    expect(convertAmount(rmb("6900000"), rate).amount).toEqual(usd("1093103.94"));
  });

  test("partial results merge, ledgers are measured, and reports and audits are the same text", () => {
    expect(finishPartial(travelled(partialOf([1, 2], count(), { shard: "a" })), count())).toBe(2);
    expect(aggregate(travelled(ledger).projects, projectCount)).toEqual(
      aggregate(ledger.projects, projectCount),
    );
    expect(toMarkdown(travelled(report))).toBe(toMarkdown(report));
    const explained = (findings: readonly Finding[]) => findings.map((finding) => explainFinding(finding));
    expect(explained(travelled(audit.findings))).toEqual(explained(audit.findings));
  });
});

describe("revive answers with issues", () => {
  const amount = (currency: unknown, value: unknown) => ({ "~is": "amount", currency, value });
  const end = { kind: "unbounded" };

  test.each<readonly [string, unknown, string, string]>([
    ["an unknown kind", { "~is": "date" }, "io/invalid-plain", "~is"],
    ["a kind that objects have", { "~is": "constructor" }, "io/invalid-plain", "~is"],
    ["a kind that is no text", { "~is": 5 }, "io/invalid-plain", "~is"],
    ["an unknown currency", amount("XYZ", "5"), "money/unknown-currency", ""],
    ["a currency that is no text", amount(5, "5"), "money/unknown-currency", ""],
    ["an amount with an exponent", amount("USD", "1e9"), "money/invalid-amount", ""],
    ["an amount of ten million digits", amount("USD", "9".repeat(10_000_000)), "money/invalid-amount", ""],
    ["an amount that is a number", amount("USD", 5), "money/not-an-amount", ""],
    ["an amount and more", { ...amount("USD", "5"), note: "x" }, "money/not-an-amount", ""],
    [
      "a decimal of ten million digits",
      { "~is": "decimal", value: "9".repeat(10_000_000) },
      "io/invalid-plain",
      "",
    ],
    ["a decimal with an exponent", { "~is": "decimal", value: "1e9000000000" }, "io/invalid-plain", ""],
    ["a decimal that is none", { "~is": "decimal", value: "NaN" }, "io/invalid-plain", ""],
    ["a decimal and more", { "~is": "decimal", value: "1", digits: 5 }, "io/invalid-plain", ""],
    [
      "a bigint of ten million digits",
      { "~is": "bigint", value: "9".repeat(10_000_000) },
      "io/invalid-plain",
      "",
    ],
    [
      "a map with a name twice",
      {
        "~is": "map",
        entries: [
          ["a", 1],
          ["b", 2],
          ["a", 3],
        ],
      },
      "io/invalid-plain",
      "2",
    ],
    [
      "an object with a name twice",
      {
        "~is": "object",
        entries: [
          ["~is", 1],
          ["~is", 1],
        ],
      },
      "io/invalid-plain",
      "1",
    ],
    ["a set with a value twice", { "~is": "set", values: [1, 2, 2] }, "io/invalid-plain", "2"],
    [
      "a pair with a hole",
      { "~is": "map", entries: [Object.assign(new Array(2), { 1: 1 })] },
      "io/invalid-plain",
      "0",
    ],
    ...["007", "-0", "+1", "1e3", "0x1", "", "1.", " 1"].flatMap((text) =>
      ["bigint", "decimal"].map(
        (kind) => [`a ${kind} of "${text}"`, { "~is": kind, value: text }, "io/invalid-plain", ""] as const,
      ),
    ),
    ["a decimal with a zero at its end", { "~is": "decimal", value: "1.50" }, "io/invalid-plain", ""],
    ...["007", "-0", "1.50"].map(
      (text) => [`an amount of "${text}"`, amount("USD", text), "io/invalid-plain", ""] as const,
    ),
    ["a bigint with a point", { "~is": "bigint", value: "1.5" }, "io/invalid-plain", ""],
    ["another odd number", { "~is": "number", value: "5" }, "io/invalid-plain", ""],
    ["undefined and more", { "~is": "undefined", value: 5 }, "io/invalid-plain", ""],
    ["a total without amounts", { "~is": "total" }, "io/invalid-plain", ""],
    ["a total of what is none", { "~is": "total", amounts: [null] }, "io/invalid-plain", "0"],
    [
      "a total of a wrong amount",
      { "~is": "total", amounts: [{ currency: "USD", value: "x" }] },
      "money/invalid-amount",
      "0",
    ],
    [
      "a total of what says that it is something else",
      { "~is": "total", amounts: [{ "~is": "decimal", currency: "USD", value: "1" }] },
      "money/not-an-amount",
      "0",
    ],
    [
      "a total with a currency twice",
      {
        "~is": "total",
        amounts: [
          { currency: "USD", value: "1" },
          { currency: "USD", value: "2" },
        ],
      },
      "io/invalid-plain",
      "",
    ],
    ["a map without entries", { "~is": "map" }, "io/invalid-plain", ""],
    ["a map of single values", { "~is": "map", entries: [["a", 1], ["b"]] }, "io/invalid-plain", "1"],
    ["a set without values", { "~is": "set", values: "abc" }, "io/invalid-plain", ""],
    ["an object whose name is a number", { "~is": "object", entries: [[1, 2]] }, "io/invalid-plain", ""],
    ["code of another name", { "~is": "code", name: "eval" }, "io/invalid-plain", ""],
    ["code with code", { "~is": "code", name: "where", run: "process.exit()" }, "io/invalid-plain", ""],
    ["an interval without an end", { "~is": "interval", lower: end, whole: true }, "io/invalid-plain", ""],
    [
      "an interval of numbers",
      { "~is": "interval", lower: 1, upper: 2, whole: true },
      "io/invalid-plain",
      "",
    ],
    [
      "an interval and more",
      { "~is": "interval", lower: end, upper: end, whole: true, note: 1 },
      "io/invalid-plain",
      "",
    ],
    [
      "a figure of no digits",
      { "~is": "figure", qualifier: "moreThan", number: "many" },
      "figures/invalid-figure",
      "",
    ],
    [
      "a figure of another qualifier",
      { "~is": "figure", qualifier: "toString", number: "1" },
      "figures/invalid-figure",
      "",
    ],
    [
      "a figure and more",
      { "~is": "figure", qualifier: "moreThan", number: "1", note: "x" },
      "io/invalid-plain",
      "",
    ],
    ["a count of areas without an extent", { "~is": "area-count", areas: 1 }, "io/invalid-plain", ""],
    ["areas that are none", { "~is": "distinct-areas", areas: 5 }, "io/invalid-plain", ""],
    ["a sum without a total", { "~is": "summed-count", known: 1 }, "io/invalid-plain", ""],
    [
      "a mean for another reason",
      { "~is": "mean", kind: "undefined", reason: "toString" },
      "io/invalid-plain",
      "",
    ],
    ["an instance of a class", new Date(0), "io/invalid-plain", ""],
    ["an amount that has not travelled", usd("5"), "io/invalid-plain", ""],
    ["a function", () => 1, "io/invalid-plain", ""],
    ["a symbol", Symbol("s"), "io/invalid-plain", ""],
    ["undefined", undefined, "io/invalid-plain", ""],
    ["a bigint", 5n, "io/invalid-plain", ""],
    ["no number", Number.NaN, "io/invalid-plain", ""],
  ])("for %s, at its place", (_what, forged, code, path) => {
    for (const [around, place] of [
      [forged, path],
      [{ rows: [{ value: forged }] }, `rows.0.value${path === "" ? "" : `.${path}`}`],
    ] as const) {
      const answer = revive(around);
      expect(
        answer.ok ? answer : answer.issues.map((issue) => `${issue.path.join(".")} ${issue.code}`),
      ).toEqual([`${place} ${code}`]);
    }
  });

  test("for every fault at once, none of them longer than a line or two", () => {
    const answer = revive({
      a: amount("XYZ", "5"),
      b: [amount("USD", "5"), amount("USD", "five")],
      total: {
        "~is": "total",
        amounts: [
          { currency: "USD", value: "five" },
          { currency: "XYZ", value: "5" },
        ],
      },
      c: { "~is": "?" },
    });
    const issues = answer.ok ? [] : answer.issues;
    expect(issues.map(({ path }) => path.join("."))).toEqual(["a", "b.1", "total.0", "total.1", "c.~is"]);
    for (const { message } of issues) expect(message.length).toBeLessThan(400);
    expect(issues.at(-1)?.message).toMatchInlineSnapshot(
      `"c.~is is "?"; it must be one of amount, decimal, bigint, number, undefined, total, map, object, set, code, interval, figure, area-count, distinct-areas, summed-count, city-count, interval-sum, mean, reported-total, agreements-in-force, reported-count, money-extent, trade-total, converted-trade, observation-total, converted-total."`,
    );
  });

  test("for what holds itself, and for more levels than any answer has", () => {
    const ring: unknown[] = [];
    ring.push([ring]);
    let deep: unknown = 1;
    for (let level = 0; level < 100_000; level++)
      deep = level % 3 === 0 ? { "~is": "set", values: [deep] } : [deep];
    for (const forged of [ring, deep]) {
      const answer = revive(forged);
      expect(answer.ok ? answer : answer.issues.map(({ code }) => code)).toEqual(["io/invalid-plain"]);
    }
  });

  test("for lists with holes, in time by what is there", () => {
    const empty: unknown[] = [];
    empty.length = 1e9;
    const far: unknown[] = [];
    far[1e8] = 1;
    for (const list of [empty, far, Object.assign([1], { note: "x" })])
      for (const [forged, path] of [
        [list, ""],
        [{ a: list }, "a"],
        [{ "~is": "set", values: list }, ""],
        [{ "~is": "map", entries: list }, ""],
        [{ "~is": "total", amounts: list }, ""],
        [{ a: [{ "~is": "object", entries: list }] }, "a.0"],
      ] as const) {
        const answer = revive(forged);
        expect(
          answer.ok ? answer : answer.issues.map((issue) => `${issue.path.join(".")} ${issue.code}`),
        ).toEqual([`${path} io/invalid-plain`]);
      }
  });

  test("for proxies, revoked or with traps that throw", () => {
    const { proxy, revoke } = Proxy.revocable({}, {});
    revoke();
    const trap = () => {
      throw new TypeError("trap");
    };
    for (const forged of [proxy, new Proxy({}, { ownKeys: trap }), new Proxy([1], { get: trap })]) {
      const answer = revive({ a: forged });
      expect(answer.ok ? answer : answer.issues.map(({ path, code }) => `${path.join(".")} ${code}`)).toEqual(
        ["a io/invalid-plain"],
      );
    }
  });

  test("for functions in the data, which nobody calls, and for accessors that throw", () => {
    let runs = 0;
    const run = () => {
      runs += 1;
      throw new Error("run");
    };
    const accessor = Object.defineProperty({}, "value", { get: run, enumerable: true });
    const answer = revive({ a: [run], b: accessor, c: { "~is": "set", values: [run] } });
    expect(answer.ok ? answer : answer.issues.map(({ path }) => path.join("."))).toEqual(["a.0", "b", "c.0"]);
    expect(runs).toBe(1); // The accessor, by reading it: it looks like plain data.
  });

  test("and nothing that it holds reaches the prototype of other objects", () => {
    const text =
      '{"a":{"__proto__":{"polluted":true}},"b":{"~is":"mean","__proto__":{"polluted":true},"kind":"undefined"}}';
    const answer = revive<{ readonly a: object }>(JSON.parse(text));
    expect(answer.ok).toBe(false);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
  });
});

test("what is revived is frozen all through", () => {
  const back = travelled({ rows: [{ id: "a", list: [1] }], map: new Map([["a", { b: 1 }]]) });
  const parts = [back, back.rows, back.rows[0], back.rows[0]?.list, back.map.get("a")];
  expect(parts.map((part) => Object.isFrozen(part))).toEqual(parts.map(() => true));
});
