import { isLedgerError, LedgerError } from "cultural-ledger";
import { areaCode } from "cultural-ledger/geography";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";

test("an error carries its code, its message, the values and the single faults", () => {
  const issues = deepFreeze([
    { code: "model/missing-field", path: ["trades", 3, "value"], message: "m", expected: "e", received: "r" },
  ] as const);
  const error = new LedgerError("model/invalid-records", "Two faults.", { details: { input: "x" }, issues });
  expect(error).toBeInstanceOf(Error);
  expect(error.name).toBe("LedgerError");
  expect(error.code).toBe("model/invalid-records");
  expect(error.message).toBe("Two faults.");
  expect(error.details).toEqual({ input: "x" });
  expect(error.issues).toBe(issues);
  expect(String(error)).toBe("LedgerError: Two faults.");
  expect(error.stack).toContain("Two faults.");
});

test("an error without options has no details and no issues", () => {
  const error = new LedgerError("time/invalid-date", "No date.");
  expect(error.details).toEqual({});
  expect(error.issues).toEqual([]);
});

test("a caught error is recognized, on request by its code", () => {
  let caught: unknown;
  try {
    areaCode("Wales");
  } catch (error) {
    caught = error;
  }
  expect(isLedgerError(caught)).toBe(true);
  expect(isLedgerError(caught, "geography/unknown-area")).toBe(true);
  expect(isLedgerError(caught, "time/invalid-date")).toBe(false);
});

test("an error of another copy of the library is recognized by its shape", () => {
  class LedgerErrorOfAnotherCopy extends Error {
    override readonly name = "LedgerError";
    readonly code = "money/not-an-amount";
  }
  const error = new LedgerErrorOfAnotherCopy("elsewhere");
  expect(error).not.toBeInstanceOf(LedgerError);
  expect(isLedgerError(error, "money/not-an-amount")).toBe(true);
});

test("nothing else that can be thrown is taken for an error of the library", () => {
  const codeOfNode = Object.assign(new Error("no such file"), { code: "ENOENT" });
  const codeOfNumber = Object.assign(new Error("no"), { name: "LedgerError", code: 404 });
  const thrown = [
    undefined,
    null,
    "LedgerError",
    61,
    Symbol("x"),
    {},
    [],
    () => 1,
    new RangeError("elsewhere"),
  ];
  for (const value of [...thrown, codeOfNode, codeOfNumber]) {
    expect(isLedgerError(value)).toBe(false);
  }
});
