/** What statements say, and what they answer where databases differ. */

import { moreThan, usd } from "cultural-ledger";
import { expect, it } from "vitest";
import type { SqlPlan } from "../../../src/engines/sql/query";
import { querySql, type SqlOptions } from "../../../src/engines/sql/query-sql";
import { createTable, tableColumns } from "../../../src/engines/sql/table-layout";
import type { ColumnMapping } from "../../../src/engines/sql/table-source";
import { deepFreeze } from "../../frozen";
import { untyped } from "../../generate/gallery-entry";
import type { Engine } from "../engine";
import { codeOf } from "./code-of";
import { loadRecords } from "./load-records";
import { raw } from "./naive";
import { planOfVisits } from "./plan-of-visits";
import { VISITS, type Visit } from "./visits";
import { withDuckDb } from "./with-duckdb";

const TEXT_PLAN = planOfVisits({
  keys: [
    { column: "code", digits: 2 },
    { column: "areas", list: true },
  ],
  sets: [[], [0], [0, 1]],
  where: [
    { column: "year", in: ["2012", null] },
    { column: "themes", has: ["music"] },
  ],
  measures: [
    raw([{ of: "sum", column: "persons", among: "held" }]),
    raw([], [{ columns: ["cost_currency"], unnest: "areas", sum: "cost", where: "cost" }]),
  ],
  guards: { id: "id", partOf: "partOf", frequency: "frequency" },
});

it.each(["duckdb", "postgresql", "spark"] as const)("says a plan to %s", (dialect) => {
  const { text, parameters, columns } = querySql(deepFreeze(TEXT_PLAN), {
    dialect,
    table: ["customs", "visits"],
  });
  expect(parameters).toEqual(["2012", "music"]);
  expect(columns.slice(0, 8)).toEqual(["b", "g0", "g1", "k0", "k1", "i0", "i1", "n0"]);
  expect(text).not.toMatch(/AVG|\/|ROUND|music|2012/);
  // One argument each: the form with several is not that of Spark.
  expect(text).not.toMatch(/GROUPING\([^)]*,/);
  expect(text.split("\nUNION ALL ")).toHaveLength(5);
  expect(text).toMatchSnapshot();
});

it("groups nothing where there are no keys, so that there is a row of nothing", () => {
  const { text, columns } = querySql(planOfVisits({}), { dialect: "spark", table: "visits" });
  expect(text).not.toMatch(/GROUPING/);
  expect(columns).toEqual(["b", ...Array.from({ length: 8 }, (_, at) => `n${at}`)]);
});

it("computes once what several measures need", () => {
  const measures = [raw([{ of: "rows" }]), raw([{ of: "rows" }, { of: "sum", column: "persons" }])];
  const { text } = querySql(planOfVisits({ measures }), { dialect: "duckdb", table: "visits" });
  // Of the group and of the guards.
  expect(text.match(/COUNT\(\*\)/g)).toHaveLength(2);
});

async function answers(engine: Engine, plan: SqlPlan, options: Partial<SqlOptions> = {}) {
  const { text, parameters, decode } = querySql(plan, { dialect: "duckdb", table: "visits", ...options });
  return decode(await engine.query(text, parameters)).groups.map(({ keys, answers }) => ({ keys, answers }));
}

const VISIT: Visit = { id: "a", year: "2012", held: "yes", persons: 61, cost: usd("0.10") };

it("answers a table of nothing, and a condition that nothing meets, with nothing of everything", () =>
  withDuckDb(async (engine) => {
    const plan = planOfVisits({
      keys: [{ column: "year" }, { column: "areas", list: true }],
      sets: [[], [0], [0, 1]],
      measures: [
        raw([
          { of: "sum", column: "persons" },
          { of: "least", column: "year" },
        ]),
      ],
    });
    const nothing = [{ keys: [], answers: [{ numbers: ["0", null], items: [] }] }];
    await loadRecords(engine, VISITS, "visits", []);
    expect(await answers(engine, plan)).toEqual(nothing);
    await loadRecords(engine, VISITS, "one", [VISIT]);
    const where = [{ column: "year", in: [] }];
    expect(await answers(engine, { ...plan, where }, { table: "one" })).toEqual(nothing);
  }));

it("takes names and values that look like SQL as names and values", () =>
  withDuckDb(async (engine) => {
    const hostile = `'; DROP TABLE "visits"; -- /* $1 :p0 \${x} \\`;
    const long = "字".repeat(1_000_000);
    const field = (of: (visit: Visit) => string | undefined) =>
      ({ type: "text", definition: "", of }) as const;
    const name = `"; DROP TABLE visits; --'`;
    const declared = {
      name: "own",
      fields: { [name]: field(({ year }) => year), select: field(({ id }) => id) },
    };
    await loadRecords(engine, declared, `a"."b`, [
      { id: "1", year: hostile },
      { id: "2", year: long },
      { id: "3", year: "__proto__" },
    ]);
    const plan = (value: string): SqlPlan => ({
      table: tableColumns(declared),
      keys: [{ column: name }],
      sets: [[0]],
      where: [{ column: name, in: [value] }],
      measures: [raw([{ of: "least", column: "select" }])],
      guards: {},
    });
    for (const [id, value] of [
      ["1", hostile],
      ["2", long],
      ["3", "__proto__"],
    ] as const)
      expect(await answers(engine, plan(value), { table: `a"."b` })).toEqual([
        { keys: [value], answers: [{ numbers: [id], items: [] }] },
      ]);
  }));

