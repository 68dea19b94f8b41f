/** Names, parameters and lists as each database writes them. */

import { expect, it } from "vitest";
import type { DialectName } from "../../../src/engines/sql/dialect";
import { dialectOf } from "../../../src/engines/sql/dialects";
import { newParameters } from "../../../src/engines/sql/parameters";
import { untyped } from "../../generate/gallery-entry";
import { codeOf } from "./code-of";

const [duckdb, postgresql, spark] = (["duckdb", "postgresql", "spark"] as const).map(dialectOf) as [
  ReturnType<typeof dialectOf>,
  ReturnType<typeof dialectOf>,
  ReturnType<typeof dialectOf>,
];

it("doubles the quotes inside a name, and leaves all else", () => {
  expect(duckdb.quoted('a"; drop table t --')).toBe('"a""; drop table t --"');
  expect(postgresql.quoted("中国`")).toBe('"中国`"');
  expect(spark.quoted('a`b"c')).toBe('`a``b"c`');
});

it("refuses names that a database cuts, changes or ends a statement at", () => {
  for (const dialect of [duckdb, postgresql, spark])
    for (const name of ["", "a\0b", "\ud800", "\udc00x"])
      expect(codeOf(() => dialect.quoted(name))).toBe("engines/invalid-identifier");
  expect(postgresql.quoted("字".repeat(21))).toBe(`"${"字".repeat(21)}"`);
  expect(() => postgresql.quoted("字".repeat(22))).toThrow("it has 66 bytes");
  expect(codeOf(() => spark.quoted(`a\${spark.x}`))).toBe("engines/invalid-identifier");
});

it("knows three dialects, and does not take the names of others", () => {
  for (const name of ["mysql", "__proto__", "toString"])
    expect(codeOf(() => dialectOf(untyped<DialectName>(name)))).toBe("engines/unknown-option");
});

it("gives each different value once, as text", () => {
  const parameters = newParameters(postgresql);
  expect([parameters.text("a", "x"), parameters.text("b", "x"), parameters.text("a", "y")]).toEqual([
    "CAST($1 AS text)",
    "CAST($2 AS text)",
    "CAST($1 AS text)",
  ]);
  expect(parameters.values()).toEqual(["a", "b"]);
  expect(newParameters(spark).text("__proto__", "x")).toBe("CAST(:p0 AS STRING)");
});

it("refuses values that not every database keeps", () => {
  for (const dialect of [duckdb, postgresql, spark]) {
    expect(codeOf(() => newParameters(dialect).text("a\0", "a condition"))).toBe("engines/invalid-text");
    expect(codeOf(() => newParameters(dialect).text("\ud83d", "a condition"))).toBe("engines/invalid-text");
  }
});

it("refuses more values than a statement can have", () => {
  const parameters = newParameters(duckdb);
  for (let at = 0; at < 65_535; at++) parameters.text(String(at), "x");
  expect(parameters.text("0", "x")).toBe("CAST($1 AS VARCHAR)");
  expect(codeOf(() => parameters.text("more", "x"))).toBe("engines/too-many-values");
});
