/**
 * Names of areas for people: the caller's own, or those of `Intl` in the language asked for. Codes stay the keys.
 */

import { checkedOptions, requireFields, requireText } from "../foundation/arguments";
import { getOrCreate } from "../foundation/collections";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { type AreaCode, areaKind } from "./area-code";
import { HISTORICAL_NAMES } from "./data/historical";

/** The language of names, and names of the caller's own that go before. */
export interface AreaLabelOptions {
  /** A BCP 47 language tag; `en` where left out or unknown, never the machine's own. */
  readonly locale?: string;
  readonly labels?: { readonly [Code in AreaCode]?: string };
}

const CALL = { chapter: "geography", call: "areaLabel(code, { locale, labels })" } as const;

/**
 * The name of an area: the caller's, otherwise that of `Intl.DisplayNames`, otherwise (subdivisions) the code itself. Former
 * countries, which `Intl` takes for one of their successors, have names of their own in English, German and Chinese.
 *
 * @throws `geography/unknown-area`; `geography/invalid-locale` for a locale that is no language tag;
 * `geography/invalid-argument`, `geography/unknown-option`
 * @example
 * areaLabel("JP") // => "Japan"
 * areaLabel("JP", { locale: "de" }) // => "Japan"
 * areaLabel("HK", { labels: { HK: "Hong Kong" } }) // => "Hong Kong"
 * areaLabel("CSHH") // => "Czechoslovakia"
 */
export function areaLabel(code: AreaCode, options: AreaLabelOptions = {}): string {
  const { locale = "en", labels = {} } = checkedOptions(CALL, options, ["locale", "labels"]);
  requireText(CALL, "locale", locale);
  requireFields(CALL, "labels", labels);
  const kind = areaKind(code);
  const label = Object.hasOwn(labels, code) ? labels[code] : undefined;
  if (label !== undefined) return requireText(CALL, "the label", label);
  if (kind === "subdivision") return code;
  return kind === "historical" ? formerName(code, locale) : (displayNames(locale).of(code) ?? code);
}

/** The name of a former country in the nearest language that `Intl` has for the locale. */
function formerName(code: AreaCode, locale: string): string {
  const names = HISTORICAL_NAMES.split(";").find((row) => row.startsWith(code)) ?? code;
  const [english = code, german, simplified, traditional] = names.slice(5).split("|");
  const { language, script } = new Intl.Locale(displayNames(locale).resolvedOptions().locale).maximize();
  if (language === "de") return german ?? english;
  if (language === "zh") return (script === "Hant" ? traditional : simplified) ?? english;
  return english;
}

const namesByLocale = /* @__PURE__ */ new Map<string, Intl.DisplayNames>();

/**
 * The names that `Intl` has in a language. One that it doesn't know falls back to English; left to itself `Intl` would take
 * the machine's own.
 *
 * @throws `geography/invalid-locale`
 */
export function displayNames(locale: string): Intl.DisplayNames {
  return getOrCreate(namesByLocale, locale, () => {
    try {
      return new Intl.DisplayNames([locale, "en"], { type: "region", fallback: "none" });
    } catch {
      throw new LedgerError(
        "geography/invalid-locale",
        `Cannot take names in ${quote(locale)}: it must be a BCP 47 language tag such as "fr" or "ja".`,
        { details: { locale } },
      );
    }
  });
}
