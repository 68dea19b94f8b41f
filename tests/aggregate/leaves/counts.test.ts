import {
  about,
  aggregate,
  atLeast,
  type Count,
  count,
  describeInterval,
  distinct,
  exactly,
  figure,
  type Key,
  moreThan,
  nearly,
  sumCounts,
  totalCount,
  unknown,
} from "cultural-ledger";
import { finishPartial, partialOf } from "cultural-ledger/aggregate";
import { describe, expect, test } from "vitest";
import { stepsOf } from "../../../src/aggregate/engine/partials";
import { countForms } from "../../figures/count-forms";
import { deepFreeze } from "../../frozen";
import { hostileKeys } from "../visits";

const foreign = expect.objectContaining({ name: "LedgerError", code: "aggregate/foreign-partial" });
const persons = sumCounts((given: Count | undefined) => given);
const values = distinct((given: Key | readonly Key[]) => given);

describe("count", () => {
  test("it counts records, whatever they are", () => {
    expect(aggregate([undefined, null, 0, "", {}], count())).toBe(5);
  });

  test("it counts no records as 0", () => {
    expect(aggregate([], count())).toBe(0);
  });

  test.each([
    ["a negative number", -1],
    ["a fraction", 0.5],
    ["a number beyond 2^53", 2 ** 53],
    ["infinity, which JSON reads from 1e999", JSON.parse("1e999")],
    ["NaN", Number.NaN],
    ["text", "1"],
    ["a bigint", 1n],
    ["a list", [1]],
    ["an object that answers as a number", { valueOf: () => 1 }],
  ])("it refuses %s as a partial result", (_what, json) => {
    expect(() => stepsOf(count()).decode(json)).toThrow(foreign);
  });

  test("a negative zero from JSON is zero", () => {
    expect(stepsOf(count()).finish(stepsOf(count()).decode(JSON.parse("-0")))).toBe(0);
  });
});

describe("sumCounts", () => {
  test.each<[string, readonly (Count | undefined)[], string]>([
    ["numbers add", [1100, 2299], "3,399"],
    ["an exact figure is its number", [1100, exactly(2299)], "3,399"],
    ["zero is known", [0, 0], "0"],
    ["more than 1000 and more than 20 are more than 1021", [moreThan(1000), moreThan(20)], "more than 1,021"],
    ["at least 2 and 3 are at least 5", [atLeast(2), 3], "at least 5"],
    ["at least 2 and more than 3 are more than 5", [atLeast(2), moreThan(3)], "more than 5"],
    ["an unknown count leaves the upper end unknown", [5, undefined], "at least 5 (part of it unknown)"],
    ["only unknown counts are unknown", [undefined], "unknown"],
    ["whichever way that is said", [unknown(), undefined, unknown()], "unknown"],
    [
      "what is said to be unknown leaves the upper end unknown",
      [5, unknown()],
      "at least 5 (part of it unknown)",
    ],
    ["a number as printed", [figure(198), 2], "200"],
    ["about, a tenth to either side", [about(1500), 20], "between 1,370 and 1,670"],
    ["nearly, up to a tenth below", [nearly(800)], "between 720 and 799"],
    ["a scale, to its last digit", [figure("1.5", { scale: "wan" }), 1], "between 14,501 and 15,501"],
    ["no count of things", [figure("0", { scale: "million" })], "between 0 and 500,000"],
    ["an unknown count outweighs a bound", [moreThan(5), undefined], "more than 5 (part of it unknown)"],
    ["beyond 2^53 nothing is rounded", [exactly("9007199254740993"), 1], "9,007,199,254,740,994"],
  ])("%s", (_says, list, wanted) => {
    expect(describeInterval(aggregate(deepFreeze(list), persons).total)).toBe(wanted);
  });

  test("the answer says how many records were known and how many were not", () => {
    expect(aggregate([0, undefined, moreThan(3), undefined, 7], persons)).toMatchObject({
      known: 3,
      unknown: 2,
    });
  });

  test("no records give exactly 0, with nothing known and nothing unknown", () => {
    const answer = aggregate([], persons);
    expect(describeInterval(answer.total)).toBe("0");
    expect(answer).toMatchObject({ known: 0, unknown: 0 });
    expect(Object.isFrozen(answer)).toBe(true);
  });

  test.each([[-1], [0.5], [2 ** 53], [Number.NaN], [null], ["61"], [{ qualifier: "about", number: "6.1" }]])(
    "it refuses %j as a count",
    (given) => {
      expect(() => aggregate([given as unknown as Count], persons)).toThrow(
        expect.objectContaining({ code: "figures/invalid-count" }),
      );
    },
  );

  test("its partial results are text for the sum, tallies for the rest", () => {
    const acc = [moreThan(1000), 61, undefined].reduce(stepsOf(persons).step, stepsOf(persons).init());
    expect(stepsOf(persons).encode(acc)).toEqual(["1061", 1, "0", true, 2, 1]);
  });

  test.each([
    ["a sum as number", [61, 0, false, 1, 0]],
    ["a negative sum", ["-61", 0, false, 1, 0]],
    ["a fraction", ["61.5", 0, false, 1, 0]],
    ["a sum with an exponent", ["1e3", 0, false, 1, 0]],
    ["a sum with zeros before it", ["0061", 0, false, 1, 0]],
    ["a sum with zeros after it", ["61.0", 0, false, 1, 0]],
    ["a sum of negative zero", ["-0", 0, false, 1, 0]],
    ["a sum of 37 digits", ["9".repeat(37), 0, false, 1, 0]],
    ["a sum of a million digits", ["9".repeat(1_000_000), 0, false, 1, 0]],
    ["a sum of no counts", ["61", 0, false, 0, 0]],
    ["a bound of no counts", ["0", 0, true, 0, 3]],
    ["more bounds than counts", ["61", 2, true, 1, 0]],
    ["a bound that bounds nothing", ["61", 1, false, 1, 0]],
    ["a fraction of a record", ["61", 0, false, 0.5, 0]],
    ["a negative number of records", ["61", 0, false, 1, -1]],
    ["a tally beyond 2^53", ["61", 0, false, 2 ** 53, 0]],
    ["a bound as number", ["61", 0, 0, 1, 0]],
    ["a list that is too short", ["61", 0, false, 1]],
    ["a list that is too long", ["61", 0, false, 1, 0, 0]],
    ["an object", { 0: "61", 1: 0, 2: false, 3: 1, 4: 0, length: 5 }],
  ])("it refuses %s as a partial result", (_what, json) => {
    expect(() => stepsOf(persons).decode(json)).toThrow(foreign);
  });
});

