/**
 * Plans as a JSON Schema, for editors and for who writes plans in another language: for each kind of records the fields that
 * its plans may name.
 */

import { type Call, checkedOptions } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import { AVERAGE_BASES } from "../../rates/rate-query";
import { planRecords } from "../records/record-kinds";
import type { PlanOptions } from "./check-plan";
import { type DeclaredRecords, requireAllDeclared } from "./declared-records";
import { PLAN_PROFILES } from "./plan-profiles";

/** A JSON Schema, or a part of one. */
type Schema = { readonly [keyword: string]: Json };

const CALL: Call = { chapter: "engines", call: "planSchema({ records })" };

const TEXT: Schema = { type: "string" };
const TEXT_OR_NULL: Schema = { type: ["string", "null"] };
const CURRENCY: Schema = { type: "string", pattern: "^[A-Z]{3}$" };
const KIND_OF_RECORDS = "Which records: the collection of a ledger, or a kind of one's own.";

/**
 * The JSON Schema (draft 2020-12) of plans. What only `checkPlan` sees: that columns have different names, that order names a
 * column, and that rates are right.
 *
 * @throws `engines/invalid-argument`, `engines/unknown-option`
 * @example
 * planSchema()["title"] // => "Plan"
 * const kinds = planSchema()["oneOf"] as readonly { readonly title: string }[];
 * kinds.length // => 9
 */
export function planSchema(options?: PlanOptions): Schema {
  const { records = [] } = checkedOptions(CALL, options, ["records"]);
  requireAllDeclared(CALL, records);
  const own = new Set(records.map(({ name }) => name));
  const kinds: readonly DeclaredRecords<never>[] = [
    ...Object.values(planRecords).filter(({ name }) => !own.has(name)),
    ...records,
  ];
  return deepFrozen({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "Plan",
    description: "What is measured of which records, by which keys.",
    oneOf: kinds.map(schemaOfKind),
  });
}

function schemaOfKind({ name, fields, measures = {} }: DeclaredRecords<never>): Schema {
  const of = (...types: readonly string[]) =>
    Object.keys(fields).filter((each) => types.includes(fields[each]?.type ?? ""));
  const [texts, lists, areas, sums] = [of("text"), of("texts", "areas"), of("areas"), of("count", "money")];
  const codes = texts.filter((each) => {
    const field = fields[each];
    return field?.type === "text" && field.guard === "codes";
  });
  const oneOf = (names: readonly string[]): Schema => ({ enum: names });
  const condition = (names: readonly string[], parts: Schema, required: readonly string[]): Schema =>
    objectOf({ field: oneOf(names), ...parts }, ["field", ...required]);
  const several = (items: Schema): Schema => ({ type: "array", items, minItems: 1 });
  return {
    title: name,
    ...objectOf(
      {
        from: { const: name, description: KIND_OF_RECORDS },
        where: {
          type: "array",
          items: {
            oneOf: [
              condition(texts, { in: several(TEXT_OR_NULL) }, ["in"]),
              condition(texts, { notIn: several(TEXT_OR_NULL) }, ["notIn"]),
              { ...condition(texts, { from: TEXT, to: TEXT }, []), minProperties: 2 },
              ...(lists.length > 0 ? [condition(lists, { has: several(TEXT) }, ["has"])] : []),
            ],
          },
        },
        by: {
          type: "array",
          maxItems: 8,
          items: {
            oneOf: [
              oneOf([...texts, ...lists]),
              ...(codes.length > 0
                ? [
                    objectOf({ field: oneOf(codes), digits: { type: "integer", minimum: 1, maximum: 100 } }, [
                      "field",
                      "digits",
                    ]),
                  ]
                : []),
            ],
          },
        },
        levels: oneOf(["rollup", "cube"]),
        measures: {
          type: "object",
          minProperties: 1,
          additionalProperties: {
            oneOf: [
              oneOf(["records", ...sums, ...Object.keys(measures)]),
              ...(sums.length > 0 ? [objectOf({ sum: oneOf(sums), in: CURRENCY }, ["sum"])] : []),
              objectOf({ distinct: oneOf([...texts, ...lists.filter((each) => !areas.includes(each))]) }, [
                "distinct",
              ]),
              ...(areas.length > 0
                ? [
                    objectOf({ distinct: oneOf(areas), profile: oneOf(Object.keys(PLAN_PROFILES)) }, [
                      "distinct",
                      "profile",
                    ]),
                  ]
                : []),
              objectOf({ least: oneOf(texts) }, ["least"]),
              objectOf({ greatest: oneOf(texts) }, ["greatest"]),
            ],
          },
        },
        rates: objectOf(
          {
            rates: { type: "array", items: { type: "object" } },
            basis: oneOf(AVERAGE_BASES),
            pivots: { type: "array", items: CURRENCY },
          },
          ["rates"],
        ),
        parts: oneOf(["left-out", "counted"]),
        overlap: oneOf(["allow"]),
        order: { type: "array", items: objectOf({ by: TEXT, descending: { type: "boolean" } }, ["by"]) },
        limit: { type: "integer", minimum: 1, maximum: 1_000_000_000 },
      },
      ["from", "measures"],
    ),
  };
}

function objectOf(properties: Schema, required: readonly string[]): Schema {
  return { type: "object", properties, required, additionalProperties: false };
}

function deepFrozen(value: Schema): Schema {
  for (const part of Object.values(value))
    if (typeof part === "object" && part !== null) deepFrozen(part as Schema);
  return Object.freeze(value);
}
