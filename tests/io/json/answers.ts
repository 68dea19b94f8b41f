/** Answers of every function that answers with more than plain text and numbers. */

import {
  aggregate,
  annualReport,
  auditClaims,
  convertAmount,
  count,
  countAreas,
  createLedger,
  createRateTable,
  cube,
  delegationCount,
  diffAudits,
  distinctBy,
  evidence,
  exchangeSummary,
  exportTotal,
  figure,
  fillPeriods,
  filter,
  findRate,
  groupBy,
  groupRecords,
  growth,
  ISO_3166,
  importTotal,
  type Ledger,
  maxBy,
  mean,
  moreThan,
  nearly,
  type Observation,
  observationTotal,
  PRC_STATISTICS,
  parseFigure,
  personTripCount,
  rank,
  recordHighs,
  rmb,
  rollup,
  shares,
  sumByCurrency,
  sumConverted,
  sumCounts,
  sumMoney,
  type TradeRecord,
  topBy,
  totalByCurrency,
  totalCount,
  tradeBalance,
  tradeIn,
  tradeSummary,
  usd,
  type ValuedTrade,
} from "cultural-ledger";
import {
  all,
  distinctAreas,
  distinctValues,
  mapOutput,
  narrow,
  partialOf,
  sumIntervals,
} from "cultural-ledger/aggregate";
import { intervalGap, readFigure } from "cultural-ledger/figures";
import { parseLedger } from "cultural-ledger/io";
import { sumDecimals } from "cultural-ledger/money";
import { agreementsInForce, cityCount } from "cultural-ledger/statistics";
import { sampleLedger } from "cultural-ledger/testing";
import { claims, relations } from "../../../docs/examples/chongqing-2012/claims";
import { published } from "../../../docs/examples/chongqing-2012/published";
import { rates, records } from "../../../docs/examples/chongqing-2012/records";
import { amountIn } from "../../amount-in";
import { countForms } from "../../figures/count-forms";
import { WORLD_BANK } from "../../rates/of-2012";

export const ledger: Ledger = createLedger(records);
const table = createRateTable({ rates: [WORLD_BANK] });
const of2012 = { kind: "average", period: "2012", basis: "annual-average" } as const;
const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS, rates } as const;
export const report = annualReport(ledger, { ...options, published });
export const audit = auditClaims({ claims, relations, ledger, rates, profile: PRC_STATISTICS });
const { trades } = sampleLedger(7, 60);

const visits: Observation = { id: "v", indicator: "visits", unit: "persons", period: "2012", value: 5132 };

const idOf = ({ id }: TradeRecord) => id;
const hasValue = (trade: TradeRecord): trade is ValuedTrade => trade.value !== undefined;
const audienceOf = ({ audience }: TradeRecord) => (typeof audience === "number" ? audience : undefined);
const inDollars = sumConverted({
  to: "USD",
  table,
  amountOf: ({ value }: TradeRecord) => (value === undefined ? usd("0") : amountIn(value)),
  policyOf: ({ period }: TradeRecord) => ({ ...of2012, period }),
});
const measures = {
  lines: count(),
  audience: sumCounts(({ audience }: TradeRecord) => audience),
  areas: distinctAreas(ISO_3166, ({ markets }: TradeRecord) => markets),
  most: maxBy(({ value }: TradeRecord) => value && amountIn(value).currency, idOf),
  top: topBy(3, audienceOf, idOf),
  mean: mean(audienceOf),
  noMean: mean((): number | undefined => undefined),
  products: distinctValues(({ product }: TradeRecord) => product),
  evidence: evidence<TradeRecord>({ limit: 5 }),
};
const keys = { flow: ({ flow }: TradeRecord) => flow, kind: ({ kind }: TradeRecord) => kind };

const sold = { flow: "export", kind: "goods", product: "Films", period: "2012" } as const;
const hedged: readonly TradeRecord[] = [
  { ...sold, id: "known", value: usd("160") },
  { ...sold, id: "over", value: moreThan(100, { scale: "billion", unit: "USD" }) },
  { ...sold, id: "nearly", value: nearly(80, { scale: "billion", unit: "CNY" }) },
];
const hedgedInDollars = tradeIn({
  to: "USD",
  table,
  policyOf: ({ period }) => ({ kind: "ofPeriod", periods: [period] }),
  overlap: "allow",
});

/** Each answer by what gave it. */
export const answers: readonly (readonly [name: string, answer: unknown])[] = [
  ["aggregate", aggregate(trades, measures)],
  ["tradeTotal, hedged", aggregate(hedged, exportTotal)],
  ["tradeBalance, hedged", aggregate(hedged, tradeBalance)],
  ["tradeIn, hedged", aggregate(hedged, hedgedInDollars)],
  [
    "tradeSummary, hedged",
    tradeSummary(createLedger({ trades: hedged }), { period: "2012", currency: "USD", profile: ISO_3166 }),
  ],
  ["agreementsInForce", aggregate(ledger.agreements, agreementsInForce("2012-12-31"))],
  ["aggregate(all)", aggregate(trades, all(measures))],
  ["groupBy", aggregate(trades, groupBy(keys, measures))],
  ["groupRecords", groupRecords(trades, keys, measures)],
  ["rollup", aggregate(trades, rollup(keys, ["flow", "kind"], measures))],
  ["cube", aggregate(trades, cube(keys, measures))],
  [
    "filter",
    aggregate(
      trades,
      filter(({ flow }) => flow === "export", measures),
    ),
  ],
  ["distinctBy", aggregate([...trades, ...trades], distinctBy(idOf, measures))],
  [
    "mapOutput",
    aggregate(
      trades,
      mapOutput(measures, ({ audience }) => new Map([["audience", audience]])),
    ),
  ],
  [
    "sumMoney",
    aggregate(
      [usd("21130000")],
      sumMoney("USD", (amount) => amount),
    ),
  ],
  [
    "sumByCurrency",
    aggregate(
      trades,
      narrow(
        hasValue,
        sumByCurrency(({ value }) => value),
      ),
    ),
  ],
  ["sumByCurrency of none", totalByCurrency([])],
  ["sumConverted", aggregate(trades, inDollars)],
  [
    "sumIntervals",
    aggregate(
      [figure("1.1"), moreThan(3)],
      sumIntervals((given) => readFigure(given)),
    ),
  ],
  ["cityCount", aggregate([{ cities: 3 }, { place: "Paris" }, {}], cityCount)],
  ["no records", aggregate([], measures)],
  ["count", aggregate(trades, count())],
  ["delegationCount", aggregate(ledger.delegations, delegationCount)],
  ["personTripCount", aggregate(ledger.delegations, personTripCount)],
  ["exportTotal", aggregate(ledger.trades, exportTotal)],
  [
    "observationTotal",
    [[], [visits], [{ ...visits, value: usd("5") }]].map((records: readonly Observation[]) =>
      aggregate(records, observationTotal()),
    ),
  ],
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
    aggregate(
      [{ value: rmb("1") }, { value: usd("2") }],
      sumConverted({
        to: "USD",
        table,
        amountOf: ({ value }) => value,
        policyOf: () => of2012,
      }),
    ),
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
