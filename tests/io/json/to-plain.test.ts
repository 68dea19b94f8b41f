import {
  type AgainstRelation,
  type Aggregator,
  aggregate,
  auditClaims,
  count,
  createLedger,
  diffAudits,
  exactly,
  figure,
  moreThan,
  projectCount,
  type Relation,
  rmb,
  totalByCurrency,
  totalCount,
  usd,
} from "cultural-ledger";
import { partialOf } from "cultural-ledger/aggregate";
import { revive, toMarkdown, toPlain } from "cultural-ledger/io";
import { Decimal } from "decimal.js";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";
import { audit } from "./answers";
import { expectToTravel, travelled } from "./travelled";

/** A list in a list in a list. */
function nested(levels: number): unknown {
  let value: unknown = "innermost";
  for (let level = 0; level < levels; level++) value = level % 2 === 0 ? [value] : { in: value };
  return value;
}

describe("toPlain writes", () => {
  test.each<readonly [unknown, unknown]>([
    [usd("12.50"), { "~is": "amount", currency: "USD", value: "12.5" }],
    [usd("12.50").value, { "~is": "decimal", value: "12.5" }],
    [new Decimal("1e21"), { "~is": "decimal", value: "1000000000000000000000" }],
    [
      totalByCurrency([usd("2"), rmb("1")]),
      {
        "~is": "total",
        amounts: [
          { currency: "CNY", value: "1" },
          { currency: "USD", value: "2" },
        ],
      },
    ],
    [moreThan(20), { "~is": "figure", qualifier: "moreThan", number: "20" }],
    [
      totalCount([moreThan(20)]),
      {
        "~is": "interval",
        lower: { kind: "finite", value: { "~is": "decimal", value: "20" }, closed: false },
        upper: { kind: "unbounded" },
        whole: true,
      },
    ],
    [undefined, { "~is": "undefined" }],
    [Number.NaN, { "~is": "number", value: "NaN" }],
    [-0, { "~is": "number", value: "-0" }],
    [Number.NEGATIVE_INFINITY, { "~is": "number", value: "-Infinity" }],
    [12345678901234567890n, { "~is": "bigint", value: "12345678901234567890" }],
    [new Map([["a", undefined]]), { "~is": "map", entries: [["a", { "~is": "undefined" }]] }],
    [new Set([1, -0]), { "~is": "set", values: [1, 0] }],
    [{ "~is": "amount" }, { "~is": "object", entries: [["~is", "amount"]] }],
    [{ plain: [1, "two", null, true] }, { plain: [1, "two", null, true] }],
    ["text", "text"],
    [null, null],
    [0, 0],
  ])("%s as plain data that comes back", (value, plain) => {
    expect(toPlain(value)).toEqual(plain);
    expectToTravel(value);
  });

  test("what is nested and empty", () => {
    expectToTravel(
      deepFreeze({ list: [], object: {}, none: [undefined, null], deep: { deep: [{ deep: undefined }] } }),
    );
    expectToTravel(new Map<unknown, unknown>([[new Map([[1, new Set([usd("1")])]]), [Number.NaN]]]));
    expectToTravel([new Map(), new Set()]);
  });

  test("names that mean something to objects or to the format, as names", () => {
    const named = JSON.parse(
      '{"__proto__":{"polluted":true},"constructor":1,"toString":"x","~is":{"~is":"undefined"}}',
    );
    const back = travelled(named);
    expect(Object.keys(back)).toEqual(["__proto__", "constructor", "toString", "~is"]);
    expect(back).toEqual(named);
    expect(({} as { polluted?: true }).polluted).toBeUndefined();
    expect(JSON.stringify(toPlain(named))).not.toContain('"__proto__":');
  });

  test("a Decimal of negative zero as zero, which is what the library knows", () => {
    expect(toPlain(new Decimal("-0"))).toEqual({ "~is": "decimal", value: "0" });
  });

  test("objects without a prototype as others", () => {
    expect(travelled(Object.assign(Object.create(null), { a: 1 }))).toEqual({ a: 1 });
  });

  test("what stands in several places each time, and without growing with their number", () => {
    const shared = deepFreeze({ amount: usd("5") });
    expect(travelled([shared, shared])).toEqual([shared, shared]);
    let doubled: unknown = shared;
    for (let times = 0; times < 60; times++) doubled = [doubled, doubled];
    const back = revive(structuredClone(toPlain(doubled)));
    expect(back.ok).toBe(true);
  });

  test("an answer without changing it", () => {
    const given = deepFreeze({ total: totalCount([5]), rows: [{ id: "a", value: undefined }] });
    const before = JSON.stringify(given);
    toPlain(given);
    expect(JSON.stringify(given)).toBe(before);
  });
});

