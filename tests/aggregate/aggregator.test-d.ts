import {
  type Aggregator,
  aggregate,
  count,
  distinct,
  groupBy,
  groupRecords,
  type Measure,
  type SummedCount,
  sumCounts,
} from "cultural-ledger";
import {
  type AggregatorParts,
  aggregator,
  COUNTS,
  type Json,
  type Kind,
  kind,
  leaf,
  type OutputOf,
} from "cultural-ledger/aggregate";
import { expectTypeOf, test } from "vitest";
import type { Columns } from "../../src/aggregate/engine/columns";
import { stepsOf } from "../../src/aggregate/engine/partials";

interface Visit {
  readonly id: string;
}
interface PaidVisit extends Visit {
  readonly persons: number;
}
declare const ofVisits: Aggregator<Visit, "few" | "many">;
declare const ofPaidVisits: Aggregator<PaidVisit, "few" | "many">;

test("an aggregator of records runs over records that hold more", () => {
  expectTypeOf(ofVisits).toExtend<Aggregator<PaidVisit, "few" | "many">>();
  expectTypeOf(ofPaidVisits).not.toExtend<Aggregator<Visit, "few" | "many">>();
});

test("its answer may be read as a wider type, never as a narrower one", () => {
  expectTypeOf(ofVisits).toExtend<Aggregator<Visit, string>>();
  expectTypeOf(ofVisits).not.toExtend<Aggregator<Visit, "few">>();
});

test("every aggregator is one of some records with some answer", () => {
  expectTypeOf(ofVisits).toExtend<Aggregator<never, unknown>>();
  expectTypeOf(ofPaidVisits).toExtend<Aggregator<never, unknown>>();
  expectTypeOf(ofPaidVisits).not.toExtend<Aggregator<Visit, unknown>>();
});

test("an aggregator and an object of them are measures", () => {
  expectTypeOf(ofVisits).toExtend<Measure<PaidVisit, string>>();
  const measures = { visits: ofVisits, paid: ofPaidVisits };
  expectTypeOf(measures).toExtend<Measure<PaidVisit, { visits: string; paid: string }>>();
  expectTypeOf(measures).not.toExtend<Measure<Visit, { visits: string; paid: string }>>();
  expectTypeOf(3).not.toExtend<Measure<never, unknown>>();
  expectTypeOf({ visits: 3 }).not.toExtend<Measure<never, unknown>>();
});

test("its partial results are opaque: they are made, joined and read by the aggregator alone", () => {
  const { init, merge, finish } = stepsOf(ofVisits);
  expectTypeOf(init()).toEqualTypeOf<Columns<Visit, "few" | "many">>();
  expectTypeOf(merge(init(), init())).toEqualTypeOf<Columns<Visit, "few" | "many">>();
  expectTypeOf(finish(init())).toEqualTypeOf<"few" | "many">();
});

test("the type of the answer can be named", () => {
  expectTypeOf<OutputOf<typeof ofVisits>>().toEqualTypeOf<"few" | "many">();
  const measures = { visits: ofVisits, lines: count() };
  expectTypeOf<OutputOf<typeof measures>>().toEqualTypeOf<{
    readonly visits: "few" | "many";
    readonly lines: number;
  }>();
  const rows = groupBy({ id: (visit: Visit) => visit.id }, measures);
  expectTypeOf<OutputOf<typeof rows>[number]["visits"]>().toEqualTypeOf<"few" | "many">();
});

test("an aggregator stands alone: it can be written down, run and taken apart", () => {
  const ids = distinct((visit: Visit) => visit.id);
  expectTypeOf(aggregate(new Set<PaidVisit>(), ids)).toEqualTypeOf<number>();
  expectTypeOf(stepsOf(ids).step).parameter(1).toEqualTypeOf<Visit>();
  expectTypeOf(stepsOf(ids).encode).returns.toEqualTypeOf<Json>();
  expectTypeOf(stepsOf(ids).decode).parameter(0).toEqualTypeOf<unknown>();
});

