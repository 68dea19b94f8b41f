/**
 * What people see beside the answer: colour and progress where there is a terminal, and plain lines everywhere else.
 */

import { stderr, stdout } from "node:process";

/** Text in a colour of the terminal, or as it is. */
export interface Style {
  readonly fault: (text: string) => string;
  readonly dim: (text: string) => string;
}

const PLAIN: Style = { fault: (text) => text, dim: (text) => text };
const COLOURED: Style = {
  fault: (text) => `\u001B[31m${text}\u001B[39m`,
  dim: (text) => `\u001B[2m${text}\u001B[22m`,
};

/** The style of what is written to a stream: colour on a terminal that has any, unless `NO_COLOR` is set. */
export function styleOf(stream: { readonly isTTY?: boolean }): Style {
  const { NO_COLOR = "", TERM } = process.env;
  return stream.isTTY === true && NO_COLOR === "" && TERM !== "dumb" ? COLOURED : PLAIN;
}

/** A line of standard error. Nobody may be there to read it, which stops nothing. */
export function tell(line: string): void {
  stderr.write(`${line}\n`);
}

/** Keeps a reader of standard output or standard error who has gone from ending the program with a stack trace. */
export function outliveReaders(): void {
  for (const stream of [stdout, stderr]) stream.on("error", () => undefined);
}
