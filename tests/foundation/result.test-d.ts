import type { Issue, Result } from "cultural-ledger";
import { parseAreaCode } from "cultural-ledger/geography";
import { expectTypeOf, test } from "vitest";
import { failure } from "../../src/foundation/result";

test("neither the value nor the issues can be read before ok is tested", () => {
  const result: Result<number> = { ok: true, value: 1 } as Result<number>;
  // @ts-expect-error there may be no value
  void result.value;
  // @ts-expect-error there may be no issues
  void result.issues;
  if (result.ok) expectTypeOf(result.value).toBeNumber();
  else expectTypeOf(result.issues[0]).toEqualTypeOf<Issue>();
});

test("a failure has at least one issue and no value of any type", () => {
  expectTypeOf(failure<Issue>)
    .parameter(0)
    .toEqualTypeOf<Issue>();
  expectTypeOf<ReturnType<typeof failure<Issue>>>().toExtend<Result<never>>();
  // @ts-expect-error a failure without an issue would not say what is wrong
  failure();
});

test("a reader of outside data takes anything", () => {
  expectTypeOf(parseAreaCode).parameter(0).toBeUnknown();
});
