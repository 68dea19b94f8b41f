/**
 * Claims and relations as JSON: out as one text, in with every fault named. What is code, a measure of records and a filter of
 * them, is a name there, which the program on either side gives a meaning.
 */

import type { Aggregator } from "../../aggregate/aggregator";
import { count } from "../../aggregate/leaves/count";
import { type AuditInput, checkClaims } from "../../audit/audit-input";
import type { AuditedTotal } from "../../audit/relation";
import { AS_WRITTEN, type ReadingPolicy } from "../../figures/reading-policy";
import { type Call, checkedOptions, requiredOptions, requireFields } from "../../foundation/arguments";
import { elementsOf } from "../../foundation/collections";
import { caughtIssue } from "../../foundation/error";
import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { failure, type Result } from "../../foundation/result";
import type { AreaProfile } from "../../geography/area-profile";
import { areaProfile } from "../../geography/own-profile";
import { checkRateTable, type RateTableInput } from "../../rates/rate-table";
import {
  PROFILES,
  type ProfileId,
  profileOfId,
  READING_IDS,
  type ReadingId,
  readingOfId,
} from "./audit-presets";
import { parseJsonText } from "./json-text";
import { type NullOptions, nullReader } from "./nulls";

/** What the names in the JSON of an audit stand for. */
export interface AuditNames {
  /** The measures of relations against records, and of totals of records: `{ persons: personTripCount }`. */
  readonly measures?: Readonly<Record<string, Aggregator<never, AuditedTotal>>>;
  /** Which records a relation is about: `{ outbound: (visit: Delegation) => visit.direction === "outbound" }`. */
  readonly filters?: Readonly<Record<string, (record: never) => boolean>>;
}

/** How the JSON of an audit is read. */
export interface ParseClaimsOptions extends AuditNames, NullOptions {}

/** What an audit is as JSON: its code is names, and presets may be their ids. */
export type NamedJson<Value> =
  Value extends Aggregator<never, unknown>
    ? string
    : Value extends (...args: never) => unknown
      ? string
      : Value extends ReadingPolicy
        ? Value | ReadingId
        : Value extends AreaProfile
          ? Value | ProfileId
          : Value extends bigint
            ? never
            : Value extends object
              ? { readonly [Name in keyof Value]: NamedJson<Value[Name]> }
              : Value;

/** What `claimsToJson` writes and `parseClaims` reads, as plain data. */
export type AuditJson = NamedJson<Omit<AuditInput, "ledger" | "policyOf">>;

const CALL = { chapter: "io", call: "parseClaims(json, { measures, filters, nulls })" } as const;

/**
 * Reads claims and relations from JSON, as text or as what `JSON.parse` gave, with the sources, rates and readings beside them.
 * A `measure` of records and a `where` are names, which `measures` and `filters` give a meaning; readings and profiles of the
 * library may be their ids. All or nothing: relations hang on all of their claims. A ledger that claims are held
 * against is a document of its own (`parseLedger`): put it beside what is read.
 *
 * @returns what `auditClaims` takes, or every fault, as from `checkClaims`; `io/invalid-json`, `io/unknown-name`
 * @throws `io/invalid-argument`, `io/unknown-option`
 * @example
 * const text = `{
 *   "claims": [{ "id": "sent", "measure": "persons", "period": "2012", "figure": { "qualifier": "equal", "number": "1100" } }],
 *   "relations": [
 *     { "id": "own", "kind": "against", "claim": "sent", "collection": "delegations", "records": "complete", "measure": "persons" }
 *   ],
 *   "profile": "PRC_STATISTICS"
 * }`;
 * const ledger = createLedger({ delegations: [{ id: "d", direction: "outbound", period: "2012", persons: 1100 }] });
 * const read = parseClaims(text, { measures: { persons: personTripCount } });
 * read.ok && auditClaims({ ...read.value, ledger }).findings.map(({ verdict }) => verdict) // => ["supported"]
 * const unread = parseClaims(text, { measures: { visits: delegationCount } });
 * unread.ok ? [] : unread.issues.map(({ path, code }) => `${path.join(".")} ${code}`) // => ["relations.0.measure io/unknown-name"]
 */
export function parseClaims(json: unknown, options: ParseClaimsOptions = {}): Result<AuditInput> {
  const { nulls, ...names } = checkedOptions(CALL, options, ["measures", "filters", "nulls"]);
  const { take, tell } = nullReader(nulls);
  const known = requireNames(CALL, names);
  const parsed = typeof json === "string" ? parseJsonText(json) : { ok: true as const, value: json };
  if (!parsed.ok) return parsed;
  const read = readAudit(parsed.value, take, known);
  const result = checkClaims(read.audit as AuditInput);
  const issues = [...read.issues, ...(result.ok ? [] : result.issues)].map(tell);
  const [first, ...others] = issues;
  return first === undefined ? result : failure(first, others);
}

/** The names that are given, each kind of them an object with fields. */
export function requireNames(call: Call, names: AuditNames): Required<AuditNames> {
  const { measures = {}, filters = {} } = requiredOptions(call, names, ["measures", "filters"]);
  requireFields(call, "measures", measures);
  requireFields(call, "filters", filters);
  return { measures, filters };
}

