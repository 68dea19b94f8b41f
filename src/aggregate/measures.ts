/**
 * Several measures in one pass: an object of aggregators, which answers under their names.
 */

import { type Call, hasFields, invalidArgument, requireIterable } from "../foundation/arguments";
import type { Json } from "../foundation/collections";
import { type Aggregator, isAggregator, type Measure, type Measures, measureBy } from "./aggregator";
import { addAllIndexed, type Columns } from "./engine/columns";
import type { Indexed } from "./engine/indexed";
import { run } from "./engine/run";
import type { Slots } from "./engine/slots";
import { foreignPartial } from "./values/partial-json";

const ALL: Call = { chapter: "aggregate", call: "all({ lines: count() })" };
const CALL: Call = { chapter: "aggregate", call: "aggregate(records, measure)" };

/**
 * Runs a measure over records: an array, a set, a generator. An object of measures answers under their names. No records
 * give the answer of nothing, typed as ever. What a measure asks of a record must depend on nothing but the record: arrays
 * are asked in blocks, and some questions twice.
 *
 * @throws `aggregate/invalid-argument`; what the measure's own functions throw
 * @example
 * const visits = [{ persons: 61 }, { persons: 137 }];
 * aggregate(visits, count()) // => 2
 * const { lines, persons } = aggregate(visits, { lines: count(), persons: sumCounts((visit) => visit.persons) });
 * `${lines}: ${persons}` // => "2: 198"
 */
export function aggregate<In, const Out>(records: Iterable<In>, measure: Measure<In, Out>): Out {
  const { "~columns": columns } = measureOf(CALL, measure);
  if (!Array.isArray(records)) requireIterable(CALL, "the records", records);
  return run(records, columns);
}

/**
 * An object of measures as one aggregator, with a definition of its own. Wherever a measure is taken, and in such an
 * object too, the object itself may stand.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const visits = [{ direction: "outbound", persons: 1100 }, { direction: "inbound", persons: 2299 }];
 * const answer = aggregate(visits, all({ lines: count(), of: { persons: sumCounts((visit) => visit.persons) } }));
 * describeInterval(answer.of.persons.total) // => "3,399"
 */
export function all<In, const Out>(measures: Measures<In, Out>): Aggregator<In, Out> {
  return allOf(namedMeasures(ALL, measures));
}

/**
 * The aggregator that a measure stands for.
 *
 * @throws `aggregate/invalid-argument`
 */
export function measureOf<In, Out>(call: Call, measure: Measure<In, Out>): Aggregator<In, Out> {
  return isAggregator(measure) ? (measure as Aggregator<In, Out>) : allOf(namedMeasures(call, measure));
}

/** Measures by name, in the order of their names. */
export type NamedMeasures<In> = readonly (readonly [name: string, measure: Aggregator<In, unknown>])[];

/** How deep measures may stand in objects; an object that holds itself is deeper. */
const DEEPEST = 100;

/**
 * The measures of an object of them. An object in it is measured as a whole, under its name.
 *
 * @param path the names under which the object itself stands
 * @throws `aggregate/invalid-argument`
 */
export function namedMeasures<In, Out>(
  call: Call,
  measures: Measures<In, Out>,
  path: readonly string[] = [],
): NamedMeasures<In> {
  if (!hasFields(measures) || isAggregator(measures) || Object.getOwnPropertySymbols(measures).length > 0)
    throw invalidArgument(call, "the measures", measures, "measures with names, as { lines: count() }");
  return Object.entries<unknown>(measures).map(([name, measure]) => {
    if (isAggregator(measure)) return [name, measure as Aggregator<In, unknown>];
    const within = [...path, name];
    if (!hasFields(measure) || within.length > DEEPEST) {
      const expected = "an aggregator, as count() is, or an object of some";
      throw invalidArgument(call, `the measure ${JSON.stringify(within.join("."))}`, measure, expected);
    }
    return [name, allOf(namedMeasures<In, unknown>(call, measure as Measures<In, unknown>, within))];
  });
}

function allOf<In, Out>(measures: NamedMeasures<In>): Aggregator<In, Out> {
  return measureBy(definitionOfAll(measures), () => new AllColumns(measures)) as Aggregator<In, Out>;
}

/** As `all("lines": count)`. */
export function definitionOfAll(measures: NamedMeasures<never>): string {
  return `all(${measures.map(([name, { definition }]) => `${JSON.stringify(name)}: ${definition}`).join(", ")})`;
}

/** An answer or row that is being made. */
export type Filling = Record<string, unknown>;

/** Gives a row a column of its own, also one that is called as something of every object. */
export function setColumn(row: Filling, name: string, value: unknown): void {
  if (name !== "__proto__") row[name] = value;
  else Object.defineProperty(row, name, { value, enumerable: true });
}

/** The columns of several measures, all over the same records and slots. */
export class AllColumns<In> implements Columns<In, object> {
  readonly names: readonly string[];
  readonly members: readonly Columns<In, unknown>[];

  constructor(measures: NamedMeasures<In>) {
    this.names = measures.map(([name]) => name);
    this.members = measures.map(([, measure]) => measure["~columns"]());
  }

  add(records: readonly In[], from: number, to: number, slots: Slots): void {
    for (const member of this.members) member.add(records, from, to, slots);
  }

  addIndexed(index: Indexed<In>, slots: Slots): boolean {
    for (const member of this.members) addAllIndexed(member, index, slots);
    return true;
  }

  merge(slot: number, from: AllColumns<In>, fromSlot: number): void {
    this.members.forEach((member, at) => {
      member.merge(slot, from.members[at], fromSlot);
    });
  }

  answer(slot: number): object {
    const answers: Filling = {};
    this.fill(answers, slot);
    return Object.freeze(answers);
  }

  /** Gives a row the answers of a slot. */
  fill(row: Filling, slot: number): void {
    const { names, members } = this;
    for (let at = 0; at < names.length; at++)
      setColumn(row, names[at] as string, (members[at] as Columns<In, unknown>).answer(slot));
  }

  encode(slot: number): Json {
    return this.members.map((member, at): Json => [this.names[at] as string, member.encode(slot)]);
  }

  decode(slot: number, json: unknown): void {
    if (!Array.isArray(json) || json.length !== this.names.length) throw foreignPartial("all", json);
    this.members.forEach((member, at) => {
      const entry: unknown = json[at];
      if (!Array.isArray(entry) || entry.length !== 2 || entry[0] !== this.names[at])
        throw foreignPartial("all", entry);
      member.decode(slot, entry[1]);
    });
  }
}
