/**
 * The checks that the fields of records are made of: texts, choices, counts, periods, areas, amounts, references.
 */

import { isCount } from "../figures/count";
import { whyNoFigure } from "../figures/figure";
import { caughtIssue } from "../foundation/error";
import type { Result } from "../foundation/result";
import { parseAreaCode } from "../geography/area-code";
import type { AreaList, OpenAreaList } from "../geography/area-list";
import { countAreas, ISO_3166 } from "../geography/area-profile";
import { isCurrencyAmount } from "../money/currency-amount";
import { parseCalendarDate } from "../time/calendar-date";
import { parsePeriod } from "../time/period";
import { type Check, type Fields, listOf, objectOf, optional, relay, report, required } from "./inspection";
import type { LedgerRecord, SourceRef } from "./record";

/** Text with something in it. */
export const text: Check = (value, path, inspection) => {
  if (typeof value === "string" && value.trim() !== "") return;
  report(inspection, path, "model/invalid-text", "text that is not empty", value);
};

/** One of the values that the type lists. */
export function oneOf<Value extends string>(values: Readonly<Record<Value, true>>): Check {
  return (value, path, inspection) => {
    if (typeof value === "string" && Object.hasOwn(values, value)) return;
    report(inspection, path, "model/unknown-value", `one of ${Object.keys(values).join(", ")}`, value);
  };
}

/** A whole number between two ends, both included. */
export function wholeNumber(from: number, to: number): Check {
  return (value, path, inspection) => {
    if (Number.isInteger(value) && (value as number) >= from && (value as number) <= to) return;
    report(inspection, path, "model/invalid-number", `a whole number from ${from} to ${to}`, value);
  };
}

/** A count: a whole number that is not negative, or a figure that bounds one. */
export const countValue: Check = (value, path, inspection) => {
  if (isCount(value)) return;
  const expected = "a count: a whole number that is not negative, or a figure such as moreThan(1000)";
  report(inspection, path, "figures/invalid-count", expected + whyNoFigure(value), value);
};

/** An amount made by the library; JSON has to be read first, because its numbers would be trusted unseen. */
export const amount: Check = (value, path, inspection) => {
  if (isCurrencyAmount(value)) return;
  const expected = "an amount of money made by usd, rmb or currencyAmount";
  report(inspection, path, "money/not-an-amount", expected, value);
};

/** The check of a value that another chapter can read. */
function readable(parse: (value: unknown) => Result<unknown>): Check {
  return (value, path, inspection) => {
    const result = parse(value);
    if (!result.ok) for (const issue of result.issues) relay(inspection, path, issue);
  };
}

export const period: Check = readable(parsePeriod);
export const date: Check = readable(parseCalendarDate);
export const area: Check = readable(parseAreaCode);

const OPEN_LIST_FIELDS: Fields<OpenAreaList> = {
  named: required(listOf(area)),
  open: required((value, path, inspection) => {
    if (value !== true)
      report(inspection, path, "model/unknown-value", "true; a closed list is an array", value);
  }),
  stated: optional(countValue),
};
const openList: Check = objectOf(OPEN_LIST_FIELDS);
const closedList: Check = listOf(area);

/** A closed list of areas (an array) or an open one, which cannot state fewer areas than it names. */
export const areaList: Check = (value, path, inspection) => {
  const issuesBefore = inspection.issues.length;
  (Array.isArray(value) ? closedList : openList)(value, path, inspection);
  // A closed list states no number that it could contradict.
  if (Array.isArray(value) || inspection.issues.length > issuesBefore) return;
  const issue = caughtIssue(path, () => countAreas(value as AreaList, ISO_3166));
  if (issue !== undefined) relay(inspection, path, issue);
};

/** The id of a record of a collection; whether it exists is looked up when all records are known. */
export function referenceTo(collection: string): Check {
  return (value, path, inspection) => {
    if (typeof value === "string" && value.trim() !== "") {
      inspection.references.push({ collection, id: value, path, record: inspection.record });
    } else text(value, path, inspection);
  };
}

const SOURCE_REF_FIELDS: Fields<SourceRef> = {
  document: required(referenceTo("sources")),
  at: optional(text),
};

/** A citation of a source. */
export const sourceRef: Check = objectOf(SOURCE_REF_FIELDS);

/** The fields that every record has. */
export const RECORD_FIELDS: Fields<LedgerRecord> = {
  id: required(text),
  source: optional(sourceRef),
  note: optional(text),
};

export const status: Check = oneOf({ held: true, planned: true, cancelled: true });
export const direction: Check = oneOf({ outbound: true, inbound: true });
