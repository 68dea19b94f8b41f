/** The code of the error that a call throws, which has to be one of the library. */

import { isLedgerError } from "cultural-ledger";

/** The code; a call that throws nothing has none. */
export function codeOf(call: () => unknown): string | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (isLedgerError(error)) return error.code;
    throw error;
  }
}
