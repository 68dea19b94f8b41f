import {
  type CurrencyAmount,
  type CurrencyCode,
  createLedger,
  exchangeSummary,
  type MoneyValue,
  PRC_STATISTICS,
  type ReportedTotal,
  rmb,
  type TradeSummary,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

const ledger = createLedger({});
const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS } as const;

test("totals have the currency that was asked for", () => {
  const summary = tradeSummary(ledger, options);
  expectTypeOf(summary).toEqualTypeOf<TradeSummary<"USD">>();
  expectTypeOf(summary.balance).toEqualTypeOf<ReportedTotal<"USD">>();
  // @ts-expect-error a total of markets that contain one another has no amount
  void summary.balance.amount;
  if (summary.balance.kind === "total")
    expectTypeOf(summary.balance.amount).toEqualTypeOf<CurrencyAmount<"USD">>();
});

test("a published total in another currency does not compile", () => {
  tradeSummary(ledger, { ...options, published: { value: usd("1") } });
  // @ts-expect-error the published total must be in the currency of the summary
  tradeSummary(ledger, { ...options, published: { value: rmb("1") } });
});

test("the currency must be one, which the run may know", () => {
  const either = "USD" as "USD" | "CNY";
  // @ts-expect-error one of several currencies
  tradeSummary(ledger, { ...options, currency: either });
  const { total } = tradeSummary(ledger, { ...options, currency: "USD" as CurrencyCode });
  if (total.kind === "total") expectTypeOf(total.amount).toEqualTypeOf<CurrencyAmount>();
  // @ts-expect-error RMB is the everyday name of CNY
  tradeSummary(ledger, { ...options, currency: "RMB" });
});

test("period, currency and profile have no default", () => {
  // @ts-expect-error how countries and regions are counted is the caller's choice
  tradeSummary(ledger, { period: "2012", currency: "USD" });
  // @ts-expect-error no currency is the obvious one
  tradeSummary(ledger, { period: "2012", profile: PRC_STATISTICS });
  // @ts-expect-error a summary is of a period
  exchangeSummary(ledger, { profile: PRC_STATISTICS });
});

test("an amount is only read where there is one", () => {
  const [line] = tradeSummary(ledger, options).lines;
  if (line?.value.kind === "unconverted") {
    // @ts-expect-error what no rate converts has no amount
    void line.value.amount;
    expectTypeOf(line.value.original).toEqualTypeOf<MoneyValue>();
  }
  if (line?.value.kind === "as-stated")
    expectTypeOf(line.value.amount).toEqualTypeOf<CurrencyAmount<"USD">>();
});
