/**
 * Records as Standard Schemas: what forms, routers and validators that know the standard check records with. They answer
 * with the issues of the model.
 *
 * @source Standard Schema, version 1
 */

import { checkRecord, type Ledger, type RecordOf } from "../../model/ledger";

/** The interface of Standard Schema 1, as far as records need it. */
export interface StandardSchema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "cultural-ledger";
    readonly validate: (value: unknown) => StandardResult<Output>;
    readonly types?: { readonly input: Output; readonly output: Output };
  };
}

/** The record, or what is wrong with it. */
export type StandardResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | {
      readonly issues: readonly {
        readonly message: string;
        readonly path: readonly (string | number)[];
        readonly code: string;
      }[];
    };

/** A schema for each kind of record. */
export type RecordSchemas = { readonly [Kind in keyof Ledger]: StandardSchema<RecordOf<Kind>> };

function schemaOf<Kind extends keyof Ledger>(kind: Kind): StandardSchema<RecordOf<Kind>> {
  return Object.freeze({
    "~standard": Object.freeze({
      version: 1,
      vendor: "cultural-ledger",
      validate: (value: unknown): StandardResult<RecordOf<Kind>> => {
        const result = checkRecord(kind, value);
        return result.ok
          ? { value: result.value }
          : { issues: result.issues.map(({ message, path, code }) => ({ message, path, code })) };
      },
    }),
  });
}

/**
 * The Standard Schema of each kind of record. Amounts are those of the library: read JSON with `parseLedger` first.
 *
 * @example
 * const { validate } = recordSchemas.delegations["~standard"];
 * validate({ id: "out", direction: "outbound", period: "2012" }).issues // => undefined
 * validate({ id: "out", direction: "outbound", period: "March" }).issues?.[0]?.path // => ["period"]
 */
export const recordSchemas: RecordSchemas = /* @__PURE__ */ Object.freeze({
  projects: /* @__PURE__ */ schemaOf("projects"),
  delegations: /* @__PURE__ */ schemaOf("delegations"),
  activities: /* @__PURE__ */ schemaOf("activities"),
  trades: /* @__PURE__ */ schemaOf("trades"),
  programmes: /* @__PURE__ */ schemaOf("programmes"),
  agreements: /* @__PURE__ */ schemaOf("agreements"),
  partnerships: /* @__PURE__ */ schemaOf("partnerships"),
  sources: /* @__PURE__ */ schemaOf("sources"),
});
