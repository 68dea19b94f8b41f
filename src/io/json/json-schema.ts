/**
 * Records as JSON Schemas: for forms, editors and other languages. A schema says the shape of a record; what a shape
 * cannot say (whether a code exists, a day is in the calendar, a reference leads somewhere) `parseLedger` checks.
 *
 * @source JSON Schema, draft 2020-12
 */

import { claimShape } from "../../audit/check-claim";
import { codeListShape } from "../../classification/code-list";
import { QUALIFIERS } from "../../figures/figure";
import { FIGURE_SCALES, type FigureScale, powerOfScale } from "../../figures/scale";
import type { Json } from "../../foundation/collections";
import type { ObjectShape, Plain, Shape } from "../../foundation/shape";
import { forEachKind, type Ledger, shapeOf } from "../../model/ledger";

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: Json };

const DAY = "\\d{4}-\\d{2}-\\d{2}";
const AREA: JsonSchema = { type: "string", pattern: "^([A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z]{4}|\\d{3})$" };
const UNKNOWN: JsonSchema = record({ qualifier: { const: "unknown" } }, ["qualifier"]);
const COUNT: JsonSchema = {
  anyOf: [
    { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
    { anyOf: /* @__PURE__ */ [undefined, ...FIGURE_SCALES].filter(isWhole).map(countIn) },
    UNKNOWN,
  ],
};

const CURRENCY: JsonSchema = { type: "string", pattern: "^[A-Z]{3}$" };
const UNIT: JsonSchema = { type: "string", pattern: "^(count|number|ratio|[A-Z]{3})$" };
const FIGURE_NUMBER: JsonSchema = {
  type: "string",
  pattern: "^(-?\\d{1,24}(\\.\\d{1,12})?|[1-9]\\d{0,5}/[1-9]\\d{0,5})$",
};
const FIGURE: JsonSchema = figureOf(UNIT, []);
const AMOUNT: JsonSchema = record(
  { currency: CURRENCY, value: { type: "string", pattern: "^-?\\d{1,24}(\\.\\d{1,12})?$" } },
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
    pattern: `^(\\d{4}(-(S[12]|Q[1-4]|\\d{2}))?|\\d{4}/\\d{4}|${DAY}|${DAY}/${DAY}|${DAY}/P(1Y|6M|3M|1M))$`,
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
  number: {
    anyOf: [{ type: "number", minimum: 0 }, figureOf({ enum: ["count", "number"] }, [])],
  },
  currency: CURRENCY,
  figure: FIGURE,
  unit: UNIT,
  amount: AMOUNT,
  money: { anyOf: [AMOUNT, figureOf(CURRENCY, ["unit"])] },
  observed: { anyOf: [{ type: "number" }, AMOUNT, FIGURE, UNKNOWN] },
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
        qualifier: { enum: Object.keys(QUALIFIERS) },
        number,
        to: number,
        unit: { const: "count" },
        decimals: { type: "integer", minimum: -36, maximum: 12 },
        ...(scale !== undefined && { scale: { const: scale } }),
      },
      ["qualifier", "number", ...(scale === undefined ? [] : ["scale"])],
    ),
    if: { properties: { qualifier: { const: "between" } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: { required: ["to"] },
    else: { not: { required: ["to"] } },
    // Only a number as printed declares its precision.
    anyOf: [{ properties: { qualifier: { const: "equal" } } }, { not: { required: ["decimals"] } }],
  };
}

/** A figure of a unit, which it has to name where nothing else says it. */
function figureOf(unit: JsonSchema, required: readonly string[]): JsonSchema {
  return record(
    {
      qualifier: { enum: Object.keys(QUALIFIERS) },
      number: FIGURE_NUMBER,
      to: FIGURE_NUMBER,
      scale: { enum: FIGURE_SCALES },
      unit,
      decimals: { type: "integer", minimum: -36, maximum: 12 },
    },
    ["qualifier", "number", ...required],
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

function schemaOfFields({ fields, together = [], apart }: ObjectShape): JsonSchema {
  const all = Object.entries(fields);
  const others = together.map((name) => [name, together.filter((other) => other !== name)]);
  return {
    ...record(
      Object.fromEntries(all.map(([name, { shape }]) => [name, schemaOf(shape)])),
      all.filter(([, { optional }]) => !optional).map(([name]) => name),
    ),
    ...(together.length > 0 && { dependentRequired: Object.fromEntries(others) }),
    ...(apart?.required === true && { oneOf: apart.names.map((name) => ({ required: [name] })) }),
    ...(apart?.required === false && { not: { required: apart.names } }),
  };
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

function schemaOfShape(title: string, shape: ObjectShape): JsonSchema {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...schemaOfFields(shape) };
}

/**
 * The JSON Schema of each kind of record, as its JSON is.
 *
 * @example
 * recordJsonSchemas.delegations["required"] // => ["id", "direction", "period"]
 */
export const recordJsonSchemas: { readonly [Kind in keyof Ledger]: JsonSchema } = /* @__PURE__ */ forEachKind(
  (kind) => schemaOfShape(TITLES[kind], shapeOf(kind)),
);

/**
 * The JSON Schema of a claim, as its JSON is: what a form or another program has to give `checkClaims`.
 *
 * @example
 * claimJsonSchema["required"] // => ["id", "measure"]
 */
export const claimJsonSchema: JsonSchema = /* @__PURE__ */ schemaOfShape("Claim", claimShape);

/**
 * The JSON Schema of a list of codes, as its JSON is.
 *
 * @example
 * codeListJsonSchema["required"] // => ["agency", "id", "edition", "name", "retrieved", "source", "codes"]
 */
export const codeListJsonSchema: JsonSchema = /* @__PURE__ */ schemaOfShape(
  "CodeList",
  /* @__PURE__ */ codeListShape("codes"),
);
