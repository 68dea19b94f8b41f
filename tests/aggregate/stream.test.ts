import { aggregate, aggregateAsync, count, groupBy } from "cultural-ledger";
import { type AggregatorParts, aggregator, distinctValues, type StopSignal } from "cultural-ledger/aggregate";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const values = distinctValues((value: string) => value);
const never = new Promise<never>(() => {});
const unhandled: unknown[] = [];
const note = (reason: unknown) => unhandled.push(reason);

beforeEach(() => {
  unhandled.length = 0;
  process.on("unhandledRejection", note);
});
afterEach(async () => {
  await pause(5);
  process.off("unhandledRejection", note);
  expect(unhandled).toEqual([]);
});

/** A stream that says when it is closed. */
function stream(list: readonly string[], end: Promise<never> | undefined = undefined) {
  const log = { given: 0, closed: false };
  async function* records() {
    try {
      for (const value of list) {
        log.given += 1;
        yield value;
      }
      await end;
    } finally {
      log.closed = true;
    }
  }
  return { log, records: records() };
}

/** A signal that counts who listens. */
function countedSignal() {
  const controller = new AbortController();
  const listeners = { added: 0, removed: 0 };
  const signal: StopSignal = {
    get aborted() {
      return controller.signal.aborted;
    },
    get reason() {
      return controller.signal.reason;
    },
    addEventListener: (type, listener) => {
      listeners.added += 1;
      controller.signal.addEventListener(type, listener);
    },
    removeEventListener: (type, listener) => {
      listeners.removed += 1;
      controller.signal.removeEventListener(type, listener);
    },
  };
  return { controller, listeners, signal };
}

const counting: AggregatorParts<string, number, number> = {
  definition: "own",
  init: () => 0,
  step: (lines) => lines + 1,
  merge: (left, right) => left + right,
  finish: (lines) => lines,
  encode: (lines) => lines,
  decode: Number,
};

/** Calls back at each record. */
function watching(onRecord: (value: string) => void) {
  return aggregator({
    ...counting,
    step: (lines, value: string) => {
      onRecord(value);
      return lines + 1;
    },
  });
}
const stopped = new Error("stopped");
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe("it takes records", () => {
  test.each<readonly [string, () => AsyncIterable<string> | Iterable<string>]>([
    ["of an async generator", () => stream(["b", "a", "b"]).records],
    ["of a list", () => deepFreeze(["b", "a", "b"])],
    ["of a generator", () => new Set(["b", "a"]).values()],
    ["of a list of promises", () => ["b", "a"].map((value) => Promise.resolve(value)) as unknown as string[]],
  ])("%s", async (_what, records) => {
    expect(await aggregateAsync(records(), values)).toEqual(["a", "b"]);
    expect(await aggregateAsync(records(), values, { signal: new AbortController().signal })).toEqual([
      "a",
      "b",
    ]);
  });

  test("one by one: none is asked for before the last was taken", async () => {
    const { records, log } = stream(["a", "b"]);
    const given: number[] = [];
    await aggregateAsync(
      records,
      watching(() => given.push(log.given)),
    );
    expect([given, log.closed]).toEqual([[1, 2], true]);
  });

  test("none give the answer of nothing", async () => {
    const rows = groupBy({ value: (value: string) => value }, { n: count() });
    expect(await aggregateAsync(stream([]).records, rows)).toEqual(aggregate([], rows));
  });
});

