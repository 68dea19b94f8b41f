import { iso31663 } from "iso-3166";
import { expect, test } from "vitest";
import {
  type AreaCode,
  areaCode,
  areaKind,
  type HistoricalCode,
  isAreaCode,
  parentArea,
  parseAreaCode,
} from "../../src/geography/area-code";
import { areaLabel } from "../../src/geography/area-label";
import { areaContains, countryOf, regionOf } from "../../src/geography/containment";
import { historicalArea, isHistoricalCode } from "../../src/geography/historical-area";
import { ancestorsOf } from "./areas";

const formers = ["CSHH", "CSXX", "DDDE", "SUHH", "YUCS"] as const;

test("five former countries are area codes of a kind of their own", () => {
  for (const code of formers) {
    expect(isAreaCode(code)).toBe(true);
    expect(areaCode(code)).toBe(code);
    expect(parseAreaCode(code)).toEqual({ ok: true, value: code });
    expect(areaKind(code)).toBe("historical");
    expect(isHistoricalCode(code)).toBe(true);
    expect(countryOf(code)).toBe(code);
  }
  for (const code of ["SU", "SUN", "suhh", "ZRCD", "DE", "HISTORICAL", "", undefined, 810]) {
    expect(isHistoricalCode(code)).toBe(false);
  }
  expect(iso31663.map(({ alpha4 }) => alpha4).filter(isAreaCode)).toEqual([...formers]);
});

test("the successors are those of ISO 3166-3, with those that had codes before and after", () => {
  for (const { alpha4, to } of iso31663) {
    if (!isHistoricalCode(alpha4)) continue;
    const { successors } = historicalArea(alpha4);
    const assigned = to.filter(({ state }) => state === "assigned").map(({ alpha2 }) => alpha2);
    expect(successors, alpha4).toEqual(expect.arrayContaining(assigned));
  }
  // Ukraine and Belarus were in ISO 3166-1 beside the USSR; YU was renamed to CS, whose parts are RS and ME.
  expect(historicalArea("SUHH").successors).toHaveLength(15);
  expect(historicalArea("SUHH").successors).toEqual(expect.arrayContaining(["BY", "UA"]));
  expect(historicalArea("YUCS").successors).toEqual(["BA", "HR", "ME", "MK", "RS", "SI"]);
});

test("the states end on the days that history gives", () => {
  expect(formers.map((code) => historicalArea(code).until)).toEqual([
    "1993-01-01",
    "2006-06-03",
    "1990-10-03",
    "1991-12-26",
    "2003-02-04",
  ]);
  for (const code of formers) expect(historicalArea(code).from < historicalArea(code).until).toBe(true);
});

test("a former country lies in the smallest region that holds all of its successors", () => {
  for (const code of formers) {
    const [first = [], ...others] = historicalArea(code).successors.map((successor) =>
      ancestorsOf(successor).slice(1),
    );
    const common = first.find((region) => others.every((chain) => chain.includes(region)));
    expect(parentArea(code), code).toBe(common);
    expect(regionOf(code), code).toBe(common);
  }
  expect(formers.map((code) => regionOf(code))).toEqual(["151", "039", "155", "001", "039"]);
  expect(areaContains("150", "CSHH")).toBe(true);
  expect(areaContains("150", "SUHH")).toBe(false);
  expect(areaContains("YUCS", "HR")).toBe(false);
});

test("its name is its own, not that of a successor which Intl gives", () => {
  expect(formers.map((code) => areaLabel(code))).toEqual([
    "Czechoslovakia",
    "Serbia and Montenegro",
    "German Democratic Republic",
    "USSR",
    "Yugoslavia",
  ]);
  expect(areaLabel("CSHH", { locale: "de-CH" })).toBe("Tschechoslowakei");
  expect(areaLabel("SUHH", { locale: "zh-CN" })).toBe("苏联");
  expect(areaLabel("SUHH", { locale: "zh-TW" })).toBe("蘇聯");
  expect(areaLabel("SUHH", { locale: "fr" })).toBe("USSR");
  expect(areaLabel("SUHH", { labels: { SUHH: "Soviet Union" } })).toBe("Soviet Union");
});

test("any other code is refused, and what is given is frozen", () => {
  for (const code of ["DE", "SU", "", undefined]) {
    expect(() => historicalArea(code as HistoricalCode)).toThrow(
      expect.objectContaining({ code: "geography/unknown-historical-area" }),
    );
  }
  const area = historicalArea("CSHH");
  expect([area, area.successors].every((part) => Object.isFrozen(part))).toBe(true);
  expect(() => areaKind("ZRCD" as AreaCode)).toThrow(
    expect.objectContaining({ code: "geography/unknown-area" }),
  );
});
