/**
 * Quantities: claims as a policy reads them. Duplicates bound each other, so a quantity is what all statements of one
 * thing leave possible.
 *
 * @source XBRL Calculations 1.1: consistent duplicates are read as the intersection of their intervals
 */

import { type Figure, unitOfFigure } from "../figures/figure";
import { tightenInterval } from "../figures/interval";
import { readingChoices, readParsed } from "../figures/read-figure";
import { type ReadableFigure, readable } from "../figures/readable-figure";
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

/** How a claim is read: as it is printed, or as the result of a division. */
type Manner = "printed" | "divided";

/** A claim with what it is of, and its figure in either manner. */
interface Parsed {
  readonly claim: Claim;
  readonly identity: string;
  readonly printed: Readings;
  /** Made when it is first asked for; of what is no count it is as printed. */
  divided: Readings | undefined;
}

/** A figure, parsed once for all policies, and what they read in it: one quantity for all that read it alike. */
interface Readings {
  readonly figure: ReadableFigure | undefined;
  readonly known: { readonly choices: string; readonly quantity: Quantity }[];
  /** By the places of the policies. */
  readonly byPlace: (Quantity | undefined)[];
}

/** What statements of one thing leave possible as they are read, and the quantity of each with it. */
interface Together {
  readonly read: readonly Quantity[];
  readonly common: Common;
  readonly own: Map<Quantity, Quantity>;
}

/** All readings of the statements of one thing. */
interface Group {
  readonly all: Together[];
  /** By the places of the policies. */
  readonly byPlace: (Together | undefined)[];
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
  const parsed = new Map<ClaimId, Parsed>();
  const groups = new Map<string, Group>();
  const holding = new Map<AuditedKind, boolean>();
  const holdsPrintedFigures = (collection: AuditedKind) =>
    getOrCreate(holding, collection, () => holdPrintedFigures(options.ledger?.[collection] ?? []));
  const parsedOf = (id: ClaimId) => getOrCreate(parsed, id, () => parse(index.claims.get(id) as Claim));
  return policies.map((policy, place) => {
    const alone = (read: Parsed, manner: Manner): Quantity => {
      const { figure, known, byPlace } = manner === "printed" ? read.printed : dividedOf(read);
      const already = byPlace[place];
      if (already !== undefined) return already;
      const choices = figure === undefined ? "list" : readingChoices(figure, policy);
      let alike = known.find((other) => other.choices === choices);
      if (alike === undefined) {
        alike = { choices, quantity: quantityOf(read, figure, { profile: options.profile, policy }) };
        known.push(alike);
      }
      byPlace[place] = alike.quantity;
      return alike.quantity;
    };
    const together = (identity: string, claims: readonly Claim[], manner: Manner): Together => {
      const { all, byPlace } = getOrCreate(groups, `${manner} ${identity}`, () => ({ all: [], byPlace: [] }));
      if (byPlace[place] !== undefined) return byPlace[place];
      const read = claims.map(({ id }) => alone(parsedOf(id), manner));
      let alike = all.find((other) => read.every((quantity, at) => quantity === other.read[at]));
      if (alike === undefined) {
        alike = { read, common: merged(read), own: new Map() };
        all.push(alike);
      }
      byPlace[place] = alike;
      return alike;
    };
    const withDuplicates = (id: ClaimId, manner: Manner): Quantity => {
      const read = parsedOf(id);
      const own = alone(read, manner);
      const duplicates = index.duplicates.get(read.identity) ?? [];
      if (duplicates.length < 2) return own;
      const { common, own: known } = together(read.identity, duplicates, manner);
      return getOrCreate(known, own, () => ({ ...own, ...common }));
    };
    return {
      ...options,
      policy,
      holdsPrintedFigures,
      statement: (id) => alone(parsedOf(id), "printed"),
      quantity: (id) => withDuplicates(id, "printed"),
      quotient: (id) => withDuplicates(id, "divided"),
    };
  });
}

function parse(claim: Claim): Parsed {
  const { id, figure } = claim;
  const identity = identityOf(claim) ?? `id:${id}`;
  return { claim, identity, printed: readingsOfFigure(figure), divided: undefined };
}

function dividedOf(read: Parsed): Readings {
  const { figure } = read.claim;
  read.divided ??=
    figure !== undefined && read.printed.figure?.unit === "count"
      ? readingsOfFigure(asQuotient(figure))
      : read.printed;
  return read.divided;
}

function readingsOfFigure(figure: Figure | undefined): Readings {
  return { figure: figure && readable(figure), known: [], byPlace: [] };
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
  return { ...quantity, ...readFigureOf(readable(read), policy) };
}

function quantityOf(
  { claim, identity }: Parsed,
  figure: ReadableFigure | undefined,
  { policy, profile }: Pick<AuditContext, "policy" | "profile">,
): Quantity {
  const { areas, unit } = claim;
  if (figure !== undefined) return { claim, identity, isOpen: false, ...readFigureOf(figure, policy) };
  if (areas !== undefined) return { claim, identity, ...readAreas(countAreas(areas, profile)) };
  return { claim, identity, ...UNREAD, unit };
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

function readFigureOf(parsed: ReadableFigure, policy: ReadingPolicy): Omit<Read, "isOpen"> {
  const { figure, unit, fraction, hasExcessDigits } = parsed;
  const { qualifier } = figure;
  const said = {
    unit,
    isRounding: qualifier === "equal" || qualifier === "exactly",
    isVague: qualifier === "about" || qualifier === "nearly",
  };
  if (hasExcessDigits) return { ...said, interval: undefined, printed: undefined, fault: "excess-digits" };
  const interval = tightenInterval(readParsed(parsed, policy));
  if (interval === undefined) return { ...said, interval, printed: undefined, fault: "missing-figure" };
  const isPoint = said.isRounding || qualifier === "about";
  return { ...said, interval, printed: isPoint ? fraction : undefined, fault: undefined };
}
