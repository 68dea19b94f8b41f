/**
 * The leaves of the algebra that count: records, and the counts that records state.
 */

import {
  addCount,
  type Count,
  type CountSum,
  emptyCountSum,
  intervalOfCountSum,
  mergeCountSum,
} from "../../figures/count";
import { describeInterval } from "../../figures/describe-interval";
import type { Interval } from "../../figures/interval";
import { type Call, requireFunction } from "../../foundation/arguments";
import { printing } from "../../foundation/printing";
import type { Aggregator } from "../aggregator";
import { type Columns, withColumns } from "../engine/columns";
import { CountCells, Tally } from "../engine/count-cells";
import { decodeSum, decodeTally, encodeSum, foreignPartial } from "../values/partial-json";

/**
 * How many records there are. For records that stand for several things each, use `sumCounts`.
 *
 * @example
 * aggregate(["a", "b"], count()) // => 2
 * aggregate([], count()) // => 0
 */
export function count(): Aggregator<unknown, number, number> {
  const aggregator: Aggregator<unknown, number, number> = {
    definition: "count",
    init: () => 0,
    step: (acc) => acc + 1,
    merge: (left, right) => left + right,
    finish: (acc) => acc,
    encode: (acc) => acc,
    decode: (json) => decodeTally(json, "count"),
  };
  return withColumns(aggregator, () => {
    let tally = new Tally();
    const numberAt = (slot: number) => tally.at(slot);
    return {
      add: (_records, from, to, slots) => {
        if (slots === undefined) tally.add(0, to - from);
        else for (let at = 0; at < to - from; at++) tally.add(slots[at] as number);
      },
      addIndexed: (index, slots) => {
        tally = index.sizesOf(slots);
        return true;
      },
      partial: numberAt,
      answer: numberAt,
    };
  });
}

/** A sum of counts, and how many records it could not include. */
export interface SummedCount {
  /** The sum: exact, or with the bounds of its parts; its upper end is unknown where a count was. */
  readonly total: Interval;
  /** Records whose count was given. */
  readonly known: number;
  /** Records whose count was not given (`undefined`). */
  readonly unknown: number;
}

/** A frozen sum that prints itself. */
export const printedSum = /* @__PURE__ */ printing<SummedCount>(
  "summed-count",
  ({ total }) => describeInterval(total),
  "exactValue(answer.total), or compare with containsInterval(answer.total, interval)",
);
const CALL: Call = { chapter: "aggregate", call: "sumCounts(countOf)" };

/**
 * The sum of a count over the records. A bound stays a bound; `undefined` is an unknown count, never zero.
 * No records give exactly 0.
 *
 * @throws `aggregate/invalid-argument`; `figures/invalid-count` for a count that is negative, fractional or none.
 * @example
 * const persons = aggregate([{ persons: 1100 }, { persons: 2299 }, {}], sumCounts((visit: { persons?: number }) => visit.persons));
 * describeInterval(persons.total) // => "at least 3,399 (part of it unknown)"
 * persons.unknown // => 1
 * String(persons) // => "at least 3,399 (part of it unknown)"
 */
export function sumCounts<In>(
  countOf: (record: In) => Count | undefined,
): Aggregator<In, CountSum, SummedCount> {
  requireFunction(CALL, "countOf", countOf);
  const aggregator: Aggregator<In, CountSum, SummedCount> = {
    definition: "sumCounts",
    init: emptyCountSum,
    step: (acc, record) => {
      addCount(acc, countOf(record));
      return acc;
    },
    merge: (left, right) => {
      mergeCountSum(left, right);
      return left;
    },
    finish: (acc) => printedSum({ total: intervalOfCountSum(acc), known: acc.known, unknown: acc.unknown }),
    encode: ({ written, exclusive, spread, unbounded, known, unknown }) => [
      encodeSum(written),
      exclusive,
      encodeSum(spread),
      unbounded,
      known,
      unknown,
    ],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 6 || typeof json[3] !== "boolean")
        throw foreignPartial("sumCounts", json);
      const [written, exclusive, spread, unbounded, known, unknown] = json;
      const sum: CountSum = {
        written: decodeSum(written, "sumCounts"),
        exclusive: decodeTally(exclusive, "sumCounts"),
        spread: decodeSum(spread, "sumCounts"),
        unbounded,
        known: decodeTally(known, "sumCounts"),
        unknown: decodeTally(unknown, "sumCounts"),
      };
      if (!isSumOfCounts(sum)) throw foreignPartial("sumCounts", json);
      return sum;
    },
  };
  return withColumns(aggregator, () => countColumns(countOf));
}

function countColumns<In>(countOf: (record: In) => Count | undefined): Columns<In, CountSum> {
  let cells = new CountCells();
  return {
    add: (records, from, to, slots) => {
      for (let at = from; at < to; at++)
        cells.add(slots === undefined ? 0 : (slots[at - from] as number), countOf(records[at] as In));
    },
    addIndexed: (index, slots) => {
      const sums = index.countsOf(countOf, slots);
      cells = sums ?? cells;
      return sums !== undefined;
    },
    partial: (slot) => cells.total(slot),
  };
}

/** Whether counts can have such a sum: whole, not negative, and with no more bounds than counts. */
function isSumOfCounts({ written, exclusive, spread, unbounded, known }: CountSum): boolean {
  if (written.scale !== 0 || spread.scale !== 0 || spread.units < 0) return false;
  if (known === 0) return written.units === 0 && spread.units === 0 && exclusive === 0 && !unbounded;
  return written.units >= 0 && exclusive <= (unbounded ? known : 0);
}
