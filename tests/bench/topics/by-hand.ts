/**
 * The library against what a careful programmer writes by hand: exact sums in BigInt, nested maps, sorted rows. Every
 * contender has amounts in the form that suits it best.
 */

import {
  aggregate,
  type CurrencyAmount,
  count,
  distinct,
  groupBy,
  maxBy,
  mean,
  minBy,
  sumByCurrency,
  sumCounts,
  sumMoney,
  type TradeRecord,
  topBy,
} from "cultural-ledger";
import { indexRecords } from "cultural-ledger/aggregate";
import { type PlainRow, plainRows, tradeRecords } from "../generate";
import { type Contender, contender } from "../harness";
import type { Topic } from "../topic";
import {
  centsBy,
  centsInAll,
  centsOfAmount,
  centsOfFloat,
  verdictOfCents,
  verdictOfGroups,
  verdictOfNumber,
  worstOf,
} from "../truth";

export type Sale = TradeRecord & {
  readonly markets: readonly string[];
  readonly value: CurrencyAmount;
};

/** As a program keeps them that knows no library. */
export interface HandRow {
  readonly id: string;
  readonly area: string;
  readonly category: string;
  readonly date: string;
  readonly cents: bigint;
  readonly float: number;
}

export const handRows = (rows: readonly PlainRow[]): readonly HandRow[] =>
  rows.map(({ id, area, category, date, cents }) => ({
    id,
    area,
    category,
    date,
    cents,
    float: Number(cents) / 100,
  }));

const total = sumMoney("USD", (sale: Sale) => sale.value as never);
const byGroup = groupBy(
  { area: (sale: Sale) => sale.markets[0], category: (sale: Sale) => sale.product },
  { records: count(), value: total },
);
export const groupsOf = (records: readonly Sale[]) => aggregate(records, byGroup);

/** The same by questions that an index knows. */
const area = (sale: Sale) => sale.markets[0];
const category = (sale: Sale) => sale.product;
const value = (sale: Sale) => sale.value;
const known = [area, category, value];
const byKnown = groupBy({ area, category }, { records: count(), value: sumMoney("USD", value as never) });

const fiveMeasures = {
  records: count(),
  value: total,
  areas: distinct((sale: Sale) => sale.markets[0]),
  categories: distinct((sale: Sale) => sale.product),
  latest: maxBy(
    (sale: Sale) => sale.period as string,
    (sale: Sale) => sale.id,
  ),
};
const byId = groupBy({ id: (sale: Sale) => sale.id }, { records: count() });
const ids = distinct((sale: Sale) => sale.id);

export function groupsByHand(rows: readonly HandRow[]) {
  const groups = new Map<string, Map<string, { records: number; cents: bigint }>>();
  for (const { area, category, cents } of rows) {
    let ofArea = groups.get(area);
    if (ofArea === undefined) {
      ofArea = new Map();
      groups.set(area, ofArea);
    }
    const cell = ofArea.get(category);
    if (cell === undefined) ofArea.set(category, { records: 1, cents });
    else {
      cell.records += 1;
      cell.cents += cents;
    }
  }
  return [...groups.keys()].sort().flatMap((area) => {
    const ofArea = groups.get(area) ?? new Map<string, { records: number; cents: bigint }>();
    return [...ofArea.keys()].sort().map((category) => ({ area, category, ...ofArea.get(category) }));
  });
}

function fiveByHand(rows: readonly HandRow[]) {
  let [records, cents, latest, latestId] = [0, 0n, "", ""];
  const [areas, categories] = [new Set<string>(), new Set<string>()];
  for (const row of rows) {
    records += 1;
    cents += row.cents;
    areas.add(row.area);
    categories.add(row.category);
    if (row.date > latest || (row.date === latest && row.id < latestId)) {
      latest = row.date;
      latestId = row.id;
    }
  }
  return { records, cents, areas: areas.size, categories: categories.size, latest };
}

