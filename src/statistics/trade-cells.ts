/**
 * The cells of trade: what a value is of. A record that names several markets stands in a cell of each; two values of one cell
 * are two lines of it, which add up.
 */

import { foreignPartial, isAscending } from "../aggregate/values/partial-json";
import { requireText } from "../foundation/arguments";
import { elementsOf, getOrCreate, type Json } from "../foundation/collections";
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

/** A cell with empty text for what a record leaves out. */
export interface RawCell {
  readonly product: string;
  readonly scheme: string;
  readonly code: string;
  readonly period: string;
  readonly market: string;
}

/** What was traded in a period, and the markets that it was traded with. */
interface Goods {
  readonly what: Omit<RawCell, "market">;
  readonly markets: Set<string>;
}

/** Goods by period, and then by what tells them apart. */
type GoodsByPeriod = Map<string, Map<string, Goods>>;

/** A side of trade, and what was traded: by its text alone, or by its text and code. */
interface Traded {
  readonly side: readonly [flow: string, kind: string, reporter: string];
  readonly products: GoodsByPeriod;
  readonly coded: GoodsByPeriod;
}

/** An entry of a partial result: all of a cell but its market, and then the markets. */
type Entry = readonly [
  flow: string,
  kind: string,
  reporter: string,
  product: string,
  scheme: string,
  code: string,
  period: string,
  markets: readonly string[],
];

const MARKETS = 7;
const NO_MARKET: readonly string[] = /* @__PURE__ */ Object.freeze([""]);

const CALL = { chapter: "aggregate", call: "aggregate(trades, overlappingTrades)" } as const;

/** The cells that records stand in. */
export class TradeCells {
  readonly #sides: Traded[] = [];
  /** The same by flow, kind and reporter. */
  readonly #known = new Map<string, Map<string, Map<string, Traded>>>();

  add(record: TradeRecord): void {
    const { flow, kind, reporter, product, scheme, code = "", period } = record;
    requireText(CALL, "the kind of a record", kind);
    requireText(CALL, "the product of a record", product);
    requireText(CALL, "the period of a record", period);
    const traded = this.#tradedOf(isExport({ flow }) ? "exports" : "imports", kind, reporter ?? "");
    add(traded, { product, scheme: (code && scheme) ?? "", code, period }, marketsOf(record));
  }

  merge(from: TradeCells): void {
    for (const other of from.#sides) {
      const traded = this.#tradedOf(...other.side);
      for (const { what, markets } of goodsOf(other)) add(traded, what, markets);
    }
  }

  /** The cells of each side of trade. */
  *sides(): Iterable<readonly [TradeSide, readonly RawCell[]]> {
    for (const traded of this.#sides) {
      const cells: RawCell[] = [];
      for (const { what, markets } of goodsOf(traded))
        for (const market of markets) cells.push({ ...what, market });
      yield [sideOf(...traded.side), cells];
    }
  }

  encode(): Json {
    const entries: Entry[] = [];
    for (const traded of this.#sides)
      for (const { what, markets } of goodsOf(traded)) {
        // Refuses areas that nobody knows here, where their records are, and not where shards are joined.
        const named = [...markets].filter((area) => area !== "") as readonly AreaCode[];
        if (!isOfCountries(named)) overlappingAreas(named);
        const { product, scheme, code, period } = what;
        entries.push([...traded.side, product, scheme, code, period, [...markets].sort(textOrder)]);
      }
    return entries.sort(compareEntries);
  }

  static decode(definition: string, json: unknown): TradeCells {
    if (!Array.isArray(json)) throw foreignPartial(definition, json);
    const entries = Array.from(json, (entry: unknown) => readEntry(definition, entry));
    if (!isAscending(entries, compareEntries)) throw foreignPartial(definition, json);
    const cells = new TradeCells();
    for (const [flow, kind, reporter, product, scheme, code, period, markets] of entries)
      add(cells.#tradedOf(flow, kind, reporter), { product, scheme, code, period }, markets);
    return cells;
  }

  #tradedOf(flow: string, kind: string, reporter: string): Traded {
    const ofKind = getOrCreate(
      getOrCreate(this.#known, flow, newMap<Map<string, Traded>>),
      kind,
      newMap<Traded>,
    );
    let traded = ofKind.get(reporter);
    if (traded === undefined) {
      traded = { side: [flow, kind, reporter], products: new Map(), coded: new Map() };
      ofKind.set(reporter, traded);
      this.#sides.push(traded);
    }
    return traded;
  }
}

function add({ products, coded }: Traded, what: Goods["what"], markets: Iterable<string>): void {
  const { product, scheme, code, period } = what;
  const ofPeriod = getOrCreate(code === "" ? products : coded, period, newMap<Goods>);
  const key = code === "" ? product : JSON.stringify([product, scheme, code]);
  let goods = ofPeriod.get(key);
  if (goods === undefined) {
    goods = { what, markets: new Set() };
    ofPeriod.set(key, goods);
  }
  for (const market of markets) goods.markets.add(market);
}

function* goodsOf({ products, coded }: Traded): Iterable<Goods> {
  for (const periods of [products, coded]) for (const goods of periods.values()) yield* goods.values();
}

function newMap<Value>(): Map<string, Value> {
  return new Map();
}

/** The side of trade that a record is of, and the cells that it stands in. */
export function cellsOfTrade(record: TradeRecord): readonly (readonly [TradeSide, TradeCell])[] {
  const { flow, kind, reporter, product, scheme = "", code = "", period } = record;
  const side = sideOf(isExport({ flow }) ? "exports" : "imports", kind, reporter ?? "");
  return marketsOf(record).map((market) => [side, cellOf({ product, scheme, code, period, market })]);
}

/** Text that tells cells apart. */
export function keyOfCell({ flow, kind, reporter }: TradeSide, cell: TradeCell): string {
  return JSON.stringify([flow, kind, reporter ?? "", cell]);
}

/** A cell without what is empty. */
export function cellOf({ product, scheme, code, period, market }: RawCell): TradeCell {
  return Object.freeze({
    product,
    ...(code !== "" && { code }),
    ...(code !== "" && scheme !== "" && { scheme }),
    period,
    ...(market !== "" && { market: market as AreaCode }),
  });
}

function sideOf(flow: string, kind: string, reporter: string): TradeSide {
  const side = { flow: flow as TradeSide["flow"], kind };
  return reporter === "" ? side : { ...side, reporter: reporter as AreaCode };
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

function compareEntries(left: Entry, right: Entry): number {
  for (let at = 0; at < MARKETS; at++) {
    const order = textOrder(left[at] as string, right[at] as string);
    if (order !== 0) return order;
  }
  return 0;
}

function readEntry(definition: string, entry: unknown): Entry {
  if (!Array.isArray(entry) || entry.length !== MARKETS + 1) throw foreignPartial(definition, entry);
  const path: readonly unknown[] = entry.slice(0, MARKETS);
  const markets: unknown = entry[MARKETS];
  const isPath =
    path.every((step) => typeof step === "string") && ["exports", "imports"].includes(path[0] as string);
  const isMarkets =
    Array.isArray(markets) &&
    markets.length > 0 &&
    elementsOf(markets).every((market) => market === "" || isAreaCode(market)) &&
    isAscending(markets, textOrder);
  if (!isPath || !isMarkets) throw foreignPartial(definition, entry);
  return entry as unknown as Entry;
}
