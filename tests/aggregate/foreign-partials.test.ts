/** Partial results come from outside: each aggregator takes its own and refuses everything else by one code. */

import {
  type Aggregator,
  count,
  createRateTable,
  cube,
  distinct,
  distinctBy,
  exportTotal,
  groupBy,
  isLedgerError,
  maxBy,
  mean,
  PRC_STATISTICS,
  rmb,
  rollup,
  sumByCurrency,
  sumConverted,
  sumCounts,
  sumMoney,
  topBy,
  visitedAreas,
} from "cultural-ledger";
import {
  all,
  areaKey,
  asPartial,
  distinctAreas,
  distinctValues,
  withoutOverlap,
} from "cultural-ledger/aggregate";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../src/aggregate/engine/partials";
import { type Visit, visits } from "./visits";

const country = (visit: Visit) => visit.country;
const areas = distinct((visit: Visit) => visit.areas);
const cost = sumMoney("USD", (visit: Visit) => visit.cost);

const id = (visit: Visit) => String(visit.country);
const isKnown = (visit: Visit) => visit.persons !== undefined;

const rate = { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", source: "A" } as const;
const table = createRateTable({ rates: [{ ...rate, period: "2012" }] });
const of2012 = '{"kind":"average","period":"2012","basis":"annual-average"}';
const converted = (round: "once" | "each-row") =>
  sumConverted({
    to: "USD",
    table,
    round,
    amountOf: (visit: Visit) => visit.income,
    policyOf: (visit) =>
      isKnown(visit)
        ? { kind: "average", period: "2012", basis: "annual-average" }
        : { kind: "fixed", rate: { ...rate, period: "2013", perUnits: 100 } },
  });
const guarded = withoutOverlap({ country }, areas);
const highest = topBy(2, (visit) => (isKnown(visit) ? String(visit.year) : undefined), id);
const visited = distinctAreas(PRC_STATISTICS, (visit: Visit) => (isKnown(visit) ? ["JP", "FR"] : undefined));

/** Each aggregator beside a partial result of its own, as JSON text; those of one form have the same text. */
const aggregators: readonly (readonly [string, Aggregator<Visit, unknown>, string])[] = [
  ["count", count(), "3"],
  ["sumCounts", sumCounts((visit) => visit.persons), '["1061",1,"0",true,2,1]'],
  ["distinct", areas, '["FR","JP"]'],
  ["sumMoney in dollars", cost, '["USD","61.5"]'],
  ["sumMoney in renminbi", sumMoney("CNY", () => rmb("61.5")), '["CNY","61.5"]'],
  ["sumByCurrency", sumByCurrency((visit) => visit.income), '[["CNY","61"],["USD","-0.5"]]'],
  ["all of one", all({ areas }), '[["areas",["FR","JP"]]]'],
  ["all of two", all({ areas, cost }), '[["areas",["FR","JP"]],["cost",["USD","61.5"]]]'],
  ["groupBy over areas", groupBy({ country }, { areas }), '[[["JP"],[["areas",["JP"]]]]]'],
  ["groupBy over money", groupBy({ country }, { cost }), '[[["JP"],[["cost",["USD","61.5"]]]]]'],
  ["rollup", rollup({ country }, ["country"], { areas }), '[[["JP"],[["areas",["JP"]]]]]'],
  ["cube", cube({ country }, { areas }), '[[["JP"],[["areas",["JP"]]]]]'],
  ["distinctValues", distinctValues((visit) => visit.areas), '["FR","JP"]'],
  ["distinctAreas", visited, '[["FR","JP"],false,null,2,1]'],
  ["maxBy of amounts", maxBy((visit) => visit.cost, id), '[1,"USD",[["a","61.5"]]]'],
  ["topBy of text", highest, '[1,"USD",[["a","61.5"]]]'],
  ["mean of amounts", mean((visit) => visit.cost), '["61.5","USD",2,1]'],
  [
    "sumConverted",
    converted("once"),
    `[["CNY",${of2012},2,"61.5","0",false,null],["USD",null,1,"7","0",false,null]]`,
  ],
  ["distinctBy", distinctBy(id, count()), '[["a",1,1],["b",2,1]]'],
  ["withoutOverlap", guarded, '[[[["JP"],[]]],["FR","JP"]]'],
  ["asPartial", asPartial(areas, { shard: "1" }), '[["state",["FR","JP"]],["records",3]]'],
];

describe.each(aggregators)("%s", (own, aggregator, text) => {
  const { init, step, encode, decode } = stepsOf(aggregator);

  test("it takes its own partial result and gives it back", () => {
    expect(JSON.stringify(encode(decode(JSON.parse(text))))).toBe(text);
  });

  test("it refuses that of every other aggregator", () => {
    for (const [other, , json] of aggregators) {
      if (other === own || json === text) continue;
      expect(() => decode(JSON.parse(json)), other).toThrow(
        expect.objectContaining({ code: "aggregate/foreign-partial" }),
      );
    }
  });

  test.each([
    "null",
    "true",
    '""',
    '"3"',
    "-1",
    "1e999",
    "0.5",
    "{}",
    '{"__proto__":[]}',
    '{"length":0}',
    "[null]",
    "[[]]",
    "[{}]",
    '[["__proto__","1"]]',
    `["USD",${"9".repeat(40)}]`,
    `[["USD","${"9".repeat(40)}"]]`,
  ])("it refuses %s", (json) => {
    expect(() => decode(JSON.parse(json))).toThrow(
      expect.objectContaining({ code: "aggregate/foreign-partial" }),
    );
  });

  test("it refuses what JSON cannot hold", () => {
    for (const value of [undefined, 1n, Symbol("3"), () => 3, new Map(), new Set(["JP"]), new Array(1)]) {
      expect(() => decode(value)).toThrow(expect.objectContaining({ code: "aggregate/foreign-partial" }));
    }
  });

  test("a partial result with any one part replaced is refused by the code, or taken as it stands", () => {
    const partials = fc
      .array(visits, { maxLength: 5 })
      .map((list) => JSON.stringify(encode(list.reduce(step, init()))));
    const parts = fc.oneof(fc.json(), fc.constantFrom("-0", "1e999", '"-0"', '"__proto__"', '["NaN"]', "{}"));
    fc.assert(
      fc.property(partials, fc.nat(), parts, (partial, place, part) => {
        const changed = JSON.parse(withPartReplaced(partial, place, part)) as unknown;
        let taken: ReturnType<typeof decode>;
        try {
          taken = decode(changed);
        } catch (error) {
          expect(isLedgerError(error, "aggregate/foreign-partial"), String(error)).toBe(true);
          return;
        }
        expect(JSON.stringify(encode(taken))).toBe(JSON.stringify(changed));
      }),
    );
  });
});

/** JSON text in which one of its texts (but for names of fields), numbers, literals or empty lists is another one. */
function withPartReplaced(json: string, place: number, part: string): string {
  const parts = [...json.matchAll(/"(?:[^"\\]|\\.)*":?|-?\d[\d.e+-]*|true|false|null|\[\]/g)].filter(
    ([found]) => !found.endsWith(":"),
  );
  const { index, 0: replaced } = parts[place % parts.length]!;
  return json.slice(0, index) + part + json.slice(index + replaced.length);
}

