import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { type ReadJsonStatOptions, readJsonStat } from "../../../src/interchange/json-stat/read-json-stat";
import { deepFreeze } from "../../frozen";

function read(input: string | object, options?: ReadJsonStatOptions): Dataset {
  const result = readJsonStat(typeof input === "string" ? input : deepFreeze(input), options);
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  return result.value;
}

/** In the manner of an answer of Eurostat. */
const EUROSTAT = {
  version: "2.0",
  class: "dataset",
  label: "Exports of cultural goods",
  source: "ESTAT",
  updated: "2024-02-15T23:00:00+0100",
  value: { "0": 1386.1, "1": 1409, "3": 17 },
  status: { "1": "p", "2": "c", "3": "be" },
  id: ["freq", "geo", "time"],
  size: [1, 2, 2],
  role: { time: ["time"], geo: ["geo"] },
  dimension: {
    freq: { label: "Time frequency", category: { index: { A: 0 }, label: { A: "Annual" } } },
    geo: {
      label: "Geopolitical entity",
      category: { index: { FR: 1, EU27_2020: 0 }, label: { FR: "France", EU27_2020: "European Union" } },
    },
    time: {
      label: "Time",
      category: { index: { "2020": 0, "2021": 1 }, label: { "2020": "2020", "2021": "2021" } },
    },
  },
  extension: {
    lang: "EN",
    id: "CULT_TRD",
    agencyId: "ESTAT",
    version: "1.0",
    status: { label: { p: "provisional", c: "confidential", b: "break in time series" } },
  },
};

