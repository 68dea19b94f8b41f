/** A dataset with everything that the format has to hold, and who sends it. */

import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { deepFreeze } from "../../frozen";

/** More digits than a float holds. */
export const EXACT = "12345678901234567890.12345678901234567890";

/** Who sends messages in tests. */
export const SENT = { id: "M1", prepared: "2014-03-01", sender: { id: "CQ" } } as const;

const jp = (year: string) => ({ REF_AREA: "JP", TIME_PERIOD: year });
const status = (code: string) => ({ OBS_STATUS: code, UNIT_MEASURE: "PS" });

/** Visits abroad by area and year: exact, with bounds, unknown; in two languages. */
export const visits: Dataset = deepFreeze({
  id: "VISITS",
  agency: "CQ.FAO",
  version: "1.0",
  names: { en: "Visits abroad", zh: "出访" },
  notes: [{ en: "Counted by return.", zh: "按报表统计。" }],
  source: { en: "Yearbook" },
  updated: "2013-01-10",
  dimensions: [
    { id: "FREQ", names: { en: "Frequency" }, codes: [{ id: "A", names: { en: "Annual" } }] },
    {
      id: "REF_AREA",
      role: "area",
      names: { en: "Area", zh: "地区" },
      list: { agency: "UNSD", id: "M49", edition: "2022" },
      codes: [
        { id: "W1", names: { en: "World", zh: "世界" } },
        { id: "JP", names: { en: "Japan", zh: "日本" }, parent: "W1" },
        { id: "KR", names: { en: "Korea", zh: "韩国" }, parent: "W1" },
      ],
    },
    { id: "TIME_PERIOD", role: "time", codes: [{ id: "2011" }, { id: "2012" }, { id: "2013" }] },
  ],
  measures: [{ id: "OBS_VALUE", names: { en: "Visits", zh: "次数" } }],
  attributes: [
    { id: "OBS_STATUS", names: { en: "Status" }, codes: [{ id: "A" }, { id: "O" }, { id: "E" }] },
    { id: "UNIT_MEASURE", codes: [{ id: "PS", names: { en: "Persons" } }] },
    { id: "COMMENT_OBS", names: { en: "Comment" } },
  ],
  figures: [
    { key: { FREQ: "A", ...jp("2011") }, measure: "OBS_VALUE", value: EXACT, attributes: status("A") },
    {
      key: { FREQ: "A", ...jp("2012") },
      measure: "OBS_VALUE",
      lower: { end: "closed", digits: "21" },
      upper: { end: "unbounded" },
      attributes: { ...status("E"), COMMENT_OBS: { en: "more than 20", zh: "20多" } },
    },
    { key: { FREQ: "A", ...jp("2013") }, measure: "OBS_VALUE", attributes: status("O") },
    {
      key: { FREQ: "A", REF_AREA: "KR", TIME_PERIOD: "2012" },
      measure: "OBS_VALUE",
      value: "1250.10",
      lower: { end: "open", digits: "1250.05" },
      upper: { end: "unknown" },
      attributes: { ...status("E"), COMMENT_OBS: "estimated" },
    },
  ],
});
