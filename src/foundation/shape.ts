/**
 * The shape of data: its fields as data, each with its check. Records, claims, rates and codes are described by it once;
 * the form of CSV cells, the JSON Schema and the records that tests draw follow from it.
 */

import { elementsOf } from "./collections";
import { type Check, report, reportUnreadable } from "./inspection";

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
  | {
      readonly holds: "object";
      readonly fields: Readonly<Record<string, Field>>;
      /** Optional fields of which none is given without the others. */
      readonly together?: readonly string[];
      /** Optional fields of which there is exactly one. */
      readonly either?: readonly string[];
    }
  /** A list that is closed, an array, or an open one, an object with what it names. */
  | { readonly holds: "openable"; readonly closed: Shape; readonly open: Shape }
  | { readonly holds: "true" }
  /** Values without parts by names that only the data knows. */
  | { readonly holds: "extra" }
  /** What only its check can tell. */
  | { readonly holds: "other" }
);

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
export function objectOf<R>(fields: Fields<R>, together: readonly (string & keyof R)[] = []): ObjectShape {
  const known: readonly (readonly [string, Field])[] = Object.entries(fields);
  const names = known.map(([name]) => name);
  const check: Check = (value, path, inspection) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      report(inspection, path, "model/not-a-record", "an object with the fields of its kind", value);
      return;
    }
    for (const [name, { optional: mayBeAbsent, shape }] of known) {
      // Not by guard: a function for each field of each record takes as long as most of the checks.
      try {
        const field = Object.hasOwn(value, name)
          ? (value as Readonly<Record<string, unknown>>)[name]
          : undefined;
        if (field !== undefined) shape.check(field, [...path, name], inspection);
        else if (!mayBeAbsent)
          report(
            inspection,
            [...path, name],
            "model/missing-field",
            "a value: the field is required",
            undefined,
          );
      } catch {
        reportUnreadable(inspection, [...path, name]);
      }
    }
    const given = together.filter((name) => (value as Record<string, unknown>)[name] !== undefined);
    if (given.length > 0 && given.length < together.length)
      for (const name of together.filter((field) => !given.includes(field)))
        report(
          inspection,
          [...path, name],
          "model/missing-field",
          `a value where ${given[0]} is given`,
          undefined,
        );
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
  return { holds: "object", fields, check, ...(together.length > 0 && { together }) };
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
