/**
 * ISO 3166-3: former countries that sources still name, with the M49 region that holds all of their successors, the first
 * day of the state, the first day on which it was no more, and the ISO 3166-1 codes that succeeded it.
 *
 * Regions are those of today's M49, taken from the successors: Czechoslovakia (CZ, SK) lies wholly in 151, both Yugoslavias
 * in 039; the German Democratic Republic in 155 with the rest of DE, though the United Nations put it in Eastern Europe then;
 * the USSR reached into 143, 145, 151 and 154, which only 001 holds together.
 *
 * The code list names YU (YUCS) from the Kingdom of 1918 to the Federal Republic that was renamed in 2003: ISO 3166 kept the
 * code when four republics left the SFR. So YUCS is the SFR until 1992-04-26 and Serbia with Montenegro afterwards.
 *
 * @source ISO 3166-3 for codes and successors. Dates: Declaration on the formation of the USSR (1922-12-30) and Declaration
 * 142-N of the Soviet of the Republics (1991-12-26); proclamation of the Kingdom of Serbs, Croats and Slovenes (1918-12-01);
 * Constitutional Charter of Serbia and Montenegro (2003-02-04); independence of Montenegro (2006-06-03); proclamation of
 * Czechoslovakia (1918-10-28) and Constitutional Act 542/1992 (1993-01-01); constitution of the German Democratic Republic
 * (1949-10-07) and Unification Treaty, article 1 (1990-10-03).
 */

/** ISO 3166-3 code of a former country, four letters. */
export type HistoricalCode = "CSHH" | "CSXX" | "DDDE" | "SUHH" | "YUCS";

/** Code, M49 region, first day, first day no more, successors. */
export const HISTORICAL_ROWS =
  "CSHH 151 1918-10-28 1993-01-01 CZ,SK;" +
  "CSXX 039 2003-02-04 2006-06-03 ME,RS;" +
  "DDDE 155 1949-10-07 1990-10-03 DE;" +
  "SUHH 001 1922-12-30 1991-12-26 AM,AZ,BY,EE,GE,KG,KZ,LT,LV,MD,RU,TJ,TM,UA,UZ;" +
  "YUCS 039 1918-12-01 2003-02-04 BA,HR,ME,MK,RS,SI";

/** English, German, Chinese in simplified and in traditional characters. */
export const HISTORICAL_NAMES =
  "CSHH:Czechoslovakia|Tschechoslowakei|捷克斯洛伐克|捷克斯洛伐克;" +
  "CSXX:Serbia and Montenegro|Serbien und Montenegro|塞尔维亚和黑山|塞爾維亞和黑山;" +
  "DDDE:German Democratic Republic|Deutsche Demokratische Republik|德意志民主共和国|德意志民主共和國;" +
  "SUHH:USSR|UdSSR|苏联|蘇聯;" +
  "YUCS:Yugoslavia|Jugoslawien|南斯拉夫|南斯拉夫";
