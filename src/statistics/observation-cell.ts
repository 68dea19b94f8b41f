/**
 * What an observation is of, but for what it has in common with all others of one sum: its area and place, its domain and its
 * time, and the day on which it was made known. No two of these may hold one another, or be one value and its revision.
 */

import { periodKey, ruledKey } from "../aggregate/overlap";
import {
  areasApart,
  meetingsAcross,
  nestedMeetings,
  type OverlapRule,
  sameLevel,
  withWhole,
} from "../aggregate/overlap-rules";
import type { Key } from "../aggregate/values/key";
import { type CodeMarks, codeMarks, holdersByMarks, nameOfList } from "../classification/code-contains";
import { type Call, requireFields } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type Observation, timeOfObservation } from "../model/observation";
import type { Classified } from "../model/record";

export const RECORDS: Call = {
  chapter: "aggregate",
  call: "aggregate(ledger.observations, observationTotal())",
};

/** What is left out is of the whole: it holds what is said of a part. */
const WHOLE = "";

/** The rule of domains: of one list a code that holds another one, and of two lists any codes, as nobody knows what they share. */
const DOMAINS_APART: OverlapRule = {
  nameOf: (key) => marksOf(key).own[0],
  overlaps: (left, right) => listOf(left) !== listOf(right) || holdersOf([left, right]).size > 0,
  meetings: (keys) => {
    const across = meetingsAcross(keys, listOf);
    const holders = holdersOf(keys);
    return across.length + holders.size === 0 ? undefined : [...across, ...nestedMeetings(keys, holders)];
  },
  error: mayHold,
};

/** What an observation is of: no two of one sum may hold one another, unless they are no sum anyway. */
export const OBSERVATION_CELL = {
  area: /* @__PURE__ */ ruledKey(
    ({ area }: Observation): Key => (area === undefined ? WHOLE : area),
    withWhole(WHOLE, areasApart(), mayHold),
  ),
  place: /* @__PURE__ */ ruledKey(({ place = WHOLE }: Observation) => place, {
    ...sameLevel((place) => (place === WHOLE ? "area" : "place")),
    error: mayHold,
  }),
  domain: /* @__PURE__ */ ruledKey(keyOfDomain, withWhole(WHOLE, DOMAINS_APART, mayHold)),
  period: /* @__PURE__ */ periodKey(timeOfObservation),
  published: /* @__PURE__ */ ruledKey(({ published }: Observation): Key => published ?? WHOLE, {
    ...sameLevel((day) => day),
    error: revised,
  }),
};

/** Two days, or a day and none that is said: of one value both can be. */
function revised(left: Key, right: Key, column: string): LedgerError {
  const named = (key: Key) => (key === WHOLE ? "on a day that is not said" : `on ${key}`);
  return new LedgerError(
    "aggregate/revision",
    `Cannot add up observations of one thing that were made known ${named(left)} and ${named(right)}: one may revise the other, and both count the same. Keep one day with filter, group by recordFields.observations.published, or allow it with { overlap: "allow" }.`,
    { details: { column, keys: [left, right] } },
  );
}

const OF = " of ";

function keyOfDomain({ domain }: Observation): string {
  if (domain === undefined) return WHOLE;
  const { code, scheme } = requireFields(RECORDS, "the domain of an observation", domain);
  return `${code}${OF}${scheme}`;
}

/** The domain of a key. */
function domainOf(key: Key): Classified {
  const text = String(key);
  const at = text.indexOf(OF);
  return { code: text.slice(0, at), scheme: text.slice(at + OF.length) };
}

function listOf(key: Key): string {
  return nameOfList(domainOf(key).scheme);
}

/** The marks of a domain, each with its list. */
function marksOf(key: Key): CodeMarks {
  const { code, scheme } = domainOf(key);
  const inList = (mark: string) => `${mark}${OF}${nameOfList(scheme)}`;
  const {
    own: [name, ...others],
    around,
  } = codeMarks(scheme, code);
  return { own: [inList(name), ...others.map(inList)], around: around.map(inList) };
}

/** Of domains of one list those that hold each. */
function holdersOf(keys: readonly Key[]): ReadonlyMap<Key, readonly Key[]> {
  return holdersByMarks(new Map(keys.map((key) => [key, marksOf(key)])));
}

function mayHold(left: Key, right: Key, column: string): LedgerError {
  const named = (key: Key) => (key === WHOLE ? `no ${column}` : quote(key));
  return new LedgerError(
    "aggregate/whole-and-part",
    `Cannot add up observations of ${named(left)} and of ${named(right)}: the one may hold the other, so that what they share would count twice. Keep one level of ${quote(column)} with filter, or allow it with { overlap: "allow" }.`,
    { details: { column, keys: [left, right] } },
  );
}
