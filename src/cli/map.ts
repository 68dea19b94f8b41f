/**
 * `map`: the partial result of a part of the records, one line that is written when all of it went well.
 */

import { resolve } from "node:path";
import { asPartial } from "../aggregate/shards";
import { aggregateAsync } from "../aggregate/stream";
import { streamCsv } from "../io/csv/read-csv";
import { recordsOfLines } from "../io/json/ndjson";
import { nullReader } from "../io/json/nulls";
import type { ReadingIssue } from "../io/ledger-reading";
import { type Ledger, RECORD_KINDS } from "../model/ledger";
import type { Arguments } from "./arguments";
import { type Command, numberOption, option, requiredOption } from "./command";
import { FOUND, RIGHT } from "./exit-codes";
import { counted, faultLine } from "./faults";
import { type Input, type InputFormat, openInputs } from "./input";
import { requireWritable, writeOut } from "./output";
import { type Line, type RunnablePlan, readPlan } from "./plan";
import { type ReaderOptions, readerOptions } from "./reader-options";
import { type Style, styleOf, tell } from "./terminal";
import { quotedName, WrongUse } from "./wrong-use";

/** Runs `map`. */
export const map: Command = async (args) => {
  const out = option(args, "out");
  await requireWritable(out, args.files);
  const shard = requiredOption(args, "shard");
  if (shard === "") throw new WrongUse("--shard needs the name of the part, which no other part has.");
  const run = await readPlan(args);
  const lines = new LinesOf(numberOption(args, "max-faults") ?? 0, styleOf(process.stderr));
  try {
    const measure = asPartial(run.measure, { shard, plan: run.text });
    const partial = await aggregateAsync(await linesIn(args, run, lines), measure);
    await writeOut(out, `${JSON.stringify(partial)}\n`);
  } catch (error) {
    if (error !== TOO_MANY) throw error;
    lines.end(
      lines.unread === undefined
        ? `${counted(lines.faults, "faulty row")}, and --max-faults is ${lines.most}: nothing is written.`
        : `${quotedName(lines.unread)} was not read to its end, and nobody knows how many rows that leaves out: nothing is written.`,
    );
    return FOUND;
  }
  lines.end(`${counted(lines.faults, "faulty row")} in no figure, of at most ${lines.most}.`);
  return RIGHT;
};

/** Thrown through the stream, so that it is closed and no answer is given. */
const TOO_MANY = Symbol("more faults than are let pass");
const TOLD = 20;
/** Faults behind which a reader reads nothing: of the bytes, of the header, of a quote that is never closed. */
const OF_THE_REST: ReadonlySet<string> = new Set([
  ...["io/undecodable-text", "io/wrong-encoding", "io/workbook", "io/not-a-table", "io/unclear-delimiter"],
  ...["io/missing-column", "io/unknown-column", "io/duplicate-column", "io/unknown-unit"],
  ...["io/contradicting-unit", "io/malformed-row"],
]);

/** The faults of lines, of which the first are told, and not more let pass than was said. */
class LinesOf {
  faults = 0;
  /** The file that was not read to its end. */
  unread: string | undefined;

  constructor(
    readonly most: number,
    readonly style: Style,
  ) {}

  refuse(file: string, issues: readonly ReadingIssue[]): void {
    this.faults += 1;
    const [first, ...others] = issues;
    if (this.faults <= TOLD && first !== undefined) {
      const more = others.length === 0 ? "" : ` and ${counted(others.length, "more fault")}`;
      tell(`${faultLine({ ...first, file }, this.style)}${more}`);
    }
    if (this.faults > this.most) throw TOO_MANY;
  }

  /** Refuses a file whose last fault is not of one row, but of all that comes behind it. */
  requireWhole(file: string, last: readonly ReadingIssue[]): void {
    if (!last.some(({ code }) => OF_THE_REST.has(code))) return;
    this.unread = file;
    throw TOO_MANY;
  }

  end(message: string): void {
    if (this.faults > TOLD) tell(`... and ${counted(this.faults - TOLD, "more faulty row")}.`);
    if (this.faults > 0) tell(this.style.fault(message));
  }
}

async function linesIn(
  args: Arguments,
  { plan }: RunnablePlan,
  lines: LinesOf,
): Promise<AsyncIterable<Line>> {
  const kind = RECORD_KINDS.find((known) => known === plan.from);
  if (kind === undefined)
    throw new WrongUse(`The plan is of ${quotedName(plan.from)}, which only a program can read.`);
  const options = await readerOptions(kind, option(args, "reader"));
  if (options.into !== undefined)
    throw new WrongUse(
      "The options of the reader have into: records of a part are read one by one, and are not looked up.",
    );
  const names = args.files.slice(1);
  const twice = names.find((name, at) =>
    names.some((other, to) => to < at && resolve(other) === resolve(name)),
  );
  if (twice !== undefined && twice !== "-")
    throw new WrongUse(`${quotedName(twice)} is named twice, and its records would count twice.`);
  const said = option(args, "input-format") as InputFormat | undefined;
  const { inputs, progress } = await openInputs(names, { said, standard: "ndjson" });
  const document = inputs.find(({ format }) => format === "json");
  if (document !== undefined)
    throw new WrongUse(
      `${quotedName(document.name)} is a document of JSON: map reads NDJSON, a record a line, or CSV.`,
    );
  return linesOfAll(inputs, options, kind, lines, progress);
}

async function* linesOfAll(
  inputs: readonly Input[],
  options: ReaderOptions,
  kind: keyof Ledger,
  lines: LinesOf,
  progress: { readonly end: () => void },
): AsyncGenerator<Line> {
  try {
    for (const { name, format, bytes } of inputs) {
      const { csv, nulls } = options.of(name);
      let last: readonly ReadingIssue[] = [];
      if (format === "csv") {
        for await (const row of streamCsv(kind, bytes, csv)) {
          last = row.ok ? [] : row.issues;
          if (row.ok) yield { record: row.record };
          else if (row.skipped === undefined) yield refused(lines, name, row.issues);
        }
        lines.requireWhole(name, last);
        continue;
      }
      const reading = { encoding: csv.encoding, nulls: nullReader(nulls), of: kind };
      for await (const line of recordsOfLines(bytes, reading)) {
        last = line.ok ? [] : line.issues;
        if (!line.ok) yield refused(lines, name, line.issues);
        else if (line.kind === kind) yield { record: line.record };
      }
      lines.requireWhole(name, last);
    }
  } finally {
    progress.end();
  }
}

function refused(lines: LinesOf, file: string, issues: readonly ReadingIssue[]): Line {
  lines.refuse(file, issues);
  return { record: undefined };
}
