/**
 * Trade that must not be added up: of two records of one side of trade one holds what the other holds, by its reporter, its
 * market, its code or its period, or because the other is part of it.
 */

import { type Aggregator, measureBy } from "../aggregate/aggregator";
import { mapOutput } from "../aggregate/combinators";
import { aggregate } from "../aggregate/measures";
import { LedgerError } from "../foundation/error";
import { quote, quoteUnlessPlain } from "../foundation/issue";
import { textOrder } from "../foundation/text";
import type { AreaCode } from "../geography/area-code";
import { wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import type { CellPair } from "./cell-meetings";
import { cellPairs } from "./cell-pairs";
import { requireResolved } from "./parts-apart";
import { TradeCellColumns } from "./trade-cell-columns";
import { cellOf, type TradeCell, type TradeCells, type TradeGroup, type TradeSide } from "./trade-cells";
import { type PartsOfSum, partsOfSum, type WholeAndPart } from "./wholes-and-parts";

/** Two records, or cells that records stand in, of which one holds what the other holds. The group is that of the inner one. */
export interface TradeOverlap extends TradeGroup {
  /** By what the first holds the second: the first of reporter, market, code and period in which they differ, or a whole its part. */
  readonly by: "reporter" | "market" | "code" | "period" | "part";
  /** The area, code, period or record that holds the other one; of two periods that only cross, the one that begins first. */
  readonly outer: string;
  readonly inner: string;
  /** What each of them is of, which may differ in more than one way; left out for wholes and parts. */
  readonly cells?: readonly [outer: TradeCell, inner: TradeCell];
}

/** So many pairs of cells of exports, and of imports, are listed where they are not what was asked for. */
const MOST_OVERLAPS = 1000;

const DEFINITION = "overlappingTrades";

/** No pairs, as most records have none. */
export const APART: OverlapsFound = /* @__PURE__ */ Object.freeze({
  overlaps: Object.freeze([]),
  cutShort: Object.freeze([]),
});

/**
 * The pairs for which records held must not be added up, as a measure: to see before adding, or in a report. Two records of
 * one side of trade and kind are a pair where reporter, market, product and period are each equal, or one holds the other, and one
 * of them is not equal: `CN` and `CN-CQ`, `035` and `TH`, HS `92` and `9201`, `2012` and `2012-Q1`; also two periods that only cross, and a
 * record and the one that it is `partOf`. Products are told apart by codes of one scheme, and by their text where two records
 * have none. Records without markets, or without a reporter, are compared with each other only. Pairs are sorted by side of trade, kind, reporter,
 * period and product. No records give no pairs.
 *
 * @throws when run: `geography/unknown-area`, `geography/invalid-area-list`, `aggregate/unknown-whole`
 * @example
 * const sale = { flow: "import", kind: "goods", scheme: "HS 2012", period: "2012" } as const;
 * const trades: TradeRecord[] = [
 *   { ...sale, id: "a", product: "Musical instruments", code: "92", value: usd("100") },
 *   { ...sale, id: "b", product: "Pianos", code: "9201", value: usd("60") },
 * ];
 * aggregate(trades, overlappingTrades).map(({ by, outer, inner }) => `${by}: ${inner} in ${outer}`)
 * // => ["code: 9201 in 92"]
 */
export const overlappingTrades: Aggregator<TradeRecord, readonly TradeOverlap[]> = /* @__PURE__ */ tradesThat(
  ({ overlaps }) => overlaps,
  wasHeld,
  Number.MAX_SAFE_INTEGER,
);

/** Pairs, and the sides of trade that have more than these. */
export interface OverlapsFound {
  readonly overlaps: readonly TradeOverlap[];
  readonly cutShort: readonly TradeGroup["flow"][];
}

/**
 * What is made of the pairs of the records counted: of exports and of imports so many at most. The other records are looked at
 * for what they are part of.
 */
function tradesThat<Out>(
  answerOf: (found: OverlapsFound) => Out,
  isCounted: (record: TradeRecord) => boolean = wasHeld,
  most: number = MOST_OVERLAPS,
): Aggregator<TradeRecord, Out> {
  const cells = measureBy(DEFINITION, () => new TradeCellColumns(DEFINITION, isCounted));
  const parts = partsOfSum<TradeRecord>({ definition: DEFINITION, isCounted, sideOf, about: groupOf });
  return mapOutput({ cells, parts }, (found) => answerOf(overlapsOf(found.cells, found.parts, most)));
}

/** The pairs of some of the trades of a ledger. What these are part of is known of all of them. */
export function overlapsAmong(counted: readonly object[], trades: readonly TradeRecord[]): OverlapsFound {
  const known = new Set(counted);
  return aggregate(
    trades,
    tradesThat(
      (found) => found,
      (record) => known.has(record),
    ),
  );
}

function sideOf({ flow }: Pick<TradeRecord, "flow">): TradeGroup["flow"] {
  return isExport({ flow }) ? "exports" : "imports";
}

/** The group of a record as texts. */
function groupOf({ flow, kind, reporter, product, period }: TradeRecord): readonly string[] {
  return [sideOf({ flow }), kind, reporter ?? "", product, period];
}

const WITHOUT_OVERLAP =
  'Leave one level out with filter, bring both to one level, or allow it with { overlap: "allow" }.';

function overlapsOf(cells: TradeCells, parts: PartsOfSum, most: number): OverlapsFound {
  requireResolved(parts, WITHOUT_OVERLAP);
  const left = { exports: most, imports: most };
  const overlaps: TradeOverlap[] = [];
  const cutShort = new Set<TradeGroup["flow"]>();
  for (const [side, known] of cells.sides()) {
    const found = cellPairs(known, left[side.flow]);
    const ofSide = found.pairs.map((pair) => overlapOfCells(side, pair));
    const kept = inOrder(ofSide).slice(0, left[side.flow]);
    if (!found.areAll) cutShort.add(side.flow);
    left[side.flow] -= kept.length;
    for (const overlap of kept) overlaps.push(overlap);
  }
  for (const pair of parts.pairs) overlaps.push(overlapOfParts(pair));
  return overlaps.length === 0 ? APART : { overlaps: inOrder(overlaps), cutShort: [...cutShort] };
}

function inOrder(overlaps: readonly TradeOverlap[]): readonly TradeOverlap[] {
  const ranked = overlaps.map((overlap) => ({ overlap, rank: rankOf(overlap) }));
  ranked.sort((left, right) => textOrder(left.rank, right.rank) || compareCells(left.overlap, right.overlap));
  return Object.freeze(ranked.map(({ overlap }) => overlap));
}

/** The order of pairs of one group and by the same values, which differ in some other way. */
function compareCells({ cells: left }: TradeOverlap, { cells: right }: TradeOverlap): number {
  return textOrder(JSON.stringify(left ?? null), JSON.stringify(right ?? null));
}

function overlapOfCells(side: TradeSide, { by, outer, inner }: CellPair): TradeOverlap {
  const { reporter, product, period } = inner;
  const cells = Object.freeze([cellOf(outer), cellOf(inner)] as const);
  return Object.freeze({
    by,
    ...side,
    ...(reporter !== "" && { reporter: reporter as AreaCode }),
    product,
    period,
    outer: String(outer[by]),
    inner: String(inner[by]),
    cells,
  });
}

function overlapOfParts({ whole, part, about }: WholeAndPart): TradeOverlap {
  const [flow, kind, reporter, product, period] = about as readonly [TradeGroup["flow"], ...string[]];
  const own = reporter === "" ? {} : { reporter: reporter as AreaCode };
  const group = { flow, kind, ...own, product, period } as TradeGroup;
  return Object.freeze({ by: "part", ...group, outer: whole, inner: part });
}

/** Text that sorts pairs by their group: no text has a character below the one between. */
function rankOf({ flow, kind, reporter, period, product, by, inner, outer }: TradeOverlap): string {
  return [flow, kind, reporter ?? "", period, product, by, inner, outer].join("\u0000");
}

/** The error for each way of holding another one. */
const CODES = /* @__PURE__ */ Object.freeze({
  reporter: "aggregate/overlapping-areas",
  market: "aggregate/overlapping-areas",
  code: "aggregate/overlapping-levels",
  period: "aggregate/overlapping-periods",
  part: "aggregate/whole-and-part",
} as const);

/** Why there is no total: `overlapping-areas`, `overlapping-levels`, `overlapping-periods` or `whole-and-part`. */
export type OverlapReason = (typeof CODES)[TradeOverlap["by"]] extends `aggregate/${infer Reason}`
  ? Reason
  : never;

/** Why overlaps keep a total from being one, each reason once. */
export function reasonsOf(overlaps: readonly Pick<TradeOverlap, "by">[]): readonly OverlapReason[] {
  return [...new Set(overlaps.map(({ by }) => CODES[by].slice("aggregate/".length) as OverlapReason))];
}

/** The guard of every total of trade that refuses overlaps. */
export function tradesApart(
  isCounted?: (record: TradeRecord) => boolean,
): Aggregator<TradeRecord, undefined> {
  return tradesThat((found) => {
    const [first] = found.overlaps;
    if (first !== undefined) throw overlappingError(found, first);
  }, isCounted) as Aggregator<TradeRecord, undefined>;
}

function overlappingError({ overlaps, cutShort }: OverlapsFound, first: TradeOverlap): LedgerError {
  const { by, outer, inner, flow, cells } = first;
  const areAll = cutShort.length === 0;
  const many = `${areAll ? "" : "more than "}${overlaps.length}`;
  const others = overlaps.length === 1 && areAll ? "" : ` There are ${many} such pairs.`;
  const pair =
    cells === undefined
      ? `the record ${quote(outer)} and its part ${quote(inner)}`
      : `${flow} of ${cells.map(describeCell).join(" and of ")}`;
  return new LedgerError(
    CODES[by],
    `Cannot add up ${pair}: ${WHY[by](quote(outer), quote(inner))}, so that what they share would count twice.${others} ${WITHOUT_OVERLAP}`,
    { details: { outer, inner, overlaps } },
  );
}

function describeCell({ reporter, product, code, scheme, period, market }: TradeCell): string {
  const known = [
    code && [...(scheme === undefined ? [] : [scheme]), code].map(quoteUnlessPlain).join(" "),
    period,
    market && `market ${market}`,
    reporter && `reporter ${reporter}`,
  ];
  return `${quote(product)} (${known.filter(Boolean).join(", ")})`;
}

const WHY: Readonly<Record<TradeOverlap["by"], (outer: string, inner: string) => string>> = {
  reporter: (outer, inner) => `the reporter ${outer} contains ${inner}`,
  market: (outer, inner) => `the market ${outer} contains ${inner}`,
  code: (outer, inner) => `the code ${outer} holds ${inner}`,
  period: (outer, inner) => `the periods ${outer} and ${inner} share days`,
  part: () => "the first holds the second",
};