describe("a signal", () => {
  test("aborted before stops the run before any record", async () => {
    const { controller, listeners, signal } = countedSignal();
    controller.abort(stopped);
    const { records, log } = stream(["a"]);
    await expect(aggregateAsync(records, values, { signal })).rejects.toBe(stopped);
    expect([log.given, listeners.added - listeners.removed]).toEqual([0, 0]);
  });

  test.each<
    readonly [
      string,
      (list: readonly string[]) => {
        records: AsyncIterable<string> | Iterable<string>;
        log: { closed: boolean };
      },
    ]
  >([
    ["an async stream", stream],
    [
      "a generator",
      (list) => {
        const log = { closed: false };
        function* records() {
          try {
            yield* list;
          } finally {
            log.closed = true;
          }
        }
        return { log, records: records() };
      },
    ],
  ])("aborted during %s stops it, closes the stream, and no listener stays", async (_what, make) => {
    const { controller, listeners, signal } = countedSignal();
    const { records, log } = make(["a", "b", "c"]);
    const taken: string[] = [];
    const watch = watching((value) => {
      taken.push(value);
      if (value === "b") controller.abort(stopped);
    });
    await expect(aggregateAsync(records, watch, { signal })).rejects.toBe(stopped);
    await pause(1);
    expect([taken, log.closed, listeners]).toEqual([["a", "b"], true, { added: 1, removed: 1 }]);
  });

  test("aborted at the last record gives no answer", async () => {
    const controller = new AbortController();
    const watch = watching(() => controller.abort(stopped));
    await expect(aggregateAsync(stream(["a"]).records, watch, { signal: controller.signal })).rejects.toBe(
      stopped,
    );
  });

  test("aborted while it waits for a record that never comes stops the run at once", async () => {
    const controller = new AbortController();
    const { records } = stream(["a"], never);
    const run = aggregateAsync(records, values, { signal: controller.signal });
    setTimeout(() => controller.abort(stopped), 5);
    await expect(run).rejects.toBe(stopped);
  });

  test("aborted while it waits also closes the stream and leaves the signal", async () => {
    const { controller, listeners, signal } = countedSignal();
    let closed = 0;
    const waiting: AsyncIterable<string> = {
      [Symbol.asyncIterator]: () => ({
        next: () => never,
        return: async () => {
          closed += 1;
          return { done: true, value: undefined };
        },
      }),
    };
    const run = aggregateAsync(waiting, values, { signal });
    setTimeout(() => controller.abort(stopped), 5);
    await expect(run).rejects.toBe(stopped);
    await pause(5);
    expect([closed, listeners]).toEqual([1, { added: 1, removed: 1 }]);
  });

  test("aborted while it waits: a record that comes later is not taken, and its stream is closed then", async () => {
    const controller = new AbortController();
    let later: (value: string) => void = () => {};
    let closed = false;
    async function* records() {
      try {
        yield await new Promise<string>((resolve) => {
          later = resolve;
        });
      } finally {
        closed = true;
      }
    }
    const taken: string[] = [];
    const run = aggregateAsync(
      records(),
      watching((value) => taken.push(value)),
      { signal: controller.signal },
    );
    setTimeout(() => controller.abort(), 1);
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
    later("late");
    await pause(5);
    expect([taken, closed]).toEqual([[], true]);
  });

  test("a stream that fails after it was stopped fails in silence", async () => {
    const controller = new AbortController();
    async function* records() {
      yield await new Promise<string>((_resolve, reject) => setTimeout(() => reject(new Error("late")), 4));
    }
    const run = aggregateAsync(records(), values, { signal: controller.signal });
    controller.abort(stopped);
    await expect(run).rejects.toBe(stopped);
  });

  test("that never aborts changes nothing, and no listener stays, whether the run ends or fails", async () => {
    const { listeners, signal } = countedSignal();
    await aggregateAsync(stream(["a"]).records, values, { signal });
    const fails = watching(() => {
      throw stopped;
    });
    await expect(aggregateAsync(stream(["a"]).records, fails, { signal })).rejects.toBe(stopped);
    await pause(1);
    expect(listeners).toEqual({ added: 2, removed: 2 });
  });
});

describe("errors pass through as they are, and the stream is closed", () => {
  const fail = () => {
    throw stopped;
  };
  test.each<readonly [string, Partial<typeof counting>]>([
    ["step", { step: fail }],
    ["init", { init: fail }],
    ["finish", { finish: fail }],
  ])("of %s", async (_name, broken) => {
    const { records, log } = stream(["a", "b"]);
    await expect(aggregateAsync(records, aggregator({ ...counting, ...broken }))).rejects.toBe(stopped);
    expect(log.closed).toBe(true);
  });

  test("of the stream, and of the caller who follows", async () => {
    async function* broken() {
      yield "a";
      throw stopped;
    }
    await expect(aggregateAsync(broken(), values)).rejects.toBe(stopped);
    const { records, log } = stream(["a", "b"]);
    await expect(aggregateAsync(records, values, { onProgress: fail, progressEvery: 1 })).rejects.toBe(
      stopped,
    );
    expect(log).toEqual({ given: 1, closed: true });
  });
});

describe("progress", () => {
  test.each([
    [2, 5, [2, 4, 5]],
    [2, 4, [2, 4]],
    [1, 2, [1, 2]],
    [undefined, 3, [3]],
    [undefined, 20_000, [10_000, 20_000]],
    [7, 0, [0]],
  ])("every %j of %i records is said at %j", async (progressEvery, records, wanted) => {
    const said: number[] = [];
    const options = {
      onProgress: (taken: number) => said.push(taken),
      ...(progressEvery && { progressEvery }),
    };
    await aggregateAsync(Array.from({ length: records }, String), count(), options);
    expect(said).toEqual(wanted);
  });

  test("every so many records that no run can have is refused, as a rejected promise", async () => {
    await expect(aggregateAsync([], values, { progressEvery: 0 })).rejects.toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot take 0 for progressEvery: it must be a whole number of 1 or more.]`,
    );
  });

  test.each([[-1], [0.5], [Number.NaN], [Infinity], [2 ** 53], ["10"], [null], [{}]])(
    "every %j records is refused",
    async (every) => {
      const run = aggregateAsync(stream(["a"]).records, values, { progressEvery: every as number });
      await expect(run).rejects.toMatchObject({ name: "LedgerError", code: "aggregate/invalid-limit" });
    },
  );
});
