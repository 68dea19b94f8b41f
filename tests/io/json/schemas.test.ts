import { Ajv2020 } from "ajv/dist/2020";
import {
  about,
  between,
  checkClaims,
  checkRecord,
  figure,
  type Ledger,
  moreThan,
  rmb,
} from "cultural-ledger";
import { checkCodeList, FCS_2009 } from "cultural-ledger/classification";
import { claimJsonSchema, codeListJsonSchema, recordJsonSchemas, recordSchemas } from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { RECORD_KINDS } from "../../../src/model/ledger";
import { complete, minimal } from "../../model/records";

type Fields = Readonly<Record<string, unknown>>;

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
const validators = new Map(RECORD_KINDS.map((kind) => [kind, ajv.compile(recordJsonSchemas[kind])]));

/** Whether the JSON Schema of a kind takes a value, as JSON has it. */
function fitsSchema(kind: keyof Ledger, record: unknown): boolean {
  return validators.get(kind)?.(JSON.parse(JSON.stringify(record))) === true;
}

/** What the schema says, and what the model says. */
const verdicts = (kind: keyof Ledger, record: unknown) => [
  fitsSchema(kind, record),
  checkRecord(kind, record).ok,
];

const without = (record: Fields, field: string) =>
  Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));

const completeOf = (kind: keyof Ledger): Fields => complete[kind][0] as unknown as Fields;
const minimalOf = (kind: keyof Ledger): Fields => minimal[kind][0] as unknown as Fields;

describe("Standard Schemas", () => {
  test("there is one for each kind, in version 1 of the standard", () => {
    expect(Object.keys(recordSchemas)).toEqual([...RECORD_KINDS]);
    expect(Object.isFrozen(recordSchemas)).toBe(true);
    for (const kind of RECORD_KINDS) {
      const { "~standard": standard } = recordSchemas[kind];
      expect(Object.keys(recordSchemas[kind])).toEqual(["~standard"]);
      expect([standard.version, standard.vendor, typeof standard.validate]).toEqual([
        1,
        "cultural-ledger",
        "function",
      ]);
      expect([Object.isFrozen(recordSchemas[kind]), Object.isFrozen(standard)]).toEqual([true, true]);
    }
  });

  test("answer with the record, and without issues, where it is right", () => {
    for (const kind of RECORD_KINDS) {
      const { validate } = recordSchemas[kind]["~standard"];
      for (const record of [minimal[kind][0], complete[kind][0]]) {
        const result = validate(record);
        expect(result.issues).toBe(undefined);
        expect("value" in result && result.value).toBe(record);
      }
    }
  });

  test("answer with the issues, and without a value, where it is wrong", () => {
    for (const kind of RECORD_KINDS) {
      const { validate } = recordSchemas[kind]["~standard"];
      for (const value of [undefined, null, 5, "record", []]) {
        const result = validate(value);
        expect("value" in result).toBe(false);
        expect(result.issues?.map(({ path, code }) => [path, code])).toEqual([[[], "model/not-a-record"]]);
      }
    }
    const { validate } = recordSchemas.delegations["~standard"];
    expect(validate({ id: "out", direction: "abroad", period: "2012", legs: [{ area: "Paris" }] })).toEqual({
      issues: [
        {
          message: 'The delegation "out": direction is "abroad"; it must be one of outbound, inbound, both.',
          path: ["direction"],
          code: "model/unknown-value",
        },
        {
          message:
            'The delegation "out": legs[0].area: "Paris" is not an area code such as "JP" (ISO 3166-1), "GB-WLS" (ISO 3166-2) or "151" (UN M49).',
          path: ["legs", 0, "area"],
          code: "geography/unknown-area",
        },
      ],
    });
  });
});

