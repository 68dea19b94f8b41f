/** Documents that must grow linearly: reports, audits, and what is read and written. */

import {
  annualReport,
  auditClaims,
  checkLedger,
  createLedger,
  PRC_STATISTICS,
  tradeSummary,
} from "cultural-ledger";
import {
  type LedgerReading,
  parseLedger,
  readCsv,
  readNdjson,
  streamCsv,
  toJson,
  toMarkdown,
  toNdjson,
  writeCsv,
} from "cultural-ledger/io";
import { type GrowthCase, work } from "./case";
import { dailyRates, dailySales, ledgerOf, salesOf, sumOfParts, sumsOfTwo } from "./inputs";

const IN_DOLLARS = { currency: "USD", profile: PRC_STATISTICS } as const;
const acceptsAll = (size: number) => (reading: LedgerReading) =>
  reading.accepted === size && reading.refused === 0;

/** A table of one sale, whose note is one cell with so many quotes and line ends. */
function saleWithNote(size: number): string {
  const note = 'a ""word"",\n'.repeat(size);
  return `id,flow,kind,product,period,note\nsale,export,goods,Linen,2012,"${note}"\n`;
}

/** How many of them are records. */
async function lengthOf(rows: AsyncIterable<{ readonly ok: boolean }>): Promise<number> {
  let records = 0;
  for await (const { ok } of rows) records += ok ? 1 : 0;
  return records;
}

export const DOCUMENT_CASES: readonly GrowthCase[] = [
  {
    name: "tradeSummary, records and rates",
    n: 100,
    prepare: (size) => {
      const sales = dailySales(size);
      const ledger = createLedger({ trades: sales });
      const options = { ...IN_DOLLARS, period: "2003-01-01/2012-12-31", rates: dailyRates(size) } as const;
      return work(
        () => tradeSummary(ledger, options),
        ({ lines, unvalued }) => lines.length === sales.length && unvalued.length === 0,
      );
    },
  },
  {
    name: "annualReport",
    n: 150,
    prepare: (size) => {
      const ledger = ledgerOf(size);
      return work(
        () => annualReport(ledger, { ...IN_DOLLARS, period: "2012" }),
        ({ figures }) => figures.length > 0,
      );
    },
  },
  {
    name: "toMarkdown",
    n: 100,
    prepare: (size) => {
      const report = annualReport(ledgerOf(size), { ...IN_DOLLARS, period: "2012" });
      return work(
        () => toMarkdown(report),
        (text) => text.includes("## "),
      );
    },
  },
  {
    name: "auditClaims, one sum of many parts",
    n: 40,
    prepare: (size) => {
      const document = sumOfParts(size, (size * (size - 1)) / 2);
      return work(
        () => auditClaims(document),
        ({ findings: [finding] }) => finding?.verdict === "supported",
      );
    },
  },
  {
    name: "auditClaims, one sum that no part makes right",
    n: 20,
    prepare: (size) => {
      const document = sumOfParts(size, 5);
      return work(
        () => auditClaims(document),
        ({ findings: [finding] }) => finding?.verdict === "contradicted",
      );
    },
  },
  {
    name: "auditClaims, many relations",
    n: 10,
    prepare: (size) => {
      const document = sumsOfTwo(size);
      return work(
        () => auditClaims(document),
        ({ findings }) =>
          findings.length === size && findings.every(({ verdict }) => verdict === "supported"),
      );
    },
  },
  {
    name: "checkLedger",
    n: 400,
    prepare: (size) => {
      const trades = salesOf(size);
      return work(
        () => checkLedger({ trades }),
        ({ ok }) => ok,
      );
    },
  },
  {
    name: "parseLedger",
    n: 100,
    prepare: (size) => {
      const text = toJson(createLedger({ trades: salesOf(size) }));
      return work(() => parseLedger(text), acceptsAll(size));
    },
  },
  {
    name: "readNdjson",
    n: 80,
    prepare: (size) => {
      const text = [...toNdjson(createLedger({ trades: salesOf(size) }))].join("\n");
      return work(() => readNdjson(text), acceptsAll(size));
    },
  },
  {
    name: "readCsv",
    n: 80,
    prepare: (size) => {
      const text = writeCsv("trades", salesOf(size));
      return work(() => readCsv("trades", text), acceptsAll(size));
    },
  },
  {
    name: "readCsv, a header with many quotes",
    // Many pieces at both sizes: a row that is not whole is looked at whenever it has doubled, so twice in all.
    n: 3000,
    prepare: (size) => {
      const text = `id,${'"title":"text that is no title",'.repeat(size)}\n`;
      return work(
        () => readCsv("trades", text),
        ({ accepted }) => accepted === 0,
      );
    },
  },
  {
    name: "readCsv, a cell with many quotes",
    n: 1500,
    prepare: (size) => {
      const text = saleWithNote(size);
      return work(() => readCsv("trades", text), acceptsAll(1));
    },
  },
  {
    name: "streamCsv, a cell in many pieces",
    n: 400,
    prepare: (size) => {
      const text = saleWithNote(size);
      const pieces = Array.from({ length: Math.ceil(text.length / 16) }, (_, at) =>
        text.slice(16 * at, 16 * (at + 1)),
      );
      return work(
        () => lengthOf(streamCsv("trades", pieces)),
        (rows) => rows === 1,
      );
    },
  },
  {
    name: "writeCsv",
    n: 400,
    prepare: (size) => {
      const sales = salesOf(size);
      return work(
        () => writeCsv("trades", sales),
        (text) => text.split("\r\n").length === size + 2,
      );
    },
  },
];
