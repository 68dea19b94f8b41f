/** Everything that must grow linearly, in one list. */

import type { GrowthCase } from "./case";
import { DOCUMENT_CASES } from "./document-cases";
import { MEASURE_CASES } from "./measure-cases";
import { TRADE_CASES } from "./trade-cases";

export const GROWTH_CASES: readonly GrowthCase[] = [...MEASURE_CASES, ...TRADE_CASES, ...DOCUMENT_CASES];
