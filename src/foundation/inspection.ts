/**
 * The inspection of records: what checks look at, and how every fault becomes an issue that names the record and the field.
 */

import { getOrCreate } from "./collections";
import { type ErrorCode, type Issue, type IssuePath, quote } from "./issue";

/** A field that names another record by its id. */
export interface Reference {
  readonly collection: string;
  readonly id: string;
  readonly path: IssuePath;
  readonly record: Name;
  readonly depth: number | undefined;
}

/** The beginning of a sentence about a record; one that takes work is put together when there is a fault to tell, at its place. */
type Name = string | ((path: IssuePath) => string);

/**
 * The steps to what is looked at. Whoever goes into a part adds its step and takes it back, because a path for each field of
 * each record takes longer than most checks; what is kept, as in an issue, is a copy.
 */
export type Steps = (string | number)[];

/** What an inspection has found so far, and the record that it is looking at. */
export interface Inspection {
  readonly issues: Issue[];
  readonly references: Reference[];
  record: Name;
  /** How many steps of a path lead to the record; its collection and its position where left out. */
  depth?: number | undefined;
  /** Where the parts of each collection are that references name. */
  readonly places?: Map<string, Map<string, IssuePath>>;
}

/** Looks at one value and reports what is wrong with it. */
export type Check = (value: unknown, path: Steps, inspection: Inspection) => void;

/** Looks at what an object holds, however wrong, for what has to hold between its fields. */
export type Rule = (given: Given, path: IssuePath, inspection: Inspection) => void;

/** What an object holds, however wrong. */
export type Given = Readonly<Record<string, unknown>>;

/** Every fault of a value that has no record around it: what its check finds, and what else is looked at after it. */
export function faultsOf(name: Name, value: unknown, ...checks: readonly Check[]): readonly Issue[] {
  const inspection: Inspection = {
    issues: [],
    references: [],
    record: name,
    depth: 0,
    places: new Map(),
  };
  for (const check of checks) guarded(check, value, [], inspection);
  return inspection.issues;
}

/** Runs a check of a value that may have code of its own (an accessor, a proxy): what that throws becomes an issue. */
export function guarded(check: Check, value: unknown, path: Steps, inspection: Inspection): void {
  const depth = path.length;
  try {
    check(value, path, inspection);
  } catch {
    path.length = depth;
    reportUnreadable(inspection, path);
  }
}

/** As `guarded`, of what is looked at once more: what cannot be read is told of its field, once. */
export function holdTo(
  rule: Rule,
  given: Given,
  path: IssuePath,
  inspection: Inspection,
  issuesBefore: number,
): void {
  try {
    rule(given, path, inspection);
  } catch {
    if (inspection.issues.length === issuesBefore) reportUnreadable(inspection, path);
  }
}

/** Adds an issue about a value that threw when it was looked at. */
export function reportUnreadable(inspection: Inspection, path: IssuePath): void {
  const expected = "plain data, whose fields can be read";
  const message = `${nameOf(inspection, path)}: ${fieldName(inspection, path)} cannot be read; it must be ${expected}.`;
  const code = "model/unreadable-value";
  inspection.issues.push({ code, path: [...path], message, expected, received: "an error" });
}

/** Adds an issue about the record that is looked at. */
export function report(
  inspection: Inspection,
  path: IssuePath,
  code: ErrorCode,
  expected: string,
  value: unknown,
): void {
  const received = quote(value);
  const message = `${nameOf(inspection, path)}: ${fieldName(inspection, path)} is ${received}; it must be ${expected}.`;
  inspection.issues.push({ code, path: [...path], message, expected, received });
}

/** Adds an issue that another chapter has worded, at the place where it stands in the records. */
export function relay(inspection: Inspection, path: IssuePath, issue: Issue): void {
  const message = `${nameOf(inspection, path)}: ${fieldName(inspection, path)}: ${issue.message}`;
  inspection.issues.push({ ...issue, path: [...path], message });
}

/** Where the parts of a collection are, by what references name them by. */
export function placesOf({ places }: Inspection, collection: string): Map<string, IssuePath> {
  return getOrCreate(places ?? new Map(), collection, () => new Map());
}

/** Reports the references to parts of a collection that there are not; what was looked up is not looked up again. */
export function reportDangling(
  inspection: Inspection,
  collection: string,
  code: ErrorCode,
  expected: string,
): void {
  const places = placesOf(inspection, collection);
  for (const reference of inspection.references.splice(0)) {
    const { id, path, record, depth } = reference;
    if (reference.collection !== collection) inspection.references.push(reference);
    else if (!places.has(id)) report({ ...inspection, record, depth }, path, code, expected, id);
  }
}

/** `The claim "visits" (claims[0])`, or `The claim at claims[0]` where it has no label, or one that cannot be read. */
export function partName(noun: string, labelOf: () => string | undefined, path: IssuePath): string {
  let label: string | undefined;
  try {
    label = labelOf();
  } catch {
    // Said of the part itself.
  }
  const place = placeName(path);
  return label === undefined ? `The ${noun} at ${place}` : `The ${noun} ${label} (${place})`;
}

function nameOf({ record }: Inspection, path: IssuePath): string {
  return typeof record === "string" ? record : record(path);
}

/** `legs[0].area`: the path inside the record. */
function fieldName({ depth }: Inspection, path: IssuePath): string {
  const inside = path.length < (depth ?? 2) ? path : path.slice(depth ?? 2);
  if (inside.length > 0) return placeName(inside);
  if (depth !== undefined) return "it";
  return path.length === 0 ? "the argument" : "the record";
}

/** `claims[0].areas`: a path as a program writes it. */
export function placeName(path: IssuePath): string {
  return path.map(stepName).join("").replace(/^\./, "");
}

/** Names of fields come from outside too: what does not look like one is quoted, and cut. */
function stepName(step: string | number): string {
  if (typeof step === "number") return `[${step}]`;
  return /^\w{1,32}$/.test(step) ? `.${step}` : `[${quote(step)}]`;
}
