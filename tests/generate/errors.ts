/**
 * The gallery of errors: for each code a call that gives it, and what to do. `docs/errors.md` is generated from here,
 * with the messages that the library really gives.
 */

import {
  type AreaList,
  about,
  addAmounts,
  allocateAmount,
  attributePeriod,
  type CurrencyAmount,
  type CurrencyCode,
  calendarDate,
  checkLedger,
  convertAmount,
  countAreas,
  createLedger,
  createRateTable,
  type Delegation,
  describeInterval,
  exactly,
  exchangeRate,
  type Figure,
  figure,
  findRate,
  fiscalYear,
  ISO_3166,
  type Issue,
  isLedgerError,
  type LedgerRecords,
  month,
  multiplyAmount,
  parseFigure,
  READINGS,
  rmb,
  roundAmount,
  totalCount,
  usd,
} from "cultural-ledger";
import { type FigureRounding, intersectIntervals, readFigure } from "cultural-ledger/figures";
import { areaCode } from "cultural-ledger/geography";
import { readCountryRates, readFredRates } from "cultural-ledger/io";
import { checkRateTable, currencyInfo, type RoundingMode, sumDecimals } from "cultural-ledger/money";
import { sampleLedger } from "cultural-ledger/testing";
import { attributeToPeriods, periodOf, periodSpan } from "cultural-ledger/time";
import { addDays } from "../../src/time/calendar-date";
import { WORLD_BANK as rate } from "../rates/of-2012";
import { aggregateErrors } from "./errors-aggregate";
import { argumentErrors } from "./errors-arguments";
import { auditErrors } from "./errors-audit";
import { classificationErrors } from "./errors-classification";
import { engineErrors } from "./errors-engines";
import { geographyErrors } from "./errors-geography";
import { interchangeErrors } from "./errors-interchange";
import { sdmxCsvErrors } from "./errors-interchange-csv";
import { jsonStatErrors, sdmxJsonErrors } from "./errors-interchange-json";
import { recordsErrors } from "./errors-interchange-records";
import { writerErrors } from "./errors-interchange-writers";
import { ioErrors } from "./errors-io";
import { type GalleryEntry, untyped } from "./gallery-entry";

const visit: Delegation = { id: "out", direction: "outbound", period: "2012" };

const of2013 = { kind: "average", period: "2013", basis: "annual-average" } as const;
const table = createRateTable({ rates: [rate] });
const days = createRateTable({ rates: [{ ...rate, rate: "6.2301", basis: "spot", period: "2012-12-31" }] });

/** The first issue of a file of rates. */
function issuesOf({ unused }: ReturnType<typeof readFredRates>): { readonly issues: readonly Issue[] } {
  return { issues: unused.map(({ issue }) => issue) };
}

/** The trap of a proxy that cannot be looked at. */
function refuse(): never {
  throw new Error("not readable");
}

/** Checks one delegation with changed fields. */
function checkVisit(changes: Readonly<Record<string, unknown>>): unknown {
  return checkLedger({ delegations: [untyped<Delegation>({ ...visit, ...changes })] });
}

const federalReserve = { id: "H.10", title: "H.10", publisher: "Federal Reserve" };

