import { atLeast, createLedger, type LedgerRecords, moreThan, rmb, usd } from "cultural-ledger";
import {
  type LedgerReading,
  parseLedger,
  type ReadingOptions,
  revive,
  toJson,
  writeCsv,
} from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { parseJsonText } from "../../../src/io/json/json-text";
import { expectCode } from "../../docs/expect-code";
import { countForms } from "../../figures/count-forms";
import { complete, minimal } from "../../model/records";

const source = { id: "s", title: "Yearbook", publisher: "Bureau" };
const visit = { id: "a", direction: "outbound", period: "2012" };
const sale = { id: "t", flow: "export", kind: "goods", product: "Linen", period: "2012" };

/** `sources.0.publisher model/missing-field`, one line for each issue. */
const issuesOf = ({ issues }: LedgerReading) => issues.map(({ path, code }) => `${path.join(".")} ${code}`);

/** Taken, refused, and the issues. */
const summary = (reading: LedgerReading) => [reading.accepted, reading.refused, ...issuesOf(reading)];

const readText = (value: unknown, options?: ReadingOptions) => parseLedger(JSON.stringify(value), options);

/** What stands against the value of a trade record. */
const amountIssues = (value: unknown) => issuesOf(readText({ trades: [{ ...sale, value }] }));

describe("toJson", () => {
  test("writes the kinds that have records, in the order of a ledger, amounts as digits", () => {
    const ledger = createLedger({
      sources: [{ id: "s", title: "Yearbook", publisher: "Bureau" }],
      trades: [
        {
          id: "t",
          flow: "export",
          kind: "goods",
          product: "Linen",
          period: "2012",
          value: usd("21130000.50"),
        },
      ],
    });
    expect(toJson(ledger)).toBe(
      '{"trades":[{"id":"t","flow":"export","kind":"goods","product":"Linen","period":"2012",' +
        '"value":{"currency":"USD","value":"21130000.5"}}],' +
        '"sources":[{"id":"s","title":"Yearbook","publisher":"Bureau"}]}',
    );
  });

  test("writes an empty ledger as an empty object", () => {
    expect(toJson(createLedger({}))).toBe("{}");
  });

  test("indents where it is told to", () => {
    const ledger = createLedger({ sources: [{ id: "s", title: "T", publisher: "P" }] });
    expect(toJson(ledger, { indent: 2 })).toBe(
      [
        "{",
        '  "sources": [',
        "    {",
        '      "id": "s",',
        '      "title": "T",',
        '      "publisher": "P"',
        "    }",
        "  ]",
        "}",
      ].join("\n"),
    );
  });
});

