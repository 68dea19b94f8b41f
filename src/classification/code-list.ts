/**
 * Code lists: the codes of a classification in one edition, with who maintains it and when it was looked at. A
 * classification is data with a date and never an enum, because its next edition has other codes.
 */

import { elementsOf } from "../foundation/collections";
import { faultAt, type Issue, type IssuePath, quote } from "../foundation/issue";
import { checked, failure, type Result, requireValid } from "../foundation/result";
import { type CalendarDate, isCalendarDate, parseCalendarDate } from "../time/calendar-date";
import { isObject, textFault, textFaults, wrongForm } from "./faults";

/** One code of a list. `parent` is the code that contains it; both ends of its validity are included. */
export interface Code {
  readonly code: string;
  /** In English. */
  readonly name: string;
  readonly parent?: string;
  readonly validFrom?: CalendarDate;
  readonly validTo?: CalendarDate;
}

/** Which list in which edition: the same code of two editions is two codes. */
export interface CodeListRef {
  /** Who maintains the list: `WCO`, `UNESCO-UIS`, `SDMX`. */
  readonly agency: string;
  readonly id: string;
  /** The year or version by which the agency tells its editions apart. */
  readonly edition: string;
}

/** The codes of a classification in one edition. Plain data: JSON holds it as it is. */
export interface CodeList extends CodeListRef {
  readonly name: string;
  /** The day on which the list was taken from its source. */
  readonly retrieved: CalendarDate;
  /** The document, or the address, that the codes are from. */
  readonly source: string;
  readonly codes: readonly Code[];
  /** What a reader of the list has to know, such as its successor. */
  readonly note?: string;
}

/**
 * A list of codes that the programmer knows to be right. A list without codes is one in which nothing is found.
 *
 * @throws `classification/invalid-code-list` where anything is wrong; its `issues` hold every fault, as from `checkCodeList`.
 * @example
 * const hs = createCodeList({
 *   agency: "WCO",
 *   id: "HS",
 *   edition: "2022",
 *   name: "Harmonized System",
 *   retrieved: "2026-11-22",
 *   source: "World Customs Organization, HS Nomenclature 2022",
 *   codes: [
 *     { code: "9701", name: "Paintings, drawings, pastels, collages and mosaics" },
 *     { code: "970121", name: "Paintings, drawings and pastels, over 100 years old", parent: "9701" },
 *   ],
 * });
 * levelOf(hs, "970121") // => 2
 */
export function createCodeList(input: CodeList): CodeList {
  return requireValid(checkCodeList(input), "classification/invalid-code-list", "code list", "checkCodeList");
}

/**
 * Checks a list from outside and answers with the frozen list or with every fault: text that is empty, days that do not
 * exist, codes that stand twice, parents that are not in the list or lead back to the code, ends before beginnings.
 *
 * @returns the list, or issues `classification/invalid-form`, `classification/invalid-text`, `classification/duplicate-code`,
 * `classification/unknown-parent`, `classification/cyclic-parents`, `classification/reversed-validity`, `time/invalid-date`
 * @example
 * const result = checkCodeList({
 *   ...FCS_2009,
 *   codes: [
 *     { code: "A", name: "Cultural and Natural Heritage" },
 *     { code: "A", name: "Heritage" },
 *     { code: "B1", name: "Performing Arts", parent: "B" },
 *   ],
 * });
 * result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`)
 * // => ["codes.1.code classification/duplicate-code", "codes.2.parent classification/unknown-parent"]
 */
export function checkCodeList(input: CodeList): Result<CodeList> {
  if (!isObject(input)) return failure(wrongForm([], "an object with the fields of a code list", input));
  const { retrieved, note, codes }: Partial<CodeList> = input;
  const issues: Issue[] = [
    ...textFaults([], input, ["agency", "id", "edition", "name", "source"]),
    ...dateFaults(["retrieved"], retrieved),
    ...(note === undefined ? [] : textFaults([], input, ["note"])),
  ];
  if (Array.isArray(codes)) for (const issue of faultsOfCodes(codes)) issues.push(issue);
  else issues.push(wrongForm(["codes"], "an array of codes", codes));
  return checked(issues, () => freezeCodeList(input));
}

