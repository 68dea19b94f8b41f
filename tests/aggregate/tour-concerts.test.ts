/**
 * Real records: the tour concerts abroad of the New York Philharmonic and the orchestras that it joined with.
 *
 * @source nyphilarchive/PerformanceHistory (CC0 1.0), kept beside the repository
 */

import { existsSync, readFileSync } from "node:fs";
import { aggregate, all, count, distinct, filter, groupBy } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const file = new URL("../../../shared/data/nyphil/nyphil-tour-concerts-abroad.csv", import.meta.url);
const isAbsent = !existsSync(file);
const because = isAbsent ? " (skipped: ../shared/data/nyphil is absent)" : "";

interface Concert {
  readonly program: string;
  readonly season: string;
  readonly location: string;
  readonly venue: string;
}

function readConcerts(): readonly Concert[] {
  const [head = "", ...lines] = readFileSync(file, "utf8").trimEnd().split(/\r?\n/);
  const columns = cellsOf(head);
  return lines.map((line) => {
    const cells = cellsOf(line);
    const cell = (column: string) => cells[columns.indexOf(column)] ?? "";
    return {
      program: cell("program_id"),
      season: cell("season"),
      location: cell("location"),
      venue: cell("venue"),
    };
  });
}

/** The cells of a line in which text with commas is quoted and no text has quotes in it. */
function cellsOf(line: string): readonly string[] {
  return Array.from(
    line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g),
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

const countryOf = ({ location }: Concert): string => location.slice(location.lastIndexOf(",") + 1).trim();
const programs = distinct((concert: Concert) => concert.program);
const venues = distinct((concert: Concert) => concert.venue);
const bySeasonAndCountry = groupBy(
  { season: (concert: Concert) => concert.season, country: countryOf },
  all({ concerts: count(), programs, venues }),
);

/** Rows by an object of lists; no season or country in the file is a name that objects have. */
function rowsInPlainJavaScript(concerts: readonly Concert[]) {
  const groups: Record<string, Concert[]> = {};
  for (const concert of concerts) {
    const key = JSON.stringify([concert.season, countryOf(concert)]);
    groups[key] = [...(groups[key] ?? []), concert];
  }
  // Season and country are ASCII here, so that `<` is the order of code points; no text in the keys is escaped.
  return Object.entries(groups)
    .map(([key, members]) => {
      const [season = "", country = ""] = JSON.parse(key) as string[];
      return {
        season,
        country,
        concerts: members.length,
        programs: new Set(members.map(({ program }) => program)).size,
        venues: new Set(members.map(({ venue }) => venue)).size,
      };
    })
    .sort((left, right) => {
      if (left.season !== right.season) return left.season < right.season ? -1 : 1;
      return left.country < right.country ? -1 : 1;
    });
}

describe.skipIf(isAbsent)(`869 tour concerts abroad${because}`, () => {
  const concerts = isAbsent ? [] : deepFreeze(readConcerts());

  test("the file is read as Python's csv module reads it", () => {
    expect(concerts).toHaveLength(869);
    expect(concerts[0]).toEqual({
      program: "13803",
      season: "1903-04",
      location: "Toronto, CANADA",
      venue: "Massey Hall",
    });
    expect(concerts.filter((concert) => countryOf(concert) === "GERMANY")).toHaveLength(114);
  });

  test("the totals are those that Python's sets give", () => {
    const seasons = distinct((concert: Concert) => concert.season);
    expect(
      aggregate(
        concerts,
        all({ concerts: count(), seasons, countries: distinct(countryOf), programs, venues }),
      ),
    ).toEqual({ concerts: 869, seasons: 59, countries: 66, programs: 860, venues: 311 });
  });

  test("the rows by season and country are those of plain JavaScript", () => {
    const rows = aggregate(concerts, bySeasonAndCountry);
    expect(rows).toHaveLength(305);
    expect(rows).toEqual(rowsInPlainJavaScript(concerts));
  });

  test("one country is a filter of all", () => {
    const japanese = filter((concert: Concert) => countryOf(concert) === "JAPAN", count());
    expect(aggregate(concerts, japanese)).toBe(98);
  });

  test("venues of rows never add: a hall is played in several seasons", () => {
    const rows = aggregate(concerts, bySeasonAndCountry);
    const added = rows.reduce((sum, row) => sum + row.venues, 0);
    expect(added).toBeGreaterThan(311);
    expect(rows.reduce((sum, row) => sum + row.concerts, 0)).toBe(869);
  });

  test("four shards that travel as JSON and are joined in another order give the same bytes", () => {
    const { init, step, merge, finish, encode, decode } = bySeasonAndCountry;
    const shards = [2, 0, 3, 1].map((shard) => {
      const part = concerts.filter((_concert, at) => at % 4 === shard);
      return JSON.stringify(encode(part.reduce(step, init())));
    });
    const joined = shards.map((text) => decode(JSON.parse(text))).reduce(merge);
    expect(JSON.stringify(finish(joined))).toBe(JSON.stringify(aggregate(concerts, bySeasonAndCountry)));
  });
});
