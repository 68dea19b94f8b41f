/**
 * The input of an audit, checked before anything is computed: every fault of its claims, its relations and what stands
 * beside them, at once.
 */

import { type ReadingPolicy, requirePolicy } from "../figures/reading-policy";
import type { Call } from "../foundation/arguments";
import { faultsOf, guarded, type Inspection, relay, reportDangling } from "../foundation/inspection";
import type { Issue } from "../foundation/issue";
import { byField, keyed, named, withRule } from "../foundation/parts";
import { acceptedBy, suchThat } from "../foundation/plain-shapes";
import { attempt, checked, type Result } from "../foundation/result";
import { anything, listOf, objectOf, optional, required, type Shape } from "../foundation/shape";
import type { AreaProfile } from "../geography/area-profile";
import type { Ledger } from "../model/ledger";
import { type Source, sourceShape } from "../model/source";
import { rateShape, sidesOf } from "../rates/exchange-rate";
import { type OfPeriod, type RateChoice, tableOfRates } from "../rates/rate-choice";
import type { RateTable } from "../rates/rate-index";
import { checkedSearch, type RateSearch } from "../rates/rate-query";
import { claimShape } from "./check-claim";
import { AUDITED_KINDS, profile, relationShape } from "./check-relation";
import type { Claim } from "./claim";
import type { Relation } from "./relation";

/** What is audited, and how it is read. */
export interface AuditInput extends RateChoice<OfPeriod> {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  /** The records that claims are held against. */
  readonly ledger?: Ledger;
  /** How figures are read; `AS_WRITTEN` where left out. */
  readonly reading?: ReadingPolicy;
  /** The readings that each verdict is tried under; `READING_PANEL` where left out. */
  readonly panel?: readonly ReadingPolicy[];
  /** How countries and regions are counted; `ISO_3166` where left out. */
  readonly profile?: AreaProfile;
  /** The documents that claims cite; those of the ledger where left out. */
  readonly sources?: readonly Source[];
}

export const AUDIT_CALL: Call = { chapter: "audit", call: "auditClaims({ claims, relations })" };

/** A list of objects that are named by their ids, no two of which are the same. */
function listOfNamed(noun: string, collection: string, shape: Shape): Shape {
  const twice = { code: "audit/duplicate-id", expected: `unique among the ${collection}` } as const;
  return listOf(named(noun, byField("id"), keyed(collection, "id", twice, shape)));
}

function isLedger(value: unknown): boolean {
  return AUDITED_KINDS.every((kind) => Array.isArray((value as Partial<Ledger> | null)?.[kind]));
}

const policy = acceptedBy(requirePolicy);

const inputShape = withRule(
  objectOf<AuditInput>({
    claims: required(listOfNamed("claim", "claims", claimShape)),
    relations: required(listOfNamed("relation", "relations", relationShape)),
    ledger: optional(suchThat(isLedger, "a ledger, which createLedger(records) makes")),
    rates: optional(anything),
    search: optional(acceptedBy((search: RateSearch) => checkedSearch(AUDIT_CALL, search))),
    policyOf: optional(suchThat((value) => typeof value === "function", "a function")),
    reading: optional(policy),
    panel: optional(listOf(policy)),
    profile: optional(profile),
    sources: optional(listOfNamed("source", "sources", sourceShape)),
  }),
  (_, __, inspection) => {
    const expected = "the id of a claim; what the document prints no number for is a claim without a figure";
    reportDangling(inspection, "claims", "audit/unknown-claim", expected);
  },
);

/**
 * Checks claims and relations from outside, and answers with them or with every fault at once: ids that stand twice,
 * relations that name claims that there are not, areas that nobody knows, reversed periods, weights that are no numbers,
 * fields that are missing, misspelt or of another kind. It takes what `auditClaims` takes, and never throws.
 *
 * @returns the input with its lists as they were checked, frozen; or issues, each of which names the claim or the relation
 * and the field: `audit/duplicate-id`, `audit/unknown-claim`, `audit/invalid-relation`; of single fields those of whoever
 * reads them, as `figures/invalid-figure`, `geography/unknown-area`, `time/invalid-period` or `model/unknown-field`
 * @example
 * const result = checkClaims({
 *   claims: [
 *     { id: "abroad", measure: "visits", period: "2012", figure: figure(61) },
 *     { id: "abroad", measure: "visits", period: "2012-02-09/2012-01-15" },
 *   ],
 *   relations: [{ id: "all", kind: "partOf", whole: "projects", part: "abroad" }],
 * });
 * result.ok ? [] : result.issues.map(({ path, code }) => `${path.join(".")} ${code}`)
 * // => ["claims.1.period time/reversed-range", "claims.1.id audit/duplicate-id", "relations.0.whole audit/unknown-claim"]
 */
export function checkClaims(input: AuditInput): Result<AuditInput> {
  let kept = input;
  const issues = faultsOf("The audit", input, inputShape.check, (_, __, inspection) => {
    const rates = attempt(["rates"], () => {
      const given = input?.rates;
      return given === undefined ? undefined : tableOfRates(given);
    });
    if (!rates.ok) reportRates(input.rates, rates.issues[0], inspection);
    else if (inspection.issues.length === 0) kept = keptInput(input, rates.value);
  });
  return checked(issues, () => kept);
}

const rateList = listOf(named("exchange rate", sidesOf, rateShape));

/** Every fault of rates of which one is known, or that one where they are no rates at all. */
function reportRates(rates: AuditInput["rates"], first: Issue, inspection: Inspection): void {
  const before = inspection.issues.length;
  const [list, path] = Array.isArray(rates)
    ? [rates, ["rates"]]
    : [(rates as Partial<RateTable> | null)?.rates, ["rates", "rates"]];
  if (Array.isArray(list)) guarded(rateList.check, list, path, inspection);
  if (inspection.issues.length === before) relay(inspection, ["rates"], first);
}

/** The input as it is now, its rates as a table, which is checked once. */
function keptInput(input: AuditInput, rates: RateTable | undefined): AuditInput {
  const { claims, relations, sources } = input;
  return Object.freeze({
    ...input,
    claims: Object.freeze([...claims]),
    relations: Object.freeze([...relations]),
    ...(sources && { sources: Object.freeze([...sources]) }),
    ...(rates && { rates }),
  });
}
