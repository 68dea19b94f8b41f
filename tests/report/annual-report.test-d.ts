import {
  type AnnualReport,
  annualReport,
  createLedger,
  figure,
  PRC_STATISTICS,
  type ReportFigure,
  usd,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { expectTypeOf, test } from "vitest";

const ledger = createLedger({});
const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS } as const;
const claim = { id: "c", figure: figure("30", { scale: "million", unit: "USD" }) };

test("a report has the currency that was asked for, and any report can be written", () => {
  const report = annualReport(ledger, options);
  expectTypeOf(report).toEqualTypeOf<AnnualReport<"USD">>();
  expectTypeOf(toMarkdown(report)).toBeString();
  // @ts-expect-error a title is text
  toMarkdown(report, { title: 2012 });
  // @ts-expect-error the everyday name is written rmb
  toMarkdown(report, { display: "RMB" });
  // @ts-expect-error a name is given to the code of an area
  toMarkdown(report, { labels: { UK: "United Kingdom" } });
});

test("what nobody publishes, or in no such way, does not compile", () => {
  annualReport(ledger, { ...options, published: [{ indicator: "trade", claim }] });
  annualReport(ledger, {
    ...options,
    published: [{ indicator: "visits", direction: "outbound", claim, highest: "2005" }],
  });
  // @ts-expect-error several figures are a list
  annualReport(ledger, { ...options, published: { indicator: "trade", claim } });
  // @ts-expect-error an indicator that there is not
  annualReport(ledger, { ...options, published: [{ indicator: "turnover", claim }] });
  // @ts-expect-error observations are records
  annualReport(ledger, { ...options, published: [{ indicator: "observation", claim }] });
  // @ts-expect-error a published figure has one direction, or is of both
  annualReport(ledger, { ...options, published: [{ indicator: "visits", direction: "both", claim }] });
  const amount = { id: "c", figure: usd("1") };
  // @ts-expect-error a claim states a figure, as it is printed
  annualReport(ledger, { ...options, published: [{ indicator: "trade", claim: amount }] });
});

test("a currency that is none, or one of several, does not compile", () => {
  // @ts-expect-error RMB is the everyday name of CNY
  annualReport(ledger, { ...options, currency: "RMB" });
  // @ts-expect-error one currency
  annualReport(ledger, { ...options, currency: "USD" as "USD" | "CNY" });
});

test("breaks are of indicators that there are", () => {
  annualReport(ledger, { ...options, compare: ["2011"], breaks: [{ at: "2012", indicators: ["visits"] }] });
  // @ts-expect-error an indicator that there is not
  annualReport(ledger, { ...options, breaks: [{ at: "2012", indicators: ["turnover"] }] });
  // @ts-expect-error a break has a time
  annualReport(ledger, { ...options, breaks: [{ note: "new districts" }] });
});

test("the figures of a report cannot be changed", () => {
  const { figures, leftOut } = annualReport(ledger, options);
  expectTypeOf(figures).toEqualTypeOf<readonly ReportFigure[]>();
  // @ts-expect-error readonly
  figures.push(figures[0]);
  // @ts-expect-error readonly
  leftOut.pop();
  const [first] = figures;
  // @ts-expect-error readonly
  if (first !== undefined) first.reason = undefined;
});
