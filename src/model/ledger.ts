/**
 * The ledger: arrays of records that were checked together, so that every id is unique, every reference leads
 * somewhere and every field can be computed with.
 */

import { LedgerError } from "../foundation/error";
import { type Check, guarded, type Inspection } from "../foundation/inspection";
import { type Issue, quote } from "../foundation/issue";
import { checked, countFaults, failure, type Result, success } from "../foundation/result";
import type { ObjectShape } from "../foundation/shape";
import { type Activity, activityShape } from "./activity";
import { type Agreement, agreementShape } from "./agreement";
import { type CulturalProject, culturalProjectShape } from "./cultural-project";
import { type Delegation, delegationShape } from "./delegation";
import { type Collection, inspectRecords } from "./inspect-records";
import { type Observation, observationShape } from "./observation";
import { type Partnership, partnershipShape } from "./partnership";
import { type Programme, programmeShape } from "./programme";
import { type Source, sourceShape } from "./source";
import { type TradeRecord, tradeRecordShape } from "./trade-record";

/** Records of every kind, checked together. The arrays are frozen; the records are the caller's own. */
export interface Ledger {
  readonly projects: readonly CulturalProject[];
  readonly delegations: readonly Delegation[];
  readonly activities: readonly Activity[];
  readonly trades: readonly TradeRecord[];
  readonly observations: readonly Observation[];
  readonly programmes: readonly Programme[];
  readonly agreements: readonly Agreement[];
  readonly partnerships: readonly Partnership[];
  readonly sources: readonly Source[];
}

/** The records to check; a kind that is left out has none. */
export type LedgerRecords = Partial<Ledger>;

const COLLECTIONS: Readonly<Record<keyof Ledger, Collection>> = {
  projects: { shape: culturalProjectShape, noun: "project" },
  delegations: { shape: delegationShape, noun: "delegation" },
  activities: { shape: activityShape, noun: "activity" },
  trades: { shape: tradeRecordShape, noun: "trade record" },
  observations: { shape: observationShape, noun: "observation" },
  programmes: { shape: programmeShape, noun: "programme" },
  agreements: { shape: agreementShape, noun: "agreement" },
  partnerships: { shape: partnershipShape, noun: "partnership" },
  sources: { shape: sourceShape, noun: "source" },
};

/**
 * A ledger of records that the programmer knows to be right.
 *
 * @throws `model/invalid-records` where anything is wrong; its `issues` hold every fault, as from `checkLedger`.
 * @example
 * const ledger = createLedger({
 *   delegations: [{ id: "visits-out", direction: "outbound", period: "2012", count: 61, persons: 1100 }],
 * });
 * ledger.delegations.length // => 1
 * ledger.trades // => []
 */
export function createLedger(records: LedgerRecords): Ledger {
  const result = checkLedger(records);
  if (result.ok) return result.value;
  throw invalidRecords("Cannot create the ledger", result.issues);
}

/** The error for records with faults, of which the message has the first ones. */
export function invalidRecords(what: string, issues: readonly Issue[]): LedgerError {
  const shown = issues.slice(0, SHOWN_ISSUES).map(({ message }) => `- ${message}`);
  const more = issues.length > SHOWN_ISSUES ? [`- and ${issues.length - SHOWN_ISSUES} more`] : [];
  return new LedgerError(
    "model/invalid-records",
    [
      `${what}: ${countFaults(issues)} in the records. Read error.issues, or call checkLedger(records), which returns them.`,
      ...shown,
      ...more,
    ].join("\n"),
    { issues },
  );
}

const SHOWN_ISSUES = 20;

/**
 * Checks records together and answers with the ledger or with every fault at once: duplicate ids, dangling references,
 * records that are part of themselves, reversed ranges of dates, unknown codes, negative counts, missing and unknown fields. Each issue names the record and
 * the field; `path` leads to it from the argument.
 *
 * @example
 * const result = checkLedger({
 *   delegations: [{ id: "visits-out", direction: "outbound", period: "2012", persons: -5 }],
 * });
 * result.ok // => false
 * result.ok ? "" : result.issues[0].path // => ["delegations", 0, "persons"]
 * result.ok ? "" : result.issues[0].code // => "figures/invalid-count"
 */
