/** Every kind of hint in words, as a finding says it. */

import {
  auditClaims,
  between,
  type Claim,
  countAreas,
  explainFinding,
  figure,
  type Hint,
  ISO_3166,
  type Relation,
} from "cultural-ledger";
import { areaCode } from "cultural-ledger/geography";
import { expect, test } from "vitest";
import { audited, claimOf2012 as claim } from "./audited";

const millions = (number: string) => figure(number, { scale: "million", unit: "USD" });
const claims: readonly Claim[] = [claim("trade", millions("30")), claim("linen", figure(7))];
const partOf: Relation = { id: "part", kind: "same", claims: ["trade", "linen"] };
const finding = audited(claims, partOf, { panel: [] });

function words(...hints: readonly Hint[]): string | undefined {
  const explained = explainFinding({ ...finding, hints });
  return /To look at first: it would hold with (.*?)\.(?: |$)/.exec(explained)?.[1];
}

const instead = { instead: "c", measure: "exports", period: "2010", figure: millions("21") } as const;

/** One of each kind: a kind without a case does not compile. */
const CASES: { readonly [Kind in Hint["kind"]]: readonly [Extract<Hint, { kind: Kind }>, string] } = {
  cut: [{ kind: "cut", claim: "linen" }, "the digits of linen cut off instead of rounded"],
  "inclusive-bound": [
    { kind: "inclusive-bound", claim: "linen", qualifier: "atLeast" },
    "linen read as at least 7",
  ],
  "digits-swapped": [
    { kind: "digits-swapped", claim: "linen", number: "1980" },
    "two digits of linen swapped (1,980)",
  ],
  "digit-left-out": [
    { kind: "digit-left-out", claim: "trade", number: "130" },
    "a digit of trade added (USD 130 million)",
  ],
  "digit-doubled": [
    { kind: "digit-doubled", claim: "trade", number: "3" },
    "a doubled digit of trade removed (USD 3 million)",
  ],
  "digit-replaced": [
    { kind: "digit-replaced", claim: "trade", number: "80" },
    "a digit of trade changed (USD 80 million)",
  ],
  scale: [
    { kind: "scale", claim: "trade", scale: "thousand" },
    "trade in thousand instead of million (USD 30 thousand)",
  ],
  "power-of-ten": [{ kind: "power-of-ten", claim: "linen", power: -4 }, "linen divided by 10,000"],
  currency: [{ kind: "currency", claim: "trade", currency: "CNY" }, "trade in CNY"],
  sign: [{ kind: "sign", claim: "trade" }, "the sign of trade reversed"],
  "change-form": [{ kind: "change-form", claim: "linen", in: "points" }, "linen meant in percentage points"],
  "base-period": [
    { kind: "base-period", claim: "trade", ...instead },
    "exports (USD 21 million, 2010) as base instead of trade",
  ],
  "other-claim": [
    { kind: "other-claim", claim: "trade", ...instead },
    "exports (USD 21 million, 2010) instead of trade",
  ],
  "open-list": [{ kind: "open-list" }, "a list that names only some"],
  "as-of": [
    { kind: "as-of", areas: countAreas([areaCode("YUCS")], ISO_3166, { asOf: "1959" }) },
    "areas counted as they stood in 1959 (1 country)",
  ],
};

test.each(Object.entries(CASES))("%s", (_kind, [hint, said]) => {
  expect(words(hint)).toBe(said);
});

test("a figure in another scale is said where there is such a figure", () => {
  const claims = [
    { id: "n", measure: "part", period: "2012", figure: figure(20) },
    { id: "d", measure: "whole", period: "2012", figure: figure(100) },
    { id: "r", measure: "share", period: "2012", figure: figure("20.0", { unit: "number" }) },
  ] as const;
  const relation = { id: "r", kind: "ratio", ratio: "r", numerator: "n", denominator: "d" } as const;
  const [finding] = auditClaims({ claims, relations: [relation] }).findings;
  for (const locale of ["en", "zh"] as const)
    expect(finding && explainFinding(finding, { locale })).toMatch(/20\.0 ?%/);
  const tiny = {
    id: "w",
    measure: "whole",
    figure: between("0.000000000001", "100", { scale: "wan" }),
  } as const;
  const [part] = auditClaims({
    claims: [tiny, { id: "p", measure: "part", figure: figure(3) }],
    relations: [{ id: "r", kind: "partOf", whole: "w", part: "p" }],
  }).findings;
  expect(part && explainFinding(part)).toContain("0.000000000001");
});

test("a scale that was left out, or is too much", () => {
  expect(words({ kind: "scale", claim: "linen", scale: "wan" })).toBe("linen in wan (70,000)");
  expect(words({ kind: "scale", claim: "trade", scale: undefined })).toBe(
    "trade in ones instead of million (USD 30)",
  );
});

test("a sentence names three at most; the finding has them all", () => {
  const said = words(CASES.cut[0], CASES.sign[0], CASES.currency[0], CASES["open-list"][0]);
  expect(said).toBe(`${CASES.cut[1]}, or with ${CASES.sign[1]}, or with ${CASES.currency[1]}`);
});
