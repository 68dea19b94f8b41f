/**
 * What the app that tests hands in: fast-check, an aggregator, an arbitrary. Each is known by the functions that it has.
 */

import { type Call, invalidArgument } from "../foundation/arguments";

/**
 * Guards against a value that lacks one of the functions asked of it.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireFunctions(
  call: Call,
  name: string,
  value: unknown,
  functions: readonly string[],
  expected: string,
): void {
  const holder = (value ?? {}) as Readonly<Record<string, unknown>>;
  if (functions.every((each) => typeof holder[each] === "function")) return;
  throw invalidArgument(call, name, value, expected);
}

/** What messages say of fast-check. */
export const FAST_CHECK = 'fast-check itself, as of import * as fc from "fast-check"';
