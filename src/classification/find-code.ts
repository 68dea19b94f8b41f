/**
 * Finding a code that comes from outside: it is in the list as it is written, or the answer says why not and what is
 * near. Nothing is corrected: `9701` and `09701` may be codes of two lists.
 */

import { checkedOptions } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { type Issue, mismatchAt, quote, quoteUnlessPlain } from "../foundation/issue";
import { failure, type Result, success } from "../foundation/result";
import { type CalendarDate, calendarDate } from "../time/calendar-date";
import { indexOf } from "./code-index";
import { type Code, type CodeList, describeCodeList } from "./code-list";

/** On which day a code has to be valid; any day where left out. */
export interface FindCodeOptions {
  readonly asOf?: CalendarDate;
}

/** Why a code is not found: it is not in the list, perhaps beside one that is, or it was not valid on the day. */
export type CodeIssue =
  | (Issue & {
      readonly code: "classification/unknown-code";
      /** The only code of the list that differs in case, in outer space or in zeros at an end. It is never used. */
      readonly suggestion?: string;
    })
  | (Issue & { readonly code: "classification/not-valid-then"; readonly found: Code });

const CALL = { chapter: "classification", call: "findCode(list, code, { asOf })" } as const;

/**
 * Finds a code that comes from outside, as it is written.
 *
 * @returns the code, or one issue: `classification/unknown-code`, with a `suggestion` where one code differs only in
 * case, outer space or zeros at an end; `classification/not-valid-then`, with the code `found`
 * @throws `classification/invalid-code-list`, `time/invalid-date`, `classification/invalid-argument`,
 * `classification/unknown-option`
 * @example
 * const answer = findCode(EBOPS_2010_CULTURE, "SK11");
 * answer.ok && answer.value.name // => "Audiovisual services"
 * const other = findCode(EBOPS_2010_CULTURE, "sk11");
 * other.ok ? "" : other.issues[0].message
 * // => "\"sk11\" is not a code of UN-MSITS EBOPS-CULTURE 2010. It has \"SK11\"."
 */
export function findCode(
  list: CodeList,
  code: unknown,
  options: FindCodeOptions = {},
): Result<Code, CodeIssue> {
  const { asOf } = checkedOptions(CALL, options, ["asOf"]);
  const day = asOf === undefined ? undefined : calendarDate(asOf);
  const found = indexOf(list).get(code as string)?.code;
  if (found === undefined) return failure(unknownCode(list, code));
  return day === undefined || isValidOn(found, day) ? success(found) : failure(notValidThen(found, day));
}

/** Both ends are included. Days are texts of one length, so their order is that of the text. */
function isValidOn({ validFrom, validTo }: Code, day: CalendarDate): boolean {
  return (validFrom === undefined || validFrom <= day) && (validTo === undefined || day <= validTo);
}

function unknownCode(list: CodeList, code: unknown): CodeIssue {
  const suggestion = nearCode(list, code);
  const expected = `a code of ${describeCodeList(list)}`;
  const rest = suggestion === undefined ? "." : `. It has ${quote(suggestion)}.`;
  return {
    ...mismatchAt([], "classification/unknown-code", expected, code, { rest }),
    code: "classification/unknown-code",
    ...(suggestion === undefined ? {} : { suggestion }),
  };
}

function notValidThen(found: Code, day: CalendarDate): CodeIssue {
  const { code, name, validFrom, validTo } = found;
  const from = validFrom === undefined ? "" : ` from ${validFrom}`;
  const to = validTo === undefined ? "" : ` to ${validTo}`;
  return {
    code: "classification/not-valid-then",
    path: [],
    message: `${quote(code)} (${quoteUnlessPlain(name)}) is valid${from}${to}, and ${day} lies outside.`,
    expected: `a day on which ${quote(code)} is valid`,
    received: day,
    found,
  };
}

/** What spreadsheets and typists change, the least first: case and space, zeros in front, zeros at the end as well. */
const FOLDS: readonly ((text: string) => string)[] = [
  foldCase,
  (text) => withoutLeadingZeros(foldCase(text)),
  (text) => withoutTrailingZeros(withoutLeadingZeros(foldCase(text))),
];

function foldCase(text: string): string {
  return text.trim().toLowerCase();
}

function withoutLeadingZeros(text: string): string {
  return text.replace(/^0+(?=.)/, "");
}

function withoutTrailingZeros(text: string): string {
  let end = text.length;
  while (end > 1 && text[end - 1] === "0") end--;
  return text.slice(0, end);
}

/** The codes of a list that are the same after each fold; built when the first code is not found. */
const foldedCodes = /* @__PURE__ */ new WeakMap<
  CodeList,
  readonly ReadonlyMap<string, readonly string[]>[]
>();

/** The code of the list that is the same after the first fold after which any is; none where several are. */
function nearCode(list: CodeList, code: unknown): string | undefined {
  if (typeof code !== "string" && typeof code !== "number") return undefined;
  const folded = getOrCreate(foldedCodes, list, () => FOLDS.map((fold) => groupCodes(list, fold)));
  for (const [at, fold] of FOLDS.entries()) {
    const near = folded[at]?.get(fold(String(code))) ?? [];
    if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  }
  return undefined;
}

function groupCodes(list: CodeList, fold: (text: string) => string): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const code of indexOf(list).keys()) getOrCreate(groups, fold(code), () => []).push(code);
  return groups;
}
