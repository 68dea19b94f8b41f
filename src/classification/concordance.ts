/**
 * Concordances: which codes of one list or edition stand for which of another. They are many-to-many, and that a code
 * has no counterpart is an answer.
 */

import { elementsOf, getOrCreate } from "../foundation/collections";
import { faultAt, type Issue, type IssuePath, quote } from "../foundation/issue";
import { checked, failure, type Result, requireValid } from "../foundation/result";
import { indexOf } from "./code-index";
import { type CodeList, type CodeListRef, checkCodeList, describeCodeList } from "./code-list";
import { isObject, textFaults, wrongForm } from "./faults";

/** Whether two codes hold the same (`exact`), or one holds more than the other or only shares a part with it (`partial`). */
export type MappingStatus = "exact" | "partial";

/** Two codes that have something in common. */
export interface CodeMapping {
  readonly from: string;
  readonly to: string;
  readonly status: MappingStatus;
}

/** Which codes of one list stand for which of another. Plain data: JSON holds it as it is. */
export interface Concordance {
  readonly from: CodeListRef;
  readonly to: CodeListRef;
  readonly mappings: readonly CodeMapping[];
}

type ListOrRef = CodeList | CodeListRef;

/**
 * The two lists, each as a whole or only named, and the pairs of codes. Where a whole list is given, a code that is not
 * in it is a fault. A status that is left out is `exact` where neither code has another counterpart, else `partial`.
 */
export interface ConcordanceInput {
  readonly from: CodeList | CodeListRef;
  readonly to: CodeList | CodeListRef;
  readonly mappings: readonly (Omit<CodeMapping, "status"> & Partial<Pick<CodeMapping, "status">>)[];
}

/**
 * A concordance that the programmer knows to be right.
 *
 * @throws `classification/invalid-concordance` where anything is wrong; its `issues` hold every fault, as from
 * `checkConcordance`.
 * @example
 * const concordance = createConcordance({
 *   from: { agency: "WCO", id: "HS", edition: "2017" },
 *   to: { agency: "WCO", id: "HS", edition: "2022" },
 *   mappings: [
 *     { from: "970110", to: "970121" },
 *     { from: "970110", to: "970191" },
 *   ],
 * });
 * concordance.mappings[0]?.status // => "partial"
 */
export function createConcordance(input: ConcordanceInput): Concordance {
  return requireValid(
    checkConcordance(input),
    "classification/invalid-concordance",
    "concordance",
    "checkConcordance",
  );
}

/**
 * Checks a concordance from outside and answers with it or with every fault. A pair that is given twice is kept once.
 *
 * @returns the concordance, or issues `classification/invalid-form`, `classification/invalid-text`,
 * `classification/edition-mismatch` where both lists are the same edition, `classification/unknown-code`,
 * `classification/contradictory-mapping`; where a whole list is given, those of `checkCodeList`
 * @example
 * const [from, to] = [{ agency: "WCO", id: "HS", edition: "2017" }, { agency: "WCO", id: "HS", edition: "2022" }];
 * const mappings = [{ from: "970110", to: "970121", status: "exact" as const }, { from: "970110", to: "970191" }];
 * const result = checkConcordance({ from, to, mappings });
 * result.ok ? [] : result.issues.map(({ code, path }) => [code, path])
 * // => [["classification/contradictory-mapping", ["mappings", 0, "status"]]]
 */
export function checkConcordance(input: ConcordanceInput): Result<Concordance> {
  if (!isObject(input)) {
    return failure(wrongForm([], "an object with two lists and their mappings", input));
  }
  const { from, to, mappings }: Partial<ConcordanceInput> = input;
  const faultsOfLists = listFaults(from, to);
  const issues: Issue[] = [...faultsOfLists];
  if (!Array.isArray(mappings)) issues.push(wrongForm(["mappings"], "an array of pairs of codes", mappings));
  const lists = faultsOfLists.length === 0 ? { from, to } : {};
  const rows = Array.isArray(mappings) ? elementsOf(mappings) : [];
  rows.forEach((row, at) => {
    issues.push(...rowFaults(["mappings", at], row, lists));
  });
  const [first, ...others] = issues;
  if (first !== undefined) return failure(first, others);
  return resolve(input, rows as ConcordanceInput["mappings"]);
}

/**
 * The same concordance in the other direction.
 *
 * @throws `classification/invalid-concordance`
 * @example
 * const hs = (edition: string) => ({ agency: "WCO", id: "HS", edition });
 * const concordance = createConcordance({ from: hs("2017"), to: hs("2022"), mappings: [{ from: "970110", to: "970121" }] });
 * mapCode(reverseConcordance(concordance), "970121") // => { status: "exact", targets: ["970110"] }
 */
