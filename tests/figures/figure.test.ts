import { atLeast, exactly, type Figure, isFigure, moreThan } from "cultural-ledger";
import { expect, test } from "vitest";
import { deepFreeze } from "../frozen";

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
    `[LedgerError: Cannot read 21.13 as the number of a figure: it must be plain digits such as "1000" or "21.13", a bigint or a safe integer.]`,
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
