/** Sums of two currencies in one, each record at the rate of its day, against a Decimal multiplied for every record. */

import {
  addAmounts,
  aggregate,
  type CurrencyAmount,
  convertAmount,
  createRateTable,
  type ExchangeRate,
  findRate,
  type RatePolicy,
  type RateTable,
  rmb,
  sumConverted,
  type TradeRecord,
} from "cultural-ledger";
import { Decimal } from "decimal.js";
import {
  DATES,
  floatRecords,
  numbersBelow,
  type PlainRow,
  plainRows,
  tradeRecords,
  valuedRecords,
} from "../generate";
import { contender } from "../harness";
import type { Topic } from "../topic";
import { centsOfAmount, centsOfFloat, centsOfText, verdictOfCents } from "../truth";

type Sale = TradeRecord & { readonly period: string; readonly value: CurrencyAmount };

/** Ten-thousandths of yuan per dollar, from 6.0000 to 8.2999, for every day. */
const RATE_UNITS: ReadonlyMap<string, number> = (() => {
  const below = numbersBelow(6);
  return new Map(DATES.map((date) => [date, 60_000 + below(23_000)]));
})();

const UNITS_PER_YUAN = 10_000n;

const rates = DATES.map((date): ExchangeRate<"USD", "CNY"> => {
  const rate = ((RATE_UNITS.get(date) as number) / 10_000).toFixed(4);
  return { base: "USD", quote: "CNY", rate, basis: "central-parity", period: date, source: "Bench" };
});

/** Cents of yuan: exact products, rounded half to even once. */
function truthOf(rows: readonly PlainRow[]): bigint {
  let units = 0n;
  for (const { currency, cents, date } of rows) {
    units += cents * (currency === "CNY" ? UNITS_PER_YUAN : BigInt(RATE_UNITS.get(date) as number));
  }
  const [whole, rest] = [units / UNITS_PER_YUAN, (units % UNITS_PER_YUAN) * 2n];
  const roundsUp = rest > UNITS_PER_YUAN || (rest === UNITS_PER_YUAN && whole % 2n === 1n);
  return roundsUp ? whole + 1n : whole;
}

function inYuanAlone({ value }: Sale, table: RateTable, policy: RatePolicy): CurrencyAmount<"CNY"> {
  if (value.currency === "CNY") return value as CurrencyAmount<"CNY">;
  const found = findRate(table, { from: value.currency, to: "CNY", policy });
  if (!found.ok) throw new Error(found.issues[0].message);
  return convertAmount(value, found.value).amount;
}

/** As many digits as the products need; with the 20 of a fresh Decimal the sum would be rounded again and again. */
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });

export const conversion: Topic = {
  id: "conversion",
  title: "Two currencies in one, at the rate of each day",
  needsPeers: false,
  contenders: (workload) => {
    const rows = plainRows(workload);
    const truth = truthOf(rows);
    const records = tradeRecords(rows) as readonly Sale[];
    const table = createRateTable({ rates });
    const policyOf = (sale: Sale) =>
      ({ kind: "on", date: sale.period, basis: "central-parity" }) as RatePolicy;
    const inYuan = sumConverted({ to: "CNY", table, amountOf: (sale: Sale) => sale.value, policyOf });
    const decimalRecords = valuedRecords(rows, ({ amount }) => new Exact(amount));
    const decimalRates = new Map(rates.map(({ period, rate }) => [period as string, new Exact(rate)]));
    const floats = floatRecords(rows);
    const floatRates = new Map(rates.map(({ period, rate }) => [period as string, Number(rate)]));
    return [
      contender(
        "aggregate, sumConverted",
        () => aggregate(records, inYuan),
        ({ total }) => verdictOfCents(centsOfAmount(total), truth),
      ),
      contender(
        "findRate and convertAmount of each",
        () => {
          let sum = rmb("0");
          for (const sale of records) sum = addAmounts(sum, inYuanAlone(sale, table, policyOf(sale)));
          return sum;
        },
        // Each is rounded by itself, so that it lies off by some cents.
        (sum) => verdictOfCents(centsOfAmount(sum), truth),
      ),
      contender(
        "Decimal.times of each",
        () => {
          let sum = new Exact(0);
          for (const { currency, value, period } of decimalRecords) {
            sum = sum.plus(currency === "CNY" ? value : value.times(decimalRates.get(period) ?? Number.NaN));
          }
          return sum;
        },
        (sum) => verdictOfCents(centsOfText(sum.toFixed(2)), truth),
      ),
      contender(
        "float of each",
        () => {
          let sum = 0;
          for (const { currency, floatValue, period } of floats) {
            sum += currency === "CNY" ? floatValue : floatValue * (floatRates.get(period) ?? Number.NaN);
          }
          return sum;
        },
        (sum) => verdictOfCents(centsOfFloat(sum), truth),
      ),
    ];
  },
};
