/**
 * Periods in SDMX-CSV: units of the calendar as they are, years of one's own with their first day beside them, ranges only
 * where the caller asks for them.
 */

import { LedgerError } from "../../foundation/error";
import { type ErrorCode, quote } from "../../foundation/issue";
import type { DataDimension } from "../dataset/dataset";
import { periodOfSdmx, type SdmxPeriod, sdmxPeriod, sdmxRange, yearBeginsIn } from "../sdmx/periods";
import { TIME_PERIOD, YEAR_START } from "./layout";
import type { WritingForm } from "./write-options";

/**
 * How the codes of time are written, each looked at once.
 *
 * @throws from what it gives: `interchange/range-period`, `interchange/invalid-period`
 */
export function timeWriter(
  { id, codes }: Pick<DataDimension, "id" | "codes">,
  { ranges }: WritingForm,
): (code: string) => SdmxPeriod {
  const known = new Map<string, SdmxPeriod>();
  const yearBegins = yearBeginsIn(codes.map((code) => code.id));
  return (code) => {
    let period = known.get(code);
    if (period === undefined) {
      period = written(id, code, ranges, yearBegins);
      known.set(code, period);
    }
    return period;
  };
}

function written(
  dimension: string,
  code: string,
  ranges: WritingForm["ranges"],
  yearBegins: string | undefined,
): SdmxPeriod {
  const range = sdmxRange(code);
  if (range !== undefined && ranges === "refuse")
    throw unwritable(
      "interchange/range-period",
      dimension,
      code,
      "TIME_PERIOD takes units of time, and ranges of days or of years only as a first day and how long they last",
      'Say { ranges: "duration" } where your readers take them',
    );
  const period = range === undefined ? sdmxPeriod(code, yearBegins) : { text: range };
  if (period === undefined)
    throw invalidPeriod(dimension, code, "it is no period", "Give periods such as 2012 or 2012-Q3");
  if (periodOfSdmx(period.text, period.yearStart) !== code)
    throw invalidPeriod(
      dimension,
      code,
      `as SDMX has it, ${period.text}, it is another period of the library`,
      `Call it ${periodOfSdmx(period.text, period.yearStart)}`,
    );
  if (dimension !== TIME_PERIOD && period.text !== code)
    throw invalidPeriod(
      dimension,
      code,
      `SDMX has such periods only in a dimension called ${TIME_PERIOD}`,
      `Call the dimension ${TIME_PERIOD}`,
    );
  return period;
}

function invalidPeriod(dimension: string, code: string, reason: string, wayOut: string): LedgerError {
  return unwritable("interchange/invalid-period", dimension, code, reason, wayOut);
}

function unwritable(
  fault: ErrorCode,
  dimension: string,
  code: string,
  reason: string,
  wayOut: string,
): LedgerError {
  return new LedgerError(
    fault,
    `Cannot write ${quote(code)} of the dimension ${quote(dimension)} as SDMX-CSV: ${reason}. ${wayOut}.`,
    { details: { dimension, code } },
  );
}

/** The first day of years of one's own is a column of the format, and no attribute beside it can be called so. */
export function reservedYearStart(): LedgerError {
  return new LedgerError(
    "interchange/reserved-id",
    `Cannot write an attribute called ${YEAR_START.id} beside periods as 2012-Q1: the column says which year of one's own such a period is of. Take the attribute out: the periods say it themselves.`,
    { details: { id: YEAR_START.id } },
  );
}
