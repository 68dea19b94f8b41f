/**
 * How the figures of a report came about, in English.
 */

import type { MethodWords } from "./method-words";

export const ENGLISH_METHOD: MethodWords = {
  sources: "Sources",
  source: (title, publisher, published, note) =>
    `${title}. ${publisher}${published === undefined ? "" : `, ${published}`}${note === undefined ? "" : `. ${note}`}`,
  profiles: {
    PRC_STATISTICS:
      "Countries and regions are counted as the statistics of the PRC count them: Hong Kong, Macao and Taiwan are regions, all others countries.",
    ISO_3166: "Countries and regions are counted by the entries of ISO 3166-1, each of which is one.",
    UN_M49:
      "Countries and areas are counted by the list of the United Nations (M49), which does not name Taiwan.",
  },
  ofProfile: (id) => `Countries and regions are counted by the list \u201C${id}\u201D.`,
  lists: {
    PRC_STATISTICS: "the statistics of the PRC",
    ISO_3166: "ISO 3166-1",
    UN_M49: "the list of the United Nations",
  },
  asOf: (period) =>
    period === undefined
      ? "Areas are counted as they stood in the period of each record."
      : `Areas are counted as they stood in ${period}.`,
  readings: {
    AS_WRITTEN:
      "Printed figures are taken as they are written: \u201C30 million\u201D lies between 29.5 and 30.5 million.",
    ROUND_NUMBERS:
      "Zeros at the end of printed figures are not taken for digits: \u201C1,100\u201D lies between 1,050 and 1,150.",
    HALF_UP: "Printed figures are taken to have been rounded with halves going up.",
    HALF_EVEN: "Printed figures are taken to have been rounded with halves going to the even digit.",
    TRUNCATED: "The digits of printed figures are taken to have been cut off, and not rounded.",
    ANY_ROUNDING: "Nothing is supposed of how printed figures were rounded.",
    EXACT_DIGITS: "Printed figures are taken for exact numbers.",
    NO_SPANS: "\u201CAbout\u201D and \u201Cnearly\u201D are taken to set no bounds.",
    NARROW_FRACTIONS: "Fractions in words are taken to reach half as far as the next one in common use.",
    EXACT_FRACTIONS: "Fractions in words are taken for exact numbers.",
  },
  ofReading: (id) => `Printed figures are read by the policy \u201C${id}\u201D.`,
  filledUp:
    "What a source has printed with fewer digits, as in 万 or 亿, is \u201Cabout\u201D the same number in the units of English, and is read with the digits of the source.",
  rounding:
    "Published figures stand as they were printed, and exact ones in full. A computed figure is printed no finer than what it rests on allows, so that it is off by one unit of its last digit at most; \u201Cabout\u201D says that it is known less well than that.",
  exact: "Shares, growth and means have one decimal. Rounded figures need not add up.",
  bounds: "\u201CMore than\u201D and \u201Cat least\u201D keep the bounds that sources state.",
  currency: (currency) => `Values of trade are in ${currency}.`,
  rates: (rates) => `Values in other currencies are converted at ${rates.join("; ")}.`,
  revisions:
    "Where a source has revised a figure, the one that is cited counts; figures of earlier periods may have been revised since they were first published.",
  personTrips: "Who travels twice counts as two person-trips.",
  counted: {
    "outbound visits": "outbound visits",
    "inbound visits": "inbound visits",
    markets: "markets",
    "published markets": "markets of the published total",
    edition: "areas of an edition",
  },
  areaNote: (of, number, then) => {
    const stood =
      then === undefined
        ? "some areas changed within their period or were none then, so that nobody can say how many they were"
        : `as the areas stood in the period of each record, ${then}`;
    return `${of.slice(0, 1).toUpperCase()}${of.slice(1)}: ${number}; ${stood}.`;
  },
};
