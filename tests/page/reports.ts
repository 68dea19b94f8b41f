/**
 * Reports for the browser: Chongqing 2012 beside a year without records, and three years of three hundred made-up trades.
 */

import {
  type AnnualReport,
  about,
  annualReport,
  createLedger,
  exchangeRate,
  moreThan,
  PRC_STATISTICS,
  rmb,
  type TradeRecord,
  usd,
} from "cultural-ledger";
import { publishedInChinese, recordsInChinese } from "../../docs/examples/chongqing-2012/chinese";
import { published } from "../../docs/examples/chongqing-2012/published";
import { rates, records } from "../../docs/examples/chongqing-2012/records";

const of2012 = {
  period: "2012",
  compare: ["2011"],
  currency: "USD",
  profile: PRC_STATISTICS,
  rates,
} as const;

/** Each in the words of its readers, as the example has them. */
export const chongqing: Readonly<Record<"en" | "zh", AnnualReport>> = {
  en: annualReport(createLedger(records), { ...of2012, published }),
  zh: annualReport(createLedger(recordsInChinese(records)), {
    ...of2012,
    published: publishedInChinese(published),
  }),
};

const YEARS = ["2012", "2011", "2010"] as const;
const MARKETS = ["JP", "FR", "DE", "US", "GB", "BJ", "HK", "MO", "TH", "MX", "KR", "IT", "BR", "ZA"] as const;

/** Values of every kind: exact, in another currency, hedged, and none. */
function madeUp(at: number): TradeRecord {
  const period = YEARS[at % 3] ?? "2012";
  const value =
    at % 11 === 0
      ? about(12 + (at % 7), { scale: "million", unit: "USD" })
      : at % 13 === 0
        ? moreThan(5, { scale: "million", unit: "USD" })
        : at % 5 === 0
          ? rmb(1_000_000 + at * 12_345)
          : usd(250_000 + at * 54_321);
  return {
    id: `trade-${at}`,
    kind: at % 6 === 0 ? "services" : "goods",
    product: `Product ${at % 40} of a catalogue`,
    flow: at % 4 === 3 ? "import" : "export",
    period,
    markets: [MARKETS[at % MARKETS.length] ?? "JP"],
    ...(at % 17 === 0 ? {} : { value }),
  };
}

const trades = Array.from({ length: 300 }, (_, at) => madeUp(at));

const options = {
  period: "2012",
  compare: ["2011", "2010"],
  currency: "USD",
  profile: PRC_STATISTICS,
  rates: [
    ...rates,
    ...(["2011", "2010"] as const).map((period) =>
      exchangeRate({
        base: "USD",
        quote: "CNY",
        rate: "6.5",
        basis: "annual-average",
        period,
        source: "made up",
      }),
    ),
  ],
} as const;

/** Trade alone. */
export const threeYearsOfTrade: AnnualReport = annualReport(createLedger({ trades }), options);

/** Trade and visits. */
export const threeYears: AnnualReport = annualReport(
  createLedger({
    trades,
    delegations: YEARS.flatMap((period, year) =>
      MARKETS.map((area, at) => ({
        id: `visit-${period}-${area}`,
        direction: at % 2 === 0 ? ("outbound" as const) : ("inbound" as const),
        period,
        count: 3 + at + year,
        persons: at === 3 ? moreThan(40) : 20 * at + 7,
        areas: [area],
      })),
    ),
  }),
  options,
);
