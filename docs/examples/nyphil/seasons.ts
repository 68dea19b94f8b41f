/**
 * The seasons abroad, with the concerts and the countries of each: from rows of records to rows for a chart or a spreadsheet.
 */

import {
  type Activity,
  count,
  filter,
  groupRecords,
  ISO_3166,
  recordHighs,
  type season,
} from "cultural-ledger";
import { distinctAreas } from "cultural-ledger/aggregate";
import { type CalendarDate, reportingYearOf } from "cultural-ledger/time";
import { concerts } from "./records";

/** The first day of every season. */
export const SEASON_BEGINS = "09-01" satisfies Parameters<typeof season>[1];

/** Every season with concerts abroad: how many, and in how many countries as they stood then. */
export const seasons = groupRecords(
  concerts,
  { season: (concert) => reportingYearOf(concert.period as CalendarDate, SEASON_BEGINS) },
  {
    concerts: count(),
    ofMusicians: filter((concert: Activity) => concert.programme === "musicians", count()),
    areas: distinctAreas<Activity>(ISO_3166, ({ areas }) => areas),
  },
);

const highs = recordHighs(seasons.map((row) => ({ period: row.season, value: row.concerts })));

/** The same as a table, with the codes of the countries, and whether there had never been as many concerts. */
export const seasonRows = seasons.map(({ season, concerts, ofMusicians, areas }, at) => ({
  season,
  concerts,
  ofMusicians,
  areas: areas.areas.areas,
  codes: areas.areas.codes,
  high: highs[at]?.kind,
}));
