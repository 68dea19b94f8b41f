/**
 * The words of number phrases in English.
 */

import { ENGLISH_MARKS } from "../number-marks";
import { englishNumberAt } from "./english-numbers";
import { type FigureWord, fraction, TWO_READINGS, VAGUE, type Vocabulary } from "./vocabulary";

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

const VAGUE_WORDS =
  "dozens|scores|tens|hundreds|thousands|several|a few|few|many|various|numerous|multiple|a number|a series|a couple|a handful|countless";

const VERBS =
  "rose|increased|climbed|jumped|surged|soared|rising|increasing|fell|dropped|declined|decreased|shrank|plunged|slid|falling|declining|decreasing";
/** Of these one says as well by how much: "grew above 5 %", "an increase above 5 %". */
const OTHERS = "grew|growing|gained|rise|increase|gain|jump|surge|fall|drop|decline|decrease|reduction";
const BOUNDS =
  "below|just below|well below|under|just under|well under|slightly under|a little under|a bit under|above|just above|well above|beyond|north of";

export const ENGLISH: Vocabulary = {
  marks: ENGLISH_MARKS,
  form: { order: ["before", "code", "numbers", "behind", "scale"], gap: " " },
  unknown: "unknown",
  pointMayGroup: true,
  beforeBasis: /^(?:\w+ )?than /i,
  reached: {
    level: [[VERBS, BOUNDS]],
    to: [[`${VERBS}|grew|growing`, "to"]],
    either: [
      [
        `${VERBS}|${OTHERS}`,
        "over|just over|well over|slightly over|a little over|a bit over|close to|up to|approaching|nearing|just short of|exceeding|surpassing|topping|higher than|lower than",
      ],
      [`${OTHERS}|up|down`, BOUNDS],
    ],
  },
  numberAt: englishNumberAt,
  before: {
    moreThan:
      "more than|over|above|in excess of|upwards of|just over|well over|slightly over|just above|well above|slightly more than|far more than|exceeded|exceeding|exceeds|surpassed|surpassing|topped|topping|beyond|a little over|a little more than|a bit over|north of|upward of|greater than|higher than",
    atLeast:
      "no fewer than|no less than|not fewer than|not less than|a minimum of|as few as|as little as|a minimum",
    lessThan:
      "less than|fewer than|under|below|just under|just below|slightly under|slightly less than|well under|well below|lower than|a little under|a little less than|a bit under",
    atMost: "up to|no more than|not more than|a maximum of|as many as|as much as|a maximum",
    about:
      "about|around|approximately|roughly|some|circa|ca.|c.|approx.|approx|some other|an estimated|estimated|estimated at|estimated to be|in the region of|of the order of|in the order of",
    nearly: "nearly|almost|close to|virtually|approaching|just short of|nearing|not quite|practically",
  },
  behind: {
    atLeast: "or more|plus|-plus|or over|and over|and above|or higher",
    atMost: "or less|or fewer|or lower|or under",
    odd: "-odd|odd",
    about: "or so|or thereabouts",
    exactly: "to be exact",
  },
  either: { atLeast: "at least", atMost: "at most", exactly: "exactly|precisely" },
  scales: {
    percent: "%|percent|per cent|pct|pct.|per-cent",
    hundred: "hundred",
    thousand: "thousand|k|-thousand",
    wan: "wan",
    million: "million|mln|mn|mil.|mil|-million|millions",
    yi: "yi",
    billion: "billion|bln|bn|-billion|billions",
    trillion: "trillion|tn|trn|-trillion|trillions",
  },
  scalesOfMoney: { million: "m" },
  currencies: {
    CNY: "yuan|renminbi|chinese yuan|renminbi yuan|yuan renminbi",
    USD: "us dollars|us dollar|u.s. dollars|u.s. dollar|american dollars|united states dollars",
    HKD: "hong kong dollars|hong kong dollar",
    EUR: "euros|euro",
    GBP: "pounds sterling|british pounds|pound sterling|sterling",
    JPY: "yen|japanese yen",
    KRW: "won|south korean won|korean won",
    TWD: "new taiwan dollars|new taiwan dollar|taiwan dollars",
    SGD: "singapore dollars|singapore dollar",
    AUD: "australian dollars|australian dollar",
    CAD: "canadian dollars|canadian dollar",
    NZD: "new zealand dollars|new zealand dollar",
    CHF: "swiss francs|swiss franc",
    SEK: "swedish kronor|swedish krona|swedish crowns",
    NOK: "norwegian kroner|norwegian krone",
    DKK: "danish kroner|danish krone",
    INR: "indian rupees|indian rupee",
    MXN: "mexican pesos|mexican peso",
    RUB: "russian roubles|russian rubles",
    ZAR: "rand|south african rand",
    BRL: "brazilian reais|brazilian real|reais",
    PLN: "zloty|zlotys|polish zloty",
    THB: "baht|thai baht",
    MYR: "ringgit|malaysian ringgit",
    IDR: "rupiah|indonesian rupiah",
    TRY: "turkish lira",
    ILS: "shekels|israeli shekels",
    CZK: "czech koruna|czech crowns",
    HUF: "forint|hungarian forint",
    PHP: "philippine pesos",
    VND: "dong|vietnamese dong",
  },
  names: {
    dollars: "dollars|dollar",
    pounds: "pounds|pound",
    francs: "francs|franc",
    pesos: "pesos|peso",
    rupees: "rupees|rupee",
    kronor: "kronor|krona",
    kroner: "kroner|krone",
  },
  kinds: {
    one: "a|an",
    article: "the",
    silent:
      "a total of|a combined|only|just|merely|a mere|a full|in total|in all|altogether|totalling|totaling|totalled|totaled|reached|reaching|amounted to|amounting to|stood at|standing at|came to",
    reached: "rose to|grew to|increased to|fell to|declined to|dropped to|decreased to",
    between: "between",
    and: "and",
    range: "to|through",
    minus: "minus|negative",
    andHalf: "and a half",
    in: "in|in every|out of|out of every",
    of: "of",
    by: "by",
    up: "up|up by|rose|rose by|grew|grew by|increased|increased by|climbed|climbed by|gained|jumped|jumped by|surged|surged by|soared|soared by|a rise of|an increase of|a growth of|growth of|a gain of|increase of|rise of|gain of|rising|growing|increasing|rise|increase|growth|gain|jump|surge|rising by|growing by|increasing by",
    down: "down|down by|fell|fell by|dropped|dropped by|declined|declined by|decreased|decreased by|shrank|shrank by|plunged|plunged by|slid|a fall of|a drop of|a decline of|a decrease of|fall of|drop of|decline of|decrease of|reduction of|a reduction of|falling|declining|decreasing|fall|drop|decline|decrease|reduction",
    more: "more|higher|greater",
    fewer: "fewer|less|lower|smaller",
    points: "percentage points|percentage point|percent points|percentage-point|pp|ppt|ppts|pps|p.p.",
    times:
      "times|times as many|times as much|times as high|times as large|times as great|times as big|-fold|fold|times that|times that of",
    rate: "year on year|year-on-year|a year-on-year|year over year|year-over-year|yoy|y-o-y|y/y|month on month|month-on-month|quarter on quarter|quarter-on-quarter",
    basis:
      "on last year|on the previous year|on the year|over last year|over the previous year|over the year before|from last year|from the previous year|from a year earlier|from a year ago|from the year before|than last year|than the previous year|than in the previous year|than a year earlier|than a year ago|than the year before|compared with last year|compared with the previous year|compared with a year earlier|compared to last year|compared to the previous year|compared to a year earlier|against last year",
    basisYear:
      "compared with|compared to|compared with that of|compared to that of|on|than in|over the|against|versus|vs.|vs",
    average: "an average of|on average|average|averaging|an average",
    perYear: "every year|each year|a year|per year|annually|per annum|yearly",
    averageYear: "an annual average of|annual average|an average annual|average annual",
    rank: "st|nd|rd|th|ranked|ranks|ranking",
    highest: "highest|largest|biggest|most|greatest|best|-highest|-largest|-biggest|-greatest|-best",
    lowest: "lowest|smallest|fewest|least|-lowest|-smallest",
    top: "top|top-",
    bottom: "bottom|bottom-",
  },
  phrases: {
    "6": "half a dozen|a half-dozen|a half dozen",
    "12": "a dozen|one dozen|dozen",
    "24": "two dozen",
    "36": "three dozen",
    "48": "four dozen",
    "0.5 million": "half a million|a half-million|half-million|half million|a half million|one half million",
    "0.25 million":
      "a quarter of a million|quarter of a million|a quarter-million|quarter-million|a quarter million",
    "0.75 million": "three quarters of a million|three-quarters of a million",
    "0.5 billion": "half a billion|a half-billion|half-billion|half billion|a half billion",
    "0.5 trillion": "half a trillion|a half-trillion|half-trillion|half trillion|a half trillion",
    "1.5 million": "a million and a half",
    "1.5 billion": "a billion and a half",
    "2.0 times":
      "doubled|double|doubling|twice|twofold|two-fold|twice as many|twice as much|twice as high|twice as large|twice that|twice that of|double that of|double that",
    "3.0 times": "tripled|triple|tripling|trebled|treble|threefold|three-fold",
    "4.0 times": "quadrupled|quadruple|quadrupling|fourfold|four-fold",
    "5.0 times": "quintupled|fivefold|five-fold",
    "10.0 times": "tenfold|ten-fold",
    "1/2 times": "halved|halving|half as many|half as much",
    "averageYear up":
      "average annual growth of|an average annual growth of|average annual growth rate of|an average annual growth rate of|compound annual growth rate of|a compound annual growth rate of",
    "more basis":
      "more than last year|more than a year earlier|more than a year ago|more than the previous year|more than in the previous year|more than the year before|higher than last year|higher than a year earlier|higher than a year ago|higher than the previous year|higher than in the previous year|higher than the year before",
    "fewer basis":
      "less than last year|less than a year earlier|less than a year ago|less than the previous year|less than in the previous year|less than the year before|fewer than last year|fewer than a year earlier|fewer than a year ago|fewer than the previous year|fewer than in the previous year|fewer than the year before|lower than last year|lower than a year earlier|lower than a year ago|lower than the previous year|lower than in the previous year|lower than the year before",
    "more basisYear": "more than in|higher than in",
    "fewer basisYear": "less than in|fewer than in|lower than in",
    "atLeast 10 percent up":
      "double-digit growth|double digit growth|two-digit growth|a double-digit increase|double-digit increase|a double-digit rise|double-digit rise",
    "atLeast 10 percent down":
      "a double-digit decline|double-digit decline|a double-digit drop|double-digit drop",
  },
  refused: [
    [TWO_READINGS, "times more|times higher|times greater|times larger|times more than"],
    [VAGUE, VAGUE_WORDS],
    ["it can stand for million, for thousand (mille) or for metres; write the scale out", "mm"],
    [
      "it says that no earlier number was greater, and how much it is; read the number alone",
      "a record high of|record high of|a record high|record high|a record of|a record|record|an all-time high of",
    ],
    ["from one number to another is a change, and no range; read the two one by one", "from"],
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
