/**
 * Aggregators made of aggregators: several measures in one pass, and measures of some records only.
 */

import { type Call, requireFields, requireFunction } from "../foundation/arguments";
import type { Json } from "../foundation/collections";
import { quote } from "../foundation/issue";
import {
  type Aggregator,
  type AnyAggregator,
  definitionOf,
  type OutputOf,
  requireAggregator,
} from "./aggregator";
import { addAllIndexed, columnsOrSteps, withColumns } from "./engine/columns";
import { NO_NUMBERS, withRoom } from "./engine/slots";
import { type Filling, setColumn } from "./rows";
import { foreignPartial } from "./values/partial-json";

/** The answers of several aggregators, by the names they were given. */
export type Measures<Spec> = { readonly [Name in keyof Spec]: OutputOf<Spec[Name]> };

const ALL: Call = { chapter: "aggregate", call: "all({ lines: count() })" };
const FILTER: Call = { chapter: "aggregate", call: "filter(test, measure)" };
const MAP_OUTPUT: Call = { chapter: "aggregate", call: "mapOutput(measure, map)" };

/**
 * Several measures in one pass over the records, each answering under its name.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * type Visit = { direction: string; persons: number };
 * const visits: Visit[] = [{ direction: "outbound", persons: 1100 }, { direction: "inbound", persons: 2299 }];
 * const answer = aggregate(visits, all({ lines: count(), persons: sumCounts((visit: Visit) => visit.persons) }));
 * answer.lines // => 2
 * describeInterval(answer.persons.total) // => "3,399"
 */
export function all<In, Spec extends Record<string, AnyAggregator<In>>>(
  spec: Spec & Record<string, AnyAggregator<In>>,
): Aggregator<In, unknown[], Measures<Spec>> {
  const names = Object.keys(requireFields(ALL, "the measures", spec));
  const members: readonly AnyAggregator<In>[] = names.map((name) =>
    requireAggregator(ALL, `the measure ${quote(name)}`, spec[name] as AnyAggregator<In>),
  );
  const definitions = members.map((member, at) => `${JSON.stringify(names[at])}: ${definitionOf(member)}`);
  const aggregator: Aggregator<In, unknown[], Measures<Spec>> = {
    definition: `all(${definitions.join(", ")})`,
    init: () => members.map((member) => member.init()),
    step: (acc, record) => {
      members.forEach((member, at) => {
        acc[at] = member.step(acc[at], record);
      });
      return acc;
    },
    merge: (left, right) => {
      members.forEach((member, at) => {
        left[at] = member.merge(left[at], right[at]);
      });
      return left;
    },
    finish: (acc) => {
      const answers: Filling = {};
      members.forEach((member, at) => {
        setColumn(answers, names[at] as string, member.finish(acc[at]));
      });
      return Object.freeze(answers) as Measures<Spec>;
    },
    encode: (acc) => members.map((member, at): Json => [names[at] ?? "", member.encode(acc[at])]),
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== members.length) throw foreignPartial("all", json);
      return members.map((member, at) => {
        const entry: unknown = json[at];
        if (!Array.isArray(entry) || entry.length !== 2 || entry[0] !== names[at])
          throw foreignPartial("all", entry);
        return member.decode(entry[1]);
      });
    },
  };
  return withColumns(aggregator, () => {
    const columns = members.map((member) => columnsOrSteps<In, unknown>(member));
    const answers = columns.map((column) => column.answer);
    return {
      add: (records, from, to, slots) => {
        for (const column of columns) column.add(records, from, to, slots);
      },
      addIndexed: (index, slots) => {
        for (const column of columns) addAllIndexed(column, index, slots);
        return true;
      },
      partial: (slot) => columns.map((column) => column.partial(slot)),
      answer: (slot) => {
        const row: Filling = {};
        for (let at = 0; at < names.length; at++) setColumn(row, names[at] as string, answers[at]?.(slot));
        return Object.freeze(row);
      },
      named: { names, answers },
    };
  });
}

/**
 * A measure of the records that pass a test; the same as filtering the records first.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const visits = [{ direction: "outbound" }, { direction: "inbound" }, { direction: "inbound" }];
 * aggregate(visits, filter((visit: { direction: string }) => visit.direction === "inbound", count())) // => 2
 */
export function filter<In, Passed extends In, Acc, Out>(
  test: (record: In) => record is Passed,
  inner: Aggregator<Passed, Acc, Out>,
): Aggregator<In, Acc, Out>;
export function filter<In, Acc, Out>(
  test: (record: In) => boolean,
  inner: Aggregator<In, Acc, Out>,
): Aggregator<In, Acc, Out>;
export function filter<In, Acc, Out>(
  test: (record: In) => boolean,
  inner: Aggregator<In, Acc, Out>,
): Aggregator<In, Acc, Out> {
  requireFunction(FILTER, "the test", test);
  requireAggregator(FILTER, "the measure", inner);
  const aggregator: Aggregator<In, Acc, Out> = {
    ...inner,
    definition: `filter(${definitionOf(inner)})`,
    step: (acc, record) => (test(record) ? inner.step(acc, record) : acc),
  };
  return withColumns(aggregator, () => {
    const columns = columnsOrSteps<In, Acc>(inner);
    const passed: In[] = [];
    let slotsOfPassed = NO_NUMBERS;
    return {
      ...columns,
      add: (records, from, to, slots) => {
        let length = 0;
        if (slots !== undefined) slotsOfPassed = withRoom(slotsOfPassed, to - from);
        for (let at = from; at < to; at++) {
          const record = records[at] as In;
          if (!test(record)) continue;
          passed[length] = record;
          if (slots !== undefined) slotsOfPassed[length] = slots[at - from] as number;
          length += 1;
        }
        columns.add(passed, 0, length, slots && slotsOfPassed);
      },
      addIndexed: (index, slots) => {
        const subset = index.where(test);
        if (subset === undefined) return false;
        addAllIndexed(columns, subset.index, slots && subset.rows.map((row) => slots[row] as number));
        return true;
      },
    };
  });
}

/**
 * What a function makes of the answer of a measure. The function is called once the records are through, so that
 * ratios and differences are those of totals and never sums of ratios.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * type Tour = { concerts: number; cities: string };
 * const tours: Tour[] = [{ concerts: 10, cities: "Paris" }, { concerts: 5, cities: "Rome" }];
 * const spread = all({ concerts: sumCounts((tour: Tour) => tour.concerts), cities: distinct((tour: Tour) => tour.cities) });
 * aggregate(tours, mapOutput(spread, ({ concerts, cities }) => `${describeInterval(concerts.total)} in ${cities}`)) // => "15 in 2"
 */
export function mapOutput<In, Acc, Out, Mapped>(
  inner: Aggregator<In, Acc, Out>,
  map: (answer: Out) => Mapped,
): Aggregator<In, Acc, Mapped> {
  requireAggregator(MAP_OUTPUT, "the measure", inner);
  requireFunction(MAP_OUTPUT, "the function", map);
  return {
    ...inner,
    definition: `mapOutput(${definitionOf(inner)})`,
    finish: (acc) => map(inner.finish(acc)),
  };
}
