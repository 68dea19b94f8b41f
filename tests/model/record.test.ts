import { expect, test } from "vitest";
import { countOfRecord, isHeld, wasHeld } from "../../src/model/record";

test("a record without a count stands for one, and zero stays zero", () => {
  expect(countOfRecord({})).toBe(1);
  expect(countOfRecord({ count: 0 })).toBe(0);
});

test("only plans and what was cancelled did not take place", () => {
  expect(isHeld({})).toBe(true);
  expect(isHeld({ status: "held" })).toBe(true);
  expect(isHeld({ status: "planned" })).toBe(false);
  expect(isHeld({ status: "cancelled" })).toBe(false);
  for (const none of [null, undefined, { status: "done" }, { status: "Held" }])
    expect(isHeld(none as never)).toBe(false);
});

test("measures refuse a status that nobody knows, and what is no record", () => {
  expect(
    [{}, { status: "held" }, { status: "planned" }, { status: "cancelled" }].map((record) =>
      wasHeld(record as never),
    ),
  ).toEqual([true, true, false, false]);
  for (const none of [null, undefined, 5, { status: "done" }, { status: null }])
    expect(() => wasHeld(none as never)).toThrow(expect.objectContaining({ code: "model/invalid-argument" }));
});
