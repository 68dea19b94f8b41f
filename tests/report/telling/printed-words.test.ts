import { about, exactly, type Figure, figure, moreThan, READINGS } from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { describe, expect, test } from "vitest";
import { isFilledUp, printedSaid, readingSaid } from "../../../src/report/telling/printed-words";
import type { ReportTelling } from "../../../src/report/telling/telling";
import { deepFreeze } from "../../frozen";

const EN: ReportTelling = { locale: "en", labels: {}, display: "code" };
const ZH: ReportTelling = { ...EN, locale: "zh" };

const usd = (number: string, scale: "million" | "billion" | "wan" | "yi", decimals?: number) =>
  figure(number, { scale, unit: "USD", ...(decimals !== undefined && { decimals }) });

function told(telling: ReportTelling, printed: Figure, reading = READINGS.AS_WRITTEN) {
  const given = deepFreeze({
    printed,
    interval: readFigure(printed, reading),
    unit: printed.unit ?? "count",
  });
  return [printedSaid(telling, given), readingSaid(telling, given)];
}

describe("a figure in the scale of the readers", () => {
  test.each([
    [usd("30", "million"), "约3000万美元", "2950万至3050万美元"],
    [usd("9", "billion"), "约90亿美元", "85亿至95亿美元"],
    [usd("30", "million", -6), "约3000万美元", "2950万至3050万美元"],
    [usd("1.5", "million"), "约150万美元", "145万至155万美元"],
    [figure("5", { scale: "thousand" }), "约5000", "4500至5500"],
  ])("does not claim more digits than %s", (printed, said, reading) => {
    expect(told(ZH, printed)).toEqual([said, reading]);
    expect(told(EN, printed)[1]).toBeUndefined();
  });

  test.each([
    [usd("5", "wan"), "about USD 50,000", "between USD 45,000 and 55,000"],
    [usd("3", "yi"), "about USD 300 million", "between USD 250 and 350 million"],
    [figure("5", { scale: "wan" }), "about 50,000", "between 45,000 and 55,000"],
  ])("nor does it in English: %s", (printed, said, reading) => {
    expect(told(EN, printed)).toEqual([said, reading]);
    expect(told(ZH, printed)[1]).toBeUndefined();
  });

  test("has the digits of its source where there is room for all of them", () => {
    expect(told(ZH, usd("3000", "wan"))).toEqual(["3000万美元", undefined]);
    expect(told(EN, usd("3000", "wan"))).toEqual(["USD 30.00 million", undefined]);
    expect(told(EN, usd("93.3", "yi"))).toEqual(["USD 9.33 billion", undefined]);
    expect(told(ZH, usd("12.5", "billion"))).toEqual(["125亿美元", undefined]);
    expect(told(ZH, usd("30.00", "million"))).toEqual(["3000万美元", undefined]);
  });

  test("is exact where it is read or declared so", () => {
    expect(told(ZH, exactly("30", { scale: "million", unit: "USD" }))).toEqual(["恰好3000万美元", undefined]);
    expect(told(ZH, usd("30", "million"), READINGS.EXACT_DIGITS)).toEqual(["3000万美元", undefined]);
    expect(told(ZH, usd("30", "million", -4))).toEqual(["3000万美元", undefined]);
  });

  test("keeps the bound that it is", () => {
    expect(told(ZH, moreThan("30", { scale: "million" }))[0]).toBe("超过3000万");
    expect(told(ZH, about("30", { scale: "million" }))).toEqual(["约3000万", undefined]);
  });

  test("is none where nothing was printed or read", () => {
    expect(printedSaid(ZH, { printed: undefined, interval: undefined })).toBeUndefined();
    expect(isFilledUp(ZH, { printed: usd("30", "million"), interval: undefined })).toBe(false);
  });
});
