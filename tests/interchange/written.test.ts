/** Every output of both examples and of reports of generated ledgers, held to the formats and read back. */

import {
  annualReport,
  createLedger,
  ISO_3166,
  isLedgerError,
  type Ledger,
  PRC_STATISTICS,
  season,
} from "cultural-ledger";
import { createDataset, type DataFigure, type Dataset, datasetOfReport } from "cultural-ledger/interchange";
import { sampleLedger } from "cultural-ledger/testing";
import { ledgerArbitrary } from "cultural-ledger/testing/fast-check";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dataset as chongqing } from "../../docs/examples/chongqing-2012/dataset";
import { dataset as toursAbroad } from "../../docs/examples/nyphil/dataset";
import { ledger as nyphil } from "../../docs/examples/nyphil/records";
import { SEASON_BEGINS } from "../../docs/examples/nyphil/seasons";
import { everyForm } from "./written";

const season1959 = datasetOfReport(
  annualReport(nyphil, {
    period: season(1959, SEASON_BEGINS),
    compare: [season(1958, SEASON_BEGINS), season(1957, SEASON_BEGINS)],
    currency: "USD",
    profile: ISO_3166,
  }),
  { id: "NYPHIL_1959", agency: "NYPHIL", version: "1.0", names: { en: "Season 1959-60", zh: "1959-60乐季" } },
);

/** The figures of a dataset by their keys, whatever their order. */
function figuresOf({ figures }: Dataset): readonly string[] {
  return figures.map(({ key, ...figure }) => JSON.stringify([sorted(key), sorted(figure)])).sort();
}

function sorted(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, field]) => [name, sorted(field)]));
}

/** What SDMX-CSV 1.0 keeps of texts in several languages is one of them. */
function inOneLanguage(dataset: Dataset): Dataset {
  const figures = dataset.figures.map((given): DataFigure => {
    const { attributes, ...figure } = given;
    if (attributes === undefined) return given;
    const texts = Object.entries(attributes).map(([id, said]) => [
      id,
      typeof said === "object" && !Array.isArray(said)
        ? (said as Readonly<Record<string, string>>)["en"]
        : said,
    ]);
    return { ...figure, attributes: Object.fromEntries(texts) };
  });
  return { ...dataset, figures };
}

async function expectKept(dataset: Dataset): Promise<void> {
  const expected = figuresOf(dataset);
  const inEnglish = figuresOf(inOneLanguage(dataset));
  for (const { form, faults, read } of await everyForm(dataset)) {
    expect([form, ...faults]).toEqual([form]);
    if (read === undefined) continue;
    if (dataset.figures.length === 0 && form.startsWith("sdmx-csv")) {
      // Only rows say of which structure a file is.
      expect([form, read.ok]).toEqual([form, false]);
      continue;
    }
    if (!read.ok) throw new Error(`${form}: ${read.issues[0].message}`);
    expect([form, ...figuresOf(read.value)]).toEqual([
      form,
      ...(form.includes("csv 1.0") ? inEnglish : expected),
    ]);
  }
}

describe("the examples", () => {
  test.each([
    ["Chongqing", chongqing, 49],
    ["tours abroad", toursAbroad, 510],
    ["a season beside two others", season1959, season1959.figures.length],
  ])("%s is right in every format, and read back whole", async (_, dataset, number) => {
    expect(dataset.figures).toHaveLength(number);
    await expectKept(dataset);
  });
});

describe("names that every object has", () => {
  const NAMES = ["constructor", "valueOf", "toString", "hasOwnProperty", "isPrototypeOf"];

  test.each(NAMES)("%s is a dimension, an attribute and a code as any other", async (name) => {
    const codes = [...NAMES, "JP"].map((id) => ({ id, names: { en: `Code ${id}` } }));
    const key = (code: string, year: string) => ({ [`D_${name}`]: "JP", [name]: code, TIME_PERIOD: year });
    const attribute = NAMES.find((other) => other !== name) ?? "";
    const dataset = createDataset({
      id: "NAMES",
      agency: "TESTS",
      version: "1.0",
      names: { en: "Names" },
      dimensions: [
        { id: `D_${name}`, names: { en: "First" }, codes },
        { id: name, names: { en: "Second" }, codes },
        {
          id: "TIME_PERIOD",
          names: { en: "Year" },
          role: "time",
          codes: [{ id: "2011" }, { id: "2012" }, { id: "2013" }],
        },
      ],
      measures: [{ id: "OBS_VALUE", names: { en: "Value" } }],
      attributes: [
        { id: attribute, names: { en: "Coded" }, codes },
        { id: "WORDS", names: { en: "Words" } },
      ],
      figures: [
        { key: key("valueOf", "2011"), measure: "OBS_VALUE", value: "1.50" },
        { key: key("valueOf", "2012"), measure: "OBS_VALUE", attributes: { WORDS: "not known" } },
        {
          key: key("constructor", "2013"),
          measure: "OBS_VALUE",
          value: "2",
          attributes: { [attribute]: "toString", WORDS: "words" },
        },
      ],
    });
    await expectKept(dataset);
  });
});

