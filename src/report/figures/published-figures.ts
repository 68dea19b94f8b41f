/**
 * Figures that a source has printed, to stand in a report before those of the records.
 */

import { type Figure, requireFigure, unitOfFigure } from "../../figures/figure";
import { exactValue } from "../../figures/interval";
import { readFigure } from "../../figures/read-figure";
import type { ReadingPolicy } from "../../figures/reading-policy";
import {
  type Call,
  invalidArgument,
  requireArray,
  requiredOptions,
  requireFields,
} from "../../foundation/arguments";
import { LedgerError } from "../../foundation/error";
import { requiredWord } from "../../foundation/option-word";
import type { AreaList } from "../../geography/area-list";
import type { SourceRef } from "../../model/record";
import { type CurrencyCode, isCurrencyCode } from "../../money/currency";
import { type Period, periodSpan } from "../../time/period";
import { checkRemark } from "../checked-remark";
import { type AreaCounting, countDated } from "../summaries/area-notes";
import { directionMember } from "./members";
import { type Indicator, type ReportFigure, reportFigure } from "./report-figure";

/** What a document states, as a claim of an audit does; whatever else a claim has is not looked at. */
export interface PublishedClaim {
  readonly id: string;
  readonly figure?: Figure;
  /** The period of the report where left out. */
  readonly period?: Period;
  /** The areas that the source names beside the figure, as markets of trade. */
  readonly areas?: AreaList;
  readonly source?: SourceRef;
  readonly note?: string;
}

/** The indicators that documents print of a whole period. */
export type PublishedIndicator = Exclude<Indicator, "observation" | "editions" | "agreements-in-force">;

/** A published figure: which indicator it is of, and the claim that states it. */
export interface PublishedFigure {
  readonly indicator: PublishedIndicator;
  /** Of one direction where it is not of all; only of what has one. */
  readonly direction?: "outbound" | "inbound";
  readonly claim: PublishedClaim;
  /** What the source says of it beside the number: that it is the highest ever, or since a period. */
  readonly highest?: "ever" | Period;
}

/** A published figure of a report, with what its source says beside the number. */
export interface PublishedLine extends Omit<PublishedFigure, "direction" | "indicator"> {
  readonly figure: ReportFigure;
}

const MONEY = ["exports", "imports", "trade", "balance"] as const;
const OF_DIRECTIONS = ["projects", "visits", "persons", "areas", "cities", "activities", "audience"] as const;
const INDICATORS = [...OF_DIRECTIONS, "agreements-signed", ...MONEY] as const;

/** Whether an indicator is of money. */
function isOfMoney(indicator: Indicator): boolean {
  return (MONEY as readonly Indicator[]).includes(indicator);
}

/** What published figures are read by. */
export interface PublishedChoices {
  readonly periods: readonly Period[];
  readonly currency: CurrencyCode;
  readonly reading: ReadingPolicy;
  readonly counting: AreaCounting;
}

/**
 * Published figures as figures of a report, one of each indicator, direction and period.
 *
 * @throws `report/invalid-argument`, `report/unknown-option`, `report/duplicate-figure`, `money/currency-mismatch`,
 * `figures/invalid-figure`, `time/invalid-period`
 */
export function publishedLines(
  call: Call,
  published: readonly PublishedFigure[] = [],
  choices: PublishedChoices,
): readonly PublishedLine[] {
  const lines = requireArray(call, "published", published).map((given) =>
    publishedLine(call, given, choices),
  );
  const seen = new Map<string, PublishedLine>();
  for (const line of lines) {
    const other = seen.get(line.figure.id);
    if (other !== undefined) throw duplicateFigure(line, other);
    seen.set(line.figure.id, line);
  }
  return Object.freeze(lines);
}

function publishedLine(
  call: Call,
  given: PublishedFigure,
  { periods, currency, reading, counting }: PublishedChoices,
): PublishedLine {
  const { indicator, direction, claim, highest } = requiredOptions<PublishedFigure>(
    call,
    given,
    ["indicator", "direction", "claim", "highest"],
    "a published figure",
  );
  requiredWord("report", "the indicator of a published figure", indicator, INDICATORS);
  if (direction !== undefined) {
    requiredWord("report", "the direction of a published figure", direction, ["outbound", "inbound"]);
    if (!(OF_DIRECTIONS as readonly Indicator[]).includes(indicator))
      throw invalidArgument(call, `the direction of published ${indicator}`, direction, "left out");
  }
  const {
    id,
    figure,
    period = periods[0] as Period,
    areas,
    source,
  } = requireFields(call, "a claim", claim) as PublishedClaim;
  if (typeof id !== "string" || figure === undefined)
    throw invalidArgument(call, "a published claim", claim, "a claim with an id and a figure");
  checkRemark(call, `the published claim ${id}`, claim);
  if (!periods.includes(period))
    throw invalidArgument(
      call,
      `the period of the published claim ${id}`,
      period,
      `one of the report: ${periods.join(", ")}`,
    );
  if (highest !== undefined && highest !== "ever") periodSpan(highest);
  const unit = unitOfFigure(requireFigure(figure));
  requireUnit(id, figure, unit, indicator, currency);
  const interval = readFigure(figure, reading);
  const number = exactValue(interval);
  return Object.freeze({
    claim,
    ...(highest !== undefined && { highest }),
    figure: reportFigure({
      indicator,
      statistic: "published",
      period,
      breakdown: direction === undefined ? [] : [directionMember(direction)],
      unit: isOfMoney(indicator) ? currency : "count",
      interval,
      ...(number !== undefined && { number }),
      printed: figure,
      ...(areas !== undefined && { areas: countDated({ areas, period }, counting) }),
      basis: { claims: [id], sources: source === undefined ? [] : [source] },
    }),
  });
}

function requireUnit(
  id: string,
  figure: Figure,
  unit: string,
  indicator: Indicator,
  currency: CurrencyCode,
): void {
  if (isOfMoney(indicator) ? unit === currency : unit === "count" || unit === "number") return;
  const isOther = isOfMoney(indicator) && isCurrencyCode(unit);
  const rule = isOfMoney(indicator)
    ? `it has to be in ${currency}, the currency of the report: nobody converts it in silence. Report in ${isOther ? unit : "its currency"}, or give the claim in ${currency}.`
    : "it counts things, and has no currency.";
  throw new LedgerError(
    "money/currency-mismatch",
    `Cannot set ${figure}, the figure of the claim ${id}, beside the ${indicator} of a report: ${rule}`,
    { details: { claim: id, unit, currency } },
  );
}

function duplicateFigure({ figure, claim }: PublishedLine, other: PublishedLine): LedgerError {
  return new LedgerError(
    "report/duplicate-figure",
    `Cannot publish both ${other.claim.figure} (claim ${other.claim.id}) and ${claim.figure} (claim ${claim.id}) for ${figure.id}: one period has one published figure. Give the one that holds, or audit the two with the relation same.`,
    { details: { figure: figure.id, claims: [other.claim.id, claim.id] } },
  );
}
