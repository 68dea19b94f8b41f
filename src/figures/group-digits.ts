/**
 * Digits for people: grouped in threes before the point, and read back from such groups.
 */

/** Groups plain decimal text, or the parts of a fraction. */
export function groupDigits(plain: string): string {
  const [whole = "", fraction] = plain.split(".");
  const sign = whole.startsWith("-") ? "-" : "";
  const digits = whole.slice(sign.length);
  if (digits.includes("/")) return plain;
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(end - 3, 0), end));
  return `${sign}${groups.join(",")}${fraction === undefined ? "" : `.${fraction}`}`;
}

/**
 * Digits without the commas that group them; `undefined` where the commas stand anywhere but before each three digits.
 * The first group doesn't begin with a zero: `0,500` is a half where the comma is a decimal point.
 */
export function ungroupDigits(text: string): string | undefined {
  if (!text.includes(",")) return text;
  return /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(text) ? text.replaceAll(",", "") : undefined;
}
