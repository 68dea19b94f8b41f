/**
 * Aggregators of what is made of each record: one thing, or its parts.
 */

import { type Call, requireFunction } from "../foundation/arguments";
import { type Aggregator, type Measure, measureBy } from "./aggregator";
import { AroundColumns, type Columns } from "./engine/columns";
import { BLOCK, giveBlock, type Slots, takeBlock } from "./engine/slots";
import { measureOf } from "./measures";

const MAP: Call = { chapter: "aggregate", call: "mapInput(map, measure)" };
const FLAT_MAP: Call = { chapter: "aggregate", call: "flatMapInput(partsOf, measure)" };

/**
 * A measure of what a function makes of each record: something new for each, or what no one changes, as records are
 * measured in blocks.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const visits: Delegation[] = [{ id: "v", direction: "outbound", period: "2012", persons: 40 }];
 * const persons = mapInput((visit: Delegation) => visit.persons, sumCounts((count) => count));
 * aggregate(visits, persons).known // => 1
 */
export function mapInput<In, Mapped, const Out>(
  map: (record: In) => Mapped,
  measure: Measure<NoInfer<Mapped>, Out>,
): Aggregator<In, Out> {
  requireFunction(MAP, "the function", map);
  const { definition, "~columns": columns } = measureOf<Mapped, Out>(MAP, measure);
  const partsOf = (record: In): readonly Mapped[] => [map(record)];
  return measureBy(`mapInput(${definition})`, () => new PartColumns(columns(), partsOf));
}

/**
 * A measure of the parts of each record: of the legs of a journey, of the items of an order. What is counted then are
 * parts, and a record with two parts is in two groups: their counts do not add up to the number of records. A part must not
 * change afterwards, as parts are measured in blocks: a generator gives a new object each time.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const tours = [{ legs: ["FR", "DE"] }, { legs: ["FR"] }, { legs: [] }];
 * const legsOf = (tour: { legs: string[] }) => tour.legs;
 * const rows = aggregate(tours, flatMapInput(legsOf, groupBy({ area: (leg) => leg }, { legs: count() })));
 * rows // => [{ area: "DE", legs: 1 }, { area: "FR", legs: 2 }]
 */
export function flatMapInput<In, Part, const Out>(
  partsOf: (record: In) => Iterable<Part>,
  measure: Measure<NoInfer<Part>, Out>,
): Aggregator<In, Out> {
  requireFunction(FLAT_MAP, "the function", partsOf);
  const { definition, "~columns": columns } = measureOf<Part, Out>(FLAT_MAP, measure);
  return measureBy(`flatMapInput(${definition})`, () => new PartColumns(columns(), partsOf));
}

/** Columns of parts of records, in as many blocks as they fill. */
class PartColumns<In, Part, Out> extends AroundColumns<In, Part, Out, Out> {
  readonly #partsOf: (record: In) => Iterable<Part>;
  readonly #parts: Part[] = [];

  constructor(inner: Columns<Part, Out>, partsOf: (record: In) => Iterable<Part>) {
    super(inner);
    this.#partsOf = partsOf;
  }

  /** What an index knows is of records, and not of their parts. */
  override addIndexed(): boolean {
    return false;
  }

  override add(records: readonly In[], from: number, to: number, slots: Slots): void {
    const partsOf = this.#partsOf;
    const parts = this.#parts;
    let length = 0;
    const slotsOfParts = slots && takeBlock();
    for (let at = from; at < to; at++) {
      for (const part of partsOf(records[at] as In)) {
        parts[length] = part;
        if (slotsOfParts !== undefined) slotsOfParts[length] = slots?.[at - from] as number;
        length += 1;
        if (length === BLOCK) {
          this.inner.add(parts, 0, length, slotsOfParts);
          length = 0;
        }
      }
    }
    if (length > 0) this.inner.add(parts, 0, length, slotsOfParts);
    if (slotsOfParts !== undefined) giveBlock(slotsOfParts);
  }
}
