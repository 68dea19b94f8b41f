import {
  type Aggregator,
  aggregate,
  count,
  distinct,
  filter,
  groupBy,
  type Key,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import { type AggregatorLaw, aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { comesBefore } from "./key-order";
import { testLaws } from "./test-laws";
import { type Visit, visits } from "./visits";

const country = (visit: Visit) => visit.country;
const year = (visit: Visit) => visit.year;
const areas = distinct((visit: Visit) => visit.areas);
const cost = sumMoney("USD", (visit: Visit) => visit.cost);
const income = sumByCurrency((visit: Visit) => visit.income);
const persons = sumCounts((visit: Visit) => visit.persons);

const years = groupBy({ year }, { areas, cost });
const isNotA = (visit: Visit) => visit.year !== "a";

describe.each([
  ["a count by one key", lawsOf(groupBy({ country }, { visits: count() }))],
  ["areas and money by two keys", lawsOf(groupBy({ country, year }, { areas, cost }))],
  ["every measure by two keys", lawsOf(groupBy({ year, country }, { persons, cost, income, areas }))],
  ["groups in groups", lawsOf(groupBy({ country }, { areas, years }))],
  ["a filter in groups", lawsOf(groupBy({ country }, { few: filter(isNotA, { areas }) }))],
  ["groups behind a filter", lawsOf(filter(isNotA, groupBy({ country }, { areas, income })))],
])("%s", (_name, laws) => testLaws(laws));

function lawsOf<Out>(aggregator: Aggregator<Visit, Out>): readonly AggregatorLaw[] {
  return aggregatorLaws(fc, aggregator, visits);
}

/** Rows in plain JavaScript: each record is compared with the first record of each group. */
function groupsOf(list: readonly Visit[]): readonly (readonly Visit[])[] {
  const groups: Visit[][] = [];
  for (const visit of list) {
    const group = groups.find(
      (members) => members[0]!.country === visit.country && members[0]!.year === visit.year,
    );
    if (group === undefined) groups.push([visit]);
    else group.push(visit);
  }
  return groups.sort(([left], [right]) => {
    if (left!.country !== right!.country) return comesBefore(left!.country, right!.country) ? -1 : 1;
    return comesBefore(left!.year, right!.year) ? -1 : 1;
  });
}

const byCountryAndYear = groupBy({ country, year }, { visits: count(), areas, cost });

test("the rows are those of a reference in plain JavaScript, in its order", () => {
  fc.assert(
    fc.property(fc.array(visits), (list) => {
      const wanted = groupsOf(list).map((group) => ({
        country: group[0]!.country,
        year: group[0]!.year,
        visits: group.length,
        areas: group.flatMap((visit) => visit.areas).filter(isFirstKnown).length,
        cost: group.map((visit) => visit.cost.value).reduce((sum, value) => sum.plus(value)),
      }));
      const rows = aggregate(list, byCountryAndYear);
      expect(rows.map((row) => ({ ...row, cost: row.cost.value }))).toEqual(wanted.map(withoutNegativeZero));
    }),
  );
});

function isFirstKnown(value: Key, at: number, list: readonly Key[]): boolean {
  return value !== undefined && !list.slice(0, at).includes(value);
}

function withoutNegativeZero<Row extends { country: Key; year: Key }>(row: Row): Row {
  const plain = (key: Key) => (key === 0 ? 0 : key);
  return { ...row, country: plain(row.country), year: plain(row.year) };
}

test("counts of rows add to that of the whole, distinct counts only reach it", () => {
  fc.assert(
    fc.property(fc.array(visits), (list) => {
      const rows = aggregate(list, byCountryAndYear);
      expect(rows.reduce((sum, row) => sum + row.visits, 0)).toBe(list.length);
      expect(rows.reduce((sum, row) => sum + row.areas, 0)).toBeGreaterThanOrEqual(aggregate(list, areas));
    }),
  );
});

test("the rows of two lists together are the rows of their joined partial results", () => {
  fc.assert(
    fc.property(fc.array(visits), fc.array(visits), (one, other) => {
      const { init, step, merge, finish } = stepsOf(byCountryAndYear);
      const joined = merge(one.reduce(step, init()), other.reduce(step, init()));
      expect(JSON.stringify(finish(joined))).toBe(
        JSON.stringify(aggregate([...one, ...other], byCountryAndYear)),
      );
    }),
  );
});
