/**
 * `finish`: the answer of partial results, with every digit for programs, or as a table for people.
 */

import { finishPartial } from "../aggregate/shards";
import { toPlain } from "../io/json/to-plain";
import { escapeMarkdown, markdownTable } from "../io/markdown/text";
import { flatRows } from "../io/rows/flat-rows";
import { rowsToCsv } from "../io/rows/rows-to-csv";
import { type Command, option } from "./command";
import { RIGHT } from "./exit-codes";
import { counted } from "./faults";
import { requireWritable, writeOut } from "./output";
import { joinedPartials } from "./partial-lines";
import { readPlan } from "./plan";
import { styleOf, tell } from "./terminal";

/** Runs `finish`. */
export const finish: Command = async (args) => {
  const out = option(args, "out");
  await requireWritable(out, args.files);
  const run = await readPlan(args);
  const whole = await joinedPartials(args, run);
  const { answer, faults } = finishPartial(whole, run.measure);
  await writeOut(out, written(answer, option(args, "format") ?? "json"));
  if (faults > 0)
    tell(styleOf(process.stderr).fault(`${counted(faults, "faulty row")} of ${whole.records} in no figure.`));
  return RIGHT;
};

function written(rows: readonly object[], format: string): string {
  if (format === "csv") return rowsToCsv(rows);
  return format === "markdown" ? tableOf(rows) : `${JSON.stringify(toPlain(rows))}\n`;
}

function tableOf(rows: readonly object[]): string {
  const flat = flatRows(rows.map(inWords), { exact: "instead" });
  const titles = Object.keys(flat[0] ?? {});
  const table = markdownTable(
    flat,
    titles.map((title) => [
      escapeMarkdown(title),
      flat.every((row) => /^(?:-?[\d.,]+)?$/.test(String(row[title] ?? ""))) ? "right" : "left",
      (row) => escapeMarkdown(String(row[title] ?? "")),
    ]),
  );
  return table === "" ? "" : `${table}\n`;
}

/** A row whose counts, areas and amounts are words, bounds and what is unknown included; what has none keeps its parts. */
function inWords(row: object): object {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      if (Array.isArray(value)) return [name, value.join(", ")];
      const hasWords = typeof value === "object" && value !== null && String(value) !== "[object Object]";
      return [name, hasWords ? String(value) : value];
    }),
  );
}
