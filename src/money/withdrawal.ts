/**
 * When currencies were withdrawn. A withdrawn currency is one of its time: it has amounts and rates of every period that
 * begins before the end of the month in which ISO 4217 withdrew it, and none of later ones.
 */

import { lazily } from "../foundation/collections";
import { type Issue, mismatchAt } from "../foundation/issue";
import type { CalendarDate } from "../time/calendar-date";
import { type Period, periodSpan } from "../time/period";
import type { CurrencyCode } from "./data/currencies";
import { WITHDRAWALS } from "./data/withdrawals";

/** The end of a currency: the month or range that ISO 4217 gives, its last day, and what took over at once. */
interface Withdrawal {
  readonly withdrawn: Period;
  readonly lastDay: CalendarDate;
  readonly successor: CurrencyCode | undefined;
}

/** The end of a currency, `undefined` for one of today. */
export function withdrawalOf(code: CurrencyCode): Withdrawal | undefined {
  return withdrawals().get(code);
}

const withdrawals = /* @__PURE__ */ lazily(
  (): ReadonlyMap<string, Withdrawal> =>
    new Map(WITHDRAWALS.split(" ").map((row) => [row.slice(0, 3), withdrawalOfRow(row)])),
);

function withdrawalOfRow(row: string): Withdrawal {
  const [successor, withdrawn] = [row.slice(3, 6), row.slice(6) as Period];
  const { end } = periodSpan(withdrawn);
  return {
    withdrawn,
    lastDay: end,
    successor: successor === "---" ? undefined : (successor as CurrencyCode),
  };
}

/**
 * The fault of a figure in a currency that was withdrawn before the figure's period began, with the currency of that
 * time; `undefined` where the currency lasted into the period.
 *
 * @returns `money/withdrawn-currency`
 * @source ISO 4217, list three of historic denominations, which dates withdrawals by month
 */
export function withdrawnBefore(currency: CurrencyCode, period: Period): Issue | undefined {
  const withdrawal = withdrawalOf(currency);
  if (withdrawal === undefined) return undefined;
  const { start } = periodSpan(period);
  if (start <= withdrawal.lastDay) return undefined;
  const successors = successorsUntil(start, withdrawal);
  const last = successors.at(-1);
  const after = last === undefined ? "" : `. ${successors.join(", then ")} took over`;
  const way = last !== undefined && lasts(last, start) ? last : "the currency of that time";
  const rest = `: it was withdrawn in ${withdrawal.withdrawn}${after}. State the figure in ${way}, restated at the rate of the changeover (the code alone must not be replaced), or correct the period.`;
  return mismatchAt([], "money/withdrawn-currency", `a currency of ${period}`, currency, { rest });
}

function lasts(currency: CurrencyCode, day: CalendarDate): boolean {
  const withdrawal = withdrawalOf(currency);
  return withdrawal === undefined || day <= withdrawal.lastDay;
}

/** What took over, one after the other, up to the first that lasted until a day. */
function successorsUntil(day: CalendarDate, withdrawal: Withdrawal | undefined): readonly CurrencyCode[] {
  const successor = withdrawal?.successor;
  if (successor === undefined) return [];
  return lasts(successor, day) ? [successor] : [successor, ...successorsUntil(day, withdrawalOf(successor))];
}
