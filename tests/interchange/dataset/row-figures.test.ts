import { datasetOf } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";

const one = (row: object, measure = {}) =>
  datasetOf([Object.freeze({ year: "2012", ...row })], {
    id: "V",
    names: { en: "Visits" },
    dimensions: { TIME_PERIOD: { column: "year", role: "time" } },
    measures: { V: { column: "visits", ...measure } },
  }).figures[0];
const partsOf = (row: object) => {
  const { value, lower, upper } = one(row) ?? {};
  return { value, lower, upper };
};

describe("what rows say of a quantity", () => {
  const closed = (digits: string) => ({ end: "closed", digits });

  test.each<[object, object]>([
    [{ visits: 61 }, { value: "61" }],
    [{ visits: 1e21 }, { value: "1000000000000000000000" }],
    [{ visits: -0 }, { value: "0" }],
    [{ visits: "1250.10" }, { value: "1250.10" }],
    [{ visits: 1250.1, visits_text: "1250.10" }, { value: "1250.10" }],
    [{ visits: null }, {}],
    [{ visits: "" }, {}],
    [
      { visits: null, visits_lower: "21" },
      { lower: closed("21"), upper: { end: "unknown" } },
    ],
    [
      { visits: null, visits_upper: 9, visits_upper_end: "open" },
      { lower: { end: "unknown" }, upper: { end: "open", digits: "9" } },
    ],
    [
      {
        visits: null,
        visits_lower: null,
        visits_lower_end: "unbounded",
        visits_upper: 9,
        visits_upper_text: "9.0",
      },
      { lower: { end: "unbounded" }, upper: closed("9.0") },
    ],
    // One number is its value alone, a published estimate has its limits beside it.
    [{ visits: "40.0", visits_lower: 40, visits_upper: "40" }, { value: "40.0" }],
    [
      { visits: 40, visits_lower: 36, visits_upper: 44 },
      { value: "40", lower: closed("36"), upper: closed("44") },
    ],
    [
      { visits: 40, visits_lower: 40, visits_upper: null, visits_upper_end: "unbounded" },
      { value: "40", lower: closed("40"), upper: { end: "unbounded" } },
    ],
  ])("%j is %j", (row, parts) => {
    const none = { value: undefined, lower: undefined, upper: undefined };
    expect(partsOf(row)).toEqual({ ...none, ...parts });
  });

  test("its status is that of a missing value where nothing is known, and no other is guessed", () => {
    const missing = (row: object, code?: "M") =>
      datasetOf([{ year: "2012", ...row }], {
        id: "V",
        names: { en: "Visits" },
        dimensions: { TIME_PERIOD: { column: "year" } },
        measures: { V: { column: "visits" } },
        ...(code && { missing: code }),
      }).figures[0]?.attributes?.["OBS_STATUS"];
    expect(missing({ visits: null })).toBe("O");
    expect(missing({ visits: null }, "M")).toBe("M");
    expect(missing({ visits: 0 }, "M")).toBe("A");
    expect(missing({ visits: null, visits_lower: 5 }, "M")).toBe("A");
  });

  test("its unit is the currency of the row, or else the one described", () => {
    const unit = (row: object) => one(row, { unit: "VISITS" })?.attributes?.["UNIT_MEASURE"];
    expect(unit({ visits: 5 })).toBe("VISITS");
    expect(unit({ visits: 5, visits_unit: null })).toBe("VISITS");
    expect(unit({ visits: 5, visits_unit: "EUR" })).toBe("EUR");
    expect(one({ visits: 5 })?.attributes).toEqual({ OBS_STATUS: "A" });
  });

  test("how many records are in no number is said where there are some, as a database may give it too", () => {
    const said = (row: object) => one({ visits: 5, ...row })?.attributes;
    expect(said({ visits_unknown: 0, visits_unconverted: "0" })).toEqual({ OBS_STATUS: "A" });
    expect(said({ visits_unknown: 2, visits_unconverted: "12" })).toEqual({
      OBS_STATUS: "A",
      RECORDS_UNKNOWN: "2",
      RECORDS_UNCONVERTED: "12",
    });
  });

  test("a cell that is no number, or no end, is refused by its row and column", () => {
    expectCode(() => one({ visits: "1,100" }), "interchange/invalid-number");
    expect(() => one({ visits: "1,100" })).toThrow(/"1,100" in column "visits" of row 0/);
    expectCode(() => one({ visits: true }), "interchange/invalid-number");
    expectCode(() => one({ visits: null, visits_lower: "many" }), "interchange/invalid-number");
    for (const end of ["opne", "unbounded", 5, true])
      expectCode(
        () => one({ visits: null, visits_lower: 5, visits_lower_end: end }),
        "interchange/unknown-end",
      );
    for (const end of ["closed", "open"])
      expectCode(
        () => one({ visits: null, visits_upper: null, visits_upper_end: end }),
        "interchange/unknown-end",
      );
  });
});
