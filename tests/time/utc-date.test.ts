import { expect, test } from "vitest";
import { UtcDate, utcDate } from "../../src/time/utc-date";

test("the local fields of a day are its own fields in every zone", () => {
  const date = utcDate(2011, 12, 30);
  const fields = [date.getFullYear(), date.getMonth(), date.getDate(), date.getHours(), date.getMinutes()];
  expect(fields).toEqual([2011, 11, 30, 0, 0]);
  expect([date.getSeconds(), date.getMilliseconds(), date.getTimezoneOffset()]).toEqual([0, 0, 0]);
  expect(date.toISOString()).toBe("2011-12-30T00:00:00.000Z");
});

test("setting a local field sets that of UTC", () => {
  const date = utcDate(2012, 1, 31);
  date.setHours(23, 59, 58, 57);
  expect(date.toISOString()).toBe("2012-01-31T23:59:58.057Z");
  date.setDate(30);
  date.setMonth(11);
  date.setFullYear(2011);
  expect(date.toISOString()).toBe("2011-12-30T23:59:58.057Z");
  date.setHours(0);
  date.setFullYear(1995, 0, 1);
  expect(date.toISOString()).toBe("1995-01-01T00:59:58.057Z");
});

test("years below 100 are those years, and fields out of range roll over", () => {
  expect(utcDate(12, 1, 15).toISOString()).toBe("0012-01-15T00:00:00.000Z");
  expect(utcDate(2013, 2, 29).toISOString()).toBe("2013-03-01T00:00:00.000Z");
  expect(utcDate(2012, 13, 1).toISOString()).toBe("2013-01-01T00:00:00.000Z");
  expect(utcDate(2012, 3, 0).toISOString()).toBe("2012-02-29T00:00:00.000Z");
});

test("a copy made by its constructor, as date-fns makes it, is of the same class", () => {
  const date = utcDate(2011, 12, 30);
  const copy = new UtcDate(+date);
  expect(copy.constructor).toBe(UtcDate);
  expect(copy.getDate()).toBe(30);
});
