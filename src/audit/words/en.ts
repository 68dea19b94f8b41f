/**
 * Findings in English.
 */

import { joinWords } from "../../foundation/text";
import type { ChangeForm } from "../relation";
import { ENGLISH_RELATIONS } from "./en-relations";
import type { AuditWords } from "./words";

const FORMS: Readonly<Record<ChangeForm, string>> = {
  absolute: "as so many more or fewer",
  percent: "in per cent",
  points: "in percentage points",
  multiple: "as a multiple",
};

export const ENGLISH: AuditWords = {
  verdicts: {
    supported: "supported",
    contradicted: "contradicted",
    undetermined: "undetermined",
    derived: "derived",
  },
  bases: {
    exact: "the numbers are the same",
    entailed: "this holds for every value that the figures can stand for",
    recomputes: "the printed numbers give it, rounded as it is printed",
    "within-rounding": "the figures agree within their rounding",
    disjoint: "the figures cannot all be right",
  },
  reasons: {
    "open-list": "the list names only some of what it counts",
    "no-history": "no earlier figures are given",
    "partial-coverage": "only some of the records or earlier figures are at hand",
    "missing-figure": "a figure is missing",
    "unit-mismatch": "the figures are in units that cannot be compared",
    "no-rate": "no single exchange rate is given for an amount in another currency",
    "overlapping-areas":
      "areas of the records contain one another, so that what they share would count twice",
    "overlapping-levels":
      "a code of the records holds another one, so that what they share would count twice",
    "whole-and-part":
      "some of the records are, or may be, parts of others, so that what they share would count twice",
    "mixed-levels": "codes of the records are of several levels, so that one may hold another",
    "overlapping-periods":
      "periods of the records share days, so that what falls into both would count twice",
    "period-mismatch": "the figures are for different periods",
    "period-unstated": "a period is not stated",
    "scope-mismatch": "the figures differ in scope",
    forecast: "a forecast is compared with what happened",
    "base-not-positive": "growth from nothing, or from what may be less, has no rate",
    "division-by-zero": "nothing can be divided by zero",
    "does-not-recompute": "the figures could agree, though the printed numbers do not give it",
    "restated-base": "the earlier figure does not fit what the later document says of it",
    revision: "the figures were published on different days, and the later ones revise the earlier ones",
    "one-sided": "a figure is bounded on one side only",
    "overlap-only": "the figures may agree or may not",
    "ambiguous-identity": "the statements may not be of the same thing",
    "excess-digits": "a figure has more digits than the precision that it declares",
    "conflicting-duplicates": "statements of the same figure conflict",
    vague: 'a word such as "about" has no agreed span',
    "areas-as-of": "areas changed within the period that they are counted as of, or were none then",
  },
  readings: {
    AS_WRITTEN: "digits were taken as written",
    ROUND_NUMBERS: "zeros at the end were not taken for digits",
    HALF_UP: "halves were rounded up",
    HALF_EVEN: "halves were rounded to the even digit",
    TRUNCATED: "digits were cut off",
    ANY_ROUNDING: "nothing were known of the rounding",
    EXACT_DIGITS: "numbers were exact",
    NO_SPANS: '"about" and "nearly" had no span',
    NARROW_FRACTIONS: "fraction words reached half as far",
    EXACT_FRACTIONS: "fraction words were exact",
  },
  relations: ENGLISH_RELATIONS,
  hints: {
    cut: (measure) => `the digits of ${measure} cut off instead of rounded`,
    "inclusive-bound": (measure, figure) =>
      `${measure} read as ${figure ?? "a bound that includes its number"}`,
    "digits-swapped": (measure, number) => `two digits of ${measure} swapped (${number})`,
    "digit-left-out": (measure, number) => `a digit of ${measure} added (${number})`,
    "digit-doubled": (measure, number) => `a doubled digit of ${measure} removed (${number})`,
    "digit-replaced": (measure, number) => `a digit of ${measure} changed (${number})`,
    scale: (measure, figure, scale, printed) =>
      `${measure} in ${scale ?? "ones"}${printed === undefined ? "" : ` instead of ${printed}`}${figure === undefined ? "" : ` (${figure})`}`,
    "power-of-ten": (measure, isMultiplied, factor) =>
      `${measure} ${isMultiplied ? "multiplied" : "divided"} by ${factor}`,
    currency: (measure, currency) => `${measure} in ${currency}`,
    sign: (measure) => `the sign of ${measure} reversed`,
    "change-form": (measure, form) => `${measure} meant ${FORMS[form]}`,
    "base-period": (other, measure) => `${other} as base instead of ${measure}`,
    "other-claim": (other, measure) => `${other} instead of ${measure}`,
    "open-list": () => "a list that names only some",
    "as-of": (period, count) =>
      `areas counted as they stood in ${period}${count === undefined ? "" : ` (${count})`}`,
  },
  evidence: {
    list: "the list gives",
    earlier: "the highest earlier figure is",
    earlierAtHand: "of those at hand, the highest earlier figure is",
    statements: "the other statements give",
    place: "the figures given put it in place",
    records: "the records give",
    others: "the other figures give",
    all: "the figures give",
  },
  differ: {
    rounding: "no number is rounded to both",
    exclusion: (side) => `one of them excludes that number${side === undefined ? "" : `, being ${side}`}`,
    noWholeNumber: "no whole number is in both",
    noWholeDividend: (measure) =>
      `no whole ${measure === undefined ? "total" : `number for ${measure}`} gives it`,
  },

  join: joinWords,
  and: joinWords,
  sentence: (text) => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`,
  sentences: (sentences) => sentences.join(" "),

  claim: (measure, details) => (details.length === 0 ? measure : `${measure} (${details.join(", ")})`),
  notPrinted: "not printed",
  areasNamed: (count) => `${count} named`,

  headline: (verdict, statement, grounds) => {
    const because = { supported: ", and ", contradicted: ", but then ", derived: "; " };
    const link = verdict === "undetermined" ? "; this cannot be settled, because " : because[verdict];
    return `${verdict}: ${statement}${grounds === "" ? "" : link + grounds}`;
  },
  derived: (value, claim, what) =>
    `derived: ${value}${claim === undefined ? "" : ` for ${claim}`}, as ${what}`,
  periodUnstated: (measures) => `no period is stated for ${joinWords(measures)}`,
  revision: (days) =>
    `they were published on ${joinWords(days)}; the later ${days.length > 2 ? "ones revise" : "one revises"} the earlier`,

  overlaps: (pairs) => `these overlap: ${joinWords(pairs)}`,
  overlap: (inner, outer, isInside) => `${inner} ${isInside ? "in" : "and"} ${outer}`,
  overlapOf: (pair, isExport, product, period) =>
    `${pair} (${isExport ? "exports" : "imports"} of ${product}, ${period})`,
  keysOverlap: (keys, column) => `${keys.join(" and ")} (${column})`,

  readAs: (interval) => `the published figure is read as ${interval}`,
  gives: (source, interval) => `${source} ${interval}`,
  both: (readAs, gives) => `${readAs}, ${gives}`,
  because: (sides, why) => `${sides}: ${why}`,
  apart: (distance) => `they are ${distance} apart`,
  times: (number) => `${number} times`,
  points: (number) => `${number} percentage point${/^(at least )?1$/.test(number) ? "" : "s"}`,
  recomputed: (value, printed, isCutOff) =>
    `the printed numbers give ${value}, where ${printed} is printed${isCutOff ? ": digits may have been cut off instead of rounded" : ""}`,

  notNamed: (number) => `that leaves ${number} not named`,
  unexplained: (amount, share) =>
    `that leaves ${amount} unexplained${share === undefined ? "" : `, ${share} of the whole`}`,
  forOthers: (amount, share) =>
    `that leaves ${amount} for other parts${share === undefined ? "" : `, ${share} of the whole`}`,
  leftOut: (measures) => `left out of the comparison: ${joinWords(measures)}`,
  needed: ([first, ...others]) =>
    first === undefined
      ? ""
      : `for this to hold, ${[
          `${first[0]} would have to be ${first[1]}`,
          ...others.map(([measure, interval]) => `${measure} ${interval}`),
        ].join(", or ")}`,
  restated: (measure) =>
    `either ${measure} was restated after it was first published, or one of the figures is mistaken`,
  convertedAt: (rates) => `converted at ${joinWords(rates)}`,
  unrated: ({ message }) => message.replace(/\.$/, ""),
  clauses: (clauses) => clauses.join(". "),
  note: (notes) => `note that ${notes.join(", and that ")}`,
  scopesDiffer: (measures) => `${joinWords(measures)} differ in scope`,
  areasChanged: (measures) =>
    `areas named for ${joinWords(measures)} changed within its period or were none then`,
  areasStood: (period, count) => `the areas named, as they stood in ${period}, are ${count ?? "not known"}`,
  lookAt: (slips) => `to look at first: it would hold with ${slips.join(", or with ")}`,
  would: (verdicts) =>
    `it would be ${verdicts.map(([verdict, suppositions]) => `${verdict} ${suppositions.map((supposed) => (supposed.startsWith("under ") ? supposed : `if ${supposed}`)).join(" or ")}`).join(", and ")}`,
  underReading: (id) => `under the reading "${id}"`,

  markdown: {
    title: "Audit of published figures",
    headings: { verdicts: "Verdicts", findings: "Findings", sources: "Sources" },
    caption: "Relations and their verdicts",
    columns: {
      relation: "Relation",
      verdict: "Verdict",
      because: "Because",
      readAs: "Read as",
      evidence: "Evidence",
      remainder: "Remainder",
    },
    tally: (counts) => `${counts.map(([count, verdict]) => `${count} ${verdict}`).join(", ")}.`,
    notWrong: "Undetermined does not mean wrong: there is not enough to tell.",
    unstated: (measures) =>
      `no period is stated for ${joinWords(measures)}; each is taken to be of the period that it is compared with`,
    nothing: "No relations.",
    citation: (places, more) => ` (${[...places, ...(more > 0 ? [`${more} more`] : [])].join("; ")})`,
  },
};
