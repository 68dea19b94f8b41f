import { describe, expect, test } from "vitest";
import { outcome, outcomes } from "./reading";

const usd = (value: string) => ({ currency: "USD", value });

describe("amounts", () => {
  test("have a sign in every form, and are never hedged without a word", async () => {
    expect(await outcomes("trades", "value (USD)", ["+1234", "\u22121234", "-1234", "\uFF0B1234"])).toEqual(
      ["1234", "-1234", "-1234", "1234"].map(usd),
    );
    for (const cell of ["\u7EA61234", "about 1234", "about USD 1234", "~1234 or so"])
      expect(await outcome("trades", "value (USD)", cell), cell).toEqual({
        qualifier: "about",
        number: "1234",
        unit: "USD",
      });
    for (const cell of ["(1234)", "1234-", "1234 more", "- 1 2", "5 USD 2012", "1234 5"])
      expect(await outcome("trades", "value (USD)", cell), cell).toMatch(
        /^(?:money\/invalid-amount|io\/number-marks)/,
      );
  });

  test("have one currency, wherever it stands", async () => {
    for (const cell of ["USD 5", "5 USD", "US$5", "\u7F8E\u51435", "5\u7F8E\u5143"])
      expect(await outcome("trades", "value", cell), cell).toEqual(usd("5"));
    expect(await outcome("trades", "value (USD)", "EUR 5")).toBe("money/invalid-amount");
    expect(await outcome("trades", "value", "5")).toBe("money/invalid-amount columns");
    for (const cell of ["5 XXQ", "5 Taler", "Taler 5"])
      expect(await outcome("trades", "value", cell), cell).toMatch(/^money\//);
  });

  test("have a scale once", async () => {
    expect(await outcome("trades", "value (USD million)", "1.5")).toEqual(usd("1500000"));
    for (const cell of ["1.5\u4E07", "1.5 million", "USD 1.5 million", "1.5\u4EBF"])
      expect(await outcome("trades", "value (USD million)", cell), cell).toBe("money/invalid-amount");
  });
});

test("values of observations have a currency only where one is named", async () => {
  expect(await outcome("observations", "value", "12.5", {}, "value")).toBe(12.5);
  expect(await outcome("observations", "value (USD)", "12.5", {}, "value")).toEqual(usd("12.5"));
  expect(await outcome("observations", "value", "1.500", {}, "value")).toBe("io/number-marks decimal");
});
