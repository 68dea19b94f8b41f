import { expect, test } from "vitest";
import { isFigureScale, powerOfScale } from "../../src/figures/scale";

test("a scale is a power of ten: wan is ten thousand, yi a hundred million", () => {
  const powers = {
    percent: -2,
    hundred: 2,
    thousand: 3,
    wan: 4,
    million: 6,
    yi: 8,
    billion: 9,
    trillion: 12,
  } as const;
  for (const [scale, power] of Object.entries(powers)) {
    expect(isFigureScale(scale)).toBe(true);
    expect(powerOfScale(scale as keyof typeof powers)).toBe(power);
  }
  expect(powerOfScale(undefined)).toBe(0);
});

test("nothing else names a scale", () => {
  for (const value of [
    "",
    "Million",
    "millions",
    "toString",
    "__proto__",
    6,
    null,
    undefined,
    ["million"],
    Symbol("wan"),
  ])
    expect(isFigureScale(value)).toBe(false);
});
