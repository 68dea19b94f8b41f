/**
 * Areas as they stood at a time: Zagreb in 1959 lies in Yugoslavia, though its code of today is Croatia's.
 */

import { getOrCreate, lazily } from "../foundation/collections";
import { type Result, success } from "../foundation/result";
import { type Period, type PeriodSpan, periodSpan } from "../time/period";
import { type AreaCode, areaKind, type HistoricalCode } from "./area-code";
import { type AreaIssue, areaFailure } from "./area-issue";
import { countryOf } from "./containment";
import { SUCCESSION_ROWS } from "./data/successions";
import { historicalArea } from "./historical-area";

/** The countries to which an area belonged (several where it was divided), from a day to the day before another. */
interface Belonging {
  readonly countries: readonly AreaCode[];
  readonly from: string;
  readonly until: string;
}

const EXPECTED_AS_OF = "an area and a day or period that lead to one area of that time";

/**
 * The area that a code stood for on a day or over a period: a code of today gives the country that then held the place
 * (`HR` in 1959 is `YUCS`), and a subdivision gives itself unless its country was another. West Germany is `DE`, as its code
 * did not change; the Länder of 1990 were in `DDDE`. A former country is itself on its days. Regions of M49 are themselves.
 *
 * Known are the changes between the five former countries and their successors, and Bangladesh, Eritrea, Singapore and South
 * Sudan. Any other code stands for itself at all times: colonies, Yemen and Viet Nam are not told apart.
 *
 * @returns the area, or one issue: `geography/ambiguous-as-of` where the area changed within the period or was divided (the
 * candidates say between which), `geography/not-valid-then` where it is known not to have been an area yet or any more
 * @throws `geography/unknown-area`, `time/invalid-period`, `time/reversed-range`
 * @source ISO 3166-3, and the acts named in the data files `historical.ts` and `successions.ts`
 * @example
 * areaAsOf("HR", "1959") // => { ok: true, value: "YUCS" }
 * areaAsOf("DE", "1959") // => { ok: true, value: "DE" }
 * areaAsOf("DE-SN", "1959") // => { ok: true, value: "DDDE" }
 * areaAsOf("UA", "1991").ok // => false
 * areaAsOf("UA", "1991-12-25") // => { ok: true, value: "SUHH" }
 */
export function areaAsOf(code: AreaCode, period: Period): Result<AreaCode, AreaIssue> {
  const span = periodSpan(period);
  if (areaKind(code) === "historical") return formerAsOf(code as HistoricalCode, period, span);
  const past = belongingsOf(code);
  const [first] = past;
  const last = past.at(-1);
  if (first === undefined || last === undefined || span.start >= last.until) return stands(code);
  const met = past.filter(({ from, until }) => from <= span.end && span.start < until);
  const countries = met.flatMap((belonging) => placesOf(belonging, code));
  const candidates = [...new Set([...countries, ...(span.end >= last.until ? [code] : [])])];
  const [only] = candidates;
  if (only === undefined) {
    const message = `The area ${code} has no place in ${period}: the table of changes begins on ${first.from} for it.`;
    return areaFailure("geography/not-valid-then", code, message, EXPECTED_AS_OF, []);
  }
  const isWhole = span.start >= first.from;
  if (candidates.length === 1 && isWhole) return stands(only);
  const change = changeWithin(past, span);
  const why =
    change === undefined
      ? "part of it lay in either"
      : `it changed on ${change}, so give a day or a shorter period`;
  const message = `The area ${code} in ${period} may be ${candidates.join(" or ")}${isWhole ? "" : " or none"}: ${why}.`;
  return areaFailure("geography/ambiguous-as-of", code, message, EXPECTED_AS_OF, candidates);
}

/** Whether a code stood for its own area over a period; `undefined` where that is in doubt, or the area was none then. */
export function standsAsNamed(code: AreaCode, period: Period): boolean | undefined {
  const then = areaAsOf(code, period);
  return then.ok ? then.value === code : undefined;
}

function stands(code: AreaCode): Result<AreaCode, AreaIssue> {
  return Object.freeze(success(code));
}

/** A former country stood on any day between its dates for itself, so a year in which it began or ended is no doubt. */
function formerAsOf(code: HistoricalCode, period: Period, span: PeriodSpan): Result<AreaCode, AreaIssue> {
  const { from, until, successors } = historicalArea(code);
  if (from <= span.end && span.start < until) return stands(code);
  const isOver = span.start >= until;
  const dates = isOver ? `from ${until} on it was no more` : `it began on ${from}`;
  const message = `The area ${code} was none in ${period}: ${dates}.`;
  return areaFailure("geography/not-valid-then", code, message, EXPECTED_AS_OF, isOver ? successors : []);
}

/** The first day in a span on which another belonging began. */
function changeWithin(past: readonly Belonging[], { start, end }: PeriodSpan): string | undefined {
  return past.flatMap(({ from, until }) => [from, until]).find((day) => start < day && day <= end);
}

/** A place that lay in the country whose code it has today keeps its own, finer code, unless it was divided. */
function placesOf({ countries }: Belonging, code: AreaCode): readonly AreaCode[] {
  const [only] = countries;
  return countries.length === 1 && only === countryOf(code) ? [code] : countries;
}

/** What is known of a subdivision itself, otherwise of its country. */
function belongingsOf(code: AreaCode): readonly Belonging[] {
  const known = belongings();
  return known.get(code) ?? known.get(countryOf(code) ?? code) ?? [];
}

const belongings = /* @__PURE__ */ lazily(readBelongings);

/** The rows of each area are in the order of time. */
function readBelongings(): ReadonlyMap<AreaCode, readonly Belonging[]> {
  const ofAreas = new Map<AreaCode, Belonging[]>();
  for (const row of SUCCESSION_ROWS.split(";")) {
    const [countries = "", from = "", until = "", areas = ""] = row.split(" ");
    const belonging = { countries: countries.split("|") as AreaCode[], from, until };
    for (const area of areas.split(",")) getOrCreate(ofAreas, area as AreaCode, () => []).push(belonging);
  }
  return ofAreas;
}
