import { type AnnualReportOptions, type Period, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { reportOf, said } from "./years";

test.each<[what: string, options: object, code: string]>([
  ["no list of periods", { compare: "2011" }, "report/invalid-argument"],
  ["the period itself", { compare: ["2012"] }, "report/invalid-argument"],
  ["a later period", { compare: ["2013"] }, "report/invalid-argument"],
  ["a period that ends in it", { compare: ["2011/2012"] }, "report/invalid-argument"],
  ["one period twice", { compare: ["2011", "2010", "2011"] }, "report/invalid-argument"],
  ["another frequency", { compare: ["2011-Q4"] }, "aggregate/mixed-frequencies"],
  ["what is no period", { compare: ["2011-13"] }, "time/invalid-period"],
  ["a top of none", { top: 0 }, "report/invalid-argument"],
  ["a top of a half", { top: 1.5 }, "report/invalid-argument"],
  ["a top of all", { top: 1001 }, "report/invalid-argument"],
  ["a top that is text", { top: "3" }, "report/invalid-argument"],
  ["no list of breaks", { breaks: { at: "2012" } }, "report/invalid-argument"],
  ["a break of no time", { breaks: [{ at: "2012-13" }] }, "time/invalid-period"],
  [
    "a break of what there is not",
    { breaks: [{ at: "2012", indicators: ["sales"] }] },
    "report/unknown-option",
  ],
  ["a field of a break that there is not", { breaks: [{ at: "2012", why: "x" }] }, "report/unknown-option"],
  ["a note of a break that is no text", { breaks: [{ at: "2012", note: 5 }] }, "report/invalid-argument"],
  [
    "a source of a break that is text",
    { breaks: [{ at: "2012", source: "paper" }] },
    "report/invalid-argument",
  ],
  [
    "a source of a break without a document",
    { breaks: [{ at: "2012", source: {} }] },
    "report/invalid-argument",
  ],
  ["an option that there is not", { compared: ["2011"] }, "report/unknown-option"],
])("%s is refused, even without records", (_, options, code) => {
  expectCode(() => reportOf({}, options as Partial<AnnualReportOptions<"USD">>), code);
});

test("periods compared with may come in any order, and the latest is the base", () => {
  const delegations = (["2009", "2010", "2011", "2012"] as const).map(
    (period, at) => ({ id: period, direction: "outbound", period, count: 10 + at }) as const,
  );
  const report = reportOf({ delegations }, { compare: ["2009", "2011", "2010"] as Period[] });
  expect(report.earlier).toEqual(["2011", "2010", "2009"]);
  const periods = report.chapters.at(-1)?.tables.find(({ id }) => id === "periods");
  expect(periods?.columns.map(({ period, base }) => [period, base])).toEqual([
    ...["2009", "2010", "2011", "2012"].map((period) => [period, undefined]),
    ["2012", "2011"],
    ["2012", "2011"],
  ]);
});

describe("the first members and the rest", () => {
  const sale = (id: string, product: string, amount: string, period: Period = "2012") =>
    ({ id, flow: "export", kind: "goods", product, period, value: usd(amount) }) as const;
  const trades = [
    sale("a", "Linen", "50"),
    sale("b", "Fans", "30"),
    sale("c", "Silk", "30"),
    sale("d", "Jade", "5"),
    sale("e", "Tea", "9", "2011"),
  ];
  const products = (top: number) => {
    const { chapters } = reportOf({ trades }, { top });
    const table = chapters.flatMap(({ tables }) => tables).find(({ id }) => id === "exports-by-product");
    return table?.rows.map(({ members: [member], cells: [now, , before] }) => [
      member?.id,
      member?.members,
      now?.number?.toFixed(),
      before?.number?.toFixed(),
    ]);
  };

  test("are by their figures, those of one figure by their names, the rest with how many it is", () => {
    expect(products(2)).toEqual([
      ["Linen", undefined, "50", undefined],
      ["Fans", undefined, "30", undefined],
      // Silk, jade, and tea of the year before.
      ["~rest", 3, "35", "9"],
      [undefined, undefined, "115", "9"],
    ]);
  });

  test("what only another period has is in the rest", () => {
    expect(products(10)?.map(([id, members]) => [id, members])).toEqual([
      ...["Linen", "Fans", "Silk", "Jade"].map((id) => [id, undefined]),
      ["~rest", 1],
      [undefined, undefined],
    ]);
  });

  test("names that look like the library's own are names", () => {
    const report = reportOf({ trades: [sale("a", "~rest", "5"), sale("b", "__proto__", "4")] });
    expect(said(report, "value")).toMatchObject({
      "exports/2012/product=~~rest": "5",
      "exports/2012/product=__proto__": "4",
    });
  });
});
