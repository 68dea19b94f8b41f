import {
  aggregate,
  aggregateAsync,
  type Count,
  count,
  describeInterval,
  distinct,
  distinctBy,
  groupBy,
  rmb,
  rollup,
  sumCounts,
  sumMoney,
  topBy,
  usd,
} from "cultural-ledger";
import {
  aggregator,
  asPartial,
  finishPartial,
  mergePartials,
  type PartialResult,
  partialOf,
} from "cultural-ledger/aggregate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

interface Visit {
  readonly area: string;
  readonly persons?: Count;
}
const measures = {
  areas: distinct((visit: Visit) => visit.area),
  persons: sumCounts((visit: Visit) => visit.persons),
};
const visits: readonly Visit[] = deepFreeze([
  { area: "FR", persons: 1100 },
  { area: "JP", persons: 2299 },
  { area: "FR" },
]);
const shards = ["2012-03", "2012-04", "2012-05"];
const partials = deepFreeze(
  visits.map((visit, at) => partialOf([visit], measures, { shard: shards[at]!, plan: "visits, 1" })),
);
const one = partials[0]!;
const sent = (partial: PartialResult): unknown => JSON.parse(JSON.stringify(partial));
const untyped = (value: unknown) => value as never;
const withCode = (code: string) =>
  expect.objectContaining({ name: "LedgerError", code: `aggregate/${code}` });

