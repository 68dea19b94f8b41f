import { describe, expect, test } from "vitest";
import type { Dataset } from "../../../src/interchange/dataset/dataset";
import { dataset, filesOf } from "./exchange";

async function fieldsOf(given: Dataset): Promise<readonly Record<string, unknown>[]> {
  return (await filesOf(given)).descriptor.resources[0].schema.fields;
}

describe("figures", () => {
  test("a row a key, exact digits, bounds beside an empty value, a column of units, no formula guard", async () => {
    const { textOf } = await filesOf();
    expect(textOf("figures.csv").split("\r\n")).toEqual([
      "INDICATOR,TIME_PERIOD,OBS_VALUE,LOWER,UPPER,LOWER_END,UPPER_END,OBS_STATUS,UNIT_MEASURE,COMMENT_OBS",
      'EXPORTS,2012,12345678901234567890.10,,,,,A,USD,"net, as ""printed"""',
      "VISITS,2012,,60,,open,unbounded,A,,",
      "VISITS,2011,,,,,,O,,",
      "",
    ]);
  });

  test("several measures are columns, and what says several words or words by language is JSON", async () => {
    const key = { INDICATOR: "VISITS", TIME_PERIOD: "2012" };
    const said = {
      OBS_STATUS: "A",
      UNIT_MEASURE: ["USD", { en: "net" }],
      COMMENT_OBS: { en: "a", zh: "甲" },
    } as const;
    const given: Dataset = {
      ...dataset,
      measures: [{ id: "PERSONS" }, { id: "DAYS" }],
      figures: [
        { key, measure: "PERSONS", value: "7", attributes: said },
        {
          key,
          measure: "DAYS",
          lower: { end: "closed", digits: "1" },
          upper: { end: "unknown" },
          attributes: said,
        },
      ],
    };
    const { textOf, descriptor } = await filesOf(given);
    expect(textOf("figures.csv").split("\r\n").slice(0, 2)).toEqual([
      "INDICATOR,TIME_PERIOD,PERSONS,DAYS,DAYS_LOWER,DAYS_UPPER,DAYS_LOWER_END,DAYS_UPPER_END,OBS_STATUS,UNIT_MEASURE,COMMENT_OBS",
      'VISITS,2012,7,,1,,closed,unknown,A,"[""USD"",{""en"":""net""}]","{""en"":""a"",""zh"":""甲""}"',
    ]);
    const fields: readonly { name: string; type: string }[] = descriptor.resources[0].schema.fields;
    expect(fields.slice(-2).map(({ name, type }) => `${name} ${type}`)).toEqual([
      "UNIT_MEASURE array",
      "COMMENT_OBS object",
    ]);
  });

  test("no figures give a header, and one figure of nothing a row that can be seen", async () => {
    const { textOf } = await filesOf({ ...dataset, figures: [] });
    expect(textOf("figures.csv")).toBe(
      "INDICATOR,TIME_PERIOD,OBS_VALUE,OBS_STATUS,UNIT_MEASURE,COMMENT_OBS\r\n",
    );
    const single: Dataset = {
      ...dataset,
      dimensions: [],
      attributes: [],
      figures: [{ key: {}, measure: "OBS_VALUE" }],
    };
    expect((await filesOf(single)).textOf("figures.csv")).toBe('OBS_VALUE\r\n""\r\n');
  });
});

describe("periods", () => {
  test.each<[readonly string[], { readonly type: string; readonly pattern?: boolean }]>([
    [["2012", "0987"], { type: "year" }],
    [["2012-03", "2012-12"], { type: "yearmonth" }],
    [["2012", "2012-03"], { type: "string", pattern: true }],
    [
      ["2012-04-01/P1Y", "2012-01-15/2012-02-09", "2011/2016", "2012-Q3", "2012-S1", "2012-03-05"],
      { type: "string", pattern: true },
    ],
    [["2012-W07"], { type: "string", pattern: false }],
  ])("periods %j are %j", async (periods, { type, pattern = false }) => {
    const codes = periods.map((id) => ({ id }));
    const [field] = await fieldsOf({
      ...dataset,
      dimensions: [{ id: "T", role: "time", codes }],
      figures: [],
    });
    expect(field?.["type"]).toBe(type);
    const said = (field?.["constraints"] as { pattern?: string } | undefined)?.pattern;
    expect(said !== undefined).toBe(pattern);
    if (said !== undefined) {
      for (const period of periods) expect(period).toMatch(new RegExp(`^${said}$`));
      for (const other of ["2012-3", "2012-13", "2012-W07", "12", "2012/"])
        expect(other).not.toMatch(new RegExp(`^${said}$`));
    }
  });
});
