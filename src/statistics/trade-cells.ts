/**
 * The cells of trade: what a value is of. A record that names several markets stands in a cell of each; two values of one cell
 * are two lines of it, which add up.
 */

import { foreignPartial, isAscending } from "../aggregate/values/partial-json";
import { elementsOf, type Json } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import { type AreaCode, isAreaCode } from "../geography/area-code";
import { namedAreas } from "../geography/area-list";
import { overlappingAreas } from "../geography/containment";
import { isExport, type TradeRecord } from "../model/trade-record";
import { isOfCountries } from "./lists-of-countries";

/** What a value is of, but for its market. */
export interface TradeGroup {
  readonly flow: "exports" | "imports";
  readonly kind: string;
  /** The area whose trade it is; left out where its record doesn't say. */
  readonly reporter?: AreaCode;
  readonly product: string;
  readonly period: string;
}

/** What values must have in common to be parts of one figure. */
export type TradeSide = Pick<TradeGroup, "flow" | "kind" | "reporter">;

/** A product, a period and a market of a side of trade. */
export interface TradeCell {
  readonly product: string;
  readonly code?: string;
  readonly scheme?: string;
  readonly period: string;
  /** Left out of a record that names no market. */
  readonly market?: AreaCode;
}

/** The path of a cell up to its market; what a record leaves out is empty text. */
type Path = readonly [
  flow: string,
  kind: string,
  reporter: string,
  product: string,
  scheme: string,
  code: string,
  period: string,
];

interface Branch extends Map<string, Branch> {}

const LENGTH = 7;
/** How many steps of a path tell sides of trade apart. */
const OF_SIDE = 3;
const NO_MARKET: readonly string[] = /* @__PURE__ */ Object.freeze([""]);
const END: Branch = /* @__PURE__ */ new Map();

/** The cells that records stand in. */
export class TradeCells {
  readonly #sides: Branch = new Map();
  /** The path before and its markets: mostly the next record is of the same product and period. */
  #before: Path | undefined;
  #markets: Branch = END;

  add(record: TradeRecord): void {
    const { flow, kind, reporter, product, scheme, code, period } = record;
    const side = isExport({ flow }) ? "exports" : "imports";
    this.#addAll(
      [side, kind, reporter ?? "", product, (code && scheme) ?? "", code ?? "", period],
      marketsOf(record),
    );
  }

  merge(from: TradeCells): void {
    for (const [path, markets] of from.#entries()) this.#addAll(path, markets);
  }

  /** The cells of each side of trade. */
  *sides(): Iterable<readonly [TradeSide, readonly TradeCell[]]> {
    for (const [[flow, kind, reporter], products] of leavesOf(this.#sides, OF_SIDE)) {
      const side = { flow: flow as TradeSide["flow"], kind: kind as string };
      const cells = leavesOf(products, LENGTH - OF_SIDE).flatMap(
        ([[product, scheme, code, period], markets]) =>
          [...markets.keys()].map((market) => cellOf({ product, scheme, code, period, market })),
      );
      yield [reporter === "" ? side : { ...side, reporter: reporter as AreaCode }, cells];
    }
  }

  encode(): Json {
    return this.#entries().map(([path, areas]): Json => {
      // Refuses areas that nobody knows here, where their records are, and not where shards are joined.
      const named = areas.filter((area) => area !== "") as readonly AreaCode[];
      if (!isOfCountries(named)) overlappingAreas(named);
      return [...path, [...areas].sort(textOrder)];
    });
  }

  static decode(definition: string, json: unknown): TradeCells {
    const cells = new TradeCells();
    if (!Array.isArray(json)) throw foreignPartial(definition, json);
    const entries = Array.from(json, (entry: unknown) => readEntry(definition, entry));
    if (!isAscending(entries, ([left], [right]) => comparePaths(left, right)))
      throw foreignPartial(definition, json);
    for (const [path, markets] of entries) cells.#addAll(path, markets);
    return cells;
  }

  #addAll(path: Path, markets: Iterable<string>): void {
    if (this.#before === undefined || !areSame(this.#before, path)) {
      this.#markets = path.reduce(branchAt, this.#sides);
      this.#before = path;
    }
    for (const market of markets) this.#markets.set(market, END);
  }

  /** Every path with its markets, in one order. */
  #entries(): readonly (readonly [Path, readonly string[]])[] {
    return leavesOf(this.#sides, LENGTH)
      .map(([path, markets]) => [path as unknown as Path, [...markets.keys()]] as const)
      .sort(([left], [right]) => comparePaths(left, right));
  }
}

