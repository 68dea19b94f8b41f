import { isDeepStrictEqual } from "node:util";
import {
  type Activity,
  type AnnualReport,
  about,
  annualReport,
  atLeast,
  atMost,
  between,
  type Count,
  createLedger,
  currencyAmount,
  type ExchangeRate,
  figure,
  type Interval,
  type LedgerRecords,
  lessThan,
  moreThan,
  type Period,
  PRC_STATISTICS,
  type PublishedFigure,
  type ReportFigure,
  unknown,
} from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { materialOf, rangeOf } from "./naive-material";
import { type End, ofText, type Range, textOf } from "./naive-numbers";
import { EVERY_INDICATOR, type Key, naiveReport, type Said } from "./naive-report";
import { naiveTables } from "./naive-tables";

const numRuns = process.env["ALL_INPUTS"] === undefined ? 300 : 10_000;

// Ledgers: small numbers, few names, so that records meet.

const count: fc.Arbitrary<Count> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 9 }) },
  fc.nat(9).map((n) => moreThan(n)),
  fc.nat(9).map((n) => atLeast(n)),
  fc.integer({ min: 1, max: 9 }).map((n) => atMost(n)),
  fc.integer({ min: 1, max: 9 }).map((n) => lessThan(n)),
  fc.tuple(fc.nat(5), fc.integer({ min: 1, max: 5 })).map(([n, more]) => between(n, n + more)),
  fc.integer({ min: 1, max: 20 }).map((n) => about(10 * n)),
  fc.constant(unknown()),
);
const period = fc.constantFrom<Period>(
  ...(["2012", "2012", "2012", "2011", "2011", "2010", "2013"] as const),
  ...(["2012-05", "2011-03", "2011/2013", "2010/2011"] as const),
  ...(["2012-06-10", "2011-12-20/2012-01-10", "2012-12-20/2013-01-10"] as const),
);
const status = fc.constantFrom("held", "held", "held", "planned", "cancelled");
const direction = fc.constantFrom("outbound", "inbound", "outbound", "inbound", "both");
const named = fc.subarray(["FR", "JP", "HK", "GB-WLS", "GB", "035", "TH", "CN-CQ"] as const, {
  maxLength: 3,
});
const areas = fc.oneof(
  { weight: 3, arbitrary: named },
  named.map((codes) => ({ named: codes, open: true as const })),
  fc
    .tuple(
      named,
      fc.integer({ min: 3, max: 9 }),
      fc.constantFrom((n: number): Count => n, moreThan, atLeast),
    )
    .map(([codes, n, make]) => ({ named: codes, open: true as const, stated: make(n) })),
);
const legs = fc.array(
  fc.record(
    { area: fc.constantFrom("FR", "JP", "GB", "GB-WLS"), place: fc.constantFrom("Cardiff", "Bern", "Kyoto") },
    { requiredKeys: ["area"] },
  ),
  { minLength: 1, maxLength: 3 },
);
const PROGRAMMES = ["week", "~rest", "constructor"] as const;
const PROJECTS = ["tour", "~not-stated", "__proto__"] as const;
const programme = fc.constantFrom(...PROGRAMMES);
const project = fc.constantFrom(...PROJECTS);
const place = fc.nat(3);

