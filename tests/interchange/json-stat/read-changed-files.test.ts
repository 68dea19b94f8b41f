import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { readJsonStat } from "../../../src/interchange/json-stat/read-json-stat";
import { toJsonStat } from "../../../src/interchange/json-stat/to-json-stat";

function faultsIn(input: string | object): readonly string[] {
  const result = readJsonStat(input);
  return result.ok
    ? []
    : result.issues.map(({ code, path }) => `${path.join(".")} ${code.replace("interchange/", "")}`);
}

describe("files of this library that others changed", () => {
  const dataset: Dataset = {
    id: "VISITS",
    names: { en: "Visits" },
    dimensions: [{ id: "Y", role: "time", codes: [{ id: "2011" }, { id: "2012" }] }],
    measures: [{ id: "OBS_VALUE" }],
    attributes: [{ id: "OBS_STATUS", codes: [{ id: "A" }] }],
    figures: [
      { key: { Y: "2011" }, measure: "OBS_VALUE", value: "1.50", attributes: { OBS_STATUS: "A" } },
      {
        key: { Y: "2012" },
        measure: "OBS_VALUE",
        lower: { end: "closed", digits: "3" },
        upper: { end: "open", digits: "4" },
      },
    ],
  };
  const written = JSON.parse(JSON.stringify(toJsonStat(dataset))) as Record<string, unknown> & {
    extension: Record<string, Record<string, unknown>>;
  };
  const ours = (change: Record<string, unknown>) => ({
    ...written,
    extension: {
      ...written.extension,
      "cultural-ledger": { ...written.extension["cultural-ledger"], ...change },
    },
  });
  const at = "extension.cultural-ledger";

  test.each<[string, object, string]>([
    [
      "a cube that was cut, whose bounds would be those of other cells",
      {
        ...written,
        size: [1],
        dimension: { Y: { category: { index: ["2012"] } } },
        value: [null],
        status: [null],
      },
      `${at}.cells moved-cells`,
    ],
    [
      "a value that its digits do not say",
      { ...written, value: [2.5, null] },
      `${at}.digits.0 contradicting-digits`,
    ],
    ["a bound that is no number", ours({ lower: { "1": "three" } }), `${at}.lower.1 invalid-number`],
    ["a bound that is no text", ours({ lower: { "1": 3 } }), `${at}.lower.1 invalid-field`],
    ["bounds in the wrong order", ours({ lower: { "1": "5" } }), `${at}.upper.1 reversed-bounds`],
    ["an end that is none", ours({ upperEnd: { "1": "shut" } }), `${at}.upperEnd.1 unknown-end`],
    ["a bound at no position", ours({ lower: { "7": "3" } }), `${at}.lower.7 invalid-position`],
    ["an unknown figure at no position", ours({ unknown: [9] }), `${at}.unknown.0 invalid-position`],
    ["a status of no code", { ...written, status: ["Z", null] }, "status.0 unknown-code"],
    [
      "a dimension of measures that is none",
      ours({ measureDimension: "M" }),
      `${at}.measureDimension unknown-component`,
    ],
  ])("%s", (_, input, fault) => {
    expect(faultsIn(input)).toContain(fault);
  });

  test("without what is by position it is read as any file", () => {
    const { extension: _, ...rest } = written;
    const result = readJsonStat({ ...rest, value: [1.5, null] });
    expect(result.ok && result.value.figures).toEqual([
      { key: { Y: "2011" }, measure: "OBS_VALUE", value: "1.5", attributes: { OBS_STATUS: "A" } },
    ]);
  });
});
