/**
 * The leaf that adds money of several currencies in one. What has no rate is in the answer, never in the total.
 */

import { type Call, requiredOptions, requireFunction } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import { isLedgerError } from "../../foundation/error";
import { printing } from "../../foundation/printing";
import { type OneCurrency, roundingOf } from "../../money/arithmetic";
import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import { amountOf, type CurrencyAmount } from "../../money/currency-amount";
import { type MultiCurrencyTotal, totalByCurrency } from "../../money/multi-currency-total";
import { compareExact } from "../../number/exact-number";
import {
  type AmountsAtRate,
  type AmountsByRate,
  addAtRate,
  compareByRate,
  mergeAtRate,
  nothingAtRate,
  type RateUse,
  sortedByRate,
  totalAtRates,
} from "../../rates/amounts-by-rate";
import {
  type CheckedConversion,
  CONVERSION_OPTIONS,
  type ConversionOptions,
  checkedConversion,
} from "../../rates/conversion-options";
import { plainPolicy, rateKey } from "../../rates/policy-identity";
import type { RateIssue } from "../../rates/rate-issue";
import type { RatePolicy } from "../../rates/rate-query";
import { fractionOfRate } from "../../rates/resolved-rate";
import { type Aggregator, stepped } from "../aggregator";
import {
  decodeSum,
  decodeTally,
  encodeSum,
  foreignPartial,
  isAscending,
  partialMismatch,
} from "../values/partial-json";

/** What no rate converts, of one currency and policy, and why. */
export interface UnconvertedAmounts<Original = CurrencyAmount> {
  readonly original: Original;
  readonly rows: number;
  readonly issue: RateIssue;
}

/** The total, what it rests on, and what is not in it; rates and issues in an order that no record decides. */
export interface ConvertedTotal<C extends CurrencyCode> {
  /** The total of what was converted or was in the currency already. */
  readonly total: CurrencyAmount<C>;
  /** Whether anything had to be rounded: the total, or with `each-row` any of the rows. */
  readonly rounded: boolean;
  /** Control totals of all rows in their own currencies, the unconverted ones included. */
  readonly byCurrency: MultiCurrencyTotal;
  /** The rates used. */
  readonly rates: readonly RateUse[];
  /** What no rate converts: it is not in the total. */
  readonly unconverted: readonly UnconvertedAmounts[];
}

/** A frozen total that prints itself. */
export const printedConversion = /* @__PURE__ */ printing<
  Pick<ConvertedTotal<CurrencyCode>, "total" | "rounded"> & Partial<ConvertedTotal<CurrencyCode>>
>(
  "converted-total",
  ({ total, unconverted = [] }) => {
    const without = totalByCurrency(unconverted.map(({ original }) => original));
    return unconverted.length === 0 ? String(total) : `${total}, and ${without} that no rate converts`;
  },
  "answer.total",
);

/** How records are converted and added. */
export interface SumConvertedOptions<In, C extends CurrencyCode> extends ConversionOptions<C> {
  readonly amountOf: (record: In) => CurrencyAmount;
  /** The policy for a record, such as the average of the record's year. */
  readonly policyOf: (record: In) => RatePolicy;
}

const CALL: Call = { chapter: "aggregate", call: "sumConverted({ to, table, amountOf, policyOf })" };
const OPTIONS = [...CONVERSION_OPTIONS, "amountOf", "policyOf"] as const;

/**
 * The sum of amounts in several currencies, in one: exact, rounded once at the end, so that neither order nor shards
 * matter. Rows that no rate converts are named with their own total. No records give zero of the currency.
 *
 * @throws `money/invalid-rate-query` and what else `findRate` throws; `money/not-an-amount`, `money/out-of-range`,
 * `money/invalid-decimals`, `money/unknown-rounding-mode`
 * @example
 * const table = createRateTable({
 *   rates: [
 *     { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", period: "2012", source: "World Bank" },
 *   ],
 * });
 * type Sale = { year: "2012" | "2013"; value: CurrencyAmount };
 * const sales: Sale[] = [
 *   { year: "2012", value: rmb("6900000") },
 *   { year: "2012", value: usd("21130000") },
 *   { year: "2013", value: rmb("1") },
 * ];
 * const sum = aggregate(
 *   sales,
 *   sumConverted({
 *     to: "USD",
 *     table,
 *     amountOf: (sale) => sale.value,
 *     policyOf: (sale) => ({ kind: "average", period: sale.year, basis: "annual-average" }),
 *   }),
 * );
 * sum.total.toString() // => "USD 22223103.94"
 * sum.unconverted.map(({ original, issue }) => `${original}: ${issue.code}`) // => ["CNY 1: money/rate-missing"]
 */
