/**
 * Exact sums of amounts that records are asked for, block by block. Asking and adding share a loop: where only one function
 * is ever called, the compiler puts it in place, and an answer that is added at once need not be kept.
 */

import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, isOwnAmount, requireAmount } from "../../money/currency-amount";
import { mixedSum } from "../../money/sum";
import { highOf, lowOf, type MoneyCells } from "../../number/exact-cells";

/** Some records of many, and the amount of each. */
export interface AskedRecords<In> {
  readonly amountOf: (record: In) => unknown;
  readonly records: readonly In[];
  readonly from: number;
  readonly to: number;
}

/** Adds amounts of one currency to the cells that `slots` names for them; to the first one where it names none. */
export function addAsked<In>(
  code: CurrencyCode,
  asked: AskedRecords<In>,
  slots: Int32Array | undefined,
  cells: MoneyCells,
): void {
  if (slots === undefined) addRun(code, asked, cells);
  else {
    const { amountOf, records, from, to } = asked;
    for (let at = from; at < to; at++) {
      const amount = checked(amountOf(records[at] as In));
      if (amount.currency !== code) throw mixedSum(code, amount);
      cells.add(slots[at - from] as number, amount["~units"], amount["~scale"]);
    }
  }
}

/** Adds amounts of any currency to its own cells. Amounts that follow each other are often of one. */
export function addAskedByCurrency<In>(
  { amountOf, records, from, to }: AskedRecords<In>,
  slots: Int32Array | undefined,
  cellsOf: (currency: CurrencyCode) => MoneyCells,
): void {
  let last: CurrencyCode | undefined;
  let before: CurrencyCode | undefined;
  let cells: MoneyCells | undefined;
  let cellsBefore: MoneyCells | undefined;
  for (let at = from; at < to; at++) {
    const amount = checked(amountOf(records[at] as In));
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

/** A sum of amounts of one currency and as many decimals, and the answer that came last. */
interface AskedRun {
  readonly code: CurrencyCode;
  scale: number;
  sum: number;
  high: number;
  odd: unknown;
}

const NO_SCALE = -1;

/** Adds amounts of one currency to the first cell. */
function addRun<In>(code: CurrencyCode, asked: AskedRecords<In>, cells: MoneyCells): void {
  const run: AskedRun = { code, scale: NO_SCALE, sum: 0, high: 0, odd: undefined };
  const { from, to } = asked;
  for (let at = addAlike(run, asked, from); at < to; at = addAlike(run, asked, at + 1)) {
    const amount = requireAmount(run.odd);
    if (amount.currency !== code) throw mixedSum(code, amount);
    cells.add(0, amount["~units"], amount["~scale"]);
    if (run.scale === NO_SCALE) run.scale = amount["~scale"];
  }
  if (run.scale !== NO_SCALE) cells.addSum(0, run.sum, run.scale, run.high);
}

/** Adds amounts for as long as they are alike and gives the place of the first that isn't. */
function addAlike<In>(run: AskedRun, { amountOf, records, to }: AskedRecords<In>, from: number): number {
  const { code, scale } = run;
  let { sum, high } = run;
  let amount: unknown;
  let at = from;
  for (; at < to; at++) {
    amount = amountOf(records[at] as In);
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
