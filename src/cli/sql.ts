/**
 * `sql`: a plan as a query, for whoever has the records in a database.
 */

import { type PlanQuery, type ToSqlOptions, toSql } from "../engines/to-sql";
import { type Command, numberOption, option, requiredOption } from "./command";
import { RIGHT } from "./exit-codes";
import { readJsonFile } from "./input";
import { requireWritable, writeOut } from "./output";
import { readPlan } from "./plan";

/** Runs `sql`. */
export const sql: Command = async (args) => {
  const out = option(args, "out");
  await requireWritable(out, args.files);
  const { plan } = await readPlan(args);
  const file = option(args, "columns");
  const columns = file === undefined ? undefined : await readJsonFile(file);
  const [table = "", ...more] = args.values.get("table") ?? [];
  const [rows, digits] = [numberOption(args, "rows"), numberOption(args, "digits")];
  // What the columns are is looked at there, with every mistake named.
  const query = toSql(plan, {
    dialect: requiredOption(args, "dialect"),
    table: more.length === 0 ? table : [table, ...more],
    ...(columns !== undefined && { columns }),
    ...(rows !== undefined && { rows }),
    ...(digits !== undefined && { digits }),
  } as ToSqlOptions);
  await writeOut(out, option(args, "format") === "json" ? jsonOf(query) : textOf(query));
  return RIGHT;
};

function jsonOf({ text, parameters }: PlanQuery): string {
  return `${JSON.stringify({ text, parameters })}\n`;
}

/** Parameters on one line each, behind the marks of a comment: a text has no line break there. */
function textOf({ text, parameters }: PlanQuery): string {
  const lines = parameters.map((parameter, at) => `-- parameter ${at + 1}: ${shownParameter(parameter)}`);
  return `${[text.trimEnd(), ...lines].join("\n")}\n`;
}

function shownParameter(parameter: string): string {
  return JSON.stringify(parameter).replace(
    /[\u0085\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
