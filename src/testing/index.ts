/** The public surface of `cultural-ledger/testing`: for users' own tests, with fast-check as an optional peer. */

export {
  type AggregatorLaw,
  type AggregatorLawsOptions,
  aggregatorLaws,
  type FastCheckFunctions,
  type LawName,
} from "./aggregator-laws";
