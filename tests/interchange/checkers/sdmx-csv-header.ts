/**
 * The header of an SDMX-CSV file: the columns that the version puts first, and then one of each component, with what stands
 * in its brackets. The separator and the sign between several values are found here, as the field guide says.
 */

import { repeatedIn } from "./values";

export type Version = "1.0" | "2.0" | "2.1";

export interface Column {
  /** Its place in a row. */
  readonly at: number;
  readonly id: string;
  /** Of a header `ID: name`. */
  readonly name?: string;
  /** With `labels=name`, the place of the names of its values. */
  readonly nameAt?: number;
  readonly hasSeveral: boolean;
  readonly languages: readonly string[];
}

export interface Header {
  readonly delimiter: string;
  /** Between several values in one cell. */
  readonly between: string | undefined;
  readonly labels: "id" | "name" | "both";
  /** The places of the columns that are no components, by name. */
  readonly first: Readonly<Record<string, number>>;
  readonly columns: readonly Column[];
  readonly faults: readonly string[];
}

const ID = /^[A-Za-z][A-Za-z0-9_-]*$/;

/** The columns between STRUCTURE_ID and the components, in their order. */
const OPTIONAL = ["STRUCTURE_NAME", "ACTION", "SERIES_KEY", "OBS_KEY"];
const RESERVED = ["DATAFLOW", "STRUCTURE", "STRUCTURE_ID", ...OPTIONAL];

/** The separator stands behind the first header's fixed text. */
export function delimiterOf(
  text: string,
  version: Version,
): { readonly delimiter: string; readonly between?: string } | undefined {
  const found =
    version === "1.0"
      ? /^DATAFLOW()([^\w\s"]|\t)/.exec(text)
      : /^STRUCTURE(?:\[([^\w\s"\]])\])?([^\w\s"[]|\t)/.exec(text);
  if (found === null) return undefined;
  const [, between, delimiter = ","] = found;
  return between === undefined || between === "" ? { delimiter } : { delimiter, between };
}

/** `ID`, `ID[]`, `ID[en;zh]`, `PARENT[].ID[]`, each with `: name` behind it where labels are both. */
function columnOf(text: string, at: number, between: string | undefined, hasNames: boolean): Column {
  const cut = hasNames ? text.indexOf(": ") : -1;
  const spelt = cut < 0 ? text : text.slice(0, cut);
  const [, path = spelt, inside] = /^(.*?)(?:\[([^\]]*)\])?$/s.exec(spelt) ?? [];
  const languages = inside === undefined || inside === "" ? [] : inside.split(between ?? ";");
  const column = { at, id: path.replaceAll("[]", ""), hasSeveral: inside === "", languages };
  return cut < 0 ? column : { ...column, name: text.slice(cut + 2) };
}

function columnFaults(column: Column, between: string | undefined): readonly string[] {
  const faults = column.id.split(".").every((part) => ID.test(part))
    ? []
    : [`${column.id} is no id of a component`];
  if (RESERVED.includes(column.id)) faults.push(`${column.id} stands among the components`);
  if ((column.hasSeveral || column.languages.length > 0) && between === undefined)
    faults.push(`${column.id} has several values, and STRUCTURE says no sign between them`);
  for (const language of column.languages)
    if (!/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/.test(language))
      faults.push(`${column.id}: ${language} is no language`);
  faults.push(...repeatedIn(column.languages).map((language) => `${column.id} has ${language} twice`));
  return faults;
}

interface Leading {
  readonly first: Readonly<Record<string, number>>;
  readonly next: number;
  readonly faults: readonly string[];
}

function leadingOf(header: readonly string[], version: Version): Leading {
  if (version === "1.0") return { first: { DATAFLOW: 0 }, next: 1, faults: [] };
  const first: Record<string, number> = { STRUCTURE: 0, STRUCTURE_ID: 1 };
  const faults = header[1] === "STRUCTURE_ID" ? [] : [`the second column is ${header[1]}, not STRUCTURE_ID`];
  let next = 2;
  for (const name of OPTIONAL)
    if (header[next] === name) {
      first[name] = next;
      next += 1;
    }
  return { first, next, faults };
}

/** Columns in pairs where `labels=name`: the id or value, and beside it the name. */
function pairsOf(header: readonly string[], next: number, between: string | undefined): readonly Column[] {
  const columns: Column[] = [];
  for (let at = next; at < header.length; at += 2)
    columns.push({ ...columnOf(header[at] ?? "", at, between, false), nameAt: at + 1 });
  return columns;
}

export function headerOf(
  header: readonly string[],
  version: Version,
  delimiter: string,
  between?: string,
): Header {
  const { first, next, faults: leading } = leadingOf(header, version);
  const texts = header.slice(next);
  const labels =
    "STRUCTURE_NAME" in first ? "name" : texts.some((text) => text.includes(": ")) ? "both" : "id";
  const columns =
    labels === "name"
      ? pairsOf(header, next, between)
      : texts.map((text, at) => columnOf(text, next + at, between, labels === "both"));
  const faults = [...leading, ...columns.flatMap((column) => columnFaults(column, between))];
  if (labels === "name" && texts.length % 2 === 1)
    faults.push("a column has no name beside it, or a name no column");
  if (between === delimiter) faults.push(`${delimiter} stands between columns and between the values of one`);
  faults.push(...repeatedIn(header).map((text) => `two columns are headed ${JSON.stringify(text)}`));
  faults.push(...repeatedIn(columns.map(({ id }) => id)).map((id) => `two columns are of ${id}`));
  return { delimiter, between, labels, first, columns, faults: [...new Set(faults)] };
}