const projects = fc.array(
  fc.record(
    {
      period,
      status,
      direction,
      count,
      programme,
      domain: fc.constantFrom(
        { scheme: "FCS", code: "B" },
        { scheme: "~", code: "C" },
        { scheme: "FCS", code: "D" },
      ),
      partOf: place,
    },
    { requiredKeys: ["period"] },
  ),
  { maxLength: 4 },
);
const delegations = fc.array(
  fc
    .record(
      {
        period,
        status,
        direction,
        count,
        persons: count,
        areas,
        legs,
        cities: count,
        programme,
        project,
        partOf: place,
      },
      { requiredKeys: ["period", "direction"] },
    )
    // Areas are said once.
    .map(({ legs: stays, areas: list, ...visit }) => ({
      ...visit,
      ...(list !== undefined ? { areas: list } : stays !== undefined ? { legs: stays } : {}),
    })),
  { maxLength: 7 },
);
const activities = fc.array(
  fc.record(
    {
      kind: fc.constantFrom<Activity["kind"][]>("lecture", "performance", ["performance", "exhibition"]),
      ...{ period, status, direction, count, audience: count, areas, programme, project, partOf: place },
    },
    { requiredKeys: ["period", "kind"] },
  ),
  { maxLength: 6 },
);
const amount = fc
  .tuple(fc.integer({ min: -500, max: 9999 }), fc.constantFrom("USD", "USD", "CNY", "CNY", "EUR"))
  .map(([cents, currency]) => currencyAmount((cents / 100).toFixed(2), currency));
const worded = fc
  .tuple(
    fc.integer({ min: 1, max: 99 }),
    fc.constantFrom("USD", "CNY", "EUR"),
    fc.constantFrom("equal", "moreThan", "atLeast", "between"),
  )
  .map(([n, unit, qualifier]) => {
    if (qualifier === "equal") return figure(`${n}.5`, { scale: "thousand", unit });
    if (qualifier === "between") return between(n, n + 7, { unit });
    return (qualifier === "moreThan" ? moreThan : atLeast)(n, { unit });
  });
const PRODUCTS = ["Linen", "~rest", "~not-stated", "__proto__", "a=b/c %", "Linen "] as const;
const saleOf = (value: fc.Arbitrary<NonNullable<NonNullable<LedgerRecords["trades"]>[number]["value"]>>) =>
  fc.array(
    fc
      .record(
        {
          flow: fc.constantFrom("export", "export", "import", "re-export", "re-import"),
          kind: fc.constantFrom("goods", "goods", "services"),
          product: fc.constantFrom(...PRODUCTS),
          markets: areas,
          decimals: fc.integer({ min: -1, max: 2 }),
          obsStatus: fc.constantFrom("A", "A", "A", "B"),
          ...{ period, status, value, partOf: place },
        },
        { requiredKeys: ["period", "flow", "kind", "product"] },
      )
      .map(({ decimals, ...sale }) => ({
        ...sale,
        // The precision of a figure is said by the figure.
        ...(decimals !== undefined &&
          sale.value !== undefined &&
          !("qualifier" in sale.value) && { decimals }),
      })),
    { maxLength: 8 },
  );
const observations = fc.array(
  fc.record(
    {
      indicator: fc.constantFrom("museums", "~rest"),
      area: fc.constantFrom("FR", "JP"),
      unit: fc.constantFrom("persons", "km2"),
      value: fc.oneof(fc.integer({ min: -3, max: 30 }), fc.constant(2.5)),
      published: fc.constantFrom("2013-01-01", "2013-02-01"),
      obsStatus: fc.constantFrom("A", "A", "B", "M"),
      period: fc.constantFrom<Period>("2012", "2011", "2012-05", "2011/2013"),
    },
    { requiredKeys: ["indicator", "period"] },
  ),
  { maxLength: 5 },
);
const agreements = fc.array(
  fc.record({ signed: period, termYears: fc.integer({ min: 1, max: 3 }), count }, { requiredKeys: [] }),
  { maxLength: 4 },
);
const editions = fc.array(fc.record({ period, status }, { requiredKeys: [] }), { maxLength: 3 });

interface Drawn {
  readonly records: LedgerRecords;
  readonly rates: readonly ExchangeRate[];
  readonly compare: readonly Period[];
  readonly published: readonly PublishedFigure[];
  readonly breaks: readonly {
    readonly at: Period;
    readonly indicators?: readonly ReportFigure["indicator"][];
  }[];
  readonly overlap: "refuse" | "allow";
  readonly top: number;
}

