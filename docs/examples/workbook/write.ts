/**
 * Writes `visits.xlsx`: a sheet with what a workbook can hold besides text and numbers. Run it as
 * `npx tsx --tsconfig tests/tsconfig.json docs/examples/workbook/write.ts`.
 */

import { writeFileSync } from "node:fs";
import { type CellValue, writeXlsx } from "hucre/xlsx";

const day = (date: string) => new Date(`${date}T00:00:00Z`);

const rows: CellValue[][] = [
  ["Visits of 2012"],
  ["编号", "方向", "日期", "国家", "人次", "费用 (万元)", "备注"],
  ["007", "出访", day("2012-01-05"), "FR", 1100, 12.5, " by train "],
  ["008", "来访", day("2012-06-30"), "日本", null, 3, null],
  ["009", "出访", day("2012-10-01"), "DE; IT", null, 8.05, null],
  ["010", "出访", day("2012-12-31"), "US", Number("12345678901234567890"), 20, null],
  ["合计", null, null, null, null, 43.55, null],
];

const bytes = await writeXlsx({
  sheets: [
    {
      name: "2012",
      rows,
      merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 6 }],
      // A formula with the value that the spreadsheet computed last, and one that it could not compute.
      cells: new Map([
        ["3,4", { type: "formula", formula: "E3/10", formulaResult: 110, value: 110 }],
        ["4,4", { type: "error", value: "#N/A" }],
      ]),
    },
  ],
});
writeFileSync("docs/examples/workbook/visits.xlsx", bytes);
