const assert = require("node:assert/strict");
const {
  addAmounts,
  annualReport,
  createLedger,
  ISO_3166,
  isLedgerError,
  rmb,
  usd,
} = require("cultural-ledger");
const { countAreas } = require("cultural-ledger/geography");
const { toMarkdown } = require("cultural-ledger/io");
const { sumAmounts } = require("cultural-ledger/money");

assert.equal(addAmounts(usd("0.1"), usd("0.2")).toString(), "USD 0.3");
assert.equal(sumAmounts("CNY", [rmb("6900000")]).toString(), "CNY 6900000");
assert.equal(countAreas(["JP", "HK"], ISO_3166).areas, 2);

const ledger = createLedger({
  delegations: [{ id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 }],
});
const report = annualReport(ledger, { period: "2012", currency: "USD", profile: ISO_3166 });
assert.match(toMarkdown(report), /1,100/);
assert.throws(
  () => addAmounts(usd("1"), rmb("1")),
  (error) => isLedgerError(error, "money/currency-mismatch"),
);
console.log("CJS project: ok");
