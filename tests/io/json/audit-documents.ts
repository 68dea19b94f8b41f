/** Documents of audits as JSON has them, drawn with every kind of relation, and what may go wrong in one place of them. */

import { delegationCount, exportTotal, observationTotal, personTripCount } from "cultural-ledger";
import type { AuditJson, AuditNames } from "cultural-ledger/io";
import * as fc from "fast-check";

export const names: AuditNames = {
  measures: {
    persons: personTripCount,
    visits: delegationCount,
    exports: exportTotal,
    observed: observationTotal(),
  },
  filters: { outbound: ({ direction }: { readonly direction: string }) => direction === "outbound" },
};

const IDS = ["a", "b", "c", "访问", "d e"] as const;
const claimId = fc.constantFrom(...IDS);
const areas = fc.oneof(
  fc.subarray(["FR", "JP", "CN-CQ", "035", "HK"], { minLength: 1 }),
  fc.constantFrom({ named: ["US"], open: true as const }, { named: [], open: true as const, stated: 20 }),
);
const period = fc.constantFrom("2012", "2012-Q1", "2012-03-05", "2011/2016", "2012-04-01/P1Y");
const figure = fc.constantFrom(
  { qualifier: "equal", number: "61" },
  { qualifier: "equal", number: "21.10", scale: "million", unit: "USD", decimals: 4 },
  { qualifier: "moreThan", number: "1000" },
  { qualifier: "between", number: "20", to: "30" },
  { qualifier: "about", number: "1/10" },
  { qualifier: "exactly", number: "-0.5", unit: "ratio" },
  { qualifier: "nearly", number: "12", scale: "percent" },
);
const some = <Model extends Record<string, fc.Arbitrary<unknown>>>(
  required: Model,
  optional: Record<string, fc.Arbitrary<unknown>>,
) => fc.record({ ...required, ...optional }, { requiredKeys: Object.keys(required), noNullPrototype: true });

const claim = (id: string) =>
  some(
    { id: fc.constant(id), measure: fc.constantFrom("visits", "export value", "出访") },
    {
      subject: fc.constant("Chongqing"),
      figure,
      unit: fc.constantFrom("count", "number", "ratio", "CNY"),
      period,
      areas,
      scope: fc.constantFrom([], ["trade"], ["trade", "exports"]),
      published: fc.constantFrom("2013-01-10", "2014-02-28"),
      status: fc.constantFrom("F", "P", "A"),
      source: fc.constantFrom({ document: "release" }, { document: "release", at: "page 1" }),
      note: fc.constant("As printed."),
    },
  );

const profile = fc.constantFrom("ISO_3166", "PRC_STATISTICS", "UN_M49", {
  id: "BUREAU",
  source: "Yearbook",
  regions: ["HK", "MO"],
  unlisted: ["TW"],
  classes: [
    { id: "nordic", label: "Nordic", areas: ["DK", "SE"] },
    { id: "others", areas: "rest" },
  ],
  home: "NO",
});
const reading = fc.constantFrom("AS_WRITTEN", "ROUND_NUMBERS", "NO_SPANS", {
  id: "mine",
  counts: "rounded",
  trailingZeros: "significant",
  rounding: "half-even",
  about: "0.2",
  nearly: "vague",
  fractions: "exact",
});
const trades = some(
  { collection: fc.constant("trades"), records: fc.constantFrom("complete", "partial") },
  { overlap: fc.constantFrom("allow", "refuse") },
);
const measured = some(
  {
    collection: fc.constantFrom("delegations", "projects", "activities", "observations", "trades"),
    records: fc.constantFrom("complete", "partial"),
    measure: fc.constantFrom("persons", "visits", "exports", "observed"),
  },
  { where: fc.constant("outbound") },
);
const term = fc.oneof(claimId, trades, measured);
const between = { from: claimId, to: claimId };
const earlier = { from: fc.constantFrom("a", "b"), to: fc.constantFrom("c", "访问") };
const count = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant({ qualifier: "atMost", number: "5" }));
const weight = fc.constantFrom<unknown>(-1, 2, "0.5", "1/3", "-1.25");

