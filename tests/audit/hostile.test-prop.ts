/** Whatever comes from outside gives a finding that says why, or an error of the library. */

import { type AuditInput, auditClaims, createLedger, LedgerError } from "cultural-ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";

const numRuns = 2000;

const json = fc.jsonValue({ maxDepth: 3 });
/** What trips up code that takes text to be text. */
const junk = fc.oneof(
  json,
  fc.constantFrom<unknown>(null, ["sum"], { toString: 1, valueOf: 1 }, { length: 3 }, "", "__proto__", 1e21),
  fc.constantFrom<unknown>("constructor", "toString", ["a"], [null], [[]], -0, "0", true, { claim: "a" }),
);
const rarely = <Value>(value: fc.Arbitrary<Value>) =>
  fc.oneof({ weight: 60, arbitrary: value as fc.Arbitrary<unknown> }, { weight: 1, arbitrary: junk });
const recordOf = (fields: Record<string, fc.Arbitrary<unknown>>) =>
  fc.record(Object.fromEntries(Object.entries(fields).map(([name, values]) => [name, rarely(values)])), {
    requiredKeys: [],
  });

const ids = ["a", "b", "c"] as const;
const number = fc.oneof(
  fc.stringMatching(/^-?[0-9]{1,30}(\.[0-9]{1,14})?$/),
  fc.constantFrom(
    "0",
    "-0",
    "0.0",
    "00",
    "1/3",
    "1/0",
    "0/1",
    "999999/1",
    "1e5",
    "NaN",
    "Infinity",
    "1",
    "12",
  ),
);
const figure = recordOf({
  qualifier: fc.constantFrom(
    ...(["equal", "equal", "exactly", "moreThan", "lessThan", "atMost"] as const),
    ...(["atLeast", "about", "nearly", "between"] as const),
  ),
  number,
  to: fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 2, arbitrary: number }),
  scale: fc.constantFrom(undefined, undefined, "percent", "million", "trillion"),
  unit: fc.constantFrom(undefined, "count", "ratio", "USD", "CNY", "JPY"),
  decimals: fc.option(fc.integer({ min: -40, max: 14 }), { nil: undefined, freq: 5 }),
});
const period = fc.constantFrom("2012", "2011", "2012-03", "0001", "9999-12-31", "2012-01-01/2012-02-03");
const areas = fc.constantFrom<unknown>(["US"], [], { named: ["JP"], open: true, stated: 3 }, [
  "419",
  "US-CA",
]);
/** Text that is equal for a claim of a figure, so that most claims are good. */
const goodFigure = fc.constantFrom(
  { qualifier: "equal", number: "12" },
  { qualifier: "equal", number: "0.0", unit: "USD" },
  { qualifier: "nearly", number: "0" },
  { qualifier: "lessThan", number: "0" },
  { qualifier: "about", number: "1/3" },
  { qualifier: "equal", number: "21.13", decimals: -6, scale: "million" },
  { qualifier: "between", number: "0.1", to: "1/2", scale: "million" },
);
const claimOf = (id: string) =>
  recordOf({
    subject: fc.constantFrom("s", "t"),
    period,
    areas,
    scope: fc.constantFrom(["x"], ["x", "y"], []),
    status: fc.constantFrom("F", "A"),
    note: fc.string(),
  }).chain((rest) =>
    fc
      .tuple(goodFigure, figure)
      .chain(([good, any]) =>
        rarely(fc.constant({ id, measure: "m", ...rest })).chain((claim) =>
          fc.constantFrom(
            ...[good, good, good, good, any].map((figure) => ({ ...(claim as object), figure })),
            claim,
          ),
        ),
      ),
  );

