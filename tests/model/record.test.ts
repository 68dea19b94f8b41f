import { expect, test } from "vitest";
import { countOfRecord, isHeld } from "../../src/model/record";

test("a record without a count stands for one, and zero stays zero", () => {
  expect(countOfRecord({})).toBe(1);
  expect(countOfRecord({ count: 0 })).toBe(0);
});

test("only plans and what was cancelled did not take place", () => {
  expect(isHeld({})).toBe(true);
  expect(isHeld({ status: "held" })).toBe(true);
  expect(isHeld({ status: "planned" })).toBe(false);
  expect(isHeld({ status: "cancelled" })).toBe(false);
});
