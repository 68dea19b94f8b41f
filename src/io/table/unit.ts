/**
 * Units of columns, as titles and notes above a table say them: "(USD million)", "（万元）", "(10,000 yuan)", "(USD '000)".
 */

import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import { CURRENCY_WORDS } from "./words";

/** What one unit of a column is worth: `wan` is ten thousand, `yi` a hundred million. */
export type NumberScale = "one" | "thousand" | "wan" | "million" | "yi" | "billion";

const ZEROS: Readonly<Record<NumberScale, number>> = {
  one: 0,
  thousand: 3,
  wan: 4,
  million: 6,
  yi: 8,
  billion: 9,
};

/** The zeros of a scale; `undefined` for text that names none. */
export function zerosOf(scale: unknown): number | undefined {
  return typeof scale === "string" && Object.hasOwn(ZEROS, scale) ? ZEROS[scale as NumberScale] : undefined;
}

/** The unit of a column. */
export interface Unit {
  /** The zeros that its scale adds to its numbers. */
  readonly zeros: number;
  readonly currency: CurrencyCode | undefined;
}

export const NO_UNIT: Unit = { zeros: 0, currency: undefined };

const SCALE_WORDS: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["thousand", 3],
  ["thousands", 3],
  ["k", 3],
  ["'000", 3],
  ["000", 3],
  ["'000s", 3],
  ["000s", 3],
  ["wan", 4],
  ["million", 6],
  ["millions", 6],
  ["mio", 6],
  ["mio.", 6],
  ["mn", 6],
  ["yi", 8],
  ["billion", 9],
  ["billions", 9],
  ["bn", 9],
  ["trillion", 12],
]);

/** Powers of ten that Chinese puts together: the ten thousand of a million is \u767E\u4E07. */
const CHINESE_SCALES: ReadonlyMap<string, number> = /* @__PURE__ */ new Map([
  ["\u5341", 1],
  ["\u767E", 2],
  ["\u5343", 3],
  ["\u4E07", 4],
  ["\u842C", 4],
  ["\u4EBF", 8],
  ["\u5104", 8],
]);

/** What is counted, which says nothing of scale or currency. */
const COUNTED =
  /^(?:\u4EBA|\u4EBA\u6B21|\u6B21|\u573A|\u573A\u6B21|\u4E2A|\u4EF6|\u6279|\u6279\u6B21|persons|people|visits|person-trips|number)$/;

/** What terms are in. */
const YEARS = /^(?:\u5E74|years?)$/;

/** Reads all of a unit, or says that it can't: half of one could be a wrong figure. */
export function readUnit(text: string, of: "numbers" | "years" = "numbers"): Unit | "unknown" {
  const plain = text.normalize("NFKC").replaceAll("\u2019", "'").trim().toLowerCase().replace(/\s+/g, " ");
  const unit = plain.replace(/^(?:(?:\u8BA1\u91CF)?\u5355\u4F4D|units?)\s*:?\s*/, "").replace(/^in\s+/, "");
  const [, chinese = "", rest = ""] =
    /^([\u5341\u767E\u5343\u4E07\u842C\u4EBF\u5104]*)\s*(.*)$/.exec(unit) ?? [];
  const words = rest
    .replace(/\bus dollars?\b|\bu\.s\. dollars?\b/, "usd")
    .replace("us$", "usd ")
    .trim();
  const zeros = [...chinese].reduce((sum, sign) => sum + (CHINESE_SCALES.get(sign) ?? 0), 0);
  if ((of === "years" ? YEARS : COUNTED).test(words)) return { zeros, currency: undefined };
  const named = CURRENCY_WORDS.get(words);
  return named === undefined ? readWords(words, zeros) : { zeros, currency: named as CurrencyCode };
}

/** Words of a unit, in any order: at most one power of ten in digits, one scale, one currency, and what is counted. */
function readWords(words: string, chineseZeros: number): Unit | "unknown" {
  let [digitZeros, wordZeros, isMillion] = [0, chineseZeros, false];
  let currency: CurrencyCode | undefined;
  for (const word of words.split(/\s+/).filter((part) => part !== "" && part !== "of")) {
    const [power, scale] = [powerOfTen(word), SCALE_WORDS.get(word)];
    const code = CURRENCY_WORDS.get(word) ?? (CODES_THAT_ARE_WORDS.test(word) ? "" : word.toUpperCase());
    if (scale !== undefined && wordZeros === 0) wordZeros = scale;
    else if (power !== undefined && digitZeros === 0) digitZeros = power;
    else if (isCurrencyCode(code) && currency === undefined) currency = code;
    else if (word === "m") isMillion = true;
    else if (!COUNTED.test(word)) return "unknown";
  }
  // "(m)" alone is of metres or of men, and "(10)" the number of the column.
  if (isMillion && (currency === undefined || wordZeros > 0)) return "unknown";
  if ((digitZeros === 1 || digitZeros === 2) && /^\d+$/.test(words)) return "unknown";
  return { zeros: digitZeros + (isMillion ? 6 : wordZeros), currency };
}

