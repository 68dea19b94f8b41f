/** DuckDB for one test, in a folder of its own. */

import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startDuckDb } from "../duckdb";
import type { Engine } from "../engine";

/** What a test does with DuckDB, which is closed whatever comes of it. */
export async function withDuckDb<Made>(run: (engine: Engine) => Promise<Made>): Promise<Made> {
  const folder = await mkdtemp(join(tmpdir(), "cultural-ledger-sql-"));
  const engine = await startDuckDb(folder);
  try {
    return await run(engine);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}
