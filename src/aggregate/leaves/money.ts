/**
 * The leaves of the algebra that add money: in one currency, and of each currency.
 */

import { type Call, requireFunction } from "../../foundation/arguments";
import { getOrCreate } from "../../foundation/collections";
import { textOrder } from "../../foundation/text";
import type { OneCurrency } from "../../money/arithmetic";
import { type CurrencyCode, currency as currencyOf, isCurrencyCode } from "../../money/currency";
import { amountOf, type CurrencyAmount } from "../../money/currency-amount";
import {
  addToCurrencySums,
  type CurrencySums,
  lazyTotals,
  type MultiCurrencyTotal,
  multiCurrencyTotal,
} from "../../money/multi-currency-total";
import { addAmountToSum, mixedSum } from "../../money/sum";
import { ExactCells } from "../../number/exact-cells";
import { addToSum, emptySum, type RunningSum } from "../../number/exact-number";
import type { Aggregator } from "../aggregator";
import { type Columns, withColumns } from "../engine/columns";
import { addAsked, addAskedByCurrency } from "../engine/sum-answers";
import { decodeSum, encodeSum, foreignPartial, isAscending } from "../values/partial-json";

const IN_ONE: Call = { chapter: "aggregate", call: "sumMoney(currency, amountOf)" };
const OF_EACH: Call = { chapter: "aggregate", call: "sumByCurrency(amountOf)" };

/**
 * The exact sum of an amount over the records, all in one currency. No records give zero of that currency.
 *
 * @throws `money/currency-mismatch` for an amount in another currency; `money/not-an-amount` where a record gives none
 * (put a `filter` before it); `money/unknown-currency`, `money/out-of-range`, `aggregate/invalid-argument`
 * @example
 * const sales = [{ value: usd("21130000") }, { value: usd("1120000") }];
 * aggregate(sales, sumMoney("USD", (sale: (typeof sales)[number]) => sale.value)).toString() // => "USD 22250000"
 */
export function sumMoney<C extends CurrencyCode, In>(
  currency: C & OneCurrency<C>,
  amountOfRecord: (record: In) => CurrencyAmount<NoInfer<C>>,
): Aggregator<In, RunningSum, CurrencyAmount<C>> {
  const { code } = currencyOf(currency);
  requireFunction(IN_ONE, "amountOf", amountOfRecord);
  const aggregator: Aggregator<In, RunningSum, CurrencyAmount<C>> = {
    definition: `sumMoney(${code})`,
    init: emptySum,
    step: (acc, record) => {
      addAmountToSum(acc, code, amountOfRecord(record));
      return acc;
    },
    merge: (left, right) => {
      addToSum(left, right);
      return left;
    },
    finish: (acc) => amountOf<C>(acc, currency),
    encode: (acc) => [code, encodeSum(acc)],
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== 2 || json[0] !== code)
        throw foreignPartial(`sumMoney in ${code}`, json);
      return decodeSum(json[1], "sumMoney");
    },
  };
  return withColumns(aggregator, () => sumColumns(code, amountOfRecord));
}

/** A cell for each slot. */
function sumColumns<In>(
  code: CurrencyCode,
  amountOfRecord: (record: In) => CurrencyAmount,
): Columns<In, RunningSum> {
  let cells = new ExactCells();
  return {
    add: (records, from, to, slots) =>
      addAsked(code, { amountOf: amountOfRecord, records, from, to }, slots, cells),
    addIndexed: (index, slots) => {
      const sums = index.sumsOf(amountOfRecord, slots);
      for (const other of sums?.keys() ?? [])
        if (other !== code) throw mixedSum(code, amountOf(emptySum(), other));
      cells = sums?.get(code) ?? cells;
      return sums !== undefined;
    },
    partial: (slot) => cells.total(slot),
    answer: (slot) => amountOf(cells.total(slot), code),
  };
}

/**
 * The exact sum of an amount over the records, of each currency apart. Nothing is converted.
 *
 * @throws `money/not-an-amount` where a record gives none (put a `filter` before it); `money/out-of-range`;
 * `aggregate/invalid-argument`
 * @example
 * const sales = [{ value: rmb("6900000") }, { value: usd("21130000") }];
 * const total = aggregate(sales, sumByCurrency((sale: { value: CurrencyAmount }) => sale.value));
 * total.entries().map(String) // => ["CNY 6900000", "USD 21130000"]
 */
export function sumByCurrency<In>(
  amountOfRecord: (record: In) => CurrencyAmount,
): Aggregator<In, CurrencySums, MultiCurrencyTotal> {
  requireFunction(OF_EACH, "amountOf", amountOfRecord);
  const aggregator: Aggregator<In, CurrencySums, MultiCurrencyTotal> = {
    definition: "sumByCurrency",
    init: () => new Map(),
    step: (acc, record) => {
      addToCurrencySums(acc, amountOfRecord(record));
      return acc;
    },
    merge: (left, right) => {
      for (const [code, sum] of right) addToSum(getOrCreate(left, code, emptySum), sum);
      return left;
    },
    finish: multiCurrencyTotal,
    encode: (acc) =>
      [...acc].sort(([left], [right]) => textOrder(left, right)).map(([code, sum]) => [code, encodeSum(sum)]),
    decode: (json) => {
      if (!Array.isArray(json)) throw foreignPartial("sumByCurrency", json);
      const entries = Array.from(json, (entry: unknown) => decodeEntry(entry));
      // Two entries of one currency would leave only the later.
      if (!isAscending(entries, ([left], [right]) => textOrder(left, right)))
        throw foreignPartial("sumByCurrency", json);
      return new Map(entries);
    },
  };
  return withColumns(aggregator, () => currencyColumns(amountOfRecord));
}

/** Cells for each currency that occurs. */
function currencyColumns<In>(amountOfRecord: (record: In) => CurrencyAmount): Columns<In, CurrencySums> {
  const own = new Map<CurrencyCode, ExactCells>();
  let byCurrency: ReadonlyMap<CurrencyCode, ExactCells> = own;
  let fits: boolean | undefined;
  const cellsOf = (currency: CurrencyCode) => getOrCreate(own, currency, () => new ExactCells());
  const totalOf = lazyTotals((slot) => sumsAt(byCurrency, slot));
  return {
    add: (records, from, to, slots) =>
      addAskedByCurrency({ amountOf: amountOfRecord, records, from, to }, slots, cellsOf),
    addIndexed: (index, slots) => {
      const sums = index.sumsOf(amountOfRecord, slots);
      byCurrency = sums ?? byCurrency;
      return sums !== undefined;
    },
    answer: (slot) => {
      // Made when it is asked for, unless it may be beyond what an amount can be: that is an error now.
      fits ??= [...byCurrency.values()].every((cells) => cells.fits);
      return fits ? totalOf(slot) : multiCurrencyTotal(sumsAt(byCurrency, slot));
    },
    partial: (slot) => sumsAt(byCurrency, slot),
  };
}

/** The sums of a slot, of each currency that occurs in it. */
function sumsAt(byCurrency: ReadonlyMap<CurrencyCode, ExactCells>, slot: number): CurrencySums {
  const sums: CurrencySums = new Map();
  for (const [currency, cells] of byCurrency) {
    const total = cells.totalIfAny(slot);
    if (total !== undefined) sums.set(currency, total);
  }
  return sums;
}

function decodeEntry(json: unknown): readonly [CurrencyCode, RunningSum] {
  if (!Array.isArray(json) || json.length !== 2 || !isCurrencyCode(json[0]))
    throw foreignPartial("sumByCurrency", json);
  return [json[0], decodeSum(json[1], "sumByCurrency")];
}
