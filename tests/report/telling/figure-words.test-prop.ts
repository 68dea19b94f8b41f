import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { intervalBetween } from "../../../src/figures/interval";
import { finiteEnd } from "../../../src/figures/interval-ends";
import { decimalOf } from "../../../src/number/decimal";
import { reportFigure } from "../../../src/report/figures/report-figure";
import { figureSaid } from "../../../src/report/telling/figure-words";

/** Hundredths, so that what is printed is held against whole numbers and no library. */
const cents = fc
  .tuple(fc.bigInt(-(10n ** 13n), 10n ** 13n), fc.integer({ min: 0, max: 12 }))
  .map(([number, power]) => number / 10n ** BigInt(power));
const widths = fc
  .tuple(fc.bigInt(1n, 999n), fc.integer({ min: 0, max: 9 }))
  .map(([digits, power]) => digits * 10n ** BigInt(power));

const PLACES: Readonly<Record<string, number>> = {
  "": 0,
  million: 6,
  billion: 9,
  trillion: 12,
  万: 4,
  亿: 8,
  万亿: 12,
};

/** The printed number and one unit of its last digit, in hundredths times 10^12. */
function readBack(text: string): { value: bigint; unit: bigint } | undefined {
  const found =
    /^(\u2212?)(?:USD )?(\u2212?)([\d,]+)(?:\.(\d+))? ?(million|billion|trillion|万亿|万|亿)?(?:美元)?$/.exec(
      text,
    );
  if (found === null) return undefined;
  const [, minus = "", inner = "", whole = "", fraction = "", scale = ""] = found;
  const digits = BigInt(whole.replaceAll(",", "") + fraction);
  const power = (PLACES[scale] ?? 0) - fraction.length + 14;
  const unit = 10n ** BigInt(power);
  return { value: digits * unit * (minus + inner === "" ? 1n : -1n), unit };
}

function decimalOfCents(number: bigint) {
  return decimalOf(number.toString()).div(100);
}

describe.each(["en", "zh"] as const)("a computed figure in %s", (locale) => {
  it("prints within one unit of its last digit of every number that it may be", () => {
    fc.assert(
      fc.property(cents, widths, fc.boolean(), (from, width, isNumbered) => {
        const interval = intervalBetween(
          finiteEnd(decimalOf(decimalOfCents(from).toFixed()), true),
          finiteEnd(decimalOf(decimalOfCents(from + width).toFixed()), true),
          false,
        );
        const number = isNumbered ? decimalOf(decimalOfCents(from + width / 2n).toFixed()) : undefined;
        const figure = reportFigure({
          indicator: "exports",
          period: "2012",
          unit: "USD",
          interval,
          ...(number && { number }),
        });
        const said = figureSaid({ locale, labels: {}, display: "code" }, figure);
        const isAbout = /^(about |约)/.test(said);
        const read = readBack(said.replace(/^(about |约)/, ""));
        // Where the number may be off by more than a third of itself, its ends are told.
        if (read === undefined) {
          expect(said).toMatch(
            /^(between|less than|at most|at least|more than|\u2212?\d.*至|不足|至多|至少|超过)/,
          );
          const half = width / 2n;
          const middle = from + half;
          expect(half * 3n + 3n >= (middle < 0n ? -middle : middle)).toBe(true);
          return;
        }
        const ends = [from, from + width].map((end) => end * 10n ** 12n);
        // "About" is off by no more than half of what the interval spans and half of a unit of the first digit of that.
        const most = isAbout ? (width * 10n ** 12n * 11n) / 10n + read.unit : read.unit;
        for (const end of ends) {
          const off = end > read.value ? end - read.value : read.value - end;
          expect(off <= most).toBe(true);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
