import { type AreaList, aggregate, count, groupBy, PRC_STATISTICS } from "cultural-ledger";
import { areaClassKey, finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import * as fc from "fast-check";
import { expect, test } from "vitest";

const codes = ["FR", "HK", "TW", "CN", "GB-WLS", "035", "030", "YUCS"] as const;
const named = fc.subarray([...codes], { maxLength: 3 });
const lists: fc.Arbitrary<AreaList | undefined> = fc.oneof(
  named,
  named.map((areas) => ({ named: areas, open: true }) as const),
  fc.constant(undefined),
);

const THREE: readonly string[] = ["HK", "TW"];
const NEITHER: readonly string[] = ["CN", "030"];

/** The class of a list, by the table above and not by the library. */
function classOf(list: AreaList | undefined): string | undefined {
  if (list === undefined || "open" in list || list.length === 0) return undefined;
  if (list.some((code) => NEITHER.includes(code))) return undefined;
  const isOfThree = list.some((code) => THREE.includes(code));
  const isForeign = list.some((code) => !THREE.includes(code));
  return [...(isForeign ? ["foreign"] : []), ...(isOfThree ? ["hong-kong-macao-taiwan"] : [])].join("+");
}

const key = areaClassKey(PRC_STATISTICS, (list: AreaList | undefined) => list);
const byClass = groupBy({ area: key }, { records: count() });

test("every record is in the group of its class, in any order and over any shards", () => {
  fc.assert(
    fc.property(fc.array(lists), fc.array(fc.nat(2)), (records, places) => {
      const rows = aggregate(records, byClass);
      for (const { area, records: number } of rows)
        expect(number).toBe(records.filter((list) => classOf(list) === area).length);
      expect(rows.reduce((sum, row) => sum + row.records, 0)).toBe(records.length);
      expect(aggregate([...records].reverse(), byClass)).toEqual(rows);
      const shards = [0, 1, 2].map((shard) =>
        partialOf(
          records.filter((_, at) => (places[at] ?? 0) === shard),
          byClass,
          { shard: String(shard) },
        ),
      );
      expect(finishPartial(mergePartials(shards, byClass), byClass)).toEqual(rows);
    }),
  );
});
