import { readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";

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
