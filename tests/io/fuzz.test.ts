/**
 * Broken files: whatever a text holds, reading it ends with an answer, no record gets lost without a line, no number is
 * changed, and nothing of the runtime is touched. The seed is fixed, so that every run reads the same texts.
 */

import type { Ledger, LedgerRecords } from "cultural-ledger";
import {
  type LedgerReading,
  parseLedger,
  readCsv,
  readNdjson,
  toJson,
  toNdjson,
  writeCsv,
} from "cultural-ledger/io";
import { isCurrencyAmount } from "cultural-ledger/money";
import { sampleLedger } from "cultural-ledger/testing";
import { ledgerArbitrary } from "cultural-ledger/testing/fast-check";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { complete } from "../model/records";
import { type Draw, drawsOf, pick } from "./draws";

const SEED = 20_130_110;
/** A tenth of them in every run, all of them with `npm run test:fuzz`. */
const PART = process.env["ALL_INPUTS"] === undefined ? 10 : 1;
const INPUTS = { json: 33_000 / PART, ndjson: 33_000 / PART, csv: 34_000 / PART } as const;
const BATCH = 500;

const kinds = Object.keys(complete) as (keyof Ledger)[];
const ledgers: readonly Ledger[] = [
  complete,
  ...[1, 2, 3, 4, 5].map((seed) => sampleLedger(seed, 4)),
  ...fc
    .sample(ledgerArbitrary(fc), { seed: SEED, numRuns: 400 })
    .filter((ledger) => toJson(ledger).length < 1800)
    .slice(0, 40),
];

const INSERTS: readonly string[] = [
  '"__proto__":{"polluted":true},',
  '"constructor":{"prototype":{"polluted":true}},',
  "__proto__",
  "constructor",
  "toString",
  '{"__proto__":1}',
  "[".repeat(60),
  '{"a":'.repeat(40),
  `${"[".repeat(500)}${"]".repeat(500)}`,
  "123456789012345678901234567890",
  "9007199254740993",
  "0.1000000000000000055511151231257827",
  "1e999",
  "1e-999",
  "-0",
  "1e3",
  "99999999999999999999999999999999 wan",
  "more than 123456789012345678901234",
  "1,100",
  "１２３",
  "\u0000",
  "\uD83C",
  "\uDFAD",
  "\uFEFF",
  '"',
  '""',
  "'",
  "\r",
  "\n",
  "\\",
  "\\u0000",
  "null",
  ",",
  ";",
  "\t",
  "{",
  "}",
  "=1+1",
];

const MUTATIONS: readonly ((text: string, draw: Draw) => string)[] = [
  // Another character in one place.
  (text, draw) => spliced(text, draw(text.length), 1, String.fromCharCode(32 + draw(95))),
  (text, draw) => spliced(text, draw(text.length), 1, String.fromCharCode(draw(65_536))),
  // A digit for a character.
  (text, draw) => spliced(text, draw(text.length), 1, String(draw(10))),
  // A part left out, or the end.
  (text, draw) => spliced(text, draw(text.length), 1 + draw(20), ""),
  (text, draw) => text.slice(0, draw(text.length)),
  // A part twice.
  (text, draw) => {
    const at = draw(text.length);
    return spliced(text, at, 0, text.slice(at, at + 1 + draw(60)));
  },
  // Two cells or values in each other's place.
  (text, draw) => {
    const parts = text.split(/([,;\t\r\n{}[\]]+)/);
    const [one, other] = [2 * draw(Math.ceil(parts.length / 2)), 2 * draw(Math.ceil(parts.length / 2))];
    return parts
      .with(one, parts[other] ?? "")
      .with(other, parts[one] ?? "")
      .join("");
  },
  // Two lines in each other's place, or one twice.
  (text, draw) => {
    const lines = text.split("\n");
    return lines.toSpliced(draw(lines.length), draw(2), pick(draw, lines)).join("\n");
  },
  (text, draw) => spliced(text, draw(text.length), 0, pick(draw, INSERTS)),
  // What is said, instead of a number or a word.
  (text, draw) => {
    const words = [...text.matchAll(/-?[\w.]+/g)];
    if (words.length === 0) return text;
    const word = pick(draw, words);
    return spliced(text, word.index, word[0].length, pick(draw, INSERTS));
  },
];

