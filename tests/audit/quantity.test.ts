import { auditClaims, type Claim, exactly, figure, moreThan, type Relation } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";

const about2012 = { measure: "visits", period: "2012" } as const;

function verdicts(claims: readonly Claim[], relations: readonly Relation[]) {
  const { findings } = auditClaims(deepFreeze({ claims, relations }));
  return findings.map(({ verdict, basis, reasons }) => [verdict, basis, ...reasons].join(" "));
}

describe("readings are kept apart", () => {
  const sumOf = (part: string): Relation => ({
    id: `sum of ${part}`,
    kind: "sum",
    whole: "w",
    parts: [part],
    list: "closed",
  });

  test("an id that looks like the way another claim is read is still its own", () => {
    const claims: Claim[] = [
      { id: "a", subject: "both", ...about2012, figure: exactly(5) },
      { id: "b", subject: "both", ...about2012, figure: exactly(5) },
      { id: "and exact of a", ...about2012, figure: exactly(7) },
      { id: "w", ...about2012, figure: exactly(5) },
    ];
    expect(verdicts(claims, [sumOf("a"), sumOf("and exact of a")])).toEqual([
      "supported exact",
      "contradicted disjoint",
    ]);
  });

  test("ids that begin as a reading ends are their own too", () => {
    const claims: Claim[] = [
      { id: "5", ...about2012, figure: figure(7, { scale: "thousand" }) },
      { id: "3 5", ...about2012, figure: figure(8, { scale: "thousand" }) },
      { id: "w", ...about2012, figure: exactly(8000) },
    ];
    expect(verdicts(claims, [sumOf("5"), sumOf("3 5")])).toEqual([
      "contradicted disjoint",
      "supported within-rounding",
    ]);
  });
});

describe("duplicates", () => {
  const trade = { subject: "trade", measure: "value", period: "2012" } as const;
  const same: Relation = { id: "same", kind: "same", claims: ["ten", "eleven"] };
  const claims: Claim[] = [
    { id: "ten", ...trade, figure: figure(10, { scale: "million", unit: "USD" }) },
    { id: "eleven", ...trade, figure: figure(11, { scale: "million", unit: "USD" }) },
  ];

  test("10 and 11 million are two numbers, unless nobody knows how they were rounded", () => {
    const { findings } = auditClaims(deepFreeze({ claims, relations: [same] }));
    expect(findings[0]?.verdict).toBe("contradicted");
    const verdictOf = (reading: string) =>
      findings[0]?.stability.verdicts.find((other) => other.reading === reading)?.verdict;
    expect(verdictOf("ANY_ROUNDING")).toBe("supported");
    expect(verdictOf("TRUNCATED")).toBe("contradicted");
  });

  test("are one quantity, whichever of them is named: a rounded number and a bound round and bound together", () => {
    const bounded: Claim[] = [
      { id: "rounded", ...trade, figure: figure(10, { scale: "million", unit: "USD" }) },
      { id: "bound", ...trade, figure: moreThan(10, { scale: "million", unit: "USD" }) },
      {
        id: "w",
        measure: "value",
        period: "2012",
        figure: figure("10.3", { scale: "million", unit: "USD" }),
      },
    ];
    const whole = (part: string): Relation => ({
      id: part,
      kind: "sum",
      whole: "w",
      parts: [part],
      list: "closed",
    });
    expect(verdicts(bounded, [whole("rounded"), whole("bound")])).toEqual([
      "supported within-rounding",
      "supported within-rounding",
    ]);
  });
});
