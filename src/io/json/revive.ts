/**
 * Plain data as the answer that it was. It comes from outside, so nothing in it is believed: every amount, number and
 * interval is read as if a person had typed it.
 */

import type { AnyAggregator } from "../../aggregate/aggregator";
import { caughtIssue, LedgerError } from "../../foundation/error";
import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { failure, type Result, success } from "../../foundation/result";
import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, currencyAmount } from "../../money/currency-amount";
import { totalByCurrency } from "../../money/multi-currency-total";
import { decimalOf } from "../../number/decimal";
import { IS, isBraces, isDigits, MOST_LEVELS, ODD_NUMBERS, type Plain, PRINTED } from "./plain";

/**
 * The answer of plain data that `toPlain` made, frozen all through: amounts add, totals are asked, intervals print. Data
 * that nobody made so is answered with every fault in it. What type the answer is, data that has been text cannot say:
 * `revive<AnnualReport>(JSON.parse(text))` is your word for it.
 *
 * @returns issues `io/invalid-plain`, and those of the values: `money/invalid-amount`, `money/unknown-currency`,
 * `figures/invalid-interval` and others
 * @example
 * const total = totalByCurrency([usd("21130000"), rmb("6900000")]);
 * const received = revive(structuredClone(toPlain(total)));
 * received.ok && received.value.get("USD")?.toString() // => "USD 21130000"
 * const forged = revive({ total: { "~is": "amount", currency: "USD", value: "1e9" } });
 * forged.ok ? [] : forged.issues.map(({ code, path }) => `${path.join(".")}: ${code}`) // => ["total: money/invalid-amount"]
 */
export function revive<Answer>(plain: Plain<Answer>): Result<Answer>;
export function revive<Answer = unknown>(plain: unknown): Result<Answer>;
export function revive<Answer>(plain: unknown): Result<Answer> {
  const way: Way = { done: new Map(), open: new Set(), path: [], issues: [] };
  const value = read(plain, way) as Answer;
  const [first, ...others] = way.issues;
  return first === undefined ? success(value) : failure(first, others);
}

/** Where the way through the data has come to, and what is wrong so far. */
interface Way {
  readonly done: Map<object, unknown>;
  readonly open: Set<object>;
  readonly path: (string | number)[];
  readonly issues: Issue[];
}

function read(plain: unknown, way: Way): unknown {
  if (plain === null || typeof plain === "string" || typeof plain === "boolean") return plain;
  if (typeof plain === "number" && Number.isFinite(plain)) return plain;
  if (typeof plain !== "object") return refused(way, "plain data, as toPlain(answer) gives", plain);
  if (way.done.has(plain)) return way.done.get(plain);
  if (way.open.has(plain)) return refused(way, "no part of itself", plain);
  if (way.open.size >= MOST_LEVELS) return refused(way, `no more than ${MOST_LEVELS} levels deep`, plain);
  way.open.add(plain);
  const path = [...way.path];
  let value: unknown;
  try {
    const issue = caughtIssue(path, () => {
      value = readObject(plain, way);
    });
    if (issue !== undefined) way.issues.push(issue);
  } catch {
    // Accessors and proxies have code of their own, and what is put together by hand may fail anywhere.
    refused({ ...way, path }, "plain data, which is read without running code", plain);
  }
  way.path.length = path.length;
  way.open.delete(plain);
  way.done.set(plain, value);
  return value;
}

function readObject(plain: object, way: Way): unknown {
  if (Array.isArray(plain))
    return Object.freeze(Array.from(plain as readonly unknown[], (item, place) => within(way, place, item)));
  if (!isBraces(plain)) return refused(way, "plain data, as toPlain(answer) gives", plain);
  if (!Object.hasOwn(plain, IS)) return Object.freeze(Object.fromEntries(readFields(plain, way)));
  const { [IS]: kind, ...fields } = plain as { readonly [IS]: unknown } & Fields;
  if (typeof kind === "string" && Object.hasOwn(READERS, kind)) return READERS[kind]?.(fields, way);
  if (typeof kind === "string" && Object.hasOwn(PRINTED, kind)) return readPrinted(kind, fields, way);
  const kinds = [...Object.keys(READERS), ...Object.keys(PRINTED)].join(", ");
  return at(way, IS, () => refused(way, `one of ${kinds}`, kind));
}

function readFields(fields: object, way: Way): [string, unknown][] {
  return Object.entries(fields).map(([name, field]: [string, unknown]) => [name, within(way, name, field)]);
}

type Fields = Readonly<Record<string, unknown>>;

