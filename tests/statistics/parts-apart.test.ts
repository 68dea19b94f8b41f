/** Counts of exchange refuse a whole and its part in one sum. */

import {
  type Activity,
  activityCount,
  aggregate,
  audienceCount,
  type CulturalProject,
  type Delegation,
  delegationCount,
  describeInterval,
  filter,
  groupBy,
  personTripCount,
  projectCount,
} from "cultural-ledger";
import { finishPartial, indexRecords, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { legCount, personLegCount } from "cultural-ledger/statistics";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const visit = (id: string, fields: Partial<Delegation> = {}): Delegation =>
  deepFreeze({ id, direction: "outbound", period: "2012", persons: 10, areas: ["FR"], ...fields });
const all = visit("all", { count: 61 });
const some = visit("some", { count: 5, partOf: "all" });
const others = Array.from({ length: 100 }, (_, at) => visit(`other ${at}`));

describe("a whole and its part", () => {
  test("are refused by every count", () => {
    for (const measure of [delegationCount, legCount, personTripCount, personLegCount]) {
      for (const records of [[all, some], [some, all], [some, ...others, all], new Set([all, some])])
        expectCode(() => aggregate(records, measure), "aggregate/whole-and-part");
      expectCode(() => aggregate(indexRecords([...others, all, some]), measure), "aggregate/whole-and-part");
    }
    const projects: readonly CulturalProject[] = [
      { id: "a", name: "All", period: "2012" },
      { id: "b", name: "Tour", period: "2012", partOf: "a" },
    ];
    expectCode(() => aggregate(projects, projectCount), "aggregate/whole-and-part");
    const shows: readonly Activity[] = [
      { id: "a", kind: "performance", period: "2012", audience: 100 },
      { id: "b", kind: "performance", period: "2012", audience: 60, partOf: "a" },
    ];
    for (const measure of [activityCount, audienceCount])
      expectCode(() => aggregate(shows, measure), "aggregate/whole-and-part");
    expect(() => aggregate([all, some], delegationCount)).toThrow(
      'Cannot add up the record "all" and its part "some": the first holds the second, which would count twice.',
    );
  });

  test("count by themselves, in groups apart, and beside a whole that was not held", () => {
    const total = (records: readonly Delegation[]) =>
      describeInterval(aggregate(records, delegationCount).total);
    expect([total([all]), total([some]), total([{ ...all, status: "planned" }, some])]).toEqual([
      "61",
      "5",
      "5",
    ]);
    expect(total([...others, some])).toBe("105");
    const parts = filter(({ partOf }: Delegation) => partOf !== undefined, delegationCount);
    expect(describeInterval(aggregate([all, some], parts).total)).toBe("5");
    const byCount = groupBy({ count: ({ count }: Delegation) => Number(count) }, { visits: delegationCount });
    expect(aggregate([all, some], byCount).map(({ visits }) => describeInterval(visits.total))).toEqual([
      "5",
      "61",
    ]);
  });

  test("through one that is not counted, or in another group", () => {
    const between = visit("between", { partOf: "all", status: "cancelled" });
    const below = visit("below", { partOf: "between" });
    expectCode(() => aggregate([all, between, below], delegationCount), "aggregate/whole-and-part");
    const inbound = visit("between", { partOf: "all", direction: "inbound" });
    const byDirection = groupBy(
      { direction: ({ direction }: Delegation) => direction },
      { visits: delegationCount },
    );
    for (const more of [[], others])
      expectCode(() => aggregate([all, inbound, below, ...more], byDirection), "aggregate/whole-and-part");
  });

  test("of another shard are refused", () => {
    const shard = (name: string, ...records: readonly Delegation[]) =>
      JSON.parse(JSON.stringify(partialOf(records, delegationCount, { shard: name })));
    const joined = (...partials: readonly unknown[]) =>
      finishPartial(mergePartials(partials, delegationCount), delegationCount);
    expectCode(() => joined(shard("a", all), shard("b", some)), "aggregate/unknown-whole");
    expectCode(() => joined(shard("a", all, some), shard("b")), "aggregate/whole-and-part");
    expect(describeInterval(joined(shard("a", all), shard("b", ...others)).total)).toBe("161");
  });

  test("in a stream beyond what it remembers are refused", () => {
    function* long(first: Delegation, last: Delegation) {
      yield first;
      for (let at = 0; at < 100_001; at++)
        yield { id: `${at}`, direction: "outbound", period: "2012" } as const;
      yield last;
    }
    expectCode(() => aggregate(long(all, some), delegationCount), "aggregate/unknown-whole");
    expect(aggregate(long(all, visit("more")), delegationCount).known).toBe(100_003);
  });
});

test("a count is refused, or is that of records of which none is part of another", () => {
  const family = fc.array(fc.record({ held: fc.boolean(), above: fc.nat(12) }), { maxLength: 10 });
  fc.assert(
    fc.property(family, (drawn) => {
      const visits = drawn.map(({ held, above }, at) =>
        visit(`${at}`, {
          count: at,
          status: held ? "held" : "planned",
          ...(above < at && { partOf: `${above}` }),
        }),
      );
      const isDouble = visits.some((each) => {
        if (each.status !== "held") return false;
        for (let { partOf } = each; partOf !== undefined; partOf = visits[Number(partOf)]?.partOf)
          if (visits[Number(partOf)]?.status === "held") return true;
        return false;
      });
      const sum = drawn.reduce((total, { held }, at) => total + (held ? at : 0), 0);
      for (const records of [visits, [...visits].reverse(), new Set(visits)]) {
        if (isDouble) expectCode(() => aggregate(records, delegationCount), "aggregate/whole-and-part");
        else expect(describeInterval(aggregate(records, delegationCount).total)).toBe(String(sum));
      }
    }),
  );
});
