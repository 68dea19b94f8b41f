/**
 * What a title that nobody knows most likely should be: a misspelt one, one in other words of the same core ("Total persons
 * 2012"), or one of two languages ("国家 Country"). It is a suggestion for a message, and nothing is read by it.
 */

import { getOrCreate } from "../../foundation/collections";
import { slipsBetween } from "../../foundation/edit-distance";
import type { Ledger } from "../../model/ledger";
import { CSV_COLUMNS, type CsvColumn } from "./columns";

/** A known title and the field that it means. */
export interface NearTitle {
  readonly title: string;
  readonly field: string;
}

/** A known title as others are compared with it. */
interface KnownTitle extends NearTitle {
  readonly isOfNumbers: boolean;
  /** Its letters without what is between them. */
  readonly letters: string;
  readonly core: Core;
}

/** What is left of a title without the words that change nothing of what it means. */
interface Core {
  readonly text: string;
  /** Whether it says "number of", so that only a column of numbers can be meant. */
  readonly counts: boolean;
}

/** Titles of tables are shorter; what is longer is a sentence or a fault. */
const LONGEST_TITLE = 100;

/**
 * The known title of a kind that is nearest to another, in any language, with its field; `undefined` where none is near.
 */
export function nearestTitle(kind: keyof Ledger, title: string): NearTitle | undefined {
  if (title.length > LONGEST_TITLE) return undefined;
  const known = getOrCreate(knownTitles, kind, () => readTitles(kind));
  for (const text of partsOf(title)) {
    const near = isChinese(text) ? nearestChinese(known, text) : nearestEnglish(known, text);
    if (near !== undefined) return { title: near.title, field: near.field };
  }
  return undefined;
}

const knownTitles = /* @__PURE__ */ new Map<keyof Ledger, readonly KnownTitle[]>();

function readTitles(kind: keyof Ledger): readonly KnownTitle[] {
  return CSV_COLUMNS[kind].flatMap(({ field, form, titles }) =>
    [field, ...titles].map((title) => ({
      title,
      field,
      isOfNumbers: NUMBERS.includes(form),
      letters: lettersOf(title),
      core: coreOf(title),
    })),
  );
}

const NUMBERS: readonly CsvColumn["form"][] = ["count", "number", "whole", "amount", "money", "observed"];

const HAN = /\p{Script=Han}/u;

function isChinese(text: string): boolean {
  return HAN.test(text);
}

/** The title without a unit behind it; of a title in two languages each half. */
function partsOf(title: string): readonly string[] {
  const plain = title.normalize("NFKC").trim();
  const unitAt = plain.endsWith(")") ? plain.lastIndexOf("(") : -1;
  const name = unitAt > 0 ? plain.slice(0, unitAt) : plain;
  const chinese = name.replace(/\P{Script=Han}/gu, "");
  const english = name.replace(/\p{Script=Han}/gu, " ").trim();
  // What stands within Chinese, as HS in HS编码, is a part of the word, and so is a year.
  const isOfTwo = chinese.length > 1 && english.replace(/\P{L}/gu, "").length > 3;
  return isOfTwo ? [chinese, english] : [name];
}

