/**
 * A call of every exported function that answers: the tests of hostile arguments begin with it and change one argument
 * at a time. Every parameter has its argument here, the options included.
 */

import * as root from "cultural-ledger";
import * as algebra from "cultural-ledger/aggregate";
import * as classification from "cultural-ledger/classification";
import { planRecords } from "cultural-ledger/engines";
import { readFigure } from "cultural-ledger/figures";
import { type Dataset, toJsonStat, toSdmxJson } from "cultural-ledger/interchange";
import * as statistics from "cultural-ledger/statistics";
import * as testing from "cultural-ledger/testing";
import * as fc from "fast-check";
import { WORLD_BANK } from "../rates/of-2012";

/** Options: a name that they do not have is refused with `unknown-option`. */
export class Options {
  constructor(readonly value: object) {}
}

/** An object whose fields are all known, which answers to another one with an error or an issue of its own. */
export class Closed {
  constructor(readonly value: object) {}
}

/** Data that may have fields of its owner's. */
export class Data {
  constructor(readonly value: object) {}
}

const options = (value: object) => new Options(value);
const closed = (value: object) => new Closed(value);
const data = (value: object) => new Data(value);

/** Every chapter in one. */
const library = { ...root, ...algebra, ...statistics };
const { about, usd, rmb, figure, totalCount, READINGS, PRC_STATISTICS, ISO_3166 } = library;
const { FCS_2009, EBOPS_2010_CULTURE } = classification;

const dollars = data(usd("12.50"));
const interval = data(totalCount([5]));
const wide = data(readFigure(about(40)));
const printed = data(figure("30", { scale: "million" }));
const area = { labels: { JP: "Nippon" }, locale: "de" };
const visit = testing.delegationRecord({ persons: 40, areas: ["JP", "FR"] });
const linen = testing.tradeRecord({ value: usd("21130000") });
const ledger = library.createLedger({ delegations: [visit], trades: [linen] });
const table = library.createRateTable({ rates: [WORLD_BANK] });
const policy = { kind: "average", period: "2012", basis: "annual-average" } as const;
const hs = (edition: string) => ({ agency: "WCO", id: "HS", edition });
const concordance = classification.createConcordance({
  from: hs("2017"),
  to: hs("2022"),
  mappings: [{ from: "970110", to: "970121" }],
});
const report = library.annualReport(ledger, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
const audited = {
  claims: [
    { id: "a", measure: "visits", figure: figure(61) },
    { id: "b", measure: "projects", figure: figure(198) },
  ],
  relations: [{ id: "visits", kind: "partOf", whole: "b", part: "a" } as const],
};
const audit = library.auditClaims(audited);
/** Accessors look at whatever record there is: what they throw would be theirs. */
const field = (name: string) => (record: unknown) =>
  (record as Record<string, never> | null | undefined)?.[name];
const persons = library.sumCounts(field("persons"));
/** The parts of an aggregator that takes whatever its other functions give. */
const parts = {
  definition: "anything",
  init: () => 0,
  step: (sum: unknown) => sum,
  merge: (sum: unknown) => sum,
  finish: (sum: unknown) => sum,
  encode: () => 0,
  decode: () => 0,
};
const anything = library.aggregator(parts);
const measures = { persons };
const valueOfRow = field("value");
const idOf = field("id");
const rows = [{ id: "a", value: 5, period: "2012", area: "JP", persons: 5 }];
const periodOf = field("period");
const keys = { period: periodOf };
const partial = library.partialOf(rows, anything, { shard: "one", plan: "p" });
const series = [{ period: "2012", value: 5 }];
const figureOptions = options({ scale: "million", unit: "USD" });
const rateTable = data(table);

const plan = {
  from: "trades",
  where: [{ field: "flow", in: ["export"] }],
  by: ["year", "market"],
  levels: "rollup",
  measures: { lines: "records", value: "value", codes: { distinct: "code" }, audience: { sum: "audience" } },
  parts: "left-out",
};
const halls = {
  name: "halls",
  fields: {
    id: { type: "text", definition: "which", of: field("id") },
    seats: { type: "count", definition: "seats", of: field("persons"), among: "id" },
    price: { type: "money", definition: "what they cost", of: field("price") },
    areas: { type: "areas", definition: "where", of: field("areas") },
    names: { type: "texts", definition: "names", of: field("names") },
  },
  partOf: "id",
  frequency: "id",
  measures: { persons },
};
const records = [halls];

const dataset = {
  id: "VISITS",
  agency: "CQ",
  version: "1.0",
  names: { en: "Visits abroad" },
  notes: [{ en: "Visits of a day are in it." }],
  source: { en: "Yearbook" },
  updated: "2013-01-31",
  dimensions: [
    { id: "REF_AREA", role: "area", codes: [{ id: "JP" }, { id: "FR" }] },
    { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] },
  ],
  measures: [{ id: "OBS_VALUE", names: { en: "Visits" } }],
  attributes: [{ id: "OBS_STATUS" }, { id: "COMMENT_OBS" }],
  figures: [
    {
      key: { REF_AREA: "JP", TIME_PERIOD: "2012" },
      measure: "OBS_VALUE",
      value: "1250.10",
      attributes: { OBS_STATUS: "A", COMMENT_OBS: { en: "printed" } },
    },
    {
      key: { REF_AREA: "FR", TIME_PERIOD: "2012" },
      measure: "OBS_VALUE",
      lower: { end: "closed", digits: "21" },
      upper: { end: "unbounded" },
    },
  ],
};
const jsonStat = toJsonStat(dataset as Dataset);
const sdmxJson = toSdmxJson(dataset as Dataset, { id: "M1", prepared: "2014-03-01", sender: { id: "CQ" } });
const recordsOptions = {
  source: "yearbook",
  published: "2013-01-31",
  language: "zh",
  areaOf: { ES13: "ES-CB", EU27: null },
  periodOf: { "Curs 2012": "2012-09-01/P1Y" },
  unitOf: { PS: "count" },
  statusOf: { "(p)": "P" },
  confidentialityOf: { c: "C" },
  days: "at",
  digits: "exact",
  time: "TIME_PERIOD",
  area: "REF_AREA",
};

