/**
 * The leaf of the algebra that adds the counts that records state.
 */

import { type Count, type CountSum, intervalOfCountSum } from "../../figures/count";
import { describeInterval } from "../../figures/describe-interval";
import type { Interval } from "../../figures/interval";
import { type Call, requireFunction } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import { printing } from "../../foundation/printing";
import { type Aggregator, leaf } from "../aggregator";
import type { Cells, Kind } from "../engine/cells";
import { CountCells } from "../engine/count-cells";
import type { Indexed } from "../engine/indexed";
import type { Slots } from "../engine/slots";
import { decodeSum, decodeTally, encodeSum, foreignPartial } from "../values/partial-json";

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
 * const persons = aggregate([{ persons: 1100 }, { persons: 2299 }, {}], sumCounts((visit) => visit.persons));
 * describeInterval(persons.total) // => "at least 3,399 (part of it unknown)"
 * persons.unknown // => 1
 * String(persons) // => "at least 3,399 (part of it unknown)"
 */
export function sumCounts<In>(countOf: (record: In) => Count | undefined): Aggregator<In, SummedCount> {
  return leaf(COUNTS, requireFunction(CALL, "countOf", countOf));
}

/** The kind of `sumCounts`: counts, added, and the unknown ones counted. */
export const COUNTS: Kind<Count | undefined, SummedCount> = /* @__PURE__ */ Object.freeze({
  definition: "sumCounts",
  "~cells": () => new SummedCountCells(),
});

class SummedCountCells implements Cells<Count | undefined, SummedCount> {
  #cells = new CountCells();

  add(slot: number, count: Count | undefined): void {
    this.#cells.add(slot, count);
  }

  addIndexed(index: Indexed<unknown>, question: (record: never) => unknown, slots: Slots): boolean {
    const sums = index.countsOf(question, slots);
    this.#cells = sums ?? this.#cells;
    return sums !== undefined;
  }

  merge(slot: number, from: SummedCountCells, fromSlot: number): void {
    this.#cells.addTotal(slot, from.#cells.total(fromSlot));
  }

  answer(slot: number): SummedCount {
    const sum = this.#cells.total(slot);
    return printedSum({ total: intervalOfCountSum(sum), known: sum.known, unknown: sum.unknown });
  }

  encode(slot: number): Json {
    const { written, exclusive, spread, unbounded, known, unknown } = this.#cells.total(slot);
    return [encodeSum(written), exclusive, encodeSum(spread), unbounded, known, unknown];
  }

  decode(slot: number, json: unknown): void {
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
    this.#cells.addTotal(slot, sum);
  }
}

/** Whether counts can have such a sum: whole, not negative, and with no more bounds than counts. */
function isSumOfCounts({ written, exclusive, spread, unbounded, known }: CountSum): boolean {
  if (written.scale !== 0 || spread.scale !== 0 || spread.units < 0) return false;
  if (known === 0) return written.units === 0 && spread.units === 0 && exclusive === 0 && !unbounded;
  return written.units >= 0 && exclusive <= (unbounded ? known : 0);
}
