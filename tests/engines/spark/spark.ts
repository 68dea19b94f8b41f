/** Apache Spark: its SQL as an engine, and commands of the stdio protocol run in its partitions. */

import { mkdirSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { type Column, type Engine, exactPattern, quoted, type Row, rowsOfText, sqlType } from "../engine";
import { started } from "../stopping";
import { EXECUTOR_MEMORY, startCluster, WORKERS } from "./cluster";
import { startDriver } from "./driver";
import { sparkEnvironment } from "./environment";

const name = "Spark";

export interface Pipe {
  /** NDJSON; each partition is a shard. */
  readonly files: readonly string[];
  /** How many partitions at least. */
  readonly partitions: number;
  /** Every path in it is absolute; `{shard}` is the shard's name, one for each partition. */
  readonly map: readonly string[];
  readonly reduce: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

export interface Piped {
  readonly shards: readonly string[];
  /** What the reducer wrote. */
  readonly reduced: string;
  /** What mappers and reducer wrote on standard error. */
  readonly errors: string;
}

export interface Spark extends Engine {
  readonly dialect: "spark";
  readonly version: string;
  pipe(request: Pipe): Promise<Piped>;
  /** The folder of Spark's own event log, and the log of its driver. */
  readonly events: string;
  readonly log: string;
}

export function isSpark(engine: Engine): engine is Spark {
  return engine.dialect === "spark";
}

const literal = (text: string) => `'${text.replaceAll("'", "\\'")}'`;

/** Read as text, so that the reader of JSON guesses no type, and cast where no digit is lost. */
function selected(column: Column): string {
  const value = quoted("spark", column.name);
  const pattern = exactPattern(column);
  const cast = `CAST(${value} AS ${sqlType("spark", column)})`;
  if (pattern === undefined) return column.type === "boolean" ? `${cast} AS ${value}` : value;
  const refused = `raise_error(concat(${literal(`${column.name} is no number of its type: `)}, ${value}))`;
  return `CASE WHEN ${value} IS NULL OR ${value} RLIKE ${literal(pattern)} THEN ${cast} ELSE ${refused} END AS ${value}`;
}

export function startSpark(folder: string): Promise<Spark> {
  return started(async (stopping) => {
    const environment = sparkEnvironment();
    const own = join(folder, "spark");
    const [events, log] = [join(own, "events"), join(own, "driver.log")];
    mkdirSync(events, { recursive: true });
    stopping.add(() => rm(own, { recursive: true, force: true, maxRetries: 3 }));
    const cluster = await startCluster(stopping, environment, own);
    const settings = {
      "spark.master": cluster.url,
      "spark.app.name": "cultural-ledger",
      "spark.driver.host": "127.0.0.1",
      "spark.driver.bindAddress": "127.0.0.1",
      "spark.driver.memory": "1g",
      "spark.executor.memory": EXECUTOR_MEMORY,
      "spark.executor.cores": "1",
      "spark.cores.max": `${WORKERS}`,
      // Jobs begin with both executors: one that runs alone can't be lost.
      "spark.scheduler.minRegisteredResourcesRatio": "1.0",
      "spark.sql.shuffle.partitions": `${2 * WORKERS}`,
      "spark.sql.warehouse.dir": join(own, "warehouse"),
      "spark.local.dir": join(own, "local"),
      "spark.ui.enabled": "false",
      "spark.ui.showConsoleProgress": "false",
      "spark.eventLog.enabled": "true",
      "spark.eventLog.dir": `file://${events}`,
      // One plain file, which can be read while the application runs.
      "spark.eventLog.compress": "false",
      "spark.eventLog.rolling.enabled": "false",
    };
    const driver = await startDriver(stopping, environment.python, cluster.environment, settings, own, log);
    let tables = 0;
    return {
      name,
      dialect: "spark",
      version: driver.version,
      events,
      log,
      async load(table, columns, files) {
        const schema = columns.map(
          (column) =>
            `${quoted("spark", column.name)} ${column.type === "texts" ? "ARRAY<STRING>" : "STRING"}`,
        );
        tables++;
        await driver.ask("load", {
          table,
          files,
          schema: schema.join(", "),
          expressions: columns.map(selected),
          folder: join(own, `table-${tables}`),
        });
      },
      async query(text, parameters) {
        return rowsOfText(name, (await driver.ask("sql", { text, parameters })) as readonly Row[]);
      },
      async pipe(request) {
        return (await driver.ask("pipe", { environment: {}, ...request, folder: own })) as Piped;
      },
      close: () => stopping.run(),
    };
  });
}
