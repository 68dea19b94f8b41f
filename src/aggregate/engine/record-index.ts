/**
 * An index: records whose answers to known questions are kept as typed columns, for who asks again and again.
 */

import { elementsOf, getOrCreate } from "../../foundation/collections";
import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { Key } from "../values/key";
import { type Cells, itself, type Kind, SteppedCells } from "./cells";
import { addAllIndexed, addInBlocks, type Columns, LeafColumns } from "./columns";
import { GroupChain } from "./group-chain";
import { type Indexed, type IndexedGroups, isPure, type Subset } from "./indexed";
import { KeyNumbers, type NumberedKeys } from "./keys";
import type { SelfAnswering } from "./run";
import { BLOCK, type Slots } from "./slots";

/**
 * Records to aggregate many times: `aggregate(index, aggregator)` answers as it does for the records, and looks up what is
 * asked by known functions.
 */
export interface RecordIndex<out T> extends Iterable<T> {
  /** How many records there are. */
  readonly length: number;
}

/** Any question to a record. */
type Question = (record: never) => unknown;

/**
 * An index of records, for who asks again and again, as a page does at each click: `aggregate(index, measure)` answers as for
 * the records, and much faster where keys, tests and values are questions that the index knows, those of `recordFields` and
 * whatever else is given as known. A known question is asked once for each record, so its answer must depend on nothing
 * else, and the records must not change.
 *
 * @throws `aggregate/not-indexable` for what is no list of records, or no list of functions
 * @example
 * const trades: TradeRecord[] = [
 *   { id: "a", flow: "export", kind: "goods", product: "Linen", period: "2012", value: usd("21130000") },
 * ];
 * const index = indexRecords(trades);
 * const { isValued, period, value } = recordFields.trades;
 * const rows = aggregate(index, narrow(isValued, groupBy({ period }, { value: sumByCurrency(value) })));
 * rows.map((row) => `${row.period}: ${row.value}`) // => ["2012: USD 21130000"]
 */
export function indexRecords<T>(
  records: Iterable<T>,
  known: readonly ((record: T) => unknown)[] = [],
): RecordIndex<T> {
  const isIterable = typeof (records as Partial<Iterable<T>> | undefined)?.[Symbol.iterator] === "function";
  const isKnown =
    Array.isArray(known) && elementsOf(known).every((question) => typeof question === "function");
  if (!isIterable || typeof records === "string" || !isKnown)
    throw notIndexable(isIterable ? known : records);
  return new TypedIndex([...records], new Set<unknown>(known));
}

type CellsBySlots = WeakMap<Int32Array, Cells<never, unknown>>;

/** Stands for all records in one cell. */
const NO_GROUPS = /* @__PURE__ */ new Int32Array(0);

class TypedIndex<T> implements RecordIndex<T>, Indexed<T>, SelfAnswering {
  readonly records: readonly T[];
  readonly #known: ReadonlySet<unknown>;
  readonly #answers = new Map<unknown, readonly unknown[]>();
  readonly #keys = new Map<unknown, NumberedKeys | undefined>();
  /** By question, kind and slots: those of groups that are asked for again are the same. */
  readonly #cells = new Map<unknown, WeakMap<object, CellsBySlots>>();
  readonly #subsets = new Map<unknown, Subset<T>>();
  readonly #groups: { readonly keys: readonly NumberedKeys[]; readonly groups: IndexedGroups }[] = [];

  constructor(records: readonly T[], known: ReadonlySet<unknown>) {
    this.records = records;
    this.#known = known;
    Object.freeze(this);
  }

  get length(): number {
    return this.records.length;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.records[Symbol.iterator]();
  }

  /** What goes wrong here goes wrong with the records too, and these name the first that has a fault. */
  "~answer"(newColumns: () => Columns<never, unknown>): { readonly answer: unknown } | undefined {
    try {
      const columns = newColumns();
      addAllIndexed(columns, this as Indexed<unknown> as Indexed<never>, undefined);
      return { answer: columns.answer(0) };
    } catch {
      return undefined;
    }
  }

