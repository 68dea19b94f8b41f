import { auditClaims } from "cultural-ledger";
import { claimsIn, createDataset } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { visits } from "../dataset/a-dataset";
import { claimed, faultsOf, museums, museumsIn } from "./read";

test("a figure is a claim that says where it stands", () => {
  const data = museums({ value: "71", attributes: { OBS_STATUS: "P", COMMENT_OBS: "counted twice" } });
  expect(claimed(data, { source: "yearbook", published: "2013-01-31" })).toEqual({
    id: "MUSEUMS/MX/2012",
    measure: "Museums",
    subject: "Mexico",
    period: "2012",
    figure: expect.objectContaining({ number: "71" }),
    areas: ["MX"],
    published: "2013-01-31",
    status: "P",
    source: { document: "yearbook", at: "REF_AREA=MX, TIME_PERIOD=2012" },
    note: "counted twice",
  });
});

test("what has no value is a claim without a figure, and a normal value needs no status", () => {
  expect(claimed(museums({ attributes: { OBS_STATUS: "M" } }))).toEqual({
    id: "MUSEUMS/MX/2012",
    measure: "Museums",
    subject: "Mexico",
    period: "2012",
    status: "M",
  });
  expect(claimed(museums({ value: "1", attributes: { OBS_STATUS: "A" } }))).not.toHaveProperty("status");
});

describe("an audit", () => {
  const women = createDataset({
    ...museums(),
    dimensions: [
      {
        id: "SEX",
        codes: [{ id: "_T" }, { id: "F", names: { en: "women" } }, { id: "M", names: { en: "men" } }],
      },
      { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] },
    ],
    figures: (["_T", "F", "M"] as const).map((SEX, at) => ({
      key: { SEX, TIME_PERIOD: "2012" },
      measure: "OBS_VALUE",
      value: ["1100", "500", "700"][at] as string,
    })),
  });

  test("takes the claims of a table, and finds that its parts are more than its sum", () => {
    const result = claimsIn(women, { source: "yearbook" });
    const claims = result.ok ? result.value : [];
    expect(claims.map(({ id, subject }) => [id, subject])).toEqual([
      ["MUSEUMS/_T/2012", "Museums"],
      ["MUSEUMS/F/2012", "women"],
      ["MUSEUMS/M/2012", "men"],
    ]);
    const relation = {
      id: "sexes",
      kind: "sum",
      list: "closed",
      whole: "MUSEUMS/_T/2012",
      parts: ["MUSEUMS/F/2012", "MUSEUMS/M/2012"],
    } as const;
    const { findings } = auditClaims({ claims, relations: [relation] });
    expect(findings.map(({ verdict }) => verdict)).toEqual(["contradicted"]);
    expect(auditClaims({ claims: [...claims], relations: [] }).findings).toEqual([]);
  });

  test("takes the claims of any dataset, whose figures are not duplicates of each other", () => {
    const result = claimsIn(visits, { decimals: "own" });
    const claims = result.ok ? result.value : [];
    expect(claims.length).toBe(visits.figures.length);
    expect(auditClaims({ claims, relations: [] }).findings).toEqual([]);
    expect(Object.isFrozen(claims) && claims.every(Object.isFrozen)).toBe(true);
  });
});

test("areas of no code and days are claims too", () => {
  const total = claimed(museumsIn("2012", "EU27"), { areaOf: { EU27: null } });
  expect([total.subject, total.areas]).toEqual(["EU27", undefined]);
  expect(claimed(museumsIn("2012-12-31")).period).toBe("2012-12-31");
});

test("a dataset without figures gives none, and faults are told by their place", () => {
  expect(claimsIn({ ...visits, figures: [] })).toEqual({ ok: true, value: [] });
  expect(faultsOf(claimsIn(museumsIn("week 7", "ES13")))).toEqual([
    "figures.0.key.TIME_PERIOD interchange/no-period",
    "figures.0.key.REF_AREA interchange/no-area",
  ]);
  expectCode(() => claimsIn({} as never), "interchange/invalid-dataset");
});
