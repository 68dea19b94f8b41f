import {
  type AreaCode,
  about,
  aggregate,
  aggregateAsync,
  figure,
  fillPeriods,
  groupBy,
  growth,
  moreThan,
  type Observation,
  observationTotal,
  READINGS,
  rank,
  recordFields,
  recordHighs,
  rmb,
  shares,
  usd,
  year,
} from "cultural-ledger";
import {
  finishPartial,
  indexRecords,
  mapInput,
  mergePartials,
  narrow,
  partialOf,
} from "cultural-ledger/aggregate";
import { exactValue } from "cultural-ledger/figures";
import { type CsvRecord, streamCsv } from "cultural-ledger/io";
import { observationRecord } from "cultural-ledger/testing";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

let ids = 0;
const observation = (fields: Partial<Observation>): Observation =>
  deepFreeze(observationRecord({ id: `o${ids++}`, ...fields }));
const visits = (fields: Partial<Observation> = {}) =>
  observation({ indicator: "visits", unit: "persons", ...fields });
const museums = (at: Observation["at"], fields: Partial<Observation> = {}): Observation => {
  const { period: _, ...stock } = observationRecord({ id: `s${ids++}`, indicator: "museums", ...fields });
  return deepFreeze({ ...stock, ...(at !== undefined && { at }) });
};
const sum = (...records: readonly Observation[]) => aggregate(records, observationTotal());
const allowed = (...records: readonly Observation[]) =>
  String(aggregate(records, observationTotal({ overlap: "allow" })));

describe("values of one thing that were made known on different days", () => {
  const of = (published: Observation["published"] | undefined, fields: Partial<Observation> = {}) =>
    visits({ value: 5, ...(published !== undefined && { published }), ...fields });
  const [first, second] = ["2013-01-10", "2014-01-20"] as const;

  test("are one and its revision, and never added, whichever came first", () => {
    for (const records of [
      [of(first), of(second)],
      [of(second), of(first)],
      [of(first), of(first), of(second)],
      [of(undefined), of(first)],
      [of(first), of(second, { value: about(9), obsStatus: "P", source: { document: "later" } })],
      [of(first, { area: "FR" }), of(second, { area: "FR" }), of(first, { area: "DE" })],
    ])
      expectCode(() => sum(...records), "aggregate/revision");
    const stocks = [
      museums("2014-12-31", { published: first }),
      museums("2014-12-31", { published: second }),
    ];
    expectCode(() => sum(...stocks), "aggregate/revision");
  });

  test("that may hold one another are refused for that, as they were", () => {
    expectCode(
      () => sum(of(first, { area: "CN" }), of(second, { area: "CN-CQ" })),
      "aggregate/overlapping-areas",
    );
    expectCode(
      () => sum(of(first, { period: "2012" }), of(second, { period: "2012-Q1" })),
      "aggregate/overlapping-periods",
    );
  });

  test("add where they are of areas or periods that lie apart, or known on one day, or asked for", () => {
    expect(exactValue(sum(of(first, { area: "FR" }), of(second, { area: "DE" })).total)?.toString()).toBe(
      "10",
    );
    expect(
      exactValue(sum(of(first, { period: "2012-Q1" }), of(second, { period: "2012-Q2" })).total)?.toString(),
    ).toBe("10");
    expect(exactValue(sum(of(first), of(first)).total)?.toString()).toBe("10");
    expect(allowed(of(first), of(second))).toBe("10 persons");
  });

  test("are a sum each in groups by their day, and the way out is said", () => {
    const { published } = recordFields.observations;
    const rows = aggregate(
      [of(first), of(second, { value: 7 })],
      groupBy({ published }, { sum: observationTotal() }),
    );
    expect(rows.map((row) => `${row.published}: ${row.sum}`)).toEqual([
      "2013-01-10: 5 persons",
      "2014-01-20: 7 persons",
    ]);
    expect(() => sum(of(undefined), of(second))).toThrow(
      "made known on a day that is not said and on 2014-01-20: one may revise the other",
    );
  });

  test("are refused when shards come together", () => {
    const partial = (record: Observation, shard: string) =>
      partialOf([record], observationTotal(), { shard });
    const merged = mergePartials([partial(of(first), "a"), partial(of(second), "b")], observationTotal());
    expectCode(() => finishPartial(merged, observationTotal()), "aggregate/revision");
  });
});

