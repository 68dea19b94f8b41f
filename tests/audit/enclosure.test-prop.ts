/** What is true and published truly is never contradicted, whatever kind of relation it is. */

import { auditClaims } from "cultural-ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { styles } from "./published";
import { CHANGE_SCENES } from "./true-changes";
import { RECORD_SCENES } from "./true-records";
import { claimsOf, SCENES } from "./true-relations";

const numRuns = 200;

test.each(Object.entries({ ...SCENES, ...CHANGE_SCENES, ...RECORD_SCENES }))("%s", (_kind, drawScene) => {
  fc.assert(
    fc.property(fc.gen(), styles, (draw, style) => {
      const { policy } = style;
      const scene = drawScene(draw, style);
      const { relation, rates, ledger } = scene;
      const claims = claimsOf(draw, scene, style);
      const input = { claims, relations: [relation], rates, reading: policy, panel: [] };
      const [finding] = auditClaims({ ...input, ...(ledger && { ledger }) }).findings;
      expect(
        finding?.verdict,
        JSON.stringify([claims, relation, policy, ledger?.trades, ledger?.delegations, rates.at(-1)]),
      ).not.toBe("contradicted");
      const faults = [
        "conflicting-duplicates",
        "excess-digits",
        "unit-mismatch",
        "no-rate",
        "missing-figure",
      ];
      const isComplete = ledger === undefined && (relation.kind !== "mean" || relation.total !== undefined);
      if (isComplete)
        expect(
          finding?.reasons.filter((reason) => faults.includes(reason)),
          JSON.stringify(claims),
        ).toEqual([]);
    }),
    { numRuns },
  );
});
