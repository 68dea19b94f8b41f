/**
 * The reference rates of the European Central Bank, as in `eurofxref-hist.csv`: one line a day, the newest first, one
 * column a currency, everything in units for one euro.
 */

import type { Issue } from "../../foundation/issue";
import { parseCurrencyCode } from "../../money/currency";
import { parseCalendarDate } from "../../time/calendar-date";
import {
  issueOfCell,
  malformedLine,
  numberedLines,
  type RateCell,
  type RateFile,
  rateFile,
  withoutLastEmpty,
} from "./rate-file";

/** The source that the rates name. */
const ECB = "European Central Bank, euro foreign exchange reference rates";

/**
 * Reads the text of `eurofxref-hist.csv`. Days without a rate (`N/A`), currencies that ISO 4217 has
 * withdrawn and days that are none are in `unused`; the empty column behind the trailing comma is no cell.
 *
 * @returns spot rates with base EUR; no lines give no rates; a first line other than `Date,...` gives one unused cell
 * `io/unknown-file`
 * @example
 * const file = readEcbRates("Date,USD,CNY,\n2012-12-31,1.3194,8.2207,\n2012-12-28,1.3183,N/A,\n");
 * file.rates.map(({ quote, rate, period }) => `${period} ${rate} ${quote}`)
 * // => ["2012-12-31 1.3194 USD", "2012-12-31 8.2207 CNY", "2012-12-28 1.3183 USD"]
 * file.unused.map(({ line, column, issue }) => [line, column, issue.code]) // => [[3, "CNY", "io/no-rate"]]
 */
export function readEcbRates(text: string): RateFile {
  return rateFile(cellsOf(text));
}

function* cellsOf(text: string): Generator<RateCell> {
  const [header, ...days] = numberedLines(text);
  if (header === undefined) return;
  const [first = "", ...columns] = withoutLastEmpty(header.fields);
  if (first !== "Date") {
    const issue = issueOfCell(
      "io/unknown-file",
      header.line,
      first,
      "the column Date of a file of the ECB",
      first,
    );
    yield { line: header.line, column: first, text: first, rate: issue };
    return;
  }
  const currencies = columns.map((column, at) => ({ column, at, code: parseCurrencyCode(column) }));
  for (const numbered of days) {
    const malformed = malformedLine(numbered, header);
    if (malformed !== undefined) {
      yield malformed;
      continue;
    }
    const { line, fields } = numbered;
    const [dayText = "", ...cells] = fields;
    const day = parseCalendarDate(dayText);
    for (const { column, at, code } of currencies) {
      const fault: Issue | undefined = !day.ok ? day.issues[0] : !code.ok ? code.issues[0] : undefined;
      const rate =
        day.ok && code.ok
          ? ({ base: "EUR", quote: code.value, basis: "spot", period: day.value, source: ECB } as const)
          : undefined;
      const cell = { line, column, text: cells[at] ?? "" };
      if (rate !== undefined) yield { ...cell, rate };
      else if (fault !== undefined) yield { ...cell, rate: { ...fault, path: [line, column] } };
    }
  }
}
