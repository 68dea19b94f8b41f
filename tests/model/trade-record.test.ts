import { type TradeRecord, usd } from "cultural-ledger";
import { expect, test } from "vitest";
import { issuesOf, minimal, withField } from "./records";

test.each(["export", "import", "re-export", "re-import"])("a trade record may be of the flow %s", (flow) => {
  expect(issuesOf({ trades: [{ ...minimal.trades[0], flow }] })).toEqual([]);
});

test.each<[field: keyof TradeRecord, value: unknown, code: string]>([
  ["flow", "exports", "model/unknown-value"],
  ["kind", "service", "model/unknown-value"],
  ["product", "", "model/invalid-text"],
  ["period", "2012-W03", "time/invalid-period"],
  ["reporter", "XX", "geography/unknown-area"],
  ["valuation", "fob", "model/unknown-value"],
  ["obsStatus", "Z", "model/unknown-value"],
  ["quantity", 5, "model/not-a-record"],
  ["markets", 5, "model/invalid-list"],
  ["value", 21_130_000, "money/not-an-amount"],
  ["value", "USD 21130000", "money/not-an-amount"],
  ["value", { currency: "USD", value: "21130000" }, "money/not-an-amount"],
  ["value", null, "money/not-an-amount"],
  ["decimals", -25, "model/invalid-number"],
  ["decimals", 13, "model/invalid-number"],
  ["decimals", "-4", "model/invalid-number"],
  ["performances", -1, "figures/invalid-count"],
  ["audience", 1e21, "figures/invalid-count"],
  ["status", true, "model/unknown-value"],
])("a trade record whose %s is %o is refused as %s", (field, value, code) => {
  const issues = issuesOf(withField("trades", field, value));
  expect(issues.map(({ code, path }) => [code, path])).toEqual([[code, ["trades", 0, field]]]);
});

test.each([-24, -4, 0, 2, 12])("the precision of a value may be %i decimals", (decimals) => {
  expect(issuesOf({ trades: [{ ...minimal.trades[0], value: usd(0), decimals }] })).toEqual([]);
});