function spliced(text: string, at: number, length: number, insert: string): string {
  return text.slice(0, at) + insert + text.slice(at + length);
}

function mutated(text: string, draw: Draw): string {
  let result = text;
  for (let times = 1 + draw(3); times > 0 && result !== ""; times--)
    result = pick(draw, MUTATIONS)(result, draw);
  return result;
}

/** A text, or bytes of it where some are others, in pieces. */
function sourceOf(text: string, draw: Draw): string | Uint8Array[] {
  if (draw(4) > 0) return text;
  const bytes = new TextEncoder().encode(text);
  if (draw(2) === 0 && bytes.length > 0) bytes[draw(bytes.length)] = draw(256);
  const cut = draw(bytes.length + 1);
  return [bytes.slice(0, cut), bytes.slice(cut)];
}

/** What a number says, however it is written: its digits without zeros at the ends, and the place of the last one. */
function exactValueOf(number: string): string {
  const [, sign = "", whole = "", fraction = "", exponent = "0"] =
    /^(-?)(\d+)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/.exec(number) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  const shown = digits.replace(/0+$/, "");
  if (shown === "") return "0";
  return `${sign}${shown}e${Number(exponent) - fraction.length + digits.length - shown.length}`;
}

/** The numbers that stand in a text, those with separators too. */
function numbersIn(texts: readonly string[]): ReadonlySet<string> {
  const numbers = new Set<string>();
  for (const text of texts) {
    const plain = text.normalize("NFKC");
    for (const form of [plain, plain.replace(/(?<=\d),(?=\d{3})/g, "")]) {
      for (const [number] of form.matchAll(/-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g)) {
        numbers.add(exactValueOf(number));
        numbers.add(exactValueOf(number.replace("-", "")));
        numbers.add(exactValueOf(number.replace(/[eE].*$/, "")));
      }
    }
  }
  return numbers;
}

/** The numbers that a ledger counts with: those of counts and figures, and of amounts. */
function* numbersOf(value: unknown): Generator<string> {
  if (typeof value === "number") yield String(value);
  else if (isCurrencyAmount(value)) yield value.toJSON().value;
  else if (Array.isArray(value)) for (const part of value) yield* numbersOf(part);
  else if (typeof value === "object" && value !== null) {
    const { qualifier, number } = value as { readonly qualifier?: unknown; readonly number?: unknown };
    if (qualifier !== undefined && typeof number === "string") yield number;
    for (const part of Object.values(value)) yield* numbersOf(part);
  }
}

const runtime = [Object.prototype, Array.prototype, String.prototype, Map.prototype].map((prototype) => ({
  prototype,
  names: Object.getOwnPropertyNames(prototype).join(),
}));

/** What must hold of every answer; said with plain comparisons, because there are a hundred thousand of them. */
function faultOf(
  reading: LedgerReading,
  texts: readonly string[],
  into: LedgerRecords = {},
): string | undefined {
  const { ledger, issues, moreIssues, accepted, refused } = reading;
  const own = Object.values(ledger).flat().length - Object.values(into).flat().length;
  if (!Number.isInteger(accepted) || accepted < 0 || accepted !== own)
    return `accepted ${accepted} of ${own}`;
  if (!Number.isInteger(refused) || refused < 0) return `refused ${refused}`;
  if (refused > 0 && issues.length === 0) return "refused without a line";
  // A list of JSON whose kind nobody knows is one fault, whatever it holds, and so is a column of a table; each row and line
  // has one of its own otherwise.
  const isWhole = issues.some(({ code, row }) => code === "model/unknown-field" || row === 1);
  if (!isWhole && refused > issues.length + moreIssues)
    return `refused ${refused}, and told ${issues.length} faults`;
  if (runtime.some(({ prototype, names }) => Object.getOwnPropertyNames(prototype).join() !== names)) {
    return "the runtime is changed";
  }
  const written = numbersIn(texts);
  for (const number of numbersOf(ledger)) {
    if (!written.has(exactValueOf(number))) return `${number} stands nowhere`;
  }
  return undefined;
}

