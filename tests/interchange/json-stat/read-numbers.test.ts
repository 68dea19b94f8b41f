import { describe, expect, test } from "vitest";
import { readJsonStat } from "../../../src/interchange/json-stat/read-json-stat";

describe("numbers", () => {
  const fileOf = (value: string) =>
    `{"class":"dataset","id":["x"],"size":[1],"dimension":{"x":{"category":{"index":["a"]}}},"value":[${value}]}`;

  const firstOf = (input: string | object) => {
    const result = readJsonStat(input);
    return result.ok ? result.value.figures[0]?.value : result.issues;
  };

  test.each([
    ["12345678901234567890.123456789", "12345678901234567890.123456789"],
    ['"1250.10"', "1250.10"],
    ["1.5e3", "1500"],
    ["-0", "0"],
    ["0.1", "0.1"],
    ["102.34567890123456", "102.34567890123456"],
    [`"${"9".repeat(38)}"`, "9".repeat(38)],
  ])("%s is read to the digit", (text, digits) => {
    expect(firstOf(fileOf(text))).toBe(digits);
  });

  test("parsed numbers of more than 15 digits are refused, for they may have been rounded", () => {
    const parsed = JSON.parse(fileOf("12345678901234567890"));
    expect(readJsonStat(parsed)).toMatchObject({
      ok: false,
      issues: [{ code: "interchange/inexact-number", path: ["value", 0] }],
    });
    expect(firstOf(JSON.parse(fileOf("123456789012345")))).toBe("123456789012345");
  });
});
