import { readCsv, readRows } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";

const visits = (text: string, options: Parameters<typeof readCsv<"delegations">>[2] = {}) =>
  readCsv("delegations", text, options);

describe("a unit that a row names is not passed over", () => {
  test.each(["Angaben in TEUR", "amounts in kUSD", "Betr\u00E4ge in T\u20AC"])(
    "above the table: %s",
    async (note) => {
      const text = `${note},,,,\nid,direction,date,cost,cost.currency\n1,outbound,2012,5,EUR\n`;
      const { accepted, issues } = await visits(text, { header: 2 });
      expect([accepted, issues[0]?.code, issues[0]?.option]).toEqual([0, "io/unknown-unit", "scale"]);
    },
  );

  test.each(["\u5355\u4F4D\uFF1A\u4E07\u5143", "Unit: USD million", "(in thousands of yuan)"])(
    "where it is skipped: %s",
    async (note) => {
      const text = `id,direction,date,cost,cost.currency\n1,outbound,2012,5,CNY\n${note},,,,\n`;
      const skip = (cells: readonly string[]) => cells[0] === note;
      const open = await visits(text, { skip });
      expect([open.skipped, open.issues[0]?.code, open.issues[0]?.row]).toEqual([[], "io/unknown-unit", 3]);
      const columns = { cost: { field: "cost", scale: "one" } } as const;
      const said = await visits(text, { skip, columns });
      expect([said.issues, said.skipped.length, said.accepted]).toEqual([[], 1, 1]);
    },
  );

  test("a skipped row without one is skipped", async () => {
    const text = "id,direction,date\n1,outbound,2012\nSource: yearbook,,\n";
    const { issues, skipped } = await visits(text, {
      skip: ([first]) => first?.startsWith("Source") === true,
    });
    expect([issues, skipped.map(({ row }) => row)]).toEqual([[], [3]]);
  });
});

test.each([
  "Average",
  "Mean",
  "\u5E73\u5747",
  "\u5E73\u5747\u503C",
  "\u5176\u4E2D\uFF1A",
  "of which:",
  "davon",
])("%s is the name of no record", async (label) => {
  const text = `id,direction,year,persons\na,outbound,2012,4\n${label},outbound,2012,4\n`;
  const { accepted, issues } = await visits(text);
  expect([accepted, issues[0]?.option]).toEqual([1, "totals"]);
  expect((await visits(text, { totals: "keep" })).accepted).toBe(2);
});

test.each([
  ["03/2012", "2012-03"],
  ["1/2012", "2012-01"],
  ["3/3/2012", "2012-03-03"],
  ["13/2012", undefined],
])("the period %s", async (cell, period) => {
  const { ledger } = await visits(`id,direction,date\na,outbound,${cell}\n`);
  expect(ledger.delegations[0]?.period).toBe(period);
});

test("a number of a year and one digit is asked about", async () => {
  for (const [period, code] of [
    [2012.5, "io/ambiguous-period"],
    [2012.1, "io/ambiguous-period"],
    [2012.11, undefined],
    [2012, undefined],
  ] as const) {
    const { issues } = await readRows("delegations", [{ id: "a", direction: "outbound", period }]);
    expect(issues[0]?.code).toBe(code);
  }
});

test("faults beside others say their row, and an untitled column its way out", async () => {
  const { issues } = await visits("id,direction,date,persons\na,abroad,March?,many\n");
  for (const { message } of issues) expect(message).toMatch(/^Row 2/);
  const index = await visits(",id,direction,date\n0,a,outbound,2012\n");
  expect(index.issues[0]?.option).toBe("columns");
  expect((await visits(",id,direction,date\n0,a,outbound,2012\n", { columns: { "": null } })).accepted).toBe(
    1,
  );
});
