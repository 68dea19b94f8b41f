/** The ledgers of which figures were recorded, by name. */

import type { LedgerRecords } from "cultural-ledger";
import { records as chongqing } from "./chongqing-records";
import { faultLedgers } from "./fault-ledgers";
import { plainLedger } from "./plain-ledgers";

const PLAIN_LEDGERS = 40;

export const recordedLedgers: Readonly<Record<string, () => LedgerRecords>> = {
  empty: () => ({}),
  chongqing: () => chongqing,
  ...faultLedgers,
  ...Object.fromEntries(
    Array.from({ length: PLAIN_LEDGERS }, (_, at) => [`plain ${at + 1}`, () => plainLedger(at + 1)]),
  ),
};
