/** The rates and the published total that the recorded reports were made with. */

import { exchangeRate, type PublishedTotal, usd } from "cultural-ledger";

function average(base: string, quote: string, rate: string, period: "2011" | "2012" | "2013") {
  return exchangeRate({ base, quote, rate, basis: "annual-average", period, source: "recorded" } as never);
}

/** Renminbi of three years, euros of one; none for the yen. */
export const rates = [
  average("USD", "CNY", "6.4615", "2011"),
  average("USD", "CNY", "6.3123", "2012"),
  average("USD", "CNY", "6.1958", "2013"),
  average("EUR", "USD", "1.2848", "2012"),
];

export const published: PublishedTotal<"USD"> = {
  value: usd("30000000"),
  decimals: -6,
  markets: { named: ["JP", "KR"], open: true },
};
