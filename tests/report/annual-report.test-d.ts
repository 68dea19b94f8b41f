import {
  type AnnualReport,
  annualReport,
  createLedger,
  PRC_STATISTICS,
  rmb,
  type UnplacedRecord,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { expectTypeOf, test } from "vitest";

const ledger = createLedger({});
const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS } as const;

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

test("a published total in another currency does not compile", () => {
  // @ts-expect-error the published total must be in the currency of the report
  annualReport(ledger, { ...options, published: { value: rmb("1") } });
});

test("the figures of a report cannot be changed", () => {
  const report = annualReport(ledger, options);
  // @ts-expect-error readonly
  report.trade.unvalued.push("a");
  // @ts-expect-error readonly
  report.exchange.visits.known = 5;
  // @ts-expect-error readonly
  report.exchange.undetermined.push({ record: "a", period: "2011/2016" });
  expectTypeOf(report.exchange.undetermined).toEqualTypeOf<readonly UnplacedRecord[]>();
  expectTypeOf(report.trade.undetermined).toEqualTypeOf<readonly UnplacedRecord[]>();
});
