/** Slips of each kind, planted one at a time in a document. */

import type { Claim, ClaimId, Figure, Hint } from "cultural-ledger";
import { type Document, mayHold, recomputes } from "./documents";
import { amountOf, type Below, figureOf, oneOf, POWERS, printed } from "./printed";

/** A document with one slip, and whether a hint is of that. */
interface Planted {
  readonly document: Document;
  readonly isNamedBy: (hint: Hint) => boolean;
}

type Plant = (document: Document, below: Below) => Planted | undefined;

/** The document with another figure. */
function withFigure(document: Document, id: ClaimId, figure: Figure): Document {
  const claim = { ...(document.claims.get(id) as Claim), figure };
  return { ...document, claims: new Map(document.claims).set(id, claim) };
}

function anyClaim({ inputs, result }: Document, below: Below): ClaimId {
  return oneOf(below, [...inputs, ...(result === undefined ? [] : [result])]);
}

/** Other digits in any figure of the relation. Which digits were meant is what a hint has to say, not what became of them. */
function digits(kind: Hint["kind"], slip: (number: string, below: Below) => string | undefined): Plant {
  return (document, below) => {
    const id = anyClaim(document, below);
    const figure = figureOf(document.claims, id);
    const number = slip(figure.number, below);
    if (number === undefined || number === figure.number || /^-?0\d/.test(number)) return undefined;
    return {
      document: withFigure(document, id, { ...figure, number }),
      // Of a bound nobody can tell which number was meant.
      isNamedBy: (hint) =>
        "number" in hint &&
        hint.claim === id &&
        (hint.number === figure.number || (hint.kind === kind && document.holds !== "equal")),
    };
  };
}

function places(number: string): readonly number[] {
  return [...number].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
}

const replaced = (number: string, below: Below): string | undefined => {
  const at = oneOf(below, places(number));
  return places(number).length < 2
    ? undefined
    : number.slice(0, at) + String(below(10)) + number.slice(at + 1);
};

const swapped = (number: string, below: Below): string => {
  const all = places(number);
  const which = below(all.length);
  const [at = 0, next] = [all[which], all[which + 1]];
  if (next === undefined) return number;
  const characters = [...number];
  [characters[at], characters[next]] = [characters[next] as string, characters[at] as string];
  return characters.join("");
};

const leftOut = (number: string, below: Below): string | undefined => {
  const all = places(number);
  const at = oneOf(below, all);
  const left = number.slice(0, at) + number.slice(at + 1);
  const isAtEnd = at === all.at(-1);
  return isAtEnd || !/^-?\d+(\.\d+)?$/.test(left) ? undefined : left;
};

const doubled = (number: string, below: Below): string | undefined => {
  const at = oneOf(below, places(number));
  return /^0*$/.test(number.slice(at))
    ? undefined
    : number.slice(0, at) + number.charAt(at) + number.slice(at);
};

function powerOf(scale: Figure["scale"]): number {
  return scale === undefined ? 0 : POWERS[scale];
}

/** Whether a hint takes a claim to another power of ten, in whichever words. */
function takesTo(hint: Hint, id: ClaimId, figure: Figure, power: number): boolean {
  if (hint.kind === "scale")
    return hint.claim === id && powerOf(hint.scale) - powerOf(figure.scale) === power;
  return hint.kind === "power-of-ten" && hint.claim === id && hint.power === power;
}

const power: Plant = (document, below) => {
  const id = anyClaim(document, below);
  const figure = figureOf(document.claims, id);
  const by = oneOf(below, [1, -1]);
  const decimals = /\.(\d+)$/.exec(figure.number)?.[1]?.length ?? 0;
  const number = (Number(figure.number) * 10 ** by).toFixed(Math.max(decimals - by, 0));
  // Things counted come in whole numbers, and a digit that is lost is no point in the wrong place.
  const isBroken = figure.unit === "count" && figure.scale === undefined && number.includes(".");
  if (isBroken || Number(number) === 0) return undefined;
  const slipped = { ...figure, number };
  return {
    document: withFigure(document, id, slipped),
    isNamedBy: (hint) => takesTo(hint, id, slipped, -by),
  };
};

const scale: Plant = (document, below) => {
  const id = anyClaim(document, below);
  const figure = figureOf(document.claims, id);
  if (figure.scale === undefined || figure.scale === "percent") return undefined;
  const other = oneOf(
    below,
    (["thousand", "wan", "million", "yi", "billion"] as const).filter((one) => one !== figure.scale),
  );
  const slipped: Figure = { ...figure, scale: other };
  return {
    document: withFigure(document, id, slipped),
    isNamedBy: (hint) => takesTo(hint, id, slipped, powerOf(figure.scale) - powerOf(other)),
  };
};

