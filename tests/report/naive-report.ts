/**
 * A report by hand: each figure by itself, in plain loops over the records, with nothing of the code that reports are made by.
 * Years are the periods of reports; records are of years, of several, of months, days or ranges of days.
 */

import {
  add,
  divide,
  type End,
  end,
  isNegative,
  isPositive,
  minus,
  ONE,
  only,
  over,
  plus,
  point,
  type Q,
  q,
  type Range,
  rounded,
  roundedUp,
  scaled,
  shareOfSum,
  sign,
  subtract,
  sum,
  times,
  widened,
  ZERO,
} from "./naive-numbers";

/** A count as its least number, the one that it excludes, and its most. */
export interface Bounds {
  readonly least: bigint;
  readonly isExcluded: boolean;
  readonly most: bigint | undefined;
  readonly isUnknown: boolean;
}

/** A record of exchange, of whatever kind. */
export interface Thing {
  readonly id: string;
  readonly period: string;
  readonly status?: string | undefined;
  readonly direction?: string | undefined;
  readonly kinds?: readonly string[] | undefined;
  readonly count: Bounds;
  readonly persons?: Bounds | undefined;
  readonly areas?: Areas | undefined;
  readonly legs?: readonly { readonly area: string; readonly place?: string | undefined }[] | undefined;
  readonly cities?: Bounds | undefined;
  readonly project?: string | undefined;
  readonly programme?: string | undefined;
  readonly domain?: string | undefined;
  readonly partOf?: string | undefined;
}

export interface Areas {
  readonly named: readonly string[];
  readonly isOpen: boolean;
  readonly stated?: Bounds | undefined;
}

export interface Sale {
  readonly id: string;
  readonly period: string;
  readonly status?: string | undefined;
  readonly isExport: boolean;
  readonly kind: string;
  readonly product: string;
  readonly markets?: Areas | undefined;
  /** An amount, or where a figure lies. */
  readonly value?: { readonly currency: string; readonly amount?: Q; readonly range?: Range } | undefined;
  readonly decimals?: number | undefined;
  readonly partOf?: string | undefined;
  readonly isBreak: boolean;
}

export interface Seen {
  readonly id: string;
  readonly period: string;
  readonly of: readonly string[];
  readonly published?: string | undefined;
  readonly value?: Q | undefined;
  readonly isBreak: boolean;
}

interface Tie {
  readonly id: string;
  readonly signed?: string | undefined;
  readonly termYears?: number | undefined;
  readonly count: Bounds;
}

interface Held {
  readonly period?: string | undefined;
  readonly status?: string | undefined;
}

interface Printed {
  readonly indicator: string;
  readonly direction?: string | undefined;
  readonly period: string;
  readonly range: Range;
}

/** What a report is made of. */
export interface Material {
  readonly projects: readonly Thing[];
  readonly delegations: readonly Thing[];
  readonly activities: readonly Thing[];
  readonly sales: readonly Sale[];
  readonly seen: readonly Seen[];
  readonly ties: readonly Tie[];
  readonly editions: readonly Held[];
  readonly printed: readonly Printed[];
  /** Yuan for a dollar by year. */
  readonly rates: Readonly<Record<string, Q>>;
  readonly breaks: readonly { readonly at: string; readonly indicators: readonly string[] }[];
  readonly isRefused: boolean;
  readonly top: number;
  readonly period: string;
  readonly earlier: readonly string[];
}

export interface Key {
  readonly indicator: string;
  readonly statistic: string;
  readonly period: string;
  readonly base?: string | undefined;
  readonly breakdown: readonly { readonly dimension: string; readonly id: string }[];
}

/** What a figure says: a range and perhaps one number, or why there is none. */
export type Said = { readonly range: Range; readonly number: Q | undefined } | { readonly why: string };

type Kind = "projects" | "delegations" | "activities";

const NOT_STATED = "~not-stated";
const MONEY = ["exports", "imports", "trade", "balance"];
const ALL = [
  ...["projects", "visits", "persons", "areas", "cities", "activities", "audience", "editions"],
  ...["agreements-signed", "agreements-in-force", "trade", "exports", "imports", "balance", "observation"],
];
const UNKNOWN_COUNT: Bounds = { least: 0n, isExcluded: false, most: undefined, isUnknown: true };

// Time.

function daysOf(period: string): readonly [string, string] {
  const [from = "", to = from] = period.split("/");
  return [`${from}-01-01`.slice(0, 10), lastDay(to)];
}

function lastDay(period: string): string {
  if (period.length === 4) return `${period}-12-31`;
  return period.length === 7 ? `${period}-31` : period;
}

type Place = "inside" | "outside" | "undetermined";

function placed(record: string, report: string, isEvent: boolean): Place {
  const [from, to] = daysOf(record);
  const [start, last] = daysOf(report);
  const isOfDays = record.split("/")[0]?.length === 10;
  const until = isEvent && isOfDays ? from : to;
  if (start <= from && until <= last) return "inside";
  return until < start || last < from ? "outside" : "undetermined";
}

const least = ({ least, isExcluded }: Bounds) => (isExcluded ? least + 1n : least);
const isOne = (count: Bounds) => least(count) === 1n && count.most === 1n;
const isNone = ({ most }: Bounds) => most === 0n;
const mayBeNone = (count: Bounds) => least(count) === 0n;
const isHeld = ({ status = "held" }: { readonly status?: string | undefined }) => status === "held";