describe("files of offices", () => {
  test("of Eurostat: positions by id, status with labels, ids in the extension", () => {
    const dataset = read(EUROSTAT);
    expect(dataset).toMatchObject({
      id: "CULT_TRD",
      agency: "ESTAT",
      version: "1.0",
      names: { en: "Exports of cultural goods" },
      source: { en: "ESTAT" },
      updated: "2024-02-15T23:00:00+0100",
      measures: [{ id: "OBS_VALUE" }],
    });
    expect(dataset.dimensions[1]).toEqual({
      id: "geo",
      names: { en: "Geopolitical entity" },
      role: "area",
      codes: [
        { id: "EU27_2020", names: { en: "European Union" } },
        { id: "FR", names: { en: "France" } },
      ],
    });
    expect(dataset.attributes).toEqual([
      {
        id: "OBS_STATUS",
        codes: [
          { id: "p", names: { en: "provisional" } },
          { id: "c", names: { en: "confidential" } },
          { id: "b", names: { en: "break in time series" } },
          { id: "be" },
        ],
      },
    ]);
    const of = (geo: string, time: string) => ({ key: { freq: "A", geo, time }, measure: "OBS_VALUE" });
    expect(dataset.figures).toEqual([
      { ...of("EU27_2020", "2020"), value: "1386.1" },
      { ...of("EU27_2020", "2021"), value: "1409", attributes: { OBS_STATUS: "p" } },
      { ...of("FR", "2020"), attributes: { OBS_STATUS: "c" } },
      { ...of("FR", "2021"), value: "17", attributes: { OBS_STATUS: "be" } },
    ]);
  });

  test("of version 1: a bundle, with order, sizes and roles among the dimensions, and one status for all in a list", () => {
    const table = {
      label: "Population",
      value: [34880.5, null, 17571.3],
      status: ["a"],
      dimension: {
        id: ["concept", "sex"],
        size: [1, 3],
        role: { metric: ["concept"] },
        concept: {
          category: {
            label: { POP: "population" },
            unit: {
              POP: {
                label: "thousands",
                base: "persons",
                symbol: "k",
                decimals: 1,
                multiplier: 3,
                position: "end",
              },
            },
          },
        },
        sex: { category: { index: ["T", "M", "F"] } },
      },
    };
    const dataset = read(JSON.stringify({ cansim0510001: table }));
    expect(dataset.id).toBe("cansim0510001");
    expect(dataset.dimensions[0]).toEqual({
      id: "concept",
      role: "indicator",
      codes: [{ id: "POP", names: { en: "population" } }],
    });
    expect(dataset.figures.map(({ key, value }) => [key["sex"], value])).toEqual([
      ["T", "34880.5"],
      ["F", "17571.3"],
    ]);
    expect(dataset.figures[0]?.attributes).toEqual({
      OBS_STATUS: "a",
      UNIT_MEASURE: "thousands",
      UNIT_BASE: "persons",
      UNIT_SYMBOL: "k",
      UNIT_MULT: "3",
      DECIMALS: "1",
    });
    const two = { one: table, two: table };
    expect(read(two, { dataset: "two" }).id).toBe("two");
    expect(readJsonStat(two)).toMatchObject({
      ok: false,
      issues: [{ code: "interchange/several-datasets" }],
    });
  });

  test("of PxWeb: months as 2012M03 become periods, and notes of dimensions and categories stay with what they are about", () => {
    const dataset = read(
      {
        class: "dataset",
        label: "Besök",
        note: ["Hela riket"],
        id: ["Tid", "Kon"],
        size: [2, 2],
        role: { time: ["Tid"] },
        dimension: {
          Tid: { label: "månad", category: { index: { "2012M03": 0, "2012M04": 1 } } },
          Kon: {
            label: "kön",
            note: ["Juridiskt kön"],
            category: {
              index: { "1": 0, "2": 1 },
              label: { "1": "män", "2": "kvinnor" },
              note: { "2": ["Även flickor"] },
            },
          },
        },
        value: [1, 2, null, null],
        status: [null, "", "..", null],
      },
      { id: "BE0101", language: "sv" },
    );
    expect(dataset.id).toBe("BE0101");
    expect(dataset.names).toEqual({ sv: "Besök" });
    expect(dataset.notes).toEqual([
      { sv: "Hela riket" },
      { sv: "kön: Juridiskt kön" },
      { sv: "kön, kvinnor: Även flickor" },
    ]);
    expect(
      dataset.figures.map(({ key, value, attributes }) => [key["Tid"], key["Kon"], value, attributes]),
    ).toEqual([
      ["2012-03", "1", "1", undefined],
      ["2012-03", "2", "2", undefined],
      ["2012-04", "1", undefined, { OBS_STATUS: ".." }],
    ]);
  });

  test("of OECD: a country in a group and in the whole that holds the group is under the group", () => {
    const child = { OECD: ["EU15", "DK", "US"], EU15: ["DK", "AT"] };
    const area = { category: { index: ["OECD", "EU15", "DK", "AT", "US"], child } };
    const file = { class: "dataset", id: ["area"], size: [5], dimension: { area }, value: [1, 2, 3, 4, 5] };
    expect(read(file).dimensions[0]?.codes).toEqual([
      { id: "OECD" },
      { id: "EU15", parent: "OECD" },
      { id: "DK", parent: "EU15" },
      { id: "AT", parent: "EU15" },
      { id: "US", parent: "OECD" },
    ]);
    const both = {
      ...file,
      dimension: { area: { category: { ...area.category, child: { OECD: ["DK"], EU15: ["DK"] } } } },
    };
    expect(readJsonStat(both)).toMatchObject({
      ok: false,
      issues: [{ code: "interchange/several-parents" }],
    });
    expect(read(both, { hierarchy: "none" }).dimensions[0]?.codes[2]).toEqual({ id: "DK" });
  });

  test("dimensions that are called as attributes and measures are give way to other ids", () => {
    const one = (id: string) =>
      [id, { category: { index: ["x"], unit: { x: { decimals: 0, label: "t" } } } }] as const;
    const ids = ["UNIT_MEASURE", "OBS_STATUS", "OBS_VALUE", "VALUE"];
    const dimension = Object.fromEntries(
      ids.map((id) => (id === "UNIT_MEASURE" ? one(id) : [id, { category: { index: ["x"] } }])),
    );
    const dataset = read({
      class: "dataset",
      id: ids,
      size: [1, 1, 1, 1],
      dimension,
      value: [5],
      status: "e",
    });
    expect(dataset.measures).toEqual([{ id: "VALUE_2" }]);
    expect(dataset.figures[0]?.attributes).toEqual({ STATUS: "e", UNIT: "t", DECIMALS: "0" });
  });
});

test("a file without label or id has those that are asked for, and none is no dimension", () => {
  const dataset = read({ class: "dataset", id: [], size: [], dimension: {}, value: [3] });
  expect(dataset).toMatchObject({ id: "DATASET", names: { en: "DATASET" }, dimensions: [] });
  expect(dataset.figures).toEqual([{ key: {}, measure: "OBS_VALUE", value: "3" }]);
});
