import {
  type AnnualReport,
  annualReport,
  checkLedger,
  createLedger,
  type LedgerRecords,
  type Period,
  PRC_STATISTICS,
  rmb,
  usd,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lookOf } from "../../../src/foundation/unseen";
import { pathsOf, replaceAt } from "../../model/paths";
import { complete } from "../../model/records";

/** Text of a source that means no harm, and text that does. */
const hostile = fc
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
  .filter((text) => text.trim() !== "");

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

function reportOf(records: LedgerRecords, period: Period, source: string): AnnualReport {
  return annualReport(createLedger(records), {
    period,
    currency: "USD",
    profile: PRC_STATISTICS,
    rates: [{ base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", period: "2012", source }],
    published: { value: usd(9), markets: ["FR"], source: { document: source, at: source } },
  });
}

function write(text: string, period: Period): string {
  const labels = { FR: text, HK: text, JP: text, DE: text, "GB-WLS": text, "CN-CQ": text };
  return toMarkdown(reportOf(recordsNamed(text), period, text), { title: text, labels });
}

/** What Markdown reads of each line: how it begins, and every character of markup that no backslash takes away. */
function structureOf(markdown: string): string[] {
  return markdown.split("\n").map((line) => {
    const bare = line.replace(/\\[!-/:-@[-`{-~]/g, "□");
    const [start] = /^(?:#+ |- (?:[-+] |\d+[.)] )?|\d+\. )?/.exec(bare)!;
    return `${start}${bare.replace(/[^|`*_[\]<>]/g, "")}`;
  });
}

test("no name of a record changes the structure of a report", () => {
  const harmless = { "2012": structureOf(write("x", "2012")), "2012-01": structureOf(write("x", "2012-01")) };
  fc.assert(
    fc.property(hostile, fc.constantFrom("2012", "2012-01"), (text, period) => {
      expect(structureOf(write(text, period))).toEqual(harmless[period]);
    }),
    { numRuns: 300 },
  );
});

test("no name of a record leaves an address or an entity that Markdown would turn into something else", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(write(text, "2012").replace(/\\[!-/:-@[-`{-~]/g, "□")).not.toMatch(/:\/\/|www\.|@|&#?\w+;/i);
    }),
  );
});

test("whatever passes the check can be reported and written, for any period", () => {
  const paths = pathsOf(complete).filter((path) => path.length > 1);
  const replacement = fc.oneof(
    fc.constantFrom<unknown>(
      undefined,
      0,
      1,
      "2013",
      "2012-Q1",
      "2012-12-31/2013-01-01",
      "HK",
      "planned",
      "held",
    ),
    fc.constantFrom<unknown>(
      [],
      ["FR"],
      { named: [], open: true },
      { named: ["035"], open: true, stated: 9 },
    ),
    fc.constantFrom<unknown>(usd("-5"), rmb("0.001"), "https://a.example", { document: "source" }),
    fc.string({ unit: "binary" }),
  );
  const changes = fc.array(fc.tuple(fc.constantFrom(...paths), replacement), { minLength: 1, maxLength: 4 });
  const periods = fc.constantFrom<Period>("2011", "2012", "2012-Q1", "2012-03-05", "2012-12-31/2013-01-01");
  fc.assert(
    fc.property(changes, periods, (changes, period) => {
      const records = changes.reduce<unknown>((all, [path, value]) => replaceAt(all, path, value), complete);
      if (!checkLedger(records as LedgerRecords).ok) return;
      expect(toMarkdown(reportOf(records as LedgerRecords, period, "x"))).toMatch(/^# .*\n$/s);
    }),
    { numRuns: 500 },
  );
});
