/**
 * Explanations of figures in English.
 */

import { joinWords } from "../../foundation/text";
import type { Indicator } from "../figures/report-figure";
import type { ExplanationWords } from "./explanation-words";

function of(records: number): string {
  return records === 1 ? "one record" : `${records} records`;
}

const SUMMED: Readonly<Record<Indicator, string>> = {
  projects: "projects",
  visits: "visits",
  persons: "person-trips",
  areas: "countries and regions",
  cities: "cities",
  activities: "activities",
  audience: "audiences",
  editions: "editions",
  "agreements-signed": "agreements signed",
  "agreements-in-force": "agreements in force by their terms",
  exports: "values of the exports",
  imports: "values of the imports",
  trade: "values of the exports and imports",
  balance: "values of the exports less those of the imports",
  observation: "value",
};

/** What a record does not add to: what is there once counts once. */
const ONCE: readonly Indicator[] = ["areas", "cities"];

function value(indicator: Indicator, records: number): string {
  const what = SUMMED[indicator];
  if (ONCE.includes(indicator)) return `the ${what} of ${of(records)}, each once`;
  if (indicator === "observation" || indicator === "balance") return `the ${what} of ${of(records)}`;
  return records === 1
    ? `the ${what.replace("values", "value")} of one record`
    : `the sum of the ${what} of ${of(records)}`;
}

export const ENGLISH_EXPLANATION: ExplanationWords = {
  headline: (what, period, number) => `${what}, ${period}: ${number}`,
  unknown: (what, period, reason) => `${what}, ${period}: no figure, because ${reason}`,
  rules: {
    value,
    published: () => "as a source has printed it",
    remainder: () => "the published total less the values of the records",
    share: () => "the part divided by the whole",
    change: (_, __, base) => `the value less that of ${base ?? "the base period"}`,
    growth: (_, __, base) => `the change divided by the value of ${base ?? "the base period"}`,
    contribution: (_, __, base) =>
      `the change of the part divided by the whole of ${base ?? "the base period"}`,
    "per-event": (indicator) =>
      indicator === "persons"
        ? "the person-trips divided by the visits"
        : "the audience divided by the activities",
    "as-stated": (_, records) =>
      records === 1
        ? "the value of one record in the currency that it states"
        : `the sum of the values of ${of(records)} in the currency that they state`,
  },
  computed: (said, rule) => `${said}, ${rule}`,
  exactly: (number) => `computed with every digit, ${number}`,
  stated: (number) => `computed with every digit of what is stated, ${number}`,
  readAs: (interval) => `read as ${interval}`,
  records: (records, more) => {
    const all = records.length + more;
    return `from ${all === 1 ? "record" : "records"} ${joinWords([...records, ...(more > 0 ? [`${more} more`] : [])])}`;
  },
  claims: (claims) => `from ${claims.length === 1 ? "claim" : "claims"} ${joinWords(claims)}`,
  place: (title, at) => (at === undefined ? `[${title}]` : `[${title}], ${at}`),
  places: (from, places, more) =>
    `${from === undefined ? "see" : `${from},`} ${[...places, ...(more > 0 ? [`${more} more`] : [])].join("; ")}`,
  atRates: (rates) => `converted at ${joinWords(rates)}`,
  figures: (figures, more) =>
    `computed from ${[...figures, ...(more > 0 ? [`${more} more figures`] : [])].join("; ")}`,
  figure: (what, period, number) => `${what}, ${period} (${number})`,
};
