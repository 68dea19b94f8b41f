/**
 * The shapes that the fields of records are made of: texts, choices, counts, periods, areas, amounts, references.
 */

import { isCount } from "../figures/count";
import { whyNoFigure } from "../figures/figure";
import { caughtIssue } from "../foundation/error";
import { relay, report } from "../foundation/inspection";
import {
  checkedBy,
  type Fields,
  listOf,
  objectOf,
  oneOf,
  optional,
  plain,
  readable,
  referenceTo,
  required,
  type Shape,
  text,
} from "../foundation/shape";
import { parseAreaCode } from "../geography/area-code";
import { countAreas } from "../geography/area-count";
import type { AreaList, OpenAreaList } from "../geography/area-list";
import { ISO_3166 } from "../geography/area-profile";
import { isCurrencyAmount } from "../money/currency-amount";
import { parseCalendarDate } from "../time/calendar-date";
import { parsePeriod } from "../time/period";
import type { Direction, LedgerRecord, SourceRef, Status } from "./record";

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