/** Codes of currencies that are English words as well: "Value (all)" is in no currency. */
const CODES_THAT_ARE_WORDS = /^(?:all|cup|mop|top|try)$/;

/** The zeros of `10,000`, `1000` and `100`, and of the words that other scales are multiplied by. */
function powerOfTen(word: string): number | undefined {
  if (word === "ten" || word === "hundred" || word === "hundreds") return word === "ten" ? 1 : 2;
  const digits = /^1(?:0+|0{0,2}(?:,000)+)$/.test(word) ? word.replaceAll(",", "") : "";
  return digits === "" ? undefined : digits.length - 1;
}

/** Longer titles are not searched for a unit. */
const LONGEST_TITLE = 256;

/** The title of a column without its unit, and the unit, which stands in brackets, or behind a slash, a comma or "in". */
export function unitInTitle(title: string): { readonly name: string; readonly unit: string | undefined } {
  const plain = title.slice(0, LONGEST_TITLE).normalize("NFKC").trim();
  const [, name = plain, unit] = /^(.*?)\s*[([\u3010\u3014]([^()[\]]*)[)\]\u3011\u3015]$/s.exec(plain) ?? [];
  return { name, unit };
}

/** The unit that follows a slash, a comma, a colon or "in", where all of it is one: other titles have these as well. */
export function unitBehindMark(title: string): { readonly name: string; readonly unit: string } | undefined {
  const plain = title.slice(0, LONGEST_TITLE).normalize("NFKC").trim();
  for (const { 0: mark, index } of plain.matchAll(UNIT_MARK)) {
    const [name, unit] = [plain.slice(0, index), plain.slice(index + mark.length)];
    const read = readUnit(unit);
    const isUnit = read !== "unknown" && (read.zeros > 0 || read.currency !== undefined);
    if (isUnit && name !== "" && !hintsAtScale(name)) return { name, unit };
  }
  return undefined;
}

/** What stands before a unit; the comma of `10,000` is a part of one. */
const UNIT_MARK = /\s*(?:[/:]|(?<!\d),|,(?!\d))\s*|\s+in\s+|\s+-\s+/gi;

/** Signs of a power of ten, before what is counted or at the end of a word. */
const CHINESE_HINT =
  /[\u5343\u4E07\u842C\u4EBF\u5104](?![\p{Script=Han}])|[\u5341\u767E\u5343\u4E07\u842C\u4EBF\u5104][\u5143\u7F8E\u6B27\u4EBA\u6B21\u573A\u4EF6\u6279\u4E2A]/u;

/** Powers of ten in digits, as "1000s" and "10^3", and in words of English and German. */
const HINT =
  /\b0{3}s?\b|\b1(?:0{3,}|[,. ']000)|\b10\s*[\^*]|[\u00D7x*]\s*10+|\b(?:k|hundreds?|thousands?|thou|thsd?|tsd|tausend|mill?|millions?|millionen|mio|mn|mrd|milliarden|billions?|bn|trillions?|wan|yi|lakhs?|crores?)\b/;

/** A scale of one letter before a currency, as in TEUR and k\u20AC. */
const SHORT_HINT = /\b[tkm](?:eur|usd|gbp|chf|cny|rmb|jpy|hkd|[$\u20AC\u00A3\u00A5])/;

/** Whether a title has a word of a scale somewhere, which must not be passed over. */
export function hintsAtScale(title: string): boolean {
  const plain = title.normalize("NFKC").toLowerCase();
  return CHINESE_HINT.test(plain) || HINT.test(plain) || SHORT_HINT.test(plain);
}

/** A note that names a unit, and what stands before the word, as in \u4E3B\u529E\u5355\u4F4D, which is an office. */
const NOTED = /(\p{Script=Han}*)(?:\u5355\u4F4D|\bunits?)\s*:\s*((?:[^()[\]\u3011,;\u3002]|,(?=000\b))+)/iu;

/** The unit that a note above a table gives for all of it; `undefined` where a cell says nothing of scales and currencies. */
export function unitInNote(cell: string): string | undefined {
  const plain = cell.slice(0, LONGEST_TITLE).normalize("NFKC");
  const [said = "", office = "", noted] = NOTED.exec(plain) ?? [];
  // "Unit: USD, thousand" is not in dollars.
  if (noted !== undefined && hintsAtScale(plain.slice(plain.indexOf(said) + said.length)))
    return plain.trim();
  const isOffice =
    noted !== undefined && office !== "" && readUnit(noted) === "unknown" && !hintsAtScale(noted);
  const unit = isOffice ? undefined : (noted ?? /[([]\s*(in\s+[^()[\]]+)[)\]]/i.exec(plain)?.[1]);
  const read = unit === undefined ? "unknown" : readUnit(unit);
  if (read !== "unknown" && read.zeros === 0 && read.currency === undefined) return undefined;
  if (unit !== undefined) return unit.trim();
  return hintsAtScale(plain) ? plain.trim() : undefined;
}
