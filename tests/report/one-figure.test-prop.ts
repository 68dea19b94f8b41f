/** One statistic, one home: whoever asks for a total gets the same one, to the last digit. */

import {
  aggregate,
  aggregateAsync,
  annualReport,
  auditClaims,
  type CurrencyCode,
  convertAmount,
  createLedger,
  createRateTable,
  currencyAmount,
  type Delegation,
  delegationCount,
  describeInterval,
  type ExchangeRate,
  exchangeSummary,
  figure,
  findRate,
  ISO_3166,
  PRC_STATISTICS,
  personTripCount,
  type RatePolicy,
  rollup,
  roundAmount,
  subtractAmounts,
  type TradeRecord,
  tradeIn,
  tradeSummary,
} from "cultural-ledger";
import { finishPartial, indexRecords, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { negateAmount } from "cultural-ledger/money";
import { overlappingTrades } from "cultural-ledger/statistics";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { amountIn } from "../amount-in";
import { withPoint } from "../money/by-definition";

const rate = (base: CurrencyCode, quote: CurrencyCode, number: string, period: string, source: string) =>
  ({ base, quote, rate: number, basis: "annual-average", period, source }) as ExchangeRate;

/** CNY has one rate of 2012, EUR goes through CNY, JPY has two sources, GBP is of another year, KRW has none. */
const table = createRateTable({
  rates: [
    rate("USD", "CNY", "6.3123", "2012", "A"),
    rate("EUR", "CNY", "8.1067", "2012", "A"),
    rate("USD", "JPY", "79.79", "2012", "A"),
    rate("USD", "JPY", "79.82", "2012", "B"),
    rate("GBP", "USD", "1.6034", "2011", "A"),
  ],
});
const search = { pivots: ["CNY"] } as const;
const policyOf = ({ period }: Pick<TradeRecord, "period">): RatePolicy => ({
  kind: "ofPeriod",
  periods: period === "2012" ? ["2012"] : [period, "2012"],
});

const currencies = ["USD", "CNY", "EUR", "JPY", "GBP", "KRW"] as const;
const amount = fc
  .tuple(
    fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }),
    fc.constantFrom(...currencies),
    fc.constantFrom(0, 2, 5),
  )
  .map(([units, currency, decimals]) => currencyAmount(withPoint(units, decimals), currency));
const trade = fc.record(
  {
    flow: fc.constantFrom("export", "import", "re-export", "re-import"),
    period: fc.constantFrom("2012", "2012", "2012-03", "2012-Q1"),
    product: fc.constantFrom("a", "b", "c"),
    markets: fc.subarray(["035", "TH", "JP", "FR"] as const, { maxLength: 2 }),
    value: amount,
    status: fc.constantFrom("held", "held", "planned"),
  },
  { requiredKeys: ["flow", "period", "product"] },
);
/** Few and many. */
const trades = fc
  .oneof(fc.array(trade, { maxLength: 12 }), fc.array(trade, { minLength: 70, maxLength: 90 }))
  .map((all) => all.map((fields, at) => ({ ...fields, id: `t${at}`, kind: "goods" }) as TradeRecord));

const rounds = fc.constantFrom("once" as const, "each-row" as const);
const roundings = fc.constantFrom({}, { mode: "ceiling" }, { mode: "floor", decimals: 1 }, {
  mode: "up",
} as const);
const textOf = (value: unknown) => JSON.stringify(value);

