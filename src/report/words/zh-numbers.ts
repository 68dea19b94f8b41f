/**
 * The numbers of a report in Chinese.
 */

import type { Hedge, NumberWords, SignedKind, SignedNumber, Way } from "./number-words";

const HEDGES: Readonly<Record<Hedge, string>> = {
  exact: "",
  about: "约",
  atLeast: "至少",
  moreThan: "超过",
  atMost: "至多",
  lessThan: "不足",
};

/** Of what fell, by its size: at least 30 less is a fall by 30 at most. */
const MIRRORED: Readonly<Record<Hedge, Hedge>> = {
  exact: "exact",
  about: "about",
  atLeast: "atMost",
  moreThan: "lessThan",
  atMost: "atLeast",
  lessThan: "moreThan",
};

const VERBS: Readonly<Record<SignedKind, Readonly<Record<Exclude<Way, "level">, string>>>> = {
  change: { up: "增加", down: "减少" },
  growth: { up: "增长", down: "下降" },
  contribution: { up: "拉动", down: "拉低" },
};

function said(kind: SignedKind, { way, number }: SignedNumber): string {
  if (way === "level") return kind === "contribution" ? number : "持平";
  return VERBS[kind][way] + number;
}

/** A level that is a bound: what is at least nothing may well have grown. */
const LEVELS: Readonly<Record<Hedge, (kind: "change" | "growth") => string>> = {
  exact: () => "持平",
  about: () => "大致持平",
  atLeast: () => "至少持平",
  moreThan: (kind) => `有所${VERBS[kind].up}`,
  atMost: () => "至多持平",
  lessThan: (kind) => `有所${VERBS[kind].down}`,
};

export const CHINESE_NUMBERS: NumberWords = {
  about: (number) => HEDGES.about + number,
  lessThan: (number) => HEDGES.lessThan + number,
  negative: (number) => `\u2212${number}`,
  signed: (kind, hedge, { way, number }) => {
    if (hedge === "exact") return said(kind, { way, number });
    if (way === "level" && kind !== "contribution") return LEVELS[hedge](kind);
    return said(kind, { way, number: HEDGES[way === "down" ? MIRRORED[hedge] : hedge] + number });
  },
  signedBetween: (kind, lower, upper) => {
    if (lower.way !== upper.way) return `${said(kind, lower)}至${said(kind, upper)}`;
    const [from, to] = lower.way === "down" ? [upper, lower] : [lower, upper];
    return said(kind, { way: lower.way, number: `${from.number}至${to.number}` });
  },
  percent: (number) => `${number}%`,
  points: (number) => `${number}个百分点`,
  withUnit: (number, unit) => `${number}${/^[\p{Script=Latin}\d]/u.test(unit) ? " " : ""}${unit}`,
};
