import { checkLedger, createLedger, isLedgerError, type LedgerRecords } from "cultural-ledger";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Path, pathsOf, replaceAt } from "./paths";
import { complete, issuesOf, minimal, withoutAmounts } from "./records";

/** The fields that may hold an amount. */
const MONEY: readonly string[] = ["value", "budget", "cost", "income"];

/** Whatever JavaScript has, and more of what the fields of records look at. */
const anything = fc.oneof(
  fc.anything({
    withBigInt: true,
    withBoxedValues: true,
    withDate: true,
    withMap: true,
    withNullPrototype: true,
    withObjectString: true,
    withSet: true,
    withSparseArray: true,
    withTypedArray: true,
    withUnicodeString: true,
  }),
  fc.constantFrom<unknown>(
    "2012",
    "FR",
    "held",
    "project",
    -1,
    0,
    Symbol("x"),
    () => "2012",
    { qualifier: "moreThan", number: "20" },
    { named: ["FR", "DE"], open: true, stated: 1 },
    {
      get open() {
        throw new Error("closed");
      },
      named: [],
    },
  ),
);

function startsWith(path: Path, start: Path): boolean {
  return start.every((step, at) => path[at] === step);
}

test("checkLedger never throws, and names at least one fault where it refuses", () => {
  const collections = Object.fromEntries(
    Object.keys(minimal).map((kind) => [kind, fc.oneof(anything, fc.array(anything))]),
  );
  const records = fc.oneof(anything, fc.record(collections, { requiredKeys: [] }));
  fc.assert(
    fc.property(records, (given) => {
      const result = checkLedger(given as LedgerRecords);
      if (!result.ok) expect(result.issues.length).toBeGreaterThan(0);
    }),
  );
});

test("a value put anywhere into valid records is accepted, or refused by issues that lead to it", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pathsOf(complete)), anything, (path, value) => {
      for (const { code, path: place, message } of issuesOf(replaceAt(complete, path, value))) {
        if (place.length > 1) expect(message).toContain(`${place[0]}[${place[1]}]`);
        // What the value stood for may be missed elsewhere: an id by the records that name it, a leg by its list.
        if (code !== "model/dangling-reference") {
          expect(startsWith(place, path) || startsWith(path, place)).toBe(true);
        }
      }
    }),
    { numRuns: 500 },
  );
});

/** A count that lacks a part is no count at all. */
function isPartOfFigure(path: Path): boolean {
  return path.at(-1) === "qualifier" || path.at(-1) === "number";
}

test("a field left out of valid records is refused as missing, or was optional", () => {
  const fields = pathsOf(complete).filter(
    (path) => path.length > 1 && typeof path.at(-1) === "string" && !isPartOfFigure(path),
  );
  fc.assert(
    fc.property(fc.constantFrom(...fields), (path) => {
      const issues = issuesOf(replaceAt(complete, path, undefined));
      for (const { code, path: place } of issues) {
        if (code !== "model/dangling-reference" && !isPartOfMoney(path))
          expect([code, place]).toEqual(["model/missing-field", path]);
      }
    }),
  );
});

test("createLedger throws exactly where checkLedger refuses, with the same issues", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pathsOf(complete)), anything, (path, value) => {
      const records = replaceAt(complete, path, value) as LedgerRecords;
      const result = checkLedger(records);
      if (result.ok) expect(createLedger(records)).toEqual(result.value);
      else expect(errorOf(records)).toEqual(result.issues);
    }),
  );
});

function errorOf(records: LedgerRecords): unknown {
  try {
    return createLedger(records);
  } catch (error) {
    return isLedgerError(error, "model/invalid-records") ? error.issues : error;
  }
}

test("records without amounts survive JSON wherever they pass the check", () => {
  const plain = withoutAmounts(complete);
  const paths = pathsOf(plain).filter((path) => !MONEY.includes(String(path[2])));
  fc.assert(
    fc.property(fc.constantFrom(...paths), fc.jsonValue(), (path, value) => {
      const result = checkLedger(replaceAt(plain, path, value) as LedgerRecords);
      if (!result.ok) return;
      const read: LedgerRecords = JSON.parse(JSON.stringify(result.value));
      expect(checkLedger(read)).toEqual(result);
    }),
    { numRuns: 500 },
  );
});

/** An amount, or a figure in a currency, without one of its parts is none. */
function isPartOfMoney(path: Path): boolean {
  return path.length > 3 && MONEY.includes(String(path[2]));
}
