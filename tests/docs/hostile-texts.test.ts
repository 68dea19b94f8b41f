/** Text from outside in messages: a line break, an escape sequence or a very long text never gets into one as it is. */

import {
  auditClaims,
  type Claim,
  checkLedger,
  convertAmount,
  createRateTable,
  currencyAmount,
  describeRate,
  type ExchangeRate,
  exchangeRate,
  explainFinding,
  figure,
  findRate,
  isLedgerError,
  resolveArea,
} from "cultural-ledger";
import { checkCodeList, createCodeList, findCode } from "cultural-ledger/classification";
import {
  parseLedger,
  readCountryRates,
  readCsv,
  readEcbRates,
  readFredRates,
  readNdjson,
} from "cultural-ledger/io";
import { checkRateTable } from "cultural-ledger/money";
import { describe, expect, test } from "vitest";
import { faultAt, type Issue, quote, quoteUnlessPlain } from "../../src/foundation/issue";
import { escapeMarkdown } from "../../src/io/markdown/text";

const HOSTILE = [
  ["a line break", "one\ntwo\r\nthree"],
  ["an escape sequence", "\u001B[31mred\u001B[0m"],
  ["a control sequence of one character", "\u009B31mred"],
  ["line and paragraph separators", "one\u2028two\u2029three"],
  ["a mark of direction", "\u202Eolleh \u2066x"],
  ["a null", "one\u0000two"],
  ["100,000 characters", "x".repeat(100_000)],
] as const;

const ACTING = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u;

/** Messages list faults on lines of their own; nothing else breaks them. */
function expectTame(text: string): void {
  for (const line of text.split(/\n(?=- |\.\.\. and )/)) {
    expect(line, JSON.stringify(line)).not.toMatch(ACTING);
    expect(line.length).toBeLessThan(2_000);
  }
}

function messagesOf(run: () => unknown): readonly string[] {
  const textsOf = (issues: readonly Issue[]) =>
    issues.flatMap(({ message, expected, received }) => [message, expected, received]);
  try {
    const answer = run() as {
      readonly issues?: readonly Issue[];
      readonly unused?: readonly { readonly issue: Issue }[];
    };
    return textsOf([...(answer.issues ?? []), ...(answer.unused ?? []).map(({ issue }) => issue)]);
  } catch (error) {
    if (!isLedgerError(error)) throw error;
    return [error.message, ...textsOf(error.issues)];
  }
}

