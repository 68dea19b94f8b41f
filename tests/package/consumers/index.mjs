import assert from "node:assert/strict";
import { createRequire } from "node:module";
import {
  addAmounts,
  aggregate,
  annualReport,
  createLedger,
  ISO_3166,
  isLedgerError,
  rmb,
  usd,
} from "cultural-ledger";
import { FCS_2009, isWithin } from "cultural-ledger/classification";
import { compilePlan, toSql } from "cultural-ledger/engines";
import { countAreas } from "cultural-ledger/geography";
import { claimsIn, datasetOfReport } from "cultural-ledger/interchange";
import { parseLedger, readCsv, toJson, toMarkdown, writeCsv } from "cultural-ledger/io";
import { sumAmounts } from "cultural-ledger/money";
import { sampleLedger } from "cultural-ledger/testing";
import { aggregatorLaws } from "cultural-ledger/testing/fast-check";

assert.equal(addAmounts(usd("0.1"), usd("0.2")).toString(), "USD 0.3");
assert.equal(sumAmounts("CNY", [rmb("6900000")]).toString(), "CNY 6900000");
assert.equal(countAreas(["JP", "HK"], ISO_3166).areas, 2);

const ledger = createLedger({
  delegations: [{ id: "out", direction: "outbound", period: "2012", count: 61, persons: 1100 }],
});
const report = annualReport(ledger, { period: "2012", currency: "USD", profile: ISO_3166 });
assert.match(toMarkdown(report), /1,100/);

assert.deepEqual(parseLedger(toJson(ledger)).ledger, ledger);
const reading = await readCsv("delegations", writeCsv("delegations", ledger.delegations));
assert.deepEqual(reading.ledger, ledger);
assert.ok(isWithin(FCS_2009, "A", "CULTURAL"));
assert.equal(sampleLedger(7, 8).delegations.length, 2);
assert.equal(typeof aggregatorLaws, "function");

const plan = { from: "delegations", by: ["year"], measures: { persons: "persons" } };
assert.equal(String(aggregate(ledger.delegations, compilePlan(plan))[0].persons), "1,100");
assert.deepEqual(toSql(plan, { dialect: "duckdb", table: "delegations" }).parameters, ["held"]);

const dataset = datasetOfReport(report, { id: "YEAR", names: { en: "Exchange, 2012" } });
const claims = claimsIn(dataset);
assert.ok(claims.ok && claims.value.some(({ figure }) => figure?.number === "1100"));

assert.throws(
  () => addAmounts(usd("1"), rmb("1")),
  (error) =>
    isLedgerError(error, "money/currency-mismatch") &&
    /CNY 1\.00.*USD 1\.00|USD 1\.00.*CNY 1\.00/.test(error.message),
);

// Node gives one copy to ESM and CommonJS. Whoever asks for the modules of bundlers has a second one: amounts and errors of
// either are understood by both.
const required = createRequire(import.meta.url)("cultural-ledger");
const isModules = process.execArgv.includes("--conditions=module");
assert.equal(required.usd === usd, !isModules);
assert.equal(addAmounts(usd("1"), required.usd("2")).toString(), "USD 3");
assert.throws(
  () => required.usd("x"),
  (error) => isLedgerError(error, "money/invalid-amount"),
);

assert.equal(createRequire(import.meta.url)("cultural-ledger/package.json").name, "cultural-ledger");
console.log(isModules ? "modules of bundlers beside CommonJS: ok" : "ESM: ok");
