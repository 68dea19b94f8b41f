/** Subtotals against a database: every row of `rollup` and `cube` over 100,000 records is the one that DuckDB gives. */

import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import {
  aggregate,
  type CurrencyAmount,
  count,
  cube,
  distinct,
  filter,
  groupBy,
  rollup,
  sumMoney,
  usd,
} from "cultural-ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { numbersFrom } from "../numbers-from";

interface Sale {
  readonly year: string | undefined;
  readonly direction: string;
  readonly area: string | undefined;
  readonly title: string;
  /** As DuckDB reads it. */
  readonly digits: string;
  readonly value: CurrencyAmount<"USD">;
}

/** Two-letter codes, and texts that an unknown, a locale, a normal form or UTF-16 would merge or sort elsewhere. */
const AREAS = [
  ...Array.from({ length: 180 }, (_, at) => String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26))),
  ...[
    "",
    "NULL",
    "null",
    "undefined",
    "035",
    "35",
    "US-TN",
    "us",
    "é",
    "e\u0301",
    "Z",
    "\uFF21",
    "\u{1F3AD}",
  ],
];
const YEARS = ["2003", "2004", "2005", "2006", "2007", "2008", "2009", "2010", "2011", "2012"];
const RECORDS = 100_000;
const TITLES = 20_000;
const CENTS = 100;
const MOST = 1_000_000_000_000 * CENTS;

function sales(): readonly Sale[] {
  const next = numbersFrom(2012);
  const oneOf = <Value>(values: readonly Value[]) => values[next() % values.length] as Value;
  return Array.from({ length: RECORDS }, () => {
    // More than 32 bits reach every cent; one amount in five is negative.
    const size = ((next() % 2 ** 20) * 2 ** 32 + next()) % (MOST + 1);
    const cents = String(size).padStart(3, "0");
    const sign = size > 0 && next() % 5 === 0 ? "-" : "";
    const digits = `${sign}${cents.slice(0, -2)}.${cents.slice(-2)}`;
    return {
      year: next() % 100 === 0 ? undefined : oneOf(YEARS),
      direction: oneOf(["outbound", "outbound", "inbound"]),
      // Areas of the first half come three times as often, so that some groups have many records and some have none.
      area:
        next() % 20 === 0 ? undefined : oneOf(next() % 2 === 0 ? AREAS : AREAS.slice(0, AREAS.length / 2)),
      title: `Title ${next() % TITLES}`,
      digits,
      value: usd(digits),
    };
  });
}

const keys = {
  year: (sale: Sale) => sale.year,
  direction: (sale: Sale) => sale.direction,
  area: (sale: Sale) => sale.area,
};
const NAMES = ["year", "direction", "area"] as const;
const measures = {
  n: count(),
  value: sumMoney("USD", (sale: Sale) => sale.value),
  titles: distinct((sale: Sale) => sale.title),
};
const MEASURES = "count(*)::INTEGER, sum(value)::VARCHAR, count(DISTINCT title)::INTEGER";

/** Columns as the queries here select them: a bit for each key that is totalled, the keys, the measures. */
type Selected = readonly [
  totalled: number,
  year: string | null,
  direction: string | null,
  area: string | null,
  n: number,
  value: string | null,
  titles: number,
];

/** A row with its amount as text; DuckDB's NULL for a key that is not totalled is this library's `undefined`. */
function rowOf([totalled, year, direction, area, n, value, titles]: Selected) {
  const columns = [year, direction, area].map((key, at) => [NAMES[at], key ?? undefined] as const);
  const own = columns.filter((_, at) => (totalled & (4 >> at)) === 0);
  return { by: own.map(([name]) => name), ...Object.fromEntries(own), n, value: amountText(value), titles };
}

/** DuckDB writes two decimals always, an amount only those that say something. */
function amountText(digits: string | null): string | null {
  return digits === null ? null : `USD ${digits.replace(/\.?0+$/, "")}`;
}

const withText = <Row extends { readonly value: CurrencyAmount }>(row: Row) => ({
  ...row,
  value: row.value.toString(),
});

let duckdb: DuckDBInstance;
let connection: DuckDBConnection;
let records: readonly Sale[];

async function select<Row>(query: string): Promise<readonly Row[]> {
  return (await connection.runAndReadAll(query)).getRowsJS() as unknown as readonly Row[];
}

beforeAll(async () => {
  records = deepFreeze(sales());
  duckdb = await DuckDBInstance.create(":memory:");
  connection = await duckdb.connect();
  await connection.run(
    "CREATE TABLE sales (year VARCHAR, direction VARCHAR, area VARCHAR, title VARCHAR, value DECIMAL(38, 2))",
  );
  const appender = await connection.createAppender("sales");
  for (const { year, direction, area, title, digits } of records) {
    for (const text of [year, direction, area, title, digits]) {
      if (text === undefined) appender.appendNull();
      else appender.appendVarchar(text);
    }
    appender.endRow();
  }
  appender.closeSync();
});

afterAll(() => {
  connection?.closeSync();
  duckdb?.closeSync();
});

