import { checkDataset, type Dataset } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { visits, withFigure } from "./a-dataset";

const faultsIn = (dataset: Dataset) => {
  const result = checkDataset(dataset);
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
};
const key = { REF_AREA: "FR", TIME_PERIOD: "2011" };

test.each([null, undefined, "61", 61, [], [key], new Map(), new Date(0), () => key])(
  "%s is no figure",
  (figure) => {
    expect(faultsIn({ ...visits, figures: [figure as never] })).toEqual([
      "figures.0 interchange/invalid-figure",
    ]);
  },
);

describe("keys", () => {
  test.each<[unknown, readonly string[]]>([
    [undefined, ["figures.0.key interchange/invalid-figure"]],
    ["FR", ["figures.0.key interchange/invalid-figure"]],
    [[], ["figures.0.key interchange/invalid-figure"]],
    [
      {},
      [
        "figures.0.key.REF_AREA interchange/unknown-code",
        "figures.0.key.TIME_PERIOD interchange/unknown-code",
      ],
    ],
    [{ ...key, REF_AREA: "DE" }, ["figures.0.key.REF_AREA interchange/unknown-code"]],
    [{ ...key, TIME_PERIOD: 2011 }, ["figures.0.key.TIME_PERIOD interchange/unknown-code"]],
    [{ ...key, SEX: "F" }, ["figures.0.key.SEX interchange/unknown-component"]],
    // What the copy would not have is not there.
    [
      Object.create(key),
      [
        "figures.0.key.REF_AREA interchange/unknown-code",
        "figures.0.key.TIME_PERIOD interchange/unknown-code",
      ],
    ],
  ])("%j gives %j", (given, faults) => {
    expect(faultsIn(withFigure({ key: given }))).toEqual(faults);
  });

  test("may have any sign in their codes", () => {
    const ids = ["1:a", "1", ":", "a 1:a", "__proto__", "constructor"];
    const dimensions = ["A", "B"].map((id) => ({ id, codes: ids.map((code) => ({ id: code })) }));
    const figures = ids.flatMap((A) => ids.map((B) => ({ key: { A, B }, measure: "OBS_VALUE", value: "1" })));
    expect(faultsIn({ ...visits, dimensions, figures })).toEqual([]);
  });
});

test("the measure is one of the dataset", () => {
  for (const measure of [undefined, "VALUE", 5, "LOWER"])
    expect(faultsIn(withFigure({ measure }))).toEqual(["figures.0.measure interchange/unknown-component"]);
});

test("a field that nobody knows is no word of a figure", () => {
  expect(faultsIn(withFigure({ vlaue: "5" }))).toEqual(["figures.0.vlaue interchange/unknown-component"]);
});

test.each([61, 61n, "1,100", "1e3", "+1", ".5", "01", "-0", "", " 1", "NaN", null, {}])(
  "the value %s is no plain number",
  (value) => {
    expect(faultsIn(withFigure({ value }))).toEqual(["figures.0.value interchange/invalid-number"]);
  },
);

describe("bounds", () => {
  const closed = (digits: string) => ({ end: "closed", digits });
  const open = (digits: string) => ({ end: "open", digits });
  const unbounded = { end: "unbounded" };

  test.each<[object, readonly string[]]>([
    [{ lower: closed("9"), upper: closed("10") }, []],
    [{ lower: closed("-10"), upper: open("-9") }, []],
    [{ lower: closed("5"), upper: closed("5.0") }, []],
    [{ lower: unbounded, upper: { end: "unknown" } }, []],
    [{ lower: unbounded }, ["figures.0 interchange/invalid-bound"]],
    [{ upper: closed("5") }, ["figures.0 interchange/invalid-bound"]],
    [{ lower: closed("10"), upper: closed("9") }, ["figures.0.upper interchange/reversed-bounds"]],
    [{ lower: open("0.1"), upper: open("0.09") }, ["figures.0.upper interchange/reversed-bounds"]],
    [{ lower: { end: "closed" }, upper: unbounded }, ["figures.0.lower interchange/invalid-bound"]],
    [{ lower: closed("1e3"), upper: unbounded }, ["figures.0.lower interchange/invalid-bound"]],
    [
      { lower: unbounded, upper: { end: "unbounded", digits: "5" } },
      ["figures.0.upper interchange/invalid-bound"],
    ],
    [
      { lower: { digits: "5" }, upper: "5" },
      ["figures.0.lower interchange/invalid-bound", "figures.0.upper interchange/invalid-bound"],
    ],
    [
      { lower: null, upper: null },
      ["figures.0.lower interchange/invalid-bound", "figures.0.upper interchange/invalid-bound"],
    ],
    [
      { lower: { ...closed("5"), digts: "6" }, upper: unbounded },
      ["figures.0.lower interchange/invalid-bound"],
    ],
  ])("%j give %j", (bounds, faults) => {
    expect(faultsIn(withFigure({ value: undefined, ...bounds }))).toEqual(faults);
  });
});

