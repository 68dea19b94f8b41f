/** `npm run test:numerals`: the number phrases of published sentences, counted by language, and those that are not read. */

import {
  isFigureIn,
  LEAST_SHARE,
  LOCALES,
  outcomeOf,
  type Row,
  rows,
  shareOf,
  vectors,
} from "./read-vectors";

const COLUMNS: readonly (readonly [string, (row: Row) => string | number])[] = [
  ["language", ({ language }) => language],
  ["phrases", ({ phrases }) => phrases],
  ["of figures", ({ figures }) => figures],
  ["right", ({ right }) => right],
  ["refused", ({ refused }) => refused],
  ["no figure, refused", ({ keptOut }) => keptOut],
  ["wrong", ({ wrong }) => wrong],
  ["right of figures", (row) => `${(100 * shareOf(row)).toFixed(1)} %`],
];

const table = rows();
const lines = [
  COLUMNS.map(([name]) => name),
  ...table.map((row) => COLUMNS.map(([, cell]) => String(cell(row)))),
];
const widths = COLUMNS.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
for (const line of lines)
  console.log(
    line
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join("  ")
      .trimEnd(),
  );

const others = vectors.filter(({ lang }) => LOCALES[lang] === undefined);
console.log(
  `\nOf languages without a locale: ${others.map(({ text, lang }) => `${text} (${lang})`).join(", ")}`,
);
for (const vector of vectors.filter(({ lang }) => LOCALES[lang] !== undefined)) {
  const outcome = outcomeOf(vector);
  if (outcome === "wrong" || (outcome === "refused" && isFigureIn(vector)))
    console.log(`${outcome}: ${vector.text} (${vector.lang})`);
}

const all = table.at(-1);
if (all === undefined || all.wrong > 0 || shareOf(all) < LEAST_SHARE) process.exitCode = 1;