export function reverseConcordance(concordance: Concordance): Concordance {
  const { from, to, mappings } = createConcordance(concordance);
  return Object.freeze({
    from: to,
    to: from,
    mappings: Object.freeze(
      mappings.map((mapping) => Object.freeze({ ...mapping, from: mapping.to, to: mapping.from })),
    ),
  });
}

function listFaults(from: ListOrRef | undefined, to: ListOrRef | undefined): readonly Issue[] {
  const issues = [...faultsOfList("from", from), ...faultsOfList("to", to)];
  if (issues.length > 0 || from === undefined || to === undefined) return issues;
  const isSame = from.agency === to.agency && from.id === to.id && from.edition === to.edition;
  if (!isSame) return [];
  const expected = `an edition other than ${describeCodeList(from)}, which the concordance starts from`;
  return [faultAt(["to", "edition"], "classification/edition-mismatch", expected, to.edition)];
}

function faultsOfList(name: string, list: ListOrRef | undefined): readonly Issue[] {
  if (!isObject(list)) return [wrongForm([name], "a code list, or its agency, id and edition", list)];
  if (!("codes" in list)) return textFaults([name], list, ["agency", "id", "edition"]);
  const result = checkCodeList(list);
  return result.ok ? [] : result.issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
}

function rowFaults(
  path: IssuePath,
  row: unknown,
  lists: Readonly<Partial<Record<"from" | "to", ListOrRef | undefined>>>,
): readonly Issue[] {
  if (!isObject(row)) return [wrongForm(path, "an object with a code of each list", row)];
  const { status, from, to }: Partial<CodeMapping> = row;
  const isStatus = status === undefined || status === "exact" || status === "partial";
  const issues = [
    ...textFaults(path, { from, to }, ["from", "to"]),
    ...(isStatus ? [] : [wrongForm([...path, "status"], '"exact" or "partial"', status)]),
  ];
  if (issues.length > 0) return issues;
  return [...codeFaults([...path, "from"], from, lists.from), ...codeFaults([...path, "to"], to, lists.to)];
}

/** A list that is only named cannot be asked for its codes. */
function codeFaults(
  path: IssuePath,
  code: string | undefined,
  list: ListOrRef | undefined,
): readonly Issue[] {
  if (code === undefined || list === undefined || !("codes" in list) || indexOf(list).has(code)) return [];
  return [faultAt(path, "classification/unknown-code", `a code of ${describeCodeList(list)}`, code)];
}

/** Gives each pair its status; what is said to be exact can have no other counterpart on either side. */
function resolve({ from, to }: ConcordanceInput, rows: ConcordanceInput["mappings"]): Result<Concordance> {
  const [targets, sources] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  for (const row of rows) {
    getOrCreate(targets, row.from, () => new Set()).add(row.to);
    getOrCreate(sources, row.to, () => new Set()).add(row.from);
  }
  const issues: Issue[] = [];
  const kept = new Map<string, CodeMapping>();
  rows.forEach((row, at) => {
    const isAlone = targets.get(row.from)?.size === 1 && sources.get(row.to)?.size === 1;
    const status = row.status ?? (isAlone ? "exact" : "partial");
    const key = JSON.stringify([row.from, row.to]);
    const earlier = kept.get(key);
    if (earlier === undefined) kept.set(key, Object.freeze({ from: row.from, to: row.to, status }));
    const isContradiction = (status === "exact" && !isAlone) || (earlier?.status ?? status) !== status;
    if (isContradiction) issues.push(contradiction(["mappings", at, "status"], row.from, row.to, status));
  });
  return checked(issues, () =>
    Object.freeze({ from: refOf(from), to: refOf(to), mappings: Object.freeze([...kept.values()]) }),
  );
}

function contradiction(path: IssuePath, from: string, to: string, status: MappingStatus): Issue {
  const expected = "the status that the other mappings of the two codes leave open";
  return {
    ...faultAt(path, "classification/contradictory-mapping", expected, status),
    message: `${quote(from)} to ${quote(to)} is said to be ${status}, and another mapping of one of the two says otherwise: an exact pair has no other counterpart and one status. Correct it, or leave the status out.`,
  };
}

function refOf({ agency, id, edition }: CodeListRef): CodeListRef {
  return Object.freeze({ agency, id, edition });
}
