/**
 * What separates the cells of a file: said by the caller, by a first line `sep=;` as Excel writes it, or by the header,
 * where that can be read in one way only.
 */

import { LedgerError } from "../../foundation/error";
import { type Issue, quote } from "../../foundation/issue";
import { closingQuote } from "./row-scanner";

/** Cells may be separated by a comma, a semicolon, a tab or a vertical bar. */
export type CsvDelimiter = "," | ";" | "\t" | "|";

const DELIMITERS: readonly CsvDelimiter[] = [",", ";", "\t", "|"];

const KNOWN = DELIMITERS.map(quote).join(", ");

/** Guards against delimiters that spreadsheets do not use. */
export function requireDelimiter(delimiter: CsvDelimiter): void {
  if (DELIMITERS.includes(delimiter)) return;
  throw new LedgerError(
    "io/unknown-delimiter",
    `Cannot cut rows at ${quote(delimiter)}: the delimiter is one of ${KNOWN}, or is left out and found in the header.`,
    { details: { delimiter } },
  );
}

/** How a file is cut: at which sign, from which place on, and the number of its header. */
export interface Layout {
  readonly delimiter: CsvDelimiter;
  readonly start: number;
  readonly headerRow: number;
}

/** What the caller says of it. */
export interface LayoutChoice {
  readonly delimiter: CsvDelimiter | undefined;
  /** The row of the header; the first one where left out. */
  readonly header: number | undefined;
}

/** The layout that the beginning of a text shows; `undefined` where its header goes on behind it. */
export function readLayout(text: string, isWhole: boolean, choice: LayoutChoice): Layout | Issue | undefined {
  const said = /^(?:sep=(.)|"sep=(.)")(?:\r\n|\n|\r(?!$)|$)/i.exec(text);
  const [line = "", bare, quoted] = said ?? [];
  const start = line.length;
  const headerRow = choice.header ?? (start > 0 ? 2 : 1);
  const titles = textOfRow(text, start, headerRow - (start > 0 ? 1 : 0), isWhole);
  if (titles === undefined) return undefined;
  const delimiter = chooseDelimiter(titles, headerRow, choice.delimiter, bare ?? quoted);
  return typeof delimiter === "string" ? { delimiter, start, headerRow } : delimiter;
}

function chooseDelimiter(
  titles: string,
  headerRow: number,
  given: CsvDelimiter | undefined,
  said: string | undefined,
): CsvDelimiter | Issue {
  const known = DELIMITERS.find((delimiter) => delimiter === said);
  if (said !== undefined && known === undefined)
    return unclear(1, `one of ${KNOWN} behind sep=`, said, "io/unknown-delimiter");
  if (given !== undefined && known !== undefined && given !== known)
    return unclear(1, `sep=${given}, the delimiter of the options`, `sep=${known}`);
  const chosen = given ?? known;
  if (chosen !== undefined) return chosen;
  const counted = DELIMITERS.map((delimiter) => ({ delimiter, times: titles.split(delimiter).length - 1 }));
  const most = Math.max(...counted.map(({ times }) => times));
  const [first, other] = counted.filter(({ times }) => times === most);
  if (first === undefined || most === 0) return ",";
  if (other === undefined) return first.delimiter;
  const signs = `${quote(first.delimiter)} and ${quote(other.delimiter)}`;
  return unclear(
    headerRow,
    `a header of one delimiter, and has as many of ${signs}: say which in the option delimiter`,
    titles,
  );
}

function unclear(
  row: number,
  expected: string,
  text: string,
  code: Issue["code"] = "io/unclear-delimiter",
): Issue {
  const received = quote(text);
  const message = `Row ${row}: ${received} is not ${expected}.`;
  return { code, path: [row], message, expected, received };
}

/**
 * A row, counted from 1, before the delimiter is known, and without what is quoted in it: a quote opens behind any of them.
 * `undefined` where it goes on in the next piece.
 */
function textOfRow(text: string, start: number, wanted: number, isWhole: boolean): string | undefined {
  let [row, from] = [1, start];
  let kept = "";
  for (const { index } of text.slice(start).matchAll(/["\r\n]/g)) {
    const at = start + index;
    if (at < from) continue;
    const sign = text.charAt(at);
    if (sign === '"') {
      const before = text.charAt(at - 1);
      const opens =
        at === start || before === "\r" || before === "\n" || DELIMITERS.some((one) => one === before);
      if (!opens) continue;
      const close = closingQuote(text, at);
      if (close === -1) return isWhole && row === wanted ? kept + text.slice(from, at) : undefined;
      if (row === wanted) kept += text.slice(from, at);
      from = close + 1;
      continue;
    }
    if (at + 1 === text.length && sign === "\r" && !isWhole) return undefined;
    if (row === wanted) return kept + text.slice(from, at);
    row += 1;
    from = at + (text.startsWith("\r\n", at) ? 2 : 1);
  }
  if (!isWhole) return undefined;
  return row === wanted ? kept + text.slice(from) : "";
}
