/** SQL as DuckDB writes it. */

import type { Dialect } from "./dialect";
import { markedIdentifier } from "./identifier";

/** A list of one unknown text, since nothing comes of an empty one. */
const NO_TEXT = "CAST([NULL] AS VARCHAR[])";

/**
 * Sums are of HUGEINT: a sum of `DECIMAL(38,0)` passes 38 digits without a word. `COLLATE C`, because a column or the database
 * may be told not to see the difference between capitals and small letters, and then groups are merged.
 */
export const DUCKDB: Dialect = {
  name: "duckdb",
  quoted: (identifier) => markedIdentifier(identifier, '"'),
  placeholder: (position) => `$${position + 1}`,
  types: { text: "VARCHAR", texts: "VARCHAR[]", integer: "BIGINT" },
  sum: "HUGEINT",
  byBytes: (text) => `${text} COLLATE C`,
  hasAny: (list, texts) => `list_has_any(${list}, [${texts.join(", ")}])`,
  // In the list of what is selected, and not a join, which takes five times as long.
  each: (from, list, column) => {
    const several = `COALESCE(NULLIF(list_distinct(r.${list}), CAST([] AS VARCHAR[])), ${NO_TEXT})`;
    const texts = `CASE WHEN LEN(r.${list}) > 1 THEN ${several} WHEN LEN(r.${list}) = 1 THEN r.${list} ELSE ${NO_TEXT} END`;
    return `SELECT r.*, UNNEST(${texts}) COLLATE C AS ${column} FROM ${from} AS r`;
  },
  typeOf: (expression) => `typeof(${expression})`,
  wholeNumbers: /^(U?(TINYINT|SMALLINT|INTEGER|BIGINT|HUGEINT)|DECIMAL\(\d+,0\))$/,
};
