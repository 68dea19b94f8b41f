/** The guard over markets: a total of trade that refuses overlaps, against the same total without a look at markets. */

import {
  type AreaCode,
  aggregate,
  type CurrencyAmount,
  sumAmounts,
  type TradeRecord,
  type TradeTotal,
  tradeTotal,
} from "cultural-ledger";
import { AREAS, numbersBelow, plainRows, tradeRecords } from "../generate";
import { contender } from "../harness";
import type { Topic } from "../topic";
import { centsOfAmount, verdictOfCents } from "../truth";

const MANY = 50;

/** The records with so many markets each, no two lists alike. */
function toMany(records: readonly TradeRecord[]): readonly TradeRecord[] {
  const below = numbersBelow(50);
  return records.map((record) => {
    const markets = new Set<AreaCode>();
    while (markets.size < MANY) markets.add(AREAS[below(AREAS.length)] as AreaCode);
    return { ...record, markets: [...markets] };
  });
}

export const guards: Topic = {
  id: "guards",
  title: "Trade, with overlapping markets refused",
  needsPeers: false,
  mostRecords: 100_000,
  contenders: (workload) => {
    const rows = plainRows({ ...workload, currencies: ["USD"] });
    const records = tradeRecords(rows);
    const many = toMany(records);
    const truth = rows.reduce((sum, { cents }) => sum + cents, 0n);
    const verify = ({ total }: TradeTotal) =>
      verdictOfCents(
        centsOfAmount(total.get("USD") ?? sumAmounts("USD", [] as CurrencyAmount<"USD">[])),
        truth,
      );
    const [guarded, open] = [tradeTotal("exports"), tradeTotal("exports", { overlap: "allow" })];
    return [
      contender("tradeTotal, a market each", () => aggregate(records, guarded), verify),
      contender("the same, overlaps allowed", () => aggregate(records, open), verify),
      contender("tradeTotal, 50 markets each", () => aggregate(many, guarded), verify),
      contender("50 markets each, overlaps allowed", () => aggregate(many, open), verify),
    ];
  },
};
