/**
 * The cells of records, each written by the form of its column.
 */

import type { Count } from "../../figures/count";
import type { Figure, UnknownFigure } from "../../figures/figure";
import type { AreaCode } from "../../geography/area-code";
import { type AreaList, isOpenList } from "../../geography/area-list";
import { isMoneyFigure } from "../../model/money-value";
import type { ObservedValue } from "../../model/observation";
import { type CurrencyAmount, exactOf, isCurrencyAmount } from "../../money/currency-amount";
import { formatPlain } from "../../number/exact-number";
import { guardedCell } from "../table/guard";
import { type CsvColumn, stepsOf } from "./columns";
import { unmistakableArea, unmistakableFigure, unmistakableNumber, unmistakablePeriod } from "./unmistakable";
import { writeCount, writeNumber } from "./write-cells";

/** The cell of a record in one column; `undefined` where the record does not have the field. */
export type CellWriter = (record: Readonly<Record<string, unknown>>) => string | undefined;

/** How a column writes its cells. */
export function writerOf({ field, form }: CsvColumn): CellWriter {
  const { name, part } = stepsOf(field);
  // A currency and a stated number are written of the whole value.
  const step = form === "currency" || part === "stated" ? undefined : part;
  const write = (part === "stated" ? writeStated : (WRITERS[form] ?? String)) as Writer<unknown>;
  const words = new Map<string, string>();
  return (record) => {
    const whole = record[name];
    const value =
      step === undefined ? whole : (whole as Readonly<Record<string, unknown>> | undefined)?.[step];
    return value === undefined ? undefined : write(value, words);
  };
}

/** Writes a value that is there; `words` are those of the figures that the column has had, as they are long in finding. */
type Writer<Value> = (value: Value, words: Map<string, string>) => string | undefined;

/** Cells by their form, of values that are there; other forms are words of the model, periods and whole numbers. */
const WRITERS: { readonly [Form in CsvColumn["form"]]?: Writer<never> } = {
  text: guardedCell,
  reference: guardedCell,
  names: (value: string | readonly string[]) =>
    guardedCell(typeof value === "string" && !/^\s*["[]/.test(value) ? value : JSON.stringify(value)),
  list: (value: unknown) => guardedCell(JSON.stringify(value)),
  oneOrMore: (value: string | readonly string[]) =>
    typeof value === "string" ? value : value.map((kind) => `${kind}+`).join(""),
  count: writeWholeCount,
  period: unmistakablePeriod,
  area: unmistakableArea,
  areas: writeAreas,
  amount: writeAmount,
  money: writeObserved,
  observed: writeObserved,
  number: writeNumeric,
  currency: currencyOf,
};

function writeNumeric(value: number | Figure | UnknownFigure, words: Map<string, string>): string {
  return typeof value === "number"
    ? unmistakableNumber(String(value))
    : remembered(value, words, () => writeNumber(value));
}

function writeWholeCount(count: Count, words: Map<string, string>): string {
  return typeof count === "number" ? String(count) : remembered(count, words, () => writeCount(count));
}

function remembered(figure: Figure | UnknownFigure, words: Map<string, string>, write: () => string): string {
  const key = JSON.stringify(figure);
  const known = words.get(key);
  if (known !== undefined) return known;
  const written = unmistakableFigure(write(), figure);
  words.set(key, written);
  return written;
}

function writeStated(areas: AreaList, words: Map<string, string>): string | undefined {
  const stated = isOpenList(areas) ? areas.stated : undefined;
  return stated === undefined ? undefined : writeWholeCount(stated, words);
}

/** The areas of a list; what an open one states has a column of its own. */
function writeAreas(areas: AreaList): string {
  const written = (codes: readonly AreaCode[]) => codes.map(unmistakableArea);
  const codes = isOpenList(areas) ? [...written(areas.named), "\u2026"] : written(areas);
  return codes.length === 0 ? "[]" : codes.join("; ");
}

function writeAmount(amount: CurrencyAmount): string {
  return unmistakableNumber(formatPlain(exactOf(amount)));
}

function writeObserved(value: ObservedValue, words: Map<string, string>): string {
  return isCurrencyAmount(value) ? writeAmount(value) : writeNumeric(value, words);
}

/** The currency of an amount, or of a figure in one. */
function currencyOf(value: ObservedValue): string | undefined {
  if (isCurrencyAmount(value)) return value.currency;
  return isMoneyFigure(value) ? value.unit : undefined;
}
