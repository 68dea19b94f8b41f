/**
 * The relations of an audit, checked before anything is computed. A misspelt field must never mean that it is left out.
 */

import { isAggregator } from "../aggregate/aggregator";
import { exactly } from "../figures/make-figure";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { optionWord, requiredWord } from "../foundation/option-word";
import {
  checkedBy,
  type Fields,
  listOf,
  objectOf,
  optional,
  required,
  type Shape,
  text,
} from "../foundation/shape";
import { countAreas, ISO_3166 } from "../geography/area-profile";
import { periodSpan } from "../time/period";
import { anything, areaFields, requireChecked, suchThat } from "./checked-fields";
import type { Part, Relation, RelationKind } from "./relation";

/** The kinds of records that a claim can be held against. */
export const AUDITED_KINDS = ["projects", "delegations", "activities", "trades", "observations"] as const;

/** The id of a claim; whether there is one is looked up when all claims are known. */
const claim = optional(text);
const claims = optional(listOf(text));
/** One of a few words, a period or the like: whoever reads it says what it has to be. */
const readLater = optional(anything);
const base = { id: readLater, kind: readLater, note: optional(text) };

/** The id of a claim, or something else. */
function claimOr(other: Shape): Shape {
  return checkedBy((value, path, inspection) =>
    (typeof value === "string" ? text : other).check(value, path, inspection),
  );
}

const part = objectOf<Exclude<Part, string>>({ claim: required(text), weight: required(anything) });

function isFunction(value: unknown): boolean {
  return typeof value === "function";
}

/** The fields of each kind of relation. */
const FIELDS: { readonly [Kind in RelationKind]: Fields<Partial<Extract<Relation, { kind: Kind }>>> } = {
  sum: { ...base, whole: claim, parts: optional(listOf(claimOr(part))), list: readLater },
  partOf: { ...base, whole: claim, part: claim },
  ratio: { ...base, ratio: claim, numerator: claim, denominator: claim },
  mean: { ...base, mean: claim, count: claim, total: claim, values: readLater },
  countDistinct: { ...base, count: claim, named: optional(claimOr(areaFields)), profile: readLater },
  maxInHistory: { ...base, claim, history: claims, since: readLater },
  growth: { ...base, rate: claim, from: claim, to: claim },
  same: { ...base, claims },
  against: {
    ...base,
    claim,
    collection: readLater,
    records: readLater,
    measure: optional(suchThat(isAggregator, "an aggregator, as count() is")),
    overlap: readLater,
    where: optional(suchThat(isFunction, "a function")),
  },
};

/**
 * Guards against relations that cannot be evaluated.
 *
 * @throws `audit/invalid-relation`, `audit/unknown-option`; `figures/invalid-number` for a weight; of periods and areas as
 * whoever reads them
 */
export function checkRelation(relation: Relation, at: number): void {
  if (typeof relation !== "object" || relation === null) throw invalidRelation(relation, "it is no object");
  const { id, kind } = relation;
  if (typeof id !== "string" || id === "")
    throw invalidRelation(relation, `its id is ${quote(id)}, and has to be text`);
  if (typeof kind !== "string" || !Object.hasOwn(FIELDS, kind))
    throw invalidRelation(
      relation,
      `its kind is ${quote(kind)}, and there are ${Object.keys(FIELDS).join(", ")}`,
    );
  const path = ["relations", at];
  const check = objectOf<Partial<Relation>>(FIELDS[kind]);
  requireChecked(check, relation, path, "Cannot evaluate the relation", "audit/invalid-relation", {
    relation,
  });
  checkMeaning(relation);
}

/** What a relation says beyond the kinds of its fields. */
function checkMeaning(relation: Relation): void {
  const option = (name: string) => `${name} of relation ${quote(relation.id)}`;
  switch (relation.kind) {
    case "sum":
      requiredWord("audit", option("the list"), relation.list, ["open", "closed"]);
      if (relation.parts === undefined) throw invalidRelation(relation, "its parts are no list");
      // Reading a weight checks it.
      for (const part of relation.parts) if (typeof part !== "string") exactly(part.weight);
      return;
    case "mean":
      optionWord("audit", option("the values"), relation.values, ["any", "whole"]);
      return;
    case "maxInHistory":
      if (relation.history === undefined) throw invalidRelation(relation, "its history is no list");
      if (relation.since !== undefined) periodSpan(relation.since);
      return;
    case "same":
      if (new Set(relation.claims).size > 1) return;
      throw invalidRelation(relation, "it compares fewer than two claims");
    case "countDistinct":
      if (typeof relation.named !== "string") countAreas(relation.named, ISO_3166);
      return;
    case "against":
      requiredWord("audit", option("the records"), relation.records, ["complete", "partial"]);
      requiredWord("audit", option("the collection"), relation.collection, [...AUDITED_KINDS]);
      optionWord("audit", option("the overlap"), relation.overlap, ["refuse", "allow"]);
      checkMeasure(relation);
      return;
    default:
  }
}

/** Only trade has a measure without one, and only that one takes an option. */
function checkMeasure(relation: Extract<Relation, { readonly kind: "against" }>): void {
  const { collection, measure, overlap } = relation;
  if (measure === undefined && collection !== "trades")
    throw invalidRelation(
      relation,
      "it names no measure, and only trades have a value that is taken without one. Give it measure: personTripCount or another aggregator",
    );
  if (overlap !== undefined && measure !== undefined)
    throw invalidRelation(
      relation,
      'it has a measure, and overlap is for values of trade that are added up without one. Leave one of them out, or tell the measure: tradeTotal("exports", { overlap: "allow" })',
    );
}

function invalidRelation(relation: unknown, fault: string): LedgerError {
  const id: unknown = (relation as { readonly id?: unknown } | null | undefined)?.id;
  return new LedgerError("audit/invalid-relation", `Cannot evaluate the relation ${quote(id)}: ${fault}.`, {
    details: { relation },
  });
}
