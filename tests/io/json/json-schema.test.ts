import { Ajv2020, type ErrorObject } from "ajv/dist/2020";
import { type Ledger, usd } from "cultural-ledger";
import { FCS_2009 } from "cultural-ledger/classification";
import {
  auditJsonSchema,
  claimJsonSchema,
  codeListJsonSchema,
  type JsonSchema,
  ledgerJsonSchema,
  openApiSchemas,
  parseLedger,
  recordJsonSchemas,
  toJson,
} from "cultural-ledger/io";
import { describe, expect, test } from "vitest";
import { FIELD_DESCRIPTIONS, PART_DESCRIPTIONS } from "../../../src/io/json/descriptions";
import { complete, minimal } from "../../model/records";

const ajv = new Ajv2020({ strict: true, strictRequired: false, strictTypes: false, allErrors: true });
const ALL = {
  ...recordJsonSchemas,
  ledger: ledgerJsonSchema,
  claim: claimJsonSchema,
  audit: auditJsonSchema,
  codeList: codeListJsonSchema,
};

/** Every schema inside a schema, with the path to it. */
function* schemasIn(schema: unknown, path = "#"): Generator<readonly [string, JsonSchema]> {
  if (typeof schema !== "object" || schema === null) return;
  yield [path, schema as JsonSchema];
  for (const [name, part] of Object.entries(schema)) yield* schemasIn(part, `${path}/${name}`);
}

