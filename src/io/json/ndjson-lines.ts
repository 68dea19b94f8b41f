/**
 * The lines of a text from outside, one at a time, in the memory of one.
 */

import { piecesOf, type TextEncodingName, type TextSource } from "../text-source";

/** No record needs so many characters; a line that is longer is told, and never gathered. */
export const LONGEST_LINE = 2 ** 24;

/** A line without the break at its end. */
export interface TextLine {
  /** Counted from 1. */
  readonly line: number;
  /** `undefined` where it is longer than any record. */
  readonly text: string | undefined;
}

/**
 * The lines of a text, which end in LF or CR LF. What stands behind the last break is a line where it is not empty.
 *
 * @throws `io/unknown-encoding`; `UndecodableText` for bytes that the encoding does not have
 */
export async function* linesOf(source: TextSource, encoding: TextEncodingName): AsyncGenerator<TextLine> {
  let rest: string | undefined = "";
  let line = 1;
  const joined = (more: string) =>
    rest === undefined || rest.length + more.length > LONGEST_LINE ? undefined : rest + more;
  for await (const piece of piecesOf(source, encoding)) {
    let at = 0;
    for (let end = piece.indexOf("\n"); end !== -1; end = piece.indexOf("\n", at)) {
      const text = joined(piece.slice(at, end));
      yield { line, text: text?.endsWith("\r") ? text.slice(0, -1) : text };
      at = end + 1;
      line += 1;
      rest = "";
    }
    rest = joined(piece.slice(at));
  }
  if (rest !== "") yield { line, text: rest };
}
