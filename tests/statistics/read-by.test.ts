import {
  type Aggregator,
  about,
  aggregate,
  annualReport,
  auditClaims,
  createLedger,
  type Delegation,
  delegationCount,
  exactly,
  exchangeSummary,
  exportTotal,
  type Figure,
  figure,
  filter,
  groupBy,
  ISO_3166,
  type MoneyValue,
  moreThan,
  nearly,
  type Observation,
  observationTotal,
  personTripCount,
  READING_PANEL,
  READINGS,
  type ReadingPolicy,
  readBy,
  sumCounts,
  type TradeRecord,
  type TradeTotal,
  tradeTotal,
  usd,
  visitedAreas,
} from "cultural-ledger";
import { indexRecords, mergePartials, partialOf, sumIntervals } from "cultural-ledger/aggregate";
import { readFigure } from "cultural-ledger/figures";
import { isHeld, legCount } from "cultural-ledger/statistics";
import { observationRecord } from "cultural-ledger/testing";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const visits = deepFreeze<Delegation[]>([
  {
    id: "a",
    direction: "outbound",
    period: "2012",
    count: about(40),
    persons: figure("1.5", { scale: "wan" }),
    areas: ["FR"],
  },
  { id: "b", direction: "inbound", period: "2012", count: figure(1100), persons: nearly(800) },
  {
    id: "c",
    direction: "inbound",
    period: "2012",
    count: 2,
    persons: 5,
    areas: { named: [], open: true, stated: about(20) },
  },
]);

describe("measures", () => {
  const measures = { visits: delegationCount, persons: personTripCount };
  test.each<[ReadingPolicy, string, string]>([
    [READINGS.AS_WRITTEN, "between 1,138 and 1,146", "between 15,225 and 16,304"],
    [READINGS.ROUND_NUMBERS, "between 1,088 and 1,196", "between 15,225 and 16,304"],
    [READINGS.TRUNCATED, "between 1,138 and 1,146", "between 15,725 and 16,803"],
    [READINGS.EXACT_DIGITS, "between 1,138 and 1,146", "between 15,725 and 15,804"],
    [READINGS.NO_SPANS, "at least 1,102 (part of it unknown)", "between 14,505 and 16,304"],
  ])("of %o", (reading, ofVisits, ofPersons) => {
    const { visits: sum, persons } = aggregate(visits, readBy(reading, measures));
    expect([String(sum), String(persons)]).toEqual([ofVisits, ofPersons]);
    const rows = aggregate(indexRecords(visits), readBy(reading, groupBy({ id: ({ id }) => id }, measures)));
    expect(rows.length).toBe(3);
    const own = sumCounts((visit: Delegation) => visit.count, { reading });
    expect(aggregate(visits, own)).toEqual(sum);
    expect(aggregate(visits, readBy(reading, filter(isHeld, delegationCount)))).toEqual(sum);
  });

  test("what a policy makes of nothing leaves the areas open", () => {
    const none = { ...visits[0], count: figure(0, { scale: "wan" }) } as Delegation;
    const codes = (reading: ReadingPolicy) => {
      const { areas, unknown } = aggregate([none], readBy(reading, visitedAreas(ISO_3166)));
      return [areas.codes.length, areas.open, unknown];
    };
    expect(codes(READINGS.AS_WRITTEN)).toEqual([0, true, 1]);
    expect(codes(READINGS.EXACT_DIGITS)).toEqual([0, false, 0]);
    const one = { ...visits[0], count: about(1) } as Delegation;
    expect(aggregate([one], readBy({ ...READINGS.AS_WRITTEN, id: "near", about: "0" }, legCount)).known).toBe(
      1,
    );
    expect(aggregate([one], legCount).unknown).toBe(1);
  });

  test("the number that a list states is read too", () => {
    const least = (reading: ReadingPolicy) =>
      String(aggregate(visits.slice(2), readBy(reading, visitedAreas(ISO_3166))));
    expect(least(READINGS.AS_WRITTEN)).toBe("between 18 and 22 countries and regions");
    expect(least(READINGS.NO_SPANS)).toBe("unknown");
  });

  test("policies that read alike are joined, others are not, and what is read as written is the measure itself", () => {
    expect(readBy(READINGS.AS_WRITTEN, delegationCount)).toBe(delegationCount);
    expect(readBy({ ...READINGS.AS_WRITTEN, id: "mine" }, delegationCount)).toBe(delegationCount);
    expect(sumCounts(() => 1, { reading: READINGS.AS_WRITTEN }).definition).toBe(
      sumCounts(() => 1).definition,
    );
    const wide = (id: string, span: string) =>
      readBy({ ...READINGS.AS_WRITTEN, id, about: span }, delegationCount);
    const [one, same, wider] = [wide("one", "0.2"), wide("same", "0.2"), wide("one", "0.3")];
    const parts = [partialOf(visits, one, { shard: "1" }), partialOf(visits, same, { shard: "2" })] as const;
    expect(mergePartials(parts, one)).toBeDefined();
    expectCode(
      () => mergePartials([parts[0], partialOf(visits, wider, { shard: "2" })], one),
      "aggregate/partial-mismatch",
    );
    expectCode(
      () => mergePartials([parts[0], partialOf(visits, delegationCount, { shard: "2" })], one),
      "aggregate/partial-mismatch",
    );
  });

  test("a policy that is none is refused", () => {
    expectCode(() => readBy("AS_WRITTEN" as never, delegationCount), "figures/invalid-policy");
    expectCode(() => sumCounts(() => 1, { reading: {} as never }), "figures/invalid-policy");
    expectCode(
      () => sumCounts(() => 1, { policy: READINGS.AS_WRITTEN } as never),
      "aggregate/unknown-option",
    );
  });
});

