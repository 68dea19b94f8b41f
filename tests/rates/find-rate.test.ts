import {
  aggregate,
  auditClaims,
  type CurrencyAmount,
  convertAmount,
  createRateTable,
  currencyAmount,
  describeRate,
  type ExchangeRate,
  findRate,
  type RatePolicy,
  rmb,
  sumConverted,
  usd,
} from "cultural-ledger";
import type { RateQuery } from "cultural-ledger/money";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";
import { withPoint } from "../money/by-definition";
import { average } from "./sales";

const spot = (
  base: ExchangeRate["base"],
  quote: ExchangeRate["quote"],
  period: ExchangeRate["period"],
  rate: string,
) => ({ base, quote, rate, basis: "spot", period, source: "ECB" }) as const;

const averages = createRateTable(
  deepFreeze({
    rates: [
      average("2013", "6.1958", "World Bank"),
      average("2012", "6.3123", "World Bank"),
      average("2012", "6.3093", "Federal Reserve"),
      average("2010", "6.7703", "World Bank"),
    ],
  }),
);
const days = createRateTable(
  deepFreeze({
    rates: [
      spot("EUR", "USD", "2012-12-28", "1.3183"),
      spot("EUR", "USD", "2012-12-31", "1.3194"),
      spot("EUR", "CNY", "2012-12-27", "8.2550"),
      spot("EUR", "CNY", "2012-12-31", "8.2207"),
      spot("EUR", "JPY", "2012-12-20", "111.41"),
    ],
  }),
);

const ofYear = (period: ExchangeRate["period"]): RatePolicy => ({
  kind: "average",
  period,
  basis: "annual-average",
});
const yuanToDollars = (policy: RatePolicy, rest: Partial<RateQuery> = {}) =>
  ({ from: "CNY", to: "USD", policy, ...rest }) as RateQuery<"CNY", "USD">;

function answerOf(table: typeof days, query: RateQuery): string {
  const answer = findRate(table, deepFreeze(query));
  return answer.ok ? describeRate(answer.value) : answer.issues[0].code;
}

describe("an average", () => {
  test("of 2012 has two sources, so one must be named", () => {
    const answer = findRate(averages, yuanToDollars(ofYear("2012")));
    expect(answer.ok ? [] : answer.issues[0]).toMatchObject({
      code: "money/rate-ambiguous",
      rates: [{ source: "World Bank" }, { source: "Federal Reserve" }],
    });
  });

  test("converts the acrobatics' RMB 6.9 million as each source has it", () => {
    const converted = ["World Bank", "Federal Reserve"].map((source) => {
      const answer = findRate(averages, yuanToDollars(ofYear("2012"), { source }));
      return answer.ok ? convertAmount(rmb("6900000"), answer.value).amount.toString() : "none";
    });
    expect(converted).toEqual(["USD 1093103.94", "USD 1093623.7"]);
  });

  test("of a year that is not there names the nearest years and stands in for none", () => {
    const answer = findRate(averages, yuanToDollars(ofYear("2011"), { source: "World Bank" }));
    expect(answer.ok ? {} : answer.issues[0]).toMatchObject({
      code: "money/rate-missing",
      nearest: { before: { period: "2010" }, after: { period: "2012" } },
    });
    expect(answer.ok ? "" : answer.issues[0].message).toMatchInlineSnapshot(
      `"No rate from CNY to USD for 2011 (annual average; "World Bank"). Nearest: 6.7703 CNY per USD (annual average, 2010; "World Bank") and 6.3123 CNY per USD (annual average, 2012; "World Bank")."`,
    );
  });

  test("never answers for a day, nor a rate of a day for an average", () => {
    expectCode(
      () =>
        findRate(
          averages,
          yuanToDollars({ kind: "on", date: "2012-12-31", basis: "annual-average" as "spot" }),
        ),
      "money/invalid-rate-query",
    );
    expect(answerOf(days, yuanToDollars(ofYear("2012"), { pivots: ["EUR"] }))).toBe("money/rate-missing");
  });

  test("of one flow is not that of the other, nor of both", () => {
    const exports = {
      ...average("2012", "6.31", "Comtrade"),
      basis: "trade-weighted-annual-average",
      flow: "export",
    } as const;
    const table = createRateTable({ rates: [exports, { ...exports, rate: "6.30", flow: "import" }] });
    const policy = { kind: "average", period: "2012", basis: "trade-weighted-annual-average" } as const;
    expect(answerOf(table, yuanToDollars({ ...policy, flow: "import" }))).toBe(
      "6.30 CNY per USD (trade weighted annual average of imports, 2012; Comtrade)",
    );
    expect(answerOf(table, yuanToDollars(policy))).toBe("money/rate-missing");
  });
});

