import { readFileSync } from "node:fs";
import Ajv, { type ErrorObject } from "ajv";
import { toVegaLite, type VegaLiteSpec } from "cultural-ledger/io";
import { beforeAll, describe, expect, test } from "vitest";
import { renderSvg } from "../../../docs/examples/charts/render";
import { pointInterval } from "../../../src/figures/interval";
import { decimalOf } from "../../../src/number/decimal";
import { type ReportFigure, reportFigure } from "../../../src/report/figures/report-figure";
import type { AnnualReport } from "../../../src/report/report-content";
import { deepFreeze } from "../../frozen";
import { fullReport, made, member, reportOf, tableOfFigures } from "./report-fixture";
import { outsideOf, overlapsIn, textsOf } from "./svg-texts";

const LOCALES = ["en", "zh"] as const;
const report = deepFreeze(fullReport());

let validate: (spec: unknown) => readonly ErrorObject[];
beforeAll(() => {
  const schema = JSON.parse(readFileSync("node_modules/vega-lite/build/vega-lite-schema.json", "utf8"));
  const logger = { log: () => {}, warn: () => {}, error: () => {} };
  const check = new Ajv({ strict: false, allowUnionTypes: true, logger }).compile(schema);
  validate = (spec) => (check(spec) ? [] : (check.errors ?? []));
}, 60_000);

/** What is wrong with a specification: the deepest of the errors, which are dozens for one wrong mark. */
function faultOf(spec: VegaLiteSpec): string {
  const [deepest] = [...validate(spec)].sort(
    (one, other) => other.instancePath.split("/").length - one.instancePath.split("/").length,
  );
  return deepest === undefined ? "" : `${deepest.instancePath} ${deepest.message}`;
}

/** Every row of data of a specification. */
function rowsOf(spec: VegaLiteSpec): readonly Readonly<Record<string, unknown>>[] {
  const found: Record<string, unknown>[] = [];
  JSON.stringify(spec, (name, value) => {
    if (name === "values" && Array.isArray(value) && typeof value[0] === "object") found.push(...value);
    return value;
  });
  return found.filter((row) => "figure" in row);
}

