/** Five nested aggregations as an app writes them, their inferred types pinned on every compiler that is supported. */

import {
  type AnyAggregator,
  type AreaCode,
  aggregate,
  aggregatorsOf,
  all,
  type CurrencyAmount,
  count,
  cube,
  distinct,
  type Extreme,
  filter,
  groupBy,
  maxBy,
  rollup,
  type SummedCount,
  sumCounts,
  sumMoney,
} from "cultural-ledger";

/** Compiles only where both types are the same. */
type Same<Left, Right> =
  (<T>() => T extends Left ? 1 : 2) extends <T>() => T extends Right ? 1 : 2 ? true : false;
function pinned<_Check extends true>(): void {}

interface Sale {
  readonly id: string;
  readonly area: AreaCode;
  readonly year: string;
  readonly flow: "export" | "import";
  readonly title: string;
  readonly pieces?: number;
  readonly value: CurrencyAmount<"USD">;
}
declare const sales: readonly Sale[];

// 1. Groups inside of measures.
const inside = aggregate(
  sales,
  all({
    sales: count(),
    byYear: groupBy(
      { year: (sale: Sale) => sale.year },
      all({ value: sumMoney("USD", (sale: Sale) => sale.value) }),
    ),
  }),
);
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
    {
      year: (sale: Sale) => sale.year,
      flow: (sale: Sale) => sale.flow,
      area: (sale: Sale) => sale.area,
    },
    ["year", "flow", "area"],
    all({ n: count(), titles: distinct((sale: Sale) => sale.title) }),
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
const exportedPieces: AnyAggregator<Sale, SummedCount> = filter(
  (sale: Sale) => sale.flow === "export",
  sumCounts((sale: Sale) => sale.pieces),
);
const pieces = aggregate(sales, exportedPieces);
pinned<Same<typeof pieces, SummedCount>>();
pinned<Same<Parameters<typeof exportedPieces.step>[1], Sale>>();

// 4. The record type said once: inline functions need no annotation, however deep.
const of = aggregatorsOf<Sale>();
const largest = aggregate(
  sales,
  of.groupBy(
    { area: (sale) => sale.area },
    of.all({
      largest: of.maxBy(
        (sale) => sale.value,
        (sale) => sale.id,
      ),
      imports: of.filter((sale) => sale.flow === "import", of.count()),
      years: of.groupBy({ year: (sale) => sale.year }, of.all({ n: of.count() })),
    }),
  ),
);
pinned<
  Same<
    (typeof largest)[number],
    {
      readonly area: AreaCode;
      readonly largest: Extreme<CurrencyAmount<"USD">>;
      readonly imports: number;
      readonly years: readonly { readonly year: string; readonly n: number }[];
    }
  >
>();

// 5. A cube: rows of every combination, told apart by the keys that they have.
const cells = aggregate(
  sales,
  cube(
    { year: (sale: Sale) => sale.year, flow: (sale: Sale) => sale.flow },
    all({
      n: count(),
      last: maxBy(
        (sale: Sale) => sale.year,
        (sale: Sale) => sale.id,
      ),
    }),
  ),
);
for (const row of cells) {
  pinned<Same<typeof row.n, number>>();
  if ("flow" in row) pinned<Same<typeof row.flow, "export" | "import">>();
  if ("flow" in row && "year" in row) pinned<Same<typeof row.year, string>>();
  // @ts-expect-error the total row has no year
  row.year;
}

// What must not compile.
// @ts-expect-error the field is `area`
groupBy({ area: (sale: Sale) => sale.aera }, all({ n: count() }));
// @ts-expect-error text is no count
sumCounts((sale: Sale) => sale.title);
// @ts-expect-error a level that is no key
rollup({ year: (sale: Sale) => sale.year }, ["yaer"], all({ n: count() }));
