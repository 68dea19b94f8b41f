/**
 * Prints the report of 2012, every figure computed from the records: `npm start`.
 */

import { annualReport, createLedger, PRC_STATISTICS, year } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { published, rates, records } from "./records";

const report = annualReport(createLedger(records), {
  period: year(2012),
  currency: "USD",
  profile: PRC_STATISTICS,
  rates,
  published,
});

console.log(
  toMarkdown(report, {
    title: "Chongqing: cultural exchange and trade, 2012",
    display: "rmb",
    labels: {
      "CN-CQ": "Chongqing",
      "GB-WLS": "Wales",
      "US-TN": "Tennessee, United States",
      CG: "Congo",
      HK: "Hong Kong",
    },
  }),
);