/** Records with ids; a part is of one before it, and a sale of one of its flow and kind, so that there are no circles. */
function withIds<R extends { readonly partOf?: number | undefined }>(
  prefix: string,
  drawn: readonly R[],
  isAlike: (one: R, other: R) => boolean = () => true,
): readonly (Omit<R, "partOf"> & { readonly id: string; readonly partOf?: string })[] {
  return drawn.map(({ partOf, ...record }, at) => {
    const isPart = partOf !== undefined && partOf < at && isAlike(drawn[at] as R, drawn[partOf] as R);
    return { ...record, id: `${prefix}${at}`, ...(isPart && { partOf: `${prefix}${partOf}` }) };
  });
}

const isOneSide = (flow: string) => flow.endsWith("export");
const PUBLISHED = [
  ...(["projects", "visits", "persons", "activities", "agreements-signed"] as const),
  ...(["exports", "imports", "trade", "balance"] as const),
];

function published(years: readonly Period[]): fc.Arbitrary<readonly PublishedFigure[]> {
  const one = fc
    .tuple(
      fc.constantFrom(...PUBLISHED),
      fc.constantFrom(...years),
      fc.integer({ min: 1, max: 30 }),
      fc.nat(2),
      fc.nat(2),
    )
    .map(([indicator, year, n, wording, way]): PublishedFigure => {
      const isMoney = ["exports", "imports", "trade", "balance"].includes(indicator);
      const unit = isMoney ? { unit: "USD" as const } : {};
      const printed =
        wording === 0 ? moreThan(n, unit) : wording === 1 ? between(n, n + 5, unit) : figure(String(n), unit);
      const hasDirection = !isMoney && indicator !== "agreements-signed" && way < 2;
      return {
        indicator,
        ...(hasDirection && { direction: way === 0 ? "outbound" : "inbound" }),
        claim: { id: `${indicator} ${year} ${way} ${n}`, figure: printed, period: year },
      };
    });
  return fc.uniqueArray(one, {
    maxLength: 4,
    selector: ({ indicator, direction = "", claim }) => `${indicator} ${direction} ${claim.period}`,
  });
}

const drawn: fc.Arbitrary<Drawn> = fc
  .record({
    isWorded: fc.boolean(),
    compare: fc.subarray<Period>(["2011", "2010"]),
    rateYears: fc.subarray(["2012", "2011", "2010"] as const, { minLength: 1 }),
  })
  .chain(({ isWorded, compare, rateYears }) =>
    fc
      .record({
        ...{ projects, delegations, activities, observations, agreements, editions },
        trades: saleOf(isWorded ? fc.oneof(amount, worded) : amount),
        published: published(["2012", ...compare]),
        breaks: fc.array(
          fc.record(
            {
              at: fc.constantFrom<Period>("2012", "2011", "2011-06", "2013"),
              indicators: fc.subarray<ReportFigure["indicator"]>([
                "visits",
                "exports",
                "activities",
                "trade",
              ]),
            },
            { requiredKeys: ["at"] },
          ),
          { maxLength: 1 },
        ),
        overlap: fc.constantFrom("refuse", "allow"),
        top: fc.integer({ min: 1, max: 4 }),
      })
      .map(
        ({
          projects,
          delegations,
          activities,
          trades,
          observations,
          agreements,
          editions,
          ...asked
        }): Drawn => {
          const own = withIds("p", projects);
          const records = {
            projects: [
              ...own.map((one) => ({ ...one, name: one.id })),
              // Of a later year: they are there for those that belong to them.
              ...PROJECTS.map((id, at) => ({ id, name: id, period: "2030", programme: PROGRAMMES[at] })),
            ],
            delegations: withIds("d", delegations),
            activities: withIds("a", activities),
            trades: withIds(
              "t",
              trades,
              (one, other) => isOneSide(one.flow) === isOneSide(other.flow) && one.kind === other.kind,
            ),
            observations: observations.map((one, at) => ({ ...one, id: `o${at}` })),
            agreements: agreements.map((one, at) => ({
              ...one,
              id: `g${at}`,
              name: `g${at}`,
              parties: [{ area: "CN" }, { area: "FR" }],
            })),
            programmes: PROGRAMMES.map((id, at) => ({
              ...{ id, name: id, kind: "cultural-week" },
              editions: at === 0 ? editions : [],
            })),
          } as unknown as LedgerRecords;
          // With worded values each division comes out even, so that no end depends on what is added first.
          const rates = rateYears.map(
            (year): ExchangeRate => ({
              ...{ base: "USD", quote: "CNY", basis: "annual-average", source: "a table", period: year },
              rate: isWorded ? "6.4" : `6.3${year}`,
            }),
          );
          return { ...asked, records, rates, compare } as Drawn;
        },
      ),
  );

