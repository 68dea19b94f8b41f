import { expect, test } from "vitest";
import { areaAsOf } from "../../src/geography/area-as-of";
import { type AreaCode, isAreaCode } from "../../src/geography/area-code";
import { SUCCESSION_ROWS } from "../../src/geography/data/successions";
import { isCalendarDate } from "../../src/time/calendar-date";
import type { Period } from "../../src/time/period";
import { countries, regions, subdivisions } from "./areas";

/** The area, or the code of the issue and its candidates. */
function asOf(code: AreaCode, period: Period): string {
  const standing = areaAsOf(code, period);
  if (standing.ok) return standing.value;
  const [issue] = standing.issues;
  return [issue.code.replace("geography/", ""), ...issue.candidates].join(" ");
}

test("the countries of 1959 are those that stood then", () => {
  const today = ["HR", "RS", "UA", "RU", "CZ", "DE", "FR", "GR", "HK"] as const;
  expect(today.map((code) => asOf(code, "1959"))).toEqual([
    "YUCS",
    "YUCS",
    "SUHH",
    "SUHH",
    "CSHH",
    "DE",
    "FR",
    "GR",
    "HK",
  ]);
});

const changes: readonly [AreaCode, Period, string, Period, string][] = [
  ["RU", "1991-12-25", "SUHH", "1991-12-26", "RU"],
  ["UA", "1991-12-25", "SUHH", "1991-12-26", "UA"],
  ["KZ", "1991-12-25", "SUHH", "1991-12-26", "KZ"],
  ["LT", "1991-09-05", "SUHH", "1991-09-06", "LT"],
  ["CZ", "1992-12-31", "CSHH", "1993-01-01", "CZ"],
  ["SK", "1992-12-31", "CSHH", "1993-01-01", "SK"],
  ["DE-SN", "1990-10-02", "DDDE", "1990-10-03", "DE-SN"],
  ["DE-TH", "1990-10-02", "DDDE", "1990-10-03", "DE-TH"],
  ["HR", "1992-04-26", "YUCS", "1992-04-27", "HR"],
  ["SI", "1992-04-26", "YUCS", "1992-04-27", "SI"],
  ["BA", "1992-04-26", "YUCS", "1992-04-27", "BA"],
  ["MK", "1992-04-26", "YUCS", "1992-04-27", "MK"],
  ["RS", "2003-02-03", "YUCS", "2003-02-04", "CSXX"],
  ["RS", "2006-06-02", "CSXX", "2006-06-03", "RS"],
  ["ME", "2006-06-02", "CSXX", "2006-06-03", "ME"],
  ["SS", "2011-07-08", "SD", "2011-07-09", "SS"],
  ["ER", "1993-05-23", "ET", "1993-05-24", "ER"],
  ["SG", "1963-09-15", "SG", "1963-09-16", "MY"],
  ["SG", "1965-08-08", "MY", "1965-08-09", "SG"],
  ["EE", "1940-08-05", "EE", "1940-08-06", "SUHH"],
];

test.each(changes)("%s: on %s it is %s, on %s %s", (code, before, then, after, now) => {
  expect(asOf(code, before)).toBe(then);
  expect(asOf(code, after)).toBe(now);
  expect(asOf(code, after.slice(0, 4) as Period)).toMatch(
    after.endsWith("-01-01") ? new RegExp(`^${now}$`) : new RegExp(`^ambiguous-as-of .*${now}`),
  );
});

test("a year of change is ambiguous, the years beside it are not", () => {
  expect(asOf("UA", "1990")).toBe("SUHH");
  expect(asOf("UA", "1991")).toBe("ambiguous-as-of SUHH UA");
  expect(asOf("UA", "1991-Q3")).toBe("SUHH");
  expect(asOf("UA", "1992")).toBe("UA");
  expect(asOf("CZ", "1992")).toBe("CSHH");
  expect(asOf("CZ", "1993")).toBe("CZ");
});

test("over a longer range every area of it is a candidate", () => {
  expect(asOf("RS", "2000-01-01/2010-12-31")).toBe("ambiguous-as-of YUCS CSXX RS");
  expect(asOf("HR", "1910-01-01/1920-12-31")).toBe("ambiguous-as-of YUCS");
});

