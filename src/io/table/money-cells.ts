/**
 * Cells of money: an amount, or a figure of one, in the currency of a column of its own, of the title, or of the cell.
 */

import { printedFigure } from "../../figures/describe-figure";
import { type Figure, isUnknownFigure, plainFigure } from "../../figures/figure";
import { quote } from "../../foundation/issue";
import { attempt } from "../../foundation/result";
import { halfWidth } from "../../foundation/text";
import type { ObservedValue } from "../../model/observation";
import { type CurrencyCode, isCurrencyCode, parseCurrencyCode } from "../../money/currency";
import { type CurrencyAmount, currencyAmount } from "../../money/currency-amount";
import { type Cell, Digits, textOfCell } from "./cell";
import { type NumberColumn, noNumber, readDigits, readFigure, readObservedNumber } from "./number-cells";
import { isPlainNumber } from "./number-text";
import { Refusal, Relayed } from "./refusal";
import { CURRENCY_WORDS } from "./words";

/** How the amounts of a column stand. */
export interface MoneyColumn extends NumberColumn {
  /** The currency of the title, or that the caller says. */
  readonly currency: CurrencyCode | undefined;
}

const AMOUNT = "an amount: digits, and a currency in its own column, in the title or beside the digits";

/** An amount: its digits, and the currency of its own column, of the cell itself ("USD 30", "30 USD"), or of the title. */
export function readAmount(
  cell: Cell,
  column: MoneyColumn,
  currencyCell: string | undefined,
): CurrencyAmount | Refusal {
  const plain = plainAmount(cell, column, currencyCell);
  if (plain !== undefined) return plain;
  const { number, currency: ownText } = partsOf(cell);
  const digits = number === undefined ? undefined : readDigits(number, column);
  if (digits instanceof Refusal) return digits;
  const currency = oneCurrency([ownText, currencyCell ?? "", column.currency ?? ""], cell);
  // Words beside the digits are a currency or are refused: a hedge is not dropped.
  if (digits !== undefined && currency === undefined) return withoutCurrency(cell);
  if (digits === undefined || currency === undefined) return noNumber("money/invalid-amount", AMOUNT, cell);
  if (currency instanceof Refusal) return currency;
  const made = attempt([], () => currencyAmount(digits, currency));
  return made.ok ? made.value : new Relayed(made.issues[0]);
}

function withoutCurrency(cell: Cell): Refusal {
  const call = 'Say the currency of the column in columns, as { field, currency: "USD" }';
  return new Refusal("money/invalid-amount", AMOUNT, textOfCell(cell), { option: "columns", call });
}

/** Plain digits in the currency that one other place says, which nearly every amount is. */
function plainAmount(
  cell: Cell,
  { marks, zeros, currency }: MoneyColumn,
  currencyCell: string | undefined,
): CurrencyAmount | undefined {
  const code = currencyCell ?? currency;
  if (typeof cell !== "string" || zeros !== 0 || !isCurrencyCode(code) || !EVERY_AMOUNT.test(cell))
    return undefined;
  if (currencyCell !== undefined && currency !== undefined && currencyCell !== currency) return undefined;
  return isPlainNumber(cell, marks) ? currencyAmount(cell, code) : undefined;
}

/** Digits that every amount can have. */
const EVERY_AMOUNT = /^-?\d{1,24}(?:\.\d{1,12})?$/;

/** Longer cells are no amount, and are not searched for one. */
const LONGEST_AMOUNT = 100;

/** The number of a cell and the words on one side of it. */
function partsOf(cell: Cell): { readonly number: Cell | undefined; readonly currency: string } {
  if (cell instanceof Digits) return { number: cell, currency: "" };
  const text = halfWidth(cell).trim();
  if (text.length > LONGEST_AMOUNT) return { number: undefined, currency: "" };
  const [, before = "", number, behind = ""] =
    /^(\D*?)\s*([+\-\u2212]?\d(?:[\d.,'\u2019 \u00A0\u2009\u202F]*\d)?)\s*(\D*)$/.exec(text) ?? [];
  if (before !== "" && behind !== "") return { number: undefined, currency: "" };
  return { number, currency: before === "" ? behind : before };
}

/** The currency that all texts name; `undefined` where none of them names one. */
function oneCurrency(texts: readonly string[], cell: Cell): CurrencyCode | Refusal | undefined {
  const named = texts.map((text) => text.trim()).filter((text) => text !== "");
  let first: CurrencyCode | undefined;
  for (const text of named) {
    const code = parseCurrencyCode(CURRENCY_WORDS.get(text.toLowerCase()) ?? text);
    if (!code.ok) {
      // Digits after words that are no currency are no amount at all, and may be a figure.
      return text === named[0] && !/^[A-Za-z]{3}$|\p{Sc}/u.test(text)
        ? noNumber("money/invalid-amount", AMOUNT, cell)
        : new Relayed(code.issues[0]);
    }
    if (first !== undefined && first !== code.value) {
      const expected = `an amount in one currency: the columns say ${named.map(quote).join(" and ")}`;
      return new Refusal("money/invalid-amount", expected, textOfCell(cell));
    }
    first = code.value;
  }
  return first;
}

/** An amount, or a figure such as "more than USD 100 billion", of which the currency may have a column of its own. */
export function readMoney(
  cell: Cell,
  column: MoneyColumn,
  currencyCell: string | undefined,
): CurrencyAmount | Figure | Refusal {
  const amount = readAmount(cell, column, currencyCell);
  if (!(amount instanceof Refusal) || amount.readings !== undefined || cell instanceof Digits) return amount;
  const figure = readFigure(textOfCell(cell), column);
  if (figure instanceof Refusal) return figure;
  if (figure === undefined || isUnknownFigure(figure)) return amount;
  // The currency of the words, and those of the column and the title, have to be one.
  const { unit, ...words } = figure;
  const currency = oneCurrency([unit ?? "", currencyCell ?? "", column.currency ?? ""], cell);
  if (currency === undefined || currency instanceof Refusal) return amount;
  // "30 USD" is the amount that "USD 30" is; a figure of digits alone is written as JSON.
  const isAmount = words.qualifier === "equal" && words.scale === undefined;
  if (isAmount && !textOfCell(cell).includes("{")) {
    const made = attempt([], () => currencyAmount(words.number, currency));
    return made.ok ? made.value : new Relayed(made.issues[0]);
  }
  return printedFigure(plainFigure({ ...words, unit: currency }));
}

/** Money where the column, the title or the cell says a currency, and a number or figure without one otherwise. */
export function readObserved(
  cell: Cell,
  column: MoneyColumn,
  currencyCell: string | undefined,
): ObservedValue | Refusal {
  const hasCurrency = currencyCell !== undefined || column.currency !== undefined;
  const money = readMoney(cell, column, currencyCell);
  if (hasCurrency || !(money instanceof Refusal) || money.readings !== undefined) return money;
  return readObservedNumber(cell, column);
}
