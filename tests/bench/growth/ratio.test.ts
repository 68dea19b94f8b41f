/** The measuring itself, with a clock that counts steps: what is linear passes, and a planted loop within a loop does not. */

import { describe, expect, test } from "vitest";
import { type Growth, growthOf, type Pace, sampleGrowth, TIMES_THE_SIZE, verdictOf } from "./ratio";

const PACE: Pace = { warmUps: 1, rounds: 5, leastSample: 1000 };
const SIZE = 200;

/** A step of work is a millisecond. */
interface Clock {
  readonly step: () => void;
  readonly now: () => number;
}

function stepClock(): Clock {
  let steps = 0;
  return {
    step: () => {
      steps += 1;
    },
    now: () => steps,
  };
}

type Work = (rows: number, step: () => void) => void;

const eachOnce: Work = (rows, step) => {
  for (let row = 0; row < rows; row++) step();
};

/** For every row all rows so far: what a search in a list does. */
const allSoFar: Work = (rows, step) => {
  for (let row = 0; row < rows; row++) eachOnce(row, step);
};

/** Rows that are read and then sorted, as groups are. */
const sorted: Work = (rows, step) => {
  eachOnce(10 * rows, step);
  Array.from({ length: rows }, (_, at) => (at * 7919) % rows).sort((left, right) => {
    step();
    return left - right;
  });
};

async function growthIn(work: Work): Promise<Growth> {
  const { step, now } = stepClock();
  const runs = { small: () => work(SIZE, step), large: () => work(SIZE * TIMES_THE_SIZE, step) };
  return growthOf(await sampleGrowth(runs, PACE, { now, settle: () => {} }));
}

describe("sampleGrowth", () => {
  test("each row once takes ten times as long for ten times the rows", async () => {
    expect(await growthIn(eachOnce)).toEqual({ small: SIZE, large: 10 * SIZE, ratio: 10 });
  });

  test("the time is that of one run, however often a sample repeats it", async () => {
    const { step, now } = stepClock();
    let runs = 0;
    const large = () => {
      runs += 1;
      eachOnce(30, step);
    };
    const samples = await sampleGrowth({ small: () => eachOnce(3, step), large }, PACE, {
      now,
      settle: () => {},
    });
    expect(samples).toEqual({ small: [3, 3, 3, 3, 3], large: [30, 30, 30, 30, 30] });
    expect(runs).toBe(1 + 5 * Math.ceil(PACE.leastSample / 30));
  });

  test("the sizes take turns in going first, and nothing that settles the process is timed", async () => {
    const { step, now } = stepClock();
    const order: string[] = [];
    const named = (name: string) => () => {
      if (order.at(-1) !== name) order.push(name);
      step();
    };
    const settle = () => eachOnce(1000, step);
    const pace = { warmUps: 0, rounds: 3, leastSample: 0 };
    const samples = await sampleGrowth({ small: named("small"), large: named("large") }, pace, {
      now,
      settle,
    });
    expect(order).toEqual(["small", "large", "small", "large"]);
    expect(samples).toEqual({ small: [1, 1, 1], large: [1, 1, 1] });
  });

  test("work that answers later is waited for", async () => {
    const { step, now } = stepClock();
    const later = (rows: number) => async () => {
      await Promise.resolve();
      eachOnce(rows, step);
    };
    const samples = await sampleGrowth({ small: later(2), large: later(20) }, PACE, {
      now,
      settle: () => {},
    });
    expect(growthOf(samples).ratio).toBe(10);
  });
});

describe("verdictOf", () => {
  const verdictIn = async (work: Work) => verdictOf(await growthIn(work), false);
  /** A loop within a loop, each step of it a hundredth of what a row takes otherwise. */
  const planted: Work = (rows, step) => {
    eachOnce(100 * rows, step);
    allSoFar(rows, step);
  };

  test("work that passes over its rows, or sorts them, grows linearly", async () => {
    expect(await verdictIn(eachOnce)).toBe("grows linearly");
    expect(await verdictIn(sorted)).toBe("grows linearly");
  });

  test("a loop within a loop grows too fast, also where it is a small part of the work", async () => {
    expect(await verdictIn(allSoFar)).toBe("GROWS TOO FAST");
    expect(await verdictIn(planted)).toBe("GROWS TOO FAST");
  });

  test("one slow sample of five decides nothing", () => {
    const growth = growthOf({ small: [1, 1, 1, 1, 1], large: [10, 10, 400, 10, 10] });
    expect(growth).toEqual({ small: 1, large: 10, ratio: 10 });
    expect(verdictOf(growth, false)).toBe("grows linearly");
  });

  test("the bound itself is within it; nothing measured is not", () => {
    expect(verdictOf({ small: 1, large: 13, ratio: 13 }, false)).toBe("grows linearly");
    expect(verdictOf({ small: 1, large: 13.1, ratio: 13.1 }, false)).toBe("GROWS TOO FAST");
    expect(verdictOf(growthOf({ small: [], large: [] }), false)).toBe("GROWS TOO FAST");
  });

  test("an open case never fails, and says when it is mended", () => {
    expect(verdictOf({ small: 1, large: 100, ratio: 100 }, true)).toBe("open");
    expect(verdictOf({ small: 1, large: 10, ratio: 10 }, true)).toBe(
      "open, now within the bound: take its mark away",
    );
  });
});