/** The fields of the relations of a kind, but for the base ones. */
const kinds: Readonly<Record<string, fc.Arbitrary<object>>> = {
  sum: some(
    {
      whole: claimId,
      parts: fc.array(fc.oneof(claimId, fc.record({ claim: claimId, weight }, { noNullPrototype: true })), {
        maxLength: 3,
      }),
      list: fc.constantFrom("open", "closed"),
    },
    {},
  ),
  partOf: some({ whole: claimId, part: claimId }, {}),
  ratio: some({ numerator: term, denominator: term }, { ratio: claimId }),
  mean: some({ mean: claimId, count: claimId }, { total: claimId, values: fc.constantFrom("any", "whole") }),
  countDistinct: some(
    { count: claimId, named: fc.oneof(claimId, areas) },
    { profile, asOf: fc.constantFrom("record", "2012", "2012-03-05") },
  ),
  maxInHistory: some({ claim: claimId, history: fc.array(claimId, { maxLength: 3 }) }, { since: period }),
  growth: some(between, { rate: claimId }),
  change: some(
    { ...earlier, in: fc.constantFrom("absolute", "percent", "points", "multiple") },
    { change: claimId },
  ),
  averageGrowth: some(earlier, { rate: claimId }),
  rank: some(
    { claim: fc.constantFrom("a", "b"), among: fc.subarray(["c", "访问", "d e"], { minLength: 1 }) },
    { place: count, order: fc.constantFrom("highest", "lowest") },
  ),
  cumulative: some(
    { total: fc.constantFrom("a", "b"), parts: fc.subarray(["c", "访问", "d e"], { minLength: 1 }) },
    { since: period },
  ),
  same: some({ claims: fc.shuffledSubarray([...IDS], { minLength: 2 }) }, {}),
  against: fc
    .tuple(fc.oneof(trades, measured), claimId)
    .map(([records, id]) => ({ ...(records as object), claim: id })),
};

const relations = fc
  .array(
    fc
      .constantFrom(...Object.keys(kinds))
      .chain((kind) => fc.tuple(fc.constant(kind), kinds[kind]!, fc.boolean())),
    { maxLength: 6 },
  )
  .map((drawn) =>
    drawn.map(([kind, fields, hasNote], at) => ({
      id: `r${at}`,
      kind,
      ...fields,
      ...(hasNote && { note: "Read." }),
    })),
  );

const rate = {
  base: "USD",
  quote: "CNY",
  rate: "6.3123",
  basis: "annual-average",
  period: "2012",
  source: "World Bank",
};
const rates = fc.constantFrom<unknown>([rate], [], {
  rates: [{ ...rate, perUnits: 100, flow: "export" }],
  sources: [{ id: "World Bank", title: "PA.NUS.FCRF", publisher: "World Bank" }],
});

/** A document that is right. */
export const auditDocument = some(
  { claims: fc.tuple(...IDS.map(claim)), relations },
  {
    sources: fc.constant([
      { id: "release", title: "A year of exchange", publisher: "Bureau", published: "2013-01-10" },
    ]),
    rates,
    search: fc.constantFrom({}, { pivots: ["EUR"], maxSkewDays: 1, source: "World Bank" }),
    reading,
    panel: fc.array(reading, { maxLength: 2 }),
    profile,
  },
) as unknown as fc.Arbitrary<AuditJson>;

/** What may stand where something else is meant. */
const wrong = fc.constantFrom<unknown>(
  ...[null, true, 0, -1, 1.5, "", " ", "x", "2012", "USD", "FR", [], {}, [null], ["a"], { id: "a" }],
  ...["a ", "open", { qualifier: "equal", number: "5" }, { named: ["FR"] }, 9007199254740992, "rest", "1e3"],
);

/** The document with one place of it changed: another value, a field left out, or one too many. */
export const spoiltDocument: fc.Arbitrary<unknown> = fc
  .tuple(auditDocument, fc.nat(), wrong, fc.constantFrom("replace", "drop", "add"))
  .map(([document, choice, value, how]) => {
    const copy: unknown = JSON.parse(JSON.stringify(document));
    const places = [...placesIn(copy)];
    const place = places[choice % places.length];
    if (place === undefined) return value;
    const { holder, key } = place;
    if (how === "drop") {
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
    } else if (how === "add" && !Array.isArray(holder)) holder[`${key}s`] = value;
    else (holder as Record<string, unknown>)[key] = value;
    return copy;
  });

interface Place {
  readonly holder: Record<string, unknown> | unknown[];
  readonly key: string;
}

function* placesIn(value: unknown): Generator<Place> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    yield { holder: value as Place["holder"], key };
    yield* placesIn(part);
  }
}
