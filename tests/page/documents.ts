/**
 * The documents that the browser is shown: pages by hand with a chart, the audit of Chongqing, its report, and three years of three hundred
 * trades, each in both languages.
 */

import { type AnnualReport, auditClaims, createLedger, PRC_STATISTICS } from "cultural-ledger";
import { type HtmlOptions, toHtml } from "cultural-ledger/io";
import { drawnCharts } from "../../docs/examples/charts/render";
import { inChinese, recordsInChinese } from "../../docs/examples/chongqing-2012/chinese";
import { claims, relations, relationsToRecords } from "../../docs/examples/chongqing-2012/claims";
import { rates, records } from "../../docs/examples/chongqing-2012/records";
import { told } from "../../docs/examples/chongqing-2012/told";
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

const claimed = { claims, relations: [...relations, ...relationsToRecords] };
const held = { rates, profile: PRC_STATISTICS };
const audits = {
  en: auditClaims({ ...claimed, ...held, ledger: createLedger(records) }),
  zh: auditClaims({ ...inChinese(claimed), ...held, ledger: createLedger(recordsInChinese(records)) }),
};

/** A report with its charts, as an app would write it. */
async function drawn(name: string, report: AnnualReport, options: HtmlOptions): Promise<Document> {
  const { title: _, charts: __, ...telling } = options;
  const charts = await drawnCharts(report, telling);
  return { name, html: toHtml(report, { ...options, charts }), report };
}

export const documents: readonly Document[] = [
  ...[englishPage, chinesePage].map((page) => ({
    name: `page-${page.locale}`,
    html: htmlOf(page, chartFigures(CALL, [barChart])),
  })),
  { name: "twelve-years", html: htmlOf(widePage, new Map()) },
  ...(["en", "zh"] as const).map((locale) => ({
    name: `audit-${locale}`,
    html: toHtml(audits[locale], { locale, title: told[locale].auditTitle }),
  })),
  ...(await Promise.all(
    (["en", "zh"] as const).flatMap((locale) => {
      const { auditTitle: _, ...telling } = told[locale];
      return [
        drawn(`chongqing-${locale}`, chongqing[locale], telling),
        drawn(`three-years-${locale}`, threeYears, { locale }),
      ];
    }),
  )),
];

/** Pages of which every text is one that means harm, or is of a length that nobody writes. */
export const hostile: readonly string[] = HOSTILE.map((text) => {
  const page = hostilePage(text);
  const chart = { id: "hostile", svg: barChart.svg, alt: text, title: text, caption: text };
  return htmlOf(page, chartFigures(CALL, [chart]));
});
