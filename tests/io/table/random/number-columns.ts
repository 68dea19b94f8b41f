/** Columns of counts and numbers: in the marks of the office, in the scale of the title, figures in words. */

import { type Draw, happens, pick } from "../../draws";
import type { Field, KnownRecord } from "./known-records";
import { type Cell, type Column, emptyCell, type Marks, OWN_MARKS, padded, type Sheet, say } from "./sheet";
import { sayTitle, shownTitle, titleFor, unitText } from "./titles";

/** The digits of a number in units of so many zeros: `1500` in thousands is `1.5`. */
export function inUnitsOf(digits: string, zeros: number): string {
  const sign = digits.startsWith("-") ? "-" : "";
  const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
  const all = whole.padStart(zeros + 1, "0");
  const scaledWhole = all.slice(0, all.length - zeros);
  const scaledFraction = (all.slice(all.length - zeros) + fraction).replace(/0+$/, "");
  return sign + scaledWhole + (scaledFraction === "" ? "" : `.${scaledFraction}`);
}

/** The digits in the marks of the office. */
export function inMarks(draw: Draw, digits: string, marks: Marks): string {
  const [whole = "", fraction] = digits.split(".");
  const isGrouped = marks.group !== "" && happens(draw, 80);
  const grouped = isGrouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, groupSign(draw, marks.group)) : whole;
  const text = fraction === undefined ? grouped : `${grouped}${marks.decimal}${fraction}`;
  const signed = text.startsWith("-")
    ? text.replace("-", pick(draw, ["-", "\u2212"]))
    : happens(draw, 4)
      ? `+${text}`
      : text;
  return happens(draw, 4) ? fullWidth(signed) : signed;
}

function groupSign(draw: Draw, group: string): string {
  if (group === " ") return pick(draw, [" ", "\u00A0", "\u202F", "\u2009"]);
  return group === "'" ? pick(draw, ["'", "\u2019"]) : group;
}