/** What is no plain object or list, by what it says that it is. */
const READERS: Readonly<Record<string, (fields: Fields, way: Way) => unknown>> = {
  amount: readAmount,
  decimal: ({ value, ...rest }, way) =>
    isDigits(value) && isAll(rest)
      ? decimalOf(value)
      : refused(way, "a decimal of plain digits as text", value),
  bigint: ({ value, ...rest }, way) =>
    isDigits(value) && !value.includes(".") && isAll(rest)
      ? BigInt(value)
      : refused(way, "a bigint of plain digits as text", value),
  number: ({ value, ...rest }, way) =>
    typeof value === "string" && ODD_NUMBERS.has(value) && isAll(rest)
      ? ODD_NUMBERS.get(value)
      : refused(way, `one of ${[...ODD_NUMBERS.keys()].join(", ")}`, value),
  undefined: (rest, way) => (isAll(rest) ? undefined : refused(way, "undefined and nothing else", rest)),
  total: readTotal,
  map: ({ entries, ...rest }, way) => new Map(readPairs(entries, rest, way)),
  object: ({ entries, ...rest }, way) => {
    const pairs = readPairs(entries, rest, way);
    const odd = pairs.find(([name]) => typeof name !== "string");
    if (odd !== undefined) return refused(way, "an object whose names are text", odd[0]);
    return Object.freeze(Object.fromEntries(pairs as readonly [string, unknown][]));
  },
  set: ({ values, ...rest }, way) => {
    if (!Array.isArray(values) || !isAll(rest)) return refused(way, "a set with a list of values", values);
    return new Set(Array.from(values as readonly unknown[], (item, place) => within(way, place, item)));
  },
  code: ({ name, definition, ...rest }, way) => {
    const isNamed = definition === undefined || typeof definition === "string";
    if (!isAll(rest) || !isNamed) return refused(way, "code with its name", definition);
    if (name === "where") return Object.freeze(stayedBehind(name));
    return name === "measure" ? measureBehind(definition) : refused(way, "where or measure", name);
  },
};

/** Whether nothing else stands beside what a reader knows. */
function isAll(rest: object): boolean {
  return Object.keys(rest).length === 0;
}

function readAmount({ currency, value, ...rest }: Fields, way: Way): CurrencyAmount | undefined {
  if (typeof value === "string" && isAll(rest)) return currencyAmount(value, currency as CurrencyCode);
  way.issues.push(
    faultAt(
      [...way.path],
      "money/not-an-amount",
      'an amount such as { currency: "USD", value: "21130000" }',
      value,
    ),
  );
  return undefined;
}

/** The amounts of a total: one for each currency, in code order. */
function readTotal({ amounts, ...rest }: Fields, way: Way): unknown {
  if (!Array.isArray(amounts) || !isAll(rest)) return refused(way, "a total with a list of amounts", amounts);
  const read = Array.from(amounts as readonly unknown[], (amount, place) =>
    at(way, place, () =>
      typeof amount === "object" && amount !== null
        ? readAmount(amount as Fields, way)
        : refused(way, "an amount", amount),
    ),
  ) as (CurrencyAmount | undefined)[];
  const known = read.filter((amount) => amount !== undefined);
  const isAscending = known.every(
    ({ currency }, at) => at === 0 || (known[at - 1] as CurrencyAmount).currency < currency,
  );
  return isAscending
    ? totalByCurrency(known)
    : refused(way, "a total with one amount of each currency, in code order", amounts);
}

function readPairs(entries: unknown, rest: object, way: Way): readonly (readonly [unknown, unknown])[] {
  if (Array.isArray(entries) && isAll(rest))
    return Array.from(entries as readonly unknown[], (entry, place) =>
      at(way, place, (): readonly [unknown, unknown] => {
        if (Array.isArray(entry) && entry.length === 2) return [read(entry[0], way), read(entry[1], way)];
        return [refused(way, "a pair of a name and a value", entry), undefined];
      }),
    );
  refused(way, "a list of entries", entries);
  return [];
}

/** An answer that prints itself: what its own functions refuse, or cannot say in words, is none. */
function readPrinted(kind: string, fields: Fields, way: Way): unknown {
  const before = way.issues.length;
  const entries = readFields(fields, way);
  if (way.issues.length > before) return undefined;
  const made = PRINTED[kind]?.(Object.fromEntries(entries) as never);
  String(made);
  const isWhole = made !== undefined && entries.every(([name]) => Object.hasOwn(made, name));
  return isWhole ? made : refused(way, `the fields of an answer of the kind ${kind} and no others`, fields);
}

const STEPS = ["init", "step", "merge", "finish", "encode", "decode"] as const;

/** The measure of a relation: its definition can be read, and running it is refused. */
function measureBehind(definition: unknown): object {
  const steps = STEPS.map((name) => [name, stayedBehind("measure")] as const);
  return Object.freeze({ definition, ...Object.fromEntries(steps) }) as AnyAggregator<never>;
}

function stayedBehind(name: string): () => never {
  return () => {
    throw new LedgerError(
      "io/stayed-behind",
      `Cannot run the ${name} of a relation that has travelled: code stays where it was written. Audit again with relations that are written on this side.`,
      { details: { name } },
    );
  };
}

function within(way: Way, step: string | number, plain: unknown): unknown {
  return at(way, step, () => read(plain, way));
}

/** What is done one step further in. */
function at<Answer>(way: Way, step: string | number, act: () => Answer): Answer {
  way.path.push(step);
  const answer = act();
  way.path.pop();
  return answer;
}

function refused(
  { issues, path }: { readonly issues: Issue[]; readonly path: IssuePath },
  expected: string,
  value: unknown,
): undefined {
  issues.push(faultAt([...path], "io/invalid-plain", expected, value));
  return undefined;
}
