import type { Issue } from "cultural-ledger";
import { expect, test } from "vitest";
import { failure, success } from "../../src/foundation/result";

const issue: Issue = Object.freeze({
  code: "time/invalid-date",
  path: [],
  message: "m",
  expected: "e",
  received: "r",
});

test("a success holds the value, even one that is undefined", () => {
  expect(success("2012")).toEqual({ ok: true, value: "2012" });
  expect(Object.keys(success(undefined))).toEqual(["ok", "value"]);
});

test("a failure holds its issues in the order found", () => {
  const second = { ...issue, message: "n" };
  expect(failure(issue)).toEqual({ ok: false, issues: [issue] });
  expect(failure(issue, [second])).toEqual({ ok: false, issues: [issue, second] });
});
