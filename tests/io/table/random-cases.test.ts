/** Cases that random tables found, each with others of its kind. */

import { readCsv, readRows } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";

/** The cost of one delegation: `5` under a title, said to be the cost in yen or not, below a note or not. */
async function cost(title: string, note?: string, columns = {}): Promise<string | undefined> {
  const above = note === undefined ? "" : `"${note}",,,\n`;
  const table = `${above}id,direction,period,"${title}"\nD1,outbound,2012,5\n`;
  const { ledger, issues } = await readCsv("delegations", table, {
    header: note === undefined ? 1 : 2,
    columns,
  });
  const found = JSON.stringify(ledger.delegations[0]?.cost);
  return found ?? issues[0]?.code;
}

const amount = (value: string, currency: string) => JSON.stringify({ currency, value });

describe("units", () => {
  test("in titles are read whole, wherever they begin", async () => {
    expect(await cost("Cost, 10,000 JPY")).toBe(amount("50000", "JPY"));
    expect(await cost("Total cost/实际支出 in 10,000 JPY")).toBe(amount("50000", "JPY"));
    expect(await cost("Cost in JPY, 10,000")).toBe("io/unknown-column");
    expect(await cost("Cost (US  dollars  million)")).toBe(amount("5000000", "USD"));
    expect(await cost("Cost (hundred million yuan)")).toBe(amount("500000000", "CNY"));
    expect(await cost("Cost (ten thousand yuan)")).toBe(amount("50000", "CNY"));
  });

  test("in titles that the caller explains are not cut at the comma of a number", async () => {
    const said = (title: string) => cost(title, undefined, { [title]: { field: "cost", currency: "JPY" } });
    expect(await said("Cost 10,000 JPY")).toBe("io/unknown-unit");
    expect(await said("Cost 1,000 JPY")).toBe("io/unknown-unit");
    expect(await said("Cost in JPY, 10,000")).toBe(amount("50000", "JPY"));
  });

  test("in notes are read whole, or refused", async () => {
    expect(await cost("cost", "Unit: 10,000 GBP")).toBe(amount("50000", "GBP"));
    expect(await cost("cost", "Unit: GBP 10,000")).toBe(amount("50000", "GBP"));
    expect(await cost("cost", "Unit: USD, 2012")).toBe(amount("5", "USD"));
    for (const note of [
      "Unit: USD, thousand",
      "单位：美元（千）",
      "单位：人次，万元",
      "Unit: USD; in thousands",
    ])
      expect(await cost("cost", note), note).toBe("io/unknown-unit");
  });

  test("of what is counted say nothing of money", async () => {
    const table = "单位：万元,,,,单位：人次\nid,direction,period,cost,persons\nD1,outbound,2012,5,40\n";
    const { ledger } = await readCsv("delegations", table, { header: 2 });
    const [{ persons, cost: said } = {}] = ledger.delegations;
    expect([persons, JSON.stringify(said)]).toEqual([40, amount("50000", "CNY")]);
  });
});

async function areas(cell: string): Promise<unknown> {
  const table = `id,direction,period,areas\nD1,outbound,2012,"${cell}"\n`;
  const { ledger, issues } = await readCsv("delegations", table);
  return ledger.delegations[0]?.areas ?? issues[0]?.code;
}

describe("lists of areas", () => {
  test("are open where a mark says that there are others, whatever stands before it", async () => {
    const open = { named: ["AT"], open: true };
    for (const cell of [
      "Austria, …",
      "Austria …",
      "Austria...",
      "Austria; …",
      "AT…",
      "奥地利，…",
      "Austria, ...",
    ])
      expect(await areas(cell), cell).toEqual(open);
    expect(await areas("Austria; Japan, …")).toEqual({ named: ["AT", "JP"], open: true });
    expect(await areas("…")).toEqual({ named: [], open: true });
    expect(await areas("Austria, Japan, …")).toBe("geography/unknown-name");
  });

  test("are no single area", async () => {
    const table = "id,indicator,period,area,value\nV1,visits,2012,Austria …,5\nV2,visits,2012,Austria,5\n";
    const { ledger, issues } = await readCsv("observations", table);
    expect(ledger.observations.map(({ area }) => area)).toEqual(["AT"]);
    expect(issues.map(({ code, row }) => [code, row])).toEqual([["geography/unknown-name", 2]]);
  });
});

describe("numbers that come as numbers", () => {
  test.each([{ decimal: "," }, { decimal: ",", group: " " }, { group: "'" }, {}] as const)(
    "have no marks, whatever is said of text: %j",
    async (marks) => {
      const rows = [
        ["id", "indicator", "period", "value"],
        ["V1", "visits", "2012", 6.507],
        ["V2", "visits", "2012", 1234.5],
        ["V3", "visits", "2012", -1.5],
      ];
      const { ledger, issues } = await readRows("observations", rows, marks);
      expect(issues).toEqual([]);
      expect(ledger.observations.map(({ value }) => value)).toEqual([6.507, 1234.5, -1.5]);
    },
  );
});
