/**
 * A table of exchange rates that were checked together: no rate contradicts another one of the same series, and each
 * has a source. What a table answers is found with `findRate`.
 */

import { elementsOf } from "../foundation/collections";
import { faultsOf, type Inspection, placesOf, report } from "../foundation/inspection";
import type { Issue, IssuePath } from "../foundation/issue";
import { keyed, named, withRule } from "../foundation/parts";
import { text } from "../foundation/plain-shapes";
import { checked, type Result, requireValid } from "../foundation/result";
import { listOf, objectOf, optional, required } from "../foundation/shape";
import { doRatesAgree, type ExchangeRate, rateShape, sidesOf } from "./exchange-rate";
import { keptTable, type RateSource, type RateTable } from "./rate-index";
import { quoteExchangeRate } from "./rate-words";

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
  return requireValid(
    checkRateTable(input),
    "money/invalid-rate-table",
    "create the table of rates",
    "checkRateTable",
  );
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
  const kept: SeenRates = new Map();
  const table = withRule(tableShape, ({ rates }, _, inspection) => {
    const faulty = new Set(inspection.issues.map(({ path: [list, at] }) => list === "rates" && at));
    for (const [at, rate] of (elementsOf(rates) as readonly ExchangeRate[]).entries())
      if (!faulty.has(at)) lookBeside(rate, ["rates", at], kept, inspection);
  });
  return checked(faultsOf("The table of rates", input, table.check), () =>
    keptTable(
      Object.freeze({
        rates: Object.freeze([...kept.values()]),
        sources: Object.freeze((input.sources ?? []).map((source) => Object.freeze({ ...source }))),
      }),
    ),
  );
}

/** Who publishes rates. */
export const rateSourceShape = /* @__PURE__ */ objectOf<RateSource>({
  id: required(text),
  title: required(text),
  publisher: required(text),
  url: optional(text),
});

/** The rates of a table, the names of its sources, and nothing else. */
const tableShape = objectOf<RateTableInput>({
  rates: required(listOf(named("exchange rate", sidesOf, rateShape))),
  sources: optional(
    listOf(
      keyed(
        "sources",
        "id",
        { code: "money/duplicate-rate-source", expected: "unique in the table" },
        rateSourceShape,
      ),
    ),
  ),
});

/** The first rate of each series and period, in the order of the input. */
type SeenRates = Map<string, ExchangeRate>;

/** Reports a rate of a source that the table has not, or one that contradicts a rate before it; others are added to them. */
function lookBeside(rate: ExchangeRate, path: IssuePath, seen: SeenRates, inspection: Inspection): void {
  const sources = placesOf(inspection, "sources");
  if (sources.size > 0 && !sources.has(rate.source)) {
    const expected = "the id of one of the sources";
    report(inspection, [...path, "source"], "money/unknown-rate-source", expected, rate.source);
  }
  const key = observationKey(rate, rate.base, rate.quote);
  const earlier = seen.get(key);
  const inverse = seen.get(observationKey(rate, rate.quote, rate.base));
  const contradicted = [earlier, inverse].find((other) => other && !doRatesAgree(other, rate));
  if (contradicted !== undefined) inspection.issues.push(conflict(path, contradicted, rate));
  else if (earlier === undefined) seen.set(key, Object.freeze({ ...rate }));
}

/** What two rates must have in common to be one series at one time. Only what stands last may have spaces. */
function observationKey({ basis, flow, period, source }: ExchangeRate, base: string, quoted: string): string {
  return `${base}${quoted} ${basis} ${flow ?? ""} ${period} ${source}`;
}

function conflict(path: Issue["path"], earlier: ExchangeRate, rate: ExchangeRate): Issue {
  const message = `${quoteExchangeRate(rate)} contradicts ${quoteExchangeRate(earlier)}: one series has one rate at a time. Remove one of them, or tell their sources apart.`;
  return {
    code: "money/conflicting-rates",
    path,
    message,
    expected: quoteExchangeRate(earlier),
    received: quoteExchangeRate(rate),
  };
}
