/**
 * Factories: one valid record of each kind with the least that it has to say, so that a test says only what it is about.
 */

import { requireFields } from "../foundation/arguments";
import type { Activity } from "../model/activity";
import type { Agreement, Party } from "../model/agreement";
import type { CulturalProject } from "../model/cultural-project";
import type { Delegation } from "../model/delegation";
import type { Observation } from "../model/observation";
import type { Partnership } from "../model/partnership";
import type { Programme } from "../model/programme";
import type { Source } from "../model/source";
import type { TradeRecord } from "../model/trade-record";

const CALL = { chapter: "testing", call: "a factory as delegationRecord({ persons: 40 })" } as const;

/** The least record, with fields of the caller's: what has none is refused, for spread, a text would be one for each letter. */
function made<R extends object>(least: R, fields: Partial<R>): R {
  return Object.freeze({ ...least, ...requireFields(CALL, "the fields", fields) });
}

const PARTIES: readonly Party[] = [{ area: "CN" }, { area: "FR" }];

/**
 * A project with fields of your own. Ids are the names of the kinds, so a ledger with two projects needs another id.
 *
 * @throws `testing/invalid-argument`
 * @example
 * createLedger({ projects: [projectRecord(), projectRecord({ id: "second", count: 198 })] }).projects.length // => 2
 */
export function projectRecord(fields: Partial<CulturalProject> = {}): CulturalProject {
  return made({ id: "project", name: "Project", period: "2012" }, fields);
}

/**
 * A delegation of one outbound visit, with fields of your own.
 *
 * @throws `testing/invalid-argument`
 * @example
 * delegationRecord({ persons: 40 }) // => { id: "delegation", direction: "outbound", period: "2012", persons: 40 }
 */
export function delegationRecord(fields: Partial<Delegation> = {}): Delegation {
  return made({ id: "delegation", direction: "outbound", period: "2012" }, fields);
}

/**
 * A performance, with fields of your own.
 *
 * @throws `testing/invalid-argument`
 * @example
 * activityRecord({ audience: 500 }).kind // => "performance"
 */
export function activityRecord(fields: Partial<Activity> = {}): Activity {
  return made({ id: "activity", kind: "performance", period: "2012" }, fields);
}

/**
 * An export of goods that states no value, with fields of your own.
 *
 * @throws `testing/invalid-argument`
 * @example
 * String(tradeRecord({ value: usd("21130000") }).value) // => "USD 21130000"
 */
export function tradeRecord(fields: Partial<TradeRecord> = {}): TradeRecord {
  return made({ id: "trade", flow: "export", kind: "goods", product: "Product", period: "2012" }, fields);
}

/**
 * An observation of a flow that states no value, with fields of your own; of a stock give `at`, and `period: undefined`.
 *
 * @throws `testing/invalid-argument`
 * @example
 * observationRecord({ value: 1200 }) // => { id: "observation", indicator: "Indicator", period: "2012", value: 1200 }
 */
export function observationRecord(fields: Partial<Observation> = {}): Observation {
  return made({ id: "observation", indicator: "Indicator", period: "2012" }, fields);
}

/**
 * A programme without editions, with fields of your own.
 *
 * @throws `testing/invalid-argument`
 * @example
 * programmeRecord({ editions: [{ period: "2012" }] }).editions?.length // => 1
 */
export function programmeRecord(fields: Partial<Programme> = {}): Programme {
  return made({ id: "programme", name: "Programme", kind: "other" }, fields);
}

/**
 * An agreement of two parties, with fields of your own.
 *
 * @throws `testing/invalid-argument`
 * @example
 * namedParties(agreementRecord({ signed: "2012" }).parties).map(({ area }) => area) // => ["CN", "FR"]
 */
export function agreementRecord(fields: Partial<Agreement> = {}): Agreement {
  return made({ id: "agreement", name: "Agreement", parties: PARTIES }, fields);
}

/**
 * A partnership of two institutions, with fields of your own.
 *
 * @throws `testing/invalid-argument`
 * @example
 * partnershipRecord({ since: "2004-07" }).kind // => "institutional"
 */
export function partnershipRecord(fields: Partial<Partnership> = {}): Partnership {
  return made({ id: "partnership", kind: "institutional", parties: PARTIES }, fields);
}

/**
 * A source, with fields of your own.
 *
 * @throws `testing/invalid-argument`
 * @example
 * sourceRecord({ id: "yearbook" }) // => { id: "yearbook", title: "Source", publisher: "Publisher" }
 */
export function sourceRecord(fields: Partial<Source> = {}): Source {
  return made({ id: "source", title: "Source", publisher: "Publisher" }, fields);
}
