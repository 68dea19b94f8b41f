import { readRows } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";

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
