/** The public surface of `cultural-ledger/testing`: sample records for users' own tests. */

export {
  activityRecord,
  agreementRecord,
  delegationRecord,
  observationRecord,
  partnershipRecord,
  programmeRecord,
  projectRecord,
  sourceRecord,
  tradeRecord,
} from "../testing/factories";
export { sampleLedger } from "../testing/sample-ledger";
