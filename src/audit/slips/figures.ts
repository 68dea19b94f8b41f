/**
 * Slips of figures, undone: the same claim with other digits, another power of ten, another scale, currency or sign, or
 * read otherwise.
 */

import { type Figure, isFigure, type Qualifier, unitOfFigure } from "../../figures/figure";
import type { Interval } from "../../figures/interval";
import { FIGURE_SCALES, type FigureScale, powerOfScale } from "../../figures/scale";
import { isCurrency } from "../common-unit";
import { isBounded } from "../evaluation";
import type { Hint } from "../finding";
import { withFigure } from "../quantity";
import type { ClaimId, Relation } from "../relation";
import { divisionOf } from "../relation-parts";
import { pointMoved } from "./digits";
import type { Slip, Suspect, Suspicion } from "./slip";

/** The slips of one kind that may have happened to one claim, the least first. */
export type SlipsOfClaim = (suspect: Suspect, suspicion: Suspicion) => readonly Slip[];

type DigitHint = Extract<Hint, { readonly number: string }>["kind"];

/** Slips of digits. */
export function ofDigits(kind: DigitHint, numbersOf: (number: string) => readonly string[]): SlipsOfClaim {
  return (suspect, suspicion) =>
    numbersOf(suspect.figure.number).flatMap((number) =>
      readAs({ kind, claim: suspect.id, number }, { ...suspect.figure, number }, suspect, suspicion),
    );
}

