import { aggregate, type CurrencyAmount, type CurrencyCode, sumByCurrency, sumMoney } from "cultural-ledger";
import { aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutPoint } from "../../money/by-definition";
import { testLaws } from "../test-laws";
import { amounts, dollars } from "../visits";

/** The plain digits of an amount as a whole number of millionths of a millionth, by text and bigint alone. */
function trillionths({
  currency,
  value,
}: {
  readonly currency: CurrencyCode;
  readonly value: string;
}): bigint {
  expect(value, currency).toMatch(/^-?\d+(\.\d{1,12})?$/);
  return withoutPoint(value, 12);
}

function total(list: readonly CurrencyAmount[]): bigint {
  return list.reduce((sum, amount) => sum + trillionths(amount.toJSON()), 0n);
}

describe("sumMoney", () => {
  const sum = sumMoney("USD", (amount: CurrencyAmount<"USD">) => amount);

  testLaws(aggregatorLaws(fc, sum, dollars));

  test("it is the sum that bigints give", () => {
    fc.assert(
      fc.property(fc.array(dollars), (list) => {
        const answer = aggregate(list, sum).toJSON();
        expect(answer.currency).toBe("USD");
        expect(trillionths(answer)).toBe(total(list));
      }),
    );
  });
});

describe("sumByCurrency", () => {
  const sums = sumByCurrency((amount: CurrencyAmount) => amount);

  testLaws(aggregatorLaws(fc, sums, amounts));

  test("it is the sum that bigints give for each currency that occurs, and nothing for the others", () => {
    fc.assert(
      fc.property(fc.array(amounts), (list) => {
        const answer = aggregate(list, sums).toJSON();
        const codes = (["CNY", "USD"] as const).filter((code) =>
          list.some(({ currency }) => currency === code),
        );
        expect(answer.map(({ currency }) => currency)).toEqual(codes);
        expect(answer.map(trillionths)).toEqual(
          codes.map((code) => total(list.filter(({ currency }) => currency === code))),
        );
      }),
    );
  });
});
