/**
 * The ten plans on an engine: what it answers is what one process answers of the same records, byte for byte.
 */

import { createWriteStream } from "node:fs";
import { dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { aggregate, type TradeRecord } from "cultural-ledger";
import { all } from "cultural-ledger/aggregate";
import { compilePlan, planRecords, tableColumns, tableRow, toSql } from "cultural-ledger/engines";
import { toPlain } from "cultural-ledger/io";
import { type Check, once, sameText, timed } from "./check";
import type { Column } from "./engine";
import { PROGRAM, planFile, program } from "./processes";
import { isSpark, type Spark } from "./spark/spark";
import { register, TEN_PLANS } from "./ten-plans";

const SHARDS = 4;
const TRADES = planRecords.trades;

/** The fields that a plan names: a table of less is smaller, and the statements are the same. */
const FIELDS = [
  ...[
    "id",
    "status",
    "partOf",
    "year",
    "month",
    "period",
    "frequency",
    "side",
    "kind",
    "product",
    "code",
    "valuation",
  ],
  ...["reporter", "market", "class", "performed", "value", "audience", "performances"],
];
const DECLARED = {
  ...TRADES,
  fields: Object.fromEntries(Object.entries(TRADES.fields).filter(([name]) => FIELDS.includes(name))),
};
export const COLUMNS: readonly Column[] = tableColumns(DECLARED).map(({ name, type }) => ({
  name,
  type: type === "integer" ? "bigint" : type,
}));

/** The register in files, as records and as rows of a table, and the answers of one process. */
export interface Prepared {
  readonly records: readonly string[];
  readonly rows: readonly string[];
  readonly answers: Readonly<Record<string, string>>;
  readonly seconds: string;
}

/** An answer in one text. */
function textOfAnswer(rows: unknown): string {
  return JSON.stringify(toPlain(rows));
}

/** Written once, and answered by one process in one pass. */
export function preparedIn(folder: string, size: number): () => Promise<Prepared> {
  return once(async () => {
    const files = (name: string) =>
      Array.from({ length: SHARDS }, (_, at) => join(folder, `${name}-${size}-${at}.ndjson`));
    const [records, rows] = [files("register"), files("table")];
    const shard = Math.ceil(size / SHARDS);
    const all_ = register(size);
    for (let at = 0; at < SHARDS; at++) {
      const held: TradeRecord[] = [];
      for (let row = 0; row < shard; row++) {
        const { value, done } = all_.next();
        if (done) break;
        held.push(value);
      }
      await write(records[at] as string, held, (record) => JSON.stringify(record));
      await write(rows[at] as string, held, (record) => JSON.stringify(tableRow(DECLARED, record)));
    }
    const plans = Object.entries(TEN_PLANS).map(([name, plan]) => [name, compilePlan(plan)] as const);
    const { value, seconds } = await timed(async () =>
      aggregate(register(size), all(Object.fromEntries(plans) as never)),
    );
    const answers = Object.fromEntries(
      Object.entries(value as Readonly<Record<string, unknown>>).map(([name, answer]) => [
        name,
        textOfAnswer(answer),
      ]),
    );
    return { records, rows, answers, seconds };
  });
}

async function write<Item>(
  file: string,
  items: readonly Item[],
  lineOf: (item: Item) => string,
): Promise<void> {
  function* pieces(): Generator<string> {
    for (let at = 0; at < items.length; at += 2000)
      yield items
        .slice(at, at + 2000)
        .map((item) => `${lineOf(item)}\n`)
        .join("");
  }
  await pipeline(Readable.from(pieces()), createWriteStream(file));
}

/** The ten plans, in the SQL of the engine. */
export function tenPlansCheck(prepared: () => Promise<Prepared>, size: number): Check {
  return {
    name: `ten plans over ${size} records`,
    async run(engine) {
      const { rows, answers, seconds: alone } = await prepared();
      const { seconds: loaded } = await timed(() => engine.load("trades", COLUMNS, rows));
      const times: string[] = [];
      for (const [name, plan] of Object.entries(TEN_PLANS)) {
        const { text, parameters, read } = toSql(plan, { dialect: engine.dialect, table: "trades" });
        const { value, seconds } = await timed(async () =>
          textOfAnswer(read(await engine.query(text, parameters))),
        );
        sameText(`${engine.name}: ${name}`, value, answers[name] ?? "");
        times.push(`${name} ${seconds} s, ${value.length} bytes`);
      }
      await emptyCheck(engine);
      if (isSpark(engine)) times.push(...(await pipedCheck(engine, await prepared())));
      return [`one process ${alone} s for all, loaded in ${loaded} s`, ...times];
    },
  };

  /** Of an empty table comes what comes of no records, the total row with it. */
  async function emptyCheck(engine: Parameters<Check["run"]>[0]): Promise<void> {
    const empty = join((await prepared()).rows[0] as string, "..", "empty.ndjson");
    await write(empty, [], String);
    await engine.load("none", COLUMNS, [empty]);
    for (const [name, plan] of Object.entries(TEN_PLANS)) {
      const { text, parameters, read } = toSql(plan, { dialect: engine.dialect, table: "none" });
      const found = textOfAnswer(read(await engine.query(text, parameters)));
      sameText(
        `${engine.name}: ${name}, empty`,
        found,
        textOfAnswer(aggregate([], compilePlan(plan) as never)),
      );
    }
  }
}

/** The ten plans once more, by the program in the partitions of Spark, and one of them with a worker killed meanwhile. */
async function pipedCheck(spark: Spark, { records, answers }: Prepared): Promise<readonly string[]> {
  const folder = dirname(records[0] as string);
  const said: string[] = [];
  for (const [name, plan] of Object.entries(TEN_PLANS)) {
    const file = planFile(folder, name, plan);
    const request = {
      files: records,
      partitions: records.length,
      map: [...PROGRAM, "map", file, "--shard", "{shard}"],
      reduce: [...PROGRAM, "reduce", file],
    };
    const { value, seconds } = await timed(() => spark.pipe(request));
    const finished = await program(["finish", file, "--shards", value.shards.join(",")], value.reduced);
    sameText(`Spark pipe: ${name}`, finished.out.trimEnd(), answers[name] ?? "");
    said.push(`pipe: ${name} ${seconds} s`);
  }
  return said;
}
