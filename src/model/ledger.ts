/**
 * The ledger: arrays of records that were checked together, so that every id is unique, every reference leads
 * somewhere and every field can be computed with.
 */

import { quote } from "../foundation/issue";
import { LedgerError } from "../foundation/ledger-error";
import { failure, type Result, success } from "../foundation/result";
import { type Activity, checkActivity } from "./activity";
import { type Agreement, checkAgreement } from "./agreement";
import { type CulturalProject, checkCulturalProject } from "./cultural-project";
import { checkDelegation, type Delegation } from "./delegation";
import { type Check, type Inspection, report } from "./inspection";
import { checkPartnership, type Partnership } from "./partnership";
import { checkProgramme, type Programme } from "./programme";
import { checkSource, type Source } from "./source";
import { checkTradeRecord, type TradeRecord } from "./trade-record";

/** Records of every kind, checked together. The arrays are frozen; the records are the caller's own. */
export interface Ledger {
  readonly projects: readonly CulturalProject[];
  readonly delegations: readonly Delegation[];
  readonly activities: readonly Activity[];
  readonly trades: readonly TradeRecord[];
  readonly programmes: readonly Programme[];
  readonly agreements: readonly Agreement[];
  readonly partnerships: readonly Partnership[];
  readonly sources: readonly Source[];
}

/** The records to check; a kind that is left out has none. */
export type LedgerRecords = Partial<Ledger>;

interface Collection {
  readonly check: Check;
  /** What one record of it is called. */
  readonly noun: string;
}

const COLLECTIONS: Readonly<Record<keyof Ledger, Collection>> = {
  projects: { check: checkCulturalProject, noun: "project" },
  delegations: { check: checkDelegation, noun: "delegation" },
  activities: { check: checkActivity, noun: "activity" },
  trades: { check: checkTradeRecord, noun: "trade record" },
  programmes: { check: checkProgramme, noun: "programme" },
  agreements: { check: checkAgreement, noun: "agreement" },
  partnerships: { check: checkPartnership, noun: "partnership" },
  sources: { check: checkSource, noun: "source" },
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
  const { issues } = result;
  const shown = issues.slice(0, SHOWN_ISSUES).map(({ message }) => `- ${message}`);
  const more = issues.length > SHOWN_ISSUES ? [`- and ${issues.length - SHOWN_ISSUES} more`] : [];
  const faults = issues.length === 1 ? "1 fault" : `${issues.length} faults`;
  throw new LedgerError(
    "model/invalid-records",
    [
      `Cannot create the ledger: ${faults} in the records. Read error.issues, or call checkLedger(records), which returns them.`,
      ...shown,
      ...more,
    ].join("\n"),
    { issues },
  );
}

const SHOWN_ISSUES = 20;

/**
 * Checks records together and answers with the ledger or with every fault at once: duplicate ids, dangling references,
 * reversed ranges of dates, unknown codes, negative counts, missing and unknown fields. Each issue names the record and
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
  const inspection: Inspection = { issues: [], references: [], record: "The records" };
  if (typeof records !== "object" || records === null) {
    report(
      inspection,
      [],
      "model/not-a-record",
      `an object with arrays of ${Object.keys(COLLECTIONS).join(", ")}`,
      records,
    );
  } else inspectAll(records, inspection);
  const [first, ...others] = inspection.issues;
  return first === undefined ? success(ledgerOf(records)) : failure(first, ...others);
}

function inspectAll(records: LedgerRecords, inspection: Inspection): void {
  const idsOf = new Map<string, Set<string>>();
  const firstPlaceOf = new Map<string, string>();
  for (const [name, { check, noun }] of Object.entries(COLLECTIONS)) {
    const ids = new Set<string>();
    idsOf.set(name, ids);
    const collection: unknown = records[name as keyof Ledger];
    if (collection === undefined) continue;
    if (!Array.isArray(collection)) {
      report(inspection, [name], "model/invalid-list", `an array of ${name}`, collection);
      continue;
    }
    collection.forEach((record: unknown, at) => {
      const id: unknown = (record as { id?: unknown } | null | undefined)?.id;
      const place = `${name}[${at}]`;
      inspection.record =
        typeof id === "string" ? `The ${noun} ${quote(id)} (${place})` : `The ${noun} at ${place}`;
      check(record, [name, at], inspection);
      if (typeof id !== "string") return;
      const firstPlace = firstPlaceOf.get(id);
      if (firstPlace === undefined) firstPlaceOf.set(id, place);
      else
        report(
          inspection,
          [name, at, "id"],
          "model/duplicate-id",
          `unique in the ledger, and ${firstPlace} has it already`,
          id,
        );
      ids.add(id);
    });
  }
  for (const name of Object.keys(records).filter((key) => !Object.hasOwn(COLLECTIONS, key))) {
    inspection.record = "The records";
    report(inspection, [name], "model/unknown-field", `one of ${Object.keys(COLLECTIONS).join(", ")}`, name);
  }
  for (const { collection, id, path, record } of inspection.references) {
    if (idsOf.get(collection)?.has(id)) continue;
    inspection.record = record;
    report(
      inspection,
      path,
      "model/dangling-reference",
      `the id of one of the ${collection} of the ledger`,
      id,
    );
  }
}

function ledgerOf(records: LedgerRecords): Ledger {
  const { projects = [], delegations = [], activities = [], trades = [] } = records;
  const { programmes = [], agreements = [], partnerships = [], sources = [] } = records;
  return Object.freeze({
    projects: Object.freeze([...projects]),
    delegations: Object.freeze([...delegations]),
    activities: Object.freeze([...activities]),
    trades: Object.freeze([...trades]),
    programmes: Object.freeze([...programmes]),
    agreements: Object.freeze([...agreements]),
    partnerships: Object.freeze([...partnerships]),
    sources: Object.freeze([...sources]),
  });
}
