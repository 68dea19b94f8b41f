/**
 * Indexed records: what columns ask of an index, and which questions it may keep the answers to.
 */

import type { Cells, Kind } from "./cells";
import type { GroupChain } from "./group-chain";
import type { NumberedKeys } from "./keys";
import type { Slots } from "./slots";

/** Records with answers that were looked up before. What is given may be shared: it is only to be read. */
export interface Indexed<out In> {
  readonly records: readonly In[];
  /** What a kind makes of the answers to a known question; `undefined` where the question is not known. */
  readonly cellsOf: <Value, Out>(
    kind: Kind<Value, Out>,
    question: (record: never) => Value,
    slots: Slots,
  ) => Cells<Value, Out> | undefined;
  /** The numbers of known keys; `undefined` where it does not know them. */
  readonly keysOf: (keyOf: (record: never) => unknown) => NumberedKeys | undefined;
  /** The groups that known keys make, a slot for each record. */
  readonly groupsOf: (keys: readonly NumberedKeys[], outer: Slots) => IndexedGroups;
  /** The records that pass a known test, and the place of each among all of them. */
  readonly where: (test: (record: never) => boolean) => Subset<In> | undefined;
}

/** The combinations of several dimensions. */
export interface IndexedGroups {
  readonly chain: GroupChain;
  readonly slots: Int32Array;
}

/** Some records of an index, which are an index themselves. */
export interface Subset<out In> {
  readonly index: Indexed<In>;
  readonly rows: Int32Array;
}

/** Questions that the library itself asks of records: their answers depend on nothing but the record. */
const pureQuestions = /* @__PURE__ */ new WeakSet<object>();

/** Marks a question whose answer depends on nothing but the record, so that an index may keep it. */
export function pure<Question extends (record: never) => unknown>(question: Question): Question {
  pureQuestions.add(question);
  return question;
}

/** Whether a question was marked as such. */
export function isPure(question: object): boolean {
  return pureQuestions.has(question);
}
