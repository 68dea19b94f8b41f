/**
 * Checking the keys of a plan.
 */

import { type Fields, fieldCalled, isKeyField, keyNames } from "./field";
import type { PlanInspection } from "./plan-inspection";

/** With n keys a cube has 2 to the power of n kinds of rows. */
const MOST_KEYS = 8;

/** The names of the columns that the keys of a plan have; faults are said on the way. */
export function checkKeys(
  inspection: PlanInspection,
  by: unknown,
  fields: Fields<never>,
  reserved: readonly string[],
): readonly string[] {
  const names: string[] = [];
  const lists: string[] = [];
  inspection.list(["by"], by, "a list of keys", (key, path) => {
    const isPlain = typeof key === "string";
    const given = isPlain
      ? { field: key }
      : inspection.fields(
          path,
          key,
          ["field", "digits"],
          'the name of a field, or { field: "code", digits: 4 }',
        );
    if (given === undefined) return;
    const { field: name, digits } = given as { readonly field: unknown; readonly digits?: unknown };
    const field = fieldCalled(name, fields);
    if (!isKeyField(field)) {
      inspection.unknown(path, "engines/unknown-field", keyNames(fields), name);
      return;
    }
    const isOfDigits = field.type === "text" && field.guard === "codes";
    if (
      !isPlain &&
      !(isOfDigits && Number.isInteger(digits) && (digits as number) >= 1 && (digits as number) <= 100)
    )
      inspection.fault(
        [...path, "digits"],
        "engines/invalid-plan",
        "a whole number from 1 to 100, of a field of codes",
        digits,
      );
    if (reserved.includes(name as string))
      inspection.fault(
        path,
        "engines/duplicate-column",
        "a key that rows of levels don't use themselves",
        name,
      );
    if (names.includes(name as string))
      inspection.fault(path, "engines/invalid-plan", "a key that is not there yet", name);
    names.push(name as string);
    if (field.type !== "text") lists.push(name as string);
  });
  if (names.length > MOST_KEYS)
    inspection.fault(["by"], "engines/invalid-plan", `at most ${MOST_KEYS} keys`, names.length);
  if (lists.length > 1)
    inspection.fault(
      ["by"],
      "engines/two-lists",
      "keys of which at most one is a list, of which a record has several",
      lists.join(" and "),
    );
  return names;
}
