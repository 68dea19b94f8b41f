/**
 * The sum of a money field by currency, as it stands: exact where every value is an amount, an extent where one is a figure.
 */

import { sumByCurrency } from "../../aggregate/leaves/money";
import { mapInput } from "../../aggregate/mapped-input";
import { aggregate } from "../../aggregate/measures";
import type { Figure } from "../../figures/figure";
import { AS_WRITTEN } from "../../figures/reading-policy";
import { getOrCreate } from "../../foundation/collections";
import { textOrder } from "../../foundation/text";
import type { TradeRecord } from "../../model/trade-record";
import type { CurrencyAmount } from "../../money/currency-amount";
import { addToSum, emptySum, formatPlain, narrow, type RunningSum } from "../../number/exact-number";
import { hedgedSums } from "../../statistics/hedged-values";
import { totalOfParts, valueOfAll } from "../../statistics/trade";
import type { MoneyField } from "../plan/field";
import { answerOfState } from "./answer-of-state";
import type { MeasureForm } from "./measure-form";
import type { GroupItem } from "./measure-parts";

const TOTAL = /* @__PURE__ */ valueOfAll({ policy: AS_WRITTEN });
const FIGURES = /* @__PURE__ */ hedgedSums(AS_WRITTEN);
const AMOUNTS = /* @__PURE__ */ sumByCurrency((record: { readonly value: CurrencyAmount }) => record.value);

/** The sum of a money field, by currency. */
export function moneyForm<In>(name: string, { of }: MoneyField<In>): MeasureForm<In> {
  return {
    measure: mapInput((record: In) => ({ value: of(record) }) as TradeRecord, TOTAL),
    parts: {
      numbers: [{ of: "rows" }],
      items: [
        { columns: [`${name}_currency`, `${name}_scale`], sum: name, where: name },
        { columns: [`${name}_figure`], where: `${name}_figure` },
      ],
      answer: ([rows], [amounts = [], figures = []]) => {
        const known = rowsOf(amounts);
        const exact = answerOfState(AMOUNTS, sumsByCurrency(amounts));
        const sums = aggregate(
          repeated(figures, ([text]) => ({ value: JSON.parse(text ?? "") as Figure }) as TradeRecord),
          FIGURES,
        );
        return totalOfParts({ known, exact }, { lines: Number(rows) - known, sums });
      },
    },
  };
}

/** How many rows items are of. */
export function rowsOf(items: readonly GroupItem[]): number {
  return items.reduce((rows, item) => rows + Number(item.rows), 0);
}

/** The sum of units at a scale. */
export function sumAt(units: bigint, scale: string | null | undefined): RunningSum {
  return { units: narrow(units), scale: Number(scale) };
}

/** As the partial result of `sumByCurrency` has it: items are of a currency and a scale. */
function sumsByCurrency(items: readonly GroupItem[]): readonly (readonly [string, string])[] {
  const sums = new Map<string, RunningSum>();
  for (const { values, sum } of items)
    addToSum(getOrCreate(sums, values[0] ?? "", emptySum), sumAt(sum, values[1]));
  return [...sums]
    .sort(([left], [right]) => textOrder(left, right))
    .map(([code, sum]) => [code, formatPlain(sum)]);
}

/** What is made of each item, as often as there are rows of it. */
export function* repeated<Made>(
  items: readonly GroupItem[],
  make: (values: GroupItem["values"]) => Made,
): Generator<Made> {
  for (const { values, rows } of items) {
    const made = make(values);
    for (let row = 0n; row < rows; row++) yield made;
  }
}