describe("reports and audits", () => {
  const ledger = createLedger({
    delegations: visits,
    agreements: [
      {
        id: "x",
        name: "Exchange",
        parties: [{ area: "CN" }, { area: "FR" }],
        signed: "2012",
        termYears: 5,
        count: about(20),
      },
    ],
  });

  test("read by the policy that they are given", () => {
    const summary = (reading?: ReadingPolicy) =>
      String(
        exchangeSummary(ledger, { period: "2012", profile: ISO_3166, ...(reading && { reading }) }).visits,
      );
    expect(summary()).toBe("between 1,138 and 1,146");
    expect(summary(READINGS.ROUND_NUMBERS)).toBe("between 1,088 and 1,196");
    const options = { period: "2012", currency: "USD", profile: ISO_3166 } as const;
    const figuresBy = (reading: ReadingPolicy) => annualReport(ledger, { ...options, reading }).figures;
    const agreements = (reading: ReadingPolicy) =>
      figuresBy(reading)
        .filter(({ indicator }) => indicator.startsWith("agreements"))
        .map(({ indicator, interval }) => [indicator, String(interval)]);
    // Of "about 20" that says nothing there is nothing to show.
    expect(agreements(READINGS.NO_SPANS)).toEqual([]);
    expect(agreements(READINGS.AS_WRITTEN)).toEqual([
      ["agreements-signed", "between 18 and 22"],
      ["agreements-in-force", "between 18 and 22"],
    ]);
    expect(agreements({ ...READINGS.AS_WRITTEN, id: "wide", about: "0.2" })).toEqual([
      ["agreements-signed", "between 16 and 24"],
      ["agreements-in-force", "between 16 and 24"],
    ]);
    const inbound = figuresBy(READINGS.AS_WRITTEN).find(({ id }) => id === "visits/2012/direction=inbound");
    expect(inbound?.basis.records).toEqual(["b", "c"]);
    expectCode(
      () => exchangeSummary(ledger, { ...options, reading: {} as never } as never),
      "report/unknown-option",
    );
  });

  test("a verdict is tried with records read by each reading", () => {
    const against = (claimed: number, records = ledger, reading = READINGS.AS_WRITTEN) =>
      auditClaims({
        claims: [{ id: "c", measure: "visits", period: "2012", figure: figure(claimed) }],
        relations: [
          {
            id: "r",
            kind: "against",
            claim: "c",
            collection: "delegations",
            records: "complete",
            measure: delegationCount,
          },
        ],
        ledger: records,
        reading,
      }).findings[0];
    const found = against(1130);
    expect(found?.verdict).toBe("contradicted");
    expect(found?.stability.flippedBy).toEqual(["ROUND_NUMBERS", "NO_SPANS"]);
    expect(found?.stability.verdicts.find(({ reading }) => reading === "NO_SPANS")?.verdict).toBe(
      "undetermined",
    );
  });
});

