import { readFileSync } from "node:fs";
import type { Delegation } from "cultural-ledger";
import { type ReadRowsOptions, type RowSource, readRows, type TableReading } from "cultural-ledger/io";
import { currencyAmount } from "cultural-ledger/money";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { readSheet } from "read-excel-file/node";
import { describe, expect, test } from "vitest";

const FILE = "docs/examples/workbook/visits.xlsx";

const issuesOf = ({ issues }: TableReading) =>
  issues.map(({ row, column, code }) => `${row} ${column}: ${code}`);

async function rowsByHucre(bytes: Uint8Array): Promise<RowSource> {
  const { sheets } = await readXlsx(bytes);
  return sheets[0]?.rows ?? [];
}

/** What a person sees in the sheet, but for the visits with an error and a number that no spreadsheet keeps. */
const VISITS: readonly Delegation[] = [
  {
    id: "007",
    direction: "outbound",
    period: "2012-01-05",
    areas: ["FR"],
    persons: 1100,
    cost: currencyAmount("125000", "CNY"),
    note: "by train",
  },
  {
    id: "008",
    direction: "inbound",
    period: "2012-06-30",
    areas: ["JP"],
    persons: 110,
    cost: currencyAmount("30000", "CNY"),
  },
];

describe("a workbook, in every time zone", () => {
  const options: ReadRowsOptions<"delegations"> = { header: 2, totals: "skip" };

  test("is read by hucre with all that it holds, and what is no figure is refused", async () => {
    const reading = await readRows("delegations", await rowsByHucre(readFileSync(FILE)), options);
    expect(reading.ledger.delegations).toEqual(VISITS);
    expect(issuesOf(reading)).toEqual(["5 人次: io/missing-mark", "6 人次: io/inexact-number"]);
    expect([reading.accepted, reading.refused, reading.skipped.map(({ row }) => row)]).toEqual([2, 2, [7]]);
  });

  test("is read by read-excel-file, which says nothing of errors", async () => {
    const reading = await readRows("delegations", await readSheet(FILE), options);
    expect(reading.ledger.delegations.slice(0, 2)).toEqual(VISITS);
    expect(issuesOf(reading)).toEqual(["6 人次: io/inexact-number"]);
    const [, , visit] = reading.ledger.delegations;
    expect([visit?.id, visit?.persons]).toEqual(["009", undefined]);
  });

  test("takes an error for nothing where the caller says so", async () => {
    const rows = await rowsByHucre(readFileSync(FILE));
    const { accepted, ledger } = await readRows("delegations", rows, { ...options, missing: ["#N/A"] });
    expect([accepted, ledger.delegations[2]?.id, ledger.delegations[2]?.persons]).toEqual([
      3,
      "009",
      undefined,
    ]);
  });

  test.each([
    ["a sum that is not quite 0.3", 0.1 + 0.2],
    ["a third", 1 / 3],
    ["sixteen digits", 1234567890123456],
    ["an exponent", 1e21],
  ])("refuses %s, of which a spreadsheet keeps fifteen digits", async (_, value) => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "s",
          rows: [
            ["id", "direction", "year", "cost (EUR)"],
            ["a", "inbound", 2012, value],
          ],
        },
      ],
    });
    expect(issuesOf(await readRows("delegations", await rowsByHucre(bytes)))).toEqual([
      "2 cost (EUR): io/inexact-number",
    ]);
  });

  test.each(["2011-12-31", "2012-02-29", "2012-03-25", "2012-10-28", "2030-01-01"])(
    "has the day %s",
    async (day) => {
      const rows = [
        ["id", "direction", "date"],
        ["a", "inbound", new Date(`${day}T00:00:00Z`)],
      ];
      const bytes = await writeXlsx({ sheets: [{ name: "s", rows }] });
      for (const read of [await rowsByHucre(bytes), await readSheet(Buffer.from(bytes))]) {
        const { ledger } = await readRows("delegations", read);
        expect(ledger.delegations).toEqual([{ id: "a", direction: "inbound", period: day }]);
      }
    },
  );
});

test.each([
  [9007199254740993n, "9007199254740993"],
  [-12345678901234567890n, "-12345678901234567890"],
  [{ toString: () => "0.1234567890123456789" }, "0.1234567890123456789"],
  [{ toString: () => "12.50" }, 12.5],
  [123456789012345n, 123456789012345],
  [12.5, 12.5],
  [7n, 7],
])("a column of one's own keeps all digits of a number: %s", async (value, kept) => {
  const { ledger, issues } = await readRows(
    "delegations",
    [{ id: "a", direction: "inbound", year: 2012, n: value }],
    {
      columns: { n: { extra: "n" } },
    },
  );
  expect(issues).toEqual([]);
  expect(ledger.delegations[0]?.extra).toEqual({ n: kept });
});