describe("JSON Schemas", () => {
  test("there is one for each kind, in draft 2020-12, as JSON", () => {
    expect(Object.keys(recordJsonSchemas)).toEqual([...RECORD_KINDS]);
    expect(JSON.parse(JSON.stringify(recordJsonSchemas))).toEqual(recordJsonSchemas);
    for (const kind of RECORD_KINDS) {
      expect(ajv.validateSchema(recordJsonSchemas[kind])).toBe(true);
      expect(recordJsonSchemas[kind]["$schema"]).toBe("https://json-schema.org/draft/2020-12/schema");
    }
    expect(RECORD_KINDS.map((kind) => recordJsonSchemas[kind]["title"])).toEqual([
      "CulturalProject",
      "Delegation",
      "Activity",
      "TradeRecord",
      "Observation",
      "Programme",
      "Agreement",
      "Partnership",
      "Source",
    ]);
  });

  test("take records with the least and with every field", () => {
    for (const kind of RECORD_KINDS) {
      expect(verdicts(kind, minimalOf(kind)), kind).toEqual([true, true]);
      expect(verdicts(kind, completeOf(kind)), kind).toEqual([true, true]);
    }
  });

  test("require what the model requires: a record with every field, but one, is right if the least has no such field", () => {
    for (const kind of RECORD_KINDS) {
      expect(recordJsonSchemas[kind]["required"], kind).toEqual(
        // Of the period and the day of an observation one is required, whichever.
        expect.arrayContaining(
          Object.keys(minimalOf(kind)).filter((field) => kind !== "observations" || field !== "period"),
        ),
      );
      for (const field of Object.keys(completeOf(kind))) {
        // A code is of a list: neither is there without the other.
        const isOptional = !Object.hasOwn(minimalOf(kind), field) && !["code", "scheme"].includes(field);
        const where = `${kind} without ${field}`;
        expect(verdicts(kind, without(completeOf(kind), field)), where).toEqual([isOptional, isOptional]);
      }
    }
  });

  test("refuse fields that the model does not know", () => {
    for (const kind of RECORD_KINDS) {
      for (const field of ["colour", "Id", "constructor"]) {
        expect(verdicts(kind, { ...completeOf(kind), [field]: "x" }), kind).toEqual([false, false]);
      }
    }
  });

  test("refuse values of another type in every field", () => {
    for (const kind of RECORD_KINDS) {
      for (const field of Object.keys(completeOf(kind))) {
        for (const value of [true, null, 0.5, -1.5, {}, "", " ", [true], [[]]]) {
          // Fields of one's own, and what is said of a whole programme, may be none.
          if (["extra", "extent"].includes(field) && JSON.stringify(value) === "{}") continue;
          // What is observed may be any number.
          if (kind === "observations" && field === "value" && typeof value === "number") continue;
          const where = `${kind}.${field} = ${JSON.stringify(value)}`;
          expect(verdicts(kind, { ...completeOf(kind), [field]: value }), where).toEqual([false, false]);
        }
      }
    }
  });

  test("refuse what is no object", () => {
    for (const kind of RECORD_KINDS) {
      for (const record of [null, 5, "x", true, [], [completeOf(kind)]]) {
        expect(verdicts(kind, record)).toEqual([false, false]);
      }
    }
  });

  /** Verdicts on one field of the record with the least. */
  const fieldVerdicts = (kind: keyof Ledger, field: string, value: unknown) =>
    verdicts(kind, { ...minimalOf(kind), [field]: value });

  function expectFields(
    kind: keyof Ledger,
    field: string,
    right: readonly unknown[],
    wrong: readonly unknown[],
  ): void {
    for (const value of right) {
      expect(fieldVerdicts(kind, field, value), `${field} ${JSON.stringify(value)}`).toEqual([true, true]);
    }
    for (const value of wrong) {
      expect(fieldVerdicts(kind, field, value), `${field} ${JSON.stringify(value)}`).toEqual([false, false]);
    }
  }

  test("know every form of a period, and no other", () => {
    const right = [
      "2012",
      "2012-S2",
      "2012-Q4",
      "2012-03",
      "2012-03-05",
      "2012-02-29",
      "2012-01-15/2012-02-09",
      "2011/2016",
      ...["P1Y", "P6M", "P3M", "P1M"].map((duration) => `2012-04-01/${duration}`),
    ];
    const wrong = [
      "12",
      "20120",
      "2012-1",
      "2012-Q5",
      "2012-S3",
      "2012-W05",
      "2012/01/05",
      "2012/13",
      "2011/2016/2017",
      "2011-2016",
      "2012-01-05T00:00",
      "2012-01/2012-03",
      "2012-04-01/P2Y",
      " 2012",
      "2012\n",
      "２０１２",
      2012,
    ];
    expectFields("delegations", "period", right, wrong);
  });

  test("know every form of a count, and no other", () => {
    const right = [
      0,
      61,
      Number.MAX_SAFE_INTEGER,
      { qualifier: "exactly", number: "0" },
      { qualifier: "moreThan", number: "1000" },
      { qualifier: "atLeast", number: "123456789012345678901234" },
      { qualifier: "lessThan", number: "50" },
      { qualifier: "atMost", number: "50", unit: "count" },
      { qualifier: "between", number: "20", to: "30" },
      { qualifier: "moreThan", number: "1.5", scale: "wan" },
      { qualifier: "exactly", number: "1.25", scale: "hundred" },
      { qualifier: "moreThan", number: "20.000000000000" },
      { qualifier: "exactly", number: "1.250000000000", scale: "hundred" },
      { qualifier: "atLeast", number: "0.123456789012", scale: "trillion", unit: "count" },
      { qualifier: "between", number: "6.14", to: "7.17", scale: "million" },
      { qualifier: "about", number: "20" },
      { qualifier: "nearly", number: "800", unit: "count" },
      { qualifier: "odd", number: "20" },
      { qualifier: "odd", number: "1.5", scale: "wan" },
      { qualifier: "equal", number: "198" },
      { qualifier: "equal", number: "1100", decimals: -2 },
      { qualifier: "equal", number: "12.311", scale: "million" },
      { qualifier: "about", number: "1.5", scale: "wan" },
      { qualifier: "unknown" },
      ...["thousand", "yi", "billion"].map((scale) => ({ qualifier: "atMost", number: "3.5", scale })),
    ];
    const wrong = [
      -1,
      1.5,
      Number.MAX_SAFE_INTEGER + 1,
      "61",
      { qualifier: "about", number: "2.5" },
      { qualifier: "nearly", number: "1/10" },
      { qualifier: "odd", number: "0" },
      { qualifier: "odd", number: "-20" },
      { qualifier: "odd", number: "1/10" },
      { qualifier: "odd", number: "20", to: "30" },
      { qualifier: "equal", number: "20.5" },
      { qualifier: "equal", number: "20", decimals: 0.5 },
      { qualifier: "equal", number: "20", decimals: -37 },
      { qualifier: "equal", number: "20", to: "30" },
      { qualifier: "about", number: "20", decimals: 0 },
      { qualifier: "unknown", number: "20" },
      { qualifier: "unknown", unit: "count" },
      { qualifier: "unknown", colour: "red" },
      { qualifier: "moreThan", number: "1/10" },
      { qualifier: "moreThan", number: "20", unit: "USD" },
      { qualifier: "moreThan", number: "20", unit: "ratio" },
      { qualifier: "moreThan", number: "20", scale: "percent" },
      { qualifier: "moreThan", number: "20", scale: "dozen" },
      { qualifier: "moreThan", number: "1.255", scale: "hundred" },
      { qualifier: "moreThan", number: "1.0050", scale: "hundred" },
      { qualifier: "moreThan", number: "20.0000000000000" },
      { qualifier: "moreThan", number: "1.", scale: "hundred" },
      { qualifier: "moreThan", number: "20", to: "30" },
      { qualifier: "between", number: "20" },
      { qualifier: "between", number: "20", to: "30.5" },
      { qualifier: "between", number: "2", to: "3.12345", scale: "wan" },
      { qualifier: "between", number: "20", to: 30 },
      { qualifier: "moreThan", number: 20 },
      { qualifier: "moreThan", number: "-20" },
      { qualifier: "moreThan", number: "20.5" },
      { qualifier: "moreThan", number: "1e3" },
      { qualifier: "moreThan", number: "1234567890123456789012345" },
      { qualifier: "moreThan" },
      { number: "20" },
    ];
    expectFields("delegations", "persons", right, wrong);
  });

  test("know every form of a list of areas, and no other", () => {
    const right = [
      [],
      ["JP"],
      ["GB-WLS", "035", "SUHH", "CN-CQ", "US-TN"],
      { named: [], open: true },
      { named: ["JP"], open: true, stated: 20 },
      { named: ["JP"], open: true, stated: { qualifier: "moreThan", number: "20" } },
    ];
    const wrong = [
      "JP",
      ["jp"],
      ["Japan"],
      ["35"],
      [35],
      { named: ["JP"] },
      { named: ["JP"], open: false },
      { open: true },
      { named: ["JP"], open: true, stated: -1 },
      { named: ["JP"], open: true, more: 20 },
    ];
    expectFields("projects", "areas", right, wrong);
  });

  test("know the parts of records", () => {
    expectFields(
      "delegations",
      "legs",
      [[{ area: "FR" }], [{ area: "FR", place: "Paris", period: "2012-03" }]],
      [
        [],
        [{}],
        [{ place: "Paris" }],
        [{ area: "FR", city: "Paris" }],
        [{ area: "FR", place: "" }],
        ["FR"],
        "FR",
      ],
    );
    expectFields(
      "agreements",
      "parties",
      [[{ area: "DE" }, { area: "CN" }, { area: "FR", place: "Lyon" }]],
      [[], [{ area: "DE" }], [{ area: "DE" }, {}], [{ area: "DE" }, { area: "CN", name: "x" }]],
    );
    expectFields(
      "programmes",
      "editions",
      [[], [{}], [{ period: "2012", host: "DE", areas: ["DE"] }]],
      [[null], [{ period: "May" }], [{ host: "Berlin" }], [{ year: 2012 }], [{ source: {} }]],
    );
    expectFields(
      "activities",
      "kind",
      ["lecture", ["lecture"], ["lecture", "screening"]],
      ["song", [], ["song"]],
    );
    expectFields(
      "activities",
      "source",
      [{ document: "s" }, { document: "s", at: "page 1" }],
      [{ at: "page 1" }, { document: "" }, { document: "s", page: 1 }, "s"],
    );
    expectFields("agreements", "termYears", [1, 999], [0, 1000, 1.5, "2"]);
    expectFields("trades", "decimals", [-24, 0, 12], [-25, 13, 0.5, "2"]);
    expectFields(
      "sources",
      "published",
      ["2013-01-10"],
      ["2013", "2013-01", "10.01.2013", "2013-01-10/2013-01-11"],
    );
  });

  test("know amounts as JSON has them, which the model takes from the library only", () => {
    const fits = (value: unknown) => fitsSchema("trades", { ...minimalOf("trades"), value });
    for (const value of [rmb("6900000"), rmb("-0.5"), { currency: "USD", value: "12.123456789012" }]) {
      expect(fits(value), String(value)).toBe(true);
    }
    for (const value of [
      { currency: "USD", value: 5 },
      { currency: "usd", value: "5" },
      { currency: "USD", value: "1e3" },
      { currency: "USD", value: "1,000" },
      { currency: "USD", value: "" },
      { currency: "USD", value: "1234567890123456789012345" },
      { currency: "USD", value: "0.1234567890123" },
      { currency: "USD" },
      { value: "5" },
      { currency: "USD", value: "5", note: "about" },
    ]) {
      expect(fits(value), JSON.stringify(value)).toBe(false);
    }
  });
});

