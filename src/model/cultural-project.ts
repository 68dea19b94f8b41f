/**
 * A cultural project: what is organized, at home or abroad, with everything that belongs to it.
 */

import type { Count } from "../figures/count";
import { withRule } from "../foundation/parts";
import { referenceTo, text } from "../foundation/plain-shapes";
import { objectOf, optional, required } from "../foundation/shape";
import type { AreaList } from "../geography/area-list";
import type { Period } from "../time/period";
import {
  areaList,
  classified,
  countValue,
  direction,
  ORGANIZED_FIELDS,
  period,
  RECORD_FIELDS,
  status,
} from "./field-shapes";
import { type MoneyValue, moneyValue, reportWithdrawn } from "./money-value";
import type { Classified, Direction, LedgerRecord, Organized, Status } from "./record";

/**
 * A project of cultural exchange, or a line of a return that stands for several (`count`).
 * A tour through five countries is one project with one delegation and five legs.
 */
export interface CulturalProject extends LedgerRecord, Organized {
  readonly name: string;
  readonly period: Period;
  readonly direction?: Direction;
  /** How many projects this record stands for; 1 where left out. */
  readonly count?: Count;
  readonly areas?: AreaList;
  /** How many cities it reaches. */
  readonly cities?: Count;
  /** The art form or cultural domain. */
  readonly domain?: Classified;
  readonly budget?: MoneyValue;
  /** The id of the programme that it belongs to. */
  readonly programme?: string;
  /** The id of the project record that holds this one, as the total of a return holds an "of which" line. */
  readonly partOf?: string;
  readonly status?: Status;
}

export const culturalProjectShape = withRule(
  objectOf<CulturalProject>({
    ...RECORD_FIELDS,
    name: required(text),
    period: required(period),
    direction: optional(direction),
    count: optional(countValue),
    areas: optional(areaList),
    cities: optional(countValue),
    ...ORGANIZED_FIELDS,
    domain: optional(classified),
    budget: optional(moneyValue),
    programme: optional(referenceTo("programmes")),
    partOf: optional(referenceTo("projects")),
    status: optional(status),
  }),
  ({ budget, period }, path, inspection) => {
    reportWithdrawn(budget, period, [...path, "budget"], inspection);
  },
);
