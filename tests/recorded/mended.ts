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

const C1 = "C1: a line of a return is in no figure of a period that holds only part of it, and is listed";
const C1_YEARS = { fault: C1, ledger: "C1 lines of several years" } as const;
const C4 = "C4: plans are those of the report's period and later";
const C4_YEARS = { fault: C4, ledger: "C4 plans of several years" } as const;
const PARTLY = "undetermined none partial-coverage from at least";
const D14 = "D14: amounts are in currencies of their time, and no amount is in one that was withdrawn before";

export const mended: readonly Mended[] = [
  { ...C1_YEARS, figure: "2011*", now: "" },
  { ...C1_YEARS, figure: "2011 trade not explained", now: "USD 30000000" },
  { ...C1_YEARS, figure: "201*", was: "", now: "projects visits shows sales" },
  { ...C1_YEARS, figure: "2013 not placed", was: "", now: "projects shows" },
  {
    ...C1_YEARS,
    figure: "audit*",
    now: (was) => was.replace(/contradicted disjoint from (.*)0$/, `${PARTLY} $10 (part of it unknown)`),
  },
  { fault: C1, ledger: "C1 lines within a year", figure: "2012-Q2 not placed", was: "", now: "shows sales" },
  { ...C4_YEARS, figure: "2012*", now: "week undated; late 2013; visit 2012" },
  { ...C4_YEARS, figure: "2013 plans", now: "week undated; late 2013" },
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
];
