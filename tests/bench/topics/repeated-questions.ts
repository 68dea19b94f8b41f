/**
 * Questions that are asked again and again: an index of the library, loops over floats, and DuckDB with its table filled
 * once. What comes first, building the index and filling the table, is measured by none of them; the first question to an
 * index, which adds up what the later ones look up, is a contender of its own.
 */

import {
  aggregate,
  type CurrencyAmount,
  type CurrencyCode,
  groupBy,
  type MultiCurrencyTotal,
  sumByCurrency,
  type TradeRecord,
} from "cultural-ledger";
import { indexRecords } from "cultural-ledger/aggregate";
import { openDuckDb, SALES_COLUMNS } from "../duckdb";
import { flatRows, floatRecords, type PlainRow, plainRows, tradeRecords } from "../generate";
import { type Contender, contender } from "../harness";
import type { Topic } from "../topic";
import {
  type CentsByKey,
  centsBy,
  centsByGroup,
  centsOfAmount,
  centsOfFloat,
  groupKey,
  verdictOfGroups,
} from "../truth";

type Sale = TradeRecord & {
  readonly markets: readonly string[];
  readonly value: CurrencyAmount;
};

const area = (trade: TradeRecord) => (trade as Sale).markets[0];
const category = (trade: TradeRecord) => trade.product;
const currency = (trade: TradeRecord) => (trade as Sale).value.currency;
const value = (trade: TradeRecord) => (trade as Sale).value;
const known = [area, category, currency, value];

const total = sumByCurrency(value);
const byArea = groupBy({ area, currency }, { value: total });
const byGroup = groupBy({ area, category, currency }, { value: total });

interface AreaRow {
  readonly area: unknown;
  readonly currency: CurrencyCode;
  readonly value: MultiCurrencyTotal;
}

const centsOfAreas = (rows: readonly AreaRow[]): CentsByKey =>
  new Map(rows.map((row) => [`${row.area}|${row.currency}`, centsOfAmount(row.value.get(row.currency))]));

function ownContenders(rows: readonly PlainRow[]): readonly Contender[] {
  const records = tradeRecords(rows);
  const index = indexRecords(records, known);
  const truth = truths(rows);
  const verifyTotal = (sums: MultiCurrencyTotal) =>
    verdictOfGroups(
      new Map(sums.entries().map((amount) => [amount.currency, centsOfAmount(amount)])),
      truth.sum,
    );
  return [
    contender("index: sum", () => aggregate(index, total), verifyTotal),
    contender(
      "index: by area",
      () => aggregate(index, byArea),
      (found) => verdictOfGroups(centsOfAreas(found), truth.area),
    ),
    contender(
      "index: by three keys",
      () => aggregate(index, byGroup),
      (found) =>
        verdictOfGroups(
          new Map(
            found.map((row) => [
              groupKey(row.area, row.category, row.currency),
              centsOfAmount(row.value.get(row.currency)),
            ]),
          ),
          truth.groups,
        ),
    ),
    contender(
      "a new index: by area",
      () => aggregate(indexRecords(records, known), byArea),
      (found) => verdictOfGroups(centsOfAreas(found), truth.area),
    ),
    contender(
      "the records: by area",
      () => aggregate(records, byArea),
      (found) => verdictOfGroups(centsOfAreas(found), truth.area),
    ),
  ];
}

function truths(rows: readonly PlainRow[]) {
  return {
    sum: centsBy(rows, (row) => row.currency),
    area: centsBy(rows, (row) => `${row.area}|${row.currency}`),
    groups: centsByGroup(rows),
  };
}

function floatContenders(rows: readonly PlainRow[]): readonly Contender[] {
  const records = floatRecords(rows);
  const truth = truths(rows);
  const inCents = (sums: ReadonlyMap<string, number>): CentsByKey =>
    new Map([...sums].map(([key, sum]) => [key, centsOfFloat(sum)]));
  return [
    contender(
      "float loop: sum",
      () => {
        const sums = { USD: 0, CNY: 0 };
        for (const record of records) sums[record.currency] += record.floatValue;
        return sums;
      },
      (sums) => verdictOfGroups(inCents(new Map(Object.entries(sums))), truth.sum),
    ),
    contender(
      "float loop: by area",
      () => {
        const sums = { USD: new Map<string, number>(), CNY: new Map<string, number>() };
        for (const { markets, currency: code, floatValue } of records) {
          const ofCurrency = sums[code];
          const key = markets[0];
          ofCurrency.set(key, (ofCurrency.get(key) ?? 0) + floatValue);
        }
        return sums;
      },
      (sums) => {
        const flat = Object.entries(sums).flatMap(([code, ofCurrency]) =>
          [...ofCurrency].map(([key, sum]) => [`${key}|${code}`, sum] as const),
        );
        return verdictOfGroups(inCents(new Map(flat)), truth.area);
      },
    ),
  ];
}

const AREA_QUERY = "select area, currency, sum(cents) from sales group by all order by all";
const GROUP_QUERY = "select area, category, currency, sum(cents) from sales group by all order by all";

async function duckDbContenders(rows: readonly PlainRow[]): Promise<readonly Contender[]> {
  const database = await openDuckDb();
  await database.fill("sales", flatRows(rows), SALES_COLUMNS);
  const truth = truths(rows);
  const found = (columns: readonly (readonly unknown[])[]): CentsByKey => {
    const keys = columns.slice(0, -1);
    const sums = columns.at(-1) ?? [];
    return new Map(sums.map((cents, at) => [keys.map((key) => key[at]).join("|"), BigInt(String(cents))]));
  };
  const asking = (name: string, query: string, expected: CentsByKey) =>
    contender(
      name,
      () => database.ask(query),
      (columns) => verdictOfGroups(found(columns), expected),
    );
  return [
    asking("DuckDB: sum", "select currency, sum(cents) from sales group by all", truth.sum),
    asking("DuckDB: by area", AREA_QUERY, truth.area),
    asking("DuckDB: by three keys", GROUP_QUERY, truth.groups),
  ];
}

export const repeatedQuestions: Topic = {
  id: "repeated-questions",
  title: "Questions asked again",
  needsPeers: true,
  contenders: async (workload) => {
    const rows = plainRows(workload);
    return [...ownContenders(rows), ...floatContenders(rows), ...(await duckDbContenders(rows))];
  },
};