describe("a sum of observations", () => {
  test("is exact for numbers, which are what their shortest text says", () => {
    const quarters = ["2012-Q1", "2012-Q2", "2012-Q3"] as const;
    const total = sum(...quarters.map((period) => visits({ period, value: 0.1 })));
    expect(exactValue(total.total)?.toString()).toBe("0.3");
    expect(String(sum(visits({ value: 1e21, area: "DE" }), visits({ value: 1e-7, area: "FR" })).total)).toBe(
      "1,000,000,000,000,000,000,000.0000001",
    );
    expect(String(sum(visits({ value: 5 }), visits({ value: -7 })))).toBe("-2 persons");
  });

  test("has the ends of printed figures, as a reading sees them", () => {
    const printed = [
      visits({ area: "FR", value: 1200 }),
      visits({ area: "DE", value: figure("1.5", { scale: "thousand" }) }),
      visits({ area: "JP", value: moreThan(300) }),
    ];
    expect(String(sum(...printed))).toBe("more than 2,950 persons");
    const read = observationTotal({ reading: READINGS.EXACT_DIGITS });
    expect(String(aggregate(printed, read))).toBe("more than 3,000 persons");
  });

  test("of money is in its currency, of amounts and of figures", () => {
    const total = sum(
      observation({ indicator: "box office", area: "FR", value: usd("5.10") }),
      observation({
        indicator: "box office",
        area: "DE",
        value: figure(3, { scale: "million", unit: "USD" }),
      }),
    );
    expect([total.indicator, total.unit, total.currency]).toEqual(["box office", undefined, "USD"]);
    expect(String(total)).toBe("between USD 2,500,005.1 and 3,500,005.1");
  });

  test("of nothing is 0, and says no indicator", () => {
    const none = sum();
    expect(String(none)).toBe("0");
    expect([none.indicator, none.unit, none.currency, none.known, none.unknown]).toEqual([
      undefined,
      undefined,
      undefined,
      0,
      0,
    ]);
  });

  test("counts what is unknown: left out, missing by its status, or printed to more digits than declared", () => {
    const total = sum(
      visits({ area: "FR", value: 5 }),
      visits({ area: "DE" }),
      ...(["O", "M", "L", "H", "Q"] as const).map((obsStatus) => visits({ area: "IT", obsStatus, value: 0 })),
      visits({ area: "JP", value: figure("21.13", { scale: "million", decimals: -6 }) }),
    );
    expect([total.known, total.unknown]).toEqual([1, 7]);
    expect(String(total)).toBe("5 persons, and 7 of unknown value");
    expect(String(sum(visits()))).toBe("unknown (1 of unknown value)");
    expect(sum(visits({ obsStatus: "E", value: 4 })).known).toBe(1);
  });
});

