import {
  type Aggregator,
  type AnyAggregator,
  aggregate,
  count,
  distinct,
  type Json,
  type OutputOf,
  sumCounts,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

interface Visit {
  readonly id: string;
}
interface PaidVisit extends Visit {
  readonly persons: number;
}
declare const ofVisits: Aggregator<Visit, number, "few" | "many">;
declare const ofPaidVisits: Aggregator<PaidVisit, number, "few" | "many">;

test("an aggregator of records runs over records that hold more", () => {
  expectTypeOf(ofVisits).toExtend<Aggregator<PaidVisit, number, "few" | "many">>();
  expectTypeOf(ofPaidVisits).not.toExtend<Aggregator<Visit, number, "few" | "many">>();
});

test("its answer may be read as a wider type, never as a narrower one", () => {
  expectTypeOf(ofVisits).toExtend<Aggregator<Visit, number, string>>();
  expectTypeOf(ofVisits).not.toExtend<Aggregator<Visit, number, "few">>();
});

test("its partial results are of one type, because they are both given and taken", () => {
  expectTypeOf(ofVisits).not.toExtend<Aggregator<Visit, number | string, string>>();
  expectTypeOf(ofVisits).not.toExtend<Aggregator<Visit, 1, string>>();
});

test("partial results of one aggregator are not taken by another", () => {
  const ids = distinct((visit: Visit) => visit.id);
  // @ts-expect-error a count is no set of ids
  ids.merge(ids.init(), count().init());
  // @ts-expect-error a count is no set of ids
  ids.finish(count().init());
});

test("an aggregator whose partial results nobody names takes any of them", () => {
  expectTypeOf(ofVisits).toExtend<AnyAggregator<PaidVisit>>();
  expectTypeOf(ofVisits).toExtend<AnyAggregator<PaidVisit, string>>();
  expectTypeOf(ofVisits).not.toExtend<AnyAggregator<PaidVisit, "few">>();
  expectTypeOf(ofPaidVisits).not.toExtend<AnyAggregator<Visit>>();
});

test("the type of the answer can be named", () => {
  expectTypeOf<OutputOf<typeof ofVisits>>().toEqualTypeOf<"few" | "many">();
  expectTypeOf<OutputOf<string>>().toEqualTypeOf<never>();
});

test("an aggregator stands alone: it can be written down, run and taken apart", () => {
  const ids = distinct((visit: Visit) => visit.id);
  expectTypeOf(aggregate(new Set<PaidVisit>(), ids)).toEqualTypeOf<number>();
  expectTypeOf(ids.step).parameter(1).toEqualTypeOf<Visit>();
  expectTypeOf(ids.encode).returns.toEqualTypeOf<Json>();
  expectTypeOf(ids.decode).parameter(0).toEqualTypeOf<unknown>();
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
  const visits: Aggregator<unknown, number, number> = count();
  // @ts-expect-error its functions are readonly
  visits.init = () => 1;
});
