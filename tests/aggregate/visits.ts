/** Arbitrary records for the laws: few enough keys that they meet, and values that have broken groupings before. */

import {
  type AreaCode,
  about,
  atLeast,
  atMost,
  type Count,
  type CurrencyAmount,
  currencyAmount,
  exactly,
  figure,
  type Key,
  moreThan,
  nearly,
  odd,
  unknown,
} from "cultural-ledger";
import * as fc from "fast-check";
import { deepFreeze } from "../frozen";

export interface Visit {
  readonly country: Key;
  readonly year: Key;
  readonly areas: readonly Key[];
  readonly persons: Count | undefined;
  readonly cost: CurrencyAmount<"USD">;
  readonly income: CurrencyAmount;
}

/** Texts and numbers that an object key, a joined text or a locale would mix up. */
export const hostileKeys: readonly Key[] = [
  "",
  "|",
  "a",
  "a|b",
  "b",
  "b|c",
  "c",
  "1",
  1,
  "10",
  10,
  2,
  "true",
  true,
  "false",
  false,
  0,
  -0,
  0.1,
  1e21,
  "Infinity",
  Infinity,
  -Infinity,
  "null",
  "undefined",
  undefined,
  "__proto__",
  "constructor",
  "toString",
  "é",
  "e\u0301",
  "Z",
  "\uFF21",
  "\u{1F3AD}",
];

export const keys: fc.Arbitrary<Key> = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...hostileKeys) },
  { weight: 1, arbitrary: fc.string({ unit: "binary" }) },
  { weight: 1, arbitrary: fc.double({ noNaN: true }) },
);

const wholeNumbers = fc.bigInt({ min: 0n, max: 10n ** 20n });

/** Counts as numbers, as figures of each qualifier, also beyond 2^53, and unknown. */
export const counts: fc.Arbitrary<Count> = fc.oneof(
  fc.nat(),
  fc.maxSafeNat(),
  wholeNumbers.map(exactly),
  wholeNumbers.map(moreThan),
  wholeNumbers.map(atLeast),
  wholeNumbers.map(atMost),
  wholeNumbers.map((number) => figure(number)),
  fc.nat(50).map((number) => figure(number, { scale: "wan" })),
  fc.nat(50).map((number) => about(number)),
  wholeNumbers.map((number) => nearly(number)),
  fc.nat(50).map((number) => odd(number + 1, { scale: "hundred" })),
  fc.constant(unknown()),
);

/** Whether such a count, or none, says nothing of how many: about and nearly nothing say nothing, and nearly 1 no more. */
export function saysNothing(given: Count | undefined): boolean {
  if (typeof given !== "object") return given === undefined;
  if (given.qualifier === "unknown") return true;
  if (given.number === "0") return given.qualifier === "about" || given.qualifier === "nearly";
  return given.qualifier === "nearly" && given.number === "1";
}

/** Plain digits with up to 22 before the point and 12 after it, so that any hundred of them fit an amount. */
const amountTexts = fc.oneof(
  fc.constantFrom("0", "0.1", "0.2", "-0.3", "0.70", "21130000", "1093103.94"),
  fc.stringMatching(/^-?[0-9]{1,22}(\.[0-9]{1,12})?$/),
);

export const dollars = amountTexts.map((text) => currencyAmount(text, "USD"));
export const amounts: fc.Arbitrary<CurrencyAmount> = fc
  .tuple(amountTexts, fc.constantFrom("USD" as const, "CNY" as const))
  .map(([text, currency]) => currencyAmount(text, currency));

export const visits: fc.Arbitrary<Visit> = fc
  .record({
    country: keys,
    year: keys,
    areas: fc.array(keys, { maxLength: 4 }),
    persons: fc.option(counts, { nil: undefined }),
    cost: dollars,
    income: amounts,
  })
  .map(deepFreeze);

/** Lists of areas: closed ones, open ones, and open ones with a stated number. */
export function areaListsOf(codes: fc.Arbitrary<AreaCode>) {
  const named = fc.array(codes, { maxLength: 4 });
  const stated = fc.nat(20).chain((n) => fc.constantFrom(n + 10, exactly(n + 10), atLeast(n), moreThan(n)));
  return fc.oneof(
    named,
    fc.record({ named, open: fc.constant<true>(true), stated }, { requiredKeys: ["named", "open"] }),
  );
}