describe("what does not add is refused", () => {
  const mixed: readonly (readonly [string, Partial<Observation>])[] = [
    ["indicator", { indicator: "visitors" }],
    ["unit", { unit: "thousand persons" }],
    ["currency", { value: usd("5") }],
    ["currency", { value: figure("12.5", { scale: "percent" }) }],
  ];
  test.each(mixed)("of another %s: %j", (_field, fields) => {
    const records = [
      visits({ value: 1 }),
      visits(fields.value === undefined ? { value: 2, ...fields } : fields),
    ];
    expectCode(() => sum(...records), "aggregate/mixed-observations");
    expectCode(() => allowed(...records), "aggregate/mixed-observations");
  });

  test("of observations that say no unit", () => {
    const records = [visits({ value: 1 }), observation({ indicator: "visits", value: 2 })];
    expectCode(() => sum(...records), "aggregate/mixed-observations");
    const byUnit = groupBy({ unit: recordFields.observations.unit }, { total: observationTotal() });
    expect(aggregate(records, byUnit).map(({ total }) => String(total))).toEqual(["1 persons", "2"]);
  });

  test("of two currencies, unless they are grouped", () => {
    const records = [visits({ value: usd("5") }), visits({ value: rmb("7") }), visits({ value: usd("6") })];
    expectCode(() => sum(...records), "aggregate/mixed-observations");
    const rows = aggregate(
      records,
      groupBy({ currency: recordFields.observations.currency }, { total: observationTotal() }),
    );
    expect(rows.map(({ total }) => String(total))).toEqual(["CNY 7 persons", "USD 11 persons"]);
  });

  test("of shares, of which one alone is what it is", () => {
    const share = (area: AreaCode) => visits({ area, value: figure("12.5", { scale: "percent" }) });
    expect(sum(share("FR")).known).toBe(1);
    expectCode(() => sum(share("FR"), share("DE")), "aggregate/mixed-observations");
  });

  test("of stocks of several days, whatever is allowed; on one day they add over areas", () => {
    const records = [museums("2014-12-31", { value: 5 }), museums("2015-12-31", { value: 6 })];
    expectCode(() => sum(...records), "aggregate/several-days");
    expectCode(() => allowed(...records), "aggregate/several-days");
    expectCode(
      () => sum(museums("2014-12-31"), museums(undefined, { period: "2014" })),
      "aggregate/several-days",
    );
    const ofAreas = [
      museums("2014-12-31", { area: "FR", value: 5 }),
      museums("2014-12-31", { area: "DE", value: 6 }),
    ];
    expect(String(sum(...ofAreas))).toBe("11");
    expectCode(() => sum(...ofAreas, museums("2014-12-31", { area: "150" })), "aggregate/overlapping-areas");
  });

  const overlapping: readonly (readonly [string, Partial<Observation>, Partial<Observation>])[] = [
    ["aggregate/overlapping-periods", {}, { period: "2012-Q1" }],
    ["aggregate/overlapping-periods", {}, { period: "2012-12-31/2013-01-01" }],
    ["aggregate/overlapping-periods", {}, { period: "2012-04-01/P1Y" }],
    ["aggregate/overlapping-areas", { area: "035" }, { area: "TH" }],
    ["aggregate/overlapping-areas", { area: "CN-CQ" }, { area: "CN" }],
    ["aggregate/overlapping-areas", { area: "035" }, { area: "TH", period: "2012-07" }],
    ["aggregate/whole-and-part", { area: "CN" }, { area: "CN", place: "Chongqing" }],
    ["aggregate/whole-and-part", {}, { domain: { code: "A", scheme: "FCS 2009" } }],
    ["aggregate/whole-and-part", {}, { area: "FR" }],
    ["aggregate/whole-and-part", { area: "001" }, {}],
    ["aggregate/whole-and-part", {}, { area: "FR", period: "2012-Q1" }],
    ["aggregate/whole-and-part", { place: "Lyon" }, { area: "FR" }],
    [
      "aggregate/whole-and-part",
      { domain: { code: "SK", scheme: "EBOPS 2010" } },
      { domain: { code: "SK1", scheme: "EBOPS 2010" } },
    ],
    ["aggregate/whole-and-part", { id: "whole" }, { area: "HK", partOf: "whole" }],
    ["aggregate/whole-and-part", { id: "part", partOf: "whole" }, { period: "2013", partOf: "part" }],
  ];
  test.each(overlapping)("with %s: %j and %j", (code, one, other) => {
    const records = [visits({ value: 100, ...one }), visits({ value: 60, ...other })];
    expectCode(() => sum(...records), code);
    expectCode(() => sum(...[...records].reverse()), code);
    expect(allowed(...records)).toBe("160 persons");
    // Each of them is a sum by itself.
    expect(records.map((record) => String(sum(record)))).toEqual(["100 persons", "60 persons"]);
    const halves = records.map((record, at) => partialOf([record], observationTotal(), { shard: `${at}` }));
    const joined = mergePartials(halves, observationTotal());
    expectCode(() => finishPartial(joined, observationTotal()), code);
  });

  // As trade is: the codes of one list by how they are written, whatever their length.
  const of = (scheme: string, code: string): Partial<Observation> => ({ domain: { scheme, code } });
  const sameCell = { code: "92", scheme: "HS 2022" };
  test.each([
    // United Nations, ISIC Rev. 4: group 901 holds class 9011, and 90.1 is the group as Eurostat writes it.
    ["ISIC Rev. 4", "90.1", "9011"],
    ["NACE Rev. 2", "R", "90"],
    ["NACE Rev. 2", "R", "93.29"],
    ["SITC Rev. 4", "TOTAL", "89611"],
    ["HS 2022", "92", "9201.10"],
    ["HS 2022", "92.01", "920110"],
    ["ISIC Rev. 3", "O", "92"],
    ["COICOP 2018", "09", "09.4.2"],
    ["COICOP 2018", "1.1", "1.1.2"],
    ["EBOPS 2010", "SK", "SK1.2"],
    ["UNESCO FCS 2009", "A", "A1"],
    ["own", "10", "10.2"],
  ])("with domains of one list, %s, of which one holds the other: %s and %s", (scheme, outer, inner) => {
    const records = [
      visits({ value: 100, ...of(scheme, outer) }),
      visits({ value: 60, ...of(scheme, inner) }),
    ];
    for (const list of [records, [...records].reverse()])
      expectCode(() => sum(...list), "aggregate/whole-and-part");
    expect(allowed(...records)).toBe("160 persons");
  });

  test.each([
    ["COICOP 2018", "1.9", "1.10"],
    ["COICOP 2018", "09.4.2", "09.5"],
    ["HS 2022", "9201", "92.02"],
    ["HS 2022", "9201", "97"],
    ["NACE Rev. 2", "R", "59.1"],
    ["NACE Rev. 2", "R90", "932"],
    ["SITC Rev. 4", "8961", "892"],
    ["EBOPS 2010", "SK1", "SH"],
    ["own list of things", "1", "10"],
  ])("but not of which none does: in %s %s and %s", (scheme, one, other) => {
    const records = [visits({ value: 100, ...of(scheme, one) }), visits({ value: 60, ...of(scheme, other) })];
    expect(String(sum(...records))).toBe("160 persons");
  });

  test("domains are one however they and their lists are written", () => {
    const written = [of("HS 2022", "9201"), of("HS2022", "92.01"), of("H.S. 2022", "9201")];
    expect(String(sum(...written.map((domain) => visits({ value: 2, ...domain }))))).toBe("6 persons");
    // Of one domain are areas that hold one another, of two that are apart they are not.
    const inAsia = (area: AreaCode, domain: Partial<Observation>) => visits({ area, value: 1, ...domain });
    expectCode(
      () => sum(inAsia("035", written[0]!), inAsia("TH", written[1]!)),
      "aggregate/overlapping-areas",
    );
    expectCode(
      () => sum(inAsia("035", of("HS 2022", "92")), inAsia("TH", written[1]!)),
      "aggregate/overlapping-areas",
    );
    expect(String(sum(inAsia("035", written[0]!), inAsia("TH", of("HS2022", "97.01"))))).toBe("2 persons");
  });

  test("domains of two lists may hold one another, whatever their codes, and the error says them as they are written", () => {
    const lists = [of("HS 2022", "92.01"), of("EBOPS 2010", "SK"), of("HS 2017", "9201")];
    for (const [at, one] of lists.entries())
      for (const other of lists.slice(at + 1))
        expectCode(() => sum(visits(one), visits(other)), "aggregate/whole-and-part");
    expect(() => sum(visits(lists[0]), visits({ domain: sameCell }))).toThrow(
      'Cannot add up observations of "92 of HS 2022" and of "92.01 of HS 2022"',
    );
    expectCode(() => sum(visits(lists[0]), visits()), "aggregate/whole-and-part");
  });

  test("thirty thousand domains are compared in no time", () => {
    const codes = Array.from({ length: 30_000 }, (_, at) => `${at + 100_000}`);
    const records = codes.map((code) => visits({ value: 1, domain: { code, scheme: "HS 2022" } }));
    expect(sum(...records).known).toBe(30_000);
    expectCode(
      () =>
        aggregate([...records, visits({ domain: { code: "1200", scheme: "HS2022" } })], observationTotal()),
      "aggregate/whole-and-part",
    );
  });

  test("but not what is apart in area, place, domain or time, nor lines of one cell, nor parts beside parts", () => {
    const apart: readonly (readonly [Partial<Observation>, Partial<Observation>])[] = [
      [{ area: "035" }, { area: "TH", period: "2013" }],
      [{ area: "HK" }, { area: "CN" }],
      [{}, { area: "FR", period: "2013" }],
      [{ period: "2012-Q1" }, { period: "2012-Q2" }],
      [
        { place: "Lyon", area: "FR" },
        { place: "Paris", area: "FR" },
      ],
      [{ domain: { code: "A", scheme: "FCS 2009" } }, { domain: { code: "B", scheme: "FCS 2009" } }],
      [{}, {}],
      [{ partOf: "whole" }, { partOf: "whole" }],
      [{ partOf: "whole" }, { partOf: "other whole" }],
    ];
    for (const [one, other] of apart)
      expect(
        String(sum(visits({ value: 1, ...one }), visits({ value: 2, ...other }))),
        JSON.stringify(one),
      ).toBe("3 persons");
  });

  test("with a total of no area beside several areas, some of which hold others", () => {
    const areas = ["FR", "DE", "150"] as const;
    const records = areas.map((area) => visits({ area, value: 1 }));
    expectCode(() => sum(...records.slice(0, 2), visits({ value: 2 })), "aggregate/whole-and-part");
    expectCode(() => sum(...records), "aggregate/overlapping-areas");
    const apart = areas.map((area, at) => visits({ area, period: year(2010 + at), value: 1 }));
    expect(String(sum(...apart, visits({ period: "2013", value: 1 })))).toBe("4 persons");
  });

  test.each([
    ["aggregate/invalid-argument", { domain: null }],
    ["aggregate/invalid-argument", { domain: "A" }],
    ["aggregate/invalid-key", { area: null }],
    ["aggregate/invalid-key", { place: null }],
    ["figures/invalid-figure", { value: null }],
    ["figures/invalid-figure", { value: { qualifier: "moreThan" } }],
  ])("with %s what is no observation: %j", (code, fields) => {
    expectCode(() => sum(visits(fields as never)), code);
  });

  test("with another indicator first: what differs in it does not overlap", () => {
    expectCode(
      () => sum(visits(), visits({ indicator: "tickets", period: "2012-Q1" })),
      "aggregate/mixed-observations",
    );
  });

  test("an error names the first pair whatever the order", () => {
    const records = [visits({ id: "b", partOf: "w" }), visits({ id: "a", partOf: "w" }), visits({ id: "w" })];
    const messages = [records, [...records].reverse()].map((list) => {
      try {
        return sum(...list);
      } catch (error) {
        return (error as Error).message;
      }
    });
    expect(messages[0]).toMatch(/^Cannot add up "a", a part of "w", and "w", which holds it/);
    expect(messages[1]).toBe(messages[0]);
  });
});

