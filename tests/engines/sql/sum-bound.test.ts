/** Sums that could pass 38 digits are refused before anything is added. */

import { expect, it } from "vitest";
import {
  requireNumberWithin,
  requireRowsWithin,
  type SumBoundOptions,
  sumBound,
} from "../../../src/engines/sql/sum-bound";
import { untyped } from "../../generate/gallery-entry";
import { codeOf } from "./code-of";

const CALL = { chapter: "engines", call: "toSql(plan, options)" } as const;
const code = (options: unknown) => codeOf(() => sumBound(CALL, untyped<SumBoundOptions>(options)));

it("takes 10^15 rows of 18 digits where nothing is said", () => {
  expect(sumBound(CALL, {})).toEqual({ rows: 10n ** 15n, digits: 18 });
});

it("takes what stays below 38 digits, to the last row", () => {
  expect(code({ digits: 37, rows: 9 })).toBeUndefined();
  expect(code({ digits: 37, rows: 10 })).toBe("engines/sum-too-large");
  expect(code({ digits: 38, rows: 1 })).toBe("engines/sum-too-large");
  expect(code({ digits: 18, rows: 10n ** 20n - 1n })).toBeUndefined();
  expect(code({ digits: 18, rows: 10n ** 20n })).toBe("engines/sum-too-large");
  expect(code({ digits: Number.MAX_SAFE_INTEGER, rows: 1 })).toBe("engines/sum-too-large");
});

it("says the numbers", () => {
  expect(() => sumBound(CALL, { digits: 30, rows: 10n ** 9n })).toThrow(
    "A sum over 1000000000 rows of numbers of 30 digits could pass 38 digits",
  );
});

it("takes whole numbers only", () => {
  for (const digits of [0, -1, 1.5, Number.NaN, "18", null])
    expect(code({ digits })).toBe("engines/invalid-argument");
  for (const rows of [0, -1n, 1.5, 2 ** 53, "9", null])
    expect(code({ rows })).toBe("engines/invalid-argument");
});

it("holds what the table really has against what was said", () => {
  const bound = sumBound(CALL, { digits: 3, rows: 2 });
  expect(codeOf(() => requireRowsWithin(bound, 2n))).toBeUndefined();
  expect(codeOf(() => requireRowsWithin(bound, 3n))).toBe("engines/sum-too-large");
  expect(codeOf(() => requireNumberWithin(bound, "cost", "-999"))).toBeUndefined();
  expect(codeOf(() => requireNumberWithin(bound, "cost", "-1000"))).toBe("engines/sum-too-large");
});
