/**
 * What a number phrase says: a level, a change, a rank and others, with its figure and what stands around it.
 */

import { requireFields } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type CurrencyCode, isCurrencyCode } from "../money/currency";
import type { Figure } from "./figure";
import type { DecimalMark } from "./number-marks";
import { CURRENCY_NAMES, type CurrencyName, type RankOrder } from "./words/vocabulary";

/**
 * What the figure of a phrase is. Of a `level`, how many or how much; of a `change`, by how many or by how much per cent, and
 * of `points` by how many percentage points, in percent, a fall below zero; a `multiple` is how many times as much it is, or
 * became; a `rank` is the place in an order, `exactly(2)`, or at most the last of so many; a `proportion` is the first number
 * divided by the second, and `averageGrowth` the rate of every year.
 */
export type PhraseSays = "level" | "change" | "points" | "multiple" | "rank" | "proportion" | "averageGrowth";

/** A number phrase that was read completely. */
export interface NumberPhrase {
  readonly figure: Figure;
  readonly says: PhraseSays;
  /** The measure word behind the number, as it stands there: 个, 人次. */
  readonly measureWord?: string;
  /** What a change is compared with, or how long it took, as it stands there: "year on year", 较2019年, 10年间. */
  readonly basis?: string;
  /** From which end a rank is counted, where the phrase says it: "2nd highest". */
  readonly order?: RankOrder;
}

/** What the reader of a document knows of its phrases. */
export interface PhraseOptions {
  /** What the signs and names of several currencies stand for: `{ "$": "HKD", dollars: "USD" }`. */
  readonly currencies?: { readonly [Name in CurrencyName]?: CurrencyCode };
  /** The mark before decimals, where it is not that of the language, or where `270.584` could be read either way. */
  readonly decimal?: DecimalMark;
}

/** The currencies by the signs and names that stand for them. */
export function knownCurrencies(
  call: string,
  currencies: PhraseOptions["currencies"],
): ReadonlyMap<CurrencyName, CurrencyCode> {
  if (currencies === undefined) return NONE;
  requireFields({ chapter: "figures", call }, "the option currencies", currencies);
  return new Map(Object.entries(currencies).map(([name, code]) => [knownName(name), knownCode(name, code)]));
}

const NONE: ReadonlyMap<CurrencyName, CurrencyCode> = /* @__PURE__ */ new Map();

function knownName(name: string): CurrencyName {
  if ((CURRENCY_NAMES as readonly string[]).includes(name)) return name as CurrencyName;
  throw new LedgerError(
    "figures/unknown-option",
    `Cannot take ${quote(name)} for a name of several currencies: it must be one of ${CURRENCY_NAMES.join(", ")}. Names of one currency are read without.`,
    { details: { option: name, names: CURRENCY_NAMES } },
  );
}

function knownCode(name: string, code: unknown): CurrencyCode {
  if (isCurrencyCode(code)) return code;
  throw new LedgerError(
    "figures/unknown-option",
    `Cannot take ${quote(code)} for the currency of ${name}: it must be a code of ISO 4217 such as "USD".`,
    { details: { option: name, code } },
  );
}
