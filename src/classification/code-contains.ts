/**
 * Which code of a classification holds which, by how they are written: `92` holds `9201`, and `SK` holds `SK1`. Two codes of
 * several levels in one sum may count one value twice.
 */

import { type Call, requireText } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";

const CALL: Call = { chapter: "classification", call: "codeContains(scheme, outer, inner)" };

/** Lists whose codes are digits, so many for a level: points and spaces between them are for the eye only. */
const OF_DIGITS = /(?<![\p{L}\p{N}])(?:HS|HTS|CN|SITC|BEC|CPC|CPA|ISIC|NACE)(?=REV|VER|[^\p{L}]|$)/iu;

/** The editions whose sections, letters that hold divisions, are these. */
const OF_SECTIONS = /^(?:ISIC(?:REV)?4|NACE(?:REV)?2|CPA(?:2008|21))$/;

/** Each section with its first division, from the last one: a section reaches to the one before it here. */
const SECTIONS = /* @__PURE__ */ Object.freeze(
  "U99 T97 S94 R90 Q86 P85 O84 N77 M69 L68 K64 J58 I55 H49 G45 F41 E36 D35 C10 B05 A01".split(" "),
);

/** Where letters end and digits begin, a step ends as well as at a point: `SK1.2` has three. */
const TURN = /(\p{L})(\d)/gu;

/** By what the total of a list is found, and all letters of a list of digits of which nobody knows what they hold. */
const [ALL, ANY_SECTION] = ["=TOTAL", "=*"] as const;

/**
 * Whether one code of a list holds another one: `92` holds `9201` and `9201.10`. Codes with points hold one another by their
 * steps, so that `1.1` holds `1.1.2` and not `1.10`; lists of digits (HS, SITC, ISIC and their kin) by their digits, with
 * points or without; all others by their beginning, unless both are digits only, as numbers from 1 to 12 are. `TOTAL` holds all
 * other codes of a list of digits, and its letters are sections: `R` of ISIC Rev. 4 or NACE Rev. 2 holds `90` to `93`, and a letter
 * of any other such list holds all codes with digits, as it may be of any of them. No code holds itself.
 *
 * @throws `classification/invalid-argument` for what is no text
 * @param scheme the list with its edition, as "HS 2022"
 * @source WCO, Harmonized System: chapters of two digits, headings of four, subheadings of six
 * @source United Nations, ISIC Rev. 4 (2008), and Eurostat, NACE Rev. 2: sections of letters over divisions of two digits
 * @example
 * codeContains("HS 2022", "92", "9201.10") // => true
 * codeContains("EBOPS 2010", "SK", "SK1") // => true
 * codeContains("COICOP 2018", "1.1", "1.10") // => false
 * codeContains("NACE Rev. 2", "R", "90.01") // => true
 */
export function codeContains(scheme: string, outer: string, inner: string): boolean {
  requireText(CALL, "the scheme", scheme);
  for (const code of [outer, inner]) requireText(CALL, "a code", code);
  const { around } = codeMarks(scheme, inner);
  return codeMarks(scheme, outer).own.some((mark) => around.includes(mark));
}

/** By what a code is found, its own name first, and by what those are found that hold it: two texts of one code have one name. */
export interface CodeMarks {
  readonly own: readonly [name: string, ...others: string[]];
  readonly around: readonly string[];
}

/** Of what has the marks of a code, those that hold each: found without comparing every two. */
export function holdersByMarks<Marked>(
  marked: ReadonlyMap<Marked, CodeMarks>,
): ReadonlyMap<Marked, readonly Marked[]> {
  const byMark = new Map<string, Marked[]>();
  for (const [each, { own }] of marked)
    for (const mark of own) getOrCreate(byMark, mark, () => []).push(each);
  const holders = new Map<Marked, readonly Marked[]>();
  for (const [each, { around }] of marked) {
    const found = around.flatMap((mark) => byMark.get(mark) ?? []);
    if (found.length > 0) holders.set(each, [...new Set(found)]);
  }
  return holders;
}

/** The name of a list, however it is written: `HS 2012` and `HS2012` are one. */
export function nameOfList(scheme: string): string {
  return scheme.replace(/[^\p{L}\p{N}]+/gu, "").toUpperCase();
}

/** The marks of a code by which `holdersByMarks` finds those that hold it. */
export function codeMarks(scheme: string, code: string): CodeMarks {
  if (OF_DIGITS.test(scheme.replaceAll(".", "")))
    return marksInDigits(scheme, code.replace(/[\s.]+/g, "").toUpperCase());
  const text = code.replace(/\s+/g, "");
  const steps = text.replace(TURN, "$1.$2").split(".");
  const byStep = `.${steps.join(".")}`;
  const stepsAround = steps.slice(1).map((_, at) => `.${steps.slice(0, at + 1).join(".")}`);
  if (text.includes(".")) return { own: [byStep], around: stepsAround };
  // The digits of a list that nobody knows may be plain numbers. Where no list is named, it is mostly a known one.
  const around = scheme !== "" && /^\d+$/.test(text) ? [] : beginningsOf(text);
  return { own: [`=${text}`, byStep], around: [...around, ...stepsAround] };
}

function marksInDigits(scheme: string, text: string): CodeMarks {
  if (text === "TOTAL") return { own: [ALL], around: [] };
  if (/^\p{L}+$/u.test(text)) {
    const isKnown = OF_SECTIONS.test(nameOfList(scheme)) && SECTIONS.some(([section]) => section === text);
    return { own: isKnown ? [`=${text}`] : [`=${text}`, ANY_SECTION], around: [ALL] };
  }
  // A section before a division is for the eye: `R90.01`.
  const digits = text.replace(/^\p{L}(?=\d)/u, "");
  const isOfSections = digits.length > 1 && OF_SECTIONS.test(nameOfList(scheme));
  const section = isOfSections && SECTIONS.find((each) => each.slice(1) <= digits.slice(0, 2))?.[0];
  const sections = section ? [`=${section}`, ANY_SECTION] : [ANY_SECTION];
  return { own: [`=${digits}`], around: [ALL, ...sections, ...beginningsOf(digits)] };
}

/** What a text may begin with, the shortest first. */
function beginningsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => `=${text.slice(0, at + 1)}`);
}
