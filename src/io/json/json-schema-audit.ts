/**
 * The JSON Schemas of an audit: claims, relations by their kinds, and what they are read with.
 */

import { claimShape } from "../../audit/check-claim";
import { partShape, RELATION_SHAPES, recordsShape } from "../../audit/check-relation";
import type { Json } from "../../foundation/collections";
import { rateShape } from "../../rates/exchange-rate";
import { rateSourceShape } from "../../rates/rate-table";
import { READING_IDS } from "./audit-presets";
import { PART_DESCRIPTIONS, type PartName } from "./descriptions";
import { type Definitions, PROFILE, schemaOfFields, wordOr } from "./json-schema-shapes";
import { fieldsOf, type JsonSchema, PLAIN, partNamed, whereSo } from "./json-schema-values";

/** The definition of the relations of a kind. */
function nameOfKind(kind: string): PartName {
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1)}Relation` as PartName;
}

/** The definitions of an audit, by name; those of single values are added to the others. */
export function auditDefinitions(definitions: Definitions): Definitions {
  const kinds = [...RELATION_SHAPES];
  const relations = kinds.map(([kind, shape]): [PartName, JsonSchema] => {
    const name = nameOfKind(kind);
    const { properties, ...schema } = schemaOfFields(name, shape, definitions);
    const own = { ...(properties as JsonSchema), kind: { type: "string", const: kind } };
    return [
      name,
      { ...schema, ...fieldsOf(name, own as Definitions, schema["required"] as string[]), ...RULES[kind] },
    ];
  });
  const parts: Partial<Record<PartName, JsonSchema>> = {
    Claim: schemaOfFields("Claim", claimShape, definitions),
    WeightedPart: schemaOfFields("WeightedPart", partShape, definitions),
    RecordsTerm: { ...schemaOfFields("RecordsTerm", recordsShape, definitions), ...RECORDS },
    ...Object.fromEntries(relations),
    Relation: {
      type: "object",
      properties: {
        kind: { description: "What has to hold.", type: "string", enum: kinds.map(([kind]) => kind) },
      },
      required: ["kind"],
      allOf: kinds.map(([kind]) => ({
        if: { properties: { kind: { const: kind } }, required: ["kind"] },
        ...whereSo(partNamed(nameOfKind(kind))),
      })),
    },
    ExchangeRate: schemaOfFields("ExchangeRate", rateShape, definitions),
    RateSource: schemaOfFields("RateSource", rateSourceShape, definitions),
    ...choices(),
  };
  const described = Object.entries(parts).map(([name, schema]) => [
    name,
    { description: PART_DESCRIPTIONS[name as PartName], ...schema },
  ]);
  return { ...Object.fromEntries(described), Audit: wholeAudit() };
}

/** Only trade has a measure without one, and only that one takes an option. */
const RECORDS: JsonSchema = {
  if: { properties: { collection: { const: "trades" } } },
  else: { required: ["measure"] },
  dependentSchemas: { measure: { properties: { overlap: false } } },
};

/** What holds between the fields of relations, by their kinds. */
const RULES: Readonly<Record<string, JsonSchema>> = {
  against: RECORDS,
  same: { allOf: [{ properties: { claims: { minItems: 2 } } }] },
  cumulative: { allOf: [{ properties: { parts: { minItems: 1 } } }] },
  rank: { allOf: [{ properties: { among: { minItems: 1 } } }] },
};

const COUNTRY: JsonSchema = { type: "string", pattern: "^[A-Z]{2}$" };
const COUNTRIES: JsonSchema = { type: "array", items: COUNTRY };
const SPAN = "\\d{1,2}(\\.\\d{1,12})?";

function word(...words: readonly string[]): JsonSchema {
  return { type: "string", enum: words };
}

/** What an audit is read with: readings, profiles, tables and searches of rates. */
function choices(): Partial<Record<PartName, JsonSchema>> {
  const reading = {
    id: { type: "string", minLength: 1 },
    counts: word("exact", "rounded"),
    trailingZeros: word("significant", "insignificant"),
    rounding: word("nearest", "half-up", "half-even", "truncate", "unknown", "none"),
    about: { type: "string", pattern: `^(vague|${SPAN})$` },
    nearly: { type: "string", pattern: `^(vague|(?=.*[1-9])${SPAN})$` },
    fractions: word("nearest", "exact"),
  };
  return {
    ReadingPolicy: objectOf("ReadingPolicy", reading, Object.keys(reading)),
    AreaProfile: objectOf(
      "AreaProfile",
      {
        id: PLAIN.text,
        source: PLAIN.text,
        regions: COUNTRIES,
        unlisted: COUNTRIES,
        classes: { type: "array", minItems: 1, items: partNamed("AreaClass") },
        home: COUNTRY,
      },
      ["id", "source", "regions"],
      { dependentRequired: { home: ["classes"] } },
    ),
    AreaClass: objectOf(
      "AreaClass",
      {
        id: { type: "string", pattern: "^[^+]*[^+\\s][^+]*$" },
        label: PLAIN.text,
        areas: {
          ...COUNTRIES,
          type: ["array", "string"],
          minItems: 1,
          pattern: "^rest$",
        },
      },
      ["id", "areas"],
    ),
    RateTable: objectOf("RateTable", { rates: listOf("ExchangeRate"), sources: listOf("RateSource") }, [
      "rates",
    ]),
    RateSearch: objectOf("RateSearch", {
      source: PLAIN.text,
      pivots: { type: "array", items: PLAIN.currency },
      maxSkewDays: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    }),
  };
}

function wholeAudit(): JsonSchema {
  const reading = wordOr(READING_IDS, partNamed("ReadingPolicy"));
  return objectOf(
    "Audit",
    {
      claims: listOf("Claim"),
      relations: listOf("Relation"),
      sources: listOf("Source"),
      rates: { if: { type: "array" }, ...whereSo(listOf("ExchangeRate")), else: partNamed("RateTable") },
      search: partNamed("RateSearch"),
      reading,
      panel: { type: "array", items: reading },
      profile: PROFILE,
    },
    ["claims", "relations"],
  );
}

function listOf(name: string): JsonSchema {
  return { type: "array", items: partNamed(name) };
}

function objectOf(
  owner: string,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
  rules: Readonly<Record<string, Json>> = {},
): JsonSchema {
  return { type: "object", ...fieldsOf(owner, properties, required), ...rules };
}
