import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { dataset, filesOf } from "./exchange";

test("names that every object has are columns and languages as any other", async () => {
  const { textOf } = await filesOf({
    ...dataset,
    names: { en: "Exchange", toString: "Exchange" },
    attributes: [...dataset.attributes, { id: "constructor" }],
  });
  expect(textOf("figures.csv").split("\r\n")[2]).toMatch(/,A,,,$/);
  expect(textOf("figures.csv") + textOf("codes.csv")).not.toContain("native code");
});

describe("datapackage.json", () => {
  test("says what the package is and what each column holds", async () => {
    const { descriptor, textOf } = await filesOf();
    const { resources, ...described } = descriptor;
    expect(described).toEqual({
      $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
      name: "exchange",
      title: "Exchange",
      description: "Preliminary.",
      version: "1.2",
      sources: [{ title: "Yearbook" }],
    });
    const [{ schema, ...resource }] = resources;
    const csv = textOf("figures.csv");
    expect(resource).toEqual({
      name: "figures",
      type: "table",
      path: "figures.csv",
      title: "Exchange",
      format: "csv",
      mediatype: "text/csv",
      encoding: "utf-8",
      bytes: Buffer.byteLength(csv),
      hash: `sha256:${createHash("sha256").update(csv).digest("hex")}`,
    });
    expect(schema.primaryKey).toEqual(["INDICATOR", "TIME_PERIOD"]);
    expect(schema.missingValues).toEqual([""]);
    expect(schema.fields.slice(0, 3)).toEqual([
      {
        name: "INDICATOR",
        type: "string",
        categories: [
          { value: "VISITS", label: "Visits" },
          { value: "EXPORTS", label: "EXPORTS" },
        ],
        constraints: { required: true },
      },
      { name: "TIME_PERIOD", title: "Year", type: "year", constraints: { required: true } },
      { name: "OBS_VALUE", title: "Value", type: "number" },
    ]);
    expect(textOf("datapackage.json")).not.toContain("fieldsMatch");
  });

  test("what the caller says goes before what the dataset says, and empty lists are left out", async () => {
    const { descriptor } = await filesOf(dataset, {
      name: "exchange-2012",
      title: "Exchange of 2012",
      licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/" }],
      created: "2026-11-30T08:00:00Z",
      contributors: [{ title: "Bureau", roles: ["publisher"] }],
      keywords: [],
      sources: [],
    });
    expect(descriptor).toMatchObject({
      name: "exchange-2012",
      title: "Exchange of 2012",
      created: "2026-11-30T08:00:00Z",
    });
    expect(descriptor).not.toHaveProperty("keywords");
    expect(descriptor).not.toHaveProperty("sources");
    expect(descriptor.licenses).toHaveLength(1);
  });

  test("names that are none of a package are left out", async () => {
    expect((await filesOf({ ...dataset, id: "文化 exchange" })).descriptor).not.toHaveProperty("name");
  });
});

describe("beside the figures", () => {
  test("codes have their names in every language", async () => {
    const { textOf, descriptor } = await filesOf();
    expect(textOf("codes.csv").split("\r\n").slice(0, 3)).toEqual([
      "component,code,parent,list,name_en,name_zh",
      "INDICATOR,VISITS,,,Visits,出访",
      "INDICATOR,EXPORTS,,,,",
    ]);
    expect(descriptor.resources[1]).toMatchObject({
      name: "codes",
      schema: { primaryKey: ["component", "code"] },
    });
    const bare: Dataset = {
      ...dataset,
      dimensions: [{ id: "X", codes: [{ id: "1" }] }],
      attributes: [],
      figures: [],
    };
    expect((await filesOf(bare)).files.map(({ path }) => path)).not.toContain("codes.csv");
  });

  test("CSV on the Web has titles by language, exact decimals and the licence", async () => {
    const { textOf } = await filesOf(dataset, { licenses: [{ path: "https://example.com/licence" }] });
    const metadata = JSON.parse(textOf("figures.csv-metadata.json"));
    expect(metadata).toMatchObject({
      "@context": ["http://www.w3.org/ns/csvw", { "@language": "en" }],
      url: "figures.csv",
      "dc:title": "Exchange",
      "dc:license": { "@id": "https://example.com/licence" },
    });
    expect(metadata.tableSchema.columns.slice(1, 3)).toEqual([
      {
        name: "TIME_PERIOD",
        titles: { und: "TIME_PERIOD", en: "Year", zh: "年份" },
        datatype: "gYear",
        null: [""],
        required: true,
      },
      { name: "OBS_VALUE", titles: { und: "OBS_VALUE", en: "Value" }, datatype: "decimal", null: [""] },
    ]);
  });

  test("ids that are no names of columns there are written by their bytes", async () => {
    const given: Dataset = { ...dataset, dimensions: [{ id: "_A-苎", codes: [{ id: "1" }] }], figures: [] };
    const metadata = JSON.parse((await filesOf(given)).textOf("figures.csv-metadata.json"));
    expect(metadata.tableSchema.primaryKey).toEqual(["%5FA%2D%E8%8B%8E"]);
  });
});