describe("toPlain refuses", () => {
  class Own {
    readonly a = 1;
  }
  const ring: { self?: unknown } = {};
  ring.self = { list: [ring] };

  test.each<readonly [string, unknown, readonly (string | number)[]]>([
    ["a function", { rows: [{ run: () => 1 }] }, ["rows", 0, "run"]],
    ["a symbol", [Symbol("s")], [0]],
    ["a name that is a symbol", { a: { [Symbol("s")]: 1 } }, ["a"]],
    ["an instance of a class", { a: new Own() }, ["a"]],
    ["a date", [[new Date(0)]], [0, 0]],
    ["a pattern", /a/, []],
    ["a promise", { a: Promise.resolve(1) }, ["a"]],
    ["an error", { a: new Error("no") }, ["a"]],
    ["an aggregator", { a: count() }, ["a", "~columns"]],
    ["a Decimal that is no number", { a: new Decimal("NaN") }, ["a"]],
    ["a Decimal without end", { a: new Decimal("Infinity") }, ["a"]],
    ["a Decimal of too many digits", { a: new Decimal("1e1001") }, ["a"]],
    ["a Decimal of too many decimals", { a: new Decimal("1e-1001") }, ["a"]],
    ["a bigint of too many digits", { a: 10n ** 1000n }, ["a"]],
    ["a key of a map", new Map([[Symbol("s"), 1]]), [0]],
    ["what holds itself", ring, ["self", "list", 0]],
  ])("%s, and names its place", (_what, value, path) => {
    expect(() => toPlain(value)).toThrow(
      expect.objectContaining({ code: "io/cannot-travel", details: expect.objectContaining({ path }) }),
    );
  });

  test.each<readonly [string, unknown]>([
    // biome-ignore lint/suspicious/noSparseArray: as callers can make them
    ["a hole", [1, , 2]],
    ["a billion holes", Object.assign([], { length: 1e9 })],
    ["a hundred million holes", Object.assign([], { 100000000: 1 })],
    ["a field beside its items", Object.assign([1], { note: "x" })],
  ])("a list with %s, in time by what is there", (_what, list) => {
    for (const [value, path] of [
      [list, []],
      [{ a: [list] }, ["a", 0]],
    ] as const)
      expect(() => toPlain(value)).toThrow(
        expect.objectContaining({ code: "io/cannot-travel", details: expect.objectContaining({ path }) }),
      );
  });

  const trap = () => {
    throw new TypeError("of the caller");
  };
  const revoked = (target: object) => {
    const { proxy, revoke } = Proxy.revocable(target, {});
    revoke();
    return proxy;
  };
  test.each<readonly [string, unknown]>([
    ["an accessor that throws", Object.defineProperty({}, "b", { get: trap, enumerable: true })],
    ["an accessor in a list that throws", Object.defineProperty([], 0, { get: trap, enumerable: true })],
    ["a revoked proxy", revoked({})],
    ["a revoked proxy of a list", revoked([])],
    ["a revoked proxy of a function", revoked(trap)],
    ["a proxy that throws when it is read", new Proxy({ b: 1 }, { get: trap })],
    ["a proxy that throws when its names are asked for", new Proxy({}, { ownKeys: trap })],
    ["a proxy that throws when its kind is asked for", new Proxy({}, { getPrototypeOf: trap })],
    ["a proxy of a map", new Proxy(new Map(), {})],
    ["a proxy of a set", new Proxy(new Set(), {})],
    ["what says that it is a map", Object.create(Map.prototype)],
    ["a class of maps", new (class extends Map {})()],
    ["a map with a field beside its entries", Object.assign(new Map(), { note: "x" })],
    ["a set with a field beside its values", Object.assign(new Set(), { note: "x" })],
    ["a total of no amounts", { get() {}, entries: trap, add() {}, subtract() {}, __proto__: { a: 1 } }],
  ])("%s", (_what, value) => {
    expect(() => toPlain({ a: [value] })).toThrow(
      expect.objectContaining({
        code: "io/cannot-travel",
        details: expect.objectContaining({ path: ["a", 0] }),
      }),
    );
    expectCode(() => toPlain(value), "io/cannot-travel");
  });

  test("a map that goes on without end when it is gone through is read by its entries", () => {
    const endless = Object.defineProperty(new Map([["a", 1]]), Symbol.iterator, {
      *value() {
        for (;;) yield ["b", 2];
      },
    });
    expect(toPlain(endless)).toEqual({ "~is": "map", entries: [["a", 1]] });
  });

  test("too many levels, however many, and takes all up to there", () => {
    expectToTravel(nested(200));
    for (const levels of [201, 10_000, 200_000])
      expectCode(() => toPlain(nested(levels)), "io/cannot-travel");
  });

  test("with the way out", () => {
    expect(() => toPlain({ rows: [{ made: new Date(0) }] })).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: rows.0.made is an object and cannot travel: it is an instance of a class that is not the library's. Leave it out, or give what it says as text, numbers or plain objects.]`,
    );
    expect(() => toPlain(() => 1)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: The answer is a function and cannot travel: code and symbols stay where they are. Leave it out, or give what it says as text, numbers or plain objects.]`,
    );
  });
});

describe("the relations of an audit", () => {
  const ledger = createLedger({ projects: [{ id: "p", name: "Tour", period: "2012", count: 61 }] });
  const relation: AgainstRelation<"projects"> = {
    id: "against",
    kind: "against",
    claim: "all",
    collection: "projects",
    records: "complete",
    measure: projectCount,
    where: ({ period }) => period === "2012",
  };
  const found = auditClaims({
    claims: [{ id: "all", measure: "projects", period: "2012", figure: figure(61) }],
    relations: [relation],
    ledger,
  });

  test("travel with the audit: it is printed, compared and explained as before", () => {
    const back = travelled(found);
    expect(back.findings).toEqual(found.findings);
    expect(toMarkdown(back)).toBe(toMarkdown(found));
    expect(diffAudits(found, back).still).toEqual(diffAudits(found, found).still);
    expect({ ...back.relations[0], measure: 0, where: 0 }).toEqual({ ...relation, measure: 0, where: 0 });
    expect(toPlain(back)).toEqual(toPlain(found));
    expect(toMarkdown(travelled(audit))).toBe(toMarkdown(audit));
  });

  test("travel in a side of a ratio as well", () => {
    const { id: _, kind: __, claim: ___, ...records } = relation;
    const ratio: Relation = { id: "ratio", kind: "ratio", numerator: records, denominator: "all" };
    const divided = auditClaims({ claims: found.claims, relations: [ratio], ledger });
    const back = travelled(divided);
    expect(toMarkdown(back)).toBe(toMarkdown(divided));
    expect(toPlain(back)).toEqual(toPlain(divided));
  });

  test("name the code that stayed behind, and say so where somebody runs it", () => {
    const [back] = travelled(found).relations as readonly [AgainstRelation<"projects">];
    const measure = back.measure as Aggregator<unknown, unknown>;
    expect(measure.definition).toBe(projectCount.definition);
    expectCode(() => back.where?.({ id: "p", name: "Tour", period: "2012" }), "io/stayed-behind");
    for (const run of [
      () => aggregate([], measure),
      () => partialOf([], measure, { shard: "one" }),
      () => stepsOf(measure).init(),
    ])
      expectCode(run, "io/stayed-behind");
    const { claims, relations } = travelled(found);
    expectCode(() => auditClaims({ claims, relations, ledger }), "io/stayed-behind");
  });

  test("are the only place from which code is left out", () => {
    for (const other of [
      { kind: "sum", where: () => true },
      { where: () => true },
      { kind: "against", test: () => true },
    ])
      expectCode(() => toPlain(other), "io/cannot-travel");
    expect(travelled({ kind: "against", where: "2012", measure: exactly(5) })).toEqual({
      kind: "against",
      where: "2012",
      measure: exactly(5),
    });
  });
});
