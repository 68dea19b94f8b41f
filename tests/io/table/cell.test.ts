import { runInNewContext } from "node:vm";
import { readRows } from "cultural-ledger/io";

import { describe, expect, test } from "vitest";
import { decimalOf } from "../../../src/number/decimal";
import { givenCell } from "./reading";

const usd = (digits: string) => ({ currency: "USD", value: digits });
const amount = (cell: unknown) => givenCell("value (USD)", cell);

describe("numbers of workbooks and databases", () => {
  test("are read as their digits, whatever the marks of texts are", async () => {
    expect(await amount(1.5)).toEqual(usd("1.5"));
    expect(await givenCell("value (USD)", 1.234, { decimal: "," })).toEqual(usd("1.234"));
    expect(await givenCell("value (USD)", "1.234", { decimal: "," })).toEqual(usd("1234"));
    expect(await amount(12345678.9)).toEqual(usd("12345678.9"));
    expect(await givenCell("persons", 3n)).toBe(3);
    expect(await amount(12345678901234567890n)).toEqual(usd("12345678901234567890"));
    expect(await amount(1e-7)).toEqual(usd("0.0000001"));
  });

  test("in objects are not rounded", async () => {
    expect(await amount(new Number(1234.56))).toEqual(usd("1234.56"));
    expect(await amount(Object(1234n))).toEqual(usd("1234"));
    expect(await amount(decimalOf("1234.56"))).toEqual(usd("1234.56"));
    const native = { toFixed: (digits?: number) => (1234.56).toFixed(digits), toString: () => "1234.56" };
    expect(await amount(native)).toEqual(usd("1234.56"));
    const large = { toFixed: () => "1500000000000000000000", toString: () => "1.5e+21" };
    expect(await amount(large)).toEqual(usd("1500000000000000000000"));
    const vast = { toString: () => "1e+1000000000" };
    expect(await amount(vast)).toBe("money/invalid-amount");
    const small = { toString: () => "-1.25e-7" };
    expect(await amount(small)).toEqual(usd("-0.000000125"));
  });

  test("that no spreadsheet keeps are refused", async () => {
    for (const number of [
      0.1 + 0.2,
      Number("12345678901234567890"),
      1e21,
      Number.NaN,
      Number.POSITIVE_INFINITY,
      1234.5678901234567,
    ])
      expect(await amount(number), String(number)).toBe("io/inexact-number");
    expect(await amount(new Number(0.1 + 0.2))).toBe("io/inexact-number");
  });

  test("of one's own keep all their digits", async () => {
    expect(await givenCell("extra.x", 12345678901234567890n)).toEqual({ x: "12345678901234567890" });
    expect(await givenCell("extra.x", 1.5)).toEqual({ x: 1.5 });
    expect(await givenCell("extra.x", "007")).toEqual({ x: "007" });
  });

  test("of a year and a month may have lost a zero", async () => {
    const period = async (cell: unknown) => {
      const { ledger, issues } = await readRows("delegations", [
        ["id", "direction", "period"],
        ["a", "outbound", cell],
      ]);
      return ledger.delegations[0]?.period ?? issues[0]?.code;
    };
    expect(await period(2012)).toBe("2012");
    expect(await period(2012.11)).toBe("2012-11");
    for (const cell of [2012.1, 1999.1]) expect(await period(cell)).toBe("io/ambiguous-period");
    for (const cell of [41000, 20120305, 2012.13]) expect(await period(cell)).toBe("time/invalid-period");
    for (const cell of [
      "2012-03-05T00:00:00",
      runInNewContext("new Date(Date.UTC(2012, 2, 5))"),
      { toString: () => "2012-03-05" },
    ])
      expect(await period(cell)).toBe("2012-03-05");
  });
});

test("nothing is an empty cell", async () => {
  for (const cell of [null, undefined, "", "  ", new String("")])
    expect(await givenCell("persons", cell)).toBeUndefined();
  expect(await givenCell("note", true)).toBe("true");
  expect(await givenCell("note", new String("boxed"))).toBe("boxed");
});

describe("what is no cell", () => {
  const revoked = Proxy.revocable({}, {});
  revoked.revoke();
  const wrong = (): never => {
    throw new Error("not to be read");
  };
  const values: Readonly<Record<string, unknown>> = {
    symbol: Symbol("x"),
    "boxed symbol": Object(Symbol("x")),
    function: () => 5,
    object: {},
    "object without prototype": Object.create(null),
    array: [5],
    bytes: new Uint8Array([1, 234]),
    buffer: Buffer.from("5"),
    error: new Error("5"),
    pattern: /5/,
    map: new Map(),
    promise: Promise.resolve(5),
    "throwing text": { toString: wrong },
    "throwing primitive": { [Symbol.toPrimitive]: wrong },
    proxy: new Proxy({}, { get: wrong }),
    "revoked proxy": revoked.proxy,
    "false date": { [Symbol.toStringTag]: "Date", getTime: () => 0 },
    "false number": { [Symbol.toStringTag]: "Number" },
  };

  test("is a fault of its row, and never an exception", async () => {
    for (const [name, value] of Object.entries(values)) {
      expect(await givenCell("persons", value), name).toBe("io/unreadable-cell");
      expect(await givenCell("note", value), name).toBe("io/unreadable-cell");
    }
  });

  test("does not keep a row from being skipped", async () => {
    const rows = [
      ["id", "direction", "period", "persons"],
      ["Total", null, null, 0.1 + 0.2],
      ["Note", null, null, Symbol("x")],
    ];
    const reading = await readRows("delegations", rows, {
      totals: "skip",
      skip: ([first]) => first === "Note",
    });
    expect([reading.refused, reading.skipped.map(({ by }) => by)]).toEqual([0, ["totals", "skip"]]);
  });
});
