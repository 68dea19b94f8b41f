/** Records from JSON and CSV, every field checked, against parsers with a loop by hand that checks little and keeps floats. */

import { type CurrencyAmount, createLedger, type TradeRecord } from "cultural-ledger";
import { parseLedger, readCsv, toJson, writeCsv } from "cultural-ledger/io";
import Papa from "papaparse";
import { plainRows, tradeRecord } from "../generate";
import { contender } from "../harness";
import type { Topic } from "../topic";
import { centsInAll, centsOfAmount, centsOfFloat, verdictOfCents, verdictOfNumber, worstOf } from "../truth";

/** The part of Papa Parse that the library does not use, and so has no types for. */
const wholePapa = Papa as unknown as {
  readonly parse: (
    text: string,
    options: { readonly header: boolean; readonly skipEmptyLines: boolean },
  ) => { readonly data: readonly Readonly<Record<string, string>>[] };
};

/** What a loop by hand makes of a record. */
interface LooseSale {
  readonly id: string;
  readonly product: string;
  readonly period: string;
  readonly area: string;
  readonly value: number;
}

interface JsonSale {
  readonly id: unknown;
  readonly product: unknown;
  readonly period: unknown;
  readonly markets: readonly unknown[];
  readonly value: { readonly currency: unknown; readonly value: unknown };
}

function looseSale(
  id: unknown,
  product: unknown,
  period: unknown,
  area: unknown,
  digits: unknown,
): LooseSale {
  const value = Number(digits);
  const isRight =
    [id, product, period, area].every((field) => typeof field === "string") && !Number.isNaN(value);
  if (!isRight) throw new Error(`The sale ${id} is not right`);
  return { id: String(id), product: String(product), period: String(period), area: String(area), value };
}

export const ingest: Topic = {
  id: "ingest",
  title: "Records from text",
  needsPeers: false,
  // A text of more than 512 MiB is none in JavaScript, and the ratios do not change.
  mostRecords: 100_000,
  contenders: (workload) => {
    const rows = plainRows({ ...workload, currencies: ["USD"] });
    const truth = centsInAll(rows);
    const ledger = createLedger({ trades: rows.map(tradeRecord) });
    const json = toJson(ledger);
    const csv = writeCsv("trades", ledger.trades);
    const verdictOfRecords = (records: readonly TradeRecord[]) =>
      worstOf([
        verdictOfNumber(records.length, rows.length),
        verdictOfCents(
          records.reduce((sum, { value }) => sum + centsOfAmount(value as CurrencyAmount | undefined), 0n),
          truth,
        ),
      ]);
    const verdictOfLoose = (sales: readonly LooseSale[]) =>
      worstOf([
        verdictOfNumber(sales.length, rows.length),
        verdictOfCents(
          sales.reduce((sum, { value }) => sum + centsOfFloat(value), 0n),
          truth,
        ),
      ]);
    return [
      contender(
        "parseLedger",
        () => parseLedger(json),
        (reading) => verdictOfRecords(reading.ledger.trades),
      ),
      contender(
        "JSON.parse and a loop",
        () => {
          const { trades } = JSON.parse(json) as { readonly trades: readonly JsonSale[] };
          return trades.map(({ id, product, period, markets, value }) =>
            looseSale(id, product, period, markets[0], value.value),
          );
        },
        verdictOfLoose,
      ),
      contender(
        "readCsv",
        () => readCsv("trades", csv),
        (reading) => verdictOfRecords(reading.ledger.trades),
      ),
      contender(
        "Papa Parse and a loop",
        () => {
          const { data } = wholePapa.parse(csv, { header: true, skipEmptyLines: true });
          return data.map((row) =>
            looseSale(row["id"], row["product"], row["period"], row["markets"], row["value"]),
          );
        },
        verdictOfLoose,
      ),
    ];
  },
};
