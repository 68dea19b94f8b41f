/**
 * An answer as plain data, for whatever carries data: messages between threads, stores, JSON.
 */

import type { Json } from "../../foundation/collections";
import { isLedgerError, LedgerError } from "../../foundation/error";
import { describePath, type IssuePath, quote } from "../../foundation/issue";
import { printedKind } from "../../foundation/printing";
import { exactOf, isCurrencyAmount } from "../../money/currency-amount";
import {
  isMultiCurrencyTotal,
  type MultiCurrencyTotal,
  totalByCurrency,
} from "../../money/multi-currency-total";
import { isDecimal, plainTextOfDecimal } from "../../number/decimal";
import { formatPlain, powerOfTen } from "../../number/exact-number";
import { FULL_LIST, IS, isBraces, isDigits, itemsOf, MOST_DIGITS, MOST_LEVELS, type Plain } from "./plain";
import { PRINTED } from "./printed";
import { codeOfRelation } from "./relation-code";

/**
 * An answer as plain data, from which `revive` makes an equal one: amounts, Decimals, totals over several currencies,
 * intervals, maps, sets, `undefined` and the numbers that JSON lacks become objects that say what they are. The data
 * survives `postMessage`, `structuredClone`, IndexedDB and `JSON.stringify`. Of the relations of an audit, functions go as
 * their names.
 *
 * @throws `io/cannot-travel` for functions, symbols, instances of classes that are not the library's, lists with holes or
 * fields of their own, what holds itself, what throws when it is read, and what has more than 200 levels or 1,000 digits; the
 * error names the place
 * @example
 * const visits = aggregate([{ persons: 1100 }, {}], sumCounts((visit) => visit.persons));
 * const text = JSON.stringify(toPlain({ visits, exports: usd("21130000") }));
 * const received = revive<{ visits: SummedCount; exports: CurrencyAmount<"USD"> }>(JSON.parse(text));
 * received.ok && `${received.value.visits}, ${received.value.exports}` // => "at least 1,100 (part of it unknown), USD 21130000"
 * toPlain(usd("5")) // => { "~is": "amount", currency: "USD", value: "5" }
 */
export function toPlain<Answer>(answer: Answer): Plain<Answer> {
  return plainOf(answer, { done: new Map(), open: new Set(), path: [] }) as Plain<Answer>;
}

/** Where the way through an answer has come to. */
interface Way {
  /** What stands in the answer more than once is written once. */
  readonly done: Map<object, Json>;
  /** What the present place lies in. */
  readonly open: Set<object>;
  readonly path: (string | number)[];
}

function plainOf(value: unknown, way: Way): Json {
  switch (typeof value) {
    case "string":
    case "boolean":
      return value;
    case "number":
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : { [IS]: "number", value: Object.is(value, -0) ? "-0" : String(value) };
    case "undefined":
      return { [IS]: "undefined" };
    case "bigint": {
      const bound = powerOfTen(MOST_DIGITS);
      if (-bound < value && value < bound) return { [IS]: "bigint", value: String(value) };
      throw cannotTravel(value, way, `it has more than ${MOST_DIGITS} digits`);
    }
    case "object":
      return value === null ? null : plainObject(value, way);
    default:
      throw cannotTravel(value, way, "code and symbols stay where they are");
  }
}

function plainObject(value: object, way: Way): Json {
  const known = way.done.get(value);
  if (known !== undefined) return known;
  if (way.open.has(value)) throw cannotTravel(value, way, "it holds itself");
  if (way.open.size >= MOST_LEVELS) throw cannotTravel(value, way, `it lies ${MOST_LEVELS} levels deep`);
  way.open.add(value);
  const plain = Object.freeze(readable(value, way));
  way.open.delete(value);
  way.done.set(value, plain);
  return plain;
}