const BESIDE =
  "left out: the records are a document of their own, which parseLedger reads, and code is put beside what is read";

/** A document whose names are what they stand for, and what is wrong with them. */
interface Read {
  readonly audit: unknown;
  readonly issues: readonly Issue[];
}

/** What cannot be read stays as it is: the check of all says where. */
function readAudit(value: unknown, take: (value: unknown) => unknown, names: Required<AuditNames>): Read {
  const issues: Issue[] = [];
  try {
    const audit = take(value);
    if (!isObject(audit)) return { audit, issues };
    const { ledger, policyOf, ...data } = audit;
    for (const [name, field] of Object.entries({ ledger, policyOf }))
      if (field !== undefined) issues.push(faultAt([name], "model/unknown-field", BESIDE, name));
    const { relations, rates, reading, panel, profile } = data;
    const read = {
      ...data,
      ...(relations !== undefined && {
        relations: eachOf(relations, ["relations"], (relation, path) =>
          readTerm(relation, path, names, issues, true),
        ),
      }),
      ...(isObject(rates) && { rates: readTable(rates, issues) }),
      ...(reading !== undefined && { reading: readReading(reading, ["reading"], issues) }),
      ...(panel !== undefined && {
        panel: eachOf(panel, ["panel"], (one, path) => readReading(one, path, issues)),
      }),
      ...(profile !== undefined && { profile: readProfile(profile, ["profile"], issues) }),
    };
    return { audit: read, issues };
  } catch {
    return { audit: value, issues };
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Each element of a list, read in its place; what is no list, and what cannot be read, stays as it is. */
function eachOf(list: unknown, path: IssuePath, read: (value: unknown, path: IssuePath) => unknown): unknown {
  if (!Array.isArray(list)) return list;
  return elementsOf(list).map((value, at) => {
    try {
      return read(value, [...path, at]);
    } catch {
      return value;
    }
  });
}

/** A relation, or a total of records in one. */
function readTerm(
  term: unknown,
  path: IssuePath,
  names: Required<AuditNames>,
  issues: Issue[],
  isRelation = false,
): unknown {
  if (!isObject(term)) return term;
  const { measure, where, profile, numerator, denominator } = term;
  const hasRecords = !isRelation || term["kind"] === "against";
  return {
    ...term,
    ...(hasRecords &&
      measure !== undefined && {
        measure: meaningOf("measures", measure, [...path, "measure"], names, issues),
      }),
    ...(hasRecords &&
      where !== undefined && { where: meaningOf("filters", where, [...path, "where"], names, issues) }),
    ...(profile !== undefined && { profile: readProfile(profile, [...path, "profile"], issues) }),
    ...(numerator !== undefined && { numerator: readTerm(numerator, [...path, "numerator"], names, issues) }),
    ...(denominator !== undefined && {
      denominator: readTerm(denominator, [...path, "denominator"], names, issues),
    }),
  };
}

/** What stands for a name that nobody knows, so that it is one fault and not two. */
const STAND_INS = { measures: /* @__PURE__ */ count(), filters: () => true } as const;

function meaningOf(
  kind: keyof AuditNames,
  name: unknown,
  path: IssuePath,
  names: Required<AuditNames>,
  issues: Issue[],
): unknown {
  const known: Fields = names[kind];
  if (typeof name === "string" && Object.hasOwn(known, name)) return known[name];
  const given = Object.keys(known);
  const expected = `the name of one of the ${kind} that parseClaims was given: ${given.length === 0 ? "there are none" : given.join(", ")}`;
  issues.push(faultAt(path, "io/unknown-name", expected, name));
  return STAND_INS[kind];
}

function readReading(value: unknown, path: IssuePath, issues: Issue[]): unknown {
  if (typeof value !== "string") return value;
  const reading = readingOfId(value);
  if (reading === undefined)
    issues.push(
      faultAt(path, "model/unknown-value", `a reading, or the id of one: ${READING_IDS.join(", ")}`, value),
    );
  return reading ?? AS_WRITTEN;
}

/** A table of rates, all of them together; a list of them is checked with all else. */
function readTable(table: Fields, issues: Issue[]): unknown {
  const result = checkRateTable(table as unknown as RateTableInput);
  if (result.ok) return result.value;
  issues.push(...result.issues.map((issue) => ({ ...issue, path: ["rates", ...issue.path] })));
  return [];
}

/** A profile from outside is checked to its codes. */
function readProfile(value: unknown, path: IssuePath, issues: Issue[]): unknown {
  if (typeof value === "string") {
    const profile = profileOfId(value);
    if (profile === undefined)
      issues.push(
        faultAt(path, "model/unknown-value", `a profile, or the id of one: ${PROFILES.join(", ")}`, value),
      );
    return profile;
  }
  let profile: AreaProfile | undefined;
  const issue = caughtIssue(path, () => {
    profile = areaProfile(value as AreaProfile);
  });
  if (issue !== undefined) issues.push(issue);
  return profile;
}
