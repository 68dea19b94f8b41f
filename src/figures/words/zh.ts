/**
 * The words of number phrases in Chinese.
 *
 * @source bounds as the Civil Code of the People's Republic of China has them, article 1259: 以上, 以下 and 以内 include
 * their number, 不满 and 超过 exclude it
 */

import { type FigureWord, fraction, NUMBER_WORD, type Vocabulary } from "./vocabulary";

const NO_SCALE =
  "it is no scale of a figure, and the digits of another scale would say another precision; write the number in 万 or 亿";

const CHINESE_DIGITS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

export const CHINESE: Vocabulary = {
  marks: { groups: ",", decimal: ".", ungrouped: 4 },
  form: "{before}{numbers}{scale}{behind}{currency}",
  unknown: "未知",
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
  either: {},
  scales: {
    percent: "%",
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
  phrases: {},
  // Ten or a hundred of the scale behind; the digits, "two", "several", "half" and "zero".
  refused: [
    [NO_SCALE, "十万|千万|百亿|千亿"],
    [NUMBER_WORD, "一|二|三|四|五|六|七|八|九|十|两|几|半|零|〇"],
  ],
  fractions: chineseFractions,
};

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
