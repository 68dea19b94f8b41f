/**
 * Answers that print themselves: in a template string a total is its words, not `[object Object]`. The words hang on the
 * prototype, so that fields, copies, JSON and comparisons know nothing of them.
 */

import { LedgerError } from "./error";

/** What an answer that prints itself is, on its prototype; the same for every copy of the library. */
const KIND = /* @__PURE__ */ Symbol.for("cultural-ledger.kind");

/**
 * A maker of frozen answers that print themselves. A number they never become: `total > 100` would be right up to
 * "999" and wrong from "1,000" on.
 *
 * @param kind what such an answer is, in a word that no other kind has
 * @param describe what an answer says in words
 * @param way where its number is, if it has one: "exactValue(interval)"
 */
export function printing<Answer extends object>(
  kind: string,
  describe: (answer: Answer) => string,
  way: string,
): (fields: Answer) => Answer {
  const prototype: object = Object.create(Object.prototype, {
    toString: {
      value(this: Answer): string {
        return describe(this);
      },
    },
    [KIND]: { value: kind },
    [Symbol.toPrimitive]: {
      value(this: Answer, hint: string): string {
        if (hint !== "number") return describe(this);
        throw notANumber(describe(this), way);
      },
    },
  });
  Object.freeze(prototype);
  return (fields) => Object.freeze(Object.assign(Object.create(prototype), fields));
}

/** The kind of an answer that prints itself; `undefined` for everything else, copies of such an answer included. */
export function printedKind(answer: object): string | undefined {
  const prototype: unknown = Object.getPrototypeOf(answer);
  if (prototype === null || prototype === Object.prototype) return undefined;
  const kind: unknown = Object.getOwnPropertyDescriptor(prototype, KIND)?.value;
  return typeof kind === "string" ? kind : undefined;
}

/** The error for an answer in the place of a number. */
function notANumber(text: string, way: string): LedgerError {
  return new LedgerError(
    "figures/not-a-number",
    `Cannot use ${JSON.stringify(text)} as a number: it is what is known of one, and may have bounds. Take ${way}.`,
    { details: { text } },
  );
}
