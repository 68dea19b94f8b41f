import { describeRate, type ExchangeRate, exchangeRate, isLedgerError, type Period } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { WORLD_BANK } from "./of-2012";

/** The rate with one field that the types do not allow. */
function faulty(fields: Readonly<Record<string, unknown>>): ExchangeRate {
  return deepFreeze({ ...WORLD_BANK, ...fields }) as unknown as ExchangeRate;
}

const invalidRate = expect.objectContaining({ name: "LedgerError", code: "money/invalid-rate" });

describe("exchangeRate", () => {
  test("gives a frozen copy of what it was given", () => {
    const given = { ...WORLD_BANK };
    const rate = exchangeRate(given);
    expect(rate).toEqual(WORLD_BANK);
    expect(rate).not.toBe(given);
    expect(Object.isFrozen(rate)).toBe(true);
    expect(JSON.parse(JSON.stringify(rate))).toEqual(WORLD_BANK);
  });

  const day = "2012-12-31";
  const range = "2012-04-01/2013-03-31";
  const all = ["2012", "2012-S1", "2012-Q3", "2012-03", day, range, "2011/2016"] as const;

  test.each([
    ["spot", [day]],
    ["central-parity", [day]],
    ["period-end", all.slice(0, -1)],
    ["month-average", ["2012-03", range]],
    ["annual-average", ["2012", range]],
    ["trade-weighted-annual-average", ["2012", range]],
    ["customs-month", ["2012-03", range]],
  ] as const)("knows the basis %s, and how long its periods are", (basis, periods) => {
    for (const period of all) {
      const make = () => exchangeRate({ ...WORLD_BANK, basis, period });
      if ((periods as readonly string[]).includes(period)) expect(make()).toMatchObject({ basis, period });
      else expect(make).toThrowError(expect.objectContaining({ code: "money/invalid-rate" }));
    }
  });

  test("says what its period is", () => {
    const messageOf = (period: Period) => () => exchangeRate({ ...WORLD_BANK, period });
    expect(messageOf("2012-Q3")).toThrow(
      'period is "2012-Q3"; it must be a year or reporting-year or range, as the basis',
    );
    expect(messageOf("2011/2016")).toThrow('period is "2011/2016"; it must be a year or');
  });

  test.each(["0.000000000001", "999999999999.999999999999", "000006.3", "631.23", "1"])(
    "may be %s",
    (rate) => {
      expect(exchangeRate({ ...WORLD_BANK, rate }).rate).toBe(rate);
    },
  );

  test("is per unit, or per hundred as in Chinese tables", () => {
    expect(exchangeRate({ ...WORLD_BANK, rate: "631.25", perUnits: 100 }).perUnits).toBe(100);
    expect(exchangeRate({ ...WORLD_BANK, perUnits: 1 }).perUnits).toBe(1);
  });

  test.each([
    "0",
    "-0",
    "0.000",
    "-6.3123",
    "",
    " 6.3123",
    "6.3123 ",
    "+6.3123",
    ".5",
    "6.",
    "6,3123",
    "6e0",
    "0x6",
    "６.3",
    "NaN",
    "Infinity",
    "1".repeat(13),
    `1.${"1".repeat(13)}`,
    6.3123,
    6,
    6n,
    null,
    undefined,
    ["6.3123"],
    { toString: () => "6.3123" },
  ])("may not be %o", (rate) => {
    expect(() => exchangeRate(faulty({ rate }))).toThrow(invalidRate);
  });

  test.each([
    { quote: "USD" },
    { base: undefined },
    { quote: undefined },
    { basis: "average" },
    { basis: undefined },
    { basis: "__proto__" },
    { basis: "toString" },
    { basis: ["spot"] },
    { perUnits: 10 },
    { perUnits: 0 },
    { perUnits: -1 },
    { perUnits: "100" },
    { perUnits: 100n },
    { perUnits: null },
    { period: undefined },
    { period: "" },
    { period: 2012 },
    { period: "2012-Q5" },
    { period: "2012-02-30" },
    { period: "2012-02-09/2012-01-15" },
    { period: new Date(0) },
    { source: undefined },
    { source: "" },
    { source: " \t\n" },
    { source: ["World Bank"] },
    { perUnit: 100 },
    { flw: "export" },
    { note: undefined },
    { [Symbol.toStringTag]: "Rate", Basis: "spot" },
  ])("may not have %o", (fields) => {
    expect(() => exchangeRate(faulty(fields))).toThrow(invalidRate);
    expect(() => describeRate(faulty(fields))).toThrow(invalidRate);
  });

  test.each(["RMB", "CNH", "usd", "", "__proto__", "constructor", null, 840])(
    "does not know the currency %o, on either side",
    (code) => {
      const unknownCurrency = expect.objectContaining({ code: "money/unknown-currency" });
      expect(() => exchangeRate(faulty({ base: code }))).toThrow(unknownCurrency);
      expect(() => exchangeRate(faulty({ quote: code }))).toThrow(unknownCurrency);
    },
  );

  test("says every fault at once", () => {
    let caught: unknown;
    try {
      exchangeRate(faulty({ base: undefined, rate: "0", basis: "spot", source: 5, note: "as printed" }));
    } catch (error) {
      caught = error;
    }
    expect(
      isLedgerError(caught) && caught.issues.map(({ path, code }) => `${path.join(".")} ${code}`),
    ).toEqual([
      "base model/missing-field",
      "rate money/invalid-rate",
      "source model/invalid-text",
      "note model/unknown-field",
      "period money/invalid-rate",
    ]);
  });

  test.each([undefined, null, "6.3123", 6.3123, () => WORLD_BANK])("is not %o", (value) => {
    expect(() => exchangeRate(value as unknown as ExchangeRate)).toThrow(invalidRate);
  });

  test("says what is wrong with a rate", () => {
    expect(() => exchangeRate(faulty({ rate: "0" }))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use the exchange rate "CNY" per "USD": rate is "0"; it must be positive plain digits as text, such as "6.3123".]`,
    );
    expect(() => exchangeRate(faulty({ quote: "USD" }))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use the exchange rate "USD" per "USD": quote is "USD"; it must be another currency than the base.]`,
    );
    expect(() => exchangeRate(faulty({ perUnits: 10 }))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use the exchange rate "CNY" per "USD": perUnits is 10; it must be 1 or 100.]`,
    );
    expect(() => exchangeRate(faulty({ basis: "average" }))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use the exchange rate "CNY" per "USD": basis is "average"; it must be one of spot, central-parity, period-end, month-average, annual-average, trade-weighted-annual-average, customs-month.]`,
    );
    expect(() => exchangeRate(faulty({ period: "2012-Q5" }))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use the exchange rate "CNY" per "USD": period: "2012-Q5" is not a period such as 2012, 2012-S1, 2012-Q3, 2012-03, 2012-03-05, 2012-01-15/2012-02-09, 2011/2016 or 2012-04-01/P1Y.]`,
    );
    expect(() => exchangeRate(faulty({ source: " " }))).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use the exchange rate "CNY" per "USD": source is " "; it must be text that says who publishes the rate, and which series.]`,
    );
    expect(() => exchangeRate(undefined as unknown as ExchangeRate)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: Cannot use the exchange rate: it is undefined; it must be an object with the fields of its kind.]`,
    );
  });

  test("carries the faulty rate in the details", () => {
    const rate = faulty({ rate: "0" });
    expect(() => exchangeRate(rate)).toThrow(expect.objectContaining({ details: { rate } }));
  });
});

describe("describeRate", () => {
  test("says the rate with its basis, period and source", () => {
    expect(describeRate(WORLD_BANK)).toBe(
      "6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF)",
    );
  });

  test("says per how many units, and keeps the digits as they were written", () => {
    const parity: ExchangeRate = {
      base: "USD",
      quote: "CNY",
      rate: "628.550",
      perUnits: 100,
      basis: "central-parity",
      period: "2012-12-31",
      source: "SAFE",
    };
    expect(describeRate(parity)).toBe("628.550 CNY per 100 USD (central parity, 2012-12-31; SAFE)");
  });
});
