import { readRows } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import type { DateCells } from "../../../src/io/table/date-cell";

async function day(cell: Date, dateCells?: DateCells): Promise<unknown> {
  const rows = [
    ["id", "direction", "period"],
    ["a", "outbound", cell],
  ];
  const { ledger, issues } = await readRows(
    "delegations",
    rows,
    dateCells === undefined ? {} : { dateCells },
  );
  const [issue] = issues;
  return (
    ledger.delegations[0]?.period ??
    [issue?.code, issue?.option].filter((part) => part !== undefined).join(" ")
  );
}

describe("a date", () => {
  test("at midnight in UTC is its day", async () => {
    expect(await day(new Date(Date.UTC(2012, 2, 5)))).toBe("2012-03-05");
    expect(await day(new Date(Date.UTC(1969, 11, 31)))).toBe("1969-12-31");
    expect(await day(new Date(Date.UTC(2012, 1, 29)), "utc")).toBe("2012-02-29");
  });

  test("at midnight here is its day where that is said", async () => {
    for (const [year, month, of] of [
      [2012, 2, 5],
      [1986, 4, 4],
      [2012, 6, 1],
    ] as const)
      expect(await day(new Date(year, month, of), "local")).toBe(
        `${year}-${String(month + 1).padStart(2, "0")}-${String(of).padStart(2, "0")}`,
      );
    const isUtc = new Date(2012, 2, 5).getTimezoneOffset() === 0;
    expect(await day(new Date(2012, 2, 5))).toBe(isUtc ? "2012-03-05" : "io/time-of-day dateCells");
  });

  test("with a time of day has no day", async () => {
    for (const time of [
      Date.UTC(2012, 2, 5, 14, 30),
      Date.UTC(2012, 2, 5, 0, 0, 0, 1),
      Date.UTC(2012, 2, 4, 23, 59, 59, 999),
    ])
      expect(await day(new Date(time), "utc")).toBe("io/time-of-day");
    expect(await day(new Date(2012, 2, 5, 14, 30), "local")).toBe("io/time-of-day");
  });

  test("that is none, or in no year of four digits, is refused", async () => {
    expect(await day(new Date(Number.NaN))).toBe("time/invalid-date");
    for (const time of [8.64e15, -8.64e15]) expect(await day(new Date(time), "utc")).toBe("io/time-of-day");
  });
});
