/** Partial results come from outside: each aggregator takes its own and refuses everything else by one code. */

import {
  type AnyAggregator,
  all,
  count,
  distinct,
  groupBy,
  isLedgerError,
  rmb,
  sumByCurrency,
  sumCounts,
  sumMoney,
} from "cultural-ledger";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Visit, visits } from "./visits";

const country = (visit: Visit) => visit.country;
const areas = distinct((visit: Visit) => visit.areas);
const cost = sumMoney("USD", (visit: Visit) => visit.cost);

/** Each aggregator beside a partial result of its own, as JSON text. */
const aggregators: readonly (readonly [string, AnyAggregator<Visit>, string])[] = [
  ["count", count(), "3"],
  ["sumCounts", sumCounts((visit: Visit) => visit.persons), '["1061",1,true,2,1]'],
  ["distinct", areas, '["FR","JP"]'],
  ["sumMoney in dollars", cost, '["USD","61.5"]'],
  ["sumMoney in renminbi", sumMoney("CNY", () => rmb("61.5")), '["CNY","61.5"]'],
  ["sumByCurrency", sumByCurrency((visit: Visit) => visit.income), '[["CNY","61"],["USD","-0.5"]]'],
  ["all of one", all({ areas }), '[["areas",["FR","JP"]]]'],
  ["all of two", all({ areas, cost }), '[["areas",["FR","JP"]],["cost",["USD","61.5"]]]'],
  ["groupBy over areas", groupBy({ country }, all({ areas })), '[[["JP"],[["areas",["JP"]]]]]'],
  ["groupBy over money", groupBy({ country }, all({ cost })), '[[["JP"],[["cost",["USD","61.5"]]]]]'],
];

describe.each(aggregators)("%s", (own, aggregator, text) => {
  test("it takes its own partial result and gives it back", () => {
    expect(JSON.stringify(aggregator.encode(aggregator.decode(JSON.parse(text))))).toBe(text);
  });

  test("it refuses that of every other aggregator", () => {
    for (const [other, , json] of aggregators) {
      if (other === own) continue;
      expect(() => aggregator.decode(JSON.parse(json)), other).toThrow(
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
    expect(() => aggregator.decode(JSON.parse(json))).toThrow(
      expect.objectContaining({ code: "aggregate/foreign-partial" }),
    );
  });

  test("it refuses what JSON cannot hold", () => {
    for (const value of [undefined, 1n, Symbol("3"), () => 3, new Map(), new Set(["JP"]), new Array(1)]) {
      expect(() => aggregator.decode(value)).toThrow(
        expect.objectContaining({ code: "aggregate/foreign-partial" }),
      );
    }
  });

  test("a partial result with any one part replaced is refused by the code, or taken as it stands", () => {
    const partials = fc.array(visits, { maxLength: 5 }).map((list) => {
      const acc = list.reduce(aggregator.step, aggregator.init());
      return JSON.stringify(aggregator.encode(acc));
    });
    const parts = fc.oneof(fc.json(), fc.constantFrom("-0", "1e999", '"-0"', '"__proto__"', '["NaN"]', "{}"));
    fc.assert(
      fc.property(partials, fc.nat(), parts, (partial, place, part) => {
        const changed = JSON.parse(withPartReplaced(partial, place, part)) as unknown;
        let taken: unknown;
        try {
          taken = aggregator.decode(changed);
        } catch (error) {
          expect(isLedgerError(error, "aggregate/foreign-partial"), String(error)).toBe(true);
          return;
        }
        expect(JSON.stringify(aggregator.encode(taken))).toBe(JSON.stringify(changed));
      }),
    );
  });
});

/** JSON text in which one of its texts, numbers, literals or empty lists is another JSON text. */
function withPartReplaced(json: string, place: number, part: string): string {
  const parts = [...json.matchAll(/"(?:[^"\\]|\\.)*"|-?\d[\d.e+-]*|true|false|null|\[\]/g)];
  const { index, 0: replaced } = parts[place % parts.length]!;
  return json.slice(0, index) + part + json.slice(index + replaced.length);
}
