/**
 * Records, ledgers, claims and code lists as JSON Schemas: for forms, editors and other languages. A schema says the shape of
 * the JSON; what a shape cannot say (whether a code exists, a day is in the calendar, a reference leads somewhere) the
 * library checks.
 *
 * @source JSON Schema, draft 2020-12; OpenAPI 3.1, whose schemas are of that draft
 */

import { codeListShape } from "../../classification/code-list";
import { type Json, lazily } from "../../foundation/collections";
import { forEachKind, type Ledger, RECORD_KINDS, shapeOf } from "../../model/ledger";
import { FIELD_DESCRIPTIONS, PART_DESCRIPTIONS, type PartName } from "./descriptions";
import { auditDefinitions } from "./json-schema-audit";
import { type Definitions, schemaOfFields } from "./json-schema-shapes";
import { fieldsOf, type JsonSchema, partNamed, valueParts } from "./json-schema-values";

/** What the definition of a kind of record is called. */
const RECORD_NAMES: Readonly<Record<keyof Ledger, string>> = {
  projects: "CulturalProject",
  delegations: "Delegation",
  activities: "Activity",
  trades: "TradeRecord",
  observations: "Observation",
  programmes: "Programme",
  agreements: "Agreement",
  partnerships: "Partnership",
  sources: "Source",
};

/** Every definition, by name: of values, of parts, of records, and of what holds them. */
const allDefinitions = /* @__PURE__ */ lazily((): Readonly<Definitions> => {
  const definitions: Definitions = {};
  for (const [name, schema] of Object.entries(valueParts()))
    definitions[name] = { description: PART_DESCRIPTIONS[name as PartName], ...schema };
  for (const kind of RECORD_KINDS) {
    const name = RECORD_NAMES[kind];
    const description = FIELD_DESCRIPTIONS[`Ledger.${kind}`] ?? "";
    definitions[name] = { description, ...schemaOfFields(name, shapeOf(kind), definitions) };
  }
  const lists = RECORD_KINDS.map((kind) => [kind, { type: "array", items: partNamed(RECORD_NAMES[kind]) }]);
  definitions["Ledger"] = { type: "object", ...fieldsOf("Ledger", Object.fromEntries(lists)) };
  Object.assign(definitions, auditDefinitions(definitions));
  definitions["CodeList"] = schemaOfFields("CodeList", codeListShape("codes"), definitions);
  return definitions;
});

/** A frozen copy whose references lead to where the definitions are; the names that it refers to are added to `used`. */
function placedAt<Data extends Json>(place: string, data: Data, used: Set<string>): Data {
  if (typeof data !== "object" || data === null) return data;
  if (Array.isArray(data)) return Object.freeze(data.map((item) => placedAt(place, item, used))) as Data;
  const copy: Record<string, Json> = {};
  for (const [name, value] of Object.entries(data as JsonSchema)) {
    const isReference = name === "$ref" && typeof value === "string";
    if (isReference) used.add(value);
    copy[name] = isReference ? `${place}${value}` : placedAt(place, value, used);
  }
  return Object.freeze(copy) as Data;
}

/** The definitions as documents have them, each with the names that it refers to. */
const localDefinitions = /* @__PURE__ */ lazily(() =>
  Object.entries(allDefinitions()).map(([name, schema]) => {
    const used = new Set<string>();
    return { name, schema: placedAt("#/$defs/", schema, used), used };
  }),
);

/** A definition as a document of its own, with those that it refers to. */
function documentOf(title: string): JsonSchema {
  const all = localDefinitions();
  const reached = new Set([title]);
  for (const each of reached)
    for (const other of all.find(({ name }) => name === each)?.used ?? []) reached.add(other);
  const parts = all.filter(({ name }) => name !== title && reached.has(name));
  const $schema = "https://json-schema.org/draft/2020-12/schema";
  const $defs = Object.freeze(Object.fromEntries(parts.map(({ name, schema }) => [name, schema])));
  return Object.freeze({ $schema, title, ...all.find(({ name }) => name === title)?.schema, $defs });
}

/** An object whose fields are made when one is first asked for: few programs need schemas, and none should wait for them. */
function madeLater<Name extends string, Made>(
  names: () => readonly Name[],
  make: () => Readonly<Record<string, Made>>,
): Readonly<Record<Name, Made>> {
  const made = lazily(make);
  const fields = names().map((name) => [name, { enumerable: true, get: () => made()[name] }]);
  const object: object = Object.defineProperties({}, Object.fromEntries(fields));
  return Object.freeze(object as Readonly<Record<Name, Made>>);
}

/** A document of which nothing is made before it is read, with the keywords that every one has and its own. */
function documentLater(title: string, ...own: readonly string[]): JsonSchema {
  const names = ["$schema", "title", "type", "properties", ...own, "additionalProperties", "$defs"];
  return madeLater(
    () => names,
    () => documentOf(title),
  );
}

/**
 * The JSON Schema of each kind of record, as its JSON is; what stands in several places is in `$defs`.
 *
 * @example
 * recordJsonSchemas.delegations["required"] // => ["id", "direction", "period"]
 */
export const recordJsonSchemas: { readonly [Kind in keyof Ledger]: JsonSchema } = /* @__PURE__ */ madeLater(
  () => RECORD_KINDS,
  () => forEachKind((kind) => documentOf(RECORD_NAMES[kind])),
);

/**
 * The JSON Schema of a whole ledger, as `toJson` writes it and `parseLedger` reads it.
 *
 * @example
 * Object.keys(ledgerJsonSchema["properties"] ?? {}).length // => 9
 */
export const ledgerJsonSchema: JsonSchema = /* @__PURE__ */ documentLater("Ledger");

/**
 * The JSON Schema of a claim, as its JSON is: what a form or another program has to give `checkClaims`.
 *
 * @example
 * claimJsonSchema["required"] // => ["id", "measure"]
 */
export const claimJsonSchema: JsonSchema = /* @__PURE__ */ documentLater("Claim", "description", "required");

/**
 * The JSON Schema of claims, relations and what an audit reads them with, as `claimsToJson` writes it and `parseClaims` reads
 * it. Measures and filters of records are names there.
 *
 * @example
 * auditJsonSchema["required"] // => ["claims", "relations"]
 */
export const auditJsonSchema: JsonSchema = /* @__PURE__ */ documentLater("Audit", "required");

/**
 * The JSON Schema of a list of codes, as its JSON is.
 *
 * @example
 * codeListJsonSchema["required"] // => ["agency", "id", "edition", "name", "retrieved", "source", "codes"]
 */
export const codeListJsonSchema: JsonSchema = /* @__PURE__ */ documentLater("CodeList", "required");

/**
 * Every schema by its name (`TradeRecord`, `Ledger`, `Amount`), as the `components.schemas` of an OpenAPI document hold them:
 * they refer to each other there.
 *
 * @example
 * openApiSchemas["Leg"]?.["required"] // => ["area"]
 */
export const openApiSchemas: Readonly<Record<string, JsonSchema>> = /* @__PURE__ */ madeLater(
  () => [...Object.keys(PART_DESCRIPTIONS), ...Object.values(RECORD_NAMES), "Ledger", "Audit", "CodeList"],
  () => placedAt("#/components/schemas/", allDefinitions(), new Set()),
);
