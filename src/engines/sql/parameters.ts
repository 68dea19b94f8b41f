/**
 * The parameters of a statement. Every value is text: bindings change numbers without a word, some wrap a bigint and some make
 * a float of a number, and text arrives as it is.
 */

import { LedgerError } from "../../foundation/error";
import { quote } from "../../foundation/issue";
import type { Dialect } from "./dialect";
import { isUnwritable } from "./identifier";

/** PostgreSQL counts them in 16 bits; what is too many for one database is too many for all. */
const MOST = 65_535;

/** The parameters so far. */
export interface Parameters {
  /** A value as text in the statement: equal values are one parameter. */
  readonly text: (value: string, what: string) => string;
  readonly values: () => readonly string[];
}

/** No parameters yet. */
export function newParameters(dialect: Dialect): Parameters {
  const places = new Map<string, string>();
  return {
    text: (value, what) => {
      const found = places.get(value);
      if (found !== undefined) return found;
      requireWritable(value, () => what);
      if (places.size === MOST) throw tooMany();
      const place = `CAST(${dialect.placeholder(places.size)} AS ${dialect.types.text})`;
      places.set(value, place);
      return place;
    },
    values: () => Object.freeze([...places.keys()]),
  };
}

/**
 * Text that every database keeps as it is.
 *
 * @throws `engines/invalid-text` for text with NUL, which PostgreSQL refuses, or half of a character, which others replace
 */
export function requireWritable(value: string, whatFor: () => string): string {
  if (!isUnwritable(value)) return value;
  const what = whatFor();
  throw new LedgerError(
    "engines/invalid-text",
    `Cannot give ${quote(value)} for ${what} to a database: it has a NUL or half of a character, which some refuse and others replace. Correct the text.`,
    { details: { value, what } },
  );
}

function tooMany(): LedgerError {
  return new LedgerError(
    "engines/too-many-values",
    `Cannot ask for more than ${MOST} different values at once: no statement of PostgreSQL has more parameters. Give a range instead, or put the values into a table and join it in a view.`,
    { details: { most: MOST } },
  );
}
