import { FCS_2009 } from "cultural-ledger/classification";
import { type DescribedDimension, datasetOf } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { areaNames, inTime } from "../../../src/interchange/dataset/code-book";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";

/** The dimension of some texts, and the codes of their figures. */
function dimensionOf(texts: readonly (string | null)[], dimension: Omit<DescribedDimension, "column">) {
  const { dimensions, figures } = datasetOf(
    texts.map((text, at) => ({ text, at: `${at}`, visits: 1 })),
    {
      id: "V",
      names: { en: "Visits" },
      dimensions: { D: deepFreeze({ column: "text", ...dimension }), AT: { column: "at" } },
      measures: { V: { column: "visits" } },
    },
  );
  return { ...dimensions[1], used: figures.map(({ key }) => key["D"]) };
}

describe("codes of a list", () => {
  test("are those in use and what holds them, in the order of the list, with its edition", () => {
    // B1 is none of the framework; B is performance, in CULTURAL, and ICH is in TRANSVERSAL.
    const { codes, list, used } = dimensionOf(["ICH", "B", "B"], { codes: FCS_2009 });
    expect(codes).toEqual([
      { id: "CULTURAL", names: { en: "Cultural domains" } },
      { id: "B", names: { en: "Performance and Celebration" }, parent: "CULTURAL" },
      { id: "TRANSVERSAL", names: { en: "Transversal domains" } },
      { id: "ICH", names: { en: "Intangible Cultural Heritage" }, parent: "TRANSVERSAL" },
    ]);
    expect(list).toEqual({ agency: "UNESCO-UIS", id: "FCS", edition: "2009" });
    expect(used).toEqual(["ICH", "B", "B"]);
  });

  test("may be codes with names, which are of no list", () => {
    const codes = deepFreeze([
      { id: "OUT", names: { en: "Outbound" } },
      { id: "IN", names: { en: "Inbound" } },
      { id: "ALL" },
    ]);
    expect(dimensionOf(["IN", "OUT"], { codes })).toEqual({
      id: "D",
      codes: [codes[0], codes[1]],
      used: ["IN", "OUT"],
    });
  });

  test("are refused where a text is none of them, by its row", () => {
    expectCode(() => dimensionOf(["B", "B1"], { codes: FCS_2009 }), "interchange/unknown-code");
    expect(() => dimensionOf(["B", "B1"], { codes: FCS_2009 })).toThrow(
      /"B1" at .*1.*none of UNESCO-UIS FCS 2009.*codeOf/,
    );
    expect(() => dimensionOf(["B"], { codes: [{ id: "A" }] })).toThrow(/none of the codes that it was given/);
  });

  test("have what an empty cell means beside them, in front", () => {
    const { codes, used } = dimensionOf(["B", null], { codes: FCS_2009, empty: "_T" });
    expect(codes?.map(({ id }) => id)).toEqual(["_T", "CULTURAL", "B"]);
    expect(codes?.[0]?.names).toEqual({ en: "Total", zh: "合计" });
    expect(used).toEqual(["B", "_T"]);
    expect(dimensionOf(["B"], { codes: FCS_2009, empty: "_T" }).codes?.map(({ id }) => id)).toEqual([
      "CULTURAL",
      "B",
    ]);
    expect(dimensionOf(["B", ""], { codes: FCS_2009, empty: "CULTURAL" }).used).toEqual(["B", "CULTURAL"]);
  });
});

describe("texts that are no codes", () => {
  test("become those that they stand for, and name them", () => {
    const codeOf = { "Grass linen": "GRASS_LINEN", constructor: "C" };
    expect(dimensionOf(["Grass linen", "SILK", "toString"], { codeOf })).toEqual({
      id: "D",
      codes: [{ id: "GRASS_LINEN", names: { en: "Grass linen" } }, { id: "SILK" }, { id: "toString" }],
      used: ["GRASS_LINEN", "SILK", "toString"],
    });
  });

  test("may stand for codes of a list, which have names already", () => {
    const { codes } = dimensionOf(["Performance"], { codes: FCS_2009, codeOf: { Performance: "B" } });
    expect(codes?.[1]).toEqual({ id: "B", names: { en: "Performance and Celebration" }, parent: "CULTURAL" });
  });
});

test("codes of rows are in their order, and those of time in that of periods", () => {
  const texts = ["2012-Q3", "2013", "_T", "2012", "2012-01", "2011-04-01/P1Y", "2012-Q1", "week 7"];
  expect(dimensionOf(texts, {}).codes?.map(({ id }) => id)).toEqual(texts);
  expect(dimensionOf(texts, { role: "time" }).codes?.map(({ id }) => id)).toEqual([
    "2011-04-01/P1Y",
    "2012-01",
    "2012-Q1",
    "2012",
    "2012-Q3",
    "2013",
    "_T",
    "week 7",
  ]);
  expect(inTime("2012", "2012")).toBe(0);
});

test("areas have names in English and Chinese, where they have any", () => {
  expect(dimensionOf(["JP", "150", "XX", "_U"], { role: "area" }).codes).toEqual([
    { id: "JP", names: { en: "Japan", zh: "日本" } },
    { id: "150", names: { en: "Europe", zh: "欧洲" } },
    { id: "XX" },
    { id: "_U", names: { en: "Not stated", zh: "未说明" } },
  ]);
  expect(dimensionOf(["JP"], {}).codes).toEqual([{ id: "JP" }]);
  expect(areaNames("SUHH")?.["en"]).toMatch(/USSR|Soviet/);
  expect(areaNames("Japan")).toBeUndefined();
});
