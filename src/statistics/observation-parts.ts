/**
 * Which observations are the parts of others: a total and its "of which" lines do not add up, and neither do parts of parts
 * with the part that holds them. Of records that are part of none nothing is kept, so that a stream of them takes no memory.
 */

import { type Aggregator, stepped } from "../aggregate/aggregator";
import { foreignPartial, isAscending } from "../aggregate/values/partial-json";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import type { Observation } from "../model/observation";

/** The parts by their ids, with what each is a part of, and the first id of the records that are part of none. */
interface PartsSoFar {
  whole: string | undefined;
  readonly parts: Map<string, string>;
}

const DEFINITION = "partsApart";

/**
 * A guard: answers nothing, and throws where records that are part of another stand beside those that are part of none, or
 * beside one that holds them. Parts of one whole, and of several, add up.
 *
 * @throws when it answers: `aggregate/whole-and-part`
 */
export const PARTS_APART: Aggregator<Observation, undefined> = /* @__PURE__ */ stepped(DEFINITION, {
  init: (): PartsSoFar => ({ whole: undefined, parts: new Map() }),
  step: (soFar, { id, partOf }: Observation) => {
    if (partOf === undefined) soFar.whole = firstOf(soFar.whole, id);
    else soFar.parts.set(id, firstOf(soFar.parts.get(id), partOf));
    return soFar;
  },
  merge: (left, right) => {
    if (right.whole !== undefined) left.whole = firstOf(left.whole, right.whole);
    for (const [id, whole] of right.parts) left.parts.set(id, firstOf(left.parts.get(id), whole));
    return left;
  },
  finish: ({ whole, parts }) => {
    const sorted = sortedParts(parts);
    const [first] = sorted;
    if (first !== undefined && whole !== undefined) throw besideWhole(first, whole);
    const within = sorted.find(([, holder]) => parts.has(holder));
    if (within !== undefined) throw withinPart(within);
    return undefined;
  },
  encode: ({ whole, parts }) => [whole ?? null, sortedParts(parts)],
  decode: (json) => {
    if (!Array.isArray(json) || json.length !== 2) throw foreignPartial(DEFINITION, json);
    const [whole, entries]: readonly unknown[] = json;
    if (!(whole === null || typeof whole === "string") || !Array.isArray(entries))
      throw foreignPartial(DEFINITION, json);
    const parts = Array.from(entries, readPart);
    if (!isAscending(parts, ([left], [right]) => textOrder(left, right)))
      throw foreignPartial(DEFINITION, json);
    return { whole: whole ?? undefined, parts: new Map(parts) };
  },
});

type Part = readonly [id: string, whole: string];

/** The first of two in code-point order, so that one pair is named whatever the order of the records. */
function firstOf(one: string | undefined, other: string): string {
  return one === undefined || textOrder(other, one) < 0 ? other : one;
}

function sortedParts(parts: ReadonlyMap<string, string>): readonly Part[] {
  return [...parts].sort(([left], [right]) => textOrder(left, right));
}

function readPart(entry: unknown): Part {
  const isPart = Array.isArray(entry) && entry.length === 2 && entry.every((id) => typeof id === "string");
  if (!isPart) throw foreignPartial(DEFINITION, entry);
  return entry as readonly unknown[] as Part;
}

function besideWhole([part, holder]: Part, whole: string): LedgerError {
  const named = whole === holder ? "which holds it" : "which is a part of none and may hold it";
  return overlapping(
    `${quote(part)}, a part of ${quote(holder)}, and ${quote(whole)}, ${named}`,
    part,
    whole,
  );
}

function withinPart([part, holder]: Part): LedgerError {
  return overlapping(`${quote(part)} and ${quote(holder)}, which it is a part of`, part, holder);
}

function overlapping(what: string, part: string, whole: string): LedgerError {
  return new LedgerError(
    "aggregate/whole-and-part",
    `Cannot add up ${what}: what they share would count twice. Take the wholes, filter((record) => record.partOf === undefined, ...), or their parts, or allow it with { overlap: "allow" }.`,
    { details: { column: "partOf", keys: [whole, part] } },
  );
}
