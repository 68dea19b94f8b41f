import { annualReport, createLedger, figure, moreThan, PRC_STATISTICS } from "cultural-ledger";
import { type DataFigure, type Dataset, datasetOfReport } from "cultural-ledger/interchange";
import { type FigureRow, figuresOf } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";
import { report as mixed } from "../../io/rows/a-report";
import { chongqing, philharmonic } from "./reports";

const HEAD = deepFreeze({ id: "YEAR", names: { en: "Cultural exchange", zh: "文化交流" } });
const REPORTS = [
  ["of the city", chongqing],
  ["of the orchestra", philharmonic],
  ["of figures of every sort", mixed],
] as const;

const idOf = ({ attributes }: DataFigure) => attributes?.["FIGURE_ID"];
const figureOf = ({ figures }: Dataset, id: string) =>
  figures.find((each) => idOf(each) === id) as DataFigure;
const codesOf = ({ dimensions }: Dataset, id: string) =>
  dimensions.find((each) => each.id === id)?.codes ?? [];

/** What a row says of where its figure lies, in the words of a dataset: a number alone, or both ends. */
function partsOf({ text, lower_text, lower_end, upper_text, upper_end }: FigureRow) {
  const bound = (end: string | null, digits: string | null) => ({ end, ...(digits !== null && { digits }) });
  if (text !== null) return { value: text };
  return lower_end === null
    ? {}
    : { lower: bound(lower_end, lower_text), upper: bound(upper_end, upper_text) };
}

/** Plain digits as units of the fiftieth decimal. */
function units(text: string): bigint {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const size = BigInt(whole + fraction.padEnd(50, "0"));
  return text.startsWith("-") ? -size : size;
}

describe.each(REPORTS)("the figures of a report %s", (_, report) => {
  const dataset = datasetOfReport(report, HEAD);
  const rows = figuresOf(report, { limit: Number.POSITIVE_INFINITY });

  test("are there once, in the order of its rows, with their numbers, bounds and ends", () => {
    expect(dataset.figures.map(idOf)).toEqual(rows.map(({ id }) => id));
    for (const [at, { measure, value, lower, upper }] of dataset.figures.entries()) {
      expect(measure).toBe("OBS_VALUE");
      const parts = {
        ...(value !== undefined && { value }),
        ...(lower && { lower }),
        ...(upper && { upper }),
      };
      expect([rows[at]?.id, parts]).toEqual([rows[at]?.id, partsOf(rows[at] as FigureRow)]);
    }
  });

  test("say to how many decimals they were rounded, between which they lie", () => {
    for (const [at, { value, attributes = {} }] of dataset.figures.entries()) {
      const { text, lower_text, upper_text } = rows[at] as FigureRow;
      const decimals = attributes["DECIMALS"];
      const isExact = text === null || ((lower_text ?? text) === text && (upper_text ?? text) === text);
      expect([rows[at]?.id, decimals === undefined]).toEqual([rows[at]?.id, isExact]);
      if (decimals === undefined || value === undefined) continue;
      const half = 10n ** BigInt(50 - Number(decimals)) / 2n;
      expect(units(lower_text as string)).toBeGreaterThanOrEqual(units(value) - half);
      expect(units(upper_text as string)).toBeLessThanOrEqual(units(value) + half);
    }
  });

  test("have keys of their own, and what their rows say of them", () => {
    expect(new Set(dataset.figures.map(({ key }) => JSON.stringify(key))).size).toBe(rows.length);
    for (const [at, { key, attributes = {} }] of dataset.figures.entries()) {
      const row = rows[at] as FigureRow;
      expect(key).toMatchObject({
        INDICATOR: row.indicator,
        STATISTIC: row.statistic,
        TIME_PERIOD: row.period,
      });
      expect(key["BASE_PERIOD"] ?? "_Z").toBe(row.base?.replaceAll("/", "$") ?? "_Z");
      for (const name of ["direction", "class", "kind", "product", "currency"] as const) {
        const id = {
          direction: "DIRECTION",
          class: "AREA_CLASS",
          kind: "ACTIVITY",
          product: "PRODUCT",
          currency: "CURRENCY",
        };
        const code = key[id[name]];
        if (code !== undefined && code !== "_U" && code !== "_O")
          expect(code).toBe(row[name]?.replaceAll("+", "$") ?? "_T");
      }
      expect(attributes["UNIT_MEASURE"]).toBe(row.unit);
      expect(attributes["RECORDS"]).toBe(String(row.records));
      expect(attributes["SOURCE"] ?? null).toBe(row.source);
      expect(attributes["PRINTED"] ?? null).toBe(row.printed);
      expect(attributes["REASON"] ?? null).toBe(row.reason);
      expect(attributes["OBS_STATUS"]).toBe(
        row.obs_status ?? (row.text === null && row.lower_end === null ? "O" : "A"),
      );
    }
  });

  test("have no dimension and no code that none of them needs, and names in both languages", () => {
    for (const { id, codes, names } of dataset.dimensions) {
      expect(new Set(codes.map((code) => code.id))).toEqual(
        new Set(dataset.figures.map(({ key }) => key[id])),
      );
      expect(Object.keys(names ?? {})).toEqual(["en", "zh"]);
      for (const code of codes) expect(Object.keys(code.names ?? {})).toEqual(["en", "zh"]);
    }
  });

  test("say in words what their numbers do not, in both languages", () => {
    const chinese = figuresOf(report, { limit: Number.POSITIVE_INFINITY, locale: "zh" });
    let said = 0;
    for (const [at, { attributes = {} }] of dataset.figures.entries()) {
      const words = attributes["COMMENT_OBS"];
      if (words === undefined) continue;
      said += 1;
      expect(words).toEqual({ en: rows[at]?.words, zh: chinese[at]?.words });
    }
    const isBounded = ({ lower }: DataFigure) => lower !== undefined;
    expect(said).toBe(dataset.figures.filter(isBounded).length);
  });
});

