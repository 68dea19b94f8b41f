/** What a dollar was worth in 2012 by two sources that differ: the rates that most tests convert by. */

import type { ExchangeRate } from "cultural-ledger";
import { deepFreeze } from "../frozen";

export const WORLD_BANK = deepFreeze({
  base: "USD",
  quote: "CNY",
  rate: "6.3123",
  basis: "annual-average",
  period: "2012",
  source: "World Bank, PA.NUS.FCRF",
} as const satisfies ExchangeRate);

export const FEDERAL_RESERVE = deepFreeze({
  ...WORLD_BANK,
  rate: "6.3093",
  source: "Federal Reserve, H.10",
} as const satisfies ExchangeRate);

/** Of no source: six divides without a rest. */
export const SIX_YUAN = deepFreeze({
  ...WORLD_BANK,
  rate: "6",
  source: "a table",
} as const satisfies ExchangeRate);