describe("distinct", () => {
  test("it counts each value once, also where a record gives several or none", () => {
    expect(
      aggregate(deepFreeze([["JP", "FR"], "FR", [], undefined, ["FR", undefined, "GB-WLS"]]), values),
    ).toBe(3);
  });

  test("no records have no distinct values", () => {
    expect(aggregate([], values)).toBe(0);
  });

  test("the empty text is a value, the unknown is none", () => {
    expect(aggregate(["", undefined], values)).toBe(1);
  });

  test("text is told apart from numbers and booleans, zero is one value with either sign", () => {
    expect(aggregate([1, "1"], values)).toBe(2);
    expect(aggregate([true, "true", false, "false"], values)).toBe(4);
    expect(aggregate([0, -0], values)).toBe(1);
    expect(aggregate([Infinity, "Infinity", -Infinity], values)).toBe(3);
  });

  test("text is never normalized", () => {
    expect(aggregate(["é", "e\u0301", "É"], values)).toBe(3);
  });

  test("names that JavaScript objects have are values like any other", () => {
    expect(aggregate(["__proto__", "constructor", "toString", "__proto__"], values)).toBe(3);
  });

  test("every hostile value survives JSON", () => {
    const acc = stepsOf(values).step(stepsOf(values).init(), hostileKeys);
    const travelled = stepsOf(values).decode(JSON.parse(JSON.stringify(stepsOf(values).encode(acc))));
    // All are told apart but the two zeros, and undefined is no value.
    expect(stepsOf(values).finish(travelled)).toBe(hostileKeys.length - 2);
    expect(stepsOf(values).finish(stepsOf(values).step(travelled, hostileKeys))).toBe(hostileKeys.length - 2);
  });

  test.each([
    ["NaN", Number.NaN],
    ["null", null],
    ["an object", { code: "JP" }],
    ["a date", new Date(0)],
    ["a bigint", 1n],
    ["a symbol", Symbol("JP")],
    ["a set of values", new Set(["JP"])],
    ["a boxed text", Object("JP")],
    ["NaN in a list", ["JP", Number.NaN]],
    ["a list in a list", [["JP"]]],
  ])("it refuses %s as a value", (_what, value) => {
    expect(() => aggregate([value as Key], values)).toThrow(
      expect.objectContaining({ code: "aggregate/invalid-key" }),
    );
  });

  test("distinct counts never add: the areas of two years are fewer than the years' areas together", () => {
    const tours = deepFreeze([
      { year: "2011", areas: ["JP", "FR"] },
      { year: "2012", areas: ["FR", "JP", "GB"] },
    ]);
    const areas = distinct((tour: (typeof tours)[number]) => tour.areas);
    const ofYears = tours.map((tour) => aggregate([tour], areas));
    expect(ofYears).toEqual([2, 3]);
    expect(aggregate(tours, areas)).toBe(3);

    const parts = tours.map((tour) => stepsOf(areas).step(stepsOf(areas).init(), tour));
    expect(stepsOf(areas).finish(parts.reduce(stepsOf(areas).merge))).toBe(3);
  });

  test.each([
    ["text", "JP"],
    ["an object", { __proto__: null, length: 1, 0: "JP" }],
    ["the unknown", [null]],
    ["an object as value", [{}]],
    ["a number that is none", ["JP", Number.NaN]],
    ["infinity as JSON reads 1e999", JSON.parse("[1e999]")],
    ["a value twice", ["JP", "JP"]],
    ["values that are not sorted, as in a sum of money", ["USD", "61.5"]],
    ["zero twice", JSON.parse("[0, -0]")],
    ["a list with holes", new Array(2)],
    ["a list as value", [["JP"]]],
    ["a number in the form of infinity", [["1"]]],
  ])("it refuses %s as a partial result", (_what, json) => {
    expect(() => stepsOf(values).decode(json)).toThrow(foreign);
  });
});

test.each(countForms)("a count of any form comes back from partial results: %j", (given) => {
  const partial = JSON.parse(JSON.stringify(partialOf([given], persons, { shard: "1" })));
  expect(finishPartial(partial, persons)).toEqual(aggregate([given], persons));
  expect(describeInterval(aggregate([given], persons).total)).toBe(describeInterval(totalCount([given])));
});
