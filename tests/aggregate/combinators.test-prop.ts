import {
  aggregate,
  count,
  distinct,
  filter,
  groupBy,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import { all } from "cultural-ledger/aggregate";
import { aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "./test-laws";
import { type Visit, visits } from "./visits";

const members = {
  visits: count(),
  persons: sumCounts((visit: Visit) => visit.persons),
  cost: sumMoney("USD", (visit: Visit) => visit.cost),
  income: sumByCurrency((visit: Visit) => visit.income),
  areas: distinct((visit: Visit) => visit.areas),
};
const costs = (visit: Visit) => visit.cost.value.gt(0);

describe("all", () => {
  const withGroups = {
    total: members.areas,
    byCountry: groupBy({ country: (visit: Visit) => visit.country }, { areas: members.areas }),
    inner: all({ cost: members.cost }),
  };

  testLaws(aggregatorLaws(fc, all(members), visits));

  testLaws(aggregatorLaws(fc, withGroups, visits), "with groups and further measures inside: ");

  test("its answers are those that each measure gives alone", () => {
    fc.assert(
      fc.property(fc.array(visits), (list) => {
        const together = aggregate(list, all(members));
        expect(together.visits).toBe(aggregate(list, members.visits));
        expect(together.persons).toEqual(aggregate(list, members.persons));
        expect(together.cost.toJSON()).toEqual(aggregate(list, members.cost).toJSON());
        expect(together.income.toJSON()).toEqual(aggregate(list, members.income).toJSON());
        expect(together.areas).toBe(aggregate(list, members.areas));
      }),
    );
  });
});

describe("filter", () => {
  const filtered = filter(costs, all(members));

  testLaws(aggregatorLaws(fc, filtered, visits));

  test("it is the measure of the records that were filtered first", () => {
    fc.assert(
      fc.property(fc.array(visits), (list) => {
        const cost = filter(costs, members.cost);
        expect(aggregate(list, cost).toJSON()).toEqual(aggregate(list.filter(costs), members.cost).toJSON());
        const areas = filter(costs, members.areas);
        expect(aggregate(list, areas)).toBe(aggregate(list.filter(costs), members.areas));
      }),
    );
  });

  test("a filter and its opposite share out the records", () => {
    fc.assert(
      fc.property(fc.array(visits), (list) => {
        const rest = filter((visit: Visit) => !costs(visit), count());
        expect(aggregate(list, filter(costs, count())) + aggregate(list, rest)).toBe(list.length);
      }),
    );
  });
});
