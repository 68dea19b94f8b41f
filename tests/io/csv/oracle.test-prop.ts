/** The rows of a CSV text, cut from pieces, against the rows that csv-parse finds in the whole. */

import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type CsvDelimiter, RowCutter } from "../../../src/io/csv/rows";
import { cutAt } from "../pieces";

const delimiters = [",", ";", "\t"] as const;
const breaks = ["\n", "\r\n", "\r"] as const;

/** The cells of all rows, in pieces, the last row without cells being what follows the last break. */
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

function withoutLastEmpty(
  rows: readonly (readonly string[])[],
  text: string,
): readonly (readonly string[])[] {
  return /[\r\n]$/.test(text) && rows.at(-1)?.join() === "" ? rows.slice(0, -1) : rows;
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
          for (const pieces of [[text], cutAt(text, cuts), [...text]]) {
            const found = rowsCut(pieces, delimiter);
            const wanted = found.length > rows.length ? withoutLastEmpty(found, text) : found;
            expect(wanted).toEqual(oracle);
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
          expect(withoutLastEmpty(rowsCut(cutAt(text, cuts), undefined), text)).toEqual(oracle);
        },
      ),
      { numRuns: 300 },
    );
  });
});
