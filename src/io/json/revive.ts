/**
 * Plain data as the answer that it was. It comes from outside, so nothing in it is believed: every amount, number and
 * interval is read as if a person had typed it.
 */

import { faultAt, type Issue, type IssuePath } from "../../foundation/issue";
import { attempt, checked, type Result } from "../../foundation/result";
import type { CurrencyCode } from "../../money/currency";
import { type CurrencyAmount, currencyAmount, exactOf } from "../../money/currency-amount";
import { totalByCurrency } from "../../money/multi-currency-total";
import { decimalOf } from "../../number/decimal";
import { formatPlain } from "../../number/exact-number";
import { FULL_LIST, IS, isBraces, isDigits, itemsOf, MOST_LEVELS, ODD_NUMBERS, type Plain } from "./plain";
import { PRINTED, type PrintedKind } from "./printed";
import { codeBehind } from "./relation-code";

/**
 * The answer of plain data that `toPlain` made, frozen all through: amounts add, totals are asked, intervals print. Data
 * that nobody made so is answered with every fault in it: digits written in another way, an answer with a field too few or
 * too many, a name that stands twice in a map. Nothing in it is called, but an accessor or a proxy runs when it is read. What type the answer is, data that has been text cannot say:
 * `revive<AnnualReport>(JSON.parse(text))` is your word for it.
 *
 * @returns issues `io/invalid-plain`, and those of the values: `money/invalid-amount`, `money/unknown-currency`,
 * `figures/invalid-figure` and others
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
  return checked(way.issues, () => value);
}

const PLAIN = "plain data, as toPlain(answer) gives";

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
  if (typeof plain !== "object") return refused(way, PLAIN, plain);
  if (way.done.has(plain)) return way.done.get(plain);
  if (way.open.has(plain)) return refused(way, "no part of itself", plain);
  if (way.open.size >= MOST_LEVELS) return refused(way, `no more than ${MOST_LEVELS} levels deep`, plain);
  way.open.add(plain);
  const path = [...way.path];
  let value: unknown;
  try {
    value = tried(way, () => readObject(plain, way));
  } catch {
    // Accessors and proxies have code of their own, and what is put together by hand may fail anywhere.
    refused({ ...way, path }, PLAIN, plain);
  }
  way.path.length = path.length;
  way.open.delete(plain);
  way.done.set(plain, value);
  return value;
}

/** What is made; what it throws of the library is an issue at the place. */
function tried<Value>({ path, issues }: Way, make: () => Value): Value | undefined {
  const made = attempt([...path], make);
  if (made.ok) return made.value;
  issues.push(...made.issues);
  return undefined;
}

function readObject(plain: object, way: Way): unknown {
  if (Array.isArray(plain)) {
    const items = readItems(plain, way, read);
    return items && Object.freeze(items);
  }
  if (!isBraces(plain)) return refused(way, PLAIN, plain);
  if (!Object.hasOwn(plain, IS)) return Object.freeze(Object.fromEntries(readFields(plain, way)));
  const { [IS]: kind, ...fields } = plain as { readonly [IS]: unknown } & Fields;
  if (typeof kind === "string" && Object.hasOwn(READERS, kind)) return READERS[kind]?.(fields, way);
  if (typeof kind === "string" && Object.hasOwn(PRINTED, kind))
    return readPrinted(kind, PRINTED[kind] as PrintedKind, fields, way);
  const kinds = [...Object.keys(READERS), ...Object.keys(PRINTED)].join(", ");
  return at(way, IS, () => refused(way, `one of ${kinds}`, kind));
}

/** Each item of a list that is full, read in its place. */
function readItems<Read>(
  list: readonly unknown[],
  way: Way,
  readItem: (item: unknown, way: Way) => Read,
): Read[] | undefined {
  const items = itemsOf(list);
  if (items === undefined) return refused(way, FULL_LIST, list);
  return items.map((item, place) => at(way, place, () => readItem(item, way)));
}

