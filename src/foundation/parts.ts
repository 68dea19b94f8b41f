/**
 * The parts of a whole: what sentences call them, how they are told apart, and what has to hold between their fields.
 */

import {
  type Check,
  guard,
  guardAgain,
  type Inspection,
  partName,
  placeName,
  placesOf,
  report,
} from "./inspection";
import { type ErrorCode, type IssuePath, quote } from "./issue";
import type { Given, Shape } from "./shape";

/** A shape and what has to hold between its fields. The rule sees an object as it is given, however wrong its fields are. */
export function withRule<Of extends Shape>(
  shape: Of,
  rule: (given: Given, path: IssuePath, inspection: Inspection) => void,
): Of {
  const check: Check = (value, path, inspection) => {
    const before = inspection.issues.length;
    shape.check(value, path, inspection);
    if (typeof value !== "object" || value === null || Array.isArray(value)) return;
    guardAgain(inspection, path, before, () => rule(value as Given, path, inspection));
  };
  return { ...shape, check };
}

/** A part that sentences call by a name of its own: `The claim "visits" (claims[0])`. */
export function named<Of extends Shape>(
  noun: string,
  labelOf: (part: Given) => string | undefined,
  shape: Of,
): Of {
  const check: Check = (value, path, inspection) => {
    const { record, depth } = inspection;
    inspection.record = () => partName(noun, () => labelOf(value as Given), path);
    inspection.depth = path.length;
    guard(inspection, path, () => shape.check(value, path, inspection));
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
    if (earlier === undefined) places.set(id, path);
    else
      report(inspection, [...path, key], code, `${expected}, and ${placeName(earlier)} has it already`, id);
  });
}
