/**
 * Cells of areas: by code or by name, one or a list. The caller's names go before all others.
 */

import type { Count } from "../../figures/count";
import { quote } from "../../foundation/issue";
import type { AreaCode } from "../../geography/area-code";
import type { AreaIssue } from "../../geography/area-issue";
import type { AreaList } from "../../geography/area-list";
import type { AreaNameOptions, AreaReader } from "../../geography/resolve-area";
import { ambiguous, Refusal, Relayed } from "./refusal";

/** How the areas of a column stand. */
export interface AreaColumn {
  readonly readName: AreaReader;
  /** What stands between the areas of a list; signs that no name holds where left out. */
  readonly separators: readonly string[] | undefined;
  /** Whether NA is an area and no missing value: the title says that the cells are codes, or the caller what it means. */
  readonly hasNA: boolean;
}

/** Marks that more areas are meant than are named. */
const AND_OTHERS = /^(?:\u2026|\.{3}|etc\.?|and others|\u7B49)$/i;

/** The same behind a name, with or without a sign between them: names are compared without it. */
const WITH_OTHERS = /[\s,\uFF0C]*(?:\u2026|\.{3})$/;

const SEPARATORS = /[;\uFF1B\u3001|\n]/;

/** The parts of a cell that holds a list. */
export function partsOfList(cell: string, separators: readonly string[] | undefined): readonly string[] {
  let parts: readonly string[] = separators === undefined ? cell.split(SEPARATORS) : [cell];
  for (const separator of separators ?? []) parts = parts.flatMap((part) => part.split(separator));
  return parts.map((part) => part.trim()).filter((part) => part !== "");
}

/** The areas of a cell such as `JP; FR; \u2026`; or the refusal of a name that is no area. */
export function readAreas(cell: string, stated: Count | undefined, column: AreaColumn): AreaList | Refusal {
  const parts = partsOfList(cell, column.separators)
    .filter((name) => name !== "[]")
    .flatMap((name) => (saysOthers(name) ? [name.replace(WITH_OTHERS, ""), "\u2026"] : name))
    .filter((name) => name !== "");
  const named: AreaCode[] = [];
  for (const name of parts) {
    if (AND_OTHERS.test(name)) continue;
    const area = readArea(name, column, parts.length === 1);
    if (area instanceof Refusal) return withSeparators(area, name, column);
    named.push(area);
  }
  const isOpen = stated !== undefined || parts.some((name) => AND_OTHERS.test(name));
  return isOpen ? { named, open: true, ...(stated !== undefined && { stated }) } : named;
}

/** Longer parts are no name of an area. */
const LONGEST_NAME = 256;

function saysOthers(name: string): boolean {
  return name.length <= LONGEST_NAME && WITH_OTHERS.test(name);
}

/** The area of a code or a name, which is all that its cell holds or one of a list. */
export function readArea(cell: string, { readName, hasNA }: AreaColumn, isAlone = true): AreaCode | Refusal {
  const text = cell.trim();
  if (saysOthers(text))
    return new Refusal("geography/unknown-name", "one area, and not the first of several", text);
  if (text === "NA" && !hasNA) return namibiaOrNothing(isAlone);
  const area = readName(text);
  if (area.ok) return area.value;
  const [issue] = area.issues;
  return issue.code === "geography/ambiguous-name" ? oneOfSeveral(text, issue) : new Relayed(issue);
}

/** A name that several areas have. */
function oneOfSeveral(name: string, { code, candidates }: AreaIssue): Refusal {
  const call = `Write the code or a fuller name, or say { areaNames: { names: { ${quote(name)}: "${candidates[0]}" } } } where the source means that`;
  return ambiguous(code, name, candidates, "areaNames", call);
}

/** Whether the caller says which area NA is. */
export function namesNA({ names = {}, within }: AreaNameOptions): boolean {
  return within !== undefined || Object.keys(names).some((name) => name.trim().toUpperCase() === "NA");
}

/** The code of Namibia is what programs of statistics write for a value that is missing. */
function namibiaOrNothing(isAlone: boolean): Refusal {
  const readings = ["Namibia", "a missing value"];
  const country = '{ areaNames: { names: { NA: "NA" } } } where it is the country';
  return isAlone
    ? ambiguous("io/ambiguous-cell", "NA", readings, "missing", `Say { missing: ["NA"] }, or ${country}`)
    : ambiguous("io/ambiguous-cell", "NA", readings, "areaNames", `Say ${country}`);
}

/** A name with a sign inside that may stand between two. */
function withSeparators(refusal: Refusal, name: string, { separators }: AreaColumn): Refusal {
  const [sign] = /[/,+&\uFF0C\u2022]|\s(?:and|und|et)\s|\u548C|\u4E0E|\u53CA/.exec(name) ?? [];
  if (sign === undefined || !(refusal instanceof Relayed)) return refusal;
  const call = `Say { separators: ${JSON.stringify([...(separators ?? []), sign])} } where it stands between two areas`;
  const { code, expected, received, message } = refusal.issue;
  return new Relayed(
    { ...refusal.issue, code, expected, received, message: `${message} ${call}.` },
    "separators",
  );
}
