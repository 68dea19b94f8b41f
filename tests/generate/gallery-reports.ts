/**
 * The reports whose pages and charts the gallery shows, made from the records of the examples.
 */

import {
  type AnnualReport,
  annualReport,
  createLedger,
  ISO_3166,
  PRC_STATISTICS,
  season,
} from "cultural-ledger";
import type { HtmlOptions } from "cultural-ledger/io";
import { claims } from "../../docs/examples/chongqing-2012/claims";
import { rates, records } from "../../docs/examples/chongqing-2012/records";
import { ledger as concerts } from "../../docs/examples/nyphil/records";
import { SEASON_BEGINS, seasonRows } from "../../docs/examples/nyphil/seasons";

/** A report and how it is told. */
interface GalleryReport {
  readonly name: string;
  readonly report: AnnualReport;
  readonly titles: Readonly<Record<"en" | "zh", string>>;
  readonly labels: Readonly<Record<"en" | "zh", NonNullable<HtmlOptions["labels"]>>>;
}

const trade = claims.find(({ id }) => id === "trade");
if (trade === undefined) throw new Error("The example of Chongqing has no claim of trade");

const chongqing = annualReport(createLedger(records), {
  period: "2012",
  currency: "USD",
  profile: PRC_STATISTICS,
  rates,
  published: [{ indicator: "trade", claim: trade }],
});

const last = season(1959, SEASON_BEGINS);

const philharmonic = annualReport(concerts, {
  period: last,
  compare: seasonRows.flatMap(({ season: each }) => (each < last ? [each] : [])),
  currency: "USD",
  profile: ISO_3166,
  asOf: "record",
});

/** The reports of the gallery. */
export const galleryReports: readonly GalleryReport[] = [
  {
    name: "chongqing-2012",
    report: chongqing,
    titles: {
      en: "Chongqing: cultural exchange and trade, 2012",
      zh: "2012年重庆市对外文化交流与贸易",
    },
    labels: {
      en: {
        "CN-CQ": "Chongqing",
        "GB-WLS": "Wales",
        "US-TN": "Tennessee, United States",
        "DE-NW": "North Rhine-Westphalia, Germany",
        CG: "Congo (Brazzaville)",
        HK: "Hong Kong",
      },
      zh: {
        "CN-CQ": "重庆",
        "GB-WLS": "威尔士",
        "US-TN": "美国田纳西州",
        "DE-NW": "德国北莱茵-威斯特法伦州",
      },
    },
  },
  {
    name: "nyphil-1959",
    report: philharmonic,
    titles: {
      en: "The New York Philharmonic abroad, 1959-60",
      zh: "纽约爱乐乐团1959-60乐季境外演出",
    },
    labels: { en: {}, zh: {} },
  },
];
