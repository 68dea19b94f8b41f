import swagger from "@fastify/swagger";
import { Ajv2020 } from "ajv/dist/2020";
import { type Ledger, usd } from "cultural-ledger";
import {
  ledgerJsonSchema,
  openApiSchemas,
  recordJsonSchemas,
  recordSchemas,
  type StandardSchema,
} from "cultural-ledger/io";
import fastify, { type FastifyInstance } from "fastify";
import { describe, expect, test } from "vitest";
import { RECORD_KINDS } from "../../../src/model/ledger";
import { complete, minimal } from "../../model/records";

type Data = { readonly [name: string]: unknown };

const nameOf = (kind: keyof Ledger) => String(recordJsonSchemas[kind]["title"]);

/** Every reference in a document, wherever it stands. */
function referencesIn(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  const { $ref } = value as Data;
  return [...(typeof $ref === "string" ? [$ref] : []), ...Object.values(value).flatMap(referencesIn)];
}

/** What a reference of a document leads to. */
function resolve(document: unknown, reference: string): unknown {
  expect(reference).toMatch(/^#\//);
  return reference
    .slice(2)
    .split("/")
    .reduce<unknown>((at, step) => (at as Data | undefined)?.[step], document);
}

function expectResolved(document: unknown): number {
  const references = referencesIn(document);
  for (const reference of references) expect(resolve(document, reference), reference).toBeTypeOf("object");
  return references.length;
}

/** A service with a route for each kind of record, checked by its Standard Schema. */
async function serviceOf(
  bodyOf: (kind: keyof Ledger) => object,
  components: boolean,
): Promise<FastifyInstance> {
  const app = fastify();
  await app.register(swagger, {
    openapi: { openapi: "3.1.0", info: { title: "Records", version: "1" } },
    transformObject: (made) => ({
      ...("openapiObject" in made && made.openapiObject),
      ...(components && { components: { schemas: openApiSchemas } }),
    }),
  });
  for (const kind of RECORD_KINDS) {
    const { validate } = (recordSchemas[kind] as StandardSchema<unknown, { readonly id: string }>)[
      "~standard"
    ];
    const validator = (body: unknown) => {
      const result = validate(body);
      return result.issues === undefined
        ? { value: result.value }
        : { error: Object.assign(new Error("faults"), { issues: result.issues }) };
    };
    app.post<{ Body: { readonly id: string } }>(
      `/${kind}`,
      { schema: { body: bodyOf(kind) }, validatorCompiler: () => validator },
      ({ body }) => body,
    );
  }
  app.setErrorHandler<Error & { issues?: unknown }>(({ issues }, _, reply) => reply.code(400).send(issues));
  return app;
}

describe("an OpenAPI document of a service", () => {
  test("has the schemas as they are, and every reference leads to one", async () => {
    const app = await serviceOf((kind) => ({ $ref: `#/components/schemas/${nameOf(kind)}` }), true);
    await app.ready();
    const document: Data = JSON.parse(JSON.stringify(app.swagger()));
    await app.close();
    expect(document["openapi"]).toBe("3.1.0");
    expect((document["components"] as Data)["schemas"]).toEqual(openApiSchemas);
    expect(expectResolved(document)).toBeGreaterThan(90);
    for (const kind of RECORD_KINDS) {
      const route = (document["paths"] as Data)[`/${kind}`];
      expect(referencesIn(route)).toEqual([`#/components/schemas/${nameOf(kind)}`]);
    }
  });

  test("says of every record what the schema of its kind says", async () => {
    const app = await serviceOf((kind) => ({ $ref: `#/components/schemas/${nameOf(kind)}` }), true);
    await app.ready();
    const document = JSON.parse(JSON.stringify(app.swagger()));
    await app.close();
    for (const kind of RECORD_KINDS) {
      const ajv = new Ajv2020({ strict: false });
      const inDocument = ajv.compile({ ...document, $ref: `#/components/schemas/${nameOf(kind)}` });
      const alone = ajv.compile(recordJsonSchemas[kind]);
      for (const record of [complete[kind][0], minimal[kind][0], {}, { ...minimal[kind][0], id: 5 }]) {
        const json = JSON.parse(JSON.stringify(record));
        expect(inDocument(json)).toBe(alone(json));
      }
    }
  });

  test("is right as well where the framework moves the definitions itself", async () => {
    const app = await serviceOf((kind) => ({ $ref: `Ledger#/$defs/${nameOf(kind)}` }), false);
    app.addSchema({ $id: "Ledger", ...ledgerJsonSchema });
    await app.ready();
    const document = JSON.parse(JSON.stringify(app.swagger()));
    await app.close();
    expect(expectResolved(document)).toBeGreaterThan(90);
    const ajv = new Ajv2020({ strict: false });
    const delegations = document.paths["/delegations"].post.requestBody.content["application/json"].schema;
    const fits = ajv.compile({ ...document, ...delegations });
    for (const [persons, isRight] of [
      [{ qualifier: "moreThan", number: "1.5", scale: "wan" }, true],
      [{ qualifier: "unknown" }, true],
      [{ qualifier: "moreThan", number: "1.5" }, false],
      [{ qualifier: "between", number: "1" }, false],
      [1.5, false],
    ] as const)
      expect(fits({ ...minimal.delegations[0], persons }), JSON.stringify(persons)).toBe(isRight);
  });
});

describe("a service", () => {
  test("gives its routes exact amounts, and answers with the issues by path", async () => {
    const app = await serviceOf((kind) => ({ $ref: `#/components/schemas/${nameOf(kind)}` }), true);
    const right = { ...minimal.trades[0], value: { currency: "USD", value: "0.10" } };
    const answer = await app.inject({ method: "POST", url: "/trades", payload: right });
    expect([answer.statusCode, answer.json().value]).toEqual([200, JSON.parse(JSON.stringify(usd("0.1")))]);
    for (const [fields, path] of [
      [{ value: { currency: "USD", value: 5 } }, ["value", "value"]],
      [{ value: { value: "5" } }, ["value"]],
      [{ audience: "5" }, ["audience"]],
      [{ audience: 1.5 }, ["audience"]],
      [{ period: "2012-02-30" }, ["period"]],
      [{ colour: "red" }, ["colour"]],
    ] as const) {
      const { statusCode, ...refused } = await app.inject({
        method: "POST",
        url: "/trades",
        payload: { ...minimal.trades[0], ...fields },
      });
      expect(statusCode).toBe(400);
      expect(refused.json().map((issue: Data) => issue["path"])).toEqual([path]);
    }
    await app.close();
  });

  test("by itself would change what it is sent: the reason why the library checks", async () => {
    const app = fastify();
    const properties = { audience: { type: "integer" } };
    const body = { type: "object", properties, additionalProperties: false };
    app.post("/", { schema: { body } }, async ({ body }) => body);
    const answer = await app.inject({ method: "POST", url: "/", payload: { audience: "5", colour: "red" } });
    await app.close();
    expect(answer.json()).toEqual({ audience: 5 });
  });
});
