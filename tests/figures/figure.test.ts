import {
  about,
  atLeast,
  atMost,
  between,
  checkRecord,
  describeFigure,
  exactly,
  type Figure,
  figure,
  lessThan,
  moreThan,
  nearly,
  odd,
  totalCount,
} from "cultural-ledger";
import { hasExcessDigits, isFigure, readFigure } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { fractionOfNumber, unitOfFigure } from "../../src/figures/figure";
import { expectCode } from "../docs/expect-code";
import { deepFreeze } from "../frozen";

const VISIT = { id: "out", direction: "outbound", period: "2012" } as const;
const invalidNumber = expect.objectContaining({ code: "figures/invalid-number" });

test("the three wordings are data that JSON keeps", () => {
  expect(exactly(61)).toEqual({ qualifier: "exactly", number: "61" });
  expect(moreThan(1000)).toEqual({ qualifier: "moreThan", number: "1000" });
  expect(atLeast(2)).toEqual({ qualifier: "atLeast", number: "2" });
  expect(JSON.parse(JSON.stringify(moreThan("21.13")))).toEqual(moreThan("21.13"));
  expect(structuredClone(atLeast(2))).toEqual(atLeast(2));
});

test("a figure is frozen", () => {
  expect(Object.isFrozen(moreThan(1000))).toBe(true);
});

test("one number has one form, however it was given", () => {
  for (const input of [30, 30n, "30", "030", "30.0", "30.000"]) {
    expect(exactly(input)).toEqual({ qualifier: "exactly", number: "30" });
  }
  expect(exactly("21.130")).toEqual({ qualifier: "exactly", number: "21.13" });
  expect(exactly("-0.50")).toEqual({ qualifier: "exactly", number: "-0.5" });
  for (const zero of [0, -0, "0", "-0", "-0.00"]) expect(exactly(zero).number).toBe("0");
});

test("numbers keep all their digits, up to 24 before the point and 12 after it", () => {
  const longest = `${"9".repeat(24)}.${"9".repeat(12)}`;
  expect(exactly(longest).number).toBe(longest);
  expect(exactly(Number.MAX_SAFE_INTEGER).number).toBe("9007199254740991");
  expect(exactly(10n ** 24n - 1n).number).toBe("9".repeat(24));
  expect(() => exactly(`1${longest}`)).toThrow(invalidNumber);
  expect(() => exactly(`${longest}9`)).toThrow(invalidNumber);
  expect(() => exactly(10n ** 24n)).toThrow(invalidNumber);
  expect(() => exactly(Number.MAX_SAFE_INTEGER + 1)).toThrow(invalidNumber);
});

test("what is not plain digits is refused", () => {
  const texts = [
    "",
    " ",
    "1 000",
    "1,000",
    "1e3",
    "+5",
    "--5",
    ".5",
    "5.",
    "1.2.3",
    "0x10",
    "20%",
    "NaN",
    "２０",
    "٢٠",
  ];
  for (const text of texts) {
    expect(() => exactly(text), text).toThrow(invalidNumber);
    expect(isFigure({ qualifier: "exactly", number: text }), text).toBe(false);
  }
  for (const number of [0.5, Number.NaN, Infinity, 1e21, 2 ** 53]) {
    expect(() => moreThan(number), String(number)).toThrow(invalidNumber);
  }
  for (const value of [undefined, null, true, {}, [], [20], Symbol("20"), () => 20, new Date(20)]) {
    expect(() => atLeast(value as never)).toThrow(invalidNumber);
  }
});

test("a bigint of a million digits is refused at once", () => {
  const bigint = 1n << 40_000_000n;
  const started = performance.now();
  expect(() => exactly(bigint)).toThrow(invalidNumber);
  expect(performance.now() - started).toBeLessThan(1000);
});

