/**
 * Quantities: claims as a policy reads them. Duplicates bound each other, so a quantity is what all statements of one
 * thing leave possible.
 *
 * @source XBRL Calculations 1.1: consistent duplicates are read as the intersection of their intervals
 */

import { type Figure, type FigureUnit, unitOfFigure } from "../figures/figure";
import { type Interval, isExact, tightenInterval } from "../figures/interval";
import { intersectIntervals } from "../figures/interval-order";
import { hasExcessDigits, readChecked, readingChoices } from "../figures/read-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import { getOrCreate } from "../foundation/get-or-create";
import { isOpenList } from "../geography/area-list";
import { type AreaProfile, countAreas } from "../geography/area-profile";
import type { Ledger } from "../model/ledger";
import { type Claim, identityOf } from "./claim";
import type { Reason } from "./finding";
import type { PeriodRates } from "./period-rates";
import type { ClaimId } from "./relation";

/** A claim as it is read. */
export interface Quantity {
  readonly claim: Claim;
  /** What it is of: one text for all duplicates, so that one unknown is not counted as two. */
  readonly identity: string;
  /** Unknown where there is no figure. */
  readonly unit: FigureUnit | undefined;
  /** `undefined` where nothing can be read. */
  readonly interval: Interval | undefined;
  /** Why nothing can be read. */
  readonly fault: Extract<Reason, "missing-figure" | "excess-digits" | "conflicting-duplicates"> | undefined;
  /** Whether it counts an open list. */
  readonly isOpen: boolean;
  /** Whether it is a number as printed or the count of a closed list; with duplicates, whether one of them is. */
  readonly isRounding: boolean;
  /** Whether nothing but "about" or "nearly" is said of it. */
  readonly isVague: boolean;
}

/** What an audit reads claims with. */
export interface AuditContext {
  readonly policy: ReadingPolicy;
  readonly profile: AreaProfile;
  readonly rates: PeriodRates;
  readonly ledger: Ledger | undefined;
  /** A claim together with its duplicates. */
  readonly quantity: (claim: ClaimId) => Quantity;
  /** The same, read as the result of a division. */
  readonly quotient: (claim: ClaimId) => Quantity;
  /** A claim alone. */
  readonly statement: (claim: ClaimId) => Quantity;
}

/** Claims by id, and those that state one thing by what they are of. */
export interface ClaimIndex {
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly duplicates: ReadonlyMap<string, readonly Claim[]>;
}

/** Finds the claims that state one thing. */
export function indexClaims(claims: ReadonlyMap<ClaimId, Claim>): ClaimIndex {
  const duplicates = new Map<string, Claim[]>();
  for (const claim of claims.values()) {
    const identity = identityOf(claim);
    if (identity === undefined) continue;
    const others = duplicates.get(identity);
    if (others === undefined) duplicates.set(identity, [claim]);
    else others.push(claim);
  }
  return { claims, duplicates };
}

/**
 * Reads claims by several policies. Policies that read a claim alike share one quantity, so that whoever tries a panel of
 * them sees at once where nothing changes.
 */
export function readingsOf(
  index: ClaimIndex,
  policies: readonly ReadingPolicy[],
  options: Pick<AuditContext, "profile" | "rates" | "ledger">,
): readonly AuditContext[] {
  const statements = new Map<string, Quantity>();
  const quantities = new Map<string, Quantity>();
  return policies.map((policy) => {
    const readAs = (figureOf: (claim: Claim) => Figure | undefined) => {
      const choices = (claim: Claim) => {
        const figure = figureOf(claim);
        return figure === undefined ? ["list"] : [unitOfFigure(figure), readingChoices(figure, policy)];
      };
      const statement = (id: ClaimId) => {
        const claim = index.claims.get(id) as Claim;
        return getOrCreate(statements, JSON.stringify([id, choices(claim)]), () =>
          readClaim(claim, figureOf(claim), { ...options, policy }),
        );
      };
      const quantity = (id: ClaimId) => {
        const own = statement(id);
        const duplicates = index.duplicates.get(own.identity) ?? [];
        if (duplicates.length < 2) return own;
        return getOrCreate(quantities, JSON.stringify([id, duplicates.map(choices)]), () =>
          merged(
            own,
            duplicates.map((claim) => statement(claim.id)),
          ),
        );
      };
      return { statement: remembered(statement), quantity: remembered(quantity) };
    };
    const printed = readAs(({ figure }) => figure);
    const divided = readAs(({ figure }) => figure && asQuotient(figure));
    return { ...options, policy, ...printed, quotient: divided.quantity };
  });
}

