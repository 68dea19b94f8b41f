/**
 * What a change is compared with where a year is named: the words and the year are one part of the phrase, "compared with
 * 2011", 较2019年, and so are the years that it took, 10年间.
 */

import type { FigureToken } from "./figure-tokens";

const YEAR = /^[12]\d{3}$/;

/** The tokens of a phrase, each comparison with a year as one. */
export function withComparisons(tokens: readonly FigureToken[]): readonly FigureToken[] {
  if (!tokens.some(({ meaning: { kind } }) => kind === "basisYear" || kind === "than" || kind === "years"))
    return tokens;
  const joined: FigureToken[] = [];
  for (let at = 0; at < tokens.length; ) {
    const length = comparisonAt(tokens, at);
    const token = tokens[at] as FigureToken;
    joined.push(length === 0 ? asColon(token, tokens[at - 1]) : basisOf(tokens.slice(at, at + length)));
    at += Math.max(length, 1);
  }
  return joined;
}

/** How many tokens a comparison that begins here has; 0 where there is none. */
function comparisonAt(tokens: readonly FigureToken[], at: number): number {
  const [first, second, third] = tokens.slice(at, at + 3).map(({ meaning }) => meaning);
  if (first?.kind === "number" && second?.kind === "years") return 2;
  const isBefore = first?.kind === "basisYear" || first?.kind === "than";
  if (!isBefore || second?.kind !== "number" || !YEAR.test(second.number)) return 0;
  return third?.kind === "year" || third?.kind === "years" ? 3 : 2;
}

/** "9 than 1" is how Chinese says 9:1. */
function asColon(token: FigureToken, before: FigureToken | undefined): FigureToken {
  const isRatio = token.meaning.kind === "than" && before?.meaning.kind === "number";
  return isRatio ? { ...token, meaning: { kind: "colon" } } : token;
}

function basisOf(tokens: readonly FigureToken[]): FigureToken {
  const text = tokens.map(({ text, tight }) => (tight ? text : `${text} `)).join("");
  return { text: text.trim(), tight: tokens.at(-1)?.tight ?? true, meaning: { kind: "basis" } };
}
