import {
  type CurrencyCode,
  convertAmount,
  createRateTable,
  currencyAmount,
  findRate,
  rmb,
} from "cultural-ledger";
import { readCountryRates, readEcbRates, readFredRates } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { dataFile } from "../../data/file";
import { expectCode } from "../../docs/expect-code";

const unusedOf = ({ unused }: ReturnType<typeof readEcbRates>) =>
  unused.map(({ line, column, issue }) => `${line} ${column} ${issue.code}`);

describe("the file of the European Central Bank", () => {
  const text = [
    "Date,USD,JPY,HRK,CNY,",
    "2012-12-31,1.3194,113.61,7.5575,8.2207,",
    "2012-12-28,1.3183,N/A,7.5540,N/A,",
    "2012-02-30,1.3000,100.00,7.5000,8.0000,",
    "2012-12-27,1.3266,1e2,,8.2550,",
    "",
  ].join("\r\n");

  test("is read with every cell a rate or a reason", () => {
    const file = readEcbRates(`\uFEFF${text}`);
    expect(file.rates.map(({ period, rate, quote }) => `${period} ${rate} ${quote}`)).toEqual([
      "2012-12-31 1.3194 USD",
      "2012-12-31 113.61 JPY",
      "2012-12-31 7.5575 HRK",
      "2012-12-31 8.2207 CNY",
      "2012-12-28 1.3183 USD",
      "2012-12-28 7.5540 HRK",
      "2012-12-27 1.3266 USD",
      "2012-12-27 8.2550 CNY",
    ]);
    expect(unusedOf(file)).toEqual([
      "3 JPY io/no-rate",
      "3 CNY io/no-rate",
      "4 USD time/invalid-date",
      "4 JPY time/invalid-date",
      "4 HRK time/invalid-date",
      "4 CNY time/invalid-date",
      "5 JPY money/invalid-rate",
      "5 HRK io/no-rate",
    ]);
    expect(file.cells).toBe(16);
  });

  test("is read with its withdrawn currencies, until the last day of each", () => {
    const sample = dataFile("fx/ecb-hist-sample.csv");
    const { rates, unused, cells } = readEcbRates(sample);
    const published = sample
      .trim()
      .split("\n")
      .slice(1)
      .flatMap((line) => line.split(",").slice(1, -1))
      .filter((cell) => cell !== "N/A");
    expect(rates.length).toBe(published.length);
    expect(rates.length + unused.length).toBe(cells);
    expect(new Set(unused.map(({ issue }) => issue.code))).toEqual(new Set(["io/no-rate"]));
    const lastOf = (code: CurrencyCode) => rates.find(({ quote }) => quote === code)?.period;
    const last = ["BGN", "CYP", "EEK", "HRK", "LTL", "LVL", "MTL", "ROL", "SIT", "SKK", "TRL"] as const;
    expect(last.map((code) => `${code} ${lastOf(code)}`)).toEqual([
      "BGN 2025-12-31",
      "CYP 2007-12-31",
      "EEK 2010-12-31",
      "HRK 2022-12-30",
      "LTL 2014-12-31",
      "LVL 2013-12-31",
      "MTL 2007-12-31",
      "ROL 2005-06-30",
      "SIT 2006-12-29",
      "SKK 2008-12-31",
      "TRL 2004-12-31",
    ]);
    // Ten thousand old lei, and a million old lire, are one new: neither column is read as the other.
    const on = (day: string, code: CurrencyCode) =>
      rates.find(({ period, quote }) => period === day && quote === code)?.rate;
    expect([on("2005-06-30", "ROL"), on("2005-07-01", "RON")]).toEqual(["36030", "3.603"]);
    expect([on("2004-12-31", "TRL"), on("2005-01-03", "TRY")]).toEqual(["1836200", "1.815"]);
  });

  test("converts the kuna of 2012 to dollars through the euro, on the day that both are quoted", () => {
    const table = createRateTable({ rates: readEcbRates(dataFile("fx/ecb-hist-sample.csv")).rates });
    const policy = { kind: "on", date: "2012-12-31", basis: "spot" } as const;
    const answer = findRate(table, { from: "HRK", to: "USD", policy, pivots: ["EUR"] });
    // 1000 / 7.5575 * 1.3194 = 174.5815...
    const kuna = currencyAmount("1000", "HRK");
    expect(answer.ok && convertAmount(kuna, answer.value).amount.toString()).toBe("USD 174.58");
    const later = { ...policy, date: "2025-12-31" } as const;
    const none = findRate(table, { from: "HRK", to: "USD", policy: later, pivots: ["EUR"] });
    expect(none.ok ? "" : none.issues[0].code).toBe("money/rate-missing");
  });

  test("says of a rate after the withdrawal which currency took over, and keeps what is no currency apart", () => {
    const { rates, unused } = readEcbRates(
      "Date,HRK,CNH,ABC,\n2023-02-01,7.5345,7.3,1,\n2023-01-31,7.5345,N/A,1,\n",
    );
    expect(rates.map(({ period, quote }) => `${period} ${quote}`)).toEqual(["2023-01-31 HRK"]);
    expect(unused.map(({ line, column, issue }) => `${line} ${column} ${issue.code}`)).toEqual([
      "2 HRK money/withdrawn-currency",
      "2 CNH money/unknown-currency",
      "2 ABC money/unknown-currency",
      "3 CNH money/unknown-currency",
      "3 ABC money/unknown-currency",
    ]);
    expect(unused[0]?.issue.message).toContain("withdrawn in 2023-01. EUR took over");
  });

  test("feeds a table whose cross rate of the last day of 2012 is 6.2306 yuan for a dollar", () => {
    const table = createRateTable({ rates: readEcbRates(text).rates });
    const policy = { kind: "on", date: "2012-12-31", basis: "spot" } as const;
    const answer = findRate(table, { from: "USD", to: "CNY", policy, pivots: ["EUR"] });
    const dollar = currencyAmount("1", "USD");
    expect(answer.ok && convertAmount(dollar, answer.value, { decimals: 4 }).amount.toString()).toBe(
      "CNY 6.2306",
    );
  });
});

