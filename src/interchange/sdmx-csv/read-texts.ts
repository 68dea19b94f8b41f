/**
 * What the cells of an attribute say: one text, several, text by language, or several of these; with codes where it is
 * coded. Each distinct cell is looked at once, after the last row: whether all cells look like codes is known only then.
 */

import type { Issue } from "../../foundation/issue";
import type { DataAttribute, DataCode, DataText, Names } from "../dataset/dataset";
import { BEFORE_NAME, CODE_WITH_NAME, type SdmxCsvLabels } from "./layout";
import type { HeaderColumn } from "./read-header";
import { cellIssue } from "./read-issues";
import { textsInCell } from "./split-cell";

/** What an attribute says of a figure. */
export type Said = DataText | readonly DataText[];

/** The distinct cells of an attribute, with the names beside them and the rows in which they stand first. */
export interface TextColumn {
  readonly column: HeaderColumn;
  readonly cells: Map<string, { readonly name: string; readonly row: number }>;
}

export function textColumn(column: HeaderColumn): TextColumn {
  return { column, cells: new Map() };
}

/** Notes a cell that is not empty. */
export function noteText(
  { column, cells }: TextColumn,
  row: readonly string[],
  at: number,
  issues: Issue[],
): void {
  const cell = row[column.at] as string;
  const name = column.nameAt === undefined ? "" : (row[column.nameAt] as string);
  const before = cells.get(cell);
  if (before === undefined) cells.set(cell, { name, row: at });
  else if (before.name !== name)
    issues.push(
      cellIssue(
        at,
        column.title,
        "interchange/contradicting-name",
        `the name that ${JSON.stringify(cell)} has in row ${before.row}, ${JSON.stringify(before.name)}`,
        name,
      ),
    );
}

/** How attributes are read. */
export interface TextReading {
  readonly labels: SdmxCsvLabels;
  readonly separator: string | undefined;
  readonly language: string;
  readonly coded: readonly string[] | undefined;
}

/** Attributes that are coded in every structure, unless the caller says which ones are. */
const KNOWN_CODED = ["OBS_STATUS", "CONF_STATUS", "UNIT_MEASURE", "UNIT_MULT"];

/** The attribute of a column, and what its cells say. */
export interface ReadTexts {
  readonly attribute: DataAttribute;
  readonly saidBy: ReadonlyMap<string, Said>;
}

/** An attribute with what each of its cells says. */
export function readTexts({ column, cells }: TextColumn, reading: TextReading, issues: Issue[]): ReadTexts {
  const { labels, separator, coded, language } = reading;
  const { id, names, title, isList } = column;
  const parsed: { readonly cell: string; readonly said: Said; readonly names: readonly string[] }[] = [];
  for (const [cell, { name, row }] of cells) {
    const said = textsInCell(cell, column, separator);
    if ("expected" in said) {
      issues.push(cellIssue(row, title, "interchange/invalid-text", said.expected, cell));
      continue;
    }
    const beside = name === "" ? [] : namesBeside(name, isList, separator);
    const count = Array.isArray(said.said) ? said.said.length : 1;
    if (beside.length > 0 && beside.length !== count)
      issues.push(
        cellIssue(row, title, "interchange/contradicting-name", `the names of ${count} values`, name),
      );
    parsed.push({ cell, said: said.said, names: beside });
  }
  const texts = parsed.flatMap(({ said }) => itemsOf(said));
  const isCoded = coded?.includes(id) ?? (KNOWN_CODED.includes(id) || looksCoded(labels, texts, parsed));
  const hasText = texts.every((text) => typeof text === "string");
  if (!isCoded || !hasText)
    return {
      attribute: { id, ...(names && { names }) },
      saidBy: new Map(parsed.map(({ cell, said }) => [cell, said])),
    };
  const codes = new Map<string, string | undefined>();
  const codeOf = (text: string, name: string | undefined, cell: string): string => {
    const cut = labels === "both" ? text.indexOf(BEFORE_NAME) : -1;
    const code = cut === -1 ? text : text.slice(0, cut);
    const said = cut === -1 ? name : text.slice(cut + BEFORE_NAME.length);
    const own = said === "" || said === code ? undefined : said;
    const before = codes.get(code);
    if (before !== undefined && own !== undefined && before !== own)
      issues.push(
        cellIssue(
          cells.get(cell)?.row ?? 1,
          title,
          "interchange/contradicting-name",
          `the name that ${code} has before, ${JSON.stringify(before)}`,
          own,
        ),
      );
    codes.set(code, before ?? own);
    return code;
  };
  const saidBy = new Map(
    parsed.map(({ cell, said, names: beside }): [string, Said] => [
      cell,
      Array.isArray(said)
        ? said.map((text, at) => codeOf(text as string, beside[at], cell))
        : codeOf(said as string, beside[0], cell),
    ]),
  );
  return {
    attribute: { id, ...(names && { names }), codes: codesOf(codes, language) },
    saidBy,
  };
}

function itemsOf(said: Said): readonly DataText[] {
  return Array.isArray(said) ? said : [said as DataText];
}

function namesBeside(name: string, isList: boolean, separator: string | undefined): readonly string[] {
  return isList && separator !== undefined ? name.split(separator) : [name];
}

/** Whether names stand beside any value, or in every one of them, and those of one code are one. */
function looksCoded(
  labels: SdmxCsvLabels,
  texts: readonly DataText[],
  parsed: readonly { readonly names: readonly string[] }[],
): boolean {
  if (labels === "name") return parsed.some(({ names }) => names.length > 0);
  if (labels === "id" || texts.length === 0) return false;
  const names = new Map<string, string>();
  return texts.every((text) => {
    if (typeof text !== "string" || !CODE_WITH_NAME.test(text)) return false;
    const cut = text.indexOf(BEFORE_NAME);
    const [code, name] = [text.slice(0, cut), text.slice(cut)];
    const before = names.get(code) ?? name;
    names.set(code, before);
    return before === name;
  });
}

function codesOf(codes: ReadonlyMap<string, string | undefined>, language: string): readonly DataCode[] {
  return [...codes].map(([id, name]): DataCode => {
    const names: Names | undefined = name === undefined ? undefined : { [language]: name };
    return { id, ...(names && { names }) };
  });
}
