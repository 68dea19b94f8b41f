/**
 * Exact sums of amounts that records are asked for, block by block. Asking and adding share a loop: where only one function
 * is ever called, the compiler puts it in place, and an answer that is added at once need not be kept.
 */

import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, isOwnAmount, requireAmount } from "../../money/currency-amount";
import { addRuns, mixedSum, type Run } from "../../money/sum";
import { type ExactCells, highOf, lowOf } from "../../number/exact-cells";
import type { Asked } from "./cells";

/** Adds amounts of one currency to the cells that `slots` names for them; to the first one where it names none. */
export function addAsked<In>(
  code: CurrencyCode,
  asked: Asked<In, unknown>,
  slots: Int32Array | undefined,
  cells: ExactCells,
): void {
  if (slots === undefined)
    addRuns(code, asked.from, asked.to, cells, (run, from) => addAlikeAnswers(run, asked, from));
  else {
    const { question, records, from, to } = asked;
    for (let at = from; at < to; at++) {
      const amount = checked(question(records[at] as In));
      if (amount.currency !== code) throw mixedSum(code, amount);
      cells.add(slots[at - from] as number, amount["~units"], amount["~scale"]);
    }
  }
}

/** Adds amounts of any currency to its own cells. Amounts that follow each other are often of one. */
export function addAskedByCurrency<In>(
  { question, records, from, to }: Asked<In, unknown>,
  slots: Int32Array | undefined,
  cellsOf: (currency: CurrencyCode) => ExactCells,
): void {
  let last: CurrencyCode | undefined;
  let before: CurrencyCode | undefined;
  let cells: ExactCells | undefined;
  let cellsBefore: ExactCells | undefined;
  for (let at = from; at < to; at++) {
    const amount = checked(question(records[at] as In));
    const { currency } = amount;
    if (cells === undefined || currency !== last) {
      const found = currency === before && cellsBefore !== undefined ? cellsBefore : cellsOf(currency);
      before = last;
      cellsBefore = cells;
      last = currency;
      cells = found;
    }
    cells.add(slots === undefined ? 0 : (slots[at - from] as number), amount["~units"], amount["~scale"]);
  }
}

/** As `requireAmount`; the usual case is so short that the compiler puts it in place. */
function checked(amount: unknown): CurrencyAmount {
  return isOwnAmount(amount) ? amount : requireAmount(amount);
}

/** As for a list of amounts. */
function addAlikeAnswers<In>(run: Run, { question, records, to }: Asked<In, unknown>, from: number): number {
  const { code, scale } = run;
  let { sum, high } = run;
  let amount: unknown;
  let at = from;
  for (; at < to; at++) {
    amount = question(records[at] as In);
    if (!isOwnAmount(amount) || amount.currency !== code || amount["~scale"] !== scale) break;
    const units = amount["~units"];
    if (typeof units !== "number") break;
    const next = sum + units;
    if (Math.abs(next) <= Number.MAX_SAFE_INTEGER) sum = next;
    else {
      high += highOf(sum) + highOf(units);
      sum = lowOf(sum) + lowOf(units);
    }
  }
  run.sum = sum;
  run.high = high;
  run.odd = amount;
  return at;
}
