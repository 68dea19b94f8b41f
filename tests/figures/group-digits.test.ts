import { expect, test } from "vitest";
import { groupDigits } from "../../src/figures/group-digits";
import { plainNumber } from "../../src/figures/number-marks";

const english = { groups: ",", decimal: "." } as const;

test.each([
  ["0", "0"],
  ["999", "999"],
  ["1000", "1,000"],
  ["-1000", "-1,000"],
  ["-100", "-100"],
  ["1234567.8901", "1,234,567.8901"],
  ["0.00001", "0.00001"],
  ["1000.00", "1,000.00"],
  ["1/1000", "1/1000"],
  ["100000000000000000000", "100,000,000,000,000,000,000"],
])("%s is grouped as %s", (plain, grouped) => {
  expect(groupDigits(plain)).toBe(grouped);
  if (!plain.includes("/")) expect(plainNumber(grouped, english)).toBe(plain);
});

test.each(["1,00", "0,500", ",100", "1,0000", "1,000,", "12345,678", "1.000,5", "1,000.5,0", "--1,000"])(
  "%s has no groups of three",
  (text) => {
    expect(plainNumber(text, english)).toBeUndefined();
  },
);

test("text without commas is left as it is", () => {
  expect(plainNumber("2012.5", english)).toBe("2012.5");
});
