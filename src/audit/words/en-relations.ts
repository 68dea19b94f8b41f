/**
 * Relations in English.
 */

import { joinWords } from "../../foundation/text";
import type { RecordsNamed, RelationWords, Saying } from "./words";

function saying(link: string, what: string): Saying {
  return { what, of: (claim) => `${claim} ${link} ${what}` };
}

const should = (link: string) => (what: string) => saying(`should ${link}`, what);
const equal = should("equal");
const be = should("be");

function addedUp(added: readonly string[], taken: readonly string[], ofSeveral = "the sum of "): string {
  const less = taken.length === 0 ? "" : `, less ${joinWords(taken)}`;
  return `${added.length > 1 ? ofSeveral : ""}${joinWords(added) || "nothing"}${less}`;
}

/** Before "highest": nothing for the first, "second ", "21st ". */
function ordinal(place: number): string {
  if (place === 1) return "";
  const words = ["", "", "second ", "third ", "fourth ", "fifth "];
  const endings = /1[123]$/.test(`${place}`) ? [] : ["", "st", "nd", "rd"];
  return words[place] ?? `${place}${endings[place % 10] || "th"} `;
}

function onRecord({ label, collection }: RecordsNamed): string {
  return `the ${label ?? collection} on record`;
}

export const ENGLISH_RELATIONS: RelationWords = {
  sum: (added, taken) => equal(addedUp(added, taken)),
  openSum: (added, taken) => should("include")(`${addedUp(added, taken, "")}, among others`),
  times: (factor, part) => `${factor} times ${part}`,
  partOf: (whole) => be(`part of ${whole}`),
  quotient: (over, by) => equal(`${over} divided by ${by}`),
  records: onRecord,
  mean: (count, isWhole) => be(`a mean${isWhole ? " of whole numbers" : ""} over ${count}`),
  list: (areas, isOpen, asOf) => {
    const names =
      areas.length === 0 ? "areas that are not named" : joinWords(isOpen ? [...areas, "others"] : areas);
    const when =
      asOf === undefined ? "" : `, as they stood in ${asOf === "record" ? "the period stated" : asOf}`;
    return should("match")(`the list of ${names}${when}`);
  },
  highest: (since) => be(`the highest ever${since === undefined ? "" : `, on figures since ${since}`}`),
  growth: (from, to) => be(`the growth from ${from} to ${to}`),
  averageGrowth: (from, to) => be(`the average yearly growth from ${from} to ${to}`),
  change: (from, to, form) => {
    const how = {
      absolute: "",
      percent: " in per cent",
      points: " in percentage points",
      multiple: " as a multiple",
    };
    return be(`the change${how[form]} from ${from} to ${to}`);
  },
  rank: (claim, peers, order, place) => ({
    what: `the place of ${claim} among ${joinWords(peers)}, counted from the ${order}`,
    of: () =>
      typeof place === "number"
        ? `${claim} should be the ${ordinal(place)}${order} among ${joinWords(peers)}`
        : `${claim} should be in place ${place} among ${joinWords(peers)}, counted from the ${order}`,
  }),
  same: (claims) => ({ what: joinWords(claims), of: () => `${joinWords(claims)} should agree` }),
  against: (records, areAll) =>
    areAll ? should("match")(onRecord(records)) : should("include")(`${onRecord(records)}, among others`),
};
