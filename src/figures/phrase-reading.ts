/**
 * Reading a number phrase, word by word: each has its place, or the reason why it cannot stand where it stands.
 */

import type { FigureToken, Unread } from "./figure-tokens";
import {
  newTerm,
  type Reading,
  readCurrency,
  readDirection,
  readHedge,
  readNumber,
  readPair,
  readPlus,
  readScale,
  readSign,
  type Term,
} from "./phrase-parts";
import type { FigureScale } from "./scale";
import type { GrammarWord, Vocabulary } from "./words/vocabulary";

/** Reads tokens one after the other; the first that cannot stand in its place is what cannot be read. */
export function readTokens(
  tokens: readonly FigureToken[],
  { bareScales = [], scalesAreUnits, beforeBasis }: Vocabulary,
): Reading | Unread {
  const reading: Reading = {
    terms: [newTerm()],
    pair: undefined,
    qualifier: undefined,
    currency: undefined,
    currencyName: undefined,
    opened: undefined,
    ofMoney: false,
    direction: undefined,
    basis: [],
    measureWord: undefined,
    words: new Set(),
  };
  for (const [at, token] of tokens.entries()) {
    const around = { before: tokens[at - 1], next: tokens[at + 1], bareScales, beforeBasis };
    const reason = readToken(reading, token, around);
    if (reason !== undefined) return { part: token.text, reason };
  }
  // 近百万 and 千余 are numbers; 万元 is what stands above a column of them.
  if (scalesAreUnits === true && reading.words.has("bareScale") && reading.qualifier === undefined)
    return { reason: "a scale alone can be the unit of other numbers; write the number before it" };
  return reading;
}

/** The English letters behind a number that make it a rank are those of its last word: 21st, 22nd, 11th. */
function readEnding(number: FigureToken, { text }: FigureToken): string | undefined {
  if (!/^(?:st|nd|rd|th)$/i.test(text)) return undefined;
  const tens = /(?:^|[^1])([123])$/.exec(number.text)?.[1];
  const ending = ["th", "st", "nd", "rd"][Number(tens ?? 0)];
  return number.tight && text.toLowerCase() === ending
    ? undefined
    : "it is not the ending of this number; look the number up again";
}

/** The number that is being read. */
function lastTerm({ terms }: Reading): Term {
  return terms[1] ?? terms[0];
}

/** What stands beside a token. */
interface Around {
  readonly before: FigureToken | undefined;
  readonly next: FigureToken | undefined;
  readonly bareScales: readonly FigureScale[];
  readonly beforeBasis: RegExp | undefined;
}

/** Adds a token to what has been read; the reason why it cannot stand there, or `undefined`. */
function readToken(reading: Reading, token: FigureToken, around: Around): string | undefined {
  const { meaning } = token;
  const term = lastTerm(reading);
  switch (meaning.kind) {
    case "hedge":
      if (token.text === "+" && term.number === undefined) return readPlus(reading);
      return readHedge(reading, term, meaning.place, meaning.qualifier);
    case "number":
    case "fraction":
      return readNumber(term, meaning.number, token.text);
    case "scale":
      return readScale(reading, term, meaning, around.bareScales);
    case "currency":
      return readCurrency(reading, term, meaning);
    default:
      return readWord(reading, term, token, meaning.kind, around);
  }
}

/** Words of one job; what they mean together is seen when the phrase has ended. */
function readWord(
  reading: Reading,
  term: Term,
  token: FigureToken,
  kind: GrammarWord,
  { before, next, beforeBasis = /^/ }: Around,
): string | undefined {
  reading.words.add(kind);
  switch (kind) {
    case "silent":
    case "reached":
    case "average":
    case "perYear":
    case "averageYear":
    case "highest":
    case "lowest":
      return undefined;
    case "one":
      if (next?.meaning.kind === "scale" && next.meaning.scale !== "percent") {
        reading.words.delete("one");
        return readNumber(term, "1");
      }
      return next?.meaning.kind === "number"
        ? undefined
        : "it is read in fractions, before a scale and before a change; write the number in digits";
    case "article":
      return term.number === undefined && next !== undefined
        ? undefined
        : "it stands before a number in digits";
    case "percentBefore":
      if (term.number !== undefined || term.scale !== undefined) return "it stands before its number";
      term.scale = "percent";
      return undefined;
    case "between":
    case "from":
      if (before !== undefined) return "it begins a phrase";
      reading.opened = kind;
      return undefined;
    case "minus":
      return readSign(term, before);
    case "enDash":
    case "dash":
      if (term.number !== undefined) return readPair(reading, term, "range", false);
      return (
        readSign(term, before) ?? (token.tight ? undefined : "a minus sign stands directly before its number")
      );
    case "tilde":
      if (term.number !== undefined) return readPair(reading, term, "range", false);
      return readHedge(reading, term, "before", "about");
    case "range":
      if (reading.direction !== undefined)
        return "it can lead to the level that was reached; read the change and the level one by one, or write a range with a dash";
      return readPair(reading, term, "range", false);
    case "and":
      return readPair(reading, term, "range", true);
    case "colon":
    case "partsOf":
    case "in":
      return readPair(reading, term, kind, reading.opened === "between");
    case "by":
      return term.number === undefined ? undefined : "it stands before a number";
    case "up":
      return readDirection(reading, 1);
    case "down":
      return readDirection(reading, -1);
    case "more":
    case "fewer":
      if (term.number === undefined) return "it stands behind a number";
      return readDirection(reading, kind === "more" ? 1 : -1);
    case "upEnd":
    case "downEnd":
      if (!reading.words.has("by") && reading.direction === undefined)
        return "it goes with a verb and by how much, as in um 5 % gestiegen, or nahm um 5 % zu";
      if (term.number === undefined) return "it stands behind a number";
      return readDirection(reading, kind === "upEnd" ? 1 : -1);
    case "basis":
    case "rate":
    case "whole":
      reading.basis.push(token.text.replace(beforeBasis, ""));
      return undefined;
    case "measureWord":
      if (term.number === undefined) return "it stands behind a number";
      if (reading.measureWord !== undefined && reading.measureWord !== token.text)
        return "it is a second measure word; read the two figures one by one";
      reading.measureWord = token.text;
      term.closed = true;
      return undefined;
    case "tenths":
      if (!/^[1-9]$/.test(term.number ?? "") || term.scale !== undefined)
        return "it stands behind one to nine";
      term.number = `${term.number}/10`;
      return undefined;
    case "andHalf":
      if (reading.opened === "between" && reading.terms[1] === undefined)
        return readPair(reading, term, "range", true) ?? readNumber(lastTerm(reading), "1/2");
      if (!/^\d+$/.test(term.number ?? "") || term.scale !== undefined)
        return "it stands behind a whole number, before the scale";
      term.number = `${term.number}.5`;
      return undefined;
    case "of":
      return term.number?.includes("/") === true || reading.pair === "in"
        ? undefined
        : "it stands behind a fraction; read two figures one by one";
    case "rank":
      return before?.meaning.kind === "number" ? readEnding(before, token) : undefined;
    case "points":
    case "times":
    case "timesMore":
      return term.number === undefined ? "it stands behind a number" : undefined;
    case "top":
    case "bottom":
      return term.number === undefined ? undefined : "it stands before a number";
    case "than":
    case "basisYear":
    case "year":
    case "yearOf":
    case "years":
      return "it stands with the year, or the number of years, of a comparison";
  }
}
