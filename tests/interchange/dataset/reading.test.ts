import { describe, expect, test } from "vitest";
import type { Issue } from "../../../src/foundation/issue";
import { measuresIn, type PartTexts, readParts } from "../../../src/interchange/dataset/reading";

describe("the measures among components", () => {
  const partsIn = (ids: readonly string[], attributes: readonly string[] = []) => {
    const { measures, partOf } = measuresIn(ids, attributes);
    return {
      measures,
      parts: [...ids, ...attributes].flatMap((id) => {
        const part = partOf(id);
        return part === undefined ? [] : [`${id}: ${part.part} of ${part.measure}`];
      }),
    };
  };

  test("are those of which no other is a part", () => {
    expect(partsIn(["OBS_VALUE", "LOWER", "UPPER"], ["LOWER_END", "UPPER_END", "OBS_STATUS"])).toEqual({
      measures: ["OBS_VALUE"],
      parts: [
        "OBS_VALUE: value of OBS_VALUE",
        "LOWER: lower of OBS_VALUE",
        "UPPER: upper of OBS_VALUE",
        "LOWER_END: lower-end of OBS_VALUE",
        "UPPER_END: upper-end of OBS_VALUE",
      ],
    });
  });

  test("have bounds among the attributes too, as in SDMX-CSV 1.0", () => {
    expect(partsIn(["OBS_VALUE"], ["LOWER", "UPPER"]).parts).toEqual([
      "OBS_VALUE: value of OBS_VALUE",
      "LOWER: lower of OBS_VALUE",
      "UPPER: upper of OBS_VALUE",
    ]);
  });

  test("are several, each with its own parts, and in their order", () => {
    const { measures, parts } = partsIn(
      ["FEES_LOWER", "VISITS", "FEES", "VISITS_UPPER"],
      ["VISITS_UPPER_END"],
    );
    expect(measures).toEqual(["VISITS", "FEES"]);
    expect(parts).toEqual([
      "FEES_LOWER: lower of FEES",
      "VISITS: value of VISITS",
      "FEES: value of FEES",
      "VISITS_UPPER: upper of VISITS",
      "VISITS_UPPER_END: upper-end of VISITS",
    ]);
  });

  test("are those that merely are called so, where what they would bound is not there", () => {
    expect(partsIn(["LOWER", "PRICE_UPPER"]).measures).toEqual(["LOWER", "PRICE_UPPER"]);
    // A bound of a bound.
    expect(partsIn(["VISITS", "VISITS_LOWER", "VISITS_LOWER_LOWER"])).toEqual({
      measures: ["VISITS", "VISITS_LOWER_LOWER"],
      parts: [
        "VISITS: value of VISITS",
        "VISITS_LOWER: lower of VISITS",
        "VISITS_LOWER_LOWER: value of VISITS_LOWER_LOWER",
      ],
    });
    expect(partsIn([])).toEqual({ measures: [], parts: [] });
  });
});

describe("what cells say", () => {
  const read = (texts: PartTexts) => {
    const issues: Issue[] = [];
    const figure = readParts(Object.freeze(texts), (part) => ["rows", 3, part], issues);
    return { figure, issues: issues.map(({ code, path }) => `${path.join(".")} ${code}`) };
  };

  test.each<[PartTexts, unknown]>([
    [{}, {}],
    [{ value: "" }, {}],
    [{ value: "1250.10" }, { value: "1250.10" }],
    [{ value: "1.5E3" }, { value: "1500" }],
    [{ lower: "21" }, { lower: { end: "closed", digits: "21" }, upper: { end: "unknown" } }],
    [
      { lower: "", upper: "9" },
      { lower: { end: "unknown" }, upper: { end: "closed", digits: "9" } },
    ],
    [
      { lower: "20", "lower-end": "open", upper: "", "upper-end": "unbounded" },
      { lower: { end: "open", digits: "20" }, upper: { end: "unbounded" } },
    ],
    [
      { "lower-end": "unknown", "upper-end": "" },
      { lower: { end: "unknown" }, upper: { end: "unknown" } },
    ],
    [
      { value: "40", lower: "36", upper: "44", "upper-end": "open" },
      { value: "40", lower: { end: "closed", digits: "36" }, upper: { end: "open", digits: "44" } },
    ],
  ])("%j is %j", (texts, figure) => {
    expect(read(texts)).toEqual({ figure, issues: [] });
  });

  test.each<[PartTexts, readonly string[]]>([
    [{ value: "1,100" }, ["rows.3.value interchange/invalid-number"]],
    [
      { value: "NaN", upper: "INF" },
      ["rows.3.value interchange/invalid-number", "rows.3.upper interchange/invalid-number"],
    ],
    [{ lower: "21", "lower-end": "unbounded" }, ["rows.3.lower-end interchange/unknown-end"]],
    [{ "upper-end": "closed" }, ["rows.3.upper-end interchange/unknown-end"]],
    [{ upper: "5", "upper-end": "CLOSED" }, ["rows.3.upper-end interchange/unknown-end"]],
    [{ lower: "10", upper: "9.99" }, ["rows.3.upper interchange/reversed-bounds"]],
  ])("%j is none", (texts, issues) => {
    expect(read(texts)).toEqual({ figure: undefined, issues });
  });

  test("a bound that is no number is told once", () => {
    expect(read({ lower: "x", "lower-end": "open" }).issues).toEqual([
      "rows.3.lower interchange/invalid-number",
    ]);
  });
});
