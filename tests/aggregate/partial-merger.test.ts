import {
  aggregate,
  type CurrencyAmount,
  count,
  distinct,
  distinctBy,
  filter,
  groupBy,
  mean,
  rmb,
  rollup,
  sumByCurrency,
  sumCounts,
  topBy,
  usd,
} from "cultural-ledger";
import {
  areaKey,
  finishPartial,
  mapOutput,
  mergePartials,
  type PartialResult,
  partialMerger,
  partialOf,
  withoutOverlap,
} from "cultural-ledger/aggregate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

interface Sale {
  readonly id: string;
  readonly area: "FR" | "JP" | "CN";
  readonly persons?: number;
  readonly value: CurrencyAmount;
}

const keys = { area: areaKey((sale: Sale) => sale.area) };
const cells = {
  lines: count(),
  areas: distinct((sale: Sale) => sale.area),
  persons: sumCounts((sale: Sale) => sale.persons),
  value: sumByCurrency((sale: Sale) => sale.value),
  average: mean((sale: Sale) => sale.persons),
  largest: topBy(
    3,
    (sale: Sale) => sale.persons,
    (sale: Sale) => sale.id,
  ),
};

const measures = {
  all: cells,
  groupBy: groupBy(keys, cells),
  rollup: rollup(keys, ["area"], cells),
  distinctBy: distinctBy((sale: Sale) => sale.id, cells),
  withoutOverlap: withoutOverlap(keys, cells),
  filter: filter((sale: Sale) => sale.area !== "FR", cells),
  mapOutput: mapOutput(cells, ({ lines }) => lines),
} as const;

const sales: readonly Sale[] = deepFreeze(
  Array.from({ length: 24 }, (_, at): Sale => {
    const value = at % 2 === 0 ? usd(String(at)) : rmb(`${at}.5`);
    const area = (["FR", "JP", "CN"] as const)[at % 3]!;
    return { id: `sale-${at}`, area, value, ...(at % 4 !== 0 && { persons: at }) };
  }),
);

const titles = distinct((title: string) => title);
const [one, two, three] = deepFreeze([
  partialOf(["Swan Lake", "Giselle"], titles, { shard: "1" }),
  partialOf(["Giselle"], titles, { shard: "2" }),
  partialOf(["Carmen"], titles, { shard: "3" }),
]) as unknown as readonly [PartialResult, PartialResult, PartialResult];

const withCode = (code: string) =>
  expect.objectContaining({ name: "LedgerError", code: `aggregate/${code}` });

describe("partialMerger", () => {
  test.each(Object.entries(measures))(
    "%s: added one by one, in any order, shards are the whole",
    (_, measure) => {
      const own = measure as typeof cells;
      fc.assert(
        fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }), (order) => {
          const partials = order.map((shard) =>
            partialOf(sales.slice(4 * shard, 4 * shard + 4), own, { shard: `shard ${shard}` }),
          );
          const merger = partialMerger(own);
          for (const partial of partials) merger.add(JSON.parse(JSON.stringify(partial)));
          expect(JSON.stringify(merger.result())).toBe(JSON.stringify(mergePartials(partials, own)));
          expect(JSON.stringify(finishPartial(merger.result(), own))).toBe(
            JSON.stringify(aggregate(sales, own)),
          );
        }),
        { numRuns: 20 },
      );
    },
  );

  test("the result can be asked for again, and adding goes on afterwards", () => {
    const merger = partialMerger(titles);
    merger.add(one);
    const first = merger.result();
    expect(merger.result()).toEqual(first);
    merger.add(two);
    merger.add(three);
    expect(first).toEqual(one);
    expect(merger.result()).toEqual(mergePartials([one, two, three], titles));
    expect(finishPartial(merger.result(), titles)).toBe(3);
  });

  test("what was joined before can be added as a shard can", () => {
    const merger = partialMerger(titles);
    merger.add(mergePartials([one, three], titles));
    merger.add(two);
    expect(merger.result().shards).toEqual(["1", "2", "3"]);
  });

  test("nothing is no whole", () => {
    const merger = partialMerger(titles);
    expect(() => merger.result()).toThrow(withCode("no-partials"));
    merger.add(partialOf([], titles, { shard: "empty" }));
    expect(merger.result()).toMatchObject({ shards: ["empty"], records: 0 });
  });

  test("what is refused changes nothing", () => {
    const merger = partialMerger(titles);
    const refused: readonly (readonly [unknown, string])[] = [
      [undefined, "foreign-partial"],
      [{ ...one, format: "another" }, "foreign-partial"],
      [{ ...one, shards: ["9", "9"] }, "foreign-partial"],
      [{ ...one, shards: ["9"], state: ["b", "a"] }, "foreign-partial"],
      [{ ...one, shards: ["9"], version: 2 }, "partial-mismatch"],
      [partialOf([], count(), { shard: "9" }), "partial-mismatch"],
    ];
    for (const [partial, code] of refused) expect(() => merger.add(partial)).toThrow(withCode(code));
    expect(() => merger.result()).toThrow(withCode("no-partials"));
    merger.add(one);
    const before = merger.result();
    const later: typeof refused = [
      ...refused,
      [one, "shard-merged-twice"],
      [{ ...three, shards: ["3", "1"] }, "shard-merged-twice"],
      [{ ...three, plan: "titles, 2" }, "partial-mismatch"],
    ];
    for (const [partial, code] of later) expect(() => merger.add(partial)).toThrow(withCode(code));
    expect(merger.result()).toEqual(before);
    merger.add(three);
    expect(merger.result()).toEqual(mergePartials([one, three], titles));
  });

  test("the first partial result says the plan, and a refused one does not", () => {
    const merger = partialMerger(titles);
    expect(() => merger.add({ ...one, plan: "titles, 1", state: 5 })).toThrow(withCode("foreign-partial"));
    merger.add({ ...one, plan: "titles, 2" });
    merger.add({ ...two, plan: "titles, 2" });
    expect(merger.result().plan).toBe("titles, 2");
  });

  test("once records of two shards contradict each other, there is no result, and it goes on saying so", () => {
    const byId = distinctBy((sale: Sale) => sale.id, cells);
    const merger = partialMerger(byId);
    const [first, second] = sales as unknown as readonly [Sale, Sale];
    merger.add(partialOf([first], byId, { shard: "1" }));
    const other = partialOf([{ ...first, value: usd("7") }], byId, { shard: "2" });
    const fine = partialOf([second], byId, { shard: "3" });
    for (const run of [() => merger.add(other), () => merger.add(fine), merger.result])
      expect(run).toThrow(withCode("conflicting-records"));
  });
});