export const validCalls: Readonly<Record<string, readonly unknown[]>> = {
  // foundation
  isLedgerError: [new library.LedgerError("io/not-text", "No."), "io/not-text"],
  compareText: ["a", "b"],

  // time
  attributePeriod: ["2012", "2012", "start"],
  calendarDate: ["2012-01-05"],
  isCalendarDate: ["2012-01-05"],
  parseCalendarDate: ["2012-01-05"],
  dateRange: ["2012-01-05", "2012-01-06"],
  years: [2011, 2016],
  halfYear: [2012, 1],
  isPeriod: ["2012"],
  month: [2012, 1],
  parsePeriod: ["2012"],
  periodContains: ["2012", "2012-01"],
  periodOf: ["2012-01-05", "year"],
  periodSpan: ["2012"],
  previousPeriod: ["2012"],
  quarter: [2012, 1],
  year: [2012],
  describePeriod: ["2012-09-01/P1Y", options({ yearWord: "season", locale: "zh" })],
  nextPeriod: ["2012"],
  periodsIn: ["2012", "quarter"],
  attributeToPeriods: ["2012", ["2012"], "start"],
  fiscalYear: [2012, "04-01"],
  reportingYearOf: ["2012-01-05", "04-01"],
  season: [2012, "09-01"],

  // money
  allocateAmount: [dollars, [1, 1], options({ decimals: 2 })],
  absoluteAmount: [dollars],
  addAmounts: [dollars, dollars],
  compareAmounts: [dollars, dollars],
  multiplyAmount: [dollars, 3],
  negateAmount: [dollars],
  roundAmount: [dollars, options({ decimals: 0, mode: "half-up" })],
  subtractAmounts: [dollars, dollars],
  currencyInfo: ["USD"],
  isCurrencyCode: ["USD"],
  parseCurrencyCode: ["USD"],
  currencyAmount: ["5", "USD"],
  isCurrencyAmount: [dollars],
  rmb: ["5"],
  usd: ["5"],
  formatAmount: [dollars, options({ decimals: 0, mode: "half-up", locale: "de", display: "rmb" })],
  totalByCurrency: [[dollars.value]],
  sumAmounts: ["USD", [dollars.value]],
  sumDecimals: [[usd("5").value]],
  convertAmount: [data(rmb("6900000")), data(WORLD_BANK), options({ decimals: 0, mode: "half-up" })],
  evidence: [options({ limit: 5 })],
  sumIntervals: [() => interval.value],
  describeRate: [data(WORLD_BANK), options({ locale: "zh" })],
  exchangeRate: [data(WORLD_BANK)],
  findRate: [rateTable, options({ from: "CNY", to: "USD", policy, source: "World Bank, PA.NUS.FCRF" })],
  checkRateTable: [closed({ rates: [WORLD_BANK] })],
  createRateTable: [closed({ rates: [WORLD_BANK] })],

  // figures
  isCount: [5],
  leastOfCount: [5, options(READINGS.AS_WRITTEN)],
  multiplyCounts: [5, 5, options(READINGS.AS_WRITTEN)],
  readCount: [printed, options(READINGS.AS_WRITTEN)],
  unknown: [],
  totalCount: [[5], options(READINGS.AS_WRITTEN)],
  describeFigure: [printed, options({ locale: "de" })],
  describeInterval: [
    interval,
    options({ scale: "million", decimals: 2, rounding: "nearest", unit: "USD", locale: "zh" }),
  ],
  isFigure: [printed],
  isMoneyExtent: [usd("160")],
  about: [5, figureOptions],
  atLeast: [5, figureOptions],
  atMost: [5, figureOptions],
  between: [5, 6, figureOptions],
  exactly: [5, figureOptions],
  figure: [5, options({ scale: "million", unit: "USD", decimals: -6 })],
  lessThan: [5, figureOptions],
  moreThan: [5, figureOptions],
  nearly: [5, figureOptions],
  odd: [50, figureOptions],
  exactValue: [interval],
  isExact: [interval],
  addIntervals: [[interval.value]],
  divideIntervals: [interval, wide],
  multiplyIntervals: [interval, wide],
  negateInterval: [interval],
  subtractIntervals: [interval, wide],
  containsInterval: [interval, wide],
  intersectIntervals: [interval, wide],
  intervalGap: [interval, wide],
  parseFigure: ["more than 20", "en", options({ currencies: { $: "USD" }, decimal: "." } as const)],
  parsePhrase: ["up 20%", "en", options({ currencies: { $: "USD" }, decimal: "." } as const)],
  hasExcessDigits: [printed],
  readFigure: [printed, options(READINGS.AS_WRITTEN)],

  // geography
  areaAsOf: ["JP", "2012"],
  areaClassOf: ["JP", data(PRC_STATISTICS)],
  areaCode: ["JP"],
  areaKind: ["JP"],
  isAreaCode: ["JP"],
  parentArea: ["JP"],
  parseAreaCode: ["JP"],
  areaLabel: ["JP", options(area)],
  isOpenList: [data({ named: ["JP"], open: true, stated: 5 })],
  joinAreaLists: [[["JP"], { named: ["FR"], open: true, stated: 5 }]],
  namedAreas: [data({ named: ["JP"], open: true })],
  countAreas: [
    data({ named: ["JP"], open: true, stated: 5 }),
    data({ ...PRC_STATISTICS, unlisted: [] }),
    options({ asOf: "2012" }),
  ],
  describeAreaCount: [
    data(library.countAreas(["JP"], ISO_3166)),
    options({ locale: "zh", labels: { TW: "TW" } }),
  ],
  areaContains: ["035", "TH"],
  countryOf: ["JP"],
  overlappingAreas: [["TH", "035"]],
  regionOf: ["JP"],
  historicalArea: ["SUHH"],
  isHistoricalCode: ["SUHH"],
  areaProfile: [closed({ ...PRC_STATISTICS, unlisted: [] })],
  resolveArea: ["Georgia", options({ within: "US", locales: ["fr"], names: { KOREA: "KR" } })],

  // classification
  checkCodeList: [data(FCS_2009)],
  createCodeList: [data(FCS_2009)],
  checkConcordance: [data(concordance)],
  createConcordance: [data(concordance)],
  reverseConcordance: [data(concordance)],
  codeContains: ["HS 2017", "92", "9201"],
  findCode: [data(EBOPS_2010_CULTURE), "SK", options({ asOf: "2012-01-05" })],
  ancestorsOf: [data(EBOPS_2010_CULTURE), "SK11"],
  childrenOf: [data(EBOPS_2010_CULTURE), "SK1"],
  isWithin: [data(EBOPS_2010_CULTURE), "SK11", "SK"],
  ancestorAt: [data(EBOPS_2010_CULTURE), "SK11", 2],
  codesAtLevel: [data(EBOPS_2010_CULTURE), 2],
  descendantsAt: [data(EBOPS_2010_CULTURE), "SK", 2],
  levelOf: [data(EBOPS_2010_CULTURE), "SK"],
  mapCode: [data(concordance), "970110", options({ edition: "2017" })],
  withPrefixParents: [[{ code: "97", name: "Art" }]],

  // model
  areasOfDelegation: [data(visit)],
  legsOfVisit: [data(visit)],
  checkLedger: [closed({ delegations: [visit] })],
  checkRecord: ["delegations", closed(visit)],
  createLedger: [closed({ delegations: [visit] })],
  isHeld: [data(visit)],

  // aggregate
  aggregateAsync: [
    rows,
    data(anything),
    options({ signal: new AbortController().signal, onProgress: () => undefined, progressEvery: 10 }),
  ],
  aggregate: [rows, data(anything)],
  aggregator: [data(parts)],
  kind: [data(parts)],
  leaf: [data(library.kind(parts)), valueOfRow],
  amountsIn: ["USD"],
  all: [data({ persons })],
  filter: [() => true, data(persons)],
  narrow: [() => true, data(persons)],
  flatMapInput: [(record: unknown) => [record], data(persons)],
  mapInput: [(record: unknown) => record, data(persons)],
  mapOutput: [data(persons), (answer: unknown) => answer],
  sumConverted: [
    options({
      table,
      to: "CNY",
      amountOf: valueOfRow,
      policyOf: () => policy,
      search: { pivots: ["EUR"] },
      round: "once",
      rounding: { decimals: 2 },
    }),
  ],
  distinct: [idOf],
  distinctValues: [idOf],
  distinctAreas: [data(ISO_3166), () => ["JP"], options({ asOf: "2012" })],
  distinctBy: [idOf, data(persons)],
  maxBy: [valueOfRow, idOf],
  minBy: [valueOfRow, idOf],
  topBy: [2, valueOfRow, idOf],
  groupBy: [data(keys), data(measures)],
  groupRecords: [rows, data(keys), data(measures)],
  count: [],
  sumCounts: [valueOfRow, options({ reading: READINGS.AS_WRITTEN })],
  readBy: [options(READINGS.AS_WRITTEN), data(persons)],
  mean: [valueOfRow, options({ decimals: 2, mode: "half-up" })],
  sumByCurrency: [valueOfRow],
  sumMoney: ["USD", valueOfRow],
  areaClassKey: [data(PRC_STATISTICS), () => ["JP"]],
  areaKey: [() => "JP", options({ overlap: "allow" })],
  periodKey: [() => "2012", options({ overlap: "allow" })],
  codeKey: [() => "JP", options({ levelOf: () => 1, levels: "one" })],
  asPartial: [data(persons), options({ shard: "one", plan: "p" })],
  finishPartial: [data(partial), data(anything), options({ plan: "p", shards: ["one"] })],
  mergePartials: [[partial], data(anything)],
  partialMerger: [data(anything)],
  partialOf: [rows, data(anything), options({ shard: "one", plan: "p" })],
  cube: [data(keys), data(measures)],
  rollup: [data(keys), ["period"], data(measures)],
  withoutOverlap: [data({ area: library.areaKey(() => "JP") }), data(persons)],

  // statistics
  visitedAreas: [data(ISO_3166), options({ asOf: "record" })],
  indexRecords: [[linen], []],
  coverageRatio: ["USD", options({ overlap: "allow" })],
  observationTotal: [options({ reading: library.READINGS.AS_WRITTEN, overlap: "allow" })],
  tradeTotal: ["exports", options({ overlap: "allow" })],
  tradeIn: [options({ to: "USD", table, policyOf: () => policy, overlap: "allow", round: "once" })],

  // series
  fillPeriods: [rows, periodOf, options({ from: "2012", to: "2013" })],
  growth: [series, options({ base: "previous" })],
  rank: [rows, valueOfRow, options({ method: "dense", order: "ascending" })],
  recordHighs: [series],
  shares: [rows, valueOfRow, options({ method: "plain", decimals: 2 })],

  // audit
  auditClaims: [closed(audited)],
  namedParties: [data({ named: [{ area: "FR" }], open: true })],
  forceOfAgreement: [
    data({ id: "a", name: "Cooperation", parties: [], signed: "2012", termYears: 2 }),
    "2013",
  ],
  agreementsInForce: ["2013"],
  checkClaims: [closed(audited)],
  diffAudits: [data(audit), data(audit)],
  claimOf: [data(testing.observationRecord({ value: 5 })), options({ id: "claim", subject: "museums" })],
  claimOfResult: [
    interval,
    options({ id: "claim", measure: "museums", subject: "museums", period: "2012", decimals: 0 }),
  ],
  explainFinding: [data(audit.findings[0] as object), options({ locale: "zh", labels: { JP: "Nippon" } })],

  // report
  explain: [
    data(report),
    report.figures[0]?.id,
    options({ locale: "zh", labels: { JP: "Nippon" }, display: "rmb" }),
  ],
  annualReport: [
    data(ledger),
    options({ period: "2012", currency: "USD", profile: PRC_STATISTICS, rates: table, round: "once" }),
  ],
  exchangeSummary: [
    data(ledger),
    options({ period: "2012", profile: PRC_STATISTICS, reading: READINGS.AS_WRITTEN, asOf: "2012" }),
  ],
  tradeSummary: [
    data(ledger),
    options({ period: "2012", currency: "USD", profile: PRC_STATISTICS, rates: table, round: "once" }),
  ],

  // io
  areaOfComtrade: ["842"],
  comtradeOfArea: ["US"],
  readCsv: [
    "delegations",
    "id,direction,period\na,outbound,2012\n",
    options({ columns: {}, delimiter: ",", areaNames: {}, encoding: "utf-8", into: {}, maxIssues: 5 }),
  ],
  streamCsv: [
    "delegations",
    "id,direction,period\na,outbound,2012\n",
    options({ columns: {}, delimiter: ",", areaNames: {}, encoding: "utf-8" }),
  ],
  readRows: [
    "delegations",
    [
      ["id", "direction", "period"],
      ["a", "outbound", "2012"],
    ],
    options({
      columns: {},
      missing: ["-"],
      decimal: ".",
      totals: "skip",
      into: {},
      maxIssues: 5,
      dateCells: "utc",
    }),
  ],
  writeCsv: ["delegations", [visit], options({ delimiter: ";", byteOrderMark: true })],
  flatRows: [[{ persons: 5 }], options({ exact: "instead" })],
  rowsToCsv: [[{ persons: 5 }], options({ delimiter: ";", byteOrderMark: true })],
  figuresOf: [data(report), options({ tables: ["key-figures"], limit: 5 })],
  reportToCsv: [
    data(report),
    options({
      tables: ["key-figures"],
      limit: 5,
      locale: "zh",
      labels: { JP: "Nippon" },
      display: "rmb",
      delimiter: ";",
      byteOrderMark: true,
    }),
  ],
  parseLedger: ["{}", options({ maxIssues: 5 })],
  parseClaims: [
    data({ claims: [], relations: [] }),
    options({ measures: { visits: library.delegationCount }, filters: { all: () => true }, nulls: "absent" }),
  ],
  claimsToJson: [
    closed(audited),
    options({ measures: { visits: library.delegationCount }, filters: { all: () => true }, indent: 2 }),
  ],
  auditSchema: [options({ measures: { visits: library.delegationCount }, filters: { all: () => true } })],
  toJson: [data(ledger), options({ indent: 2 })],
  revive: [
    data({ a: [1, { "~is": "undefined" }], amount: { "~is": "amount", currency: "USD", value: "5" } }),
  ],
  toPlain: [data({ amount: usd("5"), interval: library.totalCount([5]) })],
  streamNdjson: ["", options({ encoding: "utf-8", nulls: "absent" })],
  readNdjson: ["", options({ encoding: "utf-8", maxIssues: 5 })],
  toNdjson: [data(ledger)],
  toVegaLite: [data(report), options({ labels: { JP: "Nippon" }, display: "rmb", locale: "zh" })],
  toHtml: [
    data(report),
    options({ title: "Title", labels: { JP: "Nippon" }, display: "rmb", locale: "en", charts: [] }),
  ],
  toMarkdown: [data(report), options({ title: "Title", labels: { JP: "Nippon" }, display: "rmb" })],
  readCountryRates: ["Date,Country,Exchange rate\n", options({ average: "year", decimal: "." })],
  readEcbRates: ["Date,USD,\n2012-12-31,1.3194,\n", options({ decimal: "." })],
  readFredRates: ["DATE,DEXCHUS\n2012-12-31,6.2301\n", options({ decimal: "." })],

  // engines
  checkPlan: [closed(plan), options({ records })],
  compilePlan: [closed(plan), options({ records })],
  planText: [closed(plan), options({ records })],
  planSchema: [options({ records })],
  toSql: [
    closed(plan),
    options({
      dialect: "duckdb",
      table: "trades",
      columns: { year: "Year", flow: { sql: "lower(f)" }, status: { constant: "held" } },
      digits: 15,
      rows: 1_000_000,
      records,
    }),
  ],
  createTable: [data(halls), options({ dialect: "spark", table: ["customs", "halls"] })],
  tableColumns: [data(halls)],
  tableRow: [data(halls), data({ id: "a", persons: 5, price: usd("5"), areas: ["JP"], names: ["Opera"] })],

  // interchange
  checkDataset: [closed(dataset)],
  createDataset: [closed(dataset)],
  datasetOf: [
    [{ year: "2012", area: "", persons: 5, note: "printed" }],
    options({
      id: "VISITS",
      agency: "CQ",
      version: "1.0",
      names: { en: "Visits" },
      notes: [{ en: "Visits of a day are in it." }],
      source: { en: "Yearbook" },
      updated: "2013-01-31",
      dimensions: {
        REF_AREA: { column: "area", role: "area", empty: "_T", codes: [{ id: "JP" }] },
        TIME_PERIOD: { column: "year", role: "time", names: { en: "Year" }, codeOf: { "2012/13": "2012" } },
      },
      measures: { PERSONS: { column: "persons", names: { en: "Person-trips" }, unit: "PERSONS" } },
      attributes: { COMMENT_OBS: { column: "note" } },
      missing: "M",
    }),
  ],
  datasetOfReport: [
    data(report),
    options({
      id: "YEAR",
      names: { en: "Cultural exchange, 2012" },
      tables: ["key-figures"],
      labels: { en: { JP: "Nippon" } },
      codeOf: { PRODUCT: { "Grass linen": "GRASS_LINEN" } },
      missing: "M",
    }),
  ],
  observationsIn: [closed(dataset), options(recordsOptions)],
  claimsIn: [closed(dataset), options(recordsOptions)],
  sumsIn: [closed(dataset), options({ dimension: "REF_AREA", whole: "JP", parts: ["FR"] })],
  toJsonStat: [
    closed(dataset),
    options({ language: "en", values: "number", bounds: "extension", most: 1_000_000 }),
  ],
  readJsonStat: [
    data(jsonStat),
    options({ dataset: undefined, id: "VISITS", language: "en", hierarchy: "parents" }),
  ],
  toSdmxCsv: [
    closed(dataset),
    options({
      version: "2.1",
      labels: "id",
      keys: "none",
      action: "M",
      structure: "dataflow",
      language: "en",
      delimiter: ";",
      decimal: ",",
      ranges: "refuse",
    }),
  ],
  readSdmxCsv: [
    "DATAFLOW,REF_AREA,TIME_PERIOD,OBS_VALUE,OBS_STATUS\nCQ:VISITS(1.0),JP,2012,61.50,E\n",
    options({
      dimensions: ["REF_AREA", "TIME_PERIOD"],
      measures: ["OBS_VALUE"],
      attributes: ["OBS_STATUS"],
      coded: ["OBS_STATUS"],
      language: "en",
      decimal: ".",
    }),
  ],
  toSdmxJson: [
    closed(dataset),
    options({
      id: "M1",
      prepared: "2014-03-01",
      sender: { id: "CQ", names: { en: "Culture" } },
      form: "series",
      dimensionAtObservation: "TIME_PERIOD",
      language: "en",
      action: "Merge",
      ranges: "refuse",
    }),
  ],
  readSdmxJson: [
    data(sdmxJson),
    options({ dataSet: 0, language: "en", id: "VISITS", errors: "refuse", groupKeys: "fitting" }),
  ],
  toDataPackage: [
    closed(dataset),
    options({
      name: "visits",
      id: "https://doi.org/10.5281/zenodo.1",
      title: "Visits",
      description: "Visits abroad.",
      language: "en",
      licenses: [{ name: "CC-BY-4.0", path: "https://creativecommons.org/licenses/by/4.0/", title: "CC BY" }],
      homepage: "https://example.org/",
      version: "1.0",
      created: "2014-03-01T00:00:00Z",
      keywords: ["culture"],
      contributors: [
        { title: "Office", roles: ["publisher"], email: "a@b", path: "https://b", organization: "B" },
      ],
      sources: [{ title: "Yearbook", path: "https://example.org/yearbook", version: "2013" }],
    }),
  ],

  // testing
  activityRecord: [data({ id: "a" })],
  agreementRecord: [data({ id: "a" })],
  delegationRecord: [data({ id: "a" })],
  partnershipRecord: [data({ id: "a" })],
  programmeRecord: [data({ id: "a" })],
  projectRecord: [data({ id: "a" })],
  sourceRecord: [data({ id: "a" })],
  tradeRecord: [data({ id: "a" })],
  observationRecord: [data({ id: "a" })],
  sampleLedger: [7, 8],
  aggregatorLaws: [data(fc), data(anything), data(fc.record({})), options({ equal: () => true })],
  recordArbitraries: [data(fc), options({ projects: ["p"], programmes: ["p"], sources: ["s"] })],
  ledgerArbitrary: [data(fc)],
};

