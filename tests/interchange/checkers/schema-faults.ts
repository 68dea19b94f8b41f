/** What a JSON Schema finds in a message, as sentences: a path and what is wrong there. */

import type { ErrorObject } from "ajv";

interface Validate {
  (message: unknown): boolean;
  errors?: readonly ErrorObject[] | null | undefined;
}

/** `oneOf` and `anyOf` say only that nothing fitted; their branches say what, so all are told. */
export function schemaFaults(validate: Validate, message: unknown): readonly string[] {
  if (validate(message)) return [];
  const faults = (validate.errors ?? []).map(({ instancePath, message: text, params }) => {
    const named = params["additionalProperty"] ?? params["unevaluatedProperty"] ?? "";
    return `schema: ${instancePath || "/"} ${text}${named === "" ? "" : ` (${named})`}`;
  });
  return [...new Set(faults)];
}
