/**
 * What is read: files and standard input, as bytes that are counted, each with its format.
 */

import { createReadStream } from "node:fs";
import { readFile, stat } from "node:fs/promises";
import { basename } from "node:path";
import { stdin } from "node:process";
import { parseJsonText } from "../io/json/json-text";
import { piecesOf, type TextSource, UndecodableText } from "../io/text-source";
import { Progress } from "./progress";
import { fileError } from "./system-error";
import { quotedName, WrongUse } from "./wrong-use";

/** How input is written. */
export type InputFormat = "csv" | "ndjson" | "json";

/** One input. */
export interface Input {
  /** What faults call it. */
  readonly name: string;
  readonly format: InputFormat;
  /** Its bytes, once. */
  readonly bytes: TextSource;
}

/** Inputs, and what counts their bytes. */
export interface Inputs {
  readonly inputs: readonly Input[];
  readonly progress: Progress;
}

const STANDARD_INPUT = "standard input";
const FORMATS: Readonly<Record<string, InputFormat>> = {
  csv: "csv",
  tsv: "csv",
  txt: "csv",
  ndjson: "ndjson",
  jsonl: "ndjson",
  json: "json",
};

/** How the format of an input is told. */
interface FormatChoice {
  /** What was said of all of them. */
  readonly said: InputFormat | undefined;
  /** What standard input is where nothing was said. */
  readonly standard?: InputFormat;
}

/**
 * The inputs of a command; `-`, or none at all, is standard input.
 *
 * @throws WrongUse for what is no file that can be read, and for a format that nobody knows
 */
export async function openInputs(files: readonly string[], choice: FormatChoice): Promise<Inputs> {
  const names = files.length === 0 ? ["-"] : files;
  if (names.filter((name) => name === "-").length > 1)
    throw new WrongUse("Standard input (-) can be read once.");
  if (files.length === 0 && stdin.isTTY === true)
    throw new WrongUse("Say which files to read, or - for what is typed here.");
  const sizes = await Promise.all(names.map(sizeOf));
  const isKnown = sizes.every((size) => size !== undefined);
  const progress = new Progress(
    isKnown ? sizes.reduce((sum: number, size) => sum + (size ?? 0), 0) : undefined,
  );
  const inputs = names.map((name) => ({
    name: name === "-" ? STANDARD_INPUT : name,
    format: formatOf(name, choice),
    bytes: progress.count(bytesOf(name)),
  }));
  return { inputs, progress };
}

async function sizeOf(name: string): Promise<number | undefined> {
  if (name === "-") return undefined;
  try {
    const found = await stat(name);
    if (found.isDirectory())
      throw new WrongUse(`Cannot read ${quotedName(name)}: it is a folder. Name the files in it.`);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    throw fileError("read", name, error);
  }
}

async function* bytesOf(name: string): AsyncGenerator<Uint8Array> {
  try {
    yield* name === "-" ? stdin : createReadStream(name, { highWaterMark: 262_144 });
  } catch (error) {
    throw fileError("read", name === "-" ? STANDARD_INPUT : name, error);
  }
}

function formatOf(name: string, { said, standard }: FormatChoice): InputFormat {
  if (said !== undefined) return said;
  if (name === "-") {
    if (standard !== undefined) return standard;
    throw new WrongUse(
      "Standard input has no name that says what it is: add --input-format csv, ndjson or json.",
    );
  }
  const [, ending = ""] = /\.([^.]+)$/.exec(basename(name)) ?? [];
  const format = Object.hasOwn(FORMATS, ending.toLowerCase()) ? FORMATS[ending.toLowerCase()] : undefined;
  if (format !== undefined) return format;
  if (/^(?:xlsx?|ods|numbers)$/i.test(ending))
    throw new WrongUse(`Cannot read ${quotedName(name)}: it is a workbook. Save its sheet as CSV.`);
  throw new WrongUse(
    `Cannot tell from its name what ${quotedName(name)} is: add --input-format csv, ndjson or json.`,
  );
}

/**
 * The whole of a text, decoded.
 *
 * @throws WrongUse for bytes that are no UTF-8
 */
export async function textOf(name: string, bytes: TextSource): Promise<string> {
  try {
    const pieces: string[] = [];
    for await (const piece of piecesOf(bytes, "utf-8")) pieces.push(piece);
    return pieces.join("");
  } catch (error) {
    if (error instanceof UndecodableText)
      throw new WrongUse(`Cannot read ${quotedName(name)}: ${error.issue.message}`);
    throw fileError("read", name, error);
  }
}

/**
 * The value in a file of JSON that an option names, with no number rounded.
 *
 * @throws WrongUse
 */
export async function readJsonFile(name: string): Promise<unknown> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(name);
  } catch (error) {
    throw fileError("read", name, error);
  }
  const parsed = parseJsonText(await textOf(name, bytes));
  if (!parsed.ok) throw new WrongUse(`Cannot read ${quotedName(name)}: ${parsed.issues[0].message}`);
  return parsed.value;
}
