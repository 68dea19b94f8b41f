import {
  about,
  checkLedger,
  checkRecord,
  createLedger,
  currencyAmount,
  moreThan,
  type Observation,
  usd,
} from "cultural-ledger";
import { parseLedger, readCsv, readNdjson, toJson, toNdjson, writeCsv } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { selectObservations } from "../../src/model/selection";
import { deepFreeze } from "../frozen";
import { issuesOf } from "./records";

const visits = { id: "visits", indicator: "museum visits" } as const;
const codesOf = (fields: object) => {
  const result = checkRecord("observations", deepFreeze({ ...visits, ...fields }));
  return result.ok ? [] : result.issues.map(({ code, path }) => `${path.join(".")}: ${code}`);
};

describe("an observation", () => {
  test("of money is in a currency of its time", () => {
    const withdrawn = ["value: money/withdrawn-currency"];
    const kroons = currencyAmount("5", "EEK");
    expect(codesOf({ period: "2012", value: kroons })).toEqual(withdrawn);
    expect(codesOf({ at: "2012-12-31", value: kroons })).toEqual(withdrawn);
    expect(codesOf({ at: "2012-12-31", value: moreThan(5, { unit: "EEK" }) })).toEqual(withdrawn);
    expect(codesOf({ period: "2009", value: kroons })).toEqual([]);
    expect(codesOf({ at: "2009-12-31", value: kroons })).toEqual([]);
  });

  test("is of a period or of a day, and says which", () => {
    expect(codesOf({ period: "2012" })).toEqual([]);
    expect(codesOf({ at: "2012-12-31" })).toEqual([]);
    expect(codesOf({})).toEqual(["period: model/missing-field"]);
    expect(codesOf({ period: "2012", at: "2012-12-31" })).toEqual(["period: model/period-or-day"]);
    expect(codesOf({ at: "2012" })).toEqual(["at: time/invalid-date"]);
    expect(issuesOf({ observations: [{ ...visits, period: "2012", at: "2012-12-31" }] })[0]?.message).toBe(
      'The observation "visits" (observations[0]): period is "2012"; it must be left out where at says the day of a stock.',
    );
  });

  test.each([0, -3, 0.1, 1e300, usd("5.10"), moreThan(20), about(540, { scale: "million" }), about("1/10")])(
    "has the value %s",
    (value) => {
      expect(codesOf({ period: "2012", value })).toEqual([]);
    },
  );

  test.each(["5", Number.NaN, Number.POSITIVE_INFINITY, 5n, true, null, {}, { currency: "USD", value: "5" }])(
    "has no value such as %s",
    (value) => {
      expect(codesOf({ period: "2012", value })).toEqual(["value: model/invalid-number"]);
    },
  );

  test("names a whole that is an observation of its ledger", () => {
    const whole = { ...visits, id: "whole", period: "2012" } as const;
    const part = { ...visits, period: "2012", partOf: "whole" } as const;
    expect(checkLedger({ observations: [part, whole] }).ok).toBe(true);
    expect(issuesOf({ observations: [part] }).map(({ code }) => code)).toEqual(["model/dangling-reference"]);
  });
});

test("belongs to the period that all of it lies in, and to none where it only shares days with it", () => {
  const times = [
    { period: "2012-Q1" },
    { period: "2012" },
    { at: "2012-12-31" },
    { period: "2012-12-31/2013-01-01" },
    { period: "2012-04-01/P1Y" },
    { at: "2013-01-01" },
    { period: "2011" },
  ] as const;
  const records = times.map((time, at): Observation => deepFreeze({ ...visits, id: `${at}`, ...time }));
  const idsOf = (list: readonly Observation[]) => list.map(({ id }) => id).join("");
  const { counted, undetermined } = selectObservations(records, "2012");
  expect([idsOf(counted), idsOf(undetermined)]).toEqual(["012", "34"]);
  expect(idsOf(selectObservations(records, "2012-12-31").counted)).toBe("2");
});

describe("observations in files", () => {
  const observations: readonly Observation[] = deepFreeze([
    { ...visits, id: "number", at: "2014-12-31", value: -2.5, unit: "km2" },
    { ...visits, id: "amount", period: "2012", value: usd("5.10") },
    { ...visits, id: "figure", period: "2012", value: about(540, { scale: "million" }) },
    { ...visits, id: "money", period: "2012", value: moreThan(30, { scale: "million", unit: "USD" }) },
    { ...visits, id: "share", period: "2012", value: moreThan("12.5", { scale: "percent" }) },
    { ...visits, id: "digits", period: "2012", value: { qualifier: "equal", number: "5.10" } },
    { ...visits, id: "unknown", period: "2012", obsStatus: "M" },
  ]);

  test("come back from CSV, JSON and NDJSON as they were", async () => {
    const ledger = createLedger({ observations });
    const csv = writeCsv("observations", ledger.observations);
    const read = await readCsv("observations", csv);
    expect([read.issues, toJson(read.ledger)]).toEqual([[], toJson(ledger)]);
    expect(toJson(parseLedger(toJson(ledger)).ledger)).toBe(toJson(ledger));
    expect(toJson((await readNdjson([...toNdjson(ledger)].join("\n"))).ledger)).toBe(toJson(ledger));
    expect(csv.split("\r\n").slice(0, 5)).toEqual([
      "id,indicator,period,at,value,value.currency,unit,obsStatus",
      "number,museum visits,,2014-12-31,-2.5,,km2,",
      "amount,museum visits,2012,,5.1,USD,,",
      "figure,museum visits,2012,,about 540 million,,,",
      "money,museum visits,2012,,more than USD 30 million,USD,,",
    ]);
  });

  test("take the scale and currency of a title, and a currency before the digits", async () => {
    const readAs = async (title: string, cell: string) => {
      const { ledger, issues } = await readCsv(
        "observations",
        `id,indicator,year,${title}\na,visits,2012,${cell}\n`,
      );
      return issues[0]?.code ?? JSON.stringify(ledger.observations[0]?.value);
    };
    expect(await readAs("数值（万）", "2929.97")).toBe("29299700");
    expect(await readAs("value (USD million)", "1.5")).toBe('{"currency":"USD","value":"1500000"}');
    expect(await readAs("value", "USD 30")).toBe('{"currency":"USD","value":"30"}');
    expect(await readAs("value", "近800")).toBe('{"qualifier":"nearly","number":"800"}');
    expect(await readAs("value (million)", "about 1.5 million")).toBe("model/invalid-number");
    expect(await readAs("value", "many")).toBe("model/invalid-number");
  });

  test("in JSON with a value of another kind are refused with the way out", () => {
    const issuesOfValue = (value: unknown) =>
      parseLedger({ observations: [{ ...visits, period: "2012", value }] }).issues.map(({ code }) => code);
    expect(issuesOfValue({ currency: "USD", value: "5" })).toEqual([]);
    expect(issuesOfValue({ currency: "USD", value: 5 })).toEqual(["money/invalid-amount"]);
    expect(issuesOfValue({ qualifier: "roughly", number: "5" })).toEqual(["model/invalid-number"]);
    expect(issuesOfValue("5")).toEqual(["model/invalid-number"]);
  });
});
