/**
 * What `null` means: nothing that the library knows, and in the data of a database that a field is left out. Only who
 * passes the data on can say which.
 */

import { elementsOf } from "../../foundation/collections";
import type { Issue } from "../../foundation/issue";
import { requiredWord } from "../../foundation/option-word";
import { isCurrencyAmount } from "../../money/currency-amount";

/** How JSON is read whose fields are `null`. */
export interface NullOptions {
  /** `"absent"`: as a field that is left out, which is what SQL means by it. Where the option is left out, they are faults. */
  readonly nulls?: "absent";
}

/** How the values of a text of JSON are taken, and how their faults are told. */
export interface NullReader {
  readonly take: (value: unknown) => unknown;
  /** Whether a field of the text itself is left out. */
  readonly isAbsent: (value: unknown) => boolean;
  readonly tell: <Fault extends Issue>(issue: Fault) => Fault;
}

/**
 * What becomes of `null`.
 *
 * @throws `io/unknown-option`
 */
export function nullReader(nulls: NullOptions["nulls"]): NullReader {
  if (nulls === undefined)
    return { take: (value) => value, isAbsent: (value) => value === undefined, tell: withOption };
  requiredWord("io", "nulls", nulls, ["absent"]);
  return {
    take: (value) => withoutNulls(value, 0),
    isAbsent: (value) => (value ?? undefined) === undefined,
    tell: (issue) => issue,
  };
}

/** No record has parts in parts so deep; what is deeper is refused whatever it is. */
const DEEPEST = 8;

/** A value without the fields that are `null`, at any depth. It is the same one where there are none. */
function withoutNulls(value: unknown, depth: number): unknown {
  if (typeof value !== "object" || value === null || isCurrencyAmount(value) || depth > DEEPEST) return value;
  if (Array.isArray(value)) {
    const elements = elementsOf(value).map((element) => withoutNulls(element, depth + 1));
    const isSame = elements.every((element, at) => element === value[at]);
    return isSame || elements.length < value.length ? value : elements;
  }
  const fields = Object.entries(value);
  const kept = fields.flatMap(([name, field]) =>
    field === null ? [] : [[name, withoutNulls(field, depth + 1)] as const],
  );
  const isSame = kept.length === fields.length && kept.every(([, field], at) => field === fields[at]?.[1]);
  return isSame ? value : Object.fromEntries(kept);
}

/** A fault with the way out, where a field is `null`. */
function withOption<Fault extends Issue>(issue: Fault): Fault {
  if (issue.received !== "null" || typeof issue.path.at(-1) !== "string") return issue;
  const message = `${issue.message} Where null is that of a database, { nulls: "absent" } reads it as a field left out.`;
  return { ...issue, message };
}
