/**
 * Areas by name: what people write ("South Korea", "Bulgarian", 香港) read as a code. A name is one that is known or it is
 * refused: nothing is guessed from a likeness.
 */

import { checkedOptions, requireArray, requireFields, requireText } from "../foundation/arguments";
import { quote } from "../foundation/issue";
import { type Result, success } from "../foundation/result";
import { textOrder } from "../foundation/text";
import { type AreaCode, areaCode, areaKind } from "./area-code";
import { type AreaIssue, areaFailure } from "./area-issue";
import { areasOfCode, areasOfCodeWithin, codeHint, liesWithin } from "./code-reading";
import { type MixedWord, mixedWordOf } from "./mixed-script";
import { type NameIndex, nameIndexOf } from "./name-index";
import { nameKey, uninflectedKey } from "./name-key";

/** What is known of the names in a source. */
export interface AreaNameOptions {
  /** Readings of the caller's own, which go before all others, also before codes: `{ KOREA: "KR", GA: "US-GA" }`. Spellings are compared as all names are. */
  readonly names?: { readonly [name: string]: AreaCode };
  /**
   * Only areas that lie in this one: `Georgia` in `US` is `US-GA`. In a country the short codes of its subdivisions are read
   * too (`GA` in `US` is `US-GA`), and what ISO 3166-2 has among these lies in it (`HK` in `CN`).
   */
  readonly within?: AreaCode;
  /** BCP 47 tags of languages whose names are read besides English, German and Chinese. */
  readonly locales?: readonly string[];
}

const EXPECTED_NAME = "the name, adjective or code of an area of ISO 3166 or UN M49";

/**
 * The area that a name or a code means: a name or adjective in English, German or Chinese, official or common, present or former
 * ("Burma"), of a country, an M49 region, a former country, a state of the US, a German Land, a Chinese province or a part of
 * the United Kingdom; a code of `AreaCode`, or the three letters or digits of ISO 3166-1 (`DEU`, `276`), withdrawn ones too
 * (`SUN`). The caller's `names` go first, then what lies `within`, then codes, then names. Of names case, spacing, diacritics,
 * punctuation and "the" make no difference; codes are in capitals (`NA` is Namibia), numbers have three digits. Towns are no
 * areas: keep them as the `place` of a record.
 *
 * @returns the code, or one issue: `geography/ambiguous-name` with the candidates, `geography/unknown-name`, or
 * `geography/mixed-script` for a word of Latin and Cyrillic letters, with the likely reading (its areas are the candidates)
 * @throws `geography/unknown-area` for a code in the options that is none; `geography/invalid-locale`,
 * `geography/invalid-argument`, `geography/unknown-option`
 * @source ISO 3166, UN M49, the Unicode CLDR by way of `Intl.DisplayNames`, and the tables in `data/aliases.ts`
 * @example
 * resolveArea("Congo (Congo-Brazzaville)") // => { ok: true, value: "CG" }
 * resolveArea("the U.S.") // => { ok: true, value: "US" }
 * resolveArea("DEU") // => { ok: true, value: "DE" }
 * resolveArea("004") // => { ok: true, value: "AF" }
 * resolveArea("東南亞") // => { ok: true, value: "035" }
 * resolveArea("Georgia", { within: "US" }) // => { ok: true, value: "US-GA" }
 * resolveArea("IN", { within: "US" }) // => { ok: true, value: "US-IN" }
 * const korea = resolveArea("Korea");
 * korea.ok ? [] : korea.issues[0].candidates // => ["KP", "KR"]
 */
export function resolveArea(text: unknown, options?: AreaNameOptions): Result<AreaCode, AreaIssue> {
  return options === undefined ? readPlain(text) : areaReader(options)(text);
}

/** Reads texts of one source, whose options are checked once. */
export type AreaReader = (text: unknown) => Result<AreaCode, AreaIssue>;

/**
 * A reader as `resolveArea`.
 *
 * @throws as `resolveArea`
 */
export function areaReader(options: AreaNameOptions): AreaReader {
  const { within, locales = [], names = {} } = checkedNameOptions(options);
  if (within !== undefined) areaKind(within);
  const own = ownNames(names);
  // A tag that is none is seen here, and not at the first name.
  if (locales.length > 0) nameIndexOf(locales);
  else if (own.size === 0 && within === undefined) return readPlain;
  return (text) => {
    if (typeof text !== "string") return unknownName(text, "");
    const name = text.trim();
    const ownReading = own.size === 0 ? undefined : own.get(ownKey(name));
    if (ownReading !== undefined) return found(ownReading);
    return within === undefined ? readName(name, locales) : readWithin(name, within, locales);
  };
}

/** The answer of each code that was read, as many as there are codes at most. */
const answers = /* @__PURE__ */ new Map<unknown, Result<AreaCode, AreaIssue>>();

/** Reads without options: a code that was read before is one look-up. */
function readPlain(text: unknown): Result<AreaCode, AreaIssue> {
  const answer = answers.get(text);
  if (answer !== undefined) return answer;
  if (typeof text !== "string") return unknownName(text, "");
  const read = readName(text.trim(), []);
  if (read.ok && areasOfCode(text).length === 1) answers.set(text, read);
  return read;
}