describe("partialOf", () => {
  test("it says what it is: format, definition, plan, shard, records and the encoded state", () => {
    expect(one).toEqual({
      format: "cultural-ledger/partial",
      version: 1,
      definition: 'all("areas": distinct, "persons": sumCounts)',
      plan: "visits, 1",
      shards: ["2012-03"],
      records: 1,
      state: [
        ["areas", ["FR"]],
        ["persons", ["1100", 0, "0", false, 1, 0]],
      ],
    });
    expect(Object.isFrozen(one) && Object.isFrozen(one.shards)).toBe(true);
  });

  test("a shard without records is one all the same, and a plan left out is null", () => {
    const empty = partialOf([], count(), { shard: "empty" });
    expect(empty).toMatchObject({ plan: null, records: 0, state: 0, shards: ["empty"] });
    expect(finishPartial(mergePartials([empty], count()), count())).toBe(0);
  });

  test("a shard without a name is refused", () => {
    expect(() => partialOf([], count(), { shard: "" })).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot call a shard "": its name is text that no other shard has, so that none is joined twice.]`,
    );
    for (const shard of [undefined, null, 5, {}, ["1"], Number.NaN])
      expect(() => asPartial(count(), { shard: untyped(shard) })).toThrow(withCode("invalid-shard"));
  });

  test("shards that are to be in a result are names", () => {
    const empty = partialOf([], count(), { shard: "1" });
    for (const shards of ["1", [1], ["1", null], new Array<string>(1), new Array<string>(1e8)])
      expect(() => finishPartial(empty, count(), { shards: untyped(shards) })).toThrow(
        withCode("invalid-shard"),
      );
  });

  test("a plan that is no text is refused where it is given, not where its partial is read", () => {
    for (const plan of [5, {}, ["1"], true])
      expect(() => partialOf([], count(), { shard: "1", plan: untyped(plan) })).toThrow(
        expect.objectContaining({ name: "LedgerError" }),
      );
  });

  test("records that the aggregator refuses give no partial result", () => {
    expect(() => partialOf([{ area: "FR", persons: -1 }], measures, { shard: "1" })).toThrow(
      expect.objectContaining({ code: "figures/invalid-count" }),
    );
  });
});

describe("mergePartials", () => {
  test("shards joined in any order and any number of rounds give one text, and the answer of one run", () => {
    const text = JSON.stringify(partialOf(visits, measures, { shard: "x" }).state);
    const whole = mergePartials(partials, measures);
    expect(whole).toMatchObject({ shards, records: 3, plan: "visits, 1" });
    expect(JSON.stringify(whole.state)).toBe(text);
    fc.assert(
      fc.property(fc.shuffledSubarray([...partials], { minLength: 3 }), fc.nat(2), (list, cut) => {
        const parts = list.slice(0, cut).map(sent);
        const rest = mergePartials(list.slice(cut), measures);
        expect(JSON.stringify(mergePartials([...parts, sent(rest)], measures))).toBe(JSON.stringify(whole));
      }),
    );
    const answer = finishPartial(sent(whole), measures, { plan: "visits, 1", shards });
    expect([answer.areas, describeInterval(answer.persons.total)]).toEqual([
      2,
      "at least 3,399 (part of it unknown)",
    ]);
    expect(JSON.stringify(answer)).toBe(JSON.stringify(aggregate(visits, measures)));
  });

  test("partials are left as they are and may come from a generator", () => {
    const before = JSON.stringify(partials);
    function* parts() {
      yield* partials;
    }
    expect(mergePartials(parts(), measures).records).toBe(3);
    expect(JSON.stringify(partials)).toBe(before);
  });

  test("a shard that comes twice is refused, alone and within a whole", () => {
    expect(() => mergePartials([one, sent(one)], measures)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot join the shard "2012-03" again: it is in already, and its records would count twice. Leave the second one out, as a retried shard is.]`,
    );
    const whole = mergePartials(partials, measures);
    expect(() => mergePartials([partials[2], whole], measures)).toThrow(withCode("shard-merged-twice"));
  });

  test("shards that overlap are right where the aggregator guards against doubles", () => {
    const guarded = distinctBy((visit: Visit) => visit.area, measures);
    const [first, second] = [visits.slice(0, 2), visits.slice(0, 1)].map((list, at) =>
      partialOf(list, guarded, { shard: String(at) }),
    );
    const { answer, repeated } = finishPartial(mergePartials([first, second], guarded), guarded);
    expect([describeInterval(answer.persons.total), repeated]).toEqual(["3,399", ["FR"]]);
  });

  test("none at all are refused", () => {
    expect(() => mergePartials([], measures)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot join no partial results: at least one shard must be there, also where none has a record. Make an empty one with partialOf([], aggregator, { shard }).]`,
    );
  });

  test("another plan is refused, and so is none beside one", () => {
    const other = partialOf(visits, measures, { shard: "2", plan: "visits, 2" });
    expect(() => mergePartials([one, other], measures)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot join or finish a partial result of the plan "visits, 2" as "visits, 1": all shards must be aggregated by one definition. Aggregate the shard again with the present one.]`,
    );
    expect(() => mergePartials([one, partialOf([], measures, { shard: "2" })], measures)).toThrow(
      withCode("partial-mismatch"),
    );
    expect(() => finishPartial(other, measures, { plan: "visits, 1" })).toThrow(withCode("partial-mismatch"));
  });

  test("another version of the format is refused", () => {
    for (const version of [2, 0, "1", null, undefined])
      expect(() => mergePartials([{ ...one, version }], measures)).toThrow(withCode("partial-mismatch"));
    expect(() => finishPartial({ ...one, version: 2 }, measures)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot join or finish a partial result of the format version 2 as 1: all shards must be aggregated by one definition. Aggregate the shard again with the present one.]`,
    );
  });
});

describe("another definition is refused", () => {
  const dollars = sumMoney("USD", () => usd("1"));
  const key = { area: (visit: Visit) => visit.area };

  test("with both definitions in full", () => {
    expect(() =>
      finishPartial(partialOf([], dollars, { shard: "1" }), count()),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot join or finish a partial result of the definition "sumMoney(USD)" as "count": all shards must be aggregated by one definition. Aggregate the shard again with the present one.]`,
    );
  });

  test.each([
    ["another currency", dollars, sumMoney("CNY", () => rmb("1"))],
    [
      "another limit",
      topBy(
        2,
        () => 1,
        () => 1,
      ),
      topBy(
        3,
        () => 1,
        () => 1,
      ),
    ],
    ["a key of another name", groupBy(key, { n: count() }), groupBy({ place: key.area }, { n: count() })],
    ["a measure of another name", { n: count() }, { m: count() }],
    ["subtotals", groupBy(key, { n: count() }), rollup(key, ["area"], { n: count() })],
  ])("%s", (_what, left, right) => {
    const partial = sent(partialOf<Visit, unknown>([], left, { shard: "1" }));
    expect(() => finishPartial(partial, right as never)).toThrow(withCode("partial-mismatch"));
  });

  test("an aggregator of an app takes its own", () => {
    const own = aggregator({
      definition: "own",
      init: () => 0,
      step: (lines, _record: string) => lines + 1,
      merge: (left, right) => left + right,
      finish: (lines) => lines,
      encode: (lines) => lines,
      decode: Number,
    });
    const partial = partialOf(["a", "b"], own, { shard: "1" });
    expect([partial.definition, finishPartial(partial, own)]).toEqual(["own", 2]);
  });
});

