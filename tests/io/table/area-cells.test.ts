import { describe, expect, test } from "vitest";
import { outcome, outcomes } from "./reading";

describe("names of areas", () => {
  test("are the caller's before all codes", async () => {
    expect(await outcome("delegations", "country", "GA", { areaNames: { names: { GA: "US-GA" } } })).toEqual([
      "US-GA",
    ]);
    expect(
      await outcome("delegations", "country", "ga; CA", {
        areaNames: { names: { GA: "US-GA", CA: "US-CA" } },
      }),
    ).toEqual([...["US-GA", "US-CA"]]);
    expect(
      await outcome("delegations", "country", "Korea", { areaNames: { names: { KOREA: "KR" } } }),
    ).toEqual(["KR"]);
  });

  test("lie in the area that is said, as codes do", async () => {
    const within = { areaNames: { within: "US" } } as const;
    for (const cell of ["DE", "IN", "FR", "DE; IN; JP"])
      expect(await outcome("delegations", "country", cell, within), cell).not.toEqual(
        expect.arrayContaining([cell.slice(0, 2)]),
      );
    expect(await outcome("delegations", "country", "Georgia", within)).toEqual(["US-GA"]);
  });

  test("with two meanings name the option that settles them", async () => {
    const names = ["Korea", "Congo"];
    expect(await outcomes("delegations", "country", names)).toEqual(
      names.map(() => "geography/ambiguous-name areaNames"),
    );
  });
});

describe("NA", () => {
  test("is Namibia or nothing, as the caller says", async () => {
    expect(await outcome("delegations", "country", "NA")).toBe("io/ambiguous-cell missing");
    expect(await outcome("delegations", "country", "NA", { missing: [] })).toBe("io/ambiguous-cell missing");
    expect(await outcome("delegations", "country", "NA", { missing: ["NA"] })).toBeUndefined();
    for (const name of ["NA", "na", " NA "])
      expect(
        await outcome("delegations", "country", "NA", { areaNames: { names: { [name]: "NA" } } }),
      ).toEqual(["NA"]);
  });

  test("is Namibia among codes", async () => {
    for (const title of ["country code", "ISO 2", "\u56FD\u5BB6\u4EE3\u7801"])
      expect(await outcome("delegations", title, "NA", { columns: { [title]: "areas" } }), title).toEqual([
        "NA",
      ]);
    expect(await outcome("delegations", "Postcode", "NA", { columns: { Postcode: "areas" } })).toBe(
      "io/ambiguous-cell missing",
    );
  });

  test("in a list is settled by a name alone", async () => {
    expect(await outcome("delegations", "country", "JP; NA")).toBe("io/ambiguous-cell areaNames");
    expect(await outcome("delegations", "country", "JP; NA", { areaNames: { names: { NA: "NA" } } })).toEqual(
      ["JP", "NA"],
    );
  });
});

describe("lists", () => {
  test("have signs between them that no name holds", async () => {
    for (const cell of ["JP; FR", "JP\uFF1BFR", "Japan\u3001France", "JP|FR", "JP\nFR"])
      expect(await outcome("delegations", "country", cell), cell).toEqual(["JP", "FR"]);
    expect(await outcome("delegations", "country", "Trinidad & Tobago")).toEqual(["TT"]);
  });

  test("with another sign name the option that cuts there", async () => {
    for (const [cell, separator] of [
      ["JP/FR", "/"],
      ["Japan, France", ","],
      ["Japan and France", " and "],
      ["\u65E5\u672C\u548C\u6CD5\u56FD", "\u548C"],
    ] as const) {
      expect(await outcome("delegations", "country", cell), cell).toBe("geography/unknown-name separators");
      expect(await outcome("delegations", "country", cell, { separators: [separator] }), cell).toEqual([
        "JP",
        "FR",
      ]);
    }
  });

  test("are open where more are meant", async () => {
    for (const cell of ["JP; \u2026", "JP; ...", "JP; etc.", "JP\u3001\u7B49"])
      expect(await outcome("delegations", "country", cell), cell).toEqual({ named: ["JP"], open: true });
  });
});
