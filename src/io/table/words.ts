/**
 * Words of cells: what choices say in Chinese and in everyday English, currencies by their names, marks of missing values,
 * and rows that are totals of others.
 */

import { halfWidth } from "../../foundation/text";

/** What cells of choices say, as the model says it. */
export const CHOICE_WORDS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["\u51FA\u8BBF", "outbound"],
  ["\u6D3E\u51FA", "outbound"],
  ["\u51FA\u56FD", "outbound"],
  ["\u6765\u8BBF", "inbound"],
  ["\u53CC\u5411", "both"],
  ["\u5F15\u8FDB", "inbound"],
  ["\u5DF2\u4E3E\u529E", "held"],
  ["\u5B8C\u6210", "held"],
  ["\u8BA1\u5212", "planned"],
  ["\u53D6\u6D88", "cancelled"],
  ["canceled", "cancelled"],
  ["\u51FA\u53E3", "export"],
  ["\u8FDB\u53E3", "import"],
  ["\u590D\u51FA\u53E3", "re-export"],
  ["\u590D\u8FDB\u53E3", "re-import"],
  ["exports", "export"],
  ["imports", "import"],
  ["\u8D27\u7269", "goods"],
  ["\u670D\u52A1", "services"],
  ["service", "services"],
  ["\u6F14\u51FA", "performance"],
  ["\u5C55\u89C8", "exhibition"],
  ["\u8BB2\u5EA7", "lecture"],
  ["\u653E\u6620", "screening"],
  ["\u5DE5\u4F5C\u574A", "workshop"],
  ["\u5176\u4ED6", "other"],
  ["\u56FD\u9645", "international"],
  ["\u56FD\u5BB6\u7EA7", "national"],
  ["\u7701\u7EA7", "provincial"],
  ["\u5E02\u7EA7", "municipal"],
  ["\u53BF\u7EA7", "county"],
  ["\u63A5\u5F85", "inbound"],
  ["\u5546\u54C1", "goods"],
]);

/**
 * What stands in a column of counts where a record gives none and is one, so that it comes back without: an empty cell says
 * that nobody knows how many it stands for.
 */
export const ONE_RECORD = "one";

/** Currencies by their everyday names. */
export const CURRENCY_WORDS: ReadonlyMap<string, string> = /* @__PURE__ */ new Map([
  ["\u4EBA\u6C11\u5E01", "CNY"],
  ["\u5143", "CNY"],
  ["yuan", "CNY"],
  ["rmb", "CNY"],
  ["\u7F8E\u5143", "USD"],
  ["us dollars", "USD"],
  ["us$", "USD"],
  ["\u4EBA\u6C11\u5E01\u5143", "CNY"],
  ["\u5143\u4EBA\u6C11\u5E01", "CNY"],
  ["\u6B27\u5143", "EUR"],
  ["euro", "EUR"],
  ["euros", "EUR"],
  ["\u6E2F\u5143", "HKD"],
  ["\u65E5\u5143", "JPY"],
  ["\u82F1\u9551", "GBP"],
  ["\u7F8E\u91D1", "USD"],
]);

/** What says that a count is unknown: the second is "not known in detail". */
export const UNKNOWN_WORDS: readonly string[] = ["unknown", "\u4E0D\u8BE6"];

/** What programs and people write where there is nothing, or nothing known. Each means something else to somebody. */
const MISSING_MARKS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  ...[
    "n/a",
    "na",
    "n.a.",
    "n.a",
    "nan",
    "null",
    "none",
    "nil",
    "-",
    "--",
    "---",
    "\u2013",
    "\u2014",
    "\u2014\u2014",
  ],
  ...["..", "/", "\\", "?", "unknown", "not available", "not known"],
  ...["\u65E0", "\u7121", "\u4E0D\u8BE6", "\u672A\u77E5", "\u6682\u65E0"],
]);

/** The errors of a spreadsheet's formulas. */
const FORMULA_ERROR = /^#(?:N\/A|DIV\/0!|REF!|VALUE!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/i;

/** Whether a cell consists of a mark that often stands for nothing. */
export function isMissingMark(cell: string): boolean {
  // Nearly every cell is longer, ends in a digit, as no mark does, or begins with another letter than marks of letters.
  const last = cell.charCodeAt(cell.length - 1);
  if (cell.length > LONGEST_MARK || (last >= ZERO && last <= NINE) || NO_MARK.test(cell)) return false;
  const plain = halfWidth(cell).trim().toLowerCase();
  return MISSING_MARKS.has(plain) || (plain.startsWith("#") && FORMULA_ERROR.test(plain));
}

const LONGEST_MARK = 16;
const NO_MARK = /^[a-mo-tv-z]/i;
const ZERO = 48;
const NINE = 57;

/** Whether a cell names a sum or an average of other rows, or that they follow, as "Total", "Grand total 2012", "\u5408\u8BA1" and "\u51FA\u8BBF\u5C0F\u8BA1" do. */
export function isTotalLabel(cell: string): boolean {
  // An apostrophe in front says that the text is to be taken as it stands.
  if (cell.length > LONGEST_LABEL || cell.startsWith("'") || !HINT_OF_TOTAL.test(cell)) return false;
  const plain = halfWidth(cell)
    .trim()
    .toLowerCase()
    .replace(/[\s:.]+$/, "");
  return (
    /^(?:grand[\s-]+)?totals?(?:$|[\s:(,-])/.test(plain) ||
    /^sub-?\s?totals?(?:$|[\s:(,-])/.test(plain) ||
    /(?:^|[\s(])(?:sub-?\s?|grand\s+)?totals?$/.test(plain) ||
    /^(?:sums?|averages?|means?|of which|(?:gesamt|zwischen)?summen?|gesamt|insgesamt|in total|all ?together|totale|durchschnitt|davon|\u5E73\u5747(?:\u503C|\u6570)?|\u5747\u503C|\u5176\u4E2D|\u03A3|\u6C47\u603B|\u5F59\u7E3D)$/i.test(
      plain,
    ) ||
    /(?:[\u5408\u603B\u5C0F\u5171\u7D2F]\s*\u8BA1|[\u5408\u7E3D\u5C0F\u5171\u7D2F]\s*\u8A08|\u603B\u6570|\u603B\u548C)(?:$|[\s:(])/.test(
      plain,
    )
  );
}

/** What is in every label of a sum; letters of full width may be any. */
const HINT_OF_TOTAL =
  /tot|sum|gesamt|all|mean|aver|schnitt|davon|which|[\u5747\u5176\u8BA1\u8A08\u6570\u548C\u603B\u7E3D\u03A3\u03C3\uFF01-\uFF5E]/i;

const LONGEST_LABEL = 64;
