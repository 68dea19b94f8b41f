import type { Agreement, AgreementForce, Period } from "cultural-ledger";
import { forceOfAgreement } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { issuesOf, minimal } from "./records";

type Terms = Pick<Agreement, "signed" | "from" | "termYears" | "until">;

describe("an agreement is in force by its terms", () => {
  test.each<[what: string, terms: Terms, answers: Readonly<Record<string, AgreementForce>>]>([
    [
      "from the day of its signing for its term, the last day being the one before",
      { signed: "2012-03-01", termYears: 2 },
      {
        "2012-02-29": "not-yet",
        "2012-03-01": "in-force",
        "2014-02-28": "in-force",
        "2014-03-01": "expired",
      },
    ],
    [
      "from 29 February to the 28th",
      { signed: "2012-02-29", termYears: 1 },
      { "2013-02-28": "in-force", "2013-03-01": "expired" },
    ],
    [
      "from 31 December to the 30th",
      { signed: "2012-12-31", termYears: 1 },
      { "2013-12-30": "in-force", "2013-12-31": "expired" },
    ],
    [
      "from a day of its own, whenever it was signed",
      { signed: "2011", from: "2013-01-01", termYears: 1 },
      { "2012-12-31": "not-yet", "2013-01-01": "in-force", "2013-12-31": "in-force", "2014": "expired" },
    ],
    [
      "until the day that it names, which goes before a term",
      { signed: "2012-01-01", termYears: 9, until: "2013-06-30" },
      { "2013-06-30": "in-force", "2013-07-01": "expired" },
    ],
    [
      "for certain only where every day of a year of signing agrees",
      { signed: "2012", termYears: 2 },
      {
        "2011-12-31": "not-yet",
        "2012-01-01": "unknown",
        "2012-12-30": "unknown",
        "2012-12-31": "in-force",
        "2013-12-31": "in-force",
        "2014-01-01": "unknown",
        "2014-12-30": "unknown",
        "2014-12-31": "expired",
      },
    ],
    [
      "in a month or year on some day of it",
      { signed: "2012-05", termYears: 1 },
      {
        "2012-04": "not-yet",
        "2012-05": "in-force",
        "2012": "in-force",
        "2013-05": "unknown",
        "2013-06": "expired",
      },
    ],
    [
      "for as long as nobody says",
      { signed: "2012-05-04" },
      { "2012-05-03": "not-yet", "2012-05-04": "unknown", "2999": "unknown" },
    ],
    [
      "from nobody knows when",
      { until: "2014-06-30" },
      { "1990": "unknown", "2014-06-30": "unknown", "2014-07": "expired" },
    ],
    ["for a term that nobody dates", { termYears: 2 }, { "2012": "unknown" }],
    [
      "beyond the years that there are",
      { signed: "9500-01-01", termYears: 999 },
      { "9999-12-31": "in-force" },
    ],
    ["without any terms", {}, { "2012": "unknown" }],
  ])("%s", (_what, terms, answers) => {
    const periods = Object.keys(answers) as Period[];
    const told = periods.map((period) => [period, forceOfAgreement(deepFreeze(terms), period)]);
    expect(Object.fromEntries(told)).toEqual(answers);
  });

  test("what is no agreement, and what is no period, are refused", () => {
    for (const value of [undefined, null, 5])
      expect(() => forceOfAgreement(value as never, "2012")).toThrow(
        expect.objectContaining({ code: "model/invalid-argument" }),
      );
    expect(() => forceOfAgreement({}, "2012-13" as never)).toThrow(
      expect.objectContaining({ code: "time/invalid-period" }),
    );
  });

  test.each([
    ["time/invalid-date", { from: "2012-01-01", until: "2012-6-1" }],
    ["time/invalid-date", { from: "2012-01-01", until: 5 }],
    ["time/invalid-date", { until: "2012-02-30" }],
    ["time/invalid-date", { signed: "2012", until: "2012" }],
    ["time/invalid-period", { from: "2012-6-1", until: "2012-12-31" }],
    ["model/invalid-argument", { termYears: 0 }],
    ["model/invalid-argument", { signed: "2012", until: "2014-12-31", termYears: 2.5 }],
  ])("%s for terms that are none: %j", (code, terms) => {
    expect(() => forceOfAgreement(terms as Terms, "2012-12-01")).toThrow(expect.objectContaining({ code }));
  });
});

describe("the last day of an agreement", () => {
  const reasons = (terms: Terms) =>
    issuesOf({
      agreements: [{ ...minimal.agreements[0], ...terms }],
    }).map(({ code, path }) => [code, path.at(-1)]);

  test.each<Terms>([
    { signed: "2013", until: "2012-12-31" },
    { signed: "2011", from: "2013-02-01", until: "2013-01-31" },
    { from: "2013-Q2", until: "2013-03-31" },
  ])("is refused before its first: %j", (terms) => {
    expect(reasons(terms)).toEqual([["time/reversed-range", "until"]]);
  });

  test.each<Terms>([
    { signed: "2013", until: "2013-01-01" },
    { signed: "2014", from: "2013-02-01", until: "2013-02-01" },
    { until: "2013-01-31" },
  ])("may be any other: %j", (terms) => {
    expect(reasons(terms)).toEqual([]);
  });
});