describe("a rate of a day", () => {
  const euroToDollar = (policy: RatePolicy): RateQuery => ({ from: "EUR", to: "USD", policy });

  test("is that of the day exactly", () => {
    expect(answerOf(days, euroToDollar({ kind: "on", date: "2012-12-28", basis: "spot" }))).toBe(
      "1.3183 USD per EUR (spot, 2012-12-28; ECB)",
    );
    expect(answerOf(days, euroToDollar({ kind: "on", date: "2012-12-29", basis: "spot" }))).toBe(
      "money/rate-missing",
    );
    expect(answerOf(days, euroToDollar({ kind: "on", date: "2012-12-28", basis: "central-parity" }))).toBe(
      "money/rate-missing",
    );
  });

  test("or the latest before it, with its age, up to the age allowed", () => {
    const latestBy = (date: `${number}-${number}-${number}`, maxAgeDays: number) =>
      findRate(days, euroToDollar({ kind: "onOrBefore", date, maxAgeDays, basis: "spot" }));
    expect(latestBy("2012-12-30", 2)).toMatchObject({
      ok: true,
      value: { period: "2012-12-28", ageDays: 2 },
    });
    expect(latestBy("2012-12-31", 0)).toMatchObject({
      ok: true,
      value: { period: "2012-12-31", ageDays: 0 },
    });
    expect(latestBy("2012-12-30", 1)).toMatchObject({
      ok: false,
      issues: [{ code: "money/rate-stale", ageDays: 2, rate: { period: "2012-12-28" } }],
    });
    expect(latestBy("2012-12-27", 9)).toMatchObject({
      ok: false,
      issues: [
        { code: "money/rate-missing", nearest: { before: undefined, after: { period: "2012-12-28" } } },
      ],
    });
  });
});

describe("a cross rate", () => {
  const on = (date: `${number}-${number}-${number}`): RatePolicy => ({ kind: "on", date, basis: "spot" });

  test("goes only through a currency that the caller names", () => {
    expect(answerOf(days, yuanToDollars(on("2012-12-31")))).toBe("money/rate-missing");
    expect(answerOf(days, yuanToDollars(on("2012-12-31"), { pivots: ["CNY", "JPY", "EUR"] }))).toBe(
      "8.2207 CNY per EUR (spot, 2012-12-31; ECB) and 1.3194 USD per EUR (spot, 2012-12-31; ECB)",
    );
  });

  test("is exact: 8.2207 yuan for 1.3194 dollars, the ECB's last day of 2012", () => {
    const answer = findRate(days, yuanToDollars(on("2012-12-31"), { pivots: ["EUR"] }));
    expect(answer.ok && convertAmount(rmb("8.2207"), answer.value)).toMatchObject({
      amount: usd("1.32"),
      rounded: true,
    });
    expect(answer.ok && convertAmount(rmb("8.2207"), answer.value, { decimals: 4 })).toMatchObject({
      amount: usd("1.3194"),
      rounded: false,
    });
  });

  test("takes legs no further apart than allowed, and is as old as the older one", () => {
    const latestBy = (maxSkewDays: number, date: `${number}-${number}-${number}` = "2012-12-30") =>
      findRate(
        days,
        yuanToDollars(
          { kind: "onOrBefore", date, maxAgeDays: 5, basis: "spot" },
          { pivots: ["EUR"], maxSkewDays },
        ),
      );
    expect(latestBy(0)).toMatchObject({ ok: false, issues: [{ code: "money/rate-skew", skewDays: 1 }] });
    expect(latestBy(1)).toMatchObject({
      ok: true,
      value: {
        period: "2012-12-27",
        ageDays: 3,
        legs: [
          { rate: { period: "2012-12-27" }, inverted: true },
          { rate: { period: "2012-12-28" }, inverted: false },
        ],
      },
    });
    expect(latestBy(0, "2012-12-31")).toMatchObject({
      ok: true,
      value: { period: "2012-12-31", ageDays: 0 },
    });
  });

  test("says that a leg is too old rather than that there is none", () => {
    const query: RateQuery = {
      from: "JPY",
      to: "USD",
      policy: { kind: "onOrBefore", date: "2012-12-31", maxAgeDays: 3, basis: "spot" },
      pivots: ["EUR"],
      maxSkewDays: 30,
    };
    expect(answerOf(days, query)).toBe("money/rate-stale");
  });
});

