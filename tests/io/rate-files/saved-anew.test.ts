/**
 * Files of rates as other programs save them, and files for another reader.
 */

import { type RateFile, readCountryRates, readEcbRates, readFredRates } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { dataFile } from "../../data/file";
import { expectCode } from "../../docs/expect-code";

const readYears = (text: string) => readCountryRates(text, { average: "year" });

/** Rates as `2012-12-31 1.3194 USD`, unused cells as `3 CNY io/no-rate`; both together are all cells. */
function told(file: RateFile): readonly string[] {
  expect(file.rates.length + file.unused.length).toBe(file.cells);
  return [
    ...file.rates.map(({ period, rate, quote }) => `${period} ${rate} ${quote}`),
    ...file.unused.map(({ line, column, issue }) => `${line} ${column} ${issue.code}`),
  ];
}

describe("the file of one day of the European Central Bank", () => {
  const ONE_DAY = [
    "Date, USD, JPY, BGN, CZK, CNY, ",
    "12 April 2026, 1.1234, 162.45, 1.9558, 25.025, 8.1021, ",
    "",
  ].join("\n");
  const RATES = ["1.1234 USD", "162.45 JPY", "1.9558 BGN", "25.025 CZK", "8.1021 CNY"];

  test("is read, blanks behind the commas and an English day included", () => {
    // The lev ended with 2025, so that the file of a day of 2026 gives it no rate.
    expect(told(readEcbRates(ONE_DAY))).toEqual([
      ...RATES.filter((rate) => !rate.includes("BGN")).map((rate) => `2026-04-12 ${rate}`),
      "2 BGN money/withdrawn-currency",
    ]);
    expect(told(readEcbRates(ONE_DAY.replace("2026", "2021")))).toEqual(
      RATES.map((rate) => `2021-04-12 ${rate}`),
    );
  });

  test.each([
    ["03 June 2021", "2021-06-03"],
    ["3 June 2021", "2021-06-03"],
    ["31 May 2021", "2021-05-31"],
    ["1 Sep 2021", "2021-09-01"],
    ["29 FEBRUARY 2020", "2020-02-29"],
    ["2021-06-03 00:00:00", "2021-06-03"],
    ["2021-06-03T00:00:00.000000", "2021-06-03"],
  ])("%s is %s", (day, iso) => {
    expect(readEcbRates(`Date, USD, \n${day}, 1.2187, \n`).rates.map(({ period }) => period)).toEqual([iso]);
  });

  test.each([
    "31 April 2021",
    "29 February 2021",
    "0 May 2021",
    "3 Juni 2021",
    "03/06/2021",
    "3.6.2021",
    "2021-06-03 14:15",
  ])("%s is no day", (day) => {
    const [unused] = readEcbRates(`Date, USD, \n${day}, 1.2187, \n`).unused;
    expect([unused?.issue.code, unused?.issue.path]).toEqual(["time/invalid-date", [2, "Date"]]);
  });
});