describe("what rows of observations are for", () => {
  const stocks = [
    museums("2015-12-31", { value: 8676 }),
    museums("2014-12-31", { value: 8418 }),
    museums("2017-12-31", { value: 9000 }),
  ];
  const rows = aggregate(
    stocks,
    groupBy({ at: recordFields.observations.at }, { museums: observationTotal() }),
  ).map(({ at, museums }) => ({ period: at!, value: exactValue(museums.total) }));

  test("growth of stocks at the ends of years is against the same day of the year before", () => {
    const grown = growth(rows, { base: "year-earlier" });
    expect(grown.map((point) => (point.kind === "growth" ? point.rate.toFixed(4) : point.kind))).toEqual([
      "no-base",
      "0.0306",
      "no-base",
    ]);
    // The day before has no stock, and a gap is never bridged.
    expect(growth(rows).map(({ kind }) => kind)).toEqual(["no-base", "no-base", "no-base"]);
  });

  test("shares, ranks, highs and gaps of flows by year", () => {
    const flows = ["2010", "2011", "2013"].map((period, at) =>
      visits({ period: period as "2010", value: [40, 50, 10][at]! }),
    );
    const byYear = aggregate(
      flows,
      groupBy({ period: recordFields.observations.time }, { visits: observationTotal() }),
    );
    const numberOf = ({ visits }: (typeof byYear)[number]) => exactValue(visits.total);
    expect(fillPeriods(byYear, ({ period }) => period).map(({ kind }) => kind)).toEqual([
      "observed",
      "observed",
      "missing",
      "observed",
    ]);
    expect(rank(byYear, numberOf).map(({ row }) => row.period)).toEqual(["2011", "2010", "2013"]);
    const parts = shares(byYear, numberOf, { decimals: 2 });
    expect(parts.kind === "shares" && parts.rows.map(({ share }) => share.toNumber())).toEqual([
      0.4, 0.5, 0.1,
    ]);
    const series = byYear.map((row) => ({ period: row.period, value: numberOf(row) }));
    expect(JSON.stringify(recordHighs(series))).toContain("2011");
  });

  test("an index of observations answers the same", () => {
    const records = ["FR", "DE", "FR"].map((area, at) => visits({ area: area as "FR", value: at + 1 }));
    const measure = groupBy({ area: recordFields.observations.area }, { total: observationTotal() });
    expect(aggregate(indexRecords(records), measure)).toEqual(aggregate(records, measure));
  });
});

test("a stream of rows is one sum", async () => {
  const rows = Array.from(
    { length: 1000 },
    (_, at) => `o${at},visits,${at % 2 ? "FR" : "DE"},2012,${at / 4}`,
  );
  const csv = `id,indicator,area,period,value\n${rows.join("\n")}\n`;
  const isRight = (
    row: CsvRecord<"observations">,
  ): row is CsvRecord<"observations"> & { readonly ok: true } => row.ok;
  const total = narrow(
    isRight,
    mapInput(({ record }: CsvRecord<"observations"> & { readonly ok: true }) => record, observationTotal()),
  );
  expect(String(await aggregateAsync(streamCsv("observations", csv), total))).toBe("124,875");
});
