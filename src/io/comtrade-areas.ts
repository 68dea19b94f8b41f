/**
 * The areas of UN Comtrade: numbers of UN M49 for most countries, others for those whose customs territory is another, and
 * many that are no area at all ("Areas, nes", bunkers). A two-way map; what has no counterpart is an issue and not a guess.
 *
 * @source UN Comtrade, lists of reporter and partner areas (comtrade.un.org, reporterAreas.json and partnerAreas.json, a copy
 * with EU-28); Italy's 380 from the newer comtradeapi.un.org, which replaced 381
 */

import { lazily } from "../foundation/collections";
import { quote } from "../foundation/issue";
import { type Result, success } from "../foundation/result";
import { type AreaCode, areaKind, type CountryCode } from "../geography/area-code";
import { type AreaIssue, areaFailure } from "../geography/area-issue";
import { COUNTRY_NUMBERS } from "../geography/data/country-numbers";

/** Comtrade's own numbers: for reporting, and to read. */
const OWN_NUMBERS = "FR 251;IN 699;NO 579;CH 757;US 842;CSHH 200;CSXX 891;DDDE 278;SUHH 810;YUCS 890;001 0";
/** Further numbers of areas whose code stayed the same: West Germany, the USA before 1981, states before a part left, Italy. */
const READ_ONLY = "280 DE;841 US;230 ET;588 PK;736 SD;886 YE;381 IT";

/** Entries of Comtrade that are no area of ISO 3166 or M49, with the areas that they are known to cover. */
const WITHOUT_COUNTERPART =
  "58 Belgium-Luxembourg (to 1998):BE,LU;80 British Antarctic Territory;97 European Union;129 Caribbean, nes;" +
  "221 Eastern Europe, nes;290 Northern Africa, nes;356 India without Sikkim (to 1974, now 699);457 Sarawak:MY;" +
  "459 Peninsula Malaysia:MY;461 Sabah:MY;471 Central American Common Market, nes;472 Africa CAMEU region, nes;" +
  "473 Latin American Integration Association, nes;490 Other Asia, nes (where reporters put Taiwan, and not only it);" +
  "492 Europe EU, nes (ISO 3166-1 has 492 for Monaco);527 Oceania, nes;530 Netherlands Antilles:BQ,CW,SX;" +
  "532 Netherlands Antilles and Aruba:AW,BQ,CW,SX;536 Neutral Zone;568 Other Europe, nes;577 Other Africa, nes;" +
  "582 Trust Territory of the Pacific Islands:FM,MH,MP,PW;590 Panama without the Canal Zone:PA;592 Panama Canal Zone:PA;" +
  "636 Rest of America, nes;637 North America and Central America, nes;647 Ryukyu Islands:JP;" +
  "658 Saint Kitts, Nevis and Anguilla:AI,KN;697 Europe EFTA, nes;698 Sikkim:IN;" +
  "711 Southern African Customs Union:BW,LS,NA,SZ,ZA;717 Rhodesia and Nyasaland:MW,ZM,ZW;720 Democratic Yemen:YE;" +
  "835 Tanganyika:TZ;836 Zanzibar and Pemba:TZ;837 Bunkers;838 Free Zones;839 Special Categories;" +
  "849 US Miscellaneous Pacific Islands:UM;866 Democratic Republic of Viet Nam (former):VN;" +
  "868 Republic of Viet Nam (former):VN;879 Western Asia, nes;899 Areas, nes";

/** Countries and areas without an entry of their own, and where Comtrade counts them as far as is known. */
const WITHOUT_ENTRY = "AX;BL;GG;IM;JE;LI 757;MC 251;MF;PR 842;SJ;TW 490";

const EXPECTED_NUMBER = "the number of an area in UN Comtrade, such as 251 (France)";
const EXPECTED_AREA = "a country or area, a former country, or the world, with an entry in UN Comtrade";

/**
 * The area of a Comtrade number, as text or as a number, with or without leading zeros.
 *
 * @returns the area, or one issue: `io/no-counterpart` for an entry that is no area (its candidates are the areas that it is
 * known to cover), `io/unknown-comtrade-area` for what is no entry, as ISO's 250 for France
 * @source UN Comtrade, lists of reporter and partner areas
 * @example
 * areaOfComtrade("842") // => { ok: true, value: "US" }
 * areaOfComtrade(4) // => { ok: true, value: "AF" }
 * areaOfComtrade("0") // => { ok: true, value: "001" }
 * areaOfComtrade("810") // => { ok: true, value: "SUHH" }
 * areaOfComtrade("490").ok // => false
 */
