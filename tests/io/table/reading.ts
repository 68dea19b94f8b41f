/** Small tables for tests: one field of a record in a column of any title, and what becomes of its cells. */

import type { Ledger } from "cultural-ledger";
import {
  type ReadCsvOptions,
  type ReadRowsOptions,
  readCsv,
  readRows,
  type TableReading,
} from "cultural-ledger/io";
import { expect } from "vitest";
import { deepFreeze } from "../../frozen";

/** The other columns that a record of each kind has, and a row of them. */
const OTHERS = {
  delegations: { titles: "id\tdirection\tperiod", cells: "outbound\t2012" },
  trades: { titles: "id\tflow\tkind\tproduct\tperiod", cells: "export\tgoods\tLinen\t2012" },
  activities: { titles: "id\tperiod", cells: "2012" },
  observations: { titles: "id\tindicator\tarea\tat", cells: "Museums\tCN\t2014-12-31" },
} as const;

/** A value of the field, or the code of its fault with the option that settles it, as `io/number-marks decimal`. */
export type Outcome = unknown;

type Kind = keyof typeof OTHERS;

/** Reads cells below a title, each in a row of its own. */
function readCells(
  kind: Kind,
  title: string,
  cells: readonly string[],
  options: ReadCsvOptions = {},
): Promise<TableReading> {
  const { titles, cells: others } = OTHERS[kind];
  const rows = cells.map((cell, at) => `r${at}\t${others}\t"${cell.replaceAll('"', '""')}"`);
  return readCsv(kind, `${titles}\t"${title}"\n${rows.join("\n")}\n`, {
    delimiter: "\t",
    ...deepFreeze(options),
  });
}

/** What each cell is read as: plain JSON of the field, `undefined` where it is left out, or the fault. */
export async function outcomes(
  kind: Kind,
  title: string,
  cells: readonly string[],
  options: ReadCsvOptions = {},
  field?: string,
): Promise<readonly Outcome[]> {
  const reading = await readCells(kind, title, cells, options);
  const known = new Set(OTHERS[kind].titles.split("\t"));
  return cells.map((_, at) => {
    const record = reading.ledger[kind].find(({ id }) => id === `r${at}`) as
      | Record<string, unknown>
      | undefined;
    if (record !== undefined) {
      const name = field ?? Object.keys(record).find((key) => !known.has(key)) ?? "";
      return record[name] === undefined ? undefined : JSON.parse(JSON.stringify(record[name]));
    }
    const issue = reading.issues.find(({ row }) => row === at + 2) ?? reading.issues[0];
    return [issue?.code, issue?.option].filter((part) => part !== undefined).join(" ");
  });
}

/** What one cell is read as. */
export async function outcome(
  kind: Kind,
  title: string,
  cell: string,
  options: ReadCsvOptions = {},
  field?: string,
): Promise<Outcome> {
  return (await outcomes(kind, title, [cell], options, field))[0];
}

/** Every row that has something in it is accepted, refused or skipped. */
export function expectAccounted(reading: TableReading, rows: number): void {
  expect(reading.accepted + reading.refused + reading.skipped.length).toBe(rows);
}

/** `2 persons io/number-marks`: row, column and code of each fault. */
export function faults({ issues }: Pick<TableReading, "issues">): readonly string[] {
  return issues.map(({ row, column, code }) =>
    [row, column, code].filter((part) => part !== undefined).join(" "),
  );
}

/** Reads one cell that a library or a driver gives, as a field of a delegation or a trade. */
export async function givenCell(
  title: string,
  cell: unknown,
  options: ReadRowsOptions = {},
): Promise<Outcome> {
  const kind = /^value/.test(title) ? "trades" : "delegations";
  const row =
    kind === "trades" ? ["a", "export", "goods", "Linen", 2012, cell] : ["a", "outbound", 2012, cell];
  const reading = await readRows(kind, [[...OTHERS[kind].titles.split("\t"), title], row], options);
  const record = (reading.ledger[kind as keyof Ledger] as readonly object[])[0] as
    | Record<string, unknown>
    | undefined;
  if (record === undefined) {
    const [issue] = reading.issues;
    return [issue?.code, issue?.option].filter((part) => part !== undefined).join(" ");
  }
  const name = Object.keys(record).find((key) => !OTHERS[kind].titles.split("\t").includes(key)) ?? "";
  return record[name] === undefined ? undefined : JSON.parse(JSON.stringify(record[name]));
}
