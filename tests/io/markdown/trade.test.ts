import { moreThan, rmb, usd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { sale } from "../../model/records";
import { WORLD_BANK as worldBank } from "../../rates/of-2012";
import { below, trade } from "./trade-section";

describe("the table", () => {
  test("has a row for each record, with its value as stated and in the currency of the report", () => {
    const troupe = sale("Acrobatics", {
      kind: "services",
      value: rmb("6900000"),
      performances: moreThan(1000),
      audience: 5000,
      markets: ["HK", "JP"],
    });
    const lines = trade([troupe, sale("Linen", { flow: "re-import" })], {
      rates: [worldBank],
      display: "rmb",
    });
    expect(lines.slice(0, 4)).toEqual([
      "| Product    | Flow             | Markets                       |    Performances | Audience |        As stated |           In USD | Source |",
      "| ---------- | ---------------- | ----------------------------- | --------------: | -------: | ---------------: | ---------------: | ------ |",
      "| Acrobatics | Export, services | Hong Kong SAR China and Japan | more than 1,000 |    5,000 | RMB 6,900,000.00 | USD 1,093,103.94 |        |",
      "| Linen      | Re-import, goods | not stated                    |                 |          |       not stated |      in no total |        |",
    ]);
  });

  test("writes CNY where the caller does not ask for RMB", () => {
    expect(trade([sale("a", { value: rmb("5") })]).join("\n")).toContain("CNY 5.00");
  });

  test("a note of several records is written once, with each product once", () => {
    const noted = (id: string, product: string) => sale(id, { product, value: usd(1), note: "No period." });
    expect(below(trade([noted("1", "Linen"), noted("2", "Linen"), noted("3", "Film")])).at(-1)).toBe(
      "- Linen and Film: No period.",
    );
  });
});
