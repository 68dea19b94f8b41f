/** Sums by area, category and currency, against the libraries for tables; each gets the rows that it likes best. */

import { flatRows, plainRows, valuedRecords } from "../generate";
import { contender } from "../harness";
import { type Dinero, type GroupedRow, loadPeer } from "../peers";
import type { Topic } from "../topic";
import { type CentsByKey, centsByGroup, centsOfFloat, groupKey, verdictOfGroups } from "../truth";
import { ownGroupBy } from "./group-by";

/** The sums of rows as tables answer them. */
function centsOfGroupedRows(rows: readonly GroupedRow[]): CentsByKey {
  return new Map(
    rows.map(({ area, category, currency, value }) => [
      groupKey(area, category, currency),
      centsOfFloat(value),
    ]),
  );
}

function centsOfNested(
  areas: ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>,
): CentsByKey {
  const cents = new Map<string, bigint>();
  for (const [area, categories] of areas)
    for (const [category, currencies] of categories)
      for (const [currency, sum] of currencies)
        cents.set(groupKey(area, category, currency), centsOfFloat(sum));
  return cents;
}

const QUERY =
  "SELECT area, category, currency, SUM([value]) AS [value] FROM ? GROUP BY area, category, currency";

export const groupByPeers: Topic = {
  id: "group-by-peers",
  title: "Sums by area, category and currency, against peers",
  needsPeers: true,
  contenders: async (workload) => {
    const rows = plainRows(workload);
    const truth = centsByGroup(rows);
    const flat = flatRows(rows);
    const [d3, lodash, arquero, tidy, alasql] = await Promise.all([
      loadPeer.d3(),
      loadPeer.lodash(),
      loadPeer.arquero(),
      loadPeer.tidy(),
      loadPeer.alasql(),
    ]);
    const verdictOfRows = (found: readonly GroupedRow[]) => verdictOfGroups(centsOfGroupedRows(found), truth);
    return [
      ownGroupBy(rows, truth),
      contender(
        "d3.rollup",
        () =>
          d3.rollup(
            flat,
            (group) => d3.sum(group, ({ value }) => value),
            ({ area }) => area,
            ({ category }) => category,
            ({ currency }) => currency,
          ),
        (areas) => verdictOfGroups(centsOfNested(areas), truth),
      ),
      contender(
        "lodash groupBy, sumBy",
        () => {
          const groups = lodash.groupBy(
            flat,
            ({ area, category, currency }) => `${area}|${category}|${currency}`,
          );
          return lodash.mapValues(groups, (group) => lodash.sumBy(group, "value"));
        },
        (sums) =>
          verdictOfGroups(new Map(Object.entries(sums).map(([key, sum]) => [key, centsOfFloat(sum)])), truth),
      ),
      contender(
        "arquero, with ingest",
        () =>
          arquero
            .from(flat)
            .groupby("area", "category", "currency")
            .rollup({ value: arquero.op.sum("value") })
            .objects(),
        verdictOfRows,
      ),
      contender(
        "tidy",
        () =>
          tidy.tidy(
            flat,
            tidy.groupBy(["area", "category", "currency"], [tidy.summarize({ value: tidy.sum("value") })]),
          ),
        verdictOfRows,
      ),
      contender("alasql", () => alasql(QUERY, [flat]), verdictOfRows),
    ];
  },
};

export const groupByMoney: Topic = {
  id: "group-by-money",
  title: "Sums by area, category and currency, against money",
  needsPeers: true,
  contenders: async (workload) => {
    const rows = plainRows(workload);
    const truth = centsByGroup(rows);
    const money = await loadPeer.dinero();
    const records = valuedRecords(rows, ({ cents, currency }) =>
      money.dinero({ amount: Number(cents), currency: money[currency] }),
    );
    return [
      ownGroupBy(rows, truth),
      contender(
        "dinero.js, text keys",
        () => {
          const sums = new Map<string, Dinero>();
          for (const { markets, product, currency, value } of records) {
            const key = `${markets[0]}|${product}|${currency}`;
            const sum = sums.get(key);
            sums.set(key, sum === undefined ? value : money.add(sum, value));
          }
          return sums;
        },
        (sums) =>
          verdictOfGroups(new Map([...sums].map(([key, sum]) => [key, BigInt(sum.toJSON().amount)])), truth),
      ),
    ];
  },
};
