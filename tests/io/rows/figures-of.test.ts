import { annualReport, createLedger, PRC_STATISTICS, type TradeRecord, usd } from "cultural-ledger";
import { type FigureRow, figuresOf } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import type { ReportFigure } from "../../../src/report/figures/report-figure";
import { deepFreeze } from "../../frozen";
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
      if (each.text !== null) expect(each.text).toBe(figure.number?.toFixed());
      expect(each.words === null).toBe(figure.reason !== undefined);
      if (each.lower === null || each.upper === null) expect(each.value).toBeNull();
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
      // It lies anywhere between its ends, as "USD 9 billion" in any other row does.
      value: null,
      text: null,
      words: "USD 9 billion",
      lower: 8.5e9,
      upper: 9.5e9,
      printed: "USD 9 billion",
      source: "bulletin, page 6",
    });
  });

  test("have no value where only a bound or an interval is known, but words", () => {
    const sold = { flow: "export", kind: "goods", period: "2012" } as const;
    const trades: readonly TradeRecord[] = [
      { ...sold, id: "linen", product: "Linen", value: usd("21130000"), decimals: -4 },
      { ...sold, id: "films", product: "Films" },
      { ...sold, id: "stamps", product: "Stamps", value: usd("1250.10") },
      { ...sold, id: "prints", product: "Prints", period: "2011", value: usd("20000000") },
    ];
    const own = annualReport(createLedger(deepFreeze({ trades })), {
      period: "2012",
      compare: ["2011"],
      currency: "USD",
      profile: PRC_STATISTICS,
    });
    const said = (locale: "en" | "zh") =>
      Object.fromEntries(
        figuresOf(own, { locale }).map(({ id, value, text, words }) => [id, [value, text, words]]),
      );
    const english = said("en");
    expect(own.figures.find(({ id }) => id === "exports/2012")?.number?.toFixed()).toBe("21131250.1");
    expect(english["exports/2012"]).toEqual([null, null, "at least USD 21.1 million (part of it unknown)"]);
    expect(english["exports:change/2012~2011"]).toEqual([null, null, "at least +USD 1.1 million"]);
    expect(english["exports:growth/2012~2011"]).toEqual([null, null, "at least +5.6 %"]);
    expect(english["exports/2012/product=Linen"]).toEqual([null, null, "USD 21.13 million"]);
    expect(english["exports/2012/product=Stamps"]).toEqual([1250.1, "1250.1", "USD 1,250.10"]);
    expect(english["exports/2011"]).toEqual([20_000_000, "20000000", "USD 20,000,000"]);
    expect(said("zh")["exports/2012/product=Linen"]).toEqual([null, null, "2113万美元"]);
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

test("a value never lies outside its own bounds", () => {
  // 1,100 persons on 61 visits are 18.0327868852459…, which is rounded up and lies above that.
  const ledger = createLedger({
    delegations: deepFreeze([
      { id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 },
      { id: "in", direction: "inbound", period: "2012", count: 137, persons: 2299 },
    ]),
  });
  const made = annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
  const perVisit = figuresOf(made).find(({ id }) => id === "persons:per-event/2012/direction=outbound");
  expect([perVisit?.text, perVisit?.upper_text, perVisit?.upper_end]).toEqual([
    "18.032786885246",
    "18.032786885246",
    "closed",
  ]);
  expect(perVisit?.lower_text?.slice(0, 18)).toBe("18.032786885245901");
  for (const of of [made, report]) {
    const known = figuresOf(of).filter(({ text }) => text !== null);
    expect(known.length).toBeGreaterThan(5);
    for (const { id, text, lower_text, lower_end, upper_text, upper_end } of known) {
      if (lower_text !== null) expect([id, isAtMost(lower_text, text as string)]).toEqual([id, true]);
      if (upper_text !== null) expect([id, isAtMost(text as string, upper_text)]).toEqual([id, true]);
      if (text === lower_text) expect(lower_end).toBe("closed");
      if (text === upper_text) expect(upper_end).toBe("closed");
    }
  }
});

/** Whether one plain number is at most another, digit by digit. */
function isAtMost(one: string, other: string): boolean {
  const units = (text: string) => {
    const [whole = "", fraction = ""] = text.replace("-", "").split(".");
    const size = BigInt(whole + fraction.padEnd(60, "0"));
    return text.startsWith("-") ? -size : size;
  };
  return units(one) <= units(other);
}
