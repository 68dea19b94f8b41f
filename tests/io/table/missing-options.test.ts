import { type ReadCsvOptions, readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";

const HEADER = "id,direction,period,countries,persons";
const visits = (rows: string, options?: ReadCsvOptions<"delegations">) =>
  readCsv("delegations", `${HEADER}\n${rows}`, options);

/** The options that the faults of rows name, by row. */
async function optionsNamed(
  rows: string,
  options?: ReadCsvOptions<"delegations">,
): Promise<readonly string[]> {
  const { issues } = await visits(rows, options);
  return issues.map(({ row, code, option }) => `${row} ${code}: ${option}`);
}

describe("a note below a table", () => {
  test.each(["Checked by Li,,,,", "注：以上为初步数据,,,,", '"Source, page 3"', ",,,,as of May", "x,,,,"])(
    "is no record, and the fault names skip: %s",
    async (note) => {
      expect(await optionsNamed(`a,outbound,2012,FR,4\n${note}\n`)).toEqual(["3 io/note-row: skip"]);
    },
  );

  test("is told in one line, with the words of it", async () => {
    const { issues, refused } = await visits("Checked by Li,,,,\n");
    expect(issues[0]?.message).toBe(
      'Row 2: "Checked by Li" is not a record: it is the only cell of its row that has something in it, as a note is. Say which rows are none, as { skip: (cells) => cells[0].startsWith("Note") }.',
    );
    expect([issues.length, refused]).toEqual([1, 1]);
  });

  test("is a record where one cell makes one", async () => {
    const options = { id: "row", constants: { direction: "inbound", period: "2012" } } as const;
    const { ledger } = await readCsv("delegations", "name,persons\nOpera,\n", options);
    expect(ledger.delegations).toEqual([
      { id: "row-2", name: "Opera", direction: "inbound", period: "2012" },
    ]);
    const { accepted } = await readCsv("sources", "id,title,publisher\nCensus,,\n", {
      constants: { publisher: "Bureau" },
    });
    expect(accepted).toBe(0);
  });

  test("of two cells is a record with faults", async () => {
    expect(await optionsNamed("Checked by Li,on 3 May,,,\n")).not.toContain("2 io/note-row: skip");
  });
});

describe("the fault of what no option says", () => {
  test("names areaNames with its candidates", async () => {
    const { issues } = await visits(
      "a,outbound,2012,Congo,1\nb,outbound,2012,FR; Guinea-B,1\nc,outbound,2012,Korea; FR,1\n",
    );
    expect(issues.map(({ row, option, readings }) => [row, option, readings])).toEqual([
      [2, "areaNames", ["CD", "CG"]],
      [3, undefined, undefined],
      [4, "areaNames", ["KP", "KR"]],
    ]);
  });

  test.each([
    ["FR / DE", [","], '{ separators: [",","/"] }'],
    ["FR and DE", ["/"], '{ separators: ["/"," and "] }'],
    ["FR & DE", undefined, '{ separators: ["&"] }'],
  ])("names separators beside those that are said: %s", async (cell, separators, call) => {
    const { issues } = await visits(`a,outbound,2012,${cell},1\n`, separators && { separators });
    expect(issues[0]?.option).toBe("separators");
    expect(issues[0]?.message).toContain(call);
  });

  test("names into for records that are in no row", async () => {
    const csv =
      "id,direction,year,project,programme,source\na,outbound,2012,p,,\nb,outbound,2012,,q,\nc,outbound,2012,,,s\n";
    const { issues, accepted } = await readCsv("delegations", csv);
    expect(issues.map(({ option, message }) => [option, /into: \{ (\w+)/.exec(message)?.[1]])).toEqual([
      ["into", "projects"],
      ["into", "programmes"],
      ["into", "sources"],
    ]);
    expect(accepted).toBe(0);
  });

  test.each([
    ["direction,period\noutbound,2012\n", "id"],
    ["id,direction\na,outbound\n", "period"],
    ["id,period\na,2012\n", "constants"],
  ])("names the option for a required field without a column: %s", async (csv, option) => {
    const { issues, refused } = await readCsv("delegations", csv);
    expect(issues.map((issue) => `${issue.code}: ${issue.option}`)).toEqual([`io/missing-column: ${option}`]);
    expect(refused).toBe(1);
  });

  test.each(["近0,3", "约1,2", "more than 0,5", "0,3多"])(
    "names decimal for a number in words: %s",
    async (cell) => {
      expect(await optionsNamed(`a,outbound,2012,FR,"${cell}"\n`)).toEqual(["2 io/number-marks: decimal"]);
    },
  );

  test("names encoding, and of a workbook it does not", async () => {
    const wrong = await readCsv("delegations", new Uint8Array([0xb1, 0xe0, 0xba, 0xc5, 10]));
    expect(wrong.issues[0]).toMatchObject({ code: "io/undecodable-text", option: "encoding" });
    const workbook = await readCsv("delegations", new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]));
    expect(workbook.issues[0]?.option).toBeUndefined();
  });
});

describe("a header that stands in another row", () => {
  test("is told in one line, and no fault of the rows under the wrong one", async () => {
    const csv = `Register,,,,\n,,,,\n${HEADER}\na,outbound,2012,Korea,1\nTotal,,,,1\nnote,,,,\n`;
    const { issues, refused, accepted } = await readCsv("delegations", csv);
    expect(issues.map(({ row, option }) => `${row}: ${option}`)).toEqual(["1: header"]);
    expect([accepted, refused]).toEqual([0, 4]);
  });

  test("still lets rows be skipped that are said to be no records", async () => {
    const csv = `Register,,,,\n${HEADER}\na,outbound,2012,FR,1\nnote,,,,\n`;
    const { skipped, refused } = await readCsv("delegations", csv, { skip: ([first]) => first === "note" });
    expect([refused, skipped.map(({ row }) => row)]).toEqual([2, [4]]);
  });
});

test("the parts of an id that is refused are told once", async () => {
  const csv = "batch,line,direction,period\nA,,outbound,2012\n";
  const { issues } = await readCsv("delegations", csv, { id: ["batch", "line"] });
  expect(issues.map(({ column, code }) => `${column}: ${code}`)).toEqual(["line: model/missing-field"]);
});
