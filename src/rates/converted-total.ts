/**
 * How a total in one currency prints itself: with what no rate converts.
 */

import { printing } from "../foundation/printing";
import type { CurrencyAmount } from "../money/currency-amount";
import { totalByCurrency } from "../money/multi-currency-total";

/** A total, and what is not in it, where it names that. */
interface Converted {
  readonly total: CurrencyAmount;
  readonly rounded: boolean;
  readonly unconverted?: readonly { readonly original: CurrencyAmount }[];
}

/** A frozen total that prints itself. */
export const printedConversion = /* @__PURE__ */ printing<Converted>(
  "converted-total",
  ({ total, unconverted = [] }) => {
    const without = totalByCurrency(unconverted.map(({ original }) => original));
    return unconverted.length === 0 ? String(total) : `${total}, and ${without} that no rate converts`;
  },
  "answer.total",
);
