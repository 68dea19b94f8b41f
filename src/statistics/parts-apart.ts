/**
 * The refusal to add up a whole and its part: what the part counts is in the whole already.
 */

import type { Aggregator } from "../aggregate/aggregator";
import { mapOutput } from "../aggregate/combinators";
import { guardedBy } from "../aggregate/without-overlap";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import type { Part } from "../model/part";
import { type PartsOfSum, partsOfSum, type WholeAndPart } from "./wholes-and-parts";

const NO_WORDS: readonly string[] = /* @__PURE__ */ Object.freeze([]);
const WITHOUT_PARTS = "Leave the parts out, or the whole, with filter.";

/** A measure of records of which none may be part of another one that is counted. */
export function partsApart<R extends Part, Out>(
  isCounted: (record: R) => boolean,
  measure: Aggregator<R, Out>,
): Aggregator<R, Out> {
  const question = { definition: "wholes and parts", isCounted, sideOf: () => "", about: () => NO_WORDS };
  const guard = mapOutput(partsOfSum<R>(question), (parts) => {
    requireResolved(parts, WITHOUT_PARTS);
    if (parts.pairs[0] !== undefined) throw wholeAndPart(parts.pairs, parts.pairs[0]);
  });
  return guardedBy(guard, measure);
}

function wholeAndPart(pairs: readonly WholeAndPart[], { whole, part }: WholeAndPart): LedgerError {
  const others = pairs.length === 1 ? "" : ` There are ${pairs.length} such pairs.`;
  return new LedgerError(
    "aggregate/whole-and-part",
    `Cannot add up the record ${quote(whole)} and its part ${quote(part)}: the first holds the second, which would count twice.${others} ${WITHOUT_PARTS}`,
    { details: { column: "partOf", outer: whole, inner: part } },
  );
}

/** Refuses parts of which nobody knows whether their whole is in the sum. */
export function requireResolved({ unresolved }: PartsOfSum, wayOut: string): void {
  const [first] = unresolved;
  if (first === undefined) return;
  const { whole, part } = first;
  const others = unresolved.length === 1 ? "" : ` There are ${unresolved.length} such parts.`;
  throw new LedgerError(
    "aggregate/unknown-whole",
    `Cannot tell whether the record ${quote(part)} would count twice: it is part of ${quote(whole)}, which is not among the records of its shard and may be in another one.${others} Aggregate a whole and its parts in one shard and not as a stream. ${wayOut}`,
    { details: { outer: whole, inner: part } },
  );
}