/** Measures of all kinds, run before: the compiler has then seen many, as in an app that has run for a while. */
function runOthers(records: readonly Sale[]): void {
  const some = records.slice(0, 2000);
  const value = (sale: Sale) => sale.value;
  const id = (sale: Sale) => sale.id;
  const questions = [
    (sale: Sale) => sale.product,
    (sale: Sale) => sale.period,
    (sale: Sale) => sale.kind,
    (sale: Sale) => sale.flow,
  ];
  for (const question of questions) {
    aggregate(some, groupBy({ question }, { value: sumByCurrency(value), lines: count() }));
    aggregate(some, groupBy({ question }, { largest: maxBy(value, id), smallest: minBy(value, id) }));
    aggregate(some, { known: distinct(question), mean: mean(value), top: topBy(3, value, id) });
    aggregate(some, groupBy({ question }, { counted: sumCounts(() => 1) }));
  }
}

export const byHand: Topic = {
  id: "by-hand",
  title: "What is written by hand, exactly",
  needsPeers: false,
  fewRecords: [100, 1000, 10_000],
  contenders: (workload) => {
    const rows = plainRows({ ...workload, currencies: ["USD"] });
    const records = tradeRecords(rows) as readonly Sale[];
    const hand = handRows(rows);
    const truth = centsInAll(rows);
    const cells = centsBy(rows, ({ area, category }) => `${area}|${category}`);
    const five = fiveByHand(hand);
    runOthers(records);
    const isSameFive = (found: typeof five) =>
      worstOf([
        verdictOfCents(found.cents, truth),
        verdictOfNumber(found.records, five.records),
        verdictOfNumber(found.areas, five.areas),
        verdictOfNumber(found.categories, five.categories),
        verdictOfNumber(Number(found.latest === five.latest), 1),
      ]);
    const verifyGroups = (found: ReturnType<typeof groupsOf>) =>
      verdictOfGroups(
        new Map(found.map((row) => [`${row.area}|${row.category}`, centsOfAmount(row.value)])),
        cells,
      );
    const contenders: readonly Contender[] = [
      contender("aggregate, groupBy", () => aggregate(records, byGroup), verifyGroups),
      contender(
        "nested Maps, BigInt, sorted",
        () => groupsByHand(hand),
        (found) =>
          verdictOfGroups(
            new Map(found.map(({ area, category, cents = 0n }) => [`${area}|${category}`, cents])),
            cells,
          ),
      ),
      contender(
        "the first question to an index",
        () => aggregate(indexRecords(records, known), byKnown),
        verifyGroups,
      ),
      contender("the same question to the records", () => aggregate(records, byKnown), verifyGroups),
      contender(
        "aggregate, sumMoney",
        () => aggregate(records, total),
        (sum) => verdictOfCents(centsOfAmount(sum), truth),
      ),
      contender(
        "BigInt loop",
        () => {
          let sum = 0n;
          for (const { cents } of hand) sum += cents;
          return sum;
        },
        (sum) => verdictOfCents(sum, truth),
      ),
      contender(
        "float for loop",
        () => {
          let sum = 0;
          for (let at = 0; at < hand.length; at++) sum += (hand[at] as HandRow).float;
          return sum;
        },
        (sum) => verdictOfCents(centsOfFloat(sum), truth),
      ),
      contender(
        "five measures",
        () => aggregate(records, fiveMeasures),
        ({ value, latest, ...rest }) =>
          isSameFive({
            ...rest,
            cents: centsOfAmount(value),
            latest: latest.kind === "found" ? latest.by : "",
          }),
      ),
      contender("one pass of five by hand", () => fiveByHand(hand), isSameFive),
      contender(
        "distinct, no two alike",
        () => aggregate(records, ids),
        (found) => verdictOfNumber(found, rows.length),
      ),
      contender(
        "a Set, no two alike",
        () => {
          const seen = new Set<string>();
          for (const { id } of hand) seen.add(id);
          return seen.size;
        },
        (found) => verdictOfNumber(found, rows.length),
      ),
      contender(
        "groupBy, no two alike",
        () => aggregate(records, byId),
        (found) => verdictOfNumber(found.length, rows.length),
      ),
      contender(
        "a Map and sort, no two alike",
        () => {
          const groups = new Map<string, number>();
          for (const { id } of hand) groups.set(id, (groups.get(id) ?? 0) + 1);
          return [...groups.keys()].sort().map((id) => ({ id, records: groups.get(id) }));
        },
        (found) => verdictOfNumber(found.length, rows.length),
      ),
    ];
    return contenders;
  },
};
