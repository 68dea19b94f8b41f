import { unknown } from "cultural-ledger";
import { type ReadCsvOptions, readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { isMissingMark, isTotalLabel } from "../../../src/io/table/words";
import { deepFreeze } from "../../frozen";
import { expectAccounted, outcome, outcomes } from "./reading";

describe("rows that are sums of others", () => {
  const labels = [
    "\u5408\u8BA1",
    "Total",
    "\u5C0F\u8BA1",
    "\u5408 \u8BA1",
    "Grand total 2012",
    "Sub-total:",
    "\u603B\u8BA1\uFF1A",
    "Gesamtsumme",
    "\u6C47\u603B",
    "Summe",
    "\u5408\u8A08",
    "In total",
  ];
  const text = (label: string) =>
    `id,flow,kind,product,period,value (USD)\na,export,goods,Linen,2012,5\nt,export,goods,${label},2012,5\n${label},export,goods,x,2012,5\n`;
  const sales = (label: string, options: ReadCsvOptions = {}) =>
    readCsv("trades", text(label), deepFreeze(options));

  test("are refused, in whichever of the cells that name a record they say so", async () => {
    for (const label of labels) {
      const reading = await sales(label);
      expect(
        reading.issues.map(({ code, row, option }) => [code, row, option]),
        label,
      ).toEqual([
        ["io/total-row", 3, "totals"],
        ["io/total-row", 4, "totals"],
      ]);
      expectAccounted(reading, 3);
    }
  });

  test("are skipped and named, or kept, as the caller says", async () => {
    for (const label of labels) {
      const skipped = await sales(label, { totals: "skip" });
      expect([skipped.accepted, skipped.refused, skipped.skipped.map(({ row, by }) => [row, by])]).toEqual([
        1,
        0,
        [
          [3, "totals"],
          [4, "totals"],
        ],
      ]);
      expect((await sales(label, { totals: "keep" })).accepted).toBe(3);
    }
  });

  test("may be shorter than others, and have cells that are no numbers", async () => {
    const short = await readCsv("delegations", "id,direction,period,persons\na,outbound,2012,5\nTotal,5\n", {
      totals: "skip",
    });
    expect([short.accepted, short.skipped]).toEqual([1, [{ row: 3, by: "totals", label: "Total" }]]);
  });

  test("are called so by few words, and not behind an apostrophe", () => {
    for (const text of [
      "Totally Fun",
      "Summary",
      "\u7EDF\u8BA1",
      "\u8BBE\u8BA1\u5C55",
      "\u5C0F\u8BA1\u5212",
      "Film",
      "",
      "'\u5408\u8BA1",
      "'Total",
      "x".repeat(100),
    ])
      expect(isTotalLabel(text), text).toBe(false);
  });
});

describe("rows that the caller skips", () => {
  test("are named with their first words, and counted", async () => {
    const text = "id,direction,period\na,outbound,2012\n\u6CE8\uFF1Ax,,\nSource: y\n";
    const reading = await readCsv("delegations", text, {
      skip: ([first = ""]) => /^\u6CE8|^Source/.test(first),
    });
    expect(reading.skipped).toEqual([
      { row: 3, by: "skip", label: "\u6CE8\uFF1Ax" },
      { row: 4, by: "skip", label: "Source: y" },
    ]);
    expectAccounted(reading, 3);
  });

  test("are asked for by cells and number, and a fault of the function is the caller's", async () => {
    const seen: (readonly [readonly string[], number])[] = [];
    await readCsv("delegations", "id,direction,period\na,outbound,2012\n", {
      skip: (cells, row) => {
        seen.push([cells, row]);
        return false;
      },
    });
    expect(seen).toEqual([[["a", "outbound", "2012"], 2]]);
    const wrong = () => {
      throw new RangeError("mine");
    };
    await expect(
      readCsv("delegations", "id,direction,period\na,outbound,2012\n", { skip: wrong }),
    ).rejects.toThrow("mine");
  });
});

describe("what stands for missing", () => {
  const marks = [
    "-",
    "N/A",
    "n/a",
    "\u2014",
    "..",
    "\u65E0",
    "NULL",
    "NaN",
    "#N/A",
    "#DIV/0!",
    "\uFF0D",
    "?",
    "/",
  ];

  test("is refused until it is said", async () => {
    for (const title of ["persons", "note", "status", "organizer"])
      expect(await outcomes("delegations", title, marks), title).toEqual(
        marks.map(() => "io/missing-mark missing"),
      );
    expect(await outcomes("trades", "value (USD)", marks)).toEqual(
      marks.map(() => "io/missing-mark missing"),
    );
  });

  test("is nothing where it is said, in any letters, and text where nothing is", async () => {
    expect(await outcomes("delegations", "persons", marks, { missing: marks })).toEqual(
      marks.map(() => undefined),
    );
    expect(await outcomes("delegations", "note", marks, { missing: [] })).toEqual(marks);
    expect(await outcome("delegations", "note", "n/A", { missing: ["N/a"] })).toBeUndefined();
  });

  test("is an unknown count under the count of a record, as an empty cell is", async () => {
    const plain = JSON.parse(JSON.stringify(unknown()));
    expect(await outcomes("delegations", "visits", ["", "-", " ", "unknown"], { missing: ["-"] })).toEqual([
      plain,
      plain,
      plain,
      plain,
    ]);
    expect(await outcomes("delegations", "visits", ["one", "0"])).toEqual([undefined, 0]);
  });

  test("is no text that is longer", () => {
    for (const text of ["no", "nobody", "-1", "a-b", "n/a later", "x".repeat(50)])
      expect(isMissingMark(text), text).toBe(false);
  });
});