/** The text that a source holds, for the numbers in it. */
function textOf(source: string | Uint8Array[]): string {
  return typeof source === "string" ? source : Buffer.concat(source).toString("utf8");
}

/** Reads as many broken texts as are asked for, and lists what is wrong with the answers. */
async function faults(
  inputs: number,
  texts: readonly string[],
  seed: number,
  read: (source: string | Uint8Array[], at: number) => LedgerReading | Promise<LedgerReading>,
  into: LedgerRecords = {},
): Promise<{ readonly found: readonly string[]; readonly accepted: number; readonly refused: number }> {
  const draw = drawsOf(seed);
  const found: string[] = [];
  const known = JSON.stringify(into);
  let [accepted, refused] = [0, 0];
  for (let done = 0; done < inputs; done += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, inputs - done) }, async () => {
      const at = draw(texts.length);
      const source = sourceOf(mutated(texts[at] ?? "", draw), draw);
      const text = textOf(source);
      try {
        const reading = await read(source, at);
        accepted += reading.accepted;
        refused += reading.refused;
        const fault = faultOf(reading, [text, known], into);
        if (fault !== undefined) found.push(`${fault}: ${JSON.stringify(text)}`);
      } catch (error) {
        found.push(`${String(error)}: ${JSON.stringify(text)}`);
      }
    });
    await Promise.all(batch);
  }
  return { found: found.slice(0, 5), accepted, refused };
}

describe("broken texts are read to an answer that changes nothing", () => {
  test("of JSON", async () => {
    const texts = ledgers.flatMap((ledger) => [toJson(ledger), toJson(ledger, { indent: 1 })]);
    const { found, accepted, refused } = await faults(INPUTS.json, texts, SEED, (source) =>
      parseLedger(textOf(source)),
    );
    expect(found).toEqual([]);
    expect(accepted).toBeGreaterThan(1000 / PART);
    expect(refused).toBeGreaterThan(1000 / PART);
  });

  test("of NDJSON", async () => {
    const texts = ledgers.map((ledger) => [...toNdjson(ledger)].join("\n"));
    const { found, accepted, refused } = await faults(INPUTS.ndjson, texts, SEED + 1, (source) =>
      readNdjson(source),
    );
    expect(found).toEqual([]);
    expect(accepted).toBeGreaterThan(1000 / PART);
    expect(refused).toBeGreaterThan(1000 / PART);
  });

  test("of CSV", async () => {
    const delimiters = [",", ";", "\t"] as const;
    const files = ledgers.flatMap((ledger, at) =>
      kinds
        .filter((kind) => ledger[kind].length > 0)
        .map((kind) => ({
          kind,
          text: writeCsv(kind, ledger[kind] as never, {
            delimiter: pick((below) => at % below, delimiters),
            byteOrderMark: at % 2 === 0,
          }),
        })),
    );
    // What the rows name is there, so that many of them are accepted.
    const into: LedgerRecords = { sources: complete.sources };
    const texts = files.map(({ text }) => text);
    const { found, accepted, refused } = await faults(
      INPUTS.csv,
      texts,
      SEED + 2,
      (source, at) => readCsv(files[at]?.kind ?? "sources", source, { into }),
      into,
    );
    expect(found).toEqual([]);
    expect(accepted).toBeGreaterThan(1000 / PART);
    expect(refused).toBeGreaterThan(1000 / PART);
  });
});
