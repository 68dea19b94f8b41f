/**
 * The sum of a money field in one currency, at rates that the plan names. No rate enters a database: it gives the sum of each
 * currency and period, and what no rate converts is listed here as it is of records.
 */

import { mapOutput, narrow, split } from "../../aggregate/combinators";
import { sumConverted } from "../../aggregate/leaves/converted";
import { count } from "../../aggregate/leaves/count";
import { mapInput } from "../../aggregate/mapped-input";
import { aggregate } from "../../aggregate/measures";
import type { Figure } from "../../figures/figure";
import { intervalOfMoney } from "../../figures/money-extent";
import { AS_WRITTEN } from "../../figures/reading-policy";
import type { Call } from "../../foundation/arguments";
import type { Json } from "../../foundation/collections";
import type { TradeRecord } from "../../model/trade-record";
import type { OneCurrency } from "../../money/arithmetic";
import type { CurrencyCode } from "../../money/currency";
import { formatPlain } from "../../number/exact-number";
import { checkedConversion } from "../../rates/conversion-options";
import { plainPolicy } from "../../rates/policy-identity";
import type { RatePolicy } from "../../rates/rate-query";
import { createRateTable } from "../../rates/rate-table";
import { hasHedgedValue, hasValue, type ValuedTrade } from "../../statistics/fields";
import {
  type ConvertedTrade,
  hedgedByRate,
  printedTrade,
  withHedgedAtRates,
} from "../../statistics/hedged-conversion";
import type { Period } from "../../time/period";
import type { MoneyField, TextField } from "../plan/field";
import type { PlanRates } from "../plan/plan";
import { calendarUnitOf } from "../records/calendar-unit";
import { answerOfState } from "./answer-of-state";
import type { MeasureForm } from "./measure-form";
import type { GroupItem } from "./measure-parts";
import { repeated, rowsOf, sumAt } from "./money-form";

/** Money in one currency, and how many records state none. */
export interface ConvertedMoney<C extends CurrencyCode = CurrencyCode> extends ConvertedTrade<C> {
  readonly unknown: number;
}

const CALL: Call = {
  chapter: "engines",
  call: 'compilePlan({ measures: { usd: { sum: "value", in: "USD" } }, rates })',
};

/** The sum of a money field in one currency. `period` is the field that decides the rate. */
export function convertedForm<In, C extends CurrencyCode>(
  name: string,
  { of }: MoneyField<In>,
  period: readonly [name: string, field: TextField<In>],
  to: C & OneCurrency<C>,
  { rates, basis, pivots }: PlanRates,
): MeasureForm<In> {
  const policyOf = policyOfPeriod(basis);
  const ofRecord = (record: TradeRecord) => policyOf(record.period);
  const options = {
    to,
    table: createRateTable({ rates }),
    ...(pivots && { search: { pivots: pivots as readonly CurrencyCode[] } }),
  };
  const checked = checkedConversion<C>(CALL, options);
  const exact = sumConverted<ValuedTrade, C>({
    ...options,
    amountOf: ({ value }) => value,
    policyOf: ofRecord,
  });
  const byRate = hedgedByRate(AS_WRITTEN, to, ofRecord);
  const figuresByRate = narrow(hasHedgedValue, byRate);
  const finished = (
    sum: Parameters<typeof withHedgedAtRates<C>>[0],
    hedged: Parameters<typeof withHedgedAtRates<C>>[1],
    lines: number,
  ): ConvertedMoney<C> => {
    const total = withHedgedAtRates(sum, hedged, checked);
    return printedTrade({ ...total, unknown: lines - total.hedged });
  };
  const stateOf = ({ values: [currency, scale, when], rows, sum }: GroupItem): Json => {
    const policy = currency === to ? null : plainPolicy(policyOf((when ?? "") as Period));
    return [[currency ?? "", policy as Json, Number(rows), formatPlain(sumAt(sum, scale)), "0", false, null]];
  };
  const [periodName, { of: periodOf }] = period;
  return {
    measure: mapInput(
      (record: In) => ({ value: of(record), period: periodOf(record) ?? "" }) as TradeRecord,
      mapOutput(
        split(hasValue, exact, { lines: count(), hedged: figuresByRate }),
        ({ passed, others: { lines, hedged } }) => finished(passed, hedged, lines),
      ),
    ),
    parts: {
      numbers: [{ of: "rows" }],
      items: [
        { columns: [`${name}_currency`, `${name}_scale`, periodName], sum: name, where: name },
        { columns: [`${name}_figure`, periodName], where: `${name}_figure` },
      ],
      answer: ([rows], [amounts = [], figures = []]) => {
        const records = repeated(
          figures,
          ([text, when]) => ({ value: JSON.parse(text ?? "") as Figure, period: when }) as TradeRecord,
        );
        const hedged = aggregate(records, figuresByRate);
        return finished(
          answerOfState(exact, ...amounts.map(stateOf)),
          hedged,
          Number(rows) - rowsOf(amounts),
        );
      },
    },
    orderOf: ({ total }: ConvertedMoney<C>) => {
      const { lower } = intervalOfMoney(total);
      return lower.kind === "finite" ? Number(lower.value) : undefined;
    },
  };
}

/** Which rate a record of a period asks for: an average of its year or month, or whatever its period, or one around it, has. */
function policyOfPeriod(basis: PlanRates["basis"]): (period: Period) => RatePolicy {
  return (period) => {
    const [year, quarter, month] = (["year", "quarter", "month"] as const).map((unit) =>
      calendarUnitOf(period, unit),
    );
    if (basis === undefined) {
      const around = [month, quarter, year].filter(
        (each) => each !== undefined && each !== period,
      ) as Period[];
      return { kind: "ofPeriod", periods: [period, ...around] };
    }
    const isOfMonth = basis === "month-average" || basis === "customs-month";
    return { kind: "average", period: ((isOfMonth ? month : year) ?? period) as Period, basis };
  };
}
