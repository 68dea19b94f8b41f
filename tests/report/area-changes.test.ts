import { type AreaCode, usd } from "cultural-ledger";
import { expect, test } from "vitest";
import { reportOf } from "./years";

const sale = (id: string, period: "2011" | "2012", markets?: readonly AreaCode[]) =>
  ({
    id,
    flow: "export",
    kind: "goods",
    product: id,
    period,
    value: usd("10"),
    ...(markets && { markets }),
  }) as const;

test.each([
  ["says its markets", [], {}],
  ["of the period says none", [sale("toys", "2012")], { mayStillBe: true }],
  ["of the earlier period says none", [sale("toys", "2011")], { mayHaveBeen: true }],
])("a market is new or gone for certain where every sale says its markets: one %s", (_, others, open) => {
  const trades = [sale("linen", "2012", ["JP"]), sale("silk", "2011", ["KR"]), ...others];
  expect(reportOf({ trades }).areaChanges).toEqual([
    {
      of: "exports",
      period: "2012",
      base: "2011",
      gained: ["JP"],
      lost: ["KR"],
      mayHaveBeen: false,
      mayStillBe: false,
      ...open,
    },
  ]);
});
