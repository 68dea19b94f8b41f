/**
 * A total over several currencies: at most one amount a currency, never converted. It is another type than an amount,
 * so that nobody takes it for a figure in one currency.
 */

import { invalidArgument, requireIterable } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { textOrder } from "../foundation/text";
import { addToSum, emptySum, type RunningSum } from "../number/exact-number";
import { negateAmount } from "./arithmetic";
import type { CurrencyCode } from "./currency";
import { type AmountJson, amountOf, type CurrencyAmount, requireAmount } from "./currency-amount";

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
  /** Codes and plain digits, as `CNY 6900000, USD 22250000`; "no amounts" where there are none. */
  toString(): string;
}

const CALL = { chapter: "money", call: "totalByCurrency(amounts)" } as const;

/**
 * The exact total of each currency. The total of nothing has no entries.
 *
 * @throws `money/not-an-amount`, `money/out-of-range`, `money/invalid-argument`
 * @example
 * const total = totalByCurrency([rmb("6900000"), usd("21130000"), usd("1120000")]);
 * total.entries().map(String) // => ["CNY 6900000", "USD 22250000"]
 * total.get("USD")?.toString() // => "USD 22250000"
 * total.subtract(totalByCurrency([usd("1120000")])).entries().map(String) // => ["CNY 6900000", "USD 21130000"]
 */
export function totalByCurrency(amounts: Iterable<CurrencyAmount>): MultiCurrencyTotal {
  const sums: CurrencySums = new Map();
  for (const amount of requireIterable(CALL, "the amounts", amounts)) {
    const { currency, "~units": units, "~scale": scale } = requireAmount(amount);
    addToSum(getOrCreate(sums, currency, emptySum), { units, scale });
  }
  return multiCurrencyTotal(sums);
}

/** One running total a currency. */
export type CurrencySums = Map<CurrencyCode, RunningSum>;

/** The finished total of running totals, which may be changed afterwards. */
export function multiCurrencyTotal(sums: CurrencySums): MultiCurrencyTotal {
  const amounts = amountsOf(sums);
  return new ExactTotal(() => amounts);
}

/** Totals by number, whose running totals, which all fit into amounts, are asked for when the totals are. */
export function lazyTotals(sumsOf: (number: number) => CurrencySums): (number: number) => MultiCurrencyTotal {
  const amountsOfTotal = (number: number) => amountsOf(sumsOf(number));
  return (number) => new ExactTotal(amountsOfTotal, number);
}

/** Whether a value is a total over several currencies, of this copy of the library or of another one. */
export function isMultiCurrencyTotal(value: object): value is MultiCurrencyTotal {
  return ["get", "entries", "add", "subtract"].every(
    (name) => typeof Reflect.get(value, name) === "function",
  );
}

function amountsOf(sums: CurrencySums): readonly CurrencyAmount[] {
  const codes = [...sums.keys()].sort(textOrder);
  return codes.map((code) => amountOf(sums.get(code) ?? emptySum(), code));
}

/** The amounts of the other total, which may be of another copy of the library. */
function amountsIn(total: MultiCurrencyTotal): readonly CurrencyAmount[] {
  const entries: unknown = (total as MultiCurrencyTotal | null | undefined)?.entries;
  const amounts: unknown = typeof entries === "function" ? total.entries() : undefined;
  if (Array.isArray(amounts)) return amounts;
  const call = { chapter: "money", call: "total.add(other) or total.subtract(other)" } as const;
  throw invalidArgument(call, "the other total", total, "a total of totalByCurrency(amounts)");
}

/** Made by the thousand, so its functions are made once for all of them, and each has a number instead of its own. */
class ExactTotal implements MultiCurrencyTotal {
  #amountsOf: ((number: number) => readonly CurrencyAmount[]) | undefined;
  readonly #number: number;
  #amounts: readonly CurrencyAmount[] | undefined;

  constructor(amountsOf: (number: number) => readonly CurrencyAmount[], number = 0) {
    this.#amountsOf = amountsOf;
    this.#number = number;
    Object.freeze(this);
  }

  get<C extends CurrencyCode>(currency: C): CurrencyAmount<C> | undefined {
    const found = this.entries().find((amount) => amount.currency === (currency as CurrencyCode));
    return found as CurrencyAmount<C> | undefined;
  }

  entries(): readonly CurrencyAmount[] {
    if (this.#amounts === undefined) {
      this.#amounts = Object.freeze(this.#amountsOf?.(this.#number) ?? []);
      this.#amountsOf = undefined;
    }
    return this.#amounts;
  }

  add(other: MultiCurrencyTotal): MultiCurrencyTotal {
    return totalByCurrency([...this.entries(), ...amountsIn(other)]);
  }

  subtract(other: MultiCurrencyTotal): MultiCurrencyTotal {
    return totalByCurrency([...this.entries(), ...amountsIn(other).map(negateAmount)]);
  }

  toString(): string {
    const texts = this.entries().map(String);
    return texts.length === 0 ? "no amounts" : texts.join(", ");
  }

  /** Text where text is wanted; a number never, because no number stands for several currencies. */
  [Symbol.toPrimitive](hint: string): string {
    if (hint !== "number") return this.toString();
    throw new LedgerError(
      "money/not-a-number",
      `Cannot use the total ${JSON.stringify(String(this))} as a number: take the amount of one currency with total.get(currency).`,
      { details: { total: this } },
    );
  }

  toJSON(): readonly AmountJson[] {
    return this.entries().map((amount) => amount.toJSON());
  }

  /** Two totals have no fields to compare, and test runners compare what can be gone through by its members. */
  [Symbol.iterator](): Iterator<CurrencyAmount> {
    return this.entries()[Symbol.iterator]();
  }
}
