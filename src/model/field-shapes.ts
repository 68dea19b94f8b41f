/**
 * The shapes that the fields of records are made of: texts, choices, counts, periods, areas, amounts, references.
 */

import { isCount } from "../figures/count";
import { isFigure, isPlainUnit, unitOfFigure, whyNoFigure } from "../figures/figure";
import { caughtIssue } from "../foundation/error";
import { relay, report } from "../foundation/inspection";
import { id, oneOf, readable, referenceTo, text } from "../foundation/plain-shapes";
import {
  type Fields,
  listOf,
  objectOf,
  oneOrMore,
  openable,
  optional,
  plain,
  required,
  type Shape,
} from "../foundation/shape";
import { parseAreaCode } from "../geography/area-code";
import { countAreas } from "../geography/area-count";
import type { AreaList, OpenAreaList } from "../geography/area-list";
import { ISO_3166 } from "../geography/area-profile";
import { isCurrencyAmount } from "../money/currency-amount";
import { date, period } from "../time/shapes";
import { extra } from "./extra";
import type { Classified, Direction, LedgerRecord, Level, Organized, SourceRef, Status } from "./record";

/** A count: a whole number that is not negative, a figure of one, or that it is unknown. */
export const countValue: Shape = plain("count", (value, path, inspection) => {
  if (isCount(value)) return;
  const expected = "a count: a whole number that is not negative, or a figure such as moreThan(1000)";
  report(inspection, path, "figures/invalid-count", expected + whyNoFigure(value), value);
});

/** A number that is not negative, or a figure of one, without a currency. */
export const numberValue: Shape = plain("number", (value, path, inspection) => {
  const isNumber = typeof value === "number" ? value >= 0 && Number.isFinite(value) : isPlainFigure(value);
  if (isNumber) return;
  const expected = "a number that is not negative, or a figure of one such as about(12)";
  report(inspection, path, "model/invalid-number", expected + whyNoFigure(value), value);
});

function isPlainFigure(value: unknown): boolean {
  return isFigure(value) && isPlainUnit(unitOfFigure(value));
}

/** An amount made by the library; JSON has to be read first, because its numbers would be trusted unseen. */
export const amount: Shape = plain("amount", (value, path, inspection) => {
  if (isCurrencyAmount(value)) return;
  const expected = "an amount of money made by usd, rmb or currencyAmount";
  report(inspection, path, "money/not-an-amount", expected, value);
});

export { date, period };
export const area: Shape = readable("area", parseAreaCode);

/** What makes a list an open one. */
export const isOpen: Shape = {
  holds: "true",
  check: (value, path, inspection) => {
    if (value === true) return;
    report(inspection, path, "model/unknown-value", "true; a closed list is an array", value);
  },
};

const closedList = listOf(area);
const openList = objectOf<OpenAreaList>({
  named: required(closedList),
  open: required(isOpen),
  stated: optional(countValue),
});

const closedOrOpen = openable(closedList, openList, (value, path, inspection) => {
  const issue = caughtIssue(path, () => countAreas(value as AreaList, ISO_3166));
  if (issue !== undefined) relay(inspection, path, issue);
});

/** A closed list of areas (an array) or an open one, which cannot state fewer areas than it names. */
export const areaList: Shape = plain("areas", closedOrOpen.check);

/** A citation of a source. */
export const sourceRef: Shape = objectOf<SourceRef>({
  document: required(referenceTo("sources")),
  at: optional(text),
});

/** The fields that every record has. */
export const RECORD_FIELDS: Fields<LedgerRecord> = {
  id: required(id),
  source: optional(sourceRef),
  note: optional(text),
  extra: optional(extra),
};

/** One name, or several. */
export const names: Shape = oneOrMore(text);

/** The fields of who stands behind something. */
export const ORGANIZED_FIELDS: Fields<Organized> = {
  organizer: optional(names),
  host: optional(names),
  level: optional(
    oneOf<Level>({ international: true, national: true, provincial: true, municipal: true, county: true }),
  ),
};

/** A code of a classification with its edition. */
export const classified: Shape = objectOf<Classified>({ code: required(text), scheme: required(text) });

export const status: Shape = oneOf<Status>({ held: true, planned: true, cancelled: true });
export const direction: Shape = oneOf<Direction>({ outbound: true, inbound: true, both: true });