test("totals of report, measure, subtotal, shards, stream and index are one, whatever the order of records", async () => {
  await fc.assert(
    fc.asyncProperty(
      trades,
      rounds,
      roundings,
      fc.nat(90),
      fc.infiniteStream(fc.nat()),
      async (records, round, rounding, cut, ranks) => {
        const shuffled = records
          .map((record) => [ranks.next().value as number, record] as const)
          .sort(([one], [other]) => one - other)
          .map(([, record]) => record);
        const options = {
          currency: "USD",
          period: "2012",
          profile: PRC_STATISTICS,
          rates: table,
          search,
          round,
          rounding,
        } as const;
        const ledger = createLedger({ trades: records });
        const reported = tradeSummary(ledger, { ...options, overlap: "allow" });
        const measure = tradeIn({ to: "USD", table, search, policyOf, round, rounding, overlap: "allow" });
        const expected = textOf(aggregate(records, measure));

        const { exports, imports, total, balance } = aggregate(records, measure);
        for (const [ofReport, ofMeasure] of [
          [reported.exports, exports],
          [reported.imports, imports],
          [reported.total, total],
          [reported.balance, balance],
        ] as const)
          expect(ofReport).toMatchObject({
            kind: "total",
            amount: ofMeasure.total,
            rounded: ofMeasure.rounded,
          });
        const ofYear = annualReport(ledger, { ...options, overlap: "allow" }).figures;
        for (const [name, ofMeasure] of Object.entries({ exports, imports, trade: total, balance })) {
          const number = ofYear.find(({ id }) => id === `${name}/2012`)?.number;
          if (number !== undefined) expect(number.toFixed()).toBe(amountIn(ofMeasure.total).value.toFixed());
        }
        if (round === "each-row")
          expect(balance.total).toEqual(subtractAmounts(amountIn(exports.total), amountIn(imports.total)));
        expect(textOf(reported.byCurrency)).toBe(textOf(total.byCurrency));

        expect(textOf(aggregate(shuffled, measure))).toBe(expected);
        expect(textOf(aggregate(indexRecords(shuffled), measure))).toBe(expected);
        expect(textOf(await aggregateAsync(shuffled, measure))).toBe(expected);
        const keys = { product: (record: TradeRecord) => record.product };
        const [whole] = aggregate(shuffled, rollup(keys, ["product"], { sum: measure }));
        expect(textOf(whole?.sum)).toBe(expected);
        const parts = [shuffled.slice(cut), shuffled.slice(0, cut)].map((part, at) =>
          partialOf(part, measure, { shard: String(at) }),
        );
        expect(textOf(finishPartial(mergePartials(JSON.parse(textOf(parts)), measure), measure))).toBe(
          expected,
        );

        // By definition: each value converted by itself and exactly, which the report shows line by line.
        for (const { record, value } of reported.lines) {
          if (record.value === undefined || amountIn(record.value).currency === "USD") continue;
          const query = {
            ...search,
            from: amountIn(record.value).currency,
            to: "USD",
            policy: policyOf(record),
          } as const;
          const found = findRate(table, query);
          expect(value.kind).toBe(found.ok ? "converted" : "unconverted");
          if (found.ok && value.kind === "converted")
            expect(String(value.amount)).toBe(
              String(convertAmount(amountIn(record.value), found.value, rounding).amount),
            );
        }
      },
    ),
    { numRuns: 60 },
  );
});

/** Without corrections: beside a negative value, what is not stated may be negative too, and nothing bounds the total. */
const withoutCorrections = trades.map((records) =>
  records.map(
    (record): TradeRecord =>
      record.value !== undefined && amountIn(record.value).value.isNegative()
        ? { ...record, value: negateAmount(amountIn(record.value)) }
        : record,
  ),
);

