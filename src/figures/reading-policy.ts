/**
 * How a published figure is read is a choice, and the choice is data: what trailing zeros say, how numbers were rounded,
 * what "about" spans.
 *
 * @source XBRL Calculations 1.1 (REC 2023-02-22): a fact rounded to nearest is an interval with both ends closed, a
 * truncated one reaches from its value to the next, away from zero and without it
 */

import { checkedOptions } from "../foundation/arguments";
import { LedgerError } from "../foundation/error";
import { quote } from "../foundation/issue";
import { requiredWord } from "../foundation/option-word";
import { parseExact } from "../number/exact-number";

/** How a number was rounded before it was printed. `unknown` allows every way, `none` says it was not. */
export type FigureRounding = "nearest" | "half-up" | "half-even" | "truncate" | "unknown" | "none";

/** How far a word reaches: a share of the number as plain text ("0.1" is a tenth of it), or `vague`, which sets no end. */
export type Span = "vague" | (string & {});

/** What the wording of a figure leaves open. Build one of your own from a preset: `{ ...READINGS.AS_WRITTEN, id: "mine", about: "0.2" }`. */
export interface ReadingPolicy {
  readonly id: string;
  /** Numbers of things without a scale: `exact`, or `rounded` to their last digit. */
  readonly counts: "exact" | "rounded";
  /** Whether the zeros at the end of a whole number are digits as printed: "1100" is to the one, or to the hundred. */
  readonly trailingZeros: "significant" | "insignificant";
  readonly rounding: FigureRounding;
  /** The share of its number that "about" spans on either side; of things, one of them at least. Fraction words have their own. */
  readonly about: Span;
  /** The share of its number that "nearly" spans towards nothing; of things, one of them at least. "Nearly 0" sets no end. */
  readonly nearly: Span;
  /**
   * How far a fraction word reaches: `nearest` half the way to the next fraction in common use on either side, so that "half"
   * is from 45 to 55 % and "two thirds" from 19/30 to 41/60, "about" the whole way and not to it, "nearly" down only; `narrow`
   * half as far; or `exact`, where "about" and "nearly" span what they span of any number. In common use are halves, thirds,
   * quarters, fifths and tenths, and those of its own denominator.
   */
  readonly fractions: "nearest" | "narrow" | "exact";
}

/**
 * Digits as they are written: counts are exact, "30 million" is between 29.5 and 30.5 million with both ends, "about" is a
 * tenth more or less, "nearly" up to a tenth nearer to nothing, "one tenth" what is nearer to it than to the next fraction in
 * common use. What functions use that are given none.
 */
export const AS_WRITTEN: ReadingPolicy = /* @__PURE__ */ Object.freeze({
  id: "AS_WRITTEN",
  counts: "exact",
  trailingZeros: "significant",
  rounding: "nearest",
  about: "0.1",
  nearly: "0.1",
  fractions: "nearest",
});

/**
 * The readings there are, by their ids.
 *
 * @example
 * describeInterval(readFigure(figure("30", { scale: "million" }), READINGS.ROUND_NUMBERS)) // => "between 25,000,000 and 35,000,000"
 */
export const READINGS = /* @__PURE__ */ Object.freeze({
  AS_WRITTEN,
  /** Trailing zeros are not digits: "1100" is between 1050 and 1150, "30 million" between 25 and 35 million. */
  ROUND_NUMBERS: /* @__PURE__ */ variant("ROUND_NUMBERS", { trailingZeros: "insignificant" }),
  /** Halves were rounded away from zero, so the end further away is open. */
  HALF_UP: /* @__PURE__ */ variant("HALF_UP", { rounding: "half-up" }),
  /** Halves were rounded to the even digit: both ends are closed after an even digit, open after an odd one. */
  HALF_EVEN: /* @__PURE__ */ variant("HALF_EVEN", { rounding: "half-even" }),
  /** Digits were cut off: "21.13 million" is 21.13 million or more, and less than 21.14 million. */
  TRUNCATED: /* @__PURE__ */ variant("TRUNCATED", { rounding: "truncate" }),
  /** Nobody knows how it was rounded: anything less than one unit of the last digit away. */
  ANY_ROUNDING: /* @__PURE__ */ variant("ANY_ROUNDING", { rounding: "unknown" }),
  /** Numbers are what they say, to the last unit. */
  EXACT_DIGITS: /* @__PURE__ */ variant("EXACT_DIGITS", { rounding: "none" }),
  /** "About" and "nearly" promise no span: they bound nothing but the side that they name. */
  NO_SPANS: /* @__PURE__ */ variant("NO_SPANS", { about: "vague", nearly: "vague" }),
  /** Fraction words reach half as far: "half" is from 47.5 to 52.5 %. */
  NARROW_FRACTIONS: /* @__PURE__ */ variant("NARROW_FRACTIONS", { fractions: "narrow" }),
  /** Fraction words are numbers: "half" is a half, and "about half" a tenth of it more or less. */
  EXACT_FRACTIONS: /* @__PURE__ */ variant("EXACT_FRACTIONS", { fractions: "exact" }),
});

