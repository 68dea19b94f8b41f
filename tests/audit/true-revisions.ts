/** Figures that were true on the day on which they were made known, and were revised later. */

import { divided, fraction, minus } from "./fraction";
import { type Draw, pick, whole } from "./published";
import { drawValue, type Fact, type Scene } from "./true-relations";

const [FIRST, SECOND, THIRD] = ["2012-01-20", "2013-01-20", "2014-01-20"] as const;

/** One thing as it was known on several days. */
function drawRevised(draw: Draw): Scene {
  const unit = pick(draw, ["count", "USD"] as const);
  const facts = [FIRST, SECOND, THIRD].slice(0, whole(draw, 2, 3)).map(
    (published, at): Fact => ({
      id: `statement ${at}`,
      unit,
      truth: drawValue(draw, unit),
      period: "2011",
      subject: "one thing",
      published,
    }),
  );
  return { relation: { id: "r", kind: "same", claims: facts.map(({ id }) => id) }, facts, rates: [] };
}

/** A change from a base as it was known to the document of the change; the relation may name the base as it was known before. */
function drawRestated(draw: Draw): Scene {
  const unit = pick(draw, ["count", "USD"] as const);
  const base = (id: string, published: Fact["published"] & string): Fact => ({
    id,
    unit,
    truth: fraction(BigInt(whole(draw, 1, 90_000))),
    period: "2011",
    subject: "what grew",
    published,
  });
  const [first, second] = [base("first", FIRST), base("second", SECOND)];
  const to: Fact = { ...base("to", SECOND), period: "2012" };
  const isRate = whole(draw, 0, 1) === 1;
  const change: Fact = {
    id: "change",
    unit: isRate ? "ratio" : unit,
    truth: isRate ? minus(divided(to.truth, second.truth), fraction(1n)) : minus(to.truth, second.truth),
    period: "2012",
    published: SECOND,
  };
  const isBasePrinted = whole(draw, 0, 1) === 1;
  return {
    relation: {
      id: "r",
      kind: "change",
      change: "change",
      from: "first",
      to: "to",
      in: isRate ? "percent" : "absolute",
    },
    facts: [change, first, ...(isBasePrinted ? [second] : []), to],
    rates: [],
  };
}

export const REVISED_SCENES: Readonly<Record<string, (draw: Draw) => Scene>> = {
  revised: drawRevised,
  restated: drawRestated,
};
