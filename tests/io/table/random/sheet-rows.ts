/** The rows of a sheet: what stands above, between and below the records, and where the titles are. */

import { type Draw, happens, pick } from "../../draws";
import { type Cell, type Column, padded, type Sheet, say } from "./sheet";

/** What a row of the file is. */
type RowKind = "above" | "header" | "record" | "total" | "note" | "blank";

export interface SheetRow {
  readonly kind: RowKind;
  readonly cells: readonly Cell[];
  readonly isUnsure?: boolean;
}

const TOTALS: readonly string[] = [
  ...["Total", "TOTAL", "Grand total", "Subtotal", "Sub-total", "Total 2012", "Total:", "Totals"],
  ...["合计", "总计", "小计", "合 计", "出访小计", "共计", "合计："],
];
const NOTES: readonly string[] = [
  "注：数据来自统计年鉴。",
  "Note: provisional; without Hong Kong.",
  "注1",
  "Note",
];
const ABOVE: readonly string[] = ["2012年对外文化交流情况", "Cultural exchange, 2012", "附表1", "Table 3"];

/** The rows of a sheet of these columns. */
export function rowsOf(sheet: Sheet, columns: readonly Column[], count: number): readonly SheetRow[] {
  const { draw } = sheet;
  const blank = (): SheetRow => {
    const width = happens(draw, 30) ? 1 : columns.length;
    const text = happens(draw, 10) ? " " : "";
    return { kind: "blank", cells: Array.from({ length: width }, () => ({ text, typed: null })) };
  };
  const maybeBlank = (): readonly SheetRow[] => (happens(draw, 8) ? [blank()] : []);
  const body = Array.from({ length: count }, (_, at): readonly SheetRow[] => [
    ...maybeBlank(),
    recordRow(
      draw,
      columns.map(({ cells }) => cells[at] as Cell),
    ),
    ...(happens(draw, 5) ? totalsRow(sheet, columns) : []),
  ]).flat();
  const totals = happens(draw, 25) ? totalsRow(sheet, columns) : [];
  const rows = [...body, ...totals, ...maybeBlank(), ...notesBelow(sheet, columns.length), ...maybeBlank()];
  const titles = columns.map(({ shown }) => shown);
  const header: SheetRow = { kind: "header", cells: titles.map((text) => ({ text })) };
  if (sheet.notes.length === 0 && titles.every((title) => title !== "") && happens(draw, 10)) {
    say(sheet, { header: columns.map(({ title, shown }) => pick(draw, [title, shown])) });
    return rows;
  }
  if (sheet.notes.length === 0 && happens(draw, 75)) {
    if (happens(draw, 10)) say(sheet, { header: 1 });
    return [header, ...rows];
  }
  const above: readonly SheetRow[] = [
    { kind: "above", cells: rowOf(pick(draw, ABOVE), happens(draw, 50) ? columns.length : 1) },
    ...maybeBlank(),
    ...[...sheet.notes, ...(happens(draw, 10) ? ["单位：人次"] : [])].map(
      (note): SheetRow => ({ kind: "above", cells: rowOf(note, columns.length, draw(columns.length)) }),
    ),
  ];
  say(sheet, { header: above.length + 1 });
  return [...above, header, ...rows];
}

/** A row that has something in one cell alone. */
function rowOf(text: string, width: number, place = 0): readonly Cell[] {
  return Array.from({ length: width }, (_, at) => (at === place ? { text } : { text: "", typed: null }));
}

/** A row of a record, now and then without the empty cells at its end, which nobody can count. */
function recordRow(draw: Draw, cells: readonly Cell[]): SheetRow {
  const isUnsure = cells.some((cell) => cell.isUnsure === true);
  const isShort = cells.at(-1)?.text === "" && happens(draw, 10);
  return isShort
    ? { kind: "record", cells: cells.slice(0, -1), isUnsure: true }
    : { kind: "record", cells, isUnsure };
}

/** A sum of the rows, called one in the first cell or in one that says what a row is. */
function totalsRow(sheet: Sheet, columns: readonly Column[]): readonly SheetRow[] {
  const { draw } = sheet;
  const places = columns.flatMap(({ isNaming }, at) => (at === 0 || isNaming === true ? [at] : []));
  const labelled = pick(draw, places);
  // Where there are records that are called so, a sum is skipped by its cells.
  if (sheet.statements.some(({ says }) => says["totals"] === "keep")) return [];
  say(sheet, { totals: "skip" });
  const cells = columns.map(({ sum }, at): Cell => {
    if (at === labelled) return { text: padded(draw, pick(draw, TOTALS)) };
    return sum !== undefined && happens(draw, 90) ? sum : { text: happens(draw, 5) ? " " : "", typed: null };
  });
  return [{ kind: "total", cells }];
}

function notesBelow(sheet: Sheet, width: number): readonly SheetRow[] {
  const { draw } = sheet;
  if (!happens(draw, 15)) return [];
  // Where nearly everything is said in the options, a note could be a record.
  const isNeeded = sheet.statements.some(({ says }) => says["constants"] !== undefined);
  say(sheet, { skip: ([first = ""]: readonly string[]) => /^\s*(?:注|Note)/.test(first) }, { isNeeded });
  return [{ kind: "note", cells: rowOf(pick(draw, NOTES), happens(draw, 50) ? width : 1) }];
}
