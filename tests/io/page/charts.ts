/** A chart drawn by hand, as a program writes them. */

import type { PageChart } from "cultural-ledger/io";

export const barChart: PageChart = {
  id: "exports-by-product",
  svg: `<svg class="marks" width="600" height="220" version="1.1" xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"><defs><clipPath id="clip0"><rect width="600" height="220"/></clipPath></defs><rect width="600" height="220" fill="white"/><g clip-path="url(#clip0)" role="graphics-object" aria-roledescription="bar mark container" font-family="sans-serif" font-size="11"><text x="90" y="45" text-anchor="end">Grass linen</text><rect aria-label="Grass linen: 21.13" role="graphics-symbol" tabindex="0" x="100" y="30" width="420" height="22" fill="#4c78a8"/><text x="90" y="85" text-anchor="end">Acrobatics &amp; more</text><rect x="100" y="70" width="30" height="22" fill="#4c78a8"/><text x="300" y="205" text-anchor="middle">USD million</text></g></svg>`,
  alt: "Exports by product in USD million: grass linen 21.13, acrobatics about 1.09.",
  title: "Exports by product",
  caption: "USD million, 2012. Source: [1] sentence 25",
};
