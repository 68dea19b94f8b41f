/**
 * The input of an audit, checked before anything is computed: figures, periods and areas of claims, and that every
 * relation names claims that there are.
 */

import { isFigure, isPlainUnit } from "../figures/figure";
import { exactly } from "../figures/make-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import { type Call, hasFields, requiredOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord, requiredWord } from "../foundation/option-word";
import { type AreaProfile, countAreas, ISO_3166 } from "../geography/area-profile";
import type { Ledger } from "../model/ledger";
import type { Source } from "../model/source";
import { isCurrencyCode } from "../money/currency";
import type { OfPeriod, RateChoice } from "../rates/rate-choice";
import { isPeriod, periodSpan } from "../time/period";
import type { Claim } from "./claim";
import { type ClaimId, claimsOfRelation, type Relation, type RelationKind } from "./relation";

/** The lists and options of an audit, as far as they can be checked before the claims are. */
interface Input extends RateChoice<OfPeriod> {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
  readonly ledger?: Ledger;
  readonly reading?: ReadingPolicy;
  readonly panel?: readonly ReadingPolicy[];
  readonly profile?: AreaProfile;
  readonly sources?: readonly Source[];
}

const CALL: Call = { chapter: "audit", call: "auditClaims({ claims, relations })" };

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
export function checkedInput(input: Input): ReadonlyMap<ClaimId, Claim> {
  if (!hasFields(input))
    throw invalidInput("an audit", input, "auditClaims({ claims, relations }) takes two lists");
  requiredOptions<Input>(CALL, input, INPUT_FIELDS);
  const { claims, relations } = input;
  checkOptions(input);
  const byId = new Map<ClaimId, Claim>();
  for (const claim of requireList(claims, "claims")) {
    checkClaim(claim);
    if (byId.has(claim.id)) throw duplicateId("claims", claim.id);
    byId.set(claim.id, claim);
  }
  const ids = new Set<string>();
  for (const relation of requireList(relations, "relations")) {
    checkRelation(relation);
    if (ids.has(relation.id)) throw duplicateId("relations", relation.id);
    ids.add(relation.id);
    for (const claim of claimsOfRelation(relation))
      if (!byId.has(claim)) throw unknownClaim(relation.id, claim);
  }
  return byId;
}

/** What stands beside claims and relations; readings and rates are checked one by one where they are used. */
function checkOptions({ ledger, rates = [], panel = [], profile, sources = [] }: Input): void {
  if (ledger !== undefined && !AUDITED_KINDS.every((kind) => Array.isArray(ledger?.[kind])))
    throw invalidInput("the ledger", ledger, "make one with createLedger(records)");
  const isTable = hasFields(rates) && "rates" in rates;
  requireList(isTable ? rates.rates : rates, "rates", "give a list of rates or a rate table");
  requireList(panel, "panel", "give a list of readings such as READING_PANEL");
  requireList(sources, "sources", "give a list of sources");
  if (profile !== undefined) requireProfile(profile);
}

function requireProfile(profile: AreaProfile): void {
  const isProfile = isText(profile?.id) && Array.isArray(profile.regions);
  if (!isProfile || !Array.isArray(profile.unlisted ?? []))
    throw invalidInput(
      "the profile",
      profile,
      "use a preset such as PRC_STATISTICS, or areaProfile({ ... })",
    );
}

const CLAIM_FIELDS: readonly (keyof Claim)[] = [
  "id",
  "measure",
  "subject",
  "figure",
  "unit",
  "period",
  "areas",
  "scope",
  "status",
  "source",
  "note",
];

function checkClaim(claim: Claim): void {
  if (typeof claim !== "object" || claim === null) throw invalidClaim(claim, "it is no object");
  const { id, measure, subject, figure, unit, period, areas, scope, status, note } = claim;
  const unknown = unknownField(claim, CLAIM_FIELDS);
  if (unknown !== undefined) throw invalidClaim(claim, `a claim has no field ${quote(unknown)}`);
  if (!isText(id)) throw invalidClaim(claim, `its id is ${quote(id)}, and has to be text`);
  if (!isText(measure)) throw invalidClaim(claim, `its measure is ${quote(measure)}, and has to be text`);
  for (const [name, text] of Object.entries({ subject, status, note }))
    if (text !== undefined && !isText(text))
      throw invalidClaim(claim, `its ${name} is ${quote(text)}; it is text, or left out`);
  if (figure !== undefined && !isFigure(figure))
    throw invalidClaim(
      claim,
      `its figure is ${quote(figure)}; make one with figure(number) or moreThan(number)`,
    );
  if (unit !== undefined && unit !== "ratio" && !isPlainUnit(unit) && !isCurrencyCode(unit))
    throw invalidClaim(claim, `its unit is ${quote(unit)}; it is count, number, ratio or a code of ISO 4217`);
  if (period !== undefined && !isPeriod(period))
    throw invalidClaim(
      claim,
      `its period is ${quote(period)}; it is text such as "2012" or "2012-Q3", or left out`,
    );
  if (areas !== undefined) countAreas(areas, ISO_3166);
  if (scope !== undefined && !(Array.isArray(scope) && scope.every(isText)))
    throw invalidClaim(
      claim,
      `its scope is ${quote(scope)}; it is a list of texts from the widest to the narrowest`,
    );
}