function inPeriod<R extends Thing>(records: readonly R[], period: string): readonly R[] {
  return records.filter(
    (record) => isHeld(record) && placed(record.period, period, isOne(record.count)) === "inside",
  );
}

// Counts.

function added(counts: readonly (Bounds | undefined)[]): Said {
  let [lower, upper, excluded, known, unknown] = [0n, 0n, 0n, 0, 0];
  let isUnbounded = false;
  for (const count of counts) {
    if (count === undefined || count.isUnknown) {
      unknown += 1;
      continue;
    }
    known += 1;
    lower += count.least;
    if (count.isExcluded) excluded += 1n;
    if (count.most === undefined) isUnbounded = true;
    else upper += count.most;
  }
  if (known === 0 && unknown > 0) return { why: "not-stated" };
  const from = end(q(lower + (excluded > 0n ? excluded - 1n : 0n)), excluded === 0n);
  const to: End = unknown > 0 ? "unknown" : isUnbounded ? "unbounded" : end(q(upper));
  const range = { lower: from, upper: to, whole: true };
  return { range, number: only(range) };
}

/** A whole without its parts. */
function left(whole: Bounds, parts: readonly (Bounds | undefined)[]): Bounds {
  let leastOfParts = 0n;
  let mostOfParts: bigint | undefined = 0n;
  for (const part of parts) {
    if (part !== undefined) leastOfParts += least(part);
    mostOfParts = part?.most === undefined || mostOfParts === undefined ? undefined : mostOfParts + part.most;
  }
  const from = mostOfParts === undefined || mostOfParts > least(whole) ? 0n : least(whole) - mostOfParts;
  const to = whole.most === undefined ? undefined : whole.most - leastOfParts;
  if (to === undefined ? from === 0n : to < 0n) return UNKNOWN_COUNT;
  return { least: from, isExcluded: false, most: to, isUnknown: false };
}

/** The nearest record of some that holds another of them, through whatever records there are. */
function wholeOf(record: Thing, among: readonly Thing[], all: readonly Thing[]): Thing | undefined {
  let at: Thing | undefined = among.find(({ id }) => id === record.id);
  while (at?.partOf !== undefined) {
    const id: string = at.partOf;
    const found = among.find((other) => other.id === id);
    if (found !== undefined) return found;
    at = all.find((other) => other.id === id);
  }
  return undefined;
}

/** What is left of a record where others beside it are told apart; nothing where they are all of it. */
function without(record: Thing, parts: readonly Thing[]): readonly Thing[] {
  if (parts.length === 0) return [record];
  const count = left(
    record.count,
    parts.map((part) => part.count),
  );
  if (isNone(count)) return [];
  const persons =
    record.persons &&
    left(
      record.persons,
      parts.map((part) => part.persons),
    );
  return [{ ...record, count, persons }];
}

/** The records of a line, beside which stand the others of `among`. */
function line(own: readonly Thing[], among: readonly Thing[], all: readonly Thing[]): readonly Thing[] {
  const isIn = (record: Thing | undefined) => own.some(({ id }) => id === record?.id);
  const outside = (record: Thing): readonly Thing[] =>
    among
      .filter((part) => wholeOf(part, among, all)?.id === record.id)
      .flatMap((part) => (isIn(part) ? outside(part) : [part]));
  return own
    .filter((record) => !isIn(wholeOf(record, among, all)))
    .flatMap((record) => without(record, outside(record)));
}

/** The records of a direction: of those of both nobody knows how much is. */
function going(records: readonly Thing[], direction: string | undefined, all: readonly Thing[]) {
  return records.flatMap((record): readonly Thing[] => {
    if (record.direction === direction) return [record];
    if (record.direction !== "both" || direction === undefined || isNone(record.count)) return [];
    const parts = records.filter((part) => wholeOf(part, records, all)?.id === record.id);
    return without(record, parts).map((rest) => ({ ...rest, count: UNKNOWN_COUNT, persons: UNKNOWN_COUNT }));
  });
}

// Areas.

const COUNTRY: Readonly<Record<string, string>> = { "GB-WLS": "GB", "CN-CQ": "CN" };
const GROUPS: Readonly<Record<string, readonly string[]>> = { "035": ["TH"] };
const OTHERS = ["HK", "MO"];

const countryOf = (code: string) => COUNTRY[code] ?? code;

function holds(outer: string, inner: string): boolean {
  if (outer === inner || outer === "" || inner === "") return false;
  return COUNTRY[inner] === outer || (GROUPS[outer]?.includes(countryOf(inner)) ?? false);
}

/** One member for all areas of a list. */
function areasMember(areas: Areas | undefined): string {
  if (areas === undefined || areas.isOpen || areas.named.length === 0) return NOT_STATED;
  return [...new Set(areas.named.map(countryOf))].sort().join("+");
}

function classMember(areas: Areas | undefined): string {
  if (areas === undefined || areas.isOpen || areas.named.length === 0) return NOT_STATED;
  const classes = areas.named.map((code) =>
    countryOf(code) === "CN"
      ? undefined
      : OTHERS.includes(countryOf(code))
        ? "hong-kong-macao-taiwan"
        : "foreign",
  );
  if (classes.includes(undefined)) return NOT_STATED;
  return (["foreign", "hong-kong-macao-taiwan"] as const).filter((id) => classes.includes(id)).join("+");
}

