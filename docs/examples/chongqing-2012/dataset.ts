/**
 * The report of 2012 as a dataset, for the formats that other tools read. Products and the list of regions get codes of their own,
 * because their names are none.
 */

import { annualReport, createLedger, PRC_STATISTICS, year } from "cultural-ledger";
import { datasetOfReport } from "cultural-ledger/interchange";
import { published } from "./published";
import { rates, records } from "./records";
import { told } from "./told";

const report = annualReport(createLedger(records), {
  period: year(2012),
  currency: "USD",
  profile: PRC_STATISTICS,
  rates,
  published,
});

export const dataset = datasetOfReport(report, {
  id: "CQ_CULTURE_2012",
  agency: "CQ_CULTURE",
  version: "1.0",
  names: { en: told.en.title, zh: told.zh.title },
  source: { en: "Press release of 10 January 2013", zh: "2013年1月10日新闻稿" },
  updated: "2013-01-10",
  labels: { en: told.en.labels, zh: told.zh.labels },
  codeOf: {
    PRODUCT: {
      "Rongchang grass linen": "GRASS_LINEN",
      "Lele Bear's Detectives (animation)": "LELE_BEAR",
      "Chongqing acrobatics": "ACROBATICS",
    },
  },
});
