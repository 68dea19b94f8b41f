/** SQL as PostgreSQL writes it, from version 12 on. */

import type { Dialect } from "./dialect";
import { bytesOf, IDENTIFIER_BYTES, invalidIdentifier, markedIdentifier } from "./identifier";

/** Sums are of numeric, which has no bound; the order is that of bytes, and not the database's own. */
export const POSTGRESQL: Dialect = {
  name: "postgresql",
  quoted: (identifier) => {
    if (bytesOf(identifier) > IDENTIFIER_BYTES)
      throw invalidIdentifier(
        identifier,
        `it has ${bytesOf(identifier)} bytes, and PostgreSQL cuts names at ${IDENTIFIER_BYTES}`,
      );
    return markedIdentifier(identifier, '"');
  },
  placeholder: (position) => `$${position + 1}`,
  types: { text: "text", texts: "text[]", integer: "bigint" },
  sum: "numeric",
  byBytes: (text) => `${text} COLLATE "C"`,
  hasAny: (list, texts) => `${list} COLLATE "C" && ARRAY[${texts.join(", ")}]`,
  each: (from, list, column) => {
    const texts = `r.${list} COLLATE "C"`;
    const several = `ARRAY(SELECT DISTINCT w.a FROM UNNEST(${texts}) AS w(a) WHERE w.a IS NOT NULL)`;
    const different = `CASE WHEN CARDINALITY(r.${list}) > 1 THEN ${several} ELSE ${texts} END`;
    return `SELECT r.*, u.a COLLATE "C" AS ${column} FROM ${from} AS r LEFT JOIN LATERAL UNNEST(${different}) AS u(a) ON TRUE`;
  },
  typeOf: (expression) => `CAST(pg_typeof(${expression}) AS text)`,
  wholeNumbers: /^(smallint|integer|bigint|numeric)$/,
};
