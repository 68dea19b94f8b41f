/**
 * The parts of a whole: what sentences call them, how they are told apart, and what has to hold between their fields.
 */

import {
  type Check,
  type Given,
  guarded,
  holdTo,
  type Inspection,
  partName,
  placeName,
  placesOf,
  type Rule,
  report,
  type Steps,
} from "./inspection";
import { type ErrorCode, quote } from "./issue";
import { type ObjectShape, reportMissing, type Shape } from "./shape";

/** A shape and what has to hold between its fields. The rule sees an object as it is given, however wrong its fields are. */
export function withRule<Of extends Shape>(shape: Of, rule: Rule): Of {
  const check: Check = (value, path, inspection) => {
    const before = inspection.issues.length;
    shape.check(value, path, inspection);
    if (typeof value === "object" && value !== null && !Array.isArray(value))
      holdTo(rule, value as Given, path, inspection, before);
  };
  return shape.holds === "object" ? { ...shape, check, rules: [...shape.rules, rule] } : { ...shape, check };
}

/**
 * Checks what is left of an object each of whose fields is known to be right by itself: that those are there that have to
 * be, and what has to hold between them.
 */
export function checkBetween(
  { fields, rules }: ObjectShape,
  given: Given,
  path: Steps,
  inspection: Inspection,
): void {
  const before = inspection.issues.length;
  for (const name in fields) {
    if (fields[name]?.optional || given[name] !== undefined) continue;
    reportMissing(inspection, [...path, name], "a value: the field is required");
  }
  for (const rule of rules) holdTo(rule, given, path, inspection, before);
}

/** The fields of an object in which references stand, each with its check, which is what collects them. */
export function referencesIn({ fields }: ObjectShape): readonly (readonly [string, Check])[] {
  return Object.entries(fields).flatMap(([name, { shape }]) =>
    holdsReferences(shape) ? [[name, shape.check]] : [],
  );
}

function holdsReferences(shape: Shape): boolean {
  switch (shape.holds) {
    case "reference":
      return true;
    case "oneOrMore":
    case "list":
      return holdsReferences(shape.of);
    case "openable":
      return holdsReferences(shape.closed) || holdsReferences(shape.open);
    case "object":
      return referencesIn(shape).length > 0;
    default:
      return false;
  }
}

/** A part that sentences call by a name of its own: `The claim "visits" (claims[0])`. */
export function named<Of extends Shape>(
  noun: string,
  labelOf: (part: Given) => string | undefined,
  shape: Of,
): Of {
  const check: Check = (value, path, inspection) => {
    const { record, depth } = inspection;
    const steps = path.length;
    inspection.record = (place) => partName(noun, () => labelOf(value as Given), place.slice(0, steps));
    inspection.depth = steps;
    guarded(shape.check, value, path, inspection);
    inspection.record = record;
    inspection.depth = depth;
  };
  return { ...shape, check };
}

/** The name of a part by a field of text. */
export function byField(name: string): (part: Given) => string | undefined {
  return ({ [name]: label }) => (typeof label === "string" ? quote(label) : undefined);
}

/** An object whose key no other one of its collection has, and which references name by it. */
export function keyed<Of extends Shape>(
  collection: string,
  key: string,
  { code, expected }: { readonly code: ErrorCode; readonly expected: string },
  shape: Of,
): Of {
  return withRule(shape, ({ [key]: id }, path, inspection) => {
    if (typeof id !== "string") return;
    const places = placesOf(inspection, collection);
    const earlier = places.get(id);
    if (earlier === undefined) places.set(id, [...path]);
    else
      report(inspection, [...path, key], code, `${expected}, and ${placeName(earlier)} has it already`, id);
  });
}
