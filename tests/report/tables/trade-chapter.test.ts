import { figure, type TradeRecord, usd } from "cultural-ledger";
import { expect, test } from "vitest";
import { reportOf } from "../years";

const sold = { flow: "export", kind: "goods", product: "Linen" } as const;
const exports: readonly TradeRecord[] = [
  { ...sold, id: "before", period: "2011", value: usd("19000000") },
  { ...sold, id: "now", period: "2012", value: usd("21130000") },
];
const bought: TradeRecord = { ...sold, flow: "import", id: "in", period: "2011", value: usd("5") };

function rowsOf(trades: readonly TradeRecord[], options: Parameters<typeof reportOf>[1] = {}) {
  const { chapters } = reportOf({ trades }, options);
  const table = chapters.flatMap(({ tables }) => tables).find(({ id }) => id === "trade-totals");
  return table?.rows.map(({ indicator, cells }) => `${indicator} ${cells[0]?.statistic}`);
}

test("trade of one side has neither both together nor a balance, with or without a period beside it", () => {
  expect(rowsOf(exports, { compare: [] })).toEqual(["exports value"]);
  expect(rowsOf(exports)).toEqual(["exports value"]);
  expect(rowsOf(exports.map((each) => ({ ...each, flow: "import" })))).toEqual(["imports value"]);
});

test("what is published of both together stays, with what the records do not explain of it", () => {
  const claim = { id: "total", figure: figure("30", { scale: "million", unit: "USD" }) };
  const published = [{ indicator: "trade", claim } as const];
  const rows = ["trade published", "trade remainder", "exports value"];
  expect(rowsOf(exports, { published })).toEqual(rows);
  expect(rowsOf(exports, { published, compare: [] })).toEqual(rows);
});

test("trade of both sides has all four, also where one of them is of the earlier period only", () => {
  const both = [...exports, { ...bought, id: "now-in", period: "2012" } as const];
  expect(rowsOf(both)).toEqual(["exports value", "imports value", "trade value", "balance value"]);
  expect(rowsOf([...exports, bought])?.map((row) => row.split(" ")[0])).toEqual([
    "exports",
    "imports",
    "trade",
    "balance",
  ]);
});
