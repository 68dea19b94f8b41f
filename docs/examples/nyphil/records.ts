/**
 * The concerts of the New York Philharmonic on tours abroad, 1930 to 2008, as its archive lists them. `README.md` says what was
 * kept of it and what was decided.
 */

import { readFileSync } from "node:fs";
import { type Activity, createLedger, type Programme, type Source } from "cultural-ledger";
import { type AreaCode, areaAsOf } from "cultural-ledger/geography";
import { type ReadCsvOptions, readCsv } from "cultural-ledger/io";

const archive: Source = {
  id: "nyphil-archives",
  title: "PerformanceHistory, CC0 1.0",
  publisher: "New York Philharmonic Leon Levy Digital Archives",
  url: "https://github.com/nyphilarchive/PerformanceHistory",
};

const programmes: readonly Programme[] = [
  { id: "orchestra", name: "Concerts of the orchestra", kind: "other" },
  { id: "musicians", name: "Concerts of musicians from the orchestra", kind: "other" },
];

/** How the list is read. */
const concertOptions = {
  columns: {
    program: { extra: "program" },
    season: { extra: "season" },
    event: { extra: "event" },
    orchestra: "organizer",
    city: "place",
    country: "areas",
    date: "period",
  },
  id: ["program", "date"],
  constants: { kind: "performance", direction: "outbound", source: { document: archive.id } },
  into: { sources: [archive] },
  // All of its concerts were in Seoul; Bombay is what the archive says of Mumbai.
  areaNames: { names: { KOREA: "KR", "INDIA (BOMBAY)": "IN" } },
} as const satisfies ReadCsvOptions<"activities">;

const { ledger: list, issues } = await readCsv(
  "activities",
  readFileSync(new URL("concerts.csv", import.meta.url)),
  concertOptions,
);
if (issues.length > 0) throw new Error(issues.map(({ message }) => message).join("\n"));

/** One for each row of the list, in the order of their days. */
export const concerts: readonly Activity[] = list.activities.map((concert) => ({
  ...concert,
  areas: areasThen(concert),
  programme: concert.organizer === "New York Philharmonic" ? "orchestra" : "musicians",
}));

/** The country as it stood on the day of the concert: the archive writes Serbia in 1959, and Czech Republic in 1930. */
function areasThen({ areas = [], period, place }: Activity): readonly AreaCode[] {
  // The archive says China; ISO 3166 has a code for Hong Kong.
  if (place === "Hong Kong") return ["HK"];
  return [areas].flat().map((code) => {
    const then = areaAsOf(code as AreaCode, period);
    if (!then.ok) throw new Error(then.issues.map(({ message }) => message).join("\n"));
    return then.value;
  });
}

export const ledger = createLedger({ sources: [archive], programmes, activities: concerts });
