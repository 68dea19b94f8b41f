/**
 * Currencies in words: in English by their ISO 4217 code, in Chinese by the name that statistics give them. The names are
 * data of the library, because those of `Intl` are not the same on every machine.
 */

import type { WordsLocale } from "../foundation/words-locale";
import type { CurrencyCode } from "./currency";

/** Codes and names of currencies that Chinese statistics print in characters. */
const CHINESE =
  "CNY元 USD美元 EUR欧元 GBP英镑 JPY日元 HKD港元 MOP澳门元 TWD新台币元 KRW韩元 SGD新加坡元 AUD澳元 CAD加元 NZD新西兰元 " +
  "CHF瑞士法郎 RUB卢布 INR印度卢比 BRL巴西雷亚尔 ZAR南非兰特 THB泰铢 MYR林吉特 VND越南盾 IDR印尼盾 PHP菲律宾比索 " +
  "SEK瑞典克朗 NOK挪威克朗 DKK丹麦克朗 PLN兹罗提 CZK捷克克朗 HUF福林 TRY土耳其里拉 MXN墨西哥比索 KZT坚戈 MNT图格里克";

const names = /* @__PURE__ */ new Map(
  CHINESE.split(" ").map((entry) => [entry.slice(0, 3), entry.slice(3)] as const),
);

/** The word for a currency beside a number: in English its code, in Chinese its name, or the code where it has none. */
export function currencyName(currency: CurrencyCode, locale: WordsLocale): string {
  return locale === "zh" ? (names.get(currency) ?? currency) : currency;
}
