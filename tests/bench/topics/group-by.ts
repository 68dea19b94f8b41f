/** Sums by area, category and currency: the library over its own records, against Decimals and floats in a Map. */

import { aggregate, type CurrencyAmount, groupBy, sumByCurrency, type TradeRecord } from "cultural-ledger";
import { Decimal } from "decimal.js";
import { floatRecords, type PlainRow, plainRows, tradeRecords, valuedRecords } from "../generate";
import { type Contender, contender } from "../harness";
import type { Topic } from "../topic";
import {
  type CentsByKey,
  centsByGroup,
  centsOfAmount,
  centsOfFloat,
  centsOfText,
  groupKey,
  verdictOfGroups,
} from "../truth";

type Sale = TradeRecord & {
  readonly markets: readonly string[];
  readonly value: CurrencyAmount;
};

const byGroup = groupBy(
  {
    area: (sale: Sale) => sale.markets[0],
    category: (sale: Sale) => sale.product,
    currency: (sale: Sale) => sale.value.currency,
  },
  { value: sumByCurrency((sale: Sale) => sale.value) },
);

const OWN_GROUP_BY = "aggregate, groupBy";

/** The library over its own records, as every topic about groups holds it against others. */
export function ownGroupBy(rows: readonly PlainRow[], truth: CentsByKey = centsByGroup(rows)): Contender {
  const records = tradeRecords(rows) as readonly Sale[];
  return contender(
    OWN_GROUP_BY,
    () => aggregate(records, byGroup),
    (groups) => {
      const found = groups.map(
        ({ area, category, currency, value }) =>
          [groupKey(area, category, currency), centsOfAmount(value.get(currency))] as const,
      );
      return verdictOfGroups(new Map(found), truth);
    },
  );
}

/** The same sums with the currencies of a cell in one row: half as many rows. */
const byCell = groupBy(
  { area: (sale: Sale) => sale.markets[0], category: (sale: Sale) => sale.product },
  { value: sumByCurrency((sale: Sale) => sale.value) },
);

export const groupByTopic: Topic = {
  id: "group-by",
  title: "Sums by area, category and currency, without peers",
  needsPeers: false,
  contenders: (workload) => {
    const rows = plainRows(workload);
    const truth = centsByGroup(rows);
    const records = tradeRecords(rows) as readonly Sale[];
    const decimalRecords = valuedRecords(rows, ({ amount }) => new Decimal(amount));
    const floats = floatRecords(rows);
    return [
      ownGroupBy(rows, truth),
      contender(
        "aggregate, groupBy of two keys",
        () => aggregate(records, byCell),
        (cells) => {
          const found = cells.flatMap(({ area, category, value }) =>
            value
              .entries()
              .map((amount) => [groupKey(area, category, amount.currency), centsOfAmount(amount)] as const),
          );
          return verdictOfGroups(new Map(found), truth);
        },
      ),
      contender(
        "Decimal.plus, text keys",
        () => {
          const sums = new Map<string, Decimal>();
          for (const { markets, product, currency, value } of decimalRecords) {
            const key = `${markets[0]}|${product}|${currency}`;
            const sum = sums.get(key);
            sums.set(key, sum === undefined ? value : sum.plus(value));
          }
          return sums;
        },
        (sums) =>
          verdictOfGroups(
            mapped(sums, (sum) => centsOfText(sum.toFixed(2))),
            truth,
          ),
      ),
      contender(
        "float in a Map, text keys",
        () => {
          const sums = new Map<string, number>();
          for (const { markets, product, currency, floatValue } of floats) {
            const key = `${markets[0]}|${product}|${currency}`;
            sums.set(key, (sums.get(key) ?? 0) + floatValue);
          }
          return sums;
        },
        (sums) => verdictOfGroups(mapped(sums, centsOfFloat), truth),
      ),
    ];
  },
};

function mapped<Value>(sums: ReadonlyMap<string, Value>, centsOf: (value: Value) => bigint): CentsByKey {
  return new Map([...sums].map(([key, value]) => [key, centsOf(value)]));
}
