/**
 * Observations of one period as figures of a report: one of each thing observed, of which the latest made known counts.
 */

import type { Decimal } from "decimal.js";
import type { Figure } from "../../figures/figure";
import { exactValue, type Interval, pointInterval } from "../../figures/interval";
import { readFigure } from "../../figures/read-figure";
import type { ReadingPolicy } from "../../figures/reading-policy";
import { getOrCreate } from "../../foundation/collections";
import { textOrder } from "../../foundation/text";
import {
  type Observation,
  timeOfObservation,
  unitOfObservation,
  valueOfObservation,
} from "../../model/observation";
import { isCurrencyAmount } from "../../money/currency-amount";
import { decimalOf } from "../../number/decimal";
import type { Period } from "../../time/period";
import { memberOf } from "./members";
import { type Member, type ReportFigure, reportFigure } from "./report-figure";

/** What an observation is of, whenever it was made: its indicator with its place and unit, its area and its domain. */
export function membersOfObservation({
  indicator,
  area,
  place,
  domain,
  unit,
}: Observation): readonly Member[] {
  return [
    memberOf("observation", JSON.stringify([indicator, place ?? "", unit ?? ""]), nameOf(indicator, place)),
    ...(area === undefined ? [] : [memberOf("area", area)]),
    ...(domain === undefined ? [] : [memberOf("domain", `${domain.scheme} ${domain.code}`)]),
  ];
}

function nameOf(indicator: string, place: string | undefined): string {
  return place === undefined ? indicator : `${indicator} (${place})`;
}

/** The members as one text. */
export function textOfMembers(members: readonly Member[]): string {
  return JSON.stringify(members.map(({ dimension, id }) => [dimension, id]));
}

/** The figures of the observations of a period, in the code-point order of what they are of. */
export function observationFigures(
  observations: readonly Observation[],
  period: Period,
  reading: ReadingPolicy,
): readonly ReportFigure[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const ids = membersOfObservation(observation).map(({ dimension, id }) => `${id} ${dimension}`);
    getOrCreate(groups, ids.join("\n"), () => []).push(observation);
  }
  return [...groups]
    .sort(([left], [right]) => textOrder(left, right))
    .map(([, records]) => observationFigure(records, period, reading));
}

function observationFigure(
  records: readonly Observation[],
  period: Period,
  reading: ReadingPolicy,
): ReportFigure {
  const latest = latestOf(records);
  const [one] = latest as readonly [Observation];
  const value = latest.length === 1 ? valueOfObservation(one) : undefined;
  const isPrinted = value !== undefined && typeof value !== "number" && !isCurrencyAmount(value);
  const read = value === undefined ? undefined : readValue(value, reading);
  return reportFigure({
    indicator: "observation",
    period,
    breakdown: membersOfObservation(one),
    unit: unitOfObservation(one) ?? "number",
    unitName: one.unit,
    ...(latest.length === 1 && { obsStatus: one.obsStatus, day: one.at }),
    ...(read ?? { reason: latest.length > 1 ? "several-values" : "not-stated" }),
    ...(isPrinted && { printed: value as Figure }),
    basis: {
      records: records.map(({ id }) => id),
      sources: latest.flatMap(({ source }) => source ?? []),
    },
  });
}

/** Of several vintages of one time the latest; of several times all of them. */
function latestOf(records: readonly Observation[]): readonly Observation[] {
  const times = new Set(records.map(timeOfObservation));
  if (times.size > 1 || records.some(({ published }) => published === undefined)) return records;
  const [last] = records
    .map(({ published = "" }) => published)
    .sort(textOrder)
    .reverse();
  return records.filter(({ published }) => published === last);
}

function readValue(
  value: NonNullable<ReturnType<typeof valueOfObservation>>,
  reading: ReadingPolicy,
): { readonly interval: Interval; readonly number: Decimal | undefined } {
  if (typeof value !== "number" && !isCurrencyAmount(value)) {
    const interval = readFigure(value, reading);
    return { interval, number: exactValue(interval) };
  }
  const number = typeof value === "number" ? decimalOf(String(value)) : decimalOf(value.value.toFixed());
  return { interval: pointInterval(number, false), number };
}