describe("finishPartial", () => {
  const some = mergePartials(partials.slice(0, 2), measures);

  test("missing and unexpected shards are refused and named", () => {
    expect(() =>
      finishPartial(some, measures, { shards: ["2012-03", "2012-05"] }),
    ).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot finish: 1 of 2 shards are missing ("2012-05") and 1 are not among them ("2012-04"). Join the missing ones with mergePartials, or correct the list.]`,
    );
    expect(() => finishPartial(some, measures, { shards: [] })).toThrow(withCode("shards-differ"));
    expect(() => finishPartial(some, measures, { shards })).toThrow(
      expect.objectContaining({ details: { missing: ["2012-05"], unexpected: [] } }),
    );
  });

  test("the shards may be asked for in any order, or not at all", () => {
    expect(finishPartial(some, measures, { shards: ["2012-04", "2012-03"] }).areas).toBe(2);
    expect(finishPartial(some, measures).areas).toBe(2);
  });

  test.each<readonly [string, unknown]>([
    ["nothing", undefined],
    ["null", null],
    ["text", JSON.stringify(one)],
    ["a number", 5],
    ["a list", [one]],
    ["an object without fields", {}],
    ["another format", { ...one, format: "cultural-ledger/ledger" }],
    ["no shards", { ...one, shards: [] }],
    ["shards as text", { ...one, shards: "2012-03" }],
    ["a shard without name", { ...one, shards: [""] }],
    ["a shard that is no text", { ...one, shards: [1] }],
    ["a shard twice", { ...one, shards: ["1", "1"] }],
    ["a list of shards with holes", { ...one, shards: new Array(1) }],
    ["a plan that is no text", { ...one, plan: 1 }],
    ["no plan", { ...one, plan: undefined }],
    ["records that are no number", { ...one, records: "1" }],
    ["a negative number of records", { ...one, records: -1 }],
    ["a fraction of a record", { ...one, records: 0.5 }],
    ["the state of another aggregator", { ...one, state: 3 }],
    ["no state", { ...one, state: undefined }],
  ])("%s is no partial result", (_what, partial) => {
    expect(() => finishPartial(partial, measures)).toThrow(withCode("foreign-partial"));
    expect(() => mergePartials([partial], measures)).toThrow(withCode("foreign-partial"));
  });
});

test("asPartial gives the partial result of a stream, equal to that of its list", async () => {
  async function* stream() {
    yield* visits;
  }
  const options = { shard: "stream", plan: "visits, 1" };
  const partial = await aggregateAsync(stream(), asPartial(measures, options));
  expect(partial).toEqual(partialOf(visits, measures, options));
  expect(asPartial(measures, options).definition).toBe(`asPartial(${partial.definition})`);
});
