/** Findings depend neither on the order of what is audited nor on what else is audited, and each reading stands for itself. */

import {
  type AuditInput,
  auditClaims,
  type Claim,
  describeInterval,
  type Finding,
  type Interval,
  READING_PANEL,
  type ReadingPolicy,
  type Relation,
} from "cultural-ledger";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { type Draw, POLICIES, pick, type Style, styles } from "./published";
import { CHANGE_SCENES } from "./true-changes";
import { RECORD_SCENES } from "./true-records";
import { claimsOf, SCENES, type Scene } from "./true-relations";

const numRuns = 25;
const scenes = Object.entries({ ...SCENES, ...CHANGE_SCENES, ...RECORD_SCENES });

function shuffled<Item>(draw: Draw, list: readonly Item[]): Item[] {
  return draw(fc.shuffledSubarray, [...list], { minLength: list.length });
}

/** The same relation with what it names in another order, where the order says nothing. */
function reordered(draw: Draw, relation: Relation): Relation {
  switch (relation.kind) {
    case "sum":
      return { ...relation, parts: shuffled(draw, relation.parts) };
    case "maxInHistory":
      return { ...relation, history: shuffled(draw, relation.history) };
    case "same": {
      const [first = "", ...others] = relation.claims;
      return { ...relation, claims: [first, ...shuffled(draw, others)] };
    }
    default:
      return relation;
  }
}

/** Claims of which some are not true: each states the value of a neighbour now and then. */
function looseClaims(draw: Draw, scene: Scene, style: Style): readonly Claim[] {
  const { facts } = scene;
  const loose = facts.map((fact) => {
    const { truth, unit } = pick(draw, [fact, fact, fact, pick(draw, facts)]);
    return unit === fact.unit ? { ...fact, truth } : fact;
  });
  return claimsOf(draw, { ...scene, facts: loose }, style);
}

/** The same sum, some of whose parts are named by other statements of them. */
function byAnyName(draw: Draw, relation: Relation, claims: readonly Claim[]): Relation {
  if (relation.kind !== "sum") return relation;
  const parts = relation.parts.map((part) => {
    const { claim, weight } = typeof part === "string" ? { claim: part, weight: 1 } : part;
    const isStatedAgain = claims.some(({ id }) => id === `${claim} again`);
    return { claim: isStatedAgain && draw(fc.boolean) ? `${claim} again` : claim, weight };
  });
  return { ...relation, parts };
}

/** What a claim is of, whichever of its statements is named. */
function thing(claim: string | undefined): string | undefined {
  return claim?.replace(/ again$/, "");
}

function drawInput(draw: Draw, drawScene: (typeof scenes)[number][1], style: Style): AuditInput {
  const scene = drawScene(draw, style);
  const { relation, rates, ledger } = scene;
  const claims = looseClaims(draw, scene, style);
  return {
    claims,
    relations: [byAnyName(draw, relation, claims)],
    rates,
    reading: style.policy,
    ...(ledger && { ledger }),
  };
}

function inWords(interval: Interval | undefined): string | undefined {
  return interval && `${describeInterval(interval, { decimals: 40 })}${interval.whole ? ", whole" : ""}`;
}

/** What a finding says, whatever the order it says it in. */
function contentOf({ claimed, evidence, remainder, share, ...finding }: Finding) {
  const { neededToClose, trace, statement, stated, warnings, leftOut, hints, reasons, ...rest } = finding;
  return {
    ...rest,
    gap: rest.gap?.toFixed(),
    reasons: [...reasons].sort(),
    intervals: [claimed, evidence, remainder, share].map(inWords),
    needed: new Set(neededToClose.map(({ claim, interval }) => `${thing(claim)} ${inWords(interval)}`)),
    trace: new Set(trace.map(({ claim, interval }) => `${claim} ${inWords(interval)}`)),
    warnings: new Set(warnings.flatMap(({ reason, claims }) => claims.map((claim) => `${reason} ${claim}`))),
    leftOut: new Set(leftOut.map(thing)),
    hints: new Set(hints.map((hint) => JSON.stringify(hint))),
  };
}

test.each(scenes)("%s: in any order the finding is the same", (_kind, drawScene) => {
  fc.assert(
    fc.property(fc.gen(), styles, (draw, style) => {
      const input = drawInput(draw, drawScene, style);
      const [alone] = auditClaims(input).findings;
      const others: readonly Relation[] = ["p", "q"].map((id) => {
        const claims = [pick(draw, input.claims).id, pick(draw, input.claims).id] as const;
        return { id, kind: "partOf", whole: claims[0], part: claims[1] };
      });
      const [finding] = auditClaims({ ...input, relations: [...input.relations, ...others] }).findings;
      const relations = shuffled(draw, [reordered(draw, input.relations[0] as Relation), ...others]);
      const audit = auditClaims({ ...input, claims: shuffled(draw, input.claims), relations });
      expect(audit.findings.map(({ relation }) => relation)).toEqual(relations.map(({ id }) => id));
      const again = audit.findings.find(({ relation }) => relation === "r");
      expect(contentOf(again as Finding), JSON.stringify([input.claims, input.relations])).toEqual(
        contentOf(finding as Finding),
      );
      // What a figure may have been taken for is a hint from other relations, and all that these can tell.
      const { hints: _, ...content } = contentOf(finding as Finding);
      expect(content).toEqual({ ...contentOf(alone as Finding), hints: undefined });
    }),
    { numRuns },
  );
});

const panels: fc.Arbitrary<readonly ReadingPolicy[]> = fc.oneof(
  fc.subarray([...READING_PANEL]),
  fc.array(POLICIES, { maxLength: 4 }).map((list) => list.map((policy, at) => ({ ...policy, id: `${at}` }))),
);

/** Where the printed result recomputes, or no digits are exact, other roundings are no readings of the figures. */
const OF_ROUNDED = ["ratio", "mean", "growth", "change", "averageGrowth", "same"];

test.each(scenes)(
  "%s: a reading that is asked has a verdict of its own, others change nothing",
  (_kind, drawScene) => {
    fc.assert(
      fc.property(fc.gen(), styles, panels, (draw, style, panel) => {
        const { reading, ...input } = drawInput(draw, drawScene, style);
        const readings = [style.policy, ...panel];
        const [finding] = auditClaims({ ...input, reading: style.policy, panel }).findings;
        const verdictBy = (policy: ReadingPolicy) =>
          auditClaims({ ...input, reading: policy, panel: [] }).findings[0]?.verdict;
        const { verdicts = [], flippedBy, stable } = finding?.stability ?? {};
        const asked = readings.filter(({ id }) => verdicts.some(({ reading: own }) => own === id));
        const message = JSON.stringify([input.claims, input.relations, readings]);
        expect(verdicts, message).toEqual(
          asked.map((policy) => ({ reading: policy.id, verdict: verdictBy(policy) })),
        );
        expect(flippedBy).toEqual(
          verdicts.flatMap((own) => (own.verdict === finding?.verdict ? [] : own.reading)),
        );
        expect(stable).toBe(flippedBy?.length === 0);
        for (const policy of readings) {
          const isOfOtherRounding =
            OF_ROUNDED.includes(finding?.kind ?? "") && policy.rounding !== style.policy.rounding;
          if (!isOfOtherRounding && !asked.includes(policy))
            expect(verdictBy(policy), message).toBe(finding?.verdict);
        }
      }),
      { numRuns },
    );
  },
);
