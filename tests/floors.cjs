/**
 * The chapters of `src/` as the floors of a house, lowest first, each with its one idea. A chapter imports lower floors
 * only: not a higher one, and not its neighbours. `tests/layers.cjs` enforces it, and `npm run generate` writes it into
 * the documentation.
 */

module.exports.floors = [
  {
    foundation:
      "a mistake throws a `LedgerError`; outside data returns issues, all of them; text is ordered by code point",
  },
  {
    number: "a number is an integer with a scale and is never rounded by itself",
    time: "dates and periods are text and know no zone",
  },
  {
    money: "an amount has its currency in its type",
    classification: "a code list has an agency and an edition",
  },
  {
    rates: "a rate is a statistic with a basis, a period and a source",
    figures: "a published number is an interval",
  },
  { geography: "what counts as a country is a choice with a name" },
  {
    model: "nine kinds of plain records, checked together",
    aggregate: "a measure is a value that merges; it knows no record of the model",
  },
  {
    statistics: "the field's own measures: visits, person-trips, areas, exports, balance",
    series: "what is said of finished rows: growth, shares, ranks, records",
  },
  {
    report: "a year's figures",
    audit: "published figures held against each other and against records",
    engines: "a plan is data, and runs where the records are",
  },
  { io: "CSV, JSON, Markdown, rate files: the only room with a door to the street" },
  { interchange: "a dataset is figures with their structure, and every format spells it" },
  { cli: "the same from a shell: the only room with files and streams of Node; nobody imports it" },
  { testing: "sample records, arbitraries and laws for users' own tests; nobody imports it" },
];
