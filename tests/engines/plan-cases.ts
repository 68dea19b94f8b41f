/**
 * Ledgers and plans at random for the tests of engines: few names, so that records meet, and names and texts that would change a
 * statement if they could get into one.
 */

import {
  about,
  atLeast,
  between,
  type Count,
  type CurrencyCode,
  currencyAmount,
  type Delegation,
  moreThan,
  type TradeRecord,
  unknown,
} from "cultural-ledger";
import type { Plan, PlanCondition, PlanMeasure } from "cultural-ledger/engines";
import fc from "fast-check";

/** Texts that end quotes, begin comments, name parameters, sort differently by unit and code point, or are something of an object. */
const HOSTILE = [
  "Linen",
  "a'b",
  'a"b',
  "a`b",
  "-- end",
  "/* no",
  "; DROP TABLE records; --",
  "$1",
  ":p0",
  "\u0024{x}",
  "\\",
  "NULL",
  "",
  " Linen",
  "中文",
  "\u{10FFFF}",
  "\uFFEE",
  "e\u0301",
  "\u00e9",
  "__proto__",
  "constructor",
  "x".repeat(1000),
] as const;

const text = fc.constantFrom(...HOSTILE);
const period = fc.constantFrom(
  ...(["2011", "2012", "2012-Q1", "2012-03", "2012-03-05", "2012-12-20/2013-01-10", "2011/2012"] as const),
);
const status = fc.constantFrom("held", "held", "held", "planned", "cancelled");
const areas = fc.oneof(
  fc.subarray(["FR", "JP", "HK", "GB-WLS", "CN-CQ"] as const, { maxLength: 3 }),
  fc
    .tuple(fc.subarray(["FR", "JP", "MO"] as const), fc.integer({ min: 3, max: 9 }), fc.boolean())
    .map(([named, n, isLoose]) => ({ named, open: true as const, stated: isLoose ? moreThan(n) : n })),
  fc.subarray(["FR", "TW"] as const).map((named) => ({ named, open: true as const })),
);
const count: fc.Arbitrary<Count> = fc.oneof(
  { weight: 3, arbitrary: fc.nat(9) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 9_000_000_000_000_000 }) },
  fc.nat(99).map((n) => moreThan(n)),
  fc.nat(99).map((n) => atLeast(n)),
  fc.nat(99).map((n) => between(n, n + 7)),
  fc.constant(about(1500)),
  fc.constant(unknown()),
);
const currency = fc.constantFrom<CurrencyCode>("USD", "CNY", "JPY", "KWD");
const amount = fc
  .tuple(fc.bigInt({ min: -(10n ** 12n), max: 10n ** 12n }), fc.constantFrom(0, 1, 2, 4, 6), currency)
  .map(([units, scale, code]) => {
    const digits = String(units < 0n ? -units : units).padStart(scale + 1, "0");
    const whole = digits.slice(0, digits.length - scale);
    const fraction = scale === 0 ? "" : `.${digits.slice(digits.length - scale)}`;
    return currencyAmount(`${units < 0n ? "-" : ""}${whole}${fraction}`, code);
  });
const money = fc.oneof(
  { weight: 5, arbitrary: amount },
  fc.tuple(fc.integer({ min: 1, max: 99 }), currency).map(([n, unit]) => moreThan(n, { unit })),
  fc.tuple(fc.integer({ min: 1, max: 99 }), currency).map(([n, unit]) => between(n, n + 1, { unit })),
);

/** Whole and part of each other at random, but never of itself. */
function withIds<R extends object>(
  records: readonly (R & { readonly partOf?: number | undefined })[],
): readonly (R & { readonly id: string })[] {
  return records.map(({ partOf, ...record }, at) => ({
    ...(record as unknown as R),
    id: `r${at}`,
    ...(partOf !== undefined && partOf < at && { partOf: `r${partOf}` }),
  }));
}

const part = fc
  .option(fc.nat(200), { nil: undefined, freq: 12 })
  .map((at) => (at !== undefined && at % 3 === 0 ? at : undefined));

/** Trade at random. */
export const trades: fc.Arbitrary<readonly TradeRecord[]> = fc
  .array(
    fc.record(
      {
        ...{
          flow: fc.constantFrom("export", "import", "re-export"),
          kind: fc.constantFrom("goods", "services"),
        },
        ...{
          product: text,
          period,
          status,
          markets: areas,
          value: money,
          audience: count,
          performances: count,
        },
        coded: fc.constantFrom("97", "9701", "970110", "9702", "49", "\u{10FFFF}9"),
        reporter: fc.constantFrom("CN", "CN-CQ", "FR"),
        valuation: fc.constantFrom("FOB", "CIF"),
        partOf: part,
      },
      { requiredKeys: ["flow", "kind", "product", "period"] },
    ),
    { maxLength: 40 },
  )
  .map((records) =>
    withIds<Coded>(records as readonly Coded[]).map(({ coded, ...trade }) => ({
      ...trade,
      ...(coded !== undefined && { code: coded, scheme: "HS" }),
    })),
  ) as unknown as fc.Arbitrary<readonly TradeRecord[]>;

interface Coded {
  readonly coded?: string;
}

