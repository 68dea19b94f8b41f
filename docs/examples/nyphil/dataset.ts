/** All concerts abroad as a dataset, by season and by the country as it stood then. */

import { type Activity, count, filter, groupRecords } from "cultural-ledger";
import { namedAreas } from "cultural-ledger/geography";
import { datasetOf } from "cultural-ledger/interchange";
import { type CalendarDate, reportingYearOf } from "cultural-ledger/time";
import { concerts } from "./records";
import { SEASON_BEGINS } from "./seasons";

const rows = groupRecords(
  concerts,
  {
    area: ({ areas }) => (areas === undefined ? undefined : namedAreas(areas)[0]),
    season: (concert) => reportingYearOf(concert.period as CalendarDate, SEASON_BEGINS),
  },
  {
    concerts: count(),
    ofMusicians: filter((concert: Activity) => concert.programme === "musicians", count()),
  },
);

export const dataset = datasetOf(rows, {
  id: "TOURS_ABROAD",
  agency: "NYPHIL",
  version: "1.0",
  names: { en: "Concerts of the New York Philharmonic abroad", zh: "纽约爱乐乐团境外演出" },
  source: { en: "New York Philharmonic Leon Levy Digital Archives, PerformanceHistory, CC0 1.0" },
  dimensions: {
    COUNTERPART_AREA: { column: "area", role: "area", names: { en: "Country or region", zh: "国家和地区" } },
    TIME_PERIOD: { column: "season", role: "time", names: { en: "Season", zh: "乐季" } },
  },
  measures: {
    CONCERTS: { column: "concerts", names: { en: "Concerts", zh: "演出" }, unit: "CONCERTS" },
    OF_MUSICIANS: {
      column: "ofMusicians",
      names: { en: "of which by musicians from the orchestra", zh: "其中乐手演出" },
      unit: "CONCERTS",
    },
  },
});
