/** Where rows end, what separates their cells, and what is no table: the cases that spreadsheets and offices make. */

import { readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { type CsvDelimiter, RowCutter } from "../../../src/io/csv/rows";

interface Choice {
  readonly delimiter?: CsvDelimiter;
  readonly header?: number;
  /** Characters of a piece; the whole where left out. */
  readonly size?: number;
}

/** Rows as `number: cell/cell`, and refused ones as `number code, lines that are not read`. */
function cut(text: string, { delimiter, header, size = text.length }: Choice = {}): readonly string[] {
  const cutter = new RowCutter(delimiter, header);
  const pieces = Array.from({ length: Math.ceil(text.length / size) }, (_, at) =>
    text.slice(at * size, (at + 1) * size),
  );
  const rows = [...pieces.flatMap((piece) => cutter.push(piece)), ...cutter.end()];
  return rows.map((row) =>
    "cells" in row ? `${row.row}: ${row.cells.join("/")}` : `${row.row} ${row.issue.code}, ${row.unread}`,
  );
}

/** What the whole gives, and that any pieces give the same. */
function cutAnyhow(text: string, choice: Choice = {}): readonly string[] {
  const whole = cut(text, choice);
  for (const size of [1, 2, 3, 7]) expect(cut(text, { ...choice, size }), `pieces of ${size}`).toEqual(whole);
  return whole;
}

function messageOf(text: string, choice: Choice = {}): string {
  const cutter = new RowCutter(choice.delimiter, choice.header);
  const refused = [...cutter.push(text), ...cutter.end()].find((row) => "issue" in row);
  return refused !== undefined && "issue" in refused ? refused.issue.message : "none";
}

describe("a row ends", () => {
  test.each([
    ["CR LF in the header and LF below", "\r\n", "\n"],
    ["LF in the header and CR LF below", "\n", "\r\n"],
    ["CR in the header and LF below", "\r", "\n"],
    ["LF in the header and CR below", "\n", "\r"],
    ["CR LF in the header and CR below", "\r\n", "\r"],
    ["CR LF everywhere", "\r\n", "\r\n"],
    ["CR everywhere", "\r", "\r"],
  ])("%s: 500 rows are 500 rows", async (_, first, other) => {
    const rows = Array.from({ length: 500 }, (_, at) => `D${at},outbound,2012,${at}${other}`).join("");
    const { ledger, refused } = await readCsv("delegations", `id,direction,period,persons${first}${rows}`);
    expect([ledger.delegations.length, refused]).toEqual([500, 0]);
    expect(ledger.delegations.every(({ id, persons }, at) => id === `D${at}` && persons === at)).toBe(true);
  });

  test("in every way within one file", () => {
    expect(cutAnyhow("a,b\r\n1,2\n3,4\r5,6\r\n7,8")).toEqual([
      "1: a/b",
      "2: 1/2",
      "3: 3/4",
      "4: 5/6",
      "5: 7/8",
    ]);
  });

  test("of a row that may be a part of two others, however the text comes", () => {
    expect(cutAnyhow("a,b\n1,2\n \r\n3,4\r\n5,6\n")).toEqual([
      "1: a/b",
      "2: 1/2",
      "3 io/malformed-row, 0",
      "4 io/malformed-row, 0",
      "5: 5/6",
    ]);
  });

  test("behind a cell in quotes that holds one, as behind any other", () => {
    expect(cutAnyhow('a,b,c\n1,2,"x\ny"\n3\n')).toEqual(["1: a/b/c", "2: 1/2/x\ny", "3: 3"]);
    expect(cutAnyhow('a,b\n1,"x\ny"\n\n3,4\n')).toEqual(["1: a/b", "2: 1/x\ny", "3: ", "4: 3/4"]);
    expect(cutAnyhow('a,b\r\n1,"x\ny"\r\n\r\n3,4\r\n')).toEqual(["1: a/b", "2: 1/x\ny", "3: ", "4: 3/4"]);
  });

  test("twice where a file was saved twice: the rows between are blank, as a spreadsheet shows them", async () => {
    expect(cutAnyhow("a,b\r\r\n1,2\r\r\n3,4\r\r\n")).toEqual([
      "1: a/b",
      "2: ",
      "3: 1/2",
      "4: ",
      "5: 3/4",
      "6: ",
    ]);
    const text = "id,direction,period\r\r\nD1,outbound,2012\r\r\nD2,none,2012\r\r\n";
    const { ledger, issues, refused } = await readCsv("delegations", text);
    expect(ledger.delegations.map(({ id }) => id)).toEqual(["D1"]);
    expect([refused, issues.map(({ row }) => row)]).toEqual([1, [5]]);
  });

  test("also where only a part of the file was saved twice", () => {
    expect(cutAnyhow("a,b\n1,2\r\r\n3,4\n")).toEqual(["1: a/b", "2: 1/2", "3: ", "4: 3/4"]);
    expect(cutAnyhow("a,b\r\n1,2\r\r\n3,4\r\n")).toEqual(["1: a/b", "2: 1/2", "3: ", "4: 3/4"]);
  });

  test.each(["\u2028", "\u2029", "\u0085", "\v", "\f"])("not at %j, which is text", (sign) => {
    expect(cutAnyhow(`a,b\n1,x${sign}y\n3,4`)).toEqual(["1: a/b", `2: 1/x${sign}y`, "3: 3/4"]);
  });

  test.each(["\n", "\r\n", "\r", "\r\r\n", "\n\r"])("not at %j within quotes, which is kept", (end) => {
    expect(cutAnyhow(`a,b\n1,"x${end}y"\n3,4\n`)).toEqual(["1: a/b", `2: 1/x${end}y`, "3: 3/4"]);
    expect(cutAnyhow(`a,b\r\n"${end}",2\r\n3,4`)).toEqual(["1: a/b", `2: ${end}/2`, "3: 3/4"]);
  });
});

describe("a line end of another kind, which may be a part of a cell,", () => {
  test.each([
    ["a CR in the last cell of an LF file", "a,b,c\n1,2,3\r4\n5,6,7\n"],
    ["a CR in a cell in the middle", "a,b,c\n1,2\r2,3\n5,6,7\n"],
    ["a CR in the first cell", "a,b,c\n1\r1,2,3\n5,6,7\n"],
    ["an LF in a cell of a CR LF file", "a,b,c\r\n1,2,x\ny\r\n5,6,7\r\n"],
    ["an LF in a cell of a CR file", "a,b,c\r1,2,x\ny\r5,6,7\r"],
  ])("refuses the rows on its sides: %s", (_, text) => {
    expect(cutAnyhow(text)).toEqual([
      "1: a/b/c",
      "2 io/malformed-row, 0",
      "3 io/malformed-row, 0",
      "4: 5/6/7",
    ]);
  });

  test("is one between rows where it stood between rows before", () => {
    expect(cutAnyhow("a,b\r\n1,2\n3,4\n5\n6,7\r\n")).toEqual([
      "1: a/b",
      "2: 1/2",
      "3: 3/4",
      "4: 5",
      "5: 6/7",
    ]);
  });

  test("refuses nothing where the rows could not be one", () => {
    expect(cutAnyhow("a,b,c\n1,2\r3\n")).toEqual(["1: a/b/c", "2: 1/2", "3: 3"]);
    expect(cutAnyhow("a,b,c\n1,2,3\r4,5\n")).toEqual(["1: a/b/c", "2: 1/2/3", "3: 4/5"]);
    expect(cutAnyhow("a,b\n1,2\r")).toEqual(["1: a/b", "2: 1/2"]);
  });

  test("gives no figure that was cut in two", async () => {
    const text = "id,direction,period,persons\nD1,outbound,2012,1\r2\nD2,outbound,2012,3\n";
    const { ledger, refused, issues } = await readCsv("delegations", text);
    expect([ledger.delegations.map(({ persons }) => persons), refused]).toEqual([[3], 2]);
    expect(issues.map(({ row, code }) => `${row} ${code}`)).toEqual([
      "2 io/malformed-row",
      "3 io/malformed-row",
    ]);
  });
});

describe("a quote", () => {
  const rows = Array.from({ length: 498 }, (_, at) => `D${at + 3},outbound,2012\n`).join("");

  test("that stays open refuses its row, and says how many lines behind it are not read", async () => {
    const text = `id,direction,period\nD1,outbound,2012\n"D2,outbound,2012\n${rows}`;
    const { accepted, refused, issues } = await readCsv("delegations", text);
    expect([accepted, refused]).toEqual([1, 1]);
    expect(issues.map(({ row, message }) => [row, message])).toEqual([
      [
        3,
        'Row 3: "\\"D2,outbound,2012" is not made of cells whose quotes are closed, and doubled inside. Nothing behind it is read: 498 lines.',
      ],
    ]);
  });

  test.each([
    ["in the middle of a row", 'a,b\n1,"2\n3,4\n5,6\n', "2 io/malformed-row, 2"],
    ["in the last row", 'a,b\n1,"2', "2 io/malformed-row, 0"],
    ["before cells that are quoted", 'a,b\n"1,2\n3,"x"\n5,6', "2 io/malformed-row, 2"],
    ["in a file with CR LF", 'a,b\r\n"1,2\r\n3,4\r\n', "2 io/malformed-row, 1"],
    ["behind a text whose quotes do not close in its line", 'a,b\n"1"x,2\n3,4\n', "2 io/malformed-row, 1"],
    ["that a later cell could have opened", 'a,b\n"1"x,",2\n3,4\n', "2 io/malformed-row, 1"],
  ])("that stays open %s", (_, text, refused) => {
    expect(cutAnyhow(text)).toEqual(["1: a/b", refused]);
  });

  test("that stays open in the header leaves nothing to read", () => {
    expect(cutAnyhow('"a,b\n1,2\n3,4\n')).toEqual(["1 io/malformed-row, 2"]);
    expect(cutAnyhow('"a"x"b",c\n1,2\n')).toEqual(["1 io/malformed-row, 1"]);
  });

  test.each([
    ['"he said "hi" there",2', "words in quotes"],
    ['1,"a"b"', "the last cell"],
    ['"5" disk"  ,2', "blanks behind it"],
    ['"a"b"c"d",2', "several"],
  ])("that is not doubled in %s refuses its row alone where all readings end it alike", (row) => {
    expect(cutAnyhow(`a,b\n${row}\n3,4\n`)).toEqual(["1: a/b", "2 io/malformed-row, 0", "3: 3/4"]);
  });

  test("within a cell that does not begin with one is text", () => {
    expect(cutAnyhow('a,b\nx "y" z,5"\n,\'"\'\n')).toEqual(["1: a/b", '2: x "y" z/5"', "3: /'\"'"]);
    expect(cutAnyhow('a,b\n "x",2\n')).toEqual(["1: a/b", '2:  "x"/2']);
  });

  test("may be followed by blanks, which are none of the text", () => {
    expect(cutAnyhow('a,b\n"1" ,"2"\t\n"" , "x"\n')).toEqual(["1: a/b", "2: 1/2", '3: / "x"']);
    expect(cutAnyhow('a\tb\n"1"\t"2" \n', { delimiter: "\t" })).toEqual(["1: a/b", "2: 1/2"]);
  });

  test("that makes a row longer than any row says so, with what is not read", async () => {
    const cell = `"${"x\n".repeat(600_000)}"`;
    const cutter = new RowCutter(",");
    const found = [...cutter.push(`a,b\n1,${cell}\n3,4\n`), ...cutter.end()];
    expect(found.map((row) => ("issue" in row ? row.unread : row.cells.length))).toEqual([2, 600_001]);
    expect(messageOf(`a,b\n1,${cell}\n3,4\n`)).toContain("a row of at most 1048576 characters");
  });
});

describe("the delimiter", () => {
  test.each([",", ";", "\t", "|"] as const)("%j is that of the header", (sign) => {
    expect(cutAnyhow(`a${sign}b${sign}c\n1${sign}2${sign}3`)).toEqual(["1: a/b/c", "2: 1/2/3"]);
    expect(cutAnyhow(`"x,;\t|""y"${sign}b\n1${sign}2`)[1]).toBe("2: 1/2");
    expect(cutAnyhow(`a${sign}b\n1${sign}2`, { delimiter: sign })).toEqual(["1: a/b", "2: 1/2"]);
  });

  test.each(["a;b,c", "a\tb;c", "id|name;direction|period;x", "a,b\tc", "a,b|c"])(
    "of %j could be two, and is asked for",
    (header) => {
      expect(cutAnyhow(`${header}\n1,2\n`)).toEqual(["1 io/unclear-delimiter, 1"]);
      expect(messageOf(`${header}\n`)).toContain("say which in the option delimiter");
      expect(cut(`${header}\n1,2\n`, { delimiter: "," })).toHaveLength(2);
    },
  );

  test("is the one that the header has most of, and none where it has one title", () => {
    expect(cutAnyhow("id;value (a,b);period\n1;2;3")).toEqual(["1: id/value (a,b)/period", "2: 1/2/3"]);
    expect(cutAnyhow("id\n1\n2\n")).toEqual(["1: id", "2: 1", "3: 2"]);
  });

  test.each([
    ["sep=;\r\na;b\r\n1,5;2\r\n", ["2: a/b", "3: 1,5/2"]],
    ["SEP=|\na|b\n1|2", ["2: a/b", "3: 1/2"]],
    ['"sep=\t"\na\tb\n1\t2', ["2: a/b", "3: 1/2"]],
    ["sep=,\r1,2\r3,4", ["2: 1/2", "3: 3/4"]],
  ])("is what a first line says: %j", (text, rows) => {
    expect(cutAnyhow(text)).toEqual(rows);
  });

  test("of a first line is read behind a byte order mark, and rows keep the numbers of the file", async () => {
    const text = "\uFEFFsep=;\r\nid;direction;period\r\nD1;outbound;2012\r\nD2;none;2012\r\n";
    for (const source of [text, new TextEncoder().encode(text)]) {
      const { accepted, issues } = await readCsv("delegations", source);
      expect([accepted, issues.map(({ row }) => row)]).toEqual([1, [4]]);
    }
  });

  test("of a first line is refused where nobody knows it, or the options say another", () => {
    expect(cutAnyhow("sep=:\na:b\n")).toEqual(["1 io/unknown-delimiter, 1"]);
    expect(cutAnyhow("sep=;\na;b\n", { delimiter: "," })).toEqual(["1 io/unclear-delimiter, 1"]);
    expect(cutAnyhow("sep=;\na;b\n", { delimiter: ";" })).toEqual(["2: a/b"]);
    expect(cutAnyhow("sep=;;\n")).toEqual(["1: sep=//"]);
  });

  test("is that of the row of the titles where others stand before it", () => {
    const text = '"2012, a; register";\nMade in 2013, on paper, by hand\na;b\n1,5;2\n';
    expect(cutAnyhow(text, { header: 3 }).slice(2)).toEqual(["3: a/b", "4: 1,5/2"]);
    expect(cutAnyhow("sep=;\n\na;b\n1;2", { header: 3 })).toEqual(["2: ", "3: a/b", "4: 1/2"]);
    expect(cutAnyhow("a,b\n", { header: 5 })).toEqual(["1: a/b"]);
  });
});

describe("what is no table", () => {
  test.each([
    ['{"id":"a","x":1}', "JSON"],
    ['[{"id":"a"}]', "JSON"],
    ['  [\n  ["id", "x"],\n', "JSON"],
    ["{\n", "JSON"],
    ["<!DOCTYPE html>\n<html>", "HTML"],
    ["\n<table><tr><td>id</td></tr></table>", "HTML"],
    ['<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n', "HTML"],
    ['<?xml version="1.0"?>\n<rows/>', "XML"],
    ["<rows>\n<row id='a'/></rows>", "XML"],
    ['<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">', "XML"],
  ])("is told as what it is: %j", async (text, name) => {
    const { issues, accepted } = await readCsv("delegations", text);
    expect([accepted, issues.map(({ code, row }) => `${row} ${code}`)]).toEqual([0, ["1 io/not-a-table"]]);
    expect(issues[0]?.message).toContain(`the beginning of ${name},`);
  });

  test.each([
    "[id],[direction]",
    "<TICKER>,<DATE>",
    "<A>\t<B>",
    "{id},{name}",
    "{",
    "[2011],[2012]",
    "<5 years,x",
  ])("is none of these: %j", (text) => {
    expect(cut(text)[0]).toMatch(/^1: /);
  });

  test.each([
    ["a minified file of JSON", `{"rows":[${'{"id":"a","n":"b"},'.repeat(40_000)}]}`],
    ["quotes without end", `a${',"b"'.repeat(150_000)}`],
    ["quotes in text", 'a"b '.repeat(150_000)],
    ["doubled quotes", `"${'""'.repeat(300_000)}",b`],
    ["stray quotes", `"a"b ${'"c" d '.repeat(100_000)}`],
  ])("and a first line of %s takes time as it is long", (_, line) => {
    const start = performance.now();
    cut(`${line}\n`, { size: 65_536 });
    cut(`${line}\n`);
    expect(performance.now() - start).toBeLessThan(1500);
  });

  test("a file of JSON that was picked by mistake is told at once", async () => {
    const text = `{"rows":[${'{"id":"a","n":"b"},'.repeat(40_000)}]}`;
    const start = performance.now();
    const { issues } = await readCsv("delegations", new TextEncoder().encode(text));
    expect(issues.map(({ code }) => code)).toEqual(["io/not-a-table"]);
    expect(performance.now() - start).toBeLessThan(1500);
  });
});

describe("a character that was lost before", () => {
  test.each(["D\uFFFD", "\uFFFD", "重\uFFFD", "\uFFFD\uFFFD1"])("refuses its row: %j", async (id) => {
    const text = `id,direction,period\n${id},outbound,2012\nD2,outbound,2012\n`;
    for (const source of [text, new TextEncoder().encode(text)]) {
      const { ledger, issues } = await readCsv("delegations", source);
      expect(ledger.delegations.map(({ id }) => id)).toEqual(["D2"]);
      expect(issues.map(({ code, row }) => `${row} ${code}`)).toEqual(["2 io/damaged-text"]);
    }
  });

  test("in the titles leaves nothing to read", () => {
    expect(cutAnyhow("i\uFFFD,b\n1,2\n3,4\n")).toEqual(["1 io/damaged-text, 2"]);
  });
});
