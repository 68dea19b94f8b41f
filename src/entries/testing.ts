/** The public surface of `cultural-ledger/testing`: for users' own tests, with fast-check as an optional peer. */

export {
  type AggregatorLaw,
  type AggregatorLawsOptions,
  aggregatorLaws,
  type FastCheckFunctions,
  type LawName,
} from "../testing/aggregator-laws";
export { type RecordArbitraries, type ReferenceIds, recordArbitraries } from "../testing/arbitraries";
export {
  activityRecord,
  agreementRecord,
  delegationRecord,
  partnershipRecord,
  programmeRecord,
  projectRecord,
  sourceRecord,
  tradeRecord,
} from "../testing/factories";
export type { FastCheckArbitraries } from "../testing/field-arbitraries";
export { ledgerArbitrary } from "../testing/ledger-arbitrary";
export { sampleLedger } from "../testing/sample-ledger";
