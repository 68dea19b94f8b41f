/**
 * Planted slips: documents in which a relation holds, one slip of each kind in each kind of relation where it can happen,
 * and what the audit says. Run by `npm run bench:slips`, on the sources. Prints for each cell the share found and the share
 * of which one of the first three hints is the slip. Only slips larger than the precision are planted, as `isLarge` in
 * tests/audit/planted/slips.ts has it. Exits with 1 where less than 95 % of a cell is found, or a document without a slip
 * gets a hint or is not supported.
 */

import { DOCUMENTS } from "../audit/planted/documents";
import { SLIPS } from "../audit/planted/slips";
import { type Cell, survey, surveyClean } from "../audit/planted/survey";
import { numbersBelow } from "./generate";

const CASES = 150;
const CLEAN = 2_000;
const LEAST_FOUND = 0.95;

const start = performance.now();
const below = numbersBelow(25);
const cells = survey(CASES, below);
const percent = (part: number, whole: number) => `${Math.floor((100 * part) / whole)}`;

function cellText({ planted, found, hinted }: Cell): string {
  return planted === 0 ? "–" : `${percent(found, planted)} / ${percent(hinted, planted)}`;
}

const slips = Object.keys(SLIPS);
console.log(`| found / hinted rightly, in % of ${CASES} | ${slips.join(" | ")} |`);
console.log(`|---|${slips.map(() => "---|").join("")}`);
for (const relation of Object.keys(DOCUMENTS))
  console.log(
    `| ${relation} | ${cells
      .filter((cell) => cell.relation === relation)
      .map(cellText)
      .join(" | ")} |`,
  );

const total = cells.reduce(
  (sum, { planted, found, hinted }) => ({
    planted: sum.planted + planted,
    found: sum.found + found,
    hinted: sum.hinted + hinted,
  }),
  { planted: 0, found: 0, hinted: 0 },
);
console.log(
  `\nAll: ${total.planted} planted, ${percent(total.found, total.planted)} % found, ${percent(total.hinted, total.planted)} % hinted rightly.`,
);
const [clean, rounded] = [surveyClean(CLEAN, below, false), surveyClean(CLEAN, below, true)];
console.log(
  `No slip, computed from what is printed: ${clean.supported} of ${clean.documents} supported, ${clean.hinted} with a hint.`,
);
console.log(
  `No slip, computed from more digits than are printed: ${rounded.supported} of ${rounded.documents} supported, ${rounded.hinted} with a hint.`,
);
console.log(`${((performance.now() - start) / 1000).toFixed(0)} s`);

const missed = cells.filter(({ planted, found }) => planted > 0 && found < LEAST_FOUND * planted);
for (const { relation, slip, planted, found } of missed)
  console.error(`Missed: ${slip} in ${relation}, ${planted - found} of ${planted}`);
process.exitCode = missed.length > 0 || clean.hinted > 0 || clean.supported < clean.documents ? 1 : 0;
