/** The fault of bytes that are no text of an encoding. */

import type { Issue } from "../../foundation/issue";

/** Thrown by the pieces of a text, and made an issue by whoever reads them. */
export class UndecodableText extends Error {
  constructor(
    readonly issue: Issue,
    /** What was decoded before the fault, and is not given yet. */
    readonly before = "",
  ) {
    super(issue.message);
  }
}

/** Bytes as they are written: "FF FE". */
export function hexOf(bytes: Iterable<number>): string {
  return Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join(" ");
}