/** Further calls of functions that do something else with other arguments. */
export const otherCalls: readonly (readonly [name: string, args: readonly unknown[]])[] = [
  [
    "compilePlan",
    [closed({ from: "halls", by: ["names"], measures: { seats: "seats" } }), options({ records })],
  ],
  [
    "planText",
    [
      closed({
        from: "trades",
        measures: { n: { sum: "value", in: "USD" } },
        rates: { rates: [WORLD_BANK] },
      }),
    ],
  ],
  ["checkPlan", [closed({ ...plan, levels: undefined, order: [{ by: "lines" }], limit: 5 })]],
  [
    "checkPlan",
    [
      closed({
        ...plan,
        where: [
          { field: "year", from: "2012", to: "2013" },
          { field: "market", has: ["JP"] },
        ],
      }),
    ],
  ],
  ["tableRow", [data(planRecords.trades), data(linen)]],
  ["tableRow", [data(planRecords.delegations), data(visit)]],
  ["areaLabel", ["JP", options({ locale: "de" })]],
  ["areaLabel", ["SUHH", options({ locale: "de" })]],
  ["countAreas", [["JP", "TW"], data(library.UN_M49)]],
  ["describeAreaCount", [data(library.countAreas(["JP", "TW"], library.UN_M49)), options({ locale: "en" })]],
  ["describePeriod", ["2012", options({ yearWord: "season" })]],
  ["formatAmount", [dollars, options({ scale: "million" })]],
  ["legsOfVisit", [data({ ...visit, areas: undefined, legs: [{ area: "FR" }] })]],
  ["areasOfDelegation", [data({ ...visit, areas: undefined, legs: [{ area: "FR" }] })]],
  ["namedAreas", [["JP"]]],
  ["isHeld", [data({ status: "planned" })]],
  [
    "readCsv",
    ["trades", "id,Value\n", options({ columns: { Value: { field: "value", scale: "million" } } })],
  ],
  ["readCsv", ["delegations", new Uint8Array([105]), options({ encoding: "utf-8" })]],
  ["resolveArea", ["Japan", options({ locales: ["fr"] })]],
  ["toHtml", [data(audit), options({ title: "Title", locale: "zh" })]],
  ["toMarkdown", [data(audit), options({ title: "Title", locale: "zh" })]],
  ["writeCsv", ["trades", [linen], options({ delimiter: "," })]],
];

/** A record of each kind that measures take, and the row of the table. */
export const validRecords: readonly object[] = [
  ...rows,
  visit,
  { ...visit, areas: undefined, legs: [{ area: "FR" }] },
  linen,
  testing.activityRecord({ audience: 500, areas: ["JP"] }),
  testing.observationRecord({ area: "JP", value: 5 }),
  testing.projectRecord({ areas: ["JP"], count: 5 }),
];
