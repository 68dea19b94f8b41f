/** The guard of trade against every two records compared, which is what a pair is by definition. */

import {
  type AreaCode,
  addAmounts,
  aggregate,
  annualReport,
  areaContains,
  createLedger,
  exportTotal,
  filter,
  groupBy,
  isLedgerError,
  PRC_STATISTICS,
  type TradeOverlap,
  type TradeRecord,
  tradeSummary,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { finishPartial, indexRecords, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { overlappingTrades } from "cultural-ledger/statistics";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const areas: readonly AreaCode[] = ["001", "142", "035", "TH", "JP", "GB", "GB-WLS"];
/** The days of each period, written down by hand. */
const PERIODS: Readonly<Record<string, readonly [string, string]>> = {
  "2011": ["2011-01-01", "2011-12-31"],
  "2012": ["2012-01-01", "2012-12-31"],
  "2012-01-01/2012-12-31": ["2012-01-01", "2012-12-31"],
  "2012-Q1": ["2012-01-01", "2012-03-31"],
  "2012-02": ["2012-02-01", "2012-02-29"],
  "2011-04-01/P1Y": ["2011-04-01", "2012-03-31"],
};
const codes = ["92", "9201", "920110", "9201.10", "93"];

const trade = fc.record(
  {
    flow: fc.constantFrom("export", "export", "import", "re-export"),
    kind: fc.constantFrom("goods", "goods", "services"),
    product: fc.constantFrom("a", "b"),
    code: fc.constantFrom(...codes),
    reporter: fc.constantFrom("CN", "CN-CQ", "FR"),
    period: fc.constantFrom(...Object.keys(PERIODS)),
    markets: fc.subarray([...areas], { maxLength: 3 }),
    status: fc.constantFrom("held", "held", "planned"),
    above: fc.nat(11),
  },
  { requiredKeys: ["flow", "kind", "product", "period"] },
);
const plain = fc.record(
  {
    flow: fc.constant("export"),
    kind: fc.constant("goods"),
    product: fc.constant("a"),
    period: fc.constantFrom("2011", "2012"),
    above: fc.nat(5),
  },
  { requiredKeys: ["flow", "kind", "product", "period"] },
);

/** A part comes behind its whole here, so that there are no circles; `order` mixes them. */
const records = fc.oneof(fc.array(trade, { maxLength: 10 }), fc.array(plain, { maxLength: 8 })).map((drawn) =>
  drawn.map(({ above, ...fields }: Record<string, unknown>, at): TradeRecord => {
    const isPart = typeof above === "number" && above < at;
    const scheme = "code" in fields ? { scheme: "HS 2012" } : {};
    const value = usd(String(2 ** at));
    return deepFreeze({
      ...fields,
      ...scheme,
      id: `${at}`,
      value,
      ...(isPart && { partOf: `${above}` }),
    }) as unknown as TradeRecord;
  }),
);

type Cell = { readonly record: TradeRecord; readonly market: AreaCode | undefined };

const side = ({ flow }: TradeRecord) => (flow === "import" ? "imports" : "exports");
const isHeld = ({ status }: TradeRecord) => status !== "planned";
const bare = (code: string) => code.replace(".", "");

function cellsOf(record: TradeRecord): readonly Cell[] {
  const named = (record.markets ?? []) as readonly AreaCode[];
  const outermost = named.filter(
    (area) => !named.some((outer) => outer !== area && areaContains(outer, area)),
  );
  return outermost.length === 0
    ? [{ record, market: undefined }]
    : outermost.map((market) => ({ record, market }));
}

/** `=`, `>` where the first holds the second, `<`, `x` where they cross; nothing where they are apart. */
type Relation = "=" | ">" | "<" | "x" | undefined;

function ofAreas(one: AreaCode | undefined, other: AreaCode | undefined): Relation {
  if (one === other) return "=";
  if (one === undefined || other === undefined) return undefined;
  return areaContains(one, other) ? ">" : areaContains(other, one) ? "<" : undefined;
}

function ofProducts(one: TradeRecord, other: TradeRecord): Relation {
  if (one.code === undefined || other.code === undefined)
    return one.product === other.product ? "=" : undefined;
  const [left, right] = [bare(one.code), bare(other.code)];
  if (left === right) return "=";
  return right.startsWith(left) ? ">" : left.startsWith(right) ? "<" : undefined;
}

function ofPeriods(one: string, other: string): Relation {
  const [[from, to], [start, end]] = [PERIODS[one]!, PERIODS[other]!];
  if (from === start && to === end) return "=";
  if (to < start || end < from) return undefined;
  return from <= start && end <= to ? ">" : start <= from && to <= end ? "<" : "x";
}

function pairOf(one: Cell, other: Cell): string | undefined {
  const [a, b] = [one.record, other.record];
  if (side(a) !== side(b) || a.kind !== b.kind) return undefined;
  const reporters = ofAreas(a.reporter, b.reporter);
  const markets = ofAreas(one.market, other.market);
  const products = ofProducts(a, b);
  const periods = ofPeriods(a.period, b.period);
  if (reporters === undefined || markets === undefined || products === undefined || periods === undefined)
    return undefined;
  const said = (by: string, outer: unknown, inner: unknown, held: TradeRecord) =>
    JSON.stringify([by, side(a), a.kind, held.reporter, held.product, held.period, outer, inner]);
  if (reporters === ">") return said("reporter", a.reporter, b.reporter, b);
  if (reporters !== "=") return undefined;
  if (markets === ">") return said("market", one.market, other.market, b);
  if (markets === "=" && products === ">") return said("code", a.code, b.code, b);
  const isFirst = periods === ">" || (periods === "x" && PERIODS[a.period]![0] < PERIODS[b.period]![0]);
  return markets === "=" && products === "=" && isFirst ? said("period", a.period, b.period, b) : undefined;
}

/** The nearest whole that is in the sum. */
function wholeOf(
  { id, partOf }: TradeRecord,
  all: readonly TradeRecord[],
  isIn: (trade: TradeRecord) => boolean,
): string | undefined {
  const whole = all.find((trade) => trade.id === partOf && trade.id !== id);
  if (whole === undefined) return undefined;
  return isIn(whole) ? whole.id : wholeOf(whole, all, isIn);
}

function byDefinition(all: readonly TradeRecord[]): readonly string[] {
  const held = all.filter(isHeld);
  const cells = held.flatMap(cellsOf);
  const pairs = cells.flatMap((one) => cells.flatMap((other) => pairOf(one, other) ?? []));
  const parts = held.flatMap((part) => {
    const whole = wholeOf(part, all, (trade) => isHeld(trade) && side(trade) === side(part));
    const { kind, reporter, product, period, id } = part;
    return whole === undefined
      ? []
      : [JSON.stringify(["part", side(part), kind, reporter, product, period, whole, id])];
  });
  return [...new Set([...pairs, ...parts])].sort();
}

const text = (overlaps: readonly TradeOverlap[]) =>
  [
    ...new Set(
      overlaps.map(({ by, flow, kind, reporter, product, period, outer, inner }) =>
        JSON.stringify([by, flow, kind, reporter, product, period, outer, inner]),
      ),
    ),
  ].sort();

/** So many records of other products that the columns answer. */
const others = Array.from(
  { length: 100 },
  (_, at): TradeRecord => ({
    id: `other ${at}`,
    flow: "export",
    kind: "goods",
    product: `${at}`,
    period: "2010",
    markets: ["FR"],
  }),
);
const isOther = ({ id }: TradeRecord) => id.startsWith("other");

test("pairs are those of every two records, in arrays, streams, indexes and groups, in any order", () => {
  const byOthers = groupBy({ isOther }, { overlaps: overlappingTrades });
  fc.assert(
    fc.property(records, fc.infiniteStream(fc.nat()), (trades, ranks) => {
      const expected = byDefinition(trades);
      const many = [...trades, ...others];
      const mixed = many
        .map((record) => [ranks.next().value as number, record] as const)
        .sort(([one], [other]) => one - other)
        .map(([, record]) => record);
      for (const each of [trades, many, mixed, new Set(many), new Set(mixed), indexRecords(many)])
        expect(text(aggregate(each, overlappingTrades))).toEqual(expected);
      expect(text(aggregate(mixed, byOthers).flatMap(({ overlaps }) => overlaps))).toEqual(expected);
      expect(
        text(
          aggregate(
            many,
            filter((record) => !isOther(record), overlappingTrades),
          ),
        ),
      ).toEqual(expected);
    }),
    { numRuns: 300 },
  );
});

test("shards that are joined find the same pairs, or refuse a part whose whole may be anywhere", () => {
  fc.assert(
    fc.property(records, fc.nat(12), (trades, cut) => {
      const expected = byDefinition(trades);
      const shards = [trades.slice(0, cut), [...trades.slice(cut), ...others]];
      const parts = shards.map((shard, at) => partialOf(shard, overlappingTrades, { shard: String(at) }));
      const joined = mergePartials(JSON.parse(JSON.stringify(parts)), overlappingTrades);
      const isKnown = shards.every((shard) =>
        shard.every(
          (record) =>
            !isHeld(record) ||
            record.partOf === undefined ||
            wholeOf(record, shard, (trade) => isHeld(trade) && side(trade) === side(record)) !== undefined,
        ),
      );
      if (isKnown)
        expect(
          text(finishPartial(joined, overlappingTrades)).filter((pair) => !pair.startsWith('["part')),
        ).toEqual(expected.filter((pair) => !pair.startsWith('["part')));
      else
        expect(() => finishPartial(joined, overlappingTrades)).toThrow(
          expect.objectContaining({ code: "aggregate/unknown-whole" }),
        );
    }),
  );
});

test("nothing is added twice: a total is refused, or it is the sum of records of which none holds another", () => {
  let added = 0;
  fc.assert(
    fc.property(records, (trades) => {
      const exported = trades.filter((record) => side(record) === "exports" && isHeld(record));
      const pairs = byDefinition(
        trades.map((record) => (exported.includes(record) ? record : { ...record, status: "planned" })),
      );
      const ledger = createLedger({ trades });
      const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS } as const;
      const summary = tradeSummary(ledger, options);
      const shown = annualReport(ledger, options).figures.find(({ id }) => id === "exports/2012");
      try {
        const { total } = aggregate(trades, exportTotal);
        added += 1;
        expect(pairs).toEqual([]);
        const sum = exported.reduce(
          (amount, { value }) => addAmounts(amount, value as ReturnType<typeof usd>),
          usd("0"),
        );
        expect(String(total.get("USD") ?? usd("0"))).toBe(String(sum));
        expect(summary.exports.kind).toBe("total");
        expect(shown?.reason).toBeUndefined();
      } catch (error) {
        if (!isLedgerError(error)) throw error;
        expect([
          "aggregate/overlapping-areas",
          "aggregate/overlapping-levels",
          "aggregate/overlapping-periods",
          "aggregate/whole-and-part",
        ]).toContain(error.code);
        expect(pairs.length).toBeGreaterThan(0);
      }
      const allowed = aggregate(trades, tradeTotal("exports", { overlap: "allow" }));
      expect(allowed.known).toBe(exported.length);
    }),
    { numRuns: 300 },
  );
  expect(added).toBeGreaterThan(20);
});
