/**
 * The figures of a dataset as claims: what an office has printed, to be held against its own sums or against records.
 */

import { claimShape } from "../../audit/check-claim";
import type { Claim } from "../../audit/claim";
import type { Call } from "../../foundation/arguments";
import { getOrCreate } from "../../foundation/collections";
import { faultsOf } from "../../foundation/inspection";
import { faultAt, type Issue, quote } from "../../foundation/issue";
import { checked, type Result } from "../../foundation/result";
import { requireDataset } from "../dataset/check-dataset";
import type { Dataset } from "../dataset/dataset";
import { apart, type Fact, factsOf } from "./facts";
import { type RecordsOptions, requireRecordsOptions } from "./records-options";

const CALL: Call = { chapter: "interchange", call: "claimsIn(dataset, { source, areaOf, unitOf, digits })" };

/**
 * The figures of a dataset as claims for `auditClaims`, one for each. The measure is the name of the indicator; the subject names
 * the area and whatever else the figure is broken down by, so that no two figures are duplicates. A number is taken as it was printed,
 * rounded to its last digit or to `DECIMALS`, and multiplied by the power of ten in `UNIT_MULT`; with `digits: "exact"` it is the number
 * itself. What has bounds is a figure with them, a value between them being kept in the note, and what has no value a claim without a
 * figure. Attributes that claims have no field for stay in the dataset. Ids are made of the dataset's and the codes. A dataset without
 * figures gives none.
 *
 * @returns the claims, or issues by path: `interchange/no-period`, `interchange/no-area`, `interchange/unknown-status`, each with the option
 * that settles it; `interchange/unknown-unit` where figures of one indicator are in several units and one of them is none that is known; `interchange/mixed-decimals` where the numbers of an indicator have not as many decimals, and neither
 * `DECIMALS` nor the option `decimals` says how they were printed; `interchange/unwritable-number` for what no figure holds, as of more than 24 digits before the point or 12 behind
 * it; `interchange/invalid-number`; those of claims
 * @throws `interchange/invalid-argument`, `interchange/unknown-option`, `interchange/invalid-dataset`
 * @example
 * const dataset = createDataset({
 *   id: "VISITS",
 *   names: { en: "Visits abroad" },
 *   dimensions: [
 *     { id: "SEX", codes: [{ id: "_T" }, { id: "F", names: { en: "women" } }] },
 *     { id: "TIME_PERIOD", role: "time", codes: [{ id: "2012" }] },
 *   ],
 *   measures: [{ id: "OBS_VALUE" }],
 *   attributes: [{ id: "UNIT_MULT" }],
 *   figures: [
 *     { key: { SEX: "_T", TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "1.1", attributes: { UNIT_MULT: "3" } },
 *     { key: { SEX: "F", TIME_PERIOD: "2012" }, measure: "OBS_VALUE", value: "0.5", attributes: { UNIT_MULT: "3" } },
 *   ],
 * });
 * const result = claimsIn(dataset, { source: "yearbook" });
 * result.ok && result.value.map(({ measure, subject, figure }) => [measure, subject, figure?.number, figure?.decimals])
 * // => [["Visits abroad", "Visits abroad", "1100", -2], ["Visits abroad", "women", "500", -2]]
 */
export function claimsIn(dataset: Dataset, options: RecordsOptions = {}): Result<readonly Claim[]> {
  const given = requireRecordsOptions(CALL, options, "printed");
  const known = requireDataset(CALL, dataset);
  const issues: Issue[] = [];
  const facts = factsOf(CALL, known, given, issues);
  reportUnknownUnits(facts, issues);
  if (given.digits === "printed" && given.decimals === undefined) reportMixedDecimals(facts, issues);
  const claims = apart(facts, (fact) => JSON.stringify([fact.indicator, subjectOf(fact), fact.period])).map(
    ([fact, codes]) => {
      const claim = claimOf(fact, codes, given);
      for (const issue of faultsOf("The claim", claim, claimShape.check))
        issues.push({ ...issue, path: [...fact.path, ...issue.path] });
      return claim;
    },
  );
  return checked(issues, () => Object.freeze(claims));
}

/**
 * Figures of one indicator in units that nobody knows would be added as if they were in one: where there are several they are
 * asked for.
 */
function reportUnknownUnits(facts: readonly Fact[], issues: Issue[]): void {
  const units = new Map<string, Set<string>>();
  for (const { indicator, unitCode } of facts)
    if (unitCode !== undefined) getOrCreate(units, indicator, () => new Set<string>()).add(unitCode);
  for (const { indicator, unknownUnit, path, unitPath } of facts) {
    if (unknownUnit === undefined || (units.get(indicator)?.size ?? 0) < 2) continue;
    const expected = "a currency, count, number or ratio, or a unit that the option unitOf gives";
    issues.push(faultAt([...path, ...unitPath], "interchange/unknown-unit", expected, unknownUnit));
  }
}

/** A 10 beside a 3.4 may be one to the unit or one to the tenth, of which files drop the zero: two claims that hold otherwise. */
function reportMixedDecimals(facts: readonly Fact[], issues: Issue[]): void {
  const most = new Map<string, number>();
  for (const { indicator, ownDecimals = 0 } of facts)
    most.set(indicator, Math.max(most.get(indicator) ?? 0, ownDecimals));
  const told = new Set<string>();
  for (const { indicator, ownDecimals, path } of facts) {
    const decimals = most.get(indicator);
    if (ownDecimals === undefined || ownDecimals === decimals || told.has(indicator)) continue;
    told.add(indicator);
    const expected = `a number of ${decimals} decimals, as others of ${quote(indicator)} are; say { decimals: ${decimals} } where the table prints so many, or { decimals: "own" }`;
    issues.push(faultAt([...path, "value"], "interchange/mixed-decimals", expected, ownDecimals));
  }
}

/** Whom or what a figure is about. */
function subjectOf({ indicator, areaName, parts }: Fact): string {
  const subject = [areaName, ...parts].filter((each) => each !== undefined).join(", ");
  return subject === "" ? indicator : subject;
}

function claimOf(fact: Fact, codes: string | undefined, { source, published }: RecordsOptions): Claim {
  const { id, indicator, area, period, figure, obsStatus } = fact;
  const limits = Object.entries(fact.limits).map(([bound, value]) => `${bound} ${value}`);
  const note = [...(fact.note === undefined ? [] : [fact.note]), ...limits].join("; ");
  const subject = subjectOf(fact);
  return Object.freeze({
    id,
    measure: indicator,
    subject: codes === undefined ? subject : `${subject} (${codes})`,
    period,
    // Areas without a figure would say how many they are.
    ...(figure !== undefined && { figure, ...(area !== undefined && { areas: [area] }) }),
    ...(published !== undefined && { published }),
    ...(obsStatus !== undefined && obsStatus !== "A" && { status: obsStatus }),
    ...(source !== undefined && { source: { document: source, at: fact.at } }),
    ...(note !== "" && { note }),
  });
}