describe("the documents", () => {
  test("are frozen data, each with its name and the definitions that it refers to and no other", () => {
    for (const schema of Object.values(ALL)) {
      expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
      expect(ajv.validateSchema(schema)).toBe(true);
      const all = [...schemasIn(schema)];
      for (const [path, part] of all) expect(Object.isFrozen(part), path).toBe(true);
      const references = all.flatMap(([, { $ref }]) => (typeof $ref === "string" ? [$ref] : []));
      const definitions = Object.keys(schema["$defs"] as object).map((name) => `#/$defs/${name}`);
      expect([...new Set(references)].sort()).toEqual(definitions.sort());
    }
    for (const [name, schema] of Object.entries(ALL)) {
      const definition = openApiSchemas[String(schema["title"])] ?? {};
      const keywords = ["$schema", "title", "$defs", ...Object.keys(definition)];
      expect(Object.keys(schema).sort(), name).toEqual(keywords.sort());
      expect(schema["$defs"], name).toBe(schema["$defs"]);
    }
    expect([ledgerJsonSchema["title"], claimJsonSchema["title"], codeListJsonSchema["title"]]).toEqual([
      "Ledger",
      "Claim",
      "CodeList",
    ]);
  });

  test("describe every field and every definition, and every description is used", () => {
    const used = new Set<unknown>();
    for (const [name, schema] of Object.entries(ALL)) {
      for (const [path, { properties, $defs, description }] of schemasIn(schema)) {
        used.add(description);
        if (/\/(if|then|else|dependentSchemas|allOf)\b/.test(path)) continue;
        for (const [field, part] of Object.entries({ ...(properties as object), ...($defs as object) }))
          if (typeof part === "object")
            expect((part as JsonSchema)["description"], `${name} ${path}/${field}`).toMatch(/\w.*\.$/);
      }
    }
    const unused = Object.entries({ ...FIELD_DESCRIPTIONS, ...PART_DESCRIPTIONS })
      // An amount alone stands in no record: it is for whoever refers to it in OpenAPI.
      .filter(([name, text]) => name !== "Amount" && !used.has(text))
      .map(([name]) => name);
    expect(unused).toEqual([]);
  });

  test("say the type of every list of values", () => {
    for (const schema of Object.values(ALL))
      for (const [path, part] of schemasIn(schema))
        if (Array.isArray(part["enum"]) && !/\/(if|not)$|\/if\//.test(path))
          expect(part["type"], path).toBeTypeOf("string");
  });

  test("are short: what stands in several places stands once", () => {
    const linesOf = (schema: JsonSchema) => JSON.stringify(schema, undefined, 2).split("\n").length;
    expect(linesOf(recordJsonSchemas.trades)).toBeLessThan(800);
    expect(linesOf({ ...recordJsonSchemas.trades, $defs: {} })).toBeLessThan(180);
    // The nine kinds together are shorter than two of them were without definitions.
    expect(linesOf(ledgerJsonSchema)).toBeLessThan(2_100);
  });
});

describe("the schema of a ledger", () => {
  const fits = ajv.compile(ledgerJsonSchema);

  test("takes what toJson writes, and what parseLedger reads", () => {
    for (const ledger of [complete, minimal, {}]) expect(fits(JSON.parse(JSON.stringify(ledger)))).toBe(true);
    expect(fits(JSON.parse(toJson(complete)))).toBe(true);
  });

  test("refuses what parseLedger refuses for its shape", () => {
    for (const json of [
      [],
      null,
      { visits: [] },
      { trades: {} },
      { trades: null },
      { trades: [null] },
      { trades: [{}] },
      { sources: minimal.trades },
      { Trades: [] },
    ]) {
      const text = JSON.stringify(json);
      expect([fits(JSON.parse(text)), parseLedger(JSON.parse(text)).issues.length > 0], text).toEqual([
        false,
        true,
      ]);
    }
  });
});

describe("the schemas for OpenAPI", () => {
  test("are all there are, by name, and refer to each other where OpenAPI has them", () => {
    const names = Object.keys(openApiSchemas);
    expect(names).toEqual(
      expect.arrayContaining([
        "TradeRecord",
        "Delegation",
        "Observation",
        "Ledger",
        "Claim",
        "Audit",
        "Relation",
        "CodeList",
        "Amount",
        "Count",
      ]),
    );
    const references = [...schemasIn(openApiSchemas)].flatMap(([, { $ref }]) =>
      typeof $ref === "string" ? [$ref] : [],
    );
    expect(references.length).toBeGreaterThan(90);
    for (const reference of references) {
      expect(reference).toMatch(/^#\/components\/schemas\/\w+$/);
      expect(names).toContain(reference.split("/")[3]);
    }
    for (const [path, part] of schemasIn(openApiSchemas)) expect(Object.isFrozen(part), path).toBe(true);
    for (const name of names) expect(openApiSchemas[name]).not.toHaveProperty("$defs");
  });

  test("say what the documents say", () => {
    const lenient = new Ajv2020({ strict: false });
    const document = { components: { schemas: openApiSchemas }, $ref: "#/components/schemas/Ledger" };
    const inDocument = lenient.compile(document);
    expect(inDocument(JSON.parse(toJson(complete)))).toBe(true);
    expect(inDocument({ trades: [{ ...minimal.trades[0], audience: 1.5 }] })).toBe(false);
  });
});

/** What ajv says of a record, but for "must match the branch": it says so beside each fault that it found in a branch of `if`. */
function errorsOf(schema: JsonSchema, json: unknown): readonly string[] {
  const fits = ajv.compile(schema);
  fits(json);
  const told = (fits.errors ?? []).filter(({ keyword }: ErrorObject) => keyword !== "if");
  return told.map(({ instancePath, message }) => `${instancePath} ${message}`);
}

/** As it is said without leaving anything out. */
function numberOfErrors(schema: JsonSchema, json: unknown): number {
  const fits = ajv.compile(schema);
  fits(json);
  return fits.errors?.length ?? 0;
}

const errorsOn = (kind: keyof Ledger, fields: object) =>
  errorsOf(recordJsonSchemas[kind], { ...minimal[kind][0], ...fields });

describe("one fault is one message", () => {
  const kinds = [
    "equal",
    "exactly",
    "moreThan",
    "atLeast",
    "lessThan",
    "atMost",
    "odd",
    "about",
    "nearly",
    "between",
  ];

  test.each<readonly [keyof Ledger, object, string]>([
    ["delegations", { persons: 1.5 }, "/persons must be integer,object"],
    ["delegations", { persons: "61" }, "/persons must be integer,object"],
    ["delegations", { persons: null }, "/persons must be integer,object"],
    ["delegations", { persons: [61] }, "/persons must be integer,object"],
    ["delegations", { persons: -1 }, "/persons must be >= 0"],
    [
      "delegations",
      { persons: { qualifier: "moreThen", number: "20" } },
      "/persons/qualifier must be equal to one of the allowed values",
    ],
    [
      "delegations",
      { persons: { qualifier: "betwen", number: "20", to: "30" } },
      "/persons/qualifier must be equal to one of the allowed values",
    ],
    [
      "delegations",
      { persons: { qualifier: "eqal", number: "20", decimals: -1 } },
      "/persons/qualifier must be equal to one of the allowed values",
    ],
    ["delegations", { persons: { number: "20" } }, "/persons must have required property 'qualifier'"],
    ["delegations", { persons: { qualifier: "moreThan", number: 20 } }, "/persons/number must be string"],
    [
      "delegations",
      { persons: { qualifier: "moreThan", number: "2", scale: "dozen" } },
      "/persons/scale must be equal to one of the allowed values",
    ],
    [
      "delegations",
      { persons: { qualifier: "moreThan", number: "2", unit: "USD" } },
      "/persons/unit must be equal to constant",
    ],
    [
      "delegations",
      { persons: { qualifier: "moreThan", number: "2", colour: "red" } },
      "/persons must NOT have additional properties",
    ],
    [
      "delegations",
      { persons: { qualifier: "about", number: "2", to: "3" } },
      "/persons/qualifier must NOT be valid",
    ],
    [
      "delegations",
      { persons: { qualifier: "about", number: "2", decimals: 0 } },
      "/persons/qualifier must NOT be valid",
    ],
    [
      "trades",
      { value: { value: "5" } },
      "/value must have property currency when property value is present",
    ],
    [
      "trades",
      { value: { currency: "USD" } },
      "/value must have property value when property currency is present",
    ],
    ["trades", { value: { currency: "USD", value: 5 } }, "/value/value must be string"],
    [
      "trades",
      { value: { currency: "dollar", value: "5" } },
      '/value/currency must match pattern "^[A-Z]{3}$"',
    ],
    ["trades", { value: 5 }, "/value must be object"],
    ["trades", { value: "USD 5" }, "/value must be object"],
    [
      "trades",
      { value: { currency: "USD", value: "5", note: "x" } },
      "/value must NOT have additional properties",
    ],
    [
      "trades",
      { value: { qualifier: "moreThan", number: "30" } },
      "/value must have required property 'unit'",
    ],
    [
      "trades",
      { value: { qualifier: "moreThan", unit: "USD" } },
      "/value must have required property 'number'",
    ],
    [
      "trades",
      { value: { number: "30", unit: "USD" } },
      "/value must have property qualifier when property number is present",
    ],
    [
      "trades",
      { value: { currency: "USD", value: "5", unit: "USD" } },
      "/value/unit boolean schema is false",
    ],
    ["trades", { quantity: { value: "12.5", unit: "t" } }, "/quantity/value must be number,object"],
    [
      "trades",
      { quantity: { value: { qualifier: "roughly", number: "12.5" }, unit: "t" } },
      "/quantity/value/qualifier must be equal to one of the allowed values",
    ],
    ["trades", { quantity: { unit: "t" } }, "/quantity must have required property 'value'"],
    ["trades", { decimals: "2" }, "/decimals must be integer"],
    ["trades", { flow: "exports" }, "/flow must be equal to one of the allowed values"],
    ["trades", { code: "97" }, " must have property scheme when property code is present"],
    ["trades", { markets: "JP" }, "/markets must be array,object"],
    [
      "trades",
      { markets: ["Japan"] },
      '/markets/0 must match pattern "^([A-Z]{2}(-[A-Z0-9]{1,3})?|[A-Z]{4}|\\d{3})$"',
    ],
    ["trades", { markets: { named: ["JP"] } }, "/markets must have required property 'open'"],
    [
      "trades",
      { markets: { named: ["JP"], open: true, stated: 1.5 } },
      "/markets/stated must be integer,object",
    ],
    ["trades", { flwo: "export" }, " must NOT have additional properties"],
    ["observations", { value: "5" }, "/value must be number,object"],
    [
      "observations",
      { value: { value: "5" } },
      "/value must have property currency when property value is present",
    ],
    [
      "observations",
      { value: { qualifier: "abuot", number: "5" } },
      "/value/qualifier must be equal to one of the allowed values",
    ],
    ["observations", { at: "2012-12-31" }, "/period boolean schema is false"],
    ["delegations", { areas: ["FR"], legs: [{ area: "FR" }] }, "/areas boolean schema is false"],
    ["agreements", { parties: [{ area: "FR" }] }, "/parties must NOT have fewer than 2 items"],
    [
      "agreements",
      { parties: { named: [{ area: "FR" }], open: "yes" } },
      "/parties/open must be equal to constant",
    ],
    [
      "agreements",
      { parties: [{ area: "FR" }, { place: "Bonn" }] },
      "/parties/1 must have required property 'area'",
    ],
    [
      "activities",
      { kind: "song" },
      '/kind must match pattern "^(performance|exhibition|lecture|screening|workshop|other)$"',
    ],
    ["activities", { kind: ["lecture", "song"] }, "/kind/1 must be equal to one of the allowed values"],
    ["activities", { kind: [] }, "/kind must NOT have fewer than 1 items"],
    ["activities", { organizer: ["Bureau", 5] }, "/organizer/1 must be string"],
    ["activities", { extra: { a: {} } }, "/extra/a must be string,number,boolean"],
  ])("of %s: %j", (kind, fields, message) => {
    const json: Record<string, unknown> = { ...minimal[kind][0], ...fields };
    expect(errorsOn(kind, fields)).toEqual([message]);
    expect(numberOfErrors(recordJsonSchemas[kind], json)).toBe(1);
  });

  test.each<readonly [keyof Ledger, object, string]>([
    ["delegations", { persons: { qualifier: "moreThan" } }, "/persons must have required property 'number'"],
    [
      "delegations",
      { persons: { qualifier: "between", number: "20" } },
      "/persons must have required property 'to'",
    ],
    [
      "delegations",
      { persons: { qualifier: "moreThan", number: "20.5" } },
      '/persons/number must match pattern "^\\d{1,24}(\\.0{1,12})?$"',
    ],
    [
      "delegations",
      { persons: { qualifier: "moreThan", number: "many" } },
      '/persons/number must match pattern "^\\d{1,24}(\\.0{1,12})?$"',
    ],
    [
      "delegations",
      { persons: { qualifier: "moreThan", number: "1.23456", scale: "wan" } },
      '/persons/number must match pattern "^\\d{1,24}(\\.\\d{1,4}0{0,8})?$"',
    ],
    [
      "delegations",
      { persons: { qualifier: "unknown", number: "20" } },
      "/persons must NOT have more than 1 properties",
    ],
    [
      "trades",
      { value: { qualifier: "between", number: "20", unit: "USD" } },
      "/value must have required property 'to'",
    ],
  ])("in a branch, of %s: %j", (kind, fields, message) => {
    expect(errorsOn(kind, fields)).toEqual([message]);
  });

  test("an observation without a time is told once", () => {
    expect(errorsOf(recordJsonSchemas.observations, { id: "o", indicator: "Museums" })).toEqual([
      " must have required property 'period'",
    ]);
  });

  test("of claims and code lists too", () => {
    const claim = { id: "visits", measure: "visits" };
    expect(errorsOf(claimJsonSchema, { ...claim, figure: 61 })).toEqual(["/figure must be object"]);
    expect(errorsOf(claimJsonSchema, { ...claim, figure: { qualifier: "equal", number: 61 } })).toEqual([
      "/figure/number must be string",
    ]);
    expect(errorsOf(claimJsonSchema, { ...claim, figure: { qualifier: "moreThen", number: "61" } })).toEqual([
      "/figure/qualifier must be equal to one of the allowed values",
    ]);
    expect(errorsOf(claimJsonSchema, { ...claim, areas: [5] })).toEqual(["/areas/0 must be string"]);
    const list = JSON.parse(JSON.stringify(FCS_2009));
    expect(errorsOf(codeListJsonSchema, { ...list, codes: [{ code: "A" }] })).toEqual([
      "/codes/0 must have required property 'name'",
    ]);
  });

  test("two faults are two messages, and what is right has none", () => {
    expect(errorsOn("trades", { audience: 1.5, value: { value: "5" } }).length).toBe(2);
    const both = { currency: "USD", value: "5", qualifier: "about", number: "5", unit: "USD" };
    expect(errorsOn("trades", { value: both })).toEqual([
      "/value/qualifier boolean schema is false",
      "/value/number boolean schema is false",
      "/value/unit boolean schema is false",
    ]);
    expect(errorsOn("trades", { value: {} })).toEqual(["/value must have required property 'currency'"]);
    expect(errorsOn("trades", { value: { unit: "USD" } })).toEqual([
      "/value must have required property 'currency'",
    ]);
    // A list of values says its type as well, for forms: a value of another type is neither.
    expect(errorsOn("trades", { flow: 5 })).toEqual([
      "/flow must be string",
      "/flow must be equal to one of the allowed values",
    ]);
    for (const qualifier of kinds) {
      const figure = { qualifier, number: "20", ...(qualifier === "between" && { to: "30" }) };
      expect(errorsOn("delegations", { persons: figure })).toEqual([]);
      expect(errorsOn("trades", { value: { ...figure, unit: "USD", scale: "million" } })).toEqual([]);
      expect(errorsOn("observations", { value: { ...figure, scale: "percent" } })).toEqual([]);
    }
    expect(errorsOn("trades", { value: JSON.parse(JSON.stringify(usd("5"))) })).toEqual([]);
    expect(errorsOn("observations", { value: { qualifier: "unknown" } })).toEqual([]);
  });
});
