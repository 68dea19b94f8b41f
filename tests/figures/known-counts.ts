/** Counts of every wording with what they allow, by bigint arithmetic: nothing of the library reads them here. */

import {
  about,
  atLeast,
  atMost,
  between,
  type Count,
  exactly,
  figure,
  type Interval,
  lessThan,
  moreThan,
  nearly,
  odd,
  unknown,
} from "cultural-ledger";
import fc from "fast-check";
import { leastWhole } from "./least-whole";

/** The definition: the whole numbers from the least to the most, where it sets one; an unknown count allows every one. */
export interface Range {
  readonly least: bigint;
  readonly most: bigint | undefined;
  readonly isUnknown?: boolean;
}

/** A count with the range that it is made of: nothing of the library says what it allows. */
export type Known = readonly [count: Count | undefined, range: Range];

const SCALES = [
  [undefined, 0],
  ["hundred", 2],
  ["thousand", 3],
  ["wan", 4],
  ["million", 6],
  ["yi", 8],
] as const;

/** Counts of every form. */
export const known: fc.Arbitrary<Known> = fc
  .tuple(
    fc.oneof(fc.bigInt({ min: 0n, max: 9n }), fc.bigInt({ min: 0n, max: 10n ** 20n })),
    fc.bigInt({ min: 0n, max: 1000n }),
    fc.constantFrom(...SCALES),
  )
  .chain(([number, more, [scale, power]]) => {
    const options = scale === undefined ? {} : { scale };
    const zeros = 10n ** BigInt(power);
    const value = number * zeros;
    const exact: Range = { least: value, most: value };
    // A tenth of a whole number, rounded inwards; of things one at least, and half of the last digit in a scale.
    const half = zeros / 2n;
    const isTenth = value >= 10n && value >= 10n * half;
    const step = half > 1n ? half : 1n;
    const lowest = isTenth ? (9n * value + 9n) / 10n : value - step;
    const highest = isTenth ? (11n * value) / 10n : value + step;
    const all: Range = { least: 0n, most: undefined, isUnknown: true };
    const forms: Known[] = [
      [exactly(number, options), exact],
      [moreThan(number, options), { least: value + 1n, most: undefined }],
      [atLeast(number, options), { least: value, most: undefined }],
      [atMost(number, options), { least: 0n, most: value }],
      [between(number, number + more, options), { least: value, most: value + more * zeros }],
      [
        figure(number, options),
        scale === undefined ? exact : { least: value < half ? 0n : value - half, most: value + half },
      ],
      [about(number, options), value === 0n ? all : { least: lowest, most: highest }],
      [nearly(number, options), value <= 1n ? all : { least: lowest, most: value - 1n }],
      [unknown(), all],
      [undefined, all],
    ];
    if (value > 0n) forms.push([lessThan(number, options), { least: 0n, most: value - 1n }]);
    const unit = onlyDigit(value);
    if (unit > 1n) forms.push([odd(number, options), { least: value + 1n, most: value + unit - 1n }]);
    if (value <= Number.MAX_SAFE_INTEGER) forms.push([Number(value), exact]);
    return fc.constantFrom(...forms);
  });

/** One of the last digit that is not zero; of zero, none. */
function onlyDigit(value: bigint): bigint {
  if (value === 0n) return 0n;
  let unit = 1n;
  while (value % (unit * 10n) === 0n) unit *= 10n;
  return unit;
}

/** Whatever a choice of one allowed number for each count can add up to. */
export function rangeOfSum(list: readonly Known[]): Range {
  return list.reduce<Range>(
    (sum, [, { least, most, isUnknown = false }]) => ({
      least: sum.least + least,
      most: sum.most === undefined || most === undefined ? undefined : sum.most + most,
      isUnknown: sum.isUnknown === true || isUnknown,
    }),
    { least: 0n, most: 0n, isUnknown: false },
  );
}

/** What the library says of a sum. */
export function rangeOf(total: Interval): Range {
  const { upper } = total;
  const most = upper.kind === "finite" ? BigInt(upper.value.toFixed()) : undefined;
  return { least: leastWhole(total), most, isUnknown: upper.kind === "unknown" };
}
