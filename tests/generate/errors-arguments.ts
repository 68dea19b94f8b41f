/** The gallery of errors of arguments and options of another kind than a function takes: the same two in every chapter. */

import {
  type AnnualReportOptions,
  aggregate,
  annualReport,
  type CulturalProject,
  claimOf,
  countAreas,
  createLedger,
  describePeriod,
  type ExchangeSummaryOptions,
  evidence,
  exchangeSummary,
  explain,
  explainFinding,
  type Finding,
  figure,
  formatAmount,
  type Interval,
  type Period,
  PRC_STATISTICS,
  projectCount,
  resolveArea,
  totalByCurrency,
  usd,
} from "cultural-ledger";
import { compareText } from "cultural-ledger/aggregate";
import { EBOPS_2010_CULTURE, findCode, withPrefixParents } from "cultural-ledger/classification";
import { checkPlan, compilePlan } from "cultural-ledger/engines";
import { addIntervals } from "cultural-ledger/figures";
import { claimsIn, datasetOf } from "cultural-ledger/interchange";
import { type ReadCsvOptions, readCsv, toJson } from "cultural-ledger/io";
import type { AmountFormat } from "cultural-ledger/money";
import { delegationRecord, observationRecord } from "cultural-ledger/testing";
import { recordArbitraries } from "cultural-ledger/testing/fast-check";
import { attributeToPeriods } from "cultural-ledger/time";
import * as fc from "fast-check";
import { type GalleryEntry, settled, untyped } from "./gallery-entry";

const CALLED = "Call the function as the message says; in TypeScript the call does not compile.";
const NAMED = "Correct the name to one that the message lists, or leave the option out.";

