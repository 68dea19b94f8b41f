// The host reconfigures decimal.js before and after it loads the library: no result changes.
import assert from "node:assert/strict";
import { Decimal } from "decimal.js";

const hostile = { precision: 3, rounding: 1, toExpPos: 0, toExpNeg: 0, maxE: 5 };
Decimal.set(hostile);
const { addAmounts, currencyAmount, sumAmounts, usd } = await import("cultural-ledger");

function check() {
  assert.equal(
    addAmounts(usd("123456789012345678901234"), usd("0.000000000001")).toString(),
    "USD 123456789012345678901234.000000000001",
  );
  assert.equal(
    sumAmounts(
      "USD",
      Array.from({ length: 1000 }, () => usd("0.1")),
    ).toString(),
    "USD 100",
  );
  assert.equal(usd("1000000").value.toString(), "1000000");
  assert.equal(usd("2").value.div(3).toFixed(20), "0.66666666666666666667");
  assert.equal(currencyAmount(new Decimal("12345"), "USD").toString(), "USD 12345");
}

check();
Decimal.set(hostile);
check();
try {
  Decimal.sum(1, "abc");
} catch {
  // what an app does with an error that it expected
}
check();
console.log("ESM with decimal.js reconfigured: ok");