describe("a fixed rate", () => {
  test("is taken as it is, in either direction", () => {
    const policy: RatePolicy = { kind: "fixed", rate: average("2012", "6.3123", "World Bank") };
    expect(answerOf(createRateTable({ rates: [] }), yuanToDollars(policy))).toContain("6.3123 CNY per USD");
    expectCode(() => findRate(days, { from: "EUR", to: "USD", policy }), "money/invalid-rate-query");
  });
});

test("questions without an answer in any table are a programmer's mistake", () => {
  const on = { kind: "on", date: "2012-12-31", basis: "spot" } as const;
  const queries: readonly [unknown, string][] = [
    [{ from: "USD", to: "USD", policy: on }, "money/invalid-rate-query"],
    [{ from: "USD", to: "RMB", policy: on }, "money/unknown-currency"],
    [{ from: "USD", to: "CNY" }, "money/invalid-rate-query"],
    [{ from: "USD", to: "CNY", policy: { kind: "latest" } }, "money/invalid-rate-query"],
    [{ from: "USD", to: "CNY", policy: { ...on, date: "2012-02-30" } }, "time/invalid-date"],
    [{ from: "USD", to: "CNY", policy: { ...on, kind: "onOrBefore" } }, "money/invalid-rate-query"],
    [{ from: "USD", to: "CNY", policy: on, maxSkewDays: -1 }, "money/invalid-rate-query"],
    [
      { from: "USD", to: "CNY", policy: { kind: "average", period: "12", basis: "annual-average" } },
      "time/invalid-period",
    ],
    [{ from: "USD", to: "CNY", policy: on, pivots: ["XYZ"] }, "money/unknown-currency"],
    [{ from: "USD", to: "CNY", policy: on, pivots: new Array(1) }, "money/unknown-currency"],
    [{ from: "USD", to: "CNY", policy: on, source: " " }, "money/invalid-rate-query"],
    [{ from: "USD", to: "CNY", policy: on, sources: ["ECB"] }, "money/unknown-option"],
  ];
  for (const [query, code] of queries) expectCode(() => findRate(days, query as RateQuery), code);
});

