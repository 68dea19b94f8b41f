/**
 * Records into DuckDB and back, and no digit lost: amounts go in as text, are DECIMAL there, and come out as objects that
 * keep their digits. The sums that the database computes are those of the library.
 */

import assert from "node:assert/strict";
import { DuckDBInstance } from "@duckdb/node-api";
import { count, createLedger, groupRecords, sumMoney, usd } from "cultural-ledger";
import { filter } from "cultural-ledger/aggregate";
import { flatRows, readRows } from "cultural-ledger/io";

const linen = { flow: "export", kind: "goods", product: "Linen", period: "2012" };
const films = { flow: "export", kind: "services", product: "Films", period: "2012-Q3" };
const { trades } = createLedger({
  trades: [
    { id: "a", ...linen, value: usd("0.10") },
    // As many digits as an amount may have: 24 before the point and 12 behind it.
    { id: "b", ...linen, value: usd("123456789012345678901234.123456789012") },
    { id: "c", ...films, value: usd("9007199254740993") },
    // Nobody knows the value of this one: it is NULL and no zero.
    { id: "d", ...films },
  ],
});

const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();
const rows = flatRows(trades, { exact: "instead" });
await connection.run(`create table trades (id text primary key, flow text, kind text, product text, period text,
  value decimal(38, 12), value_unit text)`);
// Cells are values of the statement by the names of their columns, never a part of its text.
const insert = await connection.prepare(`insert into trades
  values ($id, $flow, $kind, $product, $period, $value::decimal(38, 12), $value_unit)`);
for (const row of rows) {
  insert.bind(row);
  await insert.run();
}

// `getRowObjects` gives a DECIMAL as an object with all of its digits; `getRowObjectsJS` would make a number of it.
const stored = await connection.runAndReadAll("select * from trades order by id");
const { ledger, issues } = await readRows("trades", stored.getRowObjects(), {
  columns: { value_unit: "value.currency" },
});
assert.deepEqual(issues, []);
assert.deepEqual(flatRows(ledger.trades, { exact: "instead" }), rows);
console.log(`${ledger.trades.length} records in and out, the same to the last digit`);

const answer = await connection.runAndReadAll(`
  select product, sum(value) as value, count(*) - count(value) as unknown
  from trades group by product order by product`);
connection.closeSync();
instance.closeSync();
const computed = answer.getRowObjects();

// The same sums here, from what came back. A DECIMAL has twelve decimals, so its digits are compared as amounts.
const sums = groupRecords(
  ledger.trades,
  { product: (trade) => trade.product },
  {
    value: filter(
      (trade) => trade.value !== undefined,
      sumMoney("USD", (trade) => trade.value),
    ),
    unknown: filter((trade) => trade.value === undefined, count()),
  },
);
assert.deepEqual(
  computed.map(({ product, value, unknown }) => [product, String(usd(String(value))), Number(unknown)]),
  sums.map(({ product, value, unknown }) => [product, String(value), unknown]),
);
for (const { product, value, unknown } of sums) console.log(`${product}: ${value}, ${unknown} unknown`);
