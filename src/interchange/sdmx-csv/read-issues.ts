/**
 * What is said of a file of SDMX-CSV: where, by row and column, what stands there, what had to, and the way out.
 */

import { type Issue, mismatchAt } from "../../foundation/issue";

/** A fault of a cell. The header is row 1. */
export function cellIssue(
  row: number,
  column: string,
  code: Issue["code"],
  expected: string,
  value: unknown,
  wayOut = "",
): Issue {
  return mismatchAt([row, column], code, expected, value, {
    where: `Row ${row}, ${column}: `,
    rest: wayOut === "" ? "." : `. ${wayOut}.`,
  });
}

/** A fault of a whole row, which is said in words. */
export function rowIssue(
  row: number,
  code: Issue["code"],
  expected: string,
  received: string,
  wayOut = "",
): Issue {
  const message = `Row ${row} is ${received}; it must be ${expected}.${wayOut === "" ? "" : ` ${wayOut}.`}`;
  return { code, path: [row], message, expected, received };
}
