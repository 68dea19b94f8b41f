import { figure, type LedgerRecords, moreThan, type PublishedFigure, rmb, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { reportOf, said, visits } from "../years";

const OUT = "direction=outbound";
const linen: LedgerRecords = {
  trades: [
    {
      id: "linen",
      flow: "export",
      kind: "goods",
      product: "Linen",
      period: "2012",
      value: usd("21000000"),
      source: { document: "paper", at: "sentence 2" },
    },
  ],
  sources: [{ id: "paper", title: "Trade in 2012", publisher: "The bureau" }],
};
const million = (text: string) => figure(text, { scale: "million", unit: "USD" });
const trade = (text: string, period?: "2011"): PublishedFigure => ({
  indicator: "trade",
  claim: { id: `trade ${period ?? "now"}`, figure: million(text), ...(period !== undefined && { period }) },
});
const outbound = (id: string, number: number, period?: "2011"): PublishedFigure => ({
  indicator: "visits",
  direction: "outbound",
  claim: { id, figure: figure(String(number)), ...(period !== undefined && { period }) },
});

describe("a published figure", () => {
  test("goes before that of the records, and what these do not explain of it is a figure too", () => {
    const report = reportOf(linen, { compare: [], published: [trade("30")] });
    const totals = report.chapters.find(({ id }) => id === "trade")?.tables[0];
    expect(totals?.rows.map(({ cells }) => cells[0]?.id)).toEqual([
      "trade:published/2012",
      "trade:remainder/2012",
      "exports/2012",
    ]);
    const [first, rest] = totals!.rows.map(({ cells }) => cells[0]);
    // 30 million, printed to the million, minus 21 million.
    expect(String(rest?.interval)).toBe("between 8,500,000 and 9,500,000");
    expect([first?.printed?.number, first?.basis.claims, rest?.basis.figures]).toEqual([
      "30",
      ["trade now"],
      ["trade:published/2012", "trade/2012"],
    ]);
  });

  test("of all trade is what shares are of where there are exports only", () => {
    const [share] = Object.entries(said(reportOf(linen, { compare: [], published: [trade("30")] }), "share"));
    // 21 of 29.5 to 30.5 million.
    expect(share?.[0]).toBe("exports:share/2012/product=Linen");
    const { interval } = reportOf(linen, { compare: [], published: [trade("30")] }).figures.find(
      ({ statistic }) => statistic === "share",
    )!;
    const [from, to] = [interval!.lower, interval!.upper].map((end) =>
      end.kind === "finite" ? end.value.toFixed(4, 1) : end.kind,
    );
    expect([from, to]).toEqual(["0.6885", "0.7118"]);
  });

  test("of two years is compared with the published one of the other", () => {
    const report = reportOf(visits(50, 61), {
      published: [outbound("now", 60), outbound("before", 48, "2011")],
    });
    expect(said(report, "growth")[`visits:growth/2012~2011/${OUT}`]).toBe("0.25");
    expect(said(report, "published")).toEqual({
      [`visits:published/2012/${OUT}`]: "60",
      [`visits:published/2011/${OUT}`]: "48",
    });
  });

  test("of one year is not compared with the records of the other", () => {
    const report = reportOf(visits(50, 61), { published: [outbound("now", 60)] });
    expect(said(report, "growth")[`visits:growth/2012~2011/${OUT}`]).toBe("other-basis");
    expect(said(report, "change")[`visits:change/2012~2011/${OUT}`]).toBe("other-basis");
  });

  test("that is a bound bounds what is left", () => {
    const claim = { id: "c", figure: moreThan(30, { scale: "million", unit: "USD" }) };
    const report = reportOf(linen, { compare: [], published: [{ indicator: "trade", claim }] });
    const rest = report.figures.find(({ statistic }) => statistic === "remainder");
    expect(String(rest?.interval)).toBe("more than 9,000,000");
  });

  const money = ["exports", "imports", "trade", "balance"] as const;
  const things = ["projects", "visits", "persons", "areas", "cities", "activities", "audience"] as const;
  const ways = [undefined, "outbound", "inbound"] as const;
  const all = [
    ...things.flatMap((indicator) => ways.map((direction) => ({ indicator, direction }))),
    ...(["agreements-signed", ...money] as const).map((indicator) => ({ indicator, direction: undefined })),
  ];
  test.each(
    all.flatMap((each) => [
      { ...each, period: "2012", compare: [] },
      { ...each, period: "2012", compare: ["2011"] },
      { ...each, period: "2011", compare: ["2011"] },
      { ...each, period: "2010", compare: ["2011", "2010"] },
    ]),
  )("of $indicator $direction of $period beside $compare is in the report", (one) => {
    const { indicator, direction, period, compare } = one;
    const isMoney = (money as readonly string[]).includes(indicator);
    const claim = { id: "c", period, figure: isMoney ? million("30") : figure(330) };
    const published = [{ indicator, claim, ...(direction && { direction }) }] as readonly PublishedFigure[];
    const report = reportOf(visits(50, 61), { compare: compare as never, published });
    const of = direction === undefined ? "" : `/direction=${direction}`;
    expect(Object.keys(said(report, "published"))).toEqual([`${indicator}:published/${period}${of}`]);
  });

  test("of all of it stands beside the directions that records know", () => {
    const report = reportOf(visits(50, 61), {
      compare: [],
      published: [{ indicator: "visits", claim: { id: "c", figure: figure(330) }, highest: "ever" }],
    });
    expect(report.chapters[0]?.tables[0]?.rows.map(({ cells }) => cells[0]?.id).slice(0, 2)).toEqual([
      "visits:published/2012",
      `visits/2012/${OUT}`,
    ]);
    expect(report.highs.map(({ figure: id }) => report.figures.some((each) => each.id === id))).toEqual([
      true,
    ]);
  });

  test("brings its note", () => {
    const note = "Services are in it.";
    const { notes } = reportOf(linen, {
      published: [{ indicator: "trade", claim: { id: "c", figure: million("30"), note } }],
    });
    expect(notes).toEqual([{ names: [], note, source: undefined }]);
  });
});

describe("mistakes", () => {
  const refused = (published: unknown, code: string) =>
    expectCode(() => reportOf({}, { published: published as readonly PublishedFigure[] }), code);

  test.each<[what: string, published: unknown, code: string]>([
    ["no list", trade("30"), "report/invalid-argument"],
    ["nothing", [null], "report/invalid-argument"],
    ["a field that there is not", [{ ...trade("30"), area: "FR" }], "report/unknown-option"],
    ["no indicator", [{ claim: trade("30").claim }], "report/unknown-option"],
    ["an indicator that there is not", [{ ...trade("30"), indicator: "turnover" }], "report/unknown-option"],
    ["an observation", [{ ...trade("30"), indicator: "observation" }], "report/unknown-option"],
    ["a direction that there is not", [{ ...outbound("a", 1), direction: "both" }], "report/unknown-option"],
    ["a direction of trade", [{ ...trade("30"), direction: "outbound" }], "report/invalid-argument"],
    ["a claim without a figure", [{ indicator: "trade", claim: { id: "c" } }], "report/invalid-argument"],
    [
      "a claim without an id",
      [{ indicator: "trade", claim: { figure: million("30") } }],
      "report/invalid-argument",
    ],
    [
      "a note that is no text",
      [{ ...trade("30"), claim: { ...trade("30").claim, note: 5 } }],
      "report/invalid-argument",
    ],
    [
      "a source that is text",
      [{ ...trade("30"), claim: { ...trade("30").claim, source: "paper" } }],
      "report/invalid-argument",
    ],
    [
      "a place that is no text",
      [{ ...trade("30"), claim: { ...trade("30").claim, source: { document: "paper", at: 4 } } }],
      "report/invalid-argument",
    ],
    [
      "an amount, which nobody printed",
      [{ indicator: "trade", claim: { id: "c", figure: rmb("30") } }],
      "figures/invalid-figure",
    ],
    [
      "another year",
      [{ ...trade("30"), claim: { ...trade("30").claim, period: "2010" } }],
      "report/invalid-argument",
    ],
    [
      "another currency",
      [{ indicator: "trade", claim: { id: "c", figure: figure("30", { unit: "CNY" }) } }],
      "money/currency-mismatch",
    ],
    [
      "money for visits",
      [{ indicator: "visits", claim: { id: "c", figure: million("30") } }],
      "money/currency-mismatch",
    ],
    ["two of one year", [outbound("a", 1), outbound("b", 1)], "report/duplicate-figure"],
    ["a high since no time", [{ ...trade("30"), highest: "always" }], "time/invalid-period"],
  ])("%s is refused", (_, published, code) => {
    refused(published, code);
  });
});
