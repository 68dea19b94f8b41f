/**
 * The words of number phrases in English.
 */

import { ENGLISH_MARKS } from "../number-marks";
import { type FigureWord, fraction, NUMBER_WORD, SEVERAL_CURRENCIES, type Vocabulary } from "./vocabulary";

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

export const ENGLISH: Vocabulary = {
  marks: ENGLISH_MARKS,
  form: "{before} {code} {numbers}{behind} {scale}",
  unknown: "unknown",
  before: {
    moreThan: "more than|over|above|in excess of|upwards of",
    atLeast: "at least|no fewer than|no less than|not fewer than|not less than|a minimum of",
    lessThan: "less than|fewer than|under|below",
    atMost: "at most|up to|no more than|not more than|a maximum of",
    about: "about|around|approximately|roughly|some|circa|ca.",
    nearly: "nearly|almost|close to",
    exactly: "exactly|precisely",
  },
  behind: { odd: "-odd", atLeast: "or more|plus", atMost: "or less|or fewer" },
  either: {},
  scales: {
    percent: "%|percent|per cent",
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
  phrases: {},
  refused: [
    [SEVERAL_CURRENCIES, "dollars|dollar|pounds|pound"],
    [NUMBER_WORD, "two|three|four|five|six|seven|eight|nine|ten|twenty|hundreds|thousands|millions|dozen"],
    ["it can stand for million, for thousand (mille) or for metres; write the scale out", "m|mm"],
  ],
  fractions: englishFractions,
};

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
