/** A small kind of records with a field of every type, for the tests of statements. */

import type { AreaList, Count } from "cultural-ledger";
import type { DeclaredRecords } from "../../../src/engines/plan/declared-records";
import type { MoneyValue } from "../../../src/model/money-value";

export interface Visit {
  readonly id: string;
  readonly year?: string;
  readonly code?: string;
  readonly partOf?: string;
  readonly frequency?: string;
  readonly held?: string;
  readonly themes?: readonly string[];
  readonly areas?: AreaList;
  readonly persons?: Count;
  readonly cost?: MoneyValue;
}

export const VISITS: DeclaredRecords<Visit> = {
  name: "visits",
  partOf: "partOf",
  frequency: "frequency",
  fields: {
    id: { type: "text", definition: "the id", of: ({ id }) => id },
    year: { type: "text", definition: "the year", of: ({ year }) => year },
    code: { type: "text", definition: "the code", of: ({ code }) => code },
    partOf: { type: "text", definition: "the whole", of: ({ partOf }) => partOf },
    frequency: { type: "text", definition: "the frequency", of: ({ frequency }) => frequency },
    held: { type: "text", definition: "yes where it was held", of: ({ held }) => held },
    themes: { type: "texts", definition: "the themes", of: ({ themes }) => themes },
    areas: { type: "areas", definition: "the areas", of: ({ areas }) => areas },
    persons: { type: "count", definition: "who travelled", of: ({ persons }) => persons, among: "held" },
    cost: { type: "money", definition: "the cost", of: ({ cost }) => cost },
  },
};
