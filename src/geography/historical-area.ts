/**
 * Former countries: states that sources name and that are no more, by their code of ISO 3166-3, with their dates and
 * successors. The Federal Republic of Germany before 1990 is `DE`: its code did not change.
 */

import { lazily } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { CalendarDate } from "../time/calendar-date";
import type { CountryCode, HistoricalCode } from "./area-code";
import { HISTORICAL_ROWS } from "./data/historical";

/** A state that is no more. */
export interface HistoricalArea {
  readonly code: HistoricalCode;
  /** The first day of the state. */
  readonly from: CalendarDate;
  /** The first day on which it was no more. */
  readonly until: CalendarDate;
  /** The entries of ISO 3166-1 on its territory, in code-point order. */
  readonly successors: readonly CountryCode[];
}

/**
 * Whether a value is the code of a former country.
 *
 * @example
 * isHistoricalCode("SUHH") // => true
 * isHistoricalCode("DE") // => false
 */
export function isHistoricalCode(value: unknown): value is HistoricalCode {
  return typeof value === "string" && historicalAreas().has(value);
}

/**
 * The dates and the successors of a former country.
 *
 * @throws `geography/unknown-historical-area` for any other code.
 * @source ISO 3166-3
 * @example
 * historicalArea("CSHH") // => { code: "CSHH", from: "1918-10-28", until: "1993-01-01", successors: ["CZ", "SK"] }
 */
export function historicalArea(code: HistoricalCode): HistoricalArea {
  const areas = historicalAreas();
  const area = areas.get(code);
  if (area !== undefined) return area;
  throw new LedgerError(
    "geography/unknown-historical-area",
    `Cannot find the former country ${quote(code)}: it must be one of ${[...areas.keys()].join(", ")} (ISO 3166-3). Test a code with isHistoricalCode(code); a country of today is its own.`,
    { details: { input: code } },
  );
}

const historicalAreas = /* @__PURE__ */ lazily((): ReadonlyMap<string, HistoricalArea> => {
  const areas = HISTORICAL_ROWS.split(";").map(areaOfRow);
  return new Map(areas.map((area) => [area.code, area]));
});

function areaOfRow(row: string): HistoricalArea {
  const [code, , from, until, successors = ""] = row.split(" ");
  return Object.freeze({
    code: code as HistoricalCode,
    from: from as CalendarDate,
    until: until as CalendarDate,
    successors: Object.freeze(successors.split(",") as CountryCode[]),
  });
}
