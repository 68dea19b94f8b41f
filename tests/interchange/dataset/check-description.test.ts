import { isLedgerError } from "cultural-ledger";
import { FCS_2009 } from "cultural-ledger/classification";
import { datasetOf } from "cultural-ledger/interchange";
import { expect, test } from "vitest";
import { CallersOwn, hostileValues } from "../../entries/hostile-values";

const rows = Object.freeze([
  Object.freeze({ year: "2012", area: "", domain: "A", persons: 5, note: "printed" }),
]);
const description = {
  id: "V",
  agency: "CQ",
  version: "1.0",
  names: { en: "Visits" },
  notes: [{ en: "Visits of a day are in it." }],
  source: { en: "Yearbook" },
  updated: "2013",
  dimensions: {
    REF_AREA: {
      column: "area",
      role: "area",
      empty: "_T",
      names: { en: "Country" },
      codes: [
        { id: "150", names: { en: "Europe" } },
        { id: "FR", parent: "150" },
      ],
      codeOf: { France: "FR" },
    },
    DOMAIN: { column: "domain", codes: { ...FCS_2009, codes: FCS_2009.codes.slice(0, 3) } },
    TIME_PERIOD: { column: "year", role: "time" },
  },
  measures: { PERSONS: { column: "persons", names: { en: "Persons" }, unit: "PERSONS" } },
  attributes: { COMMENT_OBS: { column: "note", codes: [{ id: "printed" }], codeOf: { p: "printed" } } },
  missing: "M",
};

/** The description with each of its parts in turn changed to each of the hostile values. */
function* changed(part: unknown, place: string): Generator<readonly [name: string, part: unknown]> {
  if (typeof part !== "object" || part === null) return;
  for (const [name, field] of Object.entries(part)) {
    const at = `${place}.${name}`;
    const put = (value: unknown) =>
      Array.isArray(part) ? part.with(Number(name), value) : { ...part, [name]: value };
    for (const [hostile, make] of hostileValues) yield [`${at}: ${hostile}`, put(make())];
    for (const [shown, inner] of changed(field, at)) yield [shown, put(inner)];
  }
}

const outcomeOf = (given: unknown): string => {
  try {
    datasetOf(rows, given as never);
    return "answer";
  } catch (error) {
    return isLedgerError(error) || error instanceof CallersOwn ? "refused" : String(error);
  }
};

test("no part of a description brings out an error of the engine, and what says nothing is refused", () => {
  expect(outcomeOf(description)).toBe("answer");
  const answered: string[] = [];
  let calls = 0;
  for (const [shown, given] of changed(description, "description")) {
    calls += 1;
    const outcome = outcomeOf(given);
    if (outcome === "answer") answered.push(shown);
    else expect([shown, outcome]).toEqual([shown, "refused"]);
  }
  expect(calls).toBeGreaterThan(1000);
  // What may be left out, other texts, and objects or lists with nothing in them.
  const meant = /undefined$|: "x"$|: \[\]$|: (?:\{\}|Object\.create\(null\))$/;
  expect(answered.filter((shown) => !meant.test(shown))).toEqual([]);
});

test.each([
  [{ dimensions: { D: { column: 5 } } }, /5 for the column of the dimension D/],
  [
    { dimensions: { D: { column: "year", codes: [{ id: "a" }, { id: "a" }] } } },
    /codes of the dimension D.*\[1\]\.id/,
  ],
  [{ dimensions: { D: { column: "year", codes: { ...FCS_2009, edition: "" } } } }, /edition/],
  [{ dimensions: { D: { column: "year", codeOf: { a: "" } } } }, /the code of a in the dimension D/],
  [{ dimensions: { D: { column: "year", role: "Time" } } }, /time, area, indicator/],
  [{ dimensions: { D: { column: "year", names: "Year" } } }, /names by language/],
  [{ measures: { M: { column: "persons", unit: " " } } }, /unit of the measure M/],
  [{ missing: "Z" }, /missing.*one of A/],
])("%j is refused by what is wrong", (changes, message) => {
  const given = { ...description, attributes: {}, dimensions: { D: { column: "year" } }, ...changes };
  expect(() => datasetOf(rows, given as never)).toThrow(message);
});
