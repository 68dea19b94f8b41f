import { type ReadCsvOptions, readCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { expectAccounted, faults } from "./reading";

const visits = (text: string, options: ReadCsvOptions) => readCsv("delegations", text, deepFreeze(options));

describe("ids", () => {
  test("are made of columns, all of which have something in them", async () => {
    const reading = await visits("no,direction,year\n7,outbound,2010\n,outbound,2010\n-,outbound,2011\n", {
      id: ["year", "NO"],
    });
    expect(reading.ledger.delegations.map(({ id }) => id)).toEqual(["2010-7"]);
    expect(faults(reading)).toContain("3 NO model/missing-field");
    expect(faults(reading)).toContain("4 NO io/missing-mark");
    expectAccounted(reading, 3);
  });

  test("that come out the same are two records of one id", async () => {
    const reading = await visits("a,b,direction,year\n1-2,3,outbound,2010\n1,2-3,outbound,2010\n", {
      id: ["a", "b"],
    });
    expect(reading.issues.map(({ code, row }) => [code, row])).toEqual([["model/duplicate-id", 3]]);
  });

  test("are made of the number of the row", async () => {
    const { ledger } = await visits("direction,year\noutbound,2010\n,\noutbound,2010\n", { id: "row" });
    expect(ledger.delegations.map(({ id }) => id)).toEqual(["row-2", "row-4"]);
  });
});

describe("periods", () => {
  test("are made of a year, a month and a day", async () => {
    const rows = ["2012,3,5", "2012,3,", "2012,,", "2010,11,", "2012,,5", "2012,13,1", ",3,5"];
    const text = `id,direction,year,month,day\n${rows.map((row, at) => `r${at},outbound,${row}\n`).join("")}`;
    const reading = await visits(text, { period: { year: "year", month: "month", day: "day" } });
    expect(reading.ledger.delegations.map(({ period }) => period)).toEqual([
      "2012-03-05",
      "2012-03",
      "2012",
      "2010-11",
    ]);
    expect(faults(reading)).toEqual([
      "6 year time/invalid-period",
      "7 year time/invalid-period",
      "8 year time/invalid-period",
    ]);
    expectAccounted(reading, 7);
  });

  test("are made of their ends", async () => {
    const rows = [
      "2012-03-05,2012-03-07",
      "2012,2013",
      "2012-09,2012-12",
      "2012-09,",
      "2013,2012",
      "2012/13,2012/13",
    ];
    const text = `id,direction,start,end\n${rows.map((row, at) => `r${at},outbound,${row}\n`).join("")}`;
    const reading = await visits(text, { period: { from: "start", to: "end" } });
    expect(reading.ledger.delegations.map(({ period }) => period)).toEqual([
      ...["2012-03-05/2012-03-07", "2012/2013", "2012-09-01/2012-12-31"],
    ]);
    expect(faults(reading)).toContain("5 end model/missing-field");
    expect(faults(reading)).toContain("6 start time/reversed-range");
    expect(faults(reading)).toContain("7 start io/ambiguous-period");
    expectAccounted(reading, 6);
  });

  test("whose end is empty are refused, unless it is said to be the same", async () => {
    const text = `id,direction,start,end
a,outbound,2012-01-05,
b,outbound,2012-02,
c,outbound,2012-03-01,2012-03-04
d,outbound,,2012-04-01
e,outbound,2012/13,
`;
    const period = { from: "start", to: "end" } as const;
    const open = await visits(text, { period, labels: { season: "09-01" } });
    expect(open.issues.map(({ row, column, option }) => [row, column, option])).toEqual([
      [2, "end", "period"],
      [3, "end", "period"],
      [5, "start", undefined],
      [6, "end", "period"],
    ]);
    const same = await visits(text, { period: { ...period, emptyEnd: "same" }, labels: { season: "09-01" } });
    expect(same.ledger.delegations.map(({ period }) => period)).toEqual([
      "2012-01-05",
      "2012-02",
      "2012-03-01/2012-03-04",
      "2012-09-01/P1Y",
    ]);
    expect(faults(same)).toEqual(["5 start model/missing-field"]);
    for (const emptyEnd of ["none", "", true])
      await expect(
        visits(text, { period: { ...period, emptyEnd: emptyEnd as "same" } }),
      ).rejects.toMatchObject({
        code: "io/invalid-argument",
      });
  });

  test("of labels are one where both ends are the same", async () => {
    const { ledger } = await visits("id,direction,start,end\na,outbound,2012/13,2012/13\n", {
      period: { from: "start", to: "end" },
      labels: { season: "09-01" },
    });
    expect(ledger.delegations[0]?.period).toBe("2012-09-01/P1Y");
  });
});

test("what every row has is said once", async () => {
  const text = "id,product,year,value (USD)\na,Film,2012,5\nb,Music,2012,6\n";
  const constants = { flow: "import", kind: "services" } as const;
  const { ledger, refused } = await readCsv("trades", text, deepFreeze({ constants }));
  expect(refused).toBe(0);
  expect(ledger.trades).toMatchObject([
    { ...constants, product: "Film" },
    { ...constants, product: "Music" },
  ]);
});

test("a constant that goes with another field is one of the rows that have it", async () => {
  const text =
    "id,flow,kind,product,year,code\na,export,goods,Books,2012,4901\nb,export,services,Film,2012,\n";
  const { ledger, issues } = await readCsv("trades", text, { constants: { scheme: "HS 2012" } });
  expect(issues).toEqual([]);
  expect(ledger.trades.map(({ code, scheme }) => [code, scheme])).toEqual([
    ["4901", "HS 2012"],
    [undefined, undefined],
  ]);
  const turned = await readCsv("trades", text.replace("4901\nb", "\nb").replace("2012,\n", "2012,92\n"), {
    constants: { scheme: "HS 2012" },
  });
  expect(turned.issues).toEqual([]);
  const both = await readCsv("trades", "id,flow,kind,product,year\na,export,goods,Books,2012\n", {
    constants: { scheme: "HS 2012", code: "4901" },
  });
  expect(both.ledger.trades[0]?.code).toBe("4901");
});
