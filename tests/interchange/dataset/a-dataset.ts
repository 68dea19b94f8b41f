/** A dataset with what datasets can have, right and frozen, which tests change one part of. */

import type { DataFigure, Dataset } from "../../../src/interchange/dataset/dataset";
import { deepFreeze } from "../../frozen";

const key = (area: string, year: string) => ({ REF_AREA: area, TIME_PERIOD: year });

export const visits: Dataset = deepFreeze({
  id: "VISITS",
  agency: "CQ",
  version: "1.0",
  names: { en: "Visits abroad", zh: "出访" },
  notes: [{ en: "Visits of a day are in it." }],
  source: { en: "Yearbook" },
  updated: "2013-01-31",
  dimensions: [
    {
      id: "REF_AREA",
      names: { en: "Country" },
      role: "area",
      codes: [{ id: "150", names: { en: "Europe" } }, { id: "FR", parent: "150" }, { id: "JP" }],
      list: { agency: "UN", id: "M49", edition: "2021" },
    },
    { id: "TIME_PERIOD", role: "time", codes: [{ id: "2011" }, { id: "2012" }] },
  ],
  measures: [{ id: "OBS_VALUE", names: { en: "Visits" } }, { id: "FEES" }],
  attributes: [
    { id: "OBS_STATUS", codes: [{ id: "A" }, { id: "O" }] },
    { id: "COMMENT_OBS", names: { en: "Comment" } },
  ],
  figures: [
    { key: key("FR", "2011"), measure: "OBS_VALUE", value: "1250.10", attributes: { OBS_STATUS: "A" } },
    {
      key: key("FR", "2012"),
      measure: "OBS_VALUE",
      lower: { end: "closed", digits: "21" },
      upper: { end: "unbounded" },
      attributes: { COMMENT_OBS: [{ en: "more than 20", zh: "20以上" }, "printed"] },
    },
    {
      key: key("JP", "2012"),
      measure: "OBS_VALUE",
      value: "40",
      lower: { end: "open", digits: "36" },
      upper: { end: "unknown" },
    },
    { key: key("JP", "2011"), measure: "OBS_VALUE", attributes: { OBS_STATUS: "O" } },
    { key: key("JP", "2011"), measure: "FEES", value: "-3", attributes: { OBS_STATUS: "O" } },
  ],
});

/** The dataset with one figure, changed. */
export function withFigure(changes: Partial<Record<keyof DataFigure | "vlaue", unknown>>): Dataset {
  return { ...visits, figures: [{ ...visits.figures[0], ...changes } as DataFigure] };
}
