/**
 * The documents that the browser is shown: pages by hand with a chart, the audit of Chongqing, its report, and three years of three hundred
 * trades, each in both languages.
 */

import { type AnnualReport, auditClaims, createLedger, PRC_STATISTICS } from "cultural-ledger";
import { toHtml } from "cultural-ledger/io";
import { claims, relations, relationsToRecords } from "../../docs/examples/chongqing-2012/claims";
import { rates, records } from "../../docs/examples/chongqing-2012/records";
import { chartFigures } from "../../src/io/html/page-charts";
import { htmlOf } from "../../src/io/html/page-html";
import { barChart } from "../io/page/charts";
import { chinesePage, englishPage, HOSTILE, hostilePage, widePage } from "../io/page/pages";

import { chongqing, threeYears } from "./reports";

/** A document and what it is called in stored texts. */
export interface Document {
  readonly name: string;
  readonly html: string;
  /** The report whose figures it has. */
  readonly report?: AnnualReport;
}

const CALL = { chapter: "io", call: "htmlOf" } as const;

const audit = auditClaims({
  claims,
  relations: [...relations, ...relationsToRecords],
  ledger: createLedger(records),
  rates,
  profile: PRC_STATISTICS,
});

export const documents: readonly Document[] = [
  ...[englishPage, chinesePage].map((page) => ({
    name: `page-${page.locale}`,
    html: htmlOf(page, chartFigures(CALL, [barChart])),
  })),
  { name: "twelve-years", html: htmlOf(widePage, new Map()) },
  ...(["en", "zh"] as const).flatMap((locale) => [
    { name: `audit-${locale}`, html: toHtml(audit, { locale }) },
    { name: `chongqing-${locale}`, html: toHtml(chongqing, { locale }), report: chongqing },
    { name: `three-years-${locale}`, html: toHtml(threeYears, { locale }), report: threeYears },
  ]),
];

/** Pages of which every text is one that means harm, or is of a length that nobody writes. */
export const hostile: readonly string[] = HOSTILE.map((text) => {
  const page = hostilePage(text);
  const chart = { id: "hostile", svg: barChart.svg, alt: text, title: text, caption: text };
  return htmlOf(page, chartFigures(CALL, [chart]));
});
