/**
 * Five measures in one pass, against five natural passes with Map and Set: how many records, their sums by currency, distinct
 * areas, distinct categories, the latest date; of all records, and of each area.
 */

import {
  aggregate,
  type CurrencyAmount,
  count,
  distinct,
  groupBy,
  maxBy,
  sumByCurrency,
  type TradeRecord,
} from "cultural-ledger";
import type { OutputOf } from "cultural-ledger/aggregate";
import { Decimal } from "decimal.js";
import { plainRows, tradeRecords, type ValuedRecord, valuedRecords } from "../generate";
import { type Contender, contender } from "../harness";
import type { Topic } from "../topic";
import {
  centsOfAmount,
  centsOfFloat,
  centsOfText,
  type Verdict,
  verdictOfGroups,
  verdictOfNumber,
  worstOf,
} from "../truth";
import { linesByArea, type NaturalLine, naturalPasses, naturalPassesByArea } from "./natural-passes";

type Sale = TradeRecord & {
  readonly markets: readonly string[];
  readonly value: CurrencyAmount;
};

const fiveMeasures = {
  records: count(),
  value: sumByCurrency((sale: Sale) => sale.value),
  areas: distinct((sale: Sale) => sale.markets[0]),
  categories: distinct((sale: Sale) => sale.product),
  latest: maxBy(
    (sale: Sale) => sale.period as string,
    (sale: Sale) => sale.id,
  ),
};

const fiveMeasuresByArea = groupBy({ area: (sale: Sale) => sale.markets[0] }, fiveMeasures);

/** The group of all records. */
const ALL = "all";

/** A line of an answer, of whatever contender, its sums in cents. */
type Line = NaturalLine<bigint>;
type Lines = ReadonlyMap<string, Line>;

type OwnLine = OutputOf<typeof fiveMeasures>;

function lineOfOwn({ records, value, areas, categories, latest }: OwnLine): Line {
  const cents = new Map(value.entries().map((amount) => [amount.currency as string, centsOfAmount(amount)]));
  return { records, sums: cents, areas, categories, latest: latest.kind === "found" ? latest.by : "" };
}

function verdictOfLines(found: Lines, truth: Lines): Verdict {
  return worstOf([
    verdictOfNumber(found.size, truth.size),
    ...[...truth].flatMap(([group, line]) => {
      const answer = found.get(group);
      if (answer === undefined) return [{ isExact: false, text: `no group ${group}` }];
      return [
        verdictOfNumber(answer.records, line.records),
        verdictOfGroups(answer.sums, line.sums),
        verdictOfNumber(answer.areas, line.areas),
        verdictOfNumber(answer.categories, line.categories),
        verdictOfNumber(Number(answer.latest === line.latest), 1),
      ];
    }),
  ]);
}

/** The lines of a contender in cents. */
function inCents<Sum>(lines: ReadonlyMap<string, NaturalLine<Sum>>, centsOf: (sum: Sum) => bigint): Lines {
  return new Map(
    [...lines].map(([group, line]) => [
      group,
      { ...line, sums: new Map([...line.sums].map(([currency, sum]) => [currency, centsOf(sum)])) },
    ]),
  );
}

/** The passes over one kind of value, of all records and by area. */
function passesOf<Row extends Omit<ValuedRecord<unknown>, "value">, Sum>(
  name: string,
  rows: readonly Row[],
  add: (sum: Sum | undefined, row: Row) => Sum,
  centsOf: (sum: Sum) => bigint,
  { truth, truthByArea }: { readonly truth: Lines; readonly truthByArea: Lines },
): readonly Contender[] {
  return [
    contender(
      `five passes, ${name}`,
      () => naturalPasses(rows, add),
      (line) => verdictOfLines(inCents(new Map([[ALL, line]]), centsOf), truth),
    ),
    contender(
      `five passes, ${name}, by area`,
      () => naturalPassesByArea(rows, add),
      (passes) => verdictOfLines(inCents(linesByArea(passes), centsOf), truthByArea),
    ),
  ];
}

export const measures: Topic = {
  id: "measures",
  title: "Five measures at once",
  needsPeers: false,
  contenders: (workload) => {
    const rows = plainRows(workload);
    const records = tradeRecords(rows) as readonly Sale[];
    const decimals = valuedRecords(rows, ({ amount }) => new Decimal(amount));
    const floats = valuedRecords(rows, ({ amount }) => Number(amount));
    const exact = valuedRecords(rows, ({ cents }) => cents);
    const addCents = (sum: bigint | undefined, row: ValuedRecord<bigint>) => (sum ?? 0n) + row.value;
    const truths = {
      truth: new Map([[ALL, naturalPasses(exact, addCents)]]),
      truthByArea: linesByArea(naturalPassesByArea(exact, addCents)),
    };
    return [
      contender(
        "all of five",
        () => aggregate(records, fiveMeasures),
        (line) => verdictOfLines(new Map([[ALL, lineOfOwn(line)]]), truths.truth),
      ),
      contender(
        "all of five, by area",
        () => aggregate(records, fiveMeasuresByArea),
        (lines) => {
          const found = lines.map(({ area, ...line }) => [String(area), lineOfOwn(line)] as const);
          return verdictOfLines(new Map(found), truths.truthByArea);
        },
      ),
      ...passesOf(
        "Decimal",
        decimals,
        (sum: Decimal | undefined, { value }) => (sum === undefined ? value : sum.plus(value)),
        (sum) => centsOfText(sum.toFixed(2)),
        truths,
      ),
      ...passesOf(
        "float",
        floats,
        (sum: number | undefined, { value }) => (sum ?? 0) + value,
        centsOfFloat,
        truths,
      ),
    ];
  },
};
