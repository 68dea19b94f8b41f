import { type Period, parsePeriod } from "cultural-ledger";
import { recordArbitraries } from "cultural-ledger/testing/fast-check";
import { periodSpan } from "cultural-ledger/time";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { periodOfSdmx, sdmxPeriod, sdmxRange } from "../../../src/interchange/sdmx/periods";
import { allPeriods } from "../../time/arbitraries";

const { delegations } = recordArbitraries(fc);
const periods: fc.Arbitrary<Period> = fc.oneof(
  allPeriods,
  delegations.map(({ period }) => period),
);

test("every period comes back from what is written of it, as a unit or as a range", () => {
  fc.assert(
    fc.property(periods, (period) => {
      const unit = sdmxPeriod(period);
      const range = sdmxRange(period);
      expect(unit === undefined).toBe(range !== undefined);
      const back = periodOfSdmx(unit?.text ?? (range as string), unit?.yearStart) as Period;
      expect(periodSpan(back)).toMatchObject({
        start: periodSpan(period).start,
        end: periodSpan(period).end,
      });
      // A reporting year from the first of January is a year of the calendar.
      if (!/^\d{4}-01-01\/P/.test(period)) expect(back).toBe(period);
    }),
    { numRuns: 1000 },
  );
});

test("texts are read as the period that they are, or not at all", () => {
  const texts = fc.oneof(
    fc.string(),
    fc.stringMatching(/^\d{4}-?[ASHQMWDT]?\d{0,3}$/),
    fc.stringMatching(/^2012-0[1-9]-[0-3]\d\/P\d{1,4}[DYM]$/),
  );
  fc.assert(
    fc.property(texts, fc.option(fc.stringMatching(/^--\d\d-\d\d$/), { nil: undefined }), (text, start) => {
      const period = periodOfSdmx(text, start);
      if (period !== undefined) expect(parsePeriod(period).ok).toBe(true);
    }),
  );
});