describe("cells in quotes and columns without a title", () => {
  const RATES = [
    "2012-12-31 1.3194 USD",
    "2012-12-31 8.2207 CNY",
    "2012-12-28 1.3183 USD",
    "3 CNY io/no-rate",
  ];

  test.each([
    [
      "every cell in quotes",
      '"Date","USD","CNY"\n"2012-12-31","1.3194","8.2207"\n"2012-12-28","1.3183","N/A"\n',
    ],
    [
      "blanks before the quotes",
      '"Date", "USD", "CNY"\n"2012-12-31", "1.3194", "8.2207"\n"2012-12-28", "1.3183", ""\n',
    ],
    [
      "R's write.csv",
      '"","Date","USD","CNY","X"\n"1","2012-12-31",1.3194,8.2207,NA\n"2","2012-12-28",1.3183,NA,NA\n',
    ],
    [
      "R's write.csv, twice",
      '"","X","Date","USD","CNY","X.1"\n"1",1,"2012-12-31",1.3194,8.2207,NA\n"7",2,"2012-12-28",1.3183,NA,NA\n',
    ],
    [
      "pandas, with its index",
      ",Date,USD,CNY,Unnamed: 3\n0,2012-12-31,1.3194,8.2207,\n1,2012-12-28,1.3183,NaN,NaN\n",
    ],
    [
      "pandas, read and written again",
      "Unnamed: 0,Date,USD,CNY\n0,2012-12-31,1.3194,8.2207\n1,2012-12-28,1.3183,nan\n",
    ],
    [
      "a spreadsheet, with empty columns",
      "Date,USD,CNY,,,\n2012-12-31,1.3194,8.2207,,,\n2012-12-28,1.3183,#N/A,,,\n,,,,,\n",
    ],
    [
      "a spreadsheet with semicolons",
      "\uFEFFDate;USD;CNY\r\n2012-12-31;1.3194;8.2207\r\n2012-12-28;1.3183;\r\n",
    ],
    ["tabs", "Date\tUSD\tCNY\n2012-12-31\t1.3194\t8.2207\n2012-12-28\t1.3183\t-\n"],
  ])("%s", (_name, text) => {
    expect(told(readEcbRates(text))).toEqual(RATES);
  });

  test.each([
    ["CR", "\r"],
    ["CR LF", "\r\n"],
    ["CR CR LF", "\r\r\n"],
  ])("lines that end in %s keep their numbers", (_name, end) => {
    const text = ["Date,USD,CNY,", "2012-12-31,1.3194,8.2207,", "2012-12-28,1.3183,N/A,", ""].join(end);
    expect(told(readEcbRates(text))).toEqual(RATES);
    expect(told(readEcbRates(text.replace(end, "\n")))).toEqual(RATES);
    expect(told(readEcbRates(end + end + text)).at(-1)).toBe("5 CNY io/no-rate");
  });

  test("series and averages by country are read so too", () => {
    expect(
      told(readFredRates('"","DATE","DEXCHUS"\n"1","2012-12-31","6.2301"\n"2","2013-01-01","."\n')),
    ).toEqual(["2012-12-31 6.2301 CNY", "3 DEXCHUS io/no-rate"]);
    expect(told(readFredRates(",observation_date,AEXCHUS\n0,2012-01-01,6.3093\n"))).toEqual([
      "2012 6.3093 CNY",
    ]);
    expect(
      told(readYears('"","Date","Country","Exchange.rate"\n"1","2012-01-01","South Korea",1126.16\n')),
    ).toEqual(["2012 1126.16 KRW"]);
    expect(told(readYears("Date;Country;Exchange rate\n2012-01-01;China;6.3093\n"))).toEqual([
      "2012 6.3093 CNY",
    ]);
  });

  test("text under no title is not dropped: its line is refused", () => {
    for (const text of [
      "Date,USD,\n2012-12-31,1.3194,estimated\n",
      ",Date,USD\nrevised,2012-12-31,1.3194\n",
      "Date,USD\n2012-12-31,1.3194,8.2207\n",
      "Date,USD,CNY\n2012-12-31,1.3194\n",
    ])
      expect(told(readEcbRates(text)), text).toEqual(["2  io/malformed-line"]);
  });

  test("a quote that is never closed is told of, and what it may hold is not read", () => {
    const file = readEcbRates('Date,USD\n2012-12-31,1.3194\n2012-12-28,"1.3183\n2012-12-27,1.3266\n');
    expect(told(file)).toEqual(["2012-12-31 1.3194 USD", "3  io/malformed-row"]);
    expect(told(readEcbRates('"Date,USD\n2012-12-31,1.3194\n')).length).toBe(1);
  });
});

describe("a number that could be another one", () => {
  const yen = (cell: string, decimal?: "." | ",") =>
    told(readFredRates(`DATE;DEXJPUS\n2012-12-31;${cell}\n`, decimal && { decimal }))[0];

  test.each([
    ["86,64", "2012-12-31 86.64 JPY", "2 DEXJPUS io/ambiguous-number"],
    ["86.640", "2012-12-31 86640 JPY", "2012-12-31 86.640 JPY"],
    ["1,319", "2012-12-31 1.319 JPY", "2012-12-31 1319 JPY"],
    ["1.126,16", "2012-12-31 1126.16 JPY", "2 DEXJPUS io/ambiguous-number"],
    ["1,126.16", "2 DEXJPUS io/ambiguous-number", "2012-12-31 1126.16 JPY"],
    ["1.836.200", "2012-12-31 1836200 JPY", "2 DEXJPUS io/ambiguous-number"],
    ["12,34,567", "2 DEXJPUS io/ambiguous-number", "2 DEXJPUS io/ambiguous-number"],
  ])("%s is refused, and read under the mark that the caller gives", (cell, underComma, underPoint) => {
    expect(yen(cell)).toBe("2 DEXJPUS io/ambiguous-number");
    expect(yen(cell, ",")).toBe(underComma);
    expect(yen(cell, ".")).toBe(underPoint);
  });

  test("is named with its line, its column and the option that settles it", () => {
    const [unused] = readEcbRates("Date;USD\n2012-12-31;1,3194\n").unused;
    expect(unused?.issue.message).toBe(
      'Line 2, "USD": "1,3194" is not a number with one reading: pass { decimal: "." } or { decimal: "," }.',
    );
    const [other] = readEcbRates("Date;USD\n2012-12-31;1.3194\n", { decimal: "," }).unused;
    expect(other?.issue.message).toBe('Line 2, "USD": "1.3194" is not a number whose decimal mark is ",".');
  });

  test("three digits behind a point are decimals as the banks publish them, and not beside commas", () => {
    expect(told(readEcbRates("Date,ROL,JPY\n2004-12-31,38.380,139.65\n"))).toEqual([
      "2004-12-31 38.380 ROL",
      "2004-12-31 139.65 JPY",
    ]);
    expect(told(readEcbRates('Date,ROL,JPY\n2004-12-31,38.380,"139,65"\n'))).toEqual([
      "2 ROL io/ambiguous-number",
      "2 JPY io/ambiguous-number",
    ]);
    expect(told(readEcbRates("Date\tROL\n2004-12-31\t38.380\n", { decimal: "," }))).toEqual([
      "2004-12-31 38380 ROL",
    ]);
  });

  test("is read as printed in every cell of a file that a German spreadsheet saved, once the mark is given", () => {
    const sample = dataFile("fx/ecb-hist-sample.csv");
    const german = sample.replaceAll(",", ";").replaceAll(".", ",");
    expect(told(readEcbRates(german, { decimal: "," }))).toEqual(told(readEcbRates(sample)));
    const unsaid = readEcbRates(german);
    const published = new Set(told(readEcbRates(sample)));
    expect(
      told(unsaid).filter((cell) => !published.has(cell) && !cell.endsWith("io/ambiguous-number")),
    ).toEqual([]);
  });

  test("another mark than the two, and another option, are mistakes", () => {
    for (const read of [readEcbRates, readFredRates]) {
      expectCode(() => read("", { decimal: "'" as "." }), "io/invalid-argument");
      expectCode(() => read("", { decimals: "." } as never), "io/unknown-option");
      expectCode(() => read("", null as never), "io/invalid-argument");
    }
  });
});

