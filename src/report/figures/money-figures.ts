/**
 * Totals of trade as figures of a report: the amount, where it lies as the precision of its parts allows, and what it rests on.
 */

import type { Decimal } from "decimal.js";
import { sumConverted } from "../../aggregate/leaves/converted";
import { aggregate } from "../../aggregate/measures";
import { exactValue, type Interval } from "../../figures/interval";
import { intervalOfMoney, isMoneyExtent, type MoneySum } from "../../figures/money-extent";
import { isWorded } from "../../model/money-value";
import { nearestWhole } from "../../model/part";
import type { TradeRecord } from "../../model/trade-record";
import { roundingOf } from "../../money/arithmetic";
import type { CurrencyCode } from "../../money/currency";
import type { CurrencyAmount } from "../../money/currency-amount";
import { decimalOf } from "../../number/decimal";
import type { ConvertedTrade } from "../../statistics/hedged-conversion";
import { cellsOfTrade, keyOfCell } from "../../statistics/trade-cells";
import { reasonsOf } from "../../statistics/trade-overlaps";
import { evidenceOf } from "../evidence-of";
import { halfUnits, roundingError } from "../summaries/precision";
import type { ReportedOverlap } from "../summaries/reported-total";
import type { ReportConversion } from "../summaries/trade-value";
import { widenedBy, withoutUpperEnd } from "./derived-figures";
import { type FigureKey, type ReportFigure, reportFigure } from "./report-figure";

/** How totals are made, and which records hold one another. */
export interface MoneyChoices<C extends CurrencyCode> {
  readonly conversion: ReportConversion<C>;
  readonly overlaps: readonly ReportedOverlap[];
}

/** A total of records in the currency of the report. */
export function moneyFigure<C extends CurrencyCode>(
  key: FigureKey,
  records: readonly TradeRecord[],
  trade: ConvertedTrade<C>,
  choices: MoneyChoices<C>,
): ReportFigure {
  const { conversion, overlaps } = choices;
  const unit = conversion.to;
  if (records.length === 0) return reportFigure({ ...key, unit, reason: "no-records" });
  const { rates, total, unconverted } = trade;
  const basis = { ...evidenceOf(records), rates };
  const [overlap] = reasonsOf(overlapsAmong(records, overlaps));
  if (overlap !== undefined) return reportFigure({ ...key, unit, reason: overlap, basis });
  const valued = records.reduce((sum, { value }) => (value === undefined ? sum : sum + 1), 0);
  const without = unconverted.reduce((sum, { rows }) => sum + rows, 0);
  if (valued === without)
    return reportFigure({ ...key, unit, reason: without > 0 ? "no-rate" : "not-stated", basis });
  const interval = intervalOfTotal(records, trade, conversion);
  const isPart = valued < records.length || without > 0;
  return reportFigure({
    ...key,
    unit,
    interval: isPart ? withoutUpperEnd(interval) : interval,
    number: numberOf(total),
    basis,
  });
}

/** The total of what records state in one currency, unconverted; `records` are those that state it. */
export function statedFigure<C extends CurrencyCode>(
  key: FigureKey,
  records: readonly TradeRecord[],
  total: MoneySum<C>,
  overlaps: readonly ReportedOverlap[],
): ReportFigure {
  const { currency } = total;
  const basis = evidenceOf(records);
  const [overlap] = reasonsOf(overlapsAmong(records, overlaps));
  if (overlap !== undefined) return reportFigure({ ...key, unit: currency, reason: overlap, basis });
  let error = decimalOf("0");
  for (const record of records) error = error.plus(errorOf(record)?.value ?? 0);
  return reportFigure({
    ...key,
    unit: currency,
    interval: widenedBy(intervalOfMoney(total), decimalOf(error.toFixed())),
    number: numberOf(total),
    basis,
  });
}

/** The one amount of a sum; of an extent the number that all of it is. */
function numberOf(total: MoneySum): Decimal | undefined {
  return isMoneyExtent(total) ? exactValue(total.interval) : decimalOf(total.value.toFixed());
}

/**
 * The pairs of which both sides are among the records: each of the two cells has one of them, or one of them is part of another one,
 * directly or through records of other lines.
 */
function overlapsAmong(
  records: readonly TradeRecord[],
  overlaps: readonly ReportedOverlap[],
): readonly ReportedOverlap[] {
  if (overlaps.length === 0) return overlaps;
  const ids = new Set(records.map(({ id }) => id));
  const parts = overlaps.filter(({ by }) => by === "part");
  const wholes = new Map(parts.map(({ inner, outer }) => [inner, outer]));
  const isIn = (id: string) => ids.has(id);
  const cellsIn = new Set(
    records.flatMap((record) => cellsOfTrade(record).map(([side, cell]) => keyOfCell(side, cell))),
  );
  return overlaps.filter((overlap) => {
    const { cells, inner } = overlap;
    if (cells !== undefined) return cells.every((cell) => cellsIn.has(keyOfCell(overlap, cell)));
    return isIn(inner) && nearestWhole(inner, (id) => wholes.get(id), isIn) !== undefined;
  });
}

/** Where a total lies, by what its parts and itself lost by rounding. */
function intervalOfTotal<C extends CurrencyCode>(
  records: readonly TradeRecord[],
  { total, rounded, rates }: ConvertedTrade<C>,
  conversion: ReportConversion<C>,
): Interval {
  const { to, round, rounding } = conversion;
  const { decimals, mode } = roundingOf(to, rounding);
  const rows = round === "each-row" ? rates.reduce((sum, { rows }) => sum + rows, 1) : 1;
  const roundings = rounded && !isMoneyExtent(total) ? rows : 0;
  const own = halfUnits(to, decimals, mode.startsWith("half-") ? roundings : 2 * roundings);
  const error = declaredError(records, conversion).plus(own.value.toFixed());
  return widenedBy(intervalOfMoney(total), decimalOf(error.toFixed()));
}

/** What the records that declare a precision may be off by together, in the currency of the report. */
function declaredError<C extends CurrencyCode>(
  records: readonly TradeRecord[],
  { to, table, search, policyOf }: ReportConversion<C>,
): Decimal {
  const declared = records.filter((record) => errorOf(record) !== undefined);
  if (declared.length === 0) return decimalOf("0");
  const { total } = aggregate(
    declared,
    sumConverted<TradeRecord, C>({
      to,
      table,
      search,
      policyOf,
      amountOf: (record) => errorOf(record) as CurrencyAmount,
      rounding: { decimals: MOST_DECIMALS, mode: "ceiling" },
    }),
  );
  return total.value;
}

/** As many as an amount can have. */
const MOST_DECIMALS = 12;

/** Half a unit of the last digit that a record declares. */
function errorOf({ value, decimals }: TradeRecord): CurrencyAmount | undefined {
  return value === undefined || isWorded(value) ? undefined : roundingError(value, decimals);
}
