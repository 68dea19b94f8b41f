/** The exact sum of one column of amounts, against the float loop that everybody writes and against Decimals. */

import {
  aggregate,
  type CurrencyAmount,
  currencyAmount,
  sumAmounts,
  sumMoney,
  type TradeRecord,
} from "cultural-ledger";
import { sumDecimals } from "cultural-ledger/money";
import { Decimal } from "decimal.js";
import { floatRecords, type PlainRow, plainRows, tradeRecords, valuedRecords } from "../generate";
import { type Contender, contender } from "../harness";
import type { Topic } from "../topic";
import { centsInAll, centsOfAmount, centsOfFloat, centsOfText, verdictOfCents } from "../truth";

type DollarSale = TradeRecord & { readonly value: CurrencyAmount };

/** The library over its own records. */
export function ownSum(rows: readonly PlainRow[]): Contender {
  const truth = centsInAll(rows);
  const records = tradeRecords(rows) as readonly DollarSale[];
  const total = sumMoney("USD", (record: DollarSale) => record.value as never);
  return contender(
    "aggregate, sumMoney",
    () => aggregate(records, total),
    (sum) => verdictOfCents(centsOfAmount(sum), truth),
  );
}

/** The loop that everything is held against. */
export function floatSum(rows: readonly PlainRow[]): Contender {
  const truth = centsInAll(rows);
  const records = floatRecords(rows);
  return contender(
    "float reduce",
    () => records.reduce((sum, record) => sum + record.floatValue, 0),
    (sum) => verdictOfCents(centsOfFloat(sum), truth),
  );
}

export const exactSum: Topic = {
  id: "exact-sum",
  title: "Sum of one column",
  needsPeers: false,
  contenders: (workload) => {
    const rows = plainRows({ ...workload, currencies: ["USD"] });
    const truth = centsInAll(rows);
    const amounts = rows.map(({ amount }) => currencyAmount(amount, "USD"));
    const decimalRecords = valuedRecords(rows, ({ amount }) => new Decimal(amount));
    return [
      contender(
        "sumAmounts",
        () => sumAmounts("USD", amounts),
        (sum) => verdictOfCents(centsOfAmount(sum), truth),
      ),
      ownSum(rows),
      floatSum(rows),
      contender(
        "Decimal.plus reduce",
        () => decimalRecords.reduce((sum, record) => sum.plus(record.value), new Decimal(0)),
        (sum) => verdictOfCents(centsOfText(sum.toFixed(2)), truth),
      ),
    ];
  },
};

/** Apart from the other sums: what amounts are made of must not change what the compiler knows of theirs. */
export const decimalSum: Topic = {
  id: "decimal-sum",
  title: "Sum of plain Decimals",
  needsPeers: false,
  contenders: (workload) => {
    const rows = plainRows({ ...workload, currencies: ["USD"] });
    const truth = centsInAll(rows);
    const decimals = rows.map(({ amount }) => new Decimal(amount));
    return [
      contender(
        "sumDecimals",
        () => sumDecimals(decimals),
        (sum) => verdictOfCents(centsOfText(sum.toFixed(2)), truth),
      ),
      contender(
        "to amounts, sumAmounts",
        () => {
          const amounts = decimals.map((decimal) => currencyAmount(decimal, "USD"));
          return sumAmounts("USD", amounts);
        },
        (sum) => verdictOfCents(centsOfAmount(sum), truth),
      ),
      floatSum(rows),
      contender(
        "Decimal.plus reduce",
        () => decimals.reduce((sum, decimal) => sum.plus(decimal), new Decimal(0)),
        (sum) => verdictOfCents(centsOfText(sum.toFixed(2)), truth),
      ),
    ];
  },
};