describe("attributes", () => {
  test.each<[unknown, readonly string[]]>([
    [undefined, []],
    [{}, []],
    [{ OBS_STATUS: "A", COMMENT_OBS: { en: "printed" } }, []],
    [{ OBS_STATUS: ["A", "O"] }, []],
    ["A", ["figures.0.attributes interchange/invalid-figure"]],
    [null, ["figures.0.attributes interchange/invalid-figure"]],
    [new Map([["OBS_STATUS", "A"]]), ["figures.0.attributes interchange/invalid-figure"]],
    [{ SOURCE: "yearbook" }, ["figures.0.attributes.SOURCE interchange/unknown-component"]],
    [{ OBS_STATUS: "P" }, ["figures.0.attributes.OBS_STATUS interchange/unknown-code"]],
    [{ OBS_STATUS: { en: "A" } }, ["figures.0.attributes.OBS_STATUS interchange/unknown-code"]],
    [{ OBS_STATUS: [] }, ["figures.0.attributes.OBS_STATUS interchange/invalid-text"]],
    [{ COMMENT_OBS: "" }, ["figures.0.attributes.COMMENT_OBS interchange/invalid-text"]],
    [{ COMMENT_OBS: 5 }, ["figures.0.attributes.COMMENT_OBS interchange/invalid-text"]],
    [{ COMMENT_OBS: {} }, ["figures.0.attributes.COMMENT_OBS interchange/invalid-text"]],
    [{ COMMENT_OBS: { en: "" } }, ["figures.0.attributes.COMMENT_OBS interchange/invalid-text"]],
    [{ COMMENT_OBS: { "in English": "x" } }, ["figures.0.attributes.COMMENT_OBS interchange/invalid-text"]],
    [{ COMMENT_OBS: ["x", ["y"]] }, ["figures.0.attributes.COMMENT_OBS interchange/invalid-text"]],
  ])("%j give %j", (attributes, faults) => {
    expect(faultsIn(withFigure({ attributes }))).toEqual(faults);
  });

  test("are the same for all measures of a key, in whatever order", () => {
    const said = (attributes: object) => ({ key, measure: "FEES", attributes }) as never;
    const first = { key, measure: "OBS_VALUE", attributes: { OBS_STATUS: "A", COMMENT_OBS: "x" } };
    const with2 = (attributes: object) => faultsIn({ ...visits, figures: [first, said(attributes)] });
    expect(with2({ COMMENT_OBS: "x", OBS_STATUS: "A" })).toEqual([]);
    for (const others of [{}, { OBS_STATUS: "A" }, { OBS_STATUS: "O", COMMENT_OBS: "x" }])
      expect(with2(others)).toEqual(["figures.1.attributes interchange/contradicting-attributes"]);
  });
});

test("a key has one figure of a measure", () => {
  const figures = [...visits.figures, visits.figures[1] as never];
  expect(faultsIn({ ...visits, figures })).toEqual(["figures.5 interchange/duplicate-figure"]);
});

test("each figure has its own faults", () => {
  const figures = [
    { key, measure: "OBS_VALUE", value: "x" },
    null,
    { key, measure: "x", value: "1" },
  ] as never;
  expect(faultsIn({ ...visits, figures })).toEqual([
    "figures.0.value interchange/invalid-number",
    "figures.1 interchange/invalid-figure",
    "figures.2.measure interchange/unknown-component",
  ]);
});
