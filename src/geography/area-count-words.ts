/**
 * Counts of areas, and their words in English and Chinese: "at least 6 countries and 1 region", "至少6个国家和1个地区".
 */

import { describeInterval } from "../figures/describe-interval";
import { type Interval, knownInterval } from "../figures/interval";
import { checkedOptions, invalidArgument } from "../foundation/arguments";
import { joinWords } from "../foundation/text";
import { type InWords, requireWordsLocale, type WordsLocale } from "../foundation/words-locale";
import type { Period } from "../time/period";
import type { CountryCode, HistoricalCode, RegionCode } from "./area-code";
import { type AreaLabelOptions, areaLabel } from "./area-label";
import { isTextList } from "./area-profile";

/** How many areas a list names under a profile, and what that says of how many there are. */
export interface AreaCount {
  readonly profile: string;
  /** Distinct countries named. */
  readonly countries: number;
  /** Distinct regions (of the profile) named. */
  readonly regions: number;
  /** Countries and regions together. */
  readonly areas: number;
  /** Distinct M49 regions named, each of which stands for countries that the source does not name. */
  readonly groups: number;
  /** Whether the source means more areas than it names. Then, and where there are groups, the numbers are lower bounds. */
  readonly open: boolean;
  /** What is known of the number of countries and regions. */
  readonly extent: Interval;
  /** The countries and regions counted, then the M49 regions, each in code-point order. */
  readonly codes: readonly (CountryCode | HistoricalCode | RegionCode)[];
  /** Areas named that the profile's list does not name, in code-point order: in none of the numbers. */
  readonly unlisted: readonly (CountryCode | HistoricalCode)[];
  /** The day or period as of which areas were counted, where one was given; `record` for that of each record. */
  readonly asOf?: AreasAsOf;
}

/** As of when areas are counted: a day or period, or of each record its own period. */
export type AreasAsOf = Period | "record";

/** How a language says counts of areas. */
interface AreaCountWords {
  readonly countries: (count: number) => string;
  readonly regions: (count: number) => string;
  /** Two counts. */
  readonly and: string;
  readonly atLeast: (counts: string) => string;
  /** Countries and regions together, by what is known of their number. */
  readonly areas: (number: string) => string;
  readonly noneOrMore: string;
  readonly without: (areas: readonly string[], profile: string) => string;
}

const WORDS: InWords<AreaCountWords> = {
  en: {
    countries: (count) => (count === 1 ? "1 country" : `${count} countries`),
    regions: (count) => (count === 1 ? "1 region" : `${count} regions`),
    and: " and ",
    atLeast: (counts) => `at least ${counts}`,
    areas: (number) => `${number} ${/(^| )1$/.test(number) ? "country or region" : "countries and regions"}`,
    noneOrMore: "0 or more countries",
    without: (areas, profile) => `, not counting ${joinWords(areas)} (not in ${profile})`,
  },
  zh: {
    countries: (count) => `${count}个国家`,
    regions: (count) => `${count}个地区`,
    and: "和",
    atLeast: (counts) => `至少${counts}`,
    areas: (number) => `${number}个国家和地区`,
    noneOrMore: "0个以上国家",
    without: (areas, profile) => `（不含${areas.join("、")}，${profile}未列）`,
  },
};

/** The language of the words, and names of areas that go before those of `Intl`. */
export interface AreaWordsOptions extends Pick<AreaLabelOptions, "labels"> {
  /** English where left out. */
  readonly locale?: WordsLocale;
}

const CALL = {
  chapter: "geography",
  call: "describeAreaCount(countAreas(list, profile), { locale, labels })",
} as const;

/**
 * Says a count of areas in words; an open list is "at least". `undefined` where nothing is known, as of an open list
 * that names no area and states no number.
 *
 * @throws `geography/invalid-argument`, `geography/unknown-option`, `figures/invalid-interval`
 * @example
 * describeAreaCount(countAreas(["US", "JP", "HK"], PRC_STATISTICS)) // => "2 countries and 1 region"
 * describeAreaCount(countAreas({ named: ["US", "HK"], open: true }, PRC_STATISTICS)) // => "at least 1 country and 1 region"
 * describeAreaCount(countAreas({ named: [], open: true, stated: moreThan(20) }, PRC_STATISTICS)) // => "more than 20 countries and regions"
 * describeAreaCount(countAreas(["JP", "TW"], UN_M49)) // => "1 country, not counting Taiwan (not in UN_M49)"
 * describeAreaCount(countAreas(["US", "JP", "HK"], PRC_STATISTICS), { locale: "zh" }) // => "2个国家和1个地区"
 */
export function describeAreaCount(count: AreaCount, options: AreaWordsOptions = {}): string | undefined {
  const { locale, labels } = checkedOptions(CALL, options, ["locale", "labels"]);
  return wordsOfAreaCount(count, requireWordsLocale("geography", locale), labels);
}

/** What a count of areas says, in a language that is known to be one. */
export function wordsOfAreaCount(
  count: AreaCount,
  locale: WordsLocale,
  labels: AreaLabelOptions["labels"] = {},
): string | undefined {
  const words = WORDS[locale];
  const { countries, regions, groups, areas, open, extent, unlisted, profile } = requireAreaCount(count);
  const left = unlisted.map((code) => areaLabel(code, { locale, labels }));
  const without = left.length === 0 ? "" : words.without(left, profile);
  if (open && areas === 0 && isVacuous(extent))
    return without === "" ? undefined : words.noneOrMore + without;
  const counts = [
    ...(countries > 0 || regions === 0 ? [words.countries(countries)] : []),
    ...(regions > 0 ? [words.regions(regions)] : []),
  ].join(words.and);
  if (!open && groups === 0) return counts + without;
  const { lower, upper } = extent;
  const isNamed = lower.kind === "finite" && lower.closed && lower.value.eq(areas);
  const saysMore = !isNamed || upper.kind === "finite";
  return (saysMore ? words.areas(describeInterval(extent, { locale })) : words.atLeast(counts)) + without;
}

/** Guards against what is no count of areas; gives its numbers and the extent, each known to be one. */
function requireAreaCount(count: AreaCount): AreaCount {
  const { countries, regions, groups, areas, open, extent, unlisted, profile } = (count ??
    {}) as Partial<AreaCount>;
  const isCounted = [countries, regions, groups, areas].every(
    (number) => Number.isSafeInteger(number) && Number(number) >= 0,
  );
  if (isCounted && typeof open === "boolean" && isTextList(unlisted) && typeof profile === "string")
    return { ...count, extent: knownInterval(extent as Interval) };
  throw invalidArgument(CALL, "the count of areas", count, "what countAreas gave");
}

/** Whether an extent says nothing: zero or more. */
function isVacuous({ lower, upper }: Interval): boolean {
  return lower.kind === "finite" && lower.closed && lower.value.isZero() && upper.kind !== "finite";
}
