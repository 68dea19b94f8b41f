/**
 * The records of a ledger as a report of several periods sees them: which each period counts, and which are only partly in one.
 */

import type { Activity } from "../../model/activity";
import type { CulturalProject } from "../../model/cultural-project";
import type { Delegation } from "../../model/delegation";
import type { Ledger } from "../../model/ledger";
import type { Observation } from "../../model/observation";
import { type Selection, selectByPeriod, selectObservations } from "../../model/selection";
import type { TradeRecord } from "../../model/trade-record";
import type { Period } from "../../time/period";
import { inOrderOfIds } from "../evidence-of";

/** What a period counts, each kind in the code-point order of its ids. */
export interface PeriodRecords {
  readonly period: Period;
  readonly projects: readonly CulturalProject[];
  readonly delegations: readonly Delegation[];
  readonly activities: readonly Activity[];
  readonly trades: readonly TradeRecord[];
  readonly observations: readonly Observation[];
}

type Placed = CulturalProject | Delegation | Activity | TradeRecord | Observation;

/** The records of the periods, and those of which only part is in one of them. */
export interface RecordsOfPeriods {
  readonly ofPeriods: ReadonlyMap<Period, PeriodRecords>;
  readonly unplaced: readonly Placed[];
}

/** A ledger with the records that reports count in the order of their ids, so that no figure depends on another order. */
export function ledgerInOrder(ledger: Ledger): Ledger {
  return {
    ...ledger,
    projects: inOrderOfIds(ledger.projects),
    delegations: inOrderOfIds(ledger.delegations),
    activities: inOrderOfIds(ledger.activities),
    trades: inOrderOfIds(ledger.trades),
    observations: inOrderOfIds(ledger.observations),
    agreements: inOrderOfIds(ledger.agreements),
  };
}

/** Splits the records by period. */
export function recordsOfPeriods(ledger: Ledger, periods: readonly Period[]): RecordsOfPeriods {
  const ofPeriods = new Map<Period, PeriodRecords>();
  const projects = selectByPeriod("projects", ledger.projects, periods);
  const delegations = selectByPeriod("delegations", ledger.delegations, periods);
  const activities = selectByPeriod("activities", ledger.activities, periods);
  const trades = selectByPeriod("trades", ledger.trades, periods);
  const unplaced = new Set<Placed>();
  for (const period of periods) {
    const counted = <R extends Placed>(selection: Selection<R> | undefined): readonly R[] => {
      for (const record of selection?.undetermined ?? []) unplaced.add(record);
      return selection?.counted ?? [];
    };
    ofPeriods.set(period, {
      period,
      projects: counted(projects.get(period)),
      delegations: counted(delegations.get(period)),
      activities: counted(activities.get(period)),
      trades: counted(trades.get(period)),
      observations: counted(selectObservations(ledger.observations, period)),
    });
  }
  return { ofPeriods, unplaced: [...unplaced] };
}
