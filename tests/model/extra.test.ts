import { aggregate, checkRecord, count, createLedger, type Delegation, groupBy } from "cultural-ledger";
import { parseLedger, readCsv, readNdjson, toJson, toNdjson, writeCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { visit } from "./records";

const own = {
  region: "Yuzhong",
  reviewed: true,
  score: 4.5,
  empty: "",
  digits: "007",
  number: 7,
  "a.b": "x",
};

function issuesOf(extra: unknown): readonly (readonly [code: string, path: string])[] {
  const result = checkRecord("delegations", { ...visit("a"), extra });
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path.join("/")]);
}

describe("fields of one's own", () => {
  test("are texts, finite numbers and truth values, or none", () => {
    expect(issuesOf(own)).toEqual([]);
    expect(issuesOf({})).toEqual([]);
    expect(issuesOf({ region: undefined })).toEqual([]);
  });

  test.each<[what: string, extra: unknown, path: string]>([
    ["no object", "region", "extra"],
    ["a list", ["region"], "extra"],
    ["null", null, "extra"],
    ["null in a field", { region: null }, "extra/region"],
    ["an object in a field", { region: { name: "Yuzhong" } }, "extra/region"],
    ["a list in a field", { regions: ["Yuzhong"] }, "extra/regions"],
    ["a number that JSON does not have", { score: Number.NaN }, "extra/score"],
    ["zero with a sign, which JSON loses", { score: -0 }, "extra/score"],
    ["a bigint", { score: 5n }, "extra/score"],
    ["a function", { score: () => 5 }, "extra/score"],
    ["text of a book's length", { text: "x".repeat(10_001) }, "extra/text"],
    ["a name of a page's length", { ["x".repeat(101)]: 1 }, `extra/${"x".repeat(101)}`],
    ["a name without letters", { " ": 1 }, "extra/ "],
    ["a prototype of JSON", JSON.parse('{"__proto__":{"region":"Yuzhong"}}'), "extra/__proto__"],
    ["too many fields", Object.fromEntries(Array.from({ length: 101 }, (_, at) => [`f${at}`, at])), "extra"],
  ])("with %s are refused there", (_what, extra, path) => {
    expect(issuesOf(extra)).toEqual([["model/invalid-extra", path]]);
  });

  test("named as parts of every object are fields like others, and lend none", () => {
    const extra = { constructor: "x", toString: "y", hasOwnProperty: "z" };
    expect(issuesOf(extra)).toEqual([]);
    expect(
      parseLedger(JSON.stringify({ delegations: [{ ...visit("a"), extra }] })).ledger.delegations,
    ).toEqual([{ ...visit("a"), extra }]);
  });

  test("are keys to group by", () => {
    const visits = deepFreeze<Delegation[]>([
      { ...visit("a"), extra: { region: "Yuzhong" } },
      { ...visit("b"), extra: { region: "Beibei" } },
      { ...visit("c"), extra: { region: "Yuzhong" } },
      visit("d"),
    ]);
    const rows = aggregate(
      visits,
      groupBy(
        { region: ({ extra }: Delegation) => String(extra?.["region"] ?? "not stated") },
        { n: count() },
      ),
    );
    expect(rows).toEqual([
      { region: "Beibei", n: 1 },
      { region: "Yuzhong", n: 2 },
      { region: "not stated", n: 1 },
    ]);
  });
});

describe("fields of one's own come back", () => {
  const ledger = createLedger({ delegations: [{ ...visit("a"), extra: own }, visit("b")] });

  test("from JSON and NDJSON", async () => {
    expect(parseLedger(toJson(ledger)).ledger).toEqual(ledger);
    expect((await readNdjson([...toNdjson(ledger)].join("\n"))).ledger).toEqual(ledger);
  });

  test("from CSV, where they stand in one cell", async () => {
    const text = writeCsv("delegations", ledger.delegations);
    expect(text.split("\r\n")[0]).toBe("id,direction,period,extra");
    expect((await readCsv("delegations", text)).ledger).toEqual(ledger);
  });

  test("from columns of a file that the caller names: as text, whatever it looks like", async () => {
    const text =
      "id,direction,period,Region,No. of register\na,outbound,2012,Yuzhong,007\nb,outbound,2012,,8\n";
    const columns = { Region: "extra.region", "No. of register": "extra.register" } as const;
    const { ledger: read, issues } = await readCsv("delegations", text, { columns });
    expect(issues).toEqual([]);
    expect(read.delegations).toEqual([
      { ...visit("a"), extra: { region: "Yuzhong", register: "007" } },
      { ...visit("b"), extra: { register: "8" } },
    ]);
  });

  test("from columns that are titled so", async () => {
    const text = "id,direction,period,extra.Region\na,outbound,2012,Yuzhong\n";
    expect((await readCsv("delegations", text)).ledger.delegations).toEqual([
      { ...visit("a"), extra: { Region: "Yuzhong" } },
    ]);
  });

  test("and a column called as a prototype is refused", async () => {
    const text = "id,direction,period,Region\na,outbound,2012,Yuzhong\n";
    const { accepted, issues } = await readCsv("delegations", text, {
      columns: { Region: "extra.__proto__" },
    });
    expect(accepted).toBe(0);
    expect(issues.map(({ code, path }) => [code, path])).toEqual([
      ["model/invalid-extra", [2, "Region", "extra", "__proto__"]],
    ]);
  });
});