test("the message names the value and what is taken", () => {
  expect(() => exactly(21.13)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot read 21.13 as the number of a figure: it must be plain digits such as "1000" or "21.13", a fraction such as "1/10", a bigint or a safe integer.]`,
  );
});

test("a figure is recognized by its qualifier and its number", () => {
  const figures = deepFreeze<Figure[]>([
    { qualifier: "exactly", number: "61" },
    { qualifier: "moreThan", number: "-1" },
    { qualifier: "atLeast", number: "21.13" },
  ]);
  for (const figure of figures) expect(isFigure(figure)).toBe(true);
});

test("nothing else is a figure", () => {
  const others = [
    undefined,
    null,
    61,
    "61",
    [],
    {},
    { qualifier: "exactly" },
    { number: "61" },
    { qualifier: "exactly", number: 61 },
    { qualifier: "exactly", number: 61n },
    { qualifier: "roughly", number: "61" },
    { qualifier: "toString", number: "61" },
    { qualifier: "__proto__", number: "61" },
    { qualifier: ["exactly"], number: "61" },
    { qualifier: "Exactly", number: "61" },
    { qualifier: "exactly", number: "1".repeat(1_000_000) },
  ];
  for (const other of others) expect(isFigure(other)).toBe(false);
});

test("every wording is data with only the fields that were given", () => {
  expect(figure("21.10", { scale: "million", unit: "USD", decimals: -4 })).toEqual({
    qualifier: "equal",
    number: "21.10",
    scale: "million",
    unit: "USD",
    decimals: -4,
  });
  expect(Object.keys(figure(30, {}))).toEqual(["qualifier", "number"]);
  expect(between("20.0", 30n, { scale: "wan" })).toEqual({
    qualifier: "between",
    number: "20",
    to: "30",
    scale: "wan",
  });
  expect(about("1/10")).toEqual({ qualifier: "about", number: "1/10" });
  for (const made of [figure(5), lessThan(5), atMost(5), nearly(5), odd(50), between(5, 5)]) {
    expect(Object.isFrozen(made)).toBe(true);
    expect(isFigure(made)).toBe(true);
    expect(isFigure(JSON.parse(JSON.stringify(made)))).toBe(true);
  }
});

test("a number as printed keeps its digits, which say how far it is rounded", () => {
  for (const digits of ["21.10", "030", "0.00", "-0.50"]) expect(figure(digits).number).toBe(digits);
});

test("a fraction is two whole numbers of up to six digits", () => {
  for (const fraction of ["1/10", "2/3", "4/2", "999999/999999"])
    expect(about(fraction).number).toBe(fraction);
  for (const text of [
    "0/3",
    "1/0",
    "01/3",
    "1/03",
    "-1/3",
    "1/2/3",
    "1.5/2",
    "1 / 3",
    "1/",
    "/3",
    "1/1000000",
  ])
    expectCode(() => about(text), "figures/invalid-number");
});

test("what does not fit together is no figure", () => {
  const attempts: (() => unknown)[] = [
    () => between(30, 20),
    () => between("1/2", "1/3"),
    () => between("0.1", "1/2", { scale: "million" }),
    () => about("1/10", { scale: "percent" }),
    () => figure(30, { scale: "percent", unit: "USD" }),
    () => figure(30, { scale: "millions" as never }),
    () => figure(30, { unit: "RMB" as never }),
    () => figure(30, { decimals: 0.5 }),
    () => figure(30, { decimals: 13 }),
    () => figure(30, { decimals: -37 }),
    () => figure("1/3", { decimals: 2 }),
  ];
  for (const attempt of attempts) expectCode(attempt, "figures/invalid-figure");
  for (const value of [null, undefined, Symbol("30"), {}, 2.5, "3e5"])
    expectCode(() => between(20, value as never), "figures/invalid-number");
});

test("a field that no figure has is refused by its name, whoever takes the figure", () => {
  const misspelt = { ...moreThan(20), scael: "million" };
  expect(isFigure(misspelt) || isFigure({ ...moreThan(20), note: undefined })).toBe(false);
  for (const take of [readFigure, describeFigure, hasExcessDigits])
    expectCode(() => take(misspelt), "figures/invalid-figure");
  expect(() => readFigure(misspelt)).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot use an object as a figure: it has a field "scael"; a figure has qualifier, number, to, scale, unit, decimals.]`,
  );
  expectCode(() => totalCount([misspelt]), "figures/invalid-count");
  expect(() => totalCount([misspelt])).toThrow('it has a field "scael"; a figure has qualifier, number, to');
  expect(checkRecord("delegations", { ...VISIT, persons: misspelt })).toMatchObject({
    issues: [{ code: "figures/invalid-count", expected: expect.stringContaining('it has a field "scael"') }],
  });
});

