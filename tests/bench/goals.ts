/** What the library is to reach, row by row: the table of the design as data. */

import type { Clock } from "./statistics";

/** At most so much of the other's time, or at least so many times faster; or none, where the other only stands beside. */
export type Goal =
  | { readonly kind: "beside" }
  | { readonly kind: "at-most"; readonly value: number }
  | { readonly kind: "times-faster"; readonly value: number };

/** A row that two contenders of one topic decide. */
export interface RatioGoal {
  readonly work: string;
  readonly against: string;
  readonly topic: string;
  /** Names of contenders. */
  readonly own: string;
  readonly other: string;
  readonly clock: Clock;
  readonly goal: Goal;
  /** Other goals from so many records on, by size. */
  readonly goalsFrom?: Readonly<Record<number, Goal>>;
  /** Whether a change that misses it by far is held back. Only what runs without peers can be. */
  readonly isGated: boolean;
  /** Whether the other is there only where the peers are installed. */
  readonly needsPeers?: boolean;
}

/** A row that is a number, or a number held against another one. */
export interface FactGoal {
  readonly work: string;
  readonly fact: string;
  /** The fact that it is divided by. */
  readonly per?: string;
  readonly most: number;
  readonly unit: string;
}

const SUM = "exact sum of `CurrencyAmount`s";
const GROUPS = "group-by area x category x currency, exact, from objects";
const MEASURES = "five measures in one pass";

const atMost = (value: number): Goal => ({ kind: "at-most", value });
const BESIDE: Goal = { kind: "beside" };
const timesFaster = (value: number): Goal => ({ kind: "times-faster", value });

const overSums = { topic: "exact-sum", clock: "cpu", isGated: true } as const;
const overGroups = { work: GROUPS, own: "aggregate, groupBy", clock: "cpu", isGated: false } as const;
/** Engines with threads are judged by the wall clock, which is kinder to them. */
const overEngines = { ...overGroups, topic: "engines", clock: "wall" } as const;
const overIndex = { topic: "repeated-questions", clock: "cpu", isGated: false } as const;
const INDEXED = {
  sum: "index, asked again: sum of a column",
  area: "index, asked again: sums by area",
} as const;

const overGuards = {
  work: "`tradeTotal`, overlapping markets refused",
  topic: "guards",
  clock: "cpu",
  goal: atMost(4),
  isGated: true,
} as const;

/** What enters as text; the part of the topic and its own contender come with each row. */
const overDoor = { clock: "cpu", isGated: false } as const;
const overJob = {
  ...overDoor,
  topic: "door/job",
  own: "the library",
  against: "Papa Parse, strict zod and BigInt by hand",
  other: "by hand",
  goal: atMost(1.5),
} as const;
const overCsv = { ...overDoor, topic: "door/csv", work: "`readCsv`", own: "readCsv" } as const;
const overJson = { ...overDoor, topic: "door/json", work: "`parseLedger`", own: "parseLedger" } as const;
const overCheck = { ...overDoor, topic: "door/check", work: "`checkLedger`", own: "checkLedger" } as const;
const JOB = "a file of CSV to its total, groups and report, fresh process";
const ZOD_CSV = {
  against: "Papa Parse, strict zod, `currencyAmount`",
  other: "Papa Parse, zod, currencyAmount",
} as const;

const overHand = { topic: "by-hand", clock: "cpu", isGated: false } as const;

