import {
  type AreaCode,
  aggregate,
  type CurrencyAmount,
  coverageRatio,
  exportTotal,
  importTotal,
  type MultiCurrencyTotal,
  type Period,
  type Status,
  type TradeFlow,
  type TradeKind,
  type TradeRecord,
  tradeBalance,
} from "cultural-ledger";
import { type AggregatorLaw, aggregatorLaws } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { testLaws } from "../aggregate/test-laws";
import { amounts } from "../aggregate/visits";
import { amountIn } from "../amount-in";
import { deepFreeze } from "../frozen";
import { withoutPoint } from "../money/by-definition";

/** Areas of which none lies in another, so that no market is refused. */
const apart = fc.subarray<AreaCode>(["JP", "FR", "CN-HK", "GB-WLS", "GB-ENG", "TW"]);
const trades: fc.Arbitrary<TradeRecord> = fc
  .record(
    {
      id: fc.string(),
      flow: fc.constantFrom<TradeFlow>("export", "import", "re-export", "re-import"),
      kind: fc.constantFrom<TradeKind>("goods", "services"),
      product: fc.constantFrom("Linen", "Shows", "__proto__"),
      period: fc.constantFrom<Period>("2012", "2013"),
      status: fc.constantFrom<Status>("held", "planned", "cancelled"),
      markets: fc.oneof(apart, fc.record({ named: apart, open: fc.constant<true>(true) })),
      value: amounts,
    },
    { requiredKeys: ["id", "flow", "kind", "product", "period"] },
  )
  .map((given) => deepFreeze<TradeRecord>(given));

describe.each<readonly [string, readonly AggregatorLaw[]]>([
  ["exportTotal", aggregatorLaws(fc, exportTotal, trades)],
  ["importTotal", aggregatorLaws(fc, importTotal, trades)],
  ["tradeBalance", aggregatorLaws(fc, tradeBalance, trades)],
  ["coverageRatio", aggregatorLaws(fc, coverageRatio("USD"), trades)],
])("%s", (_name, laws) => testLaws(laws));

/** Amounts of a currency as whole numbers of 10^-12. */
const units = (amount: CurrencyAmount) => withoutPoint(amount.toJSON().value, 12);

function unitsByCurrency(total: MultiCurrencyTotal): Record<string, bigint> {
  return Object.fromEntries(total.entries().map((amount) => [amount.currency, units(amount)]));
}

function added(list: readonly TradeRecord[], sign: (trade: TradeRecord) => bigint): Record<string, bigint> {
  const sums: Record<string, bigint> = {};
  for (const trade of list) {
    if (trade.value === undefined) continue;
    const value = amountIn(trade.value);
    const { currency } = value;
    sums[currency] = (sums[currency] ?? 0n) + sign(trade) * units(value);
  }
  return sums;
}

const isOut = ({ flow }: TradeRecord) => flow === "export" || flow === "re-export";
const isHeld = ({ status }: TradeRecord) => status === undefined || status === "held";

test("both sides and their balance are those of bigint arithmetic over what was held", () => {
  fc.assert(
    fc.property(fc.array(trades), (list) => {
      const held = list.filter(isHeld);
      const sold = held.filter(isOut);
      const bought = held.filter((trade) => !isOut(trade));
      const { exports, imports, balance, unknown } = aggregate(list, tradeBalance);
      expect(unitsByCurrency(exports.total)).toEqual(added(sold, () => 1n));
      expect(unitsByCurrency(imports.total)).toEqual(added(bought, () => 1n));
      expect(unitsByCurrency(balance)).toEqual(added(held, (trade) => (isOut(trade) ? 1n : -1n)));
      expect([exports.known + exports.unknown, imports.known + imports.unknown]).toEqual([
        sold.length,
        bought.length,
      ]);
      expect(unknown).toBe(held.filter(({ value }) => value === undefined).length);
    }),
  );
});

test("the ratio times the imports is nearer to the exports than half of the last decimal kept", () => {
  fc.assert(
    fc.property(fc.array(trades), (list) => {
      const answer = aggregate(list, coverageRatio("USD"));
      if (answer.kind === "undefined") {
        expect(units(amountIn(answer.imports))).toBe(0n);
        return;
      }
      const ratio = BigInt(answer.ratio.times(1e12).toFixed());
      const rest = units(answer.exports) * 10n ** 12n - ratio * units(answer.imports);
      const size = (number: bigint) => (number < 0n ? -number : number);
      expect(2n * size(rest) <= size(units(answer.imports))).toBe(true);
      expect(answer.rounded).toBe(rest !== 0n);
    }),
  );
});