function areasOf({ areas, legs }: Thing): Areas | undefined {
  return legs === undefined ? areas : { named: legs.map(({ area }) => area), isOpen: false };
}

/** How many areas lists name, of which some records say none. */
function areaNumber(lists: readonly Areas[], unsaid: number): Range {
  const named = new Set(lists.flatMap((list) => list.named));
  const isOpen = unsaid > 0 || lists.some((list) => list.isOpen);
  const countries = new Set([...named].filter((code) => GROUPS[code] === undefined).map(countryOf));
  const groups = [...named].filter((code) => GROUPS[code] !== undefined);
  const empty = groups.filter((group) => ![...countries].some((code) => holds(group, code)));
  const number = BigInt(countries.size + empty.length);
  if (!isOpen)
    return { lower: end(q(number)), upper: groups.length > 0 ? "unbounded" : end(q(number)), whole: true };
  const stated = lists.flatMap((list) => list.stated ?? []);
  const [first] = stated;
  if (lists.length === 1 && unsaid === 0 && first !== undefined && least(first) >= number) {
    const said = added([first]);
    return "range" in said ? said.range : { lower: end(ZERO), upper: "unknown", whole: true };
  }
  let lower: End = end(q(number));
  let best = -1n;
  for (const one of stated) {
    const from = least(one);
    const isTie = from === best && !one.isExcluded;
    if (from < best || (from === best && !isTie)) continue;
    best = from;
    if (from >= number) lower = one.isExcluded ? end(q(one.least), false) : end(q(from));
  }
  return { lower, upper: "unbounded", whole: true };
}

// The report.

export interface NaiveReport {
  readonly figure: (key: Key) => Said | undefined;
  /** The members of a table, in their order. */
  readonly members: (table: string) => readonly (readonly string[])[];
  readonly isPublished: (indicator: string, direction: string | undefined, period: string) => boolean;
  readonly salesOf: (period: string, side?: string) => readonly Sale[];
}

