import type { CalendarDate } from "cultural-ledger";
import { compareText } from "cultural-ledger/aggregate";
import { isCalendarDate, parseCalendarDate } from "cultural-ledger/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, daysBetween } from "../../src/time/calendar-date";
import { calendarDates } from "./arbitraries";

const moves = fc.integer({ min: -100_000, max: 100_000 });

test("moving a day there and back ends where it began, and the days between are those moved", () => {
  fc.assert(
    fc.property(calendarDates("0300-01-01", "9700-01-01"), moves, (date, days) => {
      const moved = addDays(date, days);
      expect(addDays(moved, 0 - days)).toBe(date);
      expect(daysBetween(date, moved)).toBe(days + 0);
      expect(daysBetween(moved, date)).toBe(0 - days);
    }),
  );
});

test("two moves are one", () => {
  fc.assert(
    fc.property(calendarDates("0600-01-01", "9400-01-01"), moves, moves, (date, first, second) => {
      expect(addDays(addDays(date, first), second)).toBe(addDays(date, first + second));
    }),
  );
});

test("earlier days are the lesser text", () => {
  fc.assert(
    fc.property(calendarDates(), calendarDates(), (left, right) => {
      expect(Math.sign(compareText(left, right))).toBe(Math.sign(daysBetween(right, left)));
    }),
  );
});

test("of all text that looks like a date, exactly the days that a UTC date keeps are taken", () => {
  const number = (width: number, max: number) =>
    fc.integer({ min: 0, max }).map((value) => String(value).padStart(width, "0"));
  fc.assert(
    fc.property(number(4, 9999), number(2, 14), number(2, 33), (year, month, day) => {
      const text = `${year}-${month}-${day}`;
      const kept = new Date(`${text}T00:00:00Z`);
      const exists = !Number.isNaN(kept.getTime()) && kept.toISOString().startsWith(text) && year !== "0000";
      expect(isCalendarDate(text)).toBe(exists);
    }),
    { numRuns: 2000 },
  );
});

test("text with anything more, less or other in it is refused", () => {
  const character = fc.constantFrom(
    " ",
    "\n",
    "0",
    "-",
    "T",
    "Z",
    "\u0000",
    "\uFF10",
    "\u0660",
    "\u2212",
    "+",
  );
  const at = fc.nat({ max: 10 });
  const edit = fc.constantFrom("insert", "delete", "replace");
  fc.assert(
    fc.property(calendarDates(), character, at, edit, (date, put, position, kind) => {
      const rest = kind === "insert" ? position : position + 1;
      const text = date.slice(0, position) + (kind === "delete" ? "" : put) + date.slice(rest);
      fc.pre(!/^\d{4}-\d{2}-\d{2}$/.test(text));
      expect(parseCalendarDate(text)).toMatchObject({ ok: false, issues: [{ code: "time/invalid-date" }] });
    }),
    { numRuns: 1000 },
  );
});

test("no value at all makes the reader throw", () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(parseCalendarDate(value).ok).toBe(isCalendarDate(value as CalendarDate));
    }),
  );
});
