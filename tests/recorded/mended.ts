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

const D14 = "D14: amounts are in currencies of their time, and no amount is in one that was withdrawn before";

export const mended: readonly Mended[] = [
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
