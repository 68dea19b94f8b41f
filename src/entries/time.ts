/** The public surface of `cultural-ledger/time`: dates, periods, their order, parts and names. */

export { type Attribution, type AttributionRule, attributePeriod } from "../time/attribution";
export { type CalendarDate, calendarDate, isCalendarDate, parseCalendarDate } from "../time/calendar-date";
export {
  type CalendarUnit,
  type DateRange,
  dateRange,
  type Frequency,
  halfYear,
  isPeriod,
  month,
  type Period,
  type PeriodSpan,
  parsePeriod,
  periodContains,
  periodOf,
  periodSpan,
  quarter,
  type ReportingFrequency,
  type ReportingPeriod,
  type YearRange,
  year,
  years,
} from "../time/period";
export { describePeriod, type PeriodLabelOptions } from "../time/period-label";
export { nextPeriod, periodsIn, previousPeriod, type UnitFrequency } from "../time/period-sequence";
export {
  attributeToPeriods,
  type DayShare,
  type PeriodPart,
  type PeriodShare,
  type PeriodShares,
} from "../time/period-shares";
export { fiscalYear, reportingYearOf, season, type YearStart } from "../time/reporting-period";
