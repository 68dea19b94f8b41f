import { aggregate, count, evidence, groupBy, ISO_3166 } from "cultural-ledger";
import {
  type Citable,
  distinctAreas,
  finishPartial,
  mergePartials,
  partialOf,
} from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";

const records: readonly Citable[] = deepFreeze([
  { id: "c", source: { document: "report", at: "sentence 4" } },
  { id: "a", source: { document: "report" } },
  { id: "b" },
  { id: "a", source: { document: "annex", at: "table 1" } },
  { id: "\u{1F3AD}", source: { document: "report", at: "sentence 4" } },
  { id: "\uFF21", source: { document: "report", at: "" } },
]);

describe("evidence", () => {
  test("names each record and each citation once, in one order", () => {
    const found = aggregate(records, evidence());
    expect(found.records).toEqual(["a", "b", "c", "\uFF21", "\u{1F3AD}"]);
    expect(found.sources).toEqual([
      { document: "annex", at: "table 1" },
      { document: "report" },
      { document: "report", at: "" },
      { document: "report", at: "sentence 4" },
    ]);
    expect(found.isCut).toBe(false);
    expect(aggregate([...records].reverse(), evidence())).toEqual(found);
    expect([found, found.records, found.sources, ...found.sources].every(Object.isFrozen)).toBe(true);
  });

  test("no records give none", () => {
    expect(aggregate([], evidence())).toEqual({ records: [], sources: [], isCut: false });
  });

  test("of more than the limit the first are named, and it is said", () => {
    expect(aggregate(records, evidence({ limit: 2 }))).toEqual({
      records: ["a", "b"],
      sources: [{ document: "annex", at: "table 1" }, { document: "report" }],
      isCut: true,
    });
    expect(aggregate(records, evidence({ limit: 5 })).isCut).toBe(false);
    expect(aggregate(records.slice(0, 2), evidence({ limit: 1 })).isCut).toBe(true);
    const many = Array.from({ length: 2500 }, (_, at) => ({ id: String(at).padStart(4, "0") }));
    const first = aggregate(many.reverse(), evidence());
    expect([first.records.length, first.records[999], first.isCut]).toEqual([1000, "0999", true]);
    expect(aggregate(many, evidence({ limit: Number.POSITIVE_INFINITY })).records.length).toBe(2500);
  });

  test("never holds more than twice the limit, one by one and when joined", () => {
    const { init, step, merge } = stepsOf(evidence({ limit: 10 }));
    const left = init();
    const byStep = largestWhile(() => {
      for (let at = 0; at < 1000; at++) step(left, { id: `a${at}`, source: { document: `d${at}` } });
    });
    // One more than twice the limit comes, and is looked at.
    expect(byStep).toEqual({ set: 21, map: 21 });
    const right = init();
    for (let at = 0; at < 15; at++) step(right, { id: `b${at}`, source: { document: `e${at}` } });
    merge(left, right);
    const afterJoin = largestWhile(() => step(left, { id: "c", source: { document: "f" } }));
    expect(Math.max(afterJoin.set, afterJoin.map)).toBeLessThanOrEqual(21);
  });

  test("stands behind every cell of every group, and travels", () => {
    const rows = groupBy(
      { cites: (record) => record.source?.document },
      { lines: count(), evidence: evidence() },
    );
    const shards = [records.slice(0, 3), records.slice(3)].map((part, at) =>
      partialOf(part, rows, { shard: String(at) }),
    );
    const travelled = finishPartial(mergePartials(JSON.parse(JSON.stringify(shards)), rows), rows);
    expect(travelled).toEqual(aggregate(records, rows));
    expect(travelled.map(({ cites, evidence: { records: ids } }) => [cites, ids])).toEqual([
      ["annex", ["a"]],
      ["report", ["a", "c", "\uFF21", "\u{1F3AD}"]],
      [undefined, ["b"]],
    ]);
  });

  test.each([0, -1, 1.5, Number.NaN, "5", null])("a limit of %s is refused", (limit) => {
    expectCode(() => evidence({ limit: limit as never }), "aggregate/invalid-limit");
  });

  test("a misspelt option is refused", () => {
    expectCode(() => evidence({ most: 5 } as never), "aggregate/unknown-option");
  });

  test.each([
    [null],
    [{}],
    [{ id: 5 }],
    [{ id: "a", source: "report" }],
    [{ id: "a", source: null }],
    [{ id: "a", source: { document: "d", at: 4 } }],
  ])("%j names nothing", (record) => {
    expectCode(() => aggregate([record as never], evidence()), "aggregate/invalid-evidence");
  });

  test.each([
    [[["a"], [], "no"]],
    [[["b", "a"], [], false]],
    [[["a", "a"], [], false]],
    [[["a"], [["d", "1", "2"]], false]],
    [[["a"], [["d", "1"], ["d"]], false]],
    [[["a", "b", "c"], [], false]],
    [[["a"], [], true]],
    [[[5], [], false]],
    [{ records: [] }],
  ])("%j is no partial result of two", (json) => {
    expectCode(() => stepsOf(evidence({ limit: 2 })).decode(json), "aggregate/foreign-partial");
  });

  test("a list of a billion holes is no partial result either, and no list of areas", () => {
    const holes = new Array(2 ** 32 - 1);
    expectCode(() => stepsOf(evidence()).decode([holes, [], false]), "aggregate/foreign-partial");
    const areas = distinctAreas(ISO_3166, () => []);
    expectCode(() => stepsOf(areas).decode([holes as never, false, null, 1, 0]), "aggregate/foreign-partial");
  });
});

/** How large a set and a map became at most while something ran. */
function largestWhile(run: () => void) {
  const { add } = Set.prototype;
  const { set } = Map.prototype;
  const largest = { set: 0, map: 0 };
  Set.prototype.add = function (value: unknown) {
    add.call(this, value);
    largest.set = Math.max(largest.set, this.size);
    return this;
  };
  Map.prototype.set = function (key: unknown, value: unknown) {
    set.call(this, key, value);
    largest.map = Math.max(largest.map, this.size);
    return this;
  };
  try {
    run();
  } finally {
    Set.prototype.add = add;
    Map.prototype.set = set;
  }
  return largest;
}
