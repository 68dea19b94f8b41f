/**
 * Checking the measures of a plan.
 */

import type { IssuePath } from "../../foundation/issue";
import { isCurrencyCode } from "../../money/currency";
import type { DeclaredRecords } from "./declared-records";
import { type Field, fieldCalled } from "./field";
import type { PlanInspection } from "./plan-inspection";
import { PLAN_PROFILES } from "./plan-profiles";

/** What the measures of a plan stand in. */
export interface MeasureContext {
  readonly kind: DeclaredRecords<never>;
  readonly hasRates: boolean;
  /** Names of columns that rows have already. */
  readonly taken: readonly string[];
}

type Types = readonly Field<never>["type"][];

/** The names of the measures of a plan; faults are said on the way. */
export function checkMeasures(
  inspection: PlanInspection,
  measures: unknown,
  context: MeasureContext,
): readonly string[] {
  const expected = 'an object of measures by name, as { lines: "records" }';
  const isObject = typeof measures === "object" && measures !== null && !Array.isArray(measures);
  if (!isObject || Object.keys(measures).length === 0) {
    inspection.fault(["measures"], "engines/invalid-plan", expected, measures);
    return [];
  }
  return Object.entries(measures).map(([name, measure]) => {
    const path = ["measures", name];
    if (name === "" || context.taken.includes(name))
      inspection.fault(
        path,
        "engines/duplicate-column",
        "a name that no key has and rows don't use themselves",
        name,
      );
    checkMeasure(inspection, measure, path, context);
    return name;
  });
}

function checkMeasure(
  inspection: PlanInspection,
  measure: unknown,
  path: IssuePath,
  { kind, hasRates }: MeasureContext,
): void {
  const { fields, measures: own = {} } = kind;
  const named = (
    name: unknown,
    types: Types,
    others: readonly string[] = [],
    at = path,
  ): Field<never> | undefined => {
    const field = fieldCalled(name, fields);
    if (field !== undefined && types.includes(field.type)) return field;
    const known = [
      ...others,
      ...Object.keys(fields).filter((each) => types.includes((fields[each] as Field<never>).type)),
    ];
    if (!others.includes(name as string))
      inspection.fault(
        at,
        "engines/unknown-measure",
        known.length === 0 ? "nothing of this kind: no field is" : `one of ${known.join(", ")}`,
        name,
        known,
      );
    return undefined;
  };
  if (typeof measure === "string") {
    named(measure, ["count", "money"], ["records", ...Object.keys(own)]);
    return;
  }
  const ways = ["sum", "distinct", "least", "greatest"];
  const given = inspection.fields(
    path,
    measure,
    [...ways, "in", "profile"],
    'the name of a measure, or an object as { sum: "value", in: "USD" }',
  );
  if (given === undefined) return;
  const [way, ...others] = ways.filter((each) => given[each] !== undefined);
  if (way === undefined || others.length > 0) {
    inspection.fault(
      path,
      "engines/invalid-plan",
      "a measure of one kind: sum, distinct, least or greatest",
      measure,
    );
    return;
  }
  const at = [...path, way];
  const types: Types =
    way === "sum" ? ["count", "money"] : way === "distinct" ? ["text", "texts", "areas"] : ["text"];
  const field = named(given[way], types, [], at);
  const { in: currency, profile } = given;
  if (currency !== undefined) {
    if (!isCurrencyCode(currency))
      inspection.fault([...path, "in"], "engines/invalid-plan", "the ISO 4217 code of a currency", currency);
    else if (way !== "sum" || (field !== undefined && field.type !== "money"))
      inspection.fault([...path, "in"], "engines/invalid-plan", "left out but of sums of money", currency);
    else if (!Object.hasOwn(fields, "period"))
      inspection.fault(
        [...path, "in"],
        "engines/invalid-plan",
        "left out of records without a field period, which decides the rate",
        currency,
      );
    else if (!hasRates)
      inspection.fault([...path, "in"], "engines/no-rates", "left out of a plan without rates", currency);
  }
  const isOfAreas = way === "distinct" && field?.type === "areas";
  if (isOfAreas && !Object.hasOwn(PLAN_PROFILES, String(profile)))
    inspection.fault(
      [...path, "profile"],
      "engines/no-profile",
      `one of ${Object.keys(PLAN_PROFILES).join(", ")}: which areas are countries is a choice`,
      profile,
      Object.keys(PLAN_PROFILES),
    );
  if (!isOfAreas && profile !== undefined)
    inspection.fault([...path, "profile"], "engines/invalid-plan", "left out but of distinct areas", profile);
}
