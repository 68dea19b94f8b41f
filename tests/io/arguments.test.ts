/** What callers give instead of ledgers, records, reports and options. */

import { annualReport, auditClaims, createLedger, type Delegation, PRC_STATISTICS } from "cultural-ledger";
import {
  parseLedger,
  readCountryRates,
  readCsv,
  readNdjson,
  streamCsv,
  toHtml,
  toJson,
  toMarkdown,
  toNdjson,
  writeCsv,
} from "cultural-ledger/io";
import { expect, test } from "vitest";
import { expectCode } from "../docs/expect-code";

const VISIT: Delegation = { id: "out", direction: "outbound", period: "2012" };
const LEDGER = createLedger({ delegations: [VISIT] });
const REPORT = annualReport(LEDGER, { period: "2012", currency: "USD", profile: PRC_STATISTICS });
const AUDIT = auditClaims({ claims: [], relations: [] });

const ATTEMPTS: readonly (readonly [call: string, attempt: () => unknown, code: string])[] = [
  [`toJson(undefined)`, () => toJson(undefined as never), "io/invalid-argument"],
  [
    `toJson({ ...LEDGER, delegations: [5] })`,
    () => toJson({ ...LEDGER, delegations: [5] } as never),
    "model/invalid-records",
  ],
  [`toJson(new Map())`, () => toJson(new Map() as never), "model/invalid-records"],
  [`toJson(LEDGER, null)`, () => toJson(LEDGER, null as never), "io/invalid-argument"],
  [`toJson(LEDGER, { indent: -1 })`, () => toJson(LEDGER, { indent: -1 }), "io/invalid-argument"],
  [`toJson(LEDGER, { intend: 2 })`, () => toJson(LEDGER, { intend: 2 } as never), "io/unknown-option"],
  [`[...toNdjson(undefined)]`, () => [...toNdjson(undefined as never)], "io/invalid-argument"],
  [
    `[...toNdjson({ ...LEDGER, sources: [{}] })]`,
    () => [...toNdjson({ ...LEDGER, sources: [{}] } as never)],
    "model/invalid-records",
  ],
  [`toMarkdown(LEDGER)`, () => toMarkdown(LEDGER as never), "io/invalid-argument"],
  [`toMarkdown(undefined)`, () => toMarkdown(undefined as never), "io/invalid-argument"],
  [
    `toMarkdown({ ...REPORT, period: 2012 })`,
    () => toMarkdown({ ...REPORT, period: 2012 } as never),
    "io/invalid-argument",
  ],
  [
    `toMarkdown({ ...REPORT, figures: {} })`,
    () => toMarkdown({ ...REPORT, figures: {} } as never),
    "io/invalid-argument",
  ],
  [
    `toMarkdown({ ...AUDIT, findings: [5] })`,
    () => toMarkdown({ ...AUDIT, findings: [5] } as never),
    "io/invalid-argument",
  ],
  [`toMarkdown(REPORT, null)`, () => toMarkdown(REPORT, null as never), "io/invalid-argument"],
  [
    `toMarkdown(REPORT, { locale: "fr" })`,
    () => toMarkdown(REPORT, { locale: "fr" } as never),
    "io/unknown-option",
  ],
  [
    `toMarkdown(REPORT, { display: "symbol" })`,
    () => toMarkdown(REPORT, { display: "symbol" as never }),
    "io/unknown-option",
  ],
  [
    `toMarkdown(REPORT, { charts: [] })`,
    () => toMarkdown(REPORT, { charts: [] } as never),
    "io/unknown-option",
  ],
  [`toMarkdown(REPORT, { title: " " })`, () => toMarkdown(REPORT, { title: " " }), "io/invalid-argument"],
  [`toHtml(LEDGER)`, () => toHtml(LEDGER as never), "io/invalid-argument"],
  [
    `toHtml({ ...AUDIT, findings: [5] })`,
    () => toHtml({ ...AUDIT, findings: [5] } as never),
    "io/invalid-argument",
  ],
  [`toHtml(REPORT, null)`, () => toHtml(REPORT, null as never), "io/invalid-argument"],
  [`toHtml(REPORT, { locale: "fr" })`, () => toHtml(REPORT, { locale: "fr" as never }), "io/unknown-option"],
  [`toHtml(REPORT, { chart: [] })`, () => toHtml(REPORT, { chart: [] } as never), "io/unknown-option"],
  [`toHtml(REPORT, { labels: [] })`, () => toHtml(REPORT, { labels: [] as never }), "io/invalid-argument"],
  [`toHtml(REPORT, { title: 5 })`, () => toHtml(REPORT, { title: 5 as never }), "io/invalid-argument"],
  [`toHtml(REPORT, { charts: {} })`, () => toHtml(REPORT, { charts: {} as never }), "io/invalid-argument"],
  [
    `toHtml(AUDIT, { charts: [null] })`,
    () => toHtml(AUDIT, { charts: [null as never] }),
    "io/invalid-argument",
  ],
  [`writeCsv("delegations", LEDGER)`, () => writeCsv("delegations", LEDGER as never), "io/invalid-argument"],
  [`writeCsv("delegations", [5])`, () => writeCsv("delegations", [5] as never), "model/invalid-records"],
  [
    `writeCsv("activities", [VISIT])`,
    () => writeCsv("activities", [VISIT] as never),
    "model/invalid-records",
  ],
  [
    `writeCsv("delegations", [VISIT], null)`,
    () => writeCsv("delegations", [VISIT], null as never),
    "io/invalid-argument",
  ],
  [
    `writeCsv("delegations", [VISIT], { byteOrderMark: "yes" })`,
    () => writeCsv("delegations", [VISIT], { byteOrderMark: "yes" as never }),
    "io/invalid-argument",
  ],
  [
    `writeCsv("delegations", [VISIT], { delimeter: ";" })`,
    () => writeCsv("delegations", [VISIT], { delimeter: ";" } as never),
    "io/unknown-option",
  ],
  [`parseLedger("{}", null)`, () => parseLedger("{}", null as never), "io/invalid-argument"],
  [
    `parseLedger("{}", { maxIsues: 5 })`,
    () => parseLedger("{}", { maxIsues: 5 } as never),
    "io/unknown-option",
  ],
  [
    `readCountryRates("Date,Country,Exchange rate", { avrage: "year" })`,
    () => readCountryRates("Date,Country,Exchange rate", { avrage: "year" } as never),
    "io/unknown-option",
  ],
];

