/** The first groups of a process, as a script asks once: before the compiler knows anything. Each runs in a process of its own. */

import { plainRows, tradeRecords } from "../generate";
import { inChild } from "../processes";
import { spreadOf } from "../statistics";
import type { Fact } from "../topic";
import { groupsByHand, groupsOf, handRows, type Sale } from "./by-hand";

const RECORDS = 10_000;
const PROCESSES = 11;

/** Milliseconds of the first call, of the library or of what is written by hand. */
export function coldRun(whose: string): number {
  const rows = plainRows({ profile: "national", size: RECORDS, currencies: ["USD"] });
  const records = tradeRecords(rows) as readonly Sale[];
  const hand = handRows(rows);
  // What made the records leaves garbage, which neither of the two is to clear away.
  globalThis.gc?.();
  const start = performance.now();
  if (whose === "own") groupsOf(records);
  else groupsByHand(hand);
  return performance.now() - start;
}

export function coldFacts(): readonly Fact[] {
  const times = { own: [] as number[], hand: [] as number[] };
  for (let round = 0; round < PROCESSES; round++)
    for (const whose of ["own", "hand"] as const) times[whose].push(inChild<number>(["cold", whose]));
  const fact = (name: string, found: readonly number[]): Fact => ({
    name,
    value: spreadOf(found).median,
    unit: "ms",
    note: `${RECORDS.toLocaleString("en")} records, the first call of a process, as a median of ${PROCESSES}`,
  });
  return [
    fact("first groups of a process", times.own),
    fact("first groups of a process, by hand", times.hand),
  ];
}
