/**
 * The leaves of the algebra that add money: in one currency, and of each currency.
 */

import { type Call, requireFunction } from "../../foundation/arguments";
import { getOrCreate, type Json } from "../../foundation/collections";
import { textOrder } from "../../foundation/text";
import type { OneCurrency } from "../../money/arithmetic";
import { type CurrencyCode, isCurrencyCode, requireCurrency } from "../../money/currency";
import { amountOf, type CurrencyAmount, requireAmount } from "../../money/currency-amount";
import {
  type CurrencySums,
  lazyTotals,
  type MultiCurrencyTotal,
  multiCurrencyTotal,
} from "../../money/multi-currency-total";
import { mixedSum } from "../../money/sum";
import { ExactCells } from "../../number/exact-cells";
import type { RunningSum } from "../../number/exact-number";
import { type Aggregator, leaf } from "../aggregator";
import type { Asked, Cells, Kind } from "../engine/cells";
import type { Slots } from "../engine/slots";
import { addAsked, addAskedByCurrency } from "../engine/sum-answers";
import { decodeSum, encodeSum, foreignPartial, isAscending } from "../values/partial-json";

const IN_ONE: Call = { chapter: "aggregate", call: "sumMoney(currency, amountOf)" };
const OF_EACH: Call = { chapter: "aggregate", call: "sumByCurrency(amountOf)" };

/**
 * The exact sum of an amount over the records, all in one currency. No records give zero of that currency.
 *
 * @throws `money/currency-mismatch` for an amount in another currency; `money/not-an-amount` where a record gives none
 * (`narrow` leaves those out); `money/unknown-currency`, `money/out-of-range`, `aggregate/invalid-argument`
 * @example
 * const sales = [{ value: usd("21130000") }, { value: usd("1120000") }];
 * aggregate(sales, sumMoney("USD", (sale) => sale.value)).toString() // => "USD 22250000"
 */
export function sumMoney<C extends CurrencyCode, In>(
  currency: C & OneCurrency<C>,
  amountOf: (record: In) => CurrencyAmount<NoInfer<C>>,
): Aggregator<In, CurrencyAmount<C>> {
  const kind = amountsIn<C>(currency);
  return leaf(kind, requireFunction(IN_ONE, "amountOf", amountOf));
}

/**
 * The kind of `sumMoney`: amounts of one currency, added.
 *
 * @throws `money/unknown-currency`
 * @example
 * const fees = [{ fee: "120000.10" }, { fee: "0.20" }];
 * aggregate(fees, leaf(amountsIn("USD"), ({ fee }) => usd(fee))).toString() // => "USD 120000.3"
 */
export function amountsIn<C extends CurrencyCode>(
  currency: C & OneCurrency<C>,
): Kind<CurrencyAmount<C>, CurrencyAmount<C>> {
  const code = requireCurrency(currency);
  return getOrCreate(kinds, code, () =>
    Object.freeze({ definition: `sumMoney(${code})`, "~cells": () => new AmountCells(code) }),
  ) as Kind<CurrencyAmount<C>, CurrencyAmount<C>>;
}

/** One of each currency, by which an index knows what it has added before. */
const kinds = /* @__PURE__ */ new Map<CurrencyCode, Kind<never, CurrencyAmount>>();

/** A sum for each slot. */
class AmountCells<C extends CurrencyCode> implements Cells<CurrencyAmount<C>, CurrencyAmount<C>> {
  readonly #cells = new ExactCells();
  readonly #code: C;

  constructor(code: C) {
    this.#code = code;
  }