describe("a field that the kind of a policy does not have", () => {
  const kept = average("2012", "6.3123", "World Bank");
  const policies: readonly (readonly [string, object])[] = [
    ["maxAgeDays", { kind: "on", date: "2012-12-31", basis: "spot", maxAgeDays: 3 }],
    ["maxAge", { kind: "onOrBefore", date: "2012-12-31", basis: "spot", maxAgeDays: 3, maxAge: 9 }],
    ["flw", { kind: "average", period: "2012", basis: "annual-average", flw: "export" }],
    ["basis", { kind: "ofPeriod", periods: ["2012"], basis: "annual-average" }],
    ["flow", { kind: "fixed", rate: kept, flow: "export" }],
  ];

  test.each(policies)("%s is refused, and named, by every way to a rate", (field, policy) => {
    const invalid = { code: "money/invalid-rate-query", message: expect.stringContaining(`"${field}"`) };
    expect(() => findRate(days, yuanToDollars(policy as RatePolicy))).toThrow(
      expect.objectContaining(invalid),
    );
    const options = { to: "USD", table: days, amountOf: (amount: CurrencyAmount) => amount } as const;
    const right = Object.fromEntries(Object.entries(policy).filter(([name]) => name !== field));
    const policyOf = (amount: CurrencyAmount) => (String(amount) === "CNY 1" ? right : policy) as RatePolicy;
    const rows = deepFreeze([rmb("1"), rmb("2")]);
    // Also after rows that asked by the same policy without it.
    expect(() => aggregate(rows, sumConverted({ ...options, policyOf }))).toThrow(
      expect.objectContaining(invalid),
    );
  });

  test.each(policies)("%s may be there as undefined, which says nothing", (field, policy) => {
    const right = findRate(days, yuanToDollars({ ...policy, [field]: undefined } as unknown as RatePolicy));
    expect(right.ok ? "" : right.issues[0].code).toMatch(/^(money\/rate-missing)?$/);
  });
});

test.each([
  ["pivots", "EUR"],
  ["pivots", ["XYZ"]],
  ["source", 5],
  ["source", ""],
  ["maxSkewDays", 1.5],
  ["maxSkewDays", "3"],
])("a search with the %s %j is refused before there is any row", (option, value) => {
  const search = { [option]: value } as object;
  const options = {
    to: "USD",
    table: days,
    search,
    amountOf: (amount: CurrencyAmount) => amount,
    policyOf: () => ofYear("2012"),
  } as const;
  const code = expect.stringMatching(/^money\/(invalid-rate-query|unknown-currency)$/);
  expect(() => sumConverted(options)).toThrow(expect.objectContaining({ code }));
  expect(() => auditClaims({ claims: [], relations: [], rates: days, search })).toThrow(
    expect.objectContaining({ code: "audit/invalid-input", issues: [expect.objectContaining({ code })] }),
  );
});

