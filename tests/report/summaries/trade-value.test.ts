import {
  type ExchangeRate,
  exchangeRate,
  type Period,
  READINGS,
  rmb,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { policyOfPeriods, tableOfRates } from "../../../src/rates/rate-choice";
import { amountOfValue, valuesInCurrency } from "../../../src/report/summaries/trade-value";
import { deepFreeze } from "../../frozen";

const rate = (period: Period, number: string, rest: Partial<ExchangeRate> = {}): ExchangeRate =>
  exchangeRate({
    base: "USD",
    quote: "CNY",
    rate: number,
    basis: "annual-average",
    period,
    source: "World Bank, PA.NUS.FCRF",
    ...rest,
  });

const of2011 = rate("2011", "6.4615");
const of2012 = rate("2012", "6.3123");
const of2013 = rate("2013", "6.1958");
const ofMarch = rate("2012-03", "6.3081", { basis: "month-average", source: "Federal Reserve, H.10" });

function valuation(record: Partial<TradeRecord>, rates: readonly ExchangeRate[], period: Period = "2012") {
  const sold: TradeRecord = {
    id: "acrobatics",
    flow: "export",
    kind: "services",
    product: "Acrobatics",
    period: "2012",
    value: rmb("6900000"),
    ...record,
  };
  return valuesInCurrency<"USD">(conversion(rates, period))(deepFreeze(sold));
}

const conversion = (rates: readonly ExchangeRate[], period: Period) =>
  ({
    to: "USD",
    table: tableOfRates(deepFreeze(rates)),
    policyOf: (sold: TradeRecord) => policyOfPeriods([sold.period, period]),
    search: {},
    round: "once",
    rounding: {},
    reading: READINGS.AS_WRITTEN,
  }) as const;

/** Why a value has no amount: the code of the issue, and the rates that compete. */
function whyNot(value: ReturnType<typeof valuation>): unknown {
  if (value.kind !== "unconverted") return value.kind;
  const { issue } = value;
  return issue.code === "money/rate-ambiguous" ? issue.rates : issue.code;
}

const withoutValue = { id: "a", flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;

describe("valuesInCurrency", () => {
  test("a value in the currency of the report is taken as stated, with no rate at all", () => {
    const amount = usd("21130000");
    expect(valuation({ value: amount }, [])).toEqual({ kind: "as-stated", amount });
    expect(valuation({ value: amount }, [of2012, of2012])).toEqual({ kind: "as-stated", amount });
  });

  test("a value that the record does not state is not stated, and not zero", () => {
    expect(valuesInCurrency<"USD">(conversion([of2012], "2012"))(withoutValue)).toEqual({
      kind: "not-stated",
    });
  });

  test("the rate of the record's own year converts it: RMB 6,900,000 / 6.3123", () => {
    const value = valuation({}, [of2011, of2012, of2013]);
    expect(amountOfValue(value)?.toString()).toBe("USD 1093103.94");
    expect(value.kind === "converted" && value.conversion.rate.legs[0].rate).toEqual(of2012);
  });

  test("a rate that is quoted the other way round, or per 100, converts to the same", () => {
    const per100 = rate("2012", "631.23", { perUnits: 100 });
    expect(amountOfValue(valuation({}, [per100]))?.toString()).toBe("USD 1093103.94");
    const dollarsPerYuan = rate("2012", "0.25", { base: "CNY", quote: "USD" });
    expect(amountOfValue(valuation({}, [dollarsPerYuan]))?.toString()).toBe("USD 1725000");
  });

  test("the rate of a neighbouring year, or of a part or the whole of the year, is never used", () => {
    const original = rmb("6900000");
    const of2012Half = rate("2012-S1", "6.3", { basis: "period-end" });
    const wholeYearAsRange = rate("2012-01-01/2012-12-31", "6.3123");
    for (const others of [
      [],
      [of2011],
      [of2013],
      [of2011, of2013],
      [ofMarch],
      [of2012Half],
      [wholeYearAsRange],
    ]) {
      const value = valuation({}, others);
      expect(value).toMatchObject({ kind: "unconverted", original });
      expect(whyNot(value)).toBe("money/rate-missing");
    }
    expect(whyNot(valuation({ period: "2012-03" }, [of2012], "2012-Q1"))).toBe("money/rate-missing");
  });

  test("the rate of the record's own period goes before that of the report's", () => {
    const value = valuation({ period: "2012-03" }, [of2012, ofMarch]);
    expect(value.kind === "converted" && value.conversion.rate.legs[0].rate).toEqual(ofMarch);
  });

  test("failing a rate of its own period, that of the report's period is used", () => {
    const value = valuation({ period: "2012-04" }, [of2012, ofMarch]);
    expect(value.kind === "converted" && value.conversion.rate.legs[0].rate).toEqual(of2012);
  });

  test("a visit over a year's end is converted at the rate of the year that counts it", () => {
    const value = valuation({ period: "2012-12-20/2013-01-10" }, [of2012, of2013]);
    expect(value.kind === "converted" && value.conversion.rate.legs[0].rate).toEqual(of2012);
  });

  test("two rates of one period are ambiguous, and both are named", () => {
    const federalReserve = rate("2012", "6.3093", { source: "Federal Reserve, H.10" });
    expect(whyNot(valuation({}, [of2011, of2012, federalReserve]))).toEqual([of2012, federalReserve]);
  });

  test("two sources that agree are ambiguous too, because the report names the one it used", () => {
    const sameNumber = rate("2012", "6.3123", { source: "elsewhere" });
    expect(whyNot(valuation({}, [of2012, sameNumber]))).toEqual([of2012, sameNumber]);
  });

  test("one rate that is given twice is one", () => {
    expect(amountOfValue(valuation({}, [of2012, of2012]))?.toString()).toBe("USD 1093103.94");
  });

  test("an average of the other flow is not that of this one", () => {
    const averages = [rate("2012", "6.3", { flow: "export" }), rate("2012", "6.2", { flow: "import" })];
    const asked = (flow: "export" | "import") =>
      valuesInCurrency<"USD">({
        ...conversion(averages, "2012"),
        policyOf: ({ period }) => policyOfPeriods([period], flow),
      })({ ...withoutValue, value: rmb("6.3") });
    expect(amountOfValue(asked("export"))?.toString()).toBe("USD 1");
    expect(amountOfValue(asked("import"))?.toString()).toBe("USD 1.02");
    expect(whyNot(valuation({}, averages))).toEqual(averages);
  });

  test("several rates of the report's period do not matter where the record's own has one", () => {
    const federalReserve = rate("2012", "6.3093", { source: "Federal Reserve, H.10" });
    const value = valuation({ period: "2012-03" }, [of2012, federalReserve, ofMarch]);
    expect(value.kind === "converted" && value.conversion.rate.legs[0].rate).toEqual(ofMarch);
  });

  test("several rates of the record's own period are ambiguous, though the report's has one", () => {
    const spot = rate("2012-03", "6.2943", { basis: "period-end" });
    expect(whyNot(valuation({ period: "2012-03" }, [of2012, ofMarch, spot]))).toEqual([ofMarch, spot]);
  });

  test("every answer is frozen", () => {
    const answers = [
      valuation({ value: usd(1) }, []),
      valuation({}, [of2012]),
      valuation({}, []),
      valuation({}, [of2012, of2012]),
    ];
    expect(answers.every((answer) => Object.isFrozen(answer))).toBe(true);
  });
});

test("amountOfValue gives the amount of a value that has one", () => {
  expect(amountOfValue({ kind: "as-stated", amount: usd("5") })).toEqual(usd("5"));
  expect(amountOfValue({ kind: "not-stated" })).toBeUndefined();
  expect(amountOfValue(valuation({}, []))).toBeUndefined();
});
