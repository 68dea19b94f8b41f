/**
 * The options of the reader as JSON: those of `readCsv`, for all tables or for one by its name, where what is code there
 * is said in words.
 */

import { basename } from "node:path";
import { didYouMean } from "../foundation/similar-name";
import type { CsvOptions } from "../io/csv/read-csv";
import type { NullOptions } from "../io/json/nulls";
import { type Ledger, RECORD_KINDS } from "../model/ledger";
import { readJsonFile } from "./input";
import { quotedName, WrongUse } from "./wrong-use";

/** How one file is read. */
export interface FileOptions {
  /** Of tables, and of lines that do not say theirs. */
  readonly kind: keyof Ledger | undefined;
  readonly csv: CsvOptions;
  readonly nulls: NullOptions["nulls"];
}

/** How files are read. */
export interface ReaderOptions {
  readonly of: (file: string) => FileOptions;
  /** Records that rows may name, as a document of JSON, and the file that has them. */
  readonly into: { readonly file: string; readonly records: unknown } | undefined;
}

/**
 * The options of a command.
 *
 * @param kind what `--kind` says, and `reader` the file of `--reader`
 * @throws WrongUse
 */
export async function readerOptions(
  kind: string | undefined,
  reader: string | undefined,
): Promise<ReaderOptions> {
  const said = kind === undefined ? undefined : knownKind(kind, "--kind");
  const { files = {}, into, ...all } = reader === undefined ? {} : await readFields(reader);
  const ofFiles = new Map(
    Object.entries(fieldsOf(files, `files in ${quotedName(reader ?? "")}`)).map(([file, options]) => [
      file,
      fieldsOf(options, `the options of ${quotedName(file)}`),
    ]),
  );
  return {
    of: (file) => {
      const own = ofFiles.get(basename(file)) ?? ofFiles.get(file) ?? {};
      const { kind: named, nulls, skip, ...csv } = { ...all, ...own };
      return {
        kind: said ?? (named === undefined ? kindInName(file) : knownKind(named, quotedName(reader ?? ""))),
        nulls: nulls as NullOptions["nulls"],
        // What is in it is looked at by the reader, which names every mistake.
        csv: { ...csv, ...(skip !== undefined && { skip: skipOf(skip) }) } as CsvOptions,
      };
    },
    into: into === undefined ? undefined : { file: reader ?? "", records: into },
  };
}

async function readFields(reader: string): Promise<Readonly<Record<string, unknown>>> {
  return fieldsOf(await readJsonFile(reader), quotedName(reader));
}

function fieldsOf(value: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof value === "object" && value !== null && !Array.isArray(value))
    return value as Readonly<Record<string, unknown>>;
  throw new WrongUse(
    `Cannot read ${what} as options: they are an object, as { "header": 4, "totals": "skip" }.`,
  );
}

function knownKind(kind: unknown, where: string): keyof Ledger {
  const found = RECORD_KINDS.find((known) => known === kind);
  if (found !== undefined) return found;
  throw new WrongUse(
    `${where} says the kind ${quotedName(String(kind))}; it is one of ${RECORD_KINDS.join(", ")}.${didYouMean(kind, RECORD_KINDS)}`,
  );
}

/** The kind that the name of a file begins with: trades.csv, trades-2012.csv. */
function kindInName(file: string): keyof Ledger | undefined {
  const name = basename(file).toLowerCase();
  return RECORD_KINDS.find(
    (kind) => name.startsWith(kind.toLowerCase()) && !/^[a-z]/.test(name.slice(kind.length)),
  );
}

/** Rows whose first cell begins with one of these texts are no records. */
function skipOf(skip: unknown): NonNullable<CsvOptions["skip"]> {
  if (!Array.isArray(skip) || !skip.every((text) => typeof text === "string" && text !== ""))
    throw new WrongUse(
      'skip is a list of texts with which the first cell of a row begins that is no record: ["Note", "*"].',
    );
  const beginnings: readonly string[] = skip;
  return ([first = ""]) => beginnings.some((beginning) => first.startsWith(beginning));
}
