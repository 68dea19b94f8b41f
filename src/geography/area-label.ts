/**
 * Names of areas for people: the caller's own, or those of `Intl` in the language asked for. Codes stay the keys.
 */

import { getOrCreate } from "../foundation/get-or-create";
import { type AreaCode, areaKind } from "./area-code";

/** The language of names, and names of the caller's own that go before. */
export interface AreaLabelOptions {
  /** A BCP 47 language tag; `en` where left out or unknown, never the machine's own. */
  readonly locale?: string;
  readonly labels?: { readonly [Code in AreaCode]?: string };
}

/**
 * The name of an area: the caller's, otherwise that of `Intl.DisplayNames`, otherwise (subdivisions) the code itself.
 *
 * @throws `geography/unknown-area`
 * @example
 * areaLabel("JP") // => "Japan"
 * areaLabel("JP", { locale: "de" }) // => "Japan"
 * areaLabel("HK", { labels: { HK: "Hong Kong" } }) // => "Hong Kong"
 */
export function areaLabel(code: AreaCode, options: AreaLabelOptions = {}): string {
  const { locale = "en", labels = {} } = options;
  const isSubdivision = areaKind(code) === "subdivision";
  const label = Object.hasOwn(labels, code) ? labels[code] : undefined;
  if (label !== undefined) return label;
  return isSubdivision ? code : (displayNames(locale).of(code) ?? code);
}

const namesByLocale = /* @__PURE__ */ new Map<string, Intl.DisplayNames>();

/** A language that `Intl` doesn't know falls back to English; left to itself it would take the machine's own. */
function displayNames(locale: string): Intl.DisplayNames {
  const create = () => new Intl.DisplayNames([locale, "en"], { type: "region" });
  return getOrCreate(namesByLocale, locale, create);
}
