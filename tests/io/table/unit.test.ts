import { describe, expect, test } from "vitest";
import { hintsAtScale, readUnit, unitInNote } from "../../../src/io/table/unit";
import { outcome } from "./reading";

const persons = (title: string, field?: "persons") =>
  outcome("delegations", title, "12", field === undefined ? {} : { columns: { [title]: field } });

describe("the unit of a title", () => {
  const times: Readonly<Record<string, number>> = {
    "\u4EBA\u6B21 (\u4E07)": 120_000,
    "persons (thousand)": 12_000,
    "Persons [000s]": 12_000,
    "persons ('000)": 12_000,
    "persons, thousand": 12_000,
    "persons - thousands": 12_000,
    "Persons (in 1000)": 12_000,
    "persons / 1000": 12_000,
    "\u4EBA\u6570\uFF08\u767E\u4EBA\uFF09": 1200,
    "\u4EBA\u6B21(\u5355\u4F4D\uFF1A\u4E07)": 120_000,
    "\u4EBA\u6B21\uFF08\u5341\u4E07\uFF09": 1_200_000,
  };

  test("is read where nobody says the field", async () => {
    for (const [title, count] of Object.entries(times)) expect(await persons(title), title).toBe(count);
  });

  test("is read where the caller names the field", async () => {
    for (const [title, count] of Object.entries(times))
      expect(await persons(title, "persons"), title).toBe(count);
    expect(await persons("Leute (million)", "persons")).toBe(12_000_000);
  });

  test("that is not understood is never passed over", async () => {
    const titles = [
      ...[
        "Leute (Tsd.)",
        "persons in Tsd",
        "Persons (dozen)",
        "Persons (lakh)",
        "Persons \u00D71000",
        "Persons 1000s",
      ],
      ...[
        "Persons (\u4E07) total",
        "Persons mill.",
        "\u767E\u4EBA",
        "Persons hundred",
        "\u4E07\u4EBA\u6B21",
        "Persons ('000) 2012",
      ],
      ...[
        "Persons (10^3)",
        "Persons (%)",
        "persons (m)",
        "persons (10)",
        "\u4EBA\u6B21 \u4E07",
        "persons (USD)",
      ],
    ];
    for (const title of titles) expect(await persons(title, "persons"), title).toBe("io/unknown-unit scale");
  });

  test("gives way to a scale that the caller says of a title without a unit that is known", async () => {
    for (const title of ["Persons 1000s", "\u767E\u4EBA", "Leute (Tsd.)"])
      expect(
        await outcome("delegations", title, "12", {
          columns: { [title]: { field: "persons", scale: "thousand" } },
        }),
      ).toBe(12_000);
  });

  test("that contradicts the caller is an issue", async () => {
    for (const scale of ["one", "wan", "million"] as const) {
      const columns = { "persons (thousand)": { field: "persons", scale } } as const;
      expect(await outcome("delegations", "persons (thousand)", "12", { columns })).toBe(
        "io/contradicting-unit scale",
      );
    }
    const columns = { "value (EUR)": { field: "value", currency: "USD" } } as const;
    expect(await outcome("trades", "value (EUR)", "12", { columns })).toBe("io/contradicting-unit scale");
    const same = { "persons (thousand)": { field: "persons", scale: "thousand" } } as const;
    expect(await outcome("delegations", "persons (thousand)", "12", { columns: same })).toBe(12_000);
  });
});

test("a unit is read as a whole or not at all", () => {
  expect(readUnit("EUR m")).toEqual({ zeros: 6, currency: "EUR" });
  expect(readUnit("10,000 yuan")).toEqual({ zeros: 4, currency: "CNY" });
  expect(readUnit("100 million yuan")).toEqual({ zeros: 8, currency: "CNY" });
  for (const text of [
    "m",
    "m thousand EUR",
    "10",
    "100",
    "all",
    "top",
    "try",
    "kg",
    "USD EUR",
    "2012",
    "million billion",
  ])
    expect(readUnit(text), text).toBe("unknown");
});

test("words of a scale are seen wherever they stand", () => {
  for (const title of [
    "\u767E\u4E07\u7F8E\u5143",
    "\u4EBA\u6B21\uFF08\u4E07\uFF09 2012",
    "in Mrd. Euro",
    "in 1,000",
    "x 1000",
    "10^6",
    "K EUR",
  ])
    expect(hintsAtScale(title), title).toBe(true);
  for (const title of [
    "persons",
    "\u4EBA\u6B21",
    "2012",
    "\u5343\u5C9B\u6E56\u4EBA\u6B21",
    "Kilometres",
    "1012",
  ])
    expect(hintsAtScale(title), title).toBe(false);
});

test("notes name a unit, and offices do not", () => {
  expect(unitInNote("\u5355\u4F4D\uFF1A\u4E07\u5143")).toBe("\u4E07\u5143");
  expect(unitInNote("\u8BA1\u91CF\u5355\u4F4D\uFF1A\u4E07\u5143")).toBe("\u4E07\u5143");
  expect(unitInNote("(in thousands)")).toBe("in thousands");
  for (const office of [
    "\u4E3B\u529E\u5355\u4F4D\uFF1A\u5E02\u6587\u5316\u5C40",
    "\u586B\u62A5\u5355\u4F4D: \u6587\u5316\u5C40",
    "\u6536\u652F\u8868",
  ])
    expect(unitInNote(office), office).toBeUndefined();
});
