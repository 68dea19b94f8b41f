import { createLedger } from "cultural-ledger";
import { createDataset, observationsIn } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { expectCode } from "../../docs/expect-code";
import { visits } from "../dataset/a-dataset";
import { faultsOf, museums, museumsIn, observed } from "./read";

test("a figure is an observation with what it is of, where and when", () => {
  const data = museums({
    value: "71",
    attributes: {
      OBS_STATUS: "P",
      CONF_STATUS: "F",
      UNIT_MEASURE: "MUSEUMS",
      COMMENT_OBS: "counted twice",
      FOOTNOTE: "b",
    },
  });
  expect(observed(data, { source: "yearbook", published: "2013-01-31" })).toEqual({
    id: "MUSEUMS/MX/2012",
    indicator: "Museums",
    area: "MX",
    period: "2012",
    value: 71,
    published: "2013-01-31",
    unit: "MUSEUMS",
    obsStatus: "P",
    confStatus: "F",
    source: { document: "yearbook", at: "REF_AREA=MX, TIME_PERIOD=2012" },
    note: "counted twice",
    extra: { FOOTNOTE: "b" },
  });
  expect(observed(museums())).toEqual({
    id: "MUSEUMS/MX/2012",
    indicator: "Museums",
    area: "MX",
    period: "2012",
  });
});

test("a ledger takes the observations, and a dataset without figures gives none", () => {
  const result = observationsIn(visits);
  const observations = result.ok ? result.value : [];
  expect(observations.length).toBe(visits.figures.length);
  expect(createLedger({ observations }).observations).toEqual(observations);
  expect(Object.isFrozen(observations) && observations.every(Object.isFrozen)).toBe(true);
  expect(observationsIn({ ...visits, figures: [] })).toEqual({ ok: true, value: [] });
});

test("several measures are several observations of their own names and ids", () => {
  const result = observationsIn(visits);
  expect(
    result.ok && result.value.slice(-2).map(({ id, indicator, value }) => [id, indicator, value]),
  ).toEqual([
    ["VISITS/JP/2011/OBS_VALUE", "Visits", undefined],
    ["VISITS/JP/2011/FEES", "FEES", -3],
  ]);
});

test("what a figure is broken down by is in its indicator, but for totals, and its codes are kept", () => {
  const data = createDataset({
    ...museums(),
    dimensions: [
      { id: "INDICATOR", role: "indicator", codes: [{ id: "V", names: { en: "Visits", zh: "参观人次" } }] },
      { id: "SEX", codes: [{ id: "_T" }, { id: "F", names: { en: "women", zh: "女" } }] },
      { id: "AGE", codes: [{ id: "_Z" }, { id: "Y15T24" }] },
      { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] },
    ],
    figures: [
      {
        key: { INDICATOR: "V", SEX: "_T", AGE: "_Z", TIME_PERIOD: "2012" },
        measure: "OBS_VALUE",
        value: "5",
      },
      {
        key: { INDICATOR: "V", SEX: "F", AGE: "Y15T24", TIME_PERIOD: "2012" },
        measure: "OBS_VALUE",
        value: "2",
      },
    ],
  });
  const said = (language?: string) => {
    const result = observationsIn(data, language === undefined ? {} : { language });
    return result.ok ? result.value.map(({ id, indicator, extra }) => [id, indicator, extra]) : result.issues;
  };
  expect(said()).toEqual([
    ["MUSEUMS/V/_T/_Z/2012", "Visits", undefined],
    ["MUSEUMS/V/F/Y15T24/2012", "Visits, women, Y15T24", { SEX: "F", AGE: "Y15T24" }],
  ]);
  expect(said("zh").map((each) => (each as unknown[])[1])).toEqual(["参观人次", "参观人次, 女, Y15T24"]);
});

