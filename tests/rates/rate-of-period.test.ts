/** The rate of a period, on whatever basis; and which of several rates is taken, by every policy. */

import {
  aggregate,
  convertAmount,
  createRateTable,
  describeRate,
  type ExchangeRate,
  findRate,
  type RatePolicy,
  rmb,
  sumConverted,
  usd,
} from "cultural-ledger";
import { checkRateTable, type RateQuery } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const rate = (fields: Partial<ExchangeRate> = {}): ExchangeRate =>
  ({
    base: "USD",
    quote: "CNY",
    rate: "6.3123",
    basis: "annual-average",
    period: "2012",
    source: "A",
    ...fields,
  }) as ExchangeRate;
const ofPeriods = (...periods: readonly string[]): RatePolicy =>
  ({ kind: "ofPeriod", periods }) as unknown as RatePolicy;

function answer(rates: readonly ExchangeRate[], policy: RatePolicy, rest: Partial<RateQuery> = {}): string {
  // Not through createRateTable: what competes must be able to stand in one table.
  const table = deepFreeze({ rates, sources: [] });
  const found = findRate(table, { from: "CNY", to: "USD", policy, ...rest } as RateQuery);
  return found.ok ? describeRate(found.value) : found.issues[0].code;
}

describe("the rate of a period", () => {
  test("is the one of the first period that has any, on any basis", () => {
    const rates = [rate(), rate({ period: "2012-03", basis: "month-average", rate: "6.3081" })];
    expect(answer(rates, ofPeriods("2012-03", "2012"))).toContain("6.3081");
    expect(answer(rates, ofPeriods("2012-04", "2012"))).toContain("6.3123");
    expect(answer(rates, ofPeriods("2012-04", "2013"))).toBe("money/rate-missing");
    expect(answer([rate({ basis: "period-end" })], ofPeriods("2012"))).toContain("period end");
  });

  test("is ambiguous between bases, flows and sources, and a later period does not settle it", () => {
    const month = { period: "2012-03", basis: "month-average" } as const;
    for (const other of [
      { ...month, source: "B" },
      { ...month, basis: "period-end" as const },
      { ...month, flow: "export" as const },
    ])
      expect(answer([rate(month), rate(other), rate()], ofPeriods("2012-03", "2012"))).toBe(
        "money/rate-ambiguous",
      );
    expect(
      answer([rate(month), rate({ ...month, source: "B" })], ofPeriods("2012-03"), { source: "B" }),
    ).toContain("; B)");
  });

  test("of one flow is no rate of the other, and one of no flow is of both", () => {
    const rates = [rate({ flow: "export", rate: "6.3" }), rate({ flow: "import", rate: "6.2" })];
    const of = (flow: "export" | "import") => ({ kind: "ofPeriod", periods: ["2012"], flow }) as const;
    expect(answer(rates, of("export"))).toContain("6.3 CNY");
    expect(answer(rates, of("import"))).toContain("6.2 CNY");
    expect(answer([rate()], of("import"))).toContain("6.3123");
    expect(answer([...rates, rate()], of("import"))).toBe("money/rate-ambiguous");
  });

  test("may be crossed, both legs of the same period, and its own period crossed goes before a direct one of the next", () => {
    const euro = (period: string, fields: Partial<ExchangeRate>) =>
      rate({ base: "EUR", period: period as never, ...fields });
    const rates = [
      euro("2012-03", { quote: "USD", rate: "1.3", basis: "month-average" }),
      euro("2012-03", { quote: "CNY", rate: "8.3", basis: "month-average" }),
      euro("2012-04", { quote: "CNY", rate: "8.2", basis: "month-average" }),
      rate(),
    ];
    const pivots = { pivots: ["EUR"] } as const;
    expect(answer(rates, ofPeriods("2012-03", "2012"), pivots)).toMatch(/8\.3 .* and 1\.3 /);
    expect(answer(rates, ofPeriods("2012-03", "2012"))).toContain("6.3123");
    expect(answer(rates, ofPeriods("2012-04", "2012"), pivots)).toContain("6.3123");
  });

  test("is not crossed from two bases or flows", () => {
    const euro = (quote: "USD" | "CNY", fields: Partial<ExchangeRate> = {}) =>
      rate({ base: "EUR", quote, ...fields });
    const pivots = { pivots: ["EUR"] } as const;
    const yuan = euro("CNY", { rate: "8.1" });
    const crossed = (fields: Partial<ExchangeRate>, policy = ofPeriods("2012")) =>
      answer([yuan, euro("USD", { rate: "1.28", ...fields })], policy, pivots);
    expect(crossed({})).toMatch(/8\.1 .* and 1\.28 /);
    expect(crossed({ basis: "period-end" })).toBe("money/rate-ambiguous");
    expect(crossed({ flow: "export" })).toBe("money/rate-ambiguous");
    const ofExports: RatePolicy = { kind: "ofPeriod", periods: ["2012"], flow: "export" };
    expect(crossed({ flow: "export" }, ofExports)).toBe("money/rate-ambiguous");
    expect(crossed({ flow: "import" }, ofExports)).toBe("money/rate-missing");
  });

  test("that is ambiguous between many names the first of them and how many more there are", () => {
    const rates = Array.from({ length: 4000 }, (_, at) => rate({ source: `Source ${at}` }));
    const found = findRate({ rates, sources: [] }, { from: "CNY", to: "USD", policy: ofPeriods("2012") });
    const [issue] = found.ok ? [] : found.issues;
    expect(issue).toMatchObject({ code: "money/rate-ambiguous", rates });
    expect(issue?.message.length).toBeLessThan(600);
    expect(issue?.message).toMatch(/^4000 rates for 2012 .*Source 4"\); and 3995 more\. Name the source/);
    expect(issue?.expected).toBe("one rate for 2012 (any basis)");
  });

  test("that is missing names all periods asked for and the nearest rates", () => {
    const table = createRateTable({ rates: [rate({ period: "2011" }), rate({ period: "2013" })] });
    const found = findRate(table, { from: "CNY", to: "USD", policy: ofPeriods("2012-03", "2012") });
    const [issue] = found.ok ? [] : found.issues;
    expect(issue?.message).toBe(
      'No rate from CNY to USD for 2012-03, or else 2012 (any basis). Nearest: 6.3123 CNY per USD (annual average, 2011; "A") and 6.3123 CNY per USD (annual average, 2013; "A").',
    );
    const none = findRate(table, { from: "EUR", to: "USD", policy: ofPeriods("2012") });
    expect(none.ok ? "" : none.issues[0].message).toContain("The table has none of this pair and source.");
  });

  test.each([
    [undefined],
    [null],
    ["2012"],
    [[]],
    [["no period"]],
    [[null]],
    [Array.from({ length: 2000 }, () => null)],
    [Array.from({ length: 1001 }, () => "2012")],
  ])("periods that are %j are no question", (periods) => {
    const query = { from: "CNY", to: "USD", policy: { kind: "ofPeriod", periods } } as unknown as RateQuery;
    expect(() => findRate(createRateTable({ rates: [] }), query)).toThrow(
      expect.objectContaining({
        code: expect.stringMatching(/^(money\/invalid-rate-query|time\/invalid-period)$/),
      }),
    );
  });
});

describe("which of several rates is taken", () => {
  const day = { basis: "spot", period: "2012-12-31" } as const;
  const policies: readonly (readonly [string, RatePolicy, Partial<ExchangeRate>])[] = [
    ["on", { kind: "on", date: "2012-12-31", basis: "spot" }, day],
    ["onOrBefore", { kind: "onOrBefore", date: "2013-01-01", maxAgeDays: 3, basis: "spot" }, day],
    ["average", { kind: "average", period: "2012", basis: "annual-average" }, {}],
    ["ofPeriod", ofPeriods("2012"), {}],
  ];

  test.each(policies)(
    "%s: one that starts from the currency asked for, before its printed inverse",
    (_, policy, fields) => {
      const inverse = rate({ ...fields, base: "CNY", quote: "USD", rate: "0.158" });
      for (const rates of [
        [rate(fields), inverse],
        [inverse, rate(fields)],
      ]) {
        expect(answer(rates, policy)).toContain("0.158 USD per CNY");
        expect(answer(rates, policy, { from: "USD", to: "CNY" })).toContain("6.3123 CNY per USD");
      }
    },
  );

  test.each(policies)(
    "%s: a rate and a printed inverse that contradicts it are ambiguous, as createRateTable refuses them",
    (_, policy, fields) => {
      const inverse = (text: string) => rate({ ...fields, base: "CNY", quote: "USD", rate: text });
      // 1 / 6.3123 is 0.15842...
      for (const [text, isOne] of [
        ["0.158", true],
        ["0.1584", true],
        ["0.159", false],
        ["0.1585", false],
      ] as const) {
        const rates = [rate(fields), inverse(text)];
        for (const given of [rates, [...rates].reverse()])
          expect(answer(given, policy)).toMatch(isOne ? /USD per CNY/ : /^money\/rate-ambiguous$/);
        expect(checkRateTable({ rates }).ok).toBe(isOne);
      }
      // Each may be the inverse of the other's, and they differ.
      expect(answer([rate(fields), inverse("0.158"), inverse("0.1584")], policy)).toBe(
        "money/rate-ambiguous",
      );
      expect(answer([inverse("0.158"), inverse("0.158000")], policy)).toContain("0.158 USD per CNY");
    },
  );

  test.each(policies)(
    "%s: two sources are ambiguous, even where they agree, and one is taken when it is named",
    (_, policy, fields) => {
      const rates = [rate(fields), rate({ ...fields, source: "B" })];
      expect(answer(rates, policy)).toBe("money/rate-ambiguous");
      expect(answer(rates, policy, { source: "B" })).toContain("; B)");
      // A direct rate of one source and the inverse of another are two sources too.
      const inverse = rate({ ...fields, base: "CNY", quote: "USD", rate: "0.158", source: "B" });
      expect(answer([rate(fields), inverse], policy)).toBe("money/rate-ambiguous");
    },
  );

  test.each(policies)("%s: one source that says one number twice has said it once", (_, policy, fields) => {
    expect(answer([rate(fields), rate({ ...fields, rate: "631.23", perUnits: 100 })], policy)).toContain(
      "6.3123",
    );
    expect(answer([rate(fields), rate({ ...fields, rate: "6.3" })], policy)).toBe("money/rate-ambiguous");
  });

  test.each(policies)("%s: a pivot that is one of the two currencies leads nowhere", (_, policy, fields) => {
    const toEuro = rate({ ...fields, base: "EUR", rate: "8.2" });
    expect(answer([toEuro], policy, { pivots: ["CNY", "USD"] })).toBe("money/rate-missing");
    const fromEuro = rate({ ...fields, base: "EUR", quote: "USD", rate: "1.3" });
    expect(answer([toEuro, fromEuro], policy, { pivots: ["CNY", "USD", "EUR"] })).toMatch(
      /8\.2 .* and 1\.3 /,
    );
  });

  test("average: one of another period that ends on the same day is none", () => {
    const december = rate({ basis: "month-average", period: "2012-12" });
    const policy = { kind: "average", period: "2012", basis: "month-average" } as const;
    expect(answer([december], policy)).toBe("money/rate-missing");
    const range = rate({ period: "2012-01-01/2012-12-31" });
    expect(answer([range], { kind: "average", period: "2012", basis: "annual-average" })).toBe(
      "money/rate-missing",
    );
    expect(answer([range], ofPeriods("2012"))).toBe("money/rate-missing");
    expect(answer([range, rate()], { kind: "average", period: "2012", basis: "annual-average" })).toContain(
      "2012;",
    );
  });

  test("under skew the later leg goes back, whichever it is, to the last day that is near enough", () => {
    const spot = (quote: "USD" | "CNY", period: string, number: string) =>
      rate({ base: "EUR", quote, period: period as never, rate: number, basis: "spot" });
    const onOrBefore = { kind: "onOrBefore", date: "2012-12-31", maxAgeDays: 30, basis: "spot" } as const;
    const cross = { pivots: ["EUR"], maxSkewDays: 1 } as const;
    const laterDollar = [
      spot("CNY", "2012-12-20", "8.2"),
      spot("USD", "2012-12-21", "1.31"),
      spot("USD", "2012-12-31", "1.32"),
      spot("USD", "2012-12-19", "1.30"),
    ];
    expect(answer(laterDollar, onOrBefore, cross)).toMatch(/8\.2 .* and 1\.31 /);
    const laterYuan = [
      spot("USD", "2012-12-20", "1.3"),
      spot("CNY", "2012-12-21", "8.21"),
      spot("CNY", "2012-12-31", "8.22"),
      spot("CNY", "2012-12-19", "8.20"),
    ];
    expect(answer(laterYuan, onOrBefore, cross)).toMatch(/8\.21 .* and 1\.3 /);
    expect(answer([...laterYuan.slice(0, 1), ...laterYuan.slice(2, 3)], onOrBefore, cross)).toBe(
      "money/rate-skew",
    );
  });
});

describe("a table that somebody changes", () => {
  test("answers from what it is now, where it is none of createRateTable", () => {
    const rates = [rate()];
    const table = { rates, sources: [] };
    const ask = () => {
      const found = findRate(table, { from: "CNY", to: "USD", policy: ofPeriods("2012") });
      return found.ok ? String(convertAmount(rmb("63.123"), found.value).amount) : found.issues[0].code;
    };
    expect(ask()).toBe("USD 10");
    rates[0] = rate({ rate: "12.6246" });
    expect(ask()).toBe("USD 5");
    (rates[0] as { rate: string }).rate = "3.15615";
    expect(ask()).toBe("USD 20");
    rates.push(rate({ source: "B" }));
    expect(ask()).toBe("money/rate-ambiguous");
    rates.length = 0;
    expect(ask()).toBe("money/rate-missing");
  });

  test("of createRateTable and what was found in it stay as they were", () => {
    const given = { ...rate() };
    const table = createRateTable({ rates: [given] });
    const query = { from: "USD", to: "CNY", policy: ofPeriods("2012") } as const;
    const before = findRate(table, query);
    (given as { rate: string }).rate = "1";
    expect(findRate(table, query)).toEqual(before);
    expect(before.ok && String(convertAmount(usd("1"), before.value, { decimals: 4 }).amount)).toBe(
      "CNY 6.3123",
    );
    expect(Object.isFrozen(before.ok && before.value.legs[0].rate)).toBe(true);
  });

  test("that is given to a total is taken as it is then", () => {
    const rates = [rate()];
    const policy = ofPeriods("2012");
    const rows = function* () {
      yield rmb("63.123");
      rates[0] = rate({ rate: "1" });
      yield rmb("63.123");
    };
    const options = {
      to: "USD",
      table: { rates, sources: [] },
      amountOf: (row: ReturnType<typeof rmb>) => row,
      policyOf: () => policy,
    } as const;
    expect(String(aggregate(rows(), sumConverted(options)).total)).toBe("USD 20");
  });

  test("with a rate that is none is refused when that pair is asked for", () => {
    const table = { rates: [{ ...rate(), rate: "-1" }], sources: [] };
    expectCode(
      () => findRate(table, { from: "CNY", to: "USD", policy: ofPeriods("2012") }),
      "money/invalid-rate",
    );
    expect(findRate(table, { from: "EUR", to: "USD", policy: ofPeriods("2012") }).ok).toBe(false);
  });
});
