/** The five measures as one writes them without a library: a pass for each, a key in a Map, what is distinct in a Set. */

import type { ValuedRecord } from "../generate";

/** What a pass reads of a record; its value is the matter of `add`. */
type Row = Omit<ValuedRecord<unknown>, "value">;

/** Adds the value of a row to the sum so far. */
type Add<In, Sum> = (sum: Sum | undefined, row: In) => Sum;

/** The answers for all records, or for one group of them. */
export interface NaturalLine<Sum> {
  readonly records: number;
  readonly sums: ReadonlyMap<string, Sum>;
  readonly areas: number;
  readonly categories: number;
  readonly latest: string;
}

/** Of all records. How many there are is known without a pass. */
export function naturalPasses<In extends Row, Sum>(rows: readonly In[], add: Add<In, Sum>): NaturalLine<Sum> {
  const sums = new Map<string, Sum>();
  for (const row of rows) sums.set(row.currency, add(sums.get(row.currency), row));
  const areas = new Set(rows.map(({ markets }) => markets[0])).size;
  const categories = new Set(rows.map(({ product }) => product)).size;
  const latest = rows.reduce((last, { period }) => (period > last ? period : last), "");
  return { records: rows.length, sums, areas, categories, latest };
}

/** Of each area. */
export function naturalPassesByArea<In extends Row, Sum>(rows: readonly In[], add: Add<In, Sum>) {
  const records = new Map<string, number>();
  for (const { markets } of rows) records.set(markets[0], (records.get(markets[0]) ?? 0) + 1);
  const sums = new Map<string, Sum>();
  for (const row of rows) {
    const key = `${row.markets[0]}|${row.currency}`;
    sums.set(key, add(sums.get(key), row));
  }
  const areas = distinctByArea(rows, ({ markets }) => markets[0]);
  const categories = distinctByArea(rows, ({ product }) => product);
  const latest = new Map<string, string>();
  for (const { markets, period } of rows) {
    if (period > (latest.get(markets[0]) ?? "")) latest.set(markets[0], period);
  }
  return { records, sums, areas, categories, latest };
}

function distinctByArea<In extends Row>(rows: readonly In[], valueOfRow: (row: In) => string) {
  const distinct = new Map<string, Set<string>>();
  for (const row of rows) {
    const [area] = row.markets;
    const values = distinct.get(area);
    if (values === undefined) distinct.set(area, new Set([valueOfRow(row)]));
    else values.add(valueOfRow(row));
  }
  return distinct;
}

/** The passes by area, line by line. */
export function linesByArea<Sum>(
  passes: ReturnType<typeof naturalPassesByArea<Row, Sum>>,
): ReadonlyMap<string, NaturalLine<Sum>> {
  const lines = [...passes.records].map(([area, records]): readonly [string, NaturalLine<Sum>] => {
    const sums = new Map<string, Sum>();
    for (const currency of ["USD", "CNY"]) {
      const sum = passes.sums.get(`${area}|${currency}`);
      if (sum !== undefined) sums.set(currency, sum);
    }
    const areas = passes.areas.get(area)?.size ?? 0;
    const categories = passes.categories.get(area)?.size ?? 0;
    return [area, { records, sums, areas, categories, latest: passes.latest.get(area) ?? "" }];
  });
  return new Map(lines);
}
