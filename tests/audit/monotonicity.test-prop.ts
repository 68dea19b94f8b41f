/** To say less of one figure never brings about a contradiction. */

import {
  atLeast,
  atMost,
  auditClaims,
  between,
  type Claim,
  type Figure,
  type Interval,
} from "cultural-ledger";
import { containsInterval, type FigureOptions, readFigure } from "cultural-ledger/figures";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { plus, times } from "./fraction";
import { type Draw, pick, publish, type Style, styles, whole } from "./published";
import { CHANGE_SCENES } from "./true-changes";
import { RECORD_SCENES } from "./true-records";
import { drawValue, type Fact, SCENES, type Scene } from "./true-relations";

const numRuns = 200;

/** What documents say once of every fact, some of it not true. */
function looseClaims(draw: Draw, { facts, named = [] }: Scene, style: Style): readonly Claim[] {
  const statements = facts.map(({ id, truth, unit, period }) => {
    const other = pick(draw, [truth, truth, plus(truth, drawValue(draw, unit)), times(truth, truth)]);
    const isWhole = unit !== "count" || other.over % other.by === 0n;
    return { id, measure: "measure", period, figure: publish(draw, isWhole ? other : truth, unit, style) };
  });
  return [...statements, ...named];
}

/** A figure that allows whatever another one allows: made of its ends, rounded outward, or published of the same value. */
function widened(draw: Draw, figure: Figure, { truth, unit }: Fact, style: Style): Figure {
  const said: FigureOptions = unit === "count" ? {} : { unit: unit === "unsaid" ? "ratio" : unit };
  const interval = readFigure({ ...figure, ...said }, style.policy);
  const other = draw(fc.boolean) ? publish(draw, truth, unit, style) : ofEnds(draw, interval, said);
  const isWider = other && containsInterval(readFigure({ ...other, ...said }, style.policy), interval);
  // Two numbers as printed may not be rounded from one number, however far they reach.
  return isWider && other.qualifier !== "equal" ? { ...other, ...said } : figure;
}

function ofEnds(draw: Draw, { lower, upper }: Interval, options: FigureOptions): Figure | undefined {
  const decimals = whole(draw, 0, 9);
  const from = lower.kind === "finite" ? lower.value.toFixed(decimals, 3) : undefined;
  const to = upper.kind === "finite" ? upper.value.toFixed(decimals, 2) : undefined;
  const forms = [
    ...(from === undefined ? [] : [() => atLeast(from, options)]),
    ...(to === undefined ? [] : [() => atMost(to, options)]),
    ...(from === undefined || to === undefined ? [] : [() => between(from, to, options)]),
  ];
  return forms.length === 0 ? undefined : pick(draw, forms)();
}

test.each(Object.entries({ ...SCENES, ...CHANGE_SCENES, ...RECORD_SCENES }))("%s", (_kind, drawScene) => {
  fc.assert(
    fc.property(fc.gen(), styles, (draw, style) => {
      const { policy } = style;
      const { relation, rates, ledger, ...scene } = drawScene(draw, style);
      const claims = looseClaims(draw, { relation, rates, ...scene }, style);
      const fact = pick(draw, scene.facts);
      const wide = claims.map((claim) =>
        claim.id === fact.id && claim.figure
          ? { ...claim, figure: widened(draw, claim.figure, fact, style) }
          : claim,
      );
      const rest = { relations: [relation], rates, reading: policy, panel: [], ...(ledger && { ledger }) };
      const before = auditClaims({ claims, ...rest }).findings[0];
      const after = auditClaims({ claims: wide, ...rest }).findings[0];
      // What cannot be read at all is no figure that another one could be wider than.
      fc.pre(!before?.reasons.includes("missing-figure") || relation.kind === "mean" || ledger !== undefined);
      if (before?.verdict !== "contradicted")
        expect(after?.verdict, JSON.stringify([claims, wide, relation, policy])).not.toBe("contradicted");
    }),
    { numRuns },
  );
});
