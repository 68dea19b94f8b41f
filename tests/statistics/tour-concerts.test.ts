/** Real records: the tour concerts abroad of the New York Philharmonic and the orchestras that it joined with. */

import {
  type AreaCode,
  aggregate,
  calendarDate,
  count,
  createLedger,
  type Delegation,
  describeAreaCount,
  describeInterval,
  distinct,
  exchangeSummary,
  filter,
  groupBy,
  ISO_3166,
  rollup,
  visitedAreas,
} from "cultural-ledger";
import { distinctValues } from "cultural-ledger/aggregate";
import { legCount, legsOfVisit } from "cultural-ledger/statistics";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { CONCERTS_ABROAD, type Concert, labelOf, TOUR_OF_1959 } from "../data/nyphil/concerts";
import { deepFreeze } from "../frozen";

const programs = distinct((concert: Concert) => concert.program);
const venues = distinct((concert: Concert) => concert.venue);
const keys = { season: (concert: Concert) => concert.season, country: labelOf };
const measures = { concerts: count(), programs, venues };
const bySeasonAndCountry = groupBy(keys, measures);

function measuresInPlainJavaScript(concerts: readonly Concert[]) {
  return {
    concerts: concerts.length,
    programs: new Set(concerts.map(({ program }) => program)).size,
    venues: new Set(concerts.map(({ venue }) => venue)).size,
  };
}

/** Rows by an object of lists; no season or country in the file is a name that objects have. */
function rowsInPlainJavaScript(concerts: readonly Concert[]) {
  const groups: Record<string, Concert[]> = {};
  for (const concert of concerts) {
    const key = JSON.stringify([concert.season, labelOf(concert)]);
    groups[key] = [...(groups[key] ?? []), concert];
  }
  // Season and country are ASCII here, so that `<` is the order of code points; no text in the keys is escaped.
  return Object.entries(groups)
    .map(([key, members]) => {
      const [season = "", country = ""] = JSON.parse(key) as string[];
      return { season, country, ...measuresInPlainJavaScript(members) };
    })
    .sort((left, right) => {
      if (left.season !== right.season) return left.season < right.season ? -1 : 1;
      return left.country < right.country ? -1 : 1;
    });
}

describe("869 tour concerts abroad", () => {
  const concerts = CONCERTS_ABROAD;

  test("the file is read as Python's csv module reads it", () => {
    expect(concerts).toHaveLength(869);
    expect(concerts[0]).toEqual({
      program: "13803",
      season: "1903-04",
      location: "Toronto, CANADA",
      venue: "Massey Hall",
      date: "1904-04-05",
    });
    expect(concerts.filter((concert) => labelOf(concert) === "GERMANY")).toHaveLength(114);
  });

  test("the totals are those that Python's sets give", () => {
    const seasons = distinct((concert: Concert) => concert.season);
    expect(
      aggregate(concerts, { concerts: count(), seasons, countries: distinct(labelOf), programs, venues }),
    ).toEqual({ concerts: 869, seasons: 59, countries: 66, programs: 860, venues: 311 });
  });

  test("the rows by season and country are those of plain JavaScript", () => {
    const rows = aggregate(concerts, bySeasonAndCountry);
    expect(rows).toHaveLength(305);
    expect(rows).toEqual(rowsInPlainJavaScript(concerts));
  });

  test("the rollup has the total, the seasons and the rows, as plain JavaScript's sets give them", () => {
    const seasons = [...new Set(concerts.map(({ season }) => season))].sort().map((season) => ({
      level: "season",
      season,
      ...measuresInPlainJavaScript(concerts.filter((concert) => concert.season === season)),
    }));
    const rows = aggregate(concerts, rollup(keys, ["season", "country"], measures));
    expect(rows).toEqual([
      { level: "total", concerts: 869, programs: 860, venues: 311 },
      ...seasons,
      ...rowsInPlainJavaScript(concerts).map((row) => ({ level: "country", ...row })),
    ]);
    expect(rows).toHaveLength(1 + 59 + 305);
    expect(seasons.reduce((sum, season) => sum + season.venues, 0)).toBeGreaterThan(311);
  });

  test("one country is a filter of all", () => {
    const japanese = filter((concert: Concert) => labelOf(concert) === "JAPAN", count());
    expect(aggregate(concerts, japanese)).toBe(98);
  });

  test("venues of rows never add: a hall is played in several seasons", () => {
    const rows = aggregate(concerts, bySeasonAndCountry);
    const added = rows.reduce((sum, row) => sum + row.venues, 0);
    expect(added).toBeGreaterThan(311);
    expect(rows.reduce((sum, row) => sum + row.concerts, 0)).toBe(869);
  });

  test("four shards that travel as JSON and are joined in another order give the same bytes", () => {
    const { init, step, merge, finish, encode, decode } = stepsOf(bySeasonAndCountry);
    const shards = [2, 0, 3, 1].map((shard) => {
      const part = concerts.filter((_concert, at) => at % 4 === shard);
      return JSON.stringify(encode(part.reduce(step, init())));
    });
    const joined = shards.map((text) => decode(JSON.parse(text))).reduce(merge);
    expect(JSON.stringify(finish(joined))).toBe(JSON.stringify(aggregate(concerts, bySeasonAndCountry)));
  });
});

