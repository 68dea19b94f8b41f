/**
 * Counts as figures of a report.
 */

import { exactValue } from "../../figures/interval";
import type { AreaCount } from "../../geography/area-count";
import type { CityCount } from "../../statistics/cities";
import type { Period } from "../../time/period";
import type { ReportedCount } from "../summaries/reported-count";
import { type FigureKey, type Member, type ReportFigure, reportFigure } from "./report-figure";

/** What counts of one line are of. */
export interface LineKey {
  readonly period: Period;
  readonly breakdown?: readonly Member[];
}

/** A sum of counts: without a value where there are no records, or none of them says it. */
export function countFigure(
  key: FigureKey,
  { total, known, unknown, records, sources }: ReportedCount,
): ReportFigure {
  const basis = { records, sources };
  if (records.length === 0) return reportFigure({ ...key, unit: "count", reason: "no-records" });
  if (known === 0 && unknown > 0) return reportFigure({ ...key, unit: "count", reason: "not-stated", basis });
  const number = exactValue(total);
  return reportFigure({
    ...key,
    unit: "count",
    interval: total,
    ...(number !== undefined && { number }),
    basis,
  });
}

/** Distinct areas of records, which the visits among them rest on. */
export function areasFigure(
  line: LineKey,
  areas: AreaCount | undefined,
  { records, sources }: ReportedCount,
): ReportFigure {
  const key = { ...line, indicator: "areas", unit: "count" } as const;
  if (records.length === 0) return reportFigure({ ...key, reason: "no-records" });
  const basis = { records, sources };
  if (areas === undefined) return reportFigure({ ...key, reason: "not-stated", basis });
  const number = exactValue(areas.extent);
  return reportFigure({
    ...key,
    interval: areas.extent,
    ...(number !== undefined && { number }),
    areas,
    basis,
  });
}

/** Cities, where a record says any. */
export function citiesFigure(
  line: LineKey,
  { total, known, named }: CityCount,
  { records, sources }: ReportedCount,
): ReportFigure {
  const key = { ...line, indicator: "cities", unit: "count" } as const;
  if (records.length === 0) return reportFigure({ ...key, reason: "no-records" });
  const basis = { records, sources };
  if (known === 0 && named.length === 0) return reportFigure({ ...key, reason: "not-stated", basis });
  const number = exactValue(total);
  return reportFigure({ ...key, interval: total, ...(number !== undefined && { number }), basis });
}
