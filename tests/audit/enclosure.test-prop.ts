/** Whatever is true and published truly is never contradicted. */

import { auditClaims, type Claim } from "cultural-ledger";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { styles } from "./published";
import { claimsOf, SCENES, type Scene } from "./true-relations";

const numRuns = 300;

function audited({ relation, rates, ledger }: Scene, claims: readonly Claim[], policy: object) {
  return { claims, relations: [relation], rates, reading: policy, panel: [], ...(ledger && { ledger }) };
}

describe.each(Object.entries(SCENES))("what is true of a relation of the kind %s", (_kind, drawScene) => {
  test("is not contradicted by figures that are true of it", () => {
    fc.assert(
      fc.property(fc.gen(), styles, (draw, style) => {
        const scene = drawScene(draw);
        const claims = claimsOf(draw, scene, style);
        const input = audited(scene, claims, style.policy) as Parameters<typeof auditClaims>[0];
        const [finding] = auditClaims(input).findings;
        expect(finding?.verdict, JSON.stringify(input)).not.toBe("contradicted");
        expect(finding?.reasons).not.toContain("conflicting-duplicates");
        expect(finding?.reasons).not.toContain("excess-digits");
        expect(finding?.reasons).not.toContain("unit-mismatch");
        expect(finding?.reasons).not.toContain("no-rate");
      }),
      { numRuns },
    );
  });
});
