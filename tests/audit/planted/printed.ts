/** Printed figures in plain arithmetic, for the truth of planted slips: nothing here is of what is measured. */

import type { Claim, ClaimId, ExchangeRate, Figure } from "cultural-ledger";
import type { FigureUnit } from "cultural-ledger/figures";

/** Whole numbers below a bound. */
export type Below = (bound: number) => number;

export function oneOf<Value>(below: Below, values: readonly Value[]): Value {
  return values[below(values.length)] as Value;
}

/** A number between two others. */
export function between(below: Below, from: number, to: number): number {
  return from + ((to - from) * below(1_000_000)) / 1_000_000;
}

type Scale = NonNullable<Figure["scale"]>;

export const POWERS: Readonly<Record<Scale, number>> = {
  percent: -2,
  hundred: 2,
  thousand: 3,
  wan: 4,
  million: 6,
  yi: 8,
  billion: 9,
  trillion: 12,
};

/** How numbers are printed. */
export interface Style {
  readonly places: number;
  readonly unit: FigureUnit;
  readonly scale?: Scale;
}

/** What every currency of the documents is worth in dollars, in every year. */
const DOLLARS: { readonly [Unit in FigureUnit]?: number } = { USD: 1, CNY: 1 / 6.25, JPY: 1 / 80, EUR: 1.28 };

export const RATES: readonly ExchangeRate[] = (["2008", "2009", "2010", "2011", "2012"] as const).flatMap(
  (period) =>
    (
      [
        ["USD", "CNY", "6.25"],
        ["USD", "JPY", "80"],
        ["EUR", "USD", "1.28"],
      ] as const
    ).map(([base, quote, rate]) => ({
      base,
      quote,
      rate,
      perUnits: 1,
      basis: "annual-average" as const,
      period,
      source: "made up",
    })),
);

function sizeOf({ scale }: Pick<Figure, "scale">): number {
  return 10 ** (scale === undefined ? 0 : POWERS[scale]);
}

/** A value as it is printed in a style: rounded to the nearest, or cut off. */
export function printed(value: number, style: Style, rounding: "nearest" | "cut" = "nearest"): Figure {
  const { places, unit, scale } = style;
  const steps = (value / sizeOf(style)) * 10 ** places;
  // A last bit too few is no digit.
  const whole = rounding === "nearest" ? Math.round(steps) : Math.trunc(steps + Math.sign(steps) * 1e-7);
  const number = (whole / 10 ** places).toFixed(places);
  return { qualifier: "equal", number, ...(scale !== undefined && { scale }), unit };
}

/** Whether a value is so near to the middle of two printed numbers that its rounding is a matter of taste. */
export function isTie(value: number, style: Style): boolean {
  const steps = Math.abs(value / sizeOf(style)) * 10 ** style.places;
  return Math.abs((steps % 1) - 0.5) < 1e-6;
}

/** The number that a figure prints, in dollars where it is money. */
export function amountOf({ number, unit, ...figure }: Figure): number {
  return Number(number) * sizeOf(figure) * (DOLLARS[unit ?? "count"] ?? 1);
}

export type Range = readonly [from: number, to: number];

/** All numbers that are rounded to a figure; things counted without a scale are exact. */
export function rangeOf(figure: Figure): Range {
  const { number, unit, scale } = figure;
  const places = /\.(\d+)$/.exec(number)?.[1]?.length ?? 0;
  const isExact = unit === "count" && scale === undefined && places === 0;
  const half = isExact ? 0 : 0.5 * 10 ** -places * sizeOf(figure) * (DOLLARS[unit ?? "count"] ?? 1);
  const value = amountOf(figure);
  return [value - half, value + half];
}

/** Whether two ranges have no number in common, by more than the last bits of a computation. */
export function areApart([from, to]: Range, [least, most]: Range): boolean {
  const slack = 1e-9 * Math.max(...[from, to, least, most].map(Math.abs));
  return from - most > slack || least - to > slack;
}

export function figureOf(claims: ReadonlyMap<ClaimId, Claim>, id: ClaimId): Figure {
  const figure = claims.get(id)?.figure;
  if (figure === undefined) throw new Error(`${id} has no figure`);
  return figure;
}
