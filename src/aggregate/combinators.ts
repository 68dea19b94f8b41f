/**
 * Measures made of measures: of some records only, and what a function makes of an answer.
 */

import { type Call, requireFunction } from "../foundation/arguments";
import { type Aggregator, type Measure, measureBy } from "./aggregator";
import { AroundColumns, addAllIndexed, addInBlocks, type Columns } from "./engine/columns";
import type { Indexed } from "./engine/indexed";
import { giveBlock, type Slots, takeBlock } from "./engine/slots";
import { AllColumns, definitionOfAll, measureOf, type NamedMeasures } from "./measures";

const FILTER: Call = { chapter: "aggregate", call: "filter(test, measure)" };
const NARROW: Call = { chapter: "aggregate", call: "narrow(isOfType, measure)" };
const SPLIT: Call = { chapter: "aggregate", call: "split(isOfType, measure, others)" };
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
 * Two measures in one pass: of the records that pass a type guard, and of the others.
 */
export function split<In, Passed extends In, const Out, const OtherOut>(
  test: (record: In) => record is Passed,
  passed: Measure<NoInfer<Passed>, Out>,
  others: Measure<In, OtherOut>,
): Aggregator<In, { readonly passed: Out; readonly others: OtherOut }> {
  const measures: NamedMeasures<In> = [
    ["passed", measureOf(SPLIT, passed as Measure<In, Out>)],
    ["others", measureOf(SPLIT, others)],
  ];
  const definition = `split(${definitionOfAll(measures)})`;
  return measureBy(definition, () => new SplitColumns(measures, test)) as Aggregator<
    In,
    { readonly passed: Out; readonly others: OtherOut }
  >;
}

class SplitColumns<In> extends AllColumns<In> {
  readonly #test: (record: In) => boolean;
  readonly #parts: readonly [In[], In[]] = [[], []];

  constructor(measures: NamedMeasures<In>, test: (record: In) => boolean) {
    super(measures);
    this.#test = test;
  }

  override add(records: readonly In[], from: number, to: number, slots: Slots): void {
    const test = this.#test;
    const [passed, others] = this.#parts;
    let [ofPassed, ofOthers] = [0, 0];
    const slotsOfPassed = slots && takeBlock();
    const slotsOfOthers = slots && takeBlock();
    for (let at = from; at < to; at++) {
      const record = records[at] as In;
      if (test(record)) {
        passed[ofPassed] = record;
        if (slotsOfPassed !== undefined) slotsOfPassed[ofPassed] = slots?.[at - from] as number;
        ofPassed += 1;
      } else {
        others[ofOthers] = record;
        if (slotsOfOthers !== undefined) slotsOfOthers[ofOthers] = slots?.[at - from] as number;
        ofOthers += 1;
      }
    }
    if (ofPassed > 0) this.members[0]?.add(passed, 0, ofPassed, slotsOfPassed);
    if (ofOthers > 0) this.members[1]?.add(others, 0, ofOthers, slotsOfOthers);
    if (slotsOfOthers !== undefined) giveBlock(slotsOfOthers);
    if (slotsOfPassed !== undefined) giveBlock(slotsOfPassed);
  }

  override addIndexed(index: Indexed<In>, slots: Slots): boolean {
    const subset = index.where(this.#test);
    const [passed, others] = this.members;
    if (subset === undefined || passed === undefined || others === undefined) return false;
    addAllIndexed(passed, subset.index, slots && subset.rows.map((row) => slots[row] as number));
    const rows = new Set(subset.rows);
    const rest = Int32Array.from(index.records.keys()).filter((row) => !rows.has(row));
    const records = Array.from(rest, (row) => index.records[row] as In);
    addInBlocks(others, records, slots && rest.map((row) => slots[row] as number));
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
