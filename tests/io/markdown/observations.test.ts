import {
  annualReport,
  createLedger,
  figure,
  ISO_3166,
  moreThan,
  type Observation,
  usd,
} from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

function written(observations: readonly Observation[]): string {
  const sources = [{ id: "yearbook", title: "Yearbook", publisher: "Bureau" }];
  const ledger = createLedger(deepFreeze({ observations, sources }));
  return toMarkdown(annualReport(ledger, { period: "2012", currency: "USD", profile: ISO_3166 }));
}

const visits = { indicator: "visits", period: "2012" } as const;

test("observations are written as they are printed, with unit, status, note and source", () => {
  const text = written([
    {
      ...visits,
      id: "a",
      area: "FR",
      place: "Lyon",
      value: figure("21.10", { scale: "million" }),
      unit: "persons|a",
      obsStatus: "P",
      note: "Without schools.",
      source: { document: "yearbook", at: "table 3" },
    },
    { ...visits, id: "b", area: "FR", domain: { code: "A", scheme: "FCS 2009" }, value: 1234567.5 },
    { id: "c", indicator: "box office", at: "2012-12-31", place: "Paris", value: usd("1500") },
    { ...visits, id: "d", value: moreThan(3, { scale: "million", unit: "USD" }) },
    { ...visits, id: "e", value: 0, obsStatus: "M" },
  ]);
  expect(text.split("\n").slice(2, -5)).toEqual([
    "## Observations",
    "",
    "| Observation | Of                 | Time       |                    Value | Status                           | Source      |",
    "| ----------- | ------------------ | ---------- | -----------------------: | -------------------------------- | ----------- |",
    "| visits      | Lyon (France)      | 2012       | 21.10 million persons\\|a | Provisional value                | [1] table 3 |",
    "| visits      | France, FCS 2009 A | 2012       |              1,234,567.5 |                                  |             |",
    "| box office  | Paris              | 2012-12-31 |             USD 1,500.00 |                                  |             |",
    "| visits      | not stated         | 2012       |  more than USD 3 million |                                  |             |",
    "| visits      | not stated         | 2012       |               not stated | Missing value; data cannot exist |             |",
    "",
    "- visits: Without schools.",
  ]);
});

test("without a status there is no column for it, and what is only partly in the period is named", () => {
  const text = written([
    { ...visits, id: "a", value: 5 },
    { ...visits, id: "long", period: "2012-04-01/P1Y", value: 7 },
  ]);
  expect(text).not.toContain("Status");
  expect(text).toContain("## In no figure\n\n- long: ");
  expect(text).not.toContain("| 7");
});
