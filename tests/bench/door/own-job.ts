/** The whole job by the library. */

import { readFileSync } from "node:fs";
import {
  aggregate,
  type CurrencyAmount,
  groupBy,
  PRC_STATISTICS,
  recordFields,
  sumByCurrency,
  type TradeRecord,
  tradeSummary,
  tradeTotal,
} from "cultural-ledger";
import { narrow } from "cultural-ledger/aggregate";
import { readCsv } from "cultural-ledger/io";
import { type JobAnswer, REPORT_YEAR } from "./job";
import { TABLE_OPTIONS } from "./texts";

const { isValued, product, value } = recordFields.trades;
const market = ({ markets }: TradeRecord) => (markets as readonly string[])[0];
const byMarket = narrow(isValued, groupBy({ market, product }, { sum: sumByCurrency(value) }));

export async function ownJob(file: string): Promise<JobAnswer> {
  const { ledger } = await readCsv("trades", readFileSync(file, "utf8"), TABLE_OPTIONS);
  const { total } = aggregate(ledger.trades, tradeTotal("exports"));
  const groups = aggregate(ledger.trades, byMarket);
  const { exports, imports, lines } = tradeSummary(ledger, {
    period: REPORT_YEAR,
    currency: "USD",
    profile: PRC_STATISTICS,
  });
  return {
    total: digitsOf(total.get("USD")),
    groups: groups.map((group) => [group.market ?? "", group.product, digitsOf(group.sum.get("USD"))]),
    report: {
      exports: digitsOf(exports.kind === "total" ? exports.amount : undefined),
      imports: digitsOf(imports.kind === "total" ? imports.amount : undefined),
      records: exports.records,
      lines: lines.length,
    },
  };
}

function digitsOf(amount: CurrencyAmount | undefined): string {
  return amount?.toJSON().value ?? "none";
}
