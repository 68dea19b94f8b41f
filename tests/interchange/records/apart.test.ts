import { auditClaims, figure } from "cultural-ledger";
import {
  claimsIn,
  createDataset,
  type DataFigure,
  observationsIn,
  sumsIn,
} from "cultural-ledger/interchange";
import { expect, test } from "vitest";
import { deepFreeze } from "../../frozen";

const CODES = deepFreeze([{ id: "_T" }, { id: "1" }, { id: "2" }, { id: "_U", names: { en: "Unknown" } }]);

function tableOf(figures: readonly Omit<DataFigure, "measure">[]) {
  return createDataset({
    id: "TABLE",
    names: { en: "Visitors" },
    dimensions: [
      { id: "A", codes: CODES },
      { id: "B", codes: CODES },
      { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] },
    ],
    measures: [{ id: "OBS_VALUE" }],
    attributes: [{ id: "UNIT_MEASURE" }],
    figures: figures.map((each) => ({ ...each, measure: "OBS_VALUE" })),
  });
}

const claimsOf = (result: ReturnType<typeof claimsIn>) => {
  if (!result.ok) throw new Error(result.issues[0].message);
  return result.value;
};

test("ids are the same in whatever order a key names the dimensions", () => {
  const T = { TIME_PERIOD: "2012" };
  const table = tableOf([
    { key: { A: "_T", B: "1", ...T }, value: "3" },
    { key: { B: "1", A: "1", ...T }, value: "1" },
    { key: { B: "1", ...T, A: "2" }, value: "2" },
    { key: { B: "2", A: "1", ...T }, value: "700" },
    { key: { A: "_U", B: "1", ...T }, value: "0" },
  ]);
  const relations = sumsIn(table, { dimension: "A", whole: "_T" });
  const { findings } = auditClaims({ claims: claimsOf(claimsIn(table)), relations });
  expect(findings.map(({ verdict }) => verdict)).toEqual(["supported"]);
  expect(relations[0]?.parts).toEqual(["TABLE/1/1/2012", "TABLE/2/1/2012", "TABLE/_U/1/2012"]);
});

test("figures that would be called the same are told apart by their codes", () => {
  const table = tableOf([
    { key: { A: "_U", B: "_T", TIME_PERIOD: "2012" }, value: "5" },
    { key: { A: "_T", B: "_U", TIME_PERIOD: "2012" }, value: "7" },
    { key: { A: "_T", B: "_T", TIME_PERIOD: "2012" }, value: "9" },
  ]);
  expect(claimsOf(claimsIn(table)).map(({ subject }) => subject)).toEqual([
    "Unknown (A=_U, B=_T, TIME_PERIOD=2012)",
    "Unknown (A=_T, B=_U, TIME_PERIOD=2012)",
    "Visitors",
  ]);
  const observations = observationsIn(table);
  expect(observations.ok && new Set(observations.value.map(({ indicator }) => indicator)).size).toBe(3);
});

test("units that nobody knows are asked for where there are several", () => {
  const inUnits = (...units: readonly string[]) =>
    tableOf(
      units.map((UNIT_MEASURE, at) => ({
        key: { A: String(at + 1), B: "_T", TIME_PERIOD: "2012" },
        value: "3",
        attributes: { UNIT_MEASURE },
      })),
    );
  const several = claimsIn(inUnits("TONNES", "KG"));
  expect(several.ok ? [] : several.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ["interchange/unknown-unit", "figures", 0, "attributes", "UNIT_MEASURE"],
    ["interchange/unknown-unit", "figures", 1, "attributes", "UNIT_MEASURE"],
  ]);
  const known = claimsOf(claimsIn(inUnits("TONNES", "KG"), { unitOf: { TONNES: "number", KG: "number" } }));
  expect(known.map((claim) => claim.figure?.unit)).toEqual(["number", "number"]);
  expect(claimsOf(claimsIn(inUnits("KG", "KG")))).toHaveLength(2);
  expect(claimsOf(claimsIn(inUnits("USD")))[0]?.figure).toEqual({
    ...figure(3, { unit: "USD" }),
    decimals: 0,
  });
});

