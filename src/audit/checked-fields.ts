/**
 * The fields of claims and relations, checked as those of records are: every fault is found, and the first one is said.
 */

import { LedgerError } from "../foundation/error";
import { guard, type Inspection, report } from "../foundation/inspection";
import { type ErrorCode, type IssuePath, quote } from "../foundation/issue";
import { checkedBy, objectOf, optional, type Shape } from "../foundation/shape";
import { type AreaList, isOpenList, type OpenAreaList } from "../geography/area-list";

/** A value of one kind; of another it says what it has to be. */
export function suchThat(holds: (value: unknown) => boolean, expected: string): Shape {
  return checkedBy((value, path, inspection) => {
    if (!holds(value)) report(inspection, path, "model/unknown-value", expected, value);
  });
}

/** Anything: what is said of it by whoever reads it. */
export const anything: Shape = checkedBy(() => undefined);

/** The fields of an open list. What a list names is looked at where it is counted. */
export const areaFields: Shape = checkedBy((value, path, inspection) => {
  if (isOpenList(value as AreaList)) openList.check(value, path, inspection);
});

const openList = objectOf<Partial<OpenAreaList>>({
  named: optional(anything),
  open: optional(anything),
  stated: optional(anything),
});

/**
 * Guards against fields that are of another kind than they are declared, and against those that nobody knows.
 *
 * @param what what cannot be done with which claim, as the beginning of the message
 * @throws the given code, with every fault in `issues`
 */
export function requireChecked(
  { check }: Shape,
  value: unknown,
  path: IssuePath,
  what: string,
  code: ErrorCode,
  details: Readonly<Record<string, unknown>>,
): void {
  const inspection: Inspection = { issues: [], references: [], record: `${what} ${quote(idOf(value))}` };
  guard(inspection, path, () => check(value, path, inspection));
  const { issues } = inspection;
  if (issues[0] !== undefined) throw new LedgerError(code, issues[0].message, { issues, details });
}

function idOf(value: unknown): unknown {
  return (value as { readonly id?: unknown } | null | undefined)?.id;
}
