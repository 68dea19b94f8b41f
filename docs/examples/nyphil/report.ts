/**
 * Prints the report of the season in which the orchestra played in Moscow, Belgrade and Berlin, and all seasons abroad as CSV:
 * `npx tsx --tsconfig tests/tsconfig.json docs/examples/nyphil/report.ts`.
 */

import { annualReport, ISO_3166, season } from "cultural-ledger";
import { rowsToCsv, toMarkdown } from "cultural-ledger/io";
import { ledger } from "./records";
import { SEASON_BEGINS, seasonRows } from "./seasons";

const report = annualReport(ledger, {
  period: season(1959, SEASON_BEGINS),
  compare: [season(1958, SEASON_BEGINS), season(1957, SEASON_BEGINS)],
  currency: "USD",
  profile: ISO_3166,
  top: 15,
});

console.log(toMarkdown(report, { title: "The New York Philharmonic abroad, 1959-60" }));
console.log(rowsToCsv(seasonRows));
