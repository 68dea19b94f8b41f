/**
 * Ledgers and records that callers give to be written or reported: those that were checked are taken as they are, all
 * others are checked first.
 */

import { type Call, requireArray, requireObject } from "../foundation/arguments";
import { elementsOf } from "../foundation/collections";
import {
  checkRecord,
  createLedger,
  invalidRecords,
  isCheckedKind,
  type Ledger,
  RECORD_KINDS,
  requireKind,
} from "./ledger";

/**
 * Guards against what is no ledger: one that `createLedger` did not make is checked as if it did.
 *
 * @throws `invalid-argument` of the chapter, `model/invalid-records`
 */
export function requireLedger(call: Call, ledger: Ledger): Ledger {
  requireObject(call, "the ledger", ledger);
  const isChecked = RECORD_KINDS.every((kind) => isCheckedKind(kind, ledger[kind]));
  return isChecked ? ledger : createLedger(ledger);
}

/**
 * Guards against records of another kind, and against what are none. Whether the records exist that they name is not
 * looked at.
 *
 * @throws `model/unknown-kind`, `invalid-argument` of the chapter, `model/invalid-records`
 */
export function requireRecords<Kind extends keyof Ledger>(
  call: Call,
  kind: Kind,
  records: Ledger[Kind],
): void {
  requireKind(kind);
  if (isCheckedKind(kind, records)) return;
  const issues = elementsOf(requireArray(call, "the records", records)).flatMap((record, at) => {
    const result = checkRecord(kind, record);
    return result.ok ? [] : result.issues.map((issue) => ({ ...issue, path: [at, ...issue.path] }));
  });
  if (issues.length > 0) throw invalidRecords("Cannot take the records", issues);
}
