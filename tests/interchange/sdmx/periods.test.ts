import { describe, expect, test } from "vitest";
import { periodOfSdmx, sdmxPeriod, sdmxRange } from "../../../src/interchange/sdmx/periods";

/** The forms of SDMX 2.1, section 6, 4.2, each by hand. */
test.each([
  ["2012", { text: "2012" }],
  ["2012-S2", { text: "2012-S2" }],
  ["2012-Q3", { text: "2012-Q3" }],
  ["2012-03", { text: "2012-03" }],
  ["2012-03-09", { text: "2012-03-09" }],
  ["2012-04-01/P1Y", { text: "2012-A1", yearStart: "--04-01" }],
  ["2012-10-06/P6M", { text: "2012-S1", yearStart: "--10-06" }],
  ["2012-04-01/P3M", { text: "2012-Q1", yearStart: "--04-01" }],
  ["2012-04-15/P1M", { text: "2012-M01", yearStart: "--04-15" }],
  ["2012-01-15/2012-02-09", undefined],
  ["2011/2016", undefined],
  ["Curs 2012", undefined],
  ["", undefined],
])("the period %s is %j", (period, written) => {
  expect(sdmxPeriod(period)).toEqual(written);
});

test.each([
  ["2012-01-15/2012-02-09", "2012-01-15/P26D"],
  ["2012-02-28/2012-03-01", "2012-02-28/P3D"],
  ["2013-02-28/2013-03-01", "2013-02-28/P2D"],
  ["2012-05-05/2012-05-05", "2012-05-05/P1D"],
  ["0001-01-01/9999-12-31", "0001-01-01/P3652059D"],
  ["2011/2016", "2011-01-01/P6Y"],
  ["0001/9999", "0001-01-01/P9999Y"],
  ["2012", undefined],
  ["2012-04-01/P1Y", undefined],
  ["x", undefined],
])("the range %s is %s", (period, written) => {
  expect(sdmxRange(period)).toBe(written);
});

describe("what a text says", () => {
  test.each([
    ["2012", "2012"],
    ["2012-A1", "2012"],
    ["2012A", "2012"],
    ["2012-S2", "2012-S2"],
    ["2012H2", "2012-S2"],
    ["2012-Q3", "2012-Q3"],
    ["2012Q3", "2012-Q3"],
    ["2012-03", "2012-03"],
    ["2012-M03", "2012-03"],
    ["2012M12", "2012-12"],
    ["2012-03-09", "2012-03-09"],
    ["2012-01-15/P26D", "2012-01-15/2012-02-09"],
    ["2012-01-15/P1D", "2012-01-15/2012-01-15"],
    ["2011-01-01/P6Y", "2011/2016"],
    ["0001-01-01/P3652059D", "0001-01-01/9999-12-31"],
    ["2012-04-01/P1Y", "2012-04-01/P1Y"],
    ["2011/2016", "2011/2016"],
  ])("%s is the period %s", (text, period) => {
    expect(periodOfSdmx(text)).toBe(period);
  });

  test.each([
    "",
    "2012-W07",
    "2012-D001",
    "2012-T1",
    "2012-Q5",
    "2012-S3",
    "2012-A2",
    "2012-M13",
    "2012-13",
    "2012-02-30",
    "0000",
    "12",
    "2012/13",
    "2012-01-15/P0D",
    "2012-01-15/P2Y",
    "9999-12-31/P2D",
    "9999-01-01/P2Y",
    "2012-02-30/P2D",
    "2012-01-01T00:00:00/P1D",
    "2012-01-01T00:00:00",
    " 2012",
    "2012Q3\n",
  ])("%j is none", (text) => {
    expect(periodOfSdmx(text)).toBeUndefined();
  });

  test("units of a reporting year begin on its first day", () => {
    expect(periodOfSdmx("2012-A1", "--04-01")).toBe("2012-04-01/P1Y");
    expect(periodOfSdmx("2012-S2", "--04-01")).toBe("2012-10-01/P6M");
    expect(periodOfSdmx("2012-Q4", "--04-01")).toBe("2013-01-01/P3M");
    expect(periodOfSdmx("2012-M10", "--04-06")).toBe("2013-01-06/P1M");
    expect(periodOfSdmx("2012-A1", "--01-01")).toBe("2012");
    // Periods of the calendar are what they are.
    expect(periodOfSdmx("2012", "--04-01")).toBe("2012");
    expect(periodOfSdmx("2012-03", "--04-01")).toBe("2012-03");
  });

  test("a first day that is none leaves the unit unknown", () => {
    for (const start of ["04-01", "--13-01", "--02-30", "--4-1", "April", "", "--04-31"])
      expect(periodOfSdmx("2012-A1", start)).toBeUndefined();
    // The library has no such reporting year: not every month has the day.
    expect(periodOfSdmx("2012-A1", "--03-31")).toBeUndefined();
    expect(periodOfSdmx("9999-Q4", "--04-01")).toBeUndefined();
  });
});
