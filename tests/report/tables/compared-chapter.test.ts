import { annualReport, createLedger, type LedgerRecords, PRC_STATISTICS, usd } from "cultural-ledger";
import { expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

function seriesOf(records: LedgerRecords): readonly string[] {
  const report = annualReport(createLedger(deepFreeze(records)), {
    period: "2012",
    compare: ["2011"],
    currency: "USD",
    profile: PRC_STATISTICS,
  });
  const tables = report.chapters.flatMap((chapter) => chapter.tables);
  const { rows = [] } = tables.find(({ id }) => id === "periods") ?? {};
  return rows.map(({ indicator, members }) => [indicator, ...members.map(({ id }) => id)].join(" "));
}

const both = ["2011", "2012"] as const;
const visit = (direction: "outbound" | "inbound" | "both", area: "FR" | "JP") =>
  both.map((period) => ({ id: `${direction} ${period}`, direction, period, areas: [area] }));

test("directions of as many areas, by as many visits, are two rows", () => {
  expect(seriesOf({ delegations: [...visit("outbound", "FR"), ...visit("inbound", "JP")] })).toEqual([
    "visits outbound",
    "visits inbound",
    "visits",
    "areas outbound",
    "areas inbound",
  ]);
});

test("a direction that is the whole is one row", () => {
  expect(seriesOf({ delegations: visit("inbound", "JP") })).toEqual(["visits inbound", "areas inbound"]);
});

test("flows of one value are two rows, and a flow that is the whole is one", () => {
  const trade = (flow: "export" | "import") =>
    both.map((period) => ({
      id: `${flow} ${period}`,
      ...({ flow, kind: "goods", product: "linen", period, value: usd("7") } as const),
    }));
  expect(seriesOf({ trades: [...trade("export"), ...trade("import")] })).toEqual([
    "exports",
    "imports",
    "trade",
    "balance",
  ]);
  expect(seriesOf({ trades: trade("import") })).toEqual(["imports"]);
});
