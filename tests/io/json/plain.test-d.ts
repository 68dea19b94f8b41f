import { type AnnualReport, type CurrencyAmount, type Result, totalCount, usd } from "cultural-ledger";
import { type Plain, revive, toPlain } from "cultural-ledger/io";
import { expectTypeOf, test } from "vitest";

test("plain data knows its answer, and revive gives it back without a cast", () => {
  const plain = toPlain({ exports: usd("5"), visits: totalCount([5]) });
  const answer = revive(plain);
  expectTypeOf(answer).toEqualTypeOf<
    Result<{ exports: CurrencyAmount<"USD">; visits: ReturnType<typeof totalCount> }>
  >();
  expectTypeOf(revive(structuredClone(plain))).toEqualTypeOf(answer);
});

test("of parsed text and of messages the answer is said", () => {
  const parsed: unknown = JSON.parse("{}");
  expectTypeOf(revive<AnnualReport>(parsed)).toEqualTypeOf<Result<AnnualReport>>();
  expectTypeOf(revive<AnnualReport>(JSON.parse("{}"))).toEqualTypeOf<Result<AnnualReport>>();
  expectTypeOf(revive(parsed)).toEqualTypeOf<Result<unknown>>();
});

test("plain data of one answer is none of another", () => {
  expectTypeOf(toPlain(usd("5"))).toEqualTypeOf<Plain<CurrencyAmount<"USD">>>();
  expectTypeOf(toPlain(usd("5"))).not.toExtend<Plain<string>>();
});
