import * as money from "cultural-ledger/money";
import { expect, test } from "vitest";

test("the chapter of money exports no class of decimals", () => {
  expect(Object.keys(money).length).toBeGreaterThan(15);
  expect(Object.keys(money).filter((name) => /decimal$/i.test(name))).toEqual([]);
});
