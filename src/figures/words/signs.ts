/**
 * The signs of number phrases, which mean the same in every language.
 */

import type { Signs } from "./vocabulary";

export const SIGNS: Signs = {
  before: { moreThan: ">", atLeast: ">=|≥", lessThan: "<", atMost: "<=|≤" },
  behind: { atLeast: "+" },
  either: {},
  scales: {},
  // ISO codes are read in capitals, as "TOP" and "ALL" are codes too; these are no English words.
  currencies: {
    CNY: "rmb|cny",
    USD: "us$|usd|u.s.$",
    HKD: "hk$|hkd",
    TWD: "nt$|twd",
    SGD: "s$|sgd",
    AUD: "a$|au$|aud",
    CAD: "c$|ca$|cad",
    NZD: "nz$|nzd",
    BRL: "r$|brl",
    MOP: "mop$|mop",
    KRW: "₩|krw",
    INR: "₹|inr",
    THB: "฿|thb",
    RUB: "₽",
    TRY: "₺",
    ILS: "₪",
    VND: "₫",
    PHP: "₱",
    EUR: "€|eur",
    GBP: "gbp",
    JPY: "jpy",
  },
  // Hyphens, plain and non-breaking; the en dash, which can be a minus sign; the em dash; the minus sign.
  kinds: {
    dash: "-|\u2011",
    enDash: "\u2013",
    range: "\u2014",
    tilde: "~",
    minus: "\u2212",
    colon: ":|\u2236",
  },
  names: { $: "$", "£": "£", "¥": "¥|￥" },
  phrases: { "1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾" },
  refused: [["what stands in brackets is another figure, or below zero; read the two one by one", "(|)"]],
};
