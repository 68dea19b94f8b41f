const assert = require("node:assert/strict");
const {
  addAmounts,
  aggregate,
  annualReport,
  createLedger,
  ISO_3166,
  isLedgerError,
  rmb,
  usd,
} = require("cultural-ledger");
const { countAreas } = require("cultural-ledger/geography");
const { FCS_2009, isWithin } = require("cultural-ledger/classification");
const { compilePlan, toSql } = require("cultural-ledger/engines");
const { claimsIn, datasetOfReport } = require("cultural-ledger/interchange");
const { parseLedger, readCsv, toJson, toMarkdown, writeCsv } = require("cultural-ledger/io");
const { sumAmounts } = require("cultural-ledger/money");
const { sampleLedger } = require("cultural-ledger/testing");

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
assert.deepEqual(parseLedger(toJson(ledger)).ledger, ledger);
assert.ok(isWithin(FCS_2009, "A", "CULTURAL"));
assert.equal(sampleLedger(7, 8).delegations.length, 2);

const plan = { from: "delegations", by: ["year"], measures: { persons: "persons" } };
assert.equal(String(aggregate(ledger.delegations, compilePlan(plan))[0].persons), "1,100");
assert.deepEqual(toSql(plan, { dialect: "duckdb", table: "delegations" }).parameters, ["held"]);

const dataset = datasetOfReport(report, { id: "YEAR", names: { en: "Exchange, 2012" } });
const claims = claimsIn(dataset);
assert.ok(claims.ok && claims.value.some(({ figure }) => figure?.number === "1100"));

readCsv("delegations", writeCsv("delegations", ledger.delegations)).then((reading) => {
  assert.deepEqual(reading.ledger, ledger);
  console.log("CommonJS: ok");
});
