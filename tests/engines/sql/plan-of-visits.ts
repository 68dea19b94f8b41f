/** Plans of the visits of the tests, of which a test says only what it is about. */

import type { SqlPlan } from "../../../src/engines/sql/query";
import { tableColumns } from "../../../src/engines/sql/table-layout";
import { raw } from "./naive";
import { VISITS } from "./visits";

/** The persons of all visits, unless something else is said. */
export function planOfVisits(parts: Partial<SqlPlan>): SqlPlan {
  return {
    table: tableColumns(VISITS),
    keys: [],
    sets: [[]],
    where: [],
    measures: [raw([{ of: "sum", column: "persons" }])],
    guards: {},
    ...parts,
  };
}