function reportOf({ records, rates, compare, published, breaks, overlap, top }: Drawn): AnnualReport {
  return annualReport(createLedger(records), {
    ...{ period: "2012", currency: "USD", profile: PRC_STATISTICS, rates },
    ...{ compare, published, breaks, overlap, top },
  });
}

// What figures say, as text.

function wordsOfEnd(one: Interval["lower"]): string {
  return one.kind === "finite" ? `${one.value.toFixed()}${one.closed ? "" : " open"}` : one.kind;
}

function wordsOf({ interval, number, reason }: ReportFigure): readonly (string | undefined)[] {
  if (interval === undefined) return ["none", reason, number?.toFixed()];
  return [wordsOfEnd(interval.lower), wordsOfEnd(interval.upper), number?.toFixed(), reason];
}

function naiveEnd(one: End): string {
  return typeof one === "string" ? one : `${textOf(one.at)}${one.closed ? "" : " open"}`;
}

function naiveWords(said: Said | undefined): readonly (string | undefined)[] {
  if (said === undefined) return ["missing"];
  if ("why" in said) return ["none", said.why, undefined];
  const { range, number } = said;
  return [naiveEnd(range.lower), naiveEnd(range.upper), number && textOf(number), undefined];
}

function keyOf({ indicator, statistic, period, base, breakdown }: ReportFigure): Key {
  const members = breakdown.map(({ dimension, id }) => ({ dimension, id }));
  return { indicator, statistic, period, base, breakdown: members };
}

const nameOf = ({ indicator, statistic, period, base = "", breakdown }: Key) =>
  JSON.stringify([indicator, statistic, period, base, breakdown]);

/** Rows of the table of periods that only repeat others are left out of it. */
const MAY_LACK_ROWS = "periods";

function seenTables(report: AnnualReport) {
  return report.chapters.flatMap(({ tables }) =>
    tables.map(({ id, rows }) => ({
      id,
      rows: rows.map(({ members, indicator, cells }) => ({
        members: members.map((member) => member.id),
        indicator,
        cells: cells.map((cell) => cell && nameOf(keyOf(cell))),
      })),
    })),
  );
}

