/**
 * The JSON Schemas of values: texts, periods, areas, and all that is a number, an amount or a figure. A keyword of JSON Schema
 * asks nothing of a value of another type, so that one schema says what an integer has to be and what an object: a fault is
 * told once and where it is, and not once for each thing that the value could have been.
 */

import { QUALIFIERS, type Qualifier } from "../../figures/figure";
import { FIGURE_SCALES, type FigureScale, powerOfScale } from "../../figures/scale";
import type { Json } from "../../foundation/collections";
import type { Plain } from "../../foundation/shape";
import { FIELD_DESCRIPTIONS, type PartName } from "./descriptions";

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: Json };

/** A definition that is used by its name; where it is, only the document says that has it. */
export function partNamed(name: string): JsonSchema {
  return { $ref: name };
}

/** What an object has to be: the fields that it may have, and those that it has to have. */
export function fieldsOf(
  owner: string,
  properties: Readonly<Record<string, JsonSchema>>,
  required: readonly string[] = [],
): JsonSchema {
  const described = Object.entries(properties).map(([name, schema]) => {
    const description = FIELD_DESCRIPTIONS[`${owner}.${name}`] ?? FIELD_DESCRIPTIONS[name] ?? "";
    return [name, { description, ...schema }];
  });
  return {
    properties: Object.fromEntries(described),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}

const DAY = "\\d{4}-\\d{2}-\\d{2}";
const TEXT: JsonSchema = { type: "string", pattern: "\\S" };
const CURRENCY: JsonSchema = { type: "string", pattern: "^[A-Z]{3}$" };
const UNIT: JsonSchema = { type: "string", pattern: "^(count|number|ratio|[A-Z]{3})$" };
const DIGITS: JsonSchema = { type: "string", pattern: "^-?\\d{1,24}(\\.\\d{1,12})?$" };
export const NUMBER_OR_FRACTION: JsonSchema = {
  type: "string",
  pattern: "^(-?\\d{1,24}(\\.\\d{1,12})?|[1-9]\\d{0,5}/[1-9]\\d{0,5})$",
};

/** What a value may be that has a figure among its forms. */
interface Valued {
  /** What a number has to be, where it may be one. */
  readonly number?: JsonSchema;
  readonly mayBeAmount?: boolean;
  readonly mayBeUnknown?: boolean;
  /** Whether it is counted, so that it is whole, whatever its scale. */
  readonly isCounted?: true;
  readonly unit: JsonSchema;
  /** Whether a figure has to name its unit, as nothing else says it. */
  readonly needsUnit?: true;
  /** Whether a figure may be in percent. */
  readonly mayBeShare?: true;
}

function valued(owner: PartName, { number, ...figure }: Valued): JsonSchema {
  const { mayBeAmount = false, mayBeUnknown = false, isCounted, unit, needsUnit, mayBeShare } = figure;
  const digits = isCounted ? { type: "string" } : NUMBER_OR_FRACTION;
  const scales = FIGURE_SCALES.filter((scale) => mayBeShare || powerOfScale(scale) > 0);
  const fields = fieldsOf(owner, {
    ...(mayBeAmount && { currency: CURRENCY, value: DIGITS }),
    qualifier: { type: "string", enum: [...Object.keys(QUALIFIERS), ...(mayBeUnknown ? ["unknown"] : [])] },
    number: digits,
    to: digits,
    scale: { type: "string", enum: scales },
    unit,
    decimals: { type: "integer", minimum: -36, maximum: 12 },
  });
  const ofFigure = ["number", ...(needsUnit ? ["unit"] : [])];
  return {
    ...number,
    type: number === undefined ? "object" : [number["type"] as string, "object"],
    ...fields,
    ...(mayBeAmount ? EITHER : { required: ["qualifier"] }),
    dependentSchemas: {
      ...(mayBeAmount && { currency: { properties: NO_FIGURE } }),
      qualifier: mayBeUnknown ? unknownOr(ofFigure) : { required: ofFigure },
      ...(isCounted && { scale: { allOf: scales.map(wholeIn) } }),
    },
    allOf: [partNamed("FigureRules")],
    ...(isCounted && { if: { required: ["scale"] }, else: wholeNumbers(0) }),
  };
}

/** What is unknown has no number, and nothing else of one. */
function unknownOr(ofFigure: readonly string[]): JsonSchema {
  return {
    if: { properties: { qualifier: { const: "unknown" } } },
    ...then({ maxProperties: 1 }),
    else: { required: ofFigure },
  };
}

/** That only between has two numbers, odd is of more than nothing, and only a number as printed declares its precision. */
function figureRules(): JsonSchema {
  return {
    dependentSchemas: {
      to: { properties: { qualifier: { not: { enum: qualifiersBut("between") } } } },
      decimals: { properties: { qualifier: { not: { enum: qualifiersBut("equal") } } } },
    },
    ...ifQualified("between", { required: ["to"] }),
    // Of things there is more to it, which a pattern does not say: 105-odd leaves none.
    else: ifQualified("odd", { properties: { number: { pattern: "^[\\d.]*[1-9][\\d.]*$" } } }),
  };
}

/** What a figure of a qualifier has to be besides. */
function ifQualified(qualifier: Qualifier, schema: JsonSchema): JsonSchema {
  return {
    if: { properties: { qualifier: { const: qualifier } }, required: ["qualifier"] },
    ...then(schema),
  };
}

function then(schema: JsonSchema): JsonSchema {
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
  return { then: schema };
}

/** Under another name: a module with an export `then` would be a promise that never comes. */
export { then as whereSo };

function qualifiersBut(qualifier: string): readonly string[] {
  return [...Object.keys(QUALIFIERS), "unknown"].filter((other) => other !== qualifier);
}

/** An object with the fields of an amount, or with those of a figure: what has any of them has to have the others. */
const EITHER: JsonSchema = {
  dependentRequired: { currency: ["value"], value: ["currency"], number: ["qualifier"] },
  if: { anyOf: ["currency", "value", "qualifier", "number"].map((name) => ({ required: [name] })) },
  else: { required: ["currency"] },
};

/** What keeps the fields of a figure out of an amount. */
const NO_FIGURE: JsonSchema = /* @__PURE__ */ Object.fromEntries(
  ["qualifier", "number", "to", "scale", "unit", "decimals"].map((name) => [name, false]),
);

/** That what is counted is whole: the digits behind the zeros of its scale are zeros too. */
function wholeNumbers(zeros: number): JsonSchema {
  const fraction = zeros === 0 ? "0{1,12}" : `\\d{1,${zeros}}0{0,${12 - zeros}}`;
  const number: JsonSchema = { pattern: `^\\d{1,24}(\\.${fraction})?$` };
  return { properties: { number, to: number } };
}

function wholeIn(scale: FigureScale): JsonSchema {
  return { if: { properties: { scale: { const: scale } } }, ...then(wholeNumbers(powerOfScale(scale))) };
}

const LIST_OF_AREAS: JsonSchema = { type: "array", items: /* @__PURE__ */ partNamed("AreaCode") };

/** The definitions of values, by name. */
export function valueParts(): Partial<Record<PartName, JsonSchema>> {
  return {
    CalendarDate: { type: "string", pattern: `^${DAY}$` },
    Period: {
      type: "string",
      pattern: `^(\\d{4}(-(S[12]|Q[1-4]|\\d{2}))?|\\d{4}/\\d{4}|${DAY}|${DAY}/${DAY}|${DAY}/P(1Y|6M|3M|1M))$`,
    },
    AreaCode: { type: "string", pattern: "^([A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z]{4}|\\d{3})$" },
    AreaList: {
      ...LIST_OF_AREAS,
      ...fieldsOf("AreaList", { named: LIST_OF_AREAS, open: { const: true }, stated: partNamed("Count") }, [
        "named",
        "open",
      ]),
      type: ["array", "object"],
    },
    Amount: {
      type: "object",
      ...fieldsOf("Amount", { currency: CURRENCY, value: DIGITS }, ["currency", "value"]),
    },
    Count: valued("Count", {
      number: { type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER },
      mayBeUnknown: true,
      isCounted: true,
      unit: { const: "count" },
    }),
    PlainNumber: valued("PlainNumber", {
      number: { type: "number", minimum: 0 },
      unit: { type: "string", enum: ["count", "number"] },
    }),
    Figure: valued("Figure", { unit: UNIT, mayBeShare: true }),
    MoneyValue: valued("MoneyValue", { mayBeAmount: true, unit: CURRENCY, needsUnit: true }),
    ObservedValue: valued("ObservedValue", {
      number: { type: "number" },
      mayBeAmount: true,
      mayBeUnknown: true,
      unit: UNIT,
      mayBeShare: true,
    }),
    FigureRules: figureRules(),
    Extra: {
      type: "object",
      additionalProperties: { type: ["string", "number", "boolean"] },
      maxProperties: 100,
    },
  };
}

/** The schemas of what has no parts: short ones in full, others by their names. */
export const PLAIN: Readonly<Record<Plain, JsonSchema>> = {
  text: TEXT,
  date: /* @__PURE__ */ partNamed("CalendarDate"),
  period: /* @__PURE__ */ partNamed("Period"),
  area: /* @__PURE__ */ partNamed("AreaCode"),
  areas: /* @__PURE__ */ partNamed("AreaList"),
  count: /* @__PURE__ */ partNamed("Count"),
  number: /* @__PURE__ */ partNamed("PlainNumber"),
  currency: CURRENCY,
  figure: /* @__PURE__ */ partNamed("Figure"),
  unit: UNIT,
  amount: /* @__PURE__ */ partNamed("Amount"),
  money: /* @__PURE__ */ partNamed("MoneyValue"),
  observed: /* @__PURE__ */ partNamed("ObservedValue"),
};
