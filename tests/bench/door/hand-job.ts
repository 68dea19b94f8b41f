/** The whole job by hand: Papa Parse, a strict schema of zod, cents in BigInt, nested maps. No overlaps are looked for. */

import { readFileSync } from "node:fs";
import { papaRows, tradeOf, zodRows } from "./by-hand";
import { type JobAnswer, REPORT_YEAR } from "./job";

export function handJob(file: string): JobAnswer {
  const rows = zodRows.parse(papaRows(readFileSync(file, "utf8")));
  const trades = rows.map((row) => tradeOf(row, centsIn("USD")));
  let total = 0n;
  const groups = new Map<string, Map<string, bigint>>();
  const report = { exports: 0n, imports: 0n, records: [] as string[], lines: [] as unknown[] };
  for (const trade of trades) {
    const { id, flow, product, period, markets, value } = trade;
    const isExport = flow === "export" || flow === "re-export";
    if (isExport) total += value;
    const market = markets[0] ?? "";
    let ofMarket = groups.get(market);
    if (ofMarket === undefined) {
      ofMarket = new Map();
      groups.set(market, ofMarket);
    }
    ofMarket.set(product, (ofMarket.get(product) ?? 0n) + value);
    if (!period.startsWith(REPORT_YEAR)) continue;
    report.lines.push({ trade, value, markets: markets.length });
    if (isExport) {
      report.exports += value;
      report.records.push(id);
    } else report.imports += value;
  }
  return {
    total: digitsOf(total),
    groups: [...groups.keys()].sort().flatMap((market) => {
      const ofMarket = [...(groups.get(market) ?? [])].sort(([left], [right]) => (left < right ? -1 : 1));
      return ofMarket.map(([product, cents]) => [market, product, digitsOf(cents)] as const);
    }),
    report: {
      exports: digitsOf(report.exports),
      imports: digitsOf(report.imports),
      records: report.records.sort(),
      lines: report.lines.length,
    },
  };
}

/** Cents of an amount in the one currency that is added up. */
function centsIn(only: string) {
  return (value: string, currency: string): bigint => {
    if (currency !== only) throw new Error(`${currency} is not ${only}`);
    const [whole = "", decimals = ""] = value.split(".");
    if (decimals.length > 2) throw new Error(`${value} is finer than cents`);
    return BigInt(whole + decimals.padEnd(2, "0"));
  };
}

/** Plain digits without zeros at the end. */
function digitsOf(cents: bigint): string {
  const digits = String(cents).padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, "");
}
