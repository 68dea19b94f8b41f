import { describe, expect, test } from "vitest";
import { fieldsKnown } from "../../../src/io/table/column-choice";
import { outcome } from "./reading";

describe("a title in two languages", () => {
  test("is one field where both parts mean it", async () => {
    for (const title of [
      "\u4EBA\u6B21 Person-trips",
      "\u4EBA\u6B21/persons",
      "persons \u4EBA\u6B21",
      "\u4EBA\u6B21\npersons",
    ])
      expect(await outcome("delegations", title, "12"), title).toBe(12);
    expect(await outcome("delegations", "\u4EBA\u6B21 Person-trips (\u4E07)", "12")).toBe(120_000);
  });

  test("is none where they differ", async () => {
    for (const title of ["\u4EBA\u6B21 Visits", "persons/status", "\u6B21\u6570/persons"])
      expect(await outcome("delegations", title, "12"), title).toBe("io/unknown-column columns");
  });
});

describe("what the caller says of a column", () => {
  test("is its field, with the scale and the currency", async () => {
    const columns = { Wert: { field: "value", scale: "million", currency: "EUR" } } as const;
    expect(await outcome("trades", "Wert", "1.5", { columns })).toEqual({
      currency: "EUR",
      value: "1500000",
    });
  });

  test("is what stands for missing in it alone", async () => {
    const columns = { Leute: { field: "persons", missing: ["-", "x"] } } as const;
    expect(await outcome("delegations", "Leute", "X", { columns })).toBeUndefined();
    expect(await outcome("delegations", "Leute", "-", { columns, missing: [] })).toBeUndefined();
    expect(await outcome("delegations", "note", "-", { missing: ["x"] })).toBe("-");
    expect(await outcome("delegations", "note", "-")).toBe("io/missing-mark missing");
  });

  test("is what stands between the items of its lists, letter for letter", async () => {
    const areas = (separators: readonly string[], cell: string) =>
      outcome("delegations", "wo", cell, { columns: { wo: { field: "areas", separators } } });
    expect(await areas(["."], "JP.FR")).toEqual(["JP", "FR"]);
    expect(await areas(["*", "|"], "JP*FR|DE")).toEqual(["JP", "FR", "DE"]);
    expect(await areas([" and ", "("], "JP and FR(DE")).toEqual(["JP", "FR", "DE"]);
    expect(await areas(["/"], "JP; FR")).toBe("geography/unknown-name");
  });
});

test("titles that are known are counted", () => {
  expect(fieldsKnown("delegations", ["id", "\u65B9\u5411", "colour", "", "persons (thousand)"])).toBe(3);
  expect(fieldsKnown("delegations", [" ", "x".repeat(1000)])).toBe(0);
});
