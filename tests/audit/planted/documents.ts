/** Small documents of one relation that holds, with other claims that a figure of it may be taken for. */

import type { Claim, ClaimId, Figure, Period, Relation } from "cultural-ledger";
import { areaCode } from "cultural-ledger/geography";
import {
  amountOf,
  areApart,
  type Below,
  between,
  figureOf,
  isTie,
  oneOf,
  printed,
  type Range,
  rangeOf,
  type Style,
} from "./printed";

/** A document, and how its result is computed. */
export interface Document {
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly relation: Relation;
  /** What else it says: parts of the claims. */
  readonly others: readonly Relation[];
  readonly inputs: readonly ClaimId[];
  readonly result: ClaimId | undefined;
  readonly style: Style;
  readonly compute: (inputs: readonly number[]) => number;
  /** `bound`: the result is as much as is computed, or more. `place`: the inputs have to be in an order. */
  readonly holds: "equal" | "bound" | "place";
  /** Whether a result is held against what the printed numbers give, and not only against what they may stand for. */
  readonly recomputes: boolean;
  /** For each claim those that may be taken for it, with what the result would be computed from. */
  readonly bases: readonly ClaimId[];
  readonly partsOf: ReadonlyMap<ClaimId, ClaimId>;
}

type Drawn = Partial<Omit<Document, "claims" | "relation" | "result">> &
  Pick<Document, "inputs" | "compute" | "style"> & {
    readonly relation: (result: ClaimId) => Relation;
    readonly drawn: readonly Claim[];
    readonly result: Omit<Claim, "id" | "measure">;
    /** How much more the result is than what is computed. */
    readonly more?: number;
  };

/** Whether a document may be true: whether numbers that are rounded to what it prints are in its relation. */
export function mayHold({ claims, inputs, result, compute, holds }: Document): boolean {
  const ranges = inputs.map((id) => rangeOf(figureOf(claims, id)));
  const values = corners(ranges).map(compute);
  const evidence: Range = [Math.min(...values), Math.max(...values)];
  if (holds === "place") return evidence[0] <= 0 && evidence[1] >= 0;
  if (result === undefined) return !areApart(rangeOf(figureOf(claims, inputs[0] as ClaimId)), evidence);
  const claimed = rangeOf(figureOf(claims, result));
  return holds === "bound"
    ? claimed[1] >= evidence[0] || !areApart(claimed, evidence)
    : !areApart(claimed, evidence);
}

/** Whether the printed numbers give the printed result. */
export function recomputes({ claims, inputs, result, compute, style }: Document): boolean {
  const value = compute(inputs.map((id) => amountOf(figureOf(claims, id))));
  return result === undefined || printed(value, style).number === figureOf(claims, result).number;
}

function corners([first, ...others]: readonly Range[]): readonly (readonly number[])[] {
  if (first === undefined) return [[]];
  const rest = corners(others);
  return first.flatMap((end) => rest.map((ends) => [end, ...ends]));
}

/** Numbers of some digits: amounts in millions, yi or wan, or things counted. */
function drawStyle(below: Below): Style {
  const money: Style = {
    unit: oneOf(below, ["USD", "CNY"] as const),
    scale: oneOf(below, ["million", "yi", "wan", "billion"] as const),
    places: below(3),
  };
  const things: Style = { unit: "count", places: 0 };
  const manyThings: Style = {
    unit: "count",
    scale: oneOf(below, ["wan", "million"] as const),
    places: 1 + below(2),
  };
  return oneOf(below, [money, money, things, manyThings]);
}

/** A number of three to five digits in a style. */
function drawFigure(below: Below, style: Style, digits = 3 + below(3)): Figure {
  const number = (10 ** (digits - 1) + below(9 * 10 ** (digits - 1))) / 10 ** style.places;
  return printed(number * (style.scale === undefined ? 1 : 10 ** powerOf(style)), style);
}

function powerOf(style: Style): number {
  return Math.round(Math.log10(printedSize(style)));
}

function printedSize({ unit: _, ...style }: Style): number {
  return amountOf({ qualifier: "equal", number: "1", ...style, unit: "count" });
}

/** A figure so many times another one, printed as that is. */
function times(figure: Figure, factor: number, style: Style): Figure {
  return printed(Number(figure.number) * printedSize(style) * factor, style);
}

function claim(id: ClaimId, figure: Figure, more: Partial<Claim> = {}): Claim {
  return { id, measure: id, period: "2012", figure, ...more };
}