export const RATIO_GOALS: readonly RatioGoal[] = [
  { ...overJob, work: `${JOB}, CPU` },
  { ...overJob, work: `${JOB}, wall`, clock: "wall" },
  { ...overCsv, ...ZOD_CSV, goal: atMost(1) },
  { ...overCsv, against: "Papa Parse with header", other: "Papa Parse with header", goal: atMost(3) },
  { ...overCsv, against: "csv-parse with header", other: "csv-parse with header", goal: BESIDE },
  {
    ...overCsv,
    against: "Papa Parse, strict valibot, `currencyAmount`",
    other: "Papa Parse, valibot, currencyAmount",
    goal: BESIDE,
    needsPeers: true,
  },
  { ...overCsv, ...ZOD_CSV, work: "`streamCsv`", own: "streamCsv", goal: BESIDE },
  { ...overJson, against: "`JSON.parse`, strict zod", other: "JSON.parse, zod", goal: atMost(1.2) },
  { ...overJson, against: "`JSON.parse`", other: "JSON.parse", goal: BESIDE },
  {
    ...overJson,
    against: "`JSON.parse`, strict valibot",
    other: "JSON.parse, valibot",
    goal: BESIDE,
    needsPeers: true,
  },
  {
    ...overJson,
    work: "`readNdjson`",
    own: "readNdjson",
    against: "`JSON.parse` of the whole, strict zod",
    other: "JSON.parse, zod",
    goal: BESIDE,
  },
  // To be reached first; what is reached for is 0.7.
  { ...overCheck, against: "strict zod", other: "zod", goal: atMost(1) },
  { ...overCheck, against: "strict valibot", other: "valibot", goal: BESIDE, needsPeers: true },
  {
    ...overHand,
    work: "groups of two keys, exact, after 16 other measures",
    own: "aggregate, groupBy",
    against: "nested Maps with BigInt, sorted",
    other: "nested Maps, BigInt, sorted",
    goal: timesFaster(1),
    goalsFrom: { 10000: timesFaster(1.5), 100000: timesFaster(2) },
  },
  {
    ...overHand,
    work: "`sumMoney`, after other measures",
    own: "aggregate, sumMoney",
    against: "a BigInt loop",
    other: "BigInt loop",
    goal: atMost(1),
  },
  {
    ...overHand,
    work: "`sumMoney`, after other measures",
    own: "aggregate, sumMoney",
    against: "a float `for` loop",
    other: "float for loop",
    goal: atMost(4),
  },
  {
    ...overHand,
    work: MEASURES,
    own: "five measures",
    against: "one exact pass by hand",
    other: "one pass of five by hand",
    goal: timesFaster(1),
  },
  {
    ...overHand,
    work: "`distinct`, no two alike",
    own: "distinct, no two alike",
    against: "a Set",
    other: "a Set, no two alike",
    goal: atMost(1.5),
  },
  {
    ...overHand,
    work: "`groupBy`, no two alike",
    own: "groupBy, no two alike",
    against: "a Map and sort",
    other: "a Map and sort, no two alike",
    goal: atMost(1.5),
  },
  {
    ...overHand,
    work: "the first question to an index",
    own: "the first question to an index",
    against: "the same question to the records",
    other: "the same question to the records",
    goal: atMost(3),
  },
  {
    ...overSums,
    work: SUM,
    own: "sumAmounts",
    against: "float `records.reduce`",
    other: "float reduce",
    goal: atMost(1),
  },
  {
    ...overSums,
    work: SUM,
    own: "sumAmounts",
    against: "`Decimal.plus` reduce",
    other: "Decimal.plus reduce",
    goal: timesFaster(7),
  },
  {
    ...overSums,
    topic: "decimal-sum",
    work: "exact sum of plain Decimals handed in",
    own: "sumDecimals",
    against: "float `records.reduce`",
    other: "float reduce",
    goal: atMost(2),
  },
  {
    ...overGroups,
    topic: "group-by-peers",
    against: "d3-array rollup (float)",
    other: "d3.rollup",
    goal: timesFaster(3),
  },
  {
    ...overGroups,
    topic: "group-by-peers",
    against: "lodash groupBy + sum",
    other: "lodash groupBy, sumBy",
    goal: timesFaster(5),
  },
  {
    ...overGroups,
    topic: "group-by-peers",
    against: "arquero with ingest",
    other: "arquero, with ingest",
    goal: timesFaster(6),
  },
  {
    ...overGroups,
    topic: "group-by",
    isGated: true,
    against: "`Decimal.plus` with text keys",
    other: "Decimal.plus, text keys",
    goal: timesFaster(8),
  },
  {
    ...overGroups,
    topic: "group-by-money",
    against: "dinero.js v2",
    other: "dinero.js, text keys",
    goal: timesFaster(20),
  },
  {
    ...overEngines,
    against: "DuckDB with its best ingest",
    other: "DuckDB, with ingest",
    goal: timesFaster(10),
  },
  {
    ...overEngines,
    against: "polars with ingest",
    other: "polars, with ingest of floats",
    goal: timesFaster(7),
  },
  {
    ...overIndex,
    work: INDEXED.sum,
    own: "index: sum",
    against: "float loop over objects",
    other: "float loop: sum",
    goal: timesFaster(10),
  },
  {
    ...overIndex,
    work: INDEXED.area,
    own: "index: by area",
    against: "float loop over objects, into a Map",
    other: "float loop: by area",
    goal: timesFaster(10),
  },
  {
    work: "year and quarter of a date",
    topic: "periods",
    own: "periodOf",
    against: "parseISO + getYear + getQuarter",
    other: "parseISO, getYear, getQuarter",
    clock: "cpu",
    goal: timesFaster(50),
    isGated: false,
  },
  {
    work: "`sumConverted` at the rate of each day",
    topic: "conversion",
    own: "aggregate, sumConverted",
    against: "`findRate` and `convertAmount` of each",
    other: "findRate and convertAmount of each",
    clock: "cpu",
    goal: atMost(1),
    isGated: true,
  },
  {
    ...overGuards,
    own: "tradeTotal, a market each",
    against: "overlaps allowed, a market each",
    other: "the same, overlaps allowed",
  },
  {
    ...overGuards,
    own: "tradeTotal, 50 markets each",
    against: "overlaps allowed, 50 markets each",
    other: "50 markets each, overlaps allowed",
    // At 10^5 five million codes are read, which takes longer than the sum.
    isGated: false,
  },
];

