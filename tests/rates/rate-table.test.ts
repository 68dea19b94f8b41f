import { createRateTable, type ExchangeRate, isLedgerError } from "cultural-ledger";
import { checkRateTable } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";
import { deepFreeze } from "../frozen";
import { FEDERAL_RESERVE as federalReserve, WORLD_BANK as worldBank } from "./of-2012";

function faults(
  rates: readonly unknown[],
  sources?: readonly { id: string; title: string; publisher: string }[],
) {
  const rateList = deepFreeze(rates) as readonly ExchangeRate[];
  const result = checkRateTable(sources === undefined ? { rates: rateList } : { rates: rateList, sources });
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
}

describe("a table of rates", () => {
  test("of holes has one fault, in time by what is there", () => {
    const holes: ExchangeRate[] = [];
    holes.length = 3e8;
    const result = checkRateTable({ rates: holes });
    expect(result.ok ? [] : result.issues.map(({ path }) => path.join("."))).toEqual(["rates.0"]);
  });

  test("holds several truths of one year, told apart by their sources", () => {
    const table = createRateTable(deepFreeze({ rates: [worldBank, federalReserve] }));
    expect(table.rates).toEqual([worldBank, federalReserve]);
    expect(JSON.parse(JSON.stringify(table))).toEqual(table);
    expect(Object.isFrozen(table.rates)).toBe(true);
  });

  test("keeps once what is given twice in the same words or digits", () => {
    const table = createRateTable({ rates: [worldBank, worldBank, { ...worldBank, rate: "6.31230" }] });
    expect(table.rates).toEqual([worldBank]);
    expect(faults([worldBank, { ...worldBank, rate: "631.23", perUnits: 100 }])).toEqual([]);
  });

  test("refuses two different rates of one series and period", () => {
    expect(faults([worldBank, { ...worldBank, rate: "6.3093" }])).toEqual([
      "rates.1 money/conflicting-rates",
    ]);
    expect(faults([worldBank, { ...worldBank, rate: "6.3093", flow: "export" }])).toEqual([]);
    expect(faults([worldBank, { ...worldBank, rate: "6.1958", period: "2013" }])).toEqual([]);
  });

  test("takes an inverse that is the rate but for its rounding, and refuses one that contradicts it", () => {
    const inverse = { ...worldBank, base: "CNY", quote: "USD" } as const;
    // 1 / 6.3123 = 0.158420...
    expect(faults([worldBank, { ...inverse, rate: "0.1584" }])).toEqual([]);
    expect(faults([worldBank, { ...inverse, rate: "0.15842" }])).toEqual([]);
    expect(faults([worldBank, { ...inverse, rate: "0.1594" }])).toEqual(["rates.1 money/conflicting-rates"]);
  });

  test("refuses rates that are none, each at its place, in one answer", () => {
    expect(
      faults([
        { ...worldBank, rate: "0" },
        { ...worldBank, quote: "USD" },
        { ...worldBank, base: "RMB" },
        { ...worldBank, basis: "daily" },
        { ...worldBank, period: "2012-13" },
        { ...worldBank, source: " " },
        { ...worldBank, flow: "both" },
        null,
        { ...worldBank, basis: "spot" },
        { ...worldBank, period: "2012-03-05" },
      ]),
    ).toEqual([
      "rates.0.rate money/invalid-rate",
      "rates.1.quote money/invalid-rate",
      "rates.2.base money/unknown-currency",
      "rates.3.basis model/unknown-value",
      "rates.4.period time/invalid-period",
      "rates.5.source model/invalid-text",
      "rates.6.flow model/unknown-value",
      "rates.7 model/not-a-record",
      "rates.8.period money/invalid-rate",
      "rates.9.period money/invalid-rate",
    ]);
  });

  test("refuses a source that is not among those given", () => {
    const sources = [{ id: "World Bank, PA.NUS.FCRF", title: "PA.NUS.FCRF", publisher: "World Bank" }];
    expect(faults([worldBank], sources)).toEqual([]);
    expect(faults([federalReserve], sources)).toEqual(["rates.0.source money/unknown-rate-source"]);
  });

  test("of sources that are none, or of holes, is refused at once", () => {
    const sources = (list: unknown) => {
      const result = checkRateTable({ rates: [worldBank], sources: list } as never);
      return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")} ${code}`);
    };
    const bank = { id: worldBank.source, title: "PA.NUS.FCRF", publisher: "World Bank" };
    expect(sources(new Array(1e8))).toEqual(["sources.0 model/not-a-record"]);
    expect(sources([{ ...bank, adress: "x", title: " " }, bank, null])).toEqual([
      "sources.0.title model/invalid-text",
      "sources.0.adress model/unknown-field",
      "sources.1.id money/duplicate-rate-source",
      "sources.2 model/not-a-record",
    ]);
  });

  test("says every fault of each rate and of all together, by the name of the rate", () => {
    const result = checkRateTable({
      rates: [
        worldBank,
        { ...worldBank, rate: "6.3093" },
        { ...worldBank, basis: "daily", source: "" },
        { ...worldBank, quote: "CNH", perUnit: 100 },
      ],
      sources: [{ id: "IMF", title: "IFS", publisher: "IMF" }],
      note: "as printed",
    } as never);
    expect(result.ok ? [] : result.issues.map(({ message }) => message.slice(0, 76))).toMatchInlineSnapshot(`
      [
        "The exchange rate "CNY" per "USD" (rates[2]): basis is "daily"; it must be o",
        "The exchange rate "CNY" per "USD" (rates[2]): source is ""; it must be text ",
        "The exchange rate "CNH" per "USD" (rates[3]): quote: "CNH" is not the code o",
        "The exchange rate "CNH" per "USD" (rates[3]): perUnit is "perUnit"; it must ",
        "The table of rates: note is "note"; it must be one of the fields rates, sour",
        "The table of rates: rates[0].source is "World Bank, PA.NUS.FCRF"; it must be",
        "The table of rates: rates[1].source is "World Bank, PA.NUS.FCRF"; it must be",
        "6.3093 CNY per USD (annual average, 2012; "World Bank, PA.NUS.FCRF") contrad",
      ]
    `);
  });

  test("of many faults names them all", () => {
    const rates = Array.from({ length: 150_000 }, () => worldBank);
    const result = checkRateTable({ rates, sources: [{ id: "A", title: "A", publisher: "A" }] });
    expect(result.ok ? 0 : result.issues.length).toBe(150_000);
  });

  test("is refused whole where a programmer got it wrong, with all issues", () => {
    let caught: unknown;
    try {
      createRateTable({
        rates: [
          { ...worldBank, rate: "-1" },
          { ...worldBank, rate: "x" },
        ],
      });
    } catch (error) {
      caught = error;
    }
    expect(isLedgerError(caught, "money/invalid-rate-table") && caught.issues).toHaveLength(2);
  });

  test("answers with an issue where it is given no table at all", () => {
    for (const input of [
      null,
      undefined,
      {},
      { rates: 5 },
      [],
      { rates: [], sources: [null] },
      { rates: [], sources: null },
    ]) {
      expect(checkRateTable(input as never).ok).toBe(false);
    }
    expect(createRateTable({ rates: [] }).rates).toEqual([]);
  });
});