/** Parts of claims, said to be parts, or said by their scope. */
function withParts(
  below: Below,
  claims: readonly Claim[],
  style: Style,
): Pick<Document, "others" | "partsOf"> & { drawn: readonly Claim[] } {
  const share = between(below, 0.3, 0.9);
  const isLinked = below(2) === 0;
  const pairs = claims.map((whole) => {
    const figure = times(whole.figure as Figure, share * between(below, 0.8, 1.1), style);
    const of = isLinked
      ? { measure: `goods of ${whole.measure}` }
      : { measure: whole.measure, scope: ["all", "goods"] };
    const { scope: _, ...same } = whole;
    return [
      { ...whole, ...(isLinked ? {} : { scope: ["all"] }) },
      { ...same, id: `${whole.id}-goods`, figure, ...of },
    ] as const;
  });
  return {
    drawn: pairs.flat(),
    partsOf: new Map(pairs.map(([whole, part]) => [whole.id, part.id])),
    others: isLinked
      ? pairs.map(([whole, part]) => ({
          id: `${part.id} of`,
          kind: "partOf",
          whole: whole.id,
          part: part.id,
        }))
      : [],
  };
}

/** Figures of several years, from one to the next. */
function drawYears(
  below: Below,
  style: Style,
  years: readonly Period[],
  first = drawFigure(below, style),
): readonly Claim[] {
  const series = { measure: "exports", subject: "the city" };
  let figure = first;
  return years.map((period) => {
    const next = claim(`in-${period}`, figure, { ...series, period });
    figure = times(figure, between(below, 0.75, 1.4), style);
    return next;
  });
}

const PERCENT: Style = { unit: "ratio", scale: "percent", places: 1 };
const growth = ([from = 0, to = 0]: readonly number[]): number => to / from - 1;

function drawChange(
  below: Below,
  style: Style,
  relation: Drawn["relation"],
  more: Pick<Drawn, "compute" | "style"> & Partial<Drawn>,
): Drawn {
  const claims = drawYears(below, style, ["2008", "2009", "2010", "2011", "2012"]);
  const of = withParts(below, claims.slice(-2), style);
  return {
    ...of,
    inputs: ["in-2011", "in-2012"],
    drawn: [
      ...claims
        .slice(0, -2)
        .map((one) => ({ ...one, ...(of.drawn[0]?.scope && { scope: of.drawn[0].scope }) })),
      ...of.drawn,
    ],
    bases: ["in-2008", "in-2009", "in-2010"],
    relation,
    result: { period: "2012" },
    recomputes: true,
    ...more,
  };
}

/** Two shares of two years, which change in points or in per cent. */
function drawShares(
  below: Below,
  relation: Drawn["relation"],
  compute: Document["compute"],
  isRelative: boolean,
): Drawn {
  const shares = { ...PERCENT, places: 1 + below(2) };
  const first = printed(between(below, 0.15, 0.6), shares);
  const claims = drawYears(below, shares, ["2009", "2010", "2011", "2012"], first);
  return {
    inputs: ["in-2011", "in-2012"],
    drawn: claims,
    bases: ["in-2009", "in-2010"],
    relation,
    result: { period: "2012" },
    recomputes: isRelative,
    style: { ...PERCENT, places: isRelative ? 1 : shares.places },
    compute,
  };
}

const ids = { from: "in-2011", to: "in-2012" } as const;

const AREAS =
  "AT BE BG BR CA CH CL CN CZ DE DK EG ES FI FR GB GR HU IE IN IS IT JP KE KR LT LV MX NL NO NZ PE PL PT RO RU SE SG TH TR US UY VN ZA"
    .split(" ")
    .map((code) => areaCode(code));

