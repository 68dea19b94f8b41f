import { describe, expect, test } from "vitest";
import { ENDS, measureComponents, PARTS, partId, partOf } from "../../../src/interchange/dataset/components";
import type { DataFigure } from "../../../src/interchange/dataset/dataset";
import { deepFreeze } from "../../frozen";

const key = { T: "2012" };
const exact: DataFigure = { key, measure: "OBS_VALUE", value: "61" };
const bounded: DataFigure = deepFreeze({
  key,
  measure: "VISITS",
  value: "50",
  lower: { end: "open", digits: "40" },
  upper: { end: "unbounded" },
});

test("the parts of a measure have ids of their own", () => {
  expect(PARTS.map((part) => partId("OBS_VALUE", part))).toEqual([
    "OBS_VALUE",
    "LOWER",
    "UPPER",
    "LOWER_END",
    "UPPER_END",
  ]);
  expect(PARTS.map((part) => partId("VISITS", part))).toEqual([
    "VISITS",
    "VISITS_LOWER",
    "VISITS_UPPER",
    "VISITS_LOWER_END",
    "VISITS_UPPER_END",
  ]);
});

describe("the components of measures", () => {
  const measures = deepFreeze([
    { id: "OBS_VALUE" },
    { id: "VISITS", names: { en: "Visits", zh: "出访", de: "Besuche", toString: "?" } },
  ]);

  test("are their values alone where no figure has bounds", () => {
    expect(measureComponents({ measures, figures: [exact] })).toEqual({
      measures: [
        { id: "OBS_VALUE", names: { en: "OBS_VALUE" }, measure: "OBS_VALUE", part: "value" },
        { id: "VISITS", names: measures[1]?.names, measure: "VISITS", part: "value" },
      ],
      ends: [],
    });
  });

  test("are bounds and ends too of those with bounds, named in the languages of the measure", () => {
    const { measures: given, ends } = measureComponents({ measures, figures: [exact, bounded] });
    expect(given.map(({ id }) => id)).toEqual(["OBS_VALUE", "VISITS", "VISITS_LOWER", "VISITS_UPPER"]);
    expect(ends.map(({ id }) => id)).toEqual(["VISITS_LOWER_END", "VISITS_UPPER_END"]);
    expect(given[2]?.names).toEqual({
      en: "Lower bound: Visits",
      zh: "下限：出访",
      de: "Lower bound: Besuche",
      toString: "Lower bound: ?",
    });
  });

  test("are called bounds alone where they are those of the one value", () => {
    const figures = [{ ...bounded, measure: "OBS_VALUE" }];
    const { measures: given, ends } = measureComponents({ measures: [{ id: "OBS_VALUE" }], figures });
    expect(given.map(({ names }) => names["en"])).toEqual(["OBS_VALUE", "Lower bound", "Upper bound"]);
    expect(ends.map(({ names }) => names["zh"])).toEqual(["下限类型", "上限类型"]);
  });
});

test("a figure says of each part its text, or nothing", () => {
  expect(PARTS.map((part) => partOf(bounded, part))).toEqual(["50", "40", undefined, "open", "unbounded"]);
  expect(PARTS.map((part) => partOf(exact, part))).toEqual([
    "61",
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test("every end has a name in both languages", () => {
  expect(Object.keys(ENDS)).toEqual(["closed", "open", "unbounded", "unknown"]);
  for (const names of Object.values(ENDS)) expect(Object.keys(names)).toEqual(["en", "zh"]);
});
