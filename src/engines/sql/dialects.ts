/** The dialects by name. */

import { requiredWord } from "../../foundation/option-word";
import type { Dialect, DialectName } from "./dialect";
import { DUCKDB } from "./duckdb";
import { POSTGRESQL } from "./postgresql";
import { SPARK } from "./spark";

const DIALECTS: Readonly<Record<DialectName, Dialect>> = {
  duckdb: DUCKDB,
  postgresql: POSTGRESQL,
  spark: SPARK,
};

/**
 * The dialect of a name.
 *
 * @throws `engines/unknown-option`
 */
export function dialectOf(name: DialectName): Dialect {
  return DIALECTS[requiredWord("engines", "dialect", name, ["duckdb", "postgresql", "spark"])];
}
