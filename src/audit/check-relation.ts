/**
 * The shapes of relations, by their kinds. A misspelt field must never mean that it is left out.
 */

import { isAggregator } from "../aggregate/aggregator";
import { isCount, mostOfCount } from "../figures/count";
import { exactly } from "../figures/make-figure";
import { elementsOf } from "../foundation/collections";
import type { Given } from "../foundation/inspection";
import { type Inspection, type Rule, report } from "../foundation/inspection";
import type { IssuePath } from "../foundation/issue";
import { withRule } from "../foundation/parts";
import { acceptedBy, id, oneOf, referenceTo, suchThat, text } from "../foundation/plain-shapes";
import {
  checkedBy,
  type Field,
  type Fields,
  listOf,
  type ObjectShape,
  objectOf,
  optional,
  required,
  type Shape,
} from "../foundation/shape";
import { type AreasAsOf, checkedAsOf } from "../geography/area-count";
import { requireProfile } from "../geography/area-profile";
import { areaList, period } from "../model/field-shapes";
import type { AgainstRelation, AuditedKind, ChangeForm, Part, Relation, RelationKind } from "./relation";

/** The kinds of records that a claim can be held against. */
const AUDITED: Readonly<Record<AuditedKind, true>> = {
  projects: true,
  delegations: true,
  activities: true,
  trades: true,
  observations: true,
};
export const AUDITED_KINDS = Object.keys(AUDITED) as readonly AuditedKind[];

/** The id of a claim; whether there is one is looked up when all claims are known. */
const claim = referenceTo("claims");

/** The id of a claim, or something else. */
function claimOr(other: Shape): Shape {
  return checkedBy((value, path, inspection) =>
    (typeof value === "string" ? claim : other).check(value, path, inspection),
  );
}

/** A part of a sum with its factor. */
export const partShape = objectOf<Exclude<Part, string>>({
  claim: required(claim),
  weight: required(acceptedBy(exactly)),
});

/** A profile of countries and regions. */
export const profile = acceptedBy(requireProfile);

/** The fields of a total of records. */
const RECORDS: Omit<Fields<AgainstRelation>, "id" | "kind" | "note" | "claim"> = {
  collection: required(oneOf(AUDITED)),
  label: optional(text),
  records: required(oneOf({ complete: true, partial: true })),
  measure: optional(suchThat(isAggregator, "an aggregator, as count() is")),
  overlap: optional(oneOf({ refuse: true, allow: true })),
  where: optional(suchThat((value) => typeof value === "function", "a function")),
};

/** A total of records, as a ratio divides it. */
export const recordsShape = withRule(objectOf(RECORDS as Fields<object>), checkMeasure);

/** A place in an order, as it is printed: "3rd", "among the first five". */
const place = suchThat(
  (value) => isCount(value) && mostOfCount(value) !== 0n,
  "a place in an order, from 1 on: a whole number, or a figure of one such as atMost(5)",
);

/** The fields of the relations of a kind, besides those that each has. */
type OwnFields<Kind extends RelationKind> = Omit<
  Fields<Extract<Relation, { kind: Kind }>>,
  "id" | "kind" | "note"
>;

const FIELDS: { readonly [Kind in RelationKind]: OwnFields<Kind> } = {
  sum: {
    whole: required(claim),
    parts: required(listOf(claimOr(partShape))),
    list: required(oneOf({ open: true, closed: true })),
  },
  partOf: { whole: required(claim), part: required(claim) },
  ratio: {
    ratio: optional(claim),
    numerator: required(claimOr(recordsShape)),
    denominator: required(claimOr(recordsShape)),
  },
  mean: {
    mean: required(claim),
    count: required(claim),
    total: optional(claim),
    values: optional(oneOf({ any: true, whole: true })),
  },
  countDistinct: {
    count: required(claim),
    named: required(claimOr(areaList)),
    profile: optional(profile),
    asOf: optional(acceptedBy<AreasAsOf>(checkedAsOf)),
  },
  maxInHistory: { claim: required(claim), history: required(listOf(claim)), since: optional(period) },
  growth: { rate: optional(claim), from: required(claim), to: required(claim) },
  change: {
    change: optional(claim),
    from: required(claim),
    to: required(claim),
    in: required(oneOf<ChangeForm>({ absolute: true, percent: true, points: true, multiple: true })),
  },
  averageGrowth: { rate: optional(claim), from: required(claim), to: required(claim) },
  rank: {
    claim: required(claim),
    among: required(listOf(claim)),
    place: optional(place),
    order: optional(oneOf({ highest: true, lowest: true })),
  },
  cumulative: { total: required(claim), parts: required(listOf(claim)), since: optional(period) },
  same: { claims: required(listOf(claim)) },
  against: { claim: required(claim), ...RECORDS },
};

