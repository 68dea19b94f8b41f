import { spawnSync } from "node:child_process";
import { addAmounts, currencyAmount, multiplyAmount, roundAmount, subtractAmounts } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";

/** Answers operations with Python's `decimal`, an implementation that shares nothing with this one. */
const PYTHON = `
import json, sys
from decimal import *
getcontext().prec = 100
modes = {"half-even": ROUND_HALF_EVEN, "half-up": ROUND_HALF_UP, "half-down": ROUND_HALF_DOWN, "up": ROUND_UP,
         "down": ROUND_DOWN, "ceiling": ROUND_CEILING, "floor": ROUND_FLOOR}
for kind, left, right, decimals in json.load(sys.stdin):
    a, b = Decimal(left), Decimal(right)
    if kind == "add": answer = a + b
    elif kind == "subtract": answer = a - b
    elif kind == "multiply": answer = a * b
    else: answer = a.quantize(Decimal(1).scaleb(-decimals), rounding=modes[kind])
    text = format(answer, "f")
    text = text.rstrip("0").rstrip(".") if "." in text else text
    print("0" if text in ("-0", "") else text)
`;

const MODES = ["half-even", "half-up", "half-down", "up", "down", "ceiling", "floor"] as const;

/** Text of up to 18 digits before and 6 after the point, so that every product still fits an amount. */
const text = fc
  .tuple(fc.bigInt({ min: -(10n ** 11n), max: 10n ** 11n }), fc.stringMatching(/^(\.\d{1,6})?$/))
  .map(([whole, fraction]) => `${whole}${fraction}`);
const operation = fc.tuple(
  fc.constantFrom("add", "subtract", "multiply", ...MODES),
  text,
  text,
  fc.integer({ min: 0, max: 5 }),
);

function answerOf([kind, left, right, decimals]: readonly [string, string, string, number]): string {
  const [one, other] = [currencyAmount(left, "USD"), currencyAmount(right, "USD")];
  const results = {
    add: () => addAmounts(one, other),
    subtract: () => subtractAmounts(one, other),
    multiply: () => multiplyAmount(one, right),
  } as const;
  const mode = MODES.find((name) => name === kind);
  const result =
    mode === undefined ? results[kind as keyof typeof results]() : roundAmount(one, { decimals, mode });
  return result.toJSON().value;
}

const isPythonThere = spawnSync("python3", ["-c", "import decimal"]).status === 0;

test("10,000 random operations agree with Python's decimal", ({ skip }) => {
  skip(!isPythonThere, "there is no python3 here to ask");
  const operations = fc.sample(operation, { numRuns: 10_000, seed: 2012 });
  const { stdout, stderr } = spawnSync("python3", ["-c", PYTHON], {
    input: JSON.stringify(operations),
    encoding: "utf8",
  });
  const answers = stdout.trim().split("\n");
  expect(stderr).toBe("");
  expect(answers).toHaveLength(10_000);
  expect(operations.map(answerOf)).toEqual(answers);
});