/** Accessors and proxies have code of their own: what that throws says that they cannot travel. */
function readable(value: object, way: Way): Json & object {
  try {
    return writtenOut(value, way);
  } catch (error) {
    if (isLedgerError(error, "io/cannot-travel")) throw error;
    throw cannotTravel(value, way, "reading it throws an error");
  }
}

function writtenOut(value: object, way: Way): Json & object {
  if (Array.isArray(value)) {
    const items = itemsOf(value);
    if (items === undefined) throw cannotTravel(value, way, `it must be ${FULL_LIST}`);
    return items.map((item, at) => within(way, at, item));
  }
  if (isCurrencyAmount(value))
    return { [IS]: "amount", currency: value.currency, value: formatPlain(exactOf(value)) };
  if (isDecimal(value)) return plainDecimal(value, way);
  const kind = printedKind(value);
  if (kind !== undefined && Object.hasOwn(PRINTED, kind)) return { [IS]: kind, ...fieldsOf(value, way) };
  if (isBraces(value)) return plainBraces(value, way);
  if (isBare(value, Map)) {
    const entries = [...Map.prototype.entries.call(value)];
    return { [IS]: "map", entries: entries.map((pair, at) => pair.map((part) => within(way, at, part))) };
  }
  if (isBare(value, Set)) {
    const values = [...Set.prototype.values.call(value)];
    return { [IS]: "set", values: values.map((item, at) => within(way, at, item)) };
  }
  if (isMultiCurrencyTotal(value)) return { [IS]: "total", amounts: amountsIn(value) };
  throw cannotTravel(value, way, "it is an instance of a class that is not the library's");
}

/** Whether an object is a map or a set, and nothing hangs on it that would be lost. */
function isBare<Class extends MapConstructor | SetConstructor>(
  value: object,
  { prototype }: Class,
): value is Class["prototype"] {
  return Object.getPrototypeOf(value) === prototype && Object.keys(value).length === 0;
}

function amountsIn(total: MultiCurrencyTotal): Json {
  return totalByCurrency(total.entries())
    .toJSON()
    .map(({ currency, value }) => ({ currency, value }));
}

function plainDecimal(value: object, way: Way): Json & object {
  const text = plainTextOfDecimal(value, MOST_DIGITS);
  if (text === "-0") return { [IS]: "decimal", value: "0" };
  if (isDigits(text)) return { [IS]: "decimal", value: text };
  throw cannotTravel(value, way, `it is a Decimal that is not finite, or of more than ${MOST_DIGITS} digits`);
}

/** An object of the caller's; as a list of entries where a name in it would be taken for something else. */
function plainBraces(value: object, way: Way): Json & object {
  if (
    Object.getOwnPropertySymbols(value).some((symbol) =>
      Object.prototype.propertyIsEnumerable.call(value, symbol),
    )
  )
    throw cannotTravel(value, way, "it has a field whose name is a symbol");
  const fields = fieldsOf(value, way);
  const isMistakable = Object.hasOwn(value, IS) || Object.hasOwn(value, "__proto__");
  return isMistakable ? { [IS]: "object", entries: Object.entries(fields) } : fields;
}

function fieldsOf(value: object, way: Way): { readonly [name: string]: Json } {
  return Object.fromEntries(
    Object.entries(value).map(([name, field]: [string, unknown]) => [
      name,
      codeOfRelation(value, name, field) ?? within(way, name, field),
    ]),
  );
}

function within(way: Way, step: string | number, value: unknown): Json {
  way.path.push(step);
  const plain = plainOf(value, way);
  way.path.pop();
  return plain;
}

function cannotTravel(value: unknown, { path }: { readonly path: IssuePath }, why: string): LedgerError {
  const place = path.length === 0 ? "The answer" : describePath(path);
  return new LedgerError(
    "io/cannot-travel",
    `${place} is ${quote(value)} and cannot travel: ${why}. Leave it out, or give what it says as text, numbers or plain objects.`,
    { details: { path: [...path], value } },
  );
}