test.each(ATTEMPTS)("%s", (_call, attempt, code) => {
  expectCode(attempt, code);
});

const CSV = "id,direction,period\na,outbound,2012\n";
const READERS: readonly (readonly [name: string, read: (options: never) => Promise<unknown>])[] = [
  ["readCsv", (options) => readCsv("delegations", CSV, options)],
  ["streamCsv", (options) => streamCsv("delegations", CSV, options).next()],
  ["readNdjson", (options) => readNdjson("", options)],
];

test.each(READERS)("%s refuses what are no options, and misspelt ones", async (_name, read) => {
  for (const options of [null, 5, "gb18030", []])
    await expect(read(options as never)).rejects.toMatchObject({ code: "io/invalid-argument" });
  for (const options of [{ delimeter: ";" }, { maxIsues: 5 }])
    await expect(read(options as never)).rejects.toMatchObject({ code: "io/unknown-option" });
});

test("choices of columns are objects of known names", async () => {
  const read = (columns: unknown) => readCsv("delegations", CSV, { columns: columns as never });
  for (const columns of [null, [], [null], new Map(), { Persons: undefined }, { Persons: 5 }])
    await expect(read(columns)).rejects.toMatchObject({ code: "io/invalid-argument" });
  const misspelt = { Persons: { field: "persons", unit: "wan" } };
  await expect(read(misspelt)).rejects.toMatchObject({ code: "io/unknown-option" });
  await expect(read({ Persons: {} })).rejects.toMatchObject({ code: "io/unknown-field" });
});

test("options of names of areas are looked at before the first row", async () => {
  const read = (areaNames: unknown) => readCsv("delegations", "", { areaNames: areaNames as never });
  await expect(read({ local: "fr" })).rejects.toMatchObject({ code: "geography/unknown-option" });
  await expect(read({ locales: "fr" })).rejects.toMatchObject({ code: "geography/invalid-argument" });
});

test("an error of the caller's own code comes through the report as it is", () => {
  const own = new RangeError("mine");
  const sources = new Proxy(REPORT.sources, {
    get: () => {
      throw own;
    },
  });
  expect(() => toMarkdown({ ...REPORT, sources })).toThrow(own);
});

test("records of a ledger are written without being checked again, and those of a part of one are", () => {
  expect(writeCsv("delegations", LEDGER.delegations)).toBe(writeCsv("delegations", [VISIT]));
  expect(toJson({ ...LEDGER })).toBe(toJson(LEDGER));
  expect(toJson({ delegations: [VISIT] } as never)).toBe(toJson(LEDGER));
});
