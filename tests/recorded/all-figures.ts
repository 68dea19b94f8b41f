/** The figures of every recorded ledger, and the verdicts of the examples. */

import { verdictsOfPrint } from "./audits";
import { type Figures, figuresOf } from "./figures";
import { recordedLedgers } from "./recorded-ledgers";

export async function allFigures(): Promise<Readonly<Record<string, Figures>>> {
  const figures: Record<string, Figures> = {};
  for (const [name, make] of Object.entries(recordedLedgers)) figures[name] = await figuresOf(make);
  for (const [name, verdicts] of Object.entries(verdictsOfPrint)) figures[name] = verdicts();
  return figures;
}
