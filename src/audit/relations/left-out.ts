/**
 * What a total of records is without: records that nobody has or that state nothing, and records that cannot be placed. All
 * that is used of it is its sign, because less than nothing takes away from a lower bound.
 */

import { groupBy } from "../../aggregate/group-by";
import { aggregate } from "../../aggregate/measures";
import { everyNumber } from "../../figures/interval";
import type { RecordOf } from "../../model/ledger";
import type { Selection } from "../../model/selection";
import type { AuditContext } from "../quantity";
import type { AuditedKind } from "../relation";
import { type Measured, measuredItems, measuredOr, type RelatedRecords } from "./measured-items";
import { isNegative, type LeftOut, notNegative } from "./signs";

/** Records that state nothing are not negative, and neither are those that nobody has, unless some of those at hand are. */
export function signOfUnrecorded<Kind extends AuditedKind>(
  relation: RelatedRecords<Kind>,
  atHand: readonly RecordOf<Kind>[],
  context: AuditContext,
): LeftOut {
  const each = measuredOneByOne(relation, atHand, context);
  const isAnyNegative = each?.some(({ items }) => items.some(({ interval }) => isNegative(interval))) ?? true;
  return isAnyNegative ? anything() : { interval: notNegative() };
}

/** All that may belong to a total beside the records counted; nothing where they are all that there is. */
export function leftOutOf<Kind extends AuditedKind>(
  relation: RelatedRecords<Kind>,
  { counted, undetermined }: Selection<RecordOf<Kind>>,
  context: AuditContext,
): readonly LeftOut[] {
  const unplaced = measuredOneByOne(relation, undetermined, context);
  if (unplaced === undefined) return [anything()];
  const isSilent = relation.records === "partial" || unplaced.some(({ unknown }) => unknown > 0);
  return [
    ...unplaced.flatMap(({ items }) => items),
    ...(isSilent ? [signOfUnrecorded(relation, [...counted, ...undetermined], context)] : []),
  ];
}

/** What each record is measured as by itself; `undefined` where one of them is refused. */
function measuredOneByOne<Kind extends AuditedKind>(
  relation: RelatedRecords<Kind>,
  records: readonly RecordOf<Kind>[],
  context: AuditContext,
): readonly Measured[] | undefined {
  const id = (record: RecordOf<Kind>) => record.id;
  const byRecord = groupBy({ id }, { measured: measuredItems(relation, context) });
  const rows = measuredOr(() => aggregate(records, byRecord));
  return "refused" in rows ? undefined : rows.map(({ measured }) => measured);
}

function anything(): LeftOut {
  return { interval: everyNumber(false) };
}
