/** Answers of every function that answers with more than plain text and numbers. */

import {
  aggregate,
  aggregatorsOf,
  annualReport,
  auditClaims,
  type CurrencyAmount,
  convertAmount,
  count,
  countAreas,
  createLedger,
  createRateTable,
  delegationCount,
  diffAudits,
  evidence,
  exchangeSummary,
  exportTotal,
  type Figure,
  figure,
  fillPeriods,
  findRate,
  growth,
  ISO_3166,
  importTotal,
  intervalGap,
  type Ledger,
  moreThan,
  PRC_STATISTICS,
  parseFigure,
  partialOf,
  personTripCount,
  rank,
  readFigure,
  recordHighs,
  rmb,
  shares,
  sumDecimals,
  sumIntervals,
  type TradeRecord,
  totalByCurrency,
  totalConverted,
  totalCount,
  tradeBalance,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { parseLedger } from "cultural-ledger/io";
import { sampleLedger } from "cultural-ledger/testing";
import { claims, relations } from "../../../docs/examples/chongqing-2012/claims";
import { published, rates, records } from "../../../docs/examples/chongqing-2012/records";
import { countForms } from "../../figures/count-forms";
import { WORLD_BANK } from "../../rates/of-2012";

export const ledger: Ledger = createLedger(records);
const table = createRateTable({ rates: [WORLD_BANK] });
const of2012 = { kind: "average", period: "2012", basis: "annual-average" } as const;
const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS, rates } as const;
export const report = annualReport(ledger, { ...options, published });
export const audit = auditClaims({ claims, relations, ledger, rates, profile: PRC_STATISTICS });
const { trades } = sampleLedger(7, 60);

const of = aggregatorsOf<TradeRecord>();
const hasValue = (
  trade: TradeRecord,
): trade is TradeRecord & { readonly value: NonNullable<TradeRecord["value"]> } => trade.value !== undefined;
const inDollars = of.sumConverted({
  to: "USD",
  table,
  amountOf: ({ value }) => value ?? usd("0"),
  policyOf: ({ period }) => ({ ...of2012, period }),
});
const measures = of.all({
  lines: of.count(),
  audience: of.sumCounts(({ audience }) => audience),
  areas: of.distinctAreas(ISO_3166, ({ markets }) => markets),
  most: of.maxBy(
    ({ value }) => value?.currency,
    ({ id }) => id,
  ),
  top: of.topBy(
    3,
    ({ audience }) => (typeof audience === "number" ? audience : undefined),
    ({ id }) => id,
  ),
  mean: of.mean(({ audience }) => (typeof audience === "number" ? audience : undefined)),
  noMean: of.mean<number>(() => undefined),
  products: of.distinctValues(({ product }) => product),
  evidence: evidence<TradeRecord>({ limit: 5 }),
});
const keys = { flow: ({ flow }: TradeRecord) => flow, kind: ({ kind }: TradeRecord) => kind };

/** Each answer by what gave it. */
export const answers: readonly (readonly [name: string, answer: unknown])[] = [
  ["aggregate(all)", aggregate(trades, measures)],
  ["groupBy", aggregate(trades, of.groupBy(keys, measures))],
  ["rollup", aggregate(trades, of.rollup(keys, ["flow", "kind"], measures))],
  ["cube", aggregate(trades, of.cube(keys, measures))],
  [
    "filter",
    aggregate(
      trades,
      of.filter(({ flow }) => flow === "export", measures),
    ),
  ],
  [
    "distinctBy",
    aggregate(
      [...trades, ...trades],
      of.distinctBy(({ id }) => id, measures),
    ),
  ],
  [
    "mapOutput",
    aggregate(
      trades,
      of.mapOutput(measures, ({ audience }) => new Map([["audience", audience]])),
    ),
  ],
  [
    "sumMoney",
    aggregate(
      [usd("21130000")],
      aggregatorsOf<CurrencyAmount<"USD">>().sumMoney("USD", (amount) => amount),
    ),
  ],
  [
    "sumByCurrency",
    aggregate(
      trades.filter(hasValue),
      aggregatorsOf<{ readonly value: CurrencyAmount }>().sumByCurrency(({ value }) => value),
    ),
  ],
  ["sumByCurrency of none", totalByCurrency([])],
  ["sumConverted", aggregate(trades, inDollars)],
  [
    "sumIntervals",
    aggregate(
      [figure("1.1"), moreThan(3)],
      sumIntervals((given: Figure) => readFigure(given)),
    ),
  ],
  ["no records", aggregate([], measures)],
  ["count", aggregate(trades, count())],
  ["delegationCount", aggregate(ledger.delegations, delegationCount)],
  ["personTripCount", aggregate(ledger.delegations, personTripCount)],
  ["exportTotal", aggregate(ledger.trades, exportTotal)],
  ["importTotal", aggregate(ledger.trades, importTotal)],
  ["tradeBalance", aggregate(ledger.trades, tradeBalance)],
  ["partialOf", partialOf(trades, measures, { shard: "one" })],
  ["annualReport", report],
  ["annualReport of nothing", annualReport(createLedger({}), options)],
  ["tradeSummary", tradeSummary(ledger, options)],
  ["tradeSummary without rates", tradeSummary(ledger, { ...options, rates: [] })],
  ["exchangeSummary", exchangeSummary(ledger, { period: "2012", profile: PRC_STATISTICS })],
  ["findings", audit.findings],
  ["diffAudits", diffAudits(audit, audit)],
  ["findRate", findRate(table, { from: "CNY", to: "USD", policy: of2012 })],
  ["findRate of none", findRate(table, { from: "CNY", to: "USD", policy: { ...of2012, period: "2013" } })],
  ["convertAmount", convertAmount(rmb("6900000"), WORLD_BANK)],
  [
    "totalConverted",
    totalConverted([{ value: rmb("1") }, { value: usd("2") }], {
      to: "USD",
      table,
      amountOf: ({ value }) => value,
      policyOf: () => of2012,
    }),
  ],
  ["figures", countForms],
  ["parseFigure", parseFigure("around USD 30 million", "en")],
  ["parseFigure of none", parseFigure("many", "en")],
  [
    "intervals",
    [
      totalCount([61, moreThan(20), undefined]),
      totalCount([5]),
      readFigure(figure("30", { scale: "million" })),
    ],
  ],
  ["intervalGap", intervalGap(totalCount([7]), totalCount([moreThan(20)]))],
  ["countAreas", countAreas({ named: ["JP", "035"], open: true, stated: moreThan(20) }, PRC_STATISTICS)],
  [
    "sumDecimals",
    sumDecimals([totalCount([5]).lower.kind === "finite" ? usd("0.05").value : usd("1").value]),
  ],
  ["shares", shares([{ persons: 61 }, { persons: 137 }], ({ persons }) => persons)],
  ["rank", rank([{ persons: 61 }, {}], ({ persons }: { persons?: number }) => persons)],
  [
    "growth",
    growth([
      { period: "2011", value: usd("1") },
      { period: "2012", value: usd("3") },
    ]),
  ],
  [
    "recordHighs",
    recordHighs([
      { period: "2011", value: 1 },
      { period: "2012", value: 3 },
    ]),
  ],
  ["fillPeriods", fillPeriods([{ period: "2011" }, { period: "2013" }] as const, ({ period }) => period)],
  [
    "parseLedger",
    parseLedger({
      sources: [{ id: "s" }],
      projects: [{ id: "p", name: "Tour", period: "2012", count: moreThan(3) }],
    }),
  ],
  ["ledger", ledger],
  ["rate table", table],
];
