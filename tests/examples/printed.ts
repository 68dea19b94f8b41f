/** How the example of Chongqing reports its records: spelled out here, because the example itself only prints. */

import { type AnnualReportOptions, PRC_STATISTICS } from "cultural-ledger";
import type { MarkdownOptions } from "cultural-ledger/io";
import { published } from "../../docs/examples/chongqing-2012/published";
import { rates } from "../../docs/examples/chongqing-2012/records";

export const reportOptions = {
  period: "2012",
  currency: "USD",
  profile: PRC_STATISTICS,
  rates,
  published,
} as const satisfies AnnualReportOptions<"USD">;

export const markdownOptions: MarkdownOptions = {
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
};
