/**
 * Markets that contain one another: the value for a region may hold that for a country in it, so that values of one
 * product, kind and period add up only where no market lies in another.
 */

import { type Aggregator, measureBy } from "../aggregate/aggregator";
import type { Steps } from "../aggregate/engine/cells";
import { foreignPartial, isAscending } from "../aggregate/values/partial-json";
import { elementsOf, getOrCreate, type Json } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import { type AreaCode, isAreaCode } from "../geography/area-code";
import { namedAreas } from "../geography/area-list";
import { type AreaOverlap, overlappingAreas } from "../geography/containment";
import { wasHeld } from "../model/record";
import { isExport, type TradeRecord } from "../model/trade-record";
import { isOfCountries } from "./lists-of-countries";
import { OverlapColumns } from "./overlap-columns";

/** What values must have in common to be parts of one figure. */
export interface TradeGroup {
  readonly flow: "exports" | "imports";
  readonly kind: string;
  readonly period: string;
  readonly product: string;
}

/** Two markets of one product, kind, period and side of trade of which one lies in the other. */
export interface MarketOverlap extends TradeGroup {
  readonly outer: AreaCode;
  readonly inner: AreaCode;
}

/** The markets of each group: of a record that names several, only those that no other of its own contains. */
type MarketsSoFar = Map<string, Map<string, Map<string, Map<string, Set<AreaCode>>>>>;

const DEFINITION = "overlappingMarkets";

/** The columns of a group, in the order in which it is encoded and its pairs are answered. */
const GROUP_WIDTH = 4;

/** No pairs, as most records have none. */
const APART: readonly MarketOverlap[] = /* @__PURE__ */ Object.freeze([]);

/**
 * The pairs of markets for which records held must not be added up, as a measure: to see before adding, or in a report.
 * Pairs are sorted by side of trade, kind, period, product and then by their codes. Markets that one record names
 * together are one value and no pair. No records give no pairs.
 *
 * @throws when run: `geography/unknown-area`, `geography/invalid-area-list`
 * @example
 * const sale = { flow: "export", kind: "goods", product: "Linen", period: "2012" } as const;
 * const trades: TradeRecord[] = [
 *   { ...sale, id: "region", markets: ["035"], value: usd("100") },
 *   { ...sale, id: "country", markets: ["TH"], value: usd("60") },
 * ];
 * aggregate(trades, overlappingMarkets).map(({ outer, inner }) => `${inner} in ${outer}`) // => ["TH in 035"]
 */
export const overlappingMarkets: Aggregator<TradeRecord, readonly MarketOverlap[]> =
  /* @__PURE__ */ marketsThat((overlaps) => overlaps);

/** What is made of the pairs of records held. */
export function marketsThat<Out>(
  answerOf: (overlaps: readonly MarketOverlap[]) => Out,
): Aggregator<TradeRecord, Out> {
  return measureBy(DEFINITION, () => {
    const steps: Steps<TradeRecord, MarketsSoFar, Out> = {
      ...MARKETS,
      finish: (groups) => answerOf(overlapsOf(groups)),
    };
    return new OverlapColumns(steps, () => answerOf(APART));
  });
}

/** How the markets of each group are gathered. */
const MARKETS: Omit<Steps<TradeRecord, MarketsSoFar, never>, "finish"> = {
  init: () => new Map(),
  step: (groups, record) => {
    if (!wasHeld(record) || record.markets === undefined) return groups;
    const { markets, kind, period, product } = record;
    addMarkets(
      groups,
      [isExport(record) ? "exports" : "imports", kind, period, product],
      isOfCountries(markets) ? markets : outermost(namedAreas(markets)),
    );
    return groups;
  },
  merge: (left, right) => {
    for (const [path, areas] of groupsOf(right)) addMarkets(left, path, areas);
    return left;
  },
  encode: (groups) =>
    groupsOf(groups).map(([path, areas]): Json => {
      const sorted = [...areas].sort(textOrder);
      pairsOf(sorted); // refuses areas that nobody knows here, where their records are, and not where shards are joined
      return [...path, sorted];
    }),
  decode: (json) => {
    const groups: MarketsSoFar = new Map();
    if (!Array.isArray(json)) throw foreignPartial(DEFINITION, json);
    const paths = Array.from(json, (entry: unknown) => {
      const [path, areas] = readEntry(entry);
      addMarkets(groups, path, areas);
      return path;
    });
    if (!isAscending(paths, comparePaths)) throw foreignPartial(DEFINITION, json);
    return groups;
  },
};

