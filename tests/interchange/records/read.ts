/** One figure of a dataset as an observation and as a claim, with what is read of it. */

import type { Claim, Observation, Result } from "cultural-ledger";
import {
  claimsIn,
  createDataset,
  type DataFigure,
  type Dataset,
  observationsIn,
  type RecordsOptions,
} from "cultural-ledger/interchange";
import { deepFreeze } from "../../frozen";

/** A dataset of one figure of museums in Mexico in 2012, changed. */
export function museums(figure: Partial<DataFigure> = {}, changes: Partial<Dataset> = {}): Dataset {
  const said = Object.keys(figure.attributes ?? {}).map((id) => ({ id }));
  return createDataset(
    deepFreeze({
      id: "MUSEUMS",
      names: { en: "Museums", zh: "博物馆" },
      dimensions: [
        { id: "REF_AREA", role: "area", codes: [{ id: "MX", names: { en: "Mexico" } }] },
        { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] },
      ],
      measures: [{ id: "OBS_VALUE" }],
      attributes: said,
      figures: [{ key: { REF_AREA: "MX", TIME_PERIOD: "2012" }, measure: "OBS_VALUE", ...figure }],
      ...changes,
    }),
  );
}

/** A dataset whose one figure is of a code of time, or of an area. */
export const museumsIn = (time: string, area = "MX", attributes?: Readonly<Record<string, string>>) =>
  museums(
    { key: { REF_AREA: area, TIME_PERIOD: time }, value: "1", ...(attributes && { attributes }) },
    {
      dimensions: [
        { id: "REF_AREA", role: "area", codes: [{ id: area }] },
        { id: "TIME_PERIOD", role: "time", codes: [{ id: time }] },
      ],
    },
  );

/** The places and codes of what is found. */
export function faultsOf(result: Result<unknown>): readonly string[] {
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
}

const only = <Value>(result: Result<readonly Value[]>): Value => {
  if (!result.ok) throw new Error(result.issues.map(({ message }) => message).join("\n"));
  if (result.value.length !== 1) throw new Error(`${result.value.length} records`);
  return result.value[0] as Value;
};

export const observed = (dataset: Dataset, options?: RecordsOptions): Observation =>
  only(observationsIn(dataset, options));
export const claimed = (dataset: Dataset, options?: RecordsOptions): Claim =>
  only(claimsIn(dataset, options));
