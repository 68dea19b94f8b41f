/**
 * A plan with what it names: the fields of its conditions and keys, and its measures in both forms. What runs it over records and
 * what asks a database both begin here, so that they cannot differ.
 */

import { convertedForm } from "../measures/converted-form";
import { countForm } from "../measures/count-form";
import { areasForm, distinctForm } from "../measures/distinct-form";
import { extremeForm } from "../measures/extreme-form";
import { type MeasureForm, recordsForm } from "../measures/measure-form";
import { moneyForm } from "../measures/money-form";
import { planRecords, recordsCalled } from "../records/record-kinds";
import { type CanonicalPlan, canonicalPlan } from "./canonical-plan";
import { type PlanOptions, requirePlan } from "./check-plan";
import type { DeclaredRecords } from "./declared-records";
import type { CountField, KeyField, MoneyField, TextField } from "./field";
import type { Plan, PlanCondition, PlanMeasure, PlanProfile } from "./plan";
import { PLAN_PROFILES } from "./plan-profiles";

/** A key of the rows, with its field. */
export interface ResolvedKey<In> {
  readonly name: string;
  readonly field: KeyField<In>;
  /** Of a code: how many of its first characters. */
  readonly digits?: number;
}

/** A measure by the name of its column. */
interface ResolvedMeasure<In> extends MeasureForm<In> {
  readonly name: string;
}

/** A plan and all that it names. */
export interface ResolvedPlan<In> {
  readonly plan: CanonicalPlan;
  readonly kind: DeclaredRecords<In>;
  /** With the ones that hold where nothing is said: only what was held. */
  readonly conditions: readonly PlanCondition[];
  readonly keys: readonly ResolvedKey<In>[];
  readonly measures: readonly ResolvedMeasure<In>[];
}

/**
 * The plan, checked, with what it names.
 *
 * @throws `engines/invalid-plan`, with every fault in its `issues`
 */
export function resolvePlan<In>(given: Plan, options: PlanOptions | undefined): ResolvedPlan<In> {
  const plan = canonicalPlan(requirePlan(given, options));
  const kind = recordsCalled(plan.from, options?.records ?? []) as unknown as DeclaredRecords<In>;
  const keys = plan.by.map((key): ResolvedKey<In> => {
    const name = typeof key === "string" ? key : key.field;
    const field = fieldOf(kind, name) as ResolvedKey<In>["field"];
    return { name, field, ...(typeof key === "object" && { digits: key.digits }) };
  });
  const measures = Object.entries(plan.measures).map(([name, measure]) => ({
    name,
    ...formOf(kind, measure, plan),
  }));
  return { plan, kind, conditions: conditionsOf(plan, kind), keys, measures };
}

function conditionsOf<In>(
  { where, parts }: CanonicalPlan,
  kind: DeclaredRecords<In>,
): readonly PlanCondition[] {
  // What a status of one's own says, only its owner knows.
  const isOfLedger = (Object.values(planRecords) as readonly unknown[]).includes(kind);
  const isHeld =
    isOfLedger && Object.hasOwn(kind.fields, "status") && !where.some(({ field }) => field === "status");
  return [
    ...where,
    ...(isHeld ? [{ field: "status", in: ["held"] }] : []),
    ...(parts === "left-out" && kind.partOf !== undefined ? [{ field: kind.partOf, in: [null] }] : []),
  ];
}

function fieldOf<In>(kind: DeclaredRecords<In>, name: string) {
  return kind.fields[name];
}

function formOf<In>(kind: DeclaredRecords<In>, measure: PlanMeasure, plan: CanonicalPlan): MeasureForm<In> {
  if (typeof measure !== "string") return formOfKind(kind, measure, plan);
  const field = fieldOf(kind, measure);
  if (field?.type === "count") return countForm(measure, field, kind.fields);
  if (field?.type === "money") return moneyForm(measure, field);
  const own =
    kind.measures !== undefined && Object.hasOwn(kind.measures, measure) ? kind.measures[measure] : undefined;
  return own === undefined ? recordsForm() : { measure: own };
}

function formOfKind<In>(
  kind: DeclaredRecords<In>,
  measure: Exclude<PlanMeasure, string>,
  { rates }: CanonicalPlan,
): MeasureForm<In> {
  if ("least" in measure)
    return extremeForm("least", measure.least, fieldOf(kind, measure.least) as TextField<In>);
  if ("greatest" in measure)
    return extremeForm("greatest", measure.greatest, fieldOf(kind, measure.greatest) as TextField<In>);
  if ("distinct" in measure) {
    const { distinct, profile } = measure;
    const field = fieldOf(kind, distinct) as KeyField<In>;
    return field.type === "areas"
      ? areasForm(distinct, field, PLAN_PROFILES[profile as PlanProfile])
      : distinctForm(distinct, field);
  }
  const field = fieldOf(kind, measure.sum) as CountField<In> | MoneyField<In>;
  if (field.type === "count") return countForm(measure.sum, field, kind.fields);
  if (!("in" in measure) || rates === undefined) return moneyForm(measure.sum, field);
  // A stock has a day and no period: its rate is that of the year or month around it.
  const when = "time" in kind.fields ? "time" : "period";
  const period = fieldOf(kind, when) as TextField<In>;
  // One currency, of which the compiler need not know the code.
  return convertedForm<In, "USD">(measure.sum, field, [when, period], measure.in as "USD", rates);
}