export const DOOR_FACT_GOALS: readonly FactGoal[] = [
  ["streamCsv", "rows", "CSV"],
  ["streamNdjson", "lines", "NDJSON"],
].map(([reader, parts, format]) => ({
  work: `peak memory of \`${reader}\`, ten times the ${parts}`,
  fact: `peak memory of the longer stream of ${format}`,
  per: `peak memory of the shorter stream of ${format}`,
  most: 1.1,
  unit: "times",
}));

export const FACT_GOALS: readonly FactGoal[] = [
  { work: "heap per amount", fact: "heap of a CurrencyAmount", most: 80, unit: "B" },
  {
    work: "peak memory, ten times the records streamed",
    fact: "peak memory of the longer stream",
    per: "peak memory of the shorter stream",
    most: 1.1,
    unit: "times",
  },
  {
    work: "groups of 10,000 records by a fresh process, against nested Maps with BigInt",
    fact: "first groups of a process",
    per: "first groups of a process, by hand",
    most: 1.3,
    unit: "times",
  },
  {
    work: "app of `aggregate`, `groupBy`, `count`",
    fact: "app: groups without an index",
    most: 3500,
    unit: "B",
  },
];

/** The ratio of a goal from the times of the two: as it is written, so that more is better only for `times-faster`. */
export function isMet(goal: Goal, ratio: number): boolean {
  if (goal.kind === "beside") return true;
  return goal.kind === "at-most" ? ratio <= goal.value : ratio >= goal.value;
}

/** The goal of a row at so many records. */
export function goalAt({ goal, goalsFrom = {} }: RatioGoal, size: number): Goal {
  const reached = Object.keys(goalsFrom)
    .map(Number)
    .filter((from) => from <= size);
  return goalsFrom[Math.max(...reached)] ?? goal;
}

/** How a ratio is read. */
export function describeGoal(goal: Goal): string {
  if (goal.kind === "beside") return "";
  return goal.kind === "at-most" ? `<= ${goal.value} of its time` : `>= ${goal.value} times faster`;
}

/** The goal that is left when it may be missed by so much. */
export function loosened(goal: Goal, factor: number): Goal {
  if (goal.kind === "beside") return goal;
  const { kind, value } = goal;
  return { kind, value: kind === "at-most" ? value * factor : value / factor };
}
