/**
 * The charts of a report in English.
 */

import { joinWords } from "../../foundation/text";
import type { Indicator } from "../figures/report-figure";
import type { ChartWords } from "./chart-words";

const NAMES: Readonly<Record<Indicator, string>> = {
  projects: "Projects",
  visits: "Visits",
  persons: "Person-trips",
  areas: "Countries and regions",
  cities: "Cities",
  activities: "Activities",
  audience: "Audience, persons",
  editions: "Editions",
  "agreements-signed": "Agreements signed",
  "agreements-in-force": "Agreements in force",
  exports: "Exports",
  imports: "Imports",
  trade: "Exports and imports",
  balance: "Balance of trade",
  observation: "Value",
};

export const ENGLISH_CHARTS: ChartWords = {
  titles: {
    areas: (indicator, period) => `${NAMES[indicator]} by country or region, ${period}`,
    products: (indicator, period) => `${NAMES[indicator]} by product, ${period}`,
    shares: (indicator, period) => `Shares of ${NAMES[indicator].toLowerCase()} by product, ${period}`,
    series: (indicator, periods) =>
      `${indicator === undefined ? "Key figures" : NAMES[indicator]}, ${periods}`,
    directions: (indicator, periods) =>
      `${indicator === undefined ? "Exchange" : NAMES[indicator]} by direction, ${periods}`,
  },
  span: (first, last) => `${first} to ${last}`,
  axis: (indicator, unit) => (unit === undefined ? NAMES[indicator] : `${NAMES[indicator]}, ${unit}`),
  shareAxis: (indicator) => `Share of ${NAMES[indicator].toLowerCase()}, per cent`,
  names: {
    areas: "Country or region",
    products: "Product",
    shares: "Product",
    series: "Period",
    directions: "Period",
  },
  moneyUnit: (currency, scale) => (scale === undefined ? currency : `${currency} ${scale}`),
  scaleUnit: (scale) => scale,
  publishedTotal: (indicator, number) => `${NAMES[indicator]} as published: ${number}`,
  range: "range in which the figure lies",
  published: "published",
  computed: "computed from records",
  highest: (since) => (since === undefined ? "highest ever, as the source states" : `highest since ${since}`),
  broken: (at, note) => `Series broken at ${at}${note === undefined ? "" : `: ${note}`}`,
  source: (publishers) => `Source: ${joinWords(publishers)}`,
  alternative: (title, numbers) =>
    `${title}. ${numbers.map(([name, number]) => `${name}: ${number}`).join("; ")}.`,
};
