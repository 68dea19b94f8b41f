/**
 * Conditions as SQL. The unknown is a value of its own in a plan and none in SQL, where nothing is equal to it and nothing
 * different: each condition says what becomes of it.
 */

import type { Dialect } from "./dialect";
import type { Parameters } from "./parameters";
import type { SqlCondition } from "./query";

const ALL = "TRUE";
const NONE = "FALSE";

/** What has to hold of a row; nothing where there are no conditions. */
export function whereClause(
  conditions: readonly SqlCondition[],
  dialect: Dialect,
  parameters: Parameters,
  columnOf: (name: string) => string,
): string {
  const clauses = conditions.map((condition) => {
    const column = columnOf(condition.column);
    const text = (value: string) => parameters.text(value, `a condition on ${condition.column}`);
    const texts = (values: readonly (string | null)[]) =>
      [...new Set(values)].flatMap((value) => (value === null ? [] : [text(value)]));
    if ("has" in condition) {
      const wanted = texts(condition.has);
      return wanted.length === 0 ? NONE : dialect.hasAny(column, wanted);
    }
    if ("in" in condition) return isAmong(column, texts(condition.in), condition.in.includes(null));
    if ("notIn" in condition)
      return isNotAmong(column, texts(condition.notIn), condition.notIn.includes(null));
    const { from, to } = condition;
    const ends = [
      ...(from === undefined ? [] : [`${column} >= ${text(from)}`]),
      ...(to === undefined ? [] : [`${column} <= ${text(to)}`]),
    ];
    return ends.length === 0 ? `${column} IS NOT NULL` : ends.join(" AND ");
  });
  return clauses.length === 0 ? "" : ` WHERE ${clauses.map((clause) => `(${clause})`).join(" AND ")}`;
}

function isAmong(column: string, wanted: readonly string[], withUnknown: boolean): string {
  const unknown = withUnknown ? [`${column} IS NULL`] : [];
  const known = wanted.length === 0 ? [] : [`${column} IN (${wanted.join(", ")})`];
  return [...known, ...unknown].join(" OR ") || NONE;
}

function isNotAmong(column: string, others: readonly string[], withUnknown: boolean): string {
  const known = others.length === 0 ? [] : [`${column} NOT IN (${others.join(", ")})`];
  if (withUnknown) return [`${column} IS NOT NULL`, ...known].join(" AND ");
  return known.length === 0 ? ALL : `${known[0]} OR ${column} IS NULL`;
}
