/**
 * The shape of a JSON-stat 2.0 dataset as a JSON Schema, written from the published description of the format
 * (<https://json-stat.org/full/>). The official schema has no licence of its own, so it isn't copied here.
 */

const text = { type: "string" } as const;
const texts = { type: "array", items: text, uniqueItems: true } as const;
const object = { type: "object" } as const;

/** A value is a number, a text or missing. */
const cell = { type: ["number", "string", "null"] } as const;

function objectOf(properties: Readonly<Record<string, unknown>>, required: readonly string[] = []) {
  return { type: "object", properties, required, additionalProperties: false } as const;
}

function mapTo(additionalProperties: unknown) {
  return { type: "object", additionalProperties } as const;
}

const updated = {
  anyOf: [
    { type: "string", format: "date-time" },
    { type: "string", format: "date" },
  ],
} as const;

/** Relations are those of IANA; what they link to may be a response in itself and is checked as one. */
const link = {
  type: "object",
  propertyNames: { pattern: "^[a-z][a-z.-]*$" },
  additionalProperties: { type: "array", items: object },
} as const;

/** `decimals` is required once a unit is there; other properties are open. */
const unit = {
  type: "object",
  properties: {
    decimals: { type: "integer", minimum: 0 },
    label: text,
    symbol: text,
    position: { enum: ["start", "end"] },
  },
  required: ["decimals"],
} as const;

const category = objectOf({
  index: { anyOf: [texts, mapTo({ type: "integer", minimum: 0 })] },
  label: { ...mapTo(text), minProperties: 1 },
  child: mapTo({ ...texts, minItems: 1 }),
  coordinates: mapTo({
    type: "array",
    prefixItems: [
      { type: "number", minimum: -180, maximum: 180 },
      { type: "number", minimum: -90, maximum: 90 },
    ],
    minItems: 2,
    items: false,
  }),
  unit: mapTo(unit),
  note: mapTo(texts),
});

const described = {
  href: { type: "string", format: "uri" },
  label: text,
  note: texts,
  link,
  extension: object,
};

const dimension = objectOf({ ...described, category }, ["category"]);

export const DATASET_SCHEMA = objectOf(
  {
    ...described,
    version: { const: "2.0" },
    class: { const: "dataset" },
    updated,
    source: text,
    error: { type: "array" },
    id: texts,
    size: { type: "array", items: { type: "integer", minimum: 0 } },
    role: objectOf({ time: texts, geo: texts, metric: texts }),
    dimension: mapTo(dimension),
    value: { anyOf: [{ type: "array", items: cell }, mapTo(cell)] },
    status: { anyOf: [text, { type: "array", items: { type: ["string", "null"] } }, mapTo(text)] },
  },
  ["version", "class", "id", "size", "dimension", "value"],
);

export const DIMENSION_SCHEMA = objectOf(
  { ...described, version: { const: "2.0" }, class: { const: "dimension" }, updated, source: text, category },
  ["version", "class", "category"],
);

export const COLLECTION_SCHEMA = objectOf(
  { ...described, version: { const: "2.0" }, class: { const: "collection" }, updated, source: text },
  ["version", "class", "link"],
);
