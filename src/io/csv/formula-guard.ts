/**
 * Text that no spreadsheet runs: an apostrophe stands before every sign with which a formula would begin, and is taken off
 * again when the text is read.
 *
 * @source OWASP, CSV Injection
 */

/**
 * Where a cell begins: at the start of the text, and behind every mark at which a spreadsheet of another language, or one
 * that reads no quotes, cuts cells and rows. Blanks, quotes and invisible characters before a formula do not keep it from running.
 */
const START = String.raw`((?:^|[,;\t\r\n])[\s\p{Cc}\p{Cf}",;]*)`;

/** Signs of formulas, those of Chinese keyboards too, and the apostrophe, so that one that was there before stays. */
const SIGN = "['=+\\-@\uFF1D\uFF0B\uFF0D\uFF20]";

/** Numbers below zero, as they are and in JSON, are no formulas. */
const NUMBER = String.raw`-\d+(?:\.\d+)?(?:[,;\t\r\n\]}]|$)`;

// What is optional is the sign, not the blanks before it: each run of them is matched once, however long it is.
const UNGUARDED = new RegExp(`${START}((?!${NUMBER})${SIGN}|)`, "gu");
const GUARDED = new RegExp(`${START}(?:'(?=${SIGN}))?`, "gu");
const ANY_SIGN = new RegExp(SIGN);

/** All that is not a letter or digit followed by no mark: most cells are looked at no further. */
const HAS_START = /^[^0-9A-Za-z\u4E00-\u9FFF]|[,;\t\r\n]/;

/** A text that begins with a break or a tab: some spreadsheets go on with what follows. */
const BREAK = /^(?=[\t\r\n])/;
const GUARDED_BREAK = /^'(?=[\t\r\n])/;

/** Text as a cell that no spreadsheet runs. */
export function guarded(text: string): string {
  if (!HAS_START.test(text)) return text;
  const signed = ANY_SIGN.test(text)
    ? text.replace(UNGUARDED, (_whole, start: string, sign: string) =>
        sign === "" ? start : `${start}'${sign}`,
      )
    : text;
  return signed.replace(BREAK, "'");
}

/** The text of a cell that `guarded` made, and of any other cell the cell itself. */
export function unguarded(cell: string): string {
  return cell.includes("'") ? cell.replace(GUARDED_BREAK, "").replace(GUARDED, "$1") : cell;
}
