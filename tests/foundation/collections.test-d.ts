import type { Json } from "cultural-ledger/aggregate";
import { expectTypeOf, test } from "vitest";

test("what JSON keeps is Json", () => {
  expectTypeOf<{ readonly named: readonly string[]; open: true; n: null }>().toExtend<Json>();
});

test("what JSON loses or cannot hold is not", () => {
  expectTypeOf<bigint>().not.toExtend<Json>();
  expectTypeOf<undefined>().not.toExtend<Json>();
  expectTypeOf<Date>().not.toExtend<Json>();
  expectTypeOf<{ at: () => string }>().not.toExtend<Json>();
});
