/**
 * Writes the figures of every recorded ledger into `figures-0.1.0.json`. They were recorded from version 0.1.0, at commit
 * 6798c6e, with this folder laid into its tests: `npx tsx --tsconfig tests/tsconfig.json tests/recorded/record.ts`. It is
 * not run again for a change: what a change does to figures is told in `mended.ts`.
 */

import { writeFileSync } from "node:fs";
import { allFigures } from "./all-figures";

const file = new URL("figures-0.1.0.json", import.meta.url);
writeFileSync(file, `${JSON.stringify(await allFigures(), null, 1)}\n`);