/** Powers of ten that have no name as a scale. */
const POWERS: readonly number[] = [1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((power) => [power, -power]);

/**
 * Another power of ten, the smallest first: where several would make a relation hold, the least slip is the likeliest. It
 * is another scale where there is one, ten thousands for millions, and else a point in the wrong place or zeros too few
 * or too many. Of a bound, a power far enough away always agrees with something.
 */
export const ofPowers: SlipsOfClaim = (suspect, suspicion) => {
  const { id, figure } = suspect;
  // Of a record high any power of ten to one side agrees.
  if (suspicion.relation.kind === "maxInHistory") return [];
  if (!isBounded(suspect.quantity) || figure.to !== undefined || figure.number.includes("/")) return [];
  const scales = otherScales(figure).map((scale) => ({
    power: powerOfScale(scale) - powerOfScale(figure.scale),
    hint: { kind: "scale", claim: id, scale } as const,
    read: inScale(figure, scale),
  }));
  const isNamed = (power: number) => scales.some((scale) => scale.power === power);
  const powers = POWERS.filter((power) => !isNamed(power)).map((power) => ({
    power,
    hint: { kind: "power-of-ten", claim: id, power } as const,
    read: timesPower(figure, power),
  }));
  return [...scales, ...powers]
    .sort((one, other) => Math.abs(one.power) - Math.abs(other.power))
    .flatMap(({ hint, read }) => readAs(hint, read, suspect, suspicion));
};

/** The scales that a number may have been meant in. Nobody forgets to say hundreds, and what declares its digits has them. */
function otherScales({ scale: own, decimals, ...figure }: Figure): readonly (FigureScale | undefined)[] {
  const isRatio = ["ratio", "number"].includes(unitOfFigure({ ...figure, ...(own && { scale: own }) }));
  return [undefined, ...FIGURE_SCALES].filter(
    (scale) =>
      decimals === undefined && scale !== own && scale !== "hundred" && (isRatio || scale !== "percent"),
  );
}

/**
 * The number as it is printed in another scale. A percentage is a ratio, and without its sign it is the ratio that it is.
 * What counts things stays exact: "7 thousand" would say less than "7", and so agree with more.
 */
function inScale(figure: Figure, scale: FigureScale | undefined): Figure {
  const { scale: own, unit: _, ...printed } = figure;
  const unit = unitOfFigure(figure);
  if (scale === "percent") return { ...printed, scale };
  if (scale === undefined) return { ...printed, unit };
  const isExact = own === undefined && unit === "count" && !figure.number.includes(".");
  return isExact ? timesPower(figure, powerOfScale(scale)) : { ...printed, unit, scale };
}

/** A figure times a power of ten, as precise as it was. */
function timesPower(figure: Figure, power: number): Figure {
  const { number, scale, qualifier, decimals } = figure;
  const isExact = qualifier !== "equal" || (scale === undefined && unitOfFigure(figure) === "count");
  const places = /\.(\d+)$/.exec(number)?.[1]?.length ?? 0;
  const precision = (decimals ?? places - powerOfScale(scale)) - power;
  return {
    ...figure,
    number: pointMoved(number, power),
    unit: unitOfFigure(figure),
    ...(!isExact && { decimals: precision }),
  };
}

/** The same number in another currency of the document. */
export const ofCurrencies: SlipsOfClaim = (suspect, suspicion) => {
  const { id, figure } = suspect;
  const { unit } = suspect.quantity;
  if (!isCurrency(unit)) return [];
  return [...suspicion.document.currencies()]
    .filter((currency) => currency !== unit)
    .flatMap((currency) =>
      readAs({ kind: "currency", claim: id, currency }, { ...figure, unit: currency }, suspect, suspicion),
    );
};

/** The other sign, where there can be one: nobody counts fewer than none, and every open list has room for a negative part. */
export const ofSigns: SlipsOfClaim = (suspect, suspicion) => {
  const { relation } = suspicion;
  const { id, figure } = suspect;
  const isChange = relation.kind === "change" && relation.change === id;
  const isOpen = relation.kind === "partOf" || (relation.kind === "sum" && relation.list === "open");
  const isCount = suspect.quantity.unit === "count" && !isChange;
  if (isCount || isOpen || figure.to !== undefined || !isBounded(suspect.quantity)) return [];
  const number = figure.number.startsWith("-") ? figure.number.slice(1) : `-${figure.number}`;
  return readAs({ kind: "sign", claim: id }, { ...figure, number }, suspect, suspicion);
};

/** Words that leave out their own number, and those that hold it. */
const INCLUSIVE: { readonly [Word in Qualifier]?: Qualifier } = {
  moreThan: "atLeast",
  lessThan: "atMost",
  nearly: "equal",
  odd: "atLeast",
};

/** A bound of its own number: "more than 2,100" of 2,100. */
export const ofBounds: SlipsOfClaim = (suspect, suspicion) => {
  const { id, figure } = suspect;
  const qualifier = INCLUSIVE[figure.qualifier];
  if (qualifier === undefined) return [];
  const included: Figure = { ...figure, qualifier };
  return readAs({ kind: "inclusive-bound", claim: id, qualifier }, included, suspect, suspicion);
};

/** A result with its digits cut off. */
export const ofCuts: SlipsOfClaim = (suspect, suspicion) => {
  const { context, relation } = suspicion;
  const { id, figure } = suspect;
  const isCutAnyway = context.policy.rounding === "truncate" || context.policy.rounding === "unknown";
  if (isCutAnyway || figure.qualifier !== "equal" || !resultsOf(relation).includes(id)) return [];
  return readAs({ kind: "cut", claim: id }, figure, suspect, {
    context: { ...context, policy: { ...context.policy, rounding: "truncate" } },
  });
};

/** What is computed from the others, or stated again with fewer digits. */
function resultsOf(relation: Relation): readonly (ClaimId | undefined)[] {
  switch (relation.kind) {
    case "sum":
      return [relation.whole];
    case "change":
      return [relation.change];
    case "cumulative":
      return [relation.total];
    case "against":
      return [relation.claim];
    case "same":
      return relation.claims;
    default:
      return [divisionOf(relation)?.result];
  }
}

/** A claim with another figure, where that is one and can be read. */
function readAs(
  hint: Hint,
  figure: Figure,
  { id, quantity, wanted }: Suspect,
  { context }: Pick<Suspicion, "context">,
): readonly Slip[] {
  const isFar = wanted !== undefined && unitOfFigure(figure) === quantity.unit && isFarFrom(figure, wanted);
  if (isFar || !isFigure(figure)) return [];
  const read = withFigure(quantity, figure, context.policy);
  return read.interval === undefined ? [] : [{ hint: Object.freeze(hint), reads: [[id, read]] }];
}

/** Whether a number as printed is further away than it could be rounded: roughly, and fast, as most slips are. */
function isFarFrom({ qualifier, number, scale, decimals }: Figure, { lower, upper }: Interval): boolean {
  if (qualifier !== "equal" || number.includes("/")) return false;
  const size = 10 ** powerOfScale(scale);
  const value = Number(number) * size;
  const zeros = /[1-9.](0*)$/.exec(number)?.[1]?.length ?? 0;
  const places = /\.(\d+)$/.exec(number)?.[1]?.length ?? -zeros;
  const unit = Math.max(size * 10 ** -places, decimals === undefined ? 0 : 10 ** -decimals);
  const reach = 1.001 * unit + 1e-9 * Math.abs(value);
  const isBelow = lower.kind === "finite" && lower.value.toNumber() - value > reach;
  return isBelow || (upper.kind === "finite" && value - upper.value.toNumber() > reach);
}
