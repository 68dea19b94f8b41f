/**
 * The conditions of a plan as a test of records.
 */

import { textOrder } from "../../foundation/text";
import { namedAreas } from "../../geography/area-list";
import type { AreasField, Field, ListField, TextField } from "./field";
import type { PlanCondition } from "./plan";

/** Whether all conditions hold of a record. */
export function testOf<In>(
  conditions: readonly PlanCondition[],
  fields: Readonly<Record<string, Field<In>>>,
): (record: In) => boolean {
  const tests = conditions.map((condition) => oneTest(condition, fields[condition.field] as Field<In>));
  return (record) => tests.every((test) => test(record));
}

function oneTest<In>(condition: PlanCondition, field: Field<In>): (record: In) => boolean {
  if ("has" in condition) {
    const wanted = new Set(condition.has);
    const listOf = membersOf(field as ListField<In> | AreasField<In>);
    return (record) => listOf(record).some((member) => wanted.has(member));
  }
  const { of } = field as TextField<In>;
  if ("in" in condition || "notIn" in condition) {
    const isWanted = "in" in condition;
    const values = new Set<string | null>("in" in condition ? condition.in : condition.notIn);
    return (record) => values.has(of(record) ?? null) === isWanted;
  }
  const { from, to } = condition;
  return (record) => {
    const text = of(record);
    if (text === undefined) return false;
    return (
      (from === undefined || textOrder(text, from) >= 0) && (to === undefined || textOrder(text, to) <= 0)
    );
  };
}

/** The texts of a list, each once: of areas those that are named. None where a record says nothing. */
export function membersOf<In>(field: ListField<In> | AreasField<In>): (record: In) => readonly string[] {
  return (record) => {
    if (field.type === "texts") return [...new Set(field.of(record) ?? [])];
    const list = field.of(record);
    return list === undefined ? [] : [...new Set(namedAreas(list))];
  };
}