/** A frozen copy of a list that is known to be right. */
export function freezeCodeList(list: CodeList): CodeList {
  return Object.freeze({
    ...list,
    codes: Object.freeze(list.codes.map((code) => Object.freeze({ ...code }))),
  });
}

/** `WCO HS 2022`: a list and its edition in a sentence. */
export function describeCodeList({ agency, id, edition }: CodeListRef): string {
  return `${agency} ${id} ${edition}`;
}

function faultsOfCodes(codes: readonly unknown[]): readonly Issue[] {
  const issues: Issue[] = [];
  const placeOf = new Map<string, number>();
  const rows = elementsOf(codes).map((row) => (isObject(row) ? (row as Partial<Code>) : undefined));
  rows.forEach((row, at) => {
    const path = ["codes", at];
    if (row === undefined) {
      issues.push(wrongForm(path, "an object with a code and a name", codes[at]));
      return;
    }
    issues.push(...faultsOfCode(path, row));
    if (typeof row.code !== "string") return;
    const earlier = placeOf.get(row.code);
    if (earlier === undefined) placeOf.set(row.code, at);
    else issues.push(duplicate([...path, "code"], row.code, earlier));
  });
  return [...issues, ...faultsOfParents(rows, placeOf)];
}

function faultsOfCode(
  path: IssuePath,
  { code, name, parent, validFrom, validTo }: Partial<Code>,
): readonly Issue[] {
  const issues = [
    ...textFaults(path, { code, name }, ["code", "name"]),
    ...(parent === undefined ? [] : textFaults(path, { parent }, ["parent"])),
    ...(validFrom === undefined ? [] : dateFaults([...path, "validFrom"], validFrom)),
    ...(validTo === undefined ? [] : dateFaults([...path, "validTo"], validTo)),
  ];
  const isReversed = isCalendarDate(validFrom) && isCalendarDate(validTo) && validTo < validFrom;
  if (!isReversed) return issues;
  const expected = `${quote(validFrom)}, the day from which the code is valid, or later`;
  return [...issues, faultAt([...path, "validTo"], "classification/reversed-validity", expected, validTo)];
}

function duplicate(path: IssuePath, code: string, earlier: number): Issue {
  return {
    ...faultAt(path, "classification/duplicate-code", "a code that stands in the list once", code),
    message: `${path.join(".")} is ${quote(code)}, which is also codes.${earlier}: a code stands in its list once. Remove one of them, or make a list of each edition.`,
  };
}

/** Parents that are not in the list, and of each circle of parents the code that stands first. */
function faultsOfParents(
  rows: readonly (Partial<Code> | undefined)[],
  placeOf: ReadonlyMap<string, number>,
): readonly Issue[] {
  const issues: Issue[] = [];
  /** The walk that came by, by place; a walk that meets its own trace goes in a circle. */
  const walkAt = new Map<number, number>();
  rows.forEach((row, start) => {
    const parent = row?.parent;
    if (typeof parent !== "string" || textFault([], parent) !== undefined) return;
    const path = ["codes", start, "parent"];
    if (!placeOf.has(parent)) {
      issues.push(faultAt(path, "classification/unknown-parent", "a code of the list", parent));
      return;
    }
    let at: number | undefined = start;
    while (at !== undefined && !walkAt.has(at)) {
      walkAt.set(at, start);
      at = placeOf.get(rows[at]?.parent ?? "");
    }
    if (at !== undefined && walkAt.get(at) === start) issues.push(circle(rows, placeOf, at));
  });
  return issues;
}

/** The fault of a circle, at the member that stands first in the list. */
function circle(
  rows: readonly (Partial<Code> | undefined)[],
  placeOf: ReadonlyMap<string, number>,
  entry: number,
): Issue {
  const after = (at: number) => placeOf.get(rows[at]?.parent ?? "") ?? entry;
  let first = entry;
  for (let at = after(entry); at !== entry; at = after(at)) first = Math.min(first, at);
  const expected = "a code that does not itself lie in this one";
  return faultAt(["codes", first, "parent"], "classification/cyclic-parents", expected, rows[first]?.parent);
}

function dateFaults(path: IssuePath, value: unknown): readonly Issue[] {
  const result = parseCalendarDate(value);
  return result.ok ? [] : result.issues.map((issue) => ({ ...issue, path }));
}
