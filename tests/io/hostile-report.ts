/** Reports whose every name is a text that means harm: what the forms of a report are tried with. */

import {
  type AnnualReport,
  annualReport,
  createLedger,
  figure,
  type LedgerRecords,
  type Period,
  PRC_STATISTICS,
  rmb,
} from "cultural-ledger";
import type { MarkdownOptions } from "cultural-ledger/io";
import fc from "fast-check";
import { oneLine } from "../../src/foundation/text";
import { lookOf } from "../../src/foundation/unseen";

/** Text of a source that means no harm, and text that does. */
export const hostile = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1 }),
    fc
      .array(
        fc.constantFrom(
          ..."|\\`*_[]()<>#~&;:!-+=. \n\r\t",
          "\u2028",
          "\u202e",
          "\u200f",
          "重庆",
          "بيت",
          "\n\n# a\n",
          "\n| a | b |\n| - | - |\n",
          "\n[1]: https://evil.example\n",
          "[a](javascript:alert(1))",
          "<script>alert(1)</script>",
          "<!--",
          "```",
          "&#124;",
          "https://evil.example",
          "1. ",
        ),
        { minLength: 1 },
      )
      .map((parts) => parts.join("")),
  )
  // What shows nothing is left out where it stands.
  .filter((text) => oneLine(text).trim() !== "");

/** Records with a text wherever a source's own words go. */
function recordsNamed(text: string): LedgerRecords {
  // An id has no line breaks and nothing that nobody sees.
  const idAs = (end: string) => `${lookOf(text)}-${end}`;
  const source = { document: idAs("source"), at: text };
  const said = { source, note: text };
  const parties = [
    { area: "CN-CQ", place: text },
    { area: "DE", place: text },
  ] as const;
  return {
    projects: [
      { ...said, id: idAs("1"), name: text, period: "2012" },
      { ...said, id: idAs("2"), name: text, period: "2013", status: "planned" },
    ],
    delegations: [
      { ...said, id: idAs("3"), direction: "outbound", period: "2012", areas: ["FR", "HK"] },
      { ...said, id: idAs("4"), direction: "inbound", period: "2012", status: "planned" },
    ],
    activities: [{ ...said, id: idAs("5"), kind: "other", period: "2012-Q1" }],
    trades: [
      {
        ...said,
        id: idAs("6"),
        flow: "export",
        kind: "goods",
        product: text,
        period: "2012",
        value: rmb(5),
      },
      { ...said, id: idAs("7"), flow: "import", kind: "goods", product: text, period: "2012-01" },
    ],
    programmes: [
      {
        ...said,
        id: idAs("8"),
        name: text,
        kind: "other",
        editions: [
          { ...said, period: "2012", host: "GB-WLS", place: text },
          { ...said, place: text, areas: { named: ["JP"], open: true } },
        ],
      },
    ],
    agreements: [{ ...said, id: idAs("9"), name: text, parties, signed: "2012" }],
    partnerships: [{ ...said, id: idAs("10"), kind: "sister-city", parties }],
    sources: [{ id: source.document, title: text, publisher: text, url: `ftp:${text}` }],
  };
}

export function reportOf(records: LedgerRecords, period: Period, source: string): AnnualReport {
  return annualReport(createLedger(records), {
    period,
    currency: "USD",
    profile: PRC_STATISTICS,
    rates: [{ base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", period: "2012", source }],
    published: [
      {
        indicator: "trade",
        claim: {
          id: "trade",
          figure: figure(9, { unit: "USD" }),
          areas: ["FR"],
          source: { document: source, at: source },
          note: source,
        },
      },
    ],
  });
}

/** A report of such records, and how it is told. */
export function reportNamed(text: string, period: Period): readonly [AnnualReport, MarkdownOptions] {
  const labels = { FR: text, HK: text, JP: text, DE: text, "GB-WLS": text, "CN-CQ": text };
  return [reportOf(recordsNamed(text), period, text), { title: text, labels }];
}