test("what hangs on a figure without being a field of its data is no matter", () => {
  expect(isFigure(Object.assign({ ...moreThan(20) }, { [Symbol("s")]: 1 }))).toBe(true);
  expect(isFigure(Object.assign(Object.create(null), { ...moreThan(20) }))).toBe(true);
});

describe("a number and odd", () => {
  test("is data with the qualifier, of things with a zero at the end or a scale, of anything else with any digits", () => {
    expect(odd(20)).toEqual({ qualifier: "odd", number: "20" });
    expect(odd("1.5", { scale: "wan" })).toEqual({ qualifier: "odd", number: "1.5", scale: "wan" });
    const percent = { scale: "percent" } as const;
    for (const made of [
      odd(20, percent),
      odd("25.3", percent),
      odd(105, { unit: "USD" }),
      odd("20.5"),
      odd(1, { scale: "yi" }),
    ])
      expect(isFigure(JSON.parse(JSON.stringify(made)))).toBe(true);
  });

  test.each([
    () => odd(105),
    () => odd("105.0"),
    () => odd(7, { unit: "count" }),
    () => odd("1.2345", { scale: "wan" }),
    () => odd("20.5", { unit: "count" }),
  ])("of things counted to the last one leaves nothing: %s", (make) => {
    expectCode(make, "figures/invalid-figure");
    expect(make).toThrow(/-odd things leave none .* take moreThan, or the scale/);
  });

  test.each([
    () => odd(0),
    () => odd("0.00", { unit: "USD" }),
    () => odd(-20),
    () => odd("-1.5", { scale: "percent" }),
    () => odd("1/2"),
    () => odd("10/3"),
  ])("of nothing, of less and of a fraction says nothing: %s", (make) => {
    expectCode(make, "figures/invalid-figure");
    expect(make).toThrow(/says nothing, .* take moreThan or about/);
  });

  test("from outside is refused alike, and told why", () => {
    expect(isFigure({ qualifier: "odd", number: "20" })).toBe(true);
    for (const number of ["105", "0", "-20", "1/2"])
      expect(isFigure({ qualifier: "odd", number })).toBe(false);
    expect(isFigure({ qualifier: "odd", number: "20", to: "30" })).toBe(false);
    expect(isFigure({ qualifier: "odd", number: "20", decimals: -1 })).toBe(false);
    expect(() => totalCount([{ qualifier: "odd", number: "105" }])).toThrow(
      "105-odd things leave none between the number and the next one; take moreThan",
    );
  });
});

test("options are an object, and each function has its own", () => {
  for (const options of [null, "million", 6, ["million"], new Map([["scale", "million"]])])
    for (const attempt of [() => figure(30, options as never), () => between(20, 30, options as never)])
      expectCode(attempt, "figures/invalid-argument");
  for (const make of [moreThan, about, (number: number, options: object) => between(20, number, options)])
    expectCode(() => make(30, { decimals: -6 } as never), "figures/unknown-option");
  for (const options of [{ to: "40" }, { scal: "million" }])
    expectCode(() => figure(30, options as never), "figures/unknown-option");
});

test("a figure that cannot be looked at is none", () => {
  const revoked = Proxy.revocable({ ...moreThan(5) }, {});
  revoked.revoke();
  expect(isFigure(revoked.proxy)).toBe(false);
  expect(
    isFigure({
      qualifier: "exactly",
      get number() {
        throw new TypeError("no");
      },
    }),
  ).toBe(false);
});

test("a percentage or a fraction is a ratio, anything else counts things, unless the figure says so", () => {
  expect(unitOfFigure(figure(30))).toBe("count");
  expect(unitOfFigure(figure(30, { scale: "percent" }))).toBe("ratio");
  expect(unitOfFigure(about("1/10"))).toBe("ratio");
  expect(unitOfFigure(between("0", "1/2"))).toBe("ratio");
  expect(unitOfFigure(figure("2.5", { unit: "ratio" }))).toBe("ratio");
  expect(unitOfFigure(figure(30, { scale: "million", unit: "CNY" }))).toBe("CNY");
});

test("the number of a figure is an exact fraction", () => {
  expect(fractionOfNumber("21.13")).toEqual({ numerator: 2113n, denominator: 100n });
  expect(fractionOfNumber("-0.5")).toEqual({ numerator: -5n, denominator: 10n });
  expect(fractionOfNumber("2/3")).toEqual({ numerator: 2n, denominator: 3n });
});
