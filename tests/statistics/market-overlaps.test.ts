import {
  type AreaCode,
  aggregate,
  areaContains,
  exportTotal,
  filter,
  groupBy,
  overlappingMarkets,
  type TradeRecord,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { finishPartial, indexRecords, mergePartials, partialOf } from "cultural-ledger/aggregate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const base = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const sale = (id: string, fields: Partial<TradeRecord> = {}): TradeRecord =>
  deepFreeze({ ...base, id, value: usd("1"), ...fields });
const pairs = (records: readonly TradeRecord[]) =>
  aggregate(records, overlappingMarkets).map(
    ({ flow, product, outer, inner }) => `${flow} ${product}: ${inner} in ${outer}`,
  );
/** So many records of other products that the columns answer. */
const others = Array.from({ length: 100 }, (_, at) =>
  sale(`other ${at}`, { product: `${at}`, markets: ["FR"] }),
);

describe("markets that contain one another", () => {
  test.each([
    ["steps", []],
    ["columns", others],
  ])("are pairs within one product, kind, period and side of trade, by %s", (_, more) => {
    const records = [
      sale("region", { markets: ["035"] }),
      sale("country", { markets: ["TH", "JP"] }),
      sale("bought", { flow: "import", markets: ["142"] }),
      sale("re-export", { flow: "re-export", markets: ["142"] }),
      sale("service", { kind: "services", markets: ["142"] }),
      sale("plan", { status: "planned", markets: ["001"] }),
      sale("open", { product: "Art", markets: { named: ["GB-WLS"], open: true } }),
      sale("closed", { product: "Art", markets: ["GB"] }),
      ...more,
    ];
    const expected = [
      "exports Art: GB-WLS in GB",
      "exports Linen: 035 in 142",
      "exports Linen: JP in 142",
      "exports Linen: TH in 035",
      "exports Linen: TH in 142",
    ];
    expect(pairs(records)).toEqual(expected);
    expect(pairs([...records].reverse())).toEqual(expected);
    expectCode(() => aggregate(records, exportTotal), "aggregate/overlapping-areas");
    expect(aggregate(records, tradeTotal("exports", { overlap: "allow" })).known).toBe(6 + more.length);
  });

  test("of one record are one value and no pair, and its outer ones stand for it", () => {
    expect(pairs([sale("both", { markets: ["035", "TH"] })])).toEqual([]);
    expect(pairs([sale("both", { markets: ["035", "TH"] }), sale("other", { markets: ["TH"] })])).toEqual([
      "exports Linen: TH in 035",
    ]);
  });

  test("no records, and records without markets, give none", () => {
    expect([pairs([]), pairs([sale("a"), sale("b")])]).toEqual([[], []]);
  });

  test.each([
    ["no code", ["Thailand"]],
    ["a code of two characters", ["T["]],
    ["a code of two letters", ["UK"]],
    ["a code beyond ASCII", ["T\u0148"]],
    ["no text", [5]],
    ["a list in a list", [["T", "H"]]],
    ["no list", { named: "TH", open: true }],
  ])("%s is refused, alone and beside others, in blocks and one by one", (_, markets) => {
    const wrong = sale("wrong", { markets: markets as never });
    const refused = expect.objectContaining({ code: expect.stringMatching(/^geography\//) });
    for (const records of [[wrong], [...others, wrong], [wrong, ...others], new Set([...others, wrong])]) {
      expect(() => aggregate(records, overlappingMarkets)).toThrow(refused);
      expect(() => partialOf(records, overlappingMarkets, { shard: "1" })).toThrow(refused);
    }
  });

  test.each([
    [[["exports", "goods", "2012", "Linen", ["TH", "035"]]]],
    [[["export", "goods", "2012", "Linen", ["TH"]]]],
    [[["exports", "goods", "2012", 5, ["TH"]]]],
    [[["exports", "goods", "2012", "Linen"]]],
    [
      [
        ["exports", "goods", "2012", "b", ["TH"]],
        ["exports", "goods", "2012", "a", ["TH"]],
      ],
    ],
    [{}],
  ])("%j is no partial result", (json) => {
    expectCode(() => stepsOf(overlappingMarkets).decode(json), "aggregate/foreign-partial");
  });
});

const codes: readonly AreaCode[] = ["001", "142", "035", "TH", "JP", "GB", "GB-WLS", "FR"];
const records = fc
  .array(
    fc.record(
      {
        flow: fc.constantFrom("export", "import", "re-export"),
        kind: fc.constantFrom("goods", "services"),
        product: fc.constantFrom("a", "b", "c"),
        period: fc.constantFrom("2011", "2012"),
        markets: fc.subarray([...codes], { maxLength: 3 }),
        status: fc.constantFrom("held", "planned"),
      },
      { requiredKeys: ["flow", "kind", "product", "period"] },
    ),
    { maxLength: 12 },
  )
  .map((fields) => fields.map((each, at) => deepFreeze({ ...each, id: String(at) }) as TradeRecord));

/** Every two records compared, which is what a pair is by definition. */
function byDefinition(trades: readonly TradeRecord[]): string[] {
  const held = trades.filter(({ status, markets }) => status !== "planned" && markets !== undefined);
  const outermost = ({ markets }: TradeRecord) => {
    const named = markets as readonly AreaCode[];
    return named.filter((area) => !named.some((outer) => outer !== area && areaContains(outer, area)));
  };
  const side = ({ flow }: TradeRecord) => (flow === "import" ? "imports" : "exports");
  const found = held.flatMap((one) =>
    held.flatMap((other) => {
      const isOneGroup =
        side(one) === side(other) &&
        one.kind === other.kind &&
        one.product === other.product &&
        one.period === other.period;
      if (!isOneGroup) return [];
      return outermost(one).flatMap((outer) =>
        outermost(other)
          .filter((inner) => inner !== outer && areaContains(outer, inner))
          .map((inner) => JSON.stringify([side(one), one.kind, one.period, one.product, outer, inner])),
      );
    }),
  );
  return [...new Set(found)].sort();
}

test("pairs are those of every two records, in arrays, streams, indexes, groups and joined parts", () => {
  const text = (overlaps: readonly object[]) =>
    overlaps.map((pair) => JSON.stringify(Object.values(pair))).sort();
  const byProduct = groupBy(
    { product: (trade: TradeRecord) => trade.product },
    { overlaps: overlappingMarkets },
  );
  fc.assert(
    fc.property(records, fc.nat(12), (trades, cut) => {
      const expected = byDefinition(trades);
      const many = [...trades, ...others];
      expect(text(aggregate(trades, overlappingMarkets))).toEqual(expected);
      expect(text(aggregate(many, overlappingMarkets))).toEqual(expected);
      expect(text(aggregate(new Set(many), overlappingMarkets))).toEqual(expected);
      expect(text(aggregate(indexRecords(many), overlappingMarkets))).toEqual(expected);
      expect(text(aggregate(many, byProduct).flatMap(({ overlaps }) => overlaps))).toEqual(expected);
      expect(
        text(
          aggregate(
            many,
            filter((trade) => !trade.id.startsWith("other"), overlappingMarkets),
          ),
        ),
      ).toEqual(expected);
      const parts = [trades.slice(0, cut), [...trades.slice(cut), ...others]].map((part, at) =>
        partialOf(part, overlappingMarkets, { shard: String(at) }),
      );
      const joined = mergePartials(JSON.parse(JSON.stringify(parts)), overlappingMarkets);
      expect(text(finishPartial(joined, overlappingMarkets))).toEqual(expected);
    }),
  );
});
