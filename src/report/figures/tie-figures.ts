/**
 * Editions of programmes and agreements of one period as figures of a report.
 */

import { sumCounts } from "../../aggregate/leaves/counts";
import { aggregate } from "../../aggregate/measures";
import { countWithin } from "../../figures/count";
import { totalCount } from "../../figures/count-sum";
import { exactValue, type Interval } from "../../figures/interval";
import type { ReadingPolicy } from "../../figures/reading-policy";
import { textOrder } from "../../foundation/text";
import { forceOfAgreement } from "../../model/agreement-force";
import type { Ledger } from "../../model/ledger";
import { countOfRecord, type SourceRef } from "../../model/record";
import { agreementsInForce } from "../../statistics/agreements";
import { readBy } from "../../statistics/read-by";
import { type Period, periodSpan } from "../../time/period";
import { evidenceOf } from "../evidence-of";
import { reportCount } from "../summaries/reported-count";
import { standingOf } from "../summaries/standing";
import { countFigure } from "./count-figures";
import { type FigureKey, type ReportFigure, reportFigure } from "./report-figure";

/** Editions held in the period, agreements signed in it, and those in force on its last day. */
export function tieFigures(ledger: Ledger, period: Period, reading: ReadingPolicy): readonly ReportFigure[] {
  return [
    editionsFigure(ledger, period),
    signedFigure(ledger, period, reading),
    inForceFigure(ledger, period, reading),
  ];
}

/** Editions without a period, or only partly in it, may be editions of it. */
function editionsFigure({ programmes }: Ledger, period: Period): ReportFigure {
  const key = { indicator: "editions", period } as const;
  const editions = programmes.flatMap((programme) =>
    (programme.editions ?? []).map((edition) => ({
      programme,
      standing: standingOf(edition.period, period, edition),
      source: edition.source ?? programme.source,
    })),
  );
  const held = editions.filter(({ standing }) => standing === "in-period");
  const unplaced = editions.filter(({ standing }) => standing === "undated" || standing === "undetermined");
  const behind = [...held, ...unplaced];
  if (behind.length === 0) return reportFigure({ ...key, unit: "count", reason: "no-records" });
  const records = [...new Set(behind.map(({ programme }) => programme.id))].sort(textOrder);
  const interval = totalCount([countWithin(BigInt(held.length), BigInt(behind.length))]);
  return counted(key, interval, { records, sources: citedBy(behind) });
}

/** Agreements whose signing is placed in the period; those that state none are in no period. */
function signedFigure({ agreements }: Ledger, period: Period, reading: ReadingPolicy): ReportFigure {
  const signed = agreements.filter(
    (agreement) => standingOf(agreement.signed, period, agreement) === "in-period",
  );
  const count = reportCount(signed, readBy(reading, sumCounts(countOfRecord)));
  return countFigure({ indicator: "agreements-signed", period }, count);
}

function inForceFigure({ agreements }: Ledger, period: Period, reading: ReadingPolicy): ReportFigure {
  const lastDay = periodSpan(period).end;
  const behind = agreements.filter((agreement) => {
    const force = forceOfAgreement(agreement, lastDay);
    return force === "in-force" || force === "unknown";
  });
  const key = { indicator: "agreements-in-force", period } as const;
  if (behind.length === 0) return reportFigure({ ...key, unit: "count", reason: "no-records" });
  const { total } = aggregate(agreements, readBy(reading, agreementsInForce(lastDay)));
  return counted(key, total, evidenceOf(behind));
}

function counted(
  key: FigureKey,
  interval: Interval,
  basis: { readonly records: readonly string[]; readonly sources: readonly SourceRef[] },
): ReportFigure {
  // That there are none or more says nothing.
  if (isVacuous(interval)) return reportFigure({ ...key, unit: "count", reason: "not-stated", basis });
  const number = exactValue(interval);
  return reportFigure({ ...key, unit: "count", interval, number, basis });
}

function isVacuous({ lower, upper }: Interval): boolean {
  return lower.kind === "finite" && lower.value.isZero() && upper.kind !== "finite";
}

function citedBy(lines: readonly { readonly source: SourceRef | undefined }[]): readonly SourceRef[] {
  const cited = new Map<string, SourceRef>();
  for (const { source } of lines)
    if (source !== undefined) cited.set(JSON.stringify([source.document, source.at]), source);
  return [...cited.values()];
}