  add(slot: number, value: CurrencyAmount<C>): void {
    const amount = requireAmount(value);
    if (amount.currency !== this.#code) throw mixedSum(this.#code, amount);
    this.#cells.add(slot, amount["~units"], amount["~scale"]);
  }

  addAnswers<In>(asked: Asked<In, CurrencyAmount<C>>, slots: Slots): void {
    addAsked(this.#code, asked, slots, this.#cells);
  }

  merge(slot: number, from: AmountCells<C>, fromSlot: number): void {
    this.#cells.merge(slot, from.#cells, fromSlot);
  }

  answer(slot: number): CurrencyAmount<C> {
    return amountOf(this.#cells.total(slot), this.#code);
  }

  encode(slot: number): Json {
    return [this.#code, encodeSum(this.#cells.total(slot))];
  }

  decode(slot: number, json: unknown): void {
    if (!Array.isArray(json) || json.length !== 2 || json[0] !== this.#code)
      throw foreignPartial(`sumMoney in ${this.#code}`, json);
    const { units, scale } = decodeSum(json[1], "sumMoney");
    this.#cells.add(slot, units, scale);
  }
}

/**
 * The exact sum of an amount over the records, of each currency apart. Nothing is converted.
 *
 * @throws `money/not-an-amount` where a record gives none (`narrow` leaves those out); `money/out-of-range`;
 * `aggregate/invalid-argument`
 * @example
 * const sales = [{ value: rmb("6900000") }, { value: usd("21130000") }];
 * const total = aggregate(sales, sumByCurrency((sale) => sale.value));
 * total.entries().map(String) // => ["CNY 6900000", "USD 21130000"]
 */
export function sumByCurrency<In>(
  amountOf: (record: In) => CurrencyAmount,
): Aggregator<In, MultiCurrencyTotal> {
  return leaf(AMOUNTS, requireFunction(OF_EACH, "amountOf", amountOf));
}

/** The kind of `sumByCurrency`: amounts of any currency, those of each added. */
export const AMOUNTS: Kind<CurrencyAmount, MultiCurrencyTotal> = /* @__PURE__ */ Object.freeze({
  definition: "sumByCurrency",
  "~cells": () => new CurrencyCells(),
});

/** Sums for each currency that occurs. */
class CurrencyCells implements Cells<CurrencyAmount, MultiCurrencyTotal> {
  #byCurrency = new Map<CurrencyCode, ExactCells>();
  /** Makes totals when they are asked for; nothing is added to the cells that it looks at. */
  #totalOf: ((slot: number) => MultiCurrencyTotal) | undefined;
  readonly #cellsOf = (currency: CurrencyCode) =>
    getOrCreate(this.#byCurrency, currency, () => new ExactCells());

  add(slot: number, value: CurrencyAmount): void {
    const { currency, "~units": units, "~scale": scale } = requireAmount(value);
    this.#goOn();
    this.#cellsOf(currency).add(slot, units, scale);
  }

  addAnswers<In>(asked: Asked<In, CurrencyAmount>, slots: Slots): void {
    this.#goOn();
    addAskedByCurrency(asked, slots, this.#cellsOf);
  }

  merge(slot: number, from: CurrencyCells, fromSlot: number): void {
    this.#goOn();
    for (const [currency, cells] of from.#byCurrency) this.#cellsOf(currency).merge(slot, cells, fromSlot);
  }

  answer(slot: number): MultiCurrencyTotal {
    // Made when it is asked for, unless it may be beyond what an amount can be: that is an error now.
    for (const { fits } of this.#byCurrency.values())
      if (!fits) return multiCurrencyTotal(sumsAt(this.#byCurrency, slot));
    const byCurrency = this.#byCurrency;
    this.#totalOf ??= lazyTotals((number) => sumsAt(byCurrency, number));
    return this.#totalOf(slot);
  }

  encode(slot: number): Json {
    return [...sumsAt(this.#byCurrency, slot)]
      .sort(([left], [right]) => textOrder(left, right))
      .map(([code, sum]) => [code, encodeSum(sum)]);
  }

  decode(slot: number, json: unknown): void {
    if (!Array.isArray(json)) throw foreignPartial("sumByCurrency", json);
    const entries = Array.from(json, (entry: unknown) => decodeEntry(entry));
    // Two entries of one currency would leave only the later.
    if (!isAscending(entries, ([left], [right]) => textOrder(left, right)))
      throw foreignPartial("sumByCurrency", json);
    this.#goOn();
    for (const [code, { units, scale }] of entries) this.#cellsOf(code).add(slot, units, scale);
  }

  /** Leaves the cells to the totals that were given, and goes on with copies. */
  #goOn(): void {
    if (this.#totalOf === undefined) return;
    this.#totalOf = undefined;
    this.#byCurrency = new Map([...this.#byCurrency].map(([currency, cells]) => [currency, cells.copy()]));
  }
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
