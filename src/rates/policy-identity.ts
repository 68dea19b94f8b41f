/**
 * What tells the policies of a conversion apart: the fields that they are read by, as a text. Most rows ask as one before
 * did, so that the text of a policy is made once for each that differs.
 */

import type { Json } from "../foundation/collections";
import { quote } from "../foundation/issue";
import type { CurrencyCode } from "../money/currency";
import { RATE_FIELDS } from "./exchange-rate";
import { MOST_PERIODS, type RatePolicy } from "./rate-query";

const POLICY_FIELDS = ["kind", "date", "period", "periods", "basis", "flow", "maxAgeDays"] as const;

/** What amounts share a rate by: their currency and the policy, which rows in the currency of the total do without. */
export function rateKey(currency: CurrencyCode, policy: RatePolicy | undefined): string {
  return policy === undefined ? currency : plainKey(currency, plainPolicy(policy));
}

/** Policies of words, which nearly all are, are those words between bars; the others are JSON. */
function plainKey(currency: CurrencyCode, plain: PlainPolicy): string {
  const { kind, date, period, basis, flow, maxAgeDays, ...others } = plain;
  const areWords = isWord(kind) && isWord(date) && isWord(period) && isWord(basis) && isWord(flow);
  const isPlain = areWords && Object.keys(others).length === 0;
  return isPlain && (maxAgeDays === undefined || typeof maxAgeDays === "number")
    ? `${currency}|${kind ?? ""}|${date ?? ""}|${period ?? ""}|${basis ?? ""}|${flow ?? ""}|${maxAgeDays ?? ""}`
    : `${currency} ${JSON.stringify(plain)}`;
}

/** Text that is neither nothing nor has a bar, or left out. */
function isWord(value: Json | undefined): value is string | undefined {
  return value === undefined || (typeof value === "string" && value !== "" && !value.includes("|"));
}

/** A policy as JSON: the fields that it is read by, and whatever else it carries, for which it will be refused. */
type PlainPolicy = { readonly [Field in (typeof POLICY_FIELDS)[number] | "rate"]?: Json };

/** The plain form of a policy, its fields in one order. */
export function plainPolicy(policy: RatePolicy): PlainPolicy {
  const { rate, ...fields } = inOrder(policy, POLICY_FIELDS);
  if (rate === undefined) return fields;
  const given: unknown = (policy as { readonly rate?: unknown }).rate;
  const isObject = typeof given === "object" && given !== null;
  return { ...fields, rate: isObject ? inOrder(given, RATE_FIELDS) : rate };
}

/** The given fields in the given order, where they are there, and then whatever others there are. */
function inOrder(holder: unknown, fields: readonly string[]): { readonly [field: string]: Json } {
  const values = (holder ?? {}) as Readonly<Record<string, unknown>>;
  const picked: Record<string, Json> = {};
  for (const field of new Set([...fields, ...Object.keys(values)])) {
    const value = values[field];
    if (value !== undefined) picked[field] = plain(value);
  }
  return picked;
}

/** What no policy holds is nested and not text, which a source may be: so whatever reads it refuses it. */
function plain(value: unknown): Json {
  // Longer lists are refused for their length, which they keep.
  if (Array.isArray(value))
    return value.length > MOST_PERIODS
      ? Array.from({ length: MOST_PERIODS + 1 }, () => null)
      : Array.from(value, (item) => (isJsonScalar(item) ? item : [quote(item)]));
  return isJsonScalar(value) ? value : [[quote(value)]];
}

function isJsonScalar(value: unknown): value is string | number | boolean | null {
  return (
    value === null || typeof value === "string" || typeof value === "number" || typeof value === "boolean"
  );
}

/** A policy that was asked for, and its key in the currency that it was last asked for in. */
export interface KnownPolicy {
  readonly plain: PlainPolicy;
  /** How many fields it was given with: one more is one that no policy has. */
  readonly fields: number;
  currency: CurrencyCode | undefined;
  key: string;
}

/** Policies by their dates or periods, the latest of each. */
export class KnownPolicies {
  readonly #latest = new Map<unknown, KnownPolicy>();

  of(policy: RatePolicy): KnownPolicy {
    const given = (policy ?? {}) as PlainPolicy;
    const when = given.date ?? given.period ?? firstOf(given.periods);
    const fields = Object.keys(given).length;
    const known = this.#latest.get(when);
    if (known?.fields === fields && areSamePolicies(known.plain, given)) return known;
    const fresh: KnownPolicy = { plain: plainPolicy(policy), fields, currency: undefined, key: "" };
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
