import { describeRate, type ExchangeRate, exchangeRate } from "cultural-ledger";
import { expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

const average: ExchangeRate = {
  base: "USD",
  quote: "CNY",
  rate: "6.3123",
  basis: "annual-average",
  period: "2012",
  source: "World Bank",
};

test.each<[Partial<ExchangeRate>, string]>([
  [{}, "1美元兑6.3123元（2012年平均汇率，World Bank）"],
  [{ base: "JPY", perUnits: 100, rate: "7.9" }, "100日元兑7.9元（2012年平均汇率，World Bank）"],
  [{ basis: "spot", period: "2012-12-31" }, "1美元兑6.3123元（2012年12月31日即期汇率，World Bank）"],
  [{ basis: "central-parity", period: "2012-12-31" }, "1美元兑6.3123元（2012年12月31日中间价，World Bank）"],
  [{ basis: "period-end" }, "1美元兑6.3123元（2012年期末汇率，World Bank）"],
  [{ basis: "month-average", period: "2012-03" }, "1美元兑6.3123元（2012年3月平均汇率，World Bank）"],
  [
    { basis: "trade-weighted-annual-average", flow: "export" },
    "1美元兑6.3123元（2012年出口贸易加权平均汇率，World Bank）",
  ],
  [
    { basis: "customs-month", period: "2012-03", flow: "import" },
    "1美元兑6.3123元（2012年3月进口海关月度汇率，World Bank）",
  ],
])("%j in Chinese", (fields, words) => {
  expect(describeRate(exchangeRate({ ...average, ...fields }), { locale: "zh" })).toBe(words);
});

test("another language is refused", () => {
  expectCode(() => describeRate(average, { locale: "de" as "zh" }), "money/unknown-option");
});