export const gallery: readonly GalleryEntry[] = [
  {
    code: "time/invalid-date",
    call: 'calendarDate("2013-02-29")',
    run: () => calendarDate("2013-02-29"),
    remedy:
      "Write the day as YYYY-MM-DD. Read text from outside with `parseCalendarDate`, which answers instead of throwing.",
  },
  {
    code: "time/invalid-period",
    call: "month(2012, 13)",
    run: () => month(2012, 13),
    remedy:
      "Build periods with `year`, `halfYear`, `quarter`, `month`, `years` and `dateRange`; read outside text with `parsePeriod`.",
  },
  {
    code: "time/reversed-range",
    call: 'periodSpan("2012-02-09/2012-01-15")',
    run: () => periodSpan("2012-02-09/2012-01-15"),
    remedy: "Swap the two days or years, or find out which one is wrong: the library does not guess.",
  },
  {
    code: "time/out-of-range",
    call: 'addDays("9999-12-31", 1)',
    run: () => addDays("9999-12-31", 1),
    remedy: "Stay within the years 0001 to 9999, and move by whole days.",
  },
  {
    code: "time/unknown-frequency",
    call: 'periodOf("2012-08-05", "week")',
    run: () => periodOf("2012-08-05", untyped("week")),
    remedy: "Ask for a year, half, quarter, month or day.",
  },
  {
    code: "money/invalid-amount",
    call: "usd(0.1 + 0.2)",
    run: () => usd(0.1 + 0.2),
    remedy: "Pass the digits as text. A float has lost them already.",
  },
  {
    code: "money/unknown-currency",
    call: 'currency("CNH")',
    run: () => currencyInfo(untyped<CurrencyCode>("CNH")),
    remedy: "Use an ISO 4217 code. `parseCurrencyCode` reads RMB as CNY.",
  },
  {
    code: "money/currency-mismatch",
    call: 'addAmounts(usd("3"), rmb("12.50"))',
    run: () => addAmounts(usd("3"), untyped(rmb("12.50"))),
    remedy:
      "Convert one side at a rate you can name, or keep both with `totalByCurrency`. In TypeScript the call does not compile.",
  },
  {
    code: "money/not-a-decimal",
    call: 'sumDecimals(["1.50"])',
    run: () => sumDecimals(untyped<[]>(["1.50"])),
    remedy: "Make Decimals with `new Decimal(text)`.",
  },
  {
    code: "money/not-an-amount",
    call: 'roundAmount({ currency: "USD", value: "1" })',
    run: () => roundAmount(untyped<CurrencyAmount<"USD">>({ currency: "USD", value: "1" })),
    remedy:
      "Make amounts with `usd`, `rmb` or `currencyAmount`. Read JSON back with `currencyAmount(json.value, json.currency)`.",
  },
  {
    code: "money/not-a-number",
    call: 'usd("9") < usd("10")',
    run: () => usd("9") < usd("10"),
    remedy: "Use `compareAmounts`: `<` would compare the amounts as text.",
  },
  {
    code: "money/out-of-range",
    call: 'addAmounts(usd("999999999999999999999999"), usd("1"))',
    run: () => addAmounts(usd("999999999999999999999999"), usd("1")),
    remedy: "Check the inputs: no currency has amounts of 10^24.",
  },
  {
    code: "money/invalid-decimals",
    call: 'roundAmount(usd("2.5"), { decimals: 13 })',
    run: () => roundAmount(usd("2.5"), { decimals: 13 }),
    remedy: "Round to 0 to 12 decimals, or leave `decimals` out for the minor unit of the currency.",
  },
  {
    code: "money/unknown-rounding-mode",
    call: 'roundAmount(usd("2.5"), { mode: "nearest" })',
    run: () => roundAmount(usd("2.5"), { mode: untyped<RoundingMode>("nearest") }),
    remedy: "Name one of the seven modes.",
  },
  {
    code: "money/invalid-rate",
    call: 'exchangeRate({ ...rate, source: "" })',
    run: () => exchangeRate({ ...rate, source: "" }),
    remedy: "Give the rate its basis, its period and its source. A rate without them is not used.",
  },
  {
    code: "money/withdrawn-currency",
    call: 'exchangeRate({ ...rate, base: "EUR", quote: "HRK", period: "2024" })',
    run: () => exchangeRate(untyped<typeof rate>({ ...rate, base: "EUR", quote: "HRK", period: "2024" })),
    remedy:
      "State the figure in the currency that took over, at the rate of the changeover, or correct the period. `currencyInfo` tells both.",
  },
  {
    code: "money/rate-does-not-apply",
    call: 'convertAmount(rmb("5"), { ...rate, base: "USD", quote: "GBP" })',
    run: () => convertAmount(rmb("5"), untyped<typeof rate>({ ...rate, base: "USD", quote: "GBP" })),
    remedy: "Find a rate with the currency of the amount on one side.",
  },
  {
    code: "money/invalid-factor",
    call: 'multiplyAmount(usd("100"), 0.065)',
    run: () => multiplyAmount(usd("100"), 0.065),
    remedy: 'Pass the digits as text: `"0.065"`.',
  },
  {
    code: "money/invalid-weights",
    call: 'allocateAmount(usd("100"), [0, 0])',
    run: () => allocateAmount(usd("100"), [0, 0]),
    remedy: "Give weights that are not negative, one of them above zero.",
  },
  {
    code: "money/indivisible-amount",
    call: 'allocateAmount(usd("0.001"), [1, 1])',
    run: () => allocateAmount(usd("0.001"), [1, 1]),
    remedy: "Round the amount first, or ask for finer parts with `decimals`.",
  },
  {
    code: "money/invalid-rate-table",
    call: 'createRateTable({ rates: [{ ...rate, rate: "-1" }] })',
    run: () => createRateTable({ rates: [{ ...rate, rate: "-1" }] }),
    remedy: "Read `error.issues`, or call `checkRateTable`, which returns all issues without throwing.",
  },
  {
    code: "money/conflicting-rates",
    call: 'checkRateTable({ rates: [rate, { ...rate, rate: "6.3093" }] })',
    run: () => checkRateTable({ rates: [rate, { ...rate, rate: "6.3093" }] }),
    remedy: "Find out which of the two is right, or give each its own source.",
  },
  {
    code: "money/duplicate-rate-source",
    call: "checkRateTable({ rates: [rate], sources: [federalReserve, federalReserve] })",
    run: () => checkRateTable({ rates: [rate], sources: [federalReserve, federalReserve] }),
    remedy: "Name each source once.",
  },
  {
    code: "money/unknown-rate-source",
    call: "checkRateTable({ rates: [rate], sources: [federalReserve] })",
    run: () => checkRateTable({ rates: [rate], sources: [federalReserve] }),
    remedy: "Add the source to the table, or correct the rate's `source`.",
  },
  {
    code: "money/invalid-rate-query",
    call: 'findRate(table, { from: "USD", to: "USD", policy })',
    run: () => findRate(table, { from: "USD", to: "USD", policy: of2013 }),
    remedy: "Ask for a rate between two currencies, by one of the four policies.",
  },
  {
    code: "money/rate-missing",
    call: 'findRate(table, { from: "CNY", to: "USD", policy: { kind: "average", period: "2013", basis: "annual-average" } })',
    run: () => findRate(table, { from: "CNY", to: "USD", policy: of2013 }),
    remedy:
      "Add the rate to the table. The issue's `nearest` holds the rates before and after, which are not used.",
  },
  {
    code: "money/rate-stale",
    call: 'findRate(days, { from: "USD", to: "CNY", policy: { kind: "onOrBefore", date: "2013-01-31", maxAgeDays: 7, basis: "spot" } })',
    run: () =>
      findRate(days, {
        from: "USD",
        to: "CNY",
        policy: { kind: "onOrBefore", date: "2013-01-31", maxAgeDays: 7, basis: "spot" },
      }),
    remedy: "Add a later rate, or allow the age that the issue's `ageDays` says.",
  },
  {
    code: "money/rate-skew",
    call: 'findRate(euroTable, { from: "CNY", to: "USD", policy: { kind: "onOrBefore", date: "2012-12-31", maxAgeDays: 9, basis: "spot" }, pivots: ["EUR"] })',
    run: () => {
      const euro = { base: "EUR", basis: "spot", source: "European Central Bank" } as const;
      const euroTable = createRateTable({
        rates: [
          { ...euro, quote: "USD", rate: "1.3194", period: "2012-12-31" },
          { ...euro, quote: "CNY", rate: "8.2206", period: "2012-12-28" },
        ],
      });
      const policy = { kind: "onOrBefore", date: "2012-12-31", maxAgeDays: 9, basis: "spot" } as const;
      return findRate(euroTable, { from: "CNY", to: "USD", policy, pivots: ["EUR"] });
    },
    remedy: "Allow the days between the legs with `maxSkewDays`, or add the rate that is missing.",
  },
  {
    code: "money/rate-ambiguous",
    call: 'findRate(twoSources, { from: "CNY", to: "USD", policy: { kind: "average", period: "2012", basis: "annual-average" } })',
    run: () => {
      const twoSources = createRateTable({
        rates: [rate, { ...rate, rate: "6.3093", source: "Federal Reserve, H.10" }],
      });
      return findRate(twoSources, { from: "CNY", to: "USD", policy: { ...of2013, period: "2012" } });
    },
    remedy: "Name the `source` to take.",
  },
  {
    code: "figures/invalid-number",
    call: 'exactly("sixty-one")',
    run: () => exactly("sixty-one"),
    remedy: "Give the number in plain digits.",
  },
  {
    code: "figures/invalid-count",
    call: "totalCount([61, -5])",
    run: () => totalCount([61, -5]),
    remedy: "Correct the count, or leave it out (`undefined`) or give `unknown()` where it is unknown.",
  },
  {
    code: "figures/invalid-figure",
    call: 'readFigure({ qualifier: "roughly", number: "20" })',
    run: () => readFigure(untyped<Figure>({ qualifier: "roughly", number: "20" })),
    remedy:
      "Make figures with `figure`, `exactly`, `moreThan`, `between` and their kin, and test outside data with `isFigure`.",
  },
  {
    code: "figures/invalid-policy",
    call: 'readFigure(about(40), { ...READINGS.AS_WRITTEN, about: "10 %" })',
    run: () => readFigure(about(40), { ...READINGS.AS_WRITTEN, about: "10 %" }),
    remedy: "Start from a preset, give the policy an id, and write spans as shares: `0.1` is a tenth.",
  },
  {
    code: "figures/unknown-option",
    call: 'readFigure(figure("30"), { ...READINGS.AS_WRITTEN, rounding: "up" })',
    run: () => readFigure(figure("30"), { ...READINGS.AS_WRITTEN, rounding: untyped<FigureRounding>("up") }),
    remedy: "Use one of the values that the message lists.",
  },
  {
    code: "figures/excess-digits",
    call: 'readFigure(figure("21.13", { scale: "million", decimals: -6 }))',
    run: () => readFigure(figure("21.13", { scale: "million", decimals: -6 })),
    remedy: "Correct the number or its decimals. `hasExcessDigits` tells such figures apart.",
  },
  {
    code: "figures/invalid-interval",
    call: "describeInterval(intersectIntervals(totalCount([3]), totalCount([4])))",
    run: () => describeInterval(untyped(intersectIntervals(totalCount([3]), totalCount([4])))),
    remedy: "Make intervals with `readFigure` or `totalCount`, and look whether two of them meet.",
  },
  {
    code: "figures/not-a-number",
    call: "totalCount([9]) < totalCount([10])",
    run: () => totalCount([9]) < totalCount([10]),
    remedy:
      "Take the number with `exactValue`, or compare intervals with `intervalGap`: `<` would compare their words.",
  },
  {
    code: "figures/unreadable-figure",
    call: 'parseFigure("more than 20 countries", "en")',
    run: () => parseFigure("more than 20 countries", "en"),
    remedy:
      "Give the number phrase alone: hedge, number in digits, scale, currency. What it cannot say, make with `figure`, `moreThan` or `between`.",
  },
  {
    code: "geography/unknown-area",
    call: 'areaCode("UK")',
    run: () => areaCode("UK"),
    remedy: "Use the code of ISO 3166-1 (`GB`), ISO 3166-2 (`GB-WLS`) or UN M49 (`154`).",
  },
  {
    code: "geography/invalid-area-list",
    call: 'countAreas("JP", ISO_3166)',
    run: () => countAreas(untyped<AreaList>("JP"), ISO_3166),
    remedy: 'Give an array of codes, `["JP"]`, or an open list.',
  },
  {
    code: "geography/stated-too-few",
    call: 'countAreas({ named: ["JP", "FR"], open: true, stated: 1 }, ISO_3166)',
    run: () => countAreas({ named: ["JP", "FR"], open: true, stated: 1 }, ISO_3166),
    remedy: "Look the source up again: one of the two is wrong.",
  },
  {
    code: "model/invalid-records",
    call: "createLedger({ delegations: [{ ...visit, persons: -5 }] })",
    run: () => createLedger({ delegations: [{ ...visit, persons: -5 }] }),
    remedy: "Read `error.issues`, or call `checkLedger`, which returns all issues without throwing.",
  },
  {
    code: "model/not-a-record",
    call: "checkLedger({ delegations: [null] })",
    run: () => checkLedger(untyped<LedgerRecords>({ delegations: [null] })),
    remedy: "Give an object with the fields of its kind.",
  },
  {
    code: "model/missing-field",
    call: "checkLedger({ delegations: [{ ...visit, direction: undefined }] })",
    run: () => checkVisit({ direction: undefined }),
    remedy: "Add the field. Only fields marked with `?` in the type may be left out.",
  },
  {
    code: "model/unknown-field",
    call: "checkLedger({ delegations: [{ ...visit, people: 1100 }] })",
    run: () => checkVisit({ people: 1100 }),
    remedy: "Correct the name: a field that nobody knows would be counted nowhere.",
  },
  {
    code: "model/unknown-value",
    call: 'checkLedger({ delegations: [{ ...visit, direction: "abroad" }] })',
    run: () => checkVisit({ direction: "abroad" }),
    remedy: "Use one of the values that the message lists.",
  },
  {
    code: "model/invalid-text",
    call: 'checkLedger({ delegations: [{ ...visit, note: "" }] })',
    run: () => checkVisit({ note: "" }),
    remedy: "Give some text, or leave the field out.",
  },
  {
    code: "model/invalid-number",
    call: "checkLedger({ trades: [{ ...linen, decimals: 0.5 }] })",
    run: () =>
      checkLedger({
        trades: [
          {
            id: "linen",
            flow: "export",
            kind: "goods",
            product: "Grass linen",
            period: "2012",
            decimals: 0.5,
          },
        ],
      }),
    remedy:
      "Give a number as the message asks for: a whole one within its ends, or one that is not negative.",
  },
  {
    code: "model/invalid-list",
    call: "checkLedger({ delegations: [{ ...visit, legs: [] }] })",
    run: () => checkVisit({ legs: [] }),
    remedy: "Give an array, with as many elements as the message asks for.",
  },
  {
    code: "model/unreadable-value",
    call: "checkLedger({ delegations: [new Proxy(visit, handlerThatThrows)] })",
    run: () => checkLedger({ delegations: [new Proxy(visit, { ownKeys: refuse })] }),
    remedy: "Pass plain objects and arrays, such as JSON gives.",
  },
  {
    code: "model/invalid-extra",
    call: 'checkLedger({ delegations: [{ ...visit, extra: { region: ["Yuzhong", "Beibei"] } }] })',
    run: () => checkVisit({ extra: { region: ["Yuzhong", "Beibei"] } }),
    remedy: "Give each field of your own one text, number, true or false; several values are several fields.",
  },
  {
    code: "model/stated-too-few",
    call: "checkLedger({ agreements: [{ ...contract, parties: { named: [mexico, benin], open: true, stated: 1 } }] })",
    run: () =>
      checkLedger({
        agreements: [
          {
            id: "contracts",
            name: "Contracts",
            parties: { named: [{ area: "MX" }, { area: "BJ" }], open: true, stated: 1 },
          },
        ],
      }),
    remedy: "Correct the number, or the names: `stated` counts the parties that are named with all others.",
  },
  {
    code: "model/areas-and-legs",
    call: 'checkLedger({ delegations: [{ ...visit, areas: ["FR"], legs: [{ area: "FR" }] }] })',
    run: () => checkVisit({ areas: ["FR"], legs: [{ area: "FR" }] }),
    remedy: "Keep the legs, which say more, and leave `areas` out.",
  },
  {
    code: "model/period-or-day",
    call: 'checkLedger({ observations: [{ id: "a", indicator: "visits", period: "2012", at: "2012-12-31" }] })',
    run: () =>
      checkLedger({
        observations: [{ id: "a", indicator: "visits", period: "2012", at: "2012-12-31" }],
      }),
    remedy: "Keep `period` for a flow, which is over a period, or `at` for a stock, which is on a day.",
  },
  {
    code: "model/duplicate-id",
    call: "checkLedger({ delegations: [visit, visit] })",
    run: () => checkLedger({ delegations: [visit, visit] }),
    remedy:
      "Give each record its own id, across all kinds of records; or remove the record that was entered twice.",
  },
  {
    code: "model/cyclic-parts",
    call: "checkLedger({ delegations: [{ ...visit, partOf: visit.id }] })",
    run: () => checkVisit({ partOf: visit.id }),
    remedy: "Name the record that holds this one; a circle is named once, at its first record.",
  },
  {
    code: "model/dangling-reference",
    call: 'checkLedger({ delegations: [{ ...visit, project: "tour" }] })',
    run: () => checkVisit({ project: "tour" }),
    remedy: "Add the record that is referred to, or correct the id.",
  },
  {
    code: "io/unknown-file",
    call: 'readFredRates("DATE,GDP\\n2012-01-01,16000")',
    run: () => issuesOf(readFredRates("DATE,GDP\n2012-01-01,16000")),
    remedy: "Use the reader that is made for the file.",
  },
  {
    code: "io/malformed-line",
    call: 'readFredRates("DATE,DEXCHUS\\n2012-12-31,6,2301")',
    run: () => issuesOf(readFredRates("DATE,DEXCHUS\n2012-12-31,6,2301")),
    remedy: "Write decimals with a point and no separator of thousands, or save the file anew.",
  },
  {
    code: "io/ambiguous-number",
    call: 'readFredRates("DATE;DEXJPUS\\n2012-12-31;86.640")',
    run: () => issuesOf(readFredRates("DATE;DEXJPUS\n2012-12-31;86.640")),
    remedy: 'Say which mark is the decimal one, as in readFredRates(text, { decimal: "." }).',
  },
  {
    code: "io/not-text",
    call: "readFredRates(null)",
    run: () => readFredRates(untyped<string>(null)),
    remedy: "Read the file first, as UTF-8 text.",
  },
  {
    code: "io/unknown-average",
    call: 'readCountryRates("Date,Country,Exchange rate", {})',
    run: () => readCountryRates("Date,Country,Exchange rate", untyped<{ average: "year" }>({})),
    remedy: "Say whether the lines are averages of years or of months.",
  },
  {
    code: "io/no-rate",
    call: 'readFredRates("DATE,DEXCHUS\\n2013-01-01,.")',
    run: () => issuesOf(readFredRates("DATE,DEXCHUS\n2013-01-01,.")),
    remedy: "Nothing is wrong: there was no rate that day.",
  },
  {
    code: "io/unknown-country",
    call: 'readCountryRates("Date,Country,Exchange rate\\n2012-01-01,Venezuela,4.2893", { average: "year" })',
    run: () =>
      issuesOf(
        readCountryRates("Date,Country,Exchange rate\n2012-01-01,Venezuela,4.2893", { average: "year" }),
      ),
    remedy: "Write the rate out with its currency: the file does not say which one it means.",
  },
  {
    code: "time/reporting-start",
    call: 'fiscalYear(2012, "03-31")',
    run: () => fiscalYear(2012, "03-31"),
    remedy: "Start on one of the first 28 days of a month, written MM-DD.",
  },
  {
    code: "time/overlapping-periods",
    call: 'attributeToPeriods("2012", ["2012", "2012-Q1"])',
    run: () => attributeToPeriods("2012", ["2012", "2012-Q1"]),
    remedy: "Give periods with no day in common, as those of `periodsIn`.",
  },
  {
    code: "time/unknown-rule",
    call: 'attributePeriod("2012", "2012", "days")',
    run: () => attributePeriod("2012", "2012", untyped<"start">("days")),
    remedy: "Use `start`, `end`, `overlap` or `whole`; for shares by days, call `attributeToPeriods`.",
  },
  ...geographyErrors,
  ...classificationErrors,
  ...aggregateErrors,
  ...auditErrors,
  ...engineErrors,
  ...interchangeErrors,
  ...recordsErrors,
  ...jsonStatErrors,
  ...sdmxJsonErrors,
  ...sdmxCsvErrors,
  ...writerErrors,
  ...ioErrors,
  ...argumentErrors,
  {
    code: "testing/invalid-sample",
    call: "sampleLedger(7, -1)",
    run: () => sampleLedger(7, -1),
    remedy: "Give whole numbers; a size of 0 is a ledger of the source alone.",
  },
];

