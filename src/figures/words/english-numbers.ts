/**
 * Numbers in English words below one thousand: "thirty-five", "two hundred and fifty", "the sixty-fourth".
 */

import type { FigureWord, PartMeaning } from "./vocabulary";

/** The words of 0 to 19, and of the tens. */
const SMALL =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";
/** Places in an order, from the first to the nineteenth. */
const SMALL_PLACES =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth";

interface NumberWord {
  readonly value: number;
  readonly isPlace: boolean;
}

const WORDS: ReadonlyMap<string, NumberWord> = /* @__PURE__ */ new Map<string, NumberWord>([
  ...SMALL.split(" ").map((word, value) => [word, { value, isPlace: false }] as const),
  ...SMALL_PLACES.split(" ").map((word, at) => [word, { value: at + 1, isPlace: true }] as const),
  ...TENS.split(" ").flatMap((word, at) => {
    const value = 10 * (at + 2);
    return [
      [word, { value, isPlace: false }],
      [word.replace(/y$/, "ieth"), { value, isPlace: true }],
    ] as const;
  }),
]);

const LETTERS = /[a-z]+/y;

/** A number as far as it has been read. */
interface Read extends NumberWord {
  readonly end: number;
}

/**
 * The number in words at a place of a text in small letters. "One hundred" alone is one with a scale; behind "between",
 * "and" is that of the range.
 */
export function englishNumberAt(text: string, at: number, isRange: boolean): FigureWord | undefined {
  const first = belowHundred(text, at);
  if (first === undefined) return undefined;
  const { value, isPlace, end } = withHundreds(text, first, isRange) ?? first;
  const number: PartMeaning = { kind: "number", number: String(value) };
  const meaning = isPlace
    ? { kind: "several" as const, meanings: [number, { kind: "rank" as const }] }
    : number;
  return { text: text.slice(at, end), meaning };
}

/** "Thirty", "thirty-five", "thirty fifth": a word, and a digit behind tens. */
function belowHundred(text: string, at: number): Read | undefined {
  const word = wordAt(text, at);
  if (word === undefined || word.isPlace || word.value < 20) return word;
  const joined = text[word.end] === "-" || text[word.end] === " " ? wordAt(text, word.end + 1) : undefined;
  if (joined === undefined || joined.value < 1 || joined.value > 9) return word;
  return { ...joined, value: word.value + joined.value };
}

/** "Two hundred and fifty": what goes on behind hundreds. A second hundred belongs to another number. */
function withHundreds(text: string, { value, isPlace, end }: Read, isRange: boolean): Read | undefined {
  if (value < 1 || value > 9 || isPlace) return undefined;
  const joints = isRange ? [" hundred "] : [" hundred and ", " hundred "];
  const joint = joints.find((words) => text.startsWith(words, end));
  const rest = joint === undefined ? undefined : belowHundred(text, end + joint.length);
  if (rest === undefined || text.startsWith(" hundred", rest.end)) return undefined;
  return { ...rest, value: 100 * value + rest.value };
}

function wordAt(text: string, at: number): Read | undefined {
  LETTERS.lastIndex = at;
  const [word = ""] = LETTERS.exec(text) ?? [];
  const known = WORDS.get(word);
  return known === undefined ? undefined : { ...known, end: at + word.length };
}
