/**
 * The figures of a dataset by their keys: what formats write as one row or cell, with a value for each measure.
 */

import { getOrCreate } from "../../foundation/collections";
import type { DataFigure, Dataset } from "./dataset";
import { keyText } from "./key-text";

/** What is observed at one key. */
export interface DataObservation {
  readonly key: DataFigure["key"];
  /** The same for all measures. */
  readonly attributes: NonNullable<DataFigure["attributes"]>;
  /** By the id of the measure. */
  readonly figures: ReadonlyMap<string, DataFigure>;
}

const NONE: NonNullable<DataFigure["attributes"]> = /* @__PURE__ */ Object.freeze({});

/** The observations of a dataset that is right, in the order in which their first figures stand. */
export function observationsOf({ dimensions, figures }: Dataset): readonly DataObservation[] {
  const ids = dimensions.map(({ id }) => id);
  const byKey = new Map<string, DataObservation & { readonly figures: Map<string, DataFigure> }>();
  for (const figure of figures) {
    const { key, attributes = NONE } = figure;
    const observation = getOrCreate(byKey, keyText(ids, key), () => ({
      key,
      attributes,
      figures: new Map(),
    }));
    observation.figures.set(figure.measure, figure);
  }
  return [...byKey.values()];
}