/** The message that a call of the gallery gives for its code, thrown or answered. */
export function messageOf({ code, run }: GalleryEntry): string {
  try {
    const answer = run() as {
      readonly issues?: readonly { readonly code: string; readonly message: string }[];
    };
    const issue = answer.issues?.find((found) => found.code === code);
    if (issue !== undefined) return issue.message;
  } catch (error) {
    if (isLedgerError(error) && error.code === code) return error.message;
    throw error;
  }
  throw new Error(`${code}: the call of the gallery does not give it`);
}

/** The page of errors, by path. */
export function errorPage(): ReadonlyMap<string, string> {
  const entries = gallery.map((entry) => {
    return `## \`${entry.code}\`\n\n\`\`\`js\n${entry.call};\n\`\`\`\n\n> ${messageOf(entry).replaceAll("\n", "\n> ")}\n\n${entry.remedy}\n`;
  });
  const page = `# Errors and issues

Every code of the library with the message it gives and what to do. A mistake of the programmer is thrown as a
\`LedgerError\` with \`code\`, \`message\`, \`details\` and \`issues\`; recognize it with \`isLedgerError(error, code)\`. Faults
in data from outside are returned as issues with \`code\`, \`path\`, \`message\`, \`expected\` and \`received\`. Codes are never
renamed within a major version; messages may become clearer.

This page is generated by \`npm run generate\`; a test checks that it names every code and shows every message as it is.

${entries.join("\n")}`;
  return new Map([["docs/errors.md", page]]);
}
