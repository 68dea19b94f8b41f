/**
 * Prints the report of 2012, every figure computed from the records or printed in the press release, and the audit of the latter;
 * and writes both as web pages, with the charts of the report, in English and Chinese: `npm start`, or `npm start -- FOLDER`.
 */

import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { annualReport, auditClaims, createLedger, PRC_STATISTICS, year } from "cultural-ledger";
import { toHtml, toMarkdown } from "cultural-ledger/io";
import { drawnCharts } from "../charts/render";
import { inChinese, publishedInChinese, recordsInChinese } from "./chinese";
import { claims, relations, relationsToRecords } from "./claims";
import { published } from "./published";
import { rates, records } from "./records";
import { told } from "./told";

const options = { period: year(2012), currency: "USD", profile: PRC_STATISTICS, rates } as const;
const ledger = createLedger(records);
const report = annualReport(ledger, { ...options, published });

const { auditTitle, ...inEnglish } = told.en;

console.log(toMarkdown(report, inEnglish));

const claimed = { claims, relations: [...relations, ...relationsToRecords] };
const audit = auditClaims({ ...claimed, ledger, rates, profile: PRC_STATISTICS });

console.log(toMarkdown(audit, { title: auditTitle }));

const [, , given] = process.argv;
const folder = given ?? (await mkdtemp(join(tmpdir(), "chongqing-2012-")));
await mkdir(folder, { recursive: true });

const chinese = createLedger(recordsInChinese(records));
const inBoth = {
  en: { report, audit },
  zh: {
    report: annualReport(chinese, { ...options, published: publishedInChinese(published) }),
    audit: auditClaims({ ...inChinese(claimed), ledger: chinese, rates, profile: PRC_STATISTICS }),
  },
};
for (const locale of ["en", "zh"] as const) {
  const { auditTitle: title, ...telling } = told[locale];
  const of = inBoth[locale];
  const charts = await drawnCharts(of.report, { locale, labels: telling.labels });
  await writeFile(join(folder, `report.${locale}.html`), toHtml(of.report, { ...telling, charts }));
  await writeFile(join(folder, `audit.${locale}.html`), toHtml(of.audit, { ...telling, title }));
}

console.log(`Written to ${folder}: report.en.html, report.zh.html, audit.en.html and audit.zh.html.`);
