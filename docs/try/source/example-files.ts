/** The tables of the examples: the visits as text to edit, the register as a file that is saved in GB 18030. */

import register from "../../examples/dirty-register/register.csv";
import visits from "../../examples/dirty-register/visits.csv";
import type { TableKind } from "./kinds";

export type TableExample =
  | { readonly kind: TableKind; readonly text: string }
  | { readonly kind: TableKind; readonly name: string; readonly bytes: Uint8Array };

export const TABLES = {
  small: { kind: "delegations", text: new TextDecoder().decode(visits) },
  register: { kind: "activities", name: "register.csv", bytes: register },
} as const satisfies Readonly<Record<string, TableExample>>;
