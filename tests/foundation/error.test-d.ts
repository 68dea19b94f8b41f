import { type Chapter, type ErrorCode, isLedgerError, LedgerError } from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

test("a code is a chapter of the library and a name", () => {
  expectTypeOf<"money/currency-mismatch">().toExtend<ErrorCode>();
  expectTypeOf<"weather/storm">().not.toExtend<ErrorCode>();
  expectTypeOf<"money">().not.toExtend<ErrorCode>();
  expectTypeOf<"geography">().toExtend<Chapter>();
  // @ts-expect-error foundation is no chapter that errors come from
  new LedgerError("foundation/broken", "That is no code.");
});

test("a caught value is narrowed by the guard", () => {
  const caught: unknown = new Error("elsewhere");
  if (isLedgerError(caught, "time/invalid-date")) {
    expectTypeOf(caught).toEqualTypeOf<LedgerError>();
    expectTypeOf(caught.details).toEqualTypeOf<Readonly<Record<string, unknown>>>();
  }
  // @ts-expect-error a code is written with its chapter
  isLedgerError(caught, "invalid-date");
});

test("what an error says cannot be written over", () => {
  const error = new LedgerError("time/invalid-date", "No date.");
  // @ts-expect-error codes are read only
  error.code = "time/invalid-period";
});
