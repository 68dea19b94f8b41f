/**
 * The marks of numbers in text: what groups the digits, and what stands before decimals. One mark can mean either, so a
 * number is read by the marks of its language and by no others.
 */

/** The mark before the decimals of a number. */
export type DecimalMark = "." | ",";

/** The marks of a language. A blank among them stands for every kind of blank, which a text has as plain ones. */
export interface NumberMarks {
  /** Characters of which one, the same throughout a number, groups digits in threes; the first is the one to write. */
  readonly groups: string;
  readonly decimal: string;
  /** Whether some countries of the language group digits with the decimal mark of the others. */
  readonly isDivided?: true;
  /** How many digits are written without groups; 3 where it is left out. */
  readonly ungrouped?: number;
}

/** Those of English. */
export const ENGLISH_MARKS: NumberMarks = { groups: ", ", decimal: "." };

/** The marks of numbers of which the one before decimals was said, and no language. */
export const MARKS_BY_DECIMAL: Readonly<Record<DecimalMark, NumberMarks>> = {
  ".": ENGLISH_MARKS,
  ",": { groups: ". ", decimal: "," },
};

/** How numbers with these marks are written. */
interface NumberForms {
  /** Digits with marks between, right or wrong, then decimals or the rest of a fraction. */
  readonly any: RegExp;
  /** Groups of three; the first doesn't begin with a zero: `0,500` is a half where the comma is a decimal point. */
  readonly grouped: RegExp;
  readonly ungrouped: RegExp;
}

const known = new Map<NumberMarks, NumberForms>();

/** The number at a place of a text, its marks right or wrong; `undefined` where there is none. */
export function numberTextAt(text: string, at: number, marks: NumberMarks): string | undefined {
  const { any } = formsOf(marks);
  any.lastIndex = at;
  return any.exec(text)?.[0];
}

/** A number as plain decimal text or fraction; `undefined` where its marks stand anywhere but before each three digits. */
export function plainNumber(text: string, marks: NumberMarks): string | undefined {
  const { grouped, ungrouped } = formsOf(marks);
  const mark = grouped.exec(text)?.[1];
  if (mark === undefined && !ungrouped.test(text)) return undefined;
  const digits = mark === undefined ? text : text.replaceAll(mark, "");
  return digits.replace(marks.decimal, ".");
}

/** Whether a number is a thousand times as much where the decimal mark groups thousands, and the language has both. */
export function isDividedNumber(text: string, { decimal, isDivided }: NumberMarks): boolean {
  return isDivided === true && /^[1-9]\d{0,2}[.,]\d{3}$/.test(text) && text.includes(decimal);
}

function formsOf(marks: NumberMarks): NumberForms {
  const forms = known.get(marks) ?? newForms(marks);
  known.set(marks, forms);
  return forms;
}

function newForms({ groups, decimal }: NumberMarks): NumberForms {
  // A blank may also part two numbers, and a point end an ordinal: each belongs to a number only before digits.
  const marks = groups.replace(/[ .]/g, "");
  const blank = groups.includes(" ") ? "| (?=\\d{3}(?!\\d))" : "";
  const point = groups.includes(".") ? "|\\.(?=\\d)" : "";
  return {
    any: new RegExp(`\\d(?:[\\d${marks}]${blank}${point})*(?:[${decimal}/]\\d+)?`, "y"),
    grouped: new RegExp(`^-?[1-9]\\d{0,2}([${groups}])\\d{3}(?:\\1\\d{3})*(?:[${decimal}]\\d+)?$`),
    ungrouped: new RegExp(`^-?\\d+(?:[${decimal}/]\\d+)?$`),
  };
}
