/**
 * Records, ledgers and claims as Standard Schemas: what forms, routers and validators that know the standard check them with.
 * They take JSON, and answer with what the library works with or with the issues of the model.
 *
 * @source Standard Schema, version 1
 */

import type { AuditInput } from "../../audit/audit-input";
import { claimShape } from "../../audit/check-claim";
import type { Claim } from "../../audit/claim";
import { faultsOf } from "../../foundation/inspection";
import { faultAt } from "../../foundation/issue";
import { byField, named } from "../../foundation/parts";
import { checked, failure, type Result, success } from "../../foundation/result";
import { checkRecord, forEachKind, type Ledger, type LedgerRecords, type RecordOf } from "../../model/ledger";
import type { AmountJson, CurrencyAmount } from "../../money/currency-amount";
import { type AuditJson, type AuditNames, parseClaims, requireNames } from "./audit-json";
import { parseLedger, readRecord } from "./json";

/** What a value is as JSON: its amounts are objects of currency and digits, and all else is as it is. */
export type JsonOf<Value> =
  Value extends CurrencyAmount<infer Currency>
    ? AmountJson<Currency>
    : Value extends object
      ? { readonly [Name in keyof Value]: JsonOf<Value[Name]> }
      : Value;

/** The interface of Standard Schema 1, as far as the library needs it. */
export interface StandardSchema<Input, Output = Input> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "cultural-ledger";
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Input; readonly output: Output };
  };
}

/** The value, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path: readonly (string | number)[];
        readonly code: string;
      }[];
    };

/** A schema for each kind of record: its JSON in, the record out. */
export type RecordSchemas = {
  readonly [Kind in keyof Ledger]: StandardSchema<JsonOf<RecordOf<Kind>>, RecordOf<Kind>>;
};

function schemaOf<Input, Output>(check: (value: unknown) => Result<Output>): StandardSchema<Input, Output> {
  const validate = (value: unknown): StandardResult<Output> => {
    const result = check(value);
    return result.ok
      ? { value: result.value }
      : { issues: result.issues.map(({ message, path, code }) => ({ message, path, code })) };
  };
  return Object.freeze({
    "~standard": Object.freeze({ version: 1, vendor: "cultural-ledger", validate }),
  });
}

function checkRecordJson<Kind extends keyof Ledger>(kind: Kind, value: unknown): Result<RecordOf<Kind>> {
  let read: Result<unknown>;
  try {
    read = readRecord(kind, value);
  } catch {
    // What has code of its own, an accessor or a proxy, may throw: the check says at which field.
    read = success(value);
  }
  return read.ok ? checkRecord(kind, read.value) : read;
}

/** Every fault of an object of records, however many, or the ledger. */
function checkLedgerJson(value: unknown): Result<Ledger> {
  if (typeof value === "string") {
    const expected = "an object with arrays of records; text of JSON is read by parseLedger";
    return failure(faultAt([], "model/not-a-record", expected, value));
  }
  const { ledger, issues } = parseLedger(value, { maxIssues: Number.MAX_SAFE_INTEGER });
  const [first, ...others] = issues;
  return first === undefined ? success(ledger) : failure(first, others);
}

function checkClaimJson(value: unknown): Result<Claim> {
  const { check } = named("claim", byField("id"), claimShape);
  return checked(faultsOf("The claim", value, check), () => value as Claim);
}

/**
 * The Standard Schema of each kind of record. It takes JSON, whose amounts are objects of currency and digits, and gives the
 * record, whose amounts are exact. That ids are unique and references lead somewhere only `ledgerSchema` can say.
 *
 * @example
 * const { validate } = recordSchemas.trades["~standard"];
 * const trade = { id: "linen", flow: "export", kind: "goods", product: "Linen", period: "2012" };
 * const result = validate({ ...trade, value: { currency: "USD", value: "21130000" } });
 * result.issues === undefined && String(result.value.value) // => "USD 21130000"
 * validate({ ...trade, period: "March" }).issues?.[0]?.path // => ["period"]
 */
export const recordSchemas: RecordSchemas = /* @__PURE__ */ forEachKind((kind) =>
  schemaOf((value) => checkRecordJson(kind, value)),
) as RecordSchemas;

/**
 * The Standard Schema of a whole ledger: an object with an array for each kind that has records, checked together as by
 * `parseLedger`, but all or nothing.
 *
 * @example
 * const { validate } = ledgerSchema["~standard"];
 * const out = { id: "out", direction: "outbound", period: "2012" };
 * validate({ delegations: [out] }).issues // => undefined
 * validate({ delegations: [out, { ...out, project: "tour" }] }).issues?.map(({ code }) => code)
 * // => ["model/duplicate-id", "model/dangling-reference"]
 */
export const ledgerSchema: StandardSchema<JsonOf<LedgerRecords>, Ledger> = /* @__PURE__ */ schemaOf(
  checkLedgerJson,
);

/**
 * The Standard Schema of a claim, by itself. That ids are unique and relations name claims that there are `checkClaims` says.
 *
 * @example
 * const { validate } = claimSchema["~standard"];
 * validate({ id: "abroad", measure: "visits", figure: { qualifier: "equal", number: "61" } }).issues // => undefined
 * validate({ id: "abroad", measure: "visits", figure: 61 }).issues?.[0]?.path // => ["figure"]
 */
export const claimSchema: StandardSchema<JsonOf<Claim>, Claim> = /* @__PURE__ */ schemaOf(checkClaimJson);

/**
 * The Standard Schema of claims, relations and what they are read with: an object as `parseClaims` reads it, with what its names
 * of measures and filters stand for. It gives what `auditClaims` takes.
 *
 * @throws `io/invalid-argument`, `io/unknown-option`
 * @example
 * const { validate } = auditSchema({ measures: { persons: personTripCount } })["~standard"];
 * const claims = [{ id: "sent", measure: "persons", period: "2012" }];
 * validate({ claims, relations: [] }).issues // => undefined
 * validate({ claims, relations: [{ id: "r", kind: "same", claims: ["sent", "it"] }] }).issues?.[0]?.code // => "audit/unknown-claim"
 */
export function auditSchema(names: AuditNames = {}): StandardSchema<AuditJson, AuditInput> {
  const known = requireNames({ chapter: "io", call: "auditSchema({ measures, filters })" }, names);
  return schemaOf((value) => {
    if (typeof value !== "string") return parseClaims(value, known);
    const expected = "an object with claims and relations; text of JSON is read by parseClaims";
    return failure(faultAt([], "model/not-a-record", expected, value));
  });
}
