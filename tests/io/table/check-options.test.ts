import { type ReadRowsOptions, readCsv, readRows } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";

const ROWS = [
  ["id", "direction", "period", "persons"],
  ["a", "outbound", 2012, 1],
];

/** The code that options are answered with, whatever there is to read. */
async function codeOf(options: unknown, rows: readonly (readonly unknown[])[] = []): Promise<unknown> {
  return readRows("delegations", rows, options as ReadRowsOptions<"delegations">).then(
    () => "none",
    (error: { readonly code?: unknown }) => error.code ?? error,
  );
}

describe("options that no table could be read with are mistakes, before anything is read", () => {
  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    totals: [true, "drop", null],
    unknownColumns: ["ignore", true, []],
    decimal: [";", "", 5],
    group: ["_", ".,", null],
    missing: ["-", [5], {}],
    separators: [[], [""], "/"],
    header: [0, 1.5, -1, [], ["id", ""], "1"],
    id: [[], "id", [5], {}],
    period: [
      { from: "a" },
      { from: "a", to: "b", year: "c" },
      { month: "m" },
      { year: "y", day: "d" },
      "year",
    ],
    labels: [
      "fiscal",
      { season: "09" },
      { season: "13-01" },
      { season: "09-31" },
      { season: "09-01", fiscal: "04-01" },
      {},
    ],
    dates: ["dmy", "year-month", true],
    dateCells: ["here", "UTC", null],
    skip: [5, "x", {}],
    columns: [[], "persons", 5],
    words: [
      { foo: {} },
      { direction: { x: "up" } },
      { persons: { x: "1" } },
      { direction: null },
      { "cost.currency": { x: "XXQ" } },
    ],
    constants: [
      { foo: 1 },
      { toString: 1 },
      { persons: -5 },
      { id: "x" },
      { direction: "up" },
      { note: undefined },
    ],
  };

  test.each(Object.entries(wrong))("%s", async (name, values) => {
    for (const value of values)
      expect(await codeOf({ [name]: value }), JSON.stringify(value)).toBe("io/invalid-argument");
  });

  test("marks that are the same", async () => {
    for (const marks of [
      { decimal: ".", group: "." },
      { decimal: ",", group: "," },
    ]) {
      expect(await codeOf(marks)).toBe("io/invalid-argument");
      expect(await codeOf({ columns: { x: { field: "persons", ...marks } } })).toBe("io/invalid-argument");
    }
    expect(await codeOf({ group: "." })).toBe("none");
  });

  test("words that mean two things in other letters", async () => {
    for (const words of [
      { a: "inbound", A: "outbound" },
      { " x": "inbound", x: "both" },
      { \u0078: "inbound", "\uFF58": "both" },
    ])
      expect(await codeOf({ words: { direction: words } })).toBe("io/invalid-argument");
    expect(await codeOf({ words: { direction: { a: "inbound", A: "inbound" } } })).toBe("none");
  });

  test("a period that is said twice", async () => {
    expect(await codeOf({ constants: { period: "2012" }, period: { year: "y" } })).toBe(
      "io/invalid-argument",
    );
  });

  test("names of areas that are none", async () => {
    for (const areaNames of [{ names: { X: "XX" } }, { within: "XX" }])
      expect(await codeOf({ areaNames })).toBe("geography/unknown-area");
    expect(await codeOf({ areaNames: null })).toBe("geography/invalid-argument");
    expect(await codeOf({ areaNames: { foo: 1 } })).toBe("geography/unknown-option");
  });

  test("misspelt names, of options and in them", async () => {
    for (const options of [
      { delimeter: ";" },
      { Header: 1 },
      { columns: { x: { field: "persons", scael: "one" } } },
    ])
      expect(await codeOf(options)).toBe("io/unknown-option");
    await expect(readCsv("delegations", "", { dateCells: "utc" } as never)).rejects.toMatchObject({
      code: "io/unknown-option",
    });
    for (const field of ["people", "", "__proto__", "areas.named"])
      expect(await codeOf({ columns: { x: field } })).toBe("io/unknown-field");
  });
});

test("options that are left out by name are left out", async () => {
  const nothing = {
    totals: undefined,
    decimal: undefined,
    header: undefined,
    columns: undefined,
    areaNames: undefined,
  };
  expect(await codeOf(nothing, ROWS)).toBe("none");
  expect(await codeOf(undefined, ROWS)).toBe("none");
});
