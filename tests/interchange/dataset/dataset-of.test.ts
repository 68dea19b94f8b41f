import {
  aggregate,
  atLeast,
  between,
  count,
  groupRecords,
  growth,
  moreThan,
  rollup,
  sumByCurrency,
  sumCounts,
  sumMoney,
  unknown,
  usd,
} from "cultural-ledger";
import { type DatasetDescription, datasetOf } from "cultural-ledger/interchange";
import { flatRows } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";

const visits = deepFreeze([
  { area: "FR", year: "2012", persons: 40, fees: usd("1250.10") },
  { area: "JP", year: "2011", persons: moreThan(20), fees: usd("980") },
  { area: "JP", year: "2012", persons: undefined, fees: usd("9007199254740993") },
]);
type Visit = (typeof visits)[number];
const keys = { area: (visit: Visit) => visit.area, year: (visit: Visit) => visit.year };
const measures = {
  persons: sumCounts<Visit>((visit) => visit.persons),
  fees: sumMoney<"USD", Visit>("USD", (visit) => visit.fees),
};

const description: DatasetDescription = deepFreeze({
  id: "VISITS",
  agency: "CQ",
  version: "1.0",
  names: { en: "Visits abroad", zh: "出访" },
  notes: [{ en: "Visits of a day are in it." }],
  source: { en: "Yearbook" },
  updated: "2013-01-31",
  dimensions: {
    COUNTERPART_AREA: { column: "area", role: "area", names: { en: "Country" } },
    TIME_PERIOD: { column: "year", role: "time" },
  },
  measures: {
    PERSONS: { column: "persons", names: { en: "Person-trips", zh: "人次" }, unit: "PERSONS" },
    FEES: { column: "fees" },
  },
});

describe("answers of the algebra as a dataset", () => {
  const dataset = datasetOf(groupRecords(visits, keys, measures), description);

  test("have what is measured as the first dimension, and the codes of their rows", () => {
    expect(dataset).toMatchObject({
      id: "VISITS",
      agency: "CQ",
      version: "1.0",
      names: { en: "Visits abroad", zh: "出访" },
      notes: [{ en: "Visits of a day are in it." }],
      source: { en: "Yearbook" },
      updated: "2013-01-31",
      measures: [{ id: "OBS_VALUE", names: { en: "Value", zh: "数值" } }],
    });
    expect(dataset.dimensions).toEqual([
      {
        id: "INDICATOR",
        names: { en: "Indicator", zh: "指标" },
        role: "indicator",
        codes: [{ id: "PERSONS", names: { en: "Person-trips", zh: "人次" } }, { id: "FEES" }],
      },
      {
        id: "COUNTERPART_AREA",
        names: { en: "Country" },
        role: "area",
        codes: [
          { id: "FR", names: { en: "France", zh: "法国" } },
          { id: "JP", names: { en: "Japan", zh: "日本" } },
        ],
      },
      { id: "TIME_PERIOD", role: "time", codes: [{ id: "2011" }, { id: "2012" }] },
    ]);
    expect(Object.isFrozen(dataset.figures)).toBe(true);
  });

  test("have exact digits, bounds with their ends, and what is said of a number", () => {
    const said = dataset.figures.map(({ key, measure: _, ...rest }) => [Object.values(key).join(" "), rest]);
    expect(said).toEqual([
      ["PERSONS FR 2012", { value: "40", attributes: { OBS_STATUS: "A", UNIT_MEASURE: "PERSONS" } }],
      ["FEES FR 2012", { value: "1250.1", attributes: { OBS_STATUS: "A", UNIT_MEASURE: "USD" } }],
      [
        "PERSONS JP 2011",
        {
          lower: { end: "closed", digits: "21" },
          upper: { end: "unbounded" },
          attributes: { OBS_STATUS: "A", UNIT_MEASURE: "PERSONS", COMMENT_OBS: "more than 20" },
        },
      ],
      ["FEES JP 2011", { value: "980", attributes: { OBS_STATUS: "A", UNIT_MEASURE: "USD" } }],
      [
        "PERSONS JP 2012",
        {
          // Persons are not below none, and one record may be of any number of them.
          lower: { end: "closed", digits: "0" },
          upper: { end: "unknown" },
          attributes: {
            OBS_STATUS: "A",
            UNIT_MEASURE: "PERSONS",
            COMMENT_OBS: "unknown",
            RECORDS_UNKNOWN: "1",
          },
        },
      ],
      ["FEES JP 2012", { value: "9007199254740993", attributes: { OBS_STATUS: "A", UNIT_MEASURE: "USD" } }],
    ]);
  });

  test("have the attributes that any figure has, coded where they have codes", () => {
    expect(dataset.attributes).toEqual([
      {
        id: "OBS_STATUS",
        names: { en: "Observation status", zh: "观测状态" },
        codes: [{ id: "A", names: { en: "Normal value", zh: "正常值" } }],
        list: { agency: "SDMX", id: "CL_OBS_STATUS", edition: "2.2" },
      },
      {
        id: "UNIT_MEASURE",
        names: { en: "Unit of measure", zh: "计量单位" },
        codes: [{ id: "PERSONS" }, { id: "USD", names: { en: "USD", zh: "美元" } }],
      },
      { id: "COMMENT_OBS", names: { en: "Comment", zh: "说明" } },
      { id: "RECORDS_UNKNOWN", names: { en: "Records whose number is not known", zh: "数量不详的记录数" } },
    ]);
  });

  test("are the same by way of flat rows", () => {
    const rows = groupRecords(visits, keys, measures);
    for (const exact of ["beside", "instead"] as const)
      expect(datasetOf(deepFreeze(flatRows(rows, { exact })), description)).toEqual(dataset);
  });
});