/** The markets of a record: of those that it names only the ones that no other contains, as together they have one value. */
function marketsOf({ markets }: TradeRecord): readonly string[] {
  if (markets === undefined) return NO_MARKET;
  const areas = isOfCountries(markets) ? markets : outermost(namedAreas(markets));
  return areas.length === 0 ? NO_MARKET : areas;
}

function outermost(areas: readonly AreaCode[]): readonly AreaCode[] {
  if (areas.length < 2) return areas;
  const inner = new Set(overlappingAreas(areas).map((overlap) => overlap.inner));
  return inner.size === 0 ? areas : areas.filter((area) => !inner.has(area));
}

/** The side of trade that a record is of, and the cells that it stands in. */
export function cellsOfTrade(record: TradeRecord): readonly (readonly [TradeSide, TradeCell])[] {
  const { flow, kind, reporter, product, scheme, code, period } = record;
  const side: TradeSide = {
    flow: isExport({ flow }) ? "exports" : "imports",
    kind,
    ...(reporter !== undefined && { reporter }),
  };
  return marketsOf(record).map((market) => [
    side,
    cellOf({ product, scheme: code && scheme, code, period, market }),
  ]);
}

/** Text that tells cells apart. */
export function keyOfCell({ flow, kind, reporter }: TradeSide, cell: TradeCell): string {
  return JSON.stringify([flow, kind, reporter ?? "", cell]);
}

/** A cell without what is empty. */
function cellOf(fields: {
  readonly product: string | undefined;
  readonly scheme: string | undefined;
  readonly code: string | undefined;
  readonly period: string | undefined;
  readonly market: string | undefined;
}): TradeCell {
  const given = Object.entries(fields).filter(([, field]) => field !== undefined && field !== "");
  return Object.freeze(Object.fromEntries(given)) as unknown as TradeCell;
}

function areSame(one: Path, other: Path): boolean {
  for (let at = LENGTH - 1; at >= 0; at--) if (one[at] !== other[at]) return false;
  return true;
}

function branchAt(branch: Branch, step: string): Branch {
  let next = branch.get(step);
  if (next === undefined) {
    next = new Map();
    branch.set(step, next);
  }
  return next;
}

/** All branches at a depth, each with the steps that lead to it. */
function leavesOf(branch: Branch, depth: number): readonly (readonly [readonly string[], Branch])[] {
  if (depth === 0) return [[[], branch]];
  return [...branch].flatMap(([step, next]) =>
    leavesOf(next, depth - 1).map(([steps, leaf]) => [[step, ...steps], leaf] as const),
  );
}

function comparePaths(left: Path, right: Path): number {
  for (let at = 0; at < LENGTH; at++) {
    const order = textOrder(left[at] as string, right[at] as string);
    if (order !== 0) return order;
  }
  return 0;
}

function readEntry(definition: string, entry: unknown): readonly [Path, readonly string[]] {
  if (!Array.isArray(entry) || entry.length !== LENGTH + 1) throw foreignPartial(definition, entry);
  const path = entry.slice(0, LENGTH) as readonly string[] as Path;
  const markets: unknown = entry[LENGTH];
  const isPath = path.every((step) => typeof step === "string") && ["exports", "imports"].includes(path[0]);
  const isMarkets =
    Array.isArray(markets) &&
    markets.length > 0 &&
    elementsOf(markets).every((market) => market === "" || isAreaCode(market)) &&
    isAscending(markets, textOrder);
  if (!isPath || !isMarkets) throw foreignPartial(definition, entry);
  return [path, markets];
}
