/** A dataset with exact, bounded and missing figures, and its package as tests look at it. */

import type { ToDataPackageOptions } from "../../../src/interchange/data-package/package-options";
import { toDataPackage } from "../../../src/interchange/data-package/to-data-package";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { deepFreeze } from "../../frozen";

export const dataset: Dataset = deepFreeze<Dataset>({
  id: "EXCHANGE",
  version: "1.2",
  names: { en: "Exchange", zh: "交流" },
  notes: [{ en: "Preliminary.", zh: "初步数据。" }],
  source: { en: "Yearbook" },
  dimensions: [
    {
      id: "INDICATOR",
      role: "indicator",
      codes: [{ id: "VISITS", names: { en: "Visits", zh: "出访" } }, { id: "EXPORTS" }],
    },
    {
      id: "TIME_PERIOD",
      names: { en: "Year", zh: "年份" },
      role: "time",
      codes: [{ id: "2011" }, { id: "2012" }],
    },
  ],
  measures: [{ id: "OBS_VALUE", names: { en: "Value" } }],
  attributes: [
    {
      id: "OBS_STATUS",
      codes: [
        { id: "A", names: { en: "Normal" } },
        { id: "O", names: { en: "Missing" } },
      ],
    },
    { id: "UNIT_MEASURE" },
    { id: "COMMENT_OBS" },
  ],
  figures: [
    {
      key: { INDICATOR: "EXPORTS", TIME_PERIOD: "2012" },
      measure: "OBS_VALUE",
      value: "12345678901234567890.10",
      attributes: { OBS_STATUS: "A", UNIT_MEASURE: "USD", COMMENT_OBS: 'net, as "printed"' },
    },
    {
      key: { INDICATOR: "VISITS", TIME_PERIOD: "2012" },
      measure: "OBS_VALUE",
      lower: { end: "open", digits: "60" },
      upper: { end: "unbounded" },
      attributes: { OBS_STATUS: "A" },
    },
    {
      key: { INDICATOR: "VISITS", TIME_PERIOD: "2011" },
      measure: "OBS_VALUE",
      attributes: { OBS_STATUS: "O" },
    },
  ],
});

/** The files of a package, with the text and the descriptor of it. */
export async function filesOf(given: Dataset = dataset, options?: ToDataPackageOptions) {
  const files = await toDataPackage(given, options);
  const textOf = (path: string) => files.find((file) => file.path === path)?.text ?? "";
  return { files, textOf, descriptor: JSON.parse(textOf("datapackage.json")) };
}