it("tells capitals from small letters, whatever the column says, and puts text in the order of code points", () =>
  withDuckDb(async (engine) => {
    await engine.query("CREATE TABLE visits (year VARCHAR COLLATE NOCASE, persons INTEGER)", []);
    await engine.query(
      "INSERT INTO visits VALUES ('a', 1), ('A', 2), ('\u{10FFFF}', 4), ('\uFFEE', 8) RETURNING 'x'",
      [],
    );
    const plan = planOfVisits({
      keys: [{ column: "year" }],
      sets: [[0]],
      measures: [raw([{ of: "sum", column: "persons" }])],
    });
    expect((await answers(engine, plan)).map(({ keys }) => keys[0]).sort()).toEqual([
      "A",
      "a",
      "\u{10FFFF}",
      "\uFFEE",
    ]);
    expect(await answers(engine, { ...plan, where: [{ column: "year", in: ["a"] }] })).toHaveLength(1);
    const ends = raw([
      { of: "least", column: "year" },
      { of: "greatest", column: "year" },
      { of: "distinct", column: "year" },
    ]);
    expect(await answers(engine, planOfVisits({ measures: [ends] }))).toEqual([
      { keys: [], answers: [{ numbers: ["A", "\u{10FFFF}", "4"], items: [] }] },
    ]);
  }));

it("adds past 64 bits", () =>
  withDuckDb(async (engine) => {
    const many = Array.from(
      { length: 100 },
      (_, at): Visit => ({ ...VISIT, id: `${at}`, cost: usd("9999999999999999.99") }),
    );
    await loadRecords(engine, VISITS, "visits", many);
    const measures = [raw([{ of: "sum", column: "cost" }])];
    expect(await answers(engine, planOfVisits({ measures }))).toEqual([
      { keys: [], answers: [{ numbers: ["99999999999999999900"], items: [] }] },
    ]);
  }));

it("adds numbers of 37 digits, of nine rows", () =>
  withDuckDb(async (engine) => {
    await engine.query("CREATE TABLE visits (persons HUGEINT)", []);
    const [most, rows] = ["9".repeat(37), Array.from({ length: 9 }, () => `(${"9".repeat(37)})`).join()];
    await engine.query(`INSERT INTO visits VALUES ${rows} RETURNING 'x'`, []);
    expect(await answers(engine, planOfVisits({}), { digits: 37, rows: 9 })).toEqual([
      { keys: [], answers: [{ numbers: [String(9n * BigInt(most))], items: [] }] },
    ]);
  }));

it("refuses a table whose numbers are longer than was said, or more, before a sum can overflow", () =>
  withDuckDb(async (engine) => {
    await engine.query("CREATE TABLE visits (persons HUGEINT)", []);
    const most = "9".repeat(38);
    await engine.query(`INSERT INTO visits VALUES (${most}), (${most}), (1) RETURNING 'x'`, []);
    await expect(answers(engine, planOfVisits({}))).rejects.toThrow(
      'The column "persons" has a number of 38 digits, and 18 were said to be the most',
    );
    await expect(answers(engine, planOfVisits({}), { rows: 2 })).rejects.toThrow(
      "The table has 3 rows, and 2 were said",
    );
    expect(codeOf(() => querySql(planOfVisits({}), { dialect: "duckdb", table: "visits", digits: 38 }))).toBe(
      "engines/sum-too-large",
    );
  }));

it.each(["DOUBLE", "DECIMAL(12,2)"])("refuses to round the numbers of a column of %s", (type) =>
  withDuckDb(async (engine) => {
    await engine.query(`CREATE TABLE visits (persons ${type})`, []);
    await engine.query("INSERT INTO visits VALUES ('12.5') RETURNING 'x'", []);
    await expect(answers(engine, planOfVisits({}))).rejects.toThrow(
      `The column "persons" has the type ${type}`,
    );
  }),
);

