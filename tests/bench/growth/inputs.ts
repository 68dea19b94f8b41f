/** What the cases of the growth gate work on, of any size and the same in each run. */

import {
  type Aggregator,
  type AreaCode,
  type CalendarDate,
  type Claim,
  type CurrencyAmount,
  createLedger,
  currencyAmount,
  type Delegation,
  type ExchangeRate,
  figure,
  type Ledger,
  type Relation,
  type TradeRecord,
} from "cultural-ledger";
import { type PartialResult, partialOf } from "cultural-ledger/aggregate";
import { addDays } from "../../../src/time/calendar-date";
import { AREAS, DATES, numbersBelow, plainRows, tradeRecords } from "../generate";

/** A trade whose market, value and currency are known. */
export type Sale = TradeRecord & {
  readonly markets: readonly [AreaCode];
  readonly value: CurrencyAmount;
};

export function salesOf(size: number): readonly Sale[] {
  return tradeRecords(plainRows({ profile: "national", size })) as readonly Sale[];
}

/** Sales and as many visits of one year. */
export function ledgerOf(size: number): Ledger {
  const sales = salesOf(size);
  const trades = sales.map((sale, at) => ({ ...sale, period: dayOf2012(at) }));
  const delegations = sales.map(({ markets: areas }, at): Delegation => {
    const direction = at % 2 === 0 ? "outbound" : "inbound";
    return { id: `visit-${at}`, direction, period: dayOf2012(at), persons: 1 + (at % 90), areas };
  });
  return createLedger({ trades, delegations });
}

function dayOf2012(at: number): CalendarDate {
  return addDays("2012-01-01", at % 366);
}

/** A code of six digits, as of the Harmonized System: all are of one level. */
export function codeOf(number: number): string {
  return String(100_000 + number);
}

export interface Coded {
  readonly area: "FR" | "DE" | "JP";
  readonly code: string;
}

/** Records of codes, each code once for each of three areas. */
export function codedRecords(size: number): readonly Coded[] {
  const areas = ["FR", "DE", "JP"] as const;
  return Array.from({ length: size }, (_, at) => ({
    area: areas[at % areas.length]!,
    code: codeOf(Math.floor(at / areas.length)),
  }));
}

export interface Overlapping {
  readonly area: AreaCode;
  readonly code: string;
}

/** Areas that lie in one another, of different codes, and codes of two levels, of areas that are apart. */
export function overlappingRecords(size: number): readonly Overlapping[] {
  return Array.from({ length: size }, (_, at): Overlapping => {
    const code = codeOf(at);
    if (at % 3 === 0) return { area: at % 2 === 0 ? "150" : "FR", code };
    return at % 3 === 1 ? { area: "JP", code } : { area: "CN", code: `${code}00` };
  });
}

export const RECORDS_A_SHARD = 20;

/** Partial results of shards, no two records alike. */
export function shardsOf(shards: number, aggregator: Aggregator<string, unknown>): readonly PartialResult[] {
  return Array.from({ length: shards }, (_, shard) => {
    const records = Array.from({ length: RECORDS_A_SHARD }, (_, at) => codeOf(shard * RECORDS_A_SHARD + at));
    return partialOf(records, aggregator, { shard: `shard ${shard}` });
  });
}

const MARKETS = 10;

/** Lines of a return that sums up many sales: each of its own product, to 10 of 200 markets. */
export function salesToManyMarkets(size: number): readonly TradeRecord[] {
  const below = numbersBelow(1912);
  return Array.from({ length: size }, (_, at): TradeRecord => {
    const first = below(AREAS.length);
    const markets = Array.from({ length: MARKETS }, (_, leg) => AREAS[(first + leg * 5) % AREAS.length]!);
    const value = currencyAmount(String(below(1_000_000)), "USD");
    return {
      id: `line-${at}`,
      flow: "export",
      kind: "goods",
      product: `Product ${at}`,
      period: "2012",
      markets,
      value,
    };
  });
}

/** A rate of each of so many days. */
export function dailyRates(days: number): readonly ExchangeRate[] {
  return DATES.slice(0, days).map((period, at) => ({
    base: "USD",
    quote: "CNY",
    rate: `6.${1000 + (at % 9000)}`,
    basis: "spot",
    period,
    source: "Growth",
  }));
}

export type DailySale = Sale & { readonly period: CalendarDate };

const SALES_A_DAY = 4;

/** Four sales in renminbi on each of so many days. */
export function dailySales(days: number): readonly DailySale[] {
  return Array.from({ length: days * SALES_A_DAY }, (_, at) => ({
    id: `sale-${at}`,
    flow: "export",
    kind: "goods",
    product: "Linen",
    period: DATES[Math.floor(at / SALES_A_DAY)]!,
    markets: ["FR"],
    value: currencyAmount(String(1000 + at), "CNY"),
  }));
}

interface Document {
  readonly claims: readonly Claim[];
  readonly relations: readonly Relation[];
}

/** A whole and its parts, each part a number of its own. */
export function sumOfParts(parts: number, whole: number): Document {
  const claims = [whole, ...Array.from({ length: parts }, (_, at) => at)].map((number, at) => ({
    id: `c${at}`,
    measure: `m${at}`,
    figure: figure(number),
  }));
  const ids = claims.map(({ id }) => id);
  return {
    claims,
    relations: [{ id: "sum", kind: "sum", whole: "c0", parts: ids.slice(1), list: "closed" }],
  };
}

/** As many sums of two as asked for. */
export function sumsOfTwo(sums: number): Document {
  const each = Array.from({ length: sums }, (_, at) => {
    const [one, other] = [61 + (at % 1000), 137 + (at % 777)];
    const claims = [one + other, one, other].map((number, place) => ({
      id: `r${at}-${place}`,
      measure: "visits",
      period: "2012" as const,
      figure: figure(number),
    }));
    const relation: Relation = {
      id: `r${at}`,
      kind: "sum",
      whole: `r${at}-0`,
      parts: [`r${at}-1`, `r${at}-2`],
      list: "closed",
    };
    return { claims, relation };
  });
  return {
    claims: each.flatMap(({ claims }) => claims),
    relations: each.map(({ relation }) => relation),
  };
}
