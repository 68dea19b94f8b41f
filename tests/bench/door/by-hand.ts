/**
 * What a careful programmer combines by hand: a parser, a strict schema, an exact amount. The schema knows the fields that
 * the file has, and neither the list of areas nor that ids are unique, which the library checks as well.
 */

import Papa from "papaparse";
import * as z from "zod";
import type { TradeRow } from "./texts";

/** The part of Papa Parse that is used here; its published types need those of a browser. */
interface PapaParse {
  readonly parse: (
    text: string,
    options: { readonly header: boolean; readonly skipEmptyLines: boolean },
  ) => { readonly data: readonly unknown[] };
}

const papa = Papa as unknown as PapaParse;

/** Rows as objects, nothing checked. */
export function papaRows(csv: string): readonly unknown[] {
  return papa.parse(csv, { header: true, skipEmptyLines: true }).data;
}

export const FLOWS = ["export", "import", "re-export", "re-import"] as const;
export const KINDS = ["goods", "services"] as const;
export const CURRENCIES = ["USD", "CNY"] as const;
export const AMOUNT = /^\d{1,24}(\.\d{1,12})?$/;
export const AREA = /^[A-Z]{2}$/;
export const AREA_CELL = /^[A-Z]{2}(; ?[A-Z]{2})*$/;

type Currency = (typeof CURRENCIES)[number];

/** What a record has in a table and in JSON alike. */
const common = {
  id: z.string().regex(/\S/),
  flow: z.enum(FLOWS),
  kind: z.enum(KINDS),
  product: z.string().regex(/\S/),
  period: z.iso.date(),
};
const amount = z.string().regex(AMOUNT);
const currency = z.enum(CURRENCIES);

export const zodRows = z.array(
  z.strictObject({
    ...common,
    markets: z.string().regex(AREA_CELL),
    value: amount,
    "value.currency": currency,
  }),
);

export const zodTrades = z.array(
  z.strictObject({
    ...common,
    markets: z.array(z.string().regex(AREA)),
    value: z.strictObject({ currency, value: amount }),
  }),
);

export const zodLedger = z.strictObject({ trades: zodTrades });

/** A record of a row that a schema has passed, with any exact amount. */
export function tradeOf<Amount>(row: TradeRow, amountOf: (value: string, currency: Currency) => Amount) {
  const { id, flow, kind, product, period, markets, value } = row;
  const amount = amountOf(value, row["value.currency"] as Currency);
  return { id, flow, kind, product, period, markets: markets.split(/; ?/), value: amount };
}
