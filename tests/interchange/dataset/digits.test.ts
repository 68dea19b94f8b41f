import { describe, expect, test } from "vitest";
import { isAbove, isPlainDigits, plainDigits, survivesNumber } from "../../../src/interchange/dataset/digits";

describe("numbers as plain decimal text", () => {
  test.each([
    ["61", "61"],
    ["1250.10", "1250.10"],
    ["-0.5", "-0.5"],
    ["+3", "3"],
    [".5", "0.5"],
    ["-.50", "-0.50"],
    ["5.", "5"],
    ["007", "7"],
    ["00.70", "0.70"],
    ["-0", "0"],
    ["-0.00", "0.00"],
    ["1.5E3", "1500"],
    ["1.5e+3", "1500"],
    ["1.50e1", "15.0"],
    ["1e-3", "0.001"],
    ["-12.5e-2", "-0.125"],
    ["100e-2", "1.00"],
    ["0e5", "0"],
    ["-0e3", "0"],
    ["9007199254740993.25", "9007199254740993.25"],
  ])("%s is %s", (text, digits) => {
    expect(plainDigits(text)).toBe(digits);
  });

  test.each([
    "",
    ".",
    "-",
    "+",
    "e5",
    "NaN",
    "INF",
    "-INF",
    "1,000",
    "1 000",
    " 1",
    "1\n",
    "1.2.3",
    "0x10",
    "1e",
    "1e1.5",
    "--1",
    "１",
    "1e99999",
  ])("%j is none", (text) => {
    expect(plainDigits(text)).toBeUndefined();
  });

  test("have at most a thousand digits, however they are written", () => {
    const most = "9".repeat(1000);
    expect(plainDigits(most)).toBe(most);
    expect(plainDigits(`-${most}`)).toBe(`-${most}`);
    expect(plainDigits(`0.${"9".repeat(999)}`)).toBe(`0.${"9".repeat(999)}`);
    expect(plainDigits(`9${most}`)).toBeUndefined();
    expect(plainDigits(`0.${most}`)).toBeUndefined();
    expect(plainDigits("1e999")).toBe(`1${"0".repeat(999)}`);
    expect(plainDigits("1e1000")).toBeUndefined();
    expect(plainDigits("1e-999")).toBe(`0.${"0".repeat(998)}1`);
    expect(plainDigits("1e-1000")).toBeUndefined();
    expect(plainDigits("9".repeat(5_000_000))).toBeUndefined();
  });

  test("are those that figures keep where nothing is to be written otherwise", () => {
    expect(["0", "1250.10", "-3"].every(isPlainDigits)).toBe(true);
    expect(["+3", "1e3", ".5", "-0", "01", ""].some(isPlainDigits)).toBe(false);
    for (const none of [5, null, undefined, {}, Number.NaN]) expect(isPlainDigits(none)).toBe(false);
  });
});

test("a number says the same where it prints the same digits", () => {
  for (const kept of ["0", "61", "-0.5", "1250.1", "999999999999999", "0.000001", "123456.789012345"])
    expect(survivesNumber(kept)).toBe(true);
  // A zero behind the point, an exponent, and what a double rounds.
  for (const lost of [
    "1250.10",
    "1.0",
    "0.0000001",
    "9007199254740993",
    "1234567890123456",
    "0.1234567890123456",
  ])
    expect(survivesNumber(lost)).toBe(false);
});

test("numbers are ordered by size and not by text", () => {
  expect(isAbove("10", "9")).toBe(true);
  expect(isAbove("9", "10")).toBe(false);
  expect(isAbove("-10", "-9")).toBe(false);
  expect(isAbove("1.0", "1")).toBe(false);
  expect(isAbove("9007199254740993", "9007199254740992.999")).toBe(true);
});