/** A code is one before it is a name. */
function readName(name: string, locales: readonly string[]): Result<AreaCode, AreaIssue> {
  const codes = areasOfCode(name);
  const areas = codes.length > 0 ? codes : meanings(nameIndexOf(locales), nameKey(name));
  return answerOf(name, areas) ?? refuse(name, locales, codeHint(name));
}

/** A code and a name of what lies within go side by side: two areas of them are refused. */
function readWithin(name: string, within: AreaCode, locales: readonly string[]): Result<AreaCode, AreaIssue> {
  const named = meanings(nameIndexOf(locales), nameKey(name));
  const namedInside = named.filter((code) => liesWithin(within, code));
  const inside = [...new Set([...areasOfCodeWithin(within, name), ...namedInside])];
  const answer = answerOf(name, inside.sort(textOrder));
  if (answer !== undefined) return answer;
  const elsewhere = [...new Set([...areasOfCode(name), ...named])].join(" and ");
  const others =
    elsewhere === ""
      ? codeHint(name)
      : ` In ${within} there is none of that name, but ${elsewhere} elsewhere.`;
  return refuse(name, locales, others);
}

/** The answer where there is an area; `undefined` where there is none. */
function answerOf(name: string, areas: readonly AreaCode[]): Result<AreaCode, AreaIssue> | undefined {
  const [only] = areas;
  if (only === undefined) return undefined;
  return areas.length === 1 ? found(only) : ambiguousName(name, areas);
}

function found(code: AreaCode): Result<AreaCode, AreaIssue> {
  return Object.freeze(success(code));
}

function refuse(name: string, locales: readonly string[], others: string): Result<AreaCode, AreaIssue> {
  const mixed = mixedWordOf(name);
  return mixed === undefined ? unknownName(name, others) : mixedScript(name, mixed, nameIndexOf(locales));
}

const CALL = { chapter: "geography", call: "resolveArea(text, { names, within, locales })" } as const;

/** Guards against options that no name could be read with; whether their codes exist is seen when one is. */
export function checkedNameOptions(options: AreaNameOptions): AreaNameOptions {
  const checked = checkedOptions(CALL, options, ["names", "within", "locales"]);
  if (checked.names !== undefined) requireFields(CALL, "names", checked.names);
  if (checked.locales !== undefined)
    for (const locale of requireArray(CALL, "locales", checked.locales))
      requireText(CALL, "a locale", locale);
  return checked;
}

/** The caller's readings by their keys, each a known code. */
function ownNames(names: Readonly<Record<string, AreaCode>>): ReadonlyMap<string, AreaCode> {
  return new Map(Object.entries(names).map(([name, code]) => [ownKey(name), areaCode(code)]));
}

/** Text of signs alone, as "-", is itself: it has no key by which it could be compared. */
function ownKey(name: string): string {
  return nameKey(name) || name.trim();
}

/** All areas of a name, in code-point order; an inflected adjective has those of its stem. */
function meanings(index: NameIndex, key: string): readonly AreaCode[] {
  const found = index.get(key) ?? index.get(uninflectedKey(key) ?? key) ?? [];
  return [...found].sort(textOrder);
}

function ambiguousName(name: string, candidates: readonly AreaCode[]): Result<AreaCode, AreaIssue> {
  const message = `${quote(name)} can mean ${candidates.join(" or ")}. Give the code or a fuller name, or say which the source means with { names: { ${quote(name)}: ${quote(candidates[0])} } }.`;
  return areaFailure("geography/ambiguous-name", name, message, EXPECTED_NAME, candidates);
}

function unknownName(name: unknown, others: string): Result<AreaCode, AreaIssue> {
  const message = `${quote(name)} is not ${EXPECTED_NAME}.${others} A town is no area: keep it as the place, and give its country or subdivision.`;
  return areaFailure("geography/unknown-name", name, message, EXPECTED_NAME, []);
}

/** The reading of another code page, unless only the look-alike letters give the name of an area. */
function mixedScript(name: string, mixed: MixedWord, index: NameIndex): Result<AreaCode, AreaIssue> {
  const { word, asCodePage, asLookAlikes } = mixed;
  const asArea = [asCodePage, asLookAlikes].find(
    (text) => text !== undefined && meanings(index, nameKey(text)).length > 0,
  );
  const reading = asArea ?? asCodePage;
  const candidates = meanings(index, nameKey(reading));
  const cause =
    reading === asCodePage
      ? "as text of windows-1252 does that was read as windows-1251"
      : "of which some only look alike";
  const what =
    candidates.length > 0
      ? `which is ${candidates.join(" or ")}`
      : "which is no area that is known: if it is a town, keep it as the place and give its country or subdivision";
  const message = `${quote(name)} mixes Latin and Cyrillic letters in ${quote(word)}, ${cause}. It is likely ${quote(reading)}, ${what}. Correct the text.`;
  return areaFailure("geography/mixed-script", name, message, quote(reading), candidates);
}
