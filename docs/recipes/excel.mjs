/**
 * Excel in by rows and out by CSV: a sheet of an office becomes records, its faults are told by row and column, and the report
 * goes out as a CSV in Chinese that Excel opens with a double click.
 */

import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { annualReport, PRC_STATISTICS } from "cultural-ledger";
import { figuresOf, readRows, reportToCsv } from "cultural-ledger/io";
import { parseCsv } from "hucre/csv";
import { readXlsx } from "hucre/xlsx";

const workbook = new URL("../examples/workbook/visits.xlsx", import.meta.url);
const { sheets } = await readXlsx(readFileSync(workbook));
const { ledger, issues } = await readRows("delegations", sheets[0].rows, {
  header: 2, // Over the titles stands that of the sheet.
  totals: "skip", // The last row is a sum, and no visit.
  missing: ["#N/A"], // What stands where a formula failed: the number is unknown, which is not 0.
});
// A row with a fault is in no figure, so whoever keeps the sheet is told which one and why.
for (const { message } of issues) console.log(message);

const report = annualReport(ledger, { period: "2012", currency: "CNY", profile: PRC_STATISTICS });
// The mark in front tells Excel that the text is UTF-8. Where it writes 1,5 for one and a half, it wants a semicolon between cells.
const csv = reportToCsv(report, { locale: "zh", byteOrderMark: true, delimiter: "," });
writeFileSync("visits-2012.csv", csv);

// Read again by another reader: all rows are as wide as the header, and hold the digits and the bounds of the report.
const [titles = [], ...rows] = parseCsv(readFileSync("visits-2012.csv", "utf8"));
const cell = (row, title) => row[titles.indexOf(title)];
assert.ok(csv.startsWith("\uFEFF") && titles[0] === "编号");
assert.ok(rows.every((row) => row.length === titles.length));
assert.deepEqual(
  rows.map((row) => ["编号", "数值", "下限", "上限"].map((title) => cell(row, title))),
  figuresOf(report).map((row) => [row.id, row.text ?? "", row.lower_text ?? "", row.upper_text ?? ""]),
);
for (const row of rows.filter((row) => cell(row, "指标代码") === "persons" && cell(row, "章") === "主要数据"))
  console.log(
    ["数据", "数值", "下限", "上限", "文字表述"]
      .map((title) => `${title} ${cell(row, title) || "–"}`)
      .join(", "),
  );
console.log(`visits-2012.csv: ${rows.length} figures in ${titles.length} columns`);
