/**
 * The peers, loaded from `peers/node_modules` where they are installed. They are typed by hand, as far as they are used, so
 * that this project compiles without them.
 */

import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** Every script of the benchmark runs in the root of the package. */
const DIRECTORY = join(process.cwd(), "tests/bench/peers");

export const INSTALL_PEERS = "npm ci --prefix tests/bench/peers";

export function arePeersInstalled(): boolean {
  return existsSync(join(DIRECTORY, "node_modules"));
}

/** Names and pinned versions, for the report. */
export function peerVersions(): readonly string[] {
  const { dependencies } = JSON.parse(readFileSync(join(DIRECTORY, "package.json"), "utf8")) as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  return Object.entries(dependencies).map(([name, version]) => `${name} ${version}`);
}

/** A peer as whoever imports it gets it: its default export, or where it has none all of them. */
async function peer<Module>(name: string): Promise<Module> {
  const { resolve } = createRequire(join(DIRECTORY, "package.json"));
  const loaded = (await import(pathToFileURL(resolve(name)).href)) as Module & { readonly default?: Module };
  return loaded.default ?? loaded;
}

type Rows<Row> = readonly Row[];

export interface D3 {
  readonly fsum: <Row>(rows: Rows<Row>, valueIn: (row: Row) => number) => number;
  readonly sum: <Row>(rows: Rows<Row>, valueIn: (row: Row) => number) => number;
  readonly rollup: <Row>(
    rows: Rows<Row>,
    reduce: (rows: Rows<Row>) => number,
    ...keys: readonly ((row: Row) => string)[]
  ) => ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<string, number>>>;
}

export interface Lodash {
  readonly sumBy: <Row>(rows: Rows<Row>, valueIn: ((row: Row) => number) | string) => number;
  readonly groupBy: <Row>(
    rows: Rows<Row>,
    keyOf: (row: Row) => string,
  ) => Readonly<Record<string, Rows<Row>>>;
  readonly mapValues: <In, Out>(
    groups: Readonly<Record<string, In>>,
    map: (value: In) => Out,
  ) => Readonly<Record<string, Out>>;
}

/** Numbers of big.js, bignumber.js and currency.js, as far as they are used alike. */
export interface PlusNumber<Self> {
  readonly plus: (other: Self) => Self;
  readonly toFixed: (decimals: number) => string;
}

export interface BigNumber extends PlusNumber<BigNumber> {}

export type BigConstructor = new (text: string) => BigNumber;

export interface CurrencyNumber {
  readonly add: (other: CurrencyNumber) => CurrencyNumber;
  readonly intValue: number;
}

export type CurrencyJs = (text: string) => CurrencyNumber;

export interface Dinero {
  readonly toJSON: () => { readonly amount: number };
}

export interface DineroJs {
  readonly dinero: (options: { readonly amount: number; readonly currency: unknown }) => Dinero;
  readonly add: (left: Dinero, right: Dinero) => Dinero;
  readonly USD: unknown;
  readonly CNY: unknown;
}

export interface GroupedRow {
  readonly area: string;
  readonly category: string;
  readonly currency: string;
  readonly value: number;
}

export interface ArqueroTable {
  readonly groupby: (...columns: readonly string[]) => ArqueroTable;
  readonly rollup: (measures: Readonly<Record<string, unknown>>) => ArqueroTable;
  readonly objects: () => readonly GroupedRow[];
}

export interface Arquero {
  readonly from: (rows: Rows<unknown>) => ArqueroTable;
  readonly op: { readonly sum: (column: string) => unknown };
}

export interface Tidy {
  readonly tidy: (rows: Rows<unknown>, verb: unknown) => readonly GroupedRow[];
  readonly groupBy: (keys: readonly string[], verbs: readonly unknown[]) => unknown;
  readonly summarize: (measures: Readonly<Record<string, unknown>>) => unknown;
  readonly sum: (column: string) => unknown;
}

export type AlaSql = (query: string, parameters: readonly unknown[]) => readonly GroupedRow[];

export interface PolarsFrame {
  readonly groupBy: (...columns: readonly string[]) => { readonly agg: (measure: unknown) => PolarsFrame };
  readonly toRecords: () => readonly (Omit<GroupedRow, "value"> & { readonly value: number | bigint })[];
}

export interface Polars {
  readonly DataFrame: (columns: Readonly<Record<string, unknown>>) => PolarsFrame;
  readonly col: (name: string) => { readonly sum: () => unknown };
}

/** A schema is only handed on. */
type ValibotSchema = object;

export interface Valibot {
  readonly string: () => ValibotSchema;
  readonly regex: (pattern: RegExp) => ValibotSchema;
  readonly isoDate: () => ValibotSchema;
  readonly picklist: (words: readonly string[]) => ValibotSchema;
  readonly pipe: (...steps: readonly ValibotSchema[]) => ValibotSchema;
  readonly array: (item: ValibotSchema) => ValibotSchema;
  readonly strictObject: (fields: Readonly<Record<string, ValibotSchema>>) => ValibotSchema;
  readonly parse: (schema: ValibotSchema, data: unknown) => unknown;
}

export const loadPeer = {
  d3: () => peer<D3>("d3-array"),
  lodash: () => peer<Lodash>("lodash"),
  big: () => peer<BigConstructor>("big.js"),
  bignumber: () => peer<BigConstructor>("bignumber.js"),
  currency: () => peer<CurrencyJs>("currency.js"),
  dinero: () => peer<DineroJs>("dinero.js"),
  arquero: () => peer<Arquero>("arquero"),
  tidy: () => peer<Tidy>("@tidyjs/tidy"),
  alasql: () => peer<AlaSql>("alasql"),
  polars: () => peer<Polars>("nodejs-polars"),
  valibot: () => peer<Valibot>("valibot"),
  duckdb: <Module>() => peer<Module>("@duckdb/node-api"),
} as const;
