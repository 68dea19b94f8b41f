/**
 * The parts of a number phrase as they are read: numbers with scale and sign, hedges, currency, direction. Each part is added
 * to what has been read, or says why it cannot stand there.
 */

import type { CurrencyCode } from "../money/currency";
import type { FigureToken, TokenMeaning } from "./figure-tokens";
import { type FigureScale, powerOfScale } from "./scale";
import type { CurrencyName, GrammarWord, Hedge, HedgePlace } from "./words/vocabulary";

/** A number of the phrase: one, or the two of a range or of parts. */
export interface Term {
  sign: "" | "-";
  number: string | undefined;
  /** The number as it stands there: a year has no group mark. */
  text: string;
  scale: FigureScale | undefined;
  /** The zeros between the number and its scale: 3千万 is 3, with three zeros before 万. */
  zeros: number;
  /** Whether what stands behind the number, a currency or a measure word, lets no scale follow. */
  closed: boolean;
}

/** How the two numbers of a phrase go together. */
export type Pair = "range" | "colon" | "partsOf" | "in";

/** What has been read of a phrase, token by token. */
export interface Reading {
  readonly terms: [Term, Term?];
  pair: Pair | undefined;
  qualifier: Hedge | undefined;
  currency: CurrencyCode | undefined;
  /** The name that the currency was said with, where it is one of several currencies. */
  currencyName: CurrencyName | undefined;
  /** What a phrase began with that is a range: "between" goes on with "and", "from" with "to". */
  opened: "between" | "from" | undefined;
  /** Whether a scale was read that only amounts have. */
  ofMoney: boolean;
  /** Which way the number changed, and whether a plus sign alone says so. */
  direction: 1 | -1 | undefined;
  readonly basis: string[];
  measureWord: string | undefined;
  /** Every word that has one job, as "points" or "rank". */
  readonly words: Set<GrammarWord | "sign" | "bareScale">;
}

/** A number of which nothing has been read. */
export function newTerm(): Term {
  return { sign: "", number: undefined, text: "", scale: undefined, zeros: 0, closed: false };
}

/** A hedge before its number or behind it, which may say what another one says, or more narrowly. */
export function readHedge(
  reading: Reading,
  term: Term,
  place: HedgePlace,
  qualifier: Hedge,
): string | undefined {
  const isBehind = term.number !== undefined;
  if (place !== "either" && isBehind !== (place === "behind"))
    return place === "behind" && qualifier === "odd"
      ? "it stands behind a number; alone it says that there are several, and not how many"
      : `it stands ${place} a number`;
  if (term.sign !== "" && !isBehind) return "it stands before the sign of a number";
  const both = reading.qualifier === undefined ? qualifier : together(reading.qualifier, qualifier);
  if (both === undefined)
    return `the phrase says ${reading.qualifier} already, and this is ${qualifier}; ask the source which it means`;
  reading.qualifier = both;
  return undefined;
}

/** What two hedges say together: of "some 40-odd" and 超过20余 the narrower one. */
function together(one: Hedge, other: Hedge): Hedge | undefined {
  if (one === other) return one;
  const wide = one === "odd" ? other : one;
  return [one, other].includes("odd") && (wide === "about" || wide === "moreThan") ? "odd" : undefined;
}

/** A plus sign before a number, which says that it is a change. */
export function readPlus(reading: Reading): string | undefined {
  if (reading.direction !== undefined || reading.words.has("sign")) return "the phrase has a sign already";
  reading.words.add("sign");
  return undefined;
}

/** A word for more or for less. */
export function readDirection(reading: Reading, direction: 1 | -1): string | undefined {
  if (reading.direction === -direction) return "the phrase says the other direction already";
  reading.direction = direction;
  return undefined;
}

/** The number of a term. */
export function readNumber(term: Term, number: string, text = number): string | undefined {
  if (term.number !== undefined)
    return "it is a second number; give one, or a range such as 20 to 30, and read two figures one by one";
  [term.number, term.text] = [number, text];
  return undefined;
}

/** A scale behind a number, or alone where a language has it as a number; 千 before 万 makes it a thousand of them. */
export function readScale(
  reading: Reading,
  term: Term,
  { scale, zeros = 0, ofMoney }: Extract<TokenMeaning, { readonly kind: "scale" }>,
  bareScales: readonly FigureScale[],
): string | undefined {
  if (term.number === undefined && (!bareScales.includes(scale) || scale === "percent"))
    return "no number in digits stands before it";
  if (term.closed) return "it stands behind the currency; write the scale before it";
  const [smaller, larger] = [powerOfScale(term.scale), powerOfScale(scale)];
  const isCompound = (term.scale === "hundred" || term.scale === "thousand") && smaller < larger;
  const isOfPercent = term.scale === "percent" && scale === "hundred" && reading.words.has("percentBefore");
  if (term.scale !== undefined && !isCompound && !isOfPercent)
    return "it is a second scale; write the number in one";
  // 十亿 is a number in words as well.
  if (term.number === undefined && scale !== "billion") reading.words.add("bareScale");
  term.number ??= "1";
  term.zeros += isCompound ? smaller + zeros : isOfPercent ? larger : zeros;
  if (!isOfPercent) term.scale = scale;
  reading.ofMoney ||= ofMoney === true;
  return undefined;
}

/** The currencies of which 元 is the unit, so that 新台币3亿元 is in one. */
const IN_YUAN: readonly CurrencyCode[] = ["CNY", "TWD", "HKD", "MOP"];

/** The currency of a phrase, which may be said twice. */
export function readCurrency(
  reading: Reading,
  term: Term,
  { currency, name }: Extract<TokenMeaning, { readonly kind: "currency" }>,
): string | undefined {
  const known = reading.currency;
  const isUnit = name === "元" && known !== undefined && IN_YUAN.includes(known);
  const wasUnit = reading.currencyName === "元" && IN_YUAN.includes(currency);
  if (known !== undefined && known !== currency && !isUnit && !wasUnit)
    return `the phrase is in ${known} already; read the two amounts one by one`;
  if (!isUnit) [reading.currency, reading.currencyName] = [currency, name];
  term.closed = term.number !== undefined;
  return undefined;
}

/** A minus sign before its number. */
export function readSign(term: Term, before: FigureToken | undefined): string | undefined {
  if (term.number !== undefined || term.sign !== "") return "it stands before a number, once";
  if (before?.meaning.kind === "dash" || before?.meaning.kind === "enDash")
    return "it can be a long dash or a minus sign; write a range with to";
  term.sign = "-";
  return undefined;
}

/** What stands between two numbers. */
export function readPair(reading: Reading, term: Term, pair: Pair, isAnd: boolean): string | undefined {
  if (term.number === undefined) return "no number stands before it";
  if (reading.terms[1] !== undefined) return "a range has two numbers";
  if (["times", "timesMore", "points"].some((word) => reading.words.has(word as GrammarWord)))
    return "it can lead to the level that was reached; read the two one by one";
  if (isAnd !== (reading.opened === "between"))
    return 'a range is "between" with "and", or "to" or a dash; give one figure at a time';
  reading.pair = pair;
  reading.terms[1] = newTerm();
  return undefined;
}
