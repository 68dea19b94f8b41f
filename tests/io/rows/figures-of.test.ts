import { type FigureRow, figuresOf } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import type { ReportFigure } from "../../../src/report/figures/report-figure";
import { report } from "./a-report";

const rows = figuresOf(report);
const row = (id: string) => rows.find((each) => each.id === id) as FigureRow;

describe("the figures of a report", () => {
  test("are there once, where they stand first", () => {
    const all = report.chapters.flatMap(({ tables }) =>
      tables.flatMap((table) => table.rows.flatMap((each) => each.cells)),
    );
    const ids = all.flatMap((cell) => (cell === undefined ? [] : [cell.id]));
    expect(rows.map(({ id }) => id)).toEqual([...new Set(ids)]);
    expect(ids.length).toBeGreaterThan(rows.length);
    expect(row("visits/2012")).toMatchObject({ chapter: "exchange", table: "visits-by-direction" });
  });

  test("say what they are of, and hold plain cells in the same columns", () => {
    const columns = Object.keys(rows[0] ?? {});
    for (const each of rows) {
      expect(Object.keys(each)).toEqual(columns);
      for (const cell of Object.values(each))
        expect(cell === null || typeof cell === "string" || Number.isFinite(cell)).toBe(true);
      expect(Object.isFrozen(each)).toBe(true);
    }
    const figures = new Map<string, ReportFigure>();
    for (const { tables } of report.chapters)
      for (const table of tables)
        for (const { cells } of table.rows)
          for (const cell of cells) if (cell !== undefined) figures.set(cell.id, cell);
    for (const each of rows) {
      const figure = figures.get(each.id) as ReportFigure;
      for (const { dimension, id } of figure.breakdown) expect(each[dimension]).toBe(id);
      if (figure.number !== undefined) expect(each.text).toBe(figure.number.toFixed());
      expect(each.status === "undefined").toBe(
        figure.interval === undefined && figure.number === undefined && figure.printed === undefined,
      );
      expect(each.records).toBe(figure.basis.records.length);
    }
  });

  test("have numbers, digits and bounds", () => {
    expect(row("persons/2012/direction=outbound")).toMatchObject({
      direction: "outbound",
      value: null,
      text: null,
      lower: 1001,
      lower_text: "1001",
      lower_end: "closed",
      upper: null,
      upper_end: "unbounded",
      unit: "count",
      status: "computed",
      reason: null,
      records: 1,
      source: "bulletin, page 1",
    });
    // 9007199254740993.25 + 6900000 / 6.3123 to the cent.
    expect(row("exports/2012")).toMatchObject({ text: "9007199255834097.19", unit: "USD", sources: 2 });
    expect(row("exports/2012").value).toBe(Number("9007199255834097.19"));
    expect(row("exports/2012").source).toBe("bulletin, page 4; bulletin, page 5");
  });

  test("are what was printed, where a source has printed them", () => {
    expect(row("exports:published/2012")).toMatchObject({
      statistic: "published",
      status: "published",
      value: 9e9,
      text: "9000000000",
      lower: 8.5e9,
      upper: 9.5e9,
      printed: "USD 9 billion",
      source: "bulletin, page 6",
    });
  });

  test("name the period that they are compared with, and why they have no value", () => {
    expect(row("visits:growth/2012~2011/direction=outbound")).toMatchObject({
      base: "2011",
      text: "0.22",
      unit: "ratio",
    });
    const none = rows.filter(({ status }) => status === "undefined");
    expect(none.length).toBeGreaterThan(0);
    for (const each of none)
      expect([each.value, each.lower, typeof each.reason]).toEqual([null, null, "string"]);
  });
});

test("tables may be chosen, and how many sources are named", () => {
  const chosen = figuresOf(report, { tables: ["exports-by-product"] });
  expect(new Set(chosen.map(({ table }) => table))).toEqual(new Set(["exports-by-product"]));
  expect(chosen.some(({ product }) => product === "=Cards")).toBe(true);
  const [first] = figuresOf(report, { limit: 1 }).filter(({ id }) => id === "exports/2012");
  expect([first?.source, first?.sources]).toEqual(["bulletin, page 4", 2]);
  expect(figuresOf(report, { limit: 0 }).every(({ source }) => source === null)).toBe(true);
  expect(figuresOf(report, { tables: [] })).toEqual([]);
});

test("what is no report, and what is no option, is refused", () => {
  expect(() => figuresOf({} as never)).toThrow(/report of annualReport/);
  expect(() => figuresOf(report, { limit: 1.5 })).toThrow(/limit/);
  expect(() => figuresOf(report, { tables: "exports" as never })).toThrow(/tables/);
  expect(() => figuresOf(report, { tables: ["exports" as never] })).toThrow(/"exports" for a table/);
  expect(() => figuresOf(report, { table: [] } as never)).toThrow(/table/);
});
