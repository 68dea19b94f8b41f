/**
 * The leaf of the algebra that adds the counts that records state.
 */

import { type Count, isCount } from "../../figures/count";
import {
  addCount,
  type CountSum,
  emptyCountSum,
  intervalOfCountSum,
  mergeCountSum,
} from "../../figures/count-sum";
import { describeInterval } from "../../figures/describe-interval";
import type { Interval } from "../../figures/interval";
import { AS_WRITTEN, choicesOfItsOwn, type ReadingPolicy, requirePolicy } from "../../figures/reading-policy";
import { type Call, checkedOptions, requireFunction } from "../../foundation/arguments";
import { getOrCreate, type Json } from "../../foundation/collections";
import { printing } from "../../foundation/printing";
import { ExactCells } from "../../number/exact-cells";
import { emptySum } from "../../number/exact-number";
import { type Aggregator, leaf } from "../aggregator";
import type { Cells, Kind } from "../engine/cells";
import { Tally } from "../engine/tally";
import { decodeSum, decodeTally, encodeSum, foreignPartial } from "../values/partial-json";

/** A sum of counts, and how many records it could not include. */
export interface SummedCount {
  /** The sum: exact, or with the bounds of its parts; its upper end is unknown where a count was. */
  readonly total: Interval;
  /** Records whose count was given. */
  readonly known: number;
  /** Records whose count was not given (`undefined`), or is said to be unknown (`unknown()`, "about" without a span). */
  readonly unknown: number;
}

/** A frozen sum that prints itself. */
export const printedSum = /* @__PURE__ */ printing<SummedCount>(
  "summed-count",
  ({ total }) => describeInterval(total),
  "exactValue(answer.total), or compare with containsInterval(answer.total, interval)",
);
const CALL: Call = { chapter: "aggregate", call: "sumCounts(countOf, { reading })" };

/** How counts are read. */
export interface SumCountsOptions {
  /** What printed counts say: "about 1,500", "1.5 wan"; `AS_WRITTEN` where left out. */
  readonly reading?: ReadingPolicy;
}

/**
 * The sum of a count over the records. A bound stays a bound, and what is printed is read by a policy; `undefined` and
 * `unknown()` are unknown counts, never zero. No records give exactly 0.
 *
 * @throws `aggregate/invalid-argument`, `aggregate/unknown-option`, `figures/invalid-policy`, `figures/unknown-option`; when run:
 * `figures/invalid-count` for a count that is negative, fractional or none
 * @example
 * const persons = aggregate([{ persons: 1100 }, { persons: 2299 }, {}], sumCounts((visit) => visit.persons));
 * describeInterval(persons.total) // => "at least 3,399 (part of it unknown)"
 * persons.unknown // => 1
 * String(persons) // => "at least 3,399 (part of it unknown)"
 */
export function sumCounts<In>(
  countOf: (record: In) => Count | undefined,
  options?: SumCountsOptions,
): Aggregator<In, SummedCount> {
  const { reading } = checkedOptions(CALL, options, ["reading"]);
  const kind = reading === undefined ? COUNTS : countsReadBy(requirePolicy(reading));
  return leaf(kind, requireFunction(CALL, "countOf", countOf));
}

/** The kind of `sumCounts`: counts, added, and the unknown ones counted. */
export const COUNTS: Kind<Count | undefined, SummedCount> = /* @__PURE__ */ countsReadBy(AS_WRITTEN);

/** Sums by policies that read alike are joined, and no others. */
function countsReadBy(policy: ReadingPolicy): Kind<Count | undefined, SummedCount> {
  const choices = choicesOfItsOwn(policy);
  return Object.freeze({
    definition: choices === "" ? "sumCounts" : `sumCounts(${choices})`,
    "~cells": () => new CountCells(policy),
  });
}

/** Plain numbers in cells, and what has bounds step by step. */
class CountCells implements Cells<Count | undefined, SummedCount> {
  readonly #numbers = new ExactCells();
  readonly #known = new Tally();
  readonly #unknown = new Tally();
  readonly #policy: ReadingPolicy;
  #bounded: Map<number, CountSum> | undefined;

  constructor(policy: ReadingPolicy) {
    this.#policy = policy;
  }

  /** @throws `figures/invalid-count` */
  add(slot: number, count: Count | undefined): void {
    if (count === undefined) this.#unknown.add(slot);
    else if (typeof count === "number" && isCount(count)) {
      this.#numbers.add(slot, count, 0);
      this.#known.add(slot);
    } else addCount(this.#boundedAt(slot), count, this.#policy);
  }

  merge(slot: number, from: CountCells, fromSlot: number): void {
    this.#addSum(slot, from.#sumOf(fromSlot));
  }

  answer(slot: number): SummedCount {
    const sum = this.#sumOf(slot);
    return printedSum({ total: intervalOfCountSum(sum), known: sum.known, unknown: sum.unknown });
  }

  encode(slot: number): Json {
    const { written, exclusive, spread, unbounded, known, unknown } = this.#sumOf(slot);
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
    this.#addSum(slot, sum);
  }

  #addSum(slot: number, sum: CountSum): void {
    const { written, exclusive, spread, unbounded, known, unknown } = sum;
    if (exclusive > 0 || spread.units !== 0 || unbounded) mergeCountSum(this.#boundedAt(slot), sum);
    else {
      if (known > 0) this.#numbers.add(slot, written.units, written.scale);
      this.#known.add(slot, known);
      this.#unknown.add(slot, unknown);
    }
  }

  #sumOf(slot: number): CountSum {
    const sum: CountSum = {
      written: this.#numbers.total(slot),
      exclusive: 0,
      spread: emptySum(),
      unbounded: false,
      known: this.#known.at(slot),
      unknown: this.#unknown.at(slot),
    };
    const bounded = this.#bounded?.get(slot);
    if (bounded !== undefined) mergeCountSum(sum, bounded);
    return sum;
  }

  #boundedAt(slot: number): CountSum {
    this.#bounded ??= new Map();
    return getOrCreate(this.#bounded, slot, emptyCountSum);
  }
}

/** Whether counts can have such a sum: whole, not negative, and with no more bounds than counts. */
function isSumOfCounts({ written, exclusive, spread, unbounded, known }: CountSum): boolean {
  if (written.scale !== 0 || spread.scale !== 0 || spread.units < 0) return false;
  if (known === 0) return written.units === 0 && spread.units === 0 && exclusive === 0 && !unbounded;
  return written.units >= 0 && exclusive <= (unbounded ? known : 0);
}
