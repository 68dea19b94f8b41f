import {
  type AreaCode,
  type AreaList,
  aggregate,
  between,
  type Delegation,
  describeAreaCount,
  groupRecords,
  ISO_3166,
  moreThan,
  type Period,
  PRC_STATISTICS,
  visitedAreas,
} from "cultural-ledger";
import { distinctAreas, finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";

interface Stay {
  readonly areas?: AreaList;
  readonly period: Period;
}

const stay = (period: Period, areas: AreaList): Stay => deepFreeze({ period, areas });
const areasOf = ({ areas }: Stay) => areas;
const named = distinctAreas(ISO_3166, areasOf);
const in1959 = distinctAreas(ISO_3166, areasOf, { asOf: "1959" });
const then = distinctAreas(ISO_3166, areasOf, { asOf: ({ period }) => period });

describe("areas as they stood", () => {
  const tour = [stay("1959", ["HR", "RS"]), stay("1959", ["GB-ENG", "UA"]), stay("1959", ["RU"])];

  test("two successors of a former country were one", () => {
    expect(aggregate(tour, named).areas.areas).toBe(5);
    for (const measure of [in1959, then])
      expect(aggregate(tour, measure).areas).toMatchObject({ areas: 3, codes: ["GB", "SUHH", "YUCS"] });
  });

  test("an answer says as of when, and one without a choice says nothing", () => {
    expect(aggregate(tour, in1959).areas.asOf).toBe("1959");
    expect(aggregate(tour, then).areas.asOf).toBe("record");
    expect("asOf" in aggregate(tour, named).areas).toBe(false);
  });

  test("each record in its own period: Croatia of today beside Yugoslavia", () => {
    const records = [...tour.slice(0, 1), stay("2012", ["HR", "RS"])];
    expect(aggregate(records, then).areas.codes).toEqual(["HR", "RS", "YUCS"]);
    expect(aggregate(records, in1959).areas.codes).toEqual(["YUCS"]);
  });

  test("siblings: a divided country, a union, a country that became two, a part of one", () => {
    const codesOf = (period: Period, areas: readonly AreaCode[]) =>
      aggregate([stay(period, areas)], then).areas.codes;
    expect(codesOf("1985", ["DE-SN", "DE-BY"])).toEqual(["DDDE", "DE"]);
    expect(codesOf("1990-10-03", ["DE-SN", "DE-BY"])).toEqual(["DE"]);
    expect(codesOf("1992", ["CZ", "SK"])).toEqual(["CSHH"]);
    expect(codesOf("2005", ["RS", "ME"])).toEqual(["CSXX"]);
    expect(codesOf("1970", ["PK", "BD"])).toEqual(["PK"]);
  });

  test("in groups, each of which counts by itself", () => {
    const records = [...tour, stay("2012", ["HR", "RS"])];
    const rows = groupRecords(records, { period: ({ period }) => period }, { areas: then });
    expect(rows.map(({ period, areas }) => [period, describeAreaCount(areas.areas)])).toEqual([
      ["1959", "3 countries"],
      ["2012", "2 countries"],
    ]);
  });

  test("an open list keeps what it states, scale and second number included", () => {
    const open = (stated: ReturnType<typeof moreThan>) =>
      describeAreaCount(aggregate([stay("1959", { named: ["HR", "RS"], open: true, stated })], then).areas);
    expect(open(moreThan(1, { scale: "hundred" }))).toBe("more than 100 countries and regions");
    expect(open(between(20, 30) as never)).toBe("between 20 and 30 countries and regions");
    expect(aggregate([stay("1959", { named: ["HR", "RS"], open: true, stated: 1 })], then).areas.areas).toBe(
      1,
    );
    expectCode(
      () => aggregate([stay("1959", { named: ["HR", "RS"], open: true, stated: 1 })], named),
      "geography/stated-too-few",
    );
  });

  test("doubt is refused by its name", () => {
    expectCode(() => aggregate([stay("1991", ["UA"])], then), "geography/ambiguous-as-of");
    expectCode(() => aggregate([stay("2012", ["SUHH"])], then), "geography/not-valid-then");
    expect(aggregate([stay("1991", ["UA"])], named).areas.areas).toBe(1);
  });
});

describe("as of is part of the definition", () => {
  const records = [stay("1959", ["HR", "RS"]), stay("1959", ["US"])];

  test("shards of another time are not joined", () => {
    const shard = partialOf(records, in1959, { shard: "1" });
    const definitions = [named, in1959, then, distinctAreas(ISO_3166, areasOf, { asOf: "1960" })];
    expect(new Set(definitions.map(({ definition }) => definition)).size).toBe(4);
    expectCode(() => finishPartial(shard, named), "aggregate/partial-mismatch");
    expectCode(() => finishPartial(shard, then), "aggregate/partial-mismatch");
    expect(finishPartial(shard, in1959)).toEqual(aggregate(records, in1959));
  });

  test("shards that travel as JSON are joined to the whole", () => {
    for (const measure of [in1959, then]) {
      const shards = records.map((record, at) =>
        JSON.parse(JSON.stringify(partialOf([record], measure, { shard: String(at) }))),
      );
      expect(finishPartial(mergePartials(shards.reverse(), measure), measure)).toEqual(
        aggregate(records, measure),
      );
    }
  });

  test("a partial result that names areas of another time is foreign", () => {
    const { decode } = stepsOf(in1959);
    expect(decode([["US", "YUCS"], false, null, 1, 0])).toBeDefined();
    for (const code of ["HR", "SU", "CSXX"])
      expectCode(() => decode([[code, "YUCS"].sort(), false, null, 1, 0]), "aggregate/foreign-partial");
  });
});

describe("visitedAreas", () => {
  const visits: readonly Delegation[] = deepFreeze([
    {
      id: "a",
      direction: "outbound",
      period: "1959",
      legs: [{ area: "RS" }, { area: "HR" }, { area: "HK" }],
    },
    { id: "b", direction: "outbound", period: "2012", areas: ["HR"] },
  ]);
  const words = (asOf?: "record" | Period) =>
    describeAreaCount(
      aggregate(visits, visitedAreas(PRC_STATISTICS, asOf === undefined ? {} : { asOf })).areas,
    );

  test("takes a day, a period or the period of each visit", () => {
    expect([words(), words("record"), words("1959"), words("1959-08-05"), words("2012")]).toEqual([
      "2 countries and 1 region",
      "2 countries and 1 region",
      "1 country and 1 region",
      "1 country and 1 region",
      "2 countries and 1 region",
    ]);
    expect(aggregate(visits, visitedAreas(PRC_STATISTICS, { asOf: "record" })).areas.codes).toEqual([
      "HK",
      "HR",
      "YUCS",
    ]);
  });

  test("has a definition for each", () => {
    expect(visitedAreas(ISO_3166).definition).toBe("visitedAreas(ISO_3166)");
    expect(visitedAreas(ISO_3166, { asOf: "1959" }).definition).toBe("visitedAreas(ISO_3166 as of 1959)");
    expect(visitedAreas(ISO_3166, { asOf: "record" }).definition).toBe(
      "visitedAreas(ISO_3166 as of each record)",
    );
  });

  test("refuses what is no time and options that it does not have", () => {
    expectCode(() => visitedAreas(ISO_3166, { asOf: "then" as never }), "time/invalid-period");
    expectCode(() => visitedAreas(ISO_3166, { asof: "1959" } as never), "aggregate/unknown-option");
    expectCode(() => visitedAreas(ISO_3166, null as never), "aggregate/invalid-argument");
    expectCode(() => distinctAreas(ISO_3166, areasOf, { asOf: "record" as never }), "time/invalid-period");
    expectCode(() => distinctAreas(ISO_3166, areasOf, { asOf: 1959 as never }), "time/invalid-period");
    expectCode(() => aggregate([stay(undefined as never, ["HR"])], then), "time/invalid-period");
  });
});
