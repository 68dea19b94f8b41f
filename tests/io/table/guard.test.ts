import { createLedger } from "cultural-ledger";
import { readCsv, writeCsv } from "cultural-ledger/io";
import { expect, test } from "vitest";
import { guardedCell, readText } from "../../../src/io/table/guard";
import { outcome } from "./reading";

const TEXTS = [
  "=1+1",
  "+49 30",
  "-x",
  "@a",
  " a ",
  "'quoted'",
  "-",
  "N/A",
  "Total",
  "\u5408\u8BA1",
  "\u51FA\u8BBF\u5C0F\u8BA1",
  "''",
  "'",
  "\uFF1D1",
  "\n=1",
  "'Total",
  "'-",
  "' a",
];

test("a text behind an apostrophe is taken as it stands", async () => {
  for (const text of TEXTS) {
    expect(readText(guardedCell(text)), text).toBe(text);
    expect(await outcome("delegations", "note", guardedCell(text)), text).toBe(text);
  }
});

test("a text that needs no guard has none, and keeps an apostrophe of its own", () => {
  for (const text of ["Linen", "-5", "1.5", "d'Art", "Totally"]) expect(guardedCell(text)).toBe(text);
  expect(readText("'90s revue")).toBe("'90s revue");
  expect(readText("  Linen ")).toBe("Linen");
});

test("texts that name a record come back from a file, also where they are those of sums", async () => {
  const trades = TEXTS.filter((text) => text.trim() === text).map((product, at) => ({
    id: `t${at}`,
    flow: "export" as const,
    kind: "goods" as const,
    product,
    period: "2012" as const,
  }));
  const written = writeCsv("trades", createLedger({ trades }).trades);
  const { ledger, issues } = await readCsv("trades", written);
  expect(issues).toEqual([]);
  expect(ledger.trades.map(({ product }) => product)).toEqual(trades.map(({ product }) => product));
});
