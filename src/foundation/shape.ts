/**
 * The shape of data: its fields as data, each with its check. Records, claims, rates and codes are described by it once;
 * the form of CSV cells, the JSON Schema and the records that tests draw follow from it.
 */

import { elementsOf } from "./collections";
import {
  type Check,
  type Given,
  holdTo,
  type Inspection,
  type Rule,
  report,
  reportUnreadable,
} from "./inspection";
import type { ErrorCode, IssuePath } from "./issue";

/** A value without parts that the library knows, by what it holds. */
export type Plain =
  | "text"
  | "date"
  | "period"
  | "area"
  | "areas"
  | "count"
  | "amount"
  | "currency"
  | "figure"
  | "unit"
  | "number"
  | "money"
  /** A number, an amount, or a figure of any unit. */
  | "observed";

/** What a field holds, with its check. */
export type Shape = ObjectShape | OtherShape;

type OtherShape = { readonly check: Check } & (
  | { readonly holds: Plain }
  | { readonly holds: "choice"; readonly values: readonly string[] }
  | { readonly holds: "whole"; readonly from: number; readonly to: number }
  /** The id of a record of a collection. */
  | { readonly holds: "reference"; readonly collection: string }
  | { readonly holds: "oneOrMore"; readonly of: Shape }
  | { readonly holds: "list"; readonly of: Shape; readonly atLeast: number }
  /** A list that is closed, an array, or an open one, an object with what it names. */
  | { readonly holds: "openable"; readonly closed: Shape; readonly open: Shape }
  | { readonly holds: "true" }
  /** Values without parts by names that only the data knows. */
  | { readonly holds: "extra" }
  /** What only its check can tell. */
  | { readonly holds: "other" }
);

/** What holds between the optional fields of an object. */
interface Bonds<Name extends string = string> {
  /** Fields of which none is given without the others. */
  readonly together?: readonly Name[];
  /** Two fields of which at most one is given, or exactly one. */
  readonly apart?: {
    readonly names: readonly [Name, Name];
    readonly required: boolean;
    /** The fault of the first where both are given, and what it has to be. */
    readonly code: ErrorCode;
    readonly expected: string;
  };
}

/** The shape of an object with fields, as a record and its parts are. */
export interface ObjectShape extends Bonds {
  readonly holds: "object";
  readonly check: Check;
  readonly fields: Readonly<Record<string, Field>>;
  /** What has to hold between its fields: its check runs the checks of the fields, and then these. */
  readonly rules: readonly Rule[];
}

/** What a field holds, and whether it may be left out. */
export interface Field<Optional extends boolean = boolean> {
  readonly optional: Optional;
  readonly shape: Shape;
}

/** One field for each property of a record, optional where the property is: the compiler keeps both together. */
export type Fields<R> = {
  readonly [Name in keyof R]-?: Field<Record<never, never> extends Pick<R, Name> ? true : false>;
};

/** A field that every record has. */
export function required(shape: Shape): Field<false> {
  return { optional: false, shape };
}

/** A field that may be left out, which then means that its value is unknown or that the default holds. */
export function optional(shape: Shape): Field<true> {
  return { optional: true, shape };
}

/** Fields that are given and that have to be are kept as the bits of a number. */
const MOST_FIELDS = 32;

/** An object that is checked against its fields; fields that nobody knows are reported, because they would be ignored. */
export function objectOf<R>(fields: Fields<R>, bonds: Bonds<string & keyof R> = {}): ObjectShape {
  const known = Object.entries(fields as Readonly<Record<string, Field>>);
  if (known.length > MOST_FIELDS) throw new RangeError(`an object of more than ${MOST_FIELDS} fields`);
  const places = new Map(known.map(([name], at) => [name, at]));
  const required = known.reduce((bits, [, { optional }], at) => (optional ? bits : bits | (1 << at)), 0);
  const all = known.reduce((bits, _, at) => bits | (1 << at), 0);
  const rules = Object.keys(bonds).length > 0 ? [ruleOf(bonds)] : [];
  const check: Check = (value, path, inspection) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      report(inspection, path, "model/not-a-record", "an object with the fields of its kind", value);
      return;
    }
    const given = value as Given;
    const before = inspection.issues.length;
    const depth = path.length;
    const names = Object.keys(given);
    let present = 0;
    let isKnown = true;
    for (let at = 0; at < names.length; at++) {
      const place = places.get(names[at] as string);
      if (place === undefined) isKnown = false;
      else present |= 1 << place;
    }
    // The lowest bit first, which is the order of the fields.
    for (let left = present | required; left !== 0; left &= left - 1) {
      const bit = left & -left;
      const [name, { shape }] = known[31 - Math.clz32(bit)] as (typeof known)[number];
      path.push(name);
      // Not by a guard: a function for each field of each record takes as long as most of the checks.
      try {
        const field = (present & bit) !== 0 || Object.hasOwn(given, name) ? given[name] : undefined;
        if (field !== undefined) shape.check(field, path, inspection);
        else if ((required & bit) !== 0) reportMissing(inspection, path, "a value: the field is required");
      } catch {
        path.length = depth + 1;
        reportUnreadable(inspection, path);
        // What has code of its own may hide fields: all that follow are asked for.
        left |= all & ~((bit << 1) - 1);
      }
      path.pop();
    }
    if (!isKnown) reportUnknown(names, places, path, inspection);
    for (const rule of rules) holdTo(rule, given, path, inspection, before);
  };
  return { holds: "object", fields, check, rules, ...bonds };
}

