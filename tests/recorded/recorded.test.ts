/** A ledger of version 0.1.0 gives the figures that it gave, but for the faults that were mended. */

import { describe, expect, test } from "vitest";
import { allFigures } from "./all-figures";
import recorded from "./figures-0.1.0.json" with { type: "json" };
import { type Mended, mended } from "./mended";

interface Difference {
  readonly ledger: string;
  readonly figure: string;
  readonly was: string;
  readonly now: string;
}

type FiguresByLedger = Readonly<Record<string, Readonly<Record<string, string>>>>;

const before: FiguresByLedger = recorded as FiguresByLedger;
const after: FiguresByLedger = await allFigures();
const differences = Object.keys({ ...before, ...after }).flatMap(differencesOf);

/** Of a ledger that was or is refused there is nothing else to compare. */
function differencesOf(ledger: string): readonly Difference[] {
  const [old, present] = [before[ledger] ?? {}, after[ledger] ?? {}];
  const isMade = old["ledger"] === present["ledger"];
  const names = isMade ? Object.keys({ ...old, ...present }) : ["ledger"];
  return names
    .map((figure) => ({ ledger, figure, was: old[figure] ?? "", now: present[figure] ?? "" }))
    .filter(({ was, now }) => was !== now);
}

function explains(row: Mended, { ledger, figure, was, now }: Difference): boolean {
  const isMeant = matches(row.ledger, ledger) && matches(row.figure, figure) && (row.was ?? was) === was;
  return isMeant && (typeof row.now === "string" ? row.now : row.now(was)) === now;
}

function matches(pattern = "*", name: string): boolean {
  return pattern.endsWith("*") ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

describe("the figures recorded from version 0.1.0", () => {
  test("are those of the same ledgers", () => {
    expect(Object.keys(after)).toEqual(Object.keys(before));
    expect(
      Object.values(before).reduce((sum, figures) => sum + Object.keys(figures).length, 0),
    ).toBeGreaterThan(4000);
  });

  test("differ from today's by mended faults only", () => {
    expect(differences.filter((difference) => !mended.some((row) => explains(row, difference)))).toEqual([]);
  });

  test("differ by every fault that was mended", () => {
    expect(mended.filter((row) => !differences.some((difference) => explains(row, difference)))).toEqual([]);
  });

  test("differ in no ledger that meets no fault", () => {
    expect(differences.filter(({ ledger }) => ledger.startsWith("plain"))).toEqual([]);
  });
});
