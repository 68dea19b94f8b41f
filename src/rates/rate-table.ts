/**
 * A table of exchange rates that were checked together: no rate contradicts another one of the same series, and each
 * has a source. What a table answers is found with `findRate`.
 */

import { elementsOf } from "../foundation/collections";
import { caughtIssue } from "../foundation/error";
import { faultAt, type Issue } from "../foundation/issue";
import { checked, failure, type Result, requireValid } from "../foundation/result";
import { describeExchangeRate, doRatesAgree, type ExchangeRate, readRate } from "./exchange-rate";
import { keptTable, type RateSource, type RateTable } from "./rate-index";

/** Rates, and the sources that they name. Where sources are given, a rate of any other source is a fault. */
export interface RateTableInput {
  readonly rates: readonly ExchangeRate[];
  readonly sources?: readonly RateSource[];
}

/**
 * A table of rates that the programmer knows to be right.
 *
 * @throws `money/invalid-rate-table` where anything is wrong; its `issues` hold every fault, as from `checkRateTable`.
 * @example
 * const table = createRateTable({
 *   rates: [
 *     { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", period: "2012", source: "world-bank" },
 *   ],
 *   sources: [{ id: "world-bank", title: "PA.NUS.FCRF", publisher: "World Bank" }],
 * });
 * table.rates.length // => 1
 */
export function createRateTable(input: RateTableInput): RateTable {
  return requireValid(checkRateTable(input), "money/invalid-rate-table", "table of rates", "checkRateTable");
}

/**
 * Checks rates together and answers with the table or with every fault: rates that are no rates, sources that nobody
 * names, two different rates of one series and period, a rate that contradicts its published inverse. A rate that is
 * given twice, in whatever digits, is kept once.
 *
 * @example
 * const rate = { base: "USD", quote: "CNY", rate: "6.3123", basis: "annual-average", period: "2012", source: "A" } as const;
 * const result = checkRateTable({ rates: [rate, { ...rate, rate: "6.3093" }] });
 * result.ok ? [] : result.issues.map(({ code, path }) => [code, path]) // => [["money/conflicting-rates", ["rates", 1]]]
 */
export function checkRateTable(input: RateTableInput): Result<RateTable> {
  const issues: Issue[] = [];
  const { rates, sources = [], ...unknown } = (input ?? {}) as Partial<RateTableInput>;
  const [other] = Object.keys(unknown);
  if (other !== undefined)
    return failure(
      faultAt(
        [other],
        "money/unknown-option",
        "left out: a table has rates and sources",
        Reflect.get(unknown, other),
      ),
    );
  if (!Array.isArray(sources) || !sources.every((source) => typeof source?.id === "string")) {
    return failure(
      faultAt(["sources"], "money/unknown-rate-source", "an array of sources with ids", sources),
    );
  }
  if (!Array.isArray(rates)) {
    return failure(faultAt(["rates"], "money/invalid-rate", "an object with an array of rates", rates));
  }
  const sourceIds = new Set(sources.map(({ id }: RateSource) => id));
  const seen: SeenRates = new Map();
  for (const [at, rate] of (elementsOf(rates) as readonly ExchangeRate[]).entries()) {
    const issue = faultOf(rate, ["rates", at], sourceIds, seen);
    if (issue !== undefined) issues.push(issue);
  }
  return checked(issues, () =>
    keptTable(
      Object.freeze({
        rates: Object.freeze([...seen.values()]),
        sources: Object.freeze(sources.map((source) => Object.freeze({ ...source }))),
      }),
    ),
  );
}

/** The first rate of each series and period, in the order of the input. */
type SeenRates = Map<string, ExchangeRate>;

/** What is wrong with a rate, by itself or beside those before it; one that is right is added to them. */
function faultOf(
  rate: ExchangeRate,
  path: Issue["path"],
  sourceIds: ReadonlySet<string>,
  seen: SeenRates,
): Issue | undefined {
  const fault = caughtIssue(path, () => readRate(rate));
  if (fault !== undefined) return fault;
  if (sourceIds.size > 0 && !sourceIds.has(rate.source)) {
    return faultAt(
      [...path, "source"],
      "money/unknown-rate-source",
      "the id of one of the sources",
      rate.source,
    );
  }
  const key = observationKey(rate, rate.base, rate.quote);
  const earlier = seen.get(key);
  const inverse = seen.get(observationKey(rate, rate.quote, rate.base));
  const contradicted = [earlier, inverse].find((other) => other && !doRatesAgree(other, rate));
  if (contradicted !== undefined) return conflict(path, contradicted, rate);
  if (earlier !== undefined) return undefined;
  seen.set(key, Object.freeze({ ...rate }));
  return undefined;
}

/** What two rates must have in common to be one series at one time. JSON text cannot collide as joined text would. */
function observationKey({ basis, flow, period, source }: ExchangeRate, base: string, quoted: string): string {
  return JSON.stringify([base, quoted, basis, flow ?? null, period, source]);
}

function conflict(path: Issue["path"], earlier: ExchangeRate, rate: ExchangeRate): Issue {
  const message = `${describeExchangeRate(rate)} contradicts ${describeExchangeRate(earlier)}: one series has one rate at a time. Remove one of them, or tell their sources apart.`;
  return {
    code: "money/conflicting-rates",
    path,
    message,
    expected: describeExchangeRate(earlier),
    received: describeExchangeRate(rate),
  };
}
