/** Guangdong's exchange of 2011 was printed for both directions together: 989 visits by 14,651 persons. */

import {
  type Activity,
  annualReport,
  createLedger,
  type Delegation,
  exchangeSummary,
  figure,
  type LedgerRecords,
  PRC_STATISTICS,
  READINGS,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { visit } from "../model/records";

const unsplit = deepFreeze<Delegation>({
  id: "unsplit",
  direction: "both",
  period: "2012",
  count: 989,
  persons: 14_651,
  areas: ["FR", "HK"],
});

function summary(records: LedgerRecords) {
  return exchangeSummary(createLedger(deepFreeze(records)), { period: "2012", profile: PRC_STATISTICS });
}

function words({ visits, persons, areas }: ReturnType<typeof summary>["outbound"]): readonly string[] {
  return [String(visits), String(persons), String(areas)];
}

describe("a line of both directions", () => {
  test("is in the totals and in neither direction", () => {
    const { visits, persons, outbound, inbound } = summary({ delegations: [unsplit] });
    expect([String(visits), String(persons)]).toEqual(["989", "14,651"]);
    expect(words(outbound)).toEqual(["unknown", "unknown", "undefined"]);
    expect(words(inbound)).toEqual(["unknown", "unknown", "undefined"]);
  });

  test("makes each direction a lower bound, and is named beside its records", () => {
    const out = visit("out", { count: 61, persons: 1100, areas: ["JP"] });
    const { visits, outbound } = summary({ delegations: [out, unsplit] });
    expect(String(visits)).toBe("1,050");
    expect(words(outbound)).toEqual([
      "at least 61 (part of it unknown)",
      "at least 1,100 (part of it unknown)",
      "at least 1 country",
    ]);
    expect(outbound.visits.records).toEqual(["out", "unsplit"]);
    expect(outbound.visits.unknown).toBe(1);
  });

  test("of no visits says nothing of either", () => {
    const { outbound } = summary({ delegations: [visit("out", { count: 61 }), { ...unsplit, count: 0 }] });
    expect([String(outbound.visits), outbound.visits.records]).toEqual(["61", ["out"]]);
  });

  test("that its parts split is as they say, and counts once in the total", () => {
    const parts = [
      visit("abroad", { count: 500, persons: 7000, partOf: "unsplit", areas: ["FR"] }),
      visit("received", { direction: "inbound", count: 489, persons: 7651, partOf: "unsplit" }),
    ];
    const { visits, persons, outbound, inbound } = summary({ delegations: [unsplit, ...parts] });
    expect([String(visits), String(persons)]).toEqual(["989", "14,651"]);
    expect(words(outbound)).toEqual(["500", "7,000", "1 country"]);
    expect(words(inbound).slice(0, 2)).toEqual(["489", "7,651"]);
  });

  test("of activities stands in a line of its own and makes those of one direction lower bounds", () => {
    const shows = { kind: "performance", period: "2012" } as const;
    const activities: Activity[] = [
      { ...shows, id: "out", direction: "outbound", count: 12, audience: 9000 },
      { ...shows, id: "both", direction: "both", count: 30, audience: 20_000 },
      { ...shows, id: "other", direction: "both", kind: "lecture", count: 3 },
    ];
    const lines = summary({ activities }).activities.map(({ direction, kinds, activities, audience }) => [
      direction,
      kinds.join(),
      String(activities),
      String(audience),
    ]);
    expect(lines).toEqual([
      ["both", "lecture", "3", "unknown"],
      ["both", "performance", "30", "20,000"],
      ["outbound", "performance", "at least 12 (part of it unknown)", "at least 9,000 (part of it unknown)"],
    ]);
  });

  test("reads so in a report", () => {
    const ledger = createLedger({ delegations: [unsplit, visit("out", { count: 61 })] });
    const text = toMarkdown(
      annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS }),
    );
    expect(text).toMatch(/\| \*\*Total\*\* +\| +\*\*1,050\*\*/);
    expect(text).toMatch(/\| Outbound +\| +at least 61/);
  });
});

test("a reading of printed counts is named where it is another one than as written", () => {
  const ledger = createLedger({ delegations: [visit("out", { count: figure("1.5", { scale: "wan" }) })] });
  const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS } as const;
  const written = annualReport(ledger, options);
  const cut = annualReport(ledger, { ...options, reading: READINGS.TRUNCATED });
  expect([written.reading, cut.reading]).toEqual(["AS_WRITTEN", "TRUNCATED"]);
  expect(toMarkdown(written)).toContain("Printed figures are taken as they are written");
  expect(toMarkdown(cut)).not.toContain("Printed figures are taken as they are written");
});
