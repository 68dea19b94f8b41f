import type { CurrencyCode } from "cultural-ledger";
import { currencyInfo, isCurrencyCode, parseCurrencyCode } from "cultural-ledger/money";
import { data } from "currency-codes";
import { describe, expect, test } from "vitest";
import { readIsoList } from "../generate/currencies";

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

  test("says what lists one and three of ISO 4217 say, for every currency of them", () => {
    const [current, historic] = [readIsoList("list-one"), readIsoList("list-three")];
    expect([current.published, historic.published]).toEqual(["2026-01-01", "2026-01-01"]);
    const listed = [...current.currencies, ...historic.currencies].filter(
      ({ minorUnits }) => minorUnits !== "N.A.",
    );
    expect(listed.length).toBe(165 + 126);
    for (const { code, number, minorUnits, name, successor } of listed) {
      const info = currencyInfo(code as CurrencyCode);
      expect(info).toMatchObject({ code, numeric: number, minorUnits: Number(minorUnits), name });
      expect(info.withdrawn !== undefined).toBe(historic.currencies.some((other) => other.code === code));
      expect(info.successor ?? "").toBe(successor ?? "");
    }
  });

  test("says of the list of 2024 the same, but of what was withdrawn since", () => {
    const currencies = data.filter(({ code }) => !WITHOUT_MINOR_UNIT.includes(code));
    expect(currencies.length).toBe(data.length - WITHOUT_MINOR_UNIT.length);
    const infos = currencies.map(({ code }) => currencyInfo(code as CurrencyCode));
    expect(infos.map(({ code, numeric, minorUnits }) => [code, numeric, minorUnits])).toEqual(
      currencies.map(({ code, number, digits }) => [code, number, digits]),
    );
    expect(infos.flatMap(({ code, withdrawn }) => (withdrawn ? [`${code} ${withdrawn}`] : []))).toEqual([
      "ANG 2025-03",
      "BGN 2026-01",
      "CUC 2021-06",
    ]);
    expect(currencyInfo("XCG")).toEqual({
      code: "XCG",
      numeric: "532",
      minorUnits: 2,
      name: "Caribbean Guilder",
    });
  });

  test("leaves out what ISO 4217 gives no minor unit, and says so", () => {
    for (const code of [...WITHOUT_MINOR_UNIT, "XFO", "XFU", "XRE"]) {
      const result = parseCurrencyCode(code);
      expect(result.ok ? "" : result.issues[0].message).toContain(`ISO 4217 gives ${code} no minor unit`);
    }
  });

  test("says of a withdrawn currency when that was and what took over at once", () => {
    expect(currencyInfo("HRK")).toEqual({
      code: "HRK",
      numeric: "191",
      minorUnits: 2,
      name: "Kuna",
      withdrawn: "2023-01",
      successor: "EUR",
    });
    const pairs =
      "DEM EUR FRF EUR ITL EUR ESP EUR NLG EUR BEF EUR ATS EUR FIM EUR IEP EUR PTE EUR GRD EUR LUF EUR SIT EUR " +
      "CYP EUR MTL EUR SKK EUR EEK EUR LVL EUR LTL EUR BGN EUR SLL SLE ZWL ZWG TRL TRY ROL RON RUR RUB AZM AZN " +
      "GHC GHS MZM MZN VEB VEF VEF VES ZMK ZMW BYR BYN MRO MRU STD STN SDD SDG ANG XCG CUC CUP";
    const codes = pairs.split(" ") as CurrencyCode[];
    const successors = codes.flatMap((code, at) =>
      at % 2 === 0 ? [code, currencyInfo(code).successor] : [],
    );
    expect(successors).toEqual(codes);
    // Czechoslovakia's koruna had two successors, and the dollar of the same day had none.
    expect((["CSK", "USS"] as const).map((code) => currencyInfo(code).successor)).toEqual([
      undefined,
      undefined,
    ]);
    // Where ISO names no month, all days of the years that it names.
    expect(currencyInfo("ILR").withdrawn).toBe("1989-01-01/1990-12-31");
    expect(currencyInfo("DDM").withdrawn).toBe("1990-07-01/1990-09-30");
  });

  test("keeps the minor units of their time: no cents of the lira, two decimals of the mark", () => {
    const codes = ["ITL", "ESP", "BEF", "PTE", "TRL", "BYR", "DEM", "FRF", "HRK", "ZMK"] as const;
    expect(codes.map((code) => currencyInfo(code).minorUnits)).toEqual([0, 0, 0, 0, 0, 0, 2, 2, 2, 2]);
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
    for (const code of ["USD", "CNY", "EUR", "ZWG", "XCG", "HRK", "DEM"])
      expect(isCurrencyCode(code)).toBe(true);
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
    expect(parseCurrencyCode("EEK")).toEqual({ ok: true, value: "EEK" });
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