test("an audit holds a claim against the total of the report, and both name the pairs that overlap", () => {
  let compared = 0;
  fc.assert(
    fc.property(fc.oneof(trades, withoutCorrections), (records) => {
      const ledger = createLedger({ trades: records });
      const options = {
        currency: "USD",
        period: "2012",
        profile: PRC_STATISTICS,
        rates: table,
        search,
      } as const;
      const against = (overlap: "refuse" | "allow") =>
        auditClaims({
          ledger,
          rates: table,
          search,
          claims: [{ id: "trade", measure: "trade", period: "2012", figure: figure("1", { unit: "USD" }) }],
          relations: [
            { id: "r", kind: "against", claim: "trade", collection: "trades", records: "complete", overlap },
          ],
        }).findings[0];
      const { total } = tradeSummary(ledger, options);
      const finding = against("refuse");
      const named = finding?.trace.flatMap(({ overlaps = [] }) => overlaps) ?? [];
      const pairs = aggregate(records, overlappingTrades);
      expect(named).toEqual(pairs);
      const reasons = {
        reporter: "overlapping-areas",
        market: "overlapping-areas",
        code: "overlapping-levels",
        period: "overlapping-periods",
        part: "whole-and-part",
      } as const;
      for (const { by } of pairs) expect(finding?.reasons).toContain(reasons[by]);
      if (pairs.length === 0)
        for (const reason of Object.values(reasons)) expect(finding?.reasons).not.toContain(reason);
      expect(total.kind).toBe(pairs.length > 0 ? "undefined" : "total");
      if (total.kind === "undefined" && total.reason === "overlapping-areas")
        expect(total.overlaps.map(({ records: _, ...pair }) => pair)).toEqual(pairs);

      const allowed = tradeSummary(ledger, { ...options, overlap: "allow" }).total;
      const lower = against("allow")?.evidence?.lower;
      if (lower?.kind !== "finite" || allowed.kind !== "total") return;
      compared += 1;
      // What does not come out even ends beside the exact number, a hundred digits behind the point.
      expect(String(roundAmount(currencyAmount(lower.value.toFixed(12), "USD")))).toBe(
        String(allowed.amount),
      );
    }),
    { numRuns: 100 },
  );
  expect(compared).toBeGreaterThan(30);
});

const delegations = fc
  .array(
    fc.record(
      {
        direction: fc.constantFrom("outbound", "inbound"),
        period: fc.constantFrom("2012", "2012-05", "2013"),
        count: fc.nat(50),
        persons: fc.nat(500),
        status: fc.constantFrom("held", "planned"),
      },
      { requiredKeys: ["direction", "period"] },
    ),
    { maxLength: 20 },
  )
  .map((all) => all.map((fields, at) => ({ ...fields, id: `d${at}` }) as Delegation));

test("counts of report, measure and audit are one", () => {
  fc.assert(
    fc.property(delegations, (visits) => {
      const ledger = createLedger({ delegations: visits });
      const exchange = exchangeSummary(ledger, { period: "2012", profile: ISO_3166 });
      const { figures } = annualReport(ledger, { currency: "USD", period: "2012", profile: ISO_3166 });
      for (const [indicator, { total }] of [
        ["visits", exchange.visits],
        ["persons", exchange.persons],
      ] as const) {
        const shown = figures.find(({ id }) => id === `${indicator}/2012`)?.interval;
        if (shown !== undefined) expect(describeInterval(shown)).toBe(describeInterval(total));
      }
      const of2012 = visits.filter(({ period }) => period !== "2013");
      const measured = aggregate(of2012, { visits: delegationCount, persons: personTripCount });
      for (const [reported, sum, measure] of [
        [exchange.visits, measured.visits, delegationCount],
        [exchange.persons, measured.persons, personTripCount],
      ] as const) {
        expect([reported.known, reported.unknown]).toEqual([sum.known, sum.unknown]);
        expect(describeInterval(reported.total)).toBe(describeInterval(sum.total));
        const [finding] = auditClaims({
          ledger,
          claims: [{ id: "n", measure: "n", period: "2012", figure: figure(1) }],
          relations: [
            { id: "r", kind: "against", claim: "n", collection: "delegations", records: "complete", measure },
          ],
        }).findings;
        expect(finding?.trace[1]?.records.slice().sort()).toEqual([...reported.records].sort());
        const { lower } = finding?.evidence ?? {};
        expect(lower?.kind === "finite" && lower.value.toFixed()).toBe(
          reported.total.lower.kind === "finite" && reported.total.lower.value.toFixed(),
        );
      }
    }),
  );
});
