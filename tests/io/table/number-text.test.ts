import { describe, expect, test } from "vitest";
import { marksBeside } from "../../../src/io/table/number-text";
import { outcome, outcomes } from "./reading";

const eur = (digits: string) => ({ currency: "EUR", value: digits });

describe("a number whose mark could stand before decimals or between groups", () => {
  const cells = [
    "1.500",
    "2,500",
    "1.000",
    "12.000",
    "1.100",
    "-1.500",
    "+1.500",
    "\uFF11\uFF0E\uFF15\uFF10\uFF10",
    "999,999",
    "\u22121,500",
  ];

  test("is refused as an amount and as a count", async () => {
    for (const title of ["value (EUR)", "value (EUR million)"])
      expect(await outcomes("trades", title, cells)).toEqual(cells.map(() => "io/number-marks decimal"));
    expect(await outcomes("delegations", "persons", cells)).toEqual(
      cells.map(() => "io/number-marks decimal"),
    );
    expect(await outcomes("trades", "value (EUR)", ["EUR 1.500", "1,500 EUR", "\u20AC1.500"])).toEqual(
      cells.slice(0, 3).map(() => "io/number-marks decimal"),
    );
  });

  test("is read as the file says", async () => {
    const plain = cells.slice(0, 5);
    expect(await outcomes("trades", "value (EUR)", plain, { decimal: "," })).toEqual(
      ["1500", "2.5", "1000", "12000", "1100"].map(eur),
    );
    expect(await outcomes("trades", "value (EUR)", plain, { decimal: "." })).toEqual(
      ["1.5", "2500", "1", "12", "1.1"].map(eur),
    );
    expect(await outcomes("delegations", "persons", ["1.000", "12.000", "1.100"], { decimal: "," })).toEqual([
      1000, 12_000, 1100,
    ]);
    expect(await outcome("trades", "value (EUR)", "1.500", { group: "." })).toEqual(eur("1500"));
  });

  test("is read as one column says, whatever the file does", async () => {
    const columns = { "value (EUR)": { field: "value", decimal: "." } } as const;
    expect(await outcome("trades", "value (EUR)", "1.500", { decimal: ",", columns })).toEqual(eur("1.5"));
    const apart = { "value (EUR)": { field: "value", group: " " } } as const;
    expect(await outcome("trades", "value (EUR)", "1 500,25", { decimal: ",", columns: apart })).toEqual(
      eur("1500.25"),
    );
  });
});

test("marks of a column go before those of the file, of which the same mark is no longer of use", () => {
  expect(marksBeside({}, { decimal: "," })).toEqual({ decimal: "," });
  expect(marksBeside({ group: " " }, { decimal: "," })).toEqual({ decimal: ",", group: " " });
  expect(marksBeside({ decimal: "." }, { decimal: ",", group: "." })).toEqual({ decimal: "." });
  expect(marksBeside({ group: "," }, { decimal: "," })).toEqual({ group: "," });
});

describe("numbers with one reading", () => {
  test("need no option", async () => {
    expect(
      await outcomes("trades", "value (EUR)", ["1.5", "0.500", "1,234,567", "1,234.56", "1500.000", "001"]),
    ).toEqual(["1.5", "0.5", "1234567", "1234.56", "1500", "1"].map(eur));
  });

  test("of other marks name those that would read them", async () => {
    const cells = ["1,5", "1,50", "0,500", "1.234,56", "1.234.567", "1500,000"];
    expect(await outcomes("trades", "value (EUR)", cells)).toEqual(
      cells.map(() => "io/number-marks decimal"),
    );
    const apart = ["1 500", "1\u00A0500", "1\u202F500", "1'500", "1\u2019500"];
    expect(await outcomes("trades", "value (EUR)", apart)).toEqual(apart.map(() => "io/number-marks group"));
    expect(await outcomes("trades", "value (EUR)", ["1.5", "1500.5"], { decimal: "," })).toEqual([
      "io/number-marks decimal",
      "io/number-marks decimal",
    ]);
    // Both marks have to be said beside a group that is another one.
    expect(await outcome("trades", "value (EUR)", "1,500", { group: " " })).toBe("io/number-marks group");
  });

  test("have groups of a space in every form, also between words", async () => {
    const cells = ["1 500", "1\u00A0500", "1\u2009500", "1\u202F500", "1\u3000500"];
    expect(await outcomes("delegations", "persons", cells, { group: " " })).toEqual(cells.map(() => 1500));
    expect(await outcome("delegations", "persons", "more than 1 500", { group: " " })).toEqual({
      qualifier: "moreThan",
      number: "1500",
    });
    expect(await outcome("delegations", "persons", "1 500 to 2 500", { group: " " })).toEqual({
      qualifier: "between",
      number: "1500",
      to: "2500",
    });
    expect(await outcome("trades", "value (EUR)", "about EUR 1'500", { group: "'" })).toEqual({
      qualifier: "about",
      number: "1500",
      unit: "EUR",
    });
  });

  test("are none with other groups, signs, exponents and digits of other scripts", async () => {
    const cells = [
      "12,34,567",
      "1,2,3",
      "1.5.2",
      "1e5",
      "0x10",
      "1_000",
      "\u0663",
      "5\u00B2",
      "(1,500.0)",
      "1500-",
    ];
    for (const outcome of await outcomes("trades", "value (EUR)", cells))
      expect(outcome).toMatch(/^money\/invalid-amount/);
    expect(await outcomes("delegations", "persons", ["12 34", "1  500"], { group: " " })).toEqual([
      "figures/invalid-count",
      "figures/invalid-count",
    ]);
  });
});

test("a count of minus nothing is 0", async () => {
  const [zero] = await outcomes("delegations", "persons", ["-0"]);
  expect(Object.is(zero, 0)).toBe(true);
});

test("words around a number are read in their language, unless the caller says the marks", async () => {
  const about = (number: string) => ({ qualifier: "about", number });
  expect(await outcomes("delegations", "persons", ["about 1,500", "\u7EA61,500"])).toEqual([
    about("1500"),
    about("1500"),
  ]);
  expect(await outcome("delegations", "persons", "about 1.500", { decimal: "," })).toEqual(about("1500"));
  expect(await outcome("delegations", "persons", "about 1.500")).toBe("io/number-marks decimal");
});
