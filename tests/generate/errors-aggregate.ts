/** The gallery of errors of the chapter `aggregate`: for each code a call that gives it, and what to do. */

import {
  aggregate,
  count,
  type Delegation,
  delegationCount,
  distinct,
  distinctBy,
  fillPeriods,
  groupBy,
  importTotal,
  type Key,
  maxBy,
  type Observation,
  observationTotal,
  rank,
  rollup,
  shares,
  sumCounts,
  type TradeRecord,
  topBy,
  usd,
} from "cultural-ledger";
import {
  areaKey,
  asPartial,
  codeKey,
  finishPartial,
  indexRecords,
  mergePartials,
  partialOf,
} from "cultural-ledger/aggregate";
import { observationRecord } from "cultural-ledger/testing";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { type GalleryEntry, untyped } from "./gallery-entry";

const visit: Delegation = { id: "visit", direction: "outbound", period: "2012" };
const measures = { n: count() };
const firstShard = partialOf([visit], count(), { shard: "first" });
const visits = (id: string): Delegation => ({ ...visit, id });
const traded = (id: string, fields: Partial<TradeRecord>): TradeRecord => ({
  id,
  flow: "import",
  kind: "goods",
  product: "Musical instruments",
  scheme: "HS 2012",
  period: "2012",
  value: usd("100"),
  ...fields,
});
const sales = [{ market: "035" }, { market: "TH" }] as const;
const codes = [{ hs: "97" }, { hs: "970110" }];

/** Two observations of one indicator, with fields of their own. */
const observed = (one: object, other: object): readonly Observation[] =>
  [one, other].map((fields) =>
    observationRecord({ indicator: "visits", unit: "persons", value: 1, ...fields }),
  );

