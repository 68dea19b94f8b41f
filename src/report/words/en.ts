/**
 * Reports in English, in the words of statistical bulletins.
 */

import { capitalize, joinWords } from "../../foundation/text";
import type { Direction } from "../../model/record";
import type { Dimension, Indicator } from "../figures/report-figure";
import { ENGLISH_CHARTS } from "./en-charts";
import { ENGLISH_EXPLANATION } from "./en-explanation";
import { ENGLISH_LISTS } from "./en-lists";
import { ENGLISH_METHOD } from "./en-method";
import { ENGLISH_NUMBERS } from "./en-numbers";
import type { ReportWords } from "./words";

const INDICATORS: Readonly<Record<Indicator, string>> = {
  projects: "Projects",
  visits: "Visits",
  persons: "Person-trips",
  areas: "Countries and regions",
  cities: "Cities",
  activities: "Activities",
  audience: "Audience",
  editions: "Editions of programmes",
  "agreements-signed": "Agreements signed",
  "agreements-in-force": "Agreements in force",
  exports: "Exports",
  imports: "Imports",
  trade: "Exports and imports",
  balance: "Balance of trade",
  observation: "Observation",
};

/** One thing, and several, behind a number. */
const COUNTED: Readonly<Partial<Record<Indicator, readonly [one: string, several: string]>>> = {
  projects: ["project", "projects"],
  visits: ["visit", "visits"],
  persons: ["person-trip", "person-trips"],
  cities: ["city", "cities"],
  activities: ["activity", "activities"],
  audience: ["person in the audience", "persons in the audience"],
  editions: ["edition", "editions"],
  "agreements-signed": ["agreement", "agreements"],
  "agreements-in-force": ["agreement", "agreements"],
};

const AREAS_IN: Readonly<Record<Direction, string>> = {
  outbound: "visited",
  inbound: "received from",
  both: "of both directions",
};

const MEMBERS: Readonly<Record<Dimension, string>> = {
  direction: "directions",
  class: "classes of areas",
  kind: "kinds",
  programme: "programmes",
  domain: "art forms",
  product: "products",
  area: "countries and regions",
  market: "markets",
  currency: "currencies",
  observation: "indicators",
};

/** What begins a head, behind other words: exports, but USD. */
function lower(head: string): string {
  return /^[A-Z][a-z]/.test(head) ? head.slice(0, 1).toLowerCase() + head.slice(1) : head;
}

/** A subject inside a sentence; what it is a part of stands between commas. */
function ofPart(subject: string): string {
  return lower(subject) + (subject.includes(", ") ? "," : "");
}

