/**
 * Areas by code: a country or area of ISO 3166-1, a subdivision of ISO 3166-2, a region of UN M49, or a former country of
 * ISO 3166-3. Codes are data; names are never keys.
 */

import { lazily } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { mismatchAt, quote } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";
import { COUNTRY_ROWS, type CountryCode } from "./data/countries";
import { HISTORICAL_ROWS, type HistoricalCode } from "./data/historical";
import { REGION_ROWS, type RegionCode } from "./data/regions";
import { SUBDIVISION_LISTS } from "./data/subdivisions";

export type { CountryCode } from "./data/countries";
export type { HistoricalCode } from "./data/historical";
export type { RegionCode } from "./data/regions";

/** ISO 3166-2 code of a subdivision, as `GB-WLS`; which exist is checked at run time. */
export type SubdivisionCode = `${CountryCode}-${string}`;

/** `JP`, `GB-WLS`, `151` or `SUHH`: text always, and M49 codes keep their leading zeros. */
export type AreaCode = CountryCode | SubdivisionCode | RegionCode | HistoricalCode;

/** Which of the four code lists a code is from. */
export type AreaKind = "country" | "subdivision" | "region" | "historical";

/** A code's kind and the code of the area that it lies in, if any. */
interface AreaEntry {
  readonly kind: AreaKind;
  readonly parent: AreaCode | undefined;
}

const EXPECTED_AREA = 'an area code such as "JP" (ISO 3166-1), "GB-WLS" (ISO 3166-2) or "151" (UN M49)';

/**
 * Whether a value is the code of an area.
 *
 * @example
 * isAreaCode("HK") // => true
 * isAreaCode("CN-CQ") // => true
 * isAreaCode("UK") // => false
 */
export function isAreaCode(value: unknown): value is AreaCode {
  return typeof value === "string" && areaEntries().has(value);
}

/**
 * Takes the code of an area that the programmer knows to be right.
 *
 * @throws `geography/unknown-area`
 * @example
 * areaCode("GB-WLS") // => "GB-WLS"
 * areaCode("Wales") // throws geography/unknown-area
 */
export function areaCode(text: string): AreaCode {
  if (isAreaCode(text)) return text;
  throw new LedgerError(
    "geography/unknown-area",
    `Cannot find the area ${quote(text)}: it must be ${EXPECTED_AREA}. For text from outside, use parseAreaCode(text).`,
    { details: { input: text } },
  );
}

/**
 * Reads an area code that comes from outside.
 *
 * @returns the code, or one issue `geography/unknown-area`
 * @example
 * parseAreaCode("035") // => { ok: true, value: "035" }
 * parseAreaCode("35").ok // => false
 */
export function parseAreaCode(text: unknown): Result<AreaCode> {
  return isAreaCode(text)
    ? success(text)
    : failure(mismatchAt([], "geography/unknown-area", EXPECTED_AREA, text));
}

/**
 * Which code list an area code is from.
 *
 * @throws `geography/unknown-area`
 * @example
 * areaKind("JP") // => "country"
 * areaKind("US-TN") // => "subdivision"
 * areaKind("151") // => "region"
 * areaKind("YUCS") // => "historical"
 */
export function areaKind(code: AreaCode): AreaKind {
  return knownArea(code).kind;
}

/**
 * The area that an area lies in: a subdivision's larger subdivision or country, a country's M49 region, a region's
 * region. `undefined` for the world (`001`) and for countries without an entry in M49 (`TW`). A former country lies in the
 * smallest region of today's M49 that holds all of its successors: the USSR only in the world.
 *
 * @throws `geography/unknown-area`
 * @example
 * parentArea("GB-WLS") // => "GB"
 * parentArea("TH") // => "035"
 * parentArea("001") // => undefined
 * parentArea("CSHH") // => "151"
 */
export function parentArea(code: AreaCode): AreaCode | undefined {
  return knownArea(code).parent;
}

function knownArea(code: string): AreaEntry {
  return areaEntries().get(code) ?? knownArea(areaCode(code));
}

const areaEntries = /* @__PURE__ */ lazily(readEntries);

function readEntries(): ReadonlyMap<string, AreaEntry> {
  const entries = new Map<string, AreaEntry>();
  for (const row of COUNTRY_ROWS.split(" ")) entries.set(row.slice(0, 2), rowEntry("country", row.slice(2)));
  for (const row of REGION_ROWS.split(" ")) entries.set(row.slice(0, 3), rowEntry("region", row.slice(3)));
  for (const row of HISTORICAL_ROWS.split(";"))
    entries.set(row.slice(0, 4), rowEntry("historical", row.slice(5, 8)));
  for (const list of SUBDIVISION_LISTS.split(";")) {
    const [parent = "", codes = ""] = list.split(":");
    const entry: AreaEntry = { kind: "subdivision", parent: parent as AreaCode };
    for (const code of expandRuns(codes)) entries.set(`${parent.slice(0, 2)}-${code}`, entry);
  }
  return entries;
}

function rowEntry(kind: AreaKind, parent: string): AreaEntry {
  return { kind, parent: parent === "---" ? undefined : (parent as RegionCode) };
}

/** `A,01-03` is A, 01, 02 and 03. */
function* expandRuns(codes: string): Generator<string> {
  for (const run of codes.split(",")) {
    const [first = "", last = first] = run.split("-");
    if (first === "") continue;
    if (first === last) yield first;
    else for (let at = Number(first); at <= Number(last); at++) yield String(at).padStart(first.length, "0");
  }
}
