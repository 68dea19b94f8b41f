/**
 * The rows that everything is measured on: seeded, so that each run and each machine has the same ones. Beside them stands
 * the truth in bigint, computed here and never by what is measured.
 */

import {
  type AreaCode,
  type CalendarDate,
  createLedger,
  currencyAmount,
  type TradeRecord,
} from "cultural-ledger";
import { isAreaCode } from "cultural-ledger/geography";
import { addDays } from "../../src/time/calendar-date";
import { numbersFrom } from "../numbers-from";

/** Amounts of shops (to 10^9) and of nations (to 10^12), both with cents. */
export type Profile = "retail" | "national";

export const PROFILES: readonly Profile[] = ["retail", "national"];

export type BenchCurrency = "USD" | "CNY";

/** How many rows, of which size of amounts, and in which currencies. */
export interface Workload {
  readonly profile: Profile;
  readonly size: number;
  readonly currencies?: readonly BenchCurrency[];
}

export interface PlainRow {
  readonly id: string;
  readonly area: AreaCode;
  readonly category: string;
  readonly currency: BenchCurrency;
  readonly date: CalendarDate;
  /** Plain digits with two decimals. */
  readonly amount: string;
  /** The same amount, for the truth. */
  readonly cents: bigint;
}

const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCharCode(65 + at));
/** Countries and areas of ISO 3166-1: none contains another one. */
export const AREAS: readonly AreaCode[] = LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
  .filter(isAreaCode)
  .slice(0, 200);
const CATEGORIES = Array.from({ length: 20 }, (_, at) => `Category ${at + 1}`);
const CURRENCIES: readonly BenchCurrency[] = ["USD", "CNY"];
const FIRST_DATE = "2003-01-01";
const DAYS = 3653;

/** Every day of ten years; each is one text, however many rows have it. */
export const DATES: readonly CalendarDate[] = Array.from({ length: DAYS }, (_, day) =>
  addDays(FIRST_DATE, day),
);

/** Amounts have so many times 10^8 cents at most. */
const TOP: Readonly<Record<Profile, number>> = { retail: 1000, national: 1_000_000 };
const LOW_CENTS = 100_000_000;

/** Whole numbers below a bound, the same in every run. */
export function numbersBelow(seed: number): (bound: number) => number {
  const next = numbersFrom(seed);
  return (bound) => Math.floor((next() / 2 ** 32) * bound);
}

/** The rows one by one, for streams: nothing of them is kept. */
export function* streamRows({ profile, size, currencies = CURRENCIES }: Workload): Generator<PlainRow> {
  const below = numbersBelow(2012);
  const oneOf = <Value>(values: readonly Value[]) => values[below(values.length)] as Value;
  for (let at = 0; at < size; at++) {
    const cents = below(TOP[profile]) * LOW_CENTS + below(LOW_CENTS);
    yield {
      id: `sale-${at}`,
      area: oneOf(AREAS),
      category: oneOf(CATEGORIES),
      currency: oneOf(currencies),
      date: oneOf(DATES),
      amount: (cents / 100).toFixed(2),
      cents: BigInt(cents),
    };
  }
}

export function plainRows(workload: Workload): readonly PlainRow[] {
  return [...streamRows(workload)];
}

/** A row as a record of the library, its amount made by the library's own constructor. */
export function tradeRecord({ id, area, category, currency, date, amount }: PlainRow): TradeRecord {
  return {
    id,
    flow: "export",
    kind: "goods",
    product: category,
    period: date,
    markets: [area],
    value: currencyAmount(amount, currency),
  };
}

/** Records that the library checked together, as an app has them. */
export function tradeRecords(rows: readonly PlainRow[]): readonly TradeRecord[] {
  return createLedger({ trades: rows.map(tradeRecord) }).trades;
}

/** A record of the same shape with anything else in the place of the amount. */
export interface ValuedRecord<Value> {
  readonly id: string;
  readonly flow: "export";
  readonly kind: "goods";
  readonly product: string;
  readonly period: CalendarDate;
  readonly markets: readonly [AreaCode];
  readonly currency: BenchCurrency;
  readonly value: Value;
}

/** Records of the shape of trade records, each with its own kind of value. */
export function valuedRecords<Value>(
  rows: readonly PlainRow[],
  valueIn: (row: PlainRow) => Value,
): readonly ValuedRecord<Value>[] {
  return rows.map((row) => ({
    id: row.id,
    flow: "export",
    kind: "goods",
    product: row.category,
    period: row.date,
    markets: [row.area],
    currency: row.currency,
    value: valueIn(row),
  }));
}

/** The same records as floats are kept, with the field that a float loop reads. */
export interface FloatRecord extends Omit<ValuedRecord<never>, "value"> {
  readonly floatValue: number;
}

export function floatRecords(rows: readonly PlainRow[]): readonly FloatRecord[] {
  return rows.map((row) => ({
    id: row.id,
    flow: "export",
    kind: "goods",
    product: row.category,
    period: row.date,
    markets: [row.area],
    currency: row.currency,
    floatValue: Number(row.amount),
  }));
}

/** Rows without nesting, as libraries for tables like them best. */
export interface FlatRow {
  readonly area: string;
  readonly category: string;
  readonly currency: string;
  readonly value: number;
  readonly cents: bigint;
}

export function flatRows(rows: readonly PlainRow[]): readonly FlatRow[] {
  return rows.map(({ area, category, currency, amount, cents }) => ({
    area,
    category,
    currency,
    value: Number(amount),
    cents,
  }));
}
