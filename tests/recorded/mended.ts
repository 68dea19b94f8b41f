/**
 * What was mended since version 0.1.0, and which recorded figures it changed. Every difference from the record has to be
 * told by one of these, and each of these by a difference: to mend a fault, add what it changes.
 */

/** A fault, and figures that are others without it. */
export interface Mended {
  /** The fault in a sentence. */
  readonly fault: string;
  /** The ledgers that meet it, by name or by how their names begin ("B1*"); any where left out. */
  readonly ledger?: string;
  /** Figures by name, or by how they begin. A ledger that was or is refused has the figure `ledger` only. */
  readonly figure?: string;
  /** What was recorded; anything where left out, nothing where it is "". */
  readonly was?: string;
  /** What it is now; "" where there is no such figure. Where it depends on what it was, a function of it. */
  readonly now: string | ((was: string) => string);
}

const B1 =
  "B1: a line of none counts nothing and visits nowhere, and one that may be of none names no areas for certain";
const B1_NONE = { fault: B1, ledger: "B1 a line of no*" } as const;
const B3 = "B3: counts are figures as they are printed";
const C1 = "C1: a line of a return is in no figure of a period that holds only part of it, and is listed";
const C1_YEARS = { fault: C1, ledger: "C1 lines of several years" } as const;
const C4 = "C4: plans are those of the report's period and later";
const C4_YEARS = { fault: C4, ledger: "C4 plans of several years" } as const;
const D14 = "D14: amounts are in currencies of their time, and no amount is in one that was withdrawn before";

const A4 = {
  fault: "A4: a year is not added to its own quarter of one product and market",
  ledger: "A4 a year and its own quarter",
} as const;

/** What it was, with other words in the place of some. */
function reworded(words: string, others: string): (was: string) => string {
  return (was) => was.replaceAll(words, others);
}

export const mended: readonly Mended[] = [
  { ...A4, figure: "2012 trade exports", now: "overlapping-periods" },
  { ...A4, figure: "2012 trade balance", now: "overlapping-periods" },
  { ...A4, figure: "2012 trade total", now: "overlapping-periods" },
  { ...A4, figure: "2012 trade not explained", now: "undefined" },
  { ...A4, figure: "exportTotal", now: "throws aggregate/overlapping-periods" },
  { ...A4, figure: "tradeBalance", now: "throws aggregate/overlapping-periods" },
  { ...A4, figure: "coverageRatio", now: "throws aggregate/overlapping-periods" },
  { ...A4, figure: "audit sales", now: "undetermined none overlapping-periods" },
  { ...A4, figure: "audit some sales", now: "undetermined none overlapping-periods" },
  { ...B1_NONE, now: reworded("90 (2)", "90 (1)") },
  { ...B1_NONE, now: reworded("at least 90 (part of it unknown) (1, 1 unknown)", "90 (1)") },
  { ...B1_NONE, figure: "2012 areas outbound", now: "1 country [AU]" },
  { ...B1_NONE, figure: "visitedAreas*", now: "1 country [AU], 1 known, 0 unknown" },
  { ...B1_NONE, now: reworded("at least 0 (part of it unknown) (0, 2 unknown)", "unknown (0, 1 unknown)") },
  { ...B1_NONE, figure: "legCount", now: "1 (1)" },
  { ...B1_NONE, figure: "audit persons", now: "undetermined none partial-coverage" },
  { fault: B1, ledger: "B1 perhaps*", figure: "2012 areas outbound", now: "at least 1 country [AU]" },
  {
    fault: B1,
    ledger: "B1 perhaps*",
    figure: "visitedAreas*",
    now: "at least 1 country [AU], 1 known, 2 unknown",
  },
  {
    fault: B1,
    ledger: "B1 no shows*",
    now: reworded("at least 4,000 (part of it unknown) (1, 1 unknown)", "4,000 (1)"),
  },
  { fault: B3, ledger: "B3*", figure: "ledger", was: "throws model/invalid-records", now: "made" },
  { fault: B3, ledger: "A6*", figure: "csv delegations", now: "4b1d96dca51d" },
  { ...C1_YEARS, figure: "2011*", now: "" },
  { ...C1_YEARS, figure: "2011 trade not explained", now: "USD 30000000" },
  { ...C1_YEARS, figure: "201*", was: "", now: "projects visits shows sales" },
  { ...C1_YEARS, figure: "2013 not placed", was: "", now: "projects shows" },
  {
    ...C1_YEARS,
    figure: "audit*",
    now: "undetermined none partial-coverage",
  },
  { fault: C1, ledger: "C1 lines within a year", figure: "2012-Q2 not placed", was: "", now: "shows sales" },
  { ...C4_YEARS, figure: "2012*", now: "visit 2012; late 2013; week undated" },
  { ...C4_YEARS, figure: "2013 plans", now: "late 2013; week undated" },
  {
    ...C4_YEARS,
    fault: "C4: plans stand in the order of their times",
    figure: "2011 plans",
    now: "early 2011; week 2011-05; visit 2012; late 2013; week undated",
  },
  {
    fault: D14,
    ledger: "D14 an amount after*",
    figure: "ledger",
    was: "made",
    now: "throws model/invalid-records",
  },
  {
    fault: D14,
    ledger: "D14 an amount of*",
    figure: "ledger",
    was: "throws money/unknown-currency",
    now: "made",
  },
  {
    fault: "A relation whose claim nobody printed derives it",
    ledger: "chongqing, as printed",
    figure: "R02*",
    was: "undetermined none missing-figure",
    now: "derived none from count 3,399",
  },
  {
    fault: "H13: a sum of which nothing is known is unknown",
    now: reworded("at least 0 (part of it unknown)", "unknown"),
  },
];