type GroupPath = readonly [flow: string, kind: string, period: string, product: string];

function addMarkets(
  groups: MarketsSoFar,
  [flow, kind, period, product]: GroupPath,
  areas: Iterable<AreaCode>,
): void {
  const ofKind = getOrCreate(getOrCreate(groups, flow, newMap<MarketsByKind>), kind, newMap<MarketsByPeriod>);
  const known = getOrCreate(
    getOrCreate(ofKind, period, newMap<Set<AreaCode>>),
    product,
    () => new Set<AreaCode>(),
  );
  for (const area of areas) known.add(area);
}

type MarketsByPeriod = Map<string, Set<AreaCode>>;
type MarketsByKind = Map<string, MarketsByPeriod>;

function newMap<Value>(): Map<string, Value> {
  return new Map();
}

/** Of areas only those that no other one contains, for together they have one value. */
function outermost(areas: readonly AreaCode[]): readonly AreaCode[] {
  if (areas.length < 2) return areas;
  const inner = new Set(overlappingAreas(areas).map((overlap) => overlap.inner));
  return inner.size === 0 ? areas : areas.filter((area) => !inner.has(area));
}

/** Every group in one order. */
function groupsOf(groups: MarketsSoFar): readonly (readonly [GroupPath, Set<AreaCode>])[] {
  const found = [...groups].flatMap(([flow, kinds]) =>
    [...kinds].flatMap(([kind, periods]) =>
      [...periods].flatMap(([period, products]) =>
        [...products].map(([product, areas]) => [[flow, kind, period, product] as const, areas] as const),
      ),
    ),
  );
  return found.sort(([left], [right]) => comparePaths(left, right));
}

function comparePaths(left: GroupPath, right: GroupPath): number {
  for (let at = 0; at < GROUP_WIDTH; at++) {
    const order = textOrder(left[at] as string, right[at] as string);
    if (order !== 0) return order;
  }
  return 0;
}

function overlapsOf(groups: MarketsSoFar): readonly MarketOverlap[] {
  const overlaps = groupsOf(groups).flatMap(([[flow, kind, period, product], areas]) =>
    pairsOf([...areas].sort(textOrder)).map(
      ({ outer, inner }): MarketOverlap =>
        Object.freeze({ flow: flow as TradeGroup["flow"], kind, period, product, outer, inner }),
    ),
  );
  return overlaps.length === 0 ? APART : Object.freeze(overlaps);
}

/** The overlaps of sorted areas. */
function pairsOf(areas: readonly AreaCode[]): readonly AreaOverlap[] {
  return isOfCountries(areas) ? [] : overlappingAreas(areas);
}

function readEntry(entry: unknown): readonly [GroupPath, readonly AreaCode[]] {
  if (!Array.isArray(entry) || entry.length !== GROUP_WIDTH + 1) throw foreignPartial(DEFINITION, entry);
  const path = entry.slice(0, GROUP_WIDTH) as readonly string[] as GroupPath;
  const areas: unknown = entry[GROUP_WIDTH];
  const isPath = path.every((part) => typeof part === "string") && ["exports", "imports"].includes(path[0]);
  const isAreas =
    Array.isArray(areas) && elementsOf(areas).every(isAreaCode) && isAscending(areas, textOrder);
  if (!isPath || !isAreas) throw foreignPartial(DEFINITION, entry);
  return [path, areas];
}
