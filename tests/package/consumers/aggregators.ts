/** Nested aggregations as an app writes them, their inferred types pinned on every compiler that is supported. */

import {
  type Aggregator,
  type AreaCode,
  aggregate,
  type CurrencyAmount,
  count,
  cube,
  distinct,
  distinctBy,
  filter,
  groupBy,
  groupRecords,
  type MultiCurrencyTotal,
  maxBy,
  recordFields,
  rollup,
  type SummedCount,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import {
  AMOUNTS,
  aggregator,
  areaKey,
  codeKey,
  type Deduplicated,
  type Extreme,
  flatMapInput,
  indexRecords,
  leaf,
  mapOutput,
  narrow,
  type OutputOf,
  withoutOverlap,
} from "cultural-ledger/aggregate";
import { isHeld } from "cultural-ledger/statistics";

/** Compiles only where both types are the same. */
type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
function pinned<_Check extends true>(): void {}

/** The records that a measure takes. */
type InputOf<M> = M extends Aggregator<infer In, unknown> ? In : never;

interface Sale {
  readonly id: string;
  readonly area: AreaCode;
  readonly year: string;
  readonly code: string;
  readonly flow: "export" | "import";
  readonly title: string;
  readonly pieces?: number;
  readonly value: CurrencyAmount<"USD">;
  readonly cities: readonly string[];
}
declare const sales: readonly Sale[];

// 1. Groups inside of measures: functions know the records, however deep they stand.
const inside = aggregate(sales, {
  sales: count(),
  byYear: groupBy({ year: (sale) => sale.year }, { value: sumMoney("USD", (sale) => sale.value) }),
});
pinned<
  Same<
    typeof inside,
    {
      readonly sales: number;
      readonly byYear: readonly { readonly year: string; readonly value: CurrencyAmount<"USD"> }[];
    }
  >
>();

// 2. A rollup of three levels: a union told apart by `level`.
const levels = aggregate(
  sales,
  rollup(
    { year: (sale) => sale.year, flow: (sale) => sale.flow, area: areaKey((sale) => sale.area) },
    ["year", "flow", "area"],
    { n: count(), titles: distinct((sale) => sale.title) },
  ),
);
pinned<
  Same<
    (typeof levels)[number],
    | { readonly level: "total"; readonly n: number; readonly titles: number }
    | { readonly level: "year"; readonly year: string; readonly n: number; readonly titles: number }
    | {
        readonly level: "flow";
        readonly year: string;
        readonly flow: "export" | "import";
        readonly n: number;
        readonly titles: number;
      }
    | {
        readonly level: "area";
        readonly year: string;
        readonly flow: "export" | "import";
        readonly area: AreaCode;
        readonly n: number;
        readonly titles: number;
      }
  >
>();
for (const row of levels) {
  if (row.level === "flow") pinned<Same<typeof row.flow, "export" | "import">>();
  // @ts-expect-error the total and the years have no flow
  row.flow;
  // @ts-expect-error a total row has no year
  if (row.level === "total") row.year;
}

// 3. A stand-alone aggregator, written down with the type of its answer and run elsewhere.
const exportedPieces: Aggregator<Sale, SummedCount> = filter(
  (sale) => sale.flow === "export",
  sumCounts((sale) => sale.pieces),
);
const pieces = aggregate(sales, exportedPieces);
pinned<Same<typeof pieces, SummedCount>>();
pinned<Same<InputOf<typeof exportedPieces>, Sale>>();

// 4. Where nothing says what the records are, the first function does.
const byArea = groupBy(
  { area: areaKey((sale: Sale) => sale.area) },
  {
    largest: maxBy(
      (sale) => sale.value,
      (sale) => sale.id,
    ),
    imports: filter((sale) => sale.flow === "import", count()),
    exportedIn2012: filter((sale) => sale.year === "2012", exportedPieces),
    years: groupBy({ year: (sale) => sale.year }, { n: count() }),
  },
);
const largest = aggregate(sales, byArea);
pinned<
  Same<
    (typeof largest)[number],
    {
      readonly area: AreaCode;
      readonly largest: Extreme<CurrencyAmount<"USD">>;
      readonly imports: number;
      readonly exportedIn2012: SummedCount;
      readonly years: readonly { readonly year: string; readonly n: number }[];
    }
  >
>();
pinned<Same<InputOf<typeof byArea>, Sale>>();
pinned<Same<OutputOf<typeof byArea>, typeof largest>>();

// 5. A cube: rows of every combination, told apart by the keys that they have.
const cells = aggregate(
  sales,
  cube(
    { year: (sale) => sale.year, flow: (sale) => sale.flow },
    {
      n: count(),
      last: maxBy(
        (sale) => sale.year,
        (sale) => sale.id,
      ),
    },
  ),
);
for (const row of cells) {
  pinned<Same<typeof row.n, number>>();
  pinned<Same<typeof row.last, Extreme<string>>>();
  if ("flow" in row) pinned<Same<typeof row.flow, "export" | "import">>();
  if ("flow" in row && "year" in row) pinned<Same<typeof row.year, string>>();
  // @ts-expect-error the total row has no year
  row.year;
}

// 6. Records at hand, and measures around measures: guards, parts, tests that tell a type, ratios.
const isCounted = (sale: Sale): sale is Sale & { readonly pieces: number } => sale.pieces !== undefined;
const around = groupRecords(
  sales,
  { code: codeKey((sale) => sale.code) },
  {
    apart: withoutOverlap({ area: areaKey((sale) => sale.area) }, { n: count() }),
    once: distinctBy((sale) => sale.id, { value: sumMoney("USD", (sale) => sale.value) }),
    dozens: narrow(
      isCounted,
      sumCounts((sale) => 12 * sale.pieces),
    ),
    cities: flatMapInput((sale: Sale) => sale.cities, { stays: count(), cities: distinct((city) => city) }),
    share: mapOutput(
      { all: count(), sold: { of: filter((sale) => sale.flow === "export", { lines: count() }) } },
      ({ all: lines, sold }) => sold.of.lines / lines,
    ),
  },
);
pinned<
  Same<
    (typeof around)[number],
    {
      readonly code: string;
      readonly apart: { readonly n: number };
      readonly once: Deduplicated<{ readonly value: CurrencyAmount<"USD"> }>;
      readonly dozens: SummedCount;
      readonly cities: { readonly stays: number; readonly cities: number };
      readonly share: number;
    }
  >
>();

// 7. Measures of one's own: of steps, and of a question and a kind.
const longest = aggregator({
  definition: "own",
  init: () => 0,
  step: (most, { title }: Pick<Sale, "title">) => Math.max(most, title.length),
  merge: (left, right) => Math.max(left, right),
  finish: (most) => `${most} characters`,
  encode: (most) => most,
  decode: (json) => Number(json),
});
pinned<Same<typeof longest, Aggregator<Pick<Sale, "title">, string>>>();
const own = aggregate(sales, { longest, total: leaf(AMOUNTS, (sale) => sale.value) });
pinned<Same<typeof own.longest, string>>();
pinned<Same<typeof own.total, MultiCurrencyTotal>>();

// 8. What an index knows: a key of all its records beside a value of some, and a test of whatever has a status.
const { isValued, product, value } = recordFields.trades;
const total = sumByCurrency(value);
const byProduct = aggregate(
  indexRecords([]),
  filter(isHeld, narrow(isValued, groupBy({ product }, { total }))),
);
pinned<Same<(typeof byProduct)[number], { readonly product: string; readonly total: MultiCurrencyTotal }>>();

// What must not compile.
// @ts-expect-error the field is `area`
groupBy({ area: (sale: Sale) => sale.aera }, { n: count() });
// @ts-expect-error the field is `value`
aggregate(sales, { value: sumMoney("USD", (sale) => sale.valeu) });
// @ts-expect-error text is no count
sumCounts((sale: Sale) => sale.title);
// @ts-expect-error dollars are no yuan
aggregate(sales, groupBy({ year: (sale) => sale.year }, { value: sumMoney("CNY", (sale) => sale.value) }));
// @ts-expect-error a level that is no key
rollup({ year: (sale: Sale) => sale.year }, ["yaer"], { n: count() });
// @ts-expect-error a measure without a name
groupBy({ year: (sale: Sale) => sale.year }, count());
// @ts-expect-error a measure with the name of a key
aggregate(sales, groupBy({ year: (sale) => sale.year }, { year: count() }));
// @ts-expect-error a measure of other records
aggregate([{ year: "2012" }], byArea);
