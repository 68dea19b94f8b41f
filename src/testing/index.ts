/** The public surface of `cultural-ledger/testing`: for users' own tests, with fast-check as an optional peer. */

export {
  type AggregatorLaw,
  type AggregatorLawsOptions,
  aggregatorLaws,
  type FastCheckFunctions,
  type LawName,
} from "./aggregator-laws";
export { type RecordArbitraries, type ReferenceIds, recordArbitraries } from "./arbitraries";
export {
  activityRecord,
  agreementRecord,
  delegationRecord,
  partnershipRecord,
  programmeRecord,
  projectRecord,
  sourceRecord,
  tradeRecord,
} from "./factories";
export type { FastCheckArbitraries } from "./field-arbitraries";
export { ledgerArbitrary } from "./ledger-arbitrary";
export { sampleLedger } from "./sample-ledger";
