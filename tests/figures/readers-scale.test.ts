import { figure, moreThan } from "cultural-ledger";
import { describe, expect, it } from "vitest";
import { figureForReaders, inReadersScale } from "../../src/figures/readers-scale";
import { deepFreeze } from "../frozen";

describe("figureForReaders", () => {
  it.each([
    [figure("93.3", { scale: "yi", unit: "USD" }), "USD 9.33 billion", "93.3亿美元"],
    [figure("30", { scale: "million", unit: "USD" }), "USD 30 million", "3000万美元"],
    [moreThan("1.5", { scale: "wan" }), "more than 15,000", "超过1.5万"],
    [figure(1100), "1,100", "1100"],
  ])("%s", (printed, english, chinese) => {
    const given = deepFreeze(printed);
    expect([figureForReaders({ locale: "en" }, given), figureForReaders({ locale: "zh" }, given)]).toEqual([
      english,
      chinese,
    ]);
  });

  it("keeps the digits that are printed", () => {
    expect(inReadersScale(figure("1.50", { scale: "yi", unit: "CNY" }), "en")).toMatchObject({
      number: "150",
      scale: "million",
    });
  });
});