describe("what figures are broken down by", () => {
  const dataset = datasetOfReport(mixed, HEAD);

  test("is in dimensions in a fixed order, those of time last", () => {
    expect(dataset.dimensions.map(({ id, role }) => [id, role])).toEqual([
      ["INDICATOR", "indicator"],
      ["STATISTIC", undefined],
      ["DIRECTION", undefined],
      ["AREA_CLASS", undefined],
      ["PRODUCT", undefined],
      ["COUNTERPART_AREA", "area"],
      ["CURRENCY", undefined],
      ["BASE_PERIOD", undefined],
      ["TIME_PERIOD", "time"],
    ]);
  });

  test("has codes of SDMX for totals, what is not stated and what does not apply", () => {
    expect(figureOf(dataset, "visits/2012").key).toMatchObject({ DIRECTION: "_T", BASE_PERIOD: "_Z" });
    expect(figureOf(dataset, "visits:growth/2012~2011/direction=outbound").key["BASE_PERIOD"]).toBe("2011");
    expect(codesOf(dataset, "DIRECTION")).toEqual([
      { id: "_T", names: { en: "Total", zh: "合计" } },
      { id: "outbound", names: { en: "outbound", zh: "出访" } },
      { id: "inbound", names: { en: "inbound", zh: "来访" } },
    ]);
    expect(codesOf(dataset, "BASE_PERIOD").map(({ id }) => id)).toEqual(["_Z", "2011"]);
    const rest = datasetOfReport(philharmonic, HEAD);
    expect(codesOf(rest, "TIME_PERIOD").map(({ id }) => id)).toEqual([
      "1957-09-01/P1Y",
      "1958-09-01/P1Y",
      "1959-09-01/P1Y",
    ]);
  });

  test("joins the ids of several areas by a sign that SDMX allows", () => {
    expect(codesOf(dataset, "COUNTERPART_AREA")).toContainEqual({
      id: "FR$JP",
      names: { en: "France and Japan", zh: "法国和日本" },
    });
  });
});

