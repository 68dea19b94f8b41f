import { expect, test } from "vitest";
import { createCodeList } from "../../src/classification/code-list";
import { withPrefixParents } from "../../src/classification/prefix-parents";
import { deepFreeze } from "../frozen";
import { HS_2022 } from "./lists";

const parentsOf = (...codes: readonly { code: string; parent?: string }[]) =>
  withPrefixParents(deepFreeze(codes.map((code) => ({ name: code.code, ...code })))).map(
    ({ parent }) => parent,
  );

test("the parents of the Harmonized System are in its codes", () => {
  const rows = HS_2022.codes.map(({ code, name }) => ({ code, name }));
  expect(withPrefixParents(deepFreeze(rows))).toEqual(HS_2022.codes);
  expect(createCodeList({ ...HS_2022, codes: withPrefixParents(rows) })).toEqual(HS_2022);
});

test("the nearest code is the parent, in whatever order and over missing levels", () => {
  expect(parentsOf({ code: "970121" }, { code: "97" }, { code: "9701" })).toEqual(["9701", undefined, "97"]);
  expect(parentsOf({ code: "970121" }, { code: "97" })).toEqual(["97", undefined]);
  expect(parentsOf({ code: "9701.21" }, { code: "9701" })).toEqual(["9701", undefined]);
  expect(parentsOf()).toEqual([]);
});

test("a parent that is given stays, even one that is no prefix", () => {
  expect(parentsOf({ code: "R" }, { code: "90", parent: "R" }, { code: "900" })).toEqual([
    undefined,
    "R",
    "90",
  ]);
});

test("the codes that come out are frozen copies", () => {
  const rows = [{ code: "97", name: "Works of art" }];
  const [code] = withPrefixParents(rows);
  expect(code).toEqual(rows[0]);
  expect(Object.isFrozen(code) && !Object.isFrozen(rows[0])).toBe(true);
});