describe("time", () => {
  test("is a period as SDMX and offices write it", () => {
    expect(observed(museumsIn("2012-Q3")).period).toBe("2012-Q3");
    expect(observed(museumsIn("2012M03")).period).toBe("2012-03");
    const fiscal = museumsIn("2012-A1", "MX", { REPORTING_YEAR_START_DAY: "--04-01" });
    expect(observed(fiscal)).toMatchObject({ period: "2012-04-01/P1Y" });
    expect(observed(fiscal).extra).toBeUndefined();
  });

  test("is what the option says of other codes, and otherwise an issue", () => {
    const data = museumsIn("Curs 2012");
    expect(faultsOf(observationsIn(data))).toEqual(["figures.0.key.TIME_PERIOD interchange/no-period"]);
    expect(observed(data, { periodOf: { "Curs 2012": "2012-09-01/P1Y" } }).period).toBe("2012-09-01/P1Y");
    const timeless = museums({ key: {} }, { dimensions: [] });
    expectCode(() => observationsIn(timeless), "interchange/invalid-argument");
  });

  test("of a day is a stock on it or a flow over it, as the option says", () => {
    const data = museumsIn("2012-12-31");
    expect(faultsOf(observationsIn(data))).toEqual(["figures.0 interchange/period-or-day"]);
    const { period, at } = observed(data, { days: "at" });
    expect([period, at]).toEqual([undefined, "2012-12-31"]);
    const flow = observed(data, { days: "period" });
    expect([flow.period, flow.at]).toEqual(["2012-12-31", undefined]);
  });
});

describe("areas", () => {
  test("are those of ISO 3166 and UN M49, and what the option says of others", () => {
    expect(observed(museumsIn("2012", "150")).area).toBe("150");
    const data = museumsIn("2012", "ES13");
    expect(faultsOf(observationsIn(data))).toEqual(["figures.0.key.REF_AREA interchange/no-area"]);
    expect(observed(data, { areaOf: { ES13: "ES-CB" } }).area).toBe("ES-CB");
    expect(observed(data, { areaOf: { ES13: null } })).not.toHaveProperty("area");
  });
});

describe("statuses", () => {
  const with2 = (attributes: Readonly<Record<string, string>>) => museums({ value: "1", attributes });

  test("are codes of their lists, or what an option says of other marks", () => {
    expect(observed(with2({ OBS_STATUS: "E", CONF_STATUS: "F" }))).toMatchObject({
      obsStatus: "E",
      confStatus: "F",
    });
    const own = { statusOf: { "(p)": "P" }, confidentialityOf: { secret: "C" } } as const;
    expect(observed(with2({ OBS_STATUS: "(p)", CONF_STATUS: "secret" }), own)).toMatchObject({
      obsStatus: "P",
      confStatus: "C",
    });
    expect(faultsOf(observationsIn(with2({ OBS_STATUS: "(p)", CONF_STATUS: "secret" })))).toEqual([
      "figures.0.attributes.OBS_STATUS interchange/unknown-status",
      "figures.0.attributes.CONF_STATUS interchange/unknown-status",
    ]);
  });
});

test("codes may hold any sign: ids are still told apart", () => {
  const figure = (A: string, B: string) => ({ key: { A, B, T: "2012" }, measure: "OBS_VALUE", value: "1" });
  const codes = ["a/b", "a", "b", "b/a", "出访"].map((id) => ({ id }));
  const data = museums(
    {},
    {
      dimensions: [
        { id: "A", codes },
        { id: "B", codes },
        { id: "T", role: "time", codes: [{ id: "2012" }] },
      ],
      figures: [figure("a/b", "a"), figure("a", "b/a"), figure("出访", "b")],
    },
  );
  const result = observationsIn(data);
  expect(new Set(result.ok ? result.value.map(({ id }) => id) : [])).toHaveLength(3);
  expect(result.ok && createLedger({ observations: result.value }).observations.length).toBe(3);
});

test("every fault is told, and no figure is left out in silence", () => {
  const data = createDataset({
    ...museumsIn("2012", "ES13"),
    dimensions: [
      { id: "REF_AREA", role: "area", codes: [{ id: "ES13" }, { id: "MX" }] },
      { id: "TIME_PERIOD", role: "time", codes: [{ id: "week 7" }, { id: "2012" }] },
    ],
    figures: [
      { key: { REF_AREA: "ES13", TIME_PERIOD: "week 7" }, measure: "OBS_VALUE", value: "9".repeat(25) },
      { key: { REF_AREA: "MX", TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "1" },
      { key: { REF_AREA: "MX", TIME_PERIOD: "week 7" }, measure: "OBS_VALUE", value: "1" },
    ],
  });
  expect(faultsOf(observationsIn(data))).toEqual([
    "figures.0.key.TIME_PERIOD interchange/no-period",
    "figures.0.key.REF_AREA interchange/no-area",
    "figures.0 interchange/unwritable-number",
    "figures.2.key.TIME_PERIOD interchange/no-period",
  ]);
});

test("what is no dataset is refused", () => {
  expectCode(() => observationsIn({} as never), "interchange/invalid-dataset");
  expectCode(() => observationsIn(null as never), "interchange/invalid-argument");
});
