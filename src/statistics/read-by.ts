/**
 * Measures of records whose printed counts are read by a policy: "about 1,500 persons", "1.5 wan visitors". Without one they
 * are read as they are written.
 */

import { type Aggregator, type Measure, named } from "../aggregate/aggregator";
import { mapInput } from "../aggregate/mapped-input";
import { measureOf } from "../aggregate/measures";
import { isPrintedCount, readCount } from "../figures/count";
import { choicesOfItsOwn, type ReadingPolicy, requirePolicy } from "../figures/reading-policy";
import type { Call } from "../foundation/arguments";
import { type AreaList, isOpenList } from "../geography/area-list";

const CALL: Call = { chapter: "aggregate", call: "readBy(reading, measure)" };

/**
 * A measure, or several by name, of the same records with their printed counts read by a policy. Every count that is a
 * field of a record is read, and the number that a list of areas states. Partial results of policies that read alike are
 * joined, and no others.
 *
 * @throws `aggregate/invalid-argument`, `figures/invalid-policy`, `figures/unknown-option`; when run: `figures/invalid-number`
 * for a bound of more than 24 digits
 * @example
 * const visits: Delegation[] = [{ id: "v", direction: "outbound", period: "2012", persons: figure("1.5", { scale: "wan" }) }];
 * String(aggregate(visits, personTripCount)) // => "between 14,500 and 15,500"
 * String(aggregate(visits, readBy(READINGS.TRUNCATED, personTripCount))) // => "between 15,000 and 15,999"
 */
export function readBy<In, const Out>(
  reading: ReadingPolicy,
  measure: Measure<In, Out>,
): Aggregator<In, Out> {
  const policy = requirePolicy(reading);
  const whole = measureOf<In, Out>(CALL, measure);
  const choices = choicesOfItsOwn(policy);
  if (choices === "") return whole;
  const read = mapInput((record: In) => withReadCounts(record, policy), whole);
  return named(`readBy(${choices}, ${whole.definition})`, read);
}

/** Whether a policy has to read a count of one of the records. */
export function holdPrintedCounts(records: readonly object[]): boolean {
  return records.some((record) =>
    Object.values(record).some((field) => isPrintedCount(field) || isPrintedCount(statedIn(field))),
  );
}

/** The record itself where there is nothing to read. */
function withReadCounts<Given>(record: Given, policy: ReadingPolicy): Given {
  if (typeof record !== "object" || record === null) return record;
  const fields: readonly [string, unknown][] = Object.entries(record);
  const read = fields.map(([name, field]) => [name, withReadCount(field, policy)] as const);
  const isRead = read.some(([, field], at) => field !== fields[at]?.[1]);
  return isRead ? (Object.fromEntries(read) as Given) : record;
}

function withReadCount(field: unknown, policy: ReadingPolicy): unknown {
  if (isPrintedCount(field)) return readCount(field, policy);
  const stated = statedIn(field);
  return isPrintedCount(stated) ? { ...(field as object), stated: readCount(stated, policy) } : field;
}

function statedIn(field: unknown): unknown {
  return isOpenList(field as AreaList) ? (field as { readonly stated?: unknown }).stated : undefined;
}
