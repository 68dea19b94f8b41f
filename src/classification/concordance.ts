/**
 * Concordances: which codes of one list or edition stand for which of another. They are many-to-many, and that a code
 * has no counterpart is an answer.
 */

import { elementsOf, getOrCreate } from "../foundation/collections";
import { faultsOf, type Inspection, report, reportDangling } from "../foundation/inspection";
import { quote } from "../foundation/issue";
import { named, withRule } from "../foundation/parts";
import { key, oneOf, referenceTo } from "../foundation/plain-shapes";
import { checked, type Result, requireValid } from "../foundation/result";
import { checkedBy, listOf, objectOf, optional, required, type Shape } from "../foundation/shape";
import { type CodeList, type CodeListRef, codeListShape, describeCodeList, REF_FIELDS } from "./code-list";

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
    "create the concordance",
    "checkConcordance",
  );
}

/**
 * Checks a concordance from outside and answers with it or with every fault. A pair that is given twice is kept once.
 *
 * @returns the concordance, or issues `classification/edition-mismatch` where both lists are the same edition,
 * `classification/unknown-code`, `classification/contradictory-mapping`; of fields those of the model, as
 * `model/missing-field`; where a whole list is given, those of `checkCodeList`
 * @example
 * const [from, to] = [{ agency: "WCO", id: "HS", edition: "2017" }, { agency: "WCO", id: "HS", edition: "2022" }];
 * const mappings = [{ from: "970110", to: "970121", status: "exact" as const }, { from: "970110", to: "970191" }];
 * const result = checkConcordance({ from, to, mappings });
 * result.ok ? [] : result.issues.map(({ code, path }) => [code, path])
 * // => [["classification/contradictory-mapping", ["mappings", 0, "status"]]]
 */
export function checkConcordance(input: ConcordanceInput): Result<Concordance> {
  const kept: Mappings = new Map();
  const shape = withRule(concordanceShape, ({ mappings }, _, inspection) => {
    keepMappings(elementsOf(mappings), kept, inspection);
  });
  return checked(faultsOf("The concordance", input, shape.check), () =>
    Object.freeze({
      from: refOf(input.from),
      to: refOf(input.to),
      mappings: Object.freeze([...kept.values()]),
    }),
  );
}

/** A list as a whole, or named by its edition: then it may have what else a list has, and no codes. */
function listOrRef(side: "from" | "to"): Shape {
  const whole = codeListShape(side);
  const { codes: _, ...fields } = whole.fields;
  const alone = Object.entries(fields).map(([name, { shape }]) => [name, optional(shape)]);
  const ref = objectOf<CodeListRef>({ ...Object.fromEntries(alone), ...REF_FIELDS });
  return checkedBy((value, path, inspection) => {
    (isWhole(value) ? whole : ref).check(value, path, inspection);
  });
}

const mappingShape = named(
  "mapping",
  ({ from, to }) => `${quote(from)} to ${quote(to)}`,
  objectOf<ConcordanceInput["mappings"][number]>({
    from: required(referenceTo("from", key)),
    to: required(referenceTo("to", key)),
    status: optional(oneOf<MappingStatus>({ exact: true, partial: true })),
  }),
);

const concordanceShape = withRule(
  objectOf<ConcordanceInput>({
    from: required(listOrRef("from")),
    to: required(listOrRef("to")),
    mappings: required(listOf(mappingShape)),
  }),
  (given, path, inspection) => {
    const { from, to } = given as Partial<ConcordanceInput>;
    // A list that is only named cannot be asked for its codes.
    for (const [side, list] of [
      ["from", from],
      ["to", to],
    ] as const)
      if (isWhole(list))
        reportDangling(
          inspection,
          side,
          "classification/unknown-code",
          `a code of ${describeCodeList(list)}`,
        );
    const isSame = (field: keyof CodeListRef) =>
      typeof from?.[field] === "string" && from[field] === to?.[field];
    if (!isSame("agency") || !isSame("id") || !isSame("edition")) return;
    const expected = `an edition other than ${describeCodeList(from as CodeListRef)}, which the concordance starts from`;
    report(inspection, [...path, "to", "edition"], "classification/edition-mismatch", expected, to?.edition);
  },
);

function isWhole(list: unknown): list is CodeList {
  return typeof list === "object" && list !== null && "codes" in list;
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

/** Each pair of codes once. */
type Mappings = Map<string, CodeMapping>;

/** Gives each pair its status; what is said to be exact can have no other counterpart on either side. */
function keepMappings(rows: readonly unknown[], kept: Mappings, inspection: Inspection): void {
  const [targets, sources] = [new Map<string, Set<string>>(), new Map<string, Set<string>>()];
  const pairs = rows.map((row) => (row ?? {}) as Partial<CodeMapping>);
  for (const { from, to } of pairs) {
    if (typeof from !== "string" || typeof to !== "string") continue;
    getOrCreate(targets, from, () => new Set()).add(to);
    getOrCreate(sources, to, () => new Set()).add(from);
  }
  for (const [at, { from, to, status: said }] of pairs.entries()) {
    if (typeof from !== "string" || typeof to !== "string") continue;
    const isAlone = targets.get(from)?.size === 1 && sources.get(to)?.size === 1;
    const status = said ?? (isAlone ? "exact" : "partial");
    const pair = JSON.stringify([from, to]);
    const earlier = kept.get(pair);
    if (earlier === undefined) kept.set(pair, Object.freeze({ from, to, status }));
    if ((status !== "exact" || isAlone) && (earlier?.status ?? status) === status) continue;
    const expected =
      "one that the other mappings of the two codes leave open: an exact pair has no other counterpart and one status";
    const place = ["mappings", at, "status"];
    report(inspection, place, "classification/contradictory-mapping", expected, status);
  }
}

function refOf({ agency, id, edition }: CodeListRef): CodeListRef {
  return Object.freeze({ agency, id, edition });
}
