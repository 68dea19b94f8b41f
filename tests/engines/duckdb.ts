/** DuckDB in this process: one machine, and files that the engine reads itself. */

import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type Column, type Engine, exactPattern, quoted, rowsOfText, sqlType } from "./engine";
import { started } from "./stopping";

const name = "DuckDB";

const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/**
 * A decimal of its digits: a direct cast of text to DECIMAL takes sixty times as long as one to HUGEINT. The factor 0.001
 * has the scale that the product needs, and changes no digit; more than 38 digits are an error.
 */
function decimal(text: string, scale: number): string {
  if (scale === 0) return `CAST(CAST(${text} AS HUGEINT) AS DECIMAL(38,0))`;
  const whole = `regexp_extract(${text}, '^-?[0-9]+')`;
  const decimals = `rpad(regexp_extract(${text}, '[.]([0-9]+)$', 1), ${scale}, '0')`;
  return `${decimal(`(${whole} || ${decimals})`, 0)} * CAST('0.${"1".padStart(scale, "0")}' AS DECIMAL(${scale},${scale}))`;
}

/** Read as text, so that the reader of JSON guesses no type, and cast where no digit is lost. */
function selected(column: Column): string {
  const value = quoted("duckdb", column.name);
  const pattern = exactPattern(column);
  const cast =
    column.type === "decimal"
      ? decimal(value, column.scale ?? 0)
      : `CAST(${value} AS ${sqlType("duckdb", column)})`;
  if (pattern === undefined) return column.type === "boolean" ? `${cast} AS ${value}` : value;
  const refused = `error(${literal(`${column.name} is no number of its type: `)} || ${value})`;
  return `CASE WHEN ${value} IS NULL OR regexp_full_match(${value}, ${literal(pattern)}) THEN ${cast} ELSE ${refused} END AS ${value}`;
}

/** Reads files of `folder` only, and loads no extension: a text of the tests can reach nothing else. */
export function startDuckDb(folder: string): Promise<Engine> {
  return started(async (stopping) => {
    const instance = await DuckDBInstance.create(":memory:", {
      threads: "2",
      memory_limit: "2GB",
      temp_directory: join(folder, "duckdb"),
    });
    stopping.add(() => instance.closeSync());
    const connection = await instance.connect();
    stopping.add(() => connection.closeSync());
    await connection.run(`SET allowed_directories = [${literal(folder)}]`);
    await connection.run("SET enable_external_access = false");
    await connection.run("SET lock_configuration = true");
    return {
      name,
      dialect: "duckdb",
      async load(table, columns, files) {
        const types = columns.map(
          (column) =>
            `${quoted("duckdb", column.name)}: ${literal(column.type === "texts" ? "VARCHAR[]" : "VARCHAR")}`,
        );
        const from = `read_json([${files.map(literal)}], format = 'newline_delimited', columns = {${types}})`;
        await connection.run(
          `CREATE TABLE ${quoted("duckdb", table)} AS SELECT ${columns.map(selected)} FROM ${from}`,
        );
      },
      async query(text, parameters) {
        // With a list of parameters, an empty one too, a text of several statements is refused.
        const statement = await connection.prepare(text);
        try {
          parameters.forEach((value, at) => {
            statement.bindVarchar(at + 1, value);
          });
          return rowsOfText(name, await (await statement.runAndReadAll()).getRows());
        } finally {
          statement.destroySync();
        }
      },
      close: () => stopping.run(),
    };
  });
}