/** A table as Eurostat has it, with units in a dimension and flags. */
function eurostat(figures: readonly (readonly [unit: string, area: string, value: string, flag?: string])[]) {
  const units = [...new Set(figures.map(([unit]) => unit))];
  const areas = [...new Set(figures.map(([, area]) => area))];
  return createDataset({
    id: "CULT",
    names: { en: "Participation" },
    dimensions: [
      { id: "unit", codes: units.map((id) => ({ id })) },
      { id: "geo", role: "area", codes: areas.map((id) => ({ id })) },
      { id: "TIME_PERIOD", role: "time", codes: [{ id: "2022" }] },
    ],
    measures: [{ id: "OBS_VALUE" }],
    attributes: [{ id: "OBS_FLAG" }],
    figures: figures.map(([unit, geo, value, flag]) => ({
      key: { unit, geo, TIME_PERIOD: "2022" },
      measure: "OBS_VALUE",
      value,
      ...(flag !== undefined && { attributes: { OBS_FLAG: flag } }),
    })),
  });
}

test("units may be a dimension, with a power of ten, and flags are statuses", () => {
  const table = eurostat([
    ["THS_PER", "ES", "1300.5"],
    ["PC_POP", "ES", "3.4", "p"],
  ]);
  const options = {
    unitOf: { THS_PER: { unit: "count", power: 3 }, PC_POP: "percent" },
    statusOf: { p: "P" },
  } as const;
  const claims = claimsOf(claimsIn(table, options));
  expect(claims.map((claim) => [claim.figure?.number, claim.figure?.unit, claim.status])).toEqual([
    ["1300500", undefined, undefined],
    ["0.034", "ratio", "P"],
  ]);
  const observations = observationsIn(table, options);
  if (!observations.ok) throw new Error(observations.issues[0].message);
  // What was converted is no longer in the unit of the table, which is among its codes.
  expect(observations.value.map(({ unit, extra }) => [unit, extra?.["unit"]])).toEqual([
    [undefined, "THS_PER"],
    [undefined, "PC_POP"],
  ]);
  const unread = claimsIn(table, { statusOf: { p: "P" } });
  expect(unread.ok ? [] : unread.issues.map(({ code }) => code)).toEqual(
    Array(2).fill("interchange/unknown-unit"),
  );
  const unmarked = claimsIn(table, { unitOf: options.unitOf });
  expect(unmarked.ok ? [] : unmarked.issues.map(({ code, path }) => [code, path.at(-1)])).toEqual([
    ["interchange/unknown-status", "OBS_FLAG"],
  ]);
});

test("a number with fewer decimals than others is asked about, for files drop zeros", () => {
  const codes = ["_T", "1", "2", "3"];
  const table = createDataset({
    id: "RATES",
    names: { en: "Hours" },
    dimensions: [
      { id: "A", codes: codes.map((id) => ({ id })) },
      { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] },
    ],
    measures: [{ id: "OBS_VALUE" }],
    attributes: [],
    figures: codes.map((A) => ({
      key: { A, TIME_PERIOD: "2012" },
      measure: "OBS_VALUE",
      value: A === "_T" ? "10" : "3.4",
    })),
  });
  const asked = claimsIn(table);
  expect(asked.ok ? [] : asked.issues.map(({ code, path }) => [code, ...path])).toEqual([
    ["interchange/mixed-decimals", "figures", 0, "value"],
  ]);
  const relations = sumsIn(table, { dimension: "A", whole: "_T" });
  const verdictOf = (decimals: 1 | "own") =>
    auditClaims({ claims: claimsOf(claimsIn(table, { decimals })), relations }).findings[0]?.verdict;
  // 3.4 three times is 10.2, which is 10.0 within the rounding of four numbers to the tenth, and no 10 things.
  expect([verdictOf(1), verdictOf("own")]).toEqual(["supported", "contradicted"]);
  expect(claimsIn(table, { digits: "exact" }).ok).toBe(true);
});

test("parts that another part holds are not added twice", () => {
  const codes = [{ id: "_T" }, { id: "MUS" }, { id: "M1", parent: "MUS" }];
  const table = createDataset({
    id: "VISITS",
    names: { en: "Visits" },
    dimensions: [{ id: "A", codes }],
    measures: [{ id: "OBS_VALUE" }],
    attributes: [],
    figures: codes.map(({ id }) => ({ key: { A: id }, measure: "OBS_VALUE", value: "1" })),
  });
  expect(sumsIn(table, { dimension: "A", whole: "_T" })[0]?.parts).toEqual(["VISITS/MUS"]);
});
