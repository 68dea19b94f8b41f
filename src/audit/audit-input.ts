/**
 * The input of an audit, checked before anything is computed: figures, periods and areas of claims, and that every
 * relation names claims that there are.
 */

import type { ReadingPolicy } from "../figures/reading-policy";
import { type Call, hasFields, requiredOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { attempt } from "../foundation/result";
import { type AreaProfile, requireProfile } from "../geography/area-profile";
import type { Ledger } from "../model/ledger";
import { type Source, sourceShape } from "../model/source";
import type { OfPeriod, RateChoice } from "../rates/rate-choice";
import { checkClaim } from "./check-claim";
import { AUDITED_KINDS, checkRelation } from "./check-relation";
import { requireChecked } from "./checked-fields";
import type { Claim } from "./claim";
import { type ClaimId, claimsOfRelation, type Relation } from "./relation";

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

const INPUT_FIELDS = [
  "claims",
  "relations",
  "ledger",
  "rates",
  "search",
  "policyOf",
  "reading",
  "panel",
  "profile",
  "sources",
] as const;

/** The claims by id. */
export function checkedInput(input: AuditInput): ReadonlyMap<ClaimId, Claim> {
  if (!hasFields(input))
    throw invalidInput("an audit", input, "auditClaims({ claims, relations }) takes two lists");
  requiredOptions<AuditInput>(AUDIT_CALL, input, INPUT_FIELDS);
  const { claims, relations } = input;
  checkOptions(input);
  const byId = new Map<ClaimId, Claim>();
  for (const [at, claim] of requireList(claims, "claims").entries()) {
    checkClaim(claim, at);
    if (byId.has(claim.id)) throw duplicateId("claims", claim.id);
    byId.set(claim.id, claim);
  }
  const ids = new Set<string>();
  for (const [at, relation] of requireList(relations, "relations").entries()) {
    checkRelation(relation, at);
    if (relation.kind === "countDistinct" && relation.profile !== undefined) checkProfile(relation.profile);
    if (ids.has(relation.id)) throw duplicateId("relations", relation.id);
    ids.add(relation.id);
    for (const claim of claimsOfRelation(relation))
      if (!byId.has(claim)) throw unknownClaim(relation.id, claim);
  }
  return byId;
}

/** What stands beside claims and relations; readings and rates are checked one by one where they are used. */
function checkOptions({ ledger, rates = [], panel = [], profile, sources = [] }: AuditInput): void {
  if (ledger !== undefined && !AUDITED_KINDS.every((kind) => Array.isArray(ledger?.[kind])))
    throw invalidInput("the ledger", ledger, "make one with createLedger(records)");
  const isTable = hasFields(rates) && "rates" in rates;
  requireList(isTable ? rates.rates : rates, "rates", "give a list of rates or a rate table");
  requireList(panel, "panel", "give a list of readings such as READING_PANEL");
  for (const [at, source] of requireList(sources, "sources", "give a list of sources").entries())
    requireChecked(sourceShape, source, ["sources", at], "Cannot cite the source", "audit/invalid-input", {
      source,
    });
  if (profile !== undefined) checkProfile(profile);
}

function checkProfile(profile: AreaProfile): void {
  if (attempt([], () => requireProfile(profile)).ok) return;
  throw invalidInput("the profile", profile, "use a preset such as PRC_STATISTICS, or areaProfile({ ... })");
}

function requireList<Item>(
  list: readonly Item[],
  name: string,
  remedy = "auditClaims({ claims, relations }) takes two lists",
): readonly Item[] {
  if (Array.isArray(list)) return list;
  throw invalidInput(name, list, remedy);
}

function invalidInput(name: string, received: unknown, remedy: string): LedgerError {
  return new LedgerError("audit/invalid-input", `Cannot audit ${quote(received)} as ${name}: ${remedy}.`, {
    details: { name, received },
  });
}

function duplicateId(list: "claims" | "relations", id: string): LedgerError {
  return new LedgerError(
    "audit/duplicate-id",
    `Cannot audit two ${list} with the id ${quote(id)}: findings name them by their ids. Give one of them another id.`,
    { details: { list, id } },
  );
}

function unknownClaim(relation: string, claim: unknown): LedgerError {
  return new LedgerError(
    "audit/unknown-claim",
    `Cannot evaluate relation ${quote(relation)}: there is no claim ${quote(claim)}. Add it to the claims; where the document prints no number, it has no figure.`,
    { details: { relation, claim } },
  );
}
