/**
 * The shape of data: its fields as data, each with its check. Records, claims, rates and codes are described by it once;
 * the form of CSV cells, the JSON Schema and the records that tests draw follow from it.
 */

import { elementsOf } from "./collections";
import { type Check, guardAgain, type Inspection, report, reportUnreadable } from "./inspection";
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
export type Shape = { readonly check: Check } & (
  | { readonly holds: Plain }
  | { readonly holds: "choice"; readonly values: readonly string[] }
  | { readonly holds: "whole"; readonly from: number; readonly to: number }
  /** The id of a record of a collection. */
  | { readonly holds: "reference"; readonly collection: string }
  | { readonly holds: "oneOrMore"; readonly of: Shape }
  | { readonly holds: "list"; readonly of: Shape; readonly atLeast: number }
  | ({
      readonly holds: "object";
      readonly fields: Readonly<Record<string, Field>>;
    } & Bonds)
  /** A list that is closed, an array, or an open one, an object with what it names. */
  | { readonly holds: "openable"; readonly closed: Shape; readonly open: Shape }
  | { readonly holds: "true" }
  /** Values without parts by names that only the data knows. */
  | { readonly holds: "extra" }
  /** What only its check can tell. */
  | { readonly holds: "other" }
);

/** What an object holds, however wrong. */
export type Given = Readonly<Record<string, unknown>>;

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
export type ObjectShape = Extract<Shape, { readonly holds: "object" }>;

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

/** An object that is checked against its fields; fields that nobody knows are reported, because they would be ignored. */
export function objectOf<R>(fields: Fields<R>, bonds: Bonds<string & keyof R> = {}): ObjectShape {
  const known: readonly (readonly [string, Field])[] = Object.entries(fields);
  const names = known.map(([name]) => name);
  const isBound = Object.keys(bonds).length > 0;
  const check: Check = (value, path, inspection) => {
    const issuesBefore = inspection.issues.length;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      report(inspection, path, "model/not-a-record", "an object with the fields of its kind", value);
      return;
    }
    for (const [name, { optional: mayBeAbsent, shape }] of known) {
      // Not by guard: a function for each field of each record takes as long as most of the checks.
      try {
        const field = Object.hasOwn(value, name) ? (value as Given)[name] : undefined;
        if (field !== undefined) shape.check(field, [...path, name], inspection);
        else if (!mayBeAbsent) reportMissing(inspection, [...path, name], "a value: the field is required");
      } catch {
        reportUnreadable(inspection, [...path, name]);
      }
    }
    if (isBound)
      guardAgain(inspection, path, issuesBefore, () => checkBonds(bonds, value as Given, path, inspection));
    for (const name of Object.keys(value))
      if (!names.includes(name))
        report(
          inspection,
          [...path, name],
          "model/unknown-field",
          `one of the fields ${names.join(", ")}`,
          name,
        );
  };
  return { holds: "object", fields, check, ...bonds };
}

function checkBonds(
  { together = [], apart }: Bonds,
  value: Given,
  path: IssuePath,
  inspection: Inspection,
): void {
  const isGiven = (name: string) => Object.hasOwn(value, name) && value[name] !== undefined;
  const given = together.find(isGiven);
  for (const name of given === undefined ? [] : together.filter((field) => !isGiven(field)))
    reportMissing(inspection, [...path, name], `a value where ${given} is given`);
  if (apart === undefined) return;
  const { names, required, code, expected } = apart;
  const [one, other] = names;
  if (isGiven(one) && isGiven(other)) report(inspection, [...path, one], code, expected, value[one]);
  else if (required && !isGiven(one) && !isGiven(other))
    reportMissing(inspection, [...path, one], `a value where ${other} is left out`);
}

function reportMissing(inspection: Inspection, path: IssuePath, expected: string): void {
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
    elementsOf(value).forEach((element, at) => {
      of.check(element, [...path, at], inspection);
    });
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
