/**
 * What a number phrase says, from the words that stood in it: each form has words that make it, and others that go with it.
 */

import type { Figure } from "./figure";
import type { Unread } from "./figure-tokens";
import { atMost, exactly } from "./make-figure";
import type { NumberPhrase, PhraseSays } from "./number-phrase";
import { type FigureForm, figureOfReading } from "./phrase-figure";
import type { Reading } from "./phrase-parts";
import type { RankOrder } from "./words/vocabulary";

/** What phrases say, in the words of a message. */
export const SAID: Readonly<Record<PhraseSays, string>> = {
  level: "a level",
  change: "a change",
  points: "a change in percentage points",
  multiple: "a multiple",
  rank: "a rank",
  proportion: "a proportion",
  averageGrowth: "an average growth",
};

/** What can stand in a phrase, in the words of a message. */
const PARTS = {
  hedge: ({ qualifier }) => qualifier !== undefined,
  range: ({ pair }) => pair === "range",
  percentage: ({ terms }) => terms.some((term) => term?.scale === "percent"),
  scale: ({ terms }) => terms.some((term) => term?.scale !== undefined && term.scale !== "percent"),
  currency: ({ currency }) => currency !== undefined,
  fraction: ({ pair, terms }) =>
    pair === "partsOf" || pair === "in" || terms.some((term) => term?.number?.includes("/")),
  "measure word": ({ measureWord }) => measureWord !== undefined,
  direction: ({ direction }) => direction !== undefined,
  sign: ({ words }) => words.has("sign"),
  comparison: ({ basis }) => basis.length > 0,
  points: ({ words }) => words.has("points"),
  "word for times": ({ words }) => words.has("times") || words.has("timesMore"),
  whole: ({ words }) => words.has("whole"),
  "mean of years": ({ words }) => words.has("average") || words.has("perYear") || words.has("averageYear"),
  "level that was reached": ({ words }) => words.has("reached"),
  proportion: ({ pair }) => pair === "colon",
  ordinal: ({ words }) => words.has("rank"),
  order: ({ words }) => ORDERS.some(([word]) => words.has(word)),
} satisfies Readonly<Record<string, (reading: Reading) => boolean | undefined>>;

type Part = keyof typeof PARTS;

/** A form of phrase: the parts that make it one, of which the first form with any is that of the phrase, and those beside. */
interface Form {
  readonly says: PhraseSays;
  readonly by: readonly Part[];
  readonly beside: readonly Part[];
}

const OF_CHANGE: readonly Part[] = ["hedge", "range", "direction", "sign", "comparison"];

const FORMS: readonly Form[] = [
  { says: "rank", by: ["ordinal", "order"], beside: ["measure word", "level that was reached"] },
  { says: "proportion", by: ["proportion"], beside: ["hedge"] },
  { says: "points", by: ["points"], beside: OF_CHANGE },
  {
    says: "multiple",
    by: ["word for times", "whole"],
    beside: [...OF_CHANGE, "fraction", "percentage", "level that was reached"],
  },
  { says: "averageGrowth", by: ["mean of years"], beside: [...OF_CHANGE, "percentage"] },
  {
    says: "change",
    by: ["direction", "sign", "comparison"],
    beside: ["hedge", "range", "percentage", "scale", "currency", "fraction", "measure word"],
  },
];

const LEVEL: Form = {
  says: "level",
  by: [],
  beside: [
    "hedge",
    "range",
    "percentage",
    "scale",
    "currency",
    "fraction",
    "measure word",
    "level that was reached",
  ],
};

/** What an article can stand before: "a 5 % rise". */
const OF_ARTICLES: readonly PhraseSays[] = ["change", "points", "averageGrowth"];

/** From which end a rank is counted, by the words that say so. */
const ORDERS = [
  ["highest", "highest"],
  ["top", "highest"],
  ["lowest", "lowest"],
  ["bottom", "lowest"],
] as const satisfies readonly (readonly [string, RankOrder])[];

/** What a phrase says, or what in it is missing or does not go together. */
export function phraseOf(reading: Reading, pointMayGroup: boolean): NumberPhrase | Unread {
  const present = (Object.keys(PARTS) as Part[]).filter((part) => PARTS[part](reading) === true);
  const form = FORMS.find(({ by }) => by.some((part) => present.includes(part))) ?? LEVEL;
  const other = present.find((part) => !form.by.includes(part) && !form.beside.includes(part));
  if (other !== undefined)
    return { reason: `it says ${SAID[form.says]} and has a ${other} as well; read the two one by one` };
  const figure = figureOf(form, reading, pointMayGroup);
  if ("reason" in figure) return figure;
  const { measureWord, basis, words } = reading;
  if (words.has("one") && !OF_ARTICLES.includes(form.says))
    return { reason: "an article before a number is read with a change; write the number alone" };
  const order = ORDERS.find(([word]) => words.has(word))?.[1];
  return Object.freeze({
    figure,
    says: form.says,
    ...(measureWord !== undefined && { measureWord }),
    ...(basis.length > 0 && { basis: basis.join(" ") }),
    ...(order !== undefined && { order }),
  });
}

