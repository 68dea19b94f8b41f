/** The laws over the leaves and combinators, and what each combinator is equal to in plain JavaScript. */

import {
  type AreaCode,
  type AreaList,
  aggregate,
  type CurrencyAmount,
  count,
  createRateTable,
  cube,
  distinct,
  distinctBy,
  evidence,
  filter,
  groupBy,
  type Key,
  type Measure,
  maxBy,
  mean,
  type Period,
  PRC_STATISTICS,
  rollup,
  sumConverted,
  sumMoney,
  topBy,
  usd,
} from "cultural-ledger";
import {
  all,
  areaClassKey,
  areaKey,
  asPartial,
  type Citable,
  codeKey,
  distinctAreas,
  distinctValues,
  flatMapInput,
  kind,
  leaf,
  mapInput,
  mapOutput,
  narrow,
  type RecordId,
  withoutOverlap,
} from "cultural-ledger/aggregate";
import { type AggregatorLaw, aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { deepFreeze } from "../frozen";
import { testLaws } from "./test-laws";
import { amounts, areaListsOf, hostileKeys, type Visit, visits } from "./visits";

function lawsOf<In, Out>(measure: Measure<In, Out>, records: fc.Arbitrary<In>) {
  return aggregatorLaws(fc, measure, records);
}

const optional = <Value>(values: fc.Arbitrary<Value>) => fc.option(values, { nil: undefined });
const same = <Value>(value: Value | undefined) => value;
const ids: readonly RecordId[] = hostileKeys.filter((key) => key !== undefined);

const codes: readonly AreaCode[] = ["JP", "FR", "HK", "CN-HK", "GB-WLS", "GB", "035", "TH", "TW"];
const areaLists = areaListsOf(fc.constantFrom(...codes));

const someTexts = fc.constantFrom("", "a", "b", "[", '"', ",", "\u{1F3AD}", "\uFF21");
const citable: fc.Arbitrary<Citable> = fc.record(
  {
    id: someTexts,
    source: fc.record({ document: someTexts, at: someTexts }, { requiredKeys: ["document"] }),
  },
  { requiredKeys: ["id"] },
);

/** Stays in former countries and their successors, none of which is in doubt in its period. */
const stays = fc.record({
  period: fc.constantFrom<Period>("1959", "1985-06", "2012"),
  areas: areaListsOf(fc.constantFrom<AreaCode>("HR", "RS", "RU", "UA", "DE-SN", "DE", "US", "HK")),
});
type Stay = { readonly period: Period; readonly areas: AreaList };
const asTheyStood = distinctAreas(PRC_STATISTICS, (stay: Stay) => stay.areas, {
  asOf: ({ period }) => period,
});
const in1959 = distinctAreas(PRC_STATISTICS, (stay: Stay) => stay.areas, { asOf: "1959" });
const areaClass = areaClassKey(PRC_STATISTICS, (stay: Stay) => stay.areas);

interface Sale {
  readonly value: CurrencyAmount;
  readonly year: "2012" | "2013" | "fixed";
}
const sales: fc.Arbitrary<Sale> = fc
  .record({ value: amounts, year: fc.constantFrom("2012", "2013", "fixed") })
  .map(deepFreeze);
const rate = { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average" } as const;
const table = createRateTable({ rates: [{ ...rate, period: "2012", source: "A" }] });
/** 2012 has a rate, 2013 has none, and some records bring a rate of their own. */
function converted(round: "once" | "each-row") {
  const own = { base: "USD", quote: "CNY", rate: "631.5", perUnits: 100 } as const;
  const fixed = { ...own, basis: "annual-average", period: "2012", source: "A" } as const;
  return sumConverted({
    to: "USD",
    table,
    round,
    amountOf: ({ value }: Sale) => value,
    policyOf: ({ year }: Sale) =>
      year === "fixed"
        ? { kind: "fixed", rate: fixed }
        : { kind: "average", period: year, basis: "annual-average" },
  });
}

interface Identified {
  readonly id: RecordId;
  readonly group: number;
  readonly cost: CurrencyAmount<"USD">;
  readonly areas: readonly Key[];
}
/** The identity determines the content, so that no two records of one identity differ. */
const identified: fc.Arbitrary<Identified> = fc.constantFrom(...ids).map((id) => {
  const at = ids.indexOf(id);
  return deepFreeze<Identified>({
    id,
    group: at % 3,
    cost: usd(String(at)),
    areas: codes.slice(at % 4, at % 7),
  });
});
const costAndAreas = {
  cost: sumMoney("USD", ({ cost }: Identified) => cost),
  areas: distinct(({ areas }: Identified) => areas),
};
const byGroup = groupBy({ group: ({ group }) => group }, costAndAreas);
const identityOf = ({ id }: Identified) => id;

interface Place {
  readonly area: AreaCode;
  readonly hs: string;
}
const places = fc
  .tuple(fc.constantFrom<AreaCode>("JP", "HK", "CN", "GB-WLS"), fc.constantFrom("97", "98"))
  .map(([area, hs]): Place => ({ area, hs }));
const placeKeys = { area: areaKey(({ area }: Place) => area), hs: codeKey(({ hs }: Place) => hs) };

const country = (visit: Visit) => visit.country;
const year = (visit: Visit) => visit.year;
const text = (key: Key) => String(key);
const nameOf = (visit: Visit) => text(visit.country);
const measures = {
  areas: distinct((visit: Visit) => visit.areas),
  listed: distinctValues((visit: Visit) => visit.areas),
  cost: sumMoney("USD", (visit: Visit) => visit.cost),
  dearest: maxBy(
    (visit: Visit) => visit.cost,
    (visit: Visit) => text(visit.country),
  ),
  meanCost: mean((visit: Visit) => visit.cost),
};
const { areas, listed } = measures;
const isOfText = (visit: Visit): visit is Visit & { readonly year: string } => typeof visit.year === "string";
/** How often texts of each length came. */
const lengths = kind({
  definition: "own",
  init: () => new Map<number, number>(),
  step: (tallies, { length }: string) => tallies.set(length, (tallies.get(length) ?? 0) + 1),
  merge: (left, right) => {
    for (const [length, times] of right) left.set(length, (left.get(length) ?? 0) + times);
    return left;
  },
  finish: (tallies) => [...tallies].sort(([left], [right]) => left - right),
  encode: (tallies) => [...tallies].sort(([left], [right]) => left - right),
  decode: (json) => new Map(json as [number, number][]),
});
const rows = rollup({ country }, ["country"], { areas });

describe.each<readonly [string, readonly AggregatorLaw[]]>([
  ["distinctValues", lawsOf(listed, visits)],
  ["distinctAreas", lawsOf(distinctAreas(PRC_STATISTICS, same<AreaList>), optional(areaLists))],
  ["distinctAreas as of each record", lawsOf(asTheyStood, stays)],
  ["distinctAreas as of one time", lawsOf(in1959, stays)],
  ["groupBy a class of areas", lawsOf(groupBy({ areaClass }, { areas: asTheyStood }), stays)],
  ["sumConverted, rounded once", lawsOf(converted("once"), sales)],
  ["sumConverted, each row rounded", lawsOf(converted("each-row"), sales)],
  ["evidence", lawsOf(evidence(), citable)],
  ["evidence of at most two", lawsOf(evidence({ limit: 2 }), citable)],
  ["mapInput", lawsOf(mapInput(country, topBy(2, text, text)), visits)],
  [
    "flatMapInput",
    lawsOf(
      flatMapInput((visit: Visit) => visit.areas, topBy(2, text, text)),
      visits,
    ),
  ],
  [
    "mapOutput",
    lawsOf(
      mapOutput(measures, ({ listed: values }) => values.length),
      visits,
    ),
  ],
  ["distinctBy", lawsOf(distinctBy(identityOf, costAndAreas), identified)],
  ["distinctBy over groups", lawsOf(distinctBy(identityOf, byGroup), identified)],
  ["rollup", lawsOf(rollup({ country, year }, ["year", "country"], measures), visits)],
  ["cube", lawsOf(cube({ country, year }, measures), visits)],
  ["rollup in groups", lawsOf(groupBy({ year }, { rows }), visits)],
  ["withoutOverlap", lawsOf(withoutOverlap(placeKeys, count()), places)],
  ["all", lawsOf(all(measures), visits)],
  ["an object of measures", lawsOf(measures, visits)],
  [
    "narrow",
    lawsOf(narrow(isOfText, { lengths: distinct(({ year: { length } }) => length), areas }), visits),
  ],
  ["a leaf of a kind of one's own", lawsOf(leaf(lengths, nameOf), visits)],
  ["asPartial", lawsOf(asPartial(measures, { shard: "1", plan: "p" }), visits)],
])("%s", (_name, laws) => testLaws(laws));

/** An answer as text, in which what JSON confuses is told apart. */
function shown(answer: unknown): string {
  return JSON.stringify(answer, (_key, value: unknown) =>
    value === undefined || (typeof value === "number" && !Number.isFinite(value)) ? [String(value)] : value,
  );
}

const isNotA = (visit: Visit) => visit.year !== "a";
const asArea = (key: Key) => ({ area: key });
const byArea = groupBy({ area: ({ area }: { readonly area: Key }) => area }, { parts: count() });
const isFirst = (visit: Visit, at: number, list: readonly Visit[]) =>
  list.findIndex((other) => nameOf(other) === nameOf(visit)) === at;

/** Each combinator beside the same done to the records or the answers by hand. */
const equations: readonly (readonly [
  string,
  (list: readonly Visit[]) => unknown,
  (list: readonly Visit[]) => unknown,
])[] = [
  [
    "filter is filtering first",
    (list) => aggregate(list, filter(isNotA, measures)),
    (list) => aggregate(list.filter(isNotA), measures),
  ],
  [
    "mapInput is mapping first",
    (list) =>
      aggregate(
        list,
        mapInput((visit: Visit) => asArea(visit.country), byArea),
      ),
    (list) =>
      aggregate(
        list.map((visit) => asArea(visit.country)),
        byArea,
      ),
  ],
  [
    "flatMapInput is flattening first",
    (list) =>
      aggregate(
        list,
        flatMapInput((visit: Visit) => visit.areas.map(asArea), byArea),
      ),
    (list) =>
      aggregate(
        list.flatMap((visit) => visit.areas.map(asArea)),
        byArea,
      ),
  ],
  [
    "mapOutput is mapping the answer",
    (list) =>
      aggregate(
        list,
        mapOutput(listed, (values) => values.map(text)),
      ),
    (list) => aggregate(list, listed).map(text),
  ],
  [
    "all is its members alone",
    (list) => aggregate(list, measures),
    (list) =>
      Object.fromEntries(
        Object.entries(measures).map(([name, each]) => [name, aggregate<Visit, unknown>(list, each)]),
      ),
  ],
  [
    "distinctBy is leaving out doubles first",
    (list) => aggregate(list, distinctBy(nameOf, count())).answer,
    (list) => list.filter(isFirst).length,
  ],
  [
    "withoutOverlap is its measure where nothing overlaps",
    (list) => aggregate(list, withoutOverlap({ country, year }, measures)),
    (list) => aggregate(list, measures),
  ],
];

test.each(equations)("%s", (_says, left, right) => {
  fc.assert(
    fc.property(fc.array(visits), (list) => {
      expect(shown(left(list))).toBe(shown(right(list)));
    }),
  );
});

test("groups of two lists together are the merged groups of both", () => {
  const { init, step, merge, finish } = stepsOf(groupBy({ country, year }, measures));
  fc.assert(
    fc.property(fc.array(visits), fc.array(visits), (one, other) => {
      const joined = merge(one.reduce(step, init()), other.reduce(step, init()));
      expect(shown(finish(joined))).toBe(shown(finish([...one, ...other].reduce(step, init()))));
    }),
  );
});
