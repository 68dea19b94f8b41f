/**
 * DuckDB as it is fastest from JavaScript: columns of values go in by data chunks, and a question comes back by columns.
 * A table is filled once and can be asked as often as wanted.
 */

import type { FlatRow } from "./generate";
import { loadPeer } from "./peers";

interface Chunk {
  readonly setColumns: (columns: readonly (readonly unknown[])[]) => void;
}

interface Appender {
  readonly appendDataChunk: (chunk: Chunk) => void;
  readonly flushSync: () => void;
  readonly closeSync: () => void;
}

interface Reader {
  readonly getColumns: () => readonly (readonly unknown[])[];
}

interface Connection {
  readonly run: (query: string) => Promise<unknown>;
  readonly runAndReadAll: (query: string) => Promise<Reader>;
  readonly createAppender: (table: string) => Promise<Appender>;
}

interface DuckDbModule {
  readonly DuckDBInstance: {
    readonly create: (path: string) => Promise<{ readonly connect: () => Promise<Connection> }>;
  };
  readonly DuckDBDataChunk: { readonly create: (types: readonly unknown[]) => Chunk };
  readonly VARCHAR: unknown;
  readonly BIGINT: unknown;
  readonly USMALLINT: unknown;
}

/** As many rows as a chunk of DuckDB has. */
const CHUNK = 2048;

/** A column of a table, and where its values come from. */
export interface DuckDbColumn<Row> {
  readonly name: string;
  readonly type: "VARCHAR" | "BIGINT" | "USMALLINT";
  readonly from: (row: Row) => unknown;
}

/** A database in memory. */
export interface DuckDb {
  /** Makes and fills a table afresh. */
  readonly fill: <Row>(
    table: string,
    rows: readonly Row[],
    columns: readonly DuckDbColumn<Row>[],
  ) => Promise<void>;
  /** The columns of an answer. */
  readonly ask: (query: string) => Promise<readonly (readonly unknown[])[]>;
}

/** Sales with text keys, and their cents as integers, of which DuckDB has exact sums. */
export const SALES_COLUMNS: readonly DuckDbColumn<FlatRow>[] = [
  { name: "area", type: "VARCHAR", from: ({ area }) => area },
  { name: "category", type: "VARCHAR", from: ({ category }) => category },
  { name: "currency", type: "VARCHAR", from: ({ currency }) => currency },
  { name: "cents", type: "BIGINT", from: ({ cents }) => cents },
];

export async function openDuckDb(): Promise<DuckDb> {
  const { DuckDBInstance, DuckDBDataChunk, ...types } = await loadPeer.duckdb<DuckDbModule>();
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  return {
    fill: async (table, rows, columns) => {
      const definitions = columns.map(({ name, type }) => `${name} ${type}`);
      await connection.run(`create or replace table ${table} (${definitions.join(", ")})`);
      const appender = await connection.createAppender(table);
      for (let from = 0; from < rows.length; from += CHUNK) {
        const block = rows.slice(from, from + CHUNK);
        // A chunk that is reset and filled again is slower than a new one.
        const chunk = DuckDBDataChunk.create(columns.map(({ type }) => types[type]));
        chunk.setColumns(columns.map((column) => block.map(column.from)));
        appender.appendDataChunk(chunk);
      }
      appender.flushSync();
      appender.closeSync();
    },
    ask: async (query) => (await connection.runAndReadAll(query)).getColumns(),
  };
}