const id = rarely(fc.constantFrom(...ids));
const part = fc.oneof(id, recordOf({ claim: id, weight: fc.oneof(number, fc.integer()) }));
const kinds = ["sum", "partOf", "ratio", "mean", "countDistinct", "maxInHistory", "growth", "same"] as const;
const FIELDS: Readonly<Record<string, readonly string[]>> = {
  sum: ["whole", "parts", "list"],
  partOf: ["whole", "part"],
  ratio: ["ratio", "numerator", "denominator"],
  mean: ["mean", "count", "total", "values"],
  countDistinct: ["count", "named", "profile", "asOf"],
  maxInHistory: ["claim", "history", "since"],
  growth: ["rate", "from", "to"],
  same: ["claims"],
  against: ["claim", "collection", "records"],
};

/** A relation with the fields of its kind only; one of no kind keeps them all. */
function ofItsKind(fields: { readonly kind: unknown }): object {
  const own =
    typeof fields.kind === "string" && Object.hasOwn(FIELDS, fields.kind) ? FIELDS[fields.kind] : undefined;
  const kept = Object.entries(fields).filter(([name]) => name === "kind" || (own?.includes(name) ?? true));
  return { id: "r", ...Object.fromEntries(kept) };
}

const relation = fc
  .record({
    kind: fc.oneof(
      { weight: 15, arbitrary: fc.constantFrom<unknown>(...kinds, "against") },
      {
        weight: 1,
        arbitrary: fc.oneof(junk, fc.constantFrom<unknown>(["sum"], { toString: 1, valueOf: 1 })),
      },
    ),
    whole: id,
    part: id,
    ratio: id,
    numerator: id,
    denominator: id,
    mean: id,
    count: id,
    claim: id,
    rate: id,
    from: id,
    to: id,
    total: fc.option(id, { nil: undefined }),
    named: fc.oneof(id, areas),
    profile: fc.constant(undefined),
    values: fc.constantFrom(undefined, "any", "whole"),
    list: fc.constantFrom("open", "closed"),
    parts: fc.array(part, { maxLength: 4 }),
    history: fc.array(id, { maxLength: 3 }),
    since: fc.option(period, { nil: undefined }),
    asOf: fc.option(period, { nil: undefined }),
    claims: fc.array(id, { minLength: 2, maxLength: 4 }),
    collection: fc.constantFrom("trades", "trades", "delegations", "projects"),
    records: fc.constantFrom("complete", "partial"),
  })
  .chain((fields) =>
    fc.tuple(fc.constant(fields), fc.constantFrom(...Object.keys(fields)), junk, fc.nat({ max: 1 })),
  )
  .map(([fields, name, value, dice]) => ofItsKind({ ...fields, ...(dice === 0 && { [name]: value }) }));

const ledger = createLedger({});
const input = fc.record({
  claims: fc.oneof(
    { weight: 9, arbitrary: fc.tuple(...ids.map(claimOf)) as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: junk },
  ),
  relations: fc.oneof(
    { weight: 9, arbitrary: fc.array(relation as fc.Arbitrary<unknown>, { maxLength: 1 }) },
    { weight: 1, arbitrary: fc.oneof(junk, fc.array(junk, { maxLength: 2 })) },
  ),
});

const ALLOWED = /^(audit|figures|time|geography|foundation)\//;

test("random claims and relations give findings, or an error with a code", () => {
  let found = 0;
  fc.assert(
    fc.property(input, fc.boolean(), (hostile, withLedger) => {
      try {
        const { findings } = auditClaims({ ...(hostile as AuditInput), ...(withLedger && { ledger }) });
        expect(findings).toHaveLength((hostile.relations as unknown[]).length);
        for (const { verdict, basis, reasons } of findings) {
          found += 1;
          // What is not decided says why, and only that.
          expect(reasons.length > 0).toBe(verdict === "undetermined");
          expect(basis === "none").toBe(verdict === "undetermined" || verdict === "derived");
        }
      } catch (error) {
        if (!(error instanceof LedgerError)) throw error;
        expect(error.code).toMatch(ALLOWED);
      }
    }),
    { numRuns },
  );
  expect(found).toBeGreaterThan(numRuns / 20);
});
