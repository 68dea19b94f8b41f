/** What was answered to the questions of the reader of tables: its options as plain data, which merge. */

import type { ReadCsvOptions } from "cultural-ledger/io";

/** The options of `readCsv` as JSON; `skip` is how the first cells of rows begin that are no records. */
export type Answers = Readonly<Record<string, unknown>>;

function isObject(value: unknown): value is Answers {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Lists that say all there is grow with each answer; that of an id is said at once. */
const GROWING: readonly string[] = ["missing", "separators", "skip"];

/** Both answers together; where they disagree the later one holds. */
export function merged(before: Answers, later: Answers): Answers {
  const together: Record<string, unknown> = { ...before };
  for (const [name, value] of Object.entries(later)) {
    const known = together[name];
    together[name] =
      isObject(known) && isObject(value) && !isAlternative(name)
        ? merged(known, value)
        : Array.isArray(known) && Array.isArray(value) && GROWING.includes(name)
          ? [...new Set([...known, ...value])]
          : value;
  }
  return together;
}

/** Of these one form is said, and never two together. */
function isAlternative(name: string): boolean {
  return name === "labels" || name === "period";
}

/** The options that `readCsv` takes. Whether they are right is its to say. */
export function optionsOf(answers: Answers): ReadCsvOptions {
  const { skip, ...options } = answers;
  const beginnings = Array.isArray(skip)
    ? skip.filter((each) => typeof each === "string" && each !== "")
    : [];
  return {
    ...options,
    maxIssues: MOST_ISSUES,
    ...(beginnings.length > 0 && {
      skip: ([first = ""]: readonly string[]) => beginnings.some((each) => first.trim().startsWith(each)),
    }),
  } as ReadCsvOptions;
}

/** So many faults are told in full; further ones are counted. */
const MOST_ISSUES = 200;

/** Options typed as JSON. */
export function answersFrom(text: string): Answers | undefined {
  try {
    const value: unknown = text.trim() === "" ? {} : JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
