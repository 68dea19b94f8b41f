/** Whether an engine keeps what it is given: texts, parameters, unknown values, digits, and totals beside their groups. */

import { type Check, once, sameRows } from "./check";
import { type Engine, quoted, type Row } from "./engine";
import { COLUMNS, type Sampled, TEXTS, writeSample } from "./sample";
import { SampleAnswers, sampleQuery } from "./sample-answers";

const ROWS = 1000;

/** A thousand rows, and every text of them one by one. */
export function smokeCheck(folder: string): Check {
  const prepared = once(async () => {
    const answers = new SampleAnswers();
    const rows: Sampled[] = [];
    const files = await writeSample(folder, "smoke", ROWS, 2, (row) => {
      answers.add(row);
      rows.push(row);
    });
    return { files, rows, answers: answers.rows() };
  });
  return {
    name: "a thousand rows",
    async run(engine) {
      const { files, rows, answers } = await prepared();
      await engine.load("smoke", COLUMNS, files);
      const { text, parameters } = sampleQuery(engine.dialect, "smoke");
      sameRows("groups and members", await engine.query(text, parameters), answers);
      sameRows("columns", await engine.query(columns(engine), []), rows.map(written));
      await parametersCheck(engine);
      await refusals(engine, files);
      return [];
    },
  };
}

function columns({ dialect }: Engine): string {
  const type = dialect === "duckdb" ? "VARCHAR" : dialect === "spark" ? "STRING" : "text";
  const names = COLUMNS.filter((column) => column.type !== "texts").map(({ name }) => quoted(dialect, name));
  return `SELECT ${names.map((name) => `CAST(${name} AS ${type})`)} FROM ${quoted(dialect, "smoke")}`;
}

function written({ id, year, area, flow, title, units, amount }: Sampled): Row {
  return [id, year, area, flow, title, units, amount];
}

/** Every text comes back as it went in, also where it looks like a placeholder or like SQL. */
async function parametersCheck(engine: Engine): Promise<void> {
  const spark = engine.dialect === "spark";
  const type = engine.dialect === "duckdb" ? "VARCHAR" : spark ? "STRING" : "text";
  const given = TEXTS.map((_, at) => `CAST(${spark ? `:p${at}` : `$${at + 1}`} AS ${type})`);
  sameRows("parameters", await engine.query(`SELECT ${given}`, TEXTS), [TEXTS]);
}

/** A number with more decimals than its type is an error of loading: none is rounded without a word. */
async function refusals(engine: Engine, files: readonly string[]): Promise<void> {
  const rounded = COLUMNS.map((column) => (column.name === "amount" ? { ...column, scale: 2 } : column));
  const failure = await engine.load("rounded", rounded, files).then(
    () => undefined,
    (error) => error,
  );
  if (failure === undefined) throw new Error("amounts of three decimals were loaded as two");
}
