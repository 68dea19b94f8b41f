import type { CurrencyCode } from "cultural-ledger";
import { currencyInfo, isCurrencyCode, parseCurrencyCode } from "cultural-ledger/money";
import { data } from "currency-codes";
import { describe, expect, test } from "vitest";
import { WITHDRAWN_CODES } from "../../src/money/data/withdrawn";

/** "N.A." in list one: metals, units of account, testing, no currency. */
const WITHOUT_MINOR_UNIT = "XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX".split(" ");

const NOT_CODES = [
  "",
  " ",
  "usd",
  "USD ",
  "US",
  "USDT",
  "ＵＳＤ",
  "840",
  "RMB",
  "CNH",
  "¥",
  ";US",
  "XXX",
  "XTS",
];
const NAMES_OF_OBJECTS = ["__proto__", "constructor", "toString", "hasOwnProperty", "get", "size"];

describe("currency", () => {
  test("says what ISO 4217 says of the dollar and the renminbi", () => {
    expect(currencyInfo("USD")).toEqual({ code: "USD", numeric: "840", minorUnits: 2, name: "US Dollar" });
    expect(currencyInfo("CNY")).toEqual({
      code: "CNY",
      numeric: "156",
      minorUnits: 2,
      name: "Yuan Renminbi",
    });
  });

  test("says what the package of ISO 4217 says, for every currency of it", () => {
    const currencies = data.filter(({ code }) => !WITHOUT_MINOR_UNIT.includes(code));
    expect(currencies.length).toBe(data.length - WITHOUT_MINOR_UNIT.length);
    for (const { code, number, digits, currency: name } of currencies) {
      expect(currencyInfo(code as CurrencyCode)).toEqual({ code, numeric: number, minorUnits: digits, name });
    }
  });

  test("leaves out what ISO 4217 gives no minor unit, and says so", () => {
    for (const code of WITHOUT_MINOR_UNIT) {
      const result = parseCurrencyCode(code);
      expect(result.ok ? "" : result.issues[0].message).toContain(`ISO 4217 gives ${code} no minor unit`);
    }
  });

  test("refuses withdrawn codes with the code that took over, each of which is current", () => {
    const marks = parseCurrencyCode("DEM");
    expect(marks.ok ? "" : marks.issues[0].message).toContain("DEM was withdrawn in 2002-03; EUR took over");
    for (const [withdrawn, [, successor]] of WITHDRAWN_CODES) {
      expect([withdrawn, isCurrencyCode(withdrawn), isCurrencyCode(successor)]).toEqual([
        withdrawn,
        false,
        true,
      ]);
    }
  });

  test("takes minor units from ISO where Intl has others, which change between versions of Node", () => {
    const codes = ["JPY", "KWD", "CLF", "UYW", "IDR", "AFN"] as const;
    expect(codes.map((code) => currencyInfo(code).minorUnits)).toEqual([0, 3, 4, 4, 2, 2]);
  });

  test("is the same for everybody, so it cannot be changed", () => {
    const dollar = currencyInfo("USD") as { minorUnits: number };
    expect(() => {
      dollar.minorUnits = 0;
    }).toThrow(TypeError);
    expect(currencyInfo("USD").minorUnits).toBe(2);
  });

  test.each([
    ...NOT_CODES,
    ...NAMES_OF_OBJECTS,
    undefined,
    null,
    840,
    Symbol("USD"),
    ["USD"],
    { toString: () => "USD" },
  ])("does not know %o", (value) => {
    expect(() => currencyInfo(value as CurrencyCode)).toThrow(
      expect.objectContaining({ code: "money/unknown-currency", details: { input: value } }),
    );
  });

  test("tells what to write instead of RMB", () => {
    expect(() => currencyInfo("RMB" as CurrencyCode)).toThrowErrorMatchingInlineSnapshot(
      `[LedgerError: "RMB" is not the code of a currency of ISO 4217, three capital letters such as CNY or USD. RMB is the everyday name of CNY: use "CNY", or read outside text with parseCurrencyCode(text).]`,
    );
  });
});

describe("isCurrencyCode", () => {
  test("knows the codes of ISO 4217 and nothing else", () => {
    expect(["USD", "CNY", "EUR", "ZWG"].map(isCurrencyCode)).toEqual([true, true, true, true]);
    for (const value of [...NOT_CODES, ...NAMES_OF_OBJECTS, undefined, null, 840, ["USD"], {}]) {
      expect(isCurrencyCode(value)).toBe(false);
    }
  });
});

describe("parseCurrencyCode", () => {
  test("reads a code of ISO 4217, and RMB as CNY", () => {
    expect(parseCurrencyCode("USD")).toEqual({ ok: true, value: "USD" });
    expect(parseCurrencyCode("CNY")).toEqual({ ok: true, value: "CNY" });
    expect(parseCurrencyCode("RMB")).toEqual({ ok: true, value: "CNY" });
  });

  test("refuses CNH, and says that it is the offshore market", () => {
    expect(parseCurrencyCode("CNH")).toEqual({
      ok: false,
      issues: [
        {
          code: "money/unknown-currency",
          path: [],
          message: expect.stringContaining("CNH is the offshore market of the renminbi"),
          expected: expect.stringContaining("ISO 4217"),
          received: '"CNH"',
        },
      ],
    });
  });

  test.each([
    ...NOT_CODES.filter((code) => code !== "RMB"),
    ...NAMES_OF_OBJECTS,
    "rmb",
    undefined,
    null,
    156,
  ])("answers %o with an issue and does not throw", (value) => {
    const result = parseCurrencyCode(value);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["money/unknown-currency"]);
  });

  test("quotes a long text cut to 32 characters", () => {
    const result = parseCurrencyCode("U".repeat(1_000_000));
    expect(result.ok ? "" : result.issues[0].received).toBe(`"${"U".repeat(32)}"... (1000000 characters)`);
  });
});
