/**
 * Pieces of evidence in words: records that overlap, and the result that printed numbers give.
 */

import type { Figure, FigureUnit } from "../figures/figure";
import type { Interval } from "../figures/interval";
import { wordsOfInterval } from "../figures/interval-words";
import { figureForReaders, inReadersScale } from "../figures/readers-scale";
import { oneLine } from "../foundation/text";
import type { AreaCode } from "../geography/area-code";
import { describeRate } from "../rates/resolved-rate";
import type { TradeOverlap } from "../statistics/trade-overlaps";
import { type Period, periodContains } from "../time/period";
import type { Finding, KeyOverlap } from "./finding";
import { areaSaid, auditWords, periodSaid, type Telling } from "./telling";

/** `Thailand in 035 (exports of Linen, 2012)`: a pair that would count twice. */
function overlapSaid(pair: TradeOverlap | KeyOverlap, telling: Telling): string {
  const words = auditWords(telling);
  if ("keys" in pair) return words.keysOverlap(pair.keys, pair.column);
  const { by, outer, inner, flow, product, period } = pair;
  const said = (text: string) => {
    if (by === "period") return periodSaid(telling, text as Period);
    return by === "reporter" || by === "market" ? areaSaid(telling, text as AreaCode) : text;
  };
  const isInside = by !== "period" || periodContains(outer as Period, inner as Period);
  const overlap = words.overlap(said(inner), said(outer), isInside);
  return words.overlapOf(
    overlap,
    flow === "exports",
    oneLine(product),
    periodSaid(telling, period as Period),
  );
}

/** What the printed numbers give, to the decimals of the printed result, or to as many more as show that it is another one. */
export function recomputedSaid(
  result: Interval,
  printed: Figure,
  unit: FigureUnit | undefined,
  telling: Telling,
): string {
  const { locale } = telling;
  const { number, scale } = inReadersScale(printed, locale);
  const [, fraction = ""] = number.split(".");
  const decimals =
    unit === "ratio" && scale === undefined ? Math.max(0, fraction.length - 2) : fraction.length;
  const said = [0, 1, 2, 3, 4].map((more) =>
    wordsOfInterval(result, {
      locale,
      decimals: decimals + more,
      rounding: "nearest",
      ...(unit !== undefined && { unit }),
      ...(scale !== undefined && scale !== "percent" && { scale }),
    }),
  );
  return said.find((text) => text !== figureForReaders(telling, printed)) ?? said[0] ?? "";
}

/** The pairs that keep records from having a total. */
export function overlapsSaid({ trace }: Finding, telling: Telling): string | undefined {
  const pairs = trace.flatMap((step) => step.overlaps ?? []);
  return pairs.length === 0
    ? undefined
    : auditWords(telling).overlaps(pairs.map((pair) => overlapSaid(pair, telling)));
}

/** The rates at which amounts were converted. */
export function ratesSaid({ trace }: Finding, telling: Telling): string | undefined {
  const { locale } = telling;
  const used = new Set(trace.flatMap((step) => step.rates.map((rate) => describeRate(rate, { locale }))));
  return used.size === 0 ? undefined : auditWords(telling).convertedAt([...used]);
}

/** Why amounts have no rate: in the sentences of whoever looked for it, the last of them without its stop. */
export function whyUnrated({ trace, unit }: Finding, telling: Telling): string | undefined {
  const words = auditWords(telling);
  const why = new Set(
    trace.flatMap((step) => step.unrated?.map((issue) => words.unrated(issue, step.unit, unit)) ?? []),
  );
  return why.size === 0 ? undefined : words.clauses([...why]);
}
