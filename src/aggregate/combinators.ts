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
import { BLOCK, NO_NUMBERS, withRoom } from "./engine/slots";
import { foreignPartial } from "./values/partial-json";

/** The answers of several aggregators, by the names they were given. */
export type Measures<Spec> = { readonly [Name in keyof Spec]: OutputOf<Spec[Name]> };

const ALL: Call = { chapter: "aggregate", call: "all({ lines: count() })" };

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
    finish: (acc) =>
      Object.freeze(
        Object.fromEntries(members.map((member, at) => [names[at], member.finish(acc[at])])),
      ) as Measures<Spec>,
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
      answer: (slot) =>
        Object.freeze(Object.fromEntries(answers.map((answer, at) => [names[at], answer(slot)]))),
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
  requireBoth("filter(test, measure)", "the test", test, inner);
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
 * A measure of what a function makes of each record.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const visits: Delegation[] = [{ id: "v", direction: "outbound", period: "2012", persons: 40 }];
 * const persons = mapInput((visit: Delegation) => visit.persons, sumCounts((count: Count | undefined) => count));
 * aggregate(visits, persons).known // => 1
 */
export function mapInput<In, Mapped, Acc, Out>(
  map: (record: In) => Mapped,
  inner: Aggregator<Mapped, Acc, Out>,
): Aggregator<In, Acc, Out> {
  requireBoth("mapInput(map, measure)", "the function", map, inner);
  const aggregator: Aggregator<In, Acc, Out> = {
    ...inner,
    definition: `mapInput(${definitionOf(inner)})`,
    step: (acc, record) => inner.step(acc, map(record)),
  };
  return withColumns(aggregator, () => {
    const { addIndexed: _ofMapped, ...columns } = columnsOrSteps<Mapped, Acc>(inner);
    const mapped: Mapped[] = [];
    return {
      ...columns,
      add: (records, from, to, slots) => {
        for (let at = from; at < to; at++) mapped[at - from] = map(records[at] as In);
        columns.add(mapped, 0, to - from, slots);
      },
    };
  });
}

/**
 * A measure of the parts of each record: of the legs of a journey, of the items of an order. What is counted then are
 * parts, and a record with two parts is in two groups: their counts do not add up to the number of records.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const tours = [{ legs: ["FR", "DE"] }, { legs: ["FR"] }, { legs: [] }];
 * const legsByArea = groupBy({ area: (leg: string) => leg }, all({ legs: count() }));
 * const rows = aggregate(tours, flatMapInput((tour: { legs: string[] }) => tour.legs, legsByArea));
 * rows // => [{ area: "DE", legs: 1 }, { area: "FR", legs: 2 }]
 */
export function flatMapInput<In, Part, Acc, Out>(
  partsOf: (record: In) => Iterable<Part>,
  inner: Aggregator<Part, Acc, Out>,
): Aggregator<In, Acc, Out> {
  requireBoth("flatMapInput(partsOf, measure)", "the function", partsOf, inner);
  const aggregator: Aggregator<In, Acc, Out> = {
    ...inner,
    definition: `flatMapInput(${definitionOf(inner)})`,
    step: (acc, record) => {
      let stepped = acc;
      for (const part of partsOf(record)) stepped = inner.step(stepped, part);
      return stepped;
    },
  };
  return withColumns(aggregator, () => {
    const { addIndexed: _ofParts, ...columns } = columnsOrSteps<Part, Acc>(inner);
    const parts: Part[] = [];
    let slotsOfParts = NO_NUMBERS;
    return {
      ...columns,
      add: (records, from, to, slots) => {
        let length = 0;
        if (slots !== undefined) slotsOfParts = withRoom(slotsOfParts, BLOCK);
        const flush = () => {
          columns.add(parts, 0, length, slots && slotsOfParts);
          length = 0;
        };
        for (let at = from; at < to; at++) {
          for (const part of partsOf(records[at] as In)) {
            parts[length] = part;
            if (slots !== undefined) slotsOfParts[length] = slots[at - from] as number;
            length += 1;
            if (length === BLOCK) flush();
          }
        }
        flush();
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
  requireBoth("mapOutput(measure, map)", "the function", map, inner);
  return {
    ...inner,
    definition: `mapOutput(${definitionOf(inner)})`,
    finish: (acc) => map(inner.finish(acc)),
  };
}

function requireBoth(signature: string, name: string, given: unknown, inner: AnyAggregator<never>): void {
  const call: Call = { chapter: "aggregate", call: signature };
  requireFunction(call, name, given);
  requireAggregator(call, "the measure", inner);
}
