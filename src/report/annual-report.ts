/**
 * The report of a period: exchange, trade, programmes and agreements, each figure with the records it rests on.
 * It is data; `toMarkdown` of `cultural-ledger/io` writes it for people.
 */

import { sumCounts } from "../aggregate/leaves/counts";
import { aggregate } from "../aggregate/measures";
import { AS_WRITTEN } from "../figures/reading-policy";
import { type Call, requiredOptions } from "../foundation/arguments";
import type { Agreement } from "../model/agreement";
import { type AgreementForce, forceOfAgreement } from "../model/agreement-force";
import { requireLedger } from "../model/given-records";
import type { Ledger } from "../model/ledger";
import type { Observation } from "../model/observation";
import type { Partnership } from "../model/partnership";
import type { Edition } from "../model/programme";
import { countOfRecord, type SourceRef, type Status } from "../model/record";
import { type Selection, selectObservations } from "../model/selection";
import type { Source } from "../model/source";
import type { OneCurrency } from "../money/arithmetic";
import type { CurrencyCode } from "../money/currency";
import { type AgreementsInForce, agreementsInForce } from "../statistics/agreements";
import { readBy } from "../statistics/read-by";
import { type Period, periodSpan } from "../time/period";
import { checkedCounting } from "./area-notes";
import { type ExchangeSummary, type ExchangeSummaryOptions, exchangeSummary } from "./exchange-summary";
import { type ProgrammeLine, programmeLines } from "./programme-line";
import { type ReportedCount, reportCount } from "./reported-count";
import { type Standing, standingOf } from "./standing";
import { TRADE_OPTIONS, type TradeSummaryOptions } from "./trade-options";
import { summaryOf, type TradeSummary } from "./trade-summary";

/** The same choices as for trade: period, currency, profile, as of when areas are counted, rates and the published total; and how printed counts are read. */
export interface AnnualReportOptions<C extends CurrencyCode = CurrencyCode>
  extends TradeSummaryOptions<C>,
    Pick<ExchangeSummaryOptions, "reading"> {}

/** An agreement, where its signing stands, and whether it is in force on the last day of the period. */
export interface AgreementLine {
  readonly agreement: Agreement;
  readonly standing: Standing;
  readonly force: AgreementForce;
}

/** Something planned: it is in no figure of the report. */
export interface Plan {
  /** The id of the planned record, or of the programme of the planned edition. */
  readonly record: string;
  readonly name: string;
  readonly period: Period | undefined;
  readonly source: SourceRef | undefined;
  readonly note: string | undefined;
}

/** The report of a period. */
export interface AnnualReport<C extends CurrencyCode = CurrencyCode> {
  readonly period: Period;
  readonly exchange: ExchangeSummary;
  readonly trade: TradeSummary<C>;
  readonly programmes: readonly ProgrammeLine[];
  /** Agreements signed in the period. */
  readonly agreementsSigned: ReportedCount;
  /** Agreements in force by their terms on the last day of the period. */
  readonly agreementsInForce: AgreementsInForce;
  /** All agreements of the ledger but those signed later. */
  readonly agreements: readonly AgreementLine[];
  /** All partnerships of the ledger but those that began later. */
  readonly partnerships: readonly Partnership[];
  /** What is planned for the period or later, or states no period; counted nowhere. */
  readonly plans: readonly Plan[];
  /**
   * Observations, which are added to nothing: those of the period, flows that lie wholly in it and stocks on its days; and
   * undetermined those that only share days with it.
   */
  readonly observations: Selection<Observation>;
  readonly sources: readonly Source[];
}

const CALL: Call = { chapter: "report", call: "annualReport(ledger, { period, currency, profile })" };

/**
 * Reports a period, usually a year. What was not held is in no figure: plans are listed as plans, and what cannot be
 * placed in the period is named.
 *
 * @throws what `tradeSummary` throws
 * @example
 * const ledger = createLedger({
 *   delegations: [{ id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 }],
 *   programmes: [
 *     { id: "mexico", name: "Mexico year", kind: "cultural-year", editions: [{ period: "2013", status: "planned" }] },
 *   ],
 * });
 * const report = annualReport(ledger, { period: year(2012), currency: "USD", profile: PRC_STATISTICS });
 * describeInterval(report.exchange.visits.total) // => "61"
 * report.programmes[0]?.editions[0]?.standing // => "planned"
 * report.plans.map(({ name, period }) => [name, period]) // => [["Mexico year", "2013"]]
 */
export function annualReport<C extends CurrencyCode>(
  ledger: Ledger,
  options: AnnualReportOptions<C> & { readonly currency: OneCurrency<C> },
): AnnualReport<C> {
  const records = requireLedger(CALL, ledger);
  const {
    period,
    profile,
    reading = AS_WRITTEN,
    asOf,
  } = requiredOptions<AnnualReportOptions<C>>(CALL, options, TRADE_OPTIONS);
  const counting = checkedCounting({ profile, asOf });
  const lastDay = periodSpan(period).end;
  const agreements = records.agreements.map((agreement): AgreementLine => {
    return Object.freeze({
      agreement,
      standing: standingOf(agreement.signed, period, agreement),
      force: forceOfAgreement(agreement, lastDay),
    });
  });
  const signed = agreements.filter(({ standing }) => standing === "in-period");
  return Object.freeze({
    period,
    exchange: exchangeSummary(records, { period, ...counting, reading }),
    trade: summaryOf<C>(CALL, records, options),
    programmes: programmeLines(records, period, counting),
    agreementsSigned: reportCount(
      signed.map(({ agreement }) => agreement),
      readBy(reading, sumCounts(countOfRecord)),
    ),
    agreementsInForce: aggregate(records.agreements, readBy(reading, agreementsInForce(lastDay))),
    agreements: Object.freeze(agreements.filter(({ standing }) => standing !== "later")),
    partnerships: Object.freeze(
      records.partnerships.filter(({ since }) => standingOf(since, period) !== "later"),
    ),
    plans: Object.freeze(plansOf(records, period)),
    observations: observationsIn(records.observations, period),
    sources: records.sources,
  });
}

function observationsIn(records: readonly Observation[], period: Period): Selection<Observation> {
  const { counted, undetermined } = selectObservations(records, period);
  return Object.freeze({ counted: Object.freeze(counted), undetermined: Object.freeze(undetermined) });
}

/** The plans of a ledger, but those for a time before the period. */
function plansOf(ledger: Ledger, reportPeriod: Period): Plan[] {
  const { programmes, projects, delegations, activities, trades } = ledger;
  const { start } = periodSpan(reportPeriod);
  const plans = [
    ...programmes.flatMap(({ id, name, editions = [] }) =>
      editions.filter(isPlanned).map((edition) => plan(id, name, edition)),
    ),
    ...projects.filter(isPlanned).map((project) => plan(project.id, project.name, project)),
    ...[...delegations, ...activities]
      .filter(isPlanned)
      .map((record) => plan(record.id, record.name ?? record.id, record)),
    ...trades.filter(isPlanned).map((trade) => plan(trade.id, trade.product, trade)),
  ];
  return plans.filter(({ period }) => period === undefined || periodSpan(period).end >= start);
}

function isPlanned({ status }: { readonly status?: Status }): boolean {
  return status === "planned";
}

function plan(
  record: string,
  name: string,
  { period, source, note }: Pick<Edition, "period" | "source" | "note">,
): Plan {
  return Object.freeze({ record, name, period, source, note });
}
