import {
  addAmounts,
  type CurrencyAmount,
  formatAmount,
  type MultiCurrencyTotal,
  rmb,
  totalByCurrency,
  usd,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

declare const text: string;

test("a total of several currencies gives an amount of one currency, or nothing", () => {
  const total = totalByCurrency([usd("1"), rmb("1")]);
  expectTypeOf(total).toEqualTypeOf<MultiCurrencyTotal>();
  expectTypeOf(total.get("USD")).toEqualTypeOf<CurrencyAmount<"USD"> | undefined>();
  expectTypeOf(total.entries()).toEqualTypeOf<readonly CurrencyAmount[]>();
});

test("a total of several currencies is no amount", () => {
  const total = totalByCurrency([usd("1")]);
  // @ts-expect-error no amount
  addAmounts(usd("1"), total);
  // @ts-expect-error no amount
  formatAmount(total);
  // @ts-expect-error perhaps there is none
  addAmounts(usd("1"), total.get("USD"));
  // @ts-expect-error any text is no currency
  total.get(text);
});
