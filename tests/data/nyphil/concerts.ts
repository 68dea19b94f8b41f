/** Real records: the concerts abroad of the New York Philharmonic and of the orchestra that it joined with. */

import { deepFreeze } from "../../frozen";
import { dataFile } from "../file";

export interface Concert {
  readonly program: string;
  readonly season: string;
  /** The town and its label, or the label alone where the town is the country: `Singapore`. */
  readonly location: string;
  readonly venue: string;
  readonly date: string;
}

/** The concerts of tours abroad, in the order of their dates. */
export const CONCERTS_ABROAD: readonly Concert[] = deepFreeze(
  dataFile("nyphil/tour-concerts-abroad.csv").trimEnd().split(/\r?\n/).slice(1).map(concertOf),
);

function concertOf(line: string): Concert {
  const [program = "", season = "", location = "", venue = "", date = ""] = cellsOf(line);
  return { program, season, location, venue, date };
}

/** The cells of a line in which text with commas is quoted and no text has quotes in it. */
function cellsOf(line: string): readonly string[] {
  return Array.from(
    line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g),
    ([, quoted, plain]) => quoted ?? plain ?? "",
  );
}

/** A tour is all concerts abroad from its first day to its last. */
function between(first: string, last: string): readonly Concert[] {
  return CONCERTS_ABROAD.filter(({ date }) => date >= first && date <= last);
}

/** The tour of 1959 through Europe and the USSR. */
export const TOUR_OF_1959 = between("1959-08-05", "1959-10-10");

/** The tour of 2008 through Asia. */
export const TOUR_OF_2008 = between("2008-02-11", "2008-02-28");

/** What the archive calls the country, most often by the name of its day: `USSR`, `W. GERMANY`. */
export const labelOf = ({ location }: Concert): string =>
  location.slice(location.lastIndexOf(",") + 1).trim();
