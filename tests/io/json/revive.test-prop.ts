import * as library from "cultural-ledger";
import {
  type Aggregator,
  aggregate,
  annualReport,
  createRateTable,
  exchangeSummary,
  ISO_3166,
  type Ledger,
  PRC_STATISTICS,
  tradeSummary,
} from "cultural-ledger";
import { revive, toMarkdown, toPlain } from "cultural-ledger/io";
import { ledgerArbitrary } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { WORLD_BANK } from "../../rates/of-2012";
import { expectToTravel, travelled } from "./travelled";

const table = createRateTable({ rates: [WORLD_BANK] });
const options = { period: "2012", currency: "USD", profile: PRC_STATISTICS, rates: table } as const;

test("reports of any ledger come back as they were, and are the same text", () => {
  fc.assert(
    fc.property(ledgerArbitrary(fc), (ledger) => {
      const report = annualReport(ledger, options);
      expectToTravel([
        ledger,
        report,
        exchangeSummary(ledger, { period: "2012", profile: ISO_3166 }),
        tradeSummary(ledger, options),
      ]);
      expect(toMarkdown(travelled(report))).toBe(toMarkdown(report));
    }),
    { numRuns: 20 },
  );
});

test("every measure of the field gives answers that travel", () => {
  const measures: readonly (readonly [keyof Ledger, Aggregator<never, unknown>])[] = [
    ["projects", library.projectCount],
    ["delegations", library.delegationCount],
    ["delegations", library.personTripCount],
    ["delegations", library.visitedAreas(ISO_3166)],
    ["activities", library.activityCount],
    ["activities", library.audienceCount],
    ["trades", library.tradeTotal("exports", { overlap: "allow" })],
    ["trades", library.coverageRatio("USD", { overlap: "allow" })],
  ] as never;
  fc.assert(
    fc.property(ledgerArbitrary(fc), (ledger) => {
      for (const [kind, measure] of measures) {
        const answer: unknown = aggregate(ledger[kind] as readonly never[], measure);
        expectToTravel(answer);
        expect(`${travelled(answer)}`).toBe(`${answer}`);
      }
    }),
    { numRuns: 20 },
  );
});

/** Whatever callers put beside answers, the names of the format among it. */
const anything = fc.anything({
  key: fc.oneof(fc.string(), fc.constantFrom("~is", "__proto__", "value", "entries", "constructor")),
  values: [
    fc.string(),
    fc.constantFrom("amount", "decimal", "map", "undefined", "object"),
    fc.double(),
    fc.boolean(),
    fc.constantFrom(undefined, null, -0, Number.NaN),
    fc.bigInt(),
  ],
  withMap: true,
  withSet: true,
  withNullPrototype: false,
  maxDepth: 4,
});

test("whatever callers put beside answers comes back as it was", () => {
  fc.assert(
    fc.property(anything, (value) => expectToTravel(value)),
    { numRuns: 300 },
  );
});

test("whatever comes in is answered, and what is taken is taken again", () => {
  const kinds = fc.constantFrom(
    "amount",
    "decimal",
    "total",
    "map",
    "set",
    "object",
    "interval",
    "figure",
    "mean",
    "code",
  );
  const forged = fc.letrec((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue({ maxDepth: 1 }),
      fc.array(tie("value"), { maxLength: 3 }),
      fc
        .tuple(
          kinds,
          fc.dictionary(fc.constantFrom("value", "entries", "amounts", "lower", "kind", "x"), tie("value")),
        )
        .map(([kind, fields]) => ({ "~is": kind, ...fields })),
    ),
  })).value;
  fc.assert(
    fc.property(forged, (plain) => {
      const answer = revive(plain);
      if (!answer.ok)
        expect(answer.issues.every(({ code, message }) => code !== undefined && message !== "")).toBe(true);
      else expect(revive(toPlain(answer.value))).toEqual(answer);
    }),
    { numRuns: 400 },
  );
});
