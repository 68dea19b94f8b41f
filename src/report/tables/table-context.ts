/**
 * What the tables of a report are made of: its figures, its period and those that it is compared with.
 */

import type { Period } from "../../time/period";
import type { FigureStore } from "../figures/figure-store";

export interface TableContext {
  readonly store: FigureStore;
  readonly period: Period;
  /** The latest of the earlier periods; none where nothing is compared. */
  readonly base: Period | undefined;
  /** All periods, the earliest first. */
  readonly inOrder: readonly Period[];
}