/** Words in small letters, also of `tradeValue` and `trade_value`. */
function wordsOf(text: string): readonly string[] {
  return text
    .replace(/(\p{Ll})(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}

const SMALL_WORDS = [
  "a",
  "an",
  "and",
  "as",
  "at",
  "by",
  "for",
  "from",
  "in",
  "of",
  "on",
  "the",
  "to",
  "until",
];
/** Words that say which, and not what. "Average", "planned" and "per" make another figure of it and stand not here. */
const QUALIFIERS = /* @__PURE__ */ new Set(
  `${SMALL_WORDS.join(" ")} abroad academic actual all annual approximate begin beginning
  billion calendar cny code codes end eur final financial first fiscal foreign grand inbound last list million name names official
  outbound overall reported rmb start sum thousand total totals usd wan yearly yuan`.split(/\s+/),
);
const COUNTING = /\b(?:number|no|num|nr|count) of\b|\bcount$/;
/** The same of Chinese, before and behind the noun, of which two characters stay. */
const CHINESE_COUNTING = /(?<=..)(?:数|数量|个数|数目|总数)$/;
const CHINESE_BEFORE =
  /^(?:总|合计|本年|本年度|全年|当年|实际|各|外方|中方|出访|来访|出国|访问|团组|代表团|活动|项目)+(?=..)/;
const CHINESE_BEHIND = /(?<=..)(?:合计|总计|小计|情况|名单|列表|名称|名)$/;

/** The letters and digits of a title; none of a word of grammar, which no other title could be a misspelt one of. */
function lettersOf(title: string): string {
  return SMALL_WORDS.includes(title) ? "" : wordsOf(title).join("");
}

function coreOf(title: string): Core {
  return isChinese(title) ? chineseCore(title) : englishCore(title);
}

function englishCore(title: string): Core {
  const words = wordsOf(title).join(" ");
  const counts = COUNTING.test(words);
  const core = words
    .replace(COUNTING, "")
    .split(" ")
    .filter((word) => !QUALIFIERS.has(word) && !/^\d*$/.test(word));
  return { text: core.sort().join(""), counts };
}

function chineseCore(title: string): Core {
  const plain = wordsOf(title)
    .join("")
    .replace(/\d+年?/g, "")
    .replace(CHINESE_BEHIND, "");
  const counts = CHINESE_COUNTING.test(plain);
  return { text: plain.replace(CHINESE_COUNTING, "").replace(CHINESE_BEFORE, ""), counts };
}

/** A misspelt title, or else one of the same core, misspelt or not. */
function nearestEnglish(known: readonly KnownTitle[], text: string): KnownTitle | undefined {
  const letters = wordsOf(text).join("");
  const core = englishCore(text);
  return (
    leastOf(known, (other) => misspelling(letters, other.letters)) ??
    leastOf(known, (other) => (canMean(core, other) ? misspelling(core.text, other.core.text) : Infinity))
  );
}

/** A title of the same core, or one with a character more or less before the last one, which says what it is. */
function nearestChinese(known: readonly KnownTitle[], text: string): KnownTitle | undefined {
  const letters = wordsOf(text).join("");
  const core = chineseCore(text);
  return (
    leastOf(known, (other) =>
      canMean(core, other) && core.text === other.core.text
        ? slipsBetween(letters, other.letters) + (other.core.counts && !core.counts ? LONGEST_TITLE : 0)
        : Infinity,
    ) ??
    leastOf(known, ({ letters: other }) => {
      const isLike = Math.min(letters.length, other.length) > 3 && letters.at(-1) === other.at(-1);
      return isLike && Math.abs(letters.length - other.length) === 1 ? oneSlip(letters, other) : Infinity;
    })
  );
}

function oneSlip(one: string, other: string): number {
  return slipsBetween(one, other) === 1 ? 1 : Infinity;
}

function canMean({ text, counts }: Core, known: KnownTitle): boolean {
  return text !== "" && known.core.text !== "" && (!counts || known.isOfNumbers);
}

/**
 * The slips between two titles of Latin letters, relative to their length; infinitely many where there are too many for a
 * misspelt word. That is one in five letters; of short words the first letter stands, no letter is changed and none is put in
 * but its neighbour again or an s at the end, for "rate" is no "date", "age" no "page" and "coast" no "cost".
 */
function misspelling(text: string, known: string): number {
  const [least, longer] = [Math.min(text.length, known.length), text.length - known.length];
  const most = Math.max(1, Math.floor(least / 5));
  if (least < 3 || known.length < 4 || Math.abs(longer) > most) return Infinity;
  if (text === known) return 0;
  const isShort = least < 6;
  if (isShort && text[0] !== known[0]) return Infinity;
  if (isShort && longer > 0 && text !== `${known}s` && withoutPairs(text) !== withoutPairs(known))
    return Infinity;
  const slips = slipsBetween(text, known, isShort ? 2 : 1);
  return slips <= most ? slips / (least + Math.abs(longer)) : Infinity;
}

function withoutPairs(text: string): string {
  return text.replace(/(.)\1/gu, "$1");
}

/** The first of the least; `undefined` where all are infinite. */
function leastOf(
  known: readonly KnownTitle[],
  slipsTo: (title: KnownTitle) => number,
): KnownTitle | undefined {
  let [nearest, least]: [KnownTitle | undefined, number] = [undefined, Infinity];
  for (const title of known) {
    const count = slipsTo(title);
    if (count < least) [nearest, least] = [title, count];
  }
  return nearest;
}
