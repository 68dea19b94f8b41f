/** Sums by area, category and currency, against engines with columns: with their ingest, as objects are what there is. */

import { openDuckDb, SALES_COLUMNS } from "../duckdb";
import { type FlatRow, flatRows, plainRows } from "../generate";
import { contender } from "../harness";
import { loadPeer } from "../peers";
import type { Topic } from "../topic";
import { type CentsByKey, centsByGroup, centsOfFloat, groupKey, verdictOfGroups } from "../truth";
import { ownGroupBy } from "./group-by";

const QUERY =
  "select area, category, currency, sum(cents) from sales group by area, category, currency order by all";

function centsOfColumns([
  areas = [],
  categories,
  currencies,
  cents,
]: readonly (readonly unknown[])[]): CentsByKey {
  return new Map(
    areas.map((area, at) => [
      groupKey(area, categories?.[at], currencies?.[at]),
      BigInt(String(cents?.[at])),
    ]),
  );
}

/** The columns of the keys, which are the same whatever is summed. */
function keyColumns(rows: readonly FlatRow[]) {
  return {
    area: rows.map(({ area }) => area),
    category: rows.map(({ category }) => category),
    currency: rows.map(({ currency }) => currency),
  };
}

/** Small integers in the place of texts: half of the work of a group, done by hand before the engine starts. */
class Ids {
  readonly #ids = new Map<string, number>();

  idOf(text: string): number {
    const known = this.#ids.get(text);
    if (known !== undefined) return known;
    this.#ids.set(text, this.#ids.size);
    return this.#ids.size - 1;
  }

  textsOf(ids: readonly unknown[]): readonly unknown[] {
    const texts = [...this.#ids.keys()];
    return ids.map((id) => texts[id as number]);
  }
}

export const engines: Topic = {
  id: "engines",
  title: "Sums by area, category and currency, against engines",
  needsPeers: true,
  contenders: async (workload) => {
    const rows = plainRows(workload);
    const truth = centsByGroup(rows);
    const flat = flatRows(rows);
    const filledEachTime = await openDuckDb();
    const filledOnce = await openDuckDb();
    await filledOnce.fill("sales", flat, SALES_COLUMNS);
    const polars = await loadPeer.polars();
    const sumOfValues = () => polars.col("value").sum();
    return [
      ownGroupBy(rows, truth),
      contender(
        "DuckDB, with ingest",
        async () => {
          await filledEachTime.fill("sales", flat, SALES_COLUMNS);
          return filledEachTime.ask(QUERY);
        },
        (columns) => verdictOfGroups(centsOfColumns(columns), truth),
      ),
      contender(
        "DuckDB, with ingest of ids made by hand",
        async () => {
          const [areas, categories, currencies] = [new Ids(), new Ids(), new Ids()];
          await filledEachTime.fill("sales", flat, [
            { name: "area", type: "USMALLINT", from: ({ area }) => areas.idOf(area) },
            { name: "category", type: "USMALLINT", from: ({ category }) => categories.idOf(category) },
            { name: "currency", type: "USMALLINT", from: ({ currency }) => currencies.idOf(currency) },
            { name: "cents", type: "BIGINT", from: ({ cents }) => cents },
          ]);
          const [area = [], category = [], currency = [], cents = []] = await filledEachTime.ask(QUERY);
          return [areas.textsOf(area), categories.textsOf(category), currencies.textsOf(currency), cents];
        },
        (columns) => verdictOfGroups(centsOfColumns(columns), truth),
      ),
      contender(
        "DuckDB, query alone",
        () => filledOnce.ask(QUERY),
        (columns) => verdictOfGroups(centsOfColumns(columns), truth),
      ),
      contender(
        "polars, with ingest of floats",
        () =>
          polars
            .DataFrame({ ...keyColumns(flat), value: Float64Array.from(flat, ({ value }) => value) })
            .groupBy("area", "category", "currency")
            .agg(sumOfValues())
            .toRecords(),
        (found) =>
          verdictOfGroups(
            new Map(
              found.map(({ area, category, currency, value }) => [
                groupKey(area, category, currency),
                centsOfFloat(Number(value)),
              ]),
            ),
            truth,
          ),
      ),
      contender(
        "polars, with ingest of integers",
        () =>
          polars
            .DataFrame({ ...keyColumns(flat), value: BigInt64Array.from(flat, ({ cents }) => cents) })
            .groupBy("area", "category", "currency")
            .agg(sumOfValues())
            .toRecords(),
        (found) =>
          verdictOfGroups(
            new Map(
              found.map(({ area, category, currency, value }) => [
                groupKey(area, category, currency),
                BigInt(value),
              ]),
            ),
            truth,
          ),
      ),
    ];
  },
};
