import {
  annualReport,
  createLedger,
  type ExchangeRate,
  moreThan,
  PRC_STATISTICS,
  type PublishedTotal,
  rmb,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import { type MarkdownOptions, toMarkdown } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../../frozen";
import { sale } from "../../model/records";
import { FEDERAL_RESERVE as federalReserve, WORLD_BANK as worldBank } from "../../rates/of-2012";

interface Options extends MarkdownOptions {
  readonly rates?: readonly ExchangeRate[];
  readonly published?: PublishedTotal<"USD">;
}

/** The lines of the section on trade, without the empty ones. */
function trade(
  trades: readonly TradeRecord[],
  { rates = [], published, ...options }: Options = {},
): string[] {
  const report = annualReport(createLedger({ trades: deepFreeze(trades) }), {
    period: "2012",
    currency: "USD",
    profile: PRC_STATISTICS,
    rates,
    ...(published === undefined ? {} : { published }),
  });
  const [, body = ""] = toMarkdown(report, options).split("## Trade\n");
  return body.split("\n").filter((line) => line !== "");
}

const below = (lines: readonly string[]) => lines.filter((line) => !line.startsWith("|"));

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
});

describe("below the table", () => {
  test("each conversion is written out with its rate, and whether it was rounded", () => {
    const trades = [
      sale("a", { value: rmb("6900000") }),
      sale("b", { value: rmb("631.23") }),
      sale("c", { value: usd(5) }),
    ];
    expect(below(trade(trades, { rates: [worldBank], display: "rmb" }))).toEqual([
      "- a: RMB 6,900,000.00 = USD 1,093,103.94 at 6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF), rounded to the minor unit",
      "- b: RMB 631.23 = USD 100.00 at 6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF)",
      "- Exports: USD 1,093,208.94 (3 records)",
      "- Imports: no records",
      "- Together: USD 1,093,208.94",
    ]);
  });

  test("what is in no total is named with the reason, and the totals say what they leave out", () => {
    const trades = [
      sale("a", { value: rmb("5"), period: "2012-03" }),
      sale("b"),
      sale("c", { value: usd("7") }),
      sale("d", { value: usd("2"), flow: "import" }),
    ];
    expect(below(trade(trades))).toEqual([
      "- a: CNY 5.00 is in no total, because no rate was given for 2012-03",
      "- b: in no total, because its value is not stated",
      "- Exports: USD 7.00 (1 of 3 records)",
      "- Imports: USD 2.00 (1 record)",
      "- Balance: USD 5.00, without 2 of the records",
      "- Together: USD 9.00, without 2 of the records",
    ]);
  });

  test("rates of which none was chosen are all named", () => {
    const lines = below(trade([sale("a", { value: rmb("5") })], { rates: [worldBank, federalReserve] }));
    expect(lines[0]).toBe(
      "- a: CNY 5.00 is in no total, because 2 rates were given: 6.3123 CNY per USD (annual average, 2012; World Bank, PA.NUS.FCRF); 6.3093 CNY per USD (annual average, 2012; Federal Reserve, H.10)",
    );
  });

  test("where no record has a value the totals are not known, and never zero", () => {
    expect(below(trade([sale("a", { value: rmb("5") }), sale("b")])).slice(2)).toEqual([
      "- Exports: not known, because no record has a value in USD",
      "- Imports: no records",
      "- Together: not known, because no record has a value in USD",
    ]);
  });

  test("a true zero is written as zero", () => {
    expect(below(trade([sale("a", { value: usd("0") })]))).toEqual([
      "- Exports: USD 0.00 (1 record)",
      "- Imports: no records",
      "- Together: USD 0.00",
    ]);
  });

  test("a note of several records is written once, with each product once", () => {
    const noted = (id: string, product: string) => sale(id, { product, value: usd(1), note: "No period." });
    expect(below(trade([noted("1", "Linen"), noted("2", "Linen"), noted("3", "Film")])).at(-1)).toBe(
      "- Linen and Film: No period.",
    );
  });
});