/** The fields of each kind of relation beside id, kind and note: a misspelt one must never mean that it is left out. */
const KINDS: Readonly<Record<RelationKind, readonly string[]>> = {
  sum: ["whole", "parts", "list"],
  partOf: ["whole", "part"],
  ratio: ["ratio", "numerator", "denominator"],
  mean: ["mean", "count", "total", "values"],
  countDistinct: ["count", "named", "profile"],
  maxInHistory: ["claim", "history", "since"],
  growth: ["rate", "from", "to"],
  same: ["claims"],
  against: ["claim", "collection", "records", "measure", "overlap", "where"],
};

function checkRelation(relation: Relation): void {
  if (typeof relation !== "object" || relation === null) throw invalidRelation(relation, "it is no object");
  const { id, kind } = relation;
  if (!isText(id)) throw invalidRelation(relation, `its id is ${quote(id)}, and has to be text`);
  if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind))
    throw invalidRelation(
      relation,
      `its kind is ${quote(kind)}, and there are ${Object.keys(KINDS).join(", ")}`,
    );
  const unknown = unknownField(relation, ["id", "kind", "note", ...KINDS[kind]]);
  if (unknown !== undefined)
    throw invalidRelation(relation, `a relation of kind ${kind} has no field ${quote(unknown)}`);
  const option = (name: string) => `${name} of relation ${quote(id)}`;
  switch (relation.kind) {
    case "sum":
      requiredWord("audit", option("the list"), relation.list, ["open", "closed"]);
      if (!Array.isArray(relation.parts)) throw invalidRelation(relation, "its parts are no list");
      // Reading a weight checks it.
      for (const part of relation.parts) if (typeof part !== "string") exactly(part?.weight);
      return;
    case "mean":
      optionWord("audit", option("the values"), relation.values, ["any", "whole"]);
      return;
    case "maxInHistory":
      if (!Array.isArray(relation.history)) throw invalidRelation(relation, "its history is no list");
      if (relation.since !== undefined) periodSpan(relation.since);
      return;
    case "same":
      if (Array.isArray(relation.claims) && new Set(relation.claims).size > 1) return;
      throw invalidRelation(relation, "it compares fewer than two claims");
    case "countDistinct":
      if (typeof relation.named !== "string") countAreas(relation.named, ISO_3166);
      if (relation.profile !== undefined) requireProfile(relation.profile);
      return;
    case "against":
      requiredWord("audit", option("the records"), relation.records, ["complete", "partial"]);
      requiredWord("audit", option("the collection"), relation.collection, [...AUDITED_KINDS]);
      optionWord("audit", option("the overlap"), relation.overlap, ["refuse", "allow"]);
      if (relation.where !== undefined && typeof relation.where !== "function")
        throw invalidRelation(relation, `its where is ${quote(relation.where)}, and has to be a function`);
      if (relation.measure !== undefined && typeof relation.measure?.step !== "function")
        throw invalidRelation(relation, `its measure is ${quote(relation.measure)}, and no aggregator`);
      return;
    default:
  }
}

const AUDITED_KINDS = ["projects", "delegations", "activities", "trades"] as const;

function unknownField(holder: object, fields: readonly string[]): string | undefined {
  return Object.keys(holder).find((field) => !fields.includes(field));
}

function isText(value: unknown): value is string {
  return typeof value === "string" && value !== "";
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

function invalidClaim(claim: unknown, fault: string): LedgerError {
  const id: unknown = (claim as { readonly id?: unknown } | null | undefined)?.id;
  return new LedgerError("audit/invalid-claim", `Cannot audit the claim ${quote(id)}: ${fault}.`, {
    details: { claim },
  });
}

function invalidRelation(relation: unknown, fault: string): LedgerError {
  const id: unknown = (relation as { readonly id?: unknown } | null | undefined)?.id;
  return new LedgerError("audit/invalid-relation", `Cannot evaluate the relation ${quote(id)}: ${fault}.`, {
    details: { relation },
  });
}
