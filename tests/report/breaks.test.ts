import { usd } from "cultural-ledger";
import { expect, test } from "vitest";
import { reportOf, said, visits } from "./years";

const GROWTH = "visits:growth/2012~2011/direction=outbound";
const growthWith = (...breaks: NonNullable<Parameters<typeof reportOf>[1]>["breaks"] & readonly unknown[]) =>
  said(reportOf(visits(50, 61), { breaks }), "growth")[GROWTH];

test("across a break nothing is compared, and the figures of both sides stand", () => {
  const report = reportOf(visits(50, 61), {
    breaks: [{ at: "2012", note: "The districts report as well." }],
  });
  expect(said(report, "growth")[GROWTH]).toBe("break");
  expect(said(report, "value")).toMatchObject({
    "visits/2012/direction=outbound": "61",
    "visits/2011/direction=outbound": "50",
  });
  expect(report.breaks).toMatchObject([{ at: "2012", note: "The districts report as well.", records: [] }]);
});

test("a break lies between periods, and is of its indicators only", () => {
  expect(growthWith({ at: "2012-07" })).toBe("break");
  expect(growthWith({ at: "2011-07" })).toBe("break");
  expect(growthWith({ at: "2011" })).toBe("0.22");
  expect(growthWith({ at: "2013" })).toBe("0.22");
  expect(growthWith({ at: "2012", indicators: ["persons"] })).toBe("0.22");
  expect(growthWith({ at: "2012", indicators: [] })).toBe("0.22");
  expect(growthWith({ at: "2012", indicators: ["persons", "visits"] })).toBe("break");
});

test("a figure is the highest since the last break", () => {
  const report = reportOf(
    {
      delegations: (["2009", "2010", "2011", "2012"] as const).map((period, at) => ({
        id: period,
        direction: "outbound",
        period,
        count: [90, 10, 20, 30][at] as number,
      })),
    },
    { compare: ["2009", "2010", "2011"], breaks: [{ at: "2010" }] },
  );
  const high = report.highs.find(({ figure }) => figure === "visits/2012/direction=outbound");
  // 90 of 2009 was another thing.
  expect(high).toMatchObject({ kind: "new", since: "2010", previous: "2011", periods: 2, missing: 0 });
});

test("records of trade mark one with the status B, for their side, trade and balance", () => {
  const sale = { flow: "export", kind: "goods", product: "Linen" } as const;
  const report = reportOf({
    trades: [
      { ...sale, id: "a", period: "2011", value: usd("10") },
      { ...sale, id: "b", period: "2012", value: usd("20"), obsStatus: "B" },
      { ...sale, id: "c", flow: "import", period: "2011", value: usd("10") },
      { ...sale, id: "d", flow: "import", period: "2012", value: usd("20") },
    ],
  });
  const growth = said(report, "growth");
  expect(growth).toMatchObject({ "exports:growth/2012~2011": "break", "imports:growth/2012~2011": "1" });
  expect(growth["trade:growth/2012~2011"]).toBe("break");
  expect(report.breaks).toMatchObject([
    { at: "2012", indicators: ["exports", "trade", "balance"], records: ["b"] },
  ]);
});

test("an observation marks one for what it is of", () => {
  const seen = { indicator: "museums" } as const;
  const report = reportOf({
    observations: [
      { ...seen, id: "a", area: "FR", period: "2011", value: 10 },
      { ...seen, id: "b", area: "FR", period: "2012", value: 20, obsStatus: "B" },
      { ...seen, id: "c", area: "JP", period: "2011", value: 10 },
      { ...seen, id: "d", area: "JP", period: "2012", value: 20 },
    ],
  });
  expect(Object.values(said(report, "growth"))).toEqual(["break", "1"]);
});