function fullWidth(text: string): string {
  return text.replace(/[\d.,+]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
}

/** A number as a spreadsheet holds it, in at most 15 digits. */
function typedNumber(draw: Draw, digits: string): unknown {
  if (digits.replace(/\D/g, "").length > 15 || Math.abs(Number(digits)) < 1e-6)
    return /^-?\d+$/.test(digits) ? BigInt(digits) : digits;
  return /^-?\d+$/.test(digits) && happens(draw, 20) ? BigInt(digits) : Number(digits);
}

/** A plain number. */
export function numberCell(sheet: Sheet, digits: string, marks: Marks): Cell {
  const text = padded(sheet.draw, inMarks(sheet.draw, digits, marks));
  const typed = typedNumber(sheet.draw, digits);
  return typeof typed === "string" ? { text } : { text, typed };
}

const WORDS: Readonly<Record<string, readonly string[]>> = {
  about: ["about #", "约#", "About #"],
  moreThan: ["more than #", "超过#", "逾#", "over #"],
  atLeast: ["at least #", "#+", "#以上"],
  between: ["between # and ##", "# to ##", "#～##"],
  lessThan: ["fewer than #", "below #", "不足#"],
};

/** A figure in words; what is not in English marks is read only where the caller says the marks. */
export function figureCell(
  sheet: Sheet,
  { qualifier, number, to, scale }: FigureParts,
  zeros: number,
  marks: Marks,
): Cell {
  const { draw } = sheet;
  const isPlain = marks.group === "," || marks.group === ".";
  const written = isPlain && happens(draw, 50) ? marks : { ...marks, group: "" };
  const [first, last] = [number, to ?? ""].map((digits) => inPlainMarks(inUnitsOf(digits, zeros), written));
  const numbers = `${first}${last}`;
  const isEnglish = marks.decimal === "." && (marks.group === "," || !numbers.includes(","));
  if (!isEnglish && /[.,]/.test(numbers) && sheet.hasOwnMarks !== true)
    say(sheet, { decimal: marks.decimal }, { isNeeded: true });
  // What has a scale of its own stands in words, under a title without one.
  if (scale !== undefined) {
    const own = inPlainMarks(number, { ...marks, group: "" });
    if (marks.decimal === "," && sheet.hasOwnMarks !== true) say(sheet, { decimal: "," }, { isNeeded: true });
    return { text: padded(draw, pick(draw, [`${own}万`, `${own} wan`])), isUnsure: zeros > 0 };
  }
  const words = pick(draw, WORDS[qualifier] ?? []);
  return { text: padded(draw, words.replace("##", last ?? "").replace("#", first ?? "")) };
}

/** A figure as JSON has it. */
export interface FigureParts {
  readonly qualifier: string;
  readonly number: string;
  readonly to?: string;
  readonly scale?: string;
}

function inPlainMarks(digits: string, { decimal, group }: Marks): string {
  const [whole = "", fraction] = digits.split(".");
  const grouped = group === "" ? whole : whole.replace(/\B(?=(?:\d{3})+$)/g, group);
  return fraction === undefined ? grouped : grouped + decimal + fraction;
}

/** The sum of the plain numbers of a column, in its units. */
export function sumOf(values: readonly unknown[], zeros: number): string {
  const places = 6;
  let sum = 0n;
  for (const value of values) {
    const digits = typeof value === "number" ? String(value) : undefined;
    if (digits === undefined || digits.includes("e")) continue;
    const [whole = "", fraction = ""] = digits.split(".");
    sum += BigInt(whole + fraction.padEnd(places, "0").slice(0, places));
  }
  const text = String(sum < 0n ? -sum : sum).padStart(places + 1, "0");
  const digits = inUnitsOf(text, places);
  return inUnitsOf(sum < 0n ? `-${digits}` : digits, zeros);
}

/** Own marks and own missing marks of a column, said of it alone. */
export function ownMarks(
  sheet: Sheet,
  field: string,
  title: string,
): Pick<Sheet, "marks" | "missing" | "hasOwnMarks"> {
  const { draw } = sheet;
  const marks: Marks = happens(draw, 10)
    ? pick(draw, [
        { decimal: ".", group: "," },
        { decimal: ",", group: "." },
        { decimal: ",", group: " " },
      ])
    : sheet.marks;
  if (marks !== sheet.marks)
    say(
      sheet,
      { columns: { [title]: { field, decimal: marks.decimal, group: marks.group } } },
      { isNeeded: true },
    );
  const missing = happens(draw, 6) ? pick(draw, OWN_MARKS) : undefined;
  if (missing !== undefined) say(sheet, { columns: { [title]: { field, missing: [missing] } } });
  return { marks, missing: missing ?? sheet.missing, hasOwnMarks: marks !== sheet.marks };
}

/** A column of counts, or of numbers. */
export function numberColumn(sheet: Sheet, { name, form }: Field, records: readonly KnownRecord[]): Column {
  const { draw } = sheet;
  const zeros = happens(draw, 75) ? 0 : pick(draw, [3, 4, 6, 8]);
  const counted =
    zeros === 0 && form === "count" && happens(draw, 15)
      ? pick(draw, ["（人次）", " (persons)", "（单位：人）"])
      : "";
  const isSaid = zeros > 0 && happens(draw, 12);
  const unit = isSaid ? "" : counted || unitText(draw, zeros, undefined);
  const title = titleFor(sheet, name, unit);
  sayTitle(sheet, title, name);
  // Nobody but the caller knows a scale that stands nowhere.
  if (zeros > 0 && (isSaid || happens(draw, 10)))
    say(
      sheet,
      { columns: { [title.title]: { field: name, scale: SCALE_NAMES[zeros] } } },
      { isNeeded: isSaid },
    );
  const own = { ...sheet, ...ownMarks(sheet, name, title.title) };
  const cells = records.map((record): Cell => {
    const value = record[name];
    if (value === undefined) return emptyCell(own);
    if (typeof value === "number") return numberCell(own, inUnitsOf(digitsOf(value), zeros), own.marks);
    const figure = value as FigureParts;
    if (figure.qualifier === "unknown")
      return name === "count" && happens(draw, 50)
        ? emptyCell(own)
        : { text: pick(draw, ["unknown", "不详", "Unknown"]) };
    return figureCell(own, figure, zeros, own.marks);
  });
  const sum = numberCell(
    own,
    sumOf(
      records.map((record) => record[name]),
      zeros,
    ),
    own.marks,
  );
  return { title: title.title, shown: shownTitle(draw, title.title), cells, sum };
}

export const SCALE_NAMES: Readonly<Record<number, string>> = {
  3: "thousand",
  4: "wan",
  6: "million",
  8: "yi",
  9: "billion",
};

/** The digits of a number without an exponent. */
function digitsOf(value: number): string {
  return String(value);
}