export function checkLedger(records: LedgerRecords): Result<Ledger> {
  return checkTogether(records);
}

/** As `checkLedger`, where some records are known to be right by themselves: of these only ids and references are looked at. */
export function checkTogether(
  records: LedgerRecords,
  isChecked?: (kind: keyof Ledger, at: number) => boolean,
): Result<Ledger> {
  const { issues, ledger } = inspectRecords(COLLECTIONS, records, isChecked);
  const [first, ...others] = issues;
  if (first !== undefined) return failure(first, others);
  for (const kind of RECORD_KINDS) kindOfChecked.set(ledger[kind], kind);
  return success(Object.freeze(ledger) as unknown as Ledger);
}

/** The arrays of ledgers that were checked. They are frozen, so that whoever writes them need not check them again. */
const kindOfChecked = /* @__PURE__ */ new WeakMap<readonly unknown[], keyof Ledger>();

/** Whether an array is the records of a kind of a ledger that was checked. */
export function isCheckedKind(kind: keyof Ledger, records: readonly unknown[]): boolean {
  return kindOfChecked.get(records) === kind;
}

/** The names of the kinds of records, in the order of a ledger. */
export const RECORD_KINDS: readonly (keyof Ledger)[] = /* @__PURE__ */ kindsOfRecords();

function kindsOfRecords(): readonly (keyof Ledger)[] {
  return Object.freeze(Object.keys(COLLECTIONS) as (keyof Ledger)[]);
}

/** The shape of the records of a kind. */
export function shapeOf(kind: keyof Ledger): ObjectShape {
  return COLLECTIONS[kind].shape;
}

/** Something made for each kind of records. */
export function forEachKind<Made>(make: (kind: keyof Ledger) => Made): Readonly<Record<keyof Ledger, Made>> {
  const made = RECORD_KINDS.map((kind) => [kind, make(kind)]);
  return Object.freeze(Object.fromEntries(made));
}

/** A record of a kind. */
export type RecordOf<Kind extends keyof Ledger> = Ledger[Kind][number];

/** Guards against kinds that there are not. */
export function requireKind(kind: keyof Ledger): void {
  if (RECORD_KINDS.includes(kind)) return;
  throw new LedgerError(
    "model/unknown-kind",
    `Cannot take ${quote(kind)} for a kind of records: the kinds are ${RECORD_KINDS.join(", ")}.`,
    { details: { kind } },
  );
}

/**
 * Checks one record by itself. Whether its id is unique and the records exist that it names is known only of a ledger.
 *
 * @throws `model/unknown-kind`
 * @example
 * checkRecord("delegations", { id: "out", direction: "outbound", period: "2012" }).ok // => true
 * const result = checkRecord("delegations", { id: "out", direction: "abroad", period: "2012" });
 * result.ok ? "" : result.issues[0].path // => ["direction"]
 */
export function checkRecord<Kind extends keyof Ledger>(kind: Kind, record: unknown): Result<RecordOf<Kind>> {
  requireKind(kind);
  const { shape, noun } = COLLECTIONS[kind];
  const inspection: Inspection = { issues: [], references: [], record: `The ${noun}` };
  const check: Check = (value) => {
    const id: unknown = (value as { id?: unknown } | null | undefined)?.id;
    if (typeof id === "string") inspection.record = `The ${noun} ${quote(id)}`;
    shape.check(value, [kind, 0], inspection);
  };
  guarded(check, record, [], inspection);
  const issues = inspection.issues.map((issue) => ({ ...issue, path: issue.path.slice(2) }));
  return checked(issues, () => record as RecordOf<Kind>);
}
