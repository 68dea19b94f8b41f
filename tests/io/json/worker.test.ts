import { Worker } from "node:worker_threads";
import {
  type Issue,
  type MultiCurrencyTotal,
  rmb,
  type TradeTotal,
  totalByCurrency,
  usd,
} from "cultural-ledger";
import { type Plain, revive, toPlain } from "cultural-ledger/io";
import { afterAll, expect, test } from "vitest";
import { valueIn } from "./travelled";

/** The sources are TypeScript, which a thread of Node reads through tsx. */
const start = `import("tsx/esm/api").then(({ tsImport }) =>
  tsImport(${JSON.stringify(new URL("worker.ts", import.meta.url).href)}, {
    parentURL: ${JSON.stringify(import.meta.url)},
    tsconfig: "tests/tsconfig.json",
  }))`;
const worker = new Worker(start, { eval: true });
afterAll(() => worker.terminate());

function answerTo<Answer>(message: unknown): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (plain: Plain<Answer>) => {
      worker.off("error", reject);
      resolve(valueIn(revive(plain)));
    });
    worker.postMessage(message);
  });
}

test("totals go to a worker thread and come back, and work on either side", async () => {
  const before = totalByCurrency([usd("1120000"), rmb("6900000")]);
  type Answer = { readonly exports: TradeTotal; readonly together: MultiCurrencyTotal };
  const { exports, together } = await answerTo<Answer>(toPlain(before));
  expect([exports.known, exports.unknown, `${exports.total}`]).toEqual([1, 1, "USD 21130000"]);
  expect(`${together}`).toBe("CNY 6900000, USD 22250000");
  expect(together.subtract(before).get("USD")).toEqual(usd("21130000"));
});

test("a message that nobody made is answered with its issues", async () => {
  const issues = await answerTo<readonly Issue[]>({
    "~is": "total",
    amounts: [{ currency: "USD", value: "1e9" }],
  });
  expect(issues.map(({ code }) => code)).toEqual(["money/invalid-amount"]);
});

test("an answer as it is cannot be sent, and as plain data it can", () => {
  const total = totalByCurrency([usd("5")]);
  expect(() => structuredClone(usd("5").value)).toThrow("could not be cloned");
  expect(structuredClone(total)).toEqual({});
  expect(valueIn(revive(structuredClone(toPlain(total)))).get("USD")).toEqual(usd("5"));
});