test("records are checked against the aggregator", () => {
  const persons = sumCounts((visit: PaidVisit) => visit.persons);
  const visits: readonly Visit[] = [{ id: "return-2012-outbound" }];
  // @ts-expect-error a visit has no persons
  aggregate(visits, persons);
  // @ts-expect-error a record is no list of records
  aggregate({ id: "return-2012-outbound" }, count());
});

test("an aggregator cannot be changed", () => {
  const visits: Aggregator<unknown, number> = count();
  // @ts-expect-error its definition is readonly
  visits.definition = "lines";
});

test("an aggregator of one's own takes the types of its parts from each other", () => {
  const persons = aggregator({
    definition: "own",
    init: () => 0,
    step: (sum, visit: { readonly persons?: number }) => sum + (visit.persons ?? 0),
    merge: (left, right) => left + right,
    finish: (sum) => `${sum} persons`,
    encode: (sum) => sum,
    decode: (json) => Number(json),
  });
  expectTypeOf(persons).toEqualTypeOf<Aggregator<{ readonly persons?: number }, string>>();
  const visits: readonly PaidVisit[] = [{ id: "return-2012-outbound", persons: 3 }];
  expectTypeOf(aggregate(visits, persons)).toEqualTypeOf<string>();
  expectTypeOf(aggregate(visits, { persons, lines: count() }).persons).toEqualTypeOf<string>();
  const rows = groupRecords(visits, { id: (visit) => visit.id }, { persons });
  expectTypeOf(rows[0]!).toEqualTypeOf<{ readonly id: string; readonly persons: string }>();
  const same = aggregate(visits, groupBy({ id: (visit) => visit.id }, { persons, lines: count() }));
  expectTypeOf(same[0]!.persons).toEqualTypeOf<string>();
  // @ts-expect-error text has no persons to add up
  aggregate([{ persons: "three" }], persons);
});

test("the parts of an aggregator must fit each other, and none may be missing", () => {
  const parts: AggregatorParts<Visit, number, number> = {
    definition: "own",
    init: () => 0,
    step: (sum) => sum + 1,
    merge: (left, right) => left + right,
    finish: (sum) => sum,
    encode: (sum) => sum,
    decode: (json) => Number(json),
  };
  const { encode: _, ...rest } = parts;
  // @ts-expect-error it could not travel
  aggregator(rest);
  // @ts-expect-error partial results are numbers
  aggregator({ ...parts, init: () => "none" });
  // @ts-expect-error a definition is text
  aggregator({ ...parts, definition: 5 });
  // @ts-expect-error a map is no JSON
  aggregator({ ...parts, encode: () => new Map() });
});

test("a kind measures what any question answers, if it takes such answers", () => {
  const longest = kind({
    definition: "own",
    init: () => 0,
    step: (most, title: string) => Math.max(most, title.length),
    merge: (left, right) => Math.max(left, right),
    finish: (most) => most,
    encode: (most) => most,
    decode: (json) => Number(json),
  });
  expectTypeOf(longest).toEqualTypeOf<Kind<string, number>>();
  const visits: readonly PaidVisit[] = [{ id: "return-2012-outbound", persons: 3 }];
  expectTypeOf(
    aggregate(
      visits,
      leaf(longest, (visit) => visit.id),
    ),
  ).toEqualTypeOf<number>();
  const answer = aggregate(visits, {
    longest: leaf(longest, (visit) => visit.id),
    persons: leaf(COUNTS, (visit) => visit.persons),
  });
  expectTypeOf(answer).toEqualTypeOf<{ readonly longest: number; readonly persons: SummedCount }>();
  // @ts-expect-error persons are no title
  leaf(longest, (visit: PaidVisit) => visit.persons);
  // @ts-expect-error the field is `id`
  aggregate(visits, { longest: leaf(longest, (visit) => visit.name) });
  // @ts-expect-error a count is no kind
  leaf(count(), (visit: PaidVisit) => visit.id);
});