/** Visits at random. */
export const delegations: fc.Arbitrary<readonly Delegation[]> = fc
  .array(
    fc.record(
      {
        ...{
          direction: fc.constantFrom("outbound", "inbound", "both"),
          period,
          status,
          count,
          persons: count,
        },
        ...{
          areas,
          cities: count,
          name: text,
          programme: text,
          organizer: fc.oneof(text, fc.array(text, { maxLength: 3 })),
        },
        ...{ level: fc.constantFrom("national", "provincial"), cost: money, partOf: part },
      },
      { requiredKeys: ["direction", "period"] },
    ),
    { maxLength: 40 },
  )
  .map((records) => withIds<object>(records)) as unknown as fc.Arbitrary<readonly Delegation[]>;

const NAMES = [
  "lines",
  "a'b",
  'a"b',
  "; --",
  "中文",
  "__proto__",
  "constructor",
  "$1",
  "x".repeat(200),
] as const;

const RATES = (
  [
    ["2011", "6.4588"],
    ["2012", "6.3123"],
  ] as const
).map(([year, rate]) => ({
  ...({ base: "USD", quote: "CNY", basis: "annual-average", source: "a table" } as const),
  ...{ rate, period: year },
}));

const FIELDS = {
  trades: {
    texts: [
      "year",
      "quarter",
      "month",
      "period",
      "product",
      "side",
      "class",
      "reporter",
      "kind",
      "status",
      "code",
      "id",
    ],
    lists: ["market"],
    sums: ["value", "audience", "performances"],
    money: ["value"],
  },
  delegations: {
    texts: [
      "year",
      "quarter",
      "period",
      "direction",
      "class",
      "name",
      "programme",
      "bodyLevel",
      "status",
      "id",
    ],
    lists: ["area", "organizers"],
    sums: ["visits", "persons", "legs", "cities", "cost"],
    money: ["cost"],
  },
} as const;

const AREAS: readonly string[] = ["market", "area"];

/** A plan at random of a kind of records. */
export function plansOf(kind: keyof typeof FIELDS): fc.Arbitrary<Plan> {
  const { texts, lists, sums, money: ofMoney } = FIELDS[kind];
  const field = fc.constantFrom<string>(...texts);
  const list = fc.constantFrom<string>(...lists);
  const value = fc.oneof(
    text,
    fc.constantFrom("2011", "2012", "2012-Q1", "outbound", "goods", "FR", "97", "exports", "r3", "foreign"),
  );
  const values = fc.array(value, { minLength: 1, maxLength: 3 });
  const condition: fc.Arbitrary<PlanCondition> = fc.oneof(
    fc.record({ field, in: fc.array(fc.option(value), { minLength: 1, maxLength: 3 }) }),
    {
      weight: 3,
      arbitrary: fc.record({ field, notIn: fc.array(fc.option(value), { minLength: 1, maxLength: 3 }) }),
    },
    fc.record({ field, from: value }),
    fc.record({ field, to: value }),
    fc.record({ field: list, has: values }),
  );
  const measure: fc.Arbitrary<PlanMeasure> = fc.oneof(
    fc.constantFrom<PlanMeasure>("records", ...sums),
    fc.constantFrom<PlanMeasure>(...ofMoney.map((sum) => ({ sum, in: "USD" }))),
    field.map((distinct) => ({ distinct })),
    list.map((distinct) =>
      AREAS.includes(distinct) ? ({ distinct, profile: "PRC_STATISTICS" } as const) : { distinct },
    ),
    field.map((least) => ({ least })),
    field.map((greatest) => ({ greatest })),
  );
  const keys = fc
    .tuple(
      fc.uniqueArray(field, { maxLength: 3 }),
      fc.option(list),
      fc.nat(3),
      fc.integer({ min: 1, max: 4 }),
    )
    .map(([names, member, at, digits]) => {
      const all = member === null ? names : names.toSpliced(Math.min(at, names.length), 0, member);
      return all.map((name) => (name === "code" && digits < 4 ? { field: name, digits } : name));
    });
  return fc
    .record({
      keys,
      where: fc.array(condition, { maxLength: 2 }),
      levels: fc.constantFrom(undefined, "rollup", "cube"),
      measures: fc.dictionary(fc.constantFrom(...NAMES), measure, {
        minKeys: 1,
        maxKeys: 5,
        noNullPrototype: true,
      }),
      parts: fc.constantFrom(undefined, "left-out", "counted"),
      overlap: fc.constantFrom(undefined, "allow", "allow"),
      limit: fc.option(fc.integer({ min: 1, max: 5 })),
      descending: fc.boolean(),
    })
    .map(({ keys: by, where, levels, measures, parts, overlap, limit, descending }): Plan => {
      // Sums of several currencies have no order.
      const isOrdered = ([, measure]: readonly [string, PlanMeasure]) =>
        typeof measure !== "string" || !(ofMoney as readonly string[]).includes(measure);
      const first = Object.entries(measures).find(isOrdered)?.[0];
      return {
        ...{ from: kind, where, by, measures, rates: { rates: RATES } },
        ...(levels !== undefined && by.length > 0 && { levels: levels as "rollup" }),
        ...(parts !== undefined && { parts: parts as "counted" }),
        ...(overlap !== undefined && { overlap: overlap as "allow" }),
        ...(levels === undefined && limit !== null && { limit }),
        ...(levels === undefined &&
          first !== undefined &&
          limit !== null && { order: [{ by: first, descending }] }),
      };
    });
}
