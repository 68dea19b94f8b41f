/**
 * Which country an area of today belonged to, and when: country, first day, first day no more, and the areas that it covers.
 * Two countries with `|` between: part of the area belonged to either. A row that names an area as its own country says that
 * it stood for itself. After its last row an area stands for itself; before its first the table does not say.
 *
 * The day of a change is that on which the state ended, or let a part go, and not the day on which a part declared itself
 * independent: the SFR of Yugoslavia for the four republics that left it 1992-04-27 (constitution of the Federal Republic),
 * the USSR 1991-12-26, but 1991-09-06 for the Baltic states (resolutions of its State Council). Occupations of the Second
 * World War are not told apart: Czechoslovakia and Yugoslavia count as continuing. Shifts of borders are not in the table,
 * and neither are colonies, whose codes stand for themselves.
 *
 * @source as in `historical.ts`; incorporation into the USSR: Lithuania 1940-08-03, Latvia 08-05, Estonia 08-06, Moldavian
 * SSR 1940-08-02, Uzbek and Turkmen SSR 1924-10-27; declarations of 1918 of the Baltic states; Tripartite (four-power) status
 * of Greater Berlin; South Sudan 2011-07-09; Eritrea federated 1952-09-15, independent 1993-05-24; Singapore a Crown colony
 * 1946-04-01, in Malaysia from 1963-09-16 to 1965-08-09; Pakistan 1947-08-14, surrender at Dhaka 1971-12-16.
 */
export const SUCCESSION_ROWS =
  "CSHH 1918-10-28 1993-01-01 CZ,SK;" +
  "YUCS 1918-12-01 1992-04-27 BA,HR,MK,SI;" +
  "YUCS 1918-12-01 2003-02-04 ME,RS;" +
  "CSXX 2003-02-04 2006-06-03 ME,RS;" +
  "SUHH 1922-12-30 1991-12-26 AM,AZ,BY,GE,KG,KZ,RU,UA;" +
  "SUHH 1924-10-27 1991-12-26 TJ,TM,UZ;" +
  "SUHH 1940-08-02 1991-12-26 MD;" +
  "EE 1918-02-24 1940-08-06 EE;" +
  "SUHH 1940-08-06 1991-09-06 EE;" +
  "LV 1918-11-18 1940-08-05 LV;" +
  "SUHH 1940-08-05 1991-09-06 LV;" +
  "LT 1918-02-16 1940-08-03 LT;" +
  "SUHH 1940-08-03 1991-09-06 LT;" +
  "DE 1871-01-18 1949-10-07 DE-BB,DE-BE,DE-MV,DE-SN,DE-ST,DE-TH;" +
  "DDDE 1949-10-07 1990-10-03 DE-BB,DE-MV,DE-SN,DE-ST,DE-TH;" +
  "DE|DDDE 1949-10-07 1990-10-03 DE-BE;" +
  "PK 1947-08-14 1971-12-16 BD;" +
  "ET 1952-09-15 1993-05-24 ER;" +
  "SG 1946-04-01 1963-09-16 SG;" +
  "MY 1963-09-16 1965-08-09 SG;" +
  "SD 1956-01-01 2011-07-09 SS";
