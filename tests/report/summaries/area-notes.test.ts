import {
  type AnnualReport,
  type AreasAsOf,
  annualReport,
  createLedger,
  type Delegation,
  describeAreaCount,
  exchangeSummary,
  ISO_3166,
  type LedgerRecords,
  type Period,
  tradeSummary,
  usd,
} from "cultural-ledger";
import { revive, toMarkdown, toPlain } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { deepFreeze } from "../../frozen";

const report = (records: LedgerRecords, period: Period, asOf?: AreasAsOf) =>
  annualReport(createLedger(deepFreeze(records)), {
    period,
    currency: "USD",
    profile: ISO_3166,
    ...(asOf !== undefined && { asOf }),
  });
const visit = (id: string, period: Period, areas: Delegation["areas"]): Delegation => ({
  id,
  direction: "outbound",
  period,
  ...(areas !== undefined && { areas }),
});
const visited = ({ figures }: AnnualReport) =>
  figures.find(({ id }) => /^areas\/\d{4}\/direction=outbound$/.test(id))?.areas;
const notes = (delegations: readonly Delegation[], period: Period, asOf?: AreasAsOf) =>
  report({ delegations }, period, asOf).areaNotes.map(({ of, records, counted, then }) => [
    of,
    records,
    describeAreaCount(counted),
    then && describeAreaCount(then),
  ]);

describe("visits", () => {
  const balkans = [
    visit("b", "1959", ["RS", "US"]),
    visit("a", "1959-08", ["HR"]),
    visit("c", "1959", ["FR"]),
  ];

  test("two successor states were one country: the note says it, and the choice settles it", () => {
    expect(notes(balkans, "1959")).toEqual([["outbound visits", ["a", "b"], "4 countries", "3 countries"]]);
    for (const asOf of ["record", "1959", "1959-12-31"] as const) {
      expect(notes(balkans, "1959", asOf)).toEqual([]);
      const settled = report({ delegations: balkans }, "1959", asOf);
      expect([settled.asOf, visited(settled)?.areas]).toEqual([asOf, 3]);
      expect(visited(settled)?.asOf).toBe(asOf);
    }
    expect(report({ delegations: balkans }, "1959").asOf).toBeUndefined();
  });

  test("no note where the figure is the same", () => {
    expect(notes([visit("a", "1959", ["HR", "US"])], "1959")).toEqual([]);
    expect(notes([visit("a", "2012", ["HR", "RS"])], "2012")).toEqual([]);
    expect(notes([visit("a", "1959", undefined)], "1959")).toEqual([]);
    expect(notes([], "1959")).toEqual([]);
  });

  test("an area that changed within the period of its record is in doubt, and refused where it is asked for", () => {
    const kiev = [visit("a", "1991", ["UA", "RU"])];
    expect(notes(kiev, "1991")).toEqual([["outbound visits", ["a"], "2 countries", undefined]]);
    expectCode(() => report({ delegations: kiev }, "1991", "record"), "geography/ambiguous-as-of");
    expect(visited(report({ delegations: kiev }, "1991", "1991-12-01"))?.codes).toEqual(["SUHH"]);
  });

  test("an open list and a record without areas keep the count a bound", () => {
    const open = visit("a", "1959", { named: ["RS", "HR", "SI"], open: true });
    expect(notes([open, visit("b", "1959", undefined)], "1959")).toEqual([
      ["outbound visits", ["a"], "at least 3 countries", "at least 1 country"],
    ]);
  });
});

test("editions and markets of trade are told, each for itself", () => {
  const records: LedgerRecords = {
    programmes: [
      {
        id: "tour",
        name: "Festival tour",
        kind: "festival-tour",
        editions: [
          { period: "1985", areas: ["RU", "UA", "PL"] },
          { period: "2012", areas: ["RU", "UA"] },
          { areas: ["CZ", "SK"] },
        ],
      },
    ],
    trades: [
      {
        id: "films",
        flow: "export",
        kind: "goods",
        product: "Films",
        period: "1985",
        value: usd("100"),
        markets: ["CZ", "SK"],
      },
    ],
  };
  const named = report(records, "1985");
  const editions = named.programmes[0]?.editions ?? [];
  expect(
    editions.map(({ areaNotes }) => areaNotes.map(({ then }) => then && describeAreaCount(then))),
  ).toEqual([["2 countries"], [], []]);
  expect(named.areaNotes.map(({ of, records: ids, then }) => [of, ids, then?.codes])).toEqual([
    ["markets", ["films"], ["CSHH"]],
  ]);
  const then = report(records, "1985", "record");
  expect(then.programmes[0]?.editions.map(({ areas }) => areas?.codes)).toEqual([
    ["PL", "SUHH"],
    ["RU", "UA"],
    ["CZ", "SK"],
  ]);
  const soldThen = then.figures.find(({ id }) => id === "exports/1985/market=CSHH");
  expect([soldThen?.number?.toFixed(), then.areaNotes]).toEqual(["100", []]);
  const written = toMarkdown(named);
  expect(written).toContain(
    "* Areas of an edition: 3 countries; as the areas stood in the period of each record, 2 countries.",
  );
  expect(written).toContain(
    "* Markets: 2 countries; as the areas stood in the period of each record, 1 country.",
  );
});

test("markets of a published total are counted as of the period of the report", () => {
  const published = { value: usd("100"), markets: ["CZ", "SK"] } as const;
  const options = { period: "1985", currency: "USD", profile: ISO_3166, published } as const;
  const named = tradeSummary(createLedger({}), options);
  expect(named.areaNotes.map(({ of, records, then }) => [of, records, then?.areas])).toEqual([
    ["published markets", [], 1],
  ]);
  expect(tradeSummary(createLedger({}), { ...options, asOf: "record" }).published?.markets?.areas).toBe(1);
});

test("what is no time is refused before anything is counted", () => {
  const ledger = createLedger({});
  const options = { period: "1959", profile: ISO_3166, asOf: "then" as never } as const;
  expectCode(() => exchangeSummary(ledger, options), "time/invalid-period");
  expectCode(() => tradeSummary(ledger, { ...options, currency: "USD" }), "time/invalid-period");
  expectCode(() => annualReport(ledger, { ...options, currency: "USD" }), "time/invalid-period");
  expectCode(() => exchangeSummary(ledger, { ...options, asOf: 1959 as never }), "time/invalid-period");
});

test("a report with notes and classes travels as plain data", () => {
  const named = report({ delegations: [visit("a", "1959", ["RS", "HR"])] }, "1959");
  const then = report({ delegations: [visit("a", "1959", ["RS", "HR"])] }, "1959", "record");
  for (const own of [named, then]) {
    const back = revive(JSON.parse(JSON.stringify(toPlain(own))));
    expect(back).toEqual({ ok: true, value: own });
    expect(back.ok && toMarkdown(back.value as typeof own)).toBe(toMarkdown(own));
  }
});
