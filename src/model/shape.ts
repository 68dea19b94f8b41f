/**
 * The shape of a record: its fields as data, each with its check. The form of CSV cells, the JSON Schema and the records
 * that tests draw follow from it, so that a field is described once.
 */

import { elementsOf } from "../foundation/collections";
import { type Check, guard, report } from "./inspection";

/** What can be checked: a shape, or what only a check of its own can tell. */
export interface Checked {
  readonly check: Check;
}

/** A value without parts that a shape describes, by what it holds. */
export type Plain = "text" | "date" | "period" | "area" | "areas" | "count" | "amount";

/** What a field holds, and its check. */
export type Shape =
  | (Checked & { readonly holds: Plain })
  | (Checked & { readonly holds: "choice"; readonly values: readonly string[] })
  | (Checked & { readonly holds: "whole"; readonly from: number; readonly to: number })
  /** The id of a record of a collection. */
  | (Checked & { readonly holds: "reference"; readonly collection: string })
  | (Checked & { readonly holds: "oneOrMore"; readonly of: Shape })
  | ListShape
  | ObjectShape;

interface ListShape<Of extends Checked = Shape> extends Checked {
  readonly holds: "list";
  readonly of: Of;
  readonly atLeast: number;
}

/** An object with fields, as a record and its parts are. */
export interface ObjectShape<Of extends Checked = Shape> extends Checked {
  readonly holds: "object";
  readonly fields: Readonly<Record<string, Field<Of>>>;
}

/** What a field holds, and whether it may be left out. */
export interface Field<Of extends Checked = Shape, Optional extends boolean = boolean> {
  readonly optional: Optional;
  readonly shape: Of;
}

/** One field for each property of a record, optional where the property is: the compiler keeps both together. */
export type Fields<R, Of extends Checked = Shape> = {
  readonly [Name in keyof R]-?: Field<Of, Record<never, never> extends Pick<R, Name> ? true : false>;
};

/** A field that every record has. */
export function required<Of extends Checked>(shape: Of): Field<Of, false> {
  return { optional: false, shape };
}

/** A field that may be left out, which then means that its value is unknown or that the default holds. */
export function optional<Of extends Checked>(shape: Of): Field<Of, true> {
  return { optional: true, shape };
}

/** An object that is checked against its fields; fields that nobody knows are reported, because they would be ignored. */
export function objectOf<R, Of extends Checked = Shape>(fields: Fields<R, Of>): ObjectShape<Of> {
  const known = new Map<string, Field<Of>>(Object.entries(fields));
  const check: Check = (value, path, inspection) => {
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      report(inspection, path, "model/not-a-record", "an object with the fields of its kind", value);
      return;
    }
    for (const [name, { optional: mayBeAbsent, shape }] of known) {
      guard(inspection, [...path, name], () => {
        const field = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
        if (field !== undefined) shape.check(field, [...path, name], inspection);
        else if (!mayBeAbsent)
          report(inspection, [...path, name], "model/missing-field", "a value: the field is required", field);
      });
    }
    for (const name of Object.keys(value).filter((key) => !known.has(key))) {
      const names = `one of the fields ${[...known.keys()].join(", ")}`;
      report(inspection, [...path, name], "model/unknown-field", names, name);
    }
  };
  return { holds: "object", fields, check };
}

/** An array of at least so many elements, each of one shape. */
export function listOf<Of extends Checked>(of: Of, atLeast = 0): ListShape<Of> {
  const check: Check = (value, path, inspection) => {
    if (!Array.isArray(value) || value.length < atLeast) {
      report(
        inspection,
        path,
        "model/invalid-list",
        atLeast > 0 ? `an array of at least ${atLeast}` : "an array",
        value,
      );
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
