/**
 * How a page looks: a bulletin in the fonts that the reader's system has, on screens of any width, in the dark, and on paper.
 * Every pair of colours has the contrast of WCAG 2.2 AA; a test computes it.
 */

/** The style sheet of every page. It names no file and no address. */
export const PAGE_STYLE = `
:root {
  color-scheme: light dark;
  --paper: #ffffff;
  --ink: #1b2126;
  --soft: #4a5560;
  --line: #d3d9de;
  --rule: #5d6a75;
  --accent: #0b5566;
  --wash: #f3f6f7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #13181c;
    --ink: #e7ebee;
    --soft: #b4bec7;
    --line: #38434c;
    --rule: #8a97a2;
    --accent: #82cbda;
    --wash: #1c2328;
  }
}
* { box-sizing: border-box; }
html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
body {
  margin: 0;
  background: var(--paper);
  color: var(--ink);
  font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial,
    "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
  font-size: 1rem;
  line-height: 1.6;
  overflow-wrap: anywhere;
}
:lang(zh) { line-height: 1.75; }
main { max-width: 64rem; margin: 0 auto; padding: clamp(1rem, 4vw, 3rem) clamp(1rem, 5vw, 3rem) 4rem; }
.heading { border-top: 0.375rem solid var(--accent); padding-top: 1.5rem; }
h1 { margin: 0; font-size: clamp(1.5rem, 1.1rem + 2vw, 2.25rem); line-height: 1.25; letter-spacing: -0.01em; text-wrap: balance; }
:lang(zh) h1 { letter-spacing: 0.02em; }
.lead { margin: 0.75rem 0 0; max-width: 46rem; color: var(--soft); font-size: 1.0625rem; }
section { margin-top: 2.75rem; }
h2 { margin: 0 0 1rem; padding-bottom: 0.375rem; border-bottom: 1px solid var(--line); color: var(--accent); font-size: 1.3125rem; line-height: 1.35; }
p { margin: 0.75rem 0; max-width: 46rem; }
ul, ol { margin: 0.75rem 0; padding-left: 1.5rem; max-width: 46rem; }
li { margin: 0.375rem 0; }
li::marker { color: var(--soft); font-variant-numeric: tabular-nums; }
a { color: var(--accent); text-underline-offset: 0.15em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 3px; }
.scroll { container-type: inline-size; overflow-x: auto; margin: 1.5rem 0 2rem; }
table { width: 100%; border-collapse: collapse; border-bottom: 2px solid var(--rule); font-size: 0.9375rem; line-height: 1.45; }
caption { padding: 0 0 0.5rem; text-align: left; font-weight: 600; }
caption span { display: inline-block; position: sticky; left: 0; max-width: 100cqi; }
th, td { padding: 0.4375rem 0.875rem; border-top: 1px solid var(--line); text-align: left; vertical-align: top; min-width: 7em; overflow-wrap: normal; }
.broken { overflow-wrap: anywhere; }
th:first-child, td:first-child { padding-left: 0.25rem; }
th:last-child, td:last-child { padding-right: 0.25rem; }
th { font-weight: 400; }
thead th, thead td { border-top: 2px solid var(--rule); border-bottom: 1px solid var(--rule); color: var(--soft); font-size: 0.875rem; font-weight: 600; vertical-align: bottom; }
.n { min-width: 4.5em; text-align: right; font-variant-numeric: tabular-nums lining-nums; }
tbody .n { white-space: nowrap; }
tbody .n.long { min-width: 8.5em; white-space: normal; }
tbody tr:hover { background: var(--wash); }
.total > * { border-top: 1px solid var(--rule); }
.total > th, .total > .n { font-weight: 600; }
figure { margin: 1.75rem 0 2.25rem; }
.drawing { overflow-x: auto; padding: 0.75rem; border: 1px solid var(--line); border-radius: 0.25rem; background: #ffffff; color: #1b2126; }
.drawing svg { display: block; max-width: 100%; min-width: var(--least, 0); height: auto; margin: 0 auto; }
figcaption { margin-top: 0.5rem; max-width: 46rem; color: var(--soft); font-size: 0.875rem; line-height: 1.5; }
figcaption strong { display: block; color: var(--ink); font-size: 0.9375rem; }
@page { size: A4; margin: 18mm 16mm 20mm; }
@media print {
  :root {
    color-scheme: light;
    --paper: #ffffff;
    --ink: #000000;
    --soft: #3b444c;
    --line: #b9c1c8;
    --rule: #5d6a75;
    --accent: #0b4a59;
    --wash: transparent;
  }
  body { font-size: 10pt; line-height: 1.45; }
  :lang(zh) { line-height: 1.6; }
  main { max-width: none; padding: 0; }
  h1 { font-size: 20pt; }
  h2 { font-size: 13pt; }
  h1, h2, caption, thead { break-after: avoid; }
  section { margin-top: 18pt; }
  p, li { orphans: 3; widows: 3; max-width: none; }
  ul, ol { max-width: none; }
  .scroll { container-type: normal; overflow: visible; margin: 10pt 0 14pt; }
  caption span { display: inline; position: static; max-width: none; }
  table { font-size: 8.5pt; line-height: 1.35; }
  table.many { font-size: 7pt; }
  table.very-many { font-size: 5.5pt; }
  thead th, thead td { font-size: inherit; }
  thead { display: table-header-group; }
  th, td, .n, tbody .n.long { padding: 2.5pt 4pt; min-width: 5em; }
  .n, .many *, .very-many * { min-width: 0; }
  tbody .n { white-space: normal; }
  thead .n, tbody .n:not(.long) { word-break: keep-all; }
  tr, figure { break-inside: avoid; }
  a { color: inherit; }
  .drawing { overflow: visible; padding: 0; border: 0; }
  .drawing svg { min-width: 0; }
}
`.slice(1);