export function sumConverted<In, C extends CurrencyCode>(
  options: SumConvertedOptions<In, C> & { readonly to: OneCurrency<C> },
): Aggregator<In, ConvertedTotal<C>> {
  const { amountOf: amountOfRecord, policyOf } = requiredOptions<SumConvertedOptions<In, C>>(
    CALL,
    options,
    OPTIONS,
  );
  requireFunction(CALL, "amountOf", amountOfRecord);
  requireFunction(CALL, "policyOf", policyOf);
  const conversion = checkedConversion<C>(CALL, options);
  const { to, round, rounding } = conversion;
  const { decimals, mode } = roundingOf(to, rounding);
  const name = `sumConverted(${to}, ${round}, ${decimals}, ${mode})`;
  return stepped<In, AmountsByRate, ConvertedTotal<C>>(name, {
    init: () => new Map(),
    step: (byRate, record) => {
      addAtRate(byRate, conversion, amountOfRecord(record), () => policyOf(record));
      return byRate;
    },
    merge: (left, right) => {
      for (const [key, amounts] of right) {
        const into = left.get(key) ?? nothingAtRate(conversion, amounts.currency, amounts.policy);
        mergeAtRate(into, amounts);
        left.set(key, into);
      }
      return left;
    },
    finish: (byRate) => {
      const sorted = sortedByRate(byRate);
      return printedConversion({
        ...totalAtRates<C>(sorted, conversion),
        unconverted: Object.freeze(sorted.flatMap(unconvertedOf)),
      }) as ConvertedTotal<C>;
    },
    encode: (byRate) => sortedByRate(byRate).map((amounts) => encodeAmounts(amounts, round)),
    decode: (json) => {
      if (!Array.isArray(json)) throw foreignPartial(name, json);
      const entries = Array.from(json, (entry: unknown) => {
        const amounts = decodeAmounts(entry, name, conversion);
        return [rateKey(amounts.currency, amounts.policy), amounts] as const;
      });
      if (!isAscending(entries, compareByRate)) throw foreignPartial(name, json);
      return new Map(entries);
    },
  });
}

function unconvertedOf({ answer, currency, sum, rows }: AmountsAtRate): readonly UnconvertedAmounts[] {
  if (answer?.ok !== false) return [];
  return [Object.freeze({ original: amountOf(sum, currency), rows, issue: answer.issues[0] })];
}

/** Rows that were rounded one by one were converted already, so that their rate belongs to them. */
function rateText({ answer }: AmountsAtRate, round: "once" | "each-row"): string | null {
  if (round === "once" || !answer?.ok) return null;
  const { numerator, denominator } = fractionOfRate(answer.value);
  return `${numerator}/${denominator}`;
}

function encodeAmounts(amounts: AmountsAtRate, round: "once" | "each-row"): Json {
  const { currency, policy, sum, roundedRows, isRounded, rows } = amounts;
  return [
    currency,
    policy === undefined ? null : plainPolicy(policy),
    rows,
    encodeSum(sum),
    encodeSum(roundedRows),
    isRounded,
    rateText(amounts, round),
  ];
}

function decodeAmounts<C extends CurrencyCode>(
  json: unknown,
  name: string,
  conversion: CheckedConversion<C>,
): AmountsAtRate {
  if (!Array.isArray(json) || json.length !== 7 || !isCurrencyCode(json[0])) throw foreignPartial(name, json);
  const [currency, policy, rows, sum, roundedRows, isRounded, rate] = json as [CurrencyCode, ...unknown[]];
  const amounts = foreignIfRefused(name, json, () =>
    nothingAtRate(conversion, currency, policy === null ? undefined : (policy as RatePolicy)),
  );
  const decoded = {
    ...amounts,
    sum: decodeSum(sum, name),
    roundedRows: decodeSum(roundedRows, name),
    isRounded: isRounded === true,
    rows: decodeTally(rows, name),
  };
  const { round } = conversion;
  const ownRate = rateText(decoded, round);
  if (typeof rate === "string" && ownRate !== null && rate !== ownRate)
    throw partialMismatch("rate", rate, ownRate);
  const isOwn = JSON.stringify(encodeAmounts(decoded, round)) === JSON.stringify(json);
  if (!isOwn || decoded.rows === 0 || !isPossible(decoded, conversion)) throw foreignPartial(name, json);
  return decoded;
}

/** Whether amounts can have such sums: rounded rows only where rows are rounded, and equal where nothing was. */
function isPossible<C extends CurrencyCode>(
  { currency, policy, answer, sum, roundedRows, isRounded }: AmountsAtRate,
  { to, round }: CheckedConversion<C>,
): boolean {
  if ((currency === to) !== (policy === undefined)) return false;
  if (round !== "each-row" || answer?.ok === false) return !isRounded && roundedRows.units === 0;
  return currency !== to || isRounded || compareExact(sum, roundedRows) === 0;
}

/** A policy that no question has is no partial result either. */
function foreignIfRefused<Value>(name: string, json: unknown, read: () => Value): Value {
  try {
    return read();
  } catch (error) {
    throw isLedgerError(error) ? foreignPartial(name, json) : error;
  }
}
