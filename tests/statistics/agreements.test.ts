import {
  type Agreement,
  about,
  aggregate,
  atLeast,
  between,
  type Count,
  describeInterval,
  exactly,
  groupBy,
  lessThan,
  moreThan,
  nearly,
  type Period,
} from "cultural-ledger";
import { finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { agreementsInForce } from "cultural-ledger/statistics";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const parties = [{ area: "CN" }, { area: "FR" }] as const;

function agreement(id: string, terms: Partial<Agreement>): Agreement {
  return { id, name: id, parties, ...terms };
}

const agreements = deepFreeze([
  agreement("long", { signed: "2010-05-04", termYears: 5 }),
  agreement("series", { signed: "2011", termYears: 3, count: atLeast(2) }),
  agreement("three", { signed: "2012", termYears: 1, count: 3 }),
  agreement("later", { signed: "2014", termYears: 1 }),
  agreement("undated", { termYears: 2 }),
]);

test.each<[period: Period, total: string, undetermined: readonly string[]]>([
  ["2009", "between 0 and 1", ["undated"]],
  ["2010-12-31", "between 1 and 2", ["undated"]],
  ["2011-12-31", "at least 3", ["undated"]],
  ["2012-12-31", "at least 6", ["undated"]],
  ["2013-06-30", "at least 3", ["three", "undated"]],
  ["2020", "between 0 and 1", ["undated"]],
])("in %s there are %s in force", (period, total, undetermined) => {
  const answer = aggregate(agreements, agreementsInForce(period));
  expect([describeInterval(answer.total), answer.undetermined]).toEqual([total, undetermined]);
  expect(String(answer)).toBe(total);
});

test("terms that say everything give an exact number, and no agreements give 0", () => {
  expect(String(aggregate(agreements.slice(0, 1), agreementsInForce("2012")))).toBe("1");
  expect(aggregate([], agreementsInForce("2012")).undetermined).toEqual([]);
  expect(String(aggregate([], agreementsInForce("2012")))).toBe("0");
});

test.each<[count: NonNullable<Agreement["count"]>, total: string]>([
  [1, "between 0 and 1"],
  [between(2, 4), "between 0 and 4"],
  [0, "0"],
])("an agreement of %o without terms is from none to all of them: %s", (count, total) => {
  expect(String(aggregate([agreement("a", { count })], agreementsInForce("2012")))).toBe(total);
});

test("one that may be many leaves the upper end open", () => {
  const { total } = aggregate([agreement("a", { count: moreThan(3) })], agreementsInForce("2012"));
  expect([total.lower, total.upper.kind]).toMatchObject([{ kind: "finite", closed: true }, "unbounded"]);
});

test("it groups and merges as other measures do", () => {
  const measure = agreementsInForce("2013-06-30");
  const rows = aggregate(agreements, groupBy({ signed: ({ signed }) => signed }, { force: measure }));
  expect(rows.map(({ signed, force }) => `${signed} ${force}`)).toEqual([
    "2010-05-04 1",
    "2011 at least 2",
    "2012 between 0 and 3",
    "2014 0",
    "undefined between 0 and 1",
  ]);
  const plan = "agreements";
  const parts = [agreements.slice(0, 2), agreements.slice(2)].map((part, at) =>
    partialOf(part, measure, { plan, shard: `${at}` }),
  );
  const whole = finishPartial(mergePartials(parts, measure), measure, { plan, shards: ["0", "1"] });
  expect(whole).toEqual(aggregate(agreements, measure));
});

test("a period that is none is refused at once", () => {
  expect(() => agreementsInForce("2012-13" as never)).toThrow(
    expect.objectContaining({ code: "time/invalid-period" }),
  );
});

test.each<[count: Count, total: string]>([
  [nearly(10_000_000_000_000_000_000_001n, { scale: "hundred" }), "at least 0"],
  [about(10n ** 24n - 1n), "at least 0"],
  [exactly(10n ** 24n - 1n, { scale: "yi" }), "at least 0"],
  [between(1, 10n ** 24n - 1n, { scale: "thousand" }), "at least 0"],
  [lessThan(10n ** 24n - 1n), "between 0 and 999,999,999,999,999,999,999,998"],
])("agreements whose terms do not say are counted however many they are: %j", (count, total) => {
  const { total: answer } = aggregate([agreement("undated", { count })], agreementsInForce("2012"));
  expect(describeInterval(answer)).toBe(total);
});
