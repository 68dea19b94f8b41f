import { describe, expect, test } from "vitest";
import { success } from "../../../src/foundation/result";
import { readGuarded, untilHole } from "../../../src/interchange/dataset/outside-input";

describe("input that has code of its own", () => {
  test("is an issue where it throws, and what was read where it does not", () => {
    const input = Object.defineProperty({}, "data", {
      get() {
        throw new TypeError("no field");
      },
    }) as { readonly data: string };
    const read = readGuarded(input, "The message", () => success(input.data));
    expect(read.ok ? [] : read.issues).toEqual([
      {
        code: "interchange/unreadable-value",
        path: [],
        message: "The message is an object; it must be plain data, whose fields can be read.",
        expected: "plain data, whose fields can be read",
        received: "an object",
      },
    ]);
    expect(readGuarded({}, "The message", () => success(5))).toEqual(success(5));
  });
});

describe("lists with holes", () => {
  const holes = (list: readonly unknown[]) => {
    const told: number[] = [];
    return [untilHole(list, (at) => told.push(at)), told];
  };

  test("end at the first one, of which is told", () => {
    const list: unknown[] = ["a"];
    list[4_000_000_000] = "b";
    expect(holes(list)).toEqual([["a"], [1]]);
    expect(holes(new Array(1))).toEqual([[], [0]]);
  });

  test("without one are as they were", () => {
    const list = Object.freeze([undefined, null, 1]);
    expect(holes(list)).toEqual([list, []]);
    expect(holes([])).toEqual([[], []]);
  });
});
