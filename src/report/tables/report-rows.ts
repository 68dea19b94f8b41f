/**
 * The members of the breakdowns of a report, and their figures in each of its periods.
 */

import type { Ledger } from "../../model/ledger";
import type { CurrencyCode } from "../../money/currency";
import { classMember, membersOfActivities } from "../figures/exchange-figures";
import { breakdownsOf, groupFigures, topOfExchange } from "../figures/exchange-groups";
import type { DetailedPeriod } from "../figures/measured-period";
import { directionMember } from "../figures/members";
import type { Member, ReportFigure } from "../figures/report-figure";
import { membersOfTrade, type Side, type TradeDimension } from "../figures/trade-figures";
import type { ReportChoices } from "../report-options";
import type { ExchangeRows } from "./exchange-chapter";
import type { TradeRows } from "./trade-chapter";

/** The rows of the tables, and the figures that stand in them. */
export interface ReportRows {
  readonly exchange: ExchangeRows;
  readonly trade: TradeRows;
  readonly observations: readonly (readonly Member[])[];
  readonly figures: readonly ReportFigure[];
}

/** The periods of which a report shows breakdowns: its own, and the one that changes are against. */
export interface DetailedPeriods<C extends CurrencyCode> {
  readonly own: DetailedPeriod<C>;
  readonly base: DetailedPeriod<C> | undefined;
}

/** The rows of a report, by what its own period has. */
export function reportRows<C extends CurrencyCode>(
  ledger: Ledger,
  { own, base }: DetailedPeriods<C>,
  { top, counting }: Pick<ReportChoices, "top" | "counting">,
): ReportRows {
  const figures: ReportFigure[] = [];
  const compared = base === undefined ? [own] : [own, base];
  const breakdowns = breakdownsOf(ledger, counting);
  const exchangeMembers = (name: keyof typeof breakdowns) => {
    const breakdown = breakdowns[name];
    const members = topOfExchange([own, ...compared.slice(1)], breakdown, top);
    for (const period of compared) figures.push(...groupFigures(period, breakdown, members));
    return members;
  };
  const tradeMembers = (side: Side, dimension: TradeDimension) => {
    const trades = compared.slice(1).map(({ trade }) => trade);
    const broken = membersOfTrade<C>([own.trade, ...trades], side, dimension, top);
    figures.push(...broken.figures);
    return broken.members;
  };
  const { outbound, inbound, activities } = own.exchange;
  const sides = (dimension: TradeDimension) => ({
    exports: tradeMembers("exports", dimension),
    imports: tradeMembers("imports", dimension),
  });
  return {
    exchange: {
      directions: [directionMember("outbound"), directionMember("inbound")],
      classes: [
        ...outbound.byClass.map((line) => [directionMember("outbound"), classMember(line)]),
        ...inbound.byClass.map((line) => [directionMember("inbound"), classMember(line)]),
      ],
      kinds: activities.map(membersOfActivities),
      kindClasses: activities.flatMap((line) =>
        line.byClass.map((own) => [...membersOfActivities(line), classMember(own)]),
      ),
      visitAreas: exchangeMembers("visitsByArea"),
      activityAreas: exchangeMembers("activitiesByArea"),
      programmes: exchangeMembers("byProgramme"),
      artForms: exchangeMembers("byArtForm"),
    },
    trade: { stated: own.stated, products: sides("product"), markets: sides("market") },
    observations: own.observed.map(({ breakdown }) => breakdown),
    figures,
  };
}
