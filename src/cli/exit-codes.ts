/**
 * How the program ends, for scripts that ask.
 */

/** Nothing was found, something was, or nothing could be done. */
export type ExitCode = typeof RIGHT | typeof FOUND | typeof WRONG_USE;

/** The command did what it was asked, and found nothing wrong. */
export const RIGHT = 0;
/** It did, and records have faults or claims are contradicted. */
export const FOUND = 1;
/** Wrong use, or something that cannot be read or written: there is no answer. */
export const WRONG_USE = 2;
