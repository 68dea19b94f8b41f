/**
 * The areas that a name can mean: names of ISO 3166, UN M49 and `Intl`, aliases and adjectives, under the key by which
 * spellings are compared. Built when the first name is looked up, once for each set of languages.
 */

import { getOrCreate } from "../foundation/collections";
import type { AreaCode } from "./area-code";
import { displayNames } from "./area-label";
import { ADJECTIVES } from "./data/adjectives";
import { CHINESE_NAMES, LONG_NAMES, SHORT_NAMES } from "./data/aliases";
import { HISTORICAL_NAMES } from "./data/historical";
import { COUNTRY_NAMES, REGION_NAMES, SUBDIVISION_NAMES } from "./data/names";
import { nameKey } from "./name-key";

/** Which areas each key can mean. */
export type NameIndex = ReadonlyMap<string, ReadonlySet<AreaCode>>;

/** Chinese characters differ by place, and so do the names that they write. */
const LANGUAGES = ["en", "de", "zh-Hans", "zh-Hant", "zh-Hant-HK"];

/** Kinds of provinces, which Chinese names carry or leave out. */
const KIND_OF_PROVINCE = /(?:省|市|自治区|自治區)$/;
/** `Korea, Republic of` and `Virgin Islands (British)`: what follows may also go before. */
const INVERTED = /^(.+?)(?:, | \()([^()]+)\)?$/;

const indexes = /* @__PURE__ */ new Map<string, NameIndex>();

/**
 * The index of names in English, German and Chinese, and in languages of the caller's.
 *
 * @throws `geography/invalid-locale`
 */
export function nameIndexOf(locales: readonly string[]): NameIndex {
  return getOrCreate(indexes, locales.join(" "), () => buildIndex([...LANGUAGES, ...locales]));
}

function buildIndex(locales: readonly string[]): NameIndex {
  const index = new Map<string, Set<AreaCode>>();
  const add = (code: AreaCode, name: string | undefined) => {
    const key = name === undefined ? "" : nameKey(name);
    if (key !== "") getOrCreate(index, key, () => new Set()).add(code);
  };
  const named = [...rowsOf(COUNTRY_NAMES, ";"), ...rowsOf(REGION_NAMES, ";")];
  const displays = locales.map(displayNames);
  for (const [code, name] of named) {
    add(code, name);
    add(code, name.replace(INVERTED, "$2 $1"));
    for (const display of displays) add(code, display.of(code));
  }
  for (const [code, name] of [...rowsOf(SUBDIVISION_NAMES, ";"), ...rowsOf(HISTORICAL_NAMES, ";")])
    add(code, name);
  for (const text of [LONG_NAMES, SHORT_NAMES, ADJECTIVES]) {
    for (const [code, name] of rowsOf(text, "\n")) add(code, name);
  }
  for (const [code, name] of rowsOf(CHINESE_NAMES, "\n")) {
    add(code, name);
    if (code.startsWith("CN-")) add(code, name.replace(KIND_OF_PROVINCE, ""));
  }
  return index;
}

/** Code and name, for each name of each row. */
function rowsOf(text: string, separator: string): readonly (readonly [AreaCode, string])[] {
  return text
    .trim()
    .split(separator)
    .flatMap((row) => {
      const [code = "", names = ""] = row.split(":");
      return names.split("|").map((name) => [code as AreaCode, name] as const);
    });
}
