/**
 * The words of number phrases in English and Chinese, as data: what stands around the digits of a published figure, and
 * what each of them says.
 *
 * @source Chinese bounds as the Civil Code of the People's Republic of China has them, article 1259: 以上, 以下 and 以内
 * include their number, 不满 and 超过 exclude it
 */

import type { CurrencyCode } from "../money/currency";
import type { Qualifier } from "./figure";
import type { FigureScale } from "./scale";

/** The languages that number phrases are read in. */
export type FigureLocale = "en" | "zh";

/** What a hedge can say; a range is no hedge. */
export type Hedge = Exclude<Qualifier, "between">;

/** What a word says. `refused` are words that could be read in several ways, and why. */
export type WordMeaning =
  | { readonly kind: "hedge"; readonly place: "before" | "behind"; readonly qualifier: Hedge }
  | { readonly kind: "scale"; readonly scale: FigureScale }
  | { readonly kind: "percentBefore" }
  | { readonly kind: "currency"; readonly currency: CurrencyCode }
  | { readonly kind: "fraction"; readonly number: string }
  | { readonly kind: "one" }
  | { readonly kind: "between" | "and" | "range" | "dash" | "minus" }
  | { readonly kind: "refused"; readonly reason: string };

/** A word or several, in small letters, and the meaning. */
export interface FigureWord {
  readonly text: string;
  readonly meaning: WordMeaning;
}

/** Words with `|` between, by what they say. */
type Words<Meaning extends string> = { readonly [Key in Meaning]?: string };

interface Vocabulary {
  readonly before: Words<Hedge>;
  readonly behind: Words<Hedge>;
  readonly scales: Words<FigureScale>;
  readonly currencies: Words<CurrencyCode>;
  readonly kinds: Words<"percentBefore" | "one" | "between" | "and" | "range" | "dash" | "minus">;
  /** The reason, and the words. */
  readonly refused: readonly (readonly [string, string])[];
}

const SEVERAL_CURRENCIES =
  "it is the name or sign of several currencies; give the code of ISO 4217 instead, such as USD 30 million";
const NO_SCALE =
  "it is no scale of a figure, and the digits of another scale would say another precision; write the number in 万 or 亿";

const NUMBER_WORD =
  "words for numbers are read in fractions alone, and one before a scale; write the number in digits";

/** Signs that mean the same in both languages. */
const SIGNS: Vocabulary = {
  before: { moreThan: ">", atLeast: ">=|≥", lessThan: "<", atMost: "<=|≤" },
  behind: { atLeast: "+" },
  scales: { percent: "%" },
  // ISO codes are read in capitals, as "TOP" and "ALL" are codes too; these are no English words.
  currencies: {
    CNY: "rmb|cny",
    USD: "us$|usd",
    HKD: "hk$|hkd",
    EUR: "€|eur",
    GBP: "gbp",
    JPY: "jpy",
  },
  // Hyphens, plain and non-breaking; the en dash, the em dash and the tilde; the minus sign.
  kinds: { dash: "-|\u2011", range: "\u2013|\u2014|~", minus: "\u2212" },
  refused: [[SEVERAL_CURRENCIES, "$|¥|￥|£"]],
};

const ENGLISH: Vocabulary = {
  before: {
    moreThan: "more than|over|above|in excess of|upwards of",
    atLeast: "at least|no fewer than|no less than|not fewer than|not less than|a minimum of",
    lessThan: "less than|fewer than|under|below",
    atMost: "at most|up to|no more than|not more than|a maximum of",
    about: "about|around|approximately|roughly|some|circa|ca.",
    nearly: "nearly|almost|close to",
    exactly: "exactly|precisely",
  },
  behind: { atLeast: "or more|plus", atMost: "or less|or fewer" },
  scales: {
    percent: "percent|per cent",
    hundred: "hundred",
    thousand: "thousand|k",
    wan: "wan",
    million: "million|mln|mn",
    yi: "yi",
    billion: "billion|bln|bn",
    trillion: "trillion|tn",
  },
  currencies: {
    CNY: "yuan|renminbi",
    USD: "us dollars|us dollar|u.s. dollars|u.s. dollar",
    HKD: "hong kong dollars",
    EUR: "euros|euro",
    GBP: "pounds sterling",
    JPY: "yen",
  },
  kinds: { one: "a|an|one", between: "between", and: "and", range: "to", minus: "minus" },
  refused: [
    [SEVERAL_CURRENCIES, "dollars|dollar|pounds|pound"],
    [NUMBER_WORD, "two|three|four|five|six|seven|eight|nine|ten|twenty|hundreds|thousands|millions|dozen"],
    ["it can stand for million, for thousand (mille) or for metres; write the scale out", "m|mm"],
  ],
};