function figureOf({ says }: Form, reading: Reading, pointMayGroup: boolean): Figure | Unread {
  const { direction, words } = reading;
  const plain: FigureForm = { pointMayGroup };
  const isPercentage = PARTS.percentage(reading);
  if (words.has("by") && direction === undefined)
    return {
      reason: "it says by how much, and not whether it is more or less; give it with the word for that",
    };
  switch (says) {
    case "rank":
      return rankOf(reading);
    case "proportion":
      return figureOfReading(reading, { ...plain, unit: "ratio" });
    case "points":
      if (isOpen(reading) && reading.basis.length > 0) return { reason: COMPARED };
      return figureOfReading(reading, { ...plain, scale: "percent", direction });
    case "multiple":
      return multipleOf(reading, plain);
    case "averageGrowth":
      return meanGrowthOf(reading, plain);
    case "change":
      // 5 % year on year is a rate of change; 5 % beside anything else can be a level.
      if (isOpen(reading) && !(isPercentage && words.has("rate"))) return { reason: COMPARED };
      return figureOfReading(reading, { ...plain, direction });
    case "level":
      return figureOfReading(reading, { ...plain, direction });
  }
}

const COMPARED = "it is compared with something, and not said to be more or fewer; write which";

/** Whether nothing says which way a number changed. */
function isOpen({ direction, words, terms }: Reading): boolean {
  return (
    direction === undefined && !words.has("sign") && terms[0].number !== undefined && terms[0].sign === ""
  );
}

/** The place in an order: "2nd" is the second and no other, "top five" one of the first five. */
function rankOf(reading: Reading): Figure | Unread {
  const { terms, words, measureWord } = reading;
  const { number, sign } = terms[0];
  const isList = words.has("top") || words.has("bottom");
  if (number === undefined) return { reason: "the number of the place is missing" };
  if (sign !== "" || terms[1] !== undefined || !/^[1-9]\d{0,14}$/.test(number))
    return { reason: "a place in an order is a whole number from 1 on" };
  // 第三届 is the third edition, 前三次 the first three times.
  if (measureWord !== undefined && !PLACES.has(measureWord))
    return {
      reason: `behind an ordinal, ${measureWord} says which of several things, and no place in an order; a place is 第3, 第3位 or 第3名`,
    };
  if (isList === words.has("rank"))
    return { reason: "an order has a place, as the 2nd highest, or so many places, as the top five" };
  return isList ? atMost(number) : exactly(number);
}

/** Measure words of places. */
const PLACES: ReadonlySet<string> = /* @__PURE__ */ new Set(["位", "名"]);

function multipleOf(reading: Reading, plain: FigureForm): Figure | Unread {
  const { direction, words } = reading;
  const unit = "ratio";
  if (words.has("whole") || PARTS.percentage(reading)) return shareOf(reading, plain);
  if (direction === undefined) return figureOfReading(reading, { ...plain, unit });
  if (words.has("times"))
    return {
      reason:
        "a growth by so many times can be to that many times as much, or to one more; write how many times as much it is, or the change in percent",
    };
  if (direction === -1)
    return { reason: "what falls by so many times would be less than nothing; write it in percent" };
  return figureOfReading(reading, { ...plain, unit, isOneMore: true });
}

/** 是上年的95% is 0.95 times as much, as 是上年的2倍 is twice as much. */
function shareOf(reading: Reading, plain: FigureForm): Figure | Unread {
  const [isPercentage, isMultiple] = [PARTS.percentage(reading), PARTS["word for times"](reading)];
  const isShare = isPercentage || PARTS.fraction(reading) === true;
  if (reading.direction !== undefined || isShare === isMultiple)
    return {
      reason: "of a whole there are so many times as much, or so much in percent; read the change alone",
    };
  return figureOfReading(reading, { ...plain, unit: "ratio", isPercentOf: isPercentage });
}

function meanGrowthOf(reading: Reading, plain: FigureForm): Figure | Unread {
  const { direction, terms, words } = reading;
  const isMean = words.has("averageYear") || (words.has("average") && words.has("perYear"));
  if (!isMean || (terms[1] ?? terms[0]).scale !== "percent")
    return {
      reason:
        "a mean growth is in percent, on average and of every year; a mean of anything else is a level that is read alone",
    };
  if (isOpen(reading))
    return {
      reason:
        "it is a mean of every year, and not said to be a growth; write whether it is more or less every year",
    };
  return figureOfReading(reading, { ...plain, direction });
}
