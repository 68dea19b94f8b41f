import { expect, test } from "vitest";
import type { DataFigure } from "../../../src/interchange/dataset/dataset";
import { attributesOf } from "../../../src/interchange/dataset/figure-attributes";
import { deepFreeze } from "../../frozen";

const figure = (attributes: NonNullable<DataFigure["attributes"]>): DataFigure =>
  deepFreeze({ key: {}, measure: "OBS_VALUE", attributes });

test("attributes are those that figures have, in the order that is asked for", () => {
  const figures = [figure({ NOTE: "x", SOURCE: ["a", "b"] }), { key: {}, measure: "OBS_VALUE" }];
  expect(attributesOf(["SOURCE", "RECORDS", "NOTE"], figures)).toEqual([
    { id: "SOURCE", names: { en: "Source", zh: "来源" } },
    { id: "NOTE" },
  ]);
  expect(attributesOf(["SOURCE"], [])).toEqual([]);
});

test("statuses have the codes in use, in the order of their list, in both languages", () => {
  const [status] = attributesOf(
    ["OBS_STATUS"],
    ["P", "A", "M"].map((code) => figure({ OBS_STATUS: code })),
  );
  expect(status?.list).toEqual({ agency: "SDMX", id: "CL_OBS_STATUS", edition: "2.2" });
  expect(status?.codes?.map(({ id, names }) => [id, names?.["zh"]])).toEqual([
    ["A", "正常值"],
    ["M", "缺失（不可能存在）"],
    ["P", "初步数"],
  ]);
  expect(status?.codes?.[2]?.names?.["en"]).toBe("Provisional value");
});

test("units have names where they are currencies, or where they are given", () => {
  const figures = ["EUR", "PERSONS", "VISITS"].map((unit) => figure({ UNIT_MEASURE: unit }));
  const [unit] = attributesOf(["UNIT_MEASURE"], figures, { PERSONS: { en: "Persons" } });
  expect(unit?.codes).toEqual([
    { id: "EUR", names: { en: "EUR", zh: "欧元" } },
    { id: "PERSONS", names: { en: "Persons" } },
    { id: "VISITS" },
  ]);
});