describe("a published total", () => {
  const valued = (id: string, value: string) => sale(id, { value: usd(value) });
  const published = (value: string, rest: Partial<PublishedTotal<"USD">> = {}): Options => ({
    published: { value: usd(value), ...rest },
  });
  const last = (trades: readonly TradeRecord[], options: Options) => trade(trades, options).at(-1);

  test("says what the records leave of it", () => {
    expect(last([valued("a", "10"), valued("b", "5")], published("20"))).toBe(
      "Published: USD 20.00. Of it, USD 5.00 is not explained by the 2 records above.",
    );
    expect(last([valued("a", "10")], published("20"))).toBe(
      "Published: USD 20.00. Of it, USD 10.00 is not explained by the record above.",
    );
  });

  test.each([
    [-6, "±500,000"],
    [-1, "±5"],
    [0, "±0.5"],
    [2, "±0.005"],
  ])("printed to %i decimals, it is good to %s", (decimals, precision) => {
    const options = published("20", { decimals });
    expect(last([valued("a", "20")], options)).toContain(`Published: USD 20.00 (${precision}).`);
  });

  test("says how exactly the remainder is known, and where the figures agree within their precision", () => {
    const coarse = published("30000000", { decimals: -6 });
    const million = (id: string, value: string) => sale(id, { value: usd(value), decimals: -5 });
    expect(last([million("a", "20000000")], coarse)).toContain(
      "Of it, USD 10,000,000.00 (±550,000.00) is not explained by the record above.",
    );
    expect(last([million("a", "30400000")], coarse)).toContain(
      "The record above agrees with it within the precision of the figures (±550,000.00).",
    );
  });

  test("claims no whole where some of the records are in no total", () => {
    const partly = [valued("a", "7"), sale("b", { value: rmb("9") })];
    expect(last(partly, published("7"))).toBe(
      "Published: USD 7.00. The 2 records above (1 of them in no total) reach it without the others.",
    );
  });

  test("prints the caller's note", () => {
    expect(last([valued("a", "20")], published("20", { note: "Of another *scope*." }))).toBe(
      "Published: USD 20.00. The record above explains all of it. Of another \\*scope\\*.",
    );
  });

  test("says where they leave nothing of it", () => {
    expect(last([valued("a", "10"), valued("b", "10")], published("20"))).toBe(
      "Published: USD 20.00. The 2 records above explain all of it.",
    );
    expect(last([valued("a", "20")], published("20"))).toBe(
      "Published: USD 20.00. The record above explains all of it.",
    );
  });

  test("says by how much they exceed it", () => {
    expect(last([valued("a", "20.50")], published("20"))).toBe(
      "Published: USD 20.00. The record above exceeds it by USD 0.50.",
    );
    expect(last([valued("a", "20"), valued("b", "1")], published("20"))).toBe(
      "Published: USD 20.00. The 2 records above exceed it by USD 1.00.",
    );
  });

  test("says which part of the records could not be set against it", () => {
    expect(last([valued("a", "10"), sale("b", { value: rmb("5") })], published("20"))).toBe(
      "Published: USD 20.00. Of it, USD 10.00 is not explained by the 2 records above (1 of them in no total).",
    );
  });

  test("is not set against records where there are none, or none with a value", () => {
    expect(trade([], published("20"))).toEqual(["Published: USD 20.00. No record explains any of it."]);
    expect(last([sale("a")], published("20"))).toBe("Published: USD 20.00. No record explains any of it.");
  });

  test("names its markets and its source, as far as they are stated", () => {
    const markets = (markets: PublishedTotal["markets"] & object) => last([], published("20", { markets }));
    expect(markets({ named: ["JP", "KR"], open: true })).toContain(
      "USD 20.00, with at least 2 countries as markets: Japan, South Korea and others. No",
    );
    expect(markets({ named: [], open: true, stated: moreThan(20) })).toContain(
      "USD 20.00, with more than 20 countries and regions as markets. No",
    );
    expect(markets({ named: [], open: true })).toContain("USD 20.00. No");
  });
});

test("a balance is not known where one side of it is not, and values keep all their decimals", () => {
  const lines = trade([
    sale("a", { value: usd("0.125") }),
    sale("b", { value: usd("0.125") }),
    sale("c", { flow: "import", value: rmb("9") }),
  ]);
  expect(lines).toContain("- Balance: not known, because one side of it is not");
  expect(lines.join("\n")).toContain("USD 0.125");
  expect(lines).toContain("- Exports: USD 0.25 (2 records)");
});