  cellsOf<Value, Out>(
    kind: Kind<Value, Out>,
    question: (record: never) => Value,
    slots: Slots,
  ): Cells<Value, Out> | undefined {
    const answers = this.#answersTo(question);
    if (answers === undefined) return undefined;
    const ofKind = getOrCreate(this.#cells, question, () => new WeakMap<object, CellsBySlots>());
    const bySlots = getOrCreate(ofKind, kind, (): CellsBySlots => new WeakMap());
    const remembered = bySlots.get(slots ?? NO_GROUPS);
    if (remembered !== undefined) return remembered as Cells<Value, Out>;
    const columns = new LeafColumns(kind, itself<Value>);
    addInBlocks(columns, answers as readonly Value[], slots);
    // A kind of an app's own may answer with what it keeps, which whoever asked can change then.
    if (!(columns.cells instanceof SteppedCells)) bySlots.set(slots ?? NO_GROUPS, columns.cells);
    return columns.cells;
  }

  keysOf(keyOf: Question): NumberedKeys | undefined {
    if (!this.#keys.has(keyOf)) {
      const answers = this.#answersTo(keyOf);
      this.#keys.set(keyOf, answers && numberedKeys(answers));
    }
    return this.#keys.get(keyOf);
  }

  groupsOf(keys: readonly NumberedKeys[], outer: Slots): IndexedGroups {
    const known =
      outer === undefined ? this.#groups.find((entry) => areSameKeys(entry.keys, keys)) : undefined;
    if (known !== undefined) return known.groups;
    const groups = this.#grouped(keys, outer);
    if (outer === undefined) this.#groups.push({ keys, groups });
    return groups;
  }

  where(test: Question): Subset<T> | undefined {
    if (!this.#knows(test)) return undefined;
    return getOrCreate(this.#subsets, test, () => {
      const rows = Int32Array.from(
        this.records.flatMap((record, row) => (test(record as never) ? [row] : [])),
      );
      const passed = Array.from(rows, (row) => this.records[row] as T);
      return { rows, index: new TypedIndex(passed, this.#known) };
    });
  }

  #knows(question: Question): boolean {
    return this.#known.has(question) || isPure(question);
  }

  /** The answers to a known question, asked once for each record. */
  #answersTo(question: Question): readonly unknown[] | undefined {
    if (!this.#knows(question)) return undefined;
    return getOrCreate(this.#answers, question, () =>
      this.records.map((record) => question(record as never)),
    );
  }

  #grouped(keys: readonly NumberedKeys[], outer: Slots): IndexedGroups {
    const chain = new GroupChain(keys.map((dimension) => dimension.keys));
    const slots = new Int32Array(this.records.length);
    for (let from = 0; from < slots.length; from += BLOCK) {
      const to = Math.min(from + BLOCK, slots.length);
      const dimensions = keys.map((key) => ({ ...key, numbers: key.numbers.subarray(from, to) }));
      chain.read(to - from, outer?.subarray(from, to), dimensions, slots.subarray(from, to));
    }
    return { chain, slots };
  }
}

/** Numbers for keys; `undefined` where an answer is none. */
function numberedKeys(answers: readonly unknown[]): NumberedKeys | undefined {
  const keys = new KeyNumbers("an index");
  const isNoKey = (answer: unknown) => typeof answer === "object" || Number.isNaN(answer);
  if (answers.some(isNoKey)) return undefined;
  return { keys, numbers: Int32Array.from(answers, (answer) => keys.numberOf(answer as Key)) };
}

function areSameKeys(one: readonly NumberedKeys[], other: readonly NumberedKeys[]): boolean {
  return one.length === other.length && one.every((keys, at) => keys === other[at]);
}

function notIndexable(received: unknown): LedgerError {
  return new LedgerError(
    "aggregate/not-indexable",
    `Cannot index ${quote(received)}: indexRecords takes records, and functions that are asked of each: indexRecords(records, [yearOf]).`,
    { details: { received } },
  );
}
