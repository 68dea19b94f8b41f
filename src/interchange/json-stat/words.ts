/**
 * What the axes of a cube are called that no dimension of the dataset is.
 */

import type { Names } from "../dataset/dataset";
import type { BOUND_CELLS } from "./json-stat";

/** Names of the axes for measures and for bounds, and of the categories of the latter. */
export const AXIS_WORDS: Readonly<Record<"MEASURE" | "BOUND" | (typeof BOUND_CELLS)[number], Names>> = {
  MEASURE: { en: "Measure", zh: "指标" },
  BOUND: { en: "Value or bound", zh: "数值或界限" },
  value: { en: "Value", zh: "数值" },
  lower: { en: "Lower bound", zh: "下限" },
  upper: { en: "Upper bound", zh: "上限" },
};
