/**
 * Plans at random over ledgers at random: what DuckDB and PGlite answer is what the compiled plan answers, to the last byte, and
 * what one refuses the others refuse in the same words.
 */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aggregate, isLedgerError } from "cultural-ledger";
import { compilePlan, type Plan, planRecords, tableColumns, tableRow, toSql } from "cultural-ledger/engines";
import { toPlain } from "cultural-ledger/io";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { startDuckDb } from "./duckdb";
import type { Engine } from "./engine";
import { startPglite } from "./pglite";
import { delegations, plansOf, trades } from "./plan-cases";

const isLong = process.env["ALL_INPUTS"] !== undefined;
const numRuns = isLong ? 400 : 12;
const folder = mkdtempSync(join(tmpdir(), "plans-"));
let engines: readonly Engine[] = [];

beforeAll(async () => {
  engines = [await startDuckDb(folder), await startPglite()];
}, 60_000);

afterAll(async () => {
  for (const engine of engines) await engine.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

/** What is answered, or refused, in one text. */
async function said(answer: () => Promise<unknown> | unknown): Promise<string> {
  try {
    return JSON.stringify(toPlain(await answer()));
  } catch (error) {
    if (isLedgerError(error)) return `${error.code}: ${error.message}`;
    throw error;
  }
}

/** What comes up of each kind in many runs. */
const REFUSED = {
  trades: [
    "aggregate/mixed-levels",
    "aggregate/overlapping-areas",
    "aggregate/overlapping-periods",
    "answered",
    "engines/mixed-frequencies",
    "engines/part-of-another",
  ],
  delegations: [
    "aggregate/overlapping-areas",
    "aggregate/overlapping-periods",
    "answered",
    "engines/part-of-another",
  ],
} as const;

let tables = 0;

test.each(["trades", "delegations"] as const)(
  "plans of %s",
  async (kind) => {
    const declared = planRecords[kind] as (typeof planRecords)["trades"];
    const ledgers = (kind === "trades" ? trades : delegations) as typeof trades;
    const columns = tableColumns(declared).map(({ name, type }) => ({
      name,
      type: type === "integer" ? ("bigint" as const) : type,
    }));
    const seen = new Map<string, number>();
    await fc.assert(
      fc.asyncProperty(
        ledgers,
        fc.array(plansOf(kind), { minLength: 6, maxLength: 6 }),
        async (records, plans) => {
          deepFreeze(records);
          const table = `records "${tables++}"; --`;
          const file = join(folder, `${tables}.ndjson`);
          writeFileSync(
            file,
            records.map((record) => `${JSON.stringify(tableRow(declared, record))}\n`).join(""),
          );
          for (const engine of engines) await engine.load(table, columns, [file]);
          for (const plan of plans as readonly Plan[]) {
            const expected = await said(() => aggregate(records, compilePlan(plan)));
            const outcome = /^[a-z]+\/[a-z-]+(?=: )/.exec(expected)?.[0] ?? "answered";
            seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
            for (const engine of engines) {
              const found = await said(async () => {
                const { text, parameters, read } = toSql(plan, { dialect: engine.dialect, table });
                return read(await engine.query(text, parameters));
              });
              expect(`${engine.name} ${found}`).toBe(`${engine.name} ${expected}`);
            }
          }
        },
      ),
      { numRuns, endOnFailure: true },
    );
    // Answers are most of what is compared, and each refusal comes up.
    expect(seen.get("answered")).toBeGreaterThan(numRuns);
    if (isLong) expect([...seen.keys()].sort()).toEqual(REFUSED[kind]);
  },
  600_000,
);
