import {
  aggregate,
  type CurrencyAmount,
  type CurrencyCode,
  createRateTable,
  maxBy,
  mean,
  minBy,
  type RatePolicy,
  sumConverted,
  topBy,
} from "cultural-ledger";
import type { Extreme, Mean, Top } from "cultural-ledger/aggregate";
import type { Decimal } from "decimal.js";
import { expectTypeOf, test } from "vitest";

interface Sale {
  readonly id: string;
  readonly title: string;
  readonly pieces?: number;
  readonly value: CurrencyAmount<"USD">;
  readonly income: CurrencyAmount;
  readonly start: Date;
}
declare const sales: readonly Sale[];
declare const anyCode: CurrencyCode;
declare const policy: RatePolicy;
const idOf = (sale: Sale) => sale.id;

test("extremes answer in the type of their values", () => {
  const largest = maxBy((sale: Sale) => sale.value, idOf);
  expectTypeOf(aggregate(sales, largest)).toEqualTypeOf<Extreme<CurrencyAmount<"USD">>>();
  const first = minBy((sale: Sale) => sale.title, idOf);
  expectTypeOf(aggregate(sales, first)).toEqualTypeOf<Extreme<string>>();
  const most = topBy(3, (sale: Sale) => sale.pieces, idOf);
  expectTypeOf(aggregate(sales, most)).toEqualTypeOf<Top<number>>();
});

test("a value is asked for its kind before it is read", () => {
  const found = aggregate(
    sales,
    maxBy((sale: Sale) => sale.value, idOf),
  );
  // @ts-expect-error there may be none
  found.by;
  if (found.kind === "found") expectTypeOf(found.by).toEqualTypeOf<CurrencyAmount<"USD">>();
});

test("what has no order, and what names no record, does not compile", () => {
  // @ts-expect-error a date is an object
  maxBy((sale: Sale) => sale.start, idOf);
  // @ts-expect-error the record itself has no order
  minBy((sale: Sale) => sale, idOf);
  const piecesOf = (sale: Sale) => sale.pieces;
  // @ts-expect-error an identity is never unknown
  maxBy((sale: Sale) => sale.title, piecesOf);
});

test("a mean of amounts is an amount, of numbers a Decimal", () => {
  const ofValues = aggregate(
    sales,
    mean((sale: Sale) => sale.value),
  );
  expectTypeOf(ofValues).toEqualTypeOf<Mean<CurrencyAmount<"USD">>>();
  if (ofValues.kind === "mean") expectTypeOf(ofValues.value).toEqualTypeOf<CurrencyAmount<"USD">>();
  const ofPieces = aggregate(
    sales,
    mean((sale: Sale) => sale.pieces),
  );
  if (ofPieces.kind === "mean") expectTypeOf(ofPieces.value).toEqualTypeOf<Decimal>();
  // @ts-expect-error text has no mean
  mean((sale: Sale) => sale.title);
});

test("a converted sum has one currency in its type", () => {
  const table = createRateTable({ rates: [] });
  const options = { table, amountOf: (sale: Sale) => sale.income, policyOf: () => policy };
  const sum = aggregate(sales, sumConverted({ ...options, to: "USD" }));
  expectTypeOf(sum.total).toEqualTypeOf<CurrencyAmount<"USD">>();
  const ofRun = aggregate(sales, sumConverted({ ...options, to: anyCode }));
  expectTypeOf(ofRun.total).toEqualTypeOf<CurrencyAmount>();
  // @ts-expect-error which of two currencies the total has would be open
  sumConverted({ ...options, to: anyCode as "USD" | "CNY" });
});
