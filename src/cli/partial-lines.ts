/**
 * Partial results as `map` and `reduce` write them, a line each, joined as they come.
 */

import { type PartialMerger, partialMerger } from "../aggregate/partial-merger";
import type { PartialResult } from "../aggregate/shards";
import { isLedgerError } from "../foundation/error";
import { piecesOf, UndecodableText } from "../io/text-source";
import type { Arguments } from "./arguments";
import { listOption } from "./command";
import { type Input, openInputs } from "./input";
import type { RunnablePlan } from "./plan";
import { quotedName, shown, WrongUse } from "./wrong-use";

/**
 * The partial result of all that files or standard input hold.
 *
 * @throws WrongUse for lines that are no partial results of the plan, for a shard that comes twice, for none at all, and for
 * others than those of the list where one is given
 */
export async function joinedPartials(
  args: Arguments,
  { measure, text }: RunnablePlan,
): Promise<PartialResult> {
  const { inputs, progress } = await openInputs(args.files.slice(1), { said: "ndjson" });
  const merger = partialMerger(measure);
  let lines = 0;
  try {
    for (const input of inputs) lines += await joinInput(input, merger, text);
  } finally {
    progress.end();
  }
  if (lines === 0)
    throw new WrongUse(
      "There is no partial result: map writes one for every part, also for one without records.",
    );
  const whole = merger.result();
  const shards = listOption(args, "shards");
  if (shards !== undefined) requireShards(whole.shards, shards);
  return whole;
}

function requireShards(found: readonly string[], wanted: readonly string[]): void {
  const missing = without(wanted, found);
  const others = without(found, wanted);
  const said = [
    ...(missing.length > 0
      ? [`${missing.length} of ${wanted.length} shards missing: ${named(missing)}`]
      : []),
    ...(others.length > 0 ? [`${others.length} there that --shards does not list: ${named(others)}`] : []),
  ];
  if (said.length > 0) throw new WrongUse(`${said.join("; ")}.`);
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const left = new Set(others);
  return names.filter((name) => !left.has(name));
}

const NAMED = 10;

function named(names: readonly string[]): string {
  const first = names.slice(0, NAMED).map(quotedName).join(", ");
  return names.length > NAMED ? `${first} and ${names.length - NAMED} more` : first;
}

async function joinInput({ name, bytes }: Input, merger: PartialMerger, plan: string): Promise<number> {
  let joined = 0;
  let at = 0;
  for await (const line of linesIn(name, bytes)) {
    at += 1;
    if (line.trim() === "") continue;
    const place = `${shown(name)}:${at}`;
    const partial = parsedLine(line, place);
    const of = (partial as { readonly plan?: unknown } | null)?.plan;
    try {
      if (typeof of === "string" && of !== plan)
        throw new WrongUse(`${place}: the partial result is of another plan: ${shown(of)}`);
      merger.add(partial);
    } catch (error) {
      throw isLedgerError(error) ? new WrongUse(`${place}: ${error.message} (${error.code})`) : error;
    }
    joined += 1;
  }
  return joined;
}

function parsedLine(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new WrongUse(
      `${place}: the line is no partial result, but ${quotedName(line.slice(0, 40))}. Was whatever wrote it stopped on its way?`,
    );
  }
}

/** Lines of any length: a partial result has as many groups as there are. */
async function* linesIn(name: string, bytes: Input["bytes"]): AsyncGenerator<string> {
  const rest: string[] = [];
  try {
    for await (const piece of piecesOf(bytes, "utf-8")) {
      const [first = "", ...others] = piece.split("\n");
      rest.push(first);
      for (const other of others) {
        yield rest.splice(0).join("");
        rest.push(other);
      }
    }
  } catch (error) {
    if (!(error instanceof UndecodableText)) throw error;
    throw new WrongUse(`Cannot read ${quotedName(name)}: ${error.issue.message}`);
  }
  yield rest.join("");
}
