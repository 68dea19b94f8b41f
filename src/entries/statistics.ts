/** The public surface of `cultural-ledger/statistics`: the field's own measures, and what is asked of single records. */

export { type Agreement, namedParties, type Party, type PartyList } from "../model/agreement";
export { type AgreementForce, forceOfAgreement } from "../model/agreement-force";
export { areasOfDelegation, type Delegation, type Leg, legsOfVisit } from "../model/delegation";
export { isHeld, type Status } from "../model/record";
export { type AgreementsInForce, agreementsInForce } from "../statistics/agreements";
export { type CityCount, cityCount, type OfCities } from "../statistics/cities";
export {
  activityCount,
  audienceCount,
  type CountMeasure,
  delegationCount,
  legCount,
  personLegCount,
  personTripCount,
  projectCount,
  type VisitedAreasOptions,
  visitedAreas,
} from "../statistics/exchange";
export { recordFields, type ValuedTrade } from "../statistics/fields";
export type { ConvertedBalance, ConvertedTrade } from "../statistics/hedged-conversion";
export type { MoneyTotals } from "../statistics/hedged-values";
export {
  type ObservationTotal,
  type ObservationTotalOptions,
  observationTotal,
} from "../statistics/observations";
export { readBy } from "../statistics/read-by";
export {
  exportTotal,
  importTotal,
  type TradeTotal,
  type TradeTotalOptions,
  tradeTotal,
} from "../statistics/trade";
export {
  type CoverageRatio,
  coverageRatio,
  type TradeBalance,
  tradeBalance,
} from "../statistics/trade-balance";
export type { TradeCell, TradeGroup } from "../statistics/trade-cells";
export { type TradeInCurrency, type TradeInOptions, tradeIn } from "../statistics/trade-in-currency";
export { type OverlapReason, overlappingTrades, type TradeOverlap } from "../statistics/trade-overlaps";