describe("a file for another reader", () => {
  const READERS = { readEcbRates, readFredRates, readCountryRates: readYears };
  const FILES = {
    readEcbRates: [
      "Date,USD,JPY,\n2012-12-31,1.3194,113.61,\n",
      '"","Date","USD"\n"1","2012-12-31",1.3194\n',
      "Date; USD\n12 April 2021; 1.1234\n",
    ],
    readFredRates: [
      "DATE,DEXCHUS\n2012-12-31,6.2301\n",
      "observation_date,AEXUSEU\n2012-01-01,1.2859\n",
      ",DATE,EXCHUS\n0,2012-03-01,6.3125\n",
    ],
    readCountryRates: [
      "Date,Country,Exchange rate\n2012-01-01,China,6.3093\n",
      '"Date";"Country";"Exchange rate"\n',
      '"","Date","Country","Exchange.rate"\n',
    ],
  };

  test("is told which one, and gives no rate", () => {
    for (const [own, files] of Object.entries(FILES))
      for (const text of files)
        for (const [name, read] of Object.entries(READERS)) {
          const file = read(text);
          const codes = file.unused.map(({ issue }) => issue.code);
          if (name === own) expect(codes, text).toEqual([]);
          else {
            expect([file.rates, codes, file.cells], text).toEqual([[], ["io/unknown-file"], 1]);
            expect(file.unused[0]?.issue.message).toMatch(
              new RegExp(`; ${own}\\(text.*\\) reads this file\\.$`),
            );
          }
        }
  });

  test("that nobody knows is told what was expected", () => {
    const messages = Object.values(READERS).map(
      (read) => read("Year,Rate\n2012,6.3\n").unused[0]?.issue.message,
    );
    expect(messages).toEqual([
      'Line 1: "Year,Rate" is not the header of a file of the ECB, Date and currencies as Date,USD,JPY.',
      'Line 1: "Year,Rate" is not the header of one series of release H.10, as observation_date,DEXCHUS.',
      'Line 1: "Year,Rate" is not the header Date,Country,Exchange rate.',
    ]);
  });

  test("of another frequency is no file of averages: no month is read as a year", () => {
    const monthly = dataFile("fx/fred-h10-monthly.csv");
    const file = readCountryRates(monthly, { average: "year" });
    expect([file.rates, told(file)]).toEqual([[], ["2 Date io/unknown-file"]]);
    expect(file.unused[0]?.issue.message).toBe(
      'Line 2, "Date": "1998-12-01" is not the first day of a year, by which averages of years are dated: the file is of another frequency.',
    );
    const daily = "Date,Country,Exchange rate\n1971-01-01,Australia,\n1971-01-04,Australia,0.8987\n";
    for (const average of ["year", "month"] as const)
      expect(told(readCountryRates(daily, { average }))).toEqual(["3 Date io/unknown-file"]);
    expect(told(readFredRates("DATE,EXCHUS\n2012-03-01,6.3125\n2012-03-02,6.3101\n"))).toEqual([
      "3 DATE io/unknown-file",
    ]);
  });
});