test("figures as they were printed, sums by currency, counts and changes are quantities too", () => {
  const described = (columns: readonly string[]): DatasetDescription => ({
    id: "V",
    names: { en: "Visits" },
    dimensions: { TIME_PERIOD: { column: "year", role: "time" } },
    measures: Object.fromEntries(columns.map((column) => [column, { column }])),
  });
  const printed = datasetOf(
    [
      {
        year: "2012",
        a: between(20, 30),
        b: unknown(),
        c: atLeast("2.5", { scale: "million", unit: "USD" }),
      },
    ],
    described(["a", "b", "c"]),
  );
  expect(
    printed.figures.map(({ lower, upper, attributes }) => [lower, upper, attributes?.["UNIT_MEASURE"]]),
  ).toEqual([
    [{ end: "closed", digits: "20" }, { end: "closed", digits: "30" }, undefined],
    // Nothing is known, which is no interval.
    [undefined, undefined, undefined],
    [{ end: "closed", digits: "2500000" }, { end: "unbounded" }, "USD"],
  ]);
  const grouped = groupRecords(
    visits,
    { year: keys.year },
    { fees: sumByCurrency<Visit>((visit) => visit.fees), n: count() },
  );
  expect(datasetOf(grouped, described(["fees_USD", "n"])).figures.map(({ value }) => value)).toEqual([
    "980",
    "1",
    "9007199254742243.1",
    "2",
  ]);
  const changed = growth(
    grouped.map(({ year, n }) => ({ period: year as never, value: n })),
    { base: "previous" },
  );
  const changes = datasetOf(changed, {
    ...described([]),
    dimensions: { TIME_PERIOD: { column: "period", role: "time" } },
    measures: { GROWTH: { column: "rate" } },
  });
  expect(changes.figures.map(({ key, value }) => [key["TIME_PERIOD"], value])).toEqual([
    ["2011", undefined],
    ["2012", "1"],
  ]);
});

test("no rows give a dataset without figures", () => {
  const { figures, dimensions, attributes } = datasetOf([], description);
  expect(figures).toEqual([]);
  expect(attributes).toEqual([]);
  expect(dimensions.map(({ id, codes }) => [id, codes.length])).toEqual([
    ["INDICATOR", 2],
    ["COUNTERPART_AREA", 0],
    ["TIME_PERIOD", 0],
  ]);
});

test("totals of a rollup have the code that an empty cell means, and are refused without one", () => {
  const rows = aggregate(visits, rollup(keys, ["area", "year"], { n: count() }));
  const described = (empty?: string): DatasetDescription => ({
    ...description,
    dimensions: {
      COUNTERPART_AREA: { column: "area", role: "area", ...(empty && { empty }) },
      TIME_PERIOD: { column: "year", role: "time", ...(empty && { empty }) },
    },
    measures: { N: { column: "n" } },
  });
  expectCode(() => datasetOf(rows, described()), "interchange/empty-cell");
  const { figures, dimensions } = datasetOf(rows, described("_T"));
  expect(figures.find(({ key }) => key["COUNTERPART_AREA"] === "_T")).toMatchObject({
    key: { TIME_PERIOD: "_T" },
    value: "3",
  });
  // Behind the periods, which have an order.
  expect(dimensions[2]?.codes.map(({ id }) => id)).toEqual(["2011", "2012", "_T"]);
});

describe("what is no description, or does not fit the rows, is refused", () => {
  const rows = [{ year: "2012", visits: 5 }];
  const refused = (changes: object, code: string, given: unknown = rows) =>
    expectCode(
      () =>
        datasetOf(given as never, {
          id: "V",
          names: { en: "Visits" },
          dimensions: { TIME_PERIOD: { column: "year" } },
          measures: { V: { column: "visits" } },
          ...changes,
        }),
      code as never,
    );

  test("by its option or argument", () => {
    refused({ dimension: {} }, "interchange/unknown-option");
    refused({ dimensions: { TIME_PERIOD: { column: "year", roles: "time" } } }, "interchange/unknown-option");
    refused({ measures: {} }, "interchange/invalid-argument");
    refused({ dimensions: { TIME_PERIOD: { column: "yaer" } } }, "interchange/invalid-argument");
    refused({ dimensions: { INDICATOR: { column: "year" } } }, "interchange/invalid-argument");
    refused({}, "interchange/invalid-argument", null);
    refused({}, "interchange/invalid-argument", "rows");
    refused({ names: {} }, "interchange/invalid-dataset");
  });

  test("where two rows have the same codes", () => {
    expect(() =>
      datasetOf([...rows, ...rows], {
        id: "V",
        names: { en: "Visits" },
        dimensions: { TIME_PERIOD: { column: "year" } },
        measures: { V: { column: "visits" } },
      }),
    ).toThrow(/the only figure of its key/);
  });
});
