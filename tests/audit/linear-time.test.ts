/** Audits of long lists take time in proportion to their length, give or take. */

import { auditClaims, type Claim, dateRange, explainFinding, figure, type Relation } from "cultural-ledger";
import { expect, test } from "vitest";
import { addDays } from "../../src/time/calendar-date";

type Lists = (length: number) => { readonly claims: readonly Claim[]; readonly relation: Relation };

/** One thing, stated again and again. */
function duplicates(length: number): Claim[] {
  const what = figure(30, { scale: "million", unit: "USD" });
  return Array.from({ length }, (_, at) => ({
    id: `c${at}`,
    measure: "value",
    subject: "trade",
    period: "2012",
    figure: what,
  }));
}

/** A whole with as many parts, each a number of its own. */
function parts(length: number, whole: number): Claim[] {
  return [whole, ...Array.from({ length }, (_, at) => at)].map((number, at) => ({
    id: `c${at}`,
    measure: `m${at}`,
    figure: figure(number),
  }));
}

const idsOf = (claims: readonly Claim[]) => claims.map(({ id }) => id);
const closed = (claims: readonly Claim[]): Relation => ({
  id: "r",
  kind: "sum",
  whole: "c0",
  parts: idsOf(claims.slice(1)),
  list: "closed",
});

function elapsed(lists: Lists, length: number): number {
  const { claims, relation } = lists(length);
  const start = performance.now();
  for (const finding of auditClaims({ claims, relations: [relation] }).findings) explainFinding(finding);
  return performance.now() - start;
}

/** The least of several runs: whatever else the machine does only adds to it. */
function leastTime(lists: Lists, length: number): number {
  return Math.min(...[1, 2, 3].map(() => elapsed(lists, length)));
}

test.each<[name: string, lists: Lists, length: number]>([
  [
    "duplicates that are the same",
    (length) => {
      const claims = duplicates(length);
      return { claims, relation: { id: "r", kind: "same", claims: idsOf(claims) } };
    },
    400,
  ],
  [
    "a sum of duplicates",
    (length) => {
      const claims = duplicates(length);
      return { claims, relation: closed(claims) };
    },
    200,
  ],
  [
    "a sum that no part can make right",
    (length) => {
      const claims = parts(length, 5);
      return { claims, relation: closed(claims) };
    },
    800,
  ],
  [
    "a sum that is right",
    (length) => {
      const claims = parts(length, (length * (length - 1)) / 2);
      return { claims, relation: closed(claims) };
    },
    800,
  ],
  [
    "a place that is another one",
    (length) => {
      const claims = parts(length, 5).map((part): Claim => ({ ...part, period: "2012" }));
      return { claims, relation: { id: "r", kind: "rank", claim: "c0", among: idsOf(claims), place: 2 } };
    },
    400,
  ],
  [
    "days that add up to another total",
    (length) => {
      const days = parts(length, 5).slice(1);
      const claims = days.map((day, at): Claim => ({ ...day, period: addDays("2001-01-01", at) }));
      const period = dateRange("2001-01-01", addDays("2001-01-01", length - 1));
      const total: Claim = { id: "c0", measure: "total", period, figure: figure(7) };
      const relation: Relation = { id: "r", kind: "cumulative", total: "c0", parts: idsOf(claims) };
      return { claims: [total, ...claims], relation };
    },
    400,
  ],
])("%s: four times as many take less than ten times as long", (_name, lists, length) => {
  elapsed(lists, length);
  expect(leastTime(lists, 4 * length)).toBeLessThan(10 * Math.max(leastTime(lists, length), 5));
});
