/** Which rates a finding rests on, and which amount has none and why. */

import {
  type Claim,
  createLedger,
  currencyAmount,
  type ExchangeRate,
  explainFinding,
  exportTotal,
  figure,
  type Relation,
  rmb,
  type TradeRecord,
} from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { FEDERAL_RESERVE, WORLD_BANK } from "../rates/of-2012";
import { audited, claim, claimOf2012 } from "./audited";

const whole = claimOf2012("whole", figure(30, { unit: "USD" }));
const part = claimOf2012("part", figure(60, { unit: "CNY" }));
const euros = claimOf2012("euros", figure(5, { unit: "EUR" }));
const sum: Relation = { id: "r", kind: "sum", whole: "whole", parts: ["part"], list: "open" };

const said = (claims: readonly Claim[], relation: Relation, rates: readonly ExchangeRate[]) =>
  explainFinding(audited(claims, relation, { rates }));

const MISSING = "No rate from CNY to USD for 2012 (any basis). The table has none of this pair and source.";
const AMBIGUOUS =
  '2 rates for 2012 (any basis): 6.3123 CNY per USD (annual average, 2012; "World Bank, PA.NUS.FCRF"); 6.3093 CNY per USD (annual average, 2012; "Federal Reserve, H.10"). Name the source to take, ask by a policy of one basis, or keep one of them in the table.';

describe("an amount of a claim", () => {
  const two = [WORLD_BANK, FEDERAL_RESERVE];
  const pair = [whole, part];

  test.each<[string, Relation]>([
    ["sum", sum],
    ["partOf", { id: "r", kind: "partOf", whole: "whole", part: "part" }],
    ["same", { id: "r", kind: "same", claims: ["whole", "part"] }],
  ])("of a %s", (_, relation) => {
    expect(said(pair, relation, [])).toContain(` ${MISSING}`);
    expect(said(pair, relation, two)).toContain(` ${AMBIGUOUS}`);
    expect(said(pair, relation, [WORLD_BANK])).not.toContain("No rate");
  });

  test("that is divided", () => {
    const ratio: Relation = { id: "r", kind: "ratio", numerator: "part", denominator: "whole" };
    expect(said(pair, ratio, [])).toContain(` ${MISSING}`);
    expect(said(pair, ratio, two)).toContain(` ${AMBIGUOUS}`);
  });

  test("of an earlier year", () => {
    const earlier = { ...part, period: "2011" } as const;
    const high: Relation = { id: "r", kind: "maxInHistory", claim: "whole", history: ["part"] };
    expect(said([whole, earlier], high, [WORLD_BANK])).toContain(
      ' No rate from CNY to USD for 2011 (any basis). Nearest: 6.3123 CNY per USD (annual average, 2012; "World Bank, PA.NUS.FCRF").',
    );
  });

  test("without a period", () => {
    const undated = [claim("whole", whole.figure), claim("part", part.figure)];
    expect(said(undated, sum, [WORLD_BANK])).toContain(" Note that no period is stated for whole and part.");
  });

  test("among others, each said once", () => {
    const parts: Relation = { ...sum, parts: ["part", "euros", "more"] };
    const text = said([whole, part, euros, { ...part, id: "more", measure: "more" }], parts, []);
    expect(text.split(MISSING)).toHaveLength(2);
    expect(text).toContain(" No rate from EUR to USD for 2012 (any basis).");
  });
});

describe("amounts of records", () => {
  const sale = { flow: "export", kind: "goods", product: "Linen" } as const;
  const trades: readonly TradeRecord[] = [
    { ...sale, id: "a", period: "2012-01", value: rmb("600") },
    { ...sale, id: "b", period: "2012-07", value: rmb("800") },
    { ...sale, id: "c", period: "2012-07", value: currencyAmount("5", "EUR") },
  ];
  const against = {
    id: "r",
    kind: "against",
    claim: "whole",
    collection: "trades",
    records: "complete",
  } as const;
  const rates: readonly ExchangeRate[] = [
    { ...WORLD_BANK, rate: "6", basis: "month-average", period: "2012-01" },
    { ...WORLD_BANK, rate: "8", basis: "month-average", period: "2012-07" },
  ];
  const finding = (relation: Relation) =>
    audited([whole], relation, { ledger: createLedger({ trades }), rates });

  test("of several rates together", () => {
    const measured = finding({ ...against, measure: exportTotal });
    expect(explainFinding(measured)).toContain(
      ' 2 rates from CNY to USD for a total of records: 6 CNY per USD (month average, 2012-01; "World Bank, PA.NUS.FCRF"); 8 CNY per USD (month average, 2012-07; "World Bank, PA.NUS.FCRF"). Choose records of one rate with where, or fix one with policyOf. No rate from EUR to USD for 2012-01, or else 2012 (any basis of exports).',
    );
    expect(measured.trace[1]?.unrated?.map(({ code }) => code)).toEqual([
      "money/rate-ambiguous",
      "money/rate-missing",
    ]);
  });

  test("beside those that have one", () => {
    const text = explainFinding(finding(against));
    expect(text).toContain(" Converted at 6 CNY per USD (month average, 2012-01;");
    expect(text).toContain(" No rate from EUR to USD for 2012-07, or else 2012 (any basis of exports).");
  });
});
