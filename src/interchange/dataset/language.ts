/**
 * The language of names and labels, where a format has one for all of them.
 */

import { type Call, invalidArgument } from "../../foundation/arguments";
import { isLanguage } from "./names";

/**
 * The tag of a language, `en` where it is left out.
 *
 * @throws `invalid-argument` of the chapter
 */
export function requireLanguage(call: Call, language: string | undefined): string {
  if (language === undefined) return "en";
  if (isLanguage(language)) return language;
  throw invalidArgument(call, "language", language, 'the tag of a language, as "en" or "zh-Hant"');
}
