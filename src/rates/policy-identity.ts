/**
 * What tells the policies of a conversion apart: the fields that they are read by, as a text. Most rows ask as one before
 * did, so that the text of a policy is made once for each that differs.
 */

import type { Json } from "../foundation/collections";
import { quote } from "../foundation/issue";
import type { CurrencyCode } from "../money/currency";
import type { RatePolicy } from "./rate-query";

const POLICY_FIELDS = ["kind", "date", "period", "periods", "basis", "flow", "maxAgeDays"] as const;

/** What amounts share a rate by: their currency and the policy, which rows in the currency of the total do without. */
export function rateKey(currency: CurrencyCode, policy: RatePolicy | undefined): string {
  return policy === undefined ? currency : plainKey(currency, plainPolicy(policy));
}

/** Policies of words, which nearly all are, are those words between bars; the others are JSON. */
function plainKey(currency: CurrencyCode, plain: PlainPolicy): string {
  const { kind, date, period, periods, basis, flow, maxAgeDays, rate } = plain;
  const areWords = isWord(kind) && isWord(date) && isWord(period) && isWord(basis) && isWord(flow);
  const isPlain = areWords && periods === undefined && rate === undefined;
  return isPlain && (maxAgeDays === undefined || typeof maxAgeDays === "number")
    ? `${currency}|${kind ?? ""}|${date ?? ""}|${period ?? ""}|${basis ?? ""}|${flow ?? ""}|${maxAgeDays ?? ""}`
    : `${currency} ${JSON.stringify(plain)}`;
}

/** Text that is neither nothing nor has a bar, or left out. */
function isWord(value: Json | undefined): value is string | undefined {
  return value === undefined || (typeof value === "string" && value !== "" && !value.includes("|"));
}

/** A policy as JSON: the fields that it is read by, and nothing else that it may carry. */
export type PlainPolicy = { readonly [Field in (typeof POLICY_FIELDS)[number] | "rate"]?: Json };

const RATE_FIELDS = ["base", "quote", "rate", "perUnits", "basis", "period", "flow", "source"] as const;

/** The plain form of a policy, its fields in one order. */
export function plainPolicy(policy: RatePolicy): PlainPolicy {
  const fields = pick(policy, POLICY_FIELDS);
  const rate: unknown = (policy as { readonly rate?: unknown } | null)?.rate;
  if (rate === undefined) return fields;
  const isObject = typeof rate === "object" && rate !== null;
  return { ...fields, rate: isObject ? pick(rate, RATE_FIELDS) : isJsonScalar(rate) ? rate : quote(rate) };
}

/** The given fields in the given order, where they are there. */
function pick(holder: unknown, fields: readonly string[]): { readonly [field: string]: Json } {
  const values = (holder ?? {}) as Readonly<Record<string, unknown>>;
  const picked: Record<string, Json> = {};
  for (const field of fields) {
    const value = values[field];
    if (value !== undefined) picked[field] = plain(value);
  }
  return picked;
}

/** What no policy holds is nested and not text, which a source may be: so whatever reads it refuses it. */
function plain(value: unknown): Json {
  if (Array.isArray(value) && value.length <= MOST_PERIODS)
    return Array.from(value, (item) => (isJsonScalar(item) ? item : [quote(item)]));
  return isJsonScalar(value) ? value : [[quote(value)]];
}

/** The periods of a policy are written out; longer lists are no policies that anybody asks by. */
const MOST_PERIODS = 1000;

function isJsonScalar(value: unknown): value is string | number | boolean | null {
  return (
    value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
  );
}

/** A policy that was asked for, and its key in the currency that it was last asked for in. */
export interface KnownPolicy {
  readonly plain: PlainPolicy;
  currency: CurrencyCode | undefined;
  key: string;
}

/** Policies by their dates or periods, the latest of each. */
export class KnownPolicies {
  readonly #latest = new Map<unknown, KnownPolicy>();

  of(policy: RatePolicy): KnownPolicy {
    const fields = (policy ?? {}) as PlainPolicy;
    const when = fields.date ?? fields.period ?? firstOf(fields.periods);
    const known = this.#latest.get(when);
    if (known !== undefined && areSamePolicies(known.plain, fields)) return known;
    const fresh: KnownPolicy = { plain: plainPolicy(policy), currency: undefined, key: "" };
    this.#latest.set(when, fresh);
    return fresh;
  }
}

/** As `rateKey`. */
export function knownRateKey(currency: CurrencyCode, known: KnownPolicy): string {
  if (known.currency !== currency) {
    known.currency = currency;
    known.key = plainKey(currency, known.plain);
  }
  return known.key;
}

function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

/** Both lists of the same texts in the same order, or both left out. */
function isSameList(one: unknown, other: unknown): boolean {
  if (!Array.isArray(one) || !Array.isArray(other)) return one === other;
  return one.length === other.length && one.every((item, at) => item === other[at]);
}

/** Whether two policies without a rate of their own have one text. */
function areSamePolicies(one: PlainPolicy, other: PlainPolicy): boolean {
  return (
    one.kind === other.kind &&
    one.date === other.date &&
    one.period === other.period &&
    isSameList(one.periods, other.periods) &&
    one.basis === other.basis &&
    one.flow === other.flow &&
    one.maxAgeDays === other.maxAgeDays &&
    one.rate === undefined &&
    other.rate === undefined
  );
}
