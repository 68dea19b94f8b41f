/**
 * The statement of a plan: one SELECT in long form, whose branches are the numbers of the groups, each list of what groups
 * have, and the guards. All cells are text, so that no driver changes them, and stand under short names of its own.
 *
 * Nothing is divided, scaled or rounded here, and no text of a plan stands in it.
 */

import type { Call } from "../../foundation/arguments";
import { whereClause } from "./conditions";
import type { Dialect } from "./dialect";
import {
  type Expressions,
  keyExpression,
  numberExpression,
  rowsOfItems,
  sumExpression,
} from "./group-expressions";
import { guardNumbers } from "./guards";
import type { Parameters } from "./parameters";
import type { SqlPlan } from "./query";
import { grouping, isList, rowSpaces } from "./row-spaces";
import type { SharedParts } from "./shared-parts";
import type { TableSource } from "./table-source";

/** The branch of the guards. */
export const GUARDS = "guards";
/** The branch of the numbers of groups. */
export const NUMBERS = "0";

/** The branch of a list of items, by its place among the lists. */
export function branchOfItems(place: number): string {
  return String(place + 1);
}

/** How many cells a row has of each kind, behind the name of its branch. */
export interface RowLayout {
  readonly keys: number;
  readonly items: number;
  readonly numbers: number;
}

/** The statement, and the layout of its rows. */
export function statementOf(
  plan: SqlPlan,
  { numbers, items }: SharedParts,
  summed: readonly string[],
  source: TableSource,
  parameters: Parameters,
  { call, dialect, digits }: { readonly call: Call; readonly dialect: Dialect; readonly digits: number },
): { readonly text: string; readonly layout: RowLayout } {
  const column = source.column;
  const expressions: Expressions = { dialect, digits, columnOf: column };
  const ofGuards = guardNumbers(plan, summed, column, dialect);
  const layout: RowLayout = {
    keys: plan.keys.length,
    items: Math.max(0, ...items.map((item) => item.columns.length + (item.unnest === undefined ? 0 : 1))),
    numbers: Math.max(numbers.length, items.length > 0 ? 2 : 1, ofGuards.length),
  };
  const spaces = rowSpaces(plan.keys, plan.sets, ROWS, dialect, column);
  const asText = (expression: string) => `CAST(${expression} AS ${dialect.types.text})`;
  /** The cells of a branch: all have the same, and what a branch does not have is nothing. */
  const cells = (
    branch: string,
    flags: readonly (string | undefined)[],
    own: readonly string[],
    found: readonly string[],
  ): string =>
    [
      `${asText(`'${branch}'`)} AS b`,
      ...flags.map((flag, key) => `${asText(flag ?? "'1'")} AS g${key}`),
      ...flags.map((flag, key) => `${asText(flag === undefined ? "NULL" : `q${key}`)} AS k${key}`),
      ...padded(own, layout.items).map((each, at) => `${asText(each)} AS i${at}`),
      ...padded(found, layout.numbers).map((each, at) => `${asText(each)} AS n${at}`),
    ].join(", ");

  const ofGroups = spaces.map((space) => {
    const { flags, clause } = grouping(space, plan.keys);
    const found = numbers.map((number) => numberExpression(number, expressions));
    return `SELECT ${cells(NUMBERS, flags, [], found)} FROM ${space.from}${clause}`;
  });
  const ofItems = items.flatMap((item, at) =>
    spaces.map((space) => {
      const own = [...item.columns.map(column), ...(item.unnest === undefined ? [] : ["e"])];
      const { flags, clause } = grouping(space, plan.keys, own);
      const found = ["COUNT(*)", ...(item.sum === undefined ? [] : [sumExpression(item.sum, expressions)])];
      return `SELECT ${cells(branchOfItems(at), flags, own, found)} FROM ${rowsOfItems(item, space.from, expressions)}${clause}`;
    }),
  );
  const none = plan.keys.map(() => undefined);
  const guards = `SELECT ${cells(GUARDS, none, [], ofGuards)} FROM ${ROWS}`;

  const keys = plan.keys.flatMap((key, at) =>
    isList(key) ? [] : [`${keyExpression(call, key, expressions)} AS q${at}`],
  );
  const where = whereClause(plan.where, dialect, parameters, column);
  // All columns are asked for by now.
  const tables = [
    `${SOURCE} AS (${source.select()})`,
    `${ROWS} AS (SELECT ${["s.*", ...keys].join(", ")} FROM ${SOURCE} AS s${where})`,
    ...spaces.flatMap(({ definition }) => definition ?? []),
  ];
  return {
    text: `WITH ${tables.join(",\n")}\n${[...ofGroups, ...ofItems, guards].join("\nUNION ALL ")}`,
    layout,
  };
}

/** The names of the columns of an answer. */
export function answerColumns({ keys, items, numbers }: RowLayout): readonly string[] {
  const named = (letter: string, count: number) => Array.from({ length: count }, (_, at) => `${letter}${at}`);
  return ["b", ...named("g", keys), ...named("k", keys), ...named("i", items), ...named("n", numbers)];
}

const SOURCE = "cl_source";
const ROWS = "cl_rows";

function padded(expressions: readonly string[], length: number): readonly string[] {
  return Array.from({ length }, (_, at) => expressions[at] ?? "NULL");
}