export function naiveReport(material: Material): NaiveReport {
  const { period: own, earlier, top } = material;
  const periods = [own, ...earlier];
  const projectOf = (thing: Thing) => material.projects.find(({ id }) => id === thing.project);
  const named = (name: string) => (name.startsWith("~") ? `~${name}` : name);
  const memberOf: Readonly<Record<string, (thing: Thing) => string>> = {
    area: (thing) => areasMember(areasOf(thing)),
    programme: (thing) => {
      const programme = thing.programme ?? projectOf(thing)?.programme;
      return programme === undefined ? NOT_STATED : named(programme);
    },
    domain: (thing) => {
      const domain = thing.domain ?? projectOf(thing)?.domain;
      return domain === undefined ? NOT_STATED : named(domain);
    },
  };
  const of = (kind: Kind, period: string) => inPeriod(material[kind], period);
  const salesOf = (period: string, side?: string) =>
    material.sales.filter(
      (sale) =>
        isHeld(sale) &&
        placed(sale.period, period, false) === "inside" &&
        (side === undefined || sale.isExport === (side === "exports")),
    );
  const marketOrProduct = (dimension: string) => (sale: Sale) =>
    dimension === "product" ? named(sale.product) : areasMember(sale.markets);

  function count(records: readonly Thing[], what: "count" | "persons"): Said {
    if (records.length === 0) return { why: "no-records" };
    const asked = what === "count" ? records : records.filter((record) => !isNone(record.count));
    return added(asked.map((record) => (what === "count" ? record.count : record.persons)));
  }

  /** The first members, the rest as one, and what is not stated. */
  function ranked(
    sizes: ReadonlyMap<string, Q | undefined>,
    everywhere: readonly string[],
  ): readonly string[] {
    const order = (left: string, right: string) => (left < right ? -1 : left > right ? 1 : 0);
    const known = [...sizes.keys()]
      .filter((id) => id !== NOT_STATED)
      .sort((left, right) => {
        const [one, other] = [sizes.get(left), sizes.get(right)];
        if (one === undefined || other === undefined)
          return one === other ? order(left, right) : one === undefined ? 1 : -1;
        return sign(minus(other, one)) || order(left, right);
      });
    const all = new Set([...known, ...everywhere].filter((id) => id !== NOT_STATED));
    const isUnstated = sizes.has(NOT_STATED) || everywhere.includes(NOT_STATED);
    const isRestOfOne = all.size === top + 1 && known.length === all.size;
    const listed = isRestOfOne ? known : known.slice(0, top);
    return [...listed, ...(all.size > listed.length ? ["~rest"] : []), ...(isUnstated ? [NOT_STATED] : [])];
  }

  function exchangeMembers(dimension: string, kinds: readonly Kind[]): readonly string[] {
    const key = memberOf[dimension] as (thing: Thing) => string;
    const sizes = new Map<string, Q | undefined>();
    for (const kind of kinds)
      for (const thing of of(kind, own)) {
        const id = key(thing);
        if (
          sizes.has(id) &&
          kinds.slice(0, kinds.indexOf(kind)).some((other) => of(other, own).some((one) => key(one) === id))
        )
          continue;
        const group = of(kind, own).filter((one) => key(one) === id);
        const said = added(line(group, of(kind, own), material[kind]).map((one) => one.count));
        // Of unknown numbers the least is none.
        const lower = "range" in said ? said.range.lower : end(ZERO);
        sizes.set(id, typeof lower === "object" ? lower.at : undefined);
      }
    const everywhere = earlier
      .slice(0, 1)
      .flatMap((period) => kinds.flatMap((kind) => of(kind, period).map(key)));
    return ranked(sizes, everywhere);
  }

  function tradeMembers(side: string, dimension: string): readonly string[] {
    const key = marketOrProduct(dimension);
    const sizes = new Map<string, Q | undefined>();
    for (const sale of salesOf(own, side)) {
      const group = salesOf(own, side).filter((one) => key(one) === key(sale));
      const { range } = worth(group, own);
      sizes.set(key(sale), typeof range.lower === "object" ? range.lower.at : undefined);
    }
    return ranked(
      sizes,
      earlier.slice(0, 1).flatMap((period) => salesOf(period, side).map(key)),
    );
  }

  const kept = new Map<string, readonly string[]>();
  const keep = (name: string, make: () => readonly string[]) => {
    const known = kept.get(name) ?? make();
    kept.set(name, known);
    return known;
  };
  const EXCHANGE: Readonly<Record<string, readonly [string, readonly Kind[]]>> = {
    "visits-by-area": ["area", ["delegations"]],
    "activities-by-area": ["area", ["activities"]],
    "by-programme": ["programme", ["projects", "delegations", "activities"]],
    "by-art-form": ["domain", ["projects", "delegations", "activities"]],
  };
  const listed = (table: string): readonly string[] =>
    keep(table, () => {
      const exchange = EXCHANGE[table];
      if (exchange !== undefined) return exchangeMembers(...exchange);
      const [side = "", , dimension = ""] = table.split("-");
      return tradeMembers(side, dimension);
    });

  function isOfMember(table: string, id: string, key: string): boolean {
    const all = listed(table);
    return id === "~rest" ? !all.includes(key) : key === id;
  }

  // Trade.

  function rateOf({ value, period }: Sale, report: string): Q | undefined {
    if (value?.currency === "USD") return ONE;
    if (value?.currency !== "CNY") return undefined;
    const rate = material.rates[period] ?? material.rates[report];
    return rate && over(ONE, rate);
  }

  /** What sales are worth together, as far as a rate converts them: the exact sum, and where it lies. */
  function worth(
    sales: readonly Sale[],
    report: string,
  ): { readonly exact: Q; readonly range: Range; readonly isWorded: boolean } {
    const converted = sales.flatMap((sale) => {
      const rate = rateOf(sale, report);
      return sale.value === undefined || rate === undefined ? [] : [{ ...sale.value, rate }];
    });
    const exact = sum(converted.map(({ amount = ZERO, rate }) => times(amount, rate)));
    const worded = converted.flatMap(({ range, rate }) => (range === undefined ? [] : [scaled(range, rate)]));
    if (worded.length > 0) return { exact, range: worded.reduce(add, point(exact)), isWorded: true };
    return { exact, range: point(rounded(exact, 2)), isWorded: false };
  }

  const half = (decimals: number): Q =>
    times([5n, 1n], decimals >= 0 ? [1n, 10n ** BigInt(decimals + 1)] : [10n ** BigInt(-decimals), 10n]);

  function errorOf({ value, decimals }: Sale): Q {
    return value?.amount === undefined || decimals === undefined ? ZERO : half(decimals);
  }

  function money(sales: readonly Sale[], report: string): Said {
    if (sales.length === 0) return { why: "no-records" };
    const overlap = material.isRefused ? firstOverlap(sales) : undefined;
    if (overlap !== undefined) return { why: overlap };
    const valued = sales.filter(({ value }) => value !== undefined);
    const rated = valued.filter((sale) => rateOf(sale, report) !== undefined);
    if (rated.length === 0) return { why: valued.length > 0 ? "no-rate" : "not-stated" };
    const { exact, range, isWorded } = worth(sales, report);
    const declared = sum(rated.map((sale) => times(errorOf(sale), rateOf(sale, report) as Q)));
    const isRounded = !isWorded && sign(minus(rounded(exact, 2), exact)) !== 0;
    const error = plus(roundedUp(declared, 12), isRounded ? half(2) : ZERO);
    const around = widened(range, error);
    return {
      range: rated.length < sales.length ? { ...around, upper: "unknown" } : around,
      number: isWorded ? only(range) : rounded(exact, 2),
    };
  }

  /** Why sales must not be added up: the first pair of which one holds the other, or what it holds. */
  function firstOverlap(sales: readonly Sale[]): string | undefined {
    const marketsOf = ({ markets }: Sale) => {
      const all = markets?.named ?? [];
      const outermost = all.filter((inner) => !all.some((outer) => holds(outer, inner)));
      return outermost.length === 0 ? [""] : outermost;
    };
    const found: { readonly rank: string; readonly why: string }[] = [];
    const side = ({ isExport }: Sale) => (isExport ? "exports" : "imports");
    for (const one of sales) {
      const whole = wholeSale(one, sales);
      if (whole !== undefined)
        found.push({
          rank: [side(one), one.kind, "", one.period, one.product, "part", one.id, whole.id].join("\u0000"),
          why: "whole-and-part",
        });
      for (const other of sales) {
        if (one.isExport !== other.isExport || one.kind !== other.kind || one.product !== other.product)
          continue;
        for (const outer of marketsOf(one))
          for (const inner of marketsOf(other)) {
            const [first, second] = [daysOf(one.period), daysOf(other.period)];
            const isOneMarket = outer === inner;
            if (!isOneMarket && !holds(outer, inner)) continue;
            const isOneTime = one.period === other.period;
            if (isOneMarket && isOneTime) continue;
            if (!isOneTime && (first[1] < second[0] || second[1] < first[0])) continue;
            const by = isOneMarket ? "period" : "market";
            // Of two periods the longer one, or the one that begins first, is the outer one.
            if (isOneMarket && !(first[0] < second[0] || (first[0] === second[0] && first[1] > second[1])))
              continue;
            const [holding, held] = isOneMarket ? [one.period, other.period] : [outer, inner];
            found.push({
              rank: [side(one), one.kind, "", other.period, other.product, by, held, holding].join("\u0000"),
              why: isOneMarket ? "overlapping-periods" : "overlapping-areas",
            });
          }
      }
    }
    found.sort((left, right) => (left.rank < right.rank ? -1 : left.rank > right.rank ? 1 : 0));
    return found[0]?.why;
  }

  function wholeSale(sale: Sale, among: readonly Sale[]): Sale | undefined {
    let at: Sale | undefined = sale;
    // A part of a part is one of the nearest that is counted in the period.
    while (at?.partOf !== undefined) {
      const id: string = at.partOf;
      const counted = material.sales.find((other) => other.id === id);
      if (among.some((other) => other.id === id)) return counted;
      at = counted;
    }
    return undefined;
  }

  // Figures of records.

  /** Of classes and kinds there are only those that a period has records of. */
  function ofRecords(key: Key): Said | undefined {
    const said = ofMembers(key);
    const isOfThose = key.breakdown.some(({ dimension }) => dimension === "class" || dimension === "kind");
    return isOfThose && said !== undefined && "why" in said && said.why === "no-records" ? undefined : said;
  }

  function ofMembers({ indicator, period, breakdown }: Key): Said | undefined {
    const [first, second] = breakdown;
    if (MONEY.includes(indicator)) return tradeValue(indicator, period, breakdown);
    if (indicator === "observation") return observed(breakdown, period);
    if (indicator === "editions") return editions(period);
    if (indicator === "agreements-signed") {
      const signed = material.ties.filter(
        (tie) => tie.signed !== undefined && placed(tie.signed, period, isOne(tie.count)) === "inside",
      );
      return signed.length === 0 ? { why: "no-records" } : added(signed.map((tie) => tie.count));
    }
    if (indicator === "agreements-in-force") return inForce(period);
    // Places are counted by direction; those of both directions are other ones.
    if ((indicator === "areas" || indicator === "cities") && first?.dimension !== "direction")
      return undefined;
    const kind: Kind =
      indicator === "projects"
        ? "projects"
        : indicator === "activities" || indicator === "audience"
          ? "activities"
          : "delegations";
    const records = of(kind, period);
    const all = material[kind];
    const what = indicator === "persons" || indicator === "audience" ? "persons" : "count";
    const split = records.filter(({ direction }) => direction !== "both");
    if (first === undefined) return count(line(records, records, all), what);
    if (first.dimension === "direction") {
      const way = going(records, first.id, all);
      const lineOf =
        second === undefined ? way : way.filter((one) => classMember(areasOf(one)) === second.id);
      if (indicator === "areas") return areas(lineOf, split, all);
      if (indicator === "cities") return cities(lineOf, split, all);
      return count(line(lineOf, split, all), what);
    }
    if (first.dimension === "kind") {
      const direction = second?.id === NOT_STATED ? undefined : second?.id;
      const kinds = records.filter((one) => one.kinds?.join("+") === first.id);
      // A line is of a direction that records state; those of both are no line of one by themselves.
      if (!kinds.some((one) => one.direction === direction)) return undefined;
      const way = goingAmong(kinds, direction, records, all);
      const third = breakdown[2];
      const lineOf = third === undefined ? way : way.filter((one) => classMember(one.areas) === third.id);
      return count(line(lineOf, direction === "both" ? records : split, all), what);
    }
    const table =
      first.dimension === "area"
        ? kind === "delegations"
          ? "visits-by-area"
          : "activities-by-area"
        : first.dimension === "programme"
          ? "by-programme"
          : "by-art-form";
    const key = memberOf[first.dimension] as (thing: Thing) => string;
    const group = records.filter((one) => isOfMember(table, first.id, key(one)));
    return count(line(group, records, all), what);
  }

  /** As `going`, of some records, of which parts may be of other kinds. */
  function goingAmong(
    some: readonly Thing[],
    direction: string | undefined,
    records: readonly Thing[],
    all: readonly Thing[],
  ): readonly Thing[] {
    const ids = new Set(some.map(({ id }) => id));
    if (direction === "both") return some.filter((one) => one.direction === "both");
    return going(records, direction, all).filter(({ id }) => ids.has(id));
  }

  function areas(own: readonly Thing[], split: readonly Thing[], all: readonly Thing[]): Said {
    if (line(own, split, all).length === 0) return { why: "no-records" };
    const isIn = (record: Thing | undefined) => own.some(({ id }) => id === record?.id);
    const lists: Areas[] = [];
    let unsaid = 0;
    let asked = 0;
    for (const record of own) {
      const isPart = isIn(wholeOf(record, split, all));
      const list = mayBeNone(record.count) ? undefined : areasOf(record);
      if (isPart) {
        if (list !== undefined) lists.push({ named: list.named, isOpen: false });
        continue;
      }
      asked += 1;
      if (isNone(record.count)) continue;
      if (list === undefined) unsaid += 1;
      else lists.push(list);
    }
    if (lists.length === 0 && (unsaid > 0 || asked === 0)) return { why: "not-stated" };
    const range = areaNumber(lists, unsaid);
    return { range, number: only(range) };
  }

  function cities(own: readonly Thing[], split: readonly Thing[], all: readonly Thing[]): Said {
    if (line(own, split, all).length === 0) return { why: "no-records" };
    const places = new Set<string>();
    let [most, leastOfOne, known, unknown]: [bigint | undefined, bigint, number, number] = [0n, 0n, 0, 0];
    for (const record of own) {
      const whole = own.find(({ id }) => id === wholeOf(record, split, all)?.id);
      const saysAny = record.cities !== undefined || record.legs?.some(({ place }) => place !== undefined);
      if (whole !== undefined && (saysAny !== true || whole.cities !== undefined)) continue;
      if (isNone(record.count)) continue;
      const isDoubtful = mayBeNone(record.count);
      const here = new Set(
        isDoubtful
          ? []
          : (record.legs ?? []).flatMap(({ area, place }) =>
              place === undefined ? [] : [`${area} ${place}`],
            ),
      );
      for (const place of here) places.add(place);
      const areAll = here.size > 0 && (record.legs ?? []).every(({ place }) => place !== undefined);
      const { cities } = record;
      if (cities !== undefined && !isDoubtful && least(cities) > leastOfOne) leastOfOne = least(cities);
      if (isDoubtful || (cities === undefined ? !areAll : cities.isUnknown)) {
        unknown += 1;
        continue;
      }
      known += 1;
      const mostHere = cities === undefined ? BigInt(here.size) : cities.most;
      if (mostHere === undefined) most = undefined;
      else if (most !== undefined && mostHere > BigInt(here.size)) most += mostHere - BigInt(here.size);
    }
    if (known === 0 && places.size === 0) return { why: "not-stated" };
    const different = BigInt(
      new Set([...places].map((place) => `${countryOf(place.split(" ")[0] ?? "")} ${place.split(" ")[1]}`))
        .size,
    );
    const lower = end(q(different > leastOfOne ? different : leastOfOne));
    const upper: End =
      unknown > 0 ? "unknown" : most === undefined ? "unbounded" : end(q(BigInt(places.size) + most));
    const range = { lower, upper, whole: true };
    return { range, number: only(range) };
  }

  function editions(period: string): Said {
    const held = material.editions.filter(isHeld);
    const places = held.map((edition) =>
      edition.period === undefined ? "undetermined" : placed(edition.period, period, true),
    );
    const inside = places.filter((place) => place === "inside").length;
    const perhaps = places.filter((place) => place === "undetermined").length;
    if (inside + perhaps === 0) return { why: "no-records" };
    const range = { lower: end(q(BigInt(inside))), upper: end(q(BigInt(inside + perhaps))), whole: true };
    return { range, number: only(range) };
  }

  function inForce(period: string): Said {
    const day = `${period}-12-31`;
    let isAny = false;
    const counts = material.ties.map((tie): Bounds => {
      const none: Bounds = { least: 0n, isExcluded: false, most: 0n, isUnknown: false };
      const may = { ...tie.count, least: 0n, isExcluded: false, isUnknown: false };
      const first = tie.signed === undefined ? undefined : daysOf(tie.signed);
      const last =
        first && tie.termYears !== undefined && first.map((one) => dayBefore(one, tie.termYears ?? 0));
      if (first !== undefined && day < first[0]) return none;
      if (last && (last[1] as string) < day) return none;
      isAny = true;
      const isSure = first !== undefined && first[1] <= day && last && day <= (last[0] as string);
      return isSure ? tie.count : may;
    });
    if (!isAny) return { why: "no-records" };
    const said = added(counts);
    if (!("range" in said)) return said;
    const { lower, upper } = said.range;
    const isSilent = typeof lower === "object" && sign(lower.at) === 0 && typeof upper !== "object";
    return isSilent ? { why: "not-stated" } : said;
  }

  function dayBefore(day: string, years: number): string {
    const date = new Date(`${Number(day.slice(0, 4)) + years}${day.slice(4)}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() - 1);
    return date.toISOString().slice(0, 10);
  }

  function seenIn(period: string): readonly Seen[] {
    return material.seen.filter((one) => placed(one.period, period, false) === "inside");
  }

  function isOf({ of }: Seen, breakdown: Key["breakdown"]): boolean {
    return of.join(" / ") === breakdown.map(({ id }) => id).join(" / ");
  }

  function observed(breakdown: Key["breakdown"], period: string): Said | undefined {
    const all = seenIn(period).filter((one) => isOf(one, breakdown));
    if (all.length === 0) return undefined;
    const isOneTime = new Set(all.map((one) => one.period)).size === 1;
    const areDated = all.every((one) => one.published !== undefined);
    const last = all.map((one) => one.published ?? "").reduce((one, other) => (one > other ? one : other));
    const latest = isOneTime && areDated ? all.filter((one) => one.published === last) : all;
    const [one] = latest;
    if (latest.length > 1) return { why: "several-values" };
    return one?.value === undefined ? { why: "not-stated" } : { range: point(one.value), number: one.value };
  }

  function tradeValue(indicator: string, period: string, breakdown: Key["breakdown"]): Said | undefined {
    const [member] = breakdown;
    if (member !== undefined) {
      const key = marketOrProduct(member.dimension);
      const table = `${indicator}-by-${member.dimension}`;
      return money(
        salesOf(period, indicator).filter((sale) => isOfMember(table, member.id, key(sale))),
        period,
      );
    }
    if (indicator === "trade") return money(salesOf(period), period);
    if (indicator !== "balance") return money(salesOf(period, indicator), period);
    const [exports, imports] = [
      money(salesOf(period, "exports"), period),
      money(salesOf(period, "imports"), period),
    ];
    if (!("range" in exports)) return exports;
    if (!("range" in imports)) return imports;
    const range = subtract(exports.range, imports.range);
    const [sold, bought] = [
      worth(salesOf(period, "exports"), period),
      worth(salesOf(period, "imports"), period),
    ];
    const isAmount = exports.number !== undefined && imports.number !== undefined;
    const number = !isAmount
      ? undefined
      : sold.isWorded || bought.isWorded
        ? minus(exports.number as Q, imports.number as Q)
        : rounded(minus(sold.exact, bought.exact), 2);
    return told({ range, number });
  }

  function asStated({ indicator, period, breakdown }: Key): Said | undefined {
    const sales = salesOf(period, indicator).filter(({ value }) => value?.currency === breakdown[0]?.id);
    if (sales.length === 0) return undefined;
    const overlap = material.isRefused ? firstOverlap(sales) : undefined;
    if (overlap !== undefined) return { why: overlap };
    const exact = sum(sales.map(({ value }) => value?.amount ?? ZERO));
    const worded = sales.flatMap(({ value }) => value?.range ?? []);
    const range = worded.reduce(add, point(exact));
    return {
      range: widened(range, sum(sales.map(errorOf))),
      number: worded.length > 0 ? only(range) : exact,
    };
  }

  // Figures of figures.

  function told(said: { readonly range: Range; readonly number: Q | undefined }): Said {
    const { lower, upper } = said.range;
    const isSilent = typeof lower !== "object" && typeof upper !== "object" && said.number === undefined;
    return isSilent ? { why: "not-stated" } : said;
  }

  const ratio = (value: Q) => rounded(value, 12);

  function published({ indicator, period, breakdown }: Key): Said | undefined {
    const [member] = breakdown;
    if (breakdown.length > 1 || (member !== undefined && member.dimension !== "direction")) return undefined;
    const found = material.printed.find(
      (one) => one.indicator === indicator && one.period === period && one.direction === member?.id,
    );
    return found && { range: found.range, number: only(found.range) };
  }

  function isBroken(key: Key): boolean {
    const { base = "", period, indicator, breakdown } = key;
    const start = (at: string) => daysOf(at)[0];
    const isBetween = (at: string) => start(base) < start(at) && start(at) <= daysOf(period)[1];
    if (material.breaks.some(({ at, indicators }) => isBetween(at) && indicators.includes(indicator)))
      return true;
    return periods.some((at) => {
      if (!isBetween(at)) return false;
      const sales = salesOf(at).filter((sale) => sale.isBreak);
      if (sales.length > 0 && (indicator === "trade" || indicator === "balance")) return true;
      if (sales.some((sale) => indicator === (sale.isExport ? "exports" : "imports"))) return true;
      return indicator === "observation" && seenIn(at).some((one) => one.isBreak && isOf(one, breakdown));
    });
  }

  function figure(key: Key): Said | undefined {
    const value = (other: Partial<Key> = {}) => ofRecords({ ...key, statistic: "value", ...other });
    const headline = (period: string) => published({ ...key, period }) ?? value({ period });
    const { statistic, base = "", period } = key;
    const whole = { breakdown: key.breakdown.slice(0, -1) };
    switch (statistic) {
      case "value":
        return value();
      case "published":
        return published(key);
      case "as-stated":
        return asStated(key);
      case "remainder": {
        const [print, sumOf] = [published(key), value()];
        if (print === undefined || sumOf === undefined) return undefined;
        if (!("range" in sumOf) || !("range" in print)) return sumOf;
        const number = print.number && sumOf.number && minus(print.number, sumOf.number);
        return told({ range: subtract(print.range, sumOf.range), number });
      }
      case "per-event": {
        const events = value({ indicator: key.indicator === "persons" ? "visits" : "activities" });
        const persons = value();
        if (events === undefined || persons === undefined) return undefined;
        if (!("range" in persons)) return persons;
        if (!("range" in events)) return events;
        if (events.number && sign(events.number) === 0) return { why: "zero-base" };
        const number = persons.number && events.number && ratio(over(persons.number, events.number));
        return told({ range: divide(persons.range, events.range), number });
      }
      case "share": {
        const part = value();
        const other = key.indicator === "exports" ? "imports" : "exports";
        const print =
          published({ ...key, ...whole }) ??
          (salesOf(period, other).length === 0
            ? published({ ...key, ...whole, indicator: "trade" })
            : undefined);
        const all = print ?? value(whole);
        if (part === undefined || all === undefined) return undefined;
        if (!("range" in part)) return part;
        if (!("range" in all)) return all;
        if (all.number && sign(all.number) === 0) return { why: "zero-base" };
        const isAll = print === undefined && key.breakdown.length === 0;
        if (isAll && isPositive(all.range)) return told({ range: point(ONE), number: ONE });
        const range = print === undefined ? shareOfSum(part.range, all.range) : divide(part.range, all.range);
        return told({ range, number: part.number && all.number && ratio(over(part.number, all.number)) });
      }
      case "contribution": {
        const [now, before, all] = [value(), value({ period: base }), value({ ...whole, period: base })];
        if (now === undefined || before === undefined || all === undefined) return undefined;
        if (isBroken(key)) return { why: "break" };
        if ([now, before].every((said) => "why" in said && said.why === "no-records"))
          return { why: "no-records" };
        const none: Said = { range: point(ZERO), number: ZERO };
        const [later, sooner] = [now, before].map((said) =>
          "why" in said && said.why === "no-records" ? none : said,
        ) as [Said, Said];
        if (!("range" in later)) return later;
        if (!("range" in sooner) || !("range" in all)) return { why: "no-base" };
        if (!isPositive(all.range))
          return { why: all.number && sign(all.number) === 0 ? "zero-base" : "no-base" };
        const change = later.number && sooner.number && minus(later.number, sooner.number);
        return told({
          range: divide(subtract(later.range, sooner.range), all.range),
          number: change && all.number && ratio(over(change, all.number)),
        });
      }
      default: {
        const [now, before] = [headline(period), headline(base)];
        if (now === undefined || before === undefined) return undefined;
        const isPrinted = (at: string) => published({ ...key, period: at }) !== undefined;
        if ("range" in now && "range" in before && isPrinted(period) !== isPrinted(base))
          return { why: "other-basis" };
        if (!("range" in now)) return now;
        if (isBroken(key)) return { why: "break" };
        if (!("range" in before)) return { why: "no-base" };
        const change = now.number && before.number && minus(now.number, before.number);
        if (statistic === "change") return told({ range: subtract(now.range, before.range), number: change });
        const isUp = isPositive(before.range);
        if (!isUp && !isNegative(before.range)) return { why: "zero-base" };
        if (!isUp || isNegative(now.range)) return { why: "sign-change" };
        return told({
          range: subtract(divide(now.range, before.range), point(ONE)),
          number: change && before.number && ratio(over(change, before.number)),
        });
      }
    }
  }

  function classes(records: readonly Thing[], ...before: readonly string[]): readonly (readonly string[])[] {
    const order = ["foreign", "hong-kong-macao-taiwan", "foreign+hong-kong-macao-taiwan", NOT_STATED];
    const found = new Set(records.map((one) => classMember(areasOf(one))));
    return order.filter((id) => found.has(id)).map((id) => [...before, id]);
  }

  function members(table: string): readonly (readonly string[])[] {
    const visits = of("delegations", own);
    const shows = of("activities", own);
    const isThere = (indicator: string, dimensions: readonly string[]) => (ids: readonly string[]) => {
      const breakdown = ids.map((id, at) => ({ dimension: dimensions[at] ?? "", id }));
      const said = ofRecords({ indicator, statistic: "value", period: own, breakdown });
      return said !== undefined && !("why" in said && said.why === "no-records");
    };
    if (table === "visits-by-direction") return [["outbound"], ["inbound"]];
    if (table === "visits-by-class")
      return ["outbound", "inbound"]
        .flatMap((way) => classes(going(visits, way, material.delegations), way))
        .filter(isThere("visits", ["direction", "class"]));
    if (table === "activities-by-kind" || table === "activities-by-class") {
      const pairs = shows.map((one) => `${one.direction ?? "~"} ${one.kinds?.join(" ")}`);
      const lines = [...new Set(pairs)].sort().map((pair) => {
        const [way = "", ...kinds] = pair.split(" ");
        return [kinds.join("+"), way === "~" ? NOT_STATED : way];
      });
      const kept = lines.filter(isThere("activities", ["kind", "direction"]));
      if (table === "activities-by-kind") return kept;
      return kept
        .flatMap(([kinds = "", way = ""]) => {
          const some = shows.filter((one) => one.kinds?.join("+") === kinds);
          const direction = way === NOT_STATED ? undefined : way;
          return classes(goingAmong(some, direction, shows, material.activities), kinds, way);
        })
        .filter(isThere("activities", ["kind", "direction", "class"]));
    }
    if (table === "observations")
      return [...new Map(seenIn(own).map((one) => [one.of.join(" / "), one.of])).entries()]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([, ids]) => ids);
    if (table === "trade-as-stated")
      return [...new Set(salesOf(own).flatMap(({ value }) => value?.currency ?? []))]
        .sort()
        .map((id) => [id]);
    return listed(table).map((id) => [id]);
  }

  return {
    figure,
    members,
    isPublished: (indicator, direction, period) =>
      material.printed.some(
        (one) => one.indicator === indicator && one.direction === direction && one.period === period,
      ),
    salesOf,
  };
}

/** Every indicator, which a break without any is of. */
export const EVERY_INDICATOR: readonly string[] = ALL;
