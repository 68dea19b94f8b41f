/** Rows for trying the engines: numbers of 18 digits, unknown values, and texts that a format could break. */

import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { numbersFrom } from "../numbers-from";
import type { Column } from "./engine";

export const COLUMNS: readonly Column[] = [
  { name: "id", type: "bigint" },
  { name: "year", type: "integer" },
  { name: "area", type: "text" },
  { name: "flow", type: "text" },
  { name: "title", type: "text" },
  { name: "units", type: "bigint" },
  { name: "amount", type: "decimal", scale: 3 },
  { name: "areas", type: "texts" },
];

export interface Sampled {
  readonly id: string;
  readonly year: string;
  readonly area: string | null;
  readonly flow: string;
  readonly title: string;
  readonly units: string | null;
  readonly amount: string | null;
  readonly areas: readonly string[] | null;
}

/** Quotes, escapes, ends of lines, what means NULL to a reader of CSV, the last code point. */
export const TEXTS = [
  'say "yes"',
  "it's, so",
  "中文演出",
  "\u{10FFFF}",
  "",
  "NULL",
  "\\N",
  "\\",
  "two\nlines\r\nand\rmore",
  "tab\t;{}",
  "\u2028\u2029",
  "é",
  "e\u0301",
  " blanks ",
  "\u{20BB7}\uFFEE",
  "$1 :p0 $\u007bx} ? --",
];

function* sampled(rows: number): Generator<Sampled> {
  const next = numbersFrom(27);
  const oneOf = <Value>(values: readonly Value[]) => values[next() % values.length] as Value;
  // 18 digits, as text from the first: a float has no place for them.
  const digits = () =>
    `${next() % 2 === 0 ? "-" : ""}9${String(next() % 1e9).padStart(9, "0")}${String(next() % 1e8).padStart(8, "0")}`;
  for (let id = 0; id < rows; id++)
    yield {
      id: String(id),
      year: String(2003 + (next() % 10)),
      area: next() % 20 === 0 ? null : `A${next() % 40}`,
      flow: oneOf(["outbound", "outbound", "inbound"]),
      title: next() % 8 === 0 ? oneOf(TEXTS) : `Title ${next() % 20_000}`,
      units: next() % 10 === 0 ? null : digits(),
      amount: next() % 10 === 0 ? null : `${digits()}.${String(next() % 1000).padStart(3, "0")}`,
      areas:
        next() % 10 === 0
          ? null
          : Array.from({ length: next() % 4 }, () => (next() % 9 === 0 ? oneOf(TEXTS) : `A${next() % 40}`)),
    };
}

const PIECE = 2000;

/** Writes rows to files of about as many rows each, one after the other, and hands each row to `seen`. */
export async function writeSample(
  folder: string,
  name: string,
  rows: number,
  files: number,
  seen: (row: Sampled) => void,
): Promise<readonly string[]> {
  const all = sampled(rows);
  const written: string[] = [];
  for (let file = 0; file < files; file++) {
    const path = join(folder, `${name}-${file}.ndjson`);
    const most = Math.floor((rows * (file + 1)) / files) - Math.floor((rows * file) / files);
    await pipeline(Readable.from(pieces(all, most, seen)), createWriteStream(path));
    written.push(path);
  }
  return written;
}

function* pieces(all: Generator<Sampled>, most: number, seen: (row: Sampled) => void): Generator<string> {
  for (let done = 0; done < most; ) {
    const lines: string[] = [];
    for (; lines.length < PIECE && done < most; done++) {
      const row = all.next().value as Sampled;
      seen(row);
      lines.push(`${JSON.stringify(row)}\n`);
    }
    yield lines.join("");
  }
}