describe("a walk through a pivot", () => {
  // Two series that never meet: one on even days, one on odd ones.
  const dayAt = (at: number) =>
    new Date(Date.UTC(1990, 0, 1) + at * 86_400_000).toISOString().slice(0, 10) as "1990-01-01";
  const rates = Array.from({ length: 6000 }, (_, at) =>
    spot("EUR", at % 2 === 0 ? "USD" : "CNY", dayAt(at), "2"),
  );
  const asked = (at: number, rest: Partial<RateQuery> = {}): RateQuery => ({
    from: "CNY",
    to: "USD",
    policy: { kind: "onOrBefore", date: dayAt(at), maxAgeDays: 10_000, basis: "spot" },
    pivots: ["EUR"],
    ...rest,
  });

  test("goes no way twice for many questions of one table, and no list is made anew on the way of one", () => {
    const table = createRateTable({ rates });
    const started = performance.now();
    const codes = new Set(Array.from({ length: 3000 }, (_, at) => answerOf(table, asked(3000 + at))));
    expect(codes).toEqual(new Set(["money/rate-skew"]));
    expect(answerOf({ rates, sources: [] }, asked(5999))).toBe("money/rate-skew");
    // 3,000 walks of 5,000 steps took half a minute.
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test("that others went before leads to the same legs, and is too old for who allows less", () => {
    const meeting = createRateTable({ rates: [...rates, spot("EUR", "CNY", dayAt(40), "8")] });
    const policy = (at: number, maxAgeDays: number) =>
      ({ kind: "onOrBefore", date: dayAt(at), maxAgeDays, basis: "spot" }) as const;
    for (const at of [60, 50, 45, 60])
      expect(answerOf(meeting, asked(at, { policy: policy(at, 30) }))).toBe(
        `8 CNY per EUR (spot, ${dayAt(40)}; ECB) and 2 USD per EUR (spot, ${dayAt(40)}; ECB)`,
      );
    expect(answerOf(meeting, asked(60, { policy: policy(60, 19) }))).toBe("money/rate-skew");
    expect(answerOf(meeting, asked(60, { policy: policy(60, 20) }))).toContain(dayAt(40));
    expect(answerOf(meeting, asked(60, { maxSkewDays: 1 }))).toContain(dayAt(59));
    expect(answerOf(meeting, asked(39))).toBe("money/rate-skew");
  });
});

test("rates of one source on one day that agree are one, and others are ambiguous even in a table that nobody checked", () => {
  const end = { base: "USD", quote: "CNY", rate: "6.2855", basis: "period-end", source: "SAFE" } as const;
  const policy = { kind: "on", date: "2012-12-31", basis: "period-end" } as const;
  const same = createRateTable({
    rates: [
      { ...end, period: "2012" },
      { ...end, period: "2012-12", rate: "628.55", perUnits: 100 },
    ],
  });
  expect(answerOf(same, yuanToDollars(policy))).toBe("6.2855 CNY per USD (period end, 2012; SAFE)");
  const unchecked = {
    rates: [
      { ...end, period: "2012" },
      { ...end, period: "2012", rate: "6.3" },
    ],
    sources: [],
  } as const;
  expect(answerOf(unchecked, yuanToDollars(policy))).toBe("money/rate-ambiguous");
});

test("a rate is kept as it was, whatever becomes of the object that it was given in", () => {
  const mutable = { ...average("2012", "6.3123", "A") };
  const table = createRateTable({ rates: [mutable] });
  const direct = convertAmount(usd("1"), mutable as ExchangeRate<"USD", "CNY">);
  Object.assign(mutable, { rate: "9" });
  expect(answerOf(table, yuanToDollars(ofYear("2012")))).toContain("6.3123");
  expect(direct.rate.legs[0].rate.rate).toBe("6.3123");
});

test("what is no table, and no question, is said", () => {
  for (const table of [null, {}, []])
    expectCode(() => findRate(table as never, yuanToDollars(ofYear("2012"))), "money/invalid-rate-table");
  const query = yuanToDollars(ofYear("2012"));
  for (const wrong of [
    null,
    { ...query, pivots: null },
    { ...query, source: 5 },
    { ...query, policy: { ...query.policy, flow: "exports" } },
  ]) {
    expectCode(() => findRate(days, wrong as never), "money/invalid-rate-query");
  }
  for (const legs of [[null], 5, [], [{ rate: null }]]) {
    expectCode(
      () => convertAmount(rmb("1"), { from: "CNY", to: "USD", legs } as never),
      "money/invalid-rate",
    );
  }
});

test("a rate put together by hand is refused where its legs lead elsewhere", () => {
  const answer = findRate(averages, yuanToDollars(ofYear("2013")));
  const forged = { ...(answer.ok ? answer.value : undefined!), to: "EUR" as const };
  expectCode(() => convertAmount(rmb("1"), forged), "money/invalid-rate");
  expectCode(
    () => convertAmount(usd("1"), answer.ok ? (answer.value as never) : undefined!),
    "money/rate-does-not-apply",
  );
});

test("there and back without rounding between is where it began", () => {
  const rates = fc.bigInt({ min: 1n, max: 10n ** 14n }).map((units) => withPoint(units, 8));
  fc.assert(
    fc.property(rates, fc.bigInt({ min: -(10n ** 9n), max: 10n ** 9n }), (rate, yuan) => {
      const table = createRateTable({ rates: [average("2012", rate, "A")] });
      const there = findRate(table, yuanToDollars(ofYear("2012")));
      const back = findRate(table, { from: "USD", to: "CNY", policy: ofYear("2012") });
      if (!there.ok || !back.ok) throw new Error("the table has the rate");
      const original = currencyAmount(yuan, "CNY");
      const roundTrip = {
        ...back.value,
        from: "CNY",
        legs: [there.value.legs[0], back.value.legs[0]],
      } as const;
      expect(convertAmount(original, roundTrip, { decimals: 12 })).toMatchObject({
        amount: original,
        rounded: false,
      });
    }),
  );
});
