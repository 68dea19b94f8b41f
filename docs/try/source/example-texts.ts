/** The facts of Chongqing's year 2012 in sentences of our own, and once more with two digits in the wrong order. */

import type { WordsLocale } from "cultural-ledger";

const RIGHT: Readonly<Record<WordsLocale, string>> = {
  en: "Chongqing carried out 198 projects of cultural exchange in 2012. Of these, 61 were visits abroad and 137 were visits received. With the visits abroad 1,100 people travelled to more than 20 countries and regions; those received brought 2,299 people to the city. More than 100 performances and exhibitions were among them.\nForeign trade of the cultural industry came to USD 30 million. Of that, grass linen sold for USD 21.13 million and an animated series for USD 1.12 million. Acrobats gave more than 1,000 shows abroad, seen by more than 1 million people, and earned RMB 6.9 million.",
  zh: "2012年，重庆开展对外文化交流项目198个，其中出访61批、来访137批。出访1100人次，到达20多个国家和地区；来访2299人次。引进演出和展览100多场。\n文化产业对外贸易额为3000万美元，其中夏布出口2113万美元，动画片112万美元。杂技在境外演出1000多场，观众超过100万人次，收入690万元人民币。",
};

export const TEXTS: Readonly<Record<"right" | "slip", Readonly<Record<WordsLocale, string>>>> = {
  right: RIGHT,
  slip: { en: RIGHT.en.replace("198", "189"), zh: RIGHT.zh.replace("198", "189") },
};
