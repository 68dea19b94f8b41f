/** Places among peers: what is certainly above, what may be, and what nobody can say. */

import {
  about,
  atMost,
  between,
  type Claim,
  exactly,
  type Figure,
  figure,
  moreThan,
  type RankRelation,
  READINGS,
  unknown,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { SIX_YUAN as cny } from "../../rates/of-2012";
import { type AuditOptions, audited, claimOf2012, ends, needed, verdictOf } from "../audited";

const dollars = (number: number) => figure(number, { scale: "million", unit: "USD" });

type Place = Pick<RankRelation, "place" | "order">;

/** The place of 61 visits, or of another claim, among peers. */
function ranked(
  peers: Readonly<Record<string, Figure | undefined>>,
  place: Place,
  {
    own = figure(61),
    options = {},
  }: { readonly own?: Figure | undefined; readonly options?: AuditOptions } = {},
) {
  const claims = [
    claimOf2012("own", own),
    ...Object.entries(peers).map(([id, what]) => claimOf2012(id, what)),
  ];
  return audited(
    claims,
    { id: "r", kind: "rank", claim: "own", among: Object.keys(peers), ...place },
    options,
  );
}

const exactPeers = { a: figure(90), b: figure(75), c: figure(60), d: figure(12) };

describe("of exact numbers the place is one", () => {
  test("and supports the one that is claimed", () => {
    const finding = ranked(exactPeers, { place: 3 });
    expect(verdictOf(finding)).toBe("supported, exact");
    expect([ends(finding.claimed), ends(finding.evidence), finding.unit]).toEqual([
      "[3, 3]",
      "[3, 3]",
      "count",
    ]);
    expect(finding.trace.map(({ claim }) => claim)).toEqual(["own", "a", "b", "c", "d"]);
  });

  test("or contradicts it, and says between which neighbours it would have to be", () => {
    const first = ranked(exactPeers, { place: 1 });
    expect(verdictOf(first)).toBe("contradicted, disjoint");
    expect(String(first.gap)).toBe("2");
    expect(needed(first, "own")).toBe("[90, inf) count");
    expect(needed(ranked(exactPeers, { place: 2 }), "own")).toBe("[75, 89] count");
    expect(needed(ranked(exactPeers, { place: 5 }), "own")).toBe("(-inf, 11] count");
    expect(needed(ranked(exactPeers, { place: atMost(2) }), "own")).toBe("[75, inf) count");
    // There is no sixth of five.
    expect(ranked(exactPeers, { place: 6 }).neededToClose).toEqual([]);
  });

  test("counted from the lowest, mirrored", () => {
    expect(verdictOf(ranked(exactPeers, { place: 3, order: "lowest" }))).toBe("supported, exact");
    const last = ranked(exactPeers, { place: 1, order: "lowest" });
    expect(verdictOf(last)).toBe("contradicted, disjoint");
    expect(needed(last, "own")).toBe("(-inf, 12] count");
    expect(needed(ranked(exactPeers, { place: 2, order: "lowest" }), "own")).toBe("[13, 60] count");
  });

  test("derives it where no place is claimed, or nobody knows it", () => {
    for (const place of [{}, { place: unknown() }]) {
      const finding = ranked(exactPeers, place);
      expect(verdictOf(finding)).toBe("derived");
      expect(ends(finding.evidence)).toBe("[3, 3]");
      expect(finding.claimed).toBeUndefined();
    }
  });

  test("is among the first five, and not the fifth for it", () => {
    expect(verdictOf(ranked(exactPeers, { place: atMost(5) }))).toBe("supported, entailed");
    expect(verdictOf(ranked(exactPeers, { place: between(1, 2) }))).toBe("contradicted, disjoint");
    expect(verdictOf(ranked(exactPeers, { place: moreThan(3) }))).toBe("contradicted, disjoint");
  });
});

describe("ties", () => {
  test("share a place", () => {
    const tied = { a: figure(90), b: figure(61), c: figure(61) };
    expect(verdictOf(ranked(tied, { place: 2 }))).toBe("supported, exact");
    expect(verdictOf(ranked(tied, { place: 3 }))).toBe("contradicted, disjoint");
    expect(verdictOf(ranked(tied, { place: 2, order: "lowest" }))).toBe("contradicted, disjoint");
    expect(verdictOf(ranked(tied, { place: 1, order: "lowest" }))).toBe("supported, exact");
  });

  test("leave no number for the place after them", () => {
    expect(ranked({ a: figure(90), b: figure(90) }, { place: 2 }).neededToClose).toEqual([]);
  });
});

describe("rounded numbers", () => {
  const peers = { a: dollars(31), b: dollars(30), c: dollars(12) };

  test("bound the place from both sides", () => {
    const finding = ranked(peers, { place: 1 }, { own: dollars(30) });
    expect(ends(finding.evidence)).toBe("[1, 3]");
    expect(verdictOf(finding)).toBe("undetermined: overlap-only");
    expect(verdictOf(ranked(peers, { place: atMost(3) }, { own: dollars(30) }))).toBe("supported, entailed");
    expect(verdictOf(ranked(peers, { place: 4 }, { own: dollars(30) }))).toBe("contradicted, disjoint");
    expect(ends(ranked(peers, {}, { own: dollars(30) }).evidence)).toBe("[1, 3]");
  });

  test("that share an end only are not above one another for certain", () => {
    // 30.5 million may be both.
    expect(ends(ranked({ a: dollars(31) }, {}, { own: dollars(30) }).evidence)).toBe("[1, 2]");
    const cut = { reading: READINGS.TRUNCATED, panel: [] };
    expect(ends(ranked({ a: dollars(31) }, {}, { own: dollars(30), options: cut }).evidence)).toBe("[2, 2]");
  });

  test("are not needed to be exact where a bound decides", () => {
    expect(verdictOf(ranked({ a: moreThan(100), b: moreThan(61) }, { place: 3 }))).toBe("supported, exact");
    const open = ranked({ a: moreThan(60), b: figure(3) }, { place: 1 });
    expect(verdictOf(open)).toBe("undetermined: one-sided");
    expect(ends(open.evidence)).toBe("[1, 2]");
  });

  test('"about" that promises no span is above or is not', () => {
    const options = { reading: READINGS.NO_SPANS, panel: [] };
    expect(verdictOf(ranked({ a: about(40) }, { place: 1 }, { options }))).toBe("undetermined: vague");
    expect(verdictOf(ranked({ a: about(40) }, { place: 1 }))).toBe("supported, exact");
  });
});

describe("the claim itself among its peers", () => {
  test("is no peer, nor are its duplicates", () => {
    const of = { measure: "visits", subject: "Chongqing", period: "2012" } as const;
    const claims: Claim[] = [
      { ...of, id: "own", figure: figure("6.1", { scale: "thousand" }) },
      { ...of, id: "table", figure: figure(6123) },
      { ...of, subject: "Chengdu", id: "peer", figure: figure(6110) },
      { ...of, subject: "Chengdu", id: "peer again", figure: figure(6110) },
    ];
    const among = ["own", "table", "peer", "peer again"];
    const finding = audited(claims, { id: "r", kind: "rank", claim: "own", among, place: 1 });
    // The table says how many there are, so that the peer is below.
    expect(verdictOf(finding)).toBe("supported, exact");
    expect(finding.trace.map(({ claim }) => claim)).toEqual(["own", "peer again"]);
  });
});

describe("peers that cannot be used", () => {
  test("for want of a rate may be above", () => {
    const peers = { a: figure(150, { scale: "million", unit: "CNY" }), b: dollars(12) };
    const rated = ranked(peers, { place: 1 }, { own: dollars(30), options: { rates: [cny] } });
    expect(verdictOf(rated)).toBe("supported, exact");
    expect(rated.trace[1]?.rates).toHaveLength(1);
    const finding = ranked(peers, { place: 1 }, { own: dollars(30) });
    expect(verdictOf(finding)).toBe("undetermined: no-rate");
    expect(ends(finding.evidence)).toBe("[1, 2]");
    expect(finding.leftOut).toEqual(["a"]);
    expect(needed(finding, "own")).toBe("[11500000, inf) USD");
    // Wherever the other one is, the third place is not left.
    expect(verdictOf(ranked(peers, { place: 3 }, { own: dollars(30) }))).toBe("contradicted, disjoint");
    expect(verdictOf(ranked(peers, { place: atMost(2) }, { own: dollars(30) }))).toBe("supported, entailed");
  });

  test("for want of a figure may be above", () => {
    const finding = ranked({ a: undefined, b: figure(70) }, { place: 2 });
    expect(verdictOf(finding)).toBe("undetermined: missing-figure");
    expect(ends(finding.evidence)).toBe("[2, 3]");
  });

  test("of another unit are no peers", () => {
    expect(verdictOf(ranked({ a: dollars(3), b: figure(70) }, { place: 2 }))).toBe(
      "undetermined: unit-mismatch",
    );
    expect(verdictOf(ranked({ a: dollars(3) }, {}))).toBe("undetermined: unit-mismatch");
  });
});

test("a claim without a figure says what it would have to be", () => {
  const claims = [claimOf2012("own"), claimOf2012("a", figure(90)), claimOf2012("b", figure(75))];
  const finding = audited(claims, { id: "r", kind: "rank", claim: "own", among: ["a", "b"], place: 2 });
  expect(verdictOf(finding)).toBe("undetermined: missing-figure");
  expect(ends(finding.evidence)).toBe("[1, 3]");
  expect(needed(finding, "own")).toBe("[75, 89] count");
});

test.each<[string, Partial<Claim>]>([
  ["period-mismatch", { period: "2011" }],
  ["scope-mismatch", { scope: ["imports"] }],
  ["forecast", { status: "F" }],
])("%s of one peer leaves it undetermined", (reason, more) => {
  const claims = [
    claimOf2012("own", figure(61), { scope: ["exports"] }),
    claimOf2012("a", figure(90), more),
    claimOf2012("b", figure(7)),
  ];
  for (const place of [{ place: 1 }, { place: 2 }, {}]) {
    const finding = audited(claims, { id: "r", kind: "rank", claim: "own", among: ["a", "b"], ...place });
    expect(verdictOf(finding)).toBe(`undetermined: ${reason}`);
  }
});

test("a period that is not stated is a warning", () => {
  const claims = [claimOf2012("own", figure(61)), { ...claimOf2012("a", figure(90)), period: undefined }].map(
    ({ period, ...claim }) => ({ ...claim, ...(period && { period }) }),
  );
  const finding = audited(claims, { id: "r", kind: "rank", claim: "own", among: ["a"], place: 2 });
  expect(verdictOf(finding)).toBe("supported, exact");
  expect(finding.warnings).toEqual([{ reason: "period-unstated", claims: ["a"] }]);
});

test("a printed place is that place, however round it is", () => {
  const peers = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`p${at}`, exactly(100 - at)]));
  for (const reading of [READINGS.AS_WRITTEN, READINGS.ROUND_NUMBERS]) {
    const options = { reading, panel: [] };
    expect(verdictOf(ranked(peers, { place: figure(20) }, { own: exactly(81), options }))).toBe(
      "supported, exact",
    );
    expect(verdictOf(ranked(peers, { place: figure(20) }, { own: exactly(80), options }))).toBe(
      "contradicted, disjoint",
    );
  }
});

test("a hedged place has the readings of its hedge", () => {
  const peers = Object.fromEntries(Array.from({ length: 30 }, (_, at) => [`p${at}`, exactly(100 - at)]));
  const finding = ranked(peers, { place: about(20) }, { own: exactly(79) });
  expect(verdictOf(finding)).toBe("supported, entailed");
  expect(ends(finding.claimed)).toBe("[18, 22]");
  expect(finding.stability.flippedBy).toEqual(["NO_SPANS"]);
});
