import { moreThan } from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { expect, test } from "vitest";
import { intervalBetween, pointInterval } from "../../../src/figures/interval";
import { divideIntervals } from "../../../src/figures/interval-arithmetic";
import { finiteEnd, UNBOUNDED, UNKNOWN } from "../../../src/figures/interval-ends";
import { decimalOf } from "../../../src/number/decimal";
import { reportFigure } from "../../../src/report/figures/report-figure";
import { knownNumber } from "../../../src/report/telling/known-number";
import { deepFreeze } from "../../frozen";

type Given = Partial<Parameters<typeof reportFigure>[0]>;

const known = (given: Given) =>
  knownNumber(
    deepFreeze(reportFigure({ indicator: "exports", period: "2012", unit: "USD", ...given } as never)),
  )?.toFixed();
const number = decimalOf("22000000");
const closed = (text: string) => finiteEnd(decimalOf(text), true);
const within = (lower: string, upper: string) => intervalBetween(closed(lower), closed(upper), false);

test("one number is known", () => {
  expect(known({ number })).toBe("22000000");
  expect(known({ number, interval: pointInterval(number, false) })).toBe("22000000");
  expect(known({ unit: "count", interval: pointInterval(decimalOf("61"), true) })).toBe("61");
  // More than 60 and fewer than 62 things are 61.
  const only = intervalBetween(finiteEnd(decimalOf("60"), false), finiteEnd(decimalOf("62"), false), true);
  expect(known({ unit: "count", interval: only })).toBe("61");
});

test("a quotient of exact numbers is known as far as it was computed", () => {
  const third = divideIntervals(pointInterval(decimalOf("1"), false), pointInterval(decimalOf("3"), false));
  expect(known({ unit: "ratio", interval: third, number: decimalOf("0.333333333333") })).toBe(
    "0.333333333333",
  );
});

test("an amount that was rounded to the smallest unit of its currency is known, and one less well is not", () => {
  const converted = decimalOf("1093103.94");
  expect(known({ number: converted, interval: within("1093103.935", "1093103.945") })).toBe("1093103.94");
  expect(known({ number: converted, interval: within("1093103.93", "1093103.95") })).toBeUndefined();
  expect(known({ unit: "JPY", number, interval: within("21999999.5", "22000000.5") })).toBe("22000000");
  expect(known({ number, interval: within("21999999.5", "22000000.5") })).toBeUndefined();
  expect(
    known({ unit: "number", number: decimalOf("5"), interval: within("4.999", "5.001") }),
  ).toBeUndefined();
});

test("of a bound nothing is known to be the number, though one was computed", () => {
  expect(known({ number, interval: intervalBetween(closed("22000000"), UNKNOWN, false) })).toBeUndefined();
  expect(known({ number, interval: intervalBetween(UNBOUNDED, closed("22000000"), false) })).toBeUndefined();
  expect(known({ unit: "count", interval: readFigure(moreThan(1000)) })).toBeUndefined();
  expect(known({ interval: within("29500000", "30500000") })).toBeUndefined();
  expect(known({ reason: "no-records" })).toBeUndefined();
});
