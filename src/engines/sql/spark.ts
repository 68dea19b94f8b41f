/** SQL as Spark writes it, from version 3.4 on, in ANSI mode. */

import type { Dialect } from "./dialect";
import { invalidIdentifier, markedIdentifier } from "./identifier";

/**
 * Sums are of `DECIMAL(38,0)`, since a sum of BIGINT wraps or raises at 64 bits. Names stand in backticks, for a name in double
 * quotes is a text here, and every row would have it. Parameters have names, because they are used several times.
 */
export const SPARK: Dialect = {
  name: "spark",
  quoted: (identifier) => {
    if (identifier.includes("${"))
      throw invalidIdentifier(identifier, `Spark puts the value of a variable in the place of \${...}`);
    return markedIdentifier(identifier, "`");
  },
  placeholder: (position) => `:p${position}`,
  types: { text: "STRING", texts: "ARRAY<STRING>", integer: "BIGINT" },
  sum: "DECIMAL(38,0)",
  byBytes: (text) => text,
  hasAny: (list, texts) => `arrays_overlap(${list}, array(${texts.join(", ")}))`,
  each: (from, list, column) =>
    `SELECT r.*, u.a AS ${column} FROM ${from} AS r LATERAL VIEW OUTER explode(array_distinct(array_compact(r.${list}))) u AS a`,
  typeOf: (expression) => `typeof(${expression})`,
  wholeNumbers: /^(tinyint|smallint|int|bigint|decimal\(\d+,0\))$/,
};
