/**
 * Fields of one's own: what a register says of a record beyond the fields of its kind. They are kept, written back and
 * usable as keys, and no figure reads them.
 */

import { type Check, report } from "../foundation/inspection";
import type { Shape } from "../foundation/shape";

/** Values without parts, by names of the caller's choice. */
export type Extra = Readonly<Record<string, string | number | boolean>>;

const MOST_FIELDS = 100;
const MOST_CHARACTERS = { name: 100, value: 10_000 } as const;

const check: Check = (value, path, inspection) => {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    report(inspection, path, "model/invalid-extra", "an object of texts, numbers and truth values", value);
    return;
  }
  const names = Object.keys(value);
  if (names.length > MOST_FIELDS)
    report(inspection, path, "model/invalid-extra", `an object of at most ${MOST_FIELDS} fields`, value);
  for (const name of names.slice(0, MOST_FIELDS)) {
    const field: unknown = (value as Readonly<Record<string, unknown>>)[name];
    if (!isName(name)) {
      const expected = `called by another name: text of 1 to ${MOST_CHARACTERS.name} characters that is not "__proto__"`;
      report(inspection, [...path, name], "model/invalid-extra", expected, name);
    } else if (!isPlainValue(field)) {
      const expected = `text of at most ${MOST_CHARACTERS.value} characters, a finite number, true or false`;
      report(inspection, [...path, name], "model/invalid-extra", expected, field);
    }
  }
};

/** `__proto__` would be a prototype, and no field, wherever it is set. */
function isName(name: string): boolean {
  return name.trim() !== "" && name.length <= MOST_CHARACTERS.name && name !== "__proto__";
}

function isPlainValue(value: unknown): boolean {
  if (typeof value === "string") return value.length <= MOST_CHARACTERS.value;
  return (
    value === undefined || typeof value === "boolean" || (Number.isFinite(value) && !Object.is(value, -0))
  );
}

export const extra: Shape = { holds: "extra", check };
