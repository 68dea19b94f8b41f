import { describeInterval, type Figure } from "cultural-ledger";
import { readFigure } from "cultural-ledger/figures";
import { claimsIn, type DataFigure, observationsIn } from "cultural-ledger/interchange";
import { describe, expect, test } from "vitest";
import { claimed, faultsOf, museums, observed } from "./read";

type Parts = Pick<DataFigure, "value" | "lower" | "upper"> & {
  readonly attributes?: Readonly<Record<string, string>>;
};
/** Where the number of a figure lies, as the library says it. */
const said = (figure: unknown) => describeInterval(readFigure(figure as Figure));

describe("a value in an observation is exact", () => {
  test.each<[Parts, unknown]>([
    [{ value: "71" }, 71],
    [{ value: "0" }, 0],
    [{ value: "-2.5" }, -2.5],
    [{ value: "1250.10" }, 1250.1],
    [{ value: "1.5", attributes: { UNIT_MULT: "6" } }, 1_500_000],
    [{ value: "1250", attributes: { UNIT_MULT: "-3" } }, 1.25],
    [{ value: "1.5", attributes: { UNIT_MULT: "0" } }, 1.5],
    [{}, undefined],
  ])("%j is %j", (parts, value) => {
    expect(observed(museums(parts)).value).toBe(value);
  });

  test("as an amount where its unit is a currency", () => {
    const { value, unit } = observed(
      museums({ value: "21.13", attributes: { UNIT_MEASURE: "USD", UNIT_MULT: "6" } }),
    );
    expect([String(value), unit]).toEqual(["USD 21130000", undefined]);
  });

  test("as a figure where no number holds its digits", () => {
    const { value } = observed(museums({ value: "9007199254740993" }));
    expect(value).toMatchObject({ qualifier: "exactly", number: "9007199254740993" });
  });
});

describe("a value in a claim is as it was printed", () => {
  test.each<[Parts, Partial<Figure>, string]>([
    [{ value: "71" }, { number: "71", decimals: 0 }, "71"],
    [{ value: "1250.10" }, { number: "1250.10", decimals: 2 }, "1,250.095 to 1,250.105"],
    [{ value: "1.1", attributes: { UNIT_MULT: "3" } }, { number: "1100", decimals: -2 }, "1,050 to 1,150"],
    [
      { value: "12", attributes: { UNIT_MULT: "6" } },
      { number: "12000000", decimals: -6 },
      "11,500,000 to 12,500,000",
    ],
    [{ value: "12", attributes: { DECIMALS: "1" } }, { number: "12", decimals: 1 }, "11.95 to 12.05"],
    // The decimals that are there say more than those declared.
    [{ value: "12.25", attributes: { DECIMALS: "1" } }, { number: "12.25", decimals: 2 }, "12.245 to 12.255"],
  ])("%j is %j", (parts, figure, interval) => {
    const claim = claimed(museums(parts));
    expect(claim.figure).toMatchObject(figure);
    if (parts.value !== "71") expect(said(claim.figure)).toContain(interval.split(" to ")[0]);
  });

  test("to the decimals declared, unless it has digits beyond them", () => {
    const decimals = (value: string, declared: string) =>
      claimed(museums({ value, attributes: { DECIMALS: declared } })).figure?.decimals;
    expect(decimals("3000", "-3")).toBe(-3);
    expect(decimals("3400", "-3")).toBe(0);
    expect(decimals("12.50", "1")).toBe(1);
    expect(decimals("12.55", "1")).toBe(2);
    expect(decimals("6", "1")).toBe(1);
  });

  test("or exact where the option says so, as observations may be as printed", () => {
    const data = museums({ value: "1.1", attributes: { UNIT_MULT: "3" } });
    expect(claimed(data, { digits: "exact" }).figure).toMatchObject({ qualifier: "exactly", number: "1100" });
    expect(observed(data, { digits: "printed" }).value).toMatchObject({ number: "1100", decimals: -2 });
  });

  test("in its unit", () => {
    const of = (unit: string) =>
      claimed(museums({ value: "5", attributes: { UNIT_MEASURE: unit } }), {
        unitOf: { PT: "percent", PS: "count" },
      }).figure;
    expect(of("EUR")?.unit).toBe("EUR");
    expect(of("PT")).toMatchObject({ number: "0.05", unit: "ratio", decimals: 2 });
    expect(of("ratio")?.unit).toBe("ratio");
  });
});

