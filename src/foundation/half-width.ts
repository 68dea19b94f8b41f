/**
 * Full-width characters: the digits, letters and signs that Chinese keyboards write as wide as a character.
 */

/**
 * Text with the full-width characters of Chinese keyboards as ASCII. Not NFKC, which also makes 52 of `5\u00B2` and 1 of
 * `\u2460`: a number would be another one.
 */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uFF01-\uFF5E]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replaceAll("\u3000", " ");
}