describe("options", () => {
  test("say what the dataset is called", () => {
    const head = {
      ...HEAD,
      agency: "CQ",
      version: "1.0",
      notes: [{ en: "x" }],
      source: { en: "Records" },
      updated: "2013",
    };
    expect(datasetOfReport(mixed, head)).toMatchObject(head);
    expectCode(() => datasetOfReport(mixed, { ...HEAD, names: {} }), "interchange/invalid-dataset");
    expectCode(() => datasetOfReport(mixed, { ...HEAD, title: "x" } as never), "interchange/unknown-option");
    expectCode(() => datasetOfReport(mixed, undefined as never), "interchange/invalid-argument");
  });

  test("choose tables", () => {
    const { figures } = datasetOfReport(mixed, { ...HEAD, tables: ["exports-by-product"] });
    const rows = figuresOf(mixed, { tables: ["exports-by-product"] });
    expect(figures.map(idOf)).toEqual(rows.map(({ id }) => id));
    expect(datasetOfReport(mixed, { ...HEAD, tables: [] }).figures).toEqual([]);
  });

  test("give codes to members, which keep their names", () => {
    const codeOf = { PRODUCT: { 'Linen, "fine"': "LINEN", "=Cards": "CARDS" } };
    const dataset = datasetOfReport(mixed, deepFreeze({ ...HEAD, codeOf }));
    expect(codesOf(dataset, "PRODUCT").map(({ id, names }) => [id, names?.["en"]])).toEqual([
      ["_T", "Total"],
      ["LINEN", 'Linen, "fine"'],
      ["CARDS", "=Cards"],
    ]);
    const one = { PRODUCT: { 'Linen, "fine"': "GOODS", "=Cards": "GOODS" } };
    expectCode(() => datasetOfReport(mixed, { ...HEAD, codeOf: one }), "interchange/duplicate-code");
    for (const wrong of [{ PRODUCTS: {} }, { INDICATOR: {} }])
      expectCode(() => datasetOfReport(mixed, { ...HEAD, codeOf: wrong }), "interchange/unknown-option");
    for (const wrong of [null, { PRODUCT: 5 }, { PRODUCT: { x: "" } }, { PRODUCT: { x: 5 } }])
      expectCode(
        () => datasetOfReport(mixed, { ...HEAD, codeOf: wrong as never }),
        "interchange/invalid-argument",
      );
  });

  test("name areas before Intl does", () => {
    const labels = { en: { FR: "the French Republic" } };
    const { names } = codesOf(datasetOfReport(mixed, { ...HEAD, labels }), "COUNTERPART_AREA").find(
      ({ id }) => id === "FR$JP",
    ) ?? { names: {} };
    expect(names).toEqual({ en: "the French Republic and Japan", zh: "法国和日本" });
    expectCode(
      () => datasetOfReport(mixed, { ...HEAD, labels: { fr: {} } as never }),
      "interchange/unknown-option",
    );
    expectCode(
      () => datasetOfReport(mixed, { ...HEAD, labels: { en: 5 } as never }),
      "interchange/invalid-argument",
    );
  });

  test("say the status of what has no value", () => {
    const { figures } = datasetOfReport(mixed, { ...HEAD, missing: "M" });
    const statuses = new Set(figures.map(({ attributes }) => attributes?.["OBS_STATUS"]));
    expect(statuses).toEqual(new Set(["A", "M"]));
    expectCode(
      () => datasetOfReport(mixed, { ...HEAD, missing: "X" as never }),
      "interchange/invalid-argument",
    );
  });
});

test("an observation keeps its status and its indicator", () => {
  const ledger = createLedger({
    observations: [
      { id: "m", indicator: "museums", period: "2012", value: 71, obsStatus: "P" },
      { id: "v", indicator: "visitors", period: "2012", value: moreThan(1000), unit: "persons" },
      {
        id: "b",
        indicator: "books",
        period: "2012",
        value: figure("1.5", { scale: "million" }),
        obsStatus: "E",
      },
    ],
  });
  const dataset = datasetOfReport(
    annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS }),
    HEAD,
  );
  const said = (id: string) => dataset.figures.map(({ attributes }) => attributes?.[id]);
  // In the order of their names.
  expect(codesOf(dataset, "OBSERVATION").map(({ names }) => names?.["en"])).toEqual([
    "books",
    "museums",
    "visitors",
  ]);
  expect(dataset.figures.map(({ value, lower }) => [value, lower])).toEqual([
    [undefined, { end: "closed", digits: "1450000" }],
    ["71", undefined],
    [undefined, { end: "closed", digits: "1001" }],
  ]);
  expect(said("OBS_STATUS")).toEqual(["E", "P", "A"]);
  expect(said("UNIT_NAME")).toEqual([undefined, undefined, "persons"]);
});

test("a report without figures gives a dataset without any, and what is no report is refused", () => {
  const none = annualReport(createLedger({}), { period: "2012", currency: "USD", profile: PRC_STATISTICS });
  const { figures, dimensions, attributes } = datasetOfReport(none, HEAD);
  expect([figures, attributes]).toEqual([[], []]);
  expect(dimensions.map(({ id, codes }) => [id, codes])).toEqual([
    ["INDICATOR", []],
    ["STATISTIC", []],
    ["TIME_PERIOD", []],
  ]);
  expectCode(() => datasetOfReport({} as never, HEAD), "interchange/invalid-argument");
});
