/**
 * What the tests ask of a place that runs SQL. Every value goes in as text and comes out as text, so that no driver can round
 * one on its way: drivers differ in what they make of BIGINT, HUGEINT and DECIMAL, and agree on text.
 */

export type Dialect = "duckdb" | "postgresql" | "spark";

/** A column of a table of a test. Decimals are `DECIMAL(38, scale)`; `texts` is a list of text. */
export interface Column {
  readonly name: string;
  readonly type: "text" | "integer" | "bigint" | "decimal" | "boolean" | "texts";
  /** Of decimals: 0 where it isn't told. A value with more decimals is refused, never rounded. */
  readonly scale?: number;
}

/** As it stands in a line of NDJSON: numbers are text there, booleans `"true"` and `"false"`. */
export type Stored = string | null | readonly string[];

export type Row = readonly (string | null)[];

export interface Engine {
  readonly name: string;
  readonly dialect: Dialect;
  /** Makes a table of NDJSON files, which lie in the folder that the engine was started with. */
  load(table: string, columns: readonly Column[], files: readonly string[]): Promise<void>;
  /** Rows by position; parameters are text: `$1`, `$2` ... or `:p0`, `:p1` ... where the dialect is `spark`. */
  query(text: string, parameters: readonly string[]): Promise<readonly Row[]>;
  close(): Promise<void>;
}

/** An engine that can't run here, with the reason: it is named, and is no pass. */
export class Skipped extends Error {}

/** The rows of a driver, where every cell has to be text or null: a number there has been through a float, perhaps. */
export function rowsOfText(engine: string, rows: readonly (readonly unknown[])[]): readonly Row[] {
  for (const row of rows)
    row.forEach((cell, at) => {
      if (typeof cell !== "string" && cell !== null)
        throw new Error(`${engine}: column ${at + 1} is no text (${typeof cell}); cast it in the query`);
    });
  return rows as readonly Row[];
}

/** An identifier as a dialect quotes it; quotes inside are doubled. */
export function quoted(dialect: Dialect, name: string): string {
  const mark = dialect === "spark" ? "`" : '"';
  return mark + name.replaceAll(mark, mark + mark) + mark;
}

const TYPES: Readonly<Record<Dialect, Readonly<Record<Column["type"], string>>>> = {
  duckdb: {
    text: "VARCHAR",
    integer: "INTEGER",
    bigint: "BIGINT",
    decimal: "DECIMAL",
    boolean: "BOOLEAN",
    texts: "VARCHAR[]",
  },
  postgresql: {
    text: "text",
    integer: "integer",
    bigint: "bigint",
    decimal: "numeric",
    boolean: "boolean",
    texts: "text[]",
  },
  spark: {
    text: "STRING",
    integer: "INT",
    bigint: "BIGINT",
    decimal: "DECIMAL",
    boolean: "BOOLEAN",
    texts: "ARRAY<STRING>",
  },
};

export function sqlType(dialect: Dialect, { type, scale = 0 }: Column): string {
  return TYPES[dialect][type] + (type === "decimal" ? `(38,${scale})` : "");
}

const WHOLE = "-?[0-9]+";

/**
 * The pattern of a number that an engine may cast without rounding it: DuckDB makes 2 of `'1.5'::BIGINT`, and all of them
 * round decimals. `undefined` for what is no number.
 */
export function exactPattern({ type, scale = 0 }: Column): string | undefined {
  if (type === "integer" || type === "bigint") return `^${WHOLE}$`;
  if (type !== "decimal") return undefined;
  return scale === 0 ? `^${WHOLE}$` : `^${WHOLE}([.][0-9]{1,${scale}})?$`;
}
