/**
 * The lists of a report in English: programmes, agreements, comparisons, and what is in no figure.
 */

import { joinWords } from "../../foundation/text";
import type { Standing } from "../summaries/standing";
import type {
  AgreementWords,
  ComparisonWords,
  HighSaid,
  LeftOutWords,
  ListWords,
  ProgrammeWords,
} from "./list-words";

const STANDINGS: Readonly<Record<Standing, string>> = {
  "in-period": "held",
  earlier: "held",
  later: "held",
  undated: "held",
  undetermined: "held",
  planned: "planned",
  cancelled: "cancelled",
};

const OTHERS = {
  earlier: "earlier",
  later: "later",
  undated: "not dated",
  undetermined: "only partly in it",
} as const;

function several(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

const PROGRAMMES: ProgrammeWords = {
  heading: "Programmes",
  kinds: {
    "festival-tour": "festival tour",
    "cultural-week": "cultural week",
    "cultural-year": "cultural year",
    "cultural-centre": "cultural centre",
    other: "",
  },
  inPlace: (place) => `in ${place}`,
  since: (period) => `since ${period}`,
  organizedBy: (bodies) => `organized by ${bodies}`,
  hostedBy: (bodies) => `hosted by ${bodies}`,
  atLevels: (levels) => `at ${joinWords(levels)} level`,
  extent: (reach, period) =>
    `The whole programme${period === undefined ? "" : `, ${period},`} reaches ${joinWords(reach)}`,
  cities: (count) => `${count} ${count === "1" ? "city" : "cities"}`,
  activities: (count) => `${count} ${count === "1" ? "activity" : "activities"}`,
  noneHeld: "No edition held",
  editions: (held, inPeriod, period, others) => {
    const editions = `${several(held, "edition", "editions")} held`;
    if (others.length === 0) return `${editions}, in ${period}`;
    const elsewhere = others.map(([standing, number]) => `${number} ${OTHERS[standing]}`);
    return `${editions}: ${[...(inPeriod > 0 ? [`${inPeriod} in ${period}`] : []), ...elsewhere].join(", ")}`;
  },
  edition: (period, standing, place, areas) => {
    const where = place === undefined ? "" : ` in ${place}`;
    const across = areas === undefined ? "" : ` across ${areas}`;
    const partly = standing === "undetermined" ? ", only partly in the period of the report" : "";
    return `${period ?? "Year not stated"}: ${STANDINGS[standing]}${where}${across}${partly}`;
  },
  shown: (period, names) => `Shown in ${period}: ${names}`,
};

const AGREEMENTS: AgreementWords = {
  heading: "Agreements",
  partnerships: "Partnerships",
  partnershipKinds: {
    "sister-city": "sister cities",
    "sister-region": "sister regions",
    institutional: "partner institutions",
  },
  levels: {
    international: "international",
    national: "national",
    provincial: "provincial",
    municipal: "municipal",
    county: "county",
  },
  forces: { "in-force": "yes", "not-yet": "not yet", expired: "expired", unknown: "not known" },
  columns: {
    agreement: "Agreement",
    parties: "Parties",
    implementers: "Carried out by",
    level: "Level",
    number: "Number",
    signed: "Signed",
    term: "Term",
    force: "In force",
    source: "Source",
  },
  signed: (period, number, unplaced) => {
    const rest = unplaced === 0 ? "" : `; ${unplaced} of the agreements below cannot be placed in time`;
    return `Signed in ${period}: ${number ?? "none on record"}${rest}`;
  },
  inForce: (period, number, open) => {
    const rest =
      open === 0 ? "" : `; the terms of ${open === 1 ? "one agreement" : `${open} agreements`} leave it open`;
    return `In force by their terms at the end of ${period}: ${number ?? "none for certain"}${rest}`;
  },
  term: (from, years, until) =>
    [
      ...(years === undefined ? [] : [several(years, "year", "years")]),
      ...(from === undefined ? [] : [`from ${from}`]),
      ...(until === undefined ? [] : [`until ${until}`]),
    ].join(" "),
  others: (count) => (count === undefined ? "others" : `others, ${count} in all`),
  parties: (count) => `${count} parties`,
  partnership: (parties, kind, since) =>
    `${parties}: ${AGREEMENTS.partnershipKinds[kind]}${since === undefined ? "" : `, since ${since}`}`,
  inArea: (place, area) => `${place} (${area})`,
};

/** "5 years looked at (2008 to 2012)". */
function lookedAt({ periods, areYears, missing, since, period }: HighSaid): string {
  const span = since === undefined ? "" : ` (${since} to ${period})`;
  const gaps = missing === 0 ? "" : `, ${missing} of them without a figure`;
  return `${periods} ${areYears ? "years" : "periods"} looked at${span}${gaps}`;
}

function hasValue({ subject, period, value }: HighSaid): string {
  return `${subject}, ${period}${value === undefined ? "" : ` (${value})`}`;
}

const COMPARISON: ComparisonWords = {
  highs: {
    stated: (high) => {
      const since = high.since === undefined ? "highest ever" : `highest since ${high.since}`;
      return `${hasValue(high)}: ${since}${high.place === undefined ? "" : `, as ${high.place} states`}`;
    },
    new: (high) => `${hasValue(high)}: highest of the ${lookedAt(high)}`,
    equalled: (high) =>
      `${hasValue(high)}: as high as ${high.previous ?? "before"}, the highest of the ${lookedAt(high)}`,
    none: (high) => `${hasValue(high)}: less than in ${high.previous ?? "an earlier period"}`,
    undetermined: (high) =>
      `${hasValue(high)}: whether it is the highest of the ${lookedAt(high)}${high.missing === 0 ? "" : ","} cannot be told`,
  },
  areas: {
    exports: "markets of exports",
    imports: "markets of imports",
    outbound: "countries and regions visited",
    inbound: "countries and regions received from",
  },
  gained: (of, period, base, areas, isOpen) =>
    `New ${of} in ${period}, against ${base}: ${areas}${isOpen ? " (the lists of the earlier period are open, so that they may have been there before)" : ""}`,
  lost: (of, period, base, areas, isOpen) =>
    `No longer among the ${of} in ${period}, against ${base}: ${areas}${isOpen ? " (the lists of the period are open, so that they may still be there)" : ""}`,
  broken: (at, indicators) => {
    const which =
      indicators.length === 0
        ? "All series are"
        : `The series of ${joinWords(indicators.map((name) => name.toLowerCase()))} is`;
    return `${which} broken at ${at}: figures before it and from it on are not compared`;
  },
};

const LEFT_OUT: LeftOutWords = {
  headings: {
    planned: "Planned",
    "partly-in-period": "Only partly in the period",
    "no-rate": "Without an exchange rate",
    "no-count": "Without a number",
    "no-value": "Without a value",
    overlap: "Not added up",
  },
  planned: (period, name) => `${period ?? "Date not stated"}: ${name}`,
  partly: (names, period, number) =>
    `${names}: ${number === 1 ? "its" : "their"} own period, ${period}, is only partly in one of the report`,
  noRate: (names, number, currency, why) =>
    `${names}: ${number === 1 ? "its value" : `${number} values`} in ${currency} ${number === 1 ? "is" : "are"} in no total, because ${why}`,
  noCount: (names, indicator, number) =>
    `${names}: the number of ${indicator} is not known${number === 1 ? "" : ` of ${number} records`}`,
  noValue: (names, number) => `${names}: ${number === 1 ? "no value is" : `${number} values are not`} stated`,
  overlap: (isExport, product, period, why, records) =>
    `${isExport ? "Exports" : "Imports"} of ${product}, ${period}, are not added up: ${why}, so that what they share would count twice (${several(records, "record", "records")})`,
  overlaps: {
    reporter: ({ outer, inner }) => `${outer} reports and holds ${inner}, which reports as well`,
    market: ({ outer, inner }) => `the market ${outer} holds ${inner}`,
    code: ({ outer, inner }) => `the code ${outer} holds ${inner}`,
    period: ({ outer, inner }) => `${outer} and ${inner} share days`,
    part: () => "one of the records is part of another",
  },
  more: (number) => `${number} more`,
  pair: (from, to) => `${from} to ${to}`,
  rateMissing: (pair) => `no rate was given for ${pair}`,
  ratesAmbiguous: (number) => `${number} rates were given where one was asked for`,
  rateStale: (days) => `the latest rate is ${several(days, "day", "days")} old`,
  ratesApart: (days) => `the two rates that lead there are ${several(days, "day", "days")} apart`,
};

export const ENGLISH_LISTS: ListWords = {
  programmes: PROGRAMMES,
  agreements: AGREEMENTS,
  comparison: COMPARISON,
  leftOut: LEFT_OUT,
  explained: {
    remainder: (number, total) =>
      `Of the published total, ${total}, ${number} is not explained by the records.`,
    may: (number, total) =>
      `Of the published total, ${total}, the records leave ${number}, which may be nothing.`,
    exceeded: (number, total) => `The records exceed the published total, ${total}, by ${number}.`,
  },
  doesNotAddUp: "The rows need not come to the total: a record may stand in several of them, or in none.",
  note: (names, note) => `${names}: ${note}`,
};
