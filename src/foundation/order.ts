/**
 * The order of text in every answer: by Unicode code point, never by locale, so that results are the same bytes on
 * every machine.
 */

/**
 * Compares two texts by code point: negative, zero or positive, for `Array.prototype.sort`.
 * JavaScript's own `<` compares UTF-16 units and puts U+1F3AD before U+FF21.
 *
 * @example
 * ["zh", "a", "Z"].sort(compareText) // => ["Z", "a", "zh"]
 * compareText("\u{1F3AD}", "\uFF21") > 0 // => true
 */
export function compareText(left: string, right: string): number {
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