const currency: Plant = (document, below) => {
  // Between two years no rate converts a difference, and nothing can be compared.
  if ("in" in document.relation && document.relation.in === "absolute") return undefined;
  const id = anyClaim(document, below);
  const figure = figureOf(document.claims, id);
  if (figure.unit !== "USD" && figure.unit !== "CNY") return undefined;
  const others = [...document.claims.values()].filter((one) => one.id !== id);
  // Nobody finds a currency that the document does not know.
  if (!others.some((one) => one.figure?.unit === figure.unit)) return undefined;
  return {
    document: withFigure(document, id, { ...figure, unit: figure.unit === "USD" ? "CNY" : "USD" }),
    isNamedBy: (hint) => hint.kind === "currency" && hint.claim === id && hint.currency === figure.unit,
  };
};

/** The result as it is computed from other claims, or otherwise. */
function withResult(
  document: Document,
  value: number,
  rounding: "nearest" | "cut" = "nearest",
): Document | undefined {
  const { result, style } = document;
  if (result === undefined || !Number.isFinite(value)) return undefined;
  const dollars = amountOf({ qualifier: "equal", number: "1", unit: style.unit });
  return withFigure(document, result, printed(value / dollars, style, rounding));
}

function valuesOf({ claims }: Document, ids: readonly ClaimId[]): readonly number[] {
  return ids.map((id) => amountOf(figureOf(claims, id)));
}

const base: Plant = (document, below) => {
  const [from, ...others] = document.inputs;
  if (from === undefined || document.bases.length === 0) return undefined;
  const instead = oneOf(below, document.bases);
  const slipped = withResult(document, document.compute(valuesOf(document, [instead, ...others])));
  return (
    slipped && {
      document: slipped,
      isNamedBy: (hint) => hint.kind === "base-period" && hint.claim === from && hint.instead === instead,
    }
  );
};

const part: Plant = (document) => {
  const { inputs, partsOf } = document;
  const taken = inputs.map((id) => partsOf.get(id) ?? id);
  const wrong = inputs.filter((id) => partsOf.has(id));
  if (wrong.length === 0) return undefined;
  const slipped = withResult(document, document.compute(valuesOf(document, taken)));
  return (
    slipped && {
      document: slipped,
      isNamedBy: (hint) =>
        hint.kind === "other-claim" && wrong.includes(hint.claim) && hint.instead === partsOf.get(hint.claim),
    }
  );
};

const cut: Plant = (document) => {
  const { inputs, holds, result } = document;
  const slipped =
    holds === "equal" ? withResult(document, document.compute(valuesOf(document, inputs)), "cut") : undefined;
  return slipped && { document: slipped, isNamedBy: (hint) => hint.kind === "cut" && hint.claim === result };
};

/** What is said in per cent in points, and so on. */
const form: Plant = (document, below) => {
  const { relation, inputs } = document;
  if (relation.kind !== "growth" && relation.kind !== "change") return undefined;
  const own = relation.kind === "change" ? relation.in : "percent";
  const [from = 0, to = 0] = valuesOf(document, inputs);
  const ofShares = figureOf(document.claims, inputs[0] as ClaimId).scale === "percent";
  const forms = { percent: to / from - 1, multiple: to / from, points: to - from };
  const other =
    own === "absolute"
      ? undefined
      : own === "percent"
        ? oneOf(below, ofShares ? (["points", "multiple"] as const) : (["multiple"] as const))
        : "percent";
  const slipped = other && withResult(document, forms[other]);
  return (
    slipped && { document: slipped, isNamedBy: (hint) => hint.kind === "change-form" && hint.in === other }
  );
};

const sign: Plant = (document, below) => {
  const { relation, result } = document;
  const isChange =
    ["growth", "change", "averageGrowth"].includes(relation.kind) &&
    !("in" in relation && relation.in === "multiple");
  const isSum = relation.kind === "sum" && relation.list === "closed";
  const id = isChange ? result : isSum ? anyClaim(document, below) : undefined;
  if (id === undefined) return undefined;
  const figure = figureOf(document.claims, id);
  if (figure.unit === "count" && !isChange) return undefined;
  const number = figure.number.startsWith("-") ? figure.number.slice(1) : `-${figure.number}`;
  return {
    document: withFigure(document, id, { ...figure, number }),
    isNamedBy: (hint) => hint.kind === "sign" && hint.claim === id,
  };
};

/** Kinds of slips by their names. */
export const SLIPS: Readonly<Record<string, Plant>> = {
  "digit replaced": digits("digit-replaced", replaced),
  "digits swapped": digits("digits-swapped", swapped),
  "digit left out": digits("digit-left-out", leftOut),
  "digit doubled": digits("digit-doubled", doubled),
  "power of ten": power,
  "unit (scale)": scale,
  currency,
  sign,
  "base year": base,
  "part for whole": part,
  "points for per cent": form,
  cut,
};

/**
 * Whether a slip is larger than the precision: no numbers that are rounded to the figures now printed are in the relation.
 * A slip that stays within the precision of the other figures says nothing false. Of digits that are cut off that is too
 * much to ask of a quotient: there, the printed numbers have to give another result than the printed one.
 */
export function isLarge(slip: string, document: Document): boolean {
  return slip === "cut" && document.recomputes ? !recomputes(document) : !mayHold(document);
}
