import {
  type AreaCode,
  aggregate,
  exportTotal,
  groupBy,
  importTotal,
  type Period,
  rollup,
  type TradeRecord,
  tradeBalance,
  tradeTotal,
  usd,
} from "cultural-ledger";
import { finishPartial, mergePartials, partialOf } from "cultural-ledger/aggregate";
import { overlappingTrades } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const base = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
const sale = (id: string, fields: Partial<TradeRecord> = {}): TradeRecord =>
  deepFreeze({ ...base, id, value: usd("1"), ...fields });
const pairs = (records: readonly TradeRecord[]) =>
  aggregate(records, overlappingTrades).map(
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
    ["empty text", [""]],
    ["an open list of no code", { named: ["Thailand"], open: true }],
  ])("%s is refused, alone and beside others, in blocks and one by one", (_, markets) => {
    const wrong = sale("wrong", { markets: markets as never });
    const refused = expect.objectContaining({ code: expect.stringMatching(/^geography\//) });
    for (const records of [[wrong], [...others, wrong], [wrong, ...others], new Set([...others, wrong])]) {
      expect(() => aggregate(records, overlappingTrades)).toThrow(refused);
      expect(() => partialOf(records, overlappingTrades, { shard: "1" })).toThrow(refused);
    }
  });

  test.each([
    [[["exports", "goods", "", "Linen", "", "", "2012", ["TH", "035"]]]],
    [[["export", "goods", "", "Linen", "", "", "2012", ["TH"]]]],
    [[["exports", "goods", "", 5, "", "", "2012", ["TH"]]]],
    [[["exports", "goods", "", "Linen", "", "", "2012", []]]],
    [[["exports", "goods", "", "Linen", "", "", "2012"]]],
    [
      [
        ["exports", "goods", "", "b", "", "", "2012", ["TH"]],
        ["exports", "goods", "", "a", "", "", "2012", ["TH"]],
      ],
    ],
    [{}],
  ])("%j are no cells of a partial result", (cells) => {
    const { decode } = stepsOf(overlappingTrades);
    expectCode(
      () =>
        decode([
          ["cells", cells],
          ["parts", [[], []]],
        ]),
      "aggregate/foreign-partial",
    );
  });

  test.each([
    [[[], []], true],
    [[[["part", "whole", ["exports", "goods", "", "Linen", "2012"]]], []], true],
    [[[["part", "whole", 5]], []], false],
    [[[["part", 5, []]], []], false],
    [
      [
        [
          ["b", "a", []],
          ["a", "c", []],
        ],
        [],
      ],
      false,
    ],
    [[[]], false],
    [{}, false],
  ])("of parts, %j is a partial result: %s", (parts, isOne) => {
    const decode = () =>
      stepsOf(overlappingTrades).decode([
        ["cells", []],
        ["parts", parts],
      ]);
    if (isOne)
      expect(JSON.stringify(stepsOf(overlappingTrades).encode(decode()))).toBe(
        JSON.stringify([
          ["cells", []],
          ["parts", parts],
        ]),
      );
    else expectCode(decode, "aggregate/foreign-partial");
  });
});

describe("levels of one list of codes (A4)", () => {
  const imported = { flow: "import", scheme: "HS 2012", markets: ["DE"] } as const;
  const instruments = [
    sale("chapter", { ...imported, product: "Musical instruments", code: "92", value: usd("100") }),
    sale("pianos", { ...imported, product: "Pianos", code: "9201", value: usd("60") }),
    sale("strings", { ...imported, product: "String instruments", code: "9202", value: usd("40") }),
  ];
  const said = (records: readonly TradeRecord[]) =>
    aggregate(records, overlappingTrades).map(({ by, outer, inner }) => `${by}: ${inner} in ${outer}`);

  test("are refused, or 200 where they are allowed; each level alone is 100", () => {
    expectCode(() => aggregate(instruments, importTotal), "aggregate/overlapping-levels");
    expectCode(() => aggregate([...instruments].reverse(), tradeBalance), "aggregate/overlapping-levels");
    const allowed = aggregate(instruments, tradeTotal("imports", { overlap: "allow" }));
    expect(String(allowed.total.get("USD"))).toBe("USD 200");
    expect(String(aggregate(instruments.slice(1), importTotal).total.get("USD"))).toBe("USD 100");
    expect(said(instruments)).toEqual(["code: 9201 in 92", "code: 9202 in 92"]);
    expect(() => aggregate(instruments, importTotal)).toThrow(
      'Cannot add up imports of "Musical instruments" (HS 2012 92, 2012, market DE) and of "Pianos" (HS 2012 9201, 2012, market DE): the code "92" holds "9201", so that what they share would count twice. There are 2 such pairs.',
    );
  });

  test("with points, of another edition, of another market or period, and without a code", () => {
    const [chapter] = instruments as [TradeRecord];
    const beside = (fields: Partial<TradeRecord>) =>
      said([chapter, sale("other", { ...imported, product: "Pianos", ...fields })]);
    expect(beside({ code: "9201.10" })).toEqual(["code: 9201.10 in 92"]);
    expect(beside({ code: "9201", scheme: "HS 2017" })).toEqual([]);
    expect(beside({ code: "9201", markets: ["FR"] })).toEqual([]);
    expect(beside({ code: "9201", period: "2013" })).toEqual([]);
    expect(beside({ code: "97" })).toEqual([]);
    expect(beside({ code: "92" })).toEqual([]);
    expect(beside({})).toEqual([]);
    expect(beside({ product: "Musical instruments", markets: ["150"] })).toEqual(["market: DE in 150"]);
    // Larger in one way and smaller in the other: both hold the pianos sold by Germany.
    expect(beside({ code: "9201", markets: ["150"] })).toEqual(["market: DE in 150"]);
    expect(beside({ code: "9201", period: "2012-Q1" })).toEqual(["code: 9201 in 92"]);
  });
});

describe("periods that share days", () => {
  const year = sale("year", { value: usd("100") });
  test.each([
    ["2012-S1", true],
    ["2012-Q2", true],
    ["2012-05", true],
    ["2012-05-05", true],
    ["2012-05-05/2012-06-01", true],
    ["2012-04-01/P1Y", true],
    ["2011-12-30/2012-01-01", true],
    ["2012", false],
    ["2012-01-01/2012-12-31", false],
    ["2013", false],
    ["2013-Q1", false],
    ["2011-04-01/P6M", false],
  ] as const)("2012 and %s are a pair: %s", (period, isPair) => {
    const records = [year, sale("other", { period })];
    expect(aggregate(records, overlappingTrades).map(({ by }) => by)).toEqual(isPair ? ["period"] : []);
    if (isPair) expectCode(() => aggregate(records, exportTotal), "aggregate/overlapping-periods");
    else expect(aggregate(records, exportTotal).known).toBe(2);
  });

  test("what is no period is equal to itself only", () => {
    const odd = (id: string, period: string) => sale(id, { period: period as never });
    expect(
      aggregate([year, odd("a", "last year"), odd("b", "last year"), odd("c", "2012 ")], overlappingTrades),
    ).toEqual([]);
  });
});

describe("a whole and its part", () => {
  const all = sale("all", { product: "All", value: usd("100") });
  const books = sale("books", { product: "Books", partOf: "all", value: usd("60") });
  const atlases = sale("atlases", { product: "Atlases", partOf: "books", value: usd("10") });
  const names = (records: readonly TradeRecord[]) =>
    aggregate(records, overlappingTrades).map(({ by, outer, inner }) => `${by}: ${inner} in ${outer}`);

  test("are refused, also through a record that is not counted, and in whatever order", () => {
    for (const records of [
      [all, books],
      [books, all],
      [all, books, atlases],
    ])
      expectCode(() => aggregate(records, exportTotal), "aggregate/whole-and-part");
    expect(names([all, books, atlases])).toEqual(["part: atlases in books", "part: books in all"]);
    for (const between of [
      { ...books, status: "planned" },
      { ...books, flow: "import" },
    ] as const) {
      for (const records of [
        [all, between, atlases],
        [atlases, between, all],
        new Set([all, between, atlases]),
      ])
        expectCode(
          () => aggregate(records as readonly TradeRecord[], exportTotal),
          "aggregate/whole-and-part",
        );
      expect(String(aggregate([between, atlases], exportTotal).total.get("USD"))).toBe("USD 10");
    }
    expect(String(aggregate([books], exportTotal).total.get("USD"))).toBe("USD 60");
    expect(
      String(aggregate([all, books], tradeTotal("exports", { overlap: "allow" })).total.get("USD")),
    ).toBe("USD 160");
  });

  test("are refused in a group, a total of groups and many records, and not in groups apart", () => {
    const rows = [all, atlases, books, ...others];
    const byProduct = groupBy({ product: (trade: TradeRecord) => trade.product }, { value: exportTotal });
    expect(aggregate(rows, byProduct).length).toBe(103);
    expectCode(() => aggregate(rows, exportTotal), "aggregate/whole-and-part");
    const byKind = groupBy({ kind: (trade: TradeRecord) => trade.kind }, { value: exportTotal });
    expectCode(() => aggregate(rows, byKind), "aggregate/whole-and-part");
    const withTotal = rollup({ product: (trade: TradeRecord) => trade.product }, ["product"], {
      value: exportTotal,
    });
    expectCode(() => aggregate(rows, withTotal), "aggregate/whole-and-part");
    expect(
      aggregate(
        rows.filter(({ id }) => id !== "all" && id !== "books"),
        withTotal,
      ).length,
    ).toBe(102);
  });

  test("of another shard are refused, because nobody knows of it; in one shard they are a pair", () => {
    const shards = (...parts: readonly (readonly TradeRecord[])[]) =>
      mergePartials(
        parts.map((part, at) => JSON.parse(JSON.stringify(partialOf(part, exportTotal, { shard: `${at}` })))),
        exportTotal,
      );
    expectCode(() => finishPartial(shards([all], [books]), exportTotal), "aggregate/unknown-whole");
    expectCode(() => finishPartial(shards([books], []), exportTotal), "aggregate/unknown-whole");
    expectCode(() => finishPartial(shards([all, books], others), exportTotal), "aggregate/whole-and-part");
    expect(finishPartial(shards([all], others), exportTotal).known).toBe(101);
  });

  test("that go in a circle end", () => {
    const circle = [
      sale("a", { partOf: "b", product: "a" }),
      sale("b", { partOf: "a", product: "b" }),
      sale("c", { partOf: "c", product: "c" }),
    ];
    expect(names(circle)).toEqual(["part: a in b", "part: b in a"]);
  });
});

test("forty-four markets, three levels of codes and quarters of 50,000 records are compared in no time", () => {
  const markets = overlapping44();
  const many = Array.from({ length: 50_000 }, (_, at) => {
    const heading = 10 + (Math.floor(at / 44) % 50);
    const code = [`${heading}`, `${heading}01`, `${heading}0110`][at % 3] as string;
    return sale(`${at}`, {
      product: code,
      code,
      scheme: "HS 2012",
      period: `201${at % 7}-Q${(at % 4) + 1}` as Period,
      markets: [markets[at % 44] as AreaCode],
    });
  });
  const begin = performance.now();
  expect(aggregate(many, overlappingTrades).length).toBeGreaterThan(1000);
  expect(performance.now() - begin).toBeLessThan(5000);
});

function overlapping44(): readonly AreaCode[] {
  const countries =
    "FR DE IT ES GB NL BE AT CH SE NO FI DK PL CZ HU RO BG GR PT IE JP KR TH VN MY SG ID PH IN US CA MX BR AR CL AU NZ ZA EG";
  return ["001", "150", "142", "035", ...countries.split(" ")] as readonly AreaCode[];
}

describe("codes of one list", () => {
  const of = (id: string, scheme: string | undefined, code: string): TradeRecord =>
    deepFreeze({
      id,
      flow: "export",
      kind: "goods",
      product: id,
      code,
      period: "2012",
      value: usd("1"),
      ...(scheme !== undefined && { scheme }),
    });
  const pairs = (...trades: TradeRecord[]) =>
    aggregate(trades, overlappingTrades).map(({ by, outer, inner }) => `${by}: ${inner} in ${outer}`);

  test.each([
    [
      "of a list written in two ways",
      of("a", "HS 2012", "92"),
      of("b", "HS2012", "9201"),
      "code: 9201 in 92",
    ],
    ["and case", of("a", "hs-2012", "92"), of("b", "HS 2012", "92.01"), "code: 92.01 in 92"],
    ["of the total", of("a", "HS 2012", "TOTAL"), of("b", "HS 2012", "9201"), "code: 9201 in TOTAL"],
    ["of a section", of("a", "NACE Rev. 2", "R"), of("b", "NACE Rev.2", "90.01"), "code: 90.01 in R"],
    ["of a section of a list", of("a", "ISIC Rev. 3", "O"), of("b", "ISIC Rev. 3", "92"), "code: 92 in O"],
  ])("are pairs: %s", (_, one, other, pair) => {
    expect(pairs(one, other)).toEqual([pair]);
    expect(pairs(other, one)).toEqual([pair]);
    expect(() => aggregate([one, other], exportTotal)).toThrow("so that what they share would count twice");
  });

  test.each([
    ["numbers of an own list", of("a", "own", "1"), of("b", "own", "10")],
    ["two sections", of("a", "NACE Rev. 2", "R"), of("b", "NACE Rev. 2", "J")],
    ["another section", of("a", "NACE Rev. 2", "J"), of("b", "NACE Rev. 2", "90")],
    ["two lists", of("a", "HS 2012", "92"), of("b", "HS 2017", "9201")],
  ])("add up: %s", (_, one, other) => {
    expect(pairs(one, other)).toEqual([]);
    expect(String(aggregate([one, other], exportTotal).total.get("USD"))).toBe("USD 2");
  });
});
