/**
 * A total over several currencies: at most one amount a currency, never converted. It is another type than an amount,
 * so that nobody takes it for a figure in one currency.
 */

import { getOrCreate } from "../foundation/get-or-create";
import { compareText } from "../foundation/order";
import { negateAmount } from "./arithmetic";
import type { CurrencyCode } from "./currency";
import { type AmountJson, amountOf, type CurrencyAmount, requireAmount } from "./currency-amount";
import { addToSum, emptySum, type RunningSum } from "./running-sum";

/** Exact totals of each currency that occurred, in code order. */
export interface MultiCurrencyTotal {
  /** The total of a currency, or `undefined` where no amount of it occurred. */
  get<C extends CurrencyCode>(currency: C): CurrencyAmount<C> | undefined;
  /** The totals in code order; empty where there was no amount at all. */
  entries(): readonly CurrencyAmount[];
  /** Both totals together, of each currency that is in either. */
  add(other: MultiCurrencyTotal): MultiCurrencyTotal;
  /** This total minus another, of each currency that is in either. */
  subtract(other: MultiCurrencyTotal): MultiCurrencyTotal;
  toJSON(): readonly AmountJson[];
}

/**
 * The exact total of each currency. The total of nothing has no entries.
 *
 * @throws `money/not-an-amount`, `money/out-of-range`
 * @example
 * const total = totalByCurrency([rmb("6900000"), usd("21130000"), usd("1120000")]);
 * total.entries().map(String) // => ["CNY 6900000", "USD 22250000"]
 * total.get("USD")?.toString() // => "USD 22250000"
 * total.subtract(totalByCurrency([usd("1120000")])).entries().map(String) // => ["CNY 6900000", "USD 21130000"]
 */
export function totalByCurrency(amounts: Iterable<CurrencyAmount>): MultiCurrencyTotal {
  const sums: CurrencySums = new Map();
  for (const amount of amounts) addToCurrencySums(sums, amount);
  return multiCurrencyTotal(sums);
}

/** One running total a currency. */
export type CurrencySums = Map<CurrencyCode, RunningSum>;

/** Adds an amount to the running total of its currency, in place. */
export function addToCurrencySums(sums: CurrencySums, amount: CurrencyAmount): void {
  const { currency, "~units": units, "~scale": scale } = requireAmount(amount);
  addToSum(getOrCreate(sums, currency, emptySum), { units, scale });
}

/** The finished total of running totals, which may be changed afterwards. */
export function multiCurrencyTotal(sums: CurrencySums): MultiCurrencyTotal {
  const codes = [...sums.keys()].sort(compareText);
  return totalOfAmounts(codes.map((code) => amountOf(sums.get(code) ?? emptySum(), code)));
}

/** The total that amounts of different currencies are, given in code order. */
export function totalOfAmounts(amounts: readonly CurrencyAmount[]): MultiCurrencyTotal {
  return new ExactTotal(amounts);
}

/** Made by the thousand, so its functions are made once for all of them. */
class ExactTotal implements MultiCurrencyTotal {
  readonly "~amounts": readonly CurrencyAmount[];

  constructor(amounts: readonly CurrencyAmount[]) {
    this["~amounts"] = Object.freeze(amounts);
    Object.freeze(this);
  }

  get<C extends CurrencyCode>(currency: C): CurrencyAmount<C> | undefined {
    const found = this["~amounts"].find((amount) => amount.currency === (currency as CurrencyCode));
    return found as CurrencyAmount<C> | undefined;
  }

  entries(): readonly CurrencyAmount[] {
    return this["~amounts"];
  }

  add(other: MultiCurrencyTotal): MultiCurrencyTotal {
    return totalByCurrency([...this["~amounts"], ...other.entries()]);
  }

  subtract(other: MultiCurrencyTotal): MultiCurrencyTotal {
    return totalByCurrency([...this["~amounts"], ...other.entries().map(negateAmount)]);
  }

  toJSON(): readonly AmountJson[] {
    return this["~amounts"].map((amount) => amount.toJSON());
  }
}