const base = { id: required(id), kind: required(oneOf(FIELDS)), note: optional(text) };

/** The shape of relations with some fields: which of them go together, the types of `FIELDS` say. */
function relationOf(fields: Readonly<Record<string, Field>>): ObjectShape {
  return objectOf({ ...base, ...fields } as Fields<object>);
}

/** The shapes of relations by their kinds. */
export const RELATION_SHAPES: ReadonlyMap<string, ObjectShape> = /* @__PURE__ */ new Map(
  Object.entries(FIELDS).map(([kind, fields]) => [kind, relationOf(fields)]),
);

/** Of a kind that there is not, nobody can say which fields it has: only those of all relations are looked at. */
const ofNoKind = checkedBy((value, path, inspection) => {
  const { id, kind, note } = (value ?? {}) as Given;
  const isObject = typeof value === "object" && value !== null && !Array.isArray(value);
  relationOf({}).check(isObject ? { id, kind, note } : value, path, inspection);
});

/** A relation of any kind. */
export const relationShape = withRule(
  checkedBy((value, path, inspection) => {
    const kind = (value as Partial<Relation> | null | undefined)?.kind ?? "";
    (RELATION_SHAPES.get(kind) ?? ofNoKind).check(value, path, inspection);
  }),
  (relation, path, inspection) => {
    RULES.get(relation["kind"])?.(relation, path, inspection);
  },
);

/** What has to hold between the fields of a relation. */
const RULES: ReadonlyMap<unknown, Rule> = /* @__PURE__ */ new Map<RelationKind, Rule>([
  ["change", checkTimes],
  ["averageGrowth", checkTimes],
  ["rank", checkPeers],
  ["cumulative", checkPeriods],
  ["same", checkStatements],
  ["against", checkMeasure],
]);

/** From a claim to itself nothing changes. */
function checkTimes({ from, to }: Given, path: IssuePath, inspection: Inspection): void {
  if (from === undefined || from !== to) return;
  const expected = "the id of another claim than from, of a later period";
  report(inspection, [...path, "to"], "audit/invalid-relation", expected, to);
}

function checkPeers({ claim: own, among }: Given, path: IssuePath, inspection: Inspection): void {
  if (!Array.isArray(among) || elementsOf(among).some((peer) => peer !== own)) return;
  const expected = "the ids of one claim or more besides the one that has the place";
  report(inspection, [...path, "among"], "audit/invalid-relation", expected, among);
}

function checkPeriods({ total, parts }: Given, path: IssuePath, inspection: Inspection): void {
  if (!Array.isArray(parts) || (parts.length > 0 && !elementsOf(parts).includes(total))) return;
  const expected = "the ids of one claim or more, none of which is the total";
  report(inspection, [...path, "parts"], "audit/invalid-relation", expected, parts);
}

function checkStatements({ claims }: Given, path: IssuePath, inspection: Inspection): void {
  if (!Array.isArray(claims) || new Set(elementsOf(claims)).size > 1) return;
  const expected = "the ids of two claims or more";
  report(inspection, [...path, "claims"], "audit/invalid-relation", expected, claims);
}

/** Only trade has a measure without one, and only that one takes an option. */
function checkMeasure(
  { collection, measure, overlap }: Given,
  path: IssuePath,
  inspection: Inspection,
): void {
  if (measure === undefined && collection !== "trades") {
    const expected =
      "given, for only trades have a value that is taken without one: personTripCount or another aggregator";
    report(inspection, [...path, "measure"], "audit/invalid-relation", expected, measure);
  }
  if (overlap !== undefined && measure !== undefined) {
    const expected =
      'left out beside a measure, which says it itself, as tradeTotal("exports", { overlap: "allow" }) does';
    report(inspection, [...path, "overlap"], "audit/invalid-relation", expected, overlap);
  }
}
