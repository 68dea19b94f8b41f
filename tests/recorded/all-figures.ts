/** The figures of every recorded ledger, and the verdicts of the examples. */

import { verdictsOfPrint } from "./audits";
import { type Figures, figuresOf } from "./figures";
import { recordedLedgers } from "./recorded-ledgers";

export function allFigures(): Readonly<Record<string, Figures>> {
  return Object.fromEntries([
    ...Object.entries(recordedLedgers).map(([name, make]) => [name, figuresOf(make)]),
    ...Object.entries(verdictsOfPrint).map(([name, verdicts]) => [name, verdicts()]),
  ]);
}
