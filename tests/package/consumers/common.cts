/** TypeScript that compiles to CommonJS: values, types and the class of errors, from every entry. */

import {
  type CurrencyAmount,
  isLedgerError,
  LedgerError,
  type LedgerErrorOptions,
  usd,
} from "cultural-ledger";
import { type CodeList, FCS_2009 } from "cultural-ledger/classification";
import { checkPlan, type Plan } from "cultural-ledger/engines";
import { countAreas, ISO_3166 } from "cultural-ledger/geography";
import { checkDataset, type Dataset } from "cultural-ledger/interchange";
import { type LedgerReading, parseLedger } from "cultural-ledger/io";
import { sumAmounts } from "cultural-ledger/money";
import { sampleLedger } from "cultural-ledger/testing";

const options: LedgerErrorOptions = { details: { input: "x" } };
const error: LedgerError = new LedgerError("money/invalid-amount", "That is no amount.", options);
const total: CurrencyAmount<"USD"> = sumAmounts("USD", [usd("1")]);
// @ts-expect-error one currency is not another
const other: CurrencyAmount<"CNY"> = usd("1");
const list: CodeList = FCS_2009;
const reading: LedgerReading = parseLedger("{}");
const plan: Plan = { from: "trades", measures: { lines: "records" } };
const dataset: Dataset = {
  id: "VISITS",
  names: { en: "Visits" },
  dimensions: [],
  measures: [{ id: "OBS_VALUE" }],
  attributes: [],
  figures: [{ key: {}, measure: "OBS_VALUE", value: "61" }],
};
const areas: number = countAreas(["JP"], ISO_3166).areas;

export const answers = [
  isLedgerError(error),
  total,
  other,
  list,
  reading,
  areas,
  sampleLedger(1, 8),
  checkPlan(plan).ok,
  checkDataset(dataset).ok,
];
