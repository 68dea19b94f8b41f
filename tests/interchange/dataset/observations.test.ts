import { expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { observationsOf } from "../../../src/interchange/dataset/observations";
import { deepFreeze } from "../../frozen";

const dataset: Dataset = deepFreeze({
  id: "V",
  names: { en: "Visits" },
  dimensions: [
    { id: "A", codes: [{ id: "FR" }, { id: "JP" }] },
    { id: "T", codes: [{ id: "2012" }] },
  ],
  measures: [{ id: "VISITS" }, { id: "FEES" }],
  attributes: [{ id: "OBS_STATUS" }],
  figures: [
    { key: { A: "JP", T: "2012" }, measure: "VISITS", value: "61", attributes: { OBS_STATUS: "A" } },
    { key: { A: "FR", T: "2012" }, measure: "VISITS" },
    // The same key, whose codes are in another order.
    { key: { T: "2012", A: "JP" }, measure: "FEES", value: "1250.10", attributes: { OBS_STATUS: "A" } },
  ],
});

test("figures of one key are one observation, where the first of them stands", () => {
  const observations = observationsOf(dataset);
  expect(observations.map(({ key, attributes }) => [key, attributes])).toEqual([
    [{ A: "JP", T: "2012" }, { OBS_STATUS: "A" }],
    [{ A: "FR", T: "2012" }, {}],
  ]);
  expect(observations.map(({ figures }) => [...figures].map(([id, { value }]) => [id, value]))).toEqual([
    [
      ["VISITS", "61"],
      ["FEES", "1250.10"],
    ],
    [["VISITS", undefined]],
  ]);
  expect(observationsOf({ ...dataset, figures: [] })).toEqual([]);
});
