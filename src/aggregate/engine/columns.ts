/**
 * Columns: the partial results of many groups side by side, so that a whole array is aggregated in tight loops over blocks
 * of records. They are chosen inside leaves and groups; no caller sees them, and every answer is that of the steps.
 */

import type { Indexed } from "./indexed";
import { BLOCK, type Slots } from "./slots";

/** What columns stand for: how an aggregator starts, its steps, and how it answers. */
export interface Steps<in In, in out Acc, out Out = unknown> {
  readonly init: () => Acc;
  readonly step: (acc: Acc, record: In) => Acc;
  readonly finish: (acc: Acc) => Out;
}

/** The partial results of one aggregator, a slot for each group. */
export interface Columns<in In, out Acc> {
  /** Takes the records from one place up to another, each into the slot that stands at its place in the block. */
  readonly add: (records: readonly In[], from: number, to: number, slots: Slots) => void;
  /** Takes all records of an index at once, by what it knows of them; false where that does not do. */
  readonly addIndexed?: (index: Indexed<In>, slots: Slots) => boolean;
  /** The partial result of a slot, as steps over its records would have made it, save the order of its maps and sets. */
  readonly partial: (slot: number) => Acc;
  /** The answer of a slot, where it is known without the partial result. */
  readonly answer?: (slot: number) => unknown;
  /** The answers of a slot by name, of measures that have names. */
  readonly named?: NamedAnswers;
}

/** Answers by name, so that rows are filled without an object between. */
export interface NamedAnswers {
  readonly names: readonly string[];
  readonly answers: readonly ((slot: number) => unknown)[];
}

/** Columns of an aggregator that answer as it does. */
export interface Answering<in In, out Acc> extends Columns<In, Acc> {
  readonly answer: (slot: number) => unknown;
}

interface Kernel {
  readonly init: unknown;
  readonly finish: unknown;
  readonly columns: () => unknown;
}

/**
 * Columns by the steps that they stand for, and not on the aggregator itself: whoever copies an aggregator and gives it
 * other steps would keep columns that compute something else.
 */
const kernels = /* @__PURE__ */ new WeakMap<object, Kernel>();

/** Gives an aggregator columns that answer as its steps do. */
export function withColumns<In, Acc, Made extends Steps<In, Acc>>(
  aggregator: Made & Steps<In, Acc>,
  columns: () => Columns<In, Acc>,
): Made {
  const { init, step, finish } = aggregator;
  kernels.set(step, { init, finish, columns });
  return aggregator;
}

/** Fresh columns of an aggregator; `undefined` where its steps or its start are not those that they were made for. */
export function columnsOf<In, Acc>(aggregator: Steps<In, Acc>): Answering<In, Acc> | undefined {
  const kernel = kernels.get(aggregator.step);
  if (kernel?.init !== aggregator.init) return undefined;
  const columns = kernel.columns() as Columns<In, Acc>;
  return kernel.finish === aggregator.finish
    ? answering(columns, aggregator)
    : finishing(columns, aggregator);
}

function answering<In, Acc>(columns: Columns<In, Acc>, aggregator: Steps<In, Acc>): Answering<In, Acc> {
  return hasAnswer(columns) ? columns : finishing(columns, aggregator);
}

function hasAnswer<In, Acc>(columns: Columns<In, Acc>): columns is Answering<In, Acc> {
  return columns.answer !== undefined;
}

/** Columns of partial results that are finished as steps are: whoever changes an answer keeps the steps. */
function finishing<In, Acc>(columns: Columns<In, Acc>, { finish }: Steps<In, Acc>): Answering<In, Acc> {
  const { add, addIndexed, partial } = columns;
  return { add, partial, answer: (slot) => finish(partial(slot)), ...(addIndexed && { addIndexed }) };
}

/** Columns of any aggregator: its own ones, or its steps slot by slot. */
export function columnsOrSteps<In, Acc>(aggregator: Steps<In, Acc>): Answering<In, Acc> {
  return columnsOf(aggregator) ?? finishing(steppedColumns(aggregator), aggregator);
}

function steppedColumns<In, Acc>({ init, step }: Steps<In, Acc>): Columns<In, Acc> {
  const partials: { acc: Acc }[] = [];
  const partialAt = (slot: number): { acc: Acc } => {
    const known = partials[slot];
    if (known !== undefined) return known;
    const fresh = { acc: init() };
    partials[slot] = fresh;
    return fresh;
  };
  return {
    add: (records, from, to, slots) => {
      for (let at = from; at < to; at++) {
        const partial = partialAt(slots === undefined ? 0 : (slots[at - from] as number));
        partial.acc = step(partial.acc, records[at] as In);
      }
    },
    partial: (slot) => partialAt(slot).acc,
  };
}

/** Takes all records of an index: by what it knows of them, or else block by block. */
export function addAllIndexed<In, Acc>(columns: Columns<In, Acc>, index: Indexed<In>, slots: Slots): void {
  if (columns.addIndexed?.(index, slots) === true) return;
  const { records } = index;
  for (let from = 0; from < records.length; from += BLOCK) {
    const to = Math.min(from + BLOCK, records.length);
    columns.add(records, from, to, slots?.subarray(from, to));
  }
}