test("Berlin was divided, West Germany was DE, and the Länder of 1990 lay in the GDR", () => {
  for (const code of ["DE-SN", "DE-TH", "DE-ST", "DE-BB", "DE-MV"] as const)
    expect(asOf(code, "1959")).toBe("DDDE");
  expect(asOf("DE-BE", "1959")).toBe("ambiguous-as-of DE DDDE");
  expect(asOf("DE-BE", "1959-10-01")).toBe("ambiguous-as-of DE DDDE");
  expect(asOf("DE-BE", "2012")).toBe("DE-BE");
  expect(asOf("DE-BE", "1930")).toBe("DE-BE");
  expect(asOf("DE-SN", "1930")).toBe("DE-SN");
  expect(asOf("DE-BY", "1959")).toBe("DE-BY");
  expect(asOf("DE-SN", "1949")).toBe("ambiguous-as-of DE-SN DDDE");
  expect(asOf("DE", "1990")).toBe("DE");
});

test("a former country is itself on its days, also in the year of its end, and nothing beyond them", () => {
  expect(asOf("SUHH", "1959")).toBe("SUHH");
  expect(asOf("SUHH", "1991")).toBe("SUHH");
  expect(asOf("SUHH", "1992")).toMatch(/^not-valid-then AM AZ BY/);
  expect(asOf("SUHH", "1910")).toBe("not-valid-then");
  expect(asOf("CSXX", "2002")).toBe("not-valid-then");
  expect(asOf("DDDE", "1990-10-03")).toBe("not-valid-then DE");
});

test("before its table begins, a place is not guessed at", () => {
  expect(asOf("HR", "1900")).toBe("not-valid-then");
  expect(asOf("SS", "1950")).toBe("not-valid-then");
});

test("subdivisions follow their country, and regions stay", () => {
  expect(asOf("UA-30", "1959")).toBe("SUHH");
  expect(asOf("UA-30", "2012")).toBe("UA-30");
  expect(asOf("CZ-10", "1959")).toBe("CSHH");
  expect(asOf("GB-WLS", "1959")).toBe("GB-WLS");
  expect(asOf("151", "1959")).toBe("151");
});

test("today every code stands for itself", () => {
  for (const code of [...countries, ...regions, ...subdivisions]) expect(asOf(code, "2024")).toBe(code);
});

test("whatever an area stood for stood for itself then", () => {
  for (const code of [...countries, "DE-SN", "DE-BE"] as AreaCode[]) {
    for (let year = 1919; year <= 2012; year++) {
      const period = String(year) as Period;
      const standing = areaAsOf(code, period);
      if (standing.ok) expect(areaAsOf(standing.value, period), `${code} ${year}`).toEqual(standing);
      else expect(new Set(standing.issues[0].candidates).size).toBe(standing.issues[0].candidates.length);
    }
  }
});

test("the rows name areas and days, and each area's follow each other without a gap", () => {
  const spans = new Map<string, [string, string][]>();
  for (const row of SUCCESSION_ROWS.split(";")) {
    const [within = "", from = "", until = "", areas = ""] = row.split(" ");
    expect([...within.split("|"), ...areas.split(",")].filter((code) => !isAreaCode(code))).toEqual([]);
    expect([from, until].every(isCalendarDate) && from < until, row).toBe(true);
    for (const area of areas.split(",")) spans.set(area, [...(spans.get(area) ?? []), [from, until]]);
  }
  for (const [area, rows] of spans) {
    const gaps = rows.slice(1).filter(([from], at) => from !== rows[at]?.[1]);
    expect(gaps, area).toEqual([]);
  }
});

test("codes and periods that are none are a programmer's mistake", () => {
  expect(() => areaAsOf("UK" as AreaCode, "1959")).toThrow(
    expect.objectContaining({ code: "geography/unknown-area" }),
  );
  expect(() => areaAsOf("HR", "59")).toThrow(expect.objectContaining({ code: "time/invalid-period" }));
});

test("messages say why, and results are frozen", () => {
  const year = areaAsOf("UA", "1991");
  expect(year.ok ? "" : year.issues[0].message).toBe(
    "The area UA in 1991 may be SUHH or UA: it changed on 1991-12-26, so give a day or a shorter period.",
  );
  const berlin = areaAsOf("DE-BE", "1959");
  expect(berlin.ok ? "" : berlin.issues[0].message).toBe(
    "The area DE-BE in 1959 may be DE or DDDE: part of it lay in either.",
  );
  const over = areaAsOf("SUHH", "2012");
  expect(over.ok ? "" : over.issues[0].message).toBe(
    "The area SUHH was none in 2012: from 1991-12-26 on it was no more.",
  );
  expect(Object.isFrozen(over) && !over.ok && Object.isFrozen(over.issues[0])).toBe(true);
  expect(Object.isFrozen(areaAsOf("HR", "1959"))).toBe(true);
});
