/**
 * What a change is compared with where a year is named: the words and the year are one part of the phrase, "compared with
 * 2011", 较2019年, and so are the years that it took, 10年间.
 */

import type { FigureToken } from "./figure-tokens";

/** As a year is written: no other number, and no group mark. */
const YEAR = /^(?:19\d\d|20\d\d|2100)$/;

const COMPARING: ReadonlySet<string> = /* @__PURE__ */ new Set(["basisYear", "than", "years", "yearOf"]);

/** The tokens of a phrase, each comparison with a year as one. */
export function withComparisons(tokens: readonly FigureToken[]): readonly FigureToken[] {
  if (!tokens.some(({ meaning: { kind } }) => COMPARING.has(kind))) return tokens;
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
  const [first, second, third] = tokens.slice(at, at + 3);
  const [kind, next, last] = [first, second, third].map((token) => token?.meaning.kind);
  if (kind === "number" && (next === "years" || (next === "yearOf" && YEAR.test(first?.text ?? ""))))
    return 2;
  const isBefore = kind === "basisYear" || kind === "than";
  if (!isBefore || next !== "number" || !YEAR.test(second?.text ?? "")) return 0;
  return last === "year" || last === "years" ? 3 : 2;
}

/** "9 than 1" is how Chinese says 9:1. */
function asColon(token: FigureToken, before: FigureToken | undefined): FigureToken {
  const isRatio = token.meaning.kind === "than" && before?.meaning.kind === "number";
  return isRatio ? { ...token, meaning: { kind: "colon" } } : token;
}

function basisOf(tokens: readonly FigureToken[]): FigureToken {
  const text = tokens
    .map(({ text, tight }) => (tight ? text : `${text} `))
    .join("")
    .trim();
  const last = tokens.at(-1);
  const kind = last?.meaning.kind === "yearOf" ? "whole" : "basis";
  return { text, word: text, tight: last?.tight ?? true, meaning: { kind } };
}
