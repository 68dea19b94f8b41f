/**
 * Answers that print themselves: in a template string an answer reads as what it says, and not as `[object Object]`. The
 * text is no field of the answer, so that copies, JSON and comparisons see the same plain data as before.
 */

/** The answer, frozen, with a text of its own. */
export function printedAs<Answer extends object>(
  answer: Answer,
  describe: (answer: Answer) => string,
): Readonly<Answer> {
  Object.defineProperty(answer, "toString", { value: () => describe(answer) });
  return Object.freeze(answer);
}
