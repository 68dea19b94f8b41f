/**
 * Codes that say by their beginning where they lie: `970121` in `9701` in `97`. Lists of this kind are often published
 * without a column of parents.
 */

import { invalidArgument, requireArray } from "../foundation/arguments";
import type { Code } from "./code-list";

const CALL = { chapter: "classification", call: "withPrefixParents(codes)" } as const;

/**
 * Gives each code the longest other code that it begins with as its parent. A code that has a parent keeps it, and one
 * that begins with no other is at the top. No codes give none.
 *
 * @throws `classification/invalid-argument` for what is no array of objects with a code
 * @example
 * const rows = [
 *   { code: "97", name: "Works of art, collectors' pieces and antiques" },
 *   { code: "970121", name: "Paintings, drawings and pastels, over 100 years old" },
 * ];
 * withPrefixParents(rows).map(({ parent }) => parent) // => [undefined, "97"]
 */
export function withPrefixParents(codes: readonly Code[]): readonly Code[] {
  const rows = Array.from(requireArray(CALL, "the codes", codes), requireCode);
  const known = new Set(rows.map(({ code }) => code));
  return Object.freeze(
    rows.map((code) => {
      const parent = code.parent ?? longestPrefix(code.code, known);
      return Object.freeze(parent === undefined ? { ...code } : { ...code, parent });
    }),
  );
}

function requireCode(row: Code): Code {
  if (typeof (row as Partial<Code> | null | undefined)?.code === "string") return row;
  throw invalidArgument(CALL, "one of the codes", row, "an object with a code and a name");
}

function longestPrefix(code: string, known: ReadonlySet<string>): string | undefined {
  for (let length = code.length - 1; length > 0; length--) {
    const prefix = code.slice(0, length);
    if (known.has(prefix)) return prefix;
  }
  return undefined;
}