test("the records have what the comparison is about", async () => {
  const [row] = await select(`
    SELECT count(*)::INTEGER, count(DISTINCT title) > 19000, max(value) > 999000000000, min(value) < -999000000000,
      count_if(year IS NULL) > 500, count_if(area IS NULL) > 4000, count_if(area = '') > 100, sum(value) > 2::HUGEINT ** 53
    FROM sales`);
  expect(row).toEqual([RECORDS, true, true, true, true, true, true, true]);
});

describe("rows and their order", () => {
  test("rollup is GROUP BY ROLLUP, coarse levels first, keys by code point, the unknown last", async () => {
    const rows = aggregate(records, rollup(keys, NAMES, measures)).map(withText);
    const selected = await select<Selected>(`
      SELECT GROUPING(year, direction, area)::INTEGER AS totalled, year, direction, area, ${MEASURES}
      FROM sales GROUP BY ROLLUP (year, direction, area)
      ORDER BY totalled DESC, year NULLS LAST, direction NULLS LAST, area NULLS LAST`);
    const expected = selected.map(rowOf).map(({ by, ...row }) => ({ level: by.at(-1) ?? "total", ...row }));
    expect(rows.length).toBeGreaterThan(3000);
    // Strictly, so that an unknown key is a column of the row and a totalled one is not.
    expect(rows).toStrictEqual(expected);
    expect([...new Set(rows.map(({ level }) => level))]).toEqual(["total", "year", "direction", "area"]);
  });

  test("cube is GROUP BY CUBE, fewer keys first, then those whose names stand earlier", async () => {
    const rows = aggregate(records, cube(keys, measures)).map(withText);
    const selected = await select<Selected>(`
      SELECT GROUPING(year, direction, area)::INTEGER AS totalled, year, direction, area, ${MEASURES}
      FROM sales GROUP BY CUBE (year, direction, area)
      ORDER BY bit_count(totalled) DESC, totalled, year NULLS LAST, direction NULLS LAST, area NULLS LAST`);
    expect(rows.length).toBeGreaterThan(6000);
    expect(rows).toStrictEqual(selected.map(rowOf));
    expect([...new Set(rows.map(({ by }) => by.join()))]).toEqual([
      "",
      "year",
      "direction",
      "area",
      "year,direction",
      "year,area",
      "direction,area",
      "year,direction,area",
    ]);
  });

  test("an unknown key has rows of its own on its level, which are no subtotals", async () => {
    const [[unknown] = []] = await select<[number]>("SELECT count_if(year IS NULL)::INTEGER FROM sales");
    const rows = aggregate(records, rollup(keys, NAMES, measures));
    const years = rows.flatMap((row) => (row.level === "year" ? [row] : []));
    expect(years.map(({ year }) => year)).toEqual([...YEARS, undefined]);
    expect(years.at(-1)?.n).toBe(unknown);
    expect(rows[0]).not.toHaveProperty("year");
  });

  test("distinct titles of the finest rows add up to far more than there are", async () => {
    const rows = aggregate(records, rollup(keys, NAMES, measures));
    const [[titles] = []] = await select<[number]>("SELECT count(DISTINCT title)::INTEGER FROM sales");
    const added = rows.reduce((sum, row) => sum + (row.level === "area" ? row.titles : 0), 0);
    expect(rows[0]?.titles).toBe(titles);
    expect(added).toBeGreaterThan(4 * rows[0]!.titles);
  });
});

describe("the sum of nothing is NULL in DuckDB and zero of its currency here", () => {
  test("where no record passes a filter", async () => {
    const passed = filter((sale: Sale) => sale.year === "1900", measures);
    const [none] = await select(`
      SELECT count(*) FILTER (year = '1900')::INTEGER, sum(value) FILTER (year = '1900'),
        count(DISTINCT title) FILTER (year = '1900')::INTEGER
      FROM sales`);
    expect(none).toEqual([0, null, 0]);
    expect(withText(aggregate(records, passed))).toEqual({ n: 0, value: "USD 0", titles: 0 });
  });

  test("where no record of a group passes a filter", async () => {
    const sold = filter(
      (sale: Sale) => sale.direction === "outbound",
      sumMoney("USD", (sale: Sale) => sale.value),
    );
    const byDirection = groupBy({ direction: keys.direction }, { n: count(), value: sold });
    const selected = await select<[string, number, string | null]>(`
      SELECT direction, count(*)::INTEGER, sum(value) FILTER (direction = 'outbound')::VARCHAR
      FROM sales GROUP BY direction ORDER BY direction`);
    const rows = aggregate(records, byDirection).map(withText);
    expect(selected[0]?.[2]).toBeNull();
    expect(rows[0]?.value).toBe("USD 0");
    expect(rows).toStrictEqual(
      selected.map(([direction, n, value]) => ({ direction, n, value: amountText(value ?? "0.00") })),
    );
  });

  test("in the total row of a rollup of no records, which both have", async () => {
    const selected = await select<Selected>(`
      SELECT GROUPING(year, direction, area)::INTEGER, year, direction, area, ${MEASURES}
      FROM sales WHERE false GROUP BY ROLLUP (year, direction, area)`);
    expect(selected.map(rowOf)).toEqual([{ by: [], n: 0, value: null, titles: 0 }]);
    const rows = aggregate([], rollup(keys, NAMES, measures));
    expect(rows.map(withText)).toEqual([{ level: "total", n: 0, value: "USD 0", titles: 0 }]);
  });
});
