/** Columns of money: the currency in the title, in a column of its own, in each cell, in a note, or said by the caller. */

import { happens, pick } from "../../draws";
import type { Field, KnownRecord } from "./known-records";
import { figureCell, inMarks, inUnitsOf, numberCell, ownMarks, SCALE_NAMES, sumOf } from "./number-columns";
import { type Cell, type Column, emptyCell, padded, type Sheet, say } from "./sheet";
import { CURRENCIES, sayTitle, shownTitle, titleFor, unitNote, unitText } from "./titles";

/** Where the currency stands. */
type Place = "title" | "note" | "column" | "cell" | "caller";

interface Money {
  readonly currency: string;
  /** Of a figure in words. */
  readonly qualifier: string | undefined;
  readonly digits: string;
}

function moneyOf(value: unknown): Money | undefined {
  if (value === undefined) return undefined;
  const { currency, unit, value: amount, number, qualifier } = value as Readonly<Record<string, string>>;
  return { currency: currency ?? unit ?? "", digits: amount ?? number ?? "", qualifier };
}

/** The column of the amounts and, where there is one, that of their currencies. */
export function moneyColumns(
  sheet: Sheet,
  { name }: Field,
  records: readonly KnownRecord[],
): readonly Column[] {
  const { draw, subject } = sheet;
  const money = records.map((record) => moneyOf(record[name]));
  const [only = "", another] = subject.currencies;
  const place: Place =
    another === undefined
      ? pick(draw, ["title", "title", "column", "cell", "caller", "note"])
      : pick(draw, ["column", "cell"]);
  const zeros = happens(draw, 60) ? 0 : pick(draw, [3, 4, 6, 8, 9]);
  const isScaleSaid = zeros > 0 && place !== "title" && place !== "note" && happens(draw, 12);
  const titled =
    place === "title" || (another === undefined && place === "column" && !isScaleSaid && happens(draw, 20))
      ? only
      : undefined;
  const unit = unitText(draw, isScaleSaid || place === "note" ? 0 : zeros, titled);
  const title = titleFor(sheet, name, unit);
  sayTitle(sheet, title, name);
  const choice = { field: name, ...(isScaleSaid && { scale: SCALE_NAMES[zeros] }) };
  if (isScaleSaid) say(sheet, { columns: { [title.title]: choice } }, { isNeeded: true });
  else if (zeros > 0 && place !== "note" && happens(draw, 10))
    say(sheet, { columns: { [title.title]: { field: name, scale: SCALE_NAMES[zeros] } } });
  if (place === "note") sheet.notes.push(unitNote(draw, zeros, only));
  // Without a currency an amount is refused, but a value that is observed is a number.
  if (place === "caller")
    say(
      sheet,
      { columns: { [title.title]: { field: name, currency: only } } },
      { isNeeded: sheet.kind === "observations" },
    );
  const own = { ...sheet, ...ownMarks(sheet, name, title.title) };
  const cells = money.map((one): Cell => {
    if (one === undefined) return emptyCell(own);
    const digits = inUnitsOf(one.digits, zeros);
    if (one.qualifier !== undefined) {
      const cell = figureCell(own, { qualifier: one.qualifier, number: one.digits }, zeros, own.marks);
      return place === "cell"
        ? { text: cell.text.replace(/[\d.,]+/, (number) => `${one.currency} ${number}`), isUnsure: true }
        : cell;
    }
    if (place !== "cell") return numberCell(own, digits, own.marks);
    const number = inMarks(draw, digits, own.marks);
    const [english, chinese] = CURRENCIES[one.currency] ?? [[one.currency], [one.currency]];
    const forms = [
      `${pick(draw, english)} ${number}`,
      `${number} ${pick(draw, english)}`,
      `${number}${pick(draw, chinese)}`,
    ];
    return { text: padded(draw, pick(draw, forms)) };
  });
  const total = sumOf(
    money.map((one) => (one === undefined || one.qualifier !== undefined ? undefined : Number(one.digits))),
    zeros,
  );
  const column: Column = {
    title: title.title,
    shown: shownTitle(draw, title.title),
    cells,
    sum: numberCell(own, total, own.marks),
  };
  return place === "column" ? [column, currencyColumn(sheet, name, money)] : [column];
}

function currencyColumn(sheet: Sheet, name: string, money: readonly (Money | undefined)[]): Column {
  const { draw, kind } = sheet;
  const field = `${name}.currency`;
  const title = titleFor(sheet, field);
  sayTitle(sheet, title, field);
  const isOwnWord = happens(draw, 15);
  const cells = money.map((one): Cell => {
    if (one === undefined) return { text: "" };
    if (isOwnWord) {
      const word = `${one.currency.slice(0, 1)}-Geld`;
      say(sheet, { words: { [field]: { [word]: one.currency } } });
      return { text: padded(draw, word) };
    }
    const [english, chinese] = CURRENCIES[one.currency] ?? [[one.currency], [one.currency]];
    const forms = [one.currency, one.currency, ...english, ...chinese];
    return { text: padded(draw, pick(draw, forms)) };
  });
  // An observation without its currency would be a number.
  const { isOwn } = title;
  if (isOwn && kind === "observations") say(sheet, { columns: { [title.title]: field } }, { isNeeded: true });
  return { title: title.title, shown: shownTitle(draw, title.title), cells };
}
