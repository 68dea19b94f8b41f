/** Every interval of a finding prints itself, whatever it was put together from. */

import {
  auditClaims,
  type Claim,
  createLedger,
  exactly,
  type Figure,
  type Finding,
  figure,
  personTripCount,
  type Relation,
  rmb,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import { mapOutput } from "cultural-ledger/aggregate";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { WORLD_BANK } from "../rates/of-2012";

const sale = { flow: "export", kind: "goods", period: "2012" } as const;
const ledger = createLedger({
  trades: [
    { ...sale, id: "linen", product: "Linen", value: usd("100") },
    { ...sale, id: "silk", product: "Silk", value: rmb("631230") },
    { ...sale, id: "tea", product: "Tea" },
  ],
  delegations: [{ id: "visit", direction: "outbound", period: "2012", persons: 40 }],
});

const claimOf = (id: string, what: Figure): Claim => ({ id, measure: id, period: "2012", figure: what });
const claims: readonly Claim[] = [
  claimOf("trade", exactly(5, { unit: "USD" })),
  claimOf("persons", figure(41)),
  claimOf("mean", figure("1.5")),
  claimOf("seven", figure(7)),
  claimOf("four", figure(4)),
  claimOf("thirteen", figure(13)),
  claimOf("rate", figure(10, { scale: "percent" })),
];

const against = { kind: "against", claim: "trade", collection: "trades", records: "complete" } as const;
const visits = { ...against, claim: "persons", collection: "delegations" } as const;
const relations: readonly Relation[] = [
  { ...against, id: "values" },
  { ...against, id: "dollars", where: ({ id }: TradeRecord) => id === "linen" },
  { ...against, id: "yuan", where: ({ id }: TradeRecord) => id === "silk" },
  { ...against, id: "some", records: "partial" },
  { ...visits, id: "a copy", measure: mapOutput(personTripCount, ({ total }) => ({ ...total })) },
  {
    ...visits,
    id: "part of a copy",
    measure: mapOutput(personTripCount, (sum) => ({ ...sum, total: { ...sum.total } })),
  },
  { id: "mean", kind: "mean", mean: "mean", total: "seven", count: "four" },
  { id: "ratio", kind: "ratio", ratio: "mean", numerator: "seven", denominator: "four" },
  { id: "sum", kind: "sum", whole: "thirteen", parts: ["seven", "four"], list: "closed" },
  { id: "open", kind: "sum", whole: "seven", parts: ["thirteen"], list: "open" },
  { id: "part", kind: "partOf", whole: "seven", part: "thirteen" },
  { id: "same", kind: "same", claims: ["seven", "four"] },
  { id: "areas", kind: "countDistinct", count: "seven", named: ["FR", "JP"] },
];

const intervalsOf = (finding: Finding) =>
  [
    finding.claimed,
    finding.evidence,
    finding.remainder,
    finding.share,
    ...finding.neededToClose.map(({ interval }) => interval),
    ...finding.trace.map(({ interval }) => interval),
  ].flatMap((interval) => interval ?? []);

const { findings } = auditClaims({ ...deepFreeze({ claims, relations, rates: [WORLD_BANK] }), ledger });

test.each(findings.map((finding) => [finding.relation, finding] as const))("%s", (_, finding) => {
  const texts = intervalsOf(finding).map(String);
  expect(texts.length).toBeGreaterThan(2);
  for (const text of texts) expect(text).toMatch(/[0-9]|unknown/);
});

test("in the words of its numbers", () => {
  const evidence = findings.map(({ relation, evidence }) => `${relation}: ${evidence}`);
  expect(evidence.slice(0, 6)).toEqual([
    "values: at least 100,100 (part of it unknown)",
    "dollars: 100",
    "yuan: 100,000",
    "some: at least 100,100 (part of it unknown)",
    "a copy: 40",
    "part of a copy: 40",
  ]);
});
