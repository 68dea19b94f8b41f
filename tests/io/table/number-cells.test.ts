import {
  about,
  atLeast,
  atMost,
  between,
  type Count,
  exactly,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  unknown,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { writeCount } from "../../../src/io/csv/write-cells";
import { readCount as read } from "../../../src/io/table/number-cells";
import { Refusal } from "../../../src/io/table/refusal";
import { countForms } from "../../figures/count-forms";

/** A count in a column whose decimal mark is a point, with so many zeros; the code of the refusal of what is none. */
function readCount(cell: string, zeros: number): Count | string {
  const count = read(cell, { marks: { decimal: "." }, zeros });
  return count instanceof Refusal ? count.code : count;
}

describe("cells of counts", () => {
  test("are numbers, or bounds in the words of both languages", () => {
    const cells: Readonly<Record<string, Count>> = {
      "61": 61,
      "1,100": 1100,
      " １１００ ": 1100,
      "exactly 5": exactly(5),
      正好5: exactly(5),
      "in excess of 1,000": moreThan(1000),
      "1000余": odd(1000),
      超过20多: odd(20),
      "549余": moreThan(549),
      "20个": figure(20),
      "20+": atLeast(20),
      "20以上": atLeast(20),
      "no fewer than 20": atLeast(20),
      "below 20": lessThan(20),
      不足20: lessThan(20),
      "≤ 20": atMost(20),
      "a maximum of 20": atMost(20),
      "20 to 30": between(20, 30),
      "between 1,000 and 1,100": between(1000, 1100),
      "20～30": between(20, 30),
      "about 1,500": about(1500),
      约20: about(20),
      "20左右": about(20),
      "nearly 20": nearly(20),
      近800: nearly(800),
      "1.5万": figure("1.5", { scale: "wan" }),
      超过2万: moreThan(2, { scale: "wan" }),
      "12.311 million": figure("12.311", { scale: "million" }),
      "2 thousand": figure("2", { scale: "thousand" }),
      unknown: unknown(),
      " Unknown ": unknown(),
      不详: unknown(),
      '{"qualifier":"equal","number":"198"}': figure(198),
    };
    for (const [cell, count] of Object.entries(cells)) expect(readCount(cell, 0), cell).toEqual(count);
  });

  test("are in the scale of their column", () => {
    expect(readCount("1.5", 4)).toBe(15_000);
    expect(readCount("1.5余", 4)).toEqual(odd(15_000));
    expect(readCount("between 0.5 and 1", 4)).toEqual(between(5000, 10_000));
    expect(readCount("about 1.5", 4)).toEqual(about(15_000));
    expect(readCount("unknown", 4)).toEqual(unknown());
    for (const cell of ["1.5万", "2 thousand", "about 2万", '{"qualifier":"equal","number":"198"}'])
      expect(readCount(cell, 4), cell).toBe("figures/invalid-count");
    for (const cell of [`more than ${"9".repeat(24)}`, `1 to ${"9".repeat(24)}`])
      expect(readCount(cell, 4)).toBe("figures/invalid-count");
  });

  test("are refused where they are no count", () => {
    const cells = [
      ...["about 2.5", "nearly 0.5", "1.2345 thousand", "20 %", "百分之20", "one tenth", "一半", "1/10"],
      ...[
        '{"qualifier":"equal"}',
        '{"qualifier":"unknown","number":"1"}',
        "{}",
        "{",
        "[1]",
        "unknown 5",
        "fewer than 0",
      ],
      ...["more than USD 20", "20元", "20 countries", "20个国家", "20 more", "4th", "20倍", "30 to 20"],
      ...["", "-", "more than", "many", `more than${" ".repeat(200)}20`],
    ];
    for (const cell of cells) expect(readCount(cell, 0), cell).toBe("figures/invalid-count");
    for (const cell of ["1,10", "0,500", "00,500", "1 100"])
      expect(readCount(cell, 0), cell).toBe("io/number-marks");
  });

  test("are written so that they are read as the same", () => {
    const counts = [
      exactly(61),
      moreThan(1000),
      atLeast(2),
      lessThan(50),
      atMost(50),
      between(20, 30),
      ...countForms,
    ];
    for (const count of [0, 61, ...counts]) expect(readCount(writeCount(count), 0)).toEqual(count);
  });
});
