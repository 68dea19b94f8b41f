/**
 * Delegations read from CSV as a stream: how many rows a second, and in how much memory, beside the CSV parser alone and
 * beside the parser with a schema of zod. Run by `npm run bench:csv`, on the sources. Exits with 1 where a row is refused,
 * a number differs, or ten times the rows take more than a quarter more memory.
 */

import { spawnSync } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { streamCsv } from "cultural-ledger/io";
import { z } from "zod";
import { RowCutter } from "../../src/io/csv/rows";

const SIZES = [100_000, 1_000_000] as const;
const MOST_RATIO = 1.25;
/** As many characters as a file stream of Node has bytes. */
const PIECE = 65_536;

/** The same small heap for all, as in `topics/stream.ts`, so that a peak shows what is held and not what is left lying. */
const HEAP = ["--min-semi-space-size=4", "--max-semi-space-size=4", "--max-old-space-size=64"];

const AREAS = ["FR", "DE", "JP", "KR", "US", "MX", "TH", "BJ", "IN", "HK", "GB-WLS", "035"] as const;
const STATUSES = ["held", "planned", "cancelled"] as const;
const TITLES = ["id", "direction", "period", "persons", "areas", "project", "status", "note"] as const;

/** What the rows hold together: of those that a contender reads, and of those that were made. */
interface Totals {
  rows: number;
  refused: number;
  outbound: number;
  persons: bigint;
  areas: number;
  planned: number;
}

interface Run {
  readonly seconds: number;
  readonly peakMiB: number;
  readonly read: Readonly<Record<keyof Totals, string>>;
  readonly made: Readonly<Record<keyof Totals, string>>;
}

type Pieces = Generator<string>;

const noTotals = (): Totals => ({ rows: 0, refused: 0, outbound: 0, persons: 0n, areas: 0, planned: 0 });

/** Rows made one by one and cut into pieces at any character, as a file is; their totals are kept beside them. */
function* piecesOfRows(records: number, made: Totals): Pieces {
  // The linear congruential generator of Numerical Recipes; its high bits are the better ones.
  let state = 2012;
  const below = (bound: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
  let text = `${TITLES.join(",")}\n`;
  for (let at = 0; at < records; at++) {
    const isOutbound = below(2) === 0;
    const persons = below(20_000);
    const areas = Array.from({ length: 1 + below(3) }, (_, leg) => AREAS[(at + leg * 5) % AREAS.length]);
    const status = STATUSES[below(STATUSES.length)]!;
    const day = `${2000 + below(20)}-${twoDigits(1 + below(12))}-${twoDigits(1 + below(28))}`;
    const grouped = persons < 1000 ? String(persons) : `"${thousands(persons)}"`;
    const note = below(4) === 0 ? '"A note, with ""quotes""\nand a break"' : "";
    made.rows += 1;
    made.outbound += isOutbound ? 1 : 0;
    made.persons += BigInt(persons);
    made.areas += areas.length;
    made.planned += status === "planned" ? 1 : 0;
    text += `visit-${at},${isOutbound ? "outbound" : "inbound"},${day},${grouped},${areas.join("; ")},project-${at % 50},${status},${note}\n`;
    while (text.length >= PIECE) {
      yield text.slice(0, PIECE);
      text = text.slice(PIECE);
    }
  }
  yield text;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, "0");
}

function thousands(number: number): string {
  return `${Math.floor(number / 1000)},${String(number % 1000).padStart(3, "0")}`;
}

/** A delegation as a schema of zod: its fields, no others, dates of the calendar, areas of the list. */
const GROUPED = /^\d{1,3}(,\d{3})+$/;
const KNOWN_AREAS: ReadonlySet<string> = new Set(AREAS);
const given = (text: string): string | undefined => (text.trim() === "" ? undefined : text);
const text = z.string().transform(given).pipe(z.string().optional());
const zodDelegation = z.strictObject({
  id: z.string().regex(/\S/),
  direction: z.enum(["outbound", "inbound"]),
  period: z.union([z.iso.date(), z.string().regex(/^\d{4}(-(S[12]|Q[1-4]|0[1-9]|1[0-2]))?$/)]),
  persons: z
    .string()
    .transform((cell) => Number(GROUPED.test(cell) ? cell.replaceAll(",", "") : cell))
    .pipe(z.int().nonnegative()),
  areas: z
    .string()
    .transform((cell) => cell.split(";").map((name) => name.trim()))
    .pipe(z.array(z.string().refine((code) => KNOWN_AREAS.has(code)))),
  project: text,
  status: z.enum(STATUSES),
  note: text,
});

/** Reads nothing: what every other contender pays for its rows. */
const BASELINE = "making the rows";

type Contender = (pieces: Pieces, read: Totals) => void | Promise<void>;

