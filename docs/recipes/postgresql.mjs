/**
 * Records and figures into PostgreSQL and back, and no digit lost. It runs here as PGlite, PostgreSQL in this process; the
 * statements and their values are the same for `pg`, whose `client.query` answers with `rows` as well.
 */

import assert from "node:assert/strict";
import { PGlite } from "@electric-sql/pglite";
import { aggregate, createLedger, groupRecords, moreThan, sumCounts, sumMoney, usd } from "cultural-ledger";
import { flatRows, readRows } from "cultural-ledger/io";

const goods = { flow: "export", kind: "goods", period: "2012" };
const { trades } = createLedger({
  trades: [
    { id: "a", ...goods, product: "Linen", value: usd("0.10") },
    { id: "b", ...goods, product: "=Lacquer; 'red'", value: usd("123456789012345678901234.123456789012") },
    { id: "c", ...goods, product: "漆器", value: usd("9007199254740993") },
  ],
});

const client = await PGlite.create();
// NUMERIC without a precision holds whatever there is; with one, PostgreSQL rounds what has more decimals.
const rows = flatRows(trades, { exact: "instead" });
await client.query(`create table trades (id text primary key, flow text, kind text, product text, period text,
  value numeric, value_unit char(3))`);
// All rows are one value of one statement: JSON, in which amounts are text. PostgreSQL makes NUMERIC of the digits,
// and takes the columns of the table by their names: they are those of the rows.
await client.query("insert into trades select * from jsonb_populate_recordset(null::trades, $1)", [
  JSON.stringify(rows),
]);

// A driver gives NUMERIC as text, unless it was told to parse it as a number: leave it so.
const { rows: stored } = await client.query("select * from trades order by id");
const { ledger, issues } = await readRows("trades", stored, { columns: { value_unit: "value.currency" } });
assert.deepEqual(issues, []);
assert.deepEqual(flatRows(ledger.trades, { exact: "instead" }), rows);
const { rows: sums } = await client.query("select sum(value)::text as total from trades");
const total = aggregate(
  ledger.trades,
  sumMoney("USD", (trade) => trade.value),
);
assert.equal(String(usd(sums[0].total)), String(total));
console.log(`${ledger.trades.length} records in and out, the same to the last digit: ${total}`);

// A figure that is a bound has no value, but its ends: NULL in the column of values, so that no sum takes it for a number.
const visits = [
  { country: "FR", persons: 40 },
  { country: "FR", persons: 22 },
  { country: "JP", persons: moreThan(50) },
];
const figures = flatRows(
  groupRecords(
    visits,
    { country: (visit) => visit.country },
    { persons: sumCounts((visit) => visit.persons) },
  ),
  { exact: "instead" },
);
await client.query(`create table figures (country text primary key, persons numeric, persons_lower numeric,
  persons_lower_end text, persons_upper numeric, persons_upper_end text, persons_words text, persons_unknown integer)`);
await client.query("insert into figures select * from jsonb_populate_recordset(null::figures, $1)", [
  JSON.stringify(figures),
]);
const { rows: kept } = await client.query("select * from figures order by country");
await client.close();
assert.deepEqual(kept, figures);
for (const { country, persons, persons_lower, persons_words } of kept)
  console.log(`${country}: ${persons ?? "NULL"}, at least ${persons_lower}: ${persons_words}`);
