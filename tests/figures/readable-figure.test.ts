import { about, between, exactly, type Figure, figure, moreThan, odd } from "cultural-ledger";
import { describe, expect, test } from "vitest";
import { readable } from "../../src/figures/readable-figure";

const money = { scale: "million", unit: "USD" } as const;

/** The number as a fraction in lowest terms, and the places of its last digit: as printed, without zeros before the point, and without any. */
function parsed(given: Figure): string {
  const { fraction, lastDigit, lastInsignificant, lastNonZero } = readable(given);
  const { numerator, denominator } = fraction;
  const common = divisor(numerator < 0n ? -numerator : numerator, denominator);
  return `${numerator / common}/${denominator / common} ${lastDigit} ${lastInsignificant} ${lastNonZero}`;
}

function divisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : divisor(other, one % other);
}

describe("a figure that was parsed", () => {
  test.each<[given: Figure, says: string]>([
    [figure("1100"), "1100/1 0 2 2"],
    [figure("1100.0"), "1100/1 -1 -1 2"],
    [figure("21.10", money), "21100000/1 4 4 5"],
    [figure("30", money), "30000000/1 6 7 7"],
    [figure("1.2345", { scale: "wan" }), "12345/1 0 0 0"],
    [figure("12.50", { scale: "percent" }), "1/8 -4 -4 -3"],
    [exactly("-0.5"), "-1/2 -1 -1 -1"],
    [figure("0"), "0/1 0 0 0"],
    [moreThan("9".repeat(24)), `${"9".repeat(24)}/1 0 0 0`],
    [odd("1.5", { scale: "yi" }), "150000000/1 7 7 7"],
  ])("%j has its number as a fraction and the places of its digits", (given, says) => {
    expect(parsed(given)).toBe(says);
  });

  test("says whether it counts whole things", () => {
    const isWhole = (given: Figure) => readable(given).isWhole;
    expect([figure(61), figure("1.5", { scale: "wan" }), between(20, 30), moreThan(-5)].map(isWhole)).toEqual(
      [true, true, true, true],
    );
    expect(
      [
        figure("2.5"),
        figure("2.5", { unit: "count" }),
        between("2", "3.5"),
        figure(61, { unit: "USD" }),
        about("1/2"),
      ].map(isWhole),
    ).toEqual([false, false, false, false, false]);
  });

  test("of a fraction has no digits, and bounds where it does not come out even", () => {
    const third = readable(figure("1/3"));
    expect(third.exact).toBe(undefined);
    expect(third.fraction).toEqual({ numerator: 1n, denominator: 3n });
    expect(third.value.lower.lt(third.value.upper)).toBe(true);
    const quarter = readable(about("1/4")).value;
    expect([quarter.lower.toFixed(), quarter.upper.toFixed()]).toEqual(["0.25", "0.25"]);
  });

  test("says whether it has digits beyond those that it declares", () => {
    const hasExcess = (digits: string, decimals: number) =>
      readable(figure(digits, { ...money, decimals })).hasExcessDigits;
    expect([
      hasExcess("21.13", -6),
      hasExcess("21.13", -4),
      hasExcess("21", -6),
      hasExcess("0.00", -9),
    ]).toEqual([true, false, false, false]);
  });
});
