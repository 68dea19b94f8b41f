/**
 * The door: what enters as text, held against what people combine themselves. Each part is a topic of its own, so that the
 * garbage of one format is not cleared away on the time of another; `--topics=door` measures them all.
 */

import { parse as csvParse } from "csv-parse/sync";
import {
  type CurrencyAmount,
  checkLedger,
  currencyAmount,
  type Ledger,
  type TradeRecord,
} from "cultural-ledger";
import { parseLedger, readCsv, readNdjson, streamCsv } from "cultural-ledger/io";
import { papaRows, tradeOf, zodLedger, zodRows, zodTrades } from "../door/by-hand";
import { type JobAnswer, REPORT_YEAR } from "../door/job";
import { FORMATS, jsonTrades, TABLE_OPTIONS, type TradeRow, textOf } from "../door/texts";
import { valibotSchemas } from "../door/valibot";
import { type PlainRow, plainRows, tradeRecord, type Workload } from "../generate";
import { type Contender, contender } from "../harness";
import { arePeersInstalled } from "../peers";
import type { JobTopic, Topic } from "../topic";
import {
  centsBy,
  centsInAll,
  centsOfAmount,
  centsOfText,
  type Verdict,
  verdictOfCents,
  verdictOfGroups,
  verdictOfNumber,
  worstOf,
} from "../truth";

/** Of one size and profile: reading a file twice as long takes twice the time, and the digits of its amounts are few. */
const ONE_FILE = {
  needsPeers: false,
  mostRecords: 100_000,
  profiles: ["national"],
  pace: "hurried",
  onNewestNode: true,
} as const;

const rowsOf = (workload: Workload) => plainRows({ ...workload, currencies: ["USD"] });

/** Whether all records are there, and their values: as texts, or as amounts of the library. */
function verdicts(rows: readonly PlainRow[]) {
  const truth = centsInAll(rows);
  const verdictOf = <Value>(values: readonly Value[], centsOf: (value: Value) => bigint): Verdict =>
    worstOf([
      verdictOfNumber(values.length, rows.length),
      verdictOfCents(
        values.reduce((sum, value) => sum + centsOf(value), 0n),
        truth,
      ),
    ]);
  return {
    records: (records: readonly { readonly value?: unknown }[]) =>
      verdictOf(records, ({ value }) => centsOfAmount(value as CurrencyAmount)),
    reading: ({ ledger }: { readonly ledger: Ledger }) =>
      verdictOf(ledger.trades, ({ value }) => centsOfAmount(value as CurrencyAmount)),
    texts: (records: readonly unknown[]) =>
      verdictOf(records as readonly { readonly value: string }[], ({ value }) => centsOfText(value)),
    json: (records: readonly unknown[]) =>
      verdictOf(records as ReturnType<typeof jsonTrades>, ({ value }) => centsOfText(value.value)),
  };
}

/** Contenders that are there where the peers are. */
async function withValibot(
  contendersOf: (valibot: Awaited<ReturnType<typeof valibotSchemas>>) => readonly Contender[],
): Promise<readonly Contender[]> {
  return arePeersInstalled() ? contendersOf(await valibotSchemas()) : [];
}

const spreadsheets: Topic = {
  ...ONE_FILE,
  id: "door/csv",
  title: "Records from CSV",
  contenders: async (workload) => {
    const rows = rowsOf(workload);
    const verify = verdicts(rows);
    const csv = textOf(FORMATS.csv, rows);
    const checked = (data: readonly TradeRow[]) => data.map((row) => tradeOf(row, currencyAmount));
    return [
      contender("readCsv", () => readCsv("trades", csv, TABLE_OPTIONS), verify.reading),
      contender("streamCsv", () => streamed(streamCsv("trades", csv, TABLE_OPTIONS)), verify.records),
      contender(
        "Papa Parse, zod, currencyAmount",
        () => checked(zodRows.parse(papaRows(csv))),
        verify.records,
      ),
      contender("Papa Parse with header", () => papaRows(csv), verify.texts),
      contender("csv-parse with header", () => csvParse<unknown>(csv, { columns: true }), verify.texts),
      ...(await withValibot((valibot) => [
        contender(
          "Papa Parse, valibot, currencyAmount",
          () => checked(valibot.rows(papaRows(csv))),
          verify.records,
        ),
      ])),
    ];
  },
};

