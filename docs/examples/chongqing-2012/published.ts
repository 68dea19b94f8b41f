/**
 * The figures of 2012 that the press release prints, for the report to set before those of the records: the claims of the audit,
 * each with the indicator that it is of.
 */

import type { Claim, PublishedFigure, PublishedIndicator } from "cultural-ledger";
import { claims } from "./claims";

/** The claims by what they are of. */
const PRINTED: readonly (readonly [PublishedIndicator, claim: string, direction?: "outbound" | "inbound"])[] =
  [
    ["projects", "projects"],
    ["visits", "visits-abroad", "outbound"],
    ["visits", "visits-received", "inbound"],
    ["persons", "persons-abroad", "outbound"],
    ["persons", "persons-received", "inbound"],
    ["areas", "destinations", "outbound"],
    ["activities", "introduced", "inbound"],
    ["trade", "trade"],
  ];

const BESIDE_TRADE = { note: "The total is of foreign trade; the records are of exports." };

/** The published figures; of the trade also what the sentences say beside the number. */
export const published: readonly PublishedFigure[] = PRINTED.map(([indicator, id, direction]) => {
  const claim = claimOf(id);
  return indicator === "trade"
    ? { indicator, claim: { ...claim, ...BESIDE_TRADE }, highest: "ever" }
    : { indicator, ...(direction !== undefined && { direction }), claim };
});

function claimOf(id: string): Claim {
  const claim = claims.find((each) => each.id === id);
  if (claim === undefined) throw new Error(`There is no claim ${id}.`);
  return claim;
}