/**
 * The readings that a verdict is tried under, the default first.
 *
 * @example
 * READING_PANEL.map(({ id }) => id).slice(0, 3) // => ["AS_WRITTEN", "ROUND_NUMBERS", "HALF_UP"]
 */
export const READING_PANEL: readonly ReadingPolicy[] = /* @__PURE__ */ Object.freeze(Object.values(READINGS));

function variant(id: string, changes: Partial<ReadingPolicy>): ReadingPolicy {
  return Object.freeze({ ...AS_WRITTEN, ...changes, id });
}

/** The words of each choice that is one of a few. */
const WORDS: {
  readonly [Choice in Exclude<keyof ReadingPolicy, "id" | "about" | "nearly">]: readonly [
    ReadingPolicy[Choice],
    ...ReadingPolicy[Choice][],
  ];
} = {
  counts: ["exact", "rounded"],
  trailingZeros: ["significant", "insignificant"],
  rounding: ["nearest", "half-up", "half-even", "truncate", "unknown", "none"],
  fractions: ["nearest", "narrow", "exact"],
};

/** The digits that a span may have. */
const SPAN_DIGITS = { integer: 2, fraction: 12 } as const;

/**
 * Guards against a policy with a choice that does not exist.
 *
 * @throws `figures/invalid-policy`, `figures/unknown-option`
 */
export function requirePolicy(policy: ReadingPolicy): ReadingPolicy {
  const fields = fieldsOf(policy);
  if (fields === undefined || typeof fields.id !== "string" || fields.id === "")
    throw invalidPolicy(policy, "it has no id");
  const { id, about, nearly } = fields;
  checkedOptions({ chapter: "figures", call: `the reading ${quote(id)}` }, fields, CHOICES);
  for (const choice of Object.keys(WORDS) as (keyof typeof WORDS)[])
    requiredWord<string>("figures", `${choice} of the reading ${id}`, fields[choice], WORDS[choice]);
  for (const span of [about, nearly]) {
    if (span === "vague") continue;
    const share = typeof span === "string" ? parseExact(span, SPAN_DIGITS) : undefined;
    if (share === undefined || share.units < 0)
      throw invalidPolicy(
        policy,
        `a span is ${quote(span)}; it must be a share as plain digits such as "0.1", or "vague"`,
      );
    if (span === nearly && share.units === 0)
      throw invalidPolicy(policy, `nearly spans ${quote(span)}, which leaves no number: it excludes its own`);
  }
  return fields;
}

/** As `requirePolicy`; the one that holds where none is given needs no look. */
export function knownPolicy(policy: ReadingPolicy): ReadingPolicy {
  return policy === AS_WRITTEN ? policy : requirePolicy(policy);
}

/** What a policy reads otherwise than `AS_WRITTEN`, as text that is one for all that read alike; empty where nothing. */
export function choicesOfItsOwn(policy: ReadingPolicy): string {
  return CHOICES.filter((choice) => choice !== "id" && policy[choice] !== AS_WRITTEN[choice])
    .map((choice) => `${choice} ${policy[choice]}`)
    .join(", ");
}

const CHOICES = ["id", "counts", "trailingZeros", "rounding", "about", "nearly", "fractions"] as const;

/** The choices, each read once: a proxy or an accessor has code of its own. `undefined` where there are none. */
function fieldsOf(policy: unknown): ReadingPolicy | undefined {
  if (typeof policy !== "object" || policy === null) return undefined;
  try {
    return { ...(policy as ReadingPolicy) };
  } catch {
    return undefined;
  }
}

function invalidPolicy(policy: unknown, fault: string): LedgerError {
  return new LedgerError(
    "figures/invalid-policy",
    `Cannot read figures by ${quote(policy)}: ${fault}. Start from a preset: { ...READINGS.AS_WRITTEN, id: "mine", about: "0.2" }.`,
    { details: { policy } },
  );
}
