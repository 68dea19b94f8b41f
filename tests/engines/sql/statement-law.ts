/** The law of statements, for every database: a plan over rows answers what is computed row by row. */

import { about, between, moreThan, rmb, unknown, usd } from "cultural-ledger";
import fc from "fast-check";
import { expect } from "vitest";
import { dialectOf } from "../../../src/engines/sql/dialects";
import type { SqlCondition, SqlPlan } from "../../../src/engines/sql/query";
import { querySql } from "../../../src/engines/sql/query-sql";
import { tableColumns } from "../../../src/engines/sql/table-layout";
import { tableRow } from "../../../src/engines/sql/table-row";
import { deepFreeze } from "../../frozen";
import { loadRecords, type SqlEngine } from "./load-records";
import { inOrder, naiveGroups, raw } from "./naive";
import { VISITS, type Visit } from "./visits";

/** Texts that databases have opinions about: capitals, quotes, the order of planes, digits, emptiness. */
const word = fc.constantFrom(
  "a",
  "A",
  "",
  "é",
  "'; --",
  '"',
  "\u{1F600}x",
  "\uFFEE",
  "__proto__",
  "NaN",
  "2012",
  "20",
  "中国",
);
const some = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const area = fc.constantFrom("JP", "FR", "HK");
const visit = fc.record({
  id: fc.uuid(),
  year: some(word),
  code: some(fc.constantFrom("970110", "970121", "98", "\u{1F600}\u{1F600}\u{1F600}")),
  partOf: some(word),
  frequency: some(fc.constantFrom("A", "M")),
  held: some(fc.constant("yes")),
  themes: some(fc.array(word, { maxLength: 3 })),
  areas: some(
    fc.oneof(
      fc.array(area, { maxLength: 3 }),
      area.map((named) => ({ named: [named], open: true, stated: moreThan(2) })),
    ),
  ),
  persons: some(
    fc.oneof(fc.nat(), fc.constantFrom(moreThan(1000), about(1500), between(3, 9), unknown(), 10 ** 15)),
  ),
  cost: some(
    fc.oneof(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }).map((cents) => usd(cents)),
      fc.constantFrom(rmb("0.125"), usd("-7.25"), moreThan(100, { unit: "EUR", scale: "million" })),
    ),
  ),
}) as fc.Arbitrary<Visit>;

const textColumn = fc.constantFrom(
  "year",
  "code",
  "partOf",
  "held",
  "frequency",
  "cost_currency",
  "cost_figure",
);
const condition: fc.Arbitrary<SqlCondition> = fc.oneof(
  fc.record({ column: textColumn, in: fc.array(fc.option(word), { minLength: 0, maxLength: 3 }) }),
  fc.record({ column: textColumn, notIn: fc.array(fc.option(word), { maxLength: 3 }) }),
  fc.record({ column: textColumn, from: word, to: word }, { requiredKeys: ["column"] }),
  fc.record({ column: fc.constantFrom("themes", "areas"), has: fc.array(word, { maxLength: 2 }) }),
);
const KEYS: SqlPlan["keys"] = [
  { column: "year" },
  { column: "areas", list: true },
  { column: "code", digits: 2 },
  { column: "themes", list: true },
];
const key = fc.subarray([0, 1, 2, 3]);
const plans = fc.record({
  sets: fc.uniqueArray(key, { minLength: 1, maxLength: 4, selector: String }),
  where: fc.array(condition, { maxLength: 2 }),
});

const MEASURES = [
  raw([{ of: "rows" }, { of: "rows", among: "held" }, { of: "distinct", column: "year" }]),
  raw([
    { of: "sum", column: "persons", among: "held" },
    { of: "sum", column: "persons_more" },
    { of: "sum", column: "persons_spread" },
    { of: "sum", column: "persons_unbounded" },
    { of: "known", column: "persons", among: "held" },
    { of: "known", column: "areas" },
    { of: "least", column: "year" },
    { of: "greatest", column: "year", among: "held" },
  ]),
  raw(
    [],
    [
      { columns: ["cost_currency", "cost_scale"], sum: "cost", where: "cost" },
      { columns: ["cost_figure"], where: "cost_figure" },
      { columns: [], unnest: "areas", where: "areas" },
      { columns: ["areas_open", "year"], unnest: "themes", sum: "persons", where: "themes" },
    ],
  ),
];

/** Tries random plans over random rows in a database. */
export async function expectAnswers(engine: SqlEngine, numRuns: number): Promise<void> {
  let table = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(visit, { maxLength: 12 }), plans, async (visits, { sets, where }) => {
      const name = `visits_${table++}`;
      await loadRecords(engine, VISITS, name, deepFreeze(visits));
      const plan: SqlPlan = {
        table: tableColumns(VISITS),
        keys: KEYS,
        sets,
        where,
        measures: MEASURES,
        guards: { id: "id", partOf: "partOf", frequency: "frequency" },
      };
      const { text, parameters, decode } = querySql(deepFreeze(plan), {
        dialect: engine.dialect,
        table: name,
      });
      const found = inOrder(decode(await engine.query(text, parameters)));
      await engine.query(`DROP TABLE ${dialectOf(engine.dialect).quoted(name)}`, []);
      expect(found).toEqual(
        naiveGroups(
          plan,
          visits.map((each) => tableRow(VISITS, each)),
        ),
      );
    }),
    { numRuns },
  );
}