function reportUnknown(
  names: readonly string[],
  places: ReadonlyMap<string, number>,
  path: IssuePath,
  inspection: Inspection,
): void {
  const expected = `one of the fields ${[...places.keys()].join(", ")}`;
  for (const name of names)
    if (!places.has(name)) report(inspection, [...path, name], "model/unknown-field", expected, name);
}

function ruleOf({ together = [], apart }: Bonds): Rule {
  return (value, path, inspection) => {
    let given: string | undefined;
    for (const name of together) if (given === undefined && isGiven(value, name)) given = name;
    if (given !== undefined) {
      for (const name of together)
        if (!isGiven(value, name))
          reportMissing(inspection, [...path, name], `a value where ${given} is given`);
    }
    if (apart === undefined) return;
    const { names, required, code, expected } = apart;
    const [one, other] = names;
    const hasOne = isGiven(value, one);
    const hasOther = isGiven(value, other);
    if (hasOne && hasOther) report(inspection, [...path, one], code, expected, value[one]);
    else if (required && !hasOne && !hasOther)
      reportMissing(inspection, [...path, one], `a value where ${other} is left out`);
  };
}

function isGiven(value: Given, name: string): boolean {
  return Object.hasOwn(value, name) && value[name] !== undefined;
}

export function reportMissing(inspection: Inspection, path: IssuePath, expected: string): void {
  report(inspection, path, "model/missing-field", expected, undefined);
}

/** An array of at least so many elements, each of one shape. */
export function listOf(of: Shape, atLeast = 0): Shape {
  const check: Check = (value, path, inspection) => {
    if (!Array.isArray(value) || value.length < atLeast) {
      const expected = atLeast > 0 ? `an array of at least ${atLeast}` : "an array";
      report(inspection, path, "model/invalid-list", expected, value);
      return;
    }
    const elements = elementsOf(value);
    for (let at = 0; at < elements.length; at++) {
      path.push(at);
      of.check(elements[at], path, inspection);
      path.pop();
    }
  };
  return { holds: "list", of, atLeast, check };
}

/** A value of a shape, or an array of some. */
export function oneOrMore(of: Shape): Shape {
  const several = listOf(of, 1);
  const check: Check = (value, path, inspection) =>
    (Array.isArray(value) ? several : of).check(value, path, inspection);
  return { holds: "oneOrMore", of, check };
}

/** A closed list (an array) or an open one (an object), with a check of what only both together tell. */
export function openable(closed: Shape, open: Shape, checkOpen: Check): Shape {
  const check: Check = (value, path, inspection) => {
    const issuesBefore = inspection.issues.length;
    const isOpen = typeof value === "object" && value !== null && ("named" in value || "open" in value);
    if (!isOpen && !Array.isArray(value)) {
      const expected = "an array, or { named: [...], open: true } where more are meant than are named";
      report(inspection, path, "model/invalid-list", expected, value);
      return;
    }
    (isOpen ? open : closed).check(value, path, inspection);
    // A closed list states no number that it could contradict.
    if (isOpen && inspection.issues.length === issuesBefore) checkOpen(value, path, inspection);
  };
  return { holds: "openable", closed, open, check };
}

/** A value that only a check of its own can tell. */
export function checkedBy(check: Check): Shape {
  return { holds: "other", check };
}

/** Anything: what is said of it by whoever reads it. */
export const anything: Shape = checkedBy(() => undefined);

/** The shape of a value without parts. */
export function plain(holds: Plain, check: Check): Shape {
  return { holds, check };
}
