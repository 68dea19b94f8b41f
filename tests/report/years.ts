/** Reports of a few records, for examples whose answers are written by hand. */

import {
  type AnnualReport,
  type AnnualReportOptions,
  annualReport,
  createLedger,
  type LedgerRecords,
  PRC_STATISTICS,
  type Statistic,
} from "cultural-ledger";
import { deepFreeze } from "../frozen";

/** A report of 2012 beside 2011 in dollars. */
export function reportOf(records: LedgerRecords, options: Partial<AnnualReportOptions<"USD">> = {}) {
  return annualReport(createLedger(deepFreeze(records)), {
    period: "2012",
    compare: ["2011"],
    currency: "USD",
    profile: PRC_STATISTICS,
    ...options,
  });
}

/** What figures say by their ids: the number, or else where they lie, or else why they have no value. */
export function said({ figures }: AnnualReport, statistic?: Statistic): Readonly<Record<string, string>> {
  return Object.fromEntries(
    figures
      .filter((figure) => statistic === undefined || figure.statistic === statistic)
      .map(({ id, number, interval, reason }) => [id, reason ?? number?.toFixed() ?? String(interval)]),
  );
}

/** Visits of two years, the earlier ones first. */
export function visits(before: number, now: number): LedgerRecords {
  return {
    delegations: [
      { id: "before", direction: "outbound", period: "2011", count: before },
      { id: "now", direction: "outbound", period: "2012", count: now },
    ],
  };
}
