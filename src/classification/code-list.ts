/**
 * Code lists: the codes of a classification in one edition, with who maintains it and when it was looked at. A
 * classification is data with a date and never an enum, because its next edition has other codes.
 */

import { circlesIn, elementsOf } from "../foundation/collections";
import { faultsOf, type Inspection, report, reportDangling } from "../foundation/inspection";
import { type IssuePath, quote, quoteUnlessPlain } from "../foundation/issue";
import { byField, keyed, named, withRule } from "../foundation/parts";
import { key, referenceTo } from "../foundation/plain-shapes";
import { checked, type Result, requireValid } from "../foundation/result";
import { type Fields, listOf, type ObjectShape, objectOf, optional, required } from "../foundation/shape";
import { type CalendarDate, isCalendarDate } from "../time/calendar-date";
import { date } from "../time/shapes";

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
  return requireValid(
    checkCodeList(input),
    "classification/invalid-code-list",
    "create the code list",
    "checkCodeList",
  );
}

/**
 * Checks a list from outside and answers with the frozen list or with every fault: text that is empty, days that do not
 * exist, codes that stand twice, parents that are not in the list or lead back to the code, ends before beginnings.
 *
 * @returns the list, or issues `classification/duplicate-code`, `classification/unknown-parent`,
 * `classification/cyclic-parents`, `classification/reversed-validity`, `time/invalid-date`; of fields that are missing,
 * unknown or of another kind those of the model, as `model/missing-field`
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
  return checked(faultsOf("The code list", input, codeListShape("codes").check), () => freezeCodeList(input));
}

/** The fields that name a list and its edition. */
export const REF_FIELDS: Fields<CodeListRef> = {
  agency: required(key),
  id: required(key),
  edition: required(key),
};

/** A code list. Its codes are those of a collection, so that what names them can be told from what names others. */
export function codeListShape(collection: string): ObjectShape {
  const code = objectOf<Code>({
    code: required(key),
    name: required(key),
    parent: optional(referenceTo(collection, key)),
    validFrom: optional(date),
    validTo: optional(date),
  });
  const twice = {
    code: "classification/duplicate-code",
    expected: "unique in the list of one edition",
  } as const;
  const list = objectOf<CodeList>({
    ...REF_FIELDS,
    name: required(key),
    retrieved: required(date),
    source: required(key),
    codes: required(
      listOf(named("code", byField("code"), withRule(keyed(collection, "code", twice, code), checkValidity))),
    ),
    note: optional(key),
  });
  return withRule(list, ({ codes }, path, inspection) => {
    reportDangling(inspection, collection, "classification/unknown-parent", "a code of the list");
    reportCircles(elementsOf(codes), [...path, "codes"], inspection);
  });
}

function checkValidity({ validFrom, validTo }: Partial<Code>, path: IssuePath, inspection: Inspection): void {
  if (!isCalendarDate(validFrom) || !isCalendarDate(validTo) || validFrom <= validTo) return;
  const expected = `${quote(validFrom)}, the day from which the code is valid, or later`;
  report(inspection, [...path, "validTo"], "classification/reversed-validity", expected, validTo);
}

/** Of each circle of parents the code that stands first. */
function reportCircles(codes: readonly unknown[], path: IssuePath, inspection: Inspection): void {
  const rows = codes.map((code) => (code ?? {}) as Partial<Code>);
  const placeOf = new Map<string | undefined, number>();
  for (const [at, { code }] of rows.entries()) if (!placeOf.has(code)) placeOf.set(code, at);
  const parents = rows.map(({ parent }) => (parent === undefined ? undefined : placeOf.get(parent)));
  const expected = "a code that does not itself lie in this one";
  for (const at of circlesIn(parents))
    report(inspection, [...path, at, "parent"], "classification/cyclic-parents", expected, rows[at]?.parent);
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
  return [agency, id, edition].map(quoteUnlessPlain).join(" ");
}
