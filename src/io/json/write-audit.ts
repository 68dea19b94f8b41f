/**
 * Claims and relations as one text of JSON, from which `parseClaims` makes the same again.
 */

import { type AuditInput, checkClaims } from "../../audit/audit-input";
import type { AnyRecordsTerm, Part, Relation } from "../../audit/relation";
import type { ReadingPolicy } from "../../figures/reading-policy";
import { type Call, checkedOptions, invalidArgument } from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import { requireValid } from "../../foundation/result";
import type { AreaProfile } from "../../geography/area-profile";
import type { RateTable } from "../../rates/rate-index";
import { type AuditNames, requireNames } from "./audit-json";
import { PROFILES, profileOfId, READING_IDS, readingOfId } from "./audit-presets";
import { requireIndent } from "./json";

/** How claims are written. */
export interface ClaimsToJsonOptions extends AuditNames {
  /** Spaces a level, 0 to 10; none, on one line, where left out. */
  readonly indent?: number;
}

const CALL: Call = {
  chapter: "io",
  call: "claimsToJson({ claims, relations }, { measures, filters, indent })",
};

/**
 * Claims and relations, with the sources, rates and readings beside them, as one text of JSON, from which `parseClaims` makes
 * the same again. Readings and profiles of the library are written as their ids, and code by the names that `measures` and
 * `filters` give it. The ledger is a document of its own (`toJson`).
 *
 * @throws `audit/invalid-input` with every fault in `issues`; `io/unnamed-code` for a measure or a filter without a name;
 * `io/invalid-argument`, `io/unknown-option`
 * @example
 * const claims: Claim[] = [{ id: "sent", measure: "persons", period: "2012", figure: moreThan(1000) }];
 * const own = { id: "own", kind: "against", claim: "sent", collection: "delegations", records: "complete" } as const;
 * const relations = [{ ...own, measure: personTripCount }];
 * const names = { measures: { persons: personTripCount } };
 * const text = claimsToJson({ claims, relations }, names);
 * text.includes('"measure":"persons"') // => true
 * const read = parseClaims(text, names);
 * read.ok && read.value.relations // => relations
 * claimsToJson({ claims, relations }) // throws io/unnamed-code
 */
export function claimsToJson(
  audit: Omit<AuditInput, "ledger" | "policyOf">,
  options: ClaimsToJsonOptions = {},
): string {
  const { indent = 0, ...given } = checkedOptions(CALL, options, ["measures", "filters", "indent"]);
  requireIndent(CALL, indent);
  const kept = requireValid(checkClaims(audit), "audit/invalid-input", "write the claims", "checkClaims");
  for (const name of ["ledger", "policyOf"] as const)
    if (kept[name] !== undefined)
      throw invalidArgument(
        CALL,
        name,
        kept[name],
        "left out: toJson(ledger) writes the records, and code has no JSON",
      );
  const { claims, relations, sources, rates, search, reading, panel, profile } = kept;
  const names = requireNames(CALL, given);
  const json = {
    claims,
    relations: relations.map((relation) => plainRelation(relation, names)),
    sources,
    rates: rates && plainRates(rates as RateTable),
    search,
    reading: reading && idOfReading(reading),
    panel: panel?.map(idOfReading),
    profile: profile && idOfProfile(profile),
  };
  return JSON.stringify(json, undefined, indent);
}

/** A table without sources is the list of its rates. */
function plainRates({ rates, sources }: RateTable): unknown {
  return sources.length === 0 ? rates : { rates, sources };
}

function idOfReading(reading: ReadingPolicy): unknown {
  return READING_IDS.find((id) => readingOfId(id) === reading) ?? reading;
}

function idOfProfile(profile: AreaProfile): unknown {
  return PROFILES.find((id) => profileOfId(id) === profile) ?? profile;
}

function plainRelation(relation: Relation, names: Required<AuditNames>): object {
  switch (relation.kind) {
    case "sum":
      return { ...relation, parts: relation.parts.map(plainPart) };
    case "ratio": {
      const { id, numerator, denominator } = relation;
      const plain = (term: typeof numerator) =>
        typeof term === "string" ? term : plainTerm(term, id, names);
      return { ...relation, numerator: plain(numerator), denominator: plain(denominator) };
    }
    case "countDistinct":
      return { ...relation, ...(relation.profile && { profile: idOfProfile(relation.profile) }) };
    case "against":
      return plainTerm(relation, relation.id, names);
    default:
      return relation;
  }
}

/** A factor is text where JSON has no number for it. */
function plainPart(part: Part): unknown {
  return typeof part === "string" || typeof part.weight !== "bigint"
    ? part
    : { ...part, weight: String(part.weight) };
}

function plainTerm(
  term: AnyRecordsTerm,
  relation: string,
  { measures, filters }: Required<AuditNames>,
): object {
  const { measure, where } = term;
  return {
    ...term,
    ...(measure !== undefined && { measure: nameIn("measure", measures, measure, relation) }),
    ...(where !== undefined && { where: nameIn("where", filters, where, relation) }),
  };
}

function nameIn(field: string, known: object, code: unknown, relation: string): string {
  const found = Object.entries(known).find(([, meaning]) => meaning === code);
  if (found !== undefined) return found[0];
  const way =
    field === "measure" ? "{ measures: { persons: personTripCount } }" : "{ filters: { outbound } }";
  throw new LedgerError(
    "io/unnamed-code",
    `Cannot write the ${field} of the relation ${quote(relation)}: code has no JSON, and no name for it is given. Give it one, by which parseClaims finds it again: ${way}.`,
    { details: { relation, field } },
  );
}