/** Documents by the relation that they are of. */
export const DOCUMENTS: Readonly<Record<string, (below: Below) => Drawn>> = {
  ratio: (below) => {
    const [over, by]: readonly Style[] = [
      { unit: "count", places: 0 },
      { unit: "count", places: 0 },
    ];
    const money = below(2) === 0;
    const overStyle = money
      ? { unit: "USD" as const, scale: "million" as const, places: 1 }
      : (over as Style);
    const numerator = claim("persons", drawFigure(below, overStyle, 5));
    const denominator = claim("visits", drawFigure(below, by as Style, 3));
    const of = withParts(below, [denominator], by as Style);
    return {
      ...of,
      drawn: [numerator, ...of.drawn],
      inputs: ["persons", "visits"],
      relation: (ratio) => ({ id: "r", kind: "ratio", ratio, numerator: "persons", denominator: "visits" }),
      result: { period: "2012" },
      style: money ? { unit: "USD", places: 0 } : { unit: "number", places: 1 },
      compute: ([a = 0, b = 0]) => a / b,
      recomputes: true,
    };
  },
  share: (below) => {
    const style = drawStyle(below);
    const whole = claim("trade", drawFigure(below, style));
    const of = withParts(below, [whole], style);
    const part = claim("animation", times(whole.figure as Figure, between(below, 0.1, 0.95), style));
    return {
      ...of,
      drawn: [part, ...of.drawn],
      inputs: ["animation", "trade"],
      relation: (ratio) => ({ id: "r", kind: "ratio", ratio, numerator: "animation", denominator: "trade" }),
      result: { period: "2012" },
      style: PERCENT,
      compute: ([a = 0, b = 0]) => a / b,
      recomputes: true,
    };
  },
  mean: (below) => {
    const style: Style = { unit: "count", places: 0 };
    const total = claim("total", drawFigure(below, style, 4 + below(3)));
    const of = withParts(below, [total], style);
    return {
      ...of,
      drawn: [...of.drawn, claim("count", drawFigure(below, style, 2 + below(2)))],
      inputs: ["total", "count"],
      relation: (mean) => ({ id: "r", kind: "mean", mean, total: "total", count: "count", values: "whole" }),
      result: { period: "2012" },
      style: { unit: "number", places: 1 + below(2) },
      compute: ([a = 0, b = 0]) => a / b,
      recomputes: true,
    };
  },
  growth: (below) => {
    const relation = (rate: ClaimId): Relation => ({ id: "r", kind: "growth", rate, ...ids });
    return below(3) === 0
      ? drawShares(below, relation, growth, true)
      : drawChange(below, drawStyle(below), relation, { compute: growth, style: PERCENT });
  },
  "change in per cent": (below) => {
    const relation = (change: ClaimId): Relation => ({
      id: "r",
      kind: "change",
      change,
      ...ids,
      in: "percent",
    });
    return below(3) === 0
      ? drawShares(below, relation, growth, true)
      : drawChange(below, drawStyle(below), relation, { compute: growth, style: PERCENT });
  },
  "change in points": (below) =>
    drawShares(
      below,
      (change) => ({ id: "r", kind: "change", change, ...ids, in: "points" }),
      ([from = 0, to = 0]) => to - from,
      false,
    ),
  "absolute change": (below) => {
    const style = drawStyle(below);
    return drawChange(
      below,
      style,
      (change) => ({ id: "r", kind: "change", change, ...ids, in: "absolute" }),
      {
        compute: ([from = 0, to = 0]) => to - from,
        style,
        recomputes: false,
      },
    );
  },
  multiple: (below) =>
    drawChange(
      below,
      drawStyle(below),
      (change) => ({ id: "r", kind: "change", change, ...ids, in: "multiple" }),
      {
        compute: ([from = 0, to = 0]) => to / from,
        style: { unit: "number", places: 2 },
      },
    ),
  "average growth": (below) =>
    drawChange(
      below,
      drawStyle(below),
      (rate) => ({ id: "r", kind: "averageGrowth", rate, from: "in-2009", to: "in-2012" }),
      {
        inputs: ["in-2009", "in-2012"],
        bases: ["in-2008", "in-2010"],
        partsOf: new Map(),
        compute: ([from = 0, to = 0]) => (to / from) ** (1 / 3) - 1,
        style: PERCENT,
        recomputes: true,
      },
    ),
  "closed sum": (below) => {
    const style = drawStyle(below);
    const first = drawFigure(below, style);
    const parts = [
      first,
      ...Array.from({ length: 1 + below(4) }, () => times(first, between(below, 0.2, 1.5), style)),
    ].map((figure, at) => claim(`part-${at}`, figure));
    const of = withParts(below, parts.slice(0, 1), style);
    const drawn = parts.map((part, at) => {
      const isOther = at > 0 && style.unit !== "count" && below(4) === 0;
      const signed =
        at > 0 && style.unit !== "count" && below(5) === 0 ? `-${part.figure?.number}` : part.figure?.number;
      return {
        ...part,
        figure: {
          ...(part.figure as Figure),
          number: signed as string,
          ...(isOther && { unit: "CNY" as const }),
        },
      };
    });
    return {
      ...of,
      drawn: [...of.drawn, ...drawn.slice(1)],
      inputs: parts.map(({ id }) => id),
      relation: (whole) => ({
        id: "r",
        kind: "sum",
        whole,
        parts: parts.map(({ id }) => id),
        list: "closed",
      }),
      result: { period: "2012", ...(of.drawn[0]?.scope && { scope: ["all"] }) },
      style: { ...style, places: Math.max(style.places - below(2), 0) },
      compute: (values) => values.reduce((sum, value) => sum + value, 0),
    };
  },
  "open sum": (below) => {
    const style = drawStyle(below);
    const first = drawFigure(below, style);
    const parts = [first, times(first, between(below, 0.2, 1.5), style)].map((figure, at) =>
      claim(`part-${at}`, figure),
    );
    return {
      drawn: parts,
      inputs: parts.map(({ id }) => id),
      relation: (whole) => ({ id: "r", kind: "sum", whole, parts: parts.map(({ id }) => id), list: "open" }),
      result: { period: "2012" },
      style,
      compute: (values) => values.reduce((sum, value) => sum + value, 0),
      holds: "bound",
      more: between(below, 1.05, 1.6),
    };
  },
  "part of a whole": (below) => {
    const style = drawStyle(below);
    return {
      drawn: [claim("part", drawFigure(below, style))],
      inputs: ["part"],
      relation: (whole) => ({ id: "r", kind: "partOf", whole, part: "part" }),
      result: { period: "2012" },
      style,
      compute: ([part = 0]) => part,
      holds: "bound",
      more: between(below, 1.1, 4),
    };
  },
  "list of areas": (below) => {
    const start = below(10);
    const named = AREAS.slice(start, start + 11 + below(20));
    return {
      drawn: [],
      inputs: [],
      relation: (count) => ({ id: "r", kind: "countDistinct", count, named }),
      result: { period: "2012" },
      style: { unit: "count", places: 0 },
      compute: () => named.length,
    };
  },
  "the same twice": (below) => {
    const style: Style = {
      unit: oneOf(below, ["USD", "CNY"] as const),
      scale: oneOf(below, ["million", "yi"] as const),
      places: 3,
    };
    const precise = claim("precise", drawFigure(below, style, 5 + below(2)));
    return {
      drawn: [precise],
      inputs: ["precise"],
      relation: (again) => ({ id: "r", kind: "same", claims: [again, "precise"] }),
      result: { period: "2012" },
      style: { ...style, places: 1 + below(2) },
      compute: ([value = 0]) => value,
    };
  },
  rank: (below) => {
    const style: Style = { unit: "count", places: 0 };
    const own = drawFigure(below, style, 4);
    const peers = Array.from({ length: 5 }, () => times(own, between(below, 0.3, 2), style));
    const place = 1 + peers.filter((peer) => Number(peer.number) > Number(own.number)).length;
    const drawn = [own, ...peers].map((figure, at) => claim(`city-${at}`, figure));
    const among = drawn.map(({ id }) => id);
    return {
      drawn,
      inputs: among,
      relation: () => ({ id: "r", kind: "rank", claim: "city-0", among, place }),
      result: {},
      style,
      compute: ([value = 0, ...others]) => place - 1 - others.filter((other) => other > value).length,
      holds: "place",
    };
  },
};

