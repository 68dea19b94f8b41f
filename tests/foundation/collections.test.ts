import { expect, test, vi } from "vitest";
import { circlesIn, elementsOf, getOrCreate, othersJoined } from "../../src/foundation/collections";

test("a value is created at the first use of its key and kept", () => {
  const map = new Map<string, string[]>();
  const create = vi.fn(() => []);
  const first = getOrCreate(map, "2012", create);
  expect(getOrCreate(map, "2012", create)).toBe(first);
  expect(map.get("2012")).toBe(first);
  expect(create).toHaveBeenCalledTimes(1);
});

test("values that count as false are kept like any other", () => {
  const create = vi.fn(() => 1);
  expect(getOrCreate(new Map([["a", 0]]), "a", create)).toBe(0);
  expect(create).not.toHaveBeenCalled();
});

test("nothing is kept where the creation fails", () => {
  const map = new Map<string, number>();
  const fail = () => {
    throw new RangeError("no such locale");
  };
  expect(() => getOrCreate(map, "xx", fail)).toThrow(RangeError);
  expect(map.size).toBe(0);
});

test("the elements of an array are read up to its first hole, however many follow", () => {
  expect([[], [1, undefined, 2]].map(elementsOf)).toEqual([[], [1, undefined, 2]]);
  const far: unknown[] = [1];
  far[2 ** 32 - 2] = 2;
  expect(elementsOf(far)).toEqual([1, undefined]);
});

test("each value has all the others joined, in their order", () => {
  const join = (one: string, other: string) => one + other;
  expect(othersJoined(["a", "b", "c"], "", join)).toEqual(["bc", "ac", "ab"]);
  expect(othersJoined(["a"], "", join)).toEqual([""]);
  expect(othersJoined([], "", join)).toEqual([]);
});

test.each([
  [[], []],
  [[undefined, 0, 1], []],
  [[0], [0]],
  [[undefined, 1], [1]],
  [[1, 2, 0], [0]],
  [
    [3, 2, 1, 0],
    [0, 1],
  ],
  // Ways that lead into a circle are not in it.
  [[2, 0, 3, 2], [2]],
  [[1, 3, undefined, 4, 3], [3]],
  // A parent that is at no place.
  [[7, 0], []],
])("parents %j go in circles from %j on", (parents, circles) => {
  expect(circlesIn(parents)).toEqual(circles);
});
