import { readFileSync } from "node:fs";
import { auditClaims } from "cultural-ledger";
import { claimsIn, createDataset, readJsonStat, sumsIn } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

const KEYS = ["_T/2012", "F/2012", "M/2012", "_T/2013", "F/2013"] as const;

function tableOf(codes: readonly { readonly id: string; readonly parent?: string }[]) {
  return createDataset({
    id: "VISITS",
    names: { en: "Visits" },
    dimensions: [
      { id: "SEX", codes },
      { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }, { id: "2013" }] },
    ],
    measures: [{ id: "OBS_VALUE" }],
    attributes: [],
    figures: KEYS.map((key, at) => {
      const [SEX = "", TIME_PERIOD = ""] = key.split("/");
      return { key: { SEX, TIME_PERIOD }, measure: "OBS_VALUE", value: String([3, 1, 2, 5, 2][at]) };
    }),
  });
}

const table = tableOf(deepFreeze([{ id: "_T" }, { id: "F" }, { id: "M" }]));

describe("sums of a table", () => {
  test("are those whose every part is stated", () => {
    expect(sumsIn(table, { dimension: "SEX", whole: "_T" })).toEqual([
      {
        id: "SEX: VISITS/_T/2012",
        kind: "sum",
        whole: "VISITS/_T/2012",
        parts: ["VISITS/F/2012", "VISITS/M/2012"],
        list: "closed",
      },
    ]);
  });

  test("are of the parts that the total holds, or of those asked for", () => {
    const held = tableOf([{ id: "_T" }, { id: "F", parent: "_T" }, { id: "M" }]);
    expect(sumsIn(held, { dimension: "SEX", whole: "_T" }).map(({ parts }) => parts)).toEqual([
      ["VISITS/F/2012"],
      ["VISITS/F/2013"],
    ]);
    expect(sumsIn(table, { dimension: "SEX", whole: "_T", parts: ["F"] })).toHaveLength(2);
  });

  test("hold in a table of an office as often as exact decimals say", () => {
    // docs/examples/office-table/sums.py counts 1,018 sums of sexes that are exact and 353 within rounding; 458 and 304 of ages.
    const file = readFileSync("docs/examples/office-table/cantabria.json", "utf8");
    const read = readJsonStat(file, { id: "EPA", language: "es" });
    if (!read.ok) throw new Error(read.issues[0].message);
    const office = read.value;
    const time = office.dimensions.find(({ role }) => role === "time");
    const periodOf = Object.fromEntries(
      time?.codes.map(({ id }) => [id, id.replace(" - ", "-Q") as `${number}-Q1`]) ?? [],
    );
    const verdicts = (digits: "exact" | "printed", dimension: string, whole: string) => {
      const claims = claimsIn(office, { language: "es", periodOf, digits });
      if (!claims.ok) throw new Error(claims.issues[0].message);
      const { findings } = auditClaims({
        claims: claims.value,
        relations: sumsIn(office, { dimension, whole }),
      });
      const supported = findings.filter(({ verdict }) => verdict === "supported").length;
      return [supported, findings.filter(({ verdict }) => verdict === "contradicted").length];
    };
    expect(verdicts("printed", "Sexo", "Ambos sexos")).toEqual([1018 + 353, 0]);
    expect(verdicts("exact", "Sexo", "Ambos sexos")).toEqual([1018, 353]);
    expect(verdicts("printed", "Grupo de edad", "Total")).toEqual([458 + 304, 0]);
    expect(verdicts("exact", "Grupo de edad", "Total")).toEqual([458, 304]);
  });

  test("are of a dimension and codes that the dataset has", () => {
    for (const options of [
      { dimension: "AGE", whole: "_T" },
      { dimension: "SEX", whole: "X" },
      { dimension: "SEX", whole: "_T", parts: ["_T"] },
      { dimension: "SEX", whole: "_T", parts: [] },
      { dimension: "SEX", whole: "_T", parts: ["F", "F"] },
      { dimension: "SEX", whole: "_T", parts: 5 as unknown as string[] },
    ])
      expect(() => sumsIn(table, options)).toThrow(
        expect.objectContaining({ code: "interchange/invalid-argument" }),
      );
  });
});
