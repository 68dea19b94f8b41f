/**
 * Records as JSON Schemas: for forms, editors and other languages. A schema says the shape of a record; what a shape
 * cannot say (whether a code exists, a day is in the calendar, a reference leads somewhere) `parseLedger` checks.
 *
 * @source JSON Schema, draft 2020-12
 */

import { type FigureScale, powerOfScale } from "../../figures/scale";
import type { Json } from "../../foundation/collections";
import type { Ledger, RecordOf } from "../../model/ledger";

/** A JSON Schema as plain data. */
export type JsonSchema = { readonly [keyword: string]: Json };

const TEXT: JsonSchema = { type: "string", pattern: "\\S" };
const DATE: JsonSchema = { type: "string", pattern: "^\\d{4}-\\d{2}-\\d{2}$" };
const DAY = "\\d{4}-\\d{2}-\\d{2}";
const PERIOD: JsonSchema = {
  type: "string",
  pattern: `^(\\d{4}(-(S[12]|Q[1-4]|\\d{2}))?|${DAY}|${DAY}/${DAY}|${DAY}/P(1Y|6M|3M|1M))$`,
};
const AREA: JsonSchema = { type: "string", pattern: "^([A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z]{4}|\\d{3})$" };
const COUNT_SCALES: readonly (FigureScale | undefined)[] = [
  undefined,
  "hundred",
  "thousand",
  "wan",
  "million",
  "yi",
  "billion",
  "trillion",
];
const FIGURE: JsonSchema = { anyOf: /* @__PURE__ */ COUNT_SCALES.map(countIn) };
const COUNT: JsonSchema = {
  anyOf: [{ type: "integer", minimum: 0, maximum: Number.MAX_SAFE_INTEGER }, FIGURE],
};
const AREAS: JsonSchema = {
  anyOf: [
    { type: "array", items: AREA },
    record({ named: { type: "array", items: AREA }, open: { const: true }, stated: COUNT }, [
      "named",
      "open",
    ]),
  ],
};
const AMOUNT: JsonSchema = record(
  {
    currency: { type: "string", pattern: "^[A-Z]{3}$" },
    value: { type: "string", pattern: "^-?\\d{1,24}(\\.\\d{1,12})?$" },
  },
  ["currency", "value"],
);
const PARTIES: JsonSchema = {
  type: "array",
  minItems: 2,
  items: record({ area: AREA, place: TEXT }, ["area"]),
};
const STATUS = choice("held", "planned", "cancelled");
const DIRECTION = choice("outbound", "inbound");
const COMMON = {
  id: TEXT,
  source: record({ document: TEXT, at: TEXT }, ["document"]),
  note: TEXT,
} as const;

/** A figure of a count in a scale, which is whole where the digits behind the scale's zeros are zeros too. */
function countIn(scale: FigureScale | undefined): JsonSchema {
  const zeros = powerOfScale(scale);
  const fraction = zeros === 0 ? "0{1,12}" : `\\d{1,${zeros}}0{0,${12 - zeros}}`;
  const number: JsonSchema = { type: "string", pattern: `^\\d{1,24}(\\.${fraction})?$` };
  return {
    ...record(
      {
        qualifier: choice("exactly", "moreThan", "atLeast", "lessThan", "atMost", "between"),
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

function choice(...values: readonly string[]): JsonSchema {
  return { enum: values };
}

function record(properties: Readonly<Record<string, JsonSchema>>, required: readonly string[]): JsonSchema {
  return { type: "object", properties, required, additionalProperties: false };
}

/** The schema of a kind: a property for each field of the record, which the compiler keeps complete. */
function kindOf<Kind extends keyof Ledger>(
  title: string,
  properties: Readonly<Record<keyof RecordOf<Kind>, JsonSchema>>,
  required: readonly (keyof RecordOf<Kind> & string)[],
): JsonSchema {
  return { $schema: "https://json-schema.org/draft/2020-12/schema", title, ...record(properties, required) };
}

/**
 * The JSON Schema of each kind of record, as its JSON is.
 *
 * @example
 * recordJsonSchemas.delegations["required"] // => ["id", "direction", "period"]
 */
export const recordJsonSchemas: { readonly [Kind in keyof Ledger]: JsonSchema } =
  /* @__PURE__ */ Object.freeze({
    projects: /* @__PURE__ */ kindOf<"projects">(
      "CulturalProject",
      {
        ...COMMON,
        name: TEXT,
        period: PERIOD,
        direction: DIRECTION,
        count: COUNT,
        areas: AREAS,
        programme: TEXT,
        status: STATUS,
      },
      ["id", "name", "period"],
    ),
    delegations: /* @__PURE__ */ kindOf<"delegations">(
      "Delegation",
      {
        ...COMMON,
        direction: DIRECTION,
        period: PERIOD,
        count: COUNT,
        persons: COUNT,
        areas: AREAS,
        legs: {
          type: "array",
          minItems: 1,
          items: record({ area: AREA, place: TEXT, period: PERIOD }, ["area"]),
        },
        project: TEXT,
        status: STATUS,
      },
      ["id", "direction", "period"],
    ),
    activities: /* @__PURE__ */ kindOf<"activities">(
      "Activity",
      {
        ...COMMON,
        kind: { anyOf: [activityKind(), { type: "array", minItems: 1, items: activityKind() }] },
        period: PERIOD,
        direction: DIRECTION,
        count: COUNT,
        audience: COUNT,
        areas: AREAS,
        project: TEXT,
        status: STATUS,
      },
      ["id", "kind", "period"],
    ),
    trades: /* @__PURE__ */ kindOf<"trades">(
      "TradeRecord",
      {
        ...COMMON,
        flow: choice("export", "import", "re-export", "re-import"),
        kind: choice("goods", "services"),
        product: TEXT,
        period: PERIOD,
        markets: AREAS,
        value: AMOUNT,
        decimals: { type: "integer", minimum: -24, maximum: 12 },
        performances: COUNT,
        audience: COUNT,
        status: STATUS,
      },
      ["id", "flow", "kind", "product", "period"],
    ),
    programmes: /* @__PURE__ */ kindOf<"programmes">(
      "Programme",
      {
        ...COMMON,
        name: TEXT,
        kind: choice("festival-tour", "cultural-week", "cultural-year", "cultural-centre", "other"),
        editions: {
          type: "array",
          items: record(
            {
              period: PERIOD,
              status: STATUS,
              host: AREA,
              place: TEXT,
              areas: AREAS,
              source: COMMON.source,
              note: TEXT,
            },
            [],
          ),
        },
      },
      ["id", "name", "kind", "editions"],
    ),
    agreements: /* @__PURE__ */ kindOf<"agreements">(
      "Agreement",
      {
        ...COMMON,
        name: TEXT,
        parties: PARTIES,
        count: COUNT,
        signed: PERIOD,
        termYears: { type: "integer", minimum: 1, maximum: 999 },
      },
      ["id", "name", "parties"],
    ),
    partnerships: /* @__PURE__ */ kindOf<"partnerships">(
      "Partnership",
      {
        ...COMMON,
        kind: choice("sister-city", "sister-region", "institutional"),
        parties: PARTIES,
        since: PERIOD,
      },
      ["id", "kind", "parties"],
    ),
    sources: /* @__PURE__ */ kindOf<"sources">(
      "Source",
      { id: TEXT, title: TEXT, publisher: TEXT, published: DATE, url: TEXT, note: TEXT },
      ["id", "title", "publisher"],
    ),
  });

function activityKind(): JsonSchema {
  return choice("performance", "exhibition", "lecture", "screening", "workshop", "other");
}