/** A document of a kind. `hidden` digits of its figures are known to who computed the result, and not printed. */
export function drawDocument(kind: string, below: Below, hidden = false): Document {
  for (;;) {
    const drawn = DOCUMENTS[kind]?.(below);
    if (drawn === undefined) throw new Error(`no documents of ${kind}`);
    const { drawn: claims, result: of, relation, more = 1, ...rest } = drawn;
    const known = new Map(claims.map((one) => [one.id, one]));
    const values = rest.inputs.map((id) => {
      const [from, to] = rangeOf(figureOf(known, id));
      return hidden ? between(below, from, to) : (from + to) / 2;
    });
    const holds = rest.holds ?? "equal";
    const computed = rest.compute(values) * more;
    const dollars = amountOf({ qualifier: "equal", number: "1", unit: rest.style.unit });
    const figure = printed(computed / dollars, rest.style);
    const hasResult = holds !== "place";
    const document: Document = {
      others: [],
      recomputes: false,
      bases: [],
      partsOf: new Map(),
      ...rest,
      holds,
      claims: new Map([...known, ...(hasResult ? [["result", claim("result", figure, of)] as const] : [])]),
      relation: relation("result"),
      result: hasResult ? "result" : undefined,
    };
    // Results of two digits at least, whose rounding is no matter of taste.
    const isFit =
      !hasResult || (!isTie(computed / dollars, rest.style) && /\d.*[1-9]|[1-9].*\d/.test(figure.number));
    if (isFit && (hidden || mayHold(document))) return document;
  }
}