describe("figures of money, means and shares", () => {
  const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
  const values = [
    figure("1.5", { unit: "USD", scale: "million" }),
    about(100, { unit: "USD" }),
    nearly(800, { unit: "USD" }),
    moreThan(5, { unit: "EUR" }),
    figure("1200", { unit: "CNY", decimals: -2 }),
    figure("21.13", { unit: "JPY", scale: "million", decimals: -6 }),
    usd("7"),
  ];
  const trades = deepFreeze<TradeRecord[]>(values.map((value, at) => ({ ...sale, id: `t${at}`, value })));
  const observed = [
    [about(100, { unit: "USD" }), figure("1.5", { unit: "USD", scale: "million" })],
    [figure("12.5"), figure("7.25")],
    [figure("12.5", { scale: "percent" })],
    [about("1/3")],
    [figure("1.5", { scale: "wan" })],
  ];
  const observations = (figures: readonly Observation["value"][]) =>
    deepFreeze(figures.map((value, at) => observationRecord({ id: `o${at}`, ...(value && { value }) })));

  test.each(READING_PANEL)("are read as by a measure that is given the policy: %o", (reading) => {
    const sums = (measure: Aggregator<TradeRecord, TradeTotal>) => {
      const total = aggregate(trades, measure);
      return [String(total), total.known, total.hedged, total.unknown];
    };
    expect(sums(readBy(reading, exportTotal))).toEqual(sums(tradeTotal("exports", { reading })));
    expect(sums(readBy(reading, filter(isHeld, exportTotal)))).toEqual(
      sums(tradeTotal("exports", { reading })),
    );
    for (const figures of observed) {
      const records = observations(figures);
      expect(String(aggregate(records, readBy(reading, observationTotal())).total)).toBe(
        String(aggregate(records, observationTotal({ reading })).total),
      );
    }
  });

  test("in a quantity, a budget or a cost are read by whoever reads them", () => {
    const tons = [{ ...sale, id: "t", quantity: { value: figure("12.5"), unit: "t" } }] as const;
    const amountOf = ({ quantity }: TradeRecord) => quantity && readFigure(quantity.value as Figure);
    const weight = (reading: ReadingPolicy) =>
      String(aggregate(tons, readBy(reading, sumIntervals(amountOf))).total);
    expect(weight(READINGS.AS_WRITTEN)).toBe("between 12.45 and 12.55");
    expect(weight(READINGS.EXACT_DIGITS)).toBe("12.5");
    const tours = [{ ...visits[0], cost: about(100, { unit: "USD" }) }] as Delegation[];
    const cost = (reading: ReadingPolicy) =>
      String(
        aggregate(
          tours,
          readBy(
            reading,
            sumIntervals((tour: Delegation) => readFigure(tour.cost as Figure)),
          ),
        ).total,
      );
    expect(cost(READINGS.AS_WRITTEN)).toBe("between 90 and 110");
    expect(cost(READINGS.NO_SPANS)).toBe("unknown");
  });

  test("keep their words, and nothing but the measure sees the policy", () => {
    const seen: unknown[] = [];
    const look = sumCounts((trade: TradeRecord) => seen.push(trade.value));
    aggregate(trades.slice(0, 1), readBy(READINGS.TRUNCATED, look));
    expect(seen.map(String)).toEqual([String(values[0])]);
    expect(JSON.stringify(seen)).toBe(JSON.stringify(values.slice(0, 1)));
    expect(Object.isFrozen(seen[0])).toBe(true);
  });

  test("decide a verdict as the readings of it do, with and without a measure", () => {
    const verdicts = (
      value: MoneyValue,
      claimed: string,
      collection: "trades" | "observations",
      measure?: object,
    ) => {
      const relation = {
        id: "r",
        kind: "against",
        claim: "c",
        collection,
        records: "complete",
        measure,
      } as unknown;
      const found = auditClaims({
        claims: [{ id: "c", measure: "exports", period: "2012", figure: exactly(claimed, { unit: "USD" }) }],
        relations: [JSON.parse(JSON.stringify(relation)), relation].slice(
          measure ? 1 : 0,
          measure ? 2 : 1,
        ) as never,
        ledger: createLedger({
          trades: [{ ...sale, id: "t", value }],
          observations: [observationRecord({ id: "o", period: "2012", value })],
        }),
      }).findings[0]!;
      const of = (id: string) => found.stability.verdicts.find(({ reading }) => reading === id)?.verdict;
      return [found.verdict, found.stability.stable, of("NO_SPANS"), of("TRUNCATED")];
    };
    const [hundred, printed] = [
      about(100, { unit: "USD" }),
      figure("1.5", { unit: "USD", scale: "million" }),
    ];
    const ways = [["trades"], ["trades", exportTotal], ["observations", observationTotal()]] as const;
    for (const [collection, measure] of ways) {
      expect(verdicts(hundred, "120", collection, measure)).toEqual([
        "contradicted",
        false,
        "undetermined",
        "contradicted",
      ]);
      expect(verdicts(printed, "1600000", collection, measure)[3]).toBe("contradicted");
      expect(verdicts(printed, "1580000", collection, measure)[0]).toBe("contradicted");
      expect(verdicts(printed, "1580000", collection, measure)[3]).not.toBe("contradicted");
      // No reading changes what is exact, but for the digits of trade without a measure, which are read each time.
      expect(verdicts(usd("100"), "120", collection, measure).slice(0, 2)).toEqual(["contradicted", true]);
    }
  });
});