export function areaOfComtrade(code: string | number): Result<AreaCode, AreaIssue> {
  const text: unknown = typeof code === "number" ? String(code) : code;
  if (typeof text !== "string" || !/^\d{1,3}$/.test(text)) return unknownNumber(code, "");
  const number = String(Number(text));
  const { areas, others, numbers } = comtrade();
  const area = areas.get(number);
  if (area !== undefined) return Object.freeze(success(area));
  const other = others.get(number);
  if (other === undefined) {
    const iso = isoNumbers().find(([, isoNumber]) => isoNumber === number)?.[0];
    return unknownNumber(code, iso === undefined ? "" : hintFor(iso, numbers.get(iso)));
  }
  const [name, covered] = other;
  const parts = covered.length === 0 ? "" : ` It covers ${covered.join(", ")}, or a part of it.`;
  const message = `Comtrade's ${number}, ${name}, is no area of ISO 3166 or UN M49.${parts}`;
  return areaFailure("io/no-counterpart", code, message, "an entry that is one area", covered);
}

/**
 * The Comtrade number of an area, without leading zeros, as its interfaces take it: countries, former countries and the world.
 * Comtrade's France holds Monaco, its Switzerland Liechtenstein and its USA Puerto Rico. Reading a number back gives the area.
 *
 * @returns the number as text, or one issue `io/no-counterpart`
 * @throws `geography/unknown-area`
 * @source UN Comtrade, lists of reporter and partner areas
 * @example
 * comtradeOfArea("FR") // => { ok: true, value: "251" }
 * comtradeOfArea("AF") // => { ok: true, value: "4" }
 * comtradeOfArea("001") // => { ok: true, value: "0" }
 * comtradeOfArea("TW").ok // => false
 */
export function comtradeOfArea(code: AreaCode): Result<string, AreaIssue> {
  const kind = areaKind(code);
  const { numbers } = comtrade();
  const number = numbers.get(code);
  if (number !== undefined) return Object.freeze(success(number));
  const whole = kind === "subdivision" ? " It has whole countries only." : "";
  const holder = holderOf(code);
  const within = holder === undefined ? "" : ` Its trade is in ${holder}, together with that of others.`;
  const message = `Comtrade has no entry for ${code}.${whole}${within}`;
  return areaFailure("io/no-counterpart", code, message, EXPECTED_AREA, []);
}

function unknownNumber(code: unknown, hint: string): Result<never, AreaIssue> {
  const message = `${quote(code)} is not ${EXPECTED_NUMBER}.${hint}`;
  return areaFailure("io/unknown-comtrade-area", code, message, EXPECTED_NUMBER, []);
}

function hintFor(area: CountryCode, number: string | undefined): string {
  const instead = number ?? holderOf(area);
  const own =
    instead === undefined
      ? "has no entry for it"
      : `${number === undefined ? "counts it in" : "has"} ${instead}`;
  return ` ISO 3166-1 has this number for ${area}; Comtrade ${own}.`;
}

/** The entry that holds an area which has none of its own. */
function holderOf(area: AreaCode): string | undefined {
  return WITHOUT_ENTRY.split(";")
    .find((row) => row.startsWith(`${area} `))
    ?.split(" ")[1];
}

interface ComtradeAreas {
  readonly areas: ReadonlyMap<string, AreaCode>;
  readonly numbers: ReadonlyMap<AreaCode, string>;
  readonly others: ReadonlyMap<string, readonly [name: string, covered: readonly AreaCode[]]>;
}

const comtrade = /* @__PURE__ */ lazily(buildTables);

function buildTables(): ComtradeAreas {
  const own = new Map(OWN_NUMBERS.split(";").map((row) => row.split(" ") as [AreaCode, string]));
  const absent = new Set(WITHOUT_ENTRY.split(";").map((row) => row.slice(0, 2)));
  const shared = isoNumbers().filter(([area]) => !own.has(area) && !absent.has(area));
  const numbers = new Map<AreaCode, string>([...shared, ...own]);
  const areas = new Map<string, AreaCode>(Array.from(numbers, ([area, number]) => [number, area]));
  for (const row of READ_ONLY.split(";")) areas.set(row.slice(0, 3), row.slice(4) as AreaCode);
  const others = WITHOUT_COUNTERPART.split(";").map((row) => {
    const [entry = "", covered = ""] = row.split(/:(?=[A-Z,]+$)/);
    const [number = ""] = entry.split(" ", 1);
    return [
      number,
      [entry.slice(number.length + 1), covered.split(",").filter(Boolean) as AreaCode[]],
    ] as const;
  });
  return { areas, numbers, others: new Map(others) };
}

/** The numbers of ISO 3166-1 without leading zeros. */
function isoNumbers(): readonly (readonly [CountryCode, string])[] {
  return COUNTRY_NUMBERS.split(" ").map((row) => [
    row.slice(0, 2) as CountryCode,
    String(Number(row.slice(2))),
  ]);
}
