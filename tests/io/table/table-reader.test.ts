/** What becomes of rows, and that the option which a fault names settles it. */

import { type ReadCsvOptions, readCsv, streamCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { expectAccounted } from "./reading";

const VISITS = "id\tdirection\tperiod";

/** A table with one fault, the option that it has to name, and values of that option which settle it. */
const SETTLED: readonly (readonly [string, string, string, readonly ReadCsvOptions[]])[] = [
  ["persons", "1.500", "decimal", [{ decimal: "," }]],
  ["persons", "2,500", "decimal", [{ decimal: "." }]],
  ["persons", "1 500", "group", [{ decimal: ".", group: " " }]],
  ["persons", "-", "missing", [{ missing: ["-"] }]],
  ["note", "N/A", "missing", [{ missing: ["N/A"] }, { missing: [] }]],
  ["persons", "keine", "missing", [{ missing: ["keine"] }]],
  ["country", "NA", "missing", [{ missing: ["NA"] }, { areaNames: { names: { NA: "NA" } } }]],
  ["country", "JP; NA", "areaNames", [{ areaNames: { names: { NA: "NA" } } }]],
  ["country", "Korea", "areaNames", [{ areaNames: { names: { Korea: "KR" } } }]],
  ["country", "Japan/France", "separators", [{ separators: ["/"] }]],
  ["country", "Japan and France", "separators", [{ separators: [" and "] }]],
  ["status", "done", "words", [{ words: { status: { done: "held" } } as never }]],
  ["name", "Total", "totals", [{ totals: "skip" }, { totals: "keep" }]],
  [
    "umsatz",
    "5",
    "columns",
    [{ columns: { umsatz: "persons" } }, { columns: { umsatz: null } }, { unknownColumns: "extra" }],
  ],
  ["persons (dozen)", "5", "scale", [{ columns: { "persons (dozen)": { field: "persons", scale: "one" } } }]],
  ["date", "2012", "columns", [{ columns: { date: null } }]],
];

test.each(SETTLED)("%s of %j names the option %s, which settles it", async (title, cell, option, ways) => {
  const text = `${VISITS}\t${title}\na\toutbound\t2012\t${cell}\n`;
  const reading = await readCsv("delegations", text);
  expectAccounted(reading, 1);
  expect(reading.issues).toHaveLength(1);
  const [issue] = reading.issues;
  expect(issue?.option).toBe(option);
  expect(issue?.message).toMatch(
    new RegExp(`^Row [12]\\b.*${issue?.column === undefined ? "" : issue.column.replace(/[()]/g, "\\$&")}`),
  );
  for (const way of ways) {
    const settled = await readCsv("delegations", text, deepFreeze(way));
    expect(settled.issues).toEqual([]);
    expect(settled.accepted + settled.skipped.length).toBe(1);
  }
});

test("a fault with two readings tells both in its message, and each option gives one of them", async () => {
  const text = `${VISITS}\tpersons\na\toutbound\t2012\t1.500\n`;
  const { issues } = await readCsv("delegations", text);
  expect(issues[0]).toMatchObject({
    row: 2,
    column: "persons",
    readings: ["1.5", "1500"],
    option: "decimal",
  });
  for (const part of ["Row 2", '"persons"', "1.5 or 1500", "decimal"])
    expect(issues[0]?.message).toContain(part);
  for (const [cell, option] of [
    ["2010/11", "labels"],
    ["3/8/2012", "dates"],
    ["2012.1", "labels"],
  ] as const) {
    const period = await readCsv("delegations", `${VISITS}\na\toutbound\t${cell}\n`);
    expect(period.issues).toMatchObject([{ row: 2, column: "period", option }]);
    for (const reading of period.issues[0]?.readings ?? [""])
      expect(period.issues[0]?.message).toContain(reading);
    expect(period.issues[0]?.readings?.length).toBeGreaterThan(1);
  }
});

describe("every row is accounted for", () => {
  const rows = [
    ...[
      "a\toutbound\t2012\t5",
      "\t\t\t",
      "Total\t\t\t5",
      "note\t\t\t",
      "b\toutbound\t2012",
      "a\toutbound\t2012\t6",
    ],
    ...["c\tup\t2012\t5", "d\toutbound\t2010/11\t1.500", "  \t \t\t"],
  ];
  const text = `${VISITS}\tpersons\n${rows.join("\n")}\n`;

  test("by a file, whatever the options are", async () => {
    const skip = ([first]: readonly string[]) => first === "note";
    const options: readonly ReadCsvOptions[] = [
      {},
      { totals: "skip" },
      { totals: "keep" },
      { skip },
      { totals: "skip", skip },
      { skip: () => true },
      { columns: { persons: null } },
      { columns: { z: "note" } },
      { maxIssues: 0 },
    ];
    for (const given of options) expectAccounted(await readCsv("delegations", text, given), 7);
  });

  test("by a stream, one after the other", async () => {
    const seen: unknown[] = [];
    for await (const found of streamCsv("delegations", text, { totals: "skip" }))
      seen.push([found.row, found.ok ? "ok" : (found.skipped ?? found.issues.map(({ code }) => code))]);
    expect(seen).toEqual([
      [2, "ok"],
      [4, "totals"],
      [5, ["io/note-row"]],
      [6, ["io/ragged-row"]],
      [7, "ok"],
      [8, ["model/unknown-value"]],
      [9, ["io/ambiguous-period", "io/number-marks"]],
    ]);
  });
});