describe("bounds", () => {
  const closed = (digits: string) => ({ end: "closed", digits }) as const;
  const open = (digits: string) => ({ end: "open", digits }) as const;

  test.each<[Parts, string]>([
    [{ lower: closed("21"), upper: { end: "unbounded" } }, "at least 21"],
    [{ lower: open("20"), upper: { end: "unbounded" } }, "at least 21"],
    [{ lower: open("20.5"), upper: { end: "unbounded" } }, "more than 20.5"],
    [{ lower: { end: "unbounded" }, upper: closed("9") }, "at most 9"],
    [{ lower: closed("36"), upper: closed("44") }, "between 36 and 44"],
    [
      { lower: closed("1.5"), upper: closed("2.5"), attributes: { UNIT_MULT: "6", UNIT_MEASURE: "USD" } },
      "between 1,500,000 and 2,500,000",
    ],
  ])("%j are those of the figure", (parts, words) => {
    expect(said(observed(museums(parts)).value)).toBe(words);
    expect(said(claimed(museums(parts)).figure)).toBe(words);
  });

  test("stand beside a value, which goes before them", () => {
    const parts: Parts = {
      value: "40",
      lower: closed("36"),
      upper: closed("44"),
      attributes: { COMMENT_OBS: "estimate" },
    };
    const observation = observed(museums(parts));
    expect(observation.value).toBe(40);
    expect(observation.extra).toEqual({ LOWER: "36", UPPER: "44" });
    expect(claimed(museums(parts)).figure?.number).toBe("40");
    expect(claimed(museums(parts)).note).toBe("estimate; LOWER 36; UPPER 44");
    // Ends that say nothing hide no value.
    const nowhere = { value: "40", lower: { end: "unknown" }, upper: { end: "unbounded" } } as const;
    expect(observed(museums(nowhere)).value).toBe(40);
    expect(observed(museums(nowhere)).extra).toEqual({ UPPER: "unbounded" });
  });

  test("between which there is no number are refused", () => {
    const none: Parts = { lower: open("5"), upper: closed("5") };
    for (const read of [observationsIn, claimsIn])
      expect(faultsOf(read(museums(none)))).toEqual(["figures.0 interchange/unwritable-number"]);
  });
});

describe("what records cannot hold", () => {
  test("are more than 24 digits before the point or 12 behind it", () => {
    const most = `${"9".repeat(24)}.${"9".repeat(12)}`;
    expect(observed(museums({ value: most })).value).toMatchObject({ number: most });
    for (const value of [`1${"0".repeat(24)}`, `0.${"0".repeat(12)}1`, "9".repeat(1000)])
      for (const read of [observationsIn, claimsIn])
        expect(faultsOf(read(museums({ value })))).toEqual(["figures.0 interchange/unwritable-number"]);
    const scaled = museums({ value: "1", attributes: { UNIT_MULT: "24" } });
    expect(faultsOf(observationsIn(scaled))).toEqual(["figures.0 interchange/unwritable-number"]);
  });

  test("are powers and decimals that are no whole numbers", () => {
    for (const power of ["six", "1.5", "1e3", "+6", "100"])
      expect(faultsOf(observationsIn(museums({ value: "1", attributes: { UNIT_MULT: power } })))).toEqual([
        "figures.0.attributes.UNIT_MULT interchange/invalid-number",
      ]);
    expect(faultsOf(claimsIn(museums({ value: "1", attributes: { DECIMALS: "two" } })))).toEqual([
      "figures.0.attributes.DECIMALS interchange/invalid-number",
    ]);
  });
});