test("every figure of a report is what a separate, naive way gives, and none is missing or too many", () => {
  const kinds = new Set<string>();
  fc.assert(
    fc.property(drawn, (given) => {
      const report = reportOf(deepFreeze(given));
      const material = materialOf(given.records, {
        ...{ period: "2012", earlier: report.earlier, top: given.top, isRefused: given.overlap === "refuse" },
        rates: Object.fromEntries(
          given.rates.map(({ period, rate }) => [String(period), ofText(String(rate))]),
        ),
        breaks: given.breaks.map(({ at, indicators = EVERY_INDICATOR }) => ({ at, indicators })),
        printed: given.published.map(({ indicator, direction, claim }) => ({
          indicator,
          direction,
          period: claim.period as string,
          range: printedRange(indicator, claim.figure as Parameters<typeof rangeOf>[0]),
        })),
      });
      const naive = naiveReport(material);
      const [reported, byHand] = [
        report.figures.map((one) => [one.id, ...wordsOf(one)]),
        report.figures.map((one) => [one.id, ...naiveWords(naive.figure(keyOf(one)))]),
      ];
      expect(reported).toEqual(byHand);
      for (const { indicator, statistic, reason } of report.figures)
        kinds.add(`${indicator} ${statistic} ${reason}`);

      const byHandTables = naiveTables(naive, material);
      const expected = byHandTables.map(({ id, rows }) => ({
        id: id as string,
        rows: rows.map(({ cells, ...row }) => ({ ...row, cells: cells.map((key) => key && nameOf(key)) })),
      }));
      const shown = seenTables(report);
      const others = (tables: readonly { readonly id: string }[]) =>
        tables.filter(({ id }) => id !== MAY_LACK_ROWS);
      expect(others(shown)).toEqual(others(expected));
      const kept = shown.find(({ id }) => id === MAY_LACK_ROWS)?.rows ?? [];
      const all = byHandTables.find(({ id }) => id === MAY_LACK_ROWS)?.rows ?? [];
      const isKept = (row: Row) =>
        kept.some(
          (other) => other.indicator === row.indicator && isDeepStrictEqual(other.members, row.members),
        );
      const says = ({ cells }: Row) => cells.map((key) => key && naiveWords(naive.figure(key)));
      // A table of one period compares nothing, and is left out.
      const periods = new Set(all.flatMap(({ cells }) => cells.map((key) => key?.period)));
      expect(kept.length > 0).toBe(all.length > 0 && (periods.has(undefined) || periods.size > 1));
      for (const row of kept.length > 0 ? all.filter((one) => !isKept(one)) : [])
        expect(
          all.filter((other) => isKept(other) && mayRepeat(other, row, given.records)).map(says),
        ).toContainEqual(says(row));

      const ids = report.figures.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      const known = new Set(ids);
      for (const { basis } of report.figures) for (const id of basis.figures) expect(known).toContain(id);
      const inTables = new Set(
        report.chapters.flatMap(({ tables }) =>
          tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)),
        ),
      );
      const behind = new Set(report.figures.flatMap(({ basis }) => basis.figures));
      for (const one of report.figures) expect(inTables.has(one) || behind.has(one.id)).toBe(true);
    }),
    { numRuns },
  );
  expect(kinds.size).toBeGreaterThan(80);
}, 600_000);

type Row = ReturnType<typeof naiveTables>[number]["rows"][number];

/** Whether two rows can be one and the same: a part and its whole, or both directions where a record is of both. */
function mayRepeat(one: Row, other: Row, records: LedgerRecords): boolean {
  const wholeOf = ({ indicator = "" }: Row) =>
    ["exports", "imports", "balance"].includes(indicator) ? "trade" : indicator;
  const arePartAndWhole = one.members.length !== other.members.length || one.indicator !== other.indicator;
  const areOfBoth = JSON.stringify(records).includes('"direction":"both"');
  return wholeOf(one) === wholeOf(other) && (arePartAndWhole || areOfBoth);
}

function printedRange(indicator: string, printed: Parameters<typeof rangeOf>[0]): Range {
  return rangeOf(printed, !["exports", "imports", "trade", "balance"].includes(indicator));
}

test("figures do not depend on the order of the records", () => {
  const shuffled = drawn.chain((given) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(given.records as Readonly<Record<string, readonly unknown[]>>).map(
            ([kind, records]) => [kind, fc.shuffledSubarray([...records], { minLength: records.length })],
          ),
        ),
      )
      .map((records) => ({ given, other: { ...given, records: records as LedgerRecords } })),
  );
  fc.assert(
    fc.property(shuffled, ({ given, other }) => {
      const [report, same] = [reportOf(given), reportOf(other)];
      expect(JSON.stringify(same.figures)).toBe(JSON.stringify(report.figures));
      expect(seenTables(same)).toEqual(seenTables(report));
    }),
    { numRuns: Math.ceil(numRuns / 5) },
  );
});