export const ENGLISH: ReportWords = {
  title: (period) => `Cultural exchange and trade, ${period}`,
  comparedWith: (periods) => `Compared with ${joinWords(periods)}.`,
  sections: {
    "key-figures": "Key figures",
    exchange: "Exchange",
    programmes: "Programmes, agreements and partnerships",
    trade: "Trade",
    observations: "Observations",
    compared: "Compared",
    "left-out": "In no figure",
    method: "Sources and method",
  },
  tables: {
    "key-figures": (period) => `Key figures, ${period}`,
    "visits-by-direction": (period) => `Visits by direction, ${period}`,
    "visits-by-class": (period) => `Visits to and from foreign countries and others, ${period}`,
    "visits-by-area": (period) => `Visits by country or region, ${period}`,
    "activities-by-kind": (period) => `Activities by kind, ${period}`,
    "activities-by-class": (period) => `Activities by class of area, ${period}`,
    "activities-by-area": (period) => `Activities by country or region, ${period}`,
    "by-programme": (period) => `Exchange by programme, ${period}`,
    "by-art-form": (period) => `Exchange by art form, ${period}`,
    agreements: (period) => `Agreements signed and in force, ${period}`,
    "trade-totals": (period) => `Trade in cultural goods and services, ${period}`,
    "trade-as-stated": (period) => `Trade by the currency that sources state, ${period}`,
    "exports-by-product": (period) => `Exports by product, ${period}`,
    "imports-by-product": (period) => `Imports by product, ${period}`,
    "exports-by-market": (period) => `Exports by market, ${period}`,
    "imports-by-market": (period) => `Imports by market, ${period}`,
    observations: (period) => `Observations, ${period}`,
    periods: (period) => `${period} beside earlier periods`,
    contributions: (period) => `Contributions to the growth of ${period}`,
  },
  indicators: INDICATORS,
  directed: (indicator, direction) => {
    const name = INDICATORS[indicator];
    if (indicator === "areas" || indicator === "cities") return `${name} ${AREAS_IN[direction]}`;
    return direction === "both" ? `${name} in both directions` : `${capitalize(direction)} ${lower(name)}`;
  },
  counted: (indicator, number) => {
    const [one, several] = COUNTED[indicator] ?? ["", ""];
    return `${number} ${/(^| )1$/.test(number) ? one : several}`.trimEnd();
  },
  statistics: {
    value: (name = "") => name,
    published: (name) => (name === undefined ? "As published" : `${name}, as published`),
    remainder: (name) =>
      name === undefined ? "Not explained by the records" : `${name}, not explained by the records`,
    share: (name) => (name === undefined ? "Share" : `Share of ${lower(name)}`),
    change: (_, base) => (base === undefined ? "Change" : `Change on ${base}`),
    growth: (_, base) => (base === undefined ? "Growth" : `Growth on ${base}`),
    contribution: (_, base) =>
      base === undefined ? "Contribution to growth" : `Contribution to growth on ${base}`,
    "per-event": (name) =>
      name === INDICATORS.persons ? "Persons per visit" : `${name ?? "Audience"} per activity`,
    "as-stated": (name) => (name === undefined ? "As stated" : `${name}, as stated`),
  },
  changesOf: {
    change: (subject, base) => `Change of ${ofPart(subject)} on ${base}`,
    growth: (subject, base) => `Growth of ${ofPart(subject)} on ${base}`,
    contribution: (subject, base) => `Contribution to growth on ${base}, ${lower(subject)}`,
  },
  dimensions: {
    direction: "Direction",
    class: "Class of area",
    kind: "Kind",
    programme: "Programme",
    domain: "Art form",
    product: "Product",
    area: "Country or region",
    market: "Market",
    currency: "Currency",
    observation: "Indicator",
  },
  heads: { source: "Source", figure: "Figure", period: "Period" },
  directions: { outbound: "outbound", inbound: "inbound", both: "in both directions" },
  activities: {
    performance: "performances",
    exhibition: "exhibitions",
    lecture: "lectures",
    screening: "screenings",
    workshop: "workshops",
    other: "other activities",
  },
  classes: {
    foreign: "foreign countries",
    "hong-kong-macao-taiwan": "Hong Kong, Macao and Taiwan",
  },
  statuses: {
    A: "normal value",
    B: "break in the series",
    D: "definition differs",
    E: "estimated",
    F: "forecast",
    G: "experimental",
    H: "missing: holiday or weekend",
    I: "imputed",
    J: "under a derogation",
    K: "included in another category",
    L: "missing: not collected",
    M: "missing: cannot exist",
    N: "not significant",
    O: "missing",
    P: "provisional",
    Q: "missing: suppressed",
    S: "strike or other special event",
    U: "of low reliability",
    V: "not validated",
    W: "includes another category",
  },
  total: "Total",
  notStated: "not stated",
  others: "others",
  rest: (dimension, members) =>
    members === undefined ? "others" : members === 1 ? "one other" : `${members} other ${MEMBERS[dimension]}`,
  reasons: {
    "no-records": "there are no records of the period",
    "not-stated": "the records do not state it",
    "no-rate": "no single exchange rate is given for the values",
    "no-base": "the figure that it would be set against is not known",
    "zero-base": "it would be growth from nothing",
    "sign-change": "growth to or from a value below zero has no rate",
    break: "the series is broken between the two periods",
    "other-basis": "one of the two figures is published and the other computed from records",
    "several-values": "there are several values for the period, of which none was chosen",
  },
  overlapping: {
    "overlapping-areas":
      "areas of the records contain one another, so that what they share would count twice",
    "overlapping-levels":
      "a code of the records holds another one, so that what they share would count twice",
    "overlapping-periods":
      "periods of the records share days, so that what falls into both would count twice",
    "whole-and-part": "some of the records are parts of others, so that what they share would count twice",
  },
  reasonNote: (cells, more, reason) => {
    const said = [...cells.map(lower), ...(more > 0 ? [`${more} more`] : [])];
    const list = said.some((cell) => cell.includes(", ")) ? said.join("; ") : joinWords(said);
    return `No figure for ${list}: ${reason}.`;
  },
  noNumber: "\u2013",
  notKnown: "not known",
  noFigures: "no record of the period gives a figure",
  numbers: ENGLISH_NUMBERS,
  charts: ENGLISH_CHARTS,
  lists: ENGLISH_LISTS,
  method: ENGLISH_METHOD,
  explanation: ENGLISH_EXPLANATION,
  join: joinWords,
  few: (items, more) => joinWords([...items, `${more} more`]),
  parts: (parts) => parts.join(", "),
  sentence: (text) => `${capitalize(text)}${/[.!?]$/.test(text) ? "" : "."}`,
  sentences: (sentences) => sentences.join(" "),
  labelled: (label, text) => `${label}: ${text}`,
  inBrackets: (text) => ` (${text})`,
  citations: (places, more) => [...places, ...(more > 0 ? [`${more} more`] : [])].join("; "),
};