const CHINESE: Vocabulary = {
  before: {
    // "more than", "in excess of", "exceed", "more than", "higher than", "break through"
    moreThan: "超过|逾|超|多于|高于|突破",
    // "at least", "not less than", "not lower than"
    atLeast: "至少|不少于|不低于",
    // "not enough for", "not up to", "not full", "less than", "lower than"
    lessThan: "不足|不到|不满|少于|低于",
    // "at most" (twice), "not more than" (twice), "not higher than"
    atMost: "至多|最多|不超过|不多于|不高于",
    // "about" (three times)
    about: "约|大约|约为",
    // "nearly" (twice), "close to"
    nearly: "近|将近|接近",
    // "just", "precisely"
    exactly: "恰好|正好",
  },
  behind: {
    // "and a remainder", "and more"
    moreThan: "余|多",
    // "from this up", "and from this up", "or from this up"
    atLeast: "以上|及以上|或以上",
    // "from this down", "and from this down", "or from this down", "within"
    atMost: "以下|及以下|或以下|以内",
    // "left or right of", "above or below"
    about: "左右|上下",
  },
  scales: {
    hundred: "百",
    thousand: "千",
    wan: "万",
    million: "百万",
    yi: "亿",
    billion: "十亿",
    trillion: "万亿",
  },
  currencies: { CNY: "元|人民币", USD: "美元", EUR: "欧元", GBP: "英镑", HKD: "港元|港币", JPY: "日元" },
  // "of a hundred parts"; "to" (twice); "negative"
  kinds: { percentBefore: "百分之", range: "至|到", minus: "负" },
  // Ten or a hundred of the scale behind; the digits, "two", "several", "half" and "zero".
  refused: [
    [NO_SCALE, "十万|千万|百亿|千亿"],
    [NUMBER_WORD, "一|二|三|四|五|六|七|八|九|十|两|几|半|零|〇"],
  ],
};

const WHOLE_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];
/** One part and several parts of a whole, by how many parts it has. */
const PARTS: readonly (readonly [number, string, string])[] = [
  [2, "half", "halves"],
  [3, "third", "thirds"],
  [4, "quarter", "quarters"],
  [4, "fourth", "fourths"],
  [5, "fifth", "fifths"],
  [6, "sixth", "sixths"],
  [7, "seventh", "sevenths"],
  [8, "eighth", "eighths"],
  [9, "ninth", "ninths"],
  [10, "tenth", "tenths"],
  [100, "hundredth", "hundredths"],
  [1000, "thousandth", "thousandths"],
];
const CHINESE_DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** `two thirds`, `two-thirds`: several parts are in the plural, as "two hundredth" is a place in an order. */
function englishFractions(): FigureWord[] {
  const fractions = PARTS.flatMap(([denominator, part, parts]) => {
    const texts = WHOLE_WORDS.map((word, at) => [at + 1, word, at === 0 ? part : parts] as const);
    const all = [[1, "a", part], [1, "an", part], ...texts] as const;
    return all.flatMap(([numerator, word, noun]) =>
      [" ", "-"].map((between) => fraction(`${word}${between}${noun}`, numerator, denominator)),
    );
  });
  return [fraction("half", 1, 2), ...fractions];
}

/** `三分之二` is two thirds: the parts of the whole come first. */
function chineseFractions(): FigureWord[] {
  const small = CHINESE_DIGITS.map((word, at) => [at + 1, word] as const).slice(1);
  return [
    fraction("一半", 1, 2),
    ...[...small, [100, "百"] as const, [1000, "千"] as const].flatMap(([denominator, word]) =>
      CHINESE_DIGITS.map((digit, at) => fraction(`${word}分之${digit}`, at + 1, denominator)),
    ),
  ];
}

function fraction(text: string, numerator: number, denominator: number): FigureWord {
  return { text, meaning: { kind: "fraction", number: `${numerator}/${denominator}` } };
}

function wordsIn({ before, behind, scales, currencies, kinds, refused }: Vocabulary): FigureWord[] {
  return [
    ...meaning(before, (qualifier) => ({ kind: "hedge", place: "before", qualifier })),
    ...meaning(behind, (qualifier) => ({ kind: "hedge", place: "behind", qualifier })),
    ...meaning(scales, (scale) => ({ kind: "scale", scale })),
    ...meaning(currencies, (currency) => ({ kind: "currency", currency })),
    ...meaning(kinds, (kind) => ({ kind })),
    ...refused.flatMap(([reason, words]) => texts(words, { kind: "refused", reason })),
  ];
}

function meaning<Key extends string>(words: Words<Key>, of: (key: Key) => WordMeaning): FigureWord[] {
  return (Object.entries(words) as [Key, string][]).flatMap(([key, list]) => texts(list, of(key)));
}

function texts(list: string, meant: WordMeaning): FigureWord[] {
  return list.split("|").map((text) => ({ text, meaning: meant }));
}

const known = new Map<FigureLocale, ReadonlyMap<string, readonly FigureWord[]>>();

/** The words of a language by their first character, the longest first; built when the first phrase is read. */
export function figureWords(locale: FigureLocale): ReadonlyMap<string, readonly FigureWord[]> {
  const built = known.get(locale) ?? indexOf(locale);
  known.set(locale, built);
  return built;
}

function indexOf(locale: FigureLocale): ReadonlyMap<string, readonly FigureWord[]> {
  const own =
    locale === "en"
      ? [...wordsIn(ENGLISH), ...englishFractions()]
      : [...wordsIn(CHINESE), ...chineseFractions()];
  const index = new Map<string, FigureWord[]>();
  for (const word of [...wordsIn(SIGNS), ...own].sort((one, other) => other.text.length - one.text.length)) {
    const [first = ""] = word.text;
    index.set(first, [...(index.get(first) ?? []), word]);
  }
  return index;
}
