/** Trade as text: the same rows as a spreadsheet, as JSON and as NDJSON, whole or in the pieces of a file. */

import { type PlainRow, streamRows, type Workload } from "../generate";

/** The titles of the table, in the order of its cells. */
const TITLES = ["id", "flow", "kind", "product", "period", "markets", "value", "value.currency"] as const;

/** A row as a parser with header gives it. */
export type TradeRow = Readonly<Record<(typeof TITLES)[number], string>>;

interface Format {
  readonly head: string;
  readonly lineOf: (row: PlainRow) => string;
}

const CSV: Format = {
  head: `${TITLES.join(",")}\n`,
  lineOf: ({ id, category, date, area, amount, currency }) =>
    `${id},export,goods,${category},${date},${area},${amount},${currency}\n`,
};

const NDJSON: Format = {
  head: "",
  lineOf: (row) => `${JSON.stringify({ kind: "trades", record: jsonTrade(row) })}\n`,
};

export const FORMATS = { csv: CSV, ndjson: NDJSON } as const;

/** A record as JSON states it. */
function jsonTrade({ id, category, date, area, amount, currency }: PlainRow) {
  const value = { currency, value: amount };
  return { id, flow: "export", kind: "goods", product: category, period: date, markets: [area], value };
}

/** The table has Namibia among its markets, by its code. */
export const TABLE_OPTIONS = { areaNames: { names: { NA: "NA" } } } as const;

/** As many characters as a file stream of Node has bytes. */
const PIECE = 65_536;

/** Text made while it is read, cut at any character as a file is; `see` is told of each row. */
export function* piecesOf(
  { head, lineOf }: Format,
  workload: Workload,
  see: (row: PlainRow) => void,
): Generator<string> {
  let text = head;
  for (const row of streamRows(workload)) {
    see(row);
    text += lineOf(row);
    while (text.length >= PIECE) {
      yield text.slice(0, PIECE);
      text = text.slice(PIECE);
    }
  }
  yield text;
}

export function textOf({ head, lineOf }: Format, rows: readonly PlainRow[]): string {
  return head + rows.map(lineOf).join("");
}

/** Trades as they come out of `JSON.parse`. */
export function jsonTrades(rows: readonly PlainRow[]) {
  return rows.map(jsonTrade);
}