/** As `readItems`, of what stands in its list once. */
function readDistinct<Read>(
  list: readonly unknown[],
  way: Way,
  readItem: (item: unknown, way: Way) => Read,
  keyOf: (item: Read) => unknown,
): readonly Read[] {
  const before = way.issues.length;
  const items = readItems(list, way, readItem) ?? [];
  const keys = new Set<unknown>();
  // What was refused has no key.
  if (way.issues.length === before)
    for (const [place, item] of items.entries()) {
      if (keys.size === keys.add(keyOf(item)).size)
        at(way, place, () => refused(way, "something that stands in the list once", list[place]));
    }
  return items;
}

function readFields(fields: object, way: Way): [string, unknown][] {
  return Object.entries(fields).map(([name, field]: [string, unknown]) => [
    name,
    at(way, name, () => read(field, way)),
  ]);
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
    return new Set(readDistinct(values, way, read, (item) => item));
  },
  code: ({ name, definition, ...rest }, way) => {
    const isNamed = definition === undefined || typeof definition === "string";
    if (!isAll(rest) || !isNamed) return refused(way, "code with its name", definition);
    return codeBehind(name, definition) ?? refused(way, "where or measure", name);
  },
};

/** Whether nothing else stands beside what a reader knows. */
function isAll(rest: object): boolean {
  return Object.keys(rest).length === 0;
}

function readAmount({ currency, value, ...rest }: Fields, way: Way): CurrencyAmount | undefined {
  if (typeof value === "string" && isAll(rest)) {
    const amount = currencyAmount(value, currency as CurrencyCode);
    const digits = formatPlain(exactOf(amount));
    return digits === value ? amount : refused(way, `written as ${digits}`, value);
  }
  const expected = 'an amount such as { currency: "USD", value: "21130000" }';
  return refused(way, expected, value, "money/not-an-amount");
}

/** The amounts of a total: one for each currency, in code order. */
function readTotal({ amounts, ...rest }: Fields, way: Way): unknown {
  if (!Array.isArray(amounts) || !isAll(rest)) return refused(way, "a total with a list of amounts", amounts);
  const found = readItems(amounts, way, (amount) =>
    typeof amount === "object" && amount !== null
      ? tried(way, () => readAmount(amount as Fields, way))
      : refused(way, "an amount", amount),
  );
  const known = (found ?? []).filter((amount) => amount !== undefined);
  const isAscending = known.every(
    ({ currency }, at) => at === 0 || (known[at - 1] as CurrencyAmount).currency < currency,
  );
  return isAscending
    ? totalByCurrency(known)
    : refused(way, "a total with one amount of each currency, in code order", amounts);
}

function readPairs(entries: unknown, rest: object, way: Way): readonly (readonly [unknown, unknown])[] {
  if (!Array.isArray(entries) || !isAll(rest)) {
    refused(way, "a list of entries", entries);
    return [];
  }
  return readDistinct(entries, way, readPair, ([name]) => name);
}

function readPair(entry: unknown, way: Way): readonly [unknown, unknown] {
  const pair = Array.isArray(entry) ? itemsOf(entry) : undefined;
  if (pair?.length === 2) return [read(pair[0], way), read(pair[1], way)];
  return [refused(way, "a pair of a name and a value", entry), undefined];
}

/** An answer that prints itself: what its own functions refuse, or cannot say in words, is none. */
function readPrinted(kind: string, printed: PrintedKind, given: Fields, way: Way): unknown {
  const before = way.issues.length;
  const fields = Object.fromEntries(readFields(given, way));
  if (way.issues.length > before) return undefined;
  if (!printed.holds(fields)) {
    const forms = printed.fields.map((names) => names.join(", ")).join("; or ");
    return refused(way, `the fields of an answer of the kind ${kind} and no others: ${forms}`, given);
  }
  const made = printed.make(fields as never);
  String(made);
  return made;
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
  code: Issue["code"] = "io/invalid-plain",
): undefined {
  issues.push(faultAt([...path], code, expected, value));
  return undefined;
}
