import type { Period } from "cultural-ledger";
import { expect, test } from "vitest";
import { describePeriod } from "../../src/time/period-label";
import { expectCode } from "../docs/expect-code";

test("periods of every form are put into words", () => {
  const labels: [Period, string][] = [
    ["2012", "2012"],
    ["2012-S1", "first half of 2012"],
    ["2012-S2", "second half of 2012"],
    ["2012-Q3", "third quarter of 2012"],
    ["2012-Q4", "fourth quarter of 2012"],
    ["2012-03", "March 2012"],
    ["2012-12", "December 2012"],
    ["2012-03-05", "5 March 2012"],
    ["2011/2016", "2011 to 2016"],
    ["2012/2013", "2012 to 2013"],
    ["0009/0010", "0009 to 0010"],
    ["2012-01-15/2012-02-09", "15 January to 9 February 2012"],
    ["2012-12-20/2013-01-10", "20 December 2012 to 10 January 2013"],
    ["2012-03-05/2012-03-05", "5 March 2012"],
    ["2012-03-05/2013-03-05", "5 March 2012 to 5 March 2013"],
    ["2012-04-01/2013-03-31", "1 April 2012 to 31 March 2013"],
    ["2012-04-01/P1Y", "April 2012 to March 2013"],
    ["2012-01-01/P1Y", "January to December 2012"],
    ["2012-04-06/P1Y", "6 April 2012 to 5 April 2013"],
    ["2012-04-01/P6M", "April to September 2012"],
    ["2012-10-01/P6M", "October 2012 to March 2013"],
    ["2012-07-01/P3M", "July to September 2012"],
    ["2012-03-01/P1M", "March 2012"],
    ["2012-03-15/P1M", "15 March to 14 April 2012"],
  ];
  for (const [period, label] of labels) expect(describePeriod(period), period).toBe(label);
});

test("a reporting year may have a word of its own, and no other period has", () => {
  const yearWord = "season";
  expect(describePeriod("2012-09-01/P1Y", { yearWord })).toBe("season 2012-13");
  expect(describePeriod("2008-09-01/P1Y", { yearWord })).toBe("season 2008-09");
  expect(describePeriod("1999-09-01/P1Y", { yearWord })).toBe("season 1999-2000");
  expect(describePeriod("2012-01-01/P1Y", { yearWord })).toBe("season 2012");
  expect(describePeriod("2012-04-06/P1Y", { yearWord: "tax year" })).toBe("tax year 2012-13");
  expect(describePeriod("2012-09-01/P3M", { yearWord })).toBe("September to November 2012");
  expect(describePeriod("2012", { yearWord })).toBe("2012");
  expect(describePeriod("2012/2013", { yearWord })).toBe("2012 to 2013");
});

test("what is no period has no words", () => {
  expectCode(() => describePeriod("2012-13" as Period), "time/invalid-period");
  expectCode(() => describePeriod("2012-01-31/P1Y"), "time/reporting-start");
});

test("periods of every form have words in Chinese", () => {
  const labels: [Period, string][] = [
    ["2012", "2012年"],
    ["2011/2016", "2011年至2016年"],
    ["2012-S1", "2012年上半年"],
    ["2012-S2", "2012年下半年"],
    ["2012-Q1", "2012年第一季度"],
    ["2012-Q4", "2012年第四季度"],
    ["2012-03", "2012年3月"],
    ["2012-03-05", "2012年3月5日"],
    ["2012-01-01/2012-03-15", "2012年1月1日至3月15日"],
    ["2012-01-15/2012-01-20", "2012年1月15日至20日"],
    ["2012-12-20/2013-01-10", "2012年12月20日至2013年1月10日"],
    ["2012-04-01/P1Y", "2012年4月至2013年3月"],
    ["2012-01-01/P1Y", "2012年1月至12月"],
    ["2012-03-01/P1M", "2012年3月"],
  ];
  for (const [period, label] of labels) expect(describePeriod(period, { locale: "zh" }), period).toBe(label);
  expect(describePeriod("2012-09-01/P1Y", { locale: "zh", yearWord: "演出季" })).toBe("2012-13演出季");
  expectCode(() => describePeriod("2012", { locale: "fr" as "zh" }), "time/unknown-option");
});
