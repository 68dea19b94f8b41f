/**
 * Areas that one period has and the one before has not: new and lost markets, and places visited or received from.
 */

import type { AreaCode } from "../geography/area-code";
import type { AreaCount } from "../geography/area-count";
import type { Period } from "../time/period";
import type { AreaChange } from "./report-notes";

/** The areas of a period, as far as records say them. */
export type AreasOfPeriod = Readonly<Record<AreaChange["of"], AreaCount | undefined>>;

/** What changed; nothing of what one of the periods says no areas of, or where nothing changed. */
export function areaChanges(
  period: Period,
  now: AreasOfPeriod,
  base: Period,
  before: AreasOfPeriod,
): readonly AreaChange[] {
  return Object.freeze(
    (["outbound", "inbound", "exports", "imports"] as const).flatMap((of): readonly AreaChange[] => {
      const [later, earlier] = [now[of], before[of]];
      if (later === undefined || earlier === undefined) return [];
      if (later.codes.length === 0 || earlier.codes.length === 0) return [];
      const gained = missingIn(later.codes, earlier.codes);
      const lost = missingIn(earlier.codes, later.codes);
      if (gained.length === 0 && lost.length === 0) return [];
      return [
        Object.freeze({
          of,
          period,
          base,
          gained: Object.freeze(gained),
          lost: Object.freeze(lost),
          mayHaveBeen: earlier.open || earlier.groups > 0,
          mayStillBe: later.open || later.groups > 0,
        }),
      ];
    }),
  );
}

function missingIn(codes: readonly AreaCode[], others: readonly AreaCode[]): readonly AreaCode[] {
  const known = new Set(others);
  return codes.filter((code) => !known.has(code));
}
