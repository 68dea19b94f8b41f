/**
 * Records as JSON Schemas: for forms, editors and other languages. A schema says the shape of a record; what a shape
 * cannot say (whether a code exists, a day is in the calendar, a reference leads somewhere) `parseLedger` checks.
 *
 * @source JSON Schema, draft 2020-12
 */

import { QUALIFIERS } from "../../figures/figure";
import { FIGURE_SCALES, type FigureScale, powerOfScale } from "../../figures/scale";
import type { Json } from "../../foundation/collections";
import type { ObjectShape, Plain, Shape } from "../../foundation/shape";
import { forEachKind, type Ledger, shapeOf } from "../../model/ledger";

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: Json };

const DAY = "\\d{4}-\\d{2}-\\d{2}";
const AREA: JsonSchema = { type: "string", pattern: "^([A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z]{4}|\\d{3})$" };
const COUNT: JsonSchema = {
  anyOf: [
    { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    { anyOf: /* @__PURE__ */ [undefined, ...FIGURE_SCALES].filter(isWhole).map(countIn) },
  ],
};

const AMOUNT: JsonSchema = record(
  {
    currency: { type: "string", pattern: "^[A-Z]{3}$" },
    value: { type: "string", pattern: "^-?\\d{1,24}(\\.\\d{1,12})?$" },
  },
  ["currency", "value"],
);

const EXTRA: JsonSchema = {
  type: "object",
  additionalProperties: { anyOf: [{ type: "string" }, { type: "number" }, { type: "boolean" }] },
  maxProperties: 100,
};

/** The schemas of what has no parts. */
const PLAIN: Readonly<Record<Plain, JsonSchema>> = {
  text: { type: "string", pattern: "\\S" },
  date: { type: "string", pattern: `^${DAY}$` },
  period: {
    type: "string",
    pattern: `^(\\d{4}(-(S[12]|Q[1-4]|\\d{2}))?|${DAY}|${DAY}/${DAY}|${DAY}/P(1Y|6M|3M|1M))$`,
  },
  area: AREA,
  areas: {
    anyOf: [
      { type: "array", items: AREA },
      record({ named: { type: "array", items: AREA }, open: { const: true }, stated: COUNT }, [
        "named",
        "open",
      ]),
    ],
  },
  count: COUNT,
  number: { anyOf: [{ type: "number", minimum: 0 }, figureOf({ enum: ["count", "number"] }, false)] },
  amount: AMOUNT,
  money: { anyOf: [AMOUNT, figureOf({ type: "string", pattern: "^[A-Z]{3}$" }, true)] },
  observed: { anyOf: [{ type: "number" }, AMOUNT, figureOf({ type: "string" }, false, true)] },
};

/** Whether a scale makes numbers larger: nothing is counted in percent. */
function isWhole(scale: FigureScale | undefined): boolean {
  return powerOfScale(scale) >= 0;
}

/** A figure of a count in a scale, which is whole where the digits behind the scale's zeros are zeros too. */
function countIn(scale: FigureScale | undefined): JsonSchema {
  const zeros = powerOfScale(scale);
  const fraction = zeros === 0 ? "0{1,12}" : `\\d{1,${zeros}}0{0,${12 - zeros}}`;
  const number: JsonSchema = { type: "string", pattern: `^\\d{1,24}(\\.${fraction})?$` };
  return {
    ...record(
      {
        qualifier: { enum: ["exactly", "moreThan", "atLeast", "lessThan", "atMost", "between"] },
        number,
        to: number,
        unit: { const: "count" },
        ...(scale !== undefined && { scale: { const: scale } }),
      },
      ["qualifier", "number", ...(scale === undefined ? [] : ["scale"])],
    ),
    if: { properties: { qualifier: { const: "between" } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ["to"] },
    else: { not: { required: ["to"] } },
  };
}

/** A figure of a unit, which its number needs where nothing else says it; of shares, it may be a fraction or in percent. */
function figureOf(unit: JsonSchema, isUnitRequired: boolean, mayBeShare = false): JsonSchema {
  const digits = "-?\\d{1,24}(\\.\\d{1,12})?";
  const pattern = mayBeShare ? `^(${digits}|[1-9]\\d{0,5}/[1-9]\\d{0,5})$` : `^${digits}$`;
  const number: JsonSchema = { type: "string", pattern };
  return record(
    {
      qualifier: { enum: Object.keys(QUALIFIERS) },
      number,
      to: number,
      scale: { enum: FIGURE_SCALES.filter((scale) => mayBeShare || isWhole(scale)) },
      unit,
      decimals: { type: "integer", minimum: -36, maximum: 12 },
    },
    ["qualifier", "number", ...(isUnitRequired ? ["unit"] : [])],
  );
}

function record(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

function schemaOf(shape: Shape): JsonSchema {
  switch (shape.holds) {
    case "choice":
      return { enum: shape.values };
    case "whole":
      return { type: "integer", minimum: shape.from, maximum: shape.to };
    case "reference":
      return PLAIN.text;
    case "oneOrMore":
      return { anyOf: [schemaOf(shape.of), { type: "array", minItems: 1, items: schemaOf(shape.of) }] };
    case "list": {
      const { of, atLeast } = shape;
      return { type: "array", ...(atLeast > 0 && { minItems: atLeast }), items: schemaOf(of) };
    }
    case "object":
      return schemaOfFields(shape);
    case "openable":
      return { anyOf: [schemaOf(shape.closed), schemaOf(shape.open)] };
    case "true":
      return { const: true };
    case "extra":
      return EXTRA;
    case "other":
      return {};
    default:
      return PLAIN[shape.holds];
  }
}

function schemaOfFields({ fields, either }: ObjectShape): JsonSchema {
  const all = Object.entries(fields);
  const schema = record(
    Object.fromEntries(all.map(([name, { shape }]) => [name, schemaOf(shape)])),
    all.filter(([, { optional }]) => !optional).map(([name]) => name),
  );
  return either === undefined ? schema : { ...schema, oneOf: either.map((name) => ({ required: [name] })) };
}

const TITLES: Readonly<Record<keyof Ledger, string>> = {
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

/**
 * The JSON Schema of each kind of record, as its JSON is.
 *
 * @example
 * recordJsonSchemas.delegations["required"] // => ["id", "direction", "period"]
 */
export const recordJsonSchemas: { readonly [Kind in keyof Ledger]: JsonSchema } = /* @__PURE__ */ forEachKind(
  (kind) => ({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: TITLES[kind],
    ...schemaOf(shapeOf(kind)),
  }),
);