/**
 * A figure as the result of a division is a number and no count, so that a mean of "18" persons is between 17.5 and 18.5,
 * and not 18 exactly.
 */
function asQuotient(figure: Figure): Figure {
  return unitOfFigure(figure) === "count" ? { ...figure, unit: "number" } : figure;
}

/** Reads a figure for a claim, instead of the one that it has and as that is read. */
export function withFigure(quantity: Quantity, figure: Figure, policy: ReadingPolicy): Quantity {
  const read = quantity.unit === "number" ? asQuotient(figure) : figure;
  return { ...quantity, ...readFigureOf(read, policy) };
}

function remembered(read: (claim: ClaimId) => Quantity): (claim: ClaimId) => Quantity {
  const known = new Map<ClaimId, Quantity>();
  return (id) => {
    const found = known.get(id) ?? read(id);
    known.set(id, found);
    return found;
  };
}

function readClaim(
  claim: Claim,
  figure: Figure | undefined,
  { policy, profile }: Pick<AuditContext, "policy" | "profile">,
): Quantity {
  const { id, areas } = claim;
  const identity = identityOf(claim) ?? `id:${id}`;
  const kind = { isOpen: false, isRounding: false, isVague: false };
  if (figure !== undefined) return { claim, identity, ...kind, ...readFigureOf(figure, policy) };
  if (areas === undefined)
    return { claim, identity, ...kind, unit: claim.unit, interval: undefined, fault: "missing-figure" };
  const interval = tightenInterval(countAreas(areas, profile).extent);
  const isOpen = isOpenList(areas);
  return {
    claim,
    identity,
    unit: "count",
    interval,
    fault: undefined,
    isOpen,
    isRounding: !isOpen,
    isVague: false,
  };
}

function readFigureOf(
  figure: Figure,
  policy: ReadingPolicy,
): Pick<Quantity, "unit" | "interval" | "fault" | "isRounding" | "isVague"> {
  const { qualifier } = figure;
  const unit = unitOfFigure(figure);
  const isRounding = qualifier === "equal" || qualifier === "exactly";
  const isVague = qualifier === "about" || qualifier === "nearly";
  if (hasExcessDigits(figure))
    return { unit, isRounding, isVague, interval: undefined, fault: "excess-digits" };
  const interval = tightenInterval(readChecked(figure, policy));
  const fault = interval === undefined ? "missing-figure" : undefined;
  return { unit, isRounding, isVague, interval, fault };
}

/** What all statements of one thing leave possible. Numbers of one precision are duplicates only if they are equal. */
function merged(own: Quantity, all: readonly Quantity[]): Quantity {
  const faulty = all.find(({ fault }) => fault !== undefined);
  if (faulty !== undefined) return { ...own, interval: undefined, fault: faulty.fault };
  const interval = all.reduce<Interval | undefined>(
    (both, { interval: next }) => both && next && intersectIntervals(both, next),
    own.interval,
  );
  const isConflict =
    interval === undefined ||
    all.some((one, at) => all.slice(at + 1).some((other) => differsAtOnePrecision(one, other)));
  if (isConflict) return { ...own, interval: undefined, fault: "conflicting-duplicates" };
  const isRounding = all.some((one) => one.isRounding);
  return { ...own, interval, isRounding, isVague: all.every((one) => one.isVague) };
}

/**
 * Whether two statements in one unit are numbers as printed that are equally precise and not equal: 10 and 11 million
 * meet at 10.5 million, and no number is rounded to both.
 */
export function differsAtOnePrecision({ interval: one, claim, unit }: Quantity, other: Quantity): boolean {
  if (unit !== other.unit) return false;
  const [left, right] = [claim.figure, other.claim.figure];
  if (left?.qualifier !== "equal" || right?.qualifier !== "equal") return false;
  const [width, otherWidth] = [widthOf(one), widthOf(other.interval)];
  if (width === undefined || otherWidth === undefined || width !== otherWidth) return false;
  const [lower, otherLower] = [one?.lower, other.interval?.lower];
  if (lower?.kind !== "finite" || otherLower?.kind !== "finite" || lower.value.eq(otherLower.value))
    return false;
  // Where nobody knows how they were rounded they share more than an end, and may be of one number.
  const common = one && other.interval && intersectIntervals(one, other.interval);
  return common === undefined || isExact(common);
}

function widthOf(interval: Interval | undefined): string | undefined {
  if (interval?.lower.kind !== "finite" || interval.upper.kind !== "finite") return undefined;
  return interval.upper.value.minus(interval.lower.value).toFixed();
}
