/**
 * What callers say beside a figure or a break: a note, and where it stands in a source.
 */

import { type Call, requireFields, requireText } from "../foundation/arguments";
import type { SourceRef } from "../model/record";

/** A note and a citation, either of which may be left out. */
interface Remark {
  readonly note?: string;
  readonly source?: SourceRef;
}

/**
 * Checks what is said beside something, so that no form stumbles over it later.
 *
 * @throws `invalid-argument` of the chapter
 */
export function checkRemark(call: Call, of: string, { note, source }: Remark): void {
  if (note !== undefined) requireText(call, `the note of ${of}`, note);
  if (source === undefined) return;
  const { document, at } = requireFields(call, `the source of ${of}`, source);
  requireText(call, `the document that ${of} cites`, document);
  if (at !== undefined) requireText(call, `the place that ${of} cites`, at);
}