describe("a series of FRED", () => {
  test("says by its name what it quotes: yuan for a dollar, dollars for a euro", () => {
    const yuan = readFredRates(
      "observation_date,DEXCHUS\n2012-12-31,6.2301\n2013-01-01,.\n2013-01-02,6.2303",
    );
    expect(yuan.rates).toMatchObject([
      { base: "USD", quote: "CNY", rate: "6.2301", basis: "spot", period: "2012-12-31" },
      { base: "USD", quote: "CNY", rate: "6.2303", basis: "spot", period: "2013-01-02" },
    ]);
    expect(unusedOf(yuan)).toEqual(["3 DEXCHUS io/no-rate"]);
    expect(readFredRates("DATE,AEXUSEU\n2012-01-01,1.2859").rates).toMatchObject([
      { base: "EUR", quote: "USD", basis: "annual-average", period: "2012" },
    ]);
    expect(readFredRates("DATE,EXCHUS\n2012-03-01,6.3125").rates).toMatchObject([
      { basis: "month-average", period: "2012-03" },
    ]);
  });

  test("of a currency that the euro replaced is read until the euro's coins came", () => {
    const marks = readFredRates("DATE,EXGEUS\n2001-12-01,2.1946\n2002-04-01,2.2090");
    expect(marks.rates).toMatchObject([
      { base: "USD", quote: "DEM", rate: "2.1946", basis: "month-average", period: "2001-12" },
    ]);
    expect(unusedOf(marks)).toEqual(["3 EXGEUS money/withdrawn-currency"]);
    // Ireland is quoted in dollars for one punt, as the United Kingdom is for one pound.
    expect(readFredRates("DATE,EXUSIR\n1998-12-01,1.4876").rates).toMatchObject([
      { base: "IEP", quote: "USD" },
    ]);
    const letters = ["AU", "BE", "FN", "FR", "GR", "IT", "NE", "PO", "SP"];
    const quoted = letters.flatMap((two) => readFredRates(`DATE,EX${two}US\n1998-12-01,1.5`).rates);
    expect(quoted.map(({ quote }) => quote)).toEqual([
      "ATS",
      "BEF",
      "FIM",
      "FRF",
      "GRD",
      "ITL",
      "NLG",
      "PTE",
      "ESP",
    ]);
  });

  test("that nobody knows is refused whole, and days that are none one by one", () => {
    expect(unusedOf(readFredRates("DATE,GDP\n2012-01-01,16000"))).toEqual(["1 GDP io/unknown-file"]);
    expect(unusedOf(readFredRates("DATE,DEXCHUS\n31/12/2012,6.2301\n2012-12-31,\n2012-12-31"))).toEqual([
      "2 DEXCHUS time/invalid-date",
      "3 DEXCHUS io/no-rate",
      "4  io/malformed-line",
    ]);
  });
});

describe("lines that a comma breaks", () => {
  const country = (line: string) =>
    readCountryRates(`Date,Country,Exchange rate\n${line}\n`, { average: "year" });

  test("are refused whole, because a thousands separator would make 1 of 1,126.16", () => {
    for (const file of [
      country("2012-01-01,South Korea,1,126.16"),
      country("2012-01-01,South Korea"),
      readFredRates("DATE,DEXCHUS\n2012-12-31,6,2301\n"),
      readEcbRates("Date,USD,CNY,\n2012-12-31,1,3194,8,2207,\n"),
      readEcbRates("Date,USD,CNY,\n2012-12-31,1.31\n"),
    ]) {
      expect([file.rates, unusedOf(file), file.cells]).toEqual([[], ["2  io/malformed-line"], 1]);
    }
  });

  test("a second series is refused with the file, not dropped", () => {
    expect(unusedOf(readFredRates("DATE,DEXCHUS,DEXUSEU\n2012-12-31,6.2301,1.3186\n"))).toEqual([
      "1 DEXCHUS,DEXUSEU io/unknown-file",
    ]);
  });
});

