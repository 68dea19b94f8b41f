/**
 * Changes, growth and contributions in words: "+8.9 %", "between −2.0 and +10 %", 增长约8%.
 */

import type { Decimal } from "decimal.js";
import type { Interval } from "../../figures/interval";
import { type FiniteEnd, narrowestEnds } from "../../figures/interval-ends";
import { decimalOf } from "../../number/decimal";
import type { ReportFigure } from "../figures/report-figure";
import type { Hedge, SignedKind, SignedNumber, Way } from "../words/number-words";
import { isOnePoint, knownDigits } from "./known-digits";
import { type NumberWriter, numberWriter } from "./number-writer";
import { type ReportTelling, reportWords } from "./telling";

const NOTHING_LEFT = decimalOf("-1");

/** What changed, with its way; `undefined` where nothing is known. */
export function signedSaid(
  telling: ReportTelling,
  figure: ReportFigure,
  kind: SignedKind,
): string | undefined {
  const { interval, number } = figure;
  const { signed, signedBetween } = reportWords(telling).numbers;
  const writer = numberWriter(telling, figure);
  if (interval === undefined) return number && signed(kind, "exact", signedNumber(number, writer.exact));
  const { lower, upper } = narrowestEnds(interval) ?? interval;
  if (lower.kind === "finite" && upper.kind === "finite") {
    if (isOnePoint(lower, upper))
      return signed(kind, "exact", signedNumber(number ?? lower.value, writer.exact));
    const known = knownDigits(lower, upper, number, writer);
    if (known === undefined || (interval.whole && !writer.hasScale(known.value.abs()))) {
      const [from, to] = [lower, upper].map((end, at) =>
        endNumber(end, at === 0 ? "floor" : "ceil", interval, writer),
      );
      return signedBetween(kind, from as SignedNumber, to as SignedNumber);
    }
    const said = signedNumber(known.value, (size) => writer.rounded(size, known.place));
    return signed(kind, known.isAbout ? "about" : "exact", said);
  }
  if (lower.kind === "finite") {
    // Nothing that is counted falls by more than all of it.
    if (kind === "growth" && lower.value.eq(NOTHING_LEFT)) return undefined;
    const end = interval.lower.kind === "finite" && !interval.lower.closed ? interval.lower : lower;
    return signed(kind, bound(end, "atLeast", "moreThan"), endNumber(end, "floor", interval, writer));
  }
  if (upper.kind === "finite") {
    const end = interval.upper.kind === "finite" && !interval.upper.closed ? interval.upper : upper;
    return signed(kind, bound(end, "atMost", "lessThan"), endNumber(end, "ceil", interval, writer));
  }
  return undefined;
}

function bound({ closed }: FiniteEnd, inclusive: Hedge, exclusive: Hedge): Hedge {
  return closed ? inclusive : exclusive;
}

/** An end, rounded outward to two digits where it is not of whole things. */
function endNumber(
  { value }: FiniteEnd,
  outward: "floor" | "ceil",
  { whole }: Interval,
  writer: NumberWriter,
): SignedNumber {
  if (whole) return signedNumber(value, writer.exact);
  const place = value.isZero() ? 0 : writer.coarsened(value.abs(), value.e - 1);
  const units = value.times(`1e${-place}`);
  const rounded = decimalOf(
    (outward === "floor" ? units.floor() : units.ceil()).times(`1e${place}`).toFixed(),
  );
  return signedNumber(rounded, (size) => writer.rounded(size, place));
}

function signedNumber(value: Decimal, write: (size: Decimal) => string): SignedNumber {
  const number = write(value.abs());
  return { way: wayOf(value, number), number };
}

/** What is printed as zero goes neither way. */
function wayOf(value: Decimal, number: string): Way {
  if (value.isZero() || !/[1-9]/.test(number)) return "level";
  return value.isNegative() ? "down" : "up";
}
