/**
 * Checking the conditions of a plan.
 */

import type { IssuePath } from "../../foundation/issue";
import { type Fields, fieldCalled, isKeyField, keyNames } from "./field";
import type { PlanInspection } from "./plan-inspection";

/** Says what is wrong with the conditions of a plan. */
export function checkConditions(inspection: PlanInspection, where: unknown, fields: Fields<never>): void {
  inspection.list(["where"], where, "a list of conditions", (condition, path) =>
    checkCondition(inspection, condition, path, fields),
  );
}

function checkCondition(
  inspection: PlanInspection,
  condition: unknown,
  path: IssuePath,
  fields: Fields<never>,
): void {
  const names = ["field", "in", "notIn", "has", "from", "to"];
  const given = inspection.fields(path, condition, names, 'a condition, as { field: "year", in: ["2012"] }');
  if (given === undefined) return;
  const { field: name, in: values, notIn, has, from, to } = given;
  const field = fieldCalled(name, fields);
  if (!isKeyField(field)) {
    inspection.unknown([...path, "field"], "engines/unknown-field", keyNames(fields), name);
    return;
  }
  const ways = [values, notIn, has, from ?? to].filter((way) => way !== undefined);
  if (ways.length !== 1) {
    inspection.fault(
      path,
      "engines/invalid-plan",
      "a condition of one kind: in, notIn, has, or from and to",
      condition,
    );
    return;
  }
  if ((has !== undefined) !== (field.type !== "text")) {
    const expected =
      field.type === "text" ? '"in", "notIn", "from" or "to", as it is one text' : '"has", as it is a list';
    inspection.fault(path, "engines/invalid-plan", `a condition by ${expected}`, condition);
    return;
  }
  const [at, list] =
    values !== undefined ? ["in", values] : notIn !== undefined ? ["notIn", notIn] : ["has", has];
  const isValue = (value: unknown) => typeof value === "string" || (value === null && has === undefined);
  if (list !== undefined && !(Array.isArray(list) && list.length > 0 && Array.from(list).every(isValue)))
    inspection.fault([...path, at as string], "engines/invalid-plan", "a list of texts, at least one", list);
  for (const [end, text] of Object.entries({ from, to }))
    if (text !== undefined && typeof text !== "string")
      inspection.fault([...path, end], "engines/invalid-plan", "text, or left out", text);
}
