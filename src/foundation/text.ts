/**
 * Text: its order in every answer, by Unicode code point and never by locale, so that results are the same bytes on every
 * machine; the characters of Chinese keyboards; and the small change of sentences.
 */

import { type Call, requireText } from "./arguments";

/**
 * Compares two texts by code point: negative, zero or positive, for `Array.prototype.sort`.
 * JavaScript's own `<` compares UTF-16 units and puts U+1F3AD before U+FF21.
 *
 * @throws `aggregate/invalid-argument` for what is no text
 * @example
 * ["zh", "a", "Z"].sort(compareText) // => ["Z", "a", "zh"]
 * compareText("\u{1F3AD}", "\uFF21") > 0 // => true
 */
export function compareText(left: string, right: string): number {
  requireText(CALL, "one of the two sides", left);
  requireText(CALL, "one of the two sides", right);
  return textOrder(left, right);
}

/** Text is put into order where rows and keys are. */
const CALL: Call = { chapter: "aggregate", call: "compareText(left, right)" };

/** As `compareText`, of what is known to be text. */
export function textOrder(left: string, right: string): number {
  const shared = Math.min(left.length, right.length);
  for (let at = 0; at < shared; at++) {
    const unit = left.charCodeAt(at);
    const other = right.charCodeAt(at);
    if (unit !== other) return codePointRank(unit) - codePointRank(other);
  }
  return left.length - right.length;
}

/** Moves the surrogates (U+10000 and above) behind the rest of the basic plane, where their code points are. */
function codePointRank(unit: number): number {
  if (unit < 0xd800) return unit;
  return unit < 0xe000 ? unit + 0x2000 : unit - 0x800;
}

/**
 * Text with the full-width characters of Chinese keyboards as ASCII. Not NFKC, which also makes 52 of `5\u00B2` and 1 of
 * `\u2460`: a number would be another one.
 */
export function halfWidth(text: string): string {
  if (!/[\u3000\uFF01-\uFF5E]/.test(text)) return text;
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}

/** `a`, `a and b`, `a, b and c`. */
export function joinWords(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

/**
 * Text on one line, as a part of a sentence or a table: breaks and other control characters are blanks, and there are no marks
 * that turn the direction of all that follows, so that a name could reverse the figures beside it.
 */
export function oneLine(text: string): string {
  return text.replace(/[\u202A-\u202E\u2066-\u2069]/g, "").replace(/[\s\p{Cc}]+/gu, " ");
}

/** The first letter as a capital. */
export function capitalize(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