describe.each(HOSTILE)("%s", (_name, text) => {
  const rate = (more: Partial<ExchangeRate>): ExchangeRate => ({
    base: "USD",
    quote: "CNY",
    rate: "6.3",
    basis: "spot",
    period: "2012-12-28",
    source: text,
    ...more,
  });
  const tableOf = (...rates: ExchangeRate[]) => createRateTable({ rates });
  const asked = { from: "USD", to: "CNY" } as const;
  const on = { kind: "on", date: "2012-12-31", basis: "spot" } as const;
  const latest = { kind: "onOrBefore", date: "2012-12-31", basis: "spot" } as const;
  const euro = rate({ base: "EUR", quote: "USD", period: "2012-12-20" });
  const visit = { id: text, direction: "outbound", period: "2012" } as const;
  const list = {
    agency: text,
    id: text,
    edition: text,
    name: text,
    retrieved: "2026-11-22",
    source: text,
    codes: [{ code: "1", name: text, validTo: "2012-01-01" }],
  } as const;
  const claim = (id: string, number: number): Claim => ({
    id,
    measure: text,
    period: "2012",
    figure: figure(number),
  });

  const RUNS: Readonly<Record<string, () => unknown>> = {
    "a missing rate": () => findRate(tableOf(rate({})), { ...asked, policy: on }),
    "a missing rate of a source": () =>
      findRate(tableOf(rate({})), { ...asked, policy: on, source: `${text}.` }),
    "a stale rate": () => findRate(tableOf(rate({})), { ...asked, policy: { ...latest, maxAgeDays: 1 } }),
    "ambiguous rates": () =>
      findRate(tableOf(rate({}), rate({ source: `other ${text}` })), {
        ...asked,
        policy: { ...latest, maxAgeDays: 9 },
      }),
    "legs too far apart": () =>
      findRate(tableOf(rate({ base: "EUR", period: "2012-12-30" }), euro), {
        ...asked,
        pivots: ["EUR"],
        maxSkewDays: 1,
        policy: { ...latest, maxAgeDays: 20 },
      }),
    "rates that contradict each other": () => checkRateTable({ rates: [rate({}), rate({ rate: "6.4" })] }),
    "a source that the table has not": () =>
      checkRateTable({ rates: [rate({})], sources: [{ id: "s", title: "T", publisher: "P" }] } as never),
    "a rate of other currencies": () =>
      convertAmount(currencyAmount("1", "JPY") as never, exchangeRate(rate({}))),
    "a rate that is none": () => exchangeRate(rate({ rate: text, base: text as "USD", [text]: 1 } as never)),
    "a code": () => findCode(createCodeList(list), text),
    "a list and the name of a code": () => findCode(createCodeList(list), "1", { asOf: "2013-01-01" }),
    "a list": () =>
      checkCodeList({ ...list, codes: [{ code: text, name: text, parent: `${text}2` }], [text]: 1 } as never),
    "a name of an area": () => resolveArea(text),
    "records by id": () => checkLedger({ delegations: [visit, visit] } as never),
    "a reference": () => checkLedger({ delegations: [{ ...visit, project: `${text}2` }] } as never),
    "names of fields": () =>
      checkLedger({ delegations: [{ ...visit, [text]: 1, extra: { [text]: {} } }], [text]: 1 } as never),
    "values of every field": () =>
      checkLedger({
        delegations: [
          {
            ...visit,
            direction: text,
            period: text,
            count: text,
            persons: text,
            areas: [text],
            status: text,
          },
        ] as never,
        trades: [
          { id: text, flow: text, kind: text, product: text, period: "2012", value: text, markets: [text] },
        ] as never,
      }),
    "a document": () => parseLedger(text),
    "a parsed document": () => parseLedger({ delegations: [{ ...visit, [text]: text }], [text]: [] }),
    "labels and ids of claims": () =>
      auditClaims({
        claims: [claim(text, 1), claim(text, 2)],
        relations: [{ id: text, kind: "same", claims: [text, `${text}2`] }],
      } as never),
    "fields of claims": () =>
      auditClaims({ claims: [{ ...claim(text, 1), [text]: 1, period: text }], relations: [] } as never),
    "a unit": () => figure(1, { unit: text as never }),
    "a title of a file of rates": () => readEcbRates(`Date,${JSON.stringify(text)}\n2012-12-31,1\n`),
    "a currency of a file of rates": () =>
      readEcbRates(`Date,USD,${JSON.stringify(text)}\n2012-12-31,1.3,1\n`),
    "cells of a file of rates": () =>
      readFredRates(`DATE,DEXCHUS\n"${text}",1\n2012-12-31,"${text}"\n2012-12-28,"${text},1","${text}"\n`),
    "a country of a file of rates": () =>
      readCountryRates(`Date,Country,Exchange rate\n2012-01-01,"${text}",1\n`, { average: "year" }),
  };

  test.each(Object.keys(RUNS))("in %s", (name) => {
    const messages = messagesOf(RUNS[name] as () => unknown);
    expect(messages.length).toBeGreaterThan(0);
    for (const message of messages) expectTame(message);
  });

  test("in titles, ids and cells of a spreadsheet, and in lines of NDJSON", async () => {
    const cell = `"${text}"`;
    const sheets = [
      `id,direction,period,${cell}\na,outbound,2012,1\n`,
      `id,direction,period,persons\n${cell},${cell},${cell},${cell}\n`,
      `id,direction,period\n${cell},outbound,2012\n${cell},outbound,2012\n${cell},1\n`,
    ];
    for (const sheet of sheets) {
      const { issues } = await readCsv("delegations", sheet);
      expect(issues.length).toBeGreaterThan(0);
      for (const { message, expected, received } of issues)
        for (const said of [message, expected, received]) expectTame(said);
    }
    const { issues } = await readNdjson(
      `${JSON.stringify({ kind: text, record: { [text]: text } })}\n${text}\n`,
    );
    for (const { message, received } of issues) for (const said of [message, received]) expectTame(said);
    expect(issues.length).toBeGreaterThan(0);
  });

  test("is content of explanations, rates and Markdown, and breaks no line of theirs", () => {
    const sum = { id: "r", kind: "sum", whole: "all", parts: ["a", "b"], list: "closed" } as const;
    const { findings } = auditClaims({
      claims: [claim("all", 5), claim("a", 1), claim("b", 2)],
      relations: [sum],
    });
    for (const said of [
      ...findings.map((finding) => explainFinding(finding)),
      describeRate(exchangeRate(rate({}))),
      escapeMarkdown(text),
    ])
      expect(said).not.toMatch(ACTING);
  });

  test("is quoted, and cut", () => {
    for (const said of [
      quote(text),
      quoteUnlessPlain(text),
      faultAt([text, 1], "io/no-rate", "plain", text).message,
    ])
      expectTame(said);
    const plain = JSON.parse(quote(text.slice(0, 32))) as string;
    expect(plain).toBe(text.slice(0, 32));
  });
});

test("what is short and plain stands in sentences as it is", () => {
  expect(quoteUnlessPlain("WCO")).toBe("WCO");
  expect(quoteUnlessPlain("统计局 2012-Q1")).toBe("统计局 2012-Q1");
});
