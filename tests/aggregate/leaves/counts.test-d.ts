import {
  type Aggregator,
  type AreaCode,
  aggregate,
  type Count,
  count,
  distinct,
  type SummedCount,
  sumCounts,
} from "cultural-ledger";
import { expectTypeOf, test } from "vitest";

interface Tour {
  readonly title: string;
  readonly areas: readonly AreaCode[];
  readonly persons?: Count;
  readonly held: boolean;
  readonly start: Date;
}
declare const tours: readonly Tour[];

test("count takes any record and answers a number", () => {
  expectTypeOf(count()).toEqualTypeOf<Aggregator<unknown, number>>();
  expectTypeOf(count<Tour>()).toEqualTypeOf<Aggregator<Tour, number>>();
  expectTypeOf(aggregate(tours, count())).toEqualTypeOf<number>();
});

test("sumCounts takes counts, known or not, and answers a summed count", () => {
  expectTypeOf(
    aggregate(
      tours,
      sumCounts((tour: Tour) => tour.persons),
    ),
  ).toEqualTypeOf<SummedCount>();
  expectTypeOf(
    aggregate(
      tours,
      sumCounts(() => 1),
    ),
  ).toEqualTypeOf<SummedCount>();
});

test("sumCounts takes neither text nor dates", () => {
  // @ts-expect-error text is no count
  sumCounts((tour: Tour) => tour.title);
  // @ts-expect-error a date is no count
  sumCounts((tour: Tour) => tour.start);
  // @ts-expect-error an unknown count is undefined, not null
  sumCounts((tour: Tour) => tour.persons ?? null);
});

test("distinct takes one value or several, of those that are keys", () => {
  expectTypeOf(
    aggregate(
      tours,
      distinct((tour: Tour) => tour.areas),
    ),
  ).toEqualTypeOf<number>();
  expectTypeOf(
    aggregate(
      tours,
      distinct((tour: Tour) => tour.held),
    ),
  ).toEqualTypeOf<number>();
  // @ts-expect-error a date is no stable identity
  distinct((tour: Tour) => tour.start);
  // @ts-expect-error neither is a record
  distinct((tour: Tour) => tour);
});

test("a misspelt field does not compile", () => {
  // @ts-expect-error the field is `persons`
  sumCounts((tour: Tour) => tour.person);
  // @ts-expect-error the field is `areas`
  distinct((tour: Tour) => tour.area);
});

test("an aggregator runs over records that have what it reads", () => {
  const persons = sumCounts((record: { readonly persons?: Count }) => record.persons);
  expectTypeOf(aggregate(tours, persons)).toEqualTypeOf<SummedCount>();
  const areas = distinct((tour: Tour) => tour.areas);
  // @ts-expect-error titles are no tours
  aggregate(["a tour"], areas);
});
