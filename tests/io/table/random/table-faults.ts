/** Reads a random table in every way, and says what is wrong with the answers. */

import type { Ledger } from "cultural-ledger";
import { type RowOfCells, readCsv, readRows, type TableReading } from "cultural-ledger/io";
import { type Draw, drawsOf, happens } from "../../draws";
import { cutAt } from "../../pieces";
import { type CsvFile, csvFileOf } from "./csv-text";
import type { KnownRecord } from "./known-records";
import { type RandomTable, tableOf } from "./random-table";
import { optionsOf, type Says, type Statement } from "./statements";

/** A record as text that is the same for equal records. */
function textOf(record: unknown): string {
  return JSON.stringify(record, (_, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

/** Options that are said, and the constants among them. */
interface Said {
  readonly options: Says;
  readonly isAll: boolean;
}

/** Some of the statements, now and then none; those that nobody could do without are kept. */
function someOf(statements: readonly Statement[], seed: number): Said {
  const draw = drawsOf(seed);
  const percent = draw(4) * 25;
  const kept = new Set(statements.filter(({ isNeeded }) => isNeeded === true || happens(draw, percent)));
  const rest = statements.filter(({ isOfRest }) => isOfRest !== true);
  const isAll = rest.every((statement) => kept.has(statement));
  const said = statements.filter((one) => (one.isOfRest === true ? isAll && kept.has(one) : kept.has(one)));
  return { options: optionsOf(said), isAll: said.length === statements.length };
}

/** The records as a table says them by itself, where constants are not said. */
function withoutConstants({ records, constants }: RandomTable, options: Says): readonly KnownRecord[] {
  const left = constants.filter((name) => !Object.hasOwn(options.constants ?? {}, name));
  if (left.length === 0) return records;
  return records.map((record) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !left.includes(name))),
  );
}

/** The texts of known records, made once. */
const TEXTS = new WeakMap<KnownRecord, string>();

function knownText(record: KnownRecord): string {
  const known = TEXTS.get(record) ?? textOf(record);
  TEXTS.set(record, known);
  return known;
}

/** What is wrong with a reading; `undefined` where it holds known records only, and every row is accounted for. */
function faultOf(
  table: RandomTable,
  { options, isAll }: Said,
  reading: TableReading,
  isCut = true,
): string | undefined {
  const { ledger, issues, accepted, refused, skipped } = reading;
  const known = new Map(withoutConstants(table, options).map((record) => [record["id"], knownText(record)]));
  const read = ledger[table.kind] as readonly { readonly id: string }[];
  for (const record of read) {
    const text = textOf(record);
    if (known.get(record.id) !== text) return `${text} is not ${known.get(record.id)}`;
    known.delete(record.id);
  }
  if (accepted !== read.length) return `accepted ${accepted} of ${read.length}`;
  if (refused > 0 && issues.length === 0) return "refused without a word";
  if (isAll) {
    const lost = [...known.keys()].filter((id) => !table.unsure.has(id));
    const sayings = issues.map(({ row, message }) => `${row}: ${message}`).join("\n");
    if (lost.length > 0) return `${lost.join(", ")} is refused\n${sayings}`;
    if (refused !== known.size && table.unsure.size < table.records.length)
      return `refused ${refused} rows, of ${known.size} that may be\n${sayings}`;
  }
  const rows = rowsWithSomething(table, options);
  const isCounted = isCut && !issues.some(({ code }) => UNCUT.includes(code));
  if (isCounted && accepted + refused + skipped.length !== rows)
    return `${accepted} accepted, ${refused} refused, ${skipped.length} skipped of ${rows} rows: ${issues.map(({ code }) => code).join(", ")}`;
  return undefined;
}

/** Faults of a text that is not cut into rows for certain, so that nobody can count them. */
const UNCUT: readonly string[] = ["io/malformed-row", "io/undecodable-text", "io/wrong-encoding"];

/** The rows that are no header and have something in them; without a header said the first row is it. */
function rowsWithSomething({ rows }: RandomTable, { header = 1 }: Says): number {
  const behind = typeof header === "number" ? rows.slice(header) : rows;
  return behind.filter(({ kind }) => kind !== "blank").length;
}

/** The rows as another library gives them: numbers, dates and nothing as such. */
function typedRows({ rows }: RandomTable, draw: Draw): readonly RowOfCells[] {
  return rows.map(({ cells }) =>
    cells.map(({ text, typed }) => (typed === undefined || happens(draw, 10) ? text : typed)),
  );
}

/** The rows as drivers of databases give them, by the titles of the first one; `undefined` where these are not all there. */
function objectsOf({ rows }: RandomTable, typed: readonly RowOfCells[]): readonly RowOfCells[] | undefined {
  const titles = rows[0]?.kind === "header" ? rows[0].cells.map(({ text }) => text) : [];
  if (titles.length === 0 || titles.includes("") || new Set(titles).size < titles.length) return undefined;
  return typed
    .slice(1)
    .map((cells) => Object.fromEntries(titles.map((title, at) => [title, (cells as unknown[])[at] ?? null])));
}

function shown(table: RandomTable, { text }: CsvFile, { options }: Said): string {
  return `${table.kind}\n${text}\n${JSON.stringify(options)}`;
}

/** Reads a table in every way, and says what is wrong with the answers. */
export async function faultsOf(
  seed: number,
): Promise<{ readonly faults: readonly string[]; readonly accepted: number }> {
  const table = tableOf(seed);
  const draw = drawsOf(seed + 1);
  const isNumbered = table.statements.some(
    ({ says }) => says["id"] === "row" || typeof says["header"] === "number",
  );
  const file = csvFileOf(draw, table.rows, isNumbered);
  const inFile = file.isMixed ? { ...table, unsure: new Set(table.records.map(({ id }) => id)) } : table;
  const kind: keyof Ledger = table.kind;
  const statements = [...table.statements, ...file.statements];
  const all: Said = { options: optionsOf(statements), isAll: true };
  const some = someOf(statements, seed);
  const faults: string[] = [];
  const tell = (way: string, said: Said, fault: string | undefined) => {
    if (fault !== undefined) faults.push(`table ${seed}, ${way}: ${fault}\n${shown(table, file, said)}`);
  };
  const whole = await readCsv(kind, file.source, all.options);
  tell("all said", all, faultOf(inFile, all, whole));
  // A delimiter that is not said is found in the header.
  const isCut = some.options.delimiter !== undefined || some.options.header === all.options.header;
  const part = await readCsv(kind, file.source, some.options);
  tell("some said", some, faultOf(inFile, some, part, isCut));
  if (happens(draw, 50)) {
    const pieces = cutAt(file.source, [draw(5000), draw(500), draw(100)]);
    const [said, first] = happens(draw, 50) ? [all, whole] : [some, part];
    const again = await readCsv(kind, pieces as Iterable<string | Uint8Array>, said.options);
    const isSame = JSON.stringify(first) === JSON.stringify(again);
    tell("in pieces", said, isSame ? undefined : "differs from the whole");
  }
  const given = happens(draw, 50) ? all : some;
  const { delimiter, encoding, ...options } = given.options;
  const rows = typedRows(table, draw);
  const objects = options.header === undefined && options.id !== "row" ? objectsOf(table, rows) : undefined;
  const read = await readRows(kind, happens(draw, 30) ? (objects ?? rows) : rows, options);
  tell("rows", given, faultOf(table, given, read));
  return { faults, accepted: part.accepted };
}
