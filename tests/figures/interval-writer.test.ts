import { describe, expect, it } from "vitest";
import { intervalBetween, UNBOUNDED } from "../../src/figures/interval";
import { finiteEnd } from "../../src/figures/interval-ends";
import { intervalInUnit, writerOf } from "../../src/figures/interval-writer";
import { decimalOf } from "../../src/number/decimal";

const end = (number: string, closed = true) => finiteEnd(decimalOf(number), closed);
const within = (lower: string, upper: string) => intervalBetween(end(lower), end(upper), false);

describe("intervalInUnit", () => {
  it.each([
    [within("6138975.02", "7174817.10"), "USD", "between USD 6.14 and 7.17 million", "614万至717万美元"],
    [within("0.69", "0.72333"), "ratio", "between 69 and 72.3 %", "69%至72.3%"],
    [
      intervalBetween(end("100000000160"), UNBOUNDED, false),
      "USD",
      "at least USD 100 billion",
      "至少1000亿美元",
    ],
    [intervalBetween(end("0", false), end("5"), false), "USD", "at most USD 5", "至多5美元"],
  ] as const)("writes %s in %s", (interval, unit, english, chinese) => {
    expect(intervalInUnit({ locale: "en" }, interval, unit)).toBe(english);
    expect(intervalInUnit({ locale: "zh" }, interval, unit)).toBe(chinese);
  });
});

describe("writerOf", () => {
  it("writes the numbers of one sentence in one scale", () => {
    const [small, large] = [within("900000", "900000"), within("30000000", "30000000")];
    const write = writerOf({ locale: "en" }, "USD", [small, large]);
    expect([write(small), write(large)]).toEqual(["USD 0.9 million", "USD 30 million"]);
  });
});