/** Ids that SDMX takes for those that it does not. */
function codesFor(dataset: Dataset): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const ofReport = ["INDICATOR", "STATISTIC", "BASE_PERIOD", "TIME_PERIOD"];
  return Object.fromEntries(
    dataset.dimensions
      .filter(({ id }) => !ofReport.includes(id))
      .map(({ id, codes }) => [
        id,
        Object.fromEntries(
          codes.flatMap((code, at) => {
            const own = code.id.replaceAll("$", "+");
            return /^[\w@$-]+$/.test(code.id)
              ? []
              : [
                  [own, `C${at}`],
                  [code.id, `C${at}`],
                ];
          }),
        ),
      ]),
  );
}

/** The report of the first year that any record of a ledger is of, as a dataset for every format. */
function datasetOfLedger(ledger: Ledger): Dataset | undefined {
  const periods = [...ledger.delegations, ...ledger.trades, ...ledger.activities].map(({ period }) => period);
  const period = periods.find((each) => each !== undefined)?.slice(0, 4) as `${number}` | undefined;
  try {
    const report = annualReport(createLedger(ledger), {
      period: period ?? "2012",
      currency: "USD",
      profile: PRC_STATISTICS,
    });
    const head = { id: "GENERATED", agency: "TESTS", version: "1.0", names: { en: "Generated", zh: "生成" } };
    return datasetOfReport(report, { ...head, codeOf: codesFor(datasetOfReport(report, head)) });
  } catch (error) {
    // What is refused as a report is none in any format.
    if (isLedgerError(error)) return undefined;
    throw error;
  }
}

describe("reports of generated ledgers", () => {
  const drawn = fc.sample(ledgerArbitrary(fc), { seed: 20121130, numRuns: 150 });
  const samples = [1, 2, 3, 4].map((seed) => sampleLedger(seed, 60));
  const datasets = [...samples, ...drawn].flatMap((ledger) => datasetOfLedger(ledger) ?? []);

  test("are enough to say something", () => {
    expect(datasets.length).toBeGreaterThan(30);
    expect(datasets.reduce((sum, { figures }) => sum + figures.length, 0)).toBeGreaterThan(500);
  });

  test("are right in every format, and read back whole", async () => {
    for (const dataset of datasets) await expectKept(dataset);
  });
});

describe("numbers of 38 digits and more", () => {
  const digits = fc
    .tuple(
      fc.boolean(),
      fc.bigInt({ min: 10n ** 20n, max: 10n ** 38n - 1n }),
      fc.integer({ min: 0, max: 37 }),
    )
    .map(([isNegative, units, scale]) => {
      const text = String(units).padStart(scale + 1, "0");
      const number = scale === 0 ? text : `${text.slice(0, -scale)}.${text.slice(-scale)}`;
      return isNegative ? `-${number}` : number;
    });
  const bound = fc.oneof(
    digits.map((text) => ({ end: "closed", digits: text }) as const),
    digits.map((text) => ({ end: "open", digits: text }) as const),
    fc.constantFrom({ end: "unbounded" } as const, { end: "unknown" } as const),
  );
  const figure = fc.oneof(
    digits.map((value) => ({ value })),
    fc
      .tuple(bound, bound)
      .filter(
        ([lower, upper]) =>
          !("digits" in lower && "digits" in upper) || Number(lower.digits) < Number(upper.digits),
      )
      .map(([lower, upper]) => ({ lower, upper })),
  );

  test("come back exact from each format, with their bounds", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(figure, { minLength: 1, maxLength: 6 }), async (known) => {
        const codes = known.map((_, at) => ({ id: String(2001 + at) }));
        const dataset = createDataset({
          id: "LONG",
          agency: "TESTS",
          version: "1.0",
          names: { en: "Long numbers" },
          dimensions: [
            { id: "REF_AREA", names: { en: "Area" }, role: "area", codes: [{ id: "JP" }] },
            { id: "TIME_PERIOD", names: { en: "Year" }, role: "time", codes },
          ],
          measures: [{ id: "OBS_VALUE", names: { en: "Value" } }],
          attributes: [],
          figures: known.map((each, at) => ({
            key: { REF_AREA: "JP", TIME_PERIOD: String(2001 + at) },
            measure: "OBS_VALUE",
            ...each,
          })),
        });
        await expectKept(dataset);
      }),
      { numRuns: 40 },
    );
  });
});
