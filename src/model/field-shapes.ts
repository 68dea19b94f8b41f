/**
 * The shapes that the fields of records are made of: texts, choices, counts, periods, areas, amounts, references.
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
import { type Check, relay, report } from "./inspection";
import type { Direction, LedgerRecord, SourceRef, Status } from "./record";
import {
  checkedBy,
  type Fields,
  listOf,
  objectOf,
  optional,
  type Plain,
  required,
  type Shape,
} from "./shape";

/** The shape of a value without parts. */
function plain(holds: Plain, check: Check): Shape {
  return { holds, check };
}

/** Text with something in it. */
export const text: Shape = plain("text", (value, path, inspection) => {
  if (isText(value)) return;
  report(inspection, path, "model/invalid-text", "text that is not empty", value);
});

function isText(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}

/** One of the values that the type lists. */
export function oneOf<Value extends string>(choices: Readonly<Record<Value, true>>): Shape {
  const values = Object.keys(choices);
  const check: Check = (value, path, inspection) => {
    if (typeof value === "string" && Object.hasOwn(choices, value)) return;
    report(inspection, path, "model/unknown-value", `one of ${values.join(", ")}`, value);
  };
  return { holds: "choice", values, check };
}

/** A whole number between two ends, both included. */
export function wholeNumber(from: number, to: number): Shape {
  const check: Check = (value, path, inspection) => {
    if (Number.isInteger(value) && (value as number) >= from && (value as number) <= to) return;
    report(inspection, path, "model/invalid-number", `a whole number from ${from} to ${to}`, value);
  };
  return { holds: "whole", from, to, check };
}

/** A count: a whole number that is not negative, or a figure that bounds one. */
export const countValue: Shape = plain("count", (value, path, inspection) => {
  if (isCount(value)) return;
  const expected = "a count: a whole number that is not negative, or a figure such as moreThan(1000)";
  report(inspection, path, "figures/invalid-count", expected + whyNoFigure(value), value);
});

/** An amount made by the library; JSON has to be read first, because its numbers would be trusted unseen. */
export const amount: Shape = plain("amount", (value, path, inspection) => {
  if (isCurrencyAmount(value)) return;
  const expected = "an amount of money made by usd, rmb or currencyAmount";
  report(inspection, path, "money/not-an-amount", expected, value);
});

/** The shape of a value that another chapter can read. */
function readable(holds: Plain, parse: (value: unknown) => Result<unknown>): Shape {
  return plain(holds, (value, path, inspection) => {
    const result = parse(value);
    if (!result.ok) for (const issue of result.issues) relay(inspection, path, issue);
  });
}

export const period: Shape = readable("period", parsePeriod);
export const date: Shape = readable("date", parseCalendarDate);
export const area: Shape = readable("area", parseAreaCode);

const closedList = listOf(area);
const openList = objectOf<OpenAreaList>({
  named: required(closedList),
  open: required(
    checkedBy((value, path, inspection) => {
      if (value !== true)
        report(inspection, path, "model/unknown-value", "true; a closed list is an array", value);
    }),
  ),
  stated: optional(countValue),
});

/** A closed list of areas (an array) or an open one, which cannot state fewer areas than it names. */
export const areaList: Shape = plain("areas", (value, path, inspection) => {
  const issuesBefore = inspection.issues.length;
  (Array.isArray(value) ? closedList : openList).check(value, path, inspection);
  // A closed list states no number that it could contradict.
  if (Array.isArray(value) || inspection.issues.length > issuesBefore) return;
  const issue = caughtIssue(path, () => countAreas(value as AreaList, ISO_3166));
  if (issue !== undefined) relay(inspection, path, issue);
});

/** The id of a record of a collection; whether it exists is looked up when all records are known. */
export function referenceTo(collection: string): Shape {
  const check: Check = (value, path, inspection) => {
    if (isText(value)) inspection.references.push({ collection, id: value, path, record: inspection.record });
    else text.check(value, path, inspection);
  };
  return { holds: "reference", collection, check };
}

/** A citation of a source. */
export const sourceRef: Shape = objectOf<SourceRef>({
  document: required(referenceTo("sources")),
  at: optional(text),
});

/** The fields that every record has. */
export const RECORD_FIELDS: Fields<LedgerRecord> = {
  id: required(text),
  source: optional(sourceRef),
  note: optional(text),
};

export const status: Shape = oneOf<Status>({ held: true, planned: true, cancelled: true });
export const direction: Shape = oneOf<Direction>({ outbound: true, inbound: true });
