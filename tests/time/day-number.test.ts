import { expect, test } from "vitest";
import { dayNumber } from "../../src/time/day-number";

test("the days that the Date of JavaScript knows, and no others", () => {
  const days = new Map<string, number>();
  for (let time = Date.UTC(1895, 0, 1); time < Date.UTC(2105, 0, 1); time += 86_400_000) {
    const text = new Date(time).toISOString().slice(0, 10);
    days.set(text, Number(text.replaceAll("-", "")));
  }
  let found = 0;
  for (let year = 1895; year < 2105; year++) {
    for (let month = 0; month <= 13; month++) {
      for (let day = 0; day <= 32; day++) {
        const text = `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
        const number = dayNumber(text);
        if (!Object.is(number, days.get(text) ?? Number.NaN)) throw new Error(`${text} is ${number}`);
        if (!Number.isNaN(number)) found += 1;
      }
    }
  }
  expect(found).toBe(days.size);
});

test.each([
  "0000-01-01",
  "2012-1-01",
  "2012/01/01",
  "12012-01-1",
  "2012-01-0a",
  "２012-01-01",
  "2012-01-011",
  "",
  "+012-01-01",
  "201２-01-01",
])("%j is no day", (text) => {
  expect(dayNumber(text)).toBeNaN();
});

test("the first and the last year", () => {
  expect(dayNumber("0001-01-01")).toBe(10_101);
  expect(dayNumber("9999-12-31")).toBe(99_991_231);
  expect(dayNumber("2000-02-29")).toBe(20_000_229);
  expect(dayNumber("1900-02-29")).toBeNaN();
});