const manyDigits = "9".repeat(30);
const eachRow = converted("each-row");
const once = converted("once");

/** Partial results that are nearly right, by what is wrong with them. */
const corrupted: readonly (readonly [
  string,
  Aggregator<never, unknown>,
  readonly (readonly [string, string])[],
])[] = [
  [
    "maxBy",
    maxBy((visit) => visit.cost, id),
    [
      ["too short", '[0,"USD"]'],
      ["too long", '[0,"USD",[["a","1"]],0]'],
      ["a negative tally", '[-1,"USD",[["a","1"]]]'],
      ["a tally as text", '["0","USD",[["a","1"]]]'],
      ["a currency that is none", '[0,"XYZ1",[["a","1"]]]'],
      ["a currency of no records", '[0,"USD",[]]'],
      ["an amount as number", '[0,"USD",[["a",1]]]'],
      ["an amount with zeros", '[0,"USD",[["a","1.50"]]]'],
      ["an amount of more digits than any has", `[0,"USD",[["a","${manyDigits}"]]]`],
      ["more records than one", '[0,"USD",[["a","2"],["b","1"]]]'],
      ["records that are no list", '[0,"USD",{"0":["a","1"],"length":1}]'],
      ["a record of three", '[0,"USD",[["a","1",0]]]'],
      ["the unknown as identity", '[0,"USD",[[null,"1"]]]'],
      ["an object as identity", '[0,"USD",[[{},"1"]]]'],
      ["the unknown as value", '[0,null,[["a",null]]]'],
      ["a boolean as value", '[0,null,[["a",true]]]'],
      ["an amount as JSON", '[0,null,[["a",{"currency":"USD","value":"1"}]]]'],
    ],
  ],
  [
    "topBy",
    highest,
    [
      ["more records than asked for", '[0,null,[["c",3],["b",2],["a",1]]]'],
      ["records that are not sorted", '[0,null,[["a",1],["b",2]]]'],
      ["ties that are not sorted", '[0,null,[["b",1],["a",1]]]'],
      ["a record twice", '[0,null,[["a",1],["a",1]]]'],
      ["zero twice", "[0,null,[[0,1],[-0,1]]]"],
    ],
  ],
  [
    "mean",
    mean((visit: Visit) => visit.cost),
    [
      ["too short", '["1",null,1]'],
      ["too long", '["1",null,1,0,0]'],
      ["a sum as number", "[1,null,1,0]"],
      ["a sum with an exponent", '["1e3",null,1,0]'],
      ["a sum of no values", '["1",null,0,0]'],
      ["a currency of no values", '["0","USD",0,0]'],
      ["a currency that is none", '["1","XYZ1",1,0]'],
      ["a negative tally", '["1",null,-1,0]'],
      ["a tally that is no whole number", '["1",null,1,0.5]'],
      ["a sum of more digits than numbers have", `["${"9".repeat(326)}",null,1,0]`],
      ["a sum of amounts with more decimals than they have", '["0.0000000000001","USD",1,0]'],
    ],
  ],
  [
    "distinctAreas",
    visited,
    [
      ["too short", '[["FR"],false,null,1]'],
      ["a code that is none", '[["UK"],false,null,1,0]'],
      ["codes that are not sorted", '[["JP","FR"],false,null,1,0]'],
      ["a code twice", '[["FR","FR"],false,null,1,0]'],
      ["codes as text", '["FR",false,null,1,0]'],
      ["codes of no list", '[["FR"],false,null,0,1]'],
      ["openness of no list", "[[],true,null,0,1]"],
      ["openness as number", '[["FR"],1,null,1,0]'],
      ["a number that a closed list states", '[["FR"],false,5,1,0]'],
      ["a stated number that is no count", '[["FR"],true,-1,1,0]'],
      ["a number that two lists state together", '[["FR"],true,5,2,0]'],
      ["a negative tally", '[["FR"],false,null,1,-1]'],
    ],
  ],
  [
    "sumConverted",
    once,
    [
      ["too short", '[["USD",null,1,"1","0"]]'],
      ["a currency that is none", '[["XYZ1",null,1,"1","0",false,null]]'],
      ["a foreign currency without policy", '[["CNY",null,1,"1","0",false,null]]'],
      ["a policy that is none", '[["CNY",{"kind":"latest"},1,"1","0",false,null]]'],
      ["a policy as text", '[["CNY","average",1,"1","0",false,null]]'],
      ["a policy for the currency of the total", `[["USD",${of2012},1,"1","0",false,null]]`],
      ["text as policy for the currency of the total", '[["USD","average",1,"1","0",false,null]]'],
      ["a field that no policy has", `[["CNY",${of2012.replace("}", ',"note":""}')},1,"1","0",false,null]]`],
      [
        "a fixed rate between other currencies",
        `[["EUR",{"kind":"fixed","rate":${JSON.stringify({ ...rate, period: "2012" })}},1,"1","0",false,null]]`,
      ],
      ["a negative number of rows", '[["USD",null,-1,"1","0",false,null]]'],
      ["a sum of no rows", '[["USD",null,0,"1","0",false,null]]'],
      ["a sum as number", '[["USD",null,1,1,"0",false,null]]'],
      ["a rounded sum as number", '[["USD",null,1,"1",0,false,null]]'],
      ["rounding as number", '[["USD",null,1,"1","0",0,null]]'],
      ["rounded rows where the total is rounded", '[["USD",null,1,"1","1",false,null]]'],
      [
        "buckets that are not sorted",
        `[["USD",null,1,"1","0",false,null],["CNY",${of2012},1,"1","0",false,null]]`,
      ],
      ["a bucket twice", '[["USD",null,1,"1","0",false,null],["USD",null,1,"1","0",false,null]]'],
    ],
  ],
  [
    "sumConverted by rows",
    eachRow,
    [["rows that are not rounded and yet differ", '[["USD",null,1,"1","0",false,null]]']],
  ],
  [
    "distinctBy",
    distinctBy(id, count()),
    [
      ["a record without measure", '[["a",1]]'],
      ["a record of four", '[["a",1,1,1]]'],
      ["no times", '[["a",0,1]]'],
      ["negative times", '[["a",-1,1]]'],
      ["the unknown as identity", "[[null,1,1]]"],
      ["identities that are not sorted", '[["b",1,1],["a",1,1]]'],
      ["an identity twice", '[["a",1,1],["a",1,1]]'],
      ["what its measure refuses", '[["a",1,-1]]'],
    ],
  ],
  [
    "withoutOverlap",
    withoutOverlap({ area: areaKey(() => "FR") }, areas),
    [
      ["too short", '[[[["FR"],[]]]]'],
      ["nothing in the guard", '[[[["FR"],null]],["FR"]]'],
      ["a measure in the guard", '[[[["FR"],1]],["FR"]]'],
      ["a measure with a name in the guard", '[[[["FR"],[["lines",1]]]],["FR"]]'],
      ["more keys than it has", '[[[["FR","JP"],[]]],["FR"]]'],
      ["keys that are not sorted", '[[[["JP"],[]],[["FR"],[]]],["FR"]]'],
      ["what its measure refuses", '[[[["FR"],[]]],{}]'],
    ],
  ],
  [
    "asPartial",
    asPartial(count(), { shard: "1" }),
    [
      ["too short", '[["state",1]]'],
      ["a negative number of records", '[["state",1],["records",-1]]'],
      ["what its measure refuses", '[["state",null],["records",1]]'],
    ],
  ],
  [
    "exportTotal",
    exportTotal,
    [
      ["no guard", '[["lines",0],["valued",[]]]'],
      ["a measure left out", '[[],[["lines",0]]]'],
    ],
  ],
  ["visitedAreas", visitedAreas(PRC_STATISTICS), [["a code that is none", '[["EU"],false,null,1,0]']]],
];

describe.each(corrupted)("%s", (_name, aggregator, forms) => {
  test.each(forms)("it refuses %s", (_what, json) => {
    expect(() => stepsOf(aggregator).decode(JSON.parse(json))).toThrow(
      expect.objectContaining({ name: "LedgerError", code: "aggregate/foreign-partial" }),
    );
  });
});

test("holes, which JSON does not have, are no entries", () => {
  const foreign = expect.objectContaining({ code: "aggregate/foreign-partial" });
  const hole = new Array<unknown>(1);
  expect(() => stepsOf(visited).decode([hole, false, null, 1, 0])).toThrow(foreign);
  expect(() => stepsOf(highest).decode([0, null, hole])).toThrow(foreign);
  expect(() => stepsOf(once).decode([hole])).toThrow(foreign);
  expect(() => stepsOf(guarded).decode([hole, []])).toThrow(foreign);
  expect(() => stepsOf(guarded).decode([[[hole, []]], []])).toThrow(foreign);
});
