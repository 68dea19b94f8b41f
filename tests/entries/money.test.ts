import * as library from "cultural-ledger";
import * as money from "cultural-ledger/money";
import { expect, test } from "vitest";

test("the chapter's own entry exports the same functions as the library, and no class of decimals", () => {
  expect(Object.keys(money).length).toBeGreaterThan(15);
  expect(library).toMatchObject(money);
  expect(Object.keys(money).filter((name) => /decimal$/i.test(name))).toEqual([]);
});
