import {
  addAmounts,
  aggregate,
  annualReport,
  type CurrencyAmount,
  type CurrencyCode,
  convertAmount,
  count,
  countAreas,
  createLedger,
  currencyAmount,
  type Delegation,
  type ExchangeRate,
  groupBy,
  ISO_3166,
  isLedgerError,
  type ReportFigure,
  rmb,
  sumAmounts,
  sumMoney,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import { compilePlan, type Plan, type PlanRow, toSql } from "cultural-ledger/engines";
import {
  claimsIn,
  createDataset,
  type DataFigure,
  type Dataset,
  datasetOf,
} from "cultural-ledger/interchange";
import { toMarkdown } from "cultural-ledger/io";
import { delegationRecord } from "cultural-ledger/testing";

const visits: Delegation = delegationRecord({ id: "out", period: "2012", count: 61, persons: 1100 });
const linen: TradeRecord = {
  id: "linen",
  flow: "export",
  kind: "goods",
  product: "Rongchang grass linen",
  period: "2012",
  value: usd("21130000"),
};
const ledger = createLedger({ delegations: [visits], trades: [linen] });
const report = annualReport(ledger, { period: "2012", currency: "USD", profile: ISO_3166 });
const said: ReportFigure | undefined = report.figures.find(({ indicator }) => indicator === "exports");
const exports: CurrencyAmount<"USD"> = usd(said?.number ?? "0");

const rate: ExchangeRate<"USD", "CNY"> = {
  base: "USD",
  quote: "CNY",
  rate: "6.3123",
  basis: "annual-average",
  period: "2012",
  source: "World Bank, PA.NUS.FCRF",
};
const dollars: CurrencyAmount<"USD"> = convertAmount(rmb("6900000"), rate).amount;
const together: CurrencyAmount<"USD"> = addAmounts(exports, dollars);

interface Sale {
  readonly area: "JP" | "FR";
  readonly value: CurrencyAmount<"USD">;
}
const sales: readonly Sale[] = [{ area: "JP", value: usd("1") }];
const rows = aggregate(
  sales,
  groupBy({ area: (sale) => sale.area }, { n: count(), value: sumMoney("USD", (sale) => sale.value) }),
);
const first:
  | { readonly area: "JP" | "FR"; readonly n: number; readonly value: CurrencyAmount<"USD"> }
  | undefined = rows[0];

const plan = { from: "trades", by: ["year"], measures: { value: "value" } } as const satisfies Plan;
const planned: readonly PlanRow[] = aggregate(ledger.trades, compilePlan(plan));
const parameters: readonly string[] = toSql(plan, {
  dialect: "spark",
  table: ["customs", "trades"],
}).parameters;
// @ts-expect-error a plan of trades measures no visits
const misplaced = () => aggregate(ledger.delegations, compilePlan(plan));
// @ts-expect-error there are three dialects
const unspoken = () => toSql(plan, { dialect: "oracle", table: "trades" });

const dataset: Dataset = datasetOf(planned, {
  id: "SALES",
  names: { en: "Sales", zh: "销售额" },
  dimensions: { TIME_PERIOD: { column: "year", role: "time" } },
  measures: { SALES: { column: "value" } },
});
const figures: readonly DataFigure[] = dataset.figures;
const claimed: boolean = claimsIn(dataset, { source: "customs", unitOf: { PS: "count" } }).ok;
// @ts-expect-error a dataset has names
const nameless = () => createDataset({ id: "SALES", dimensions: [], measures: [], attributes: [], figures });

// @ts-expect-error two currencies never add
const mixed = () => addAmounts(usd("1"), rmb("1"));
// @ts-expect-error nor do they sum
const mixedSum = () => sumAmounts("USD", [rmb("1")]);
declare const either: CurrencyAmount<"USD"> | CurrencyAmount<"CNY">;
// @ts-expect-error nor does a union of them
const unionSum = () => addAmounts(either, either);

const genericSum = <C extends CurrencyCode>(left: CurrencyAmount<C>, right: CurrencyAmount<C>) =>
  // @ts-expect-error nor does code that could be called with a union
  addAmounts(left, right);
// @ts-expect-error and text is no currency
const unnamed = (code: string) => currencyAmount("1", code);

const text: string = toMarkdown(report);
const areas: number = countAreas(["JP", "HK"], ISO_3166).areas;
const caught: unknown = undefined;
const code: string | undefined = isLedgerError(caught) ? caught.code : undefined;

export {
  areas,
  claimed,
  code,
  first,
  genericSum,
  misplaced,
  mixed,
  mixedSum,
  nameless,
  parameters,
  planned,
  text,
  together,
  unionSum,
  unnamed,
  unspoken,
};
