/**
 * How the report and the audit are told in each language: titles, and names of places that `Intl` has not, or not as the
 * statistics of the PRC write them.
 */

/** The choices of `toMarkdown` and `toHtml`, and the title of the audit. */
export const told = {
  en: {
    locale: "en",
    title: "Chongqing: cultural exchange and trade, 2012",
    auditTitle: "The press release, audited",
    display: "rmb",
    labels: {
      "CN-CQ": "Chongqing",
      "GB-WLS": "Wales",
      "US-TN": "Tennessee, United States",
      "DE-NW": "North Rhine-Westphalia, Germany",
      CG: "Congo (Brazzaville)",
      HK: "Hong Kong",
    },
  },
  zh: {
    locale: "zh",
    title: "2012年重庆市对外文化交流与文化贸易",
    auditTitle: "新闻稿数据核对",
    display: "rmb",
    labels: {
      "CN-CQ": "重庆",
      "GB-WLS": "威尔士",
      "US-TN": "美国田纳西州",
      "DE-NW": "德国北莱茵-威斯特法伦州",
      HK: "香港",
    },
  },
} as const;