describe("the JSON Schema of a claim", () => {
  const fits = ajv.compile(claimJsonSchema);
  const claim = { id: "visits", measure: "visits" };
  const verdictsOn = (changes: Fields) => {
    const json = JSON.parse(JSON.stringify({ ...claim, ...changes }));
    return [fits(json), checkClaims({ claims: [json], relations: [] }).ok];
  };

  test.each<Fields>([
    {},
    { figure: figure(61), period: "2012", subject: "Chongqing", status: "F", note: "as printed" },
    { figure: figure("6.9", { scale: "million", unit: "CNY" }), scope: ["trade", "exports"] },
    { figure: about("1/10"), source: { document: "release", at: "sentence 4" } },
    { figure: between(20, 30), areas: { named: ["FR"], open: true, stated: 3 } },
    { figure: moreThan(1000), areas: ["FR", "JP"] },
    { unit: "ratio" },
    ...[{ status: "A" }, { status: "E" }, { status: "W" }],
  ])("takes %j, as checkClaims does", (changes) => {
    expect(verdictsOn(changes)).toEqual([true, true]);
  });

  test.each<Fields>([
    { id: "" },
    { measure: undefined },
    { figure: 61 },
    { figure: { qualifier: "roughly", number: "61" } },
    { figure: { qualifier: "equal", number: 61 } },
    { figure: { qualifier: "equal", number: "61", scale: "dozen" } },
    { unit: "persons" },
    { period: "May" },
    { areas: ["UK."] },
    { scope: "trade" },
    ...[{ status: "forecast" }, { status: "f" }, { status: "" }, { status: "C" }],
    { source: "release" },
    { perod: "2012" },
  ])("refuses %j, as checkClaims does", (changes) => {
    expect(verdictsOn(changes)).toEqual([false, false]);
  });
});

test("the JSON Schema of a code list takes and refuses what checkCodeList does", () => {
  const fits = ajv.compile(codeListJsonSchema);
  const verdictsOn = (changes: Fields) => {
    const json = JSON.parse(JSON.stringify({ ...FCS_2009, ...changes }));
    return [fits(json), checkCodeList(json).ok];
  };
  for (const changes of [{}, { codes: [] }, { note: undefined }, { edition: "2025" }])
    expect(verdictsOn(changes)).toEqual([true, true]);
  for (const changes of [
    { agency: "" },
    { retrieved: "2026" },
    { codes: [{ code: "A" }] },
    { codes: [{ code: "A", name: "B", parnt: "C" }] },
    { url: "https://example.org" },
  ])
    expect(verdictsOn(changes)).toEqual([false, false]);
});
