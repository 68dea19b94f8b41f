/** A worker thread that measures trade, adds to a total that comes in, and sends back an error where it cannot. */

import { parentPort } from "node:worker_threads";
import { aggregate, createLedger, exportTotal, type MultiCurrencyTotal, usd } from "cultural-ledger";
import { revive, toPlain } from "cultural-ledger/io";

parentPort?.on("message", (message: unknown) => {
  const before = revive<MultiCurrencyTotal>(message);
  const { trades } = createLedger({
    trades: [
      {
        id: "linen",
        flow: "export",
        kind: "goods",
        product: "Linen",
        period: "2012",
        value: usd("21130000"),
      },
      { id: "art", flow: "export", kind: "goods", product: "Art", period: "2012" },
    ],
  });
  const exports = aggregate(trades, exportTotal);
  parentPort?.postMessage(
    toPlain(before.ok ? { exports, together: before.value.add(exports.total) } : before.issues),
  );
});
