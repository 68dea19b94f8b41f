import {
  type AuditInput,
  type Claim,
  type CurrencyAmount,
  type Delegation,
  type Ledger,
  type LedgerRecords,
  personTripCount,
  type TradeRecord,
} from "cultural-ledger";
import {
  type AuditJson,
  auditSchema,
  claimSchema,
  type JsonOf,
  ledgerSchema,
  type parseClaims,
  recordSchemas,
  type StandardSchema,
} from "cultural-ledger/io";
import { expectTypeOf, test } from "vitest";
import type { core } from "zod";

/** The interface of the standard, as another library has it. */
type Standard = Pick<core.$ZodType, "~standard">;
type TypesOf<Schema extends Standard> = NonNullable<Schema["~standard"]["types"]>;
type TradeJson = TypesOf<typeof recordSchemas.trades>["input"];

test("schemas are those of the standard: JSON in, what the library works with out", () => {
  expectTypeOf(recordSchemas.trades).toExtend<Standard>();
  expectTypeOf(recordSchemas).toExtend<Readonly<Record<string, Standard>>>();
  expectTypeOf<[typeof ledgerSchema, typeof claimSchema]>().toExtend<readonly Standard[]>();
  expectTypeOf<TypesOf<typeof recordSchemas.trades>["output"]>().toEqualTypeOf<TradeRecord>();
  expectTypeOf(ledgerSchema).toEqualTypeOf<StandardSchema<JsonOf<LedgerRecords>, Ledger>>();
  expectTypeOf(claimSchema).toEqualTypeOf<StandardSchema<JsonOf<Claim>, Claim>>();
});

test("an amount is an object of currency and digits in JSON", () => {
  expectTypeOf<JsonOf<CurrencyAmount<"USD">>>().toEqualTypeOf<{
    readonly currency: "USD";
    readonly value: string;
  }>();
  const json: TradeJson = {
    id: "t",
    flow: "export",
    kind: "goods",
    product: "Linen",
    period: "2012",
    value: { currency: "USD", value: "21130000" },
    quantity: { value: 12.5, unit: "t" },
    markets: { named: ["FR"], open: true, stated: { qualifier: "moreThan", number: "20" } },
  };
  expectTypeOf(json).toEqualTypeOf<JsonOf<TradeRecord>>();
  const figure: TradeJson["value"] = { qualifier: "moreThan", number: "30", scale: "million", unit: "USD" };
  expectTypeOf(figure).toExtend<TradeJson["value"]>();
});

test("what is no JSON of a record does not compile", () => {
  expectTypeOf<{ readonly currency: "USD"; readonly value: number }>().not.toExtend<TradeJson["value"]>();
  expectTypeOf<CurrencyAmount>().not.toExtend<TradeJson["value"]>();
  expectTypeOf<{ readonly id: string }>().not.toExtend<TradeJson>();
});

test("what holds no amount is its own JSON", () => {
  expectTypeOf<JsonOf<Delegation["legs"]>>().toEqualTypeOf<Delegation["legs"]>();
  expectTypeOf<JsonOf<Claim>>().toEqualTypeOf<Claim>();
  expectTypeOf<JsonOf<"a" | 5 | undefined>>().toEqualTypeOf<"a" | 5 | undefined>();
});

test("an audit is JSON in which code is names and presets are ids", () => {
  expectTypeOf(auditSchema()).toEqualTypeOf<StandardSchema<AuditJson, AuditInput>>();
  const claims = [{ id: "a", measure: "persons" }] as const;
  const own = {
    id: "r",
    kind: "against",
    claim: "a",
    collection: "delegations",
    records: "complete",
  } as const;
  const json: AuditJson = {
    claims,
    relations: [{ ...own, measure: "persons", where: "outbound" }],
    reading: "AS_WRITTEN",
    panel: ["NO_SPANS"],
    profile: "UN_M49",
  };
  // @ts-expect-error: code has no JSON.
  const coded: AuditJson = { claims, relations: [{ ...own, measure: personTripCount }] };
  // @ts-expect-error: a reading that there is not.
  const misread: AuditJson = { claims, relations: [], reading: "AS_PRINTED" };
  // @ts-expect-error: the records are a document of their own.
  const whole: AuditJson = { claims, relations: [], ledger: {} };
  expectTypeOf<typeof parseClaims>().toBeCallableWith(json, {
    measures: { persons: personTripCount },
    filters: { outbound: ({ direction }: Delegation) => direction === "outbound" },
  });
  return [coded, misread, whole];
});
