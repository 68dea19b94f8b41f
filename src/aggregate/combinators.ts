/**
 * Aggregators made of aggregators: several measures in one pass, and measures of some records only.
 */

import type { Json } from "../foundation/json";
import { type Aggregator, type AnyAggregator, foreignPartial, type OutputOf } from "./aggregator";

/** The answers of several aggregators, by the names they were given. */
export type Measures<Spec> = { readonly [Name in keyof Spec]: OutputOf<Spec[Name]> };

/**
 * Several measures in one pass over the records, each answering under its name.
 *
 * @example
 * type Visit = { direction: string; persons: number };
 * const visits: Visit[] = [{ direction: "outbound", persons: 1100 }, { direction: "inbound", persons: 2299 }];
 * const answer = aggregate(visits, all({ lines: count(), persons: sumCounts((visit: Visit) => visit.persons) }));
 * answer.lines // => 2
 * describeInterval(answer.persons.total) // => "3,399"
 */
export function all<In, Spec extends Record<string, AnyAggregator<In>>>(
  spec: Spec & Record<string, AnyAggregator<In>>,
): Aggregator<In, unknown[], Measures<Spec>> {
  const names = Object.keys(spec);
  const members: readonly AnyAggregator<In>[] = Object.values(spec);
  return {
    init: () => members.map((member) => member.init()),
    step: (acc, record) => {
      members.forEach((member, at) => {
        acc[at] = member.step(acc[at], record);
      });
      return acc;
    },
    merge: (left, right) => {
      members.forEach((member, at) => {
        left[at] = member.merge(left[at], right[at]);
      });
      return left;
    },
    finish: (acc) =>
      Object.freeze(
        Object.fromEntries(members.map((member, at) => [names[at], member.finish(acc[at])])),
      ) as Measures<Spec>,
    encode: (acc) => members.map((member, at): Json => [names[at] ?? "", member.encode(acc[at])]),
    decode: (json) => {
      if (!Array.isArray(json) || json.length !== members.length) throw foreignPartial("all", json);
      return members.map((member, at) => {
        const entry: unknown = json[at];
        if (!Array.isArray(entry) || entry.length !== 2 || entry[0] !== names[at])
          throw foreignPartial("all", entry);
        return member.decode(entry[1]);
      });
    },
  };
}

/**
 * A measure of the records that pass a test; the same as filtering the records first.
 *
 * @example
 * const visits = [{ direction: "outbound" }, { direction: "inbound" }, { direction: "inbound" }];
 * aggregate(visits, filter((visit: { direction: string }) => visit.direction === "inbound", count())) // => 2
 */
export function filter<In, Acc, Out>(
  test: (record: In) => boolean,
  inner: Aggregator<In, Acc, Out>,
): Aggregator<In, Acc, Out> {
  return { ...inner, step: (acc, record) => (test(record) ? inner.step(acc, record) : acc) };
}
