/**
 * The rows of a CSV text that comes in pieces, numbered as a spreadsheet numbers them. Where readings differ in where a row
 * ends, it is refused by its number and never put together or taken apart.
 */

import { type Issue, quote } from "../../foundation/issue";
import { type CsvDelimiter, type Layout, readLayout, requireDelimiter } from "./delimiter";
import { notATable } from "./not-a-table";
import { RowScanner } from "./row-scanner";

export { type CsvDelimiter, requireDelimiter } from "./delimiter";

/** One row: its number, the first line being row 1, and its cells; or why it is none. */
export type CsvRow = TableRow | RefusedRow;

interface TableRow {
  readonly row: number;
  readonly cells: readonly string[];
}

interface RefusedRow {
  readonly row: number;
  readonly issue: Issue;
  /** How many lines behind it are not read; 0 where the reading goes on. */
  readonly unread: number;
}

/** Characters of one row: more means that a quote was opened and never closed. */
const LONGEST_ROW = 1_048_576;

/** Of a row that is longer than this, as much again is awaited before it is looked at once more. */
const LONG_ROW = 1024;

/** Takes pieces of a text and gives the rows that are complete. */
export class RowCutter {
  #rest = "";
  #row = 0;
  #layout: Layout | undefined;
  #width = 0;
  /** The line ends that the file is known to have, as bits. */
  #lineEnds = 0;
  /** Characters before which looking again is in vain. */
  #enough = 0;
  /** The refusal of the next row, which was looked at with the one before it. */
  #refused: RefusedRow | undefined;
  #stoppedAt: TableRow | RefusedRow | undefined;
  readonly #unread = new LineCounter();
  readonly #delimiter: CsvDelimiter | undefined;
  readonly #header: number | undefined;

  /**
   * Cuts at a delimiter, or at that of the header: the first row where left out, or the second behind `sep=;`.
   *
   * @throws `io/unknown-delimiter`
   */
  constructor(delimiter: CsvDelimiter | undefined, header?: number) {
    if (delimiter !== undefined) requireDelimiter(delimiter);
    this.#delimiter = delimiter;
    this.#header = header;
  }

  /** The number of the row of the titles, known as soon as a row is. */
  get headerRow(): number {
    return this.#layout?.headerRow ?? this.#header ?? 1;
  }

  /** The rows that the piece completes. */
  push(piece: string): readonly CsvRow[] {
    if (this.#stoppedAt !== undefined) {
      this.#unread.take(piece);
      return [];
    }
    this.#rest += piece;
    return this.#rest.length < this.#enough ? [] : this.#cut(false);
  }

