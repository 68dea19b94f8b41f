/**
 * The public surface of `cultural-ledger/testing/fast-check`: arbitraries of records and the laws of aggregators, for tests
 * with fast-check, which the app that tests brings along.
 */

export {
  type AggregatorLaw,
  type AggregatorLawsOptions,
  aggregatorLaws,
  type FastCheckFunctions,
  type LawName,
} from "../../testing/aggregator-laws";
export { type RecordArbitraries, type ReferenceIds, recordArbitraries } from "../../testing/arbitraries";
export type { FastCheckArbitraries } from "../../testing/field-arbitraries";
export { ledgerArbitrary } from "../../testing/ledger-arbitrary";
