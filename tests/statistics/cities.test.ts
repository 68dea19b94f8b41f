import {
  type AreaCode,
  aggregate,
  atLeast,
  atMost,
  describeInterval,
  moreThan,
  unknown,
} from "cultural-ledger";
import { finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { cityCount, type OfCities } from "cultural-ledger/statistics";
import fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const leg = (area: AreaCode, place?: string) => ({ area, ...(place && { place }) });

function said(...records: OfCities[]): string {
  return describeInterval(aggregate(deepFreeze(records), cityCount).total);
}

test.each<[what: string, records: OfCities[], words: string]>([
  ["nothing at all", [], "0"],
  ["two towns of one journey", [{ legs: [leg("FR", "Paris"), leg("FR", "Lyon"), leg("FR", "Paris")] }], "2"],
  ["a town that two journeys share", [{ legs: [leg("FR", "Paris")] }, { legs: [leg("FR", "Paris")] }], "1"],
  ["a number as stated", [{ cities: 251 }], "251"],
  ["a number of one journey and of another", [{ cities: 2 }, { cities: 3 }], "between 3 and 5"],
  ["a bound beside names", [{ cities: moreThan(41) }, { legs: [leg("FR", "Paris")] }], "at least 42"],
  ["names beside their own number", [{ cities: 2, legs: [leg("FR", "Paris"), leg("FR", "Lyon")] }], "2"],
  ["a name of three", [{ cities: 3, legs: [leg("FR", "Paris"), leg("FR")] }], "3"],
  ["a leg without a town", [{ legs: [leg("FR", "Paris"), leg("FR")] }], "at least 1 (part of it unknown)"],
  ["a record without any", [{ cities: 2 }, {}], "at least 2 (part of it unknown)"],
  ["an unknown number", [{ cities: 2 }, { cities: unknown() }], "at least 2 (part of it unknown)"],
  ["a return of no visits", [{ count: 0, cities: 5 }, { cities: 1 }], "1"],
  [
    "visits that may be none",
    [{ count: atLeast(0), cities: 5 }, { cities: 1 }],
    "at least 1 (part of it unknown)",
  ],
  [
    "visits of an unknown number",
    [{ count: unknown(), legs: [leg("FR", "Paris")] }, { cities: 1 }],
    "at least 1 (part of it unknown)",
  ],
  ["at most so many", [{ cities: atMost(4) }, { cities: 1 }], "between 1 and 5"],
  ["a plan beside what was held", [{ status: "planned", cities: 9 }, { cities: 1 }], "1"],
  ["a town of an activity", [{ place: "Paris", areas: ["FR"] }, { legs: [leg("FR", "Paris")] }], "1"],
  [
    "a town that may be another one's namesake",
    [{ place: "Paris" }, { legs: [leg("FR", "Paris")] }],
    "between 1 and 2",
  ],
  [
    "namesakes of two parts of a country, which may hold one another",
    [{ legs: [leg("US-IL", "Springfield"), leg("US-MA", "Springfield")] }],
    "between 1 and 2",
  ],
  ["namesakes of two countries", [{ legs: [leg("US", "Paris"), leg("FR", "Paris")] }], "2"],
  [
    "a town of a country that is no more",
    [{ legs: [leg("SUHH", "Moscow"), leg("RU", "Moscow")] }],
    "between 1 and 2",
  ],
  [
    "a town of a region",
    [{ legs: [leg("150", "Paris"), leg("FR", "Paris"), leg("US", "Paris")] }],
    "between 2 and 3",
  ],
  ["a return of no visits alone", [{ count: 0, cities: 40 }], "0"],
  [
    "a namesake of a country",
    [{ legs: [leg("US-IL", "Springfield"), leg("US", "Springfield")] }],
    "between 1 and 2",
  ],
])("%s", (_what, records, words) => {
  expect(said(...records)).toBe(words);
});

test("the answer has the names, how many records say theirs, and prints itself", () => {
  const answer = aggregate([{ legs: [leg("FR", "Paris")] }, { place: "Graz" }, {}], cityCount);
  expect(answer.named).toEqual(["FR Paris", "Graz"]);
  expect([answer.known, answer.unknown]).toEqual([2, 1]);
  expect(String(answer)).toBe("at least 2 (part of it unknown)");
  expect(String(aggregate([{}], cityCount))).toBe("unknown");
});

test("every way to join parts of records gives the same, and no other partial result is taken", () => {
  const record = fc.record(
    {
      count: fc.constantFrom(0, 1, 5, unknown(), atLeast(0)),
      cities: fc.oneof(fc.integer({ min: 0, max: 9 }), fc.constantFrom(moreThan(5), atMost(4), unknown())),
      legs: fc.array(
        fc.constantFrom(leg("FR", "Paris"), leg("US", "Paris"), leg("US-IL", "Paris"), leg("FR")),
        {
          minLength: 1,
          maxLength: 3,
        },
      ),
      place: fc.constantFrom("Paris", "Graz"),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.array(record, { maxLength: 8 }), fc.nat({ max: 8 }), (records, cut) => {
      const parts = [records.slice(cut), records.slice(0, cut)].map((part, at) =>
        JSON.parse(JSON.stringify(partialOf(part as OfCities[], cityCount, { shard: String(at) }))),
      );
      expect(finishPartial(mergePartials(parts, cityCount), cityCount)).toEqual(
        aggregate(records as OfCities[], cityCount),
      );
    }),
  );
  const empty = partialOf([], cityCount, { shard: "1" });
  for (const state of [
    null,
    [[], "0", "0", 0],
    [["b", "a"], "0", "0", 0, 0],
    [[], "-1", "0", 0, 0],
    [[], "0", 5, 0, 0],
  ])
    expect(() => finishPartial({ ...empty, state }, cityCount)).toThrow(
      expect.objectContaining({ code: "aggregate/foreign-partial" }),
    );
});
