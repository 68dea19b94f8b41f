/**
 * Datasets that are right: made by a programmer, checked from outside, and known to writers.
 */

import type { Call } from "../../foundation/arguments";
import { requireFields } from "../../foundation/arguments";
import { faultsOf } from "../../foundation/inspection";
import { checked, type Result, requireValid } from "../../foundation/result";
import { checkFigures } from "./check-figures";
import type { Dataset } from "./dataset";
import { setOwnField } from "./own-field";
import { structureShape } from "./structure-shape";

/** Those that were checked and are frozen; no writer looks at them again. */
const CHECKED = /* @__PURE__ */ new WeakSet<object>();

/**
 * Checks a dataset from outside and answers with it, frozen, or with every fault.
 *
 * @returns the dataset, or issues `interchange/duplicate-id`, `interchange/unknown-code`, `interchange/cyclic-parents`,
 * `interchange/invalid-names`, `interchange/invalid-figure`, `interchange/unknown-component`, `interchange/invalid-number`,
 * `interchange/invalid-bound`, `interchange/reversed-bounds`, `interchange/invalid-text`, `interchange/duplicate-figure`,
 * `interchange/contradicting-attributes`; of fields that are missing, unknown or of another kind those of the model, as
 * `model/missing-field`
 * @example
 * const result = checkDataset({
 *   id: "VISITS",
 *   names: { en: "Visits abroad" },
 *   dimensions: [{ id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] }],
 *   measures: [{ id: "OBS_VALUE" }],
 *   attributes: [],
 *   figures: [{ key: { TIME_PERIOD: "2013" }, measure: "OBS_VALUE", value: "1,100" }],
 * });
 * result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`)
 * // => ["figures.0.key.TIME_PERIOD interchange/unknown-code", "figures.0.value interchange/invalid-number"]
 */
export function checkDataset(input: Dataset): Result<Dataset> {
  if (typeof input === "object" && input !== null && CHECKED.has(input)) return { ok: true, value: input };
  const issues = faultsOf("The dataset", input, structureShape.check, (value, _, inspection) => {
    if (inspection.issues.length === 0) checkFigures(value as Dataset, inspection);
  });
  return checked(issues, () => knownDataset(input));
}

/**
 * A dataset that the programmer knows to be right. One without figures is a structure alone.
 *
 * @throws `interchange/invalid-dataset` where anything is wrong; its `issues` hold every fault, as from `checkDataset`
 * @example
 * const dataset = createDataset({
 *   id: "VISITS",
 *   names: { en: "Visits abroad", zh: "出访" },
 *   dimensions: [{ id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] }],
 *   measures: [{ id: "OBS_VALUE" }],
 *   attributes: [],
 *   figures: [{ key: { TIME_PERIOD: "2012" }, measure: "OBS_VALUE", lower: { end: "closed", digits: "61" }, upper: { end: "unbounded" } }],
 * });
 * dataset.figures.map(({ lower, upper }) => [lower, upper]) // => [[{ end: "closed", digits: "61" }, { end: "unbounded" }]]
 * createDataset({ ...dataset, measures: [] }) // throws interchange/invalid-dataset
 */
export function createDataset(input: Dataset): Dataset {
  return requireValid(
    checkDataset(input),
    "interchange/invalid-dataset",
    "create the dataset",
    "checkDataset",
  );
}

/** The dataset that a writer was given, which may have been put together by hand. */
export function requireDataset(call: Call, dataset: Dataset): Dataset {
  requireFields(call, "the dataset", dataset);
  return requireValid(
    checkDataset(dataset),
    "interchange/invalid-dataset",
    "write the dataset",
    "checkDataset",
  );
}

/** A dataset that was made right, frozen, so that nothing looks at it again. */
export function knownDataset(dataset: Dataset): Dataset {
  const frozen = freezeAll({ ...dataset }) as Dataset;
  CHECKED.add(frozen);
  return frozen;
}

/** A copy that nobody can change, however deep. Field by field: entries of a hundred thousand figures take several times as long. */
function freezeAll(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return Object.freeze(value.map(freezeAll));
  const copy: Record<string, unknown> = {};
  for (const name of Object.keys(value)) {
    const field = (value as Readonly<Record<string, unknown>>)[name];
    if (field === undefined) continue;
    setOwnField(copy, name, freezeAll(field));
  }
  return Object.freeze(copy);
}
