/**
 * The figures of a dataset as observations, the records of what somebody observed.
 */

import { isPlainUnit, unitOfFigure } from "../../figures/figure";
import type { Call } from "../../foundation/arguments";
import { faultsOf } from "../../foundation/inspection";
import { faultAt, type Issue } from "../../foundation/issue";
import { checked, type Result } from "../../foundation/result";
import { type Observation, type ObservedValue, observationShape } from "../../model/observation";
import { isCurrencyCode } from "../../money/currency";
import { currencyAmount } from "../../money/currency-amount";
import { isCalendarDate } from "../../time/calendar-date";
import { requireDataset } from "../dataset/check-dataset";
import type { Dataset } from "../dataset/dataset";
import { survivesNumber } from "../dataset/digits";
import { apart, type Fact, factsOf } from "./facts";
import { type KnownRecordsOptions, type RecordsOptions, requireRecordsOptions } from "./records-options";

const CALL: Call = { chapter: "interchange", call: "observationsIn(dataset, { source, areaOf, unitOf })" };

/**
 * The figures of a dataset as observations for a ledger, one for each. The indicator is the name of its code, with those of what
 * else the figure is broken down by, whose codes are kept in `extra`, as are attributes that records have no field for; the value is
 * exact, multiplied by the power of ten in `UNIT_MULT`; what has bounds is a figure with them, a value between them being kept in `extra`
 * by the id of its measure, and what has no value has none. Ids are made of the dataset's and the codes. A dataset without figures gives none.
 *
 * Parts and totals are observations beside each other: say which of them to add.
 *
 * @returns the observations, or issues by path: `interchange/no-period`, `interchange/no-area`, `interchange/unknown-status`, each with
 * the option that settles it; `interchange/period-or-day` for days, unless `days` says what they are; `interchange/unwritable-number` for what
 * no record holds, as of more than 24 digits before the point or 12 behind it; `interchange/invalid-number`; those of the model
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`, `interchange/invalid-dataset`
 * @example
 * const dataset = createDataset({
 *   id: "MUSEUMS",
 *   names: { en: "Museums" },
 *   dimensions: [{ id: "REF_AREA", role: "area", codes: [{ id: "MX" }] }, { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] }],
 *   measures: [{ id: "OBS_VALUE", names: { en: "Visits to museums" } }],
 *   attributes: [{ id: "UNIT_MULT" }],
 *   figures: [{ key: { REF_AREA: "MX", TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "1.5", attributes: { UNIT_MULT: "6" } }],
 * });
 * const result = observationsIn(dataset, { source: "yearbook" });
 * result.ok && result.value.map(({ indicator, area, value }) => [indicator, area, value]) // => [["Museums", "MX", 1500000]]
 */
export function observationsIn(
  dataset: Dataset,
  options: RecordsOptions = {},
): Result<readonly Observation[]> {
  const given = requireRecordsOptions(CALL, options, "exact");
  const known = requireDataset(CALL, dataset);
  const issues: Issue[] = [];
  const facts = factsOf(CALL, known, given, issues);
  const called = apart(facts, (fact) => JSON.stringify([nameOf(fact), fact.area, fact.period, fact.unit]));
  const observations = called.map(([fact, codes]) => {
    const name = nameOf(fact);
    const observation = observationOf(fact, codes === undefined ? name : `${name} (${codes})`, given, issues);
    for (const issue of faultsOf("The observation", observation, observationShape.check))
      issues.push({ ...issue, path: [...fact.path, ...issue.path] });
    return observation;
  });
  return checked(issues, () => Object.freeze(observations));
}

/** What is observed: the indicator, and what else the figure is broken down by. */
function nameOf({ indicator, parts }: Fact): string {
  return [indicator, ...parts].join(", ");
}

function observationOf(
  fact: Fact,
  indicator: string,
  options: KnownRecordsOptions,
  issues: Issue[],
): Observation {
  const { id, codes, limits, others, area, obsStatus, confStatus, note, unit } = fact;
  const extra = { ...codes, ...limits, ...others };
  const value = observedValueOf(fact);
  const { source, published } = options;
  return Object.freeze({
    id,
    indicator,
    ...(area !== undefined && { area }),
    ...timeOf(fact, options, issues),
    ...(value !== undefined && { value }),
    ...(published !== undefined && { published }),
    ...(unit !== undefined && !isMoney(fact) && { unit }),
    ...(obsStatus !== undefined && { obsStatus }),
    ...(confStatus !== undefined && { confStatus }),
    ...(source !== undefined && { source: { document: source, at: fact.at } }),
    ...(note !== undefined && { note }),
    ...(Object.keys(extra).length > 0 && { extra }),
  });
}

/** An exact number as a number or an amount, where these hold all of its digits; anything else as the figure that it is. */
function observedValueOf({ figure }: Fact): ObservedValue | undefined {
  if (figure?.qualifier !== "exactly") return figure;
  const unit = unitOfFigure(figure);
  if (isCurrencyCode(unit)) return currencyAmount(figure.number, unit);
  return isPlainUnit(unit) && survivesNumber(figure.number) ? Number(figure.number) : figure;
}

function isMoney({ figure }: Fact): boolean {
  return figure !== undefined && isCurrencyCode(unitOfFigure(figure));
}

/** A period, or the day of a stock. */
function timeOf(
  { period, path }: Fact,
  { days }: KnownRecordsOptions,
  issues: Issue[],
): Pick<Observation, "period" | "at"> {
  if (!isCalendarDate(period)) return { period };
  if (days === undefined) {
    const expected =
      'a period longer than a day, unless the option days says "at" of stocks or "period" of flows';
    issues.push(faultAt(path, "interchange/period-or-day", expected, period));
  }
  return days === "period" ? { period } : { at: period };
}
