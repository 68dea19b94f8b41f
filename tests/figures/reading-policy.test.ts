import { exactly, figure, READING_PANEL, READINGS, type ReadingPolicy } from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { expect, test } from "vitest";
import { requirePolicy } from "../../src/figures/reading-policy";
import { expectCode } from "../docs/expect-code";

test("the panel holds each preset once, the default first, all frozen", () => {
  const ids = READING_PANEL.map(({ id }) => id);
  expect(ids).toEqual([
    "AS_WRITTEN",
    "ROUND_NUMBERS",
    "HALF_UP",
    "HALF_EVEN",
    "TRUNCATED",
    "ANY_ROUNDING",
    "EXACT_DIGITS",
    "NO_SPANS",
    "NARROW_FRACTIONS",
    "EXACT_FRACTIONS",
  ]);
  expect([READING_PANEL, ...READING_PANEL].every((part) => Object.isFrozen(part))).toBe(true);
  for (const policy of READING_PANEL) expect(requirePolicy(policy)).toEqual(policy);
});

test("a preset differs from the default in what its name says and in nothing else", () => {
  const changes = READING_PANEL.map((policy) =>
    Object.entries(policy).filter(
      ([key, value]) => key !== "id" && READINGS.AS_WRITTEN[key as "about"] !== value,
    ),
  );
  expect(changes).toEqual([
    [],
    [["trailingZeros", "insignificant"]],
    [["rounding", "half-up"]],
    [["rounding", "half-even"]],
    [["rounding", "truncate"]],
    [["rounding", "unknown"]],
    [["rounding", "none"]],
    [
      ["about", "vague"],
      ["nearly", "vague"],
    ],
    [["fractions", "narrow"]],
    [["fractions", "exact"]],
  ]);
});

test("a choice that does not exist is refused, and one left out never means the default", () => {
  const wrong: Readonly<Record<string, unknown>>[] = [
    { counts: "exactly" },
    { trailingZeros: undefined },
    { rounding: "up" },
    { rounding: "toString" },
    { fractions: null },
    { fractions: Symbol("nearest") },
  ];
  for (const change of wrong)
    expectCode(
      () => readFigure(figure(5), { ...READINGS.AS_WRITTEN, ...change } as never),
      "figures/unknown-option",
    );
});

test("a span is a share in plain digits or vague; nearly spans something, because it excludes its number", () => {
  const wrong: Readonly<Record<string, unknown>>[] = [
    { about: "-0.1" },
    { about: "10 %" },
    { about: 0.1 },
    { about: "" },
    { about: "1/10" },
    { nearly: undefined },
    { nearly: "0" },
    { nearly: "0.00" },
    { nearly: "100" },
  ];
  for (const change of wrong)
    expectCode(() => requirePolicy({ ...READINGS.AS_WRITTEN, ...change } as never), "figures/invalid-policy");
  for (const change of [{ about: "0" }, { about: "vague" }, { nearly: "0.000000000001" }, { about: "99" }])
    expect(requirePolicy({ ...READINGS.AS_WRITTEN, ...change, id: "mine" }).id).toBe("mine");
});

test("what is no policy is refused, whatever is read", () => {
  const revoked = Proxy.revocable({ ...READINGS.AS_WRITTEN }, {});
  revoked.revoke();
  const values = [
    null,
    "AS_WRITTEN",
    5,
    [],
    {},
    { ...READINGS.AS_WRITTEN, id: "" },
    { ...READINGS.NO_SPANS, id: 5 },
    revoked.proxy,
  ];
  for (const value of values)
    expectCode(() => readFigure(exactly(5), value as never), "figures/invalid-policy");
});

test("each choice of a policy is read once, so that a changing answer changes no reading", () => {
  let reads = 0;
  const changing: ReadingPolicy = {
    ...READINGS.EXACT_DIGITS,
    get rounding() {
      reads++;
      return reads === 1 ? ("none" as const) : ("up" as never);
    },
  };
  expect(readFigure(figure(30, { scale: "million" }), changing).lower).toMatchObject({ closed: true });
  expect(reads).toBe(1);
});

test("the message says what is wrong and how to make one", () => {
  expect(() => requirePolicy({ ...READINGS.AS_WRITTEN, about: "ten" })).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot read figures by an object: a span is "ten"; it must be a share as plain digits such as "0.1", or "vague". Start from a preset: { ...READINGS.AS_WRITTEN, id: "mine", about: "0.2" }.]`,
  );
  expect(() =>
    requirePolicy({ ...READINGS.AS_WRITTEN, rounding: "up" as never }),
  ).toThrowErrorMatchingInlineSnapshot(
    `[LedgerError: Cannot take "up" for rounding of the reading AS_WRITTEN: it must be "nearest" or "half-up" or "half-even" or "truncate" or "unknown" or "none".]`,
  );
});