export const aggregateErrors: readonly GalleryEntry[] = [
  {
    code: "aggregate/invalid-key",
    call: "aggregate([{ area: { code: 1 } }], distinct((record) => record.area))",
    run: () =>
      aggregate(
        [{ area: untyped<Key>({ code: 1 }) }],
        distinct((record) => record.area),
      ),
    remedy: "Give text, a number or a boolean that identifies the thing.",
  },
  {
    code: "aggregate/no-keys",
    call: "groupBy({}, { n: count() })",
    run: () => groupBy({}, { n: count() }),
    remedy: "Name at least one key.",
  },
  {
    code: "aggregate/duplicate-column",
    call: "groupBy({ n: () => 2012 }, { n: count() })",
    run: () => groupBy({ n: () => 2012 }, { n: count() as never }),
    remedy: "Rename the key or the measure. In TypeScript such groups don't compile.",
  },
  {
    code: "aggregate/not-indexable",
    call: 'indexTrades(trades, ["product"])',
    run: () => indexRecords([], untyped<[]>(["product"])),
    remedy: "Give the functions themselves: `indexTrades(trades, [(trade) => trade.product])`.",
  },
  {
    code: "aggregate/foreign-partial",
    call: "sumCounts((visit) => visit.count).decode({ visits: 61 })",
    run: () => stepsOf(sumCounts(({ count: visits }: Delegation) => visits)).decode({ visits: 61 }),
    remedy: "Decode partial results with the aggregator that encoded them.",
  },
  {
    code: "aggregate/invalid-order",
    call: 'rollup({ year: () => 2012, area: () => "FR" }, ["year"], { n: count() })',
    run: () => rollup({ year: () => 2012, area: () => "FR" }, ["year"], measures),
    remedy: "Name every key once, from coarse to fine, and call none of them `total`.",
  },
  {
    code: "aggregate/overlapping-areas",
    call: 'aggregate([{ market: "035" }, { market: "TH" }], groupBy({ market: areaKey((sale) => sale.market) }, { n: count() }))',
    run: () => aggregate(sales, groupBy({ market: areaKey((sale) => sale.market) }, measures)),
    remedy:
      'Keep one level with `filter`, or map areas to one level, as with `countryOf` or `regionOf`. Where the rows are not added up, say `areaKey(areaOf, { overlap: "allow" })`.',
  },
  {
    code: "aggregate/mixed-levels",
    call: 'aggregate([{ hs: "97" }, { hs: "970110" }], groupBy({ hs: codeKey((sale) => sale.hs) }, { n: count() }))',
    run: () => aggregate(codes, groupBy({ hs: codeKey((sale) => sale.hs) }, measures)),
    remedy:
      'Keep one level with `filter`, or cut codes to the shortest. Where the rows are not added up, say `codeKey(codeOf, { levels: "mixed" })`.',
  },
  {
    code: "aggregate/overlapping-levels",
    call: 'aggregate([{ ...sale, code: "92" }, { ...sale, code: "9201" }], importTotal)',
    run: () => aggregate([traded("a", { code: "92" }), traded("b", { code: "9201" })], importTotal),
    remedy:
      'Keep one level of codes with `filter`. `overlappingTrades` names the pairs. Where they do not hold one another after all, say `overlap: "allow"`.',
  },
  {
    code: "aggregate/overlapping-periods",
    call: 'aggregate([{ ...sale, period: "2012" }, { ...sale, period: "2012-Q1" }], importTotal)',
    run: () => aggregate([traded("a", {}), traded("b", { period: "2012-Q1" })], importTotal),
    remedy:
      'Keep periods of one length with `filter`. `overlappingTrades` names the pairs. Where they do not share what they hold, say `overlap: "allow"`.',
  },
  {
    code: "aggregate/whole-and-part",
    call: 'aggregate([{ ...visits, id: "all" }, { ...visits, id: "some", partOf: "all" }], delegationCount)',
    run: () => aggregate([visits("all"), { ...visits("some"), partOf: "all" }], delegationCount),
    remedy:
      "Leave the parts out, or their wholes, with `filter`: `filter(({ partOf }) => partOf === undefined, measure)`.",
  },
  {
    code: "aggregate/unknown-whole",
    call: 'finishPartial(partialOf([{ ...visits, id: "some", partOf: "all" }], delegationCount, { shard: "a" }), delegationCount)',
    run: () =>
      finishPartial(
        partialOf([{ ...visits("some"), partOf: "all" }], delegationCount, { shard: "a" }),
        delegationCount,
      ),
    remedy: "Aggregate a whole and its parts in one shard, or leave the parts out with `filter`.",
  },
  {
    code: "aggregate/several-days",
    call: 'aggregate([{ ...museums, at: "2014-12-31" }, { ...museums, at: "2015-12-31" }], observationTotal())',
    run: () =>
      aggregate(
        observed({ period: undefined, at: "2014-12-31" }, { period: undefined, at: "2015-12-31" }),
        observationTotal(),
      ),
    remedy: "Group by `recordFields.observations.at`, so that each sum is of one day.",
  },
  {
    code: "aggregate/revision",
    call: 'aggregate([{ ...visits, published: "2013-01-10" }, { ...visits, published: "2014-01-20" }], observationTotal())',
    run: () =>
      aggregate(observed({ published: "2013-01-10" }, { published: "2014-01-20" }), observationTotal()),
    remedy:
      "Keep the values of one day with `filter`, or group by `recordFields.observations.published`, so that each sum is of one day.",
  },
  {
    code: "aggregate/mixed-observations",
    call: 'aggregate([{ ...visits }, { ...visits, unit: "thousand persons" }], observationTotal())',
    run: () => aggregate(observed({}, { unit: "thousand persons" }), observationTotal()),
    remedy: "Group by the indicator, the unit or the currency first, with `recordFields.observations`.",
  },
  {
    code: "aggregate/conflicting-records",
    call: 'aggregate([{ id: "a", persons: 40 }, { id: "a", persons: 41 }], distinctBy((visit) => visit.id, sumCounts((visit) => visit.persons)))',
    run: () =>
      aggregate(
        [
          { id: "a", persons: 40 },
          { id: "a", persons: 41 },
        ],
        distinctBy(
          (record) => record.id,
          sumCounts((record) => record.persons),
        ),
      ),
    remedy: "Correct one of the records, or use an identity that tells them apart.",
  },
  {
    code: "aggregate/invalid-limit",
    call: "topBy(0, (visit) => visit.persons, (visit) => visit.id)",
    run: () =>
      topBy(
        0,
        ({ id }: Delegation) => id,
        ({ id }: Delegation) => id,
      ),
    remedy: "Ask for one record or more.",
  },
  {
    code: "aggregate/invalid-shard",
    call: 'asPartial(count(), { shard: "" })',
    run: () => asPartial(count(), { shard: "" }),
    remedy: "Name the shard after its file, its days or its partition.",
  },
  {
    code: "aggregate/invalid-plan",
    call: 'asPartial(count(), { shard: "first", plan: 3 })',
    run: () => asPartial(count(), { shard: "first", plan: untyped<string>(3) }),
    remedy: 'Give text with a version of its own, as "exports by market, 3", or leave it out.',
  },
  {
    code: "aggregate/no-partials",
    call: "mergePartials([], count())",
    run: () => mergePartials([], count()),
    remedy: "Join the partial result of one shard at least; a shard without records has one too.",
  },
  {
    code: "aggregate/partial-mismatch",
    call: 'finishPartial(partialOf([visit], count(), { shard: "first" }), distinct((visit) => visit.id))',
    run: () =>
      finishPartial(
        firstShard,
        distinct(({ id }: Delegation) => id),
      ),
    remedy: "Aggregate every shard by one definition, plan and version of the library.",
  },
  {
    code: "aggregate/shard-merged-twice",
    call: "mergePartials([shard, shard], count())",
    run: () => mergePartials([firstShard, firstShard], count()),
    remedy: "Leave the second one out: a shard that was retried is the same shard.",
  },
  {
    code: "aggregate/shards-differ",
    call: 'finishPartial(shard, count(), { shards: ["first", "second"] })',
    run: () => finishPartial(firstShard, count(), { shards: ["first", "second"] }),
    remedy: "Join the missing shards before finishing.",
  },
  {
    code: "aggregate/mixed-frequencies",
    call: 'fillPeriods(["2012", "2012-Q3"], (period) => period)',
    run: () => fillPeriods(["2012", "2012-Q3"] as const, (period) => period),
    remedy:
      "Make a series of each frequency, or bring records to one with `periodOf(date, frequency)` before aggregating.",
  },
  {
    code: "aggregate/duplicate-period",
    call: 'fillPeriods(["2012", "2012"], (period) => period)',
    run: () => fillPeriods(["2012", "2012"] as const, (period) => period),
    remedy: "Aggregate the rows first with `groupBy`, or make a series of each group.",
  },
  {
    code: "aggregate/period-outside",
    call: 'fillPeriods(["2010"], (period) => period, { from: "2011", to: "2012" })',
    run: () => fillPeriods(["2010"] as const, (period) => period, { from: "2011", to: "2012" }),
    remedy: "Widen `from` and `to`, or leave the row out beforehand.",
  },
  {
    code: "aggregate/not-a-number",
    call: "rank([61, NaN], (value) => value)",
    run: () => rank([61, Number.NaN], (value) => value),
    remedy: "Give finite numbers, bigints, decimals or amounts, and `undefined` for what is unknown.",
  },
  {
    code: "aggregate/mixed-values",
    call: 'aggregate([{ id: "a", by: usd("3") }, { id: "b", by: 61 }], maxBy((row) => row.by, (row) => row.id))',
    run: () =>
      aggregate(
        [
          { id: "a", by: usd("3") },
          { id: "b", by: 61 },
        ],
        maxBy(
          (row) => row.by,
          (row) => row.id,
        ),
      ),
    remedy:
      "Make amounts of the numbers with `currencyAmount(value, currency)`, or take `amount.value` of the others.",
  },
  {
    code: "aggregate/unknown-option",
    call: 'shares([1, 2], (value) => value, { method: "hamilton" })',
    run: () => shares([1, 2], (value) => value, { method: untyped<"plain">("hamilton") }),
    remedy:
      "Use one of the words of the message, or leave the option out. In TypeScript the call does not compile.",
  },
];
