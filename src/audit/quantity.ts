/**
 * Quantities: claims as a policy reads them. Duplicates bound each other, so a quantity is what all statements of one
 * thing leave possible.
 *
 * @source XBRL Calculations 1.1: consistent duplicates are read as the intersection of their intervals
 */

import { type Figure, unitOfFigure, valueOfFigure } from "../figures/figure";
import { tightenInterval } from "../figures/interval";
import { hasExcessDigits, readChecked, readingChoices } from "../figures/read-figure";
import type { ReadingPolicy } from "../figures/reading-policy";
import { getOrCreate } from "../foundation/collections";
import { type AreaCount, countAreas } from "../geography/area-count";
import type { AreaProfile } from "../geography/area-profile";
import type { Ledger } from "../model/ledger";
import type { RateFinder } from "../rates/rate-choice";
import { holdPrintedFigures } from "../statistics/read-by";
import { type Claim, identityOf } from "./claim";
import { type Common, merged, type Statement } from "./duplicates";
import type { AuditedKind, ClaimId } from "./relation";

/** A claim as it is read, alone or together with its duplicates. */
export interface Quantity extends Statement {
  /** What it is of: one text for all duplicates, so that one unknown is not counted as two. */
  readonly identity: string;
  /** Whether it counts an open list. */
  readonly isOpen: boolean;
}

/** What an audit reads claims with. */
export interface AuditContext {
  readonly policy: ReadingPolicy;
  readonly profile: AreaProfile;
  readonly rates: RateFinder;
  readonly ledger: Ledger | undefined;
  /** Whether records of a kind hold figures that policies may read otherwise. */
  readonly holdsPrintedFigures: (collection: AuditedKind) => boolean;
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
    if (identity !== undefined) getOrCreate(duplicates, identity, () => []).push(claim);
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
  const quantities = new Map<string, Common>();
  const ownQuantities = new Map<Common, Map<ClaimId, Quantity>>();
  const printed = new Map<AuditedKind, boolean>();
  const holdsPrintedFigures = (collection: AuditedKind) =>
    getOrCreate(printed, collection, () => holdPrintedFigures(options.ledger?.[collection] ?? []));
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
      const common = remembered((identity: string) => {
        const duplicates = index.duplicates.get(identity) ?? [];
        return getOrCreate(quantities, JSON.stringify([identity, duplicates.map(choices)]), () =>
          merged(duplicates.map((claim) => statement(claim.id))),
        );
      });
      const quantity = (id: ClaimId) => {
        const own = statement(id);
        if ((index.duplicates.get(own.identity)?.length ?? 0) < 2) return own;
        const shared = common(own.identity);
        const known = getOrCreate(ownQuantities, shared, () => new Map<ClaimId, Quantity>());
        return getOrCreate(known, id, () => ({ ...own, ...shared }));
      };
      return { statement: remembered(statement), quantity: remembered(quantity) };
    };
    const asPrinted = readAs(({ figure }) => figure);
    const divided = readAs(({ figure }) => figure && asQuotient(figure));
    return { ...options, policy, holdsPrintedFigures, ...asPrinted, quotient: divided.quantity };
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

function remembered<Read extends object>(read: (id: string) => Read): (id: string) => Read {
  const known = new Map<string, Read>();
  return (id) => getOrCreate(known, id, () => read(id));
}

function readClaim(
  claim: Claim,
  figure: Figure | undefined,
  { policy, profile }: Pick<AuditContext, "policy" | "profile">,
): Quantity {
  const { id, areas } = claim;
  const named = { claim, identity: identityOf(claim) ?? `id:${id}` };
  if (figure !== undefined) return { ...named, isOpen: false, ...readFigureOf(figure, policy) };
  if (areas !== undefined) return { ...named, ...readAreas(countAreas(areas, profile)) };
  return { ...named, ...UNREAD, unit: claim.unit };
}

/** What a claim says of its thing. */
type Read = Omit<Quantity, "claim" | "identity">;

/** Nothing can be read where there is neither a figure nor a list. */
export const UNREAD: Omit<Read, "unit"> = /* @__PURE__ */ Object.freeze({
  interval: undefined,
  printed: undefined,
  fault: "missing-figure",
  isOpen: false,
  isRounding: false,
  isVague: false,
});

/** How many areas a list names. */
export function readAreas({ extent, areas, open: isOpen }: AreaCount): Read {
  const interval = tightenInterval(extent);
  const printed = isOpen ? undefined : { numerator: BigInt(areas), denominator: 1n };
  return { unit: "count", interval, printed, fault: undefined, isOpen, isRounding: !isOpen, isVague: false };
}

function readFigureOf(figure: Figure, policy: ReadingPolicy): Omit<Read, "isOpen"> {
  const { qualifier } = figure;
  const said = {
    unit: unitOfFigure(figure),
    isRounding: qualifier === "equal" || qualifier === "exactly",
    isVague: qualifier === "about" || qualifier === "nearly",
  };
  if (hasExcessDigits(figure))
    return { ...said, interval: undefined, printed: undefined, fault: "excess-digits" };
  const interval = tightenInterval(readChecked(figure, policy));
  if (interval === undefined) return { ...said, interval, printed: undefined, fault: "missing-figure" };
  const isPoint = said.isRounding || qualifier === "about";
  return { ...said, interval, printed: isPoint ? valueOfFigure(figure) : undefined, fault: undefined };
}
