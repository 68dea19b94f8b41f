/** The rows of a CSV text, cut from pieces, against the rows that csv-parse and Papa Parse find in the whole. */

import { parse } from "csv-parse/sync";
import fc from "fast-check";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { type CsvDelimiter, RowCutter } from "../../../src/io/csv/rows";
import { cutAt } from "../pieces";

const delimiters = [",", ";", "\t", "|"] as const;
const breaks = ["\n", "\r\n", "\r"] as const;

/** The cells of all rows of pieces, none of which may be refused. */
function rowsCut(pieces: readonly string[], delimiter: CsvDelimiter | undefined): (readonly string[])[] {
  const cutter = new RowCutter(delimiter);
  const rows = [...pieces.flatMap((piece) => cutter.push(piece)), ...cutter.end()];
  expect(rows.map(({ row }) => row)).toEqual(rows.map((_, at) => at + 1));
  return rows.map((row) => {
    if ("issue" in row) throw new Error(row.issue.message);
    return row.cells;
  });
}

function cellOf(delimiter: string): fc.Arbitrary<string> {
  const parts = fc.constantFrom(
    '"',
    '""',
    ",",
    ";",
    "\t",
    "\r",
    "\n",
    "\r\n",
    " ",
    "a",
    "1",
    "=",
    "'",
    "重庆",
    "🎭",
  );
  return fc.oneof(
    fc.array(parts, { maxLength: 4 }).map((drawn) => drawn.join("")),
    fc.constantFrom("", "id", `a${delimiter}b`),
  );
}

interface Sheet {
  readonly text: string;
  readonly rows: readonly (readonly string[])[];
}

/** Well-formed text, its cells quoted where they have to be and sometimes where not, and the rows that it holds. */
function sheetOf(delimiter: string, newline: string): fc.Arbitrary<Sheet> {
  const cell = fc.tuple(cellOf(delimiter), fc.boolean());
  return fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc
      .tuple(
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
        fc.boolean(),
      )
      .map(([rows, endsInBreak]) => {
        const lines = rows.map((row) =>
          row
            .map(([text, isQuoted]) =>
              isQuoted || /["\r\n]/.test(text) || text.includes(delimiter) || (width === 1 && text === "")
                ? `"${text.replaceAll('"', '""')}"`
                : text,
            )
            .join(delimiter),
        );
        return {
          text: lines.join(newline) + (endsInBreak ? newline : ""),
          rows: rows.map((row) => row.map(([text]) => text)),
        };
      }),
  );
}

/** The rows of Papa Parse, which takes what follows the last break for one more, and whether it finds a fault. */
function papaRows(text: string, delimiter: string, newline: string) {
  const { data, errors } = Papa.parse(text, { delimiter, newline });
  const rows = text.endsWith(newline) && data.at(-1)?.join() === "" ? data.slice(0, -1) : data;
  return { rows, isFaulty: errors.length > 0 };
}

describe.each(delimiters)("rows of cells delimited by %j", (delimiter) => {
  test.each(breaks)("with breaks %j are those of csv-parse, in whatever pieces they come", (newline) => {
    fc.assert(
      fc.property(
        sheetOf(delimiter, newline),
        fc.array(fc.nat(), { maxLength: 6 }),
        ({ text, rows }, cuts) => {
          const oracle: readonly (readonly string[])[] = parse(text, {
            delimiter,
            record_delimiter: newline,
          });
          expect(oracle).toEqual(rows);
          expect(papaRows(text, delimiter, newline).rows).toEqual(rows);
          for (const pieces of [[text], cutAt(text, cuts), [...text]]) {
            expect(rowsCut(pieces, delimiter)).toEqual(oracle);
          }
        },
      ),
      { numRuns: 1500 },
    );
  });

  test("are found without being told the delimiter, from a header that is quoted", () => {
    const header = fc.array(fc.constantFrom('"a\nb"', '"c,d;e\tf,;\t"', "id", '"""x"'), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(
        header,
        fc.constantFrom(...breaks),
        fc.array(fc.nat(), { maxLength: 6 }),
        (titles, newline, cuts) => {
          const text = `${titles.join(delimiter)}${newline}${titles.map(() => "1").join(delimiter)}${newline}`;
          const oracle: string[][] = parse(text, { delimiter, record_delimiter: newline });
          expect(rowsCut(cutAt(text, cuts), undefined)).toEqual(oracle);
        },
      ),
      { numRuns: 300 },
    );
  });

  test("that end in whatever breaks are the same rows", () => {
    const ends = fc.array(fc.constantFrom(...breaks), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(
        sheetOf(delimiter, "\0"),
        ends,
        fc.array(fc.nat(), { maxLength: 6 }),
        ({ text, rows }, ends, cuts) => {
          fc.pre(rows[0] !== undefined && rows[0].length > 1);
          const mixed = text
            .split("\0")
            .map((line, at, lines) => (at + 1 < lines.length ? line + ends[at] : line))
            .join("");
          expect(rowsCut(cutAt(mixed, cuts), delimiter)).toEqual(rows);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("of any signs at all are those of Papa Parse, or are refused where it finds a fault", () => {
    const signs = fc.array(fc.constantFrom(delimiter, '"', '""', "\n", "a", " ", `"${delimiter}"`, '"\n"'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(signs, fc.array(fc.nat(), { maxLength: 6 }), (drawn, cuts) => {
        // Blanks between a quote and the end of the text are a fault for Papa Parse, before a line end they are none.
        const text = `${drawn.join("")}\n`;
        const cutter = new RowCutter(delimiter);
        const found = [...cutter.push(text), ...cutter.end()];
        const inPieces = new RowCutter(delimiter);
        const pieces = cutAt(text, cuts).flatMap((piece) => inPieces.push(piece));
        expect([...pieces, ...inPieces.end()]).toEqual(found);
        const papa = papaRows(text, delimiter, "\n");
        const refused = found.filter((row) => "issue" in row);
        expect(refused.length > 0).toBe(papa.isFaulty);
        found.forEach((row, at) => {
          if ("cells" in row) expect(row.cells).toEqual(papa.rows[at]);
        });
        if (refused.length === 0) expect(found).toHaveLength(papa.rows.length);
      }),
      { numRuns: 5000 },
    );
  });
});
