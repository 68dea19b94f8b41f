/**
 * PostgreSQL as WebAssembly in this process. An instance takes about 740 MB and two seconds to start: a run has one, and
 * closes it. No dump is taken of it, after which the process would never end by itself.
 */

import { PGlite } from "@electric-sql/pglite";
import { type Engine, rowsOfText } from "./engine";
import { copyInto, createTable, csvOf } from "./postgres-rows";
import { started } from "./stopping";

const name = "PGlite";
const PIECE = 16_000_000;

export function startPglite(): Promise<Engine> {
  return started(async (stopping) => {
    const database = await PGlite.create();
    stopping.add(() => database.close());
    return {
      name,
      dialect: "postgresql",
      async load(table, columns, files) {
        await database.query(createTable(table, columns));
        for await (const piece of csvOf(files, columns, PIECE))
          await database.query(copyInto(table, "/dev/blob"), [], { blob: new Blob([piece]) });
        await database.query("ANALYZE");
      },
      async query(text, parameters) {
        const { rows } = await database.query<unknown[]>(text, [...parameters], { rowMode: "array" });
        return rowsOfText(name, rows);
      },
      close: () => stopping.run(),
    };
  });
}
