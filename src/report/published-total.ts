/**
 * A total that a source has published, beside the total of the records.
 */

import { aggregate } from "../aggregate/aggregator";
import { sumMoney } from "../aggregate/leaves/money";
import type { AreaList } from "../geography/area-list";
import { type AreaCount, type AreaProfile, countAreas } from "../geography/area-profile";
import type { SourceRef } from "../model/record";
import type { TradeRecord } from "../model/trade-record";
import { difference, type OneCurrency } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import type { CurrencyAmount } from "../money/currency-amount";
import { precisionOf, roundingError } from "./precision";
import { amountOfValue, type TradeValue } from "./trade-value";

/** A total that a source has published, to be set beside the total of the records. */
export interface PublishedTotal<C extends CurrencyCode = CurrencyCode> {
  readonly value: CurrencyAmount<C>;
  /** The precision of `value` as published, as in a trade record: -6 is printed to the nearest million. */
  readonly decimals?: number;
  /** The areas that the source names for the total. */
  readonly markets?: AreaList;
  readonly source?: SourceRef;
  /** Anything a reader should know, as that the total has another scope than the records. */
  readonly note?: string;
}

/** A published total beside the total of the records. */
export interface PublishedComparison<C extends CurrencyCode = CurrencyCode> {
  readonly value: CurrencyAmount<C>;
  /** The precision of `value` as published, where it is declared. */
  readonly decimals: number | undefined;
  /**
   * The published total minus the total of the records: negative where the records exceed it; `undefined` where they
   * have no total.
   */
  readonly unexplained: CurrencyAmount<C> | undefined;
  /**
   * How far the difference may lie from the true one, each figure being rounded as its `decimals` declare; `undefined`
   * where one of them declares none.
   */
  readonly precision: CurrencyAmount<C> | undefined;
  readonly markets: AreaCount | undefined;
  readonly source: SourceRef | undefined;
  readonly note: string | undefined;
}

/** Sets a published total beside that of the lines. */
export function compareWithPublished<C extends CurrencyCode>(
  { value, decimals, markets, source, note }: PublishedTotal<C>,
  { currency, profile }: { readonly currency: C & OneCurrency<C>; readonly profile: AreaProfile },
  lines: readonly { readonly record: TradeRecord; readonly value: TradeValue<C> }[],
  total: CurrencyAmount<C> | undefined,
): PublishedComparison<C> {
  const valued = lines.filter((line) => amountOfValue(line.value) !== undefined);
  const roundings = [roundingError(value, decimals), ...valued.map(precisionOf)];
  const known = roundings.filter((rounding) => rounding !== undefined);
  return Object.freeze({
    value,
    decimals,
    unexplained: total && difference(value, total),
    precision:
      known.length === roundings.length
        ? aggregate(
            known,
            sumMoney<C, CurrencyAmount<C>>(currency, (rounding) => rounding),
          )
        : undefined,
    markets: markets && countAreas(markets, profile),
    source,
    note,
  });
}