const entries: readonly GalleryEntry[] = [
  {
    code: "time/invalid-argument",
    call: 'attributeToPeriods("2012", "2012-Q1")',
    run: () => attributeToPeriods("2012", untyped<Period[]>("2012-Q1")),
    remedy: CALLED,
  },
  {
    code: "time/unknown-option",
    call: 'describePeriod("2012-09-01/P1Y", { yearword: "season" })',
    run: () => describePeriod("2012-09-01/P1Y", untyped({ yearword: "season" })),
    remedy: NAMED,
  },
  {
    code: "money/invalid-argument",
    call: "totalByCurrency(undefined)",
    run: () => totalByCurrency(untyped<[]>(undefined)),
    remedy: CALLED,
  },
  {
    code: "money/unknown-option",
    call: 'formatAmount(usd("12.50"), { decimal: 0 })',
    run: () => formatAmount(usd("12.50"), untyped<AmountFormat>({ decimal: 0 })),
    remedy: NAMED,
  },
  {
    code: "money/invalid-locale",
    call: 'formatAmount(usd("12.50"), { locale: "not a tag" })',
    run: () => formatAmount(usd("12.50"), { locale: "not a tag" }),
    remedy: 'Give a language tag such as "en" or "zh-Hans".',
  },
  {
    code: "figures/invalid-argument",
    call: "addIntervals(one, other)",
    run: () => addIntervals(untyped<Interval[]>({})),
    remedy: CALLED,
  },
  {
    code: "geography/invalid-argument",
    call: 'countAreas(["JP"])',
    run: () => countAreas(["JP"], untyped<typeof PRC_STATISTICS>(undefined)),
    remedy: CALLED,
  },
  {
    code: "geography/unknown-option",
    call: 'resolveArea("Georgia", { in: "US" })',
    run: () => resolveArea("Georgia", untyped({ in: "US" })),
    remedy: NAMED,
  },
  {
    code: "classification/invalid-argument",
    call: 'withPrefixParents(["97", "9701"])',
    run: () => withPrefixParents(untyped<[]>(["97", "9701"])),
    remedy: CALLED,
  },
  {
    code: "classification/unknown-option",
    call: 'findCode(EBOPS_2010_CULTURE, "SK1", { asof: "2012-06-30" })',
    run: () => findCode(EBOPS_2010_CULTURE, "SK1", untyped({ asof: "2012-06-30" })),
    remedy: NAMED,
  },
  {
    code: "model/invalid-argument",
    call: 'aggregate([{ id: "a", status: "done" }], projectCount)',
    run: () => aggregate([untyped<CulturalProject>({ id: "a", status: "done" })], projectCount),
    remedy: CALLED,
  },
  {
    code: "aggregate/invalid-argument",
    call: "compareText(9, 10)",
    run: () => compareText(untyped<string>(9), untyped<string>(10)),
    remedy: CALLED,
  },
  {
    code: "aggregate/invalid-evidence",
    call: 'aggregate([{ name: "linen" }], evidence())',
    run: () => aggregate([untyped<{ id: string }>({ name: "linen" })], evidence()),
    remedy: "Give records with an id, or bring them into that shape with `mapInput`.",
  },
  {
    code: "audit/unknown-option",
    call: 'claimOf(observation, { subjct: "museums" })',
    run: () => claimOf(observationRecord(), untyped({ subjct: "museums" })),
    remedy: NAMED,
  },
  {
    code: "audit/invalid-argument",
    call: "explainFinding(audit)",
    run: () => explainFinding(untyped<Finding>({ findings: [] })),
    remedy: CALLED,
  },
  {
    code: "report/invalid-argument",
    call: "annualReport(ledger)",
    run: () => annualReport(createLedger({}), untyped<AnnualReportOptions<"USD">>(undefined)),
    remedy: CALLED,
  },
  {
    code: "report/duplicate-figure",
    call: 'annualReport(ledger, { ..., published: [{ indicator: "visits", claim }, { indicator: "visits", claim: other }] })',
    run: () =>
      annualReport(createLedger({}), {
        period: "2012",
        currency: "USD",
        profile: PRC_STATISTICS,
        published: [
          { indicator: "visits", claim: { id: "page-1", figure: figure(61) } },
          { indicator: "visits", claim: { id: "page-9", figure: figure(60) } },
        ],
      }),
    remedy: "Give the one that holds, or audit the two with the relation `same`.",
  },
  {
    code: "report/unknown-figure",
    call: 'explain(report, "visits/2013")',
    run: () =>
      explain(
        annualReport(createLedger({}), { period: "2012", currency: "USD", profile: PRC_STATISTICS }),
        "visits/2013",
      ),
    remedy: "Take the id of a cell of the report's tables.",
  },
  {
    code: "report/unknown-option",
    call: 'exchangeSummary(ledger, { year: "2012", profile: PRC_STATISTICS })',
    run: () =>
      exchangeSummary(
        createLedger({}),
        untyped<ExchangeSummaryOptions>({ year: "2012", profile: PRC_STATISTICS }),
      ),
    remedy: NAMED,
  },
  {
    code: "engines/invalid-argument",
    call: "checkPlan(plan, { records: planRecords })",
    run: () => checkPlan({}, untyped({ records: {} })),
    remedy: CALLED,
  },
  {
    code: "engines/unknown-option",
    call: "compilePlan(plan, { record: [visits] })",
    run: () => compilePlan({ from: "trades", measures: { n: "records" } }, untyped({ record: [] })),
    remedy: NAMED,
  },
  {
    code: "interchange/invalid-argument",
    call: "datasetOf(undefined, description)",
    run: () => datasetOf(untyped(undefined), untyped({})),
    remedy: CALLED,
  },
  {
    code: "interchange/unknown-option",
    call: 'claimsIn(dataset, { areasOf: { ES13: "ES-CB" } })',
    run: () => claimsIn(untyped({}), untyped({ areasOf: {} })),
    remedy: NAMED,
  },
  {
    code: "io/invalid-argument",
    call: "toJson(undefined)",
    run: () => toJson(untyped(undefined)),
    remedy: CALLED,
  },
  {
    code: "io/unknown-option",
    call: 'await readCsv("delegations", text, { delimeter: ";" })',
    run: () => readCsv("delegations", "id", untyped<ReadCsvOptions>({ delimeter: ";" })),
    remedy: NAMED,
  },
  {
    code: "testing/invalid-argument",
    call: "delegationRecord(null)",
    run: () => delegationRecord(untyped(null)),
    remedy: CALLED,
  },
  {
    code: "testing/unknown-option",
    call: 'recordArbitraries(fc, { project: ["tour"] })',
    run: () => recordArbitraries(fc, untyped({ project: ["tour"] })),
    remedy: NAMED,
  },
];

export const argumentErrors: readonly GalleryEntry[] = await Promise.all(entries.map(settled));
