/**
 * An observation: a number that somebody observed of an area or place, over a period (a flow, as visits in a year) or on a
 * day (a stock, as museums at its end). It is data of one's own; what a document prints of something is a claim.
 *
 * @source SDMX, an observation of a data set: a value of an indicator at a time, with its status
 */

import {
  type Figure,
  type FigureUnit,
  isFigure,
  isPlainUnit,
  isUnknownFigure,
  requireFigure,
  type UnknownFigure,
  unitOfFigure,
  whyNoFigure,
} from "../figures/figure";
import { report } from "../foundation/inspection";
import { withRule } from "../foundation/parts";
import { referenceTo, text } from "../foundation/plain-shapes";
import { objectOf, optional, plain, required } from "../foundation/shape";
import type { AreaCode } from "../geography/area-code";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { isCurrencyAmount } from "../money/currency-amount";
import type { CalendarDate } from "../time/calendar-date";
import type { Period } from "../time/period";
import { area, classified, date, period, RECORD_FIELDS } from "./field-shapes";
import { type MoneyValue, reportWithdrawn } from "./money-value";
import type { Classified, LedgerRecord } from "./record";
import {
  confidentialityStatus,
  type ObservationStatus,
  observationStatus,
  type StatisticStatus,
} from "./statistic-status";

/**
 * A number, which is exactly what its shortest decimal text says (0.1 is a tenth), an amount, a figure of any unit as it is
 * printed, or `unknown()`.
 */
export type ObservedValue = number | MoneyValue | UnknownFigure;

/** A value of an indicator, over a period or on a day. */
export interface Observation extends LedgerRecord, StatisticStatus {
  /** What is observed: "museum visits", "museums". */
  readonly indicator: string;
  readonly area?: AreaCode;
  /** A town or house in the area, where it is not of all of it. */
  readonly place?: string;
  /** Of a flow: the period over which it is observed. A record gives `period` or `at`, not both. */
  readonly period?: Period;
  /** Of a stock: the day on which it is observed. */
  readonly at?: CalendarDate;
  /** Left out is unknown, never zero. */
  readonly value?: ObservedValue;
  /**
   * The day on which the value was made known. Observations that differ in that day and in their value are a revision: they
   * never add.
   */
  readonly published?: CalendarDate;
  /** What the value counts, in the words of the source: "persons", "km2". Amounts have their currency. */
  readonly unit?: string;
  /** The art form or cultural domain, where it is not of all of them. */
  readonly domain?: Classified;
  /** The id of the observation that holds this one, as a total holds an "of which" line. */
  readonly partOf?: string;
}

/** The period of a flow, or the day of a stock, which is a period too. */
export function timeOfObservation({ period, at }: Pick<Observation, "period" | "at">): Period {
  return period ?? (at as CalendarDate);
}

/** Codes of CL_OBS_STATUS that say that there is no value. */
const MISSING: readonly (ObservationStatus | undefined)[] = ["H", "L", "M", "O", "Q"];

/** The value of an observation; `undefined` where it is left out or unknown, or its status says that it is missing. */
export function valueOfObservation({
  value,
  obsStatus,
}: Pick<Observation, "value" | "obsStatus">): number | MoneyValue | undefined {
  return MISSING.includes(obsStatus) || isUnknownFigure(value) ? undefined : value;
}

/** What the value of an observation is in: a currency, `ratio` for a share, and `number` for all else; `undefined` of none. */
export function unitOfObservation(
  observation: Pick<Observation, "value" | "obsStatus">,
): FigureUnit | undefined {
  const value = valueOfObservation(observation);
  if (value === undefined || typeof value === "number") return value === undefined ? undefined : "number";
  if (isCurrencyAmount(value)) return value.currency;
  const unit = unitOfFigure(requireFigure(value as Figure));
  return isPlainUnit(unit) ? "number" : unit;
}

/** The currency of an observation of money. */
export function currencyOfObservation(
  observation: Pick<Observation, "value" | "obsStatus">,
): CurrencyCode | undefined {
  const unit = unitOfObservation(observation);
  return isCurrencyCode(unit) ? unit : undefined;
}

const observedValue = plain("observed", (value, path, inspection) => {
  const isNumber = typeof value === "number" && Number.isFinite(value);
  if (isNumber || isCurrencyAmount(value) || isFigure(value) || isUnknownFigure(value)) return;
  const expected = "a finite number, an amount of money made by usd, rmb or currencyAmount, or a figure";
  report(inspection, path, "model/invalid-number", expected + whyNoFigure(value), value);
});

const fields = objectOf<Observation>(
  {
    ...RECORD_FIELDS,
    indicator: required(text),
    area: optional(area),
    place: optional(text),
    period: optional(period),
    at: optional(date),
    value: optional(observedValue),
    published: optional(date),
    unit: optional(text),
    domain: optional(classified),
    obsStatus: optional(observationStatus),
    confStatus: optional(confidentialityStatus),
    partOf: optional(referenceTo("observations")),
  },
  {
    apart: {
      names: ["period", "at"],
      required: true,
      code: "model/period-or-day",
      expected: "left out where at says the day of a stock",
    },
  },
);

/** The fields, that the time is said once, as a period or as a day, and that money is in a currency of its time. */
export const observationShape = withRule(fields, ({ value, period, at }, path, inspection) => {
  reportWithdrawn(value, period ?? at, [...path, "value"], inspection);
});
