/**
 * What exactness costs: the sum of values by year in DuckDB, as a plan asks for it and as a float, over more and more rows
 * (`npx tsx --tsconfig tests/tsconfig.json tests/engines/float-sum.ts`).
 */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { toSql } from "cultural-ledger/engines";
import { timed } from "./check";
import { startDuckDb } from "./duckdb";
import { TEN_PLANS } from "./ten-plans";
import { COLUMNS, preparedIn } from "./ten-plans-check";

const ROUNDS = 5;
const folder = await mkdtemp(join(tmpdir(), "float-sum-"));
const engine = await startDuckDb(folder);
try {
  for (const rows of [20_000, 200_000, 2_000_000]) {
    const prepared = await preparedIn(folder, rows)();
    const table = `trades_${rows}`;
    await engine.load(table, COLUMNS, prepared.rows);
    const { text, parameters, read } = toSql(TEN_PLANS["sums"] as never, { dialect: "duckdb", table });
    const floats = `SELECT year, CAST(SUM(CAST(value AS DOUBLE) / POWER(10, value_scale)) AS VARCHAR) FROM ${table} WHERE status = 'held' AND "partOf" IS NULL GROUP BY year`;
    const seconds = { exact: Number.POSITIVE_INFINITY, float: Number.POSITIVE_INFINITY };
    for (let round = 0; round < ROUNDS; round++) {
      const exact = await timed(async () => read(await engine.query(text, parameters)));
      const float = await timed(() => engine.query(floats, []));
      seconds.exact = Math.min(seconds.exact, Number(exact.seconds));
      seconds.float = Math.min(seconds.float, Number(float.seconds));
    }
    console.log(
      `${rows} rows: ${seconds.exact} s exact by currency with bounds, ${seconds.float} s as a float of all currencies`,
    );
  }
} finally {
  await engine.close();
  await rm(folder, { recursive: true, force: true });
}
