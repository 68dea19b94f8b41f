/**
 * Prints the report of 2012, every figure computed from the records, and the audit of the figures that the press release
 * itself prints: `npm start`.
 */

import { annualReport, auditClaims, createLedger, PRC_STATISTICS, year } from "cultural-ledger";
import { toMarkdown } from "cultural-ledger/io";
import { claims, relations, relationsToRecords } from "./claims";
import { published, rates, records } from "./records";

const ledger = createLedger(records);

const report = annualReport(ledger, {
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
      "DE-NW": "North Rhine-Westphalia, Germany",
      CG: "Congo (Brazzaville)",
      HK: "Hong Kong",
    },
  }),
);

const audit = auditClaims({
  claims,
  relations: [...relations, ...relationsToRecords],
  ledger,
  rates,
  profile: PRC_STATISTICS,
});

console.log(toMarkdown(audit, { title: "The press release, audited" }));
