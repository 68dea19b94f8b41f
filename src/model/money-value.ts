/**
 * A sum of money as a document gives it: exact, or as its wording bounds it.
 */

import { type Figure, isFigure, requireFigure, unitOfFigure, whyNoFigure } from "../figures/figure";
import { LedgerError } from "../foundation/error";
import { type Inspection, relay, report } from "../foundation/inspection";
import { type IssuePath, quote } from "../foundation/issue";
import { plain, type Shape } from "../foundation/shape";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import { type CurrencyAmount, isCurrencyAmount } from "../money/currency-amount";
import { withdrawalOf, withdrawnBefore } from "../money/withdrawal";
import { isPeriod } from "../time/period";

/** An amount, or a figure in a currency such as `moreThan(100, { scale: "billion", unit: "USD" })`. */
export type MoneyValue = CurrencyAmount | Figure;

/** Whether money is said by a figure. Nothing is checked, and of an amount its own field is looked at only, which is quick. */
export function isWorded(value: MoneyValue): value is Figure {
  const fields = value as Partial<CurrencyAmount & Figure> | null;
  return fields?.["~scale"] === undefined && fields?.qualifier !== undefined;
}

/**
 * The currency of money, whichever way it is said. An amount is not looked at, what is said by a figure is.
 *
 * @throws `figures/invalid-figure`; `money/not-an-amount` for a figure of anything else
 */
export function currencyOfMoney(value: MoneyValue): CurrencyCode {
  if (!isWorded(value)) return value.currency;
  const unit = unitOfFigure(requireFigure(value));
  if (isCurrencyCode(unit)) return unit;
  throw new LedgerError(
    "money/not-an-amount",
    `Cannot add ${quote(value)}: it is a figure of ${unit}, and no money. Give it a currency, as moreThan(100, { scale: "million", unit: "USD" }) has one.`,
    { details: { received: value } },
  );
}

/** A figure in a currency. */
export function isMoneyFigure(value: unknown): value is Figure {
  return isFigure(value) && isCurrencyCode(unitOfFigure(value));
}

/** An amount of the library, or a figure in a currency; amounts in JSON have to be read first. */
export const moneyValue: Shape = plain("money", (value, path, inspection) => {
  if (isCurrencyAmount(value) || isMoneyFigure(value)) return;
  const expected =
    'an amount of money made by usd, rmb or currencyAmount, or a figure in a currency such as moreThan(100, { scale: "million", unit: "USD" })';
  report(inspection, path, "money/not-an-amount", expected + whyNoFigure(value), value);
});

/** Reports money in a currency that was withdrawn before the period of its record. */
export function reportWithdrawn(
  value: unknown,
  period: unknown,
  path: IssuePath,
  inspection: Inspection,
): void {
  // Few records say any money, and few currencies are withdrawn: the period is not read a second time for the others.
  if (value === undefined || !(isCurrencyAmount(value) || isMoneyFigure(value))) return;
  const currency = currencyOfMoney(value);
  if (withdrawalOf(currency) === undefined || !isPeriod(period)) return;
  const issue = withdrawnBefore(currency, period);
  if (issue !== undefined) relay(inspection, path, issue);
}
