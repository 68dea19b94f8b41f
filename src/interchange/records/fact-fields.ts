/**
 * Fields of records out of the codes of a dataset: periods, areas and statuses, which other offices may call otherwise.
 */

import type { CodeList } from "../../classification/code-list";
import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { type AreaCode, isAreaCode } from "../../geography/area-code";
import type { Period } from "../../time/period";
import type { DataDimension, DataFigure } from "../dataset/dataset";
import { periodOfSdmx } from "../sdmx/periods";
import type { KnownRecordsOptions } from "./records-options";

/** The period of a figure, by its code or as the caller says it. */
export function periodIn(
  time: DataDimension,
  { key }: DataFigure,
  yearStart: string | undefined,
  path: IssuePath,
  { periodOf }: KnownRecordsOptions,
  issues: Issue[],
): Period | undefined {
  const code = key[time.id] as string;
  const period = Object.hasOwn(periodOf, code) ? periodOf[code] : periodOfSdmx(code, yearStart);
  if (period === undefined) {
    const expected = "a period, or one that the option periodOf gives";
    issues.push(faultAt([...path, "key", time.id], "interchange/no-period", expected, code));
  }
  return period;
}

/** The area of a figure; none where it has no such dimension, or the caller says that a code is of none. */
export function areaIn(
  area: DataDimension | undefined,
  { key }: DataFigure,
  path: IssuePath,
  { areaOf }: KnownRecordsOptions,
  issues: Issue[],
): AreaCode | undefined {
  if (area === undefined) return undefined;
  const code = key[area.id] as string;
  if (Object.hasOwn(areaOf, code)) return areaOf[code] ?? undefined;
  if (isAreaCode(code)) return code;
  issues.push(
    faultAt(
      [...path, "key", area.id],
      "interchange/no-area",
      "a code of ISO 3166 or UN M49, or one that the option areaOf gives",
      code,
    ),
  );
  return undefined;
}

/** A status, which is a code of its list or what the caller says of the mark of an office. */
export function statusIn<Status extends string>(
  list: CodeList,
  code: string | undefined,
  own: Readonly<Record<string, Status>>,
  path: IssuePath,
  issues: Issue[],
): Status | undefined {
  if (code === undefined) return undefined;
  if (Object.hasOwn(own, code)) return own[code];
  if (list.codes.some((each) => each.code === code)) return code as Status;
  issues.push(
    faultAt(
      path,
      "interchange/unknown-status",
      `a code of ${list.id}, or one that an option gives: statusOf, confidentialityOf`,
      code,
    ),
  );
  return undefined;
}