  /** The rows that are left when the text is over, and the one from which on nothing was read. */
  end(): readonly CsvRow[] {
    const rows: readonly CsvRow[] = this.#stoppedAt === undefined && this.#rest !== "" ? this.#cut(true) : [];
    const last = this.#stoppedAt;
    if (last === undefined || !("issue" in last)) return rows;
    const unread = Math.max(0, this.#unread.lines - 1);
    const lines = unread === 0 ? "" : `: ${unread} ${unread === 1 ? "line" : "lines"}`;
    const message = `${last.issue.message} Nothing behind it is read${lines}.`;
    return [...rows, { ...last, issue: { ...last.issue, message }, unread }];
  }

  #cut(isWhole: boolean): readonly CsvRow[] {
    const rows: CsvRow[] = [];
    const layout = this.#layout ?? this.#begin(isWhole);
    if (layout !== undefined) {
      const scanner = new RowScanner(this.#rest, layout.delimiter, isWhole);
      this.#rest = this.#rest.slice(this.#scan(scanner, rows));
    }
    if (this.#rest.length > LONGEST_ROW) this.#stop(refused(this.#row + 1, TOO_LONG, this.#rest), this.#rest);
    this.#enough = this.#rest.length > LONG_ROW ? this.#rest.length * 2 : 0;
    return rows;
  }

  /** Finds out how the file is cut. */
  #begin(isWhole: boolean): Layout | undefined {
    const choice = { delimiter: this.#delimiter, header: this.#header };
    const found = notATable(this.#rest) ?? readLayout(this.#rest, isWhole, choice);
    if (found === undefined) return undefined;
    if ("code" in found) {
      this.#stop({ row: Number(found.path[0]), issue: found, unread: 0 }, this.#rest);
      return undefined;
    }
    this.#layout = found;
    this.#rest = this.#rest.slice(found.start);
    if (found.start > 0) this.#row = 1;
    return found;
  }

  /** Takes the rows that are complete, and answers where the next one begins. */
  #scan(scanner: RowScanner, rows: CsvRow[]): number {
    const { text } = scanner;
    const isDamaged = text.includes(DAMAGED);
    /** A row whose line end no row before it had: what follows shows whether it is one. */
    let unusual: (TableRow & { readonly start: number; readonly lineEnd: number }) | undefined;
    for (;;) {
      const start = scanner.at;
      const scanned = scanner.next();
      if (scanned === "more") break;
      const row = this.#row + 1;
      if (scanned === "open" || scanner.at - start > LONGEST_ROW) {
        const rest = text.slice(start);
        this.#stop(refused(row, scanned === "open" ? QUOTES : TOO_LONG, rest), rest);
        return text.length;
      }
      this.#row = row;
      const { cells, lineEnd } = scanner;
      let cut: CsvRow = this.#refused ?? { row, cells };
      this.#refused = undefined;
      if (scanned === "faulty") cut = refused(row, QUOTES, text.slice(start, scanner.at));
      else if (isDamaged && cells.some((cell) => cell.includes(DAMAGED)))
        cut = refused(row, UNDAMAGED, cells.find((cell) => cell.includes(DAMAGED)) ?? "");
      if (row <= this.headerRow) {
        if (row === this.headerRow && "issue" in cut) {
          this.#stop(cut, text.slice(start));
          return text.length;
        }
        this.#width = cells.length;
        this.#lineEnds |= lineEnd;
      }
      rows.push(cut);
      if (unusual !== undefined) {
        const isRow = unusual.cells.length === this.#width && cells.length === this.#width;
        if (isRow) this.#lineEnds |= unusual.lineEnd;
        else if (!isBlank(cells) && unusual.cells.length + cells.length - 1 === this.#width) {
          const whole = text.slice(unusual.start, scanner.at);
          rows.splice(-2, 2, refused(row - 1, LINE_ENDS, whole), refused(row, LINE_ENDS, whole));
        }
        unusual = undefined;
      }
      if ((lineEnd & ~this.#lineEnds) !== 0 && !isBlank(cells)) unusual = { row, cells, start, lineEnd };
    }
    if (unusual === undefined || scanner.isWhole) return scanner.at;
    const last = rows.pop();
    this.#refused = last !== undefined && "issue" in last ? last : undefined;
    this.#row -= 1;
    return unusual.start;
  }

  #stop(at: RefusedRow, rest: string): void {
    this.#stoppedAt = at;
    this.#unread.take(rest);
    this.#rest = "";
  }
}

/** What stands for a character that could not be read when the text was made. */
const DAMAGED = "\uFFFD";

interface Refusal {
  readonly code: Issue["code"];
  readonly expected: string;
}

const QUOTES: Refusal = {
  code: "io/malformed-row",
  expected: "made of cells whose quotes are closed, and doubled inside",
};

const TOO_LONG: Refusal = {
  code: "io/malformed-row",
  expected: `a row of at most ${LONGEST_ROW} characters; a quote in it may be open`,
};

const LINE_ENDS: Refusal = {
  code: "io/malformed-row",
  expected:
    "certain to be two rows: the line end in it is none of the other rows'; quote the cell that it belongs to",
};

const UNDAMAGED: Refusal = {
  code: "io/damaged-text",
  expected:
    "text without U+FFFD, which stands for a character that was lost when the file was decoded or saved; read it from its bytes in their encoding",
};

function refused(row: number, { code, expected }: Refusal, text: string): RefusedRow {
  const shown = expected === LINE_ENDS.expected ? text.trimEnd() : (/[^\r\n]+/.exec(text)?.[0] ?? "");
  const received = quote(shown.slice(0, SHOWN));
  const message = `Row ${row}: ${received} is not ${expected}.`;
  return { row, issue: { code, path: [row], message, expected, received }, unread: 0 };
}

const SHOWN = 32;

function isBlank(cells: readonly string[]): boolean {
  return cells.length === 1 && cells[0] === "";
}

/** Counts the lines of a text that comes in pieces. */
class LineCounter {
  #ends = 0;
  #last = "\n";

  take(piece: string): void {
    if (piece === "") return;
    this.#ends += piece.match(/\r\n|\n|\r/g)?.length ?? 0;
    if (this.#last === "\r" && piece.startsWith("\n")) this.#ends -= 1;
    this.#last = piece.slice(-1);
  }

  get lines(): number {
    return this.#ends + (this.#last === "\n" || this.#last === "\r" ? 0 : 1);
  }
}