it("reads a table of somebody else's through a mapping", () =>
  withDuckDb(async (engine) => {
    await engine.query(
      'CREATE TABLE register ("Year" INTEGER, head BIGINT, cents INTEGER, "c0" VARCHAR)',
      [],
    );
    await engine.query(
      "INSERT INTO register VALUES (2012, 61, 10, 'JP;FR'), (2013, 7, 25, 'JP') RETURNING 'x'",
      [],
    );
    const columns = {
      year: "Year",
      persons: "head",
      cost: "cents",
      cost_scale: { constant: "2" },
      cost_currency: { constant: "USD" },
      areas: { sql: "string_split(c0, ';') -- a comment" },
      held: { constant: "yes" },
      partOf: { constant: null },
    } satisfies ColumnMapping;
    const plan = planOfVisits({
      keys: [{ column: "areas", list: true }, { column: "year" }],
      sets: [[0]],
      where: [
        { column: "year", from: "2012" },
        { column: "partOf", in: [null] },
      ],
      measures: [
        raw(
          [
            { of: "sum", column: "persons", among: "held" },
            { of: "sum", column: "persons_spread" },
            { of: "sum", column: "areas_open" },
          ],
          [{ columns: ["cost_currency", "cost_scale"], sum: "cost", where: "cost" }],
        ),
      ],
      guards: { partOf: "partOf" },
    });
    const found = await answers(engine, plan, { table: "register", columns });
    const cost = (rows: bigint, sum: bigint) => [[{ values: ["USD", "2"], rows, sum }]];
    expect([...found].sort((left, right) => (`${left.keys}` < `${right.keys}` ? -1 : 1))).toEqual([
      { keys: ["FR"], answers: [{ numbers: ["61", "0", "0"], items: cost(1n, 10n) }] },
      { keys: ["JP"], answers: [{ numbers: ["68", "0", "0"], items: cost(2n, 35n) }] },
    ]);
  }));

it("never takes a column that is missing for one of its own names", () =>
  withDuckDb(async (engine) => {
    await engine.query("CREATE TABLE visits (year VARCHAR, head BIGINT)", []);
    const plan = planOfVisits({ keys: [{ column: "year" }], sets: [[0]] });
    await expect(answers(engine, plan, { columns: { year: "head", persons: "c0" } })).rejects.toThrow(/c0/);
  }));

it("needs no ids of a table where no record is asked whether it is a part", () => {
  const { text } = querySql(planOfVisits({ guards: { id: "id" } }), { dialect: "duckdb", table: "visits" });
  expect(text).not.toContain('"id"');
});

it("refuses mappings by name", () => {
  const code = (columns: unknown, plan = planOfVisits({})) =>
    codeOf(() =>
      querySql(plan, { dialect: "duckdb", table: "visits", columns: untyped<ColumnMapping>(columns) }),
    );
  expect(code({ persons: "head" })).toBeUndefined();
  expect(code({ person: "head" })).toBe("engines/unknown-column");
  expect(code(JSON.parse('{"__proto__":"head"}'))).toBe("engines/unknown-column");
  expect(() =>
    querySql(planOfVisits({}), { dialect: "duckdb", table: "visits", columns: { persns: "head" } }),
  ).toThrow('Did you mean "persons"?');
  for (const source of [
    1,
    null,
    {},
    { sql: "" },
    { sql: " " },
    { sql: "\0" },
    { constant: "1.5" },
    { constant: 1 },
    { sql: "head", constant: "1" },
  ])
    expect(code({ persons: source })).toBe("engines/invalid-argument");
  expect(code({ persons: "" })).toBe("engines/invalid-identifier");
  expect(code(null)).toBe("engines/invalid-argument");
  const money = planOfVisits({
    measures: [raw([], [{ columns: ["cost_currency"], sum: "cost", where: "cost" }])],
  });
  expect(code({ cost: "cents" }, money)).toBe("engines/unknown-column");
  expect(code({ cost: "cents", cost_currency: { constant: "USD" } }, money)).toBeUndefined();
  expect(code({ cost: "cents", cost_currency: { constant: "U\0" } }, money)).toBe("engines/invalid-text");
  expect(code({}, planOfVisits({ keys: [{ column: "yaer" }] }))).toBe("engines/unknown-column");
});

it("refuses options that there are not, and digits that are no number", () => {
  const code = (options: object, plan = planOfVisits({})) =>
    codeOf(() => querySql(plan, untyped<SqlOptions>({ dialect: "duckdb", table: "visits", ...options })));
  expect(code({ colums: {} })).toBe("engines/unknown-option");
  expect(code({ dialect: "mysql" })).toBe("engines/unknown-option");
  expect(code({ table: undefined })).toBe("engines/invalid-argument");
  for (const digits of [0, 1.5, "1) FROM visits --"])
    expect(
      code({}, planOfVisits({ keys: [{ column: "code", digits: untyped<number>(digits) }], sets: [[0]] })),
    ).toBe("engines/invalid-argument");
});

it("keeps bounds and unknowns of a count", () =>
  withDuckDb(async (engine) => {
    const visits: Visit[] = [
      VISIT,
      { ...VISIT, id: "b", persons: moreThan(20) },
      { id: "c" },
      { id: "d", held: "yes" },
    ];
    await engine.query(createTable(VISITS, { dialect: "duckdb", table: "empty" }), []);
    await loadRecords(engine, VISITS, "visits", visits);
    const numbers = raw([
      { of: "sum", column: "persons", among: "held" },
      { of: "sum", column: "persons_more", among: "held" },
      { of: "sum", column: "persons_unbounded", among: "held" },
      { of: "known", column: "persons", among: "held" },
      { of: "rows", among: "held" },
      { of: "rows" },
    ]);
    expect(await answers(engine, planOfVisits({ measures: [numbers] }))).toEqual([
      { keys: [], answers: [{ numbers: ["81", "1", "1", "2", "3", "4"], items: [] }] },
    ]);
  }));