describe("parseLedger", () => {
  test("reads counts of every form as they were written", () => {
    const projects = countForms.map(
      (count, at) =>
        ({
          id: `p${at}`,
          name: "Tour",
          period: "2012",
          count,
          areas: { named: [], open: true, stated: count },
        }) as const,
    );
    expect(parseLedger(toJson(createLedger({ projects }))).ledger.projects).toEqual(projects);
  });

  test("reads what toJson wrote, as text and as parsed JSON", () => {
    for (const ledger of [minimal, complete]) {
      const text = toJson(ledger, { indent: 1 });
      for (const json of [text, JSON.parse(text) as unknown]) {
        const reading = parseLedger(json);
        expect(summary(reading)).toEqual([9, 0]);
        expect(toJson(reading.ledger, { indent: 1 })).toBe(text);
      }
    }
    const [trade] = parseLedger(toJson(complete)).ledger.trades;
    expect(trade).toMatchObject({ performances: moreThan(1000), decimals: -5 });
    expect(String(trade?.value)).toBe("CNY 6900000");
  });

  test("takes amounts that the library made, in parsed values", () => {
    const value = rmb("6900000");
    expect(parseLedger({ trades: [{ ...sale, value }] }).ledger.trades[0]?.value).toBe(value);
  });

  test("reads nothing as an empty ledger", () => {
    for (const json of ["{}", " {\n} ", {}, { sources: [] }, '{"sources":[]}', { sources: undefined }]) {
      const reading = parseLedger(json);
      expect(summary(reading)).toEqual([0, 0]);
      expect(reading.moreIssues).toBe(0);
      expect(reading.ledger).toEqual(createLedger({}));
    }
  });

  test("freezes its answer and leaves the argument as it was", () => {
    const json = { trades: [{ ...sale, value: { currency: "USD", value: "5" } }], sources: [{ id: "" }] };
    const before = structuredClone(json);
    const reading = parseLedger(json);
    for (const part of [reading, reading.ledger, reading.issues, reading.issues[0], reading.ledger.trades]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(json).toEqual(before);
  });

  test("keeps the right records and names every fault of the others by its path", () => {
    const reading = readText({
      delegations: [
        visit,
        { id: "b", direction: "abroad", period: "March", persons: -5, colour: "red" },
        { ...visit, id: "c", legs: [{ area: "FR" }, { area: "XX", place: "" }] },
        { ...visit, id: "d", areas: { named: ["JP", 35], open: true, stated: 1.5 } },
        "e",
        null,
      ],
      programmes: [{ id: "p", name: "Week", kind: "cultural-week", editions: [{}, { host: "Berlin" }] }],
      agreements: [{ id: "g", name: "Cooperation", parties: [{ area: "DE" }], termYears: 0 }],
      sources: [source, { id: "s2", title: "" }, { ...source, id: "s3", published: "2012-02-30" }],
    });
    expect(summary(reading)).toEqual([
      2,
      9,
      "delegations.1.direction model/unknown-value",
      "delegations.1.period time/invalid-period",
      "delegations.1.persons figures/invalid-count",
      "delegations.1.colour model/unknown-field",
      "delegations.2.legs.1.area geography/unknown-area",
      "delegations.2.legs.1.place model/invalid-text",
      "delegations.3.areas.named.1 geography/unknown-area",
      "delegations.3.areas.stated figures/invalid-count",
      "delegations.4 model/not-a-record",
      "delegations.5 model/not-a-record",
      "programmes.0.editions.1.host geography/unknown-area",
      "agreements.0.parties model/invalid-list",
      "agreements.0.termYears model/invalid-number",
      "sources.1.title model/invalid-text",
      "sources.1.publisher model/missing-field",
      "sources.2.published time/invalid-date",
    ]);
    expect(reading.ledger.delegations).toEqual([visit]);
    expect(reading.ledger.sources).toEqual([source]);
    expect(reading.issues[0]).toEqual({
      code: "model/unknown-value",
      path: ["delegations", 1, "direction"],
      message:
        'The delegation "b" (delegations[1]): direction is "abroad"; it must be one of outbound, inbound, both.',
      expected: "one of outbound, inbound, both",
      received: '"abroad"',
    });
  });

  test("names every fault of a trade record whose amount cannot be read as well", () => {
    const trades = [{ ...sale, flow: "sold", value: { currency: "USD", value: "1e3" } }];
    expect(issuesOf(readText({ trades })).sort()).toEqual([
      "trades.0.flow model/unknown-value",
      "trades.0.value money/invalid-amount",
    ]);
  });

  test("says in its messages the place that the path says", () => {
    const bad = { ...sale, value: "5" };
    const nameless = readText({ trades: [bad, { ...sale, id: undefined }] });
    expect(issuesOf(nameless)).toEqual([
      "trades.0.value money/not-an-amount",
      "trades.1.id model/missing-field",
    ]);
    expect(nameless.issues[1]?.message).toContain("trades[1]");
    const twice = readText({ trades: [bad, { ...sale, id: "u" }, { ...sale, id: "u" }] });
    expect(issuesOf(twice)).toEqual(["trades.0.value money/not-an-amount", "trades.2.id model/duplicate-id"]);
    expect(twice.issues[1]?.message).toContain("trades[1]");
  });

  test("keeps the first of two records with one id, also across kinds", () => {
    const reading = readText({
      delegations: [visit, { ...visit, period: "2013" }],
      sources: [source, { ...source, id: "a" }],
    });
    expect(summary(reading)).toEqual([
      2,
      2,
      "delegations.1.id model/duplicate-id",
      "sources.1.id model/duplicate-id",
    ]);
    expect(reading.ledger.delegations).toEqual([visit]);
    expect(reading.ledger.sources).toEqual([source]);
  });

  test("refuses records that name a refused one, and those that name these", () => {
    const reading = readText({
      projects: [
        { id: "p", name: "Visits", period: "2012", source: { document: "s" } },
        { id: "q", name: "Visits", period: "2012" },
      ],
      delegations: [
        { ...visit, project: "p" },
        { ...visit, id: "b", project: "q" },
      ],
      activities: [{ id: "c", kind: "performance", period: "2012", project: "p" }],
      sources: [{ id: "s", title: "Yearbook" }],
    });
    expect(summary(reading)).toEqual([
      2,
      4,
      "sources.0.publisher model/missing-field",
      "projects.0.source.document model/dangling-reference",
      "delegations.0.project model/dangling-reference",
      "activities.0.project model/dangling-reference",
    ]);
    expect(reading.ledger.projects.map(({ id }) => id)).toEqual(["q"]);
    expect(reading.ledger.delegations.map(({ id }) => id)).toEqual(["b"]);
  });

  test("an id of another kind is no reference", () => {
    const records = { delegations: [{ ...visit, project: "s" }], sources: [source] };
    expect(summary(readText(records))).toEqual([1, 1, "delegations.0.project model/dangling-reference"]);
  });
});

describe("a document that is no ledger", () => {
  test("is told in a line or two, however long its names are", () => {
    for (const { message } of parseLedger({ ["n".repeat(1e6)]: [] }).issues)
      expect(message.length).toBeLessThan(400);
    const answer = revive({ ["n".repeat(1e6)]: { "~is": "?" } });
    for (const { message } of answer.ok ? [] : answer.issues) expect(message.length).toBeLessThan(500);
    expect([parseLedger({ ["n".repeat(1e6)]: [] }).issues.length, answer.ok]).toEqual([1, false]);
  });

  test("is one fault without a path where it is no object", () => {
    for (const value of [null, 5, true, [], [source], "text"]) {
      expect(summary(readText(value))).toEqual([0, 0, " model/not-a-record"]);
    }
    for (const value of [null, undefined, 5, true, [], () => source]) {
      expect(summary(parseLedger(value))).toEqual([0, 0, " model/not-a-record"]);
    }
    expect(parseLedger("[]").issues[0]?.message).toBe(
      "The document is an array of 0; it must be an object with arrays of projects, delegations, activities, trades, observations, programmes, agreements, partnerships, sources.",
    );
  });

  test("is refused as a whole where it is no JSON", () => {
    const texts = [
      "",
      " ",
      "{",
      '{"sources":[',
      "{'sources':[]}",
      '{"sources":[]} x',
      '{"sources":[],}',
      "undefined",
      "NaN",
      '{"sources":[007]}',
      '{"sources":"\n"}',
    ];
    for (const text of texts) {
      expect(summary(parseLedger(text)), text).toEqual([0, 0, " io/invalid-json"]);
    }
    expect(parseLedger("{").issues[0]).toMatchObject({ expected: "JSON", received: '"{"' });
  });

  test("is no JSON where a number is none, as in a date without quotes", () => {
    const record = '"id":"a","direction":"outbound","period"';
    for (const number of ["2012-01-05", "2012-01", "1.2.3", "1-2", "5.", "1e", "0012345678901234567890"]) {
      const text = `{"delegations":[{${record}:${number}}]}`;
      expect(() => JSON.parse(text), number).toThrow();
      expect(summary(parseLedger(text)), number).toEqual([0, 0, " io/invalid-json"]);
    }
  });

  test("has kinds that nobody knows, and kinds that are no arrays", () => {
    const json = {
      visits: [visit, visit],
      note: "As printed.",
      sources: { 0: source, length: 1 },
      trades: null,
    };
    expect(summary(readText({ ...json, delegations: [visit] }))).toEqual([
      1,
      2,
      "visits model/unknown-field",
      "note model/unknown-field",
      "sources model/invalid-list",
      "trades model/invalid-list",
    ]);
  });

  test("may say `__proto__`, which is a field like another that nobody knows", () => {
    const text =
      '{"__proto__":{"sources":[{"id":"s"}]},"constructor":[],"sources":[' +
      '{"id":"s","title":"T","publisher":"P","__proto__":{"url":"x"}},' +
      '{"id":"s2","title":"T","__proto__":{"publisher":"P"}}]}';
    const expected = [
      0,
      2,
      "__proto__ model/unknown-field",
      "constructor model/unknown-field",
      "sources.0.__proto__ model/unknown-field",
      "sources.1.publisher model/missing-field",
      "sources.1.__proto__ model/unknown-field",
    ];
    expect(summary(parseLedger(text))).toEqual(expected);
    expect(summary(parseLedger(JSON.parse(text)))).toEqual(expected);
    const trade =
      '{"trades":[{"id":"t","flow":"export","kind":"goods","product":"p","period":"2012","value":{"currency":"USD","value":"5"},"__proto__":{"note":"x"}}]}';
    expect(summary(parseLedger(trade))).toEqual([0, 1, "trades.0.__proto__ model/unknown-field"]);
    expect(({} as { url?: unknown }).url).toBe(undefined);
  });

  test("may be nested as deeply as anybody likes", () => {
    const deep = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
    expect(summary(parseLedger(deep))).toEqual([0, 0, " model/not-a-record"]);
    expect(summary(parseLedger(`{"sources":${deep}}`))).toEqual([0, 1, "sources.0 model/not-a-record"]);
    const note = `{"sources":[{"id":"s","title":"T","publisher":"P","note":${deep}}]}`;
    expect(summary(parseLedger(note))).toEqual([0, 1, "sources.0.note model/invalid-text"]);
    expect(issuesOf(parseLedger("[".repeat(100_000)))).toEqual([" io/invalid-json"]);
  });
});

describe("limits", () => {
  const sources = [{ id: "a" }, { id: "b" }, source];

  test("faults beyond the limit are counted, and the records are the same", () => {
    for (const [maxIssues, told, more] of [
      [0, 0, 4],
      [1, 1, 3],
      [4, 4, 0],
      [undefined, 4, 0],
    ] as const) {
      const reading = readText({ sources }, maxIssues === undefined ? {} : { maxIssues });
      expect([reading.issues.length, reading.moreIssues]).toEqual([told, more]);
      expect([reading.accepted, reading.refused]).toEqual([1, 2]);
    }
  });

  test("100 faults are told where nothing is said", () => {
    const many = Array.from({ length: 61 }, (_, at) => ({ id: `s${at}` }));
    const reading = readText({ sources: many });
    expect([reading.issues.length, reading.moreIssues, reading.refused]).toEqual([100, 22, 61]);
  });

  test("what is no whole number of 0 or more is a mistake", () => {
    for (const maxIssues of [-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "5", null]) {
      expectCode(() => parseLedger({}, { maxIssues: maxIssues as never }), "io/invalid-limit");
    }
  });
});

describe("amounts", () => {
  test("are digits and the code of a currency", () => {
    const values = ["21130000", "-12.50", "0", "123456789012345678901234.123456789012"];
    const trades = values.map((value, at) => ({ ...sale, id: `t${at}`, value: { value, currency: "CNY" } }));
    const { ledger, refused } = readText({ trades });
    expect(refused).toBe(0);
    expect(ledger.trades.map(({ value }) => String(value))).toEqual([
      "CNY 21130000",
      "CNY -12.5",
      "CNY 0",
      "CNY 123456789012345678901234.123456789012",
    ]);
  });

  test("in no currency of ISO 4217 are refused, everyday names with what to do", () => {
    for (const currency of ["XXX", "RMB", "CNH", "XDR", "usd", "", 840, null, {}]) {
      expect(amountIssues({ currency, value: "5" }), String(currency)).toEqual([
        "trades.0.value money/unknown-currency",
      ]);
    }
    const messageOf = (currency: string) =>
      readText({ trades: [{ ...sale, value: { currency, value: "5" } }] }).issues[0]?.message;
    expect(messageOf("RMB")).toContain('use "CNY"');
    expect(messageOf("CNH")).toContain("offshore market");
  });

  test("in withdrawn currencies are read of their time, and told of with what took over afterwards", () => {
    const value = { currency: "HRK", value: "5" };
    const { ledger, accepted } = readText({ trades: [{ ...sale, value }] });
    expect([accepted, String(ledger.trades[0]?.value)]).toEqual([1, "HRK 5"]);
    const later = readText({ trades: [{ ...sale, period: "2024", value }] });
    expect(summary(later)).toEqual([0, 1, "trades.0.value money/withdrawn-currency"]);
    expect(later.issues[0]?.message).toContain("EUR took over");
    expect(amountIssues({ currency: "DEM", value: "5" })).toEqual([
      "trades.0.value money/withdrawn-currency",
    ]);
  });

  test("whose digits are a number are refused, because the number may be rounded already", () => {
    for (const value of [5, 0.1, 1e21, null, true, ["5"], {}]) {
      expect(amountIssues({ currency: "USD", value }), String(value)).toEqual([
        "trades.0.value.value money/invalid-amount",
      ]);
    }
  });

  test("whose digits are a number are refused in text too, however many they are", () => {
    for (const value of ["12345678901234567890", "0.1234567890123456789", "1e400"]) {
      const text = `{"trades":[{"id":"t","flow":"export","kind":"goods","product":"p","period":"2012","value":{"currency":"USD","value":${value}}}]}`;
      expect(parseLedger(text).accepted, value).toBe(0);
    }
  });

  test("of other digits than plain ones, or of too many, are refused", () => {
    const beyond = ["1234567890123456789012345", "0.1234567890123"];
    for (const value of ["", "1e3", "1,000", "USD 5", "０", "Infinity", "0x10", ...beyond]) {
      expect(amountIssues({ currency: "USD", value }), value).toEqual([
        "trades.0.value money/invalid-amount",
      ]);
    }
  });

  test("have no other field, and are no text or number", () => {
    const values = [
      { currency: "USD", value: "5", note: "about" },
      { currency: "USD" },
      { value: "5" },
      {},
      [],
      ["USD", "5"],
      null,
      5,
      "USD 5",
      { currency: "USD", "~units": 5, "~scale": 0 },
    ];
    for (const value of values) {
      expect(amountIssues(value), JSON.stringify(value)).toEqual(["trades.0.value money/not-an-amount"]);
    }
  });
});

describe("numbers of JSON text", () => {
  const persons = (digits: string) =>
    parseLedger(`{"delegations":[{"id":"a","direction":"outbound","period":"2012","persons":${digits}}]}`);

  test("are numbers where a double keeps their digits", () => {
    for (const [digits, number] of [
      ["0", 0],
      ["1100", 1100],
      ["1100.000", 1100],
      ["1.1e3", 1100],
      ["9007199254740991", 9007199254740991],
    ] as const) {
      expect(persons(digits).ledger.delegations[0]?.persons, digits).toBe(number);
    }
  });

  test("of more digits are faults, never rounded", () => {
    for (const digits of [
      "12345678901234567890",
      "9007199254740993",
      "1100.0000000000000001",
      "1e400",
      "0.99999999999999999999",
    ]) {
      expect(summary(persons(digits)), digits).toEqual([0, 1, "delegations.0.persons figures/invalid-count"]);
    }
  });

  test("too small for a double are faults, never 0", () => {
    expect(summary(persons("1e-400"))).toEqual([0, 1, "delegations.0.persons figures/invalid-count"]);
  });

  test("are faults in fields of text, whatever their digits", () => {
    for (const id of ["7", "12345678901234567890"]) {
      const reading = parseLedger(`{"sources":[{"id":${id},"title":"T","publisher":"P"}]}`);
      expect(summary(reading), id).toEqual([0, 1, "sources.0.id model/invalid-text"]);
    }
    const figure = '{"qualifier":"moreThan","number":12345678901234567890}';
    expect(summary(persons(figure))).toEqual([0, 1, "delegations.0.persons figures/invalid-count"]);
  });

  test("stay as they are within strings", () => {
    const note = 'Page 12345678901234567890, "2012-01-05" \\ 1e400';
    const records: LedgerRecords = { sources: [{ id: "s", title: "T", publisher: "P", note }] };
    expect(parseLedger(toJson(createLedger(records))).ledger.sources[0]?.note).toBe(note);
  });

  test("a string may be long", () => {
    const note = "x".repeat(10_000_000);
    expect(readText({ sources: [{ ...source, note }] }).accepted).toBe(1);
  });

  test("outside of a ledger are read in the same way", () => {
    expect(parseJsonText('[1,"1",1.5,-0.25,1e2,{"a":[true,false,null]}]')).toEqual({
      ok: true,
      value: [1, "1", 1.5, -0.25, 100, { a: [true, false, null] }],
    });
    expect(parseJsonText("[1,]").ok).toBe(false);
  });
});

test("figures are read as records hold them", () => {
  const persons = { qualifier: "atLeast", number: "20" };
  expect(readText({ delegations: [{ ...visit, persons }] }).ledger.delegations[0]?.persons).toEqual(
    atLeast(20),
  );
});

test("a list of a billion holes is read up to the first of them", () => {
  expect(parseLedger({ projects: new Array(2 ** 32 - 1) }).issues.map(({ path }) => path)).toEqual([
    ["projects", 0],
  ]);
  expectCode(() => writeCsv("projects", new Array(2 ** 32 - 1)), "model/invalid-records");
});
