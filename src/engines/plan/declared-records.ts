/**
 * Declared records: a kind of records with the fields that plans may read and the measures of one's own that they may name.
 */

import { type Aggregator, isAggregator } from "../../aggregate/aggregator";
import { type Call, hasFields, invalidArgument, requireArray } from "../../foundation/arguments";
import type { Field } from "./field";

/** A kind of records, declared for plans. */
export interface DeclaredRecords<In> {
  /** What plans call it in `from`. */
  readonly name: string;
  readonly fields: Readonly<Record<string, Field<In>>>;
  /** The text field with the id of the whole that a record is part of, which guards against adding up both. */
  readonly partOf?: string;
  /** The text field with the frequency of a record's period, which guards against adding up years and their months. */
  readonly frequency?: string;
  /** Measures of one's own by name. They run where records are; a database cannot run them, and is not asked. */
  readonly measures?: Readonly<Record<string, Aggregator<In, unknown>>>;
}

const TYPES: readonly Field<never>["type"][] = ["text", "texts", "areas", "count", "money"];
const GUARDS: readonly unknown[] = [undefined, "areas", "periods", "codes"];

/** Declarations that were found right: rows are made by the million of one. */
const right = /* @__PURE__ */ new WeakSet<object>();

/**
 * A declaration that has what one needs to have.
 *
 * @throws `engines/invalid-argument`
 */
export function requireDeclared<In>(call: Call, declared: DeclaredRecords<In>): DeclaredRecords<In> {
  if (right.has(declared)) return declared;
  if (!hasFields(declared))
    throw invalidArgument(call, "the declared records", declared, "an object, as { name, fields }");
  const { name, fields, partOf, frequency, measures = {} } = declared;
  if (typeof name !== "string") throw invalidArgument(call, "the name of the declared records", name, "text");
  if (!hasFields(fields))
    throw invalidArgument(call, "the fields of the declared records", fields, "an object of fields by name");
  for (const [each, field] of Object.entries(fields))
    if (!isField(field, fields))
      throw invalidArgument(
        call,
        `the field ${each} of the declared records`,
        field,
        'an object, as { type: "text", definition, of }, and its guard and among what they may be',
      );
  for (const [part, field] of Object.entries({ partOf, frequency }))
    if (field !== undefined && !isTextField(field, fields))
      throw invalidArgument(call, `${part} of the declared records`, field, "the name of a text field");
  if (!hasFields(measures) || !Object.values(measures).every(isAggregator))
    throw invalidArgument(call, "the measures of the declared records", measures, "aggregators by name");
  right.add(declared);
  return declared;
}

/**
 * Several of them.
 *
 * @throws `engines/invalid-argument`
 */
export function requireAllDeclared(
  call: Call,
  records: readonly DeclaredRecords<never>[],
): readonly DeclaredRecords<never>[] {
  requireArray(call, "the kinds of records", records);
  for (const declared of Array.from(records)) requireDeclared(call, declared);
  return records;
}

/**
 * A record that fields can be read of.
 *
 * @throws `engines/invalid-argument`
 */
export function requireRecord<In>(call: Call, record: In): In {
  if (record !== undefined && record !== null) return record;
  throw invalidArgument(call, "a record", record, "a record of the plan's kind");
}

function isField(field: unknown, fields: object): boolean {
  if (!hasFields(field)) return false;
  const { type, definition, of, guard, among } = field as Readonly<Record<string, unknown>>;
  return (
    (TYPES as readonly unknown[]).includes(type) &&
    typeof definition === "string" &&
    typeof of === "function" &&
    GUARDS.includes(guard) &&
    (among === undefined || isTextField(among, fields))
  );
}

function isTextField(name: unknown, fields: object): boolean {
  if (typeof name !== "string" || !Object.hasOwn(fields, name)) return false;
  const field: unknown = Reflect.get(fields, name);
  return hasFields(field) && (field as { readonly type?: unknown }).type === "text";
}
