/** The example against plain code over its own CSV, which `csv-parse` reads, and against facts known from elsewhere. */

import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { parse } from "csv-parse/sync";
import { rowsToCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { concerts } from "../../docs/examples/nyphil/records";
import { seasonRows, seasons } from "../../docs/examples/nyphil/seasons";
import { CONCERTS_ABROAD } from "../data/nyphil/concerts";

type Row = Readonly<
  Record<"program" | "season" | "event" | "orchestra" | "city" | "country" | "venue" | "date", string>
>;

const rows = parse(readFileSync("docs/examples/nyphil/concerts.csv"), { columns: true }) as readonly Row[];

/** The year in which a season begins, on 1 September. */
const beginningOf = ({ date }: Pick<Row, "date">) =>
  Number(date.slice(0, 4)) - (date.slice(5) < "09-01" ? 1 : 0);

describe("the list", () => {
  test("is that of the archive from 1930 to the end of the season of 2007", () => {
    const chosen = CONCERTS_ABROAD.filter(({ date }) => date >= "1930-01-01" && date < "2008-09-01");
    const place = ({ city, country }: Row) => (city === "" ? country : `${city}, ${country}`);
    expect(rows.map((row) => [row.program, row.season, place(row), row.date])).toEqual(
      chosen.map(({ program, season, location, date }) => [program, season, location, date]),
    );
    expect(rows.length).toBe(753);
  });

  test("has the archive's season but for 30 concerts, and 35 concerts of musicians", () => {
    const label = (begins: number) => `${begins}-${String(begins + 1).slice(2)}`;
    const others = rows.filter((row) => row.season !== label(beginningOf(row)));
    expect(others.length).toBe(30);
    expect(rows.filter(({ orchestra }) => orchestra !== "New York Philharmonic").length).toBe(35);
  });

  test("is read without loss", () => {
    expect(concerts.map(({ id, period, venue }) => [id, period, venue ?? ""])).toEqual(
      rows.map(({ program, date, venue }) => [`${program}-${date}`, date, venue]),
    );
    expect(concerts.every(({ areas }) => Array.isArray(areas) && areas.length === 1)).toBe(true);
  });
});

describe("seasons", () => {
  test("have the concerts that a plain count gives", () => {
    const counted = new Map<number, number>();
    for (const row of rows) counted.set(beginningOf(row), (counted.get(beginningOf(row)) ?? 0) + 1);
    expect(seasons.map(({ season, concerts: number }) => [Number(season.slice(0, 4)), number])).toEqual(
      [...counted].sort(([one], [other]) => one - other),
    );
  });

  test("have the countries of their day", () => {
    const labels = new Map<number, Set<string>>();
    for (const row of rows) {
      const own = labels.get(beginningOf(row)) ?? new Set();
      labels.set(beginningOf(row), own.add(row.city === "Hong Kong" ? "Hong Kong" : row.country));
    }
    // Labels that are one country: what lies in the United Kingdom, in Germany, in Yugoslavia, in Spain, in Korea and in India.
    const same: Readonly<Record<string, string>> = {
      SCOTLAND: "UK",
      ENGLAND: "UK",
      "W. GERMANY": "GERMANY",
      "CANARY ISLANDS": "SPAIN",
      "SOUTH KOREA": "KOREA",
      "INDIA (BOMBAY)": "INDIA",
    };
    const yugoslav = new Set(["SERBIA", "CROATIA"]);
    for (const { season, areas } of seasons) {
      const begins = Number(season.slice(0, 4));
      const named = [...(labels.get(begins) ?? [])].map((label) =>
        begins === 1959 && yugoslav.has(label) ? "YUGOSLAVIA" : (same[label] ?? label),
      );
      expect([season, areas.areas.areas]).toEqual([season, new Set(named).size]);
    }
  });

  test("are those of history", () => {
    const of = (begins: number) => seasons.find(({ season }) => season.startsWith(`${begins}-`));
    // Toscanini's tour of Europe: 23 concerts in May and June 1930; Prague was in Czechoslovakia.
    expect(of(1929)?.concerts).toBe(23);
    expect(of(1929)?.areas.areas.codes).toEqual(["AT", "BE", "CH", "CSHH", "DE", "FR", "GB", "HU", "IT"]);
    // Bernstein's tour of 1959 went through the USSR and Yugoslavia.
    expect(of(1959)?.areas.areas.codes).toEqual(expect.arrayContaining(["SUHH", "YUCS", "DE"]));
    expect(of(1959)?.areas.areas.codes).not.toContain("RS");
    // February 2008: Taipei, Kaohsiung, Hong Kong, Shanghai, Beijing, Pyongyang, Seoul.
    expect(of(2007)?.areas.areas.codes).toEqual(["CN", "DE", "GB", "HK", "KP", "KR", "TW"]);
    expect(of(2007)).toMatchObject({ concerts: 20, ofMusicians: 3 });
  });
});

test("the report is printed, and the seasons behind it", { timeout: 60_000 }, async () => {
  const script = ["tsx", "--tsconfig", "tests/tsconfig.json", "docs/examples/nyphil/report.ts"];
  const { stdout } = await promisify(execFile)("npx", script);
  expect(stdout).toContain("# The New York Philharmonic abroad, 1959-60\n");
  expect(stdout.endsWith(`\n${rowsToCsv(seasonRows)}\n`)).toBe(true);
  expect(rowsToCsv(seasonRows)).toContain(
    "1959-09-01/P1Y,33,0,13,CA; CH; DE; FI; FR; GB; IT; LU; NL; NO; SE; SUHH; YUCS,none\r\n",
  );
});
