/**
 * Running an aggregator over a stream: records that arrive one by one and are never held together.
 */

import {
  type Call,
  checkedOptions,
  invalidArgument,
  requireFunction,
  requireIterable,
} from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { Measure } from "./aggregator";
import { oneByOne } from "./engine/run";
import { measureOf } from "./measures";

/** What the library asks of an `AbortSignal`, so that it needs no types of a browser or of Node. */
export interface StopSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  readonly addEventListener: (type: "abort", listener: () => void) => void;
  readonly removeEventListener: (type: "abort", listener: () => void) => void;
}

/** How a run over a stream is stopped and followed. */
export interface AggregateAsyncOptions {
  /** An `AbortSignal`. It stops the run, also while that waits for a record, and its reason is thrown. */
  readonly signal?: StopSignal;
  /** Called with the number of records taken: after every `progressEvery` records, and at the end. */
  readonly onProgress?: (records: number) => void;
  /** 10,000 where left out. */
  readonly progressEvery?: number;
}

const PROGRESS_EVERY = 10_000;
const BREATHE_EVERY = 10_000;

const CALL: Call = {
  chapter: "aggregate",
  call: "aggregateAsync(records, measure, { signal, onProgress, progressEvery })",
};

/**
 * Runs an aggregator over a stream of records: a file read line by line, a cursor of a database, an array as well. It
 * holds one record at a time and the partial result. A stream that fails or is stopped gives no answer, never that of a
 * part, and is closed. No records give the answer of nothing.
 *
 * @throws the reason of the signal; `aggregate/invalid-limit` for a `progressEvery` that is no whole number above zero;
 * `aggregate/invalid-argument`, `aggregate/unknown-option`;
 * what the stream and the aggregator's own functions throw
 * @example
 * async function* visits() {
 *   yield { persons: 1100 };
 *   yield { persons: 2299 };
 * }
 * const persons = await aggregateAsync(visits(), sumCounts((visit) => visit.persons));
 * describeInterval(persons.total) // => "3,399"
 */
export async function aggregateAsync<In, const Out>(
  records: AsyncIterable<In> | Iterable<In>,
  measure: Measure<In, Out>,
  options?: AggregateAsyncOptions,
): Promise<Out> {
  const { "~columns": newColumns } = measureOf(CALL, measure);
  const names = ["signal", "onProgress", "progressEvery"] as const;
  const { signal, onProgress, progressEvery = PROGRESS_EVERY } = checkedOptions(CALL, options, names);
  if (signal !== undefined && !isStopSignal(signal))
    throw invalidArgument(CALL, "the signal", signal, "an AbortSignal");
  if (onProgress !== undefined) requireFunction(CALL, "onProgress", onProgress);
  checkedLimit(progressEvery, "progressEvery");
  const stream = opened(records);
  const run = async (): Promise<Out> => {
    const columns = newColumns();
    const add = oneByOne(columns);
    let taken = 0;
    for await (const record of stream.records) {
      // Leaving the loop closes the stream, which a promise that is only rejected would not.
      if (signal?.aborted) throw signal.reason;
      add(record);
      taken += 1;
      if (taken % progressEvery === 0) onProgress?.(taken);
      // A stream that never waits would keep signals and timers from being heard.
      if (signal !== undefined && taken % BREATHE_EVERY === 0) await breathe();
    }
    if (signal?.aborted) throw signal.reason;
    if (taken % progressEvery !== 0 || taken === 0) onProgress?.(taken);
    return columns.answer(0);
  };
  return signal === undefined ? run() : stoppable(run, signal, stream.close);
}

function isStopSignal(signal: Partial<StopSignal> | null): boolean {
  return typeof signal?.addEventListener === "function" && typeof signal.removeEventListener === "function";
}

/** Lets everything else run that waits for its turn. */
function breathe(): Promise<void> {
  const { setTimeout } = globalThis as unknown as {
    readonly setTimeout: (callback: () => void, milliseconds: number) => unknown;
  };
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/** Rejects as soon as the signal says so, whatever the run waits for, and closes the stream. */
function stoppable<Out>(run: () => Promise<Out>, signal: StopSignal, close: () => void): Promise<Out> {
  return new Promise((resolve, reject) => {
    const leave = () => signal.removeEventListener("abort", stop);
    const stop = () => {
      leave();
      reject(signal.reason);
      close();
    };
    signal.addEventListener("abort", stop);
    if (signal.aborted) stop();
    else
      run()
        .then(resolve, reject)
        .finally(() => signal.aborted || leave());
  });
}

/** The records, and how to close a stream that may never give another one. */
function opened<In>(records: AsyncIterable<In> | Iterable<In>): {
  readonly records: AsyncIterable<In> | Iterable<In>;
  readonly close: () => void;
} {
  const { [Symbol.asyncIterator]: iterate } = (records ?? {}) as Partial<AsyncIterable<In>>;
  if (typeof iterate !== "function")
    return { records: requireIterable(CALL, "the records", records), close: () => undefined };
  const iterator = iterate.call(records);
  const close = async () => {
    try {
      await iterator.return?.();
    } catch {
      // The run is over with the reason of its signal; what a stream says when it is closed comes too late.
    }
  };
  return { records: { [Symbol.asyncIterator]: () => iterator }, close };
}

/** Guards numbers of things that there must be one of at least. */
export function checkedLimit(limit: number, name: string): number {
  if (Number.isSafeInteger(limit) && limit > 0) return limit;
  throw new LedgerError(
    "aggregate/invalid-limit",
    `Cannot take ${quote(limit)} for ${name}: it must be a whole number of 1 or more.`,
    { details: { name, limit } },
  );
}
