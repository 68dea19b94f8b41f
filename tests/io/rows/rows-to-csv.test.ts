import { parse } from "csv-parse/sync";
import { groupRecords, moreThan, sumCounts, sumMoney, unknown, usd } from "cultural-ledger";
import { rowsToCsv } from "cultural-ledger/io";
import { expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

const visits = deepFreeze([
  { area: "FR", persons: 40, fees: usd("1250.10") },
  { area: "JP", persons: moreThan(1500), fees: usd("-9007199254740993.25") },
]);

const rows = groupRecords(
  visits,
  { area: (visit) => visit.area },
  { persons: sumCounts((visit) => visit.persons), fees: sumMoney("USD", (visit) => visit.fees) },
);

test("numbers stand once, with their exact digits", () => {
  expect(rowsToCsv(rows)).toBe(
    "area,persons,persons_lower,persons_lower_end,persons_upper,persons_upper_end,persons_words,persons_unknown,fees,fees_unit\r\n" +
      "FR,40,40,closed,40,closed,40,0,1250.1,USD\r\n" +
      'JP,,1501,closed,,unbounded,"more than 1,500",0,-9007199254740993.25,USD\r\n',
  );
});

test("other readers read the same", () => {
  const text = rowsToCsv(rows, { delimiter: ";", byteOrderMark: true });
  const read: unknown = parse(text, { delimiter: ";", bom: true, columns: true });
  expect(read).toEqual([
    {
      area: "FR",
      persons: "40",
      persons_lower: "40",
      persons_lower_end: "closed",
      persons_upper: "40",
      persons_upper_end: "closed",
      persons_words: "40",
      persons_unknown: "0",
      fees: "1250.1",
      fees_unit: "USD",
    },
    {
      area: "JP",
      persons: "",
      persons_lower: "1501",
      persons_lower_end: "closed",
      persons_upper: "",
      persons_upper_end: "unbounded",
      persons_words: "more than 1,500",
      persons_unknown: "0",
      fees: "-9007199254740993.25",
      fees_unit: "USD",
    },
  ]);
});

test("nothing runs in a spreadsheet, and numbers below zero stay numbers", () => {
  const text = rowsToCsv([{ "=name": "=1+1", number: -5, tiny: 1e-7, note: ' "a"\r\nb', yes: true }]);
  expect(text).toBe(`'=name,number,tiny,note,yes\r\n'=1+1,-5,0.0000001," ""a""\r\nb",true\r\n`);
});

test("nothing known is an empty cell, empty text a pair of quotes", () => {
  expect(rowsToCsv([{ a: null, b: "", c: unknown() }])).toBe(
    'a,b,c,c_lower,c_lower_end,c_upper,c_upper_end,c_words\r\n,"",,,,,,unknown\r\n',
  );
  expect(rowsToCsv([])).toBe("");
  expect(rowsToCsv({ a: 1 })).toBe("a\r\n1\r\n");
});

test("options are those that it has", () => {
  expect(() => rowsToCsv(rows, { delimiter: ":" as "," })).toThrow(/delimiter/);
  expect(() => rowsToCsv(rows, { byteOrderMark: 1 as never })).toThrow(/byteOrderMark/);
  expect(() => rowsToCsv(rows, { header: false } as never)).toThrow(/header/);
});
