/**
 * Which code of a classification holds which, by how they are written: `92` holds `9201`, and `SK` holds `SK1`. Two codes of
 * several levels in one sum may count one value twice.
 */

import { type Call, requireText } from "../foundation/arguments";

const CALL: Call = { chapter: "classification", call: "codeContains(scheme, outer, inner)" };

/** Lists whose codes are digits, so many for a level: points and spaces between them are for the eye only. */
const OF_DIGITS = /\b(?:HS|HTS|CN|SITC|BEC|CPC|CPA|ISIC|NACE)\b/i;

/** Where letters end and digits begin, a step ends as well as at a point: `SK1.2` has three. */
const TURN = /(\p{L})(\d)/gu;

/**
 * Whether one code of a list holds another one: `92` holds `9201` and `9201.10`. Codes with points hold one another by their
 * steps, so that `1.1` holds `1.1.2` and not `1.10`; lists of digits (HS, SITC, ISIC and their kin) by their digits, with
 * points or without; all others by their beginning. No code holds itself.
 *
 * @throws `classification/invalid-argument` for what is no text
 * @param scheme the list with its edition, as "HS 2022"
 * @source WCO, Harmonized System: chapters of two digits, headings of four, subheadings of six
 * @example
 * codeContains("HS 2022", "92", "9201.10") // => true
 * codeContains("EBOPS 2010", "SK", "SK1") // => true
 * codeContains("COICOP 2018", "1.1", "1.10") // => false
 */
export function codeContains(scheme: string, outer: string, inner: string): boolean {
  requireText(CALL, "the scheme", scheme);
  for (const code of [outer, inner]) requireText(CALL, "a code", code);
  const { around } = codeMarks(scheme, inner);
  return codeMarks(scheme, outer).own.some((mark) => around.includes(mark));
}

/** By what a code is found, its own name first, and by what those are found that hold it: two texts of one code have one name. */
export interface CodeMarks {
  readonly own: readonly string[];
  readonly around: readonly string[];
}

/** The marks of a code, so that of many codes those that hold one another are found without comparing every two. */
export function codeMarks(scheme: string, code: string): CodeMarks {
  const text = OF_DIGITS.test(scheme) ? code.replace(/[\s.]+/g, "") : code.replace(/\s+/g, "");
  const steps = text.replace(TURN, "$1.$2").split(".");
  const byStep = `.${steps.join(".")}`;
  const stepsAround = steps.slice(1).map((_, at) => `.${steps.slice(0, at + 1).join(".")}`);
  if (text.includes(".")) return { own: [byStep], around: stepsAround };
  const beginnings = Array.from(
    { length: Math.max(text.length - 1, 0) },
    (_, at) => `=${text.slice(0, at + 1)}`,
  );
  return { own: [`=${text}`, byStep], around: [...beginnings, ...stepsAround] };
}
