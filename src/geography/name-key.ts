/**
 * When two spellings are one name of an area: case, spacing, diacritics, punctuation and "the" make no difference.
 */

/** Letters that Unicode does not take apart into a base and a mark, and the short word that stands for a longer one. */
const SAME_LETTERS: readonly (readonly [RegExp, string])[] = [
  [/ß/g, "ss"],
  [/æ/g, "ae"],
  [/œ/g, "oe"],
  [/ø/g, "o"],
  [/[đð]/g, "d"],
  [/þ/g, "th"],
  [/ł/g, "l"],
  [/ı/g, "i"],
  [/&/g, " and "],
];

/** Marks of Latin, Greek and Cyrillic letters; those of other scripts tell letters apart. */
const MARKS = /[\u0300-\u036f]/g;
/** Written inside a word, as in U.S., Côte d'Ivoire and Hawaiʻi. */
const WITHIN_WORDS = /[.'’‘ʻʼ`´·]/g;
const BETWEEN_WORDS = /[^\p{L}\p{N}\p{M}]+/gu;

/**
 * The spelling under which a name is looked up; empty for text without letters and digits. Full-width forms are the plain
 * ones, "&" is "and", "St." is "Saint".
 */
export function nameKey(text: string): string {
  let key = text.normalize("NFKD").toLowerCase().normalize("NFKD").replace(MARKS, "").normalize("NFC");
  for (const [letter, plain] of SAME_LETTERS) key = key.replace(letter, plain);
  const words = key.replace(WITHIN_WORDS, "").replace(BETWEEN_WORDS, " ").trim().split(" ");
  return words
    .filter((word) => word !== "the")
    .map((word) => (word === "st" ? "saint" : word))
    .join(" ");
}

const GERMAN_ENDING = /(sch)(?:e|er|es|en|em)$/;
const CHINESE_ENDING = /的$/;

/** The spelling without the ending of a German adjective or the particle of a Chinese one; `undefined` where it has none. */
export function uninflectedKey(key: string): string | undefined {
  const plain = key.replace(GERMAN_ENDING, "$1").replace(CHINESE_ENDING, "");
  return plain === key ? undefined : plain;
}
