/**
 * Columns: the partial results of many groups side by side, so that a whole array is aggregated in tight loops over blocks
 * of records. They are chosen inside leaves and groups; no caller sees them, and every answer is that of the steps.
 */

/** What columns stand for: how an aggregator starts, and its steps. */
interface Steps<in In, in out Acc> {
  readonly init: () => Acc;
  readonly step: (acc: Acc, record: In) => Acc;
}

/** The partial results of one aggregator, a slot for each group. Slots are numbered from 0 as they come. */
export interface Columns<in In, out Acc> {
  /** Takes the records from one place up to another, each into the slot that stands at its place in the block. */
  readonly add: (records: readonly In[], from: number, to: number, slots: Int32Array) => void;
  /** The partial result of a slot, as steps over its records would have made it. */
  readonly partial: (slot: number) => Acc;
}

/** How many records are taken at once: enough to forget the calls between, few enough to stay in the cache. */
export const BLOCK = 1024;

interface Kernel {
  readonly init: unknown;
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
  kernels.set(aggregator.step, { init: aggregator.init, columns });
  return aggregator;
}

/** Fresh columns of an aggregator; `undefined` where its steps or its start are not those that they were made for. */
function columnsOf<In, Acc>({ init, step }: Steps<In, Acc>): Columns<In, Acc> | undefined {
  const kernel = kernels.get(step);
  return kernel?.init === init ? (kernel.columns() as Columns<In, Acc>) : undefined;
}

/** Columns of any aggregator: its own ones, or its steps slot by slot. */
export function columnsOrSteps<In, Acc>(aggregator: Steps<In, Acc>): Columns<In, Acc> {
  return columnsOf(aggregator) ?? steppedColumns(aggregator);
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
        const partial = partialAt(slots[at - from] as number);
        partial.acc = step(partial.acc, records[at] as In);
      }
    },
    partial: (slot) => partialAt(slot).acc,
  };
}

/** Fewer records than this are stepped through: columns would not be filled. */
const LEAST = 64;

/**
 * The partial result of an array, where its aggregator has columns. Whatever they throw the steps throw too, and those
 * name the first record that has a fault: so nothing is thrown here.
 */
export function partialInColumns<In, Acc>(
  records: readonly In[],
  aggregator: Steps<In, Acc>,
): { readonly partial: Acc } | undefined {
  const columns = records.length < LEAST ? undefined : columnsOf(aggregator);
  if (columns === undefined) return undefined;
  const slots = new Int32Array(BLOCK);
  try {
    for (let from = 0; from < records.length; from += BLOCK)
      columns.add(records, from, Math.min(from + BLOCK, records.length), slots);
    return { partial: columns.partial(0) };
  } catch {
    return undefined;
  }
}