const CONTENDERS: Readonly<Record<string, Contender>> = {
  [BASELINE]: (pieces, read) => {
    for (const piece of pieces) read.rows += piece.length;
  },
  "Papa Parse": (pieces, read) => {
    for (const cells of rowsOf(pieces, read)) {
      const [, direction, , persons = "", areas = "", , status] = cells;
      add(read, direction, Number(persons.replaceAll(",", "")), areas.split(";").length, status);
    }
  },
  "Papa Parse + zod": (pieces, read) => {
    for (const cells of rowsOf(pieces, read)) {
      const row = Object.fromEntries(TITLES.map((title, at) => [title, cells[at]]));
      const result = zodDelegation.safeParse(row);
      if (!result.success) read.refused += 1;
      else {
        const { direction, persons, areas, status } = result.data;
        add(read, direction, persons, areas.length, status);
      }
    }
  },
  streamCsv: async (pieces, read) => {
    for await (const row of streamCsv("delegations", pieces)) {
      if (!row.ok) read.refused += 1;
      else {
        const { direction, persons, areas, status } = row.record;
        const isPlain = typeof persons === "number" && Array.isArray(areas);
        add(read, direction, isPlain ? persons : -1, isPlain ? areas.length : -1, status);
      }
    }
  },
};

/** The rows but the header, cut by Papa Parse as the library cuts them. */
function* rowsOf(pieces: Pieces, read: Totals): Generator<readonly string[]> {
  const cutter = new RowCutter(",");
  const batches = function* () {
    for (const piece of pieces) yield cutter.push(piece);
    yield cutter.end();
  };
  for (const batch of batches()) {
    for (const cut of batch) {
      if ("issue" in cut) read.refused += 1;
      else if (cut.row > 1) yield cut.cells;
    }
  }
}

function add(read: Totals, direction: unknown, persons: number, areas: number, status: unknown): void {
  read.rows += 1;
  read.outbound += direction === "outbound" ? 1 : 0;
  read.persons += BigInt(persons);
  read.areas += areas;
  read.planned += status === "planned" ? 1 : 0;
}

/** Reads the rows with one contender, in this process. */
async function measure(name: string, records: number): Promise<Run> {
  const read = noTotals();
  const made = noTotals();
  const start = performance.now();
  await CONTENDERS[name]!(piecesOfRows(records, made), read);
  const seconds = (performance.now() - start) / 1000;
  // Node gives KiB on every platform.
  return { seconds, peakMiB: process.resourceUsage().maxRSS / 1024, read: asText(read), made: asText(made) };
}

function asText(totals: Totals): Run["read"] {
  const entries = Object.entries(totals).map(([name, total]) => [name, String(total)]);
  return Object.fromEntries(entries) as Run["read"];
}

/** Measures in a process of its own, because a peak never falls again. */
function measureApart(name: string, records: number): Run {
  const script = fileURLToPath(import.meta.url);
  // The flags of this process bring the loader of tsx.
  const { status, stdout } = spawnSync(
    process.execPath,
    [...process.execArgv, ...HEAP, script, name, String(records)],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`${name} over ${records} rows ended with status ${status}`);
  return JSON.parse(stdout) as Run;
}

function report(): void {
  const runs = Object.keys(CONTENDERS).flatMap((name) =>
    SIZES.map((records) => ({ name, records, ...measureApart(name, records) })),
  );
  const date = new Date().toISOString().slice(0, 10);
  console.log(`${date}, Node ${process.version}, ${process.platform}-${process.arch}, ${cpus()[0]?.model}\n`);
  console.log("| | rows | seconds | rows a second | peak MiB |\n|---|---:|---:|---:|---:|");
  for (const { name, records, seconds, peakMiB } of runs) {
    const speed = Math.round(records / seconds);
    const cells = [records.toLocaleString("en"), seconds.toFixed(2), speed.toLocaleString("en")];
    console.log(`| ${[name, ...cells, peakMiB.toFixed(1)].join(" | ")} |`);
  }
  const [small, large] = runs.filter(({ name }) => name === "streamCsv").map(({ peakMiB }) => peakMiB);
  const ratio = large! / small!;
  console.log(`\nRatio of the peaks of streamCsv: ${ratio.toFixed(3)} (at most ${MOST_RATIO})`);
  const faults = runs
    .filter(({ name }) => name !== BASELINE)
    .flatMap(({ name, records, read, made }) =>
      (Object.keys(made) as (keyof Totals)[])
        .filter((key) => read[key] !== made[key])
        .map((key) => `${name}, ${records} rows: ${key} is ${read[key]} and not ${made[key]}`),
    );
  for (const fault of faults) console.error(fault);
  if (faults.length > 0 || !(ratio <= MOST_RATIO)) process.exitCode = 1;
}

const [name, records] = process.argv.slice(2);
if (name === undefined) report();
else console.log(JSON.stringify(await measure(name, Number(records))));
