import type { ReadCsvOptions } from "cultural-ledger/io";
import { readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { periodOfEnds } from "../../../src/io/table/period-cells";
import { deepFreeze } from "../../frozen";

/** What cells of periods are read as, or the code of the fault and the option that settles it. */
async function periods(cells: readonly string[], options: ReadCsvOptions = {}): Promise<readonly string[]> {
  const text = `id\tdirection\tperiod\n${cells.map((cell, at) => `r${at}\toutbound\t${cell}\n`).join("")}`;
  const { ledger, issues } = await readCsv(
    "delegations",
    text,
    deepFreeze({ delimiter: "\t", ...options } as const),
  );
  return cells.map((_, at) => {
    const record = ledger.delegations.find(({ id }) => id === `r${at}`);
    const issue = issues.find(({ row }) => row === at + 2);
    return record?.period ?? [issue?.code, issue?.option].filter((part) => part !== undefined).join(" ");
  });
}

describe("labels of two years", () => {
  const labels = [
    "2012/13",
    "2010/11",
    "2011/12",
    "2010-11",
    "1999/00",
    "2010\u201311",
    "2012-2013",
    "2010\u5E74-2011\u5E74",
  ];

  test("are refused, whether or not they could be a month", async () => {
    expect(await periods(labels)).toEqual(labels.map(() => "io/ambiguous-period labels"));
  });

  test("are a season, a fiscal year, or both years, as the caller says", async () => {
    const years = [2012, 2010, 2011, 2010, 1999, 2010, 2012, 2010];
    expect(await periods(labels, { labels: { season: "09-01" } })).toEqual(
      years.map((year) => `${year}-09-01/P1Y`),
    );
    expect(await periods(labels, { labels: { fiscal: "04-01" } })).toEqual(
      years.map((year) => `${year}-04-01/P1Y`),
    );
    expect(await periods(labels, { labels: "years" })).toEqual(years.map((year) => `${year}/${year + 1}`));
  });

  test("are a month only where they can be one", async () => {
    expect(await periods(["2010/11", "2011-12", "2008/09", "2012.1"], { labels: "month" })).toEqual([
      ...["2010-11", "2011-12", "2008-09", "2012-01"],
    ]);
    expect(await periods(["2012/13", "1999/00"], { labels: "month" })).toEqual([
      "time/invalid-period",
      "time/invalid-period",
    ]);
  });

  test("are none where the years do not follow each other", async () => {
    expect(await periods(["2012/12", "2012-2015", "2012/2013", "2012/10/11", "2012/11"])).toEqual([
      ...["2012-12", "2012/2015", "2012/2013", "2012-10-11", "2012-11"],
    ]);
  });
});

test("a month that may have lost its zero is refused", async () => {
  expect(await periods(["2012.9", "2012.1", "2012.11", "2012.10", "2012.01", "1999.1"])).toEqual([
    ...[
      "2012-09",
      "io/ambiguous-period labels",
      "2012-11",
      "2012-10",
      "2012-01",
      "io/ambiguous-period labels",
    ],
  ]);
});

describe("a date that begins with the day or the month", () => {
  const dates = ["3/8/2012", "3.8.2012", "3-8-2012", "03/08/2012"];

  test("is refused until the order is said", async () => {
    expect(await periods(dates)).toEqual(dates.map(() => "io/ambiguous-period dates"));
    expect(await periods(dates, { dates: "day-month" })).toEqual(dates.map(() => "2012-08-03"));
    expect(await periods(dates, { dates: "month-day" })).toEqual(dates.map(() => "2012-03-08"));
  });

  test("is read where it has one reading", async () => {
    expect(await periods(["13/8/2012", "8/13/2012", "31.12.2012"])).toEqual([
      "2012-08-13",
      "2012-08-13",
      "2012-12-31",
    ]);
    expect(await periods(["8/13/2012"], { dates: "day-month" })).toEqual(["time/invalid-period"]);
    expect(await periods(["13/14/2012"])).toEqual(["time/invalid-period"]);
  });
});

test("periods of two ends", () => {
  expect(periodOfEnds("2012-01-05", "2012-01-09")).toBe("2012-01-05/2012-01-09");
  expect(periodOfEnds("2012-01", "2012-02")).toBe("2012-01-01/2012-02-29");
  expect(periodOfEnds("2012", "2013")).toBe("2012/2013");
  expect(periodOfEnds("2012-03", "2012-03")).toBe("2012-03");
  for (const [from, to] of [
    ["2012-Q1", "2012-Q2"],
    ["2012", "2012-03"],
    ["2012-S1", "2012-03"],
  ] as const)
    expect(periodOfEnds(from, to)).toBe(`${from} to ${to}`);
});
