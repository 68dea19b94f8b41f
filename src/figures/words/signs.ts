/**
 * The signs of number phrases, which mean the same in every language.
 */

import { SEVERAL_CURRENCIES, type Signs } from "./vocabulary";

export const SIGNS: Signs = {
  before: { moreThan: ">", atLeast: ">=|≥", lessThan: "<", atMost: "<=|≤" },
  behind: { atLeast: "+" },
  either: {},
  scales: {},
  // ISO codes are read in capitals, as "TOP" and "ALL" are codes too; these are no English words.
  currencies: {
    CNY: "rmb|cny",
    USD: "us$|usd",
    HKD: "hk$|hkd",
    EUR: "€|eur",
    GBP: "gbp",
    JPY: "jpy",
  },
  // Hyphens, plain and non-breaking; the en dash, the em dash and the tilde; the minus sign.
  kinds: { dash: "-|\u2011", range: "\u2013|\u2014|~", minus: "\u2212" },
  phrases: {},
  refused: [[SEVERAL_CURRENCIES, "$|¥|￥|£"]],
};