async function streamed(
  rows: AsyncIterable<{ readonly ok: boolean; readonly record?: TradeRecord }>,
): Promise<readonly TradeRecord[]> {
  const records: TradeRecord[] = [];
  for await (const { record } of rows) if (record !== undefined) records.push(record);
  return records;
}

const documents: Topic = {
  ...ONE_FILE,
  id: "door/json",
  title: "Records from JSON",
  contenders: async (workload) => {
    const rows = rowsOf(workload);
    const verify = verdicts(rows);
    const json = JSON.stringify({ trades: jsonTrades(rows) });
    const ndjson = textOf(FORMATS.ndjson, rows);
    return [
      contender("parseLedger", () => parseLedger(json), verify.reading),
      contender("readNdjson", () => readNdjson(ndjson), verify.reading),
      contender("JSON.parse, zod", () => zodLedger.parse(JSON.parse(json)).trades, verify.json),
      contender("JSON.parse", () => (JSON.parse(json) as { trades: unknown[] }).trades, verify.json),
      ...(await withValibot((valibot) => [
        contender("JSON.parse, valibot", () => valibot.ledger(JSON.parse(json)).trades, verify.json),
      ])),
    ];
  },
};

const records: Topic = {
  ...ONE_FILE,
  id: "door/check",
  title: "Records checked",
  contenders: async (workload) => {
    const rows = rowsOf(workload);
    const verify = verdicts(rows);
    const trades = rows.map(tradeRecord);
    const plain = jsonTrades(rows);
    return [
      contender(
        "checkLedger",
        () => checkLedger({ trades }),
        (result) => verify.records(result.ok ? result.value.trades : []),
      ),
      contender("zod", () => zodTrades.parse(plain), verify.json),
      ...(await withValibot((valibot) => [contender("valibot", () => valibot.trades(plain), verify.json)])),
    ];
  },
};

const job: JobTopic = {
  ...ONE_FILE,
  id: "door/job",
  title: "A file read, its total, its groups and its report, by a fresh process",
  scripts: { "the library": "tests/bench/job-own.ts", "by hand": "tests/bench/job-hand.ts" },
  prepare: (workload) => {
    const rows = rowsOf(workload);
    return { text: textOf(FORMATS.csv, rows), verify: (answer) => verdictOfJob(answer, rows) };
  },
};

/** Compared is every figure that the job has, with the truth of the rows. */
function verdictOfJob({ total, groups, report }: JobAnswer, rows: readonly PlainRow[]): Verdict {
  const inYear = rows.filter(({ date }) => date.startsWith(REPORT_YEAR));
  const ids = inYear.map(({ id }) => id).sort();
  const found = new Map(groups.map(([market, product, sum]) => [`${market}|${product}`, centsOfText(sum)]));
  return worstOf([
    verdictOfCents(centsOfText(total), centsInAll(rows)),
    verdictOfNumber(groups.length, found.size),
    verdictOfGroups(
      found,
      centsBy(rows, ({ area, category }) => `${area}|${category}`),
    ),
    verdictOfCents(centsOfText(report.exports), centsInAll(inYear)),
    verdictOfCents(centsOfText(report.imports), 0n),
    verdictOfNumber(report.lines, inYear.length),
    verdictOfNumber(report.records.filter((id, at) => id === ids[at]).length, ids.length),
    verdictOfNumber(report.records.length, ids.length),
  ]);
}

export const DOOR: readonly (Topic | JobTopic)[] = [job, spreadsheets, documents, records];
