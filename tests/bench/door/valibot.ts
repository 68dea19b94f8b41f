/** The schemas of `by-hand.ts` once more, in valibot. */

import { loadPeer } from "../peers";
import { AMOUNT, AREA, AREA_CELL, CURRENCIES, FLOWS, KINDS } from "./by-hand";
import type { TradeRow } from "./texts";

export async function valibotSchemas() {
  const v = await loadPeer.valibot();
  const matching = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));
  const common = {
    id: matching(/\S/),
    flow: v.picklist(FLOWS),
    kind: v.picklist(KINDS),
    product: matching(/\S/),
    period: v.pipe(v.string(), v.isoDate()),
  };
  const [amount, currency] = [matching(AMOUNT), v.picklist(CURRENCIES)];
  const rows = v.array(
    v.strictObject({ ...common, markets: matching(AREA_CELL), value: amount, "value.currency": currency }),
  );
  const trades = v.array(
    v.strictObject({
      ...common,
      markets: v.array(matching(AREA)),
      value: v.strictObject({ currency, value: amount }),
    }),
  );
  const ledger = v.strictObject({ trades });
  return {
    rows: (data: unknown) => v.parse(rows, data) as readonly TradeRow[],
    trades: (data: unknown) => v.parse(trades, data) as readonly unknown[],
    ledger: (data: unknown) => v.parse(ledger, data) as { readonly trades: readonly unknown[] },
  };
}
