import { attributePeriod, type Period } from "cultural-ledger";
import { expectTypeOf, test } from "vitest";
import type { AttributionRule } from "../../src/time/attribution";
import { attributeToPeriods, type PeriodShare, type PeriodShares } from "../../src/time/period-shares";

test("one period is asked by four rules, several by five", () => {
  expectTypeOf(attributePeriod)
    .parameter(2)
    .toEqualTypeOf<"start" | "end" | "overlap" | "whole" | undefined>();
  expectTypeOf(attributeToPeriods).parameter(2).toEqualTypeOf<AttributionRule | undefined>();
  // @ts-expect-error a single period has no shares to split into
  attributePeriod("2012-12-20/2013-01-10", "2012", "days");
  // @ts-expect-error there is no such rule
  attributeToPeriods("2012-12-20/2013-01-10", ["2012", "2013"], "middle");
  // @ts-expect-error the periods are a list
  attributeToPeriods("2012-12-20/2013-01-10", "2012", "days");
});

test("a share is whole or a fraction by days, and what is outside may be none", () => {
  expectTypeOf<PeriodShares["outside"]>().toEqualTypeOf<"none" | "undetermined" | PeriodShare>();
  expectTypeOf<PeriodShares["undetermined"]>().toEqualTypeOf<readonly Period[]>();
  const { parts } = attributeToPeriods("2012-12-20/2013-01-10", ["2012", "2013"] as const);
  // @ts-expect-error a share may be whole
  parts[0]?.share.days;
  // @ts-expect-error the parts are not to be changed
  parts.push();
});