test("what is no text, and an average that the file does not say, are a programmer's mistakes", () => {
  for (const read of [readEcbRates, readFredRates]) expectCode(() => read(null as never), "io/not-text");
  const read = (options: unknown) => readCountryRates("Date,Country,Exchange rate", options as never);
  expectCode(() => read({}), "io/unknown-average");
  expectCode(() => read({ average: "week" }), "io/unknown-average");
  for (const options of [undefined, null, "year"]) expectCode(() => read(options), "io/invalid-argument");
  expectCode(() => read({ average: "year", avrage: "month" }), "io/unknown-option");
});

test("nothing but cells: no file, and files of another kind, give no rates and no exception", () => {
  for (const read of [
    readEcbRates,
    readFredRates,
    (text: string) => readCountryRates(text, { average: "year" }),
  ]) {
    expect(read("")).toEqual({ rates: [], unused: [], cells: 0 });
    expect(read("\n\n")).toEqual({ rates: [], unused: [], cells: 0 });
    for (const text of [
      "<html>",
      "Date",
      "a,b,c\n1,2,3",
      "\u0000",
      ",,,\n,,,",
      "Date,__proto__\n2012-01-01,1",
    ]) {
      const file = read(text);
      expect(file.rates).toEqual([]);
      expect(file.unused.length).toBe(file.cells);
    }
  }
});

describe("the files of the Federal Reserve's averages by country", () => {
  const readAverages = (name: string, average: "year" | "month") => {
    const text = dataFile(`fx/${name}`);
    return { file: readCountryRates(text, { average }), lines: text.trim().split("\n").length - 1 };
  };

  test.each([
    ["fred-h10-annual.csv", "year", ["Venezuela"]],
    ["fred-h10-monthly.csv", "month", ["Venezuela"]],
  ] as const)(
    "%s is read completely: lines in, rates out and refused lines add up",
    (name, average, refused) => {
      const { file, lines } = readAverages(name, average);
      expect(file.cells).toBe(lines);
      expect(file.rates.length + file.unused.length).toBe(lines);
      expect(new Set(file.unused.map(({ column }) => column))).toEqual(new Set(refused));
      expect(createRateTable({ rates: file.rates }).rates.length).toBe(file.rates.length);
    },
  );

  test("the Federal Reserve's average of 2012 converts RMB 6.9 million to USD 1,093,623.70", () => {
    const table = createRateTable({ rates: readAverages("fred-h10-annual.csv", "year").file.rates });
    const policy = { kind: "average", period: "2012", basis: "annual-average" } as const;
    const answer = findRate(table, { from: "CNY", to: "USD", policy });
    const conversion = answer.ok ? convertAmount(rmb("6900000"), answer.value) : undefined;
    expect(conversion?.amount.toString()).toBe("USD 1093623.7");
    expect(conversion?.rate.legs[0].rate.source).toBe("Federal Reserve, H.10 (datasets/exchange-rates)");
  });

  test("the currencies that the euro replaced keep the fixed parities to the mark through 2001", () => {
    const { file } = readAverages("fred-h10-monthly.csv", "month");
    const on = (code: CurrencyCode) =>
      Number(file.rates.find(({ quote, period }) => quote === code && period === "2001-12")?.rate);
    // Units for one euro, fixed on 1 January 1999 (Council Regulation (EC) No 2866/98).
    const perEuro = { ATS: 13.7603, BEF: 40.3399, FIM: 5.94573, FRF: 6.55957, IEP: 0.787564, ITL: 1936.27 };
    for (const [code, units] of Object.entries({ ...perEuro, NLG: 2.20371, PTE: 200.482, ESP: 166.386 }))
      expect(on(code as CurrencyCode) / on("DEM")).toBeCloseTo(units / 1.95583, 1);
    expect(file.rates.some(({ quote, period }) => quote === "GRD" && period === "2000-12")).toBe(true);
    const punt = file.rates.find(({ quote }) => quote === "IEP");
    expect(punt?.source).toContain("inverted from USD per IEP");
  });

  test("the euro's average of 2012 is the inverse of the 1.2859 dollars that the release quotes, and says so", () => {
    const { file } = readAverages("fred-h10-annual.csv", "year");
    const euro = file.rates.find(({ quote, period }) => quote === "EUR" && period === "2012");
    expect(euro?.rate).toBe((1 / 1.2859).toFixed(4));
    expect(euro?.source).toContain("inverted from USD per EUR");
  });
});
