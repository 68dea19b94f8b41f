/** What is true and published truly is never contradicted, whatever kind of relation it is, however it was rounded, cut, hedged, revised or translated. */

import { auditClaims } from "cultural-ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { styles } from "./published";

import { longTest, runs } from "./runs";
import { CHANGE_SCENES } from "./true-changes";

import { RECORD_SCENES } from "./true-records";
import { claimsOf, SCENES } from "./true-relations";
import { REVISED_SCENES } from "./true-revisions";
import { TRANSLATED_SCENES } from "./true-translations";

const scenes = Object.entries({
  ...SCENES,
  ...CHANGE_SCENES,
  ...REVISED_SCENES,
  ...TRANSLATED_SCENES,
  ...RECORD_SCENES,
});

/** What keeps a relation from being compared at all, where everything that it takes was published. */
const FAULTS = [
  "conflicting-duplicates",
  "excess-digits",
  "unit-mismatch",
  "no-rate",
  "missing-figure",
  "ambiguous-identity",
];

test.each(scenes)(
  "%s",
  (kind, drawScene) => {
    let settled = 0;
    fc.assert(
      fc.property(fc.gen(), styles, (draw, style) => {
        const { policy } = style;
        const scene = drawScene(draw, style);
        const { relation, rates, ledger } = scene;
        const claims = claimsOf(draw, scene, style);
        const input = { claims, relations: [relation], rates, reading: policy, panel: [] };
        const [finding] = auditClaims({ ...input, ...(ledger && { ledger }) }).findings;
        const message = JSON.stringify([
          claims,
          relation,
          policy,
          ledger?.trades,
          ledger?.delegations,
          rates.at(-1),
        ]);
        expect(finding?.verdict, message).not.toBe("contradicted");
        // Where nothing but a part of the history is missing, the figures themselves agree.
        if (finding?.verdict === "supported" || `${finding?.reasons}` === "partial-coverage") settled += 1;
        const isComplete = ledger === undefined && (relation.kind !== "mean" || relation.total !== undefined);
        if (isComplete)
          expect(
            finding?.reasons.filter((reason) => FAULTS.includes(reason)),
            message,
          ).toEqual([]);
      }),
      { numRuns: runs(200, 1 / scenes.length) },
    );
    expect(settled, `${kind} is settled now and then`).toBeGreaterThan(0);
  },
  longTest,
);
