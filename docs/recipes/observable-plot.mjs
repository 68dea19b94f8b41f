/**
 * Draws persons by country with Observable Plot, without a browser. What is known exactly is a bar; what lies between two
 * numbers is a bar as far as it is sure and a line to the other end; what has no upper end has an arrow; what nobody knows is a word.
 */

import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import * as Plot from "@observablehq/plot";
import { between, groupRecords, moreThan, sumCounts, unknown } from "cultural-ledger";
import { flatRows } from "cultural-ledger/io";
import { parseHTML } from "linkedom";

const visits = [
  { country: "France", persons: 40 },
  { country: "France", persons: 22 },
  { country: "Kenya", persons: between(100, 120) },
  { country: "Japan", persons: moreThan(50) },
  { country: "Brazil", persons: unknown() },
];
const totals = groupRecords(
  visits,
  { country: (visit) => visit.country },
  { persons: sumCounts((visit) => visit.persons) },
);
const rows = flatRows(totals);

// A bound is no value, and null would be drawn as zero: each mark gets the rows that it can show.
const exact = rows.filter((row) => row.persons !== null);
const ranges = rows.filter((row) => row.persons === null && row.persons_upper !== null);
const open = rows.filter((row) => row.persons_upper === null && row.persons_lower > 0);

const y = "country";
const { document } = parseHTML("<!doctype html><html><body></body></html>");
const svg = Plot.plot({
  document, // What Plot draws into where there is no browser.
  marginLeft: 60,
  marginRight: 140,
  x: { label: "Persons", domain: [0, 120] },
  y: { label: null, domain: rows.map((row) => row.country) },
  marks: [
    Plot.barX(exact, { y, x: "persons", fill: "#2f6ea5", className: "exact" }),
    Plot.barX([...ranges, ...open], { y, x: "persons_lower", fill: "#5b92c4", className: "sure" }),
    Plot.ruleY(ranges, {
      y,
      x1: "persons_lower",
      x2: "persons_upper",
      strokeWidth: 3,
      className: "between",
    }),
    Plot.text(open, { y, x: "persons_lower", text: () => "→", dx: 8, fontSize: 14, className: "open" }),
    Plot.text(rows, {
      y,
      x: (row) => row.persons ?? row.persons_upper ?? row.persons_lower,
      text: "persons_words",
      textAnchor: "start",
      dx: 18,
      className: "words",
    }),
    Plot.ruleX([0]),
  ],
});
svg.setAttribute("xmlns", "http://www.w3.org/2000/svg");
writeFileSync("persons.svg", svg.outerHTML);

// What was drawn is read from the picture: bars in proportion, a mark for each row of its kind, and the words of all rows.
const drawn = (selector) => [...svg.querySelectorAll(selector)];
const widths = drawn(".exact rect, .sure rect").map((bar) => Number(bar.getAttribute("width")));
const numbers = [...exact.map((row) => row.persons), ...[...ranges, ...open].map((row) => row.persons_lower)];
for (const [at, width] of widths.entries())
  assert.ok(Math.abs(width / numbers[at] - widths[0] / numbers[0]) < 1e-9);
const found = [".between line", ".open text", ".words text"].map((selector) => drawn(selector).length);
assert.deepEqual([widths.length, ...found], [numbers.length, ranges.length, open.length, rows.length]);
for (const [at, { textContent }] of drawn(".words text").entries())
  assert.equal(textContent, rows[at].persons_words);
for (const row of rows) console.log(`${row.country}: ${row.persons_words}`);
console.log(`persons.svg: ${widths.length} bars, ${ranges.length} line, ${open.length} arrow`);
