/**
 * Aggregators of what is made of each record: one thing, or its parts.
 */

import { type Call, requireFunction } from "../foundation/arguments";
import { type Aggregator, definitionOf, requireAggregator } from "./aggregator";
import { columnsOrSteps, withColumns } from "./engine/columns";
import { BLOCK, NO_NUMBERS, withRoom } from "./engine/slots";

const MAP: Call = { chapter: "aggregate", call: "mapInput(map, measure)" };
const FLAT_MAP: Call = { chapter: "aggregate", call: "flatMapInput(partsOf, measure)" };

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
  requireFunction(MAP, "the function", map);
  requireAggregator(MAP, "the measure", inner);
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
  requireFunction(FLAT_MAP, "the function", partsOf);
  requireAggregator(FLAT_MAP, "the measure", inner);
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