/** Cities whose label names a state that several countries have followed, or a part of a country. */
const CODES_OF_CITIES: Readonly<Record<string, AreaCode>> = {
  "Moscow, USSR": "RU",
  "Leningrad, USSR": "RU",
  "Kiev, USSR": "UA",
  "London, ENGLAND": "GB-ENG",
};

const CODES_OF_LABELS: Readonly<Record<string, AreaCode>> = {
  AUSTRIA: "AT",
  CROATIA: "HR",
  FINLAND: "FI",
  FRANCE: "FR",
  GERMANY: "DE",
  GREECE: "GR",
  ITALY: "IT",
  LEBANON: "LB",
  LUXEMBOURG: "LU",
  NETHERLANDS: "NL",
  NORWAY: "NO",
  POLAND: "PL",
  SERBIA: "RS",
  SWEDEN: "SE",
  SWITZERLAND: "CH",
  TURKEY: "TR",
  "W. GERMANY": "DE",
};

/** The code of the country that the city lies in today; places outside the tables are an error. */
function areaOfToday(concert: Concert): AreaCode {
  const code = CODES_OF_CITIES[concert.location] ?? CODES_OF_LABELS[labelOf(concert)];
  if (code === undefined) throw new Error(`No code for ${concert.location}`);
  return code;
}

describe("the tour of 1959 through Europe and the USSR", () => {
  const concerts = TOUR_OF_1959;

  test("50 concerts in 29 cities of 19 labels, as the file writes them", () => {
    const cities = distinct((concert: Concert) => concert.location);
    const labels = distinctValues(labelOf);
    expect(aggregate(concerts, { concerts: count(), cities, countries: distinct(labelOf), labels })).toEqual({
      concerts: 50,
      cities: 29,
      countries: 19,
      labels: [...Object.keys(CODES_OF_LABELS), "ENGLAND", "USSR"].sort(),
    });
  });

  test("22 runs of one label in the order of dates, as the file writes them", () => {
    const labels = concerts.map(labelOf);
    expect(labels.filter((label, at) => label !== labels[at - 1])).toHaveLength(22);
  });

  test("23 legs in 19 countries, read by where each city lies today: Kiev apart from Moscow, one Germany", () => {
    const dates = concerts.map(({ date }) => calendarDate(date));
    const tour: Delegation = {
      id: "tour-1959",
      direction: "outbound",
      period: `${dates[0]!}/${dates.at(-1)!}`,
      legs: concerts.map((concert, at) => ({
        area: areaOfToday(concert),
        place: concert.location,
        period: dates[at]!,
      })),
    };
    const { delegations } = createLedger({ delegations: [tour] });
    const { legs, visited } = aggregate(delegations, { legs: legCount, visited: visitedAreas(ISO_3166) });
    expect(legsOfVisit(tour)).toBe(23);
    expect(describeInterval(legs.total)).toBe("23");
    expect(describeAreaCount(visited.areas)).toBe("19 countries");
    expect(tour.period).toBe("1959-08-05/1959-10-10");
  });

  test("17 countries as they stood on the tour, for measures and for the summary, which says so where none is asked for", () => {
    const visits: readonly Delegation[] = deepFreeze(
      concerts.map((concert, at) => ({
        id: `concert-${at}`,
        direction: "outbound",
        period: calendarDate(concert.date),
        areas: [areaOfToday(concert)],
      })),
    );
    for (const asOf of ["record", "1959", "1959-08-05"] as const) {
      const { areas } = aggregate(visits, visitedAreas(ISO_3166, { asOf }));
      expect([areas.areas, areas.asOf]).toEqual([17, asOf]);
    }
    const ledger = createLedger({ delegations: visits });
    const options = { period: "1959", profile: ISO_3166 } as const;
    const { outbound, areaNotes } = exchangeSummary(ledger, options);
    expect(outbound.areas?.areas).toBe(19);
    expect(areaNotes.map(({ counted, then }) => [counted.areas, then?.areas])).toEqual([[19, 17]]);
    const then = exchangeSummary(ledger, { ...options, asOf: "record" });
    expect([then.outbound.areas?.areas, then.areaNotes]).toEqual([17, []]);
  });
});