function figuresOfReport({ chapters }: AnnualReport): ReadonlyMap<string, ReportFigure> {
  const cells = chapters.flatMap(({ tables }) =>
    tables.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  return new Map(cells.flatMap((cell) => (cell === undefined ? [] : [[cell.id, cell] as const])));
}

const IDS = ["areas", "products", "shares", "series", "directions"];

describe.each(LOCALES)("charts in %s", (locale) => {
  const charts = toVegaLite(report, { locale });

  test("a report with all figures has all charts", () => {
    expect(charts.map(({ id }) => id)).toEqual(IDS);
  });

  test.each(charts.map((chart) => [chart.id, chart] as const))(
    "%s is valid, plain JSON, and renders alike twice",
    async (_, { spec }) => {
      expect(faultOf(spec)).toBe("");
      expect(JSON.parse(JSON.stringify(spec))).toEqual(spec);
      const svg = await renderSvg(spec);
      expect(await renderSvg(spec)).toBe(svg);
      expect(svg).not.toMatch(/NaN|Infinity|undefined|<script|\sid=/);
    },
  );

  test.each(charts.map((chart) => [chart.id, chart] as const))(
    "no text of %s lies on another or stands out of the picture",
    async (_, { spec }) => {
      const svg = await renderSvg(spec);
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      const texts = textsOf(svg);
      expect(width).toBe("640");
      expect(texts.length).toBeGreaterThan(8);
      expect(overlapsIn(texts)).toEqual([]);
      expect(outsideOf(texts, Number(width), Number(height))).toEqual([]);
    },
  );

  test("every chart has its title, the titles of its axes with the unit, and its source in the picture", async () => {
    const unit = { en: "USD million", zh: "万美元" }[locale];
    for (const { id, title, spec, caption } of charts) {
      const texts = textsOf(await renderSvg(spec)).map(({ text }) => text);
      expect(texts, id).toContain(title);
      expect(caption).toContain("Municipal Bureau of Culture");
      expect(
        texts.some((text) => text.includes("Municipal Bureau of Culture")),
        id,
      ).toBe(true);
      if (id === "products" || id === "series")
        expect(
          texts.some((text) => text.includes(unit)),
          id,
        ).toBe(true);
    }
  });

  test("the rows of charts are the figures of the report, in the scale of the axis, with their exact text", () => {
    const figures = figuresOfReport(report);
    const scale = { en: 1e6, zh: 1e4 }[locale];
    let seen = 0;
    for (const { id, spec } of charts)
      for (const row of rowsOf(spec)) {
        const figure = figures.get(String(row["figure"]));
        expect(figure, `${id} ${row["figure"]}`).toBeDefined();
        const { number, interval, unit, statistic } = figure!;
        const per = statistic === "share" ? 0.01 : unit === "USD" ? scale : 1;
        const ends = [interval?.lower, interval?.upper].map((end) =>
          end?.kind === "finite" ? end.value.toFixed() : undefined,
        );
        seen += 1;
        if (number !== undefined) {
          expect(row["value"]).toBeCloseTo(Number(number.toFixed()) / per, 9);
          expect(row["exact"]).toBe(number.toFixed());
        } else if (interval === undefined) expect(row["isDrawn"]).toBe(false);
        else {
          const [low, high] = ends;
          if (low !== undefined) expect(row["low"]).toBeCloseTo(Number(low) / per, 9);
          if (high !== undefined) expect(row["high"]).toBeCloseTo(Number(high) / per, 9);
          expect([row["lowEnd"], row["highEnd"]]).toEqual(
            ends.map((end) => (end === undefined ? "open" : "bound")),
          );
          expect(row["exact"]).toContain(low ?? high ?? "");
        }
        for (const value of Object.values(row))
          if (typeof value === "number") expect(Number.isFinite(value)).toBe(true);
      }
    expect(seen).toBeGreaterThan(40);
  });

  test("a text alternative holds the numbers that the picture writes", () => {
    for (const { alt, spec } of charts)
      for (const { words } of rowsOf(spec)) expect(alt).toContain(String(words).split(/: |：/).at(-1));
  });
});

test("a published total is a line at the printed number with the range that its digits leave open", () => {
  const [, products] = toVegaLite(report);
  const published = rowsOf(products!.spec).find((row) => row["figure"] === "trade:published/2012");
  expect(published).toMatchObject({ value: 30, low: 29.5, high: 30.5, lowEnd: "bound", highEnd: "bound" });
  expect(published?.["words"]).toBe("Exports and imports as published: USD 30 million");
});

test("what has no bound is drawn open to the end of the axis, and what has no value is named and not drawn", () => {
  const [areas] = toVegaLite(report);
  const rows = rowsOf(areas!.spec);
  expect(rows.find(({ name }) => name === "France")).toMatchObject({
    value: 40,
    low: 40,
    high: 80,
    highEnd: "open",
  });
  expect(rows.find(({ name }) => name === "not stated")).toMatchObject({
    isDrawn: false,
    hasEnds: false,
    exact: "",
  });
  expect(rows.at(-1)).not.toHaveProperty("value");
});

test("a series has gaps where periods are missing, ends at breaks, and says its record high", async () => {
  const series = toVegaLite(report).find(({ id }) => id === "series");
  const panels = series!.spec as unknown as {
    vconcat: readonly { data: { values: readonly Record<string, unknown>[] } }[];
  };
  const runs = panels.vconcat.map(({ data }) => data.values.map(({ period, run }) => `${period} ${run}`));
  expect(runs).toEqual([
    ["2008 1", "2009 1", "2011 2", "2012 3"],
    ["2008 1", "2009 1", "2011 2", "2012 2"],
    ["2008 1", "2009 1", "2012 2"],
  ]);
  const texts = textsOf(await renderSvg(series!.spec)).map(({ text }) => text);
  expect(texts).toContain("highest since 2008");
  expect(texts).toContain("2010");
  expect(texts.filter((text) => text.includes("since 2011 the districts report as well"))).toHaveLength(2);
});

test("a report without the figures has no charts, and one of a single period no series", () => {
  expect(toVegaLite(reportOf([]))).toEqual([]);
  const one = reportOf([tableOfFigures("periods", [[made("visits", 12)]])]);
  expect(toVegaLite(one)).toEqual([]);
});

test("areas are those of activities where no visit names any, and labels go before names", () => {
  const area = made("activities", 7, { breakdown: [member("area", "HK")] });
  const [chart, ...others] = toVegaLite(reportOf([tableOfFigures("activities-by-area", [[area]])]), {
    labels: { HK: "Hong Kong" },
  });
  expect(others).toEqual([]);
  expect(chart?.alt).toBe("Activities by country or region, 2012. Hong Kong: 7.");
});

test("money in renminbi, large counts and small ones have the unit of their readers", () => {
  const row = (id: string, value: number) => [
    made("exports", value, { breakdown: [member("product", id)], unit: "CNY" }),
  ];
  const given = reportOf(
    [tableOfFigures("exports-by-product", [row("linen", 250_000_000), row("lacquer", 3_000_000)])],
    {
      currency: "CNY",
    },
  );
  const axes = (options: Parameters<typeof toVegaLite>[1]) =>
    JSON.stringify(toVegaLite(given, options)[0]?.spec).match(/"title":"([^"]*(?:million|元)[^"]*)"/)?.[1];
  expect(axes({})).toBe("Exports, CNY million");
  expect(axes({ display: "rmb" })).toBe("Exports, RMB million");
  expect(axes({ locale: "zh" })).toBe("出口额（亿元）");
});

const HOSTILE = [
  "it's",
  'a "quoted" name',
  "datum",
  "datum['value']",
  "__proto__",
  "constructor",
  "a.b[0].c\\",
  "first\nsecond\r\nthird\tfourth",
  "<script>alert(1)</script>&amp;",
  "{{x}} %s #{y} `$z`",
  "\u202Eabc",
  "x".repeat(10_000),
  "中".repeat(10_000),
  "🎭".repeat(500),
  " ",
];

test.each(HOSTILE.map((name) => [name.slice(0, 30), name] as const))(
  "the name %j breaks nothing",
  async (_, name) => {
    const given = deepFreeze(fullReport({ product: name, area: "FR" }));
    for (const { id, spec, alt } of toVegaLite({
      ...given,
      sources: [{ id: "s", title: name, publisher: name }],
    })) {
      expect(faultOf(spec), id).toBe("");
      const svg = await renderSvg(spec);
      const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
      expect(svg).not.toContain("<script");
      expect(outsideOf(textsOf(svg), Number(width), Number(height)), id).toEqual([]);
      expect(overlapsIn(textsOf(svg)), id).toEqual([]);
      expect(alt).not.toMatch(/[\n\u202E]/);
    }
  },
);

test("members of one name have a bar each", async () => {
  const row = (id: string, value: number) => [
    made("exports", value, { breakdown: [member("product", id, { name: "Linen" })] }),
  ];
  const [chart] = toVegaLite(
    reportOf([tableOfFigures("exports-by-product", [row("a", 5e6), row("b", 7e6)])]),
  );
  const texts = textsOf(await renderSvg(chart!.spec)).map(({ text }) => text);
  expect(texts.filter((text) => text === "Linen")).toHaveLength(2);
});

test("numbers that no renderer holds are named and not drawn", () => {
  const huge = `1${"0".repeat(400)}`;
  const value = decimalOf(huge);
  const of = { indicator: "exports", period: "2012", unit: "USD" } as const;
  const drawn = made("exports", "5000000", { breakdown: [member("product", "a")] });
  const left = reportFigure({
    ...of,
    breakdown: [member("product", "b")],
    number: value,
    interval: pointInterval(value, false),
  });
  const [chart] = toVegaLite(reportOf([tableOfFigures("exports-by-product", [[drawn], [left]])]));
  const rows = rowsOf(chart!.spec);
  expect(rows.map(({ isDrawn }) => isDrawn)).toEqual([true, false]);
  expect(rows[1]?.["exact"]).toBe(huge);
});

test("what is no report is refused, and options that there are not", () => {
  expect(() => toVegaLite({} as never)).toThrowError(
    expect.objectContaining({ code: "io/invalid-argument" }),
  );
  expect(() => toVegaLite(report, { locale: "de" as never })).toThrowError(
    expect.objectContaining({ code: "io/unknown-option" }),
  );
  expect(() => toVegaLite(report, { title: "x" } as never)).toThrowError(
    expect.objectContaining({ code: "io/unknown-option" }),
  );
});

test("everything of a chart is frozen but the rows of data, on which Vega writes", () => {
  const [chart] = toVegaLite(report);
  expect(Object.isFrozen(chart)).toBe(true);
  expect(Object.isFrozen(chart!.spec)).toBe(true);
  expect(Object.isFrozen(chart!.spec.config["style"])).toBe(true);
  expect(rowsOf(chart!.spec).every((row) => !Object.isFrozen(row))).toBe(true);
});
