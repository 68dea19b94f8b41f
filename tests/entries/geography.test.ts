import * as everything from "cultural-ledger";
import * as geography from "cultural-ledger/geography";
import { expect, test } from "vitest";

test("what the subpath exports is what the package exports under the same name", () => {
  const names = Object.keys(geography);
  expect(names).toContain("countAreas");
  expect(everything).toMatchObject(geography);
  for (const name of names) {
    expect(Object.is(Reflect.get(geography, name), Reflect.get(everything, name)), name).toBe(true);
  }
});
