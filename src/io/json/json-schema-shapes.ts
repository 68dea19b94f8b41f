/**
 * The JSON Schema of a shape: what the fields of records, claims, relations and codes hold, and what holds between them.
 */

import { id } from "../../foundation/plain-shapes";
import type { ObjectShape, Shape } from "../../foundation/shape";
import { PROFILES } from "./audit-presets";
import { PART_DESCRIPTIONS, type PartName } from "./descriptions";
import {
  fieldsOf,
  type JsonSchema,
  NUMBER_OR_FRACTION,
  PLAIN,
  partNamed,
  whereSo,
} from "./json-schema-values";

/** Text by which something is found: no space stands around it, and no line breaks in it. */
const ID: JsonSchema = { type: "string", pattern: "^\\S(.*\\S)?$" };

/** The definition of what stands in a field of so many kinds of records, or is an object in one of them. */
const PART_OF_FIELD: Readonly<Record<string, PartName>> = {
  source: "SourceRef",
  domain: "Classified",
  extra: "Extra",
  legs: "Leg",
  editions: "Edition",
  extent: "ProgrammeExtent",
  quantity: "Quantity",
  parties: "PartyList",
  party: "Party",
  named: "Party",
  codes: "Code",
};

/** The factor of a part of a sum. */
const WEIGHT: JsonSchema = {
  ...NUMBER_OR_FRACTION,
  type: ["string", "integer"],
  minimum: Number.MIN_SAFE_INTEGER,
  maximum: Number.MAX_SAFE_INTEGER,
};

/** A text, as the id of a claim, or something else. */
function textOr(other: JsonSchema): JsonSchema {
  return { if: { type: "string" }, ...whereSo(PLAIN.text), else: other };
}

/** One of a few words, or something else. */
export function wordOr(words: readonly string[], other: JsonSchema): JsonSchema {
  return { if: { type: "string" }, ...whereSo({ type: "string", enum: words }), else: other };
}

/** A profile of countries and regions, or the id of one of the library. */
export const PROFILE: JsonSchema = /* @__PURE__ */ wordOr(PROFILES, { $ref: "AreaProfile" });

/** What stands in fields of which only a check of theirs can tell, by the names of the fields. */
const OTHERS: Readonly<Record<string, JsonSchema>> = {
  parts: /* @__PURE__ */ textOr(partNamed("WeightedPart")),
  numerator: /* @__PURE__ */ textOr(partNamed("RecordsTerm")),
  denominator: /* @__PURE__ */ textOr(partNamed("RecordsTerm")),
  named: /* @__PURE__ */ textOr(partNamed("AreaList")),
  weight: WEIGHT,
  measure: PLAIN.text,
  where: PLAIN.text,
  profile: PROFILE,
  asOf: { if: { const: "record" }, else: PLAIN.period },
  place: { ...PLAIN.count, minimum: 1 },
  rate: { type: "string", pattern: "^(?=.*[1-9])\\d{1,12}(\\.\\d{1,12})?$" },
  perUnits: { enum: [1, 100], type: "integer" },
};

/** Schemas by name, to which those that are found on the way are added. */
export type Definitions = Record<string, JsonSchema>;

/** The schema of what stands in a field; what is an object in it becomes a definition. */
function schemaOf(shape: Shape, field: string, definitions: Definitions): JsonSchema {
  const define = (make: (owner: string) => JsonSchema): JsonSchema => {
    const name = PART_OF_FIELD[field];
    if (name === undefined) throw new Error(`no definition of the objects in ${field}`);
    definitions[name] ??= { description: PART_DESCRIPTIONS[name], ...make(name) };
    return partNamed(name);
  };
  if (shape === id) return ID;
  switch (shape.holds) {
    case "choice":
      return { type: "string", enum: shape.values };
    case "whole":
      return { type: "integer", minimum: shape.from, maximum: shape.to };
    case "reference":
      return PLAIN.text;
    case "oneOrMore":
      return oneOrMore(schemaOf(shape.of, field, definitions));
    case "list": {
      const { of, atLeast } = shape;
      return {
        type: "array",
        ...(atLeast > 0 && { minItems: atLeast }),
        items: schemaOf(of, field, definitions),
      };
    }
    case "object":
      return define((owner) => schemaOfFields(owner, shape, definitions));
    case "openable":
      return define((owner) => ({
        ...schemaOf(shape.closed, "party", definitions),
        ...schemaOfFields(owner, shape.open as ObjectShape, definitions),
        type: ["array", "object"],
      }));
    case "true":
      return { const: true };
    case "extra":
      return partNamed("Extra");
    case "other":
      return OTHERS[field] ?? {};
    default:
      return PLAIN[shape.holds];
  }
}

/** A text, or an array of some. A choice is a pattern there: a list of values would leave no room for the array. */
function oneOrMore(items: JsonSchema): JsonSchema {
  const { enum: values, ...text } = items;
  const pattern = values === undefined ? {} : { pattern: `^(${(values as readonly string[]).join("|")})$` };
  return { ...text, ...pattern, type: ["string", "array"], minItems: 1, items };
}

/** The schema of an object: its fields, and what holds between them. */
export function schemaOfFields(owner: string, shape: ObjectShape, definitions: Definitions): JsonSchema {
  const { fields, together = [], apart } = shape;
  const all = Object.entries(fields);
  const others = together.map((name) => [name, together.filter((other) => other !== name)]);
  return {
    type: "object",
    ...fieldsOf(
      owner,
      Object.fromEntries(all.map(([name, field]) => [name, schemaOf(field.shape, name, definitions)])),
      all.filter(([, { optional }]) => !optional).map(([name]) => name),
    ),
    ...(together.length > 0 && { dependentRequired: Object.fromEntries(others) }),
    ...(apart !== undefined && apartFrom(apart)),
  };
}

/** Two fields of which one keeps the other out, and stands in for it where one is required. */
function apartFrom({ names: [one, other], required }: NonNullable<ObjectShape["apart"]>): JsonSchema {
  return {
    dependentSchemas: { [other]: { properties: { [one]: false } } },
    ...(required && { if: { required: [other] }, else: { required: [one] } }),
  };
}
