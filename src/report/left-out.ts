/**
 * What is in no figure of a report, and why.
 */

import { isUnknownFigure } from "../figures/figure";
import { getOrCreate } from "../foundation/collections";
import { textOrder } from "../foundation/text";
import type { Ledger } from "../model/ledger";
import { currencyOfMoney } from "../model/money-value";
import { timeOfObservation } from "../model/observation";
import type { Part } from "../model/part";
import type { Edition } from "../model/programme";
import type { Status } from "../model/record";
import type { TradeRecord } from "../model/trade-record";
import type { CurrencyCode } from "../money/currency";
import { KeptAnswers, type RateAnswer } from "../rates/find-rate";
import type { RateIssue } from "../rates/rate-issue";
import type { RatePolicy } from "../rates/rate-query";
import type { TradeInCurrency } from "../statistics/trade-in-currency";
import { type Period, periodSpan } from "../time/period";
import type { RecordsOfPeriods } from "./figures/records-of-periods";
import type { PeriodTrade } from "./figures/trade-figures";
import type { LeftOut } from "./report-notes";
import { type Counts, countedParts } from "./summaries/apart";
import type { ReportedOverlap } from "./summaries/reported-total";

/** Plans for the period or later and those without a time, in the order of their times. */
export function plansOf(ledger: Ledger, reportPeriod: Period): readonly LeftOut[] {
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
  return plans
    .filter(({ period }) => period === undefined || periodSpan(period).end >= start)
    .sort((left, right) => textOrder(startOf(left.period), startOf(right.period)));
}

/** Those without a time come last. */
function startOf(period: Period | undefined): string {
  return period === undefined ? "~" : periodSpan(period).start;
}

function isPlanned({ status }: { readonly status?: Status }): boolean {
  return status === "planned";
}

function plan(
  record: string,
  name: string,
  { period, source, note }: Pick<Edition, "period" | "source" | "note">,
): LeftOut & { readonly reason: "planned" } {
  return Object.freeze({ reason: "planned", record, name, period, source, note });
}

/** Records of which only part is in one of the periods. */
export function partlyInPeriods({ unplaced }: RecordsOfPeriods): readonly LeftOut[] {
  return unplaced.map((record) => {
    const name =
      "product" in record
        ? record.product
        : "indicator" in record
          ? record.indicator
          : (record.name ?? record.id);
    const period = "indicator" in record ? timeOfObservation(record) : record.period;
    return Object.freeze({
      reason: "partly-in-period",
      record: record.id,
      name,
      period,
      source: record.source,
    });
  });
}

/** Projects, visits and activities whose number is unknown. What is part of a record that is counted is in that. */
export function withoutCount(
  { projects, delegations, activities }: Pick<Ledger, "projects" | "delegations" | "activities">,
  ledger: Ledger,
): readonly LeftOut[] {
  const line = (
    indicator: (LeftOut & { readonly reason: "no-count" })["indicator"],
    own: readonly Countable[],
    all: readonly Countable[],
  ): readonly LeftOut[] => {
    const unknown = own.filter(({ count }) => isUnknownFigure(count));
    if (unknown.length === 0) return [];
    const { wholes } = countedParts(own, all);
    const lost = unknown.filter(({ id }) => !wholes.has(id));
    const records = Object.freeze(lost.map(({ id }) => id));
    const names = Object.freeze([...new Set(lost.map(({ id, name }) => name ?? id))]);
    return lost.length === 0 ? [] : [Object.freeze({ reason: "no-count", indicator, records, names })];
  };
  return [
    ...line("projects", projects, ledger.projects),
    ...line("visits", delegations, ledger.delegations),
    ...line("activities", activities, ledger.activities),
  ];
}

type Countable = Part & Counts & { readonly id: string; readonly name?: string };

/** Trades whose value is in no total: without a rate, those of one currency and issue together, or without a value. */
export function withoutValue<C extends CurrencyCode>(
  { trades, conversion }: Pick<PeriodTrade<C>, "trades" | "conversion">,
  { unknown, total }: TradeInCurrency<C>,
): readonly LeftOut[] {
  if (unknown === 0 && total.unconverted.length === 0) return [];
  const { to, table, search, policyOf } = conversion;
  const answers = new KeptAnswers(table, search);
  // Most records share a policy with others: only then is its text, by which answers are kept, made once.
  const known = new Map<RatePolicy, Map<CurrencyCode, RateAnswer>>();
  const answerFor = (currency: CurrencyCode, policy: RatePolicy) =>
    getOrCreate(
      getOrCreate(known, policy, () => new Map()),
      currency,
      () => answers.find(currency, to, policy),
    );
  const unrated = new Map<
    string,
    { readonly issue: RateIssue; readonly currency: CurrencyCode; readonly own: TradeRecord[] }
  >();
  const unstated: TradeRecord[] = [];
  for (const record of trades) {
    if (record.value === undefined) unstated.push(record);
    if (record.value === undefined) continue;
    const currency = currencyOfMoney(record.value);
    const answer = currency === to ? undefined : answerFor(currency, policyOf(record));
    if (answer === undefined || answer.ok) continue;
    const [issue] = answer.issues;
    getOrCreate(unrated, `${currency} ${issue.message}`, () => ({ issue, currency, own: [] })).own.push(
      record,
    );
  }
  return [
    ...[...unrated.values()].map(({ issue, currency, own }) =>
      Object.freeze({ reason: "no-rate" as const, currency, issue, ...namesOf(own) }),
    ),
    ...(unstated.length === 0 ? [] : [Object.freeze({ reason: "no-value" as const, ...namesOf(unstated) })]),
  ];
}

function namesOf(records: readonly TradeRecord[]) {
  return {
    records: Object.freeze(records.map(({ id }) => id)),
    names: Object.freeze([...new Set(records.map(({ product }) => product))]),
  };
}

/** Pairs that keep totals from being one. */
export function overlapsLeftOut(overlaps: readonly ReportedOverlap[]): readonly LeftOut[] {
  return overlaps.map((overlap) => Object.freeze({ reason: "overlap", overlap }));
}
