/**
 * Measures made of measures: of some records only, and what a function makes of an answer.
 */

import { type Call, requireFunction } from "../foundation/arguments";
import { type Aggregator, type Measure, measureBy } from "./aggregator";
import { AroundColumns, addAllIndexed, type Columns } from "./engine/columns";
import type { Indexed } from "./engine/indexed";
import { giveBlock, type Slots, takeBlock } from "./engine/slots";
import { measureOf } from "./measures";

const FILTER: Call = { chapter: "aggregate", call: "filter(test, measure)" };
const NARROW: Call = { chapter: "aggregate", call: "narrow(isOfType, measure)" };
const MAP_OUTPUT: Call = { chapter: "aggregate", call: "mapOutput(measure, map)" };

/**
 * A measure of the records that pass a test; the same as filtering the records first. For a test that also tells the type
 * of what passes, see `narrow`.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const visits = [{ direction: "outbound" }, { direction: "inbound" }, { direction: "inbound" }];
 * aggregate(visits, filter((visit) => visit.direction === "inbound", count())) // => 2
 */
export function filter<In, const Out>(
  test: (record: In) => boolean,
  measure: Measure<NoInfer<In>, Out>,
): Aggregator<In, Out>;
/** By a test of whatever has some fields, as `isHeld`: the measure says the type of records. */
export function filter<In, const Out>(
  test: (record: In) => boolean,
  measure: Measure<In, Out>,
): Aggregator<In, Out>;
export function filter<In, Out>(
  test: (record: In) => boolean,
  measure: Measure<In, Out>,
): Aggregator<In, Out> {
  return filtered(FILTER, test, measure);
}

/**
 * As `filter`, by a type guard: the measure takes only what passes, and its questions know that type.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * type Sale = { value?: CurrencyAmount<"USD"> };
 * const isValued = (sale: Sale): sale is Required<Sale> => sale.value !== undefined;
 * const sales: Sale[] = [{ value: usd("21130000") }, {}];
 * aggregate(sales, narrow(isValued, sumMoney("USD", (sale) => sale.value))).toString() // => "USD 21130000"
 */
export function narrow<In, Passed extends In, const Out>(
  test: (record: In) => record is Passed,
  measure: Measure<NoInfer<Passed>, Out>,
): Aggregator<In, Out> {
  return filtered(NARROW, test, measure as Measure<In, Out>);
}

function filtered<In, Out>(
  call: Call,
  test: (record: In) => boolean,
  measure: Measure<In, Out>,
): Aggregator<In, Out> {
  requireFunction(call, "the test", test);
  const { definition, "~columns": columns } = measureOf(call, measure);
  return measureBy(`filter(${definition})`, () => new FilteredColumns(columns(), test));
}

class FilteredColumns<In, Out> extends AroundColumns<In, In, Out, Out> {
  readonly #test: (record: In) => boolean;
  readonly #passed: In[] = [];

  constructor(inner: Columns<In, Out>, test: (record: In) => boolean) {
    super(inner);
    this.#test = test;
  }

  override add(records: readonly In[], from: number, to: number, slots: Slots): void {
    const test = this.#test;
    const passed = this.#passed;
    let length = 0;
    const slotsOfPassed = slots && takeBlock();
    for (let at = from; at < to; at++) {
      const record = records[at] as In;
      if (!test(record)) continue;
      passed[length] = record;
      if (slotsOfPassed !== undefined) slotsOfPassed[length] = slots?.[at - from] as number;
      length += 1;
    }
    if (length > 0) this.inner.add(passed, 0, length, slotsOfPassed);
    if (slotsOfPassed !== undefined) giveBlock(slotsOfPassed);
  }

  override addIndexed(index: Indexed<In>, slots: Slots): boolean {
    const subset = index.where(this.#test);
    if (subset === undefined) return false;
    addAllIndexed(this.inner, subset.index, slots && subset.rows.map((row) => slots[row] as number));
    return true;
  }
}

/**
 * What a function makes of the answer of a measure. The function is called once the records are through, so that
 * ratios and differences are those of totals and never sums of ratios.
 *
 * @throws `aggregate/invalid-argument`
 * @example
 * const tours = [{ concerts: 10, city: "Paris" }, { concerts: 5, city: "Rome" }];
 * const parts = { concerts: sumCounts((tour: (typeof tours)[number]) => tour.concerts), tours: count() };
 * aggregate(tours, mapOutput(parts, ({ concerts, tours }) => `${concerts} in ${tours}`)) // => "15 in 2"
 */
export function mapOutput<In, const Out, Mapped>(
  measure: Measure<In, Out>,
  map: (answer: Out) => Mapped,
): Aggregator<In, Mapped> {
  requireFunction(MAP_OUTPUT, "the function", map);
  const { definition, "~columns": columns } = measureOf(MAP_OUTPUT, measure);
  return measureBy(`mapOutput(${definition})`, () => new MappedColumns(columns(), map));
}

class MappedColumns<In, Out, Mapped> extends AroundColumns<In, In, Out, Mapped> {
  readonly #map: (answer: Out) => Mapped;

  constructor(inner: Columns<In, Out>, map: (answer: Out) => Mapped) {
    super(inner);
    this.#map = map;
  }

  override answer(slot: number): Mapped {
    const map = this.#map;
    return map(this.inner.answer(slot));
  }
}
