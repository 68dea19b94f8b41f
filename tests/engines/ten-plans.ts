/**
 * Ten plans over a register of trade, which every engine answers: sums, mixed currencies, distinct areas, rollup, cube, bounds,
 * the unknown, rates with gaps, classes and lists, parts. The register is the same in every run, whatever its size.
 */

import {
  about,
  atLeast,
  between,
  type Count,
  currencyAmount,
  type MoneyValue,
  moreThan,
  type Period,
  type TradeRecord,
  unknown,
} from "cultural-ledger";
import type { Plan } from "cultural-ledger/engines";
import { numbersFrom } from "../numbers-from";

const PARTS = { parts: "left-out" } as const;

/** Of 2007 and 2010 there is no rate. */
const RATES = (
  [
    ["2003", "8.2770"],
    ["2004", "8.2768"],
    ["2005", "8.1943"],
    ["2006", "7.9734"],
    ["2008", "6.9487"],
    ["2009", "6.8314"],
    ["2011", "6.4615"],
    ["2012", "6.3123"],
  ] as const
).map(([period, rate]) => ({
  ...({ base: "USD", quote: "CNY", basis: "annual-average", source: "World Bank, PA.NUS.FCRF" } as const),
  ...{ period, rate },
}));

/** The plans by what each is there for. */
export const TEN_PLANS: Readonly<Record<string, Plan>> = {
  sums: { from: "trades", ...PARTS, by: ["year"], measures: { lines: "records", value: "value" } },
  "mixed currencies": { from: "trades", ...PARTS, by: ["product", "side"], measures: { value: "value" } },
  "distinct areas": {
    from: "trades",
    ...PARTS,
    by: ["year"],
    measures: {
      areas: { distinct: "market", profile: "PRC_STATISTICS" },
      products: { distinct: "product" },
      first: { least: "month" },
      last: { greatest: "month" },
    },
  },
  rollup: {
    from: "trades",
    ...PARTS,
    by: ["year", "side", "kind"],
    levels: "rollup",
    measures: { lines: "records", value: "value", codes: { distinct: "code" } },
  },
  cube: {
    from: "trades",
    ...PARTS,
    by: ["kind", "side", "class"],
    levels: "cube",
    measures: { lines: "records", value: "value", products: { distinct: "product" } },
  },
  bounds: {
    from: "trades",
    ...PARTS,
    by: ["year"],
    measures: { audience: "audience", performances: "performances" },
  },
  unknown: {
    from: "trades",
    ...PARTS,
    where: [{ field: "valuation", notIn: ["CIF"] }],
    by: ["valuation", "reporter"],
    levels: "cube",
    measures: { lines: "records", value: "value", audience: "audience" },
  },
  "rates with gaps": {
    from: "trades",
    ...PARTS,
    by: ["year", "side"],
    levels: "rollup",
    rates: { rates: RATES },
    measures: { dollars: { sum: "value", in: "USD" } },
  },
  "classes and lists": {
    from: "trades",
    ...PARTS,
    by: ["class", "market"],
    levels: "cube",
    measures: { lines: "records", value: "value" },
  },
  "parts and codes": {
    from: "trades",
    parts: "counted",
    where: [{ field: "market", has: ["FR", "JP"] }],
    by: [{ field: "code", digits: 2 }],
    measures: { lines: "records", value: "value" },
    order: [{ by: "lines", descending: true }],
    limit: 5,
  },
};

const AREAS = ["FR", "JP", "DE", "US", "GB", "KR", "HK", "MO", "TW", "TH", "BR", "ZA"] as const;
const PRODUCTS = ['Linen "fine"', "it's silk", "书籍", "Films; --", "\u{20BB7}", "\uFFEE"] as const;
const CURRENCIES = ["USD", "CNY", "EUR", "JPY"] as const;

/** The records of a register, one after the other. */
export function* register(rows: number): Generator<TradeRecord> {
  const next = numbersFrom(2012);
  const oneOf = <Value>(values: readonly Value[]) => values[next() % values.length] as Value;
  const isOneIn = (n: number) => next() % n === 0;
  const amount = (): MoneyValue => {
    const code = oneOf(CURRENCIES);
    const whole = `${isOneIn(50) ? "-" : ""}${(next() % 9_000_000) + 1}${isOneIn(1000) ? String(next() % 1e8).padStart(8, "0") : ""}`;
    return currencyAmount(isOneIn(2) ? whole : `${whole}.${String(next() % 100).padStart(2, "0")}`, code);
  };
  const figure = (): MoneyValue =>
    moreThan((next() % 99) + 1, { scale: "thousand", unit: oneOf(CURRENCIES) });
  const count = (): Count => {
    const n = next() % 3000;
    return oneOf<() => Count>([
      ...Array.from({ length: 16 }, () => () => n),
      ...[() => moreThan(n), () => atLeast(n), () => between(n, n + 50), () => about(1500)],
      () => unknown(),
    ])();
  };
  for (let at = 0; at < rows; at++) {
    const year = 2003 + (next() % 10);
    const markets = [...new Set(Array.from({ length: next() % 4 }, () => oneOf(AREAS)))];
    const isService = isOneIn(4);
    yield {
      id: `t${at}`,
      flow: oneOf(["export", "export", "import", "re-export"]),
      kind: isService ? "services" : "goods",
      product: isOneIn(10) ? oneOf(PRODUCTS) : `Product ${next() % 500}`,
      period: `${year}-${String((next() % 12) + 1).padStart(2, "0")}` as Period,
      ...(!isOneIn(20) && {
        code: `${oneOf(["92", "97", "49", "95"])}${String(next() % 10_000).padStart(4, "0")}`,
        scheme: "HS 2017",
      }),
      ...(!isOneIn(12) && { markets: isOneIn(40) ? { named: markets, open: true as const } : markets }),
      ...(!isOneIn(30) && { value: isOneIn(500) ? figure() : amount() }),
      ...(!isOneIn(3) && { valuation: oneOf(["FOB", "CIF", "invoice"]) }),
      ...(isOneIn(9) && { reporter: oneOf(["CN", "FR"]) }),
      ...(isService && !isOneIn(5) && { audience: count(), performances: next() % 40 }),
      ...(isOneIn(100) && at > 0 && { partOf: `t${next() % at}` }),
      ...(isOneIn(25) && { status: oneOf(["planned", "cancelled"]) }),
    };
  }
}
