/**
 * The press release sentence by sentence: which records and claims hold it, or why no figure needs it.
 *
 * Sentences are counted through the document. Whatever ends in a full stop is one, an abbreviation such as "U.S." ends none.
 * The dateline is two of them: 1 is the agency's name and 2 the date. The report begins with sentence 3.
 */

/** How many sentences the document has, counted so. */
export const SENTENCES = 25;

/** One sentence of the document. */
export interface Sentence {
  readonly number: number;
  /** The ids of the records, sources and claims that hold it. */
  readonly heldBy: readonly string[];
  /** What of it no figure needs, in other words. */
  readonly leftOut?: string;
}

export const sentences: readonly Sentence[] = [
  { number: 1, heldBy: ["oreanda-2013-01-10"] },
  { number: 2, heldBy: ["oreanda-2013-01-10"] },
  {
    number: 3,
    heldBy: ["projects-out", "projects-in", "introduced"],
    leftOut:
      "The bureau is the organizer of these. That it looked for new ways with three regions is an aim.",
  },
  {
    number: 4,
    heldBy: [
      "projects-out",
      "projects-in",
      "visits-out",
      "visits-in",
      "projects",
      "visits-abroad",
      "persons-abroad",
      "destinations",
      "visits-received",
      "persons-received",
    ],
  },
  { number: 5, heldBy: ["introduced"] },
  { number: 6, heldBy: [], leftOut: "A judgement of the year as a whole." },
  { number: 7, heldBy: [], leftOut: "A heading: that tours improve how the city is seen." },
  { number: 8, heldBy: ["spring-festival-tour"] },
  {
    number: 9,
    heldBy: [
      "spring-festival-tour",
      "tour-acrobatics",
      "tour-opera",
      "tour-heritage",
      "tour-antiques",
      "tour-lectures",
      "tour-destinations",
    ],
  },
  {
    number: 10,
    heldBy: ["spring-festival-tour", "tour-share", "festival-countries", "festival-countries-at-least"],
  },
  { number: 11, heldBy: [], leftOut: "A judgement of what the tour did for culture and city." },
  { number: 12, heldBy: [], leftOut: "A judgement of the tour." },
  { number: 13, heldBy: [], leftOut: "A heading: that ties to sister cities grow." },
  { number: 14, heldBy: ["cultural-week"], leftOut: "That it has become a brand is a judgement." },
  { number: 15, heldBy: ["cultural-week"] },
  {
    number: 16,
    heldBy: ["cultural-week", "duesseldorf"],
    leftOut: "The railway is the occasion and no exchange.",
  },
  { number: 17, heldBy: ["duesseldorf-agreements", "agreements"] },
  { number: 18, heldBy: [], leftOut: "A heading: that city and state work together." },
  {
    number: 19,
    heldBy: [],
    leftOut: "An honour shared with others, without their number. What it led to is sentence 20.",
  },
  { number: 20, heldBy: ["benin-agreement", "cameroon-agreement"] },
  { number: 21, heldBy: ["benin-centre", "benin-year", "mexico-year", "mexico-contract"] },
  { number: 22, heldBy: [], leftOut: "A heading: that cultural trade grows." },
  { number: 23, heldBy: ["trade", "R23 the highest ever"] },
  { number: 24, heldBy: ["markets"] },
  {
    number: 25,
    heldBy: ["acrobatics", "grass-linen", "animation", "shows", "audience"],
  },
];
