import type { CalendarDate } from "cultural-ledger";
import { periodOf } from "cultural-ledger/time";
import { expect, test } from "vitest";
import { addDays } from "../../src/time/calendar-date";
import { RecentDays } from "../../src/time/recent-days";

test("finds what was kept for a day, and nothing for another one in its place", () => {
  const recent = new RecentDays<number>();
  expect(recent.find("2012-08-05")).toBeUndefined();
  recent.keep("2012-08-05", 7);
  expect(recent.find("2012-08-05")).toBe(7);
  expect(recent.find("2002-08-05")).toBeUndefined();
  recent.keep("2002-08-05", 8);
  expect(recent.find("2012-08-05")).toBeUndefined();
  expect(recent.find("2002-08-05")).toBe(8);
  for (const other of ["", "2002-8-5", undefined, 20020805, {}]) expect(recent.find(other)).toBeUndefined();
});

test("each day of ten years has a place of its own", () => {
  const recent = new RecentDays<CalendarDate>();
  const days = Array.from({ length: 3653 }, (_, at) => addDays("2003-01-01", at));
  for (const day of days) recent.keep(day, day);
  expect(days.every((day) => recent.find(day) === day)).toBe(true);
});

test("units of days are the same however often and in whatever order they are asked for", () => {
  const days = ["2012-01-31", "2002-01-31", "2012-06-30", "2012-07-01", "9999-12-31", "0001-01-01"] as const;
  for (let round = 0; round < 3; round++) {
    expect(days.map((day) => periodOf(day, "year"))).toEqual([
      "2012",
      "2002",
      "2012",
      "2012",
      "9999",
      "0001",
    ]);
    expect(days.map((day) => periodOf(day, "half").slice(5))).toEqual(["S1", "S1", "S1", "S2", "S2", "S1"]);
    expect(days.map((day) => periodOf(day, "quarter").slice(5))).toEqual([
      "Q1",
      "Q1",
      "Q2",
      "Q3",
      "Q4",
      "Q1",
    ]);
    expect(days.map((day) => periodOf(day, "month").slice(5))).toEqual(["01", "01", "06", "07", "12", "01"]);
    expect(periodOf("2012-01-31", "day")).toBe("2012-01-31");
  }
});
